//! Sentences about figures added up and titles counted, in both languages.

use crate::dataset::Dataset;
use crate::format::{self, Decimals};
use crate::lang::Lang;
use crate::model::{AreaId, Level};
use crate::rollup::{Agreement, Completeness, Coverage, Missing, NoRollUp, RollUp, Tally};
use crate::sentence;
use crate::value::Value;

/// How many of the parts are in: "13/15 quận, huyện", "13 of 15 districts".
pub fn coverage(coverage: Coverage, level: Option<Level>, lang: Lang) -> String {
    let Coverage { with, of } = coverage;
    let all = sentence::counted_areas(of, level, lang);
    match lang {
        Lang::Vi => format!("{with}/{all}"),
        Lang::En => format!("{with} of {all}"),
    }
}

/// What was added up: "Cộng từ 13/15 quận, huyện: 330.543 / 600.570 ≈ 55,04 %".
pub fn substitution(rolled: &RollUp, lang: Lang) -> String {
    let parts = coverage(rolled.coverage(), rolled.level, lang);
    let numerator = format::count(rolled.numerator, lang);
    let denominator = format::count(rolled.denominator, lang);
    let sign = if is_exact(rolled) { '=' } else { '≈' };
    let value = format::percent(rolled.value, Decimals::AtLeastOne, lang);
    let opening = lang.pick("Cộng từ", "Sum of");
    format!("{opening} {parts}: {numerator} / {denominator} {sign} {value}")
}

/// Whether rounding changed nothing.
fn is_exact(rolled: &RollUp) -> bool {
    let hundredths = u128::from(rolled.value.hundredths().unsigned_abs());
    u128::from(rolled.numerator) * 10_000 == hundredths * u128::from(rolled.denominator)
}

/// What a figure added up may be used for; none where nothing limits it.
pub fn limits(rolled: &RollUp, lang: Lang) -> Option<String> {
    let text = match rolled.completeness() {
        Completeness::Complete => return None,
        Completeness::PartsMissing => match lang {
            Lang::Vi => format!(
                "Mới có {}, nên không dùng để kết luận về mục tiêu.",
                coverage(rolled.coverage(), rolled.level, lang)
            ),
            Lang::En => format!(
                "With {} only, it is not held against a target.",
                coverage(rolled.coverage(), rolled.level, lang)
            ),
        },
        Completeness::NotAllListed => lang
            .pick(
                "Bộ số liệu không liệt kê đủ các địa bàn trực thuộc, nên không dùng để kết luận về mục tiêu.",
                "The dataset does not list every part of the area, so it is not held against a target.",
            )
            .to_owned(),
    };
    Some(text)
}

/// The parts that are not in, each with its reason: "Thiếu: Đồ Sơn (chưa có số liệu)"; none where all are in.
pub fn missing(dataset: &Dataset, missing: &[(AreaId, Missing)], lang: Lang) -> Option<String> {
    let named = |(area, why): &(AreaId, Missing)| {
        format!("{} ({})", dataset.area(*area).name.get(lang), reason(*why, lang))
    };
    let list: Vec<String> = missing.iter().map(named).collect();
    (!list.is_empty()).then(|| format!("{} {}", lang.pick("Thiếu:", "Missing:"), list.join(", ")))
}

/// Why a part adds nothing.
pub const fn reason(missing: Missing, lang: Lang) -> &'static str {
    match missing {
        Missing::NoFigure => lang.pick("chưa có số liệu", "no figure"),
        Missing::NoCounts => lang.pick("chỉ có tỷ lệ, không có số đếm", "a percentage without counts"),
        Missing::OtherBasis => lang.pick("khác cách tính", "another basis"),
    }
}

/// Why nothing could be added up.
pub const fn nothing(why: &NoRollUp, lang: Lang) -> &'static str {
    match why {
        NoRollUp::OtherUnit => {
            lang.pick("Chỉ tiêu này không cộng được theo cách này.", "This indicator is not added up so.")
        }
        NoRollUp::NoParts => lang.pick(
            "Bộ số liệu không có địa bàn trực thuộc nào trong năm này.",
            "The dataset has no parts of the area in this year.",
        ),
        NoRollUp::NothingCounted { .. } => lang.pick(
            "Không địa bàn trực thuộc nào có số liệu để cộng.",
            "No part of the area has figures to add up.",
        ),
    }
}

/// What the comparison with a published figure says. `published` is that figure.
pub fn agreement(agreement: Agreement, published: Value, rolled: &RollUp, lang: Lang) -> String {
    let percent = |value| format::percent(value, Decimals::AtLeastOne, lang);
    let (ours, theirs) = (percent(rolled.value), percent(published));
    match (agreement, lang) {
        (Agreement::Agrees, Lang::Vi) => format!("Số công bố {theirs} khớp với số cộng lại {ours}."),
        (Agreement::Agrees, Lang::En) => {
            format!("The published {theirs} agrees with {ours} added up from the parts.")
        }
        (Agreement::AgreesWithPart { coverage: part }, Lang::Vi) => {
            format!(
                "Số công bố {theirs} chỉ gồm {}, khớp với số cộng lại {ours}.",
                coverage(part, rolled.level, lang)
            )
        }
        (Agreement::AgreesWithPart { coverage: part }, Lang::En) => format!(
            "The published {theirs} is that of {} only and agrees with {ours} added up from them.",
            coverage(part, rolled.level, lang)
        ),
        (Agreement::Disagrees { difference }, _) => {
            let (high, low) =
                if published > rolled.value { (published, rolled.value) } else { (rolled.value, published) };
            let number = |value| format::decimal(value, Decimals::AtLeastOne, lang);
            let size = format::points(Value::from_hundredths(difference.hundredths().saturating_abs()), lang);
            let opening = match lang {
                Lang::Vi => format!("Số công bố {theirs} khác số cộng lại {ours}"),
                Lang::En => format!("The published {theirs} differs from {ours} added up from the parts"),
            };
            format!("{opening}: {} − {} = {size}.", number(high), number(low))
        }
        (Agreement::Incomplete, Lang::Vi) => {
            format!("Chưa so được số công bố {theirs} với số cộng lại: chưa đủ các địa bàn trực thuộc.")
        }
        (Agreement::Incomplete, Lang::En) => {
            format!("The published {theirs} cannot be checked: not every part of the area is in the sum.")
        }
    }
}

/// How many parts hold a title: "5/8 quận, huyện đạt", "5 of 8 districts have it", and how many have no figure.
pub fn tally(tally: &Tally, at_least: Value, lang: Lang) -> String {
    let held = coverage(tally.at_least(at_least), tally.level, lang);
    let missing = tally.missing.len();
    let rest = match (missing, lang) {
        (0, _) => String::new(),
        (_, Lang::Vi) => format!(", {missing} chưa có số liệu"),
        (_, Lang::En) => format!(", {missing} without a figure"),
    };
    format!("{held} {}{rest}", lang.pick("đạt", "have it"))
}
