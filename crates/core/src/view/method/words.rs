//! What there is to say about definitions, in both languages.

use crate::definitions::Scheme;
use crate::format;
use crate::lang::Lang;
use crate::model::{AppliesTo, Direction, Indicator, TargetKind, Unit};
use crate::sentence;
use crate::standing::Aim;
use crate::view::method::{
    Definition, Example, Framework, Method, SameName, TargetLine, TargetRow, approaches,
};

/// What there is, as the finding of the page: "26 chỉ tiêu, 63 mục tiêu: định nghĩa, nguồn và cách xét".
pub fn headline(method: &Method, lang: Lang) -> String {
    let definitions = || method.frameworks.iter().flat_map(|framework| &framework.indicators);
    let indicators = definitions().count();
    let targets = definitions().map(|definition| definition.targets.len()).sum();
    match lang {
        Lang::Vi => {
            format!(
                "Định nghĩa và nguồn của {indicators} chỉ tiêu, {targets} mục tiêu, và cách xét đạt hay chưa"
            )
        }
        Lang::En => {
            let indicators = counted(indicators, "indicator", "indicators");
            let targets = counted(targets, "target", "targets");
            format!("How {indicators} and {targets} are defined and sourced, and how progress is judged")
        }
    }
}

fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// What an example is about: "Hải Phòng, Gia đình học tập".
pub fn example(example: &Example, lang: Lang) -> String {
    format!("{}, {}", example.area_name.get(lang), sentence::in_sentence(example.subject.short.get(lang)))
}

/// A framework as a heading: the document by its title, else the code.
pub fn framework(framework: &Framework, lang: Lang) -> String {
    if *framework.code == *"other" {
        return lang.pick("Không thuộc chương trình nào ở đây", "Of none of the programmes here").to_owned();
    }
    match &framework.document {
        Some(document) => format!("{} ({})", document.title.get(lang), framework.code),
        None => framework.code.to_string(),
    }
}

/// What an indicator's figures are.
pub const fn unit(unit: Unit, lang: Lang) -> &'static str {
    match unit {
        Unit::Percent => lang.pick("tỷ lệ phần trăm", "percentage"),
        Unit::YesNo => lang.pick("đạt hoặc chưa đạt", "held or not"),
        Unit::Level => lang.pick("mức độ", "level"),
        Unit::Count => lang.pick("số lượng", "number"),
        Unit::Unknown => lang.pick("chưa rõ", "not known"),
    }
}

/// Which way is better.
pub const fn direction(direction: Direction, lang: Lang) -> &'static str {
    match direction {
        Direction::Up => lang.pick("càng cao càng tốt", "higher is better"),
        Direction::Down => lang.pick("càng thấp càng tốt", "lower is better"),
    }
}

/// What 100 % is; blank where the indicator is no share, or nobody says.
pub fn base(subject: &Indicator, lang: Lang) -> String {
    if subject.denominator.is_empty() && !subject.denominator_kind.is_empty() {
        return sentence::denominator_kind(&subject.denominator_kind, lang);
    }
    subject.denominator.get(lang).to_owned()
}

/// What to tell of an indicator beside its name: label and text, as far as there is something to say.
pub fn facts(definition: &Definition, lang: Lang) -> Vec<(&'static str, String)> {
    let subject = &definition.subject;
    let dimensions = definition.dimensions.iter().map(|dimension| {
        let names: Vec<&str> = dimension.categories.iter().map(|code| code.name.get(lang)).collect();
        if names.is_empty() { dimension.code.to_string() } else { names.join(", ") }
    });
    let levels: Vec<&str> = subject.levels.iter().map(|level| level.name.get(lang)).collect();
    let bases: Vec<String> =
        definition.other_bases.iter().map(|kind| sentence::denominator_kind(kind, lang)).collect();
    let facts = [
        (lang.pick("Đơn vị", "Unit"), unit(subject.unit, lang).to_owned()),
        (lang.pick("100\u{a0}% là", "100% is"), base(subject, lang)),
        (lang.pick("Hướng", "Direction"), direction(subject.direction, lang).to_owned()),
        (lang.pick("Các mức, từ thấp lên", "Levels, from the lowest"), levels.join(", ")),
        (lang.pick("Chia theo", "Broken down by"), dimensions.collect::<Vec<_>>().join("; ")),
        (
            lang.pick(
                "Số liệu có cách tính khác, không so với mục tiêu",
                "Figures on another basis, not compared with targets",
            ),
            bases.join("; "),
        ),
        (lang.pick("Độ chắc chắn", "Certainty"), sentence::certainty(subject.certainty, lang).to_owned()),
        (lang.pick("Ghi chú", "Note"), subject.note.get(lang).to_owned()),
    ];
    facts.into_iter().filter(|(_, text)| !text.is_empty()).collect()
}

/// For whom a target is a yardstick: "Hải Phòng và các địa bàn bên dưới".
pub fn whom(target: &TargetLine, lang: Lang) -> String {
    let area = target.area.get(lang);
    match (target.applies_to, lang) {
        (AppliesTo::Itself, _) => area.to_owned(),
        (AppliesTo::Descendants, Lang::Vi) => format!("{area} và các địa bàn bên dưới"),
        (AppliesTo::Descendants, Lang::En) => format!("{area} and the areas below it"),
    }
}

/// A target in a line: "Mục tiêu 2025: 70 % (Hải Phòng và các địa bàn bên dưới)".
pub fn target(target: &TargetLine, subject: &Indicator, lang: Lang) -> String {
    let aim = Aim { year: target.year, value: target.value, kind: target.kind };
    format!("{} ({})", sentence::aim_label(aim, subject, lang), whom(target, lang))
}

/// The value of a target of a table; blank where a year has none.
pub fn target_value(target: Option<&TargetLine>, subject: &Indicator, lang: Lang) -> String {
    target.map_or_else(String::new, |target| {
        let aim = Aim { year: target.year, value: target.value, kind: target.kind };
        sentence::aim_value(aim, subject, lang)
    })
}

/// What the targets of a row have in common or not, each once, in the order of the years: "lộ trình từng năm; mốc".
pub fn of_each(row: &TargetRow<'_>, mut text: impl FnMut(&TargetLine) -> String) -> String {
    let mut said: Vec<String> = Vec::new();
    for target in row.targets() {
        let text = text(target);
        if !text.is_empty() && !said.contains(&text) {
            said.push(text);
        }
    }
    said.join("; ")
}

/// That a framework sets no target here: "6 chỉ tiêu, chưa có mục tiêu trong bộ số liệu này".
pub fn without_targets(framework: &Framework, lang: Lang) -> String {
    let number = framework.indicators.len();
    match lang {
        Lang::Vi => format!("{number} chỉ tiêu, không có mục tiêu trong bộ số liệu này"),
        Lang::En => format!("{} without targets in this dataset", counted(number, "indicator", "indicators")),
    }
}

/// Which kind a target is.
pub const fn kind(kind: TargetKind, lang: Lang) -> &'static str {
    match kind {
        TargetKind::Path => lang.pick("lộ trình từng năm", "yearly path"),
        TargetKind::Milestone => lang.pick("mốc", "milestone"),
    }
}

/// That one name has several meanings: "“Công dân học tập” có 2 cách tính: QD-1373: …; HP-387: …".
pub fn same_name(same: &SameName, lang: Lang) -> String {
    let each: Vec<String> = same
        .indicators
        .iter()
        .map(|indicator| format!("{}: {}", indicator.framework, base(indicator, lang)))
        .collect();
    let (name, number) = (same.short.get(lang), same.indicators.len());
    match lang {
        Lang::Vi => format!("“{name}” có {number} cách tính: {}", each.join("; ")),
        Lang::En => format!("“{name}” is counted in {number} ways: {}", each.join("; ")),
    }
}

/// The levels of a scheme, from the lowest; that no source states them where there is none.
pub fn levels(scheme: &Scheme, lang: Lang) -> String {
    let names: Vec<&str> = scheme.levels.iter().map(|level| level.name.get(lang)).collect();
    if names.is_empty() {
        return lang.pick("chưa rõ các mức", "levels not known").to_owned();
    }
    names.join(" → ")
}

/// For how long a title holds: "36 tháng"; blank where not stated.
pub fn validity(scheme: &Scheme, lang: Lang) -> String {
    scheme.validity_months.map_or_else(String::new, |months| match (lang, months) {
        (Lang::Vi, _) => format!("{months}\u{a0}tháng"),
        (Lang::En, 1) => "1\u{a0}month".to_owned(),
        (Lang::En, _) => format!("{months}\u{a0}months"),
    })
}

/// From when to when a scheme applied: "từ 12/02/2024", "đến 11/02/2024"; blank where neither is known.
pub fn period(scheme: &Scheme, lang: Lang) -> String {
    let from =
        scheme.valid_from.map(|day| format!("{} {}", lang.pick("từ", "from"), format::date(day, lang)));
    let to = scheme.valid_to.map(|day| format!("{} {}", lang.pick("đến", "until"), format::date(day, lang)));
    [from, to].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// The symbols of the formulas, each with its meaning.
pub const fn symbols(lang: Lang) -> [(&'static str, &'static str); 9] {
    approaches::symbols(lang)
}
