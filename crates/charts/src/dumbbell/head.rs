//! Above the rows: which dot is which year, the target, and what differences are counted in.

use tiendo_core::format;
use tiendo_core::sentence;
use tiendo_core::view::changes::words;
use tiendo_core::view::{ChangeEnd, ChangeRow};

use crate::Size;
use crate::canvas::{Anchor, ChartError, Pen};
use crate::dumbbell::{Layout, rows};
use crate::geometry::Rect;
use crate::ink::Type;
use crate::labels::{Board, Label, Placed};

const LINE: f64 = 20.0;

/// The texts above the rows, and the room that they take.
pub(super) struct Head {
    pub(super) height: f64,
    placed: Vec<Placed>,
}

impl Layout<'_> {
    /// A line for the target, where all have the same, and one for the years right above the dots of the first row.
    pub(super) fn head(&self) -> Head {
        let mut labels: Vec<Label> = Vec::new();
        let aim = self.changes.common_aim.filter(|_| self.has_figures());
        let years_at = if aim.is_some() { 2.0 * LINE } else { LINE } - 4.0;
        if let Some(aim) = aim {
            let text = sentence::aim_label(aim, &self.changes.subject, self.lang);
            labels.push(label(text, Type::TargetLabel, (self.x(aim.value), LINE - 6.0), Anchor::Middle));
        }
        if rows(&self.lines).any(|row| row.difference().is_some()) && self.size == Size::Wide {
            let unit = words::difference_unit(self.changes.subject.unit, self.lang).to_owned();
            labels.push(label(unit, Type::Axis, (self.columns.difference, years_at), Anchor::End));
        }
        labels.extend(self.year_labels(years_at));
        let frame = Rect { left: 2.0, top: 0.0, right: f64::from(self.width) - 2.0, bottom: years_at + 4.0 };
        let mut board = Board::new(frame);
        let height = if labels.is_empty() { LINE } else { years_at + 6.0 };
        Head { height, placed: labels.into_iter().filter_map(|label| board.place(label)).collect() }
    }

    /// The years over the dots of the first row that has both, else over the first dot of each year.
    fn year_labels(&self, y: f64) -> Vec<Label> {
        let both = |row: &&ChangeRow| row.from().is_some() && row.to().is_some();
        let pair = rows(&self.lines).find(both);
        let from = pair.or_else(|| rows(&self.lines).find(|row| row.from().is_some()));
        let to = pair.or_else(|| rows(&self.lines).find(|row| row.to().is_some()));
        let x_of = |end: Option<&ChangeEnd>| end.map(|end| self.x(end.figure.measured.value));
        let from = from.and_then(|row| x_of(row.from())).map(|x| (x, self.changes.from));
        let to = to.and_then(|row| x_of(row.to())).map(|x| (x, self.changes.to));
        let falls = matches!((from, to), (Some((from, _)), Some((to, _))) if to < from);
        [(from, !falls, Type::Axis), (to, falls, Type::AxisStrong)]
            .into_iter()
            .filter_map(|(dot, is_left, kind)| dot.map(|dot| (dot, is_left, kind)))
            .map(|((x, year), is_left, kind)| {
                let half = kind.width(&format::year(year)) / 2.0;
                let (near, aside) = if is_left { (x + 4.0, Anchor::End) } else { (x - 4.0, Anchor::Start) };
                let mut label = label(format::year(year), kind, (x, y), Anchor::Middle);
                label.places.push(((near, y), aside));
                label.places.push(((if is_left { x - half } else { x + half }, y), aside));
                label
            })
            .collect()
    }
}

impl Head {
    pub(super) fn draw(&self, pen: &Pen) -> Result<(), ChartError> {
        for placed in &self.placed {
            for (text, kind) in &placed.lines {
                pen.text(text, placed.at, placed.anchor, *kind)?;
            }
        }
        Ok(())
    }
}

fn label(text: String, kind: Type, at: (f64, f64), anchor: Anchor) -> Label {
    Label { lines: vec![(text, kind)], places: vec![(at, anchor)], optional: false }
}
