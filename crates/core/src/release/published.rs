//! When a dataset was published, as its descriptor says.

use crate::dataset::Dataset;
use crate::date::Date;
use crate::format;
use crate::lang::Lang;

/// Date and version of a release.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The day that the descriptor was made, as it is written there, whatever its time zone; `None` where it states none.
    pub date: Option<Date>,
    /// The version; blank where it states none.
    pub version: String,
}

impl Published {
    /// What the descriptor of a dataset says.
    pub fn of(dataset: &Dataset) -> Self {
        let descriptor = dataset.descriptor();
        let created = descriptor.created.trim();
        let day = created.split_once(['T', ' ']).map_or(created, |(day, _)| day);
        Self { date: Date::parse(day), version: descriptor.version.trim().to_owned() }
    }

    /// "bản công bố ngày 15/12/2025", "as published on 15 December 2025"; by its version where it states no day.
    pub fn label(&self, lang: Lang) -> String {
        let version = &self.version;
        match (self.date.map(|date| format::date(date, lang)), lang) {
            (Some(day), Lang::Vi) => format!("bản công bố ngày {day}"),
            (Some(day), Lang::En) => format!("as published on {day}"),
            (None, _) if version.is_empty() => {
                lang.pick("bản không ghi ngày công bố", "as published, on a day not stated").to_owned()
            }
            (None, Lang::Vi) => format!("bản công bố, phiên bản {version}"),
            (None, Lang::En) => format!("as published, version {version}"),
        }
    }
}
