//! One file of a deck: TOML into a deck, and whatever of it cannot be used, each with its line.

use std::ops::Range;

use tiendo_core::check::Report;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Year;
use tiendo_core::finding::{Finding, Severity};
use tiendo_core::lang::Bilingual;
use tiendo_core::view::deck::{Ratio, StewardDeck, Topic};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// No deck that a person writes is larger, in bytes.
const LARGEST: usize = 64 * 1024;

/// Reads a file; no deck where it is no TOML at all.
pub(super) fn deck(
    name: &str,
    file: &str,
    bytes: &[u8],
    dataset: &Dataset,
) -> (Option<StewardDeck>, Vec<Report>) {
    let broken = |line: Option<u64>, vi: String, en: String| {
        let report = Report::new("TD050", Severity::Error, file, Bilingual::new(vi, en));
        (
            None,
            vec![match line {
                Some(line) => report.at(line, None, ""),
                None => report,
            }],
        )
    };
    if bytes.len() > LARGEST {
        return broken(None, "lớn hơn 64 kB".into(), "larger than 64 kB".into());
    }
    let text = match str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}'),
        Err(why) => {
            let line = line_of(bytes, why.valid_up_to());
            return broken(Some(line), "không phải UTF-8".into(), "not UTF-8".into());
        }
    };
    match DeTable::parse(text) {
        Ok(table) => {
            let mut reader = Reader { file, text, dataset, reports: Vec::new() };
            let deck = reader.deck(name, table.get_ref());
            (Some(deck), reader.reports)
        }
        Err(why) => {
            let line = why.span().map(|span| line_of(text.as_bytes(), span.start));
            let said = why.message();
            broken(line, format!("không phải TOML ({said})"), format!("not TOML ({said})"))
        }
    }
}

/// The line that a byte is in, from 1.
fn line_of(bytes: &[u8], place: usize) -> u64 {
    let before = bytes.get(..place).unwrap_or(bytes);
    let lines = before.iter().filter(|byte| **byte == b'\n').count();
    u64::try_from(lines).unwrap_or(u64::MAX).saturating_add(1)
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    dataset: &'a Dataset,
    reports: Vec<Report>,
}

type Value<'i> = Spanned<DeValue<'i>>;

impl Reader<'_> {
    fn deck(&mut self, name: &str, table: &DeTable<'_>) -> StewardDeck {
        let mut deck = StewardDeck { name: name.to_owned(), ..StewardDeck::default() };
        let (mut title, mut notes) = ([String::new(), String::new()], [Vec::new(), Vec::new()]);
        let [title_vi, title_en] = &mut title;
        let [notes_vi, notes_en] = &mut notes;
        for (key, value) in table {
            match &**key.get_ref() {
                "title_vi" => *title_vi = self.string(value).unwrap_or_default(),
                "title_en" => *title_en = self.string(value).unwrap_or_default(),
                "area" => deck.area = self.area(value).unwrap_or_default(),
                "year" => deck.year = self.year(value),
                "ratio" => deck.ratio = self.ratio(value),
                "slides" => deck.slides = self.slides(value),
                "notes_vi" => *notes_vi = self.notes(value),
                "notes_en" => *notes_en = self.notes(value),
                _ => {
                    self.unusable(key.span(), "tên này không có nghĩa ở đây", "this name means nothing here");
                }
            }
        }
        let [vi, en] = title;
        deck.title = Bilingual::new(vi, en);
        let [vi, en] = notes;
        deck.notes = self.joined(&deck.slides, vi, en);
        deck
    }

    /// Tells that a part of the file is left out.
    fn unusable(&mut self, span: Range<usize>, vi: &str, en: &str) {
        let text = self.text.get(span.clone()).unwrap_or_default();
        let message =
            Bilingual::new(format!("{vi}; bỏ qua phần này"), format!("{en}; this part is left out"));
        let report = Report::new("TD051", Severity::Warning, self.file, message);
        let line = line_of(self.text.as_bytes(), span.start);
        self.reports.push(report.at(line, None, &Finding::quoted(text)));
    }

    fn string(&mut self, value: &Value<'_>) -> Option<String> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.unusable(value.span(), "phải là chữ trong ngoặc kép", "must be a text in quotation marks");
        }
        text.map(str::to_owned)
    }

    fn area(&mut self, value: &Value<'_>) -> Option<String> {
        let code = self.string(value)?;
        if self.dataset.find_area(&code).is_none() {
            self.unusable(
                value.span(),
                "bảng areas không có mã địa bàn này",
                "no area of the table areas has this code",
            );
            return None;
        }
        Some(code)
    }

    fn year(&mut self, value: &Value<'_>) -> Option<Year> {
        let number = value.get_ref().as_integer().filter(|number| number.radix() == 10);
        let year: Option<Year> = number.and_then(|number| number.as_str().parse().ok());
        let year = year.filter(|year| (1900..2200).contains(year));
        if year.is_none() {
            self.unusable(value.span(), "phải là một năm, như 2025", "must be a year, such as 2025");
        }
        year
    }

    fn ratio(&mut self, value: &Value<'_>) -> Option<Ratio> {
        let ratio = Ratio::parse(&self.string(value)?);
        if ratio.is_none() {
            self.unusable(value.span(), "phải là \"16x9\" hoặc \"4x3\"", "must be \"16x9\" or \"4x3\"");
        }
        ratio
    }

    fn slides(&mut self, value: &Value<'_>) -> Vec<Topic> {
        let Some(list) = value.get_ref().as_array() else {
            self.unusable(value.span(), "phải là danh sách trong [ ]", "must be a list in [ ]");
            return Vec::new();
        };
        let mut slides = Vec::new();
        for slide in list {
            if let Some(code) = self.string(slide) {
                slides.extend(self.topic(&code, slide.span()));
            }
        }
        slides
    }

    fn topic(&mut self, code: &str, span: Range<usize>) -> Option<Topic> {
        let Some(topic) = Topic::parse(code) else {
            self.unusable(span, "không có trang nào mang mã này", "no slide has this code");
            return None;
        };
        let shown =
            |code: &str| self.dataset.find_indicator(code).is_some_and(|id| self.dataset.is_shown(id));
        if topic.indicators().iter().any(|code| !shown(code)) {
            self.unusable(
                span,
                "bộ số liệu không có chỉ tiêu mang mã này, hoặc chỉ tiêu chưa có số liệu và mục tiêu",
                "the dataset has no indicator with this code, or no figure and target of it",
            );
            return None;
        }
        if topic.areas().iter().any(|code| self.dataset.find_area(code).is_none()) {
            self.unusable(
                span,
                "bảng areas không có địa bàn mang mã này",
                "no area of the table areas has this code",
            );
            return None;
        }
        Some(topic)
    }

    fn notes(&mut self, value: &Value<'_>) -> Vec<(Topic, String, Range<usize>)> {
        let Some(table) = value.get_ref().as_table() else {
            self.unusable(
                value.span(),
                "phải là các dòng mã trang = \"lời\"",
                "must be lines of slide = \"words\"",
            );
            return Vec::new();
        };
        let mut notes = Vec::new();
        for (key, value) in table {
            let topic = self.topic(key.get_ref(), key.span());
            if let Some((topic, text)) = topic.zip(self.string(value)) {
                notes.push((topic, text, key.span()));
            }
        }
        notes
    }

    /// The notes of both languages by slide, those to slides that the deck does not have left out.
    fn joined(
        &mut self,
        slides: &[Topic],
        vi: Vec<(Topic, String, Range<usize>)>,
        en: Vec<(Topic, String, Range<usize>)>,
    ) -> Vec<(Topic, Bilingual)> {
        let mut notes: Vec<(Topic, String, String)> = Vec::new();
        let vi = vi.into_iter().map(|(topic, text, span)| (topic, text, String::new(), span));
        let en = en.into_iter().map(|(topic, text, span)| (topic, String::new(), text, span));
        for (topic, vi, en, span) in vi.chain(en) {
            if !slides.is_empty() && !slides.contains(&topic) {
                self.unusable(span, "bộ trang không có trang này", "the deck does not have this slide");
                continue;
            }
            match notes.iter_mut().find(|(known, ..)| *known == topic) {
                Some((_, _, known)) => known.push_str(&en),
                None => notes.push((topic, vi, en)),
            }
        }
        notes.into_iter().map(|(topic, vi, en)| (topic, Bilingual::new(vi, en))).collect()
    }
}
