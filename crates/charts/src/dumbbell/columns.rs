//! Where the columns of the chart of two years are, by the widths of what stands in them.

use tiendo_core::lang::Lang;
use tiendo_core::view::changes::words;
use tiendo_core::view::{ChangeEnd, ChangeRow, Changes};

use crate::Size;
use crate::dumbbell::{BESIDE, difference_text, note_text, value_text};
use crate::ink::Type;

/// In px.
pub(super) struct Columns {
    pub(super) name: f64,
    /// From the lowest to the highest figure of the scale.
    pub(super) plot: (f64, f64),
    /// Right edge of the differences.
    pub(super) difference: f64,
    /// Left edge of the notes.
    pub(super) note: f64,
}

impl Columns {
    pub(super) fn of(changes: &Changes, rows: &[&ChangeRow], size: Size, lang: Lang) -> Self {
        let widest = |widths: &mut dyn Iterator<Item = f64>| widths.fold(0.0, f64::max);
        let unit = changes.subject.unit;
        let value = |end: &ChangeEnd| Type::Label.width(&value_text(end.figure.measured.value, unit, lang));
        let values = widest(&mut rows.iter().flat_map(|row| [row.from(), row.to()]).flatten().map(value));
        let room = values + BESIDE + 4.0;
        match size {
            Size::Narrow => Self { name: 4.0, plot: (room, 328.0 - room), difference: 324.0, note: 0.0 },
            Size::Wide => {
                let names =
                    widest(&mut rows.iter().map(|row| Type::NameChosen.width(&row.place.label(lang))));
                let notes =
                    widest(&mut rows.iter().map(|row| Type::Label.width(&note_text(row, changes, lang))));
                let differences = widest(
                    &mut rows.iter().map(|row| Type::Value.width(&difference_text(row, changes, lang))),
                );
                let unit = Type::Axis.width(words::difference_unit(unit, lang));
                let note = 794.0 - notes;
                let difference = note - if notes > 0.0 { 16.0 } else { 0.0 };
                let right = difference - f64::max(differences, unit) - 14.0 - room;
                Self { name: 6.0, plot: (6.0 + names + 12.0 + room, right), difference, note }
            }
        }
    }
}
