//! The cross-check explained, and what it says beside the outlook.

use crate::format::{self, Decimals};
use crate::lang::Lang;
use crate::model::Direction;
use crate::value::Value;
use crate::verdict::explain::{Step, Topic};
use crate::verdict::phrase::Phrase;
use crate::verdict::{
    CrossCheck, Forecast, Growth, GrowthClass, Method, NoGrowth, Outlook, growth_word, outlook_word,
};

pub(super) fn steps(phrase: Phrase, check: &CrossCheck, outlook: &Outlook) -> Vec<Step> {
    let lang = phrase.lang;
    let growth = match &check.result {
        Ok(growth) => growth,
        Err(reason) => {
            let label = lang.pick("Đối chiếu bằng tốc độ tăng trưởng", "Cross-check by growth rates");
            return vec![step(label).result(no_growth(*reason, lang))];
        }
    };
    let [actual, required] = growths(phrase, check, growth);
    let labels = match lang {
        Lang::Vi => {
            ["Tốc độ tăng bình quân đến nay (CAGR)", "Tốc độ tăng cần có (CAGR*)", "Tỷ số hai tốc độ (R)"]
        }
        Lang::En => ["Growth a year so far (CAGR)", "Growth a year required (CAGR*)", "Ratio of the two (R)"],
    };
    let percent = |value| format::percent(value, Decimals::AtLeastOne, lang);
    let (ratio_formula, sign) = match phrase.subject.direction {
        Direction::Up => ("R = d × CAGR / |CAGR*|, d = 1", ""),
        Direction::Down => ("R = d × CAGR / |CAGR*|, d = −1", "−"),
    };
    let ratio = format::decimal(growth.ratio_shown(), Decimals::AtLeastOne, lang);
    let mut steps = vec![
        step(labels[0]).computed(
            "CAGR = (y₂ / y₀)^(1 / (t₂ − t₀)) − 1",
            format!("{actual} ≈ {}", percent(growth.actual_percent())),
        ),
        step(labels[1]).computed(
            "CAGR* = (T / y₀)^(1 / (t₃ − t₀)) − 1",
            format!("{required} ≈ {}", percent(growth.required_percent())),
        ),
        step(labels[2])
            .computed(ratio_formula, format!("{sign}({actual}) / |{required}| ≈ {ratio}"))
            .result(class_rule(growth.class, lang)),
    ];
    steps.extend(beside_outlook(check, growth, outlook, lang));
    steps
}

fn step(label: impl Into<String>) -> Step {
    Step::new(Topic::CrossCheck, label).by(Method::GrowthRatio)
}

/// "(20,0 / 1,0)^(1 / (2025 − 2021)) − 1" and the same for the target.
fn growths(phrase: Phrase, check: &CrossCheck, growth: &Growth) -> [String; 2] {
    let (first, from) = (phrase.number(growth.first.measured.value), growth.first.year);
    [(growth.last.measured.value, growth.last.year), (check.aim.value, check.aim.year)]
        .map(|(value, year)| format!("({} / {first})^(1 / ({year} − {from})) − 1", phrase.number(value)))
}

fn class_rule(class: GrowthClass, lang: Lang) -> String {
    let enough = format::decimal(Value::from_hundredths(95), Decimals::AsNeeded, lang);
    let moderate = format::decimal(Value::from_hundredths(60), Decimals::AsNeeded, lang);
    let rule = match class {
        GrowthClass::Reached => lang.pick("Mục tiêu đã đạt", "The target is reached").to_owned(),
        GrowthClass::OnTrack => format!("R ≥ {enough}"),
        GrowthClass::Moderate => format!("{moderate} ≤ R < {enough}"),
        GrowthClass::Limited => format!("0 ≤ R < {moderate}"),
        GrowthClass::Away => "R < 0".to_owned(),
    };
    format!("{rule}: {}", growth_word(class, lang))
}

/// Whether the two methods agree; nothing where the outlook could not be judged.
fn beside_outlook(check: &CrossCheck, growth: &Growth, outlook: &Outlook, lang: Lang) -> Option<Step> {
    if matches!(outlook.forecast, Forecast::Unjudged(_)) {
        return None;
    }
    let (by_pace, by_growth) = (outlook_word(outlook, lang), growth_word(growth.class, lang));
    let from = growth.first.year;
    let result = match (check.disagrees, lang) {
        (false, _) => lang.pick("Hai cách tính cho cùng một kết luận", "Both methods agree").to_owned(),
        (true, Lang::Vi) => format!(
            "Hai cách tính khác nhau: theo nhịp cộng thêm mỗi năm là “{by_pace}”, theo tốc độ tăng từ năm {from} là \
             “{by_growth}”. Kết luận lấy theo nhịp cộng thêm, vì tốc độ tăng phụ thuộc nhiều vào mức ban đầu"
        ),
        (true, Lang::En) => format!(
            "The methods disagree: “{by_pace}” by points a year, “{by_growth}” by growth rates since {from}. Points a \
             year decide, because growth rates depend much on where they start"
        ),
    };
    let label = lang.pick("So hai cách tính", "The two methods together");
    Some(Step::new(Topic::CrossCheck, label).result(result))
}

fn no_growth(reason: NoGrowth, lang: Lang) -> String {
    match (reason, lang) {
        (NoGrowth::NoRate, _) => lang
            .pick("Số liệu loại này không có tốc độ tăng", "Figures of this kind have no growth rate")
            .to_owned(),
        (NoGrowth::TooFew, _) => lang
            .pick(
                "Cần số liệu của ít nhất hai năm trên cùng địa giới",
                "Figures of at least two years on the same territory are needed",
            )
            .to_owned(),
        (NoGrowth::StartNotPositive(point), Lang::Vi) => {
            format!("Không tính được: mức ban đầu (năm {}) không lớn hơn 0", point.year)
        }
        (NoGrowth::StartNotPositive(point), Lang::En) => {
            format!("Cannot be computed: the figure it starts from ({}) is not above 0", point.year)
        }
        (NoGrowth::LastNegative(point), Lang::Vi) => {
            format!("Không tính được: số liệu năm {} âm", point.year)
        }
        (NoGrowth::LastNegative(point), Lang::En) => {
            format!("Cannot be computed: the figure of {} is negative", point.year)
        }
        (NoGrowth::TargetNotPositive, _) => lang
            .pick(
                "Không tính được: mục tiêu không lớn hơn 0",
                "Cannot be computed: the target is not above 0",
            )
            .to_owned(),
        (NoGrowth::NothingRequired(point), Lang::Vi) => {
            format!("Không tính được: so với năm {} thì không cần tăng hay giảm thêm", point.year)
        }
        (NoGrowth::NothingRequired(point), Lang::En) => {
            format!("Cannot be computed: no growth is required from {} on", point.year)
        }
    }
}
