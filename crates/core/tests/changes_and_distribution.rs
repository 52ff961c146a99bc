//! The areas of a level in two years, and through all of them. Figures are worked by hand in comments.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod trial;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::model::Level;
use tiendo_core::value::Value;
use tiendo_core::view::changes::{self, words as change_words};
use tiendo_core::view::distribution::words as spread_words;
use tiendo_core::view::{ChangeGroup, ChangeLine, Changes, Distribution};

use trial::{Trial, shipped};

const INDICATORS: &str = "indicator,short_vi,name_vi,unit,direction,denominator_kind
family,Gia đình,Tỷ lệ gia đình,percent,up,all
poor,Hộ nghèo,Tỷ lệ hộ nghèo,percent,down,all
title,Huyện học tập,Huyện học tập,yes_no,up,
";

const AREAS: &str = "area,name_vi,level,parent,valid_to
P,Tỉnh,province,,
A,An,district,P,
B,Bình,district,P,
C,Cát,district,P,
D,Dương,district,P,
";

const TARGETS: &str = "family,P,2024,60,path,descendants
family,P,2025,70,milestone,descendants
";

/// Bình gave a part to Cát.
const MOVED: &str = "B,C,moved,2025-01-01,part,Nghị quyết 1,Resolution 1\n";

fn read(changes: &str, observations: &str) -> Dataset {
    Trial {
        indicators: INDICATORS,
        areas: AREAS,
        targets: TARGETS,
        changes,
        observations,
        ..Trial::default()
    }
    .read()
}

fn changes_of(dataset: &Dataset, indicator: &str, chosen: &str, years: (i16, i16)) -> Option<Changes> {
    let (indicator, chosen) = (dataset.find_indicator(indicator)?, dataset.find_area(chosen)?);
    Changes::of(dataset, indicator, chosen, years.0, years.1, Date::new(2026, 11, 22).unwrap())
}

/// The headline of 2022 to 2025 in both languages.
fn headlines(indicator: &str, changes: &str, observations: &str) -> [String; 2] {
    let dataset = read(changes, observations);
    let changes = changes_of(&dataset, indicator, "A", (2022, 2025)).unwrap();
    [Lang::Vi, Lang::En].map(|lang| change_words::headline(&changes, lang).replace('\u{a0}', " "))
}

fn names(changes: &Changes, group: ChangeGroup) -> Vec<&str> {
    changes.of_group(group).map(|row| row.place.name.get(Lang::Vi)).collect()
}

fn distribution_of(dataset: &Dataset, indicator: &str, chosen: &str) -> Option<Distribution> {
    let (indicator, chosen) = (dataset.find_indicator(indicator)?, dataset.find_area(chosen)?);
    Distribution::of(dataset, indicator, chosen, Date::new(2026, 11, 22).unwrap())
}

fn spread_headlines(observations: &str) -> [String; 2] {
    let distribution = distribution_of(&read("", observations), "family", "A").unwrap();
    [Lang::Vi, Lang::En].map(|lang| spread_words::headline(&distribution, lang).replace('\u{a0}', " "))
}

const FOUR: &str = "family,A,2022,50,,,all,final
family,A,2025,62.5,,,all,final
family,B,2022,40,,,all,final
family,B,2025,60,,,all,final
family,C,2022,55,,,all,final
family,C,2025,54,,,all,final
family,D,2025,70,,,all,final
";

#[test]
fn areas_are_in_the_order_of_their_differences() {
    // B 60 − 40 = 20; A 62,5 − 50 = 12,5; C 54 − 55 = −1; D has no figure of 2022.
    let dataset = read("", FOUR);
    let changes = changes_of(&dataset, "family", "A", (2022, 2025)).unwrap();
    assert_eq!(names(&changes, ChangeGroup::Compared), ["Bình", "An", "Cát"]);
    assert_eq!(names(&changes, ChangeGroup::Incomplete), ["Dương"]);
    let differences: Vec<Option<i64>> =
        changes.rows.iter().map(|row| row.difference().map(Value::hundredths)).collect();
    assert_eq!(differences, [Some(2000), Some(1250), Some(-100), None]);
    assert_eq!(changes.common_aim.map(|aim| (aim.year, aim.value)), Some((2025, Value::whole(70))));
    let signed = |value| change_words::signed(Value::from_hundredths(value), changes.subject.unit, Lang::Vi);
    assert_eq!([1250, -100, 0, 905].map(signed), ["+12,5", "−1,0", "0,0", "+9,05"]);
}

#[test]
fn the_headline_counts_and_names_the_fastest() {
    assert_eq!(
        headlines("family", "", FOUR),
        [
            "Từ 2022 đến 2025, 2 trong 3 quận, huyện so sánh được tăng; nhanh nhất là Bình (+20,0 điểm)",
            "From 2022 to 2025, 2 of 3 districts that can be compared rose; fastest in Bình (+20.0 points)",
        ]
    );
}

#[test]
fn a_headline_of_one_of_none_and_of_nothing_moved() {
    let one = "family,A,2022,50,,,all,final\nfamily,A,2025,49.6,,,all,final\n";
    let [vi, en] = headlines("family", "", one);
    assert_eq!(
        (vi.as_str(), en.as_str()),
        ("Từ 2022 đến 2025, An giảm 0,4 điểm", "From 2022 to 2025, An fell by 0.4 points")
    );
    let [vi, en] = headlines("family", "", "family,A,2022,50,,,all,final\n");
    assert_eq!(vi, "Chưa có quận, huyện nào có số liệu cả năm 2022 và 2025");
    assert_eq!(en, "No district has figures for both 2022 and 2025");
    let same = "family,A,2022,50,,,all,final
family,A,2025,50,,,all,final
family,B,2022,40,,,all,final
family,B,2025,40,,,all,final";
    // C and D have a target and no figure.
    let [vi, en] = headlines("family", "", same);
    assert_eq!(vi, "Từ 2022 đến 2025, cả 2 quận, huyện so sánh được không thay đổi");
    assert_eq!(en, "From 2022 to 2025, both districts that can be compared did not change");
}

#[test]
fn where_less_is_better_the_largest_fall_comes_first() {
    // A 8 − 10 = −2, B 4 − 9 = −5. No target concerns C and D, so that they are not listed.
    let observations = "poor,A,2022,10,,,all,final
poor,A,2025,8,,,all,final
poor,B,2022,9,,,all,final
poor,B,2025,4,,,all,final";
    assert_eq!(
        headlines("poor", "", observations),
        [
            "Từ 2022 đến 2025, cả 2 quận, huyện đều giảm; nhanh nhất là Bình (−5,0 điểm)",
            "From 2022 to 2025, both districts fell; fastest in Bình (−5.0 points)",
        ]
    );
    let worse = "poor,A,2022,8,,,all,final\npoor,A,2025,10,,,all,final\npoor,B,2022,4,,,all,final\npoor,B,2025,9,,,all,final";
    assert_eq!(
        headlines("poor", "", worse)[0],
        "Từ 2022 đến 2025, cả 2 quận, huyện đều tăng; nhiều nhất là Bình (+5,0 điểm)"
    );
}

#[test]
fn equals_share_the_first_place() {
    let observations = "family,A,2022,50,,,all,final
family,A,2025,60,,,all,final
family,B,2022,40,,,all,final
family,B,2025,50,,,all,final
family,C,2022,30,,,all,final
family,C,2025,40,,,all,final
family,D,2022,40,,,all,final
family,D,2025,41,,,all,final";
    let [vi, en] = headlines("family", "", observations);
    assert_eq!(
        vi,
        "Từ 2022 đến 2025, cả 4 quận, huyện đều tăng; nhanh nhất là An và 2 quận, huyện khác (+10,0 điểm)"
    );
    assert_eq!(
        en,
        "From 2022 to 2025, all 4 districts rose; fastest in An and 2 more districts (+10.0 points)"
    );
}

#[test]
fn nothing_is_subtracted_across_boundaries_or_bases() {
    // B and C exchanged territory on 1 January 2025; D's figure of 2025 is a share of those registered.
    let observations = format!(
        "{}family,D,2022,60,,,all,final\n",
        FOUR.replace("D,2025,70,,,all", "D,2025,70,,,registered")
    );
    let dataset = read(MOVED, &observations);
    let changes = changes_of(&dataset, "family", "B", (2022, 2025)).unwrap();
    assert_eq!(names(&changes, ChangeGroup::Compared), ["An"]);
    assert_eq!(names(&changes, ChangeGroup::AcrossBoundaries), ["Bình", "Cát"]);
    assert_eq!(names(&changes, ChangeGroup::OtherBasis), ["Dương"]);
    assert!(changes.of_group(ChangeGroup::AcrossBoundaries).all(|row| row.difference().is_none()));
    assert_eq!(
        change_words::notes(&changes, Lang::Vi),
        [
            "Đổi địa giới giữa năm 2022 và 2025 nên không tính tăng giảm: Bình, Cát.",
            "Hai năm khác cách tính nên không so sánh: Dương.",
        ]
    );
    let row = changes.of_group(ChangeGroup::AcrossBoundaries).next().unwrap();
    let lines = change_words::lines(row.to().unwrap(), row, &changes, Lang::Vi);
    assert_eq!(lines.last().map(String::as_str), Some("Đổi địa giới 01/01/2025 (Nghị quyết 1)"));
    let none = "family,B,2022,40,,,all,final\nfamily,B,2025,60,,,all,final\n";
    assert_eq!(
        headlines("family", MOVED, none)[1],
        "No change from 2022 to 2025 is stated: 1 district changed boundaries"
    );
}

#[test]
fn titles_and_years_in_the_wrong_order_have_no_change() {
    let dataset =
        read("", "title,A,2022,no,,,,final\ntitle,A,2025,yes,,,,final\nfamily,A,2022,50,,,all,final");
    assert_eq!(changes_of(&dataset, "title", "A", (2022, 2025)), None);
    assert_eq!(changes_of(&dataset, "family", "A", (2025, 2022)), None);
    assert_eq!(changes_of(&dataset, "family", "A", (2022, 2022)), None);
    assert_eq!(distribution_of(&dataset, "title", "A"), None);
}

#[test]
fn the_years_to_begin_with_have_figures_of_two_areas_of_one_level() {
    let years = |observations: &str| {
        let dataset = read("", observations);
        changes::default_years(&dataset, dataset.find_indicator("family").unwrap())
    };
    // 2021: one district and the province; 2022 and 2025: several districts; 2026: on another basis.
    let more = format!(
        "{FOUR}family,A,2021,40,,,all,final\nfamily,P,2021,40,,,all,final\nfamily,A,2026,70,,,registered,final\nfamily,B,2026,70,,,registered,final"
    );
    assert_eq!(years(&more), Some((2022, 2025)));
    assert_eq!(years("family,A,2022,50,,,all,final\nfamily,B,2022,50,,,all,final"), None);
    assert_eq!(years(""), None);
}

/// Communes of two provinces, each commune with figures of two years; the difference is its number.
fn many(number: usize) -> Dataset {
    let mut areas = "area,name_vi,level,parent\nP,Tỉnh,province,\nQ,Tỉnh khác,province,\n".to_owned();
    let mut observations = String::new();
    for place in 0..number {
        let parent = if place % 2 == 0 { "P" } else { "Q" };
        areas.push_str(&format!("C{place},Xã {place},commune,{parent}\n"));
        observations.push_str(&format!("family,C{place},2022,0,,,all,final\n"));
        let difference = format!("{}.{:02}", place / 100, place % 100);
        observations.push_str(&format!("family,C{place},2025,{difference},,,all,final\n"));
    }
    Trial { indicators: INDICATORS, areas: &areas, observations: &observations, ..Trial::default() }.read()
}

#[test]
fn of_a_large_level_the_areas_under_the_same_one_stand_together() {
    let dataset = many(40);
    assert_eq!(changes_of(&dataset, "family", "C3", (2022, 2025)).unwrap().rows.len(), 40);
    // 60 communes, every other one of P: 0, 2, … 58.
    let dataset = many(60);
    let changes = changes_of(&dataset, "family", "C4", (2022, 2025)).unwrap();
    assert_eq!(changes.rows.len(), 30);
    // Commune 0 did not change; the other 29 rose, C58 by 0,58.
    assert_eq!(
        change_words::headline(&changes, Lang::Vi).replace('\u{a0}', " "),
        "Từ 2022 đến 2025, 29 trong 30 xã, phường của Tỉnh tăng; nhanh nhất là Xã 58 (+0,58 điểm)"
    );
}

#[test]
fn of_a_large_level_the_spread_is_that_of_the_areas_under_the_same_one() {
    let dataset = many(40);
    let whole = distribution_of(&dataset, "family", "C3").unwrap();
    assert_eq!((whole.years[1].dots.len(), whole.within.as_ref()), (40, None));
    // 60 communes, every other one of P: 0, 2, … 58. In 2025 the middle of 0,00 to 0,58 is the mean of 0,28 and 0,30.
    let dataset = many(60);
    let part = distribution_of(&dataset, "family", "C4").unwrap();
    assert_eq!(part.years[1].dots.len(), 30);
    assert_eq!(
        spread_words::headline(&part, Lang::Vi).replace('\u{a0}', " "),
        "Trung vị của 30 xã, phường của Tỉnh tăng từ 0,0 % (2022) lên 0,29 % (2025); khoảng cách giữa cao nhất và thấp nhất nới rộng từ 0,0 lên 0,58 điểm"
    );
}

#[test]
fn the_ends_and_the_chosen_area_are_drawn_and_the_rest_is_counted() {
    // 50 communes of P, the largest difference first: C98, C96, … C0. C40 is at place 29.
    let dataset = many(100);
    let changes = changes_of(&dataset, "family", "C40", (2022, 2025)).unwrap();
    let lines = changes.lines();
    // 10, then 19 left out (places 10 to 28), C40, then 10 left out (30 to 39), 10.
    assert_eq!(lines.len(), 10 + 1 + 1 + 1 + 10);
    assert_eq!((lines[10], lines[12]), (ChangeLine::LeftOut(19), ChangeLine::LeftOut(10)));
    let ChangeLine::Row(chosen) = lines[11] else { unreachable!("C40 is drawn") };
    assert_eq!(&*chosen.place.code, "C40");
    let left_out = |lang| change_words::left_out(644, Some(Level::District), lang);
    assert_eq!(
        [left_out(Lang::Vi), left_out(Lang::En)],
        ["và 644 quận, huyện khác", "and 644 more districts"]
    );
}

#[test]
fn areas_that_lack_figures_are_counted_after_the_chosen_one() {
    // Of the districts with a target, only A has a figure of each year: B, C and D lack both, few enough to be drawn.
    let dataset = read("", "family,A,2022,50,,,all,final\nfamily,A,2025,60,,,all,final\n");
    let changes = changes_of(&dataset, "family", "A", (2022, 2025)).unwrap();
    let lines = changes.lines();
    assert_eq!(lines.len(), 1 + 1 + 3);
    assert_eq!(lines[1], ChangeLine::Heading(ChangeGroup::Incomplete));
    // In the years before any figure, the 15 districts of Hải Phòng lack both: the chosen one is drawn, 14 are counted.
    let dataset = shipped("hai-phong");
    let changes = changes_of(&dataset, "learning_family", "311", (2015, 2016)).unwrap();
    let lines = changes.lines();
    assert_eq!((lines.len(), lines[2]), (3, ChangeLine::LeftOut(14)));
    let changes = changes_of(&dataset, "learning_family", "311", (2022, 2025)).unwrap();
    assert!(changes.sample);
    assert_eq!(
        names(&changes, ChangeGroup::AcrossBoundaries),
        ["Hồng Bàng", "Hải An", "Thủy Nguyên", "An Dương"]
    );
}

#[test]
fn a_spread_tells_the_middle_and_the_distance_of_its_ends() {
    // 2022: 40, 50, 55: middle 50, 15 apart. 2025: 54, 60, 62,5: middle 60, 8,5 apart. D is in neither.
    let three = FOUR.replace("family,D,2025,70,,,all,final\n", "");
    assert_eq!(
        spread_headlines(&three),
        [
            "Trung vị tăng từ 50,0 % (2022) lên 60,0 % (2025); khoảng cách giữa cao nhất và thấp nhất thu hẹp từ 15,0 xuống 8,5 điểm",
            "The median rose from 50.0% (2022) to 60.0% (2025); the gap between highest and lowest narrowed from 15.0 to 8.5 points",
        ]
    );
}

#[test]
fn an_area_that_is_new_does_not_pass_for_a_change() {
    // D has a figure of 2025 only. The middle of all four would be (60 + 62,5) / 2 = 61,25; of the three it is 60.
    let dataset = read("", FOUR);
    let distribution = distribution_of(&dataset, "family", "A").unwrap();
    let of_2025 = distribution.years.last().unwrap();
    assert_eq!(
        of_2025.middle().map(|middle| (middle.value.hundredths(), middle.rounded)),
        Some((6125, false))
    );
    let shift = distribution.shift().unwrap();
    assert_eq!((shift.areas, shift.is_all, shift.to.middle.value), (3, false, Value::whole(60)));
    assert_eq!(
        spread_headlines(FOUR)[0],
        "Trung vị của 3 quận, huyện có số liệu cả hai năm tăng từ 50,0 % (2022) lên 60,0 % (2025); \
         khoảng cách giữa cao nhất và thấp nhất thu hẹp từ 15,0 xuống 8,5 điểm"
    );
    assert_eq!(
        spread_words::notes(&distribution, Lang::Vi),
        [
            "Số địa bàn có số liệu khác nhau giữa các năm: 3 (2022), 4 (2025).",
            "Số địa bàn chưa có số liệu: 1 (2022)."
        ]
    );
}

#[test]
fn headlines_of_few_figures() {
    assert_eq!(spread_headlines(""), ["Chưa có quận, huyện nào có số liệu", "No district has a figure yet"]);
    let [vi, en] = spread_headlines("family,A,2025,50,,,all,final\n");
    assert_eq!(vi, "Chưa có năm nào có số liệu của từ 2 quận, huyện trở lên");
    assert_eq!(en, "No year has figures of two or more districts");
    // (50 + 61,25) / 2 = 55,625, rounded.
    let [vi, en] = spread_headlines("family,A,2025,50,,,all,final\nfamily,B,2025,61.25,,,all,final\n");
    assert_eq!(
        vi,
        "Năm 2025, trung vị của 2 quận, huyện là ≈ 55,63 %; thấp nhất là An (50,0 %), cao nhất là Bình (61,25 %)"
    );
    assert_eq!(
        en,
        "In 2025, the median of 2 districts is ≈ 55.63%; lowest is An (50.0%), highest is Bình (61.25%)"
    );
}

#[test]
fn a_year_has_its_own_target_and_only_figures_of_one_basis() {
    // 2023 has no target of its own; A's figure of 2024 is a share of those registered.
    let observations = "family,A,2023,50,,,all,final
family,A,2024,90,,,registered,final
family,B,2024,61,,,all,final
family,C,2024,61,,,all,final
family,A,2025,65,,,all,final";
    let distribution = distribution_of(&read("", observations), "family", "A").unwrap();
    let aims: Vec<Option<i64>> =
        distribution.years.iter().map(|spread| spread.aim.map(|aim| aim.value.hundredths())).collect();
    assert_eq!(aims, [None, Some(6000), Some(7000)]);
    let counts: Vec<(usize, usize, usize)> = distribution
        .years
        .iter()
        .map(|spread| (spread.dots.len(), spread.other_basis, spread.without))
        .collect();
    assert_eq!(counts, [(1, 0, 3), (2, 1, 1), (1, 0, 3)]);
    let of_2024 = &distribution.years[1];
    assert_eq!(of_2024.width(), Some(Value::default()));
    // B and C share the figure.
    let holder = spread_words::holder(of_2024.lowest().unwrap(), of_2024, &distribution, Lang::Vi);
    assert_eq!(holder, "2 quận, huyện");
}

#[test]
fn the_chosen_area_breaks_where_its_territory_changed() {
    let distribution = distribution_of(&shipped("hai-phong"), "learning_family", "311").unwrap();
    assert_eq!(distribution.of_chosen().count(), 4);
    let broken =
        [(2022, 2023), (2023, 2024), (2024, 2025)].map(|(from, to)| distribution.is_broken_between(from, to));
    assert_eq!(broken, [false, false, true]);
    assert!(distribution.sample);
    // 12 districts have figures of 2022 and 2025; Hồng Bàng, Hải An, Thủy Nguyên and An Dương changed in between.
    let shift = distribution.shift().unwrap();
    assert_eq!((shift.areas, shift.moved), (12, 4));
    let notes = spread_words::notes(&distribution, Lang::Vi);
    assert_eq!(
        notes.last().map(String::as_str),
        Some("Trong 12 quận, huyện so sánh từ 2022 đến 2025, 4 quận, huyện đã đổi địa giới.")
    );
    let real = distribution_of(&shipped("cac-tinh"), "learning_family", "34").unwrap();
    assert!(!real.sample);
    assert_eq!(real.moved, []);
}

#[test]
fn of_an_area_alone_at_its_level_the_parts_are_shown() {
    // P is the only province: its districts are shown, and P is not among them.
    let dataset = read("", FOUR);
    let changes = changes_of(&dataset, "family", "P", (2022, 2025)).unwrap();
    assert_eq!((changes.rows.len(), changes.level), (4, Some(Level::District)));
    assert_eq!(
        change_words::headline(&changes, Lang::Vi).replace('\u{a0}', " "),
        "Từ 2022 đến 2025, 2 trong 3 quận, huyện của Tỉnh so sánh được tăng; nhanh nhất là Bình (+20,0 điểm)"
    );
    let distribution = distribution_of(&dataset, "family", "P").unwrap();
    assert_eq!(distribution.years.iter().map(|spread| spread.dots.len()).collect::<Vec<_>>(), [3, 4]);
    assert_eq!(distribution.of_chosen().count(), 0);
    // Without two parts that have a figure, it stays at its own level.
    let alone = read(
        "",
        "family,P,2022,50,,,all,final\nfamily,P,2025,60,,,all,final\nfamily,A,2025,60,,,all,final\n",
    );
    let changes = changes_of(&alone, "family", "P", (2022, 2025)).unwrap();
    assert_eq!((changes.rows.len(), changes.level), (1, Some(Level::Province)));
}
