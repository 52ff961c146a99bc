//! What a trend says at each of its points: beside the mark, and when a reader points at it.

use crate::format::{self, Decimals};
use crate::lang::{Bilingual, Lang};
use crate::model::{Certainty, Indicator, ObsStatus, Unit};
use crate::reading::Reading;
use crate::sentence;
use crate::standing::{Aim, Standing};
use crate::value::Value;
use crate::verdict::{outlook_sentence, outlook_word};
use crate::view::{Projected, TargetPoint, Trend, TrendPoint};

impl Trend {
    /// What is said of a figure, a line each.
    pub fn lines(&self, point: &TrendPoint, lang: Lang) -> Vec<String> {
        let reading = Reading {
            subject: &self.subject,
            measured: Some(point.measured),
            status: Some(point.status),
            standing: point.standing,
            source: point.source_title.as_ref(),
        };
        let mut lines = reading.lines(lang);
        if point.standing == Standing::NotComparable {
            let basis = sentence::denominator_kind(&point.denominator_kind, lang);
            lines.push(format!("{}: {basis}", lang.pick("Cách tính", "Basis")));
        }
        lines.extend(note(&point.note, lang));
        lines
    }

    /// What is said of a target, a line each: whose it is, how sure its figure is, where it is written.
    pub fn target_lines(&self, target: &TargetPoint, lang: Lang) -> Vec<String> {
        let set_for = self.targets_of.as_ref().map(|area| {
            let area = area.get(lang);
            format!("{}: {area}", lang.pick("Mục tiêu đặt cho", "Set for"))
        });
        let certainty = (target.certainty != Certainty::Certain).then(|| {
            let certainty = sentence::certainty(target.certainty, lang);
            format!("{}: {certainty}", lang.pick("Độ chắc chắn", "Certainty"))
        });
        let source = target.source_title.as_ref().map(|title| {
            let section = if target.section.is_empty() { "" } else { ", " };
            let source = lang.pick("Nguồn", "Source");
            format!("{source}: {}{section}{}", title.get(lang), target.section)
        });
        [set_for, certainty, source, note(&target.note, lang)].into_iter().flatten().collect()
    }

    /// What is said of the projection, a line each: the outlook, the target, and whose estimate it is.
    pub fn projection_lines(&self, projected: &Projected, lang: Lang) -> Vec<String> {
        let outlook = &projected.outlook;
        let (word, said) = (outlook_word(outlook, lang), outlook_sentence(outlook, &self.subject, lang));
        let target = sentence::aim_label(outlook.aim, &self.subject, lang);
        let ours = lang.pick(
            "Ước tính của trang này, không phải số liệu công bố",
            "This site’s estimate, not a published figure",
        );
        vec![format!("{word}: {said}"), target, ours.to_owned()]
    }
}

impl TrendPoint {
    /// The figure in its unit, with how firm it is where it may still change: "86,0 % (ước tính)".
    pub fn label(&self, subject: &Indicator, lang: Lang) -> String {
        self.with_firmness(sentence::measured_value(self.measured.value, subject, lang), lang)
    }

    /// The same without a sign for percent, where room is short: "86,0 (ước tính)".
    pub fn short_label(&self, subject: &Indicator, lang: Lang) -> String {
        if subject.unit != Unit::Percent {
            return self.label(subject, lang);
        }
        self.with_firmness(format::decimal(self.measured.value, Decimals::AtLeastOne, lang), lang)
    }

    /// Whether the figure may still change: provisional or estimated. Such a point is drawn hollow.
    pub const fn is_preliminary(&self) -> bool {
        matches!(self.status, ObsStatus::Provisional | ObsStatus::Estimated)
    }

    fn with_firmness(&self, value: String, lang: Lang) -> String {
        if !self.is_preliminary() {
            return value;
        }
        format!("{value} ({})", sentence::obs_status(self.status, lang))
    }
}

impl TargetPoint {
    /// The target by its year with its figure: "Mục tiêu 2025: 70 %".
    pub fn label(&self, subject: &Indicator, lang: Lang) -> String {
        sentence::aim_label(Aim::from(self), subject, lang)
    }
}

impl Projected {
    /// What stands beside the line: "Nếu giữ nhịp hiện nay: 78,0 %", and below it, whose estimate it is.
    pub fn label(&self, subject: &Indicator, lang: Lang) -> [String; 2] {
        [format!("{}: {}", Self::name(lang), self.figure(subject, lang)), Self::ours(lang).to_owned()]
    }

    /// What the line is, where the figure stands apart: "Nếu giữ nhịp hiện nay (ước tính của trang này)".
    pub fn key(lang: Lang) -> String {
        format!("{} {}", Self::name(lang), Self::ours(lang))
    }

    /// What the line shows.
    pub const fn name(lang: Lang) -> &'static str {
        lang.pick("Nếu giữ nhịp hiện nay", "If the pace holds")
    }

    const fn ours(lang: Lang) -> &'static str {
        lang.pick("(ước tính của trang này)", "(this site’s estimate)")
    }

    /// The figure at the milestone, or the end of what the unit can be, which this pace would pass: "100 % trước 2030".
    pub fn figure(&self, subject: &Indicator, lang: Lang) -> String {
        if self.beyond_range {
            let end = format::in_unit(self.end(), subject.unit, Decimals::AsNeeded, lang);
            return format!("{end} {} {}", lang.pick("trước", "before"), self.outlook.aim.year);
        }
        let about = if self.value.exact { "" } else { "≈\u{a0}" };
        format!("{about}{}", sentence::measured_value(self.value.value, subject, lang))
    }

    /// The last figure that can be: the projected one, or the end of what the unit can be.
    pub fn end(&self) -> Value {
        match (self.beyond_range, self.value.value < Value::default()) {
            (false, _) => self.value.value,
            (true, true) => Value::default(),
            (true, false) => Value::whole(100),
        }
    }
}

fn note(note: &Bilingual, lang: Lang) -> Option<String> {
    (!note.is_empty()).then(|| format!("{}: {}", lang.pick("Ghi chú", "Note"), note.get(lang)))
}
