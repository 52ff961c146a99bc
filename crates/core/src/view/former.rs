//! Paces of a territory that is no more: the area has ended, or its boundary changed after its latest figure.

use crate::date::{Date, Year};
use crate::format;
use crate::history::SeriesBreak;
use crate::lang::Lang;
use crate::sentence;

/// Why a pace leads nowhere: the territory that it is of is no more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Former {
    /// The area has ended.
    Ended {
        /// Its last day.
        last_day: Date,
    },
    /// The boundary changed after the latest figure.
    Changed(SeriesBreak),
}

impl Former {
    /// What became of the territory of a figure of the year `from`, before a milestone at the end of the year `to`, as known on the
    /// day `today`.
    pub(super) fn of(
        ended: Option<Date>,
        breaks: &[SeriesBreak],
        (from, to): (Year, Year),
        today: Date,
    ) -> Option<Self> {
        if let Some(last_day) = ended.filter(|last_day| *last_day < today) {
            return Some(Self::Ended { last_day });
        }
        let change = breaks.iter().find(|change| from <= change.after && change.after < to);
        change.cloned().map(Self::Changed)
    }

    /// What happened and what it means for pace and outlook, in a sentence without its full stop.
    pub fn sentence(&self, area: &str, lang: Lang) -> String {
        match (self, lang) {
            (Self::Ended { last_day }, Lang::Vi) => format!(
                "{area} không còn là đơn vị hành chính sau ngày {}; nhịp và dự báo là của địa bàn cũ, chỉ để tham khảo",
                format::date(*last_day, lang)
            ),
            (Self::Ended { last_day }, Lang::En) => format!(
                "{area} is no longer an administrative unit after {}; pace and outlook are of the former area, for \
                 reference only",
                format::date(*last_day, lang)
            ),
            (Self::Changed(change), Lang::Vi) => format!(
                "{}, sau số liệu mới nhất; nhịp và dự báo là của địa giới cũ, chỉ để tham khảo",
                sentence::territory_change(change, lang)
            ),
            (Self::Changed(change), Lang::En) => format!(
                "{}, after the latest figure; pace and outlook are of the former territory, for reference only",
                sentence::territory_change(change, lang)
            ),
        }
    }
}
