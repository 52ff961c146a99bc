//! What is said of one figure when a reader points at it: value, target, distance, how firm it is, where it comes from.

use crate::format;
use crate::lang::{Bilingual, Lang};
use crate::model::{Indicator, ObsStatus};
use crate::sentence;
use crate::standing::{Measured, Standing};

/// One figure with everything that belongs to it.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// What is measured.
    pub subject: &'a Indicator,
    /// The figure; `None` where none was reported.
    pub measured: Option<Measured>,
    /// How firm it is.
    pub status: Option<ObsStatus>,
    /// Against the target that applies.
    pub standing: Standing,
    /// The title of where it was published.
    pub source: Option<&'a Bilingual>,
}

impl Reading<'_> {
    /// A line each for value, target, standing, status of the figure and source, as far as there is something to say.
    pub fn lines(&self, lang: Lang) -> Vec<String> {
        let source =
            self.source.map(|title| format!("{}: {}", lang.pick("Nguồn", "Source"), title.get(lang)));
        [self.value(lang), self.target(lang), Some(self.result(lang)), self.firmness(lang), source]
            .into_iter()
            .flatten()
            .collect()
    }

    fn value(&self, lang: Lang) -> Option<String> {
        let measured = self.measured?;
        let value = sentence::measured_value(measured.value, self.subject, lang);
        let counts = measured.numerator.zip(measured.denominator).map(|(numerator, denominator)| {
            let counted = self.subject.counted.get(lang);
            let (numerator, denominator) = (format::count(numerator, lang), format::count(denominator, lang));
            format!(" ({numerator} / {denominator} {counted})")
        });
        Some(format!("{}: {value}{}", lang.pick("Giá trị", "Value"), counts.unwrap_or_default()))
    }

    fn target(&self, lang: Lang) -> Option<String> {
        self.standing.aim().map(|aim| sentence::aim_label(aim, self.subject, lang))
    }

    fn result(&self, lang: Lang) -> String {
        let note = sentence::standing_note(self.standing, self.subject.unit, lang);
        let units = self.standing.gap().and_then(|gap| sentence::gap_units(gap, self.subject, lang));
        units.map_or_else(|| note.clone(), |units| format!("{note} = {units}"))
    }

    fn firmness(&self, lang: Lang) -> Option<String> {
        let status = self.status?;
        Some(format!("{}: {}", lang.pick("Tình trạng", "Status"), sentence::obs_status(status, lang)))
    }
}
