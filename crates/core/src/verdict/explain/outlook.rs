//! The outlook explained: pace, projection, and what would be missing.

use crate::format::{self, Decimals};
use crate::lang::Lang;
use crate::standing::Aim;
use crate::value::Value;
use crate::verdict::explain::{Step, Topic};
use crate::verdict::phrase::Phrase;
use crate::verdict::rate::Rounded;
use crate::verdict::trend::{FEWEST_FIGURES, FULL_CHANGES};
use crate::verdict::{
    Basis, Forecast, Method, Outlook, PaceClass, Projection, Shortfall, Trend, outlook_sentence, outlook_word,
};

pub(super) fn steps(phrase: Phrase, outlook: &Outlook) -> Vec<Step> {
    let mut steps = match &outlook.forecast {
        Forecast::Paced { trend, projection, shortfall, class } => {
            let text = shortfall_substituted(phrase, outlook.aim, trend, projection, *shortfall);
            let result =
                format!("{}: {}", class_rule(*class, phrase.lang), outlook_word(outlook, phrase.lang));
            vec![
                pace(phrase, trend),
                projected(phrase, trend, projection),
                step(shortfall_label(phrase.lang))
                    .computed("g = (T − ŷ) / (T − y₂)", text)
                    .result(result + before_rounding(*shortfall, phrase.lang)),
            ]
        }
        Forecast::Reached { falling_back: Some((trend, projection)), .. } => {
            vec![pace(phrase, trend), projected(phrase, trend, projection)]
        }
        Forecast::Reached { falling_back: None, .. } | Forecast::Unjudged(_) => Vec::new(),
    };
    if !matches!(outlook.forecast, Forecast::Paced { .. }) {
        let year = outlook.aim.year;
        let label = match phrase.lang {
            Lang::Vi => format!("Triển vọng đến {year}"),
            Lang::En => format!("Outlook to {year}"),
        };
        steps.push(step(label).result(outlook_sentence(outlook, phrase.subject, phrase.lang)));
    }
    steps
}

fn step(label: impl Into<String>) -> Step {
    Step::new(Topic::Outlook, label).by(Method::Dns)
}

fn pace(phrase: Phrase, trend: &Trend) -> Step {
    let label = phrase.lang.pick("Nhịp bình quân mỗi năm (s)", "Mean annual change (s)");
    step(label)
        .computed("s = (y₂ − y₁) / (t₂ − t₁)", mean_substituted(phrase, trend))
        .result(basis(trend, phrase.lang))
}

/// "(63,2 − 44,7) / (2025 − 2020) = 18,5 / 5 = 3,7 điểm/năm".
pub(super) fn mean_substituted(phrase: Phrase, trend: &Trend) -> String {
    let (first, last) = (&trend.first, &trend.last);
    let a_year = trend.rate.a_year();
    format!(
        "({} − {}) / ({} − {}) = {} / {} {} {}",
        phrase.number(last.measured.value),
        phrase.number(first.measured.value),
        last.year,
        first.year,
        phrase.number(trend.rate.rise),
        trend.rate.years,
        equals(a_year),
        phrase.a_year(phrase.difference(a_year.value)),
    )
}

/// "=", or "≈" where the figure that follows is rounded.
pub(super) const fn equals(rounded: Rounded) -> char {
    if rounded.exact { '=' } else { '≈' }
}

/// Which figures the pace rests on, and how it departs from the published method.
fn basis(trend: &Trend, lang: Lang) -> String {
    let (from, to, figures, years) = (trend.first.year, trend.last.year, trend.figures, trend.rate.years);
    let all = FULL_CHANGES + 1;
    let text = match (trend.basis, lang) {
        (Basis::Full, Lang::Vi) => {
            return format!("Bình quân {FULL_CHANGES} lần thay đổi hằng năm gần nhất, {from}–{to}");
        }
        (Basis::Full, Lang::En) => {
            return format!("The mean of the last {FULL_CHANGES} annual changes, {from}–{to}");
        }
        (Basis::Short, Lang::Vi) => {
            format!(
                "Tính có điều chỉnh: có {figures} số liệu liền năm ({from}–{to}), phương pháp gốc dùng {all}"
            )
        }
        (Basis::Short, Lang::En) => {
            format!(
                "Adapted: {figures} figures of years in a row ({from}–{to}), where the method takes {all}"
            )
        }
        (Basis::Gaps, Lang::Vi) => format!(
            "Tính có điều chỉnh: có {figures} số liệu trong {from}–{to}, thiếu số liệu của năm ở giữa; thay đổi được chia \
             đều cho những năm thiếu"
        ),
        (Basis::Gaps, Lang::En) => format!(
            "Adapted: {figures} figures within {from}–{to}, with years missing between; the change is spread evenly over them"
        ),
        (Basis::Long, Lang::Vi) => {
            format!("Tính có điều chỉnh: hai số liệu gần nhất ({from} và {to}) cách nhau {years} năm")
        }
        (Basis::Long, Lang::En) => {
            format!("Adapted: the last two figures ({from} and {to}) are {years} years apart")
        }
    };
    let few = figures < FEWEST_FIGURES;
    let note = match lang {
        Lang::Vi => format!("; ít hơn mức tối thiểu {FEWEST_FIGURES} số liệu liền năm của phương pháp gốc"),
        Lang::En => format!("; fewer than the {FEWEST_FIGURES} in a row that the method wants at least"),
    };
    if few { text + &note } else { text }
}

fn projected(phrase: Phrase, trend: &Trend, projection: &Projection) -> Step {
    let year = projection.year;
    let figure = phrase.about(projection.value);
    let (label, result) = match phrase.lang {
        Lang::Vi => {
            (format!("Giá trị dự báo năm {year} (ŷ)"), format!("Giữ nhịp này thì năm {year} là {figure}"))
        }
        Lang::En => {
            (format!("Projected figure for {year} (ŷ)"), format!("At this pace, {year} would bring {figure}"))
        }
    };
    let substituted = format!(
        "{} {} {}",
        projection_sum(phrase, trend, projection),
        equals(projection.value),
        phrase.figure(projection.value.value)
    );
    step(label)
        .computed("ŷ = y₂ + s × (t₃ − t₂)", substituted)
        .result(result + &phrase.beyond_range(projection))
}

/// "63,2 + 3,7 × (2030 − 2025)"; a pace that hundredths cannot hold stands as its fraction.
fn projection_sum(phrase: Phrase, trend: &Trend, projection: &Projection) -> String {
    let a_year = trend.rate.a_year();
    let pace = if a_year.exact {
        operand(phrase, a_year.value)
    } else {
        format!("{} / {}", operand(phrase, trend.rate.rise), trend.rate.years)
    };
    let (latest, from) = (phrase.number(trend.last.measured.value), trend.last.year);
    format!("{latest} + {pace} × ({} − {from})", projection.year)
}

/// A number inside a calculation; a negative one in brackets.
fn operand(phrase: Phrase, value: Value) -> String {
    let number = phrase.number(value);
    if value < Value::default() { format!("({number})") } else { number }
}

const fn shortfall_label(lang: Lang) -> &'static str {
    lang.pick("Phần còn hụt của quãng đường phía trước (g)", "What would be missing of the way ahead (g)")
}

fn shortfall_substituted(
    phrase: Phrase,
    aim: Aim,
    trend: &Trend,
    projection: &Projection,
    shortfall: Shortfall,
) -> String {
    let projected = if projection.value.exact {
        operand(phrase, projection.value.value)
    } else {
        format!("({})", projection_sum(phrase, trend, projection))
    };
    let (target, latest) = (phrase.number(aim.value), phrase.number(trend.last.measured.value));
    let share = shortfall.percent();
    let percent = format::percent(share.value, Decimals::AtLeastOne, phrase.lang);
    format!("({target} − {projected}) / ({target} − {latest}) {} {percent}", equals(share))
}

fn class_rule(class: PaceClass, lang: Lang) -> &'static str {
    match class {
        PaceClass::OnTrack => lang.pick("g < 5\u{a0}%", "g < 5%"),
        PaceClass::Nearly => lang.pick("5\u{a0}% ≤ g ≤ 20\u{a0}%", "5% ≤ g ≤ 20%"),
        PaceClass::TooSlow => lang.pick(
            "g > 20\u{a0}%, tuy khoảng cách đến mục tiêu có thu hẹp",
            "g > 20%, though the distance to the target shrinks",
        ),
        PaceClass::MovingAway => {
            lang.pick("Khoảng cách đến mục tiêu không thu hẹp", "The distance to the target does not shrink")
        }
    }
}

/// That a share which reads like a limit was compared before it was rounded; blank elsewhere.
fn before_rounding(shortfall: Shortfall, lang: Lang) -> &'static str {
    let Rounded { value, exact } = shortfall.percent();
    let reads_like_a_limit = value == Value::whole(5) || value == Value::whole(20);
    if exact || !reads_like_a_limit {
        return "";
    }
    lang.pick(" (so trước khi làm tròn)", " (compared before rounding)")
}
