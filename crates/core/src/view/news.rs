//! What changed since the release before, as the publisher wrote it beside the dataset. Every sentence is made when the site
//! is published, since comparing releases is no part of the program for browsers; here they are only read.

use serde::Deserialize;

use crate::date::Date;
use crate::finding::Fetched;
use crate::format;
use crate::json;
use crate::lang::{Bilingual, Lang};

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum NewsKind {
    /// A verdict is another one.
    Verdict,
    /// An outlook to the next milestone is another one.
    Outlook,
    /// A figure was added, withdrawn or revised.
    Value,
    /// A target was added, withdrawn or changed.
    Target,
    /// What figures rest on: indicators, areas, sources and the rest.
    Definition,
}

impl NewsKind {
    /// In the order in which they are told.
    pub const ALL: [Self; 5] = [Self::Verdict, Self::Outlook, Self::Value, Self::Target, Self::Definition];

    /// The word that stands for it in the file.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Verdict => "verdict",
            Self::Outlook => "outlook",
            Self::Value => "value",
            Self::Target => "target",
            Self::Definition => "definition",
        }
    }

    /// A heading over changes of this kind.
    pub const fn heading(self, lang: Lang) -> &'static str {
        match self {
            Self::Verdict => lang.pick("Kết luận", "Verdicts"),
            Self::Outlook => lang.pick("Triển vọng", "Outlooks"),
            Self::Value => lang.pick("Số liệu", "Figures"),
            Self::Target => lang.pick("Mục tiêu", "Targets"),
            Self::Definition => lang.pick("Định nghĩa và danh mục", "Definitions and lists"),
        }
    }
}

/// One of the two releases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsRelease {
    /// Its version; blank where it states none.
    pub version: String,
    /// The day of its publication, where stated.
    pub date: Option<Date>,
}

/// One thing that changed, or several of a kind told together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewsItem {
    /// What it is about.
    pub kind: NewsKind,
    /// What changed, and why.
    pub sentence: Bilingual,
    /// The indicator it is about, by code; blank where it is about none.
    pub indicator: String,
    /// The areas it is about, by code.
    pub areas: Vec<String>,
}

/// Everything that changed from the release before to this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct News {
    /// The release before.
    pub from: NewsRelease,
    /// This one.
    pub to: NewsRelease,
    /// Whether either holds sample data.
    pub sample: bool,
    /// What changed, in one sentence.
    pub summary: Bilingual,
    /// What changed, by kind.
    pub items: Vec<NewsItem>,
    /// How many more changes there are.
    pub left_out: u64,
}

#[derive(Deserialize)]
pub(super) struct RawNews {
    from: RawRelease,
    to: RawRelease,
    #[serde(default)]
    sample: bool,
    summary_vi: String,
    #[serde(default)]
    summary_en: String,
    changes: Vec<RawItem>,
    #[serde(default)]
    left_out: u64,
}

#[derive(Deserialize)]
struct RawRelease {
    #[serde(default)]
    version: String,
    #[serde(default)]
    date: String,
}

#[derive(Deserialize)]
struct RawItem {
    kind: String,
    sentence_vi: String,
    #[serde(default)]
    sentence_en: String,
    #[serde(default)]
    indicator: String,
    #[serde(default)]
    areas: Vec<String>,
}

impl News {
    /// The file in the folder of a published dataset.
    pub const FILE: &'static str = "changes.json";

    /// Reads the file. `None` where there is no release before, no file, or one that is not of this shape: news are no part of
    /// the figures, and nothing is said where there is none.
    pub fn read(fetched: &Fetched) -> Option<Self> {
        json::read(fetched.as_ref().ok()?).ok().map(Self::from_raw)
    }

    pub(super) fn from_raw(raw: RawNews) -> Self {
        let listed = raw.changes.len();
        let items: Vec<NewsItem> = raw.changes.into_iter().filter_map(NewsItem::from_raw).collect();
        Self {
            from: NewsRelease::from_raw(raw.from),
            to: NewsRelease::from_raw(raw.to),
            sample: raw.sample,
            summary: Bilingual::new(raw.summary_vi, raw.summary_en),
            // A kind that a later publisher may know is not shown, and counted.
            left_out: raw.left_out.saturating_add((listed - items.len()) as u64),
            items,
        }
    }

    /// The changes of a kind, in order.
    pub fn of(&self, kind: NewsKind) -> impl Iterator<Item = &NewsItem> {
        self.items.iter().filter(move |item| item.kind == kind)
    }

    /// "… và 12 thay đổi nữa"; `None` where all are listed.
    pub fn more(&self, lang: Lang) -> Option<String> {
        let number = format::count(self.left_out, lang);
        (self.left_out > 0).then(|| match lang {
            Lang::Vi => format!("… và {number} thay đổi nữa"),
            Lang::En => format!("… and {number} more"),
        })
    }
}

impl NewsRelease {
    fn from_raw(raw: RawRelease) -> Self {
        Self { version: raw.version, date: Date::parse(&raw.date) }
    }
}

impl NewsItem {
    fn from_raw(raw: RawItem) -> Option<Self> {
        let kind = NewsKind::ALL.into_iter().find(|kind| kind.code() == raw.kind)?;
        let sentence = Bilingual::new(raw.sentence_vi, raw.sentence_en);
        Some(Self { kind, sentence, indicator: raw.indicator, areas: raw.areas })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::finding::Unavailable;

    fn read(json: &str) -> Option<News> {
        News::read(&Ok(json.as_bytes().to_vec()))
    }

    const GOOD: &str = r#"{"from":{"version":"1.0.0","date":"2025-12-15"},"to":{"version":"1.1.0","date":""},"sample":true,
        "summary_vi":"Từ bản 1.0.0","summary_en":"From 1.0.0","left_out":1299,"changes":[
        {"kind":"value","sentence_vi":"tăng","sentence_en":"up","indicator":"family","areas":["303","304"]},
        {"kind":"weather","sentence_vi":"mưa"},
        {"kind":"definition","sentence_vi":"thêm","new_key":[1]}]}"#;

    #[test]
    fn what_was_written_is_read() {
        let news = read(GOOD).unwrap();
        assert_eq!((news.from.version.as_str(), news.from.date), ("1.0.0", Date::parse("2025-12-15")));
        assert_eq!((news.to.version.as_str(), news.to.date), ("1.1.0", None));
        assert!(news.sample);
        assert_eq!(news.summary.get(Lang::En), "From 1.0.0");
        let value = news.of(NewsKind::Value).next().unwrap();
        assert_eq!((value.indicator.as_str(), value.areas.len()), ("family", 2));
        let definition = news.of(NewsKind::Definition).next().unwrap();
        assert_eq!((definition.sentence.get(Lang::En), definition.areas.len()), ("thêm", 0));
    }

    #[test]
    fn what_is_not_shown_is_counted() {
        let news = read(GOOD).unwrap();
        assert_eq!((news.items.len(), news.left_out), (2, 1300));
        assert_eq!(news.more(Lang::Vi).as_deref(), Some("… và 1.300 thay đổi nữa"));
        assert_eq!(news.more(Lang::En).as_deref(), Some("… and 1,300 more"));
        assert_eq!(News { left_out: 0, ..news }.more(Lang::Vi), None);
    }

    #[test]
    fn no_release_before_and_no_file_are_no_news() {
        for json in
            [r#"{"from":null,"changes":[]}"#, "{}", "", "<html>", "[]", r#"{"from":{},"to":{},"changes":{}}"#]
        {
            assert_eq!(read(json), None, "{json}");
        }
        assert_eq!(News::read(&Err(Unavailable::NotFound)), None);
    }

    proptest! {
        #[test]
        fn any_part_of_a_file_is_read_without_a_panic(end in 0..GOOD.len()) {
            let _ = News::read(&Ok(GOOD.as_bytes()[..end].to_vec()));
        }

        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = News::read(&Ok(bytes));
        }
    }
}
