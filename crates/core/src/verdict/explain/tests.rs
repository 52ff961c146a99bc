//! What explanations say, and that each calculation in them is right: a calculator works it out again.

use std::mem::discriminant;

use proptest::prelude::*;

use super::calculator::holds;
use super::*;
use crate::date::Year;
use crate::lang::Bilingual;
use crate::model::{Certainty, Code, Direction, Unit};
use crate::verdict::Point;
use crate::verdict::tests::{Series, counted};

fn level((vi, en): (&str, &str)) -> Code {
    Code { code: en.into(), name: Bilingual::new(vi, en), note: Bilingual::default() }
}

pub(in crate::verdict) fn subject(unit: Unit, direction: Direction) -> Indicator {
    Indicator {
        code: "family".into(),
        framework: "HP-387".into(),
        short: Bilingual::new("Gia đình học tập", "Learning families"),
        name: Bilingual::default(),
        unit,
        direction,
        counted: Bilingual::new("gia đình", "families"),
        counted_one: Bilingual::new("gia đình", "family"),
        denominator: Bilingual::default(),
        denominator_kind: "all".into(),
        scheme: "".into(),
        levels: [("Mức độ 1", "Level 1"), ("Mức độ 2", "Level 2"), ("Mức độ 3", "Level 3")].map(level).into(),
        dimensions: Vec::new(),
        source: None,
        certainty: Certainty::Certain,
        note: Bilingual::default(),
    }
}

fn steps(series: &Series, lang: Lang) -> Vec<Step> {
    explain(&series.verdict(), &subject(series.unit, series.direction), "Thủy Nguyên", lang)
}

/// Label, calculation and result of each step of `topic`, with plain spaces.
fn texts(series: &Series, topic: Topic, lang: Lang) -> Vec<[String; 3]> {
    // The year of a milestone is not compared.
    let of_topic =
        steps(series, lang).into_iter().filter(|step| discriminant(&step.topic) == discriminant(&topic));
    of_topic
        .map(|step| [step.label, step.substituted, step.result].map(|text| text.replace('\u{a0}', " ")))
        .collect()
}

fn results(series: &Series, topic: Topic, lang: Lang) -> Vec<String> {
    texts(series, topic, lang).into_iter().map(|[_, _, result]| result).collect()
}

fn conclusion_of(series: &Series, lang: Lang) -> String {
    results(series, Topic::Conclusion, lang).remove(0)
}

/// 44,7 % in 2020 to 63,2 % in 2025: (63,2 − 44,7) / 5 = 3,7 a year.
fn with_counts() -> Series {
    let points = [counted(2020, 4470, 35_581, 79_600), counted(2025, 6320, 50_308, 79_600)];
    Series::up(&[(2025, 7000), (2030, 8000)]).with(&points)
}

#[test]
fn a_milestone_is_explained_by_subtraction_and_in_things() {
    // 70,0 − 63,2 = 6,8; 70 % of 79 600 is 55 720; 55 720 − 50 308 = 5412.
    let vi = texts(&with_counts(), Topic::Milestone(2025), Lang::Vi);
    assert_eq!(
        vi[..2],
        [
            [
                "Mục tiêu 2025: 70 %",
                "70,0 − 63,2 = 6,8 điểm",
                "Năm 2025 là 63,2 %: Không đạt, thiếu 6,8 điểm"
            ],
            [
                "Mục tiêu 2025, quy ra số lượng",
                "⌈70 % × 79.600⌉ − 50.308 = 55.720 − 50.308 = 5.412",
                "Còn thiếu 5.412 gia đình"
            ],
        ]
    );
    let en = texts(&with_counts(), Topic::Milestone(2025), Lang::En);
    assert_eq!(
        en[..2],
        [
            ["2025 target: 70%", "70.0 − 63.2 = 6.8 points", "63.2% in 2025: Missed, short by 6.8 points"],
            [
                "2025 target, in things counted",
                "⌈70% × 79,600⌉ − 50,308 = 55,720 − 50,308 = 5,412",
                "5,412 families missing"
            ],
        ]
    );
    let unreported = Series::up(&[(2025, 7000)]).of(&[(2024, 6000)]);
    assert_eq!(
        results(&unreported, Topic::Milestone(2025), Lang::Vi),
        ["Không có số liệu năm 2025; không lấy số liệu năm khác thay vào"]
    );
}

#[test]
fn the_outlook_is_explained_in_three_steps() {
    // 63,2 + 3,7 · 5 = 81,7; (80,0 − 81,7) / 16,8 = −10,119 %.
    let vi = texts(&with_counts(), Topic::Outlook, Lang::Vi);
    let calculations: Vec<_> = vi.iter().map(|[_, calculation, _]| calculation.as_str()).collect();
    assert_eq!(
        calculations,
        [
            "(63,2 − 44,7) / (2025 − 2020) = 18,5 / 5 = 3,7 điểm/năm",
            "63,2 + 3,7 × (2030 − 2025) = 81,7 %",
            "(80,0 − 81,7) / (80,0 − 63,2) ≈ −10,12 %",
        ]
    );
    assert_eq!(vi[2][2], "g < 5 %: Đúng tiến độ");
    assert!(
        vi[0][2]
            .starts_with("Tính có điều chỉnh: có 2 số liệu trong 2020–2025, thiếu số liệu của năm ở giữa")
    );
    let methods = steps(&with_counts(), Lang::Vi).into_iter().filter(|step| step.topic == Topic::Outlook);
    assert!(methods.map(|step| step.method).all(|method| method == Some(Method::Dns)));
}

#[test]
fn each_basis_of_the_pace_is_named() {
    let basis = |years: &[Year]| {
        let figures: Vec<_> = years.iter().map(|year| (*year, 5000 + i64::from(year - 2000) * 10)).collect();
        results(&Series::up(&[(2030, 8000)]).of(&figures), Topic::Outlook, Lang::En).remove(0)
    };
    assert_eq!(
        basis(&[2020, 2021, 2022, 2023, 2024, 2025]),
        "The mean of the last 5 annual changes, 2020–2025"
    );
    assert_eq!(
        basis(&[2022, 2023, 2024, 2025]),
        "Adapted: 4 figures of years in a row (2022–2025), where the method takes 6"
    );
    assert!(basis(&[2024, 2025]).ends_with("fewer than the 4 in a row that the method wants at least"));
    assert!(basis(&[2020, 2022, 2023, 2024, 2025]).ends_with("the change is spread evenly over them"));
    assert!(
        basis(&[2015, 2025]).starts_with("Adapted: the last two figures (2015 and 2025) are 10 years apart")
    );
}

#[test]
fn the_conclusion_is_one_sentence() {
    let up = |figures: &[(Year, i64)]| Series::up(&[(2030, 8000)]).of(figures);
    for (series, vi, en) in [
        // s = (63,2 − 48,4) / 4 = 3,7 over 2021–2025; 59,5 + 3,7 · 5 = 78,0 with 59,5 = 44,7 + 14,8.
        (
            up(&[(2021, 4470), (2025, 5950)]),
            "Gần đúng tiến độ: Với nhịp 3,7 điểm/năm, đến 2030 đạt 78,0 %, còn thiếu 2,0 điểm so với mục tiêu 80 %",
            "Nearly on track: At 3.7 points a year, 2030 would bring 78.0%, 2.0 points short of the 80% target",
        ),
        // 97,0 − 96,0 = 1,0 a year; 97 + 5 = 102 %.
        (
            Series::up(&[(2030, 10_000)]).of(&[(2024, 9600), (2025, 9700)]),
            "Đúng tiến độ: Với nhịp 1,0 điểm/năm, đến 2030 đạt 102,0 %, vượt 2,0 điểm so với mục tiêu 100 %; tỷ lệ không \
             thể vượt 100 %, nên nhịp này không thể kéo dài đến 2030",
            "On track: At 1.0 points a year, 2030 would bring 102.0%, 2.0 points above the 100% target; a share cannot \
             exceed 100%, so this pace cannot last until 2030",
        ),
        (
            up(&[(2024, 6000), (2025, 6000)]),
            "Đứng yên: Năm 2025 vẫn bằng năm 2024 (60,0 %), còn thiếu 20,0 điểm so với mục tiêu 80 %",
            "Standing still: 2025 is where 2024 was (60.0%), 20.0 points short of the 80% target",
        ),
        // 60 − 1 · 5 = 55; 80 − 55 = 25.
        (
            up(&[(2024, 6100), (2025, 6000)]),
            "Đi xa mục tiêu: Nhịp −1,0 điểm/năm đi ngược hướng mục tiêu: nếu giữ nguyên, năm 2030 sẽ là 55,0 %, còn thiếu \
             25,0 điểm so với mục tiêu 80 %",
            "Moving away: −1.0 points a year leads away from the target: unchanged, 2030 would bring 55.0%, 25.0 points \
             short of the 80% target",
        ),
        // 82 − 2 · 5 = 72.
        (
            up(&[(2024, 8400), (2025, 8200)]),
            "Đã đạt: Năm 2025 đã là 82,0 %, vượt 2,0 điểm so với mục tiêu 80 % đặt cho năm 2030; nhưng với nhịp −2,0 \
             điểm/năm, năm 2030 sẽ là 72,0 %, không còn đạt",
            "Reached: 2025 already stands at 82.0%, 2.0 points above the 80% target set for 2030; but at −2.0 points a \
             year, 2030 would bring 72.0% and the target would be lost",
        ),
        // (70,0 − 69,0) / 3 = 0,333…; 70 + 5 / 3 = 71,666…; 80 − 71,67 = 8,33.
        (
            up(&[(2022, 6900), (2025, 7000)]),
            "Quá chậm: Với nhịp khoảng 0,33 điểm/năm, đến 2030 đạt khoảng 71,67 %, còn thiếu 8,33 điểm so với mục tiêu 80 %",
            "Too slow: At about 0.33 points a year, 2030 would bring about 71.67%, 8.33 points short of the 80% target",
        ),
        // 14 − 1 · 5 = 9; 10 − 9 = 1.
        (
            Series::down(&[(2030, 1000)]).of(&[(2024, 1500), (2025, 1400)]),
            "Đúng tiến độ: Với nhịp −1,0 điểm/năm, đến 2030 còn 9,0 %, thấp hơn mục tiêu 10 % là 1,0 điểm",
            "On track: At −1.0 points a year, 2030 would bring 9.0%, 1.0 points below the 10% target",
        ),
        (
            up(&[(2025, 6000)]),
            "Chưa đủ số liệu: Nhịp cần số liệu của ít nhất hai năm trên cùng địa giới; mới có năm 2025",
            "Too few figures: A pace needs figures of at least two years on the same territory; there is only 2025",
        ),
        (
            Series::up(&[(2025, 8000)]).of(&[(2025, 6000)]),
            "Các mốc mục tiêu đều đã qua; không còn mốc nào để dự báo",
            "Every milestone has passed; none is left to project",
        ),
        (
            Series::up(&[]).of(&[(2025, 6000)]),
            "Chưa có mục tiêu để so sánh",
            "There is no target to compare with",
        ),
    ] {
        assert_eq!([conclusion_of(&series, Lang::Vi), conclusion_of(&series, Lang::En)], [vi, en]);
    }
}

#[test]
fn titles_are_explained_without_arithmetic() {
    let mut title = Series::up(&[(2025, 100), (2030, 100)]).of(&[(2024, 100), (2025, 0)]);
    title.unit = Unit::YesNo;
    let milestone = &texts(&title, Topic::Milestone(2025), Lang::Vi)[0];
    assert_eq!(milestone, &["Mục tiêu 2025: có", "không ≠ có", "Năm 2025 là không: Không đạt"]);
    assert_eq!(results(&title, Topic::Upkeep, Lang::En), ["Not kept: held until 2024, lost since 2025"]);
    assert_eq!(
        results(&title, Topic::Outlook, Lang::Vi),
        ["Danh hiệu chỉ có đạt hoặc chưa đạt, không tiến dần từng năm, nên không dự báo theo nhịp"]
    );
    assert_eq!(results(&title, Topic::CrossCheck, Lang::En), ["Figures of this kind have no growth rate"]);
    assert!(results(&title, Topic::Pace, Lang::Vi).is_empty());
}

#[test]
fn levels_are_compared_by_name_and_counted_in_steps() {
    // Places in the list of levels: 0 is level 1, 2 is level 3; 2 − 0 = 2 steps.
    let mut levels = Series::up(&[(2025, 200), (2030, 100)]).of(&[(2025, 0)]);
    levels.unit = Unit::Level;
    assert_eq!(
        texts(&levels, Topic::Milestone(2025), Lang::Vi)[0],
        ["Mục tiêu 2025: Mức độ 3", "Mức độ 1 < Mức độ 3", "Năm 2025 là Mức độ 1: Không đạt, thiếu 2 bậc"]
    );
    assert_eq!(
        texts(&levels, Topic::Milestone(2025), Lang::En)[1],
        ["2030 target: Level 2", "Level 1 < Level 2", "Level 1 in 2025: Not yet, short by 1 step"]
    );
    levels.unit = Unit::Unknown;
    assert_eq!(
        conclusion_of(&levels, Lang::En),
        "Not projected: No source says what these figures are, so no pace is projected"
    );
}

#[test]
fn a_disagreement_of_the_methods_is_told_with_its_reason() {
    let low = Series::up(&[(2030, 8000)]).of(&[(2021, 100), (2025, 2000)]);
    let steps = texts(&low, Topic::CrossCheck, Lang::Vi);
    let [_, ratio, class] = &steps[2];
    assert_eq!(
        ratio,
        "((20,0 / 1,0)^(1 / (2025 − 2021)) − 1) / |(80,0 / 1,0)^(1 / (2030 − 2021)) − 1| ≈ 1,78"
    );
    assert_eq!(class, "R ≥ 0,95: Đúng tiến độ");
    assert_eq!(
        steps[3][2],
        "Hai cách tính khác nhau: theo nhịp cộng thêm mỗi năm là “Quá chậm”, theo tốc độ tăng từ năm 2021 là “Đúng tiến \
         độ”. Kết luận lấy theo nhịp cộng thêm, vì tốc độ tăng phụ thuộc nhiều vào mức ban đầu"
    );
    let zero = Series::up(&[(2030, 8000)]).of(&[(2021, 0), (2025, 2000)]);
    assert_eq!(
        results(&zero, Topic::CrossCheck, Lang::En),
        ["Cannot be computed: the figure it starts from (2021) is not above 0"]
    );
}

#[test]
fn path_upkeep_small_denominators_and_sample_data_are_explained() {
    // 100 / 7 = 14,2857…
    let mut points = [counted(2024, 10_000, 7, 7), counted(2025, 8571, 6, 7)];
    points[1].status = ObsStatus::Sample;
    let series = Series::up(&[(2025, 10_000)]).with_path(&[(2024, 9000)]).with(&points);
    assert_eq!(
        texts(&series, Topic::Path, Lang::Vi),
        [["Lộ trình 2024: 90 %", "100,0 − 90,0 = 10,0 điểm", "Năm 2024 là 100,0 %: trên lộ trình 10,0 điểm"]]
    );
    assert_eq!(
        texts(&series, Topic::Upkeep, Lang::Vi),
        [[
            "Duy trì mức 100 %",
            "100,0 − 85,71 = 14,29 điểm",
            "Không giữ được: đạt đến năm 2024, không còn đạt từ năm 2025"
        ]]
    );
    assert_eq!(
        texts(&series, Topic::SmallDenominator, Lang::En),
        [[
            "Small denominator",
            "100 / 7 ≈ 14.29 points",
            "The denominator is below 10 (2024, 2025), so the share moves in large steps: in 2025, with a denominator of \
             7, 1 family is about 14.29 points"
        ]]
    );
    assert_eq!(results(&series, Topic::Firmness, Lang::Vi), ["số liệu minh họa: năm 2025"]);
    assert!(conclusion_of(&series, Lang::Vi).ends_with("(số liệu minh họa)"));
}

/// Shares with their counts, or counts, of some of the years up to 2025.
fn any_series() -> impl Strategy<Value = Series> {
    let figures = prop::collection::btree_map(2012_i16..=2025, 0_u64..=2000, 0..8);
    let targets = prop::collection::btree_map(2020_i16..2034, 0_i64..=100, 0..3);
    (figures, targets, 1_u64..2000, any::<bool>(), any::<bool>()).prop_map(
        |(figures, targets, of, share, up)| {
            let point = |(year, number): (Year, u64)| {
                let number = number.min(of);
                let hundredths = if share { (number * 10_000 + of / 2) / of } else { number * 100 };
                counted(year, i64::try_from(hundredths).unwrap(), number, of)
            };
            let points: Vec<Point> = figures.into_iter().map(point).collect();
            let targets: Vec<_> = targets.into_iter().map(|(year, percent)| (year, percent * 100)).collect();
            let mut series = if up { Series::up(&targets) } else { Series::down(&targets) }.with(&points);
            series.unit = if share { Unit::Percent } else { Unit::Count };
            series
        },
    )
}

proptest! {
    #[test]
    fn every_calculation_shown_is_right(series in any_series()) {
        for lang in Lang::ALL {
            for step in steps(&series, lang) {
                let text = step.substituted.replace('\u{a0}', " ");
                let is_figure = step.formula.starts_with('ŷ');
                prop_assert!(text.is_empty() || holds(&text, lang, is_figure), "{}: {text}", step.label);
                prop_assert_eq!(text.is_empty(), step.formula.is_empty());
            }
        }
    }
}
