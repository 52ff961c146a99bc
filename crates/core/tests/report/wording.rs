//! What must hold of the words of every report: of every area of every dataset, in both languages, with a calendar and without.

use std::collections::BTreeSet;

use tiendo_core::dataset::Dataset;
use tiendo_core::definitions::Definitions;
use tiendo_core::format;
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::view::report::{Block, Document, Report, Run};

use crate::{plain, published, today};

const DATASETS: [&str; 4] = ["viet-nam", "cac-tinh", "hai-phong", "my-loc"];

/// Nouns that one thing does not have.
const PLURALS: [&str; 12] = [
    "districts",
    "provinces",
    "communes",
    "areas",
    "indicators",
    "targets",
    "families",
    "clans",
    "figures",
    "workers",
    "members",
    "days",
];

/// Every report, with what it is called in a failure.
fn reports(mut check: impl FnMut(&str, &Dataset, &Definitions, &Report, &Document, Lang)) {
    for name in DATASETS {
        let (dataset, definitions) = published(name);
        for (id, area) in dataset.areas() {
            let report = Report::of(&dataset, Some(&definitions), id, today());
            for lang in Lang::ALL {
                let called = format!("{name}, {}, {}", area.code, lang.code());
                check(&called, &dataset, &definitions, &report, &report.document(lang), lang);
            }
        }
    }
}

/// What a reader reads of a line.
fn words(line: &[Run]) -> String {
    let word = |run: &Run| match run {
        Run::Text(text)
        | Run::Strong(text)
        | Run::Figure { text, .. }
        | Run::Link { text, .. }
        | Run::View { text, .. } => text.clone(),
    };
    line.iter().map(word).collect()
}

#[test]
fn every_sentence_is_whole() {
    reports(|called, _, _, _, document, lang| {
        for line in document.lines() {
            let text = words(line).replace('\u{a0}', " ");
            for wrong in ["  ", " ,", " .", " ;", " :", "..", ",,", ";;", ".;", ":.", "( ", " )", "{", "}"] {
                assert!(!text.contains(wrong), "{called}: {wrong:?} in {text:?}");
            }
            assert!(!text.is_empty() && text.trim() == text, "{called}: {text:?}");
            // A page would show a run without words as a space.
            assert!(
                line.iter().all(|run| !words(std::slice::from_ref(run)).is_empty()),
                "{called}: {line:?}"
            );
            if lang == Lang::En {
                for plural in PLURALS {
                    let one = format!("1 {plural}");
                    let found = text.match_indices(&one).any(|(place, _)| {
                        !text[..place].ends_with(|last: char| last.is_ascii_digit() || ",.".contains(last))
                    });
                    assert!(!found, "{called}: {one:?} in {text:?}");
                }
            }
        }
        for block in &document.blocks {
            let lines: Vec<_> = match block {
                Block::Paragraph(line) => vec![line],
                Block::List(lines) | Block::Numbered(lines) => lines.iter().collect(),
                Block::Heading(..) | Block::Table(_) => Vec::new(),
            };
            for text in lines.into_iter().map(|line| words(line)) {
                assert!(text.ends_with(['.', ':']), "{called}: {text:?} has no end");
            }
        }
    });
}

#[test]
fn every_figure_has_a_note_and_every_note_a_source() {
    reports(|called, dataset, _, _, document, _| {
        let mut named = BTreeSet::new();
        for run in document.lines().flatten() {
            if let Run::Figure { text, note } = run {
                assert!(!text.is_empty(), "{called}");
                named.insert(note.number());
            }
        }
        let numbers: BTreeSet<usize> = document.notes.iter().map(|note| note.id.number()).collect();
        assert_eq!(named, numbers, "{called}: notes are those that figures name");
        let listed = document.blocks.iter().find_map(|block| match block {
            Block::Numbered(sources) => Some(sources.len()),
            _ => None,
        });
        for note in &document.notes {
            assert!(!note.cited.is_empty(), "{called}: {} has no source", note.about);
            for cited in &note.cited {
                assert!(!cited.title.is_empty(), "{called}: {}", note.about);
                assert!(cited.number.is_none_or(|number| Some(number) <= listed), "{called}: {}", note.about);
            }
            assert_eq!(note.leads.dataset.as_deref(), Some(&*dataset.descriptor().name), "{called}");
        }
    });
}

#[test]
fn numbers_outside_figures_are_years_and_dates() {
    reports(|called, dataset, definitions, _, document, lang| {
        let known = names(dataset, definitions, lang);
        for line in document.lines() {
            for run in line {
                let (Run::Text(text) | Run::Strong(text)) = run else { continue };
                let mut rest = text.replace('\u{a0}', " ");
                for name in &known {
                    rest = rest.replace(name.as_str(), "");
                }
                let tokens =
                    rest.split(|character: char| character.is_whitespace() || ";:,()".contains(character));
                let mut before_month = None;
                for token in tokens.filter(|token| !token.is_empty()) {
                    if let Some(day) = before_month.take() {
                        assert!(is_month(token), "{called}: {day} in {text:?}");
                    }
                    let token = token.trim_end_matches('.');
                    if token.bytes().any(|byte| byte.is_ascii_digit()) && !is_time(token) {
                        before_month = Some(token.to_owned());
                    }
                }
                assert_eq!(before_month, None, "{called}: {text:?}");
            }
        }
    });
}

fn is_month(word: &str) -> bool {
    (1..=12).any(|month| format::month(month) == word)
}

/// A year, a span of years, a date, a quarter.
fn is_time(token: &str) -> bool {
    let year = |text: &str| text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<&str> = token.split(['/', '–']).collect();
    let small = |text: &&str| text.len() <= 3 && !text.contains('.');
    let quarter = token.len() == 2 && token.starts_with('Q');
    parts.last().is_some_and(|last| year(last))
        && parts[..parts.len() - 1].iter().all(|part| small(part) || year(part))
        || quarter
}

/// Names and remarks of the dataset that have digits, the longest first.
fn names(dataset: &Dataset, definitions: &Definitions, lang: Lang) -> Vec<String> {
    let mut texts: Vec<Bilingual> = Vec::new();
    texts.extend(dataset.indicators().flat_map(|(_, known)| [known.short.clone(), known.name.clone()]));
    texts.extend(dataset.areas().flat_map(|(_, area)| [area.name.clone(), area.note.clone()]));
    texts.extend(definitions.duties.iter().flat_map(|duty| [duty.reporter.clone(), duty.recipient.clone()]));
    let sections = dataset.sources().iter().flat_map(|source| [&source.section, &source.date]);
    let sections =
        sections.chain(definitions.duties.iter().map(|duty| &duty.section)).map(ToString::to_string);
    let lowered =
        |name: &str| name.chars().take(1).flat_map(char::to_lowercase).chain(name.chars().skip(1)).collect();
    let mut names: Vec<String> = texts
        .iter()
        .flat_map(|text| [text.get(lang).to_owned(), lowered(text.get(lang))])
        .chain(sections)
        .map(|name| name.trim_end_matches('.').replace('\u{a0}', " "))
        .filter(|name| name.bytes().any(|byte| byte.is_ascii_digit()))
        .collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    names.dedup();
    names
}

#[test]
fn sample_data_says_so_and_nothing_else_does() {
    reports(|called, _, _, report, document, lang| {
        let label = lang.pick("(số liệu minh họa)", "(sample data)");
        assert_eq!(document.label.is_some(), report.sample, "{called}");
        assert_eq!(document.title.contains(label), report.sample, "{called}");
        let sampled = document.notes.iter().flat_map(|note| &note.cited);
        let sampled = sampled
            .map(|cited| cited.title.as_str())
            .any(|title| title.contains(lang.pick("không phải số liệu thật", "not real figures")));
        assert!(!sampled || report.sample, "{called}: cites sample data without the label");
    });
}

#[test]
fn without_a_calendar_the_rest_is_the_same() {
    let (dataset, definitions) = published("hai-phong");
    let area = dataset.find_area("31").unwrap();
    let with = Report::of(&dataset, Some(&definitions), area, today()).document(Lang::Vi);
    let without = Report::of(&dataset, None, area, today()).document(Lang::Vi);
    assert!(plain::text(&without).contains("Chưa đọc được lịch báo cáo của bộ số liệu này."));
    let results = |document: &Document| document.blocks[..10].to_vec();
    assert_eq!(results(&with), results(&without));
}
