//! Where exported figures come from: the dataset's release, the address of the view, the sources, and whether they are
//! sample data; as data and as lines for a reader.

use crate::date::Date;
use crate::format;
use crate::lang::{Bilingual, Lang};
use crate::model::Source;
use crate::package::{Descriptor, Licence};

/// What an export is taken from.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// The dataset's descriptor.
    pub descriptor: &'a Descriptor,
    /// The dataset's short hash, where the catalogue states one ([`crate::catalog::Entry::short_hash`]).
    pub hash: Option<&'a str>,
    /// The whole address of the view, host included.
    pub address: &'a str,
}

/// Where exported figures come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provenance {
    /// The dataset's name.
    pub dataset: String,
    /// Its title.
    pub title: Bilingual,
    /// The version of its data.
    pub version: String,
    /// When that version was made.
    pub created: Option<Date>,
    /// What tells this release from every other: the first eight hex digits of its descriptor's SHA-256.
    pub hash: Option<String>,
    /// Under which terms it may be used.
    pub licence: Option<Licence>,
    /// The address of the view.
    pub address: String,
    /// The sources of the figures and targets shown, in the order in which they are first named.
    pub sources: Vec<Source>,
    /// Whether any figure is sample data.
    pub sample: bool,
}

/// The label of sample data.
pub const fn sample_notice(lang: Lang) -> &'static str {
    lang.pick("Có số liệu minh họa, không phải số liệu thật", "Contains sample data, not real figures")
}

impl Provenance {
    /// What is taken from `origin`, with the sources it shows.
    pub fn new(origin: Origin<'_>, sources: Vec<Source>, sample: bool) -> Self {
        let Origin { descriptor, hash, address } = origin;
        Self {
            dataset: descriptor.name.clone(),
            title: descriptor.title.clone(),
            version: descriptor.version.clone(),
            created: descriptor.created_on(),
            hash: hash.map(str::to_owned),
            licence: descriptor.licence(),
            address: address.to_owned(),
            sources,
            sample,
        }
    }

    /// The release in one word, for a cell: `hai-phong 1.1.0 8b54cfbd`.
    pub fn release(&self) -> String {
        let mut text = self.dataset.clone();
        for part in [Some(&self.version), self.hash.as_ref()].into_iter().flatten() {
            if !part.is_empty() {
                text.push(' ');
                text.push_str(part);
            }
        }
        text
    }

    /// The sources in a line: "Nguồn: A; B; C". Beyond `at_most` of them their number stands; nothing where there are none.
    pub fn source_line(&self, at_most: usize, lang: Lang) -> Option<String> {
        let titles: Vec<&str> = self.sources.iter().map(|source| source.title.get(lang)).collect();
        let (named, others) = titles.split_at(at_most.min(titles.len()));
        if titles.is_empty() {
            return None;
        }
        let mut text = format!("{}: {}", lang.pick("Nguồn", "Source"), named.join("; "));
        match (others.len(), lang) {
            (0, _) => {}
            (number, Lang::Vi) => text.push_str(&format!("; và {number} nguồn khác")),
            (1, Lang::En) => text.push_str("; and 1 other source"),
            (number, Lang::En) => text.push_str(&format!("; and {number} other sources")),
        }
        Some(text)
    }

    /// The release in a line: "Bộ số liệu: Hải Phòng, phiên bản 1.1.0, ngày 22/11/2026, mã 8b54cfbd. Giấy phép: …".
    pub fn dataset_line(&self, lang: Lang) -> String {
        let mut text = format!("{}: {}", lang.pick("Bộ số liệu", "Dataset"), self.title.get(lang));
        if !self.version.is_empty() {
            text.push_str(&format!(", {} {}", lang.pick("phiên bản", "version"), self.version));
        }
        if let Some(date) = self.created {
            text.push_str(&format!(", {} {}", lang.pick("ngày", "of"), format::date(date, lang)));
        }
        if let Some(hash) = &self.hash {
            text.push_str(&format!(", {} {hash}", lang.pick("mã", "hash")));
        }
        if let Some(licence) = &self.licence {
            text.push_str(&format!(". {}: {}", lang.pick("Giấy phép", "Licence"), licence.name));
        }
        text
    }
}

/// How a view is cited: what it shows, the release of the data, the address, and the day on which it was seen.
pub fn citation(origin: Origin<'_>, title: &str, sample: bool, seen: Date, lang: Lang) -> String {
    let provenance = Provenance::new(origin, Vec::new(), sample);
    let label = if sample { format!(" {}.", sample_notice(lang)) } else { String::new() };
    format!(
        "“{title}”. {}.{label} {} ({} {})",
        provenance.dataset_line(lang),
        provenance.address,
        lang.pick("xem ngày", "seen on"),
        format::date(seen, lang)
    )
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;

    /// The origin of most tests.
    pub(in crate::export) fn provenance(sample: bool) -> Provenance {
        let source = |vi: &str, en: &str| Source {
            code: "S1".into(),
            title: Bilingual::new(vi, en),
            publisher: Bilingual::same("UBND"),
            date: "2025".into(),
            url: "https://example.org/a?b=1&c=2".into(),
            section: "tr. 3".into(),
            note: Bilingual::default(),
        };
        Provenance {
            dataset: "hai-phong".into(),
            title: Bilingual::new("Hải Phòng", "Hải Phòng city"),
            version: "1.1.0".into(),
            created: Date::new(2026, 11, 22),
            hash: Some("8b54cfbd".into()),
            licence: Some(Licence { name: "CC-BY-4.0".into(), ..Licence::default() }),
            address: "https://tiendo.example/vi/hai-phong/".into(),
            sources: vec![
                source("Báo cáo", "Report"),
                source("Kế hoạch", "Plan"),
                source("Quyết định", "Decision"),
            ],
            sample,
        }
    }

    #[test]
    fn a_release_is_named_in_a_word_and_in_a_line() {
        let whole = provenance(false);
        assert_eq!(whole.release(), "hai-phong 1.1.0 8b54cfbd");
        assert_eq!(
            whole.dataset_line(Lang::Vi),
            "Bộ số liệu: Hải Phòng, phiên bản 1.1.0, ngày 22/11/2026, mã 8b54cfbd. Giấy phép: CC-BY-4.0"
        );
        assert_eq!(
            whole.dataset_line(Lang::En),
            "Dataset: Hải Phòng city, version 1.1.0, of 22\u{a0}November\u{a0}2026, hash 8b54cfbd. Licence: CC-BY-4.0"
        );
        let bare = Provenance {
            version: String::new(),
            created: None,
            hash: None,
            licence: None,
            ..provenance(false)
        };
        assert_eq!(bare.release(), "hai-phong");
        assert_eq!(bare.dataset_line(Lang::Vi), "Bộ số liệu: Hải Phòng");
    }

    #[test]
    fn a_view_is_cited_with_release_address_and_day() {
        let json = r#"{"name":"x","title_vi":"Hải Phòng","version":"1.1.0","resources":[]}"#.as_bytes();
        let descriptor = Descriptor::read("x", &Ok(json.to_vec()), &mut Vec::new());
        let origin =
            Origin { descriptor: &descriptor, hash: Some("8b54cfbd"), address: "https://x.org/vi/x/" };
        let day = Date::new(2026, 11, 22).unwrap();
        assert_eq!(
            citation(origin, "Hải An đạt", true, day, Lang::Vi),
            "“Hải An đạt”. Bộ số liệu: Hải Phòng, phiên bản 1.1.0, mã 8b54cfbd. Có số liệu minh họa, không phải số liệu thật. \
             https://x.org/vi/x/ (xem ngày 22/11/2026)"
        );
    }

    #[test]
    fn many_sources_are_counted_where_room_is_short() {
        let line = |at_most, lang| provenance(false).source_line(at_most, lang).unwrap();
        assert_eq!(line(9, Lang::Vi), "Nguồn: Báo cáo; Kế hoạch; Quyết định");
        assert_eq!(line(2, Lang::Vi), "Nguồn: Báo cáo; Kế hoạch; và 1 nguồn khác");
        assert_eq!(line(2, Lang::En), "Source: Report; Plan; and 1 other source");
        assert_eq!(line(1, Lang::En), "Source: Report; and 2 other sources");
        let none = Provenance { sources: Vec::new(), ..provenance(false) };
        assert_eq!(none.source_line(3, Lang::Vi), None);
    }
}
