//! Every release of a dataset with what changed in it, as the publisher wrote them beside the dataset; here they are only read.

use serde::Deserialize;

use crate::date::Date;
use crate::finding::Fetched;
use crate::format;
use crate::json;
use crate::lang::Lang;
use crate::view::news::{News, RawNews};

/// A release that was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Its version; blank where it states none.
    pub version: String,
    /// The day of its publication, where stated.
    pub date: Option<Date>,
    /// The checksum of its descriptor: `sha256:8b54…`.
    pub hash: String,
    /// What changed since the release before; none of the first.
    pub news: Option<News>,
}

#[derive(Deserialize)]
struct Raw {
    #[serde(default)]
    version: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    hash: String,
    news: Option<RawNews>,
}

/// The file in the folder of a published dataset.
pub const FILE: &str = "releases.json";

/// Reads the file: the releases, the newest first. None where there is no such file, or it is not of this shape.
pub fn read(fetched: &Fetched) -> Vec<Published> {
    let raw: Vec<Raw> = fetched.as_ref().ok().and_then(|bytes| json::read(bytes).ok()).unwrap_or_default();
    let release = |raw: Raw| Published {
        version: raw.version,
        date: Date::parse(&raw.date),
        hash: raw.hash,
        news: raw.news.map(News::from_raw),
    };
    raw.into_iter().map(release).collect()
}

/// Whether what changed is told of sample data.
pub fn has_sample(releases: &[Published]) -> bool {
    releases.iter().filter_map(|release| release.news.as_ref()).any(|news| news.sample)
}

/// What the page of releases is headed by.
pub fn title(releases: &[Published], lang: Lang) -> String {
    let number = releases.len();
    match (lang, number) {
        (Lang::Vi, 0) => "Chưa có bản nào được công bố ở trang này".to_owned(),
        (Lang::Vi, _) => format!("Đã công bố {} bản", format::count(number as u64, lang)),
        (Lang::En, 0) => "No release is published here".to_owned(),
        (Lang::En, 1) => "One release has been published".to_owned(),
        (Lang::En, _) => format!("{} releases have been published", format::count(number as u64, lang)),
    }
}

/// What is said over every page of a release that is not the newest.
pub fn as_published(version: &str, date: Option<Date>, lang: Lang) -> String {
    let day = date.map(|date| format::date(date, lang));
    match (lang, day) {
        (Lang::Vi, Some(day)) => {
            format!("Đây là bản {version}, như đã công bố ngày {day}; nay đã có bản mới hơn.")
        }
        (Lang::Vi, None) => format!("Đây là bản {version}, như đã công bố; nay đã có bản mới hơn."),
        (Lang::En, Some(day)) => {
            format!("This is release {version} as published on {day}; there is a newer one.")
        }
        (Lang::En, None) => format!("This is release {version} as published; there is a newer one."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn releases_are_read_with_what_changed() {
        let json = r#"[{"version":"1.1.0","date":"2026-11-22","hash":"sha256:8b","news":{"from":{"version":"1.0.0"},
            "to":{"version":"1.1.0"},"summary_vi":"Từ bản 1.0.0","sample":true,"changes":[]}},
            {"version":"1.0.0","date":"?","hash":"sha256:0b","news":null}]"#;
        let releases = read(&Ok(json.as_bytes().to_vec()));
        assert_eq!((releases[0].date, releases[1].date), (Date::new(2026, 11, 22), None));
        assert_eq!(releases[0].news.as_ref().unwrap().summary.get(Lang::Vi), "Từ bản 1.0.0");
        assert_eq!((releases[1].hash.as_str(), &releases[1].news), ("sha256:0b", &None));
        assert_eq!(title(&releases, Lang::En), "2 releases have been published");
        assert_eq!(title(&releases[..1], Lang::En), "One release has been published");
        assert!(has_sample(&releases) && !has_sample(&releases[1..]));
        for other in ["", "{", "{}", "[{\"news\":1}]"] {
            assert_eq!(read(&Ok(other.as_bytes().to_vec())), [], "{other}");
        }
    }

    #[test]
    fn an_earlier_release_says_when_it_was_published() {
        let day = Date::new(2026, 6, 1);
        let vi = "Đây là bản 1.0.0, như đã công bố ngày 01/06/2026; nay đã có bản mới hơn.";
        assert_eq!(as_published("1.0.0", day, Lang::Vi), vi);
        let en = "This is release 1.0.0 as published on 1\u{a0}June\u{a0}2026; there is a newer one.";
        assert_eq!(as_published("1.0.0", day, Lang::En), en);
    }
}
