//! What a reader is told of two releases: a sentence, and a list short enough to be read. Rows that came or went in one table
//! are told together.

use std::sync::Arc;

use crate::format;
use crate::lang::{Bilingual, Lang};
use crate::release::{DefinitionChange, DefinitionEdit, DefinitionTable, Published, Release, words};
use crate::view::news::NewsKind;

/// How many names a line that tells of several rows has.
const NAMED: usize = 5;

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub kind: NewsKind,
    /// What changed, and why.
    pub sentence: Bilingual,
    /// The indicator it is about, by code.
    pub indicator: Option<Arc<str>>,
    /// The areas it is about, by code.
    pub areas: Vec<Arc<str>>,
}

/// What changed, in one sentence: "Từ bản 1.0.0 (15/12/2025) đến bản 1.1.0 (22/11/2026): 3 số liệu và 2 kết luận đã thay đổi."
pub fn summary(release: &Release) -> Bilingual {
    both(|lang| format!("{}: {}.", between(&release.old, &release.new, lang), counts(release, lang)))
}

/// Everything that changed, by kind; a leader's questions first.
pub fn lines(release: &Release) -> Vec<Line> {
    let line = |kind, indicator: &Arc<str>, area: &Arc<str>, sentence| Line {
        kind,
        sentence,
        indicator: Some(indicator.clone()),
        areas: vec![area.clone()],
    };
    let mut lines = Vec::new();
    lines.extend(release.verdicts.iter().map(|verdict| {
        let sentence = both(|lang| words::verdict(verdict, lang));
        line(NewsKind::Verdict, &verdict.indicator.code, &verdict.area.code, sentence)
    }));
    lines.extend(release.outlooks.iter().map(|change| {
        let sentence = both(|lang| words::outlook(change, lang));
        line(NewsKind::Outlook, &change.indicator.code, &change.area.code, sentence)
    }));
    lines.extend(release.values.iter().map(|change| {
        let sentence = both(|lang| words::value(change, lang));
        line(NewsKind::Value, &change.indicator.code, &change.area.code, sentence)
    }));
    lines.extend(release.targets.iter().map(|change| {
        let sentence = both(|lang| words::target(change, lang));
        line(NewsKind::Target, &change.indicator.code, &change.area.code, sentence)
    }));
    lines.extend(definitions(&release.definitions));
    lines
}

/// Rows that came or went, a line a table; then those that changed, a line each.
fn definitions(changes: &[DefinitionChange]) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for edit in [DefinitionEdit::Added, DefinitionEdit::Removed] {
        let mut left: Vec<&DefinitionChange> = changes.iter().filter(|change| change.edit == edit).collect();
        while let Some(table) = left.first().map(|change| change.table) {
            let (here, others): (Vec<_>, Vec<_>) = left.into_iter().partition(|change| change.table == table);
            lines.push(came_or_went(&here));
            left = others;
        }
    }
    let rewritten = changes.iter().filter(|change| matches!(change.edit, DefinitionEdit::Changed(_)));
    lines.extend(rewritten.map(|change| about(&[change], both(|lang| words::definition(change, lang)))));
    lines
}

/// One line of rows of one table that all came or all went.
fn came_or_went(changes: &[&DefinitionChange]) -> Line {
    let sentence = |lang| match changes {
        [one] => words::definition(one, lang),
        _ => several(changes, lang),
    };
    about(changes, both(sentence))
}

/// "Địa bàn: thêm 12 (Hải Dương, Hồng Bàng, Ngô Quyền, Gia Viên, Lê Chân và 7 nữa)". Changes of areas and reporting duties, which
/// have no names of their own, are counted only.
fn several(changes: &[&DefinitionChange], lang: Lang) -> String {
    let Some(first) = changes.first() else { return String::new() };
    let number = |count: usize| format::count(count as u64, lang);
    let verb = match first.edit {
        DefinitionEdit::Removed => lang.pick("bỏ", "withdrawn"),
        _ => lang.pick("thêm", "added"),
    };
    let start = format!("{}: {verb} {}", table_of_several(first.table, lang), number(changes.len()));
    if matches!(first.table, DefinitionTable::AreaChanges | DefinitionTable::Reporting) {
        return start;
    }
    let names: Vec<&str> = changes.iter().take(NAMED).map(|change| change.name.get(lang)).collect();
    let separator = if names.iter().any(|name| name.contains(',')) { "; " } else { ", " };
    let names = names.join(separator);
    match (changes.len().saturating_sub(NAMED), lang) {
        (0, _) => format!("{start} ({names})"),
        (more, Lang::Vi) => format!("{start} ({names} và {} nữa)", number(more)),
        (more, Lang::En) => format!("{start} ({names} and {} more)", number(more)),
    }
}

fn about(changes: &[&DefinitionChange], sentence: Bilingual) -> Line {
    let of = |table| changes.iter().filter(move |change| change.table == table);
    let indicator = of(DefinitionTable::Indicators).map(|change| Arc::from(change.code.as_str())).next();
    let areas = of(DefinitionTable::Areas).map(|change| Arc::from(change.code.as_str())).collect();
    let indicator = indicator.filter(|_| changes.len() == 1);
    Line { kind: NewsKind::Definition, sentence, indicator, areas }
}

/// "Từ bản 1.0.0 (15/12/2025) đến bản 1.1.0 (22/11/2026)"; a day that both have is told once.
fn between(old: &Published, new: &Published, lang: Lang) -> String {
    let same = if old.date == new.date { new.date } else { None };
    let named = |published: &Published| name(published, same.is_none(), lang);
    let (old, new) = (named(old), named(new));
    match (lang, same.map(|date| format::date(date, lang))) {
        (Lang::Vi, None) => format!("Từ {old} đến {new}"),
        (Lang::Vi, Some(day)) => format!("Từ {old} đến {new}, cùng ngày {day}"),
        (Lang::En, None) => format!("From {old} to {new}"),
        (Lang::En, Some(day)) => format!("From {old} to {new}, both of {day}"),
    }
}

/// A release by its version, and its day where wanted.
fn name(published: &Published, with_day: bool, lang: Lang) -> String {
    let (version, label) = (&published.version, published.label(lang));
    let day = published.date.filter(|_| with_day).map(|date| format!(" ({})", format::date(date, lang)));
    match (version.is_empty(), lang) {
        (true, Lang::Vi) => label,
        (true, Lang::En) => format!("the release {label}"),
        (false, _) => format!("{} {version}{}", lang.pick("bản", "release"), day.unwrap_or_default()),
    }
}

/// "số liệu và mục tiêu giữ nguyên; 39 triển vọng và 180 định nghĩa (chỉ tiêu, địa bàn, nguồn …) đã thay đổi".
fn counts(release: &Release, lang: Lang) -> String {
    if release.is_empty() {
        return lang.pick("không có gì thay đổi", "nothing changed").to_owned();
    }
    let counted: Vec<String> = [
        (release.values.len(), "số liệu", "figure", "figures"),
        (release.targets.len(), "mục tiêu", "target", "targets"),
        (release.verdicts.len(), "kết luận", "verdict", "verdicts"),
        (release.outlooks.len(), "triển vọng", "outlook", "outlooks"),
        (release.definitions.len(), "định nghĩa", "definition", "definitions"),
    ]
    .into_iter()
    .filter(|(count, ..)| *count > 0)
    .map(|(count, vi, one, many)| {
        let word = lang.pick(vi, if count == 1 { one } else { many });
        format!("{} {word}", format::count(count as u64, lang))
    })
    .collect();
    let changed = format!("{} {}", enumerated(&counted, lang), lang.pick("đã thay đổi", "changed"));
    let kept = match (release.values.is_empty(), release.targets.is_empty()) {
        (true, true) => {
            lang.pick("số liệu và mục tiêu giữ nguyên; ", "figures and targets stayed as they were; ")
        }
        (true, false) => lang.pick("số liệu giữ nguyên; ", "figures stayed as they were; "),
        (false, _) => "",
    };
    format!("{kept}{changed}")
}

fn enumerated(parts: &[String], lang: Lang) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{}{}{last}", first.join(", "), lang.pick(" và ", " and ")),
    }
}

/// What the rows of a table are, where there are several.
const fn table_of_several(table: DefinitionTable, lang: Lang) -> &'static str {
    match table {
        DefinitionTable::Dataset => lang.pick("Bộ số liệu", "Dataset"),
        DefinitionTable::Indicators => lang.pick("Chỉ tiêu", "Indicators"),
        DefinitionTable::Areas => lang.pick("Địa bàn", "Areas"),
        DefinitionTable::AreaChanges => lang.pick("Thay đổi địa bàn", "Changes of areas"),
        DefinitionTable::Codes => lang.pick("Mã", "Codes"),
        DefinitionTable::Sources => lang.pick("Nguồn", "Sources"),
        DefinitionTable::Schemes => lang.pick("Hình thức công nhận", "Recognition schemes"),
        DefinitionTable::Reporting => lang.pick("Chế độ báo cáo", "Reporting duties"),
    }
}

fn both(text: impl Fn(Lang) -> String) -> Bilingual {
    Bilingual::new(text(Lang::Vi), text(Lang::En))
}
