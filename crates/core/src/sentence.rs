//! Generated sentences in both languages: the findings that stand as titles. Every number in them comes from a view model.

use crate::format::{Decimals, count, date, in_unit, points, year};
use crate::lang::Lang;
use crate::model::{Level, TargetKind, Unit};
use crate::standing::{Aim, Gap, Standing, Status};
use crate::view::{RankGroup, Ranking, Subject, Trend};

/// The finding of a trend: "Thủy Nguyên chưa đạt mục tiêu 2025 về gia đình học tập, còn thiếu 6,8 điểm".
pub fn headline(trend: &Trend, lang: Lang) -> String {
    let area = trend.area.name.get(lang);
    let subject = in_sentence(trend.subject.short.get(lang));
    let this_year = year(trend.year);
    let unit = trend.subject.unit;
    match trend.standing {
        Standing::Met { aim, margin, .. } => {
            let (aim, beyond) = (aim_of_subject(aim, trend, lang), beyond(margin, unit, lang));
            match lang {
                Lang::Vi => format!("{area} {}{aim} về {subject}{beyond}", when_early(trend, lang)),
                Lang::En => format!("{area} {}{aim} for {subject}{beyond}", when_early(trend, lang)),
            }
        }
        Standing::Missed { aim, gap } => {
            let (aim, short_by) = (name_of_aim(aim, lang), short_by(gap, unit, lang));
            match lang {
                Lang::Vi => format!("{area} chưa đạt {aim} về {subject}{short_by}"),
                Lang::En => format!("{area} missed {aim} for {subject}{short_by}"),
            }
        }
        Standing::NotYet { aim, gap } => {
            let (aim, short_by) = (name_of_aim(aim, lang), short_by(gap, unit, lang));
            match lang {
                Lang::Vi => format!("Năm {this_year}, {area} chưa đến {aim} về {subject}{short_by}"),
                Lang::En => format!("In {this_year}, {area} was still below {aim} for {subject}{short_by}"),
            }
        }
        Standing::NoTarget => match lang {
            Lang::Vi => format!("{area}: {subject} {}, chưa có mục tiêu để so sánh", figure(trend, lang)),
            Lang::En => format!("{area}: {subject} {}, with no target to compare with", figure(trend, lang)),
        },
        Standing::NotComparable => match lang {
            Lang::Vi => format!("{area}: {subject} {}, tính trên mẫu số khác nên không so với mục tiêu", figure(trend, lang)),
            Lang::En => format!("{area}: {subject} {}, on another denominator than the target’s", figure(trend, lang)),
        },
        Standing::NotReported => match lang {
            Lang::Vi => format!("{area} chưa có số liệu về {subject} năm {this_year}"),
            Lang::En => format!("{area} has no figure on {subject} for {this_year}"),
        },
    }
}
