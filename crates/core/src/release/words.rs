//! What differs between two releases, in both languages: a line each.

use crate::format::{self, Decimals};
use crate::lang::Lang;
use crate::model::{AppliesTo, Indicator, TargetKind, Unit};
use crate::release::{
    Cause, Change, DefinitionChange, DefinitionEdit, DefinitionTable, Edit, Judged, Named, OutlookChange,
    Release, Reported, TargetSet, Verdict,
};
use crate::sentence;
use crate::standing::{Measured, Standing};
use crate::value::Value;
use crate::verdict::{self, Outlook};

/// Which releases are compared, on which days their verdicts are seen, and that figures are sample data where some are.
pub fn opening(release: &Release, lang: Lang) -> String {
    let sample = match (release.sample, lang) {
        (false, _) => "",
        (true, Lang::Vi) => " Có số liệu minh họa, không phải số liệu thật.",
        (true, Lang::En) => " There is sample data among it, not real figures.",
    };
    let (old, new) = (release.old.label(lang), release.new.label(lang));
    let days = [release.old_seen, release.new_seen].map(|day| format::date(day, lang));
    match lang {
        Lang::Vi => {
            format!("So {old} (kết luận tính đến {}) với {new} (tính đến {}).{sample}", days[0], days[1])
        }
        Lang::En => {
            format!(
                "The release {old} (verdicts of {}) beside the one {new} (of {}).{sample}",
                days[0], days[1]
            )
        }
    }
}

/// A figure that was added, withdrawn or revised:
/// "Gia đình học tập, Thủy Nguyên (311), 2025: 63,2 % → 63,4 %, tăng 0,2 điểm; nguồn: a → b".
pub fn value(change: &Change<Reported>, lang: Lang) -> String {
    let subject = &change.indicator;
    let text = match &change.edit {
        Edit::Added(new) => format!("{} {}", lang.pick("thêm", "added"), figure(new, subject, lang)),
        Edit::Removed(old) => format!("{} {}", lang.pick("bỏ", "withdrawn"), figure(old, subject, lang)),
        Edit::Changed { old, new } => revisions(old, new, subject, lang).join("; "),
    };
    format!("{}: {text}", place(subject, &change.area, change.year, &change.categories, lang))
}

/// A target that was added, withdrawn or changed.
pub fn target(change: &Change<TargetSet>, lang: Lang) -> String {
    let subject = &change.indicator;
    let aimed = |target: &TargetSet| level(target.value, subject, lang);
    let text = match &change.edit {
        Edit::Added(new) => format!("{} {}", lang.pick("thêm", "added"), aimed(new)),
        Edit::Removed(old) => format!("{} {}", lang.pick("bỏ", "withdrawn"), aimed(old)),
        Edit::Changed { old, new } => {
            let mut edits = Vec::new();
            if old.value != new.value {
                edits.push(format!("{} → {}", aimed(old), aimed(new)));
            }
            let kind = |target: &TargetSet| kind(target.kind, lang);
            told(&mut edits, lang.pick("loại", "kind"), kind(old), kind(new));
            let scope = |target: &TargetSet| scope(target.applies_to, lang);
            told(&mut edits, lang.pick("phạm vi", "scope"), scope(old), scope(new));
            let code = |target: &TargetSet| target.source.as_deref().unwrap_or_default().to_owned();
            told(&mut edits, lang.pick("nguồn", "source"), &code(old), &code(new));
            told(&mut edits, lang.pick("mục", "section"), &old.section, &new.section);
            let sure = |target: &TargetSet| sentence::certainty(target.certainty, lang);
            told(&mut edits, lang.pick("mức chắc chắn", "certainty"), sure(old), sure(new));
            told_notes(&mut edits, [&old.note, &new.note], lang);
            edits.join("; ")
        }
    };
    format!("{}: {text}", place(subject, &change.area, change.year, "", lang))
}

/// A verdict that is another one, with what made it so.
pub fn verdict(verdict: &Verdict, lang: Lang) -> String {
    let of = |judged: &Judged| {
        let word = sentence::standing_word(judged.standing, lang);
        let figure = judged.figure.as_ref();
        let subject = &verdict.indicator;
        figure.map_or_else(
            || word.to_owned(),
            |figure| {
                let value = sentence::measured_value(figure.measured.value, subject, lang);
                let against = aim_beside(judged, subject, lang);
                match lang {
                    Lang::Vi => format!("{word} ({value} năm {}{against})", figure.year),
                    Lang::En => format!("{word} ({value} in {}{against})", figure.year),
                }
            },
        )
    };
    let (old, new) = (of(&verdict.old), of(&verdict.new));
    let subject = verdict.indicator.short.get(lang);
    let area = named(&verdict.area, lang);
    let target = match lang {
        Lang::Vi => format!("mục tiêu {}", verdict.year),
        Lang::En => format!("target of {}", verdict.year),
    };
    format!("{subject}, {area}, {target}: {old} → {new}; {}", because(&verdict.causes, lang))
}

/// An outlook that is another one, with what made it so.
pub fn outlook(change: &OutlookChange, lang: Lang) -> String {
    let of = |outlook: &Option<Outlook>| {
        outlook.as_ref().map_or_else(
            || lang.pick("không còn mốc nào phía trước", "no milestone to come").to_owned(),
            |outlook| {
                let word = verdict::outlook_word(outlook, lang);
                let aim = sentence::aim_value(outlook.aim, &change.indicator, lang);
                match lang {
                    Lang::Vi => format!("{word} (mốc {}: {aim})", outlook.aim.year),
                    Lang::En => format!("{word} (milestone of {}: {aim})", outlook.aim.year),
                }
            },
        )
    };
    let subject = change.indicator.short.get(lang);
    let area = named(&change.area, lang);
    let what = lang.pick("triển vọng", "outlook");
    let (old, new) = (of(&change.old), of(&change.new));
    format!("{subject}, {area}, {what}: {old} → {new}; {}", because(&change.causes, lang))
}

/// "vì số liệu được điều chỉnh và mục tiêu thay đổi".
fn because(causes: &[Cause], lang: Lang) -> String {
    let causes: Vec<&str> = causes.iter().map(|why| cause(*why, lang)).collect();
    format!("{} {}", lang.pick("vì", "because"), causes.join(lang.pick(" và ", " and ")))
}

/// A definition that is new, gone or another.
pub fn definition(change: &DefinitionChange, lang: Lang) -> String {
    let name = change.name.get(lang);
    let subject = match (change.table, &*change.code) {
        (DefinitionTable::Dataset, _) => lang.pick("Bộ số liệu", "Dataset").to_owned(),
        (table, code) => format!("{} {name} ({code})", definition_table(table, lang)),
    };
    let text = match &change.edit {
        DefinitionEdit::Added => lang.pick("thêm", "added").to_owned(),
        DefinitionEdit::Removed => lang.pick("bỏ", "withdrawn").to_owned(),
        DefinitionEdit::Changed(cells) => {
            let mut edits = Vec::new();
            for cell in cells {
                told(&mut edits, cell.column, &cell.old, &cell.new);
            }
            edits.join("; ")
        }
    };
    format!("{subject}: {text}")
}

/// Why a verdict is another one.
pub const fn cause(cause: Cause, lang: Lang) -> &'static str {
    match cause {
        Cause::FigureRevised => lang.pick("số liệu được điều chỉnh", "the figure was revised"),
        Cause::NewFigure => lang.pick("có số liệu mới", "there is a new figure"),
        Cause::FigureWithdrawn => lang.pick("số liệu bị rút", "the figure was withdrawn"),
        Cause::TimePassed => lang.pick("năm của mục tiêu đã qua", "the target’s year is over"),
        Cause::TargetChanged => lang.pick("mục tiêu thay đổi", "the target changed"),
        Cause::DefinitionChanged => {
            lang.pick("cách tính của chỉ tiêu thay đổi", "the indicator is defined another way")
        }
        Cause::TerritoryChanged => lang.pick(
            "thay đổi địa giới được ghi nhận khác trước",
            "changes of territory are recorded differently",
        ),
    }
}

/// What a definition is.
pub const fn definition_table(table: DefinitionTable, lang: Lang) -> &'static str {
    match table {
        DefinitionTable::Dataset => lang.pick("Bộ số liệu", "Dataset"),
        DefinitionTable::Indicators => lang.pick("Chỉ tiêu", "Indicator"),
        DefinitionTable::Areas => lang.pick("Địa bàn", "Area"),
        DefinitionTable::AreaChanges => lang.pick("Thay đổi địa bàn", "Change of area"),
        DefinitionTable::Codes => lang.pick("Mã", "Code"),
        DefinitionTable::Sources => lang.pick("Nguồn", "Source"),
        DefinitionTable::Schemes => lang.pick("Hình thức công nhận", "Recognition scheme"),
        DefinitionTable::Reporting => lang.pick("Chế độ báo cáo", "Reporting duty of"),
    }
}

fn place(subject: &Indicator, area: &Named, year: i16, categories: &str, lang: Lang) -> String {
    let (subject, area) = (subject.short.get(lang), named(area, lang));
    let categories = if categories.is_empty() { String::new() } else { format!(", {categories}") };
    format!("{subject}, {area}, {}{categories}", format::year(year))
}

fn named(area: &Named, lang: Lang) -> String {
    format!("{} ({})", area.name.get(lang), area.code)
}

/// A figure with how firm it is: "63,2 % (62.007/98.113), chính thức".
fn figure(reported: &Reported, subject: &Indicator, lang: Lang) -> String {
    let value = sentence::measured_value(reported.measured.value, subject, lang);
    let counts = counts(reported.measured, lang);
    let counts = if counts.is_empty() { counts } else { format!(" ({counts})") };
    format!("{value}{counts}, {}", sentence::obs_status(reported.status, lang))
}

fn revisions(old: &Reported, new: &Reported, subject: &Indicator, lang: Lang) -> Vec<String> {
    let mut edits = Vec::new();
    let (was, is) = (old.measured.value, new.measured.value);
    if was != is {
        let value = |value| sentence::measured_value(value, subject, lang);
        edits.push(format!("{} → {}{}", value(was), value(is), moved(was, is, subject.unit, lang)));
    }
    let counted = |reported: &Reported| counts(reported.measured, lang);
    told(&mut edits, lang.pick("số đếm", "counts"), &counted(old), &counted(new));
    let basis = |reported: &Reported| sentence::denominator_kind(&reported.basis, lang);
    told(&mut edits, lang.pick("cách tính", "basis"), &basis(old), &basis(new));
    let status = |reported: &Reported| sentence::obs_status(reported.status, lang);
    told(&mut edits, lang.pick("tình trạng", "status"), status(old), status(new));
    told(&mut edits, lang.pick("kỳ số liệu", "period"), &old.period, &new.period);
    let code = |reported: &Reported| reported.source.as_deref().unwrap_or_default().to_owned();
    told(&mut edits, lang.pick("nguồn", "source"), &code(old), &code(new));
    told_notes(&mut edits, [&old.note, &new.note], lang);
    edits
}

/// The difference of a revised figure: ", tăng 0,2 điểm"; blank for a title.
fn moved(was: Value, is: Value, unit: Unit, lang: Lang) -> String {
    let (high, low) = if is > was { (is, was) } else { (was, is) };
    if !matches!(unit, Unit::Percent | Unit::Count) {
        return String::new();
    }
    let size = sentence::gap_size(high - low, unit, lang);
    let verb = if is > was { lang.pick("tăng", "up") } else { lang.pick("giảm", "down") };
    format!(", {verb} {size}")
}

/// "62.007/98.113"; "?" for a count that is not published, blank where neither is.
fn counts(measured: Measured, lang: Lang) -> String {
    if measured.numerator.is_none() && measured.denominator.is_none() {
        return String::new();
    }
    let count = |count: Option<u64>| count.map_or_else(|| "?".to_owned(), |count| format::count(count, lang));
    format!("{}/{}", count(measured.numerator), count(measured.denominator))
}

/// One thing that says something else: "nguồn: a → b".
fn told(edits: &mut Vec<String>, what: &str, old: &str, new: &str) {
    if old != new {
        let shown = |text: &str| if text.is_empty() { "—".to_owned() } else { text.to_owned() };
        edits.push(format!("{what}: {} → {}", shown(old), shown(new)));
    }
}

/// A note is told where it differs in the reader's language, else in the other, so that no edit is left unsaid.
fn told_notes(edits: &mut Vec<String>, [old, new]: [&crate::lang::Bilingual; 2], lang: Lang) {
    let other = lang.pick(Lang::En, Lang::Vi);
    let differs = |lang: &Lang| old.get(*lang) != new.get(*lang);
    if let Some(shown) = [lang, other].into_iter().find(differs) {
        told(edits, lang.pick("ghi chú", "note"), old.get(shown), new.get(shown));
    }
}

/// The target beside a figure: ", mục tiêu 70 %"; blank where the standing has none.
fn aim_beside(judged: &Judged, subject: &Indicator, lang: Lang) -> String {
    let aim = judged.aim.filter(|_| judged.standing != Standing::NotComparable);
    aim.map_or_else(String::new, |aim| {
        format!(", {} {}", lang.pick("mục tiêu", "target"), sentence::aim_value(aim, subject, lang))
    })
}

fn level(value: Value, subject: &Indicator, lang: Lang) -> String {
    match subject.unit {
        Unit::Level => sentence::measured_value(value, subject, lang),
        unit => format::in_unit(value, unit, Decimals::AsNeeded, lang),
    }
}

const fn kind(kind: TargetKind, lang: Lang) -> &'static str {
    match kind {
        TargetKind::Path => lang.pick("lộ trình", "yearly path"),
        TargetKind::Milestone => lang.pick("mốc", "milestone"),
    }
}

const fn scope(applies_to: AppliesTo, lang: Lang) -> &'static str {
    match applies_to {
        AppliesTo::Itself => lang.pick("chỉ địa bàn này", "this area only"),
        AppliesTo::Descendants => lang.pick("cả các địa bàn trực thuộc", "areas below as well"),
    }
}
