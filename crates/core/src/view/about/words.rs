//! What there is to say about a dataset, in both languages.

use crate::format;
use crate::lang::Lang;
use crate::model::{Certainty, ObsStatus};
use crate::package::TableName;
use crate::sentence;
use crate::view::about::{About, ChangeDay, Citings, OtherBasis};

/// What there is, as the finding of the page: "Hải Phòng (số liệu minh họa): 643 số liệu và 42 mục tiêu, từ 16 nguồn".
pub fn headline(about: &About, lang: Lang) -> String {
    let rows = |name| about.tables.iter().find(|table| table.name == name).map_or(0, |table| table.rows);
    let counted = |number: usize, vi: &str, one: &str, many: &str| {
        let en = if number == 1 { one } else { many };
        format!("{}\u{a0}{}", count(number, lang), lang.pick(vi, en))
    };
    let figures = counted(rows(TableName::Observations), "số liệu", "figure", "figures");
    let targets = counted(rows(TableName::Targets), "mục tiêu", "target", "targets");
    let sources = counted(about.sources.len(), "nguồn", "source", "sources");
    let title = about.title.get(lang);
    match lang {
        Lang::Vi => format!("{title}: {figures} và {targets}, từ {sources}"),
        Lang::En => format!("{title}: {figures} and {targets}, from {sources}"),
    }
}

/// How to cite the dataset: who, title, version and day, terms; that its figures are made up, where some are.
pub fn citation(about: &About, lang: Lang) -> String {
    let makers: Vec<&str> = about.contributors.iter().map(|maker| maker.title.as_str()).collect();
    let edition = edition(about, lang);
    let licences: Vec<&str> = about.licences.iter().map(|licence| licence.name.as_str()).collect();
    let terms = match licences.join(", ") {
        terms if terms.is_empty() => terms,
        terms => format!("{}: {terms}", lang.pick("Giấy phép", "Licence")),
    };
    let is_sample = about.statuses.iter().any(|(status, _)| *status == ObsStatus::Sample);
    let sample =
        lang.pick("Có số liệu minh họa, không phải số liệu thật", "Contains sample data, not real figures");
    let parts = [
        makers.join(", "),
        format!("{} [{}]", about.title.get(lang), lang.pick("bộ số liệu", "dataset")),
        edition,
        terms,
        if is_sample { sample.to_owned() } else { String::new() },
    ];
    parts
        .into_iter()
        .filter(|part| !part.is_empty())
        .map(|part| format!("{part}."))
        .collect::<Vec<_>>()
        .join(" ")
}

/// How sure a source's targets and definitions are: "28 đọc trong văn bản gốc; 3 theo trang công khai dẫn lại".
pub fn certainties(certainties: &[(Certainty, usize)], lang: Lang) -> String {
    let said = certainties.iter().map(|(certainty, number)| {
        format!("{} {}", count(*number, lang), sentence::certainty(*certainty, lang))
    });
    said.collect::<Vec<_>>().join("; ")
}

/// Figures counted otherwise than the targets: "Công dân học tập: 3 số liệu trên số đã đăng ký, không so với mục tiêu".
pub fn other_basis(basis: &OtherBasis, lang: Lang) -> String {
    let (name, number) = (basis.indicator.get(lang), count(basis.figures, lang));
    let kind = sentence::denominator_kind(&basis.kind, lang);
    match (lang, basis.figures) {
        (Lang::Vi, _) => format!("{name}: {number} số liệu {kind}, không so với mục tiêu"),
        (Lang::En, 1) => format!("{name}: 1 figure {kind}, not compared with targets"),
        (Lang::En, _) => format!("{name}: {number} figures {kind}, not compared with targets"),
    }
}

/// Version and day: "Phiên bản 1.1.0, ngày 22/11/2026"; blank where the descriptor tells neither.
pub fn edition(about: &About, lang: Lang) -> String {
    let day = about.created.map(|day| format::date(day, lang));
    match (about.version.as_str(), day, lang) {
        ("", None, _) => String::new(),
        ("", Some(day), _) => format!("{} {day}", lang.pick("Ngày", "Of")),
        (version, None, _) => format!("{} {version}", lang.pick("Phiên bản", "Version")),
        (version, Some(day), Lang::Vi) => format!("Phiên bản {version}, ngày {day}"),
        (version, Some(day), Lang::En) => format!("Version {version} of {day}"),
    }
}

/// A table by what it holds.
pub const fn table(name: TableName, lang: Lang) -> &'static str {
    match name {
        TableName::Sources => lang.pick("nguồn", "sources"),
        TableName::Indicators => lang.pick("chỉ tiêu", "indicators"),
        TableName::Areas => lang.pick("địa bàn", "areas"),
        TableName::Targets => lang.pick("mục tiêu", "targets"),
        TableName::Observations => lang.pick("số liệu", "figures"),
        TableName::Codes => lang.pick("mã và mức độ", "codes and levels"),
        TableName::AreaChanges => lang.pick("thay đổi địa bàn", "changes of areas"),
        TableName::Schemes => lang.pick("danh hiệu", "recognition schemes"),
        TableName::Reporting => lang.pick("chế độ báo cáo", "reporting duties"),
    }
}

/// How many rows: "644 dòng".
pub fn rows(number: usize, lang: Lang) -> String {
    match (lang, number) {
        (Lang::Vi, _) => format!("{}\u{a0}dòng", count(number, lang)),
        (Lang::En, 1) => "1\u{a0}row".to_owned(),
        (Lang::En, _) => format!("{}\u{a0}rows", count(number, lang)),
    }
}

/// What a source is cited for: "28 mục tiêu, 11 định nghĩa"; where it is for nothing, that.
pub fn citings(citings: Citings, lang: Lang) -> String {
    let kinds = [
        (citings.figures, ("số liệu", "figure", "figures")),
        (citings.targets, ("mục tiêu", "target", "targets")),
        (citings.definitions, ("định nghĩa", "definition", "definitions")),
        (citings.changes, ("thay đổi địa bàn", "change of areas", "changes of areas")),
    ];
    let said = kinds.into_iter().filter(|(number, _)| *number > 0).map(|(number, (vi, one, many))| {
        let en = if number == 1 { one } else { many };
        format!("{} {}", count(number, lang), lang.pick(vi, en))
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() {
        return lang.pick("không dẫn cho dòng nào", "cited by no row").to_owned();
    }
    said.join(", ")
}

/// How firm the figures are: "640 minh họa", "48 chính thức, 2 ước tính".
pub fn statuses(about: &About, lang: Lang) -> String {
    let said = about
        .statuses
        .iter()
        .map(|(status, number)| format!("{} {}", count(*number, lang), sentence::obs_status(*status, lang)));
    let said: Vec<String> = said.collect();
    if said.is_empty() {
        lang.pick("chưa có số liệu", "no figure yet").to_owned()
    } else {
        said.join(", ")
    }
}

/// A day on which areas changed: "01/07/2025: 15 địa bàn (Nghị quyết …)".
pub fn change(change: &ChangeDay, lang: Lang) -> String {
    let areas = sentence::counted_areas(change.areas, None, lang);
    let day = format::date(change.date, lang);
    match change.decree.get(lang) {
        "" => format!("{day}: {areas}"),
        decree => format!("{day}: {areas} ({decree})"),
    }
}

/// What was found in reading: "Đọc được mọi dòng, không có gì đáng ngờ".
pub fn findings(about: &About, lang: Lang) -> String {
    let found = about.findings;
    let kinds = [
        (found.errors, ("lỗi", "error", "errors")),
        (found.warnings, ("cảnh báo", "warning", "warnings")),
        (found.repaired, ("chỗ đã tự sửa", "repair", "repairs")),
    ];
    let said: Vec<String> = kinds
        .into_iter()
        .filter(|(number, _)| *number > 0)
        .map(|(number, (vi, one, many))| {
            format!("{} {}", count(number, lang), lang.pick(vi, if number == 1 { one } else { many }))
        })
        .collect();
    if said.is_empty() {
        return lang
            .pick(
                "Mọi dòng đều đọc được, không có lỗi hay chỗ đáng ngờ",
                "Every row was read, with no error and nothing doubtful",
            )
            .to_owned();
    }
    format!("{}: {}", lang.pick("Khi đọc có", "Found in reading"), said.join(", "))
}

fn count(number: usize, lang: Lang) -> String {
    format::count(u64::try_from(number).unwrap_or(u64::MAX), lang)
}
