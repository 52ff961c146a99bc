//! Above the picture, since columns leave no room for words: what each line across them is.

use tiendo_core::model::TargetKind;
use tiendo_core::view::distribution::words;

use crate::Size;
use crate::canvas::{Anchor, ChartError, Pen};
use crate::ink::{Ink, Type};
use crate::strip::Layout;

const LINE: f64 = 20.0;
const SAMPLE: f64 = 18.0;

/// A line of the picture with its name.
struct Entry {
    ink: Ink,
    text: String,
    /// Left end and height of the sample, in px.
    at: (f64, f64),
}

impl Layout<'_> {
    /// Room that the key takes, in px.
    pub(super) fn key_height(&self) -> f64 {
        self.key().last().map_or(0.0, |last| last.at.1 + LINE / 2.0)
    }

    pub(super) fn draw_key(&self, pen: &Pen) -> Result<(), ChartError> {
        for entry in self.key() {
            let (x, y) = entry.at;
            if entry.ink == Ink::Target {
                pen.rectangle((x, y - 2.0), (x + SAMPLE, y + 2.0), entry.ink)?;
            } else {
                pen.line(&[(x, y), (x + SAMPLE, y)], entry.ink)?;
            }
            pen.text(&entry.text, (x + SAMPLE + 6.0, y + 4.5), Anchor::Start, Type::Label)?;
        }
        Ok(())
    }

    /// Side by side as far as the width goes. A wide picture names its milestones themselves.
    fn key(&self) -> Vec<Entry> {
        let aims = || self.distribution.years.iter().filter_map(|spread| spread.aim);
        let is_listed = |kind| kind == TargetKind::Milestone && self.size == Size::Narrow;
        let milestones = aims().filter(|aim| is_listed(aim.kind));
        let mut named: Vec<(Ink, String)> = milestones.map(|aim| (Ink::Target, self.aim_text(aim))).collect();
        if self.distribution.years.iter().any(|spread| spread.middle().is_some()) {
            named.push((Ink::StripMedian, words::middle_name(self.lang).to_owned()));
        }
        if aims().any(|aim| aim.kind == TargetKind::Path) {
            named.push((Ink::Path, words::path_name(self.lang).to_owned()));
        }
        let (mut x, mut y) = (4.0, LINE / 2.0);
        let mut entries = Vec::new();
        for (ink, text) in named {
            let width = SAMPLE + 6.0 + Type::Label.width(&text);
            if x > 4.0 && x + width > f64::from(self.width) - 4.0 {
                (x, y) = (4.0, y + LINE);
            }
            entries.push(Entry { ink, text, at: (x, y) });
            x += width + 18.0;
        }
        entries
    }
}
