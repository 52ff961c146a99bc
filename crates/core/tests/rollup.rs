//! Figures added up from parts, and titles counted. Sums are worked by hand in comments.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod trial;

use proptest::prelude::*;
use tiendo_core::dataset::Dataset;
use tiendo_core::lang::Lang;
use tiendo_core::model::{Level, ObsStatus};
use tiendo_core::rollup::{
    Agreement, Completeness, Coverage, Missing, NoRollUp, RollUp, Tally, compare, words,
};
use tiendo_core::standing::Measured;
use tiendo_core::value::Value;

use trial::{Trial, shipped};

const INDICATORS: &str = "indicator,short_vi,name_vi,unit,denominator_kind
family,Gia đình học tập,Tỷ lệ gia đình,percent,all
free,Không nêu mẫu số,Không nêu mẫu số,percent,
title,Huyện học tập,Huyện học tập,yes_no,
";

/// 3 merged into 2 on 1 September 2024; districts ended on 30 June 2025, communes followed.
const AREAS: &str = "area,name_vi,level,parent,valid_from,valid_to
P,Tỉnh,province,,,
1,Một,district,P,,2025-06-30
2,Hai,district,P,,2025-06-30
3,Ba,district,P,,2024-08-31
4,Bốn,district,P,,2025-06-30
X,Xã,commune,P,2025-07-01,
Y,Phường,commune,P,2025-07-01,
";

fn read(observations: &str) -> Dataset {
    Trial { indicators: INDICATORS, areas: AREAS, observations, ..Trial::default() }.read()
}

fn roll(dataset: &Dataset, indicator: &str, area: &str, year: i16) -> Result<RollUp, NoRollUp> {
    let indicator = dataset.find_indicator(indicator).unwrap();
    RollUp::of(dataset, indicator, dataset.find_area(area).unwrap(), year)
}

fn codes(dataset: &Dataset, rolled: &RollUp) -> (Vec<String>, Vec<(String, Missing)>) {
    let code = |area| dataset.area(area).code.to_string();
    let parts = rolled.parts.iter().map(|part| code(part.area)).collect();
    (parts, rolled.missing.iter().map(|(area, why)| (code(*area), *why)).collect())
}

fn percent(hundredths: i64) -> Value {
    Value::from_hundredths(hundredths)
}

fn published(value: i64, counts: Option<(u64, u64)>) -> Measured {
    let (numerator, denominator) = counts.unzip();
    Measured { value: percent(value), numerator, denominator }
}

#[test]
fn counts_are_added_up_and_percentages_are_not() {
    // (10 + 300 + 1) / (20 + 400 + 300) = 311 / 720 = 43,1944… %, where the mean of 50, 75 and 0,33 would be 41,8.
    let dataset = read(
        "family,1,2023,50,10,20,all,final\nfamily,2,2023,75,300,400,all,sample\nfamily,4,2023,0.33,1,300,all,final\nfamily,3,2023,20,0,0,all,final\n",
    );
    let rolled = roll(&dataset, "family", "P", 2023).unwrap();
    assert_eq!((rolled.numerator, rolled.denominator, rolled.value), (311, 720, percent(4319)));
    assert_eq!((rolled.level, &*rolled.basis, rolled.sample), (Some(Level::District), "all", true));
    assert!(rolled.is_complete());
    assert_eq!(
        words::substitution(&rolled, Lang::Vi).replace('\u{a0}', " "),
        "Cộng từ 4/4 quận, huyện: 311 / 720 ≈ 43,19 %"
    );
    assert_eq!(words::limits(&rolled, Lang::Vi), None);
}

#[test]
fn rounding_is_half_away_from_zero() {
    // 1/3 = 33,33|3…; 2/3 = 66,66|6…; 1/800 = 0,12|5; 1/1 = 100.
    for (counts, expected) in [("1,3", 3333), ("2,3", 6667), ("1,800", 13), ("1,1", 10_000), ("0,7", 0)] {
        let dataset = read(&format!("family,1,2023,1,{counts},all,final\n"));
        assert_eq!(roll(&dataset, "family", "P", 2023).unwrap().value, percent(expected), "{counts}");
    }
}

#[test]
fn every_part_that_is_missing_has_its_reason() {
    let dataset = read(
        "family,1,2023,50,10,20,all,final\nfamily,2,2023,75,,400,all,final\nfamily,3,2023,75,3,4,registered,final\n",
    );
    let rolled = roll(&dataset, "family", "P", 2023).unwrap();
    let missing = vec![
        ("2".to_owned(), Missing::NoCounts),
        ("3".to_owned(), Missing::OtherBasis),
        ("4".to_owned(), Missing::NoFigure),
    ];
    assert_eq!(codes(&dataset, &rolled), (vec!["1".to_owned()], missing));
    assert_eq!(rolled.coverage(), Coverage { with: 1, of: 4 });
    assert_eq!(rolled.completeness(), Completeness::PartsMissing);
    assert_eq!(rolled.measured(), None, "a partial sum is never held against a target");
    assert_eq!(
        words::missing(&dataset, &rolled.missing, Lang::Vi).unwrap(),
        "Thiếu: Hai (chỉ có tỷ lệ, không có số đếm), Ba (khác cách tính), Bốn (chưa có số liệu)"
    );
    assert_eq!(
        words::limits(&rolled, Lang::En).unwrap(),
        "With 1 of 4 districts only, it is not held against a target."
    );
}

#[test]
fn parts_are_those_that_stood_together() {
    // In 2024 district 3 went into 2 before the year's end: 2's figure includes it, so 3's would count twice.
    let of_2024 = "family,1,2024,50,10,20,all,final\nfamily,2,2024,75,300,400,all,final\nfamily,3,2024,50,10,20,all,final\nfamily,4,2024,50,10,20,all,final\n";
    let dataset = read(of_2024);
    let rolled = roll(&dataset, "family", "P", 2024).unwrap();
    assert_eq!((rolled.numerator, rolled.denominator), (320, 440));
    // In 2025 the districts ended in June and are taken as they stood then; the communes have nothing.
    let of_2025 = of_2024.replace("2024", "2025");
    let dataset = read(&of_2025);
    let rolled = roll(&dataset, "family", "P", 2025).unwrap();
    assert_eq!((rolled.level, rolled.coverage()), (Some(Level::District), Coverage { with: 3, of: 3 }));
    // One commune of two is less than three districts of three.
    let dataset = read(&format!("{of_2025}family,X,2025,50,1,2,all,final\n"));
    assert_eq!(roll(&dataset, "family", "P", 2025).unwrap().level, Some(Level::District));
    // Both communes are more than one district of three: (1 + 2) / (2 + 3) = 60 %.
    let dataset = read(
        "family,1,2025,50,10,20,all,final\nfamily,X,2025,50,1,2,all,final\nfamily,Y,2025,66.7,2,3,all,final\n",
    );
    let rolled = roll(&dataset, "family", "P", 2025).unwrap();
    assert_eq!((rolled.level, rolled.value), (Some(Level::Commune), percent(6000)));
}

#[test]
fn two_kinds_of_denominator_are_never_added() {
    // No kind is named: the first part's counts.
    let dataset = read("free,1,2023,50,10,20,registered,final\nfree,2,2023,75,300,400,all,final\n");
    let rolled = roll(&dataset, "free", "P", 2023).unwrap();
    assert_eq!((&*rolled.basis, rolled.denominator), ("registered", 20));
    assert_eq!(rolled.missing[0].1, Missing::OtherBasis);
}

#[test]
fn where_nothing_can_be_added_the_reason_is_given() {
    let dataset =
        read("family,1,2023,50,,,all,final\nfamily,X,2025,50,0,0,all,final\ntitle,1,2023,yes,,,,final\n");
    assert_eq!(roll(&dataset, "title", "P", 2023), Err(NoRollUp::OtherUnit));
    assert_eq!(roll(&dataset, "family", "1", 2023), Err(NoRollUp::NoParts));
    let Err(NoRollUp::NothingCounted { missing }) = roll(&dataset, "family", "P", 2023) else { panic!() };
    assert_eq!(missing.len(), 4);
    // 0 of 0 is no share.
    assert!(matches!(roll(&dataset, "family", "P", 2025), Err(NoRollUp::NothingCounted { .. })));
}

#[test]
fn a_list_of_areas_that_is_not_whole_gives_no_whole() {
    // The province counts of 1 000, its four districts of 80 together: there must be others.
    let parts = "family,1,2023,50,10,20,all,final\nfamily,2,2023,50,10,20,all,final\nfamily,3,2023,50,10,20,all,final\nfamily,4,2023,50,10,20,all,final\n";
    let dataset = read(&format!("{parts}family,P,2023,70,700,1000,all,final\n"));
    let rolled = roll(&dataset, "family", "P", 2023).unwrap();
    assert_eq!(rolled.completeness(), Completeness::NotAllListed);
    assert_eq!(compare(published(7000, Some((700, 1000))), &rolled), Agreement::Incomplete);
    // It counts of 80 itself.
    let dataset = read(&format!("{parts}family,P,2023,50,40,80,all,final\n"));
    assert!(roll(&dataset, "family", "P", 2023).unwrap().is_complete());
}

#[test]
fn a_published_figure_agrees_disagrees_or_cannot_be_checked() {
    // 311 / 720 = 43,19 %: 43,2 is its rounding, 43,25 is 0,06 away and not.
    let whole = "family,1,2024,50,10,20,all,final\nfamily,2,2024,75,300,400,all,final\nfamily,4,2024,0.33,1,300,all,final\n";
    let dataset = read(whole);
    let rolled = roll(&dataset, "family", "P", 2024).unwrap();
    for (value, expected) in [
        (4320, Agreement::Agrees),
        (4324, Agreement::Agrees),
        (4325, Agreement::Disagrees { difference: percent(6) }),
        (4310, Agreement::Disagrees { difference: percent(-9) }),
    ] {
        assert_eq!(compare(published(value, None), &rolled), expected, "{value}");
    }
    let disagrees = compare(published(4500, None), &rolled);
    // 45 − 43,19 = 1,81
    assert_eq!(
        words::agreement(disagrees, percent(4500), &rolled, Lang::Vi).replace('\u{a0}', " "),
        "Số công bố 45,0 % khác số cộng lại 43,19 %: 45,0 − 43,19 = 1,81 điểm."
    );
    // Without district 4: 310 / 420 = 73,81 %.
    let part: Vec<&str> = whole.lines().take(2).collect();
    let dataset = read(&part.join("\n"));
    let rolled = roll(&dataset, "family", "P", 2024).unwrap();
    let coverage = Coverage { with: 2, of: 3 };
    for (value, counts, expected) in [
        (7380, None, Agreement::AgreesWithPart { coverage }),
        (7380, Some((310, 420)), Agreement::AgreesWithPart { coverage }),
        (7380, Some((620, 840)), Agreement::Incomplete),
        (5000, None, Agreement::Incomplete),
    ] {
        assert_eq!(compare(published(value, counts), &rolled), expected, "{value} {counts:?}");
    }
}

#[test]
fn titles_are_counted() {
    let dataset = read("title,1,2023,yes,,,,final\ntitle,2,2023,no,,,,final\ntitle,4,2023,yes,,,,final\n");
    let [title, family] = ["title", "family"].map(|code| dataset.find_indicator(code).unwrap());
    let province = dataset.find_area("P").unwrap();
    let tally = Tally::of(&dataset, title, province, 2023).unwrap();
    assert_eq!(tally.at_least(Value::YES), Coverage { with: 2, of: 4 });
    assert_eq!(words::tally(&tally, Value::YES, Lang::Vi), "2/4 quận, huyện đạt, 1 chưa có số liệu");
    assert_eq!(words::tally(&tally, Value::YES, Lang::En), "2 of 4 districts have it, 1 without a figure");
    assert_eq!(Tally::of(&dataset, family, province, 2023), Err(NoRollUp::OtherUnit));
}

#[test]
fn the_city_rows_of_hai_phong_are_sums_of_the_districts_that_reported() {
    let dataset = shipped("hai-phong");
    let city = dataset.find_area("31").unwrap();
    let mut checked = 0;
    for (indicator, subject) in dataset.indicators() {
        for observation in dataset.series(indicator, city) {
            let rolled = RollUp::of(&dataset, indicator, city, observation.year).unwrap();
            let Coverage { with, of } = rolled.coverage();
            assert!(rolled.sample && observation.status == ObsStatus::Sample);
            assert!(observation.note.get(Lang::Vi).contains(&format!("{with}/{of} ")), "{}", subject.code);
            let own =
                published(observation.value.hundredths(), observation.numerator.zip(observation.denominator));
            let expected = if with == of {
                Agreement::Agrees
            } else {
                Agreement::AgreesWithPart { coverage: rolled.coverage() }
            };
            assert_eq!(compare(own, &rolled), expected, "{} {}", subject.code, observation.year);
            assert_eq!(
                (observation.numerator, observation.denominator),
                (Some(rolled.numerator), Some(rolled.denominator))
            );
            checked += 1;
        }
    }
    assert!(checked >= 16, "{checked}");
    // Districts that reported in 2022 by hand: 330 543 of 600 570 families, 13 of 15 districts, 55,0382… %.
    let rolled = roll(&dataset, "learning_family", "31", 2022).unwrap();
    assert_eq!(
        words::substitution(&rolled, Lang::En),
        "Sum of 13 of 15 districts: 330,543 / 600,570 ≈ 55.04%"
    );
}

#[test]
fn no_real_figure_is_contradicted_by_parts_that_are_not_all_listed() {
    for name in ["cac-tinh", "viet-nam", "my-loc"] {
        let dataset = shipped(name);
        for (indicator, _) in dataset.indicators() {
            for (area, _) in dataset.areas() {
                for year in dataset.years(indicator) {
                    let Ok(rolled) = RollUp::of(&dataset, indicator, area, year) else { continue };
                    let complete = rolled.is_complete();
                    assert!(!complete, "{name} {} {year}: {rolled:?}", dataset.area(area).code);
                }
            }
        }
    }
}

proptest! {
    #[test]
    fn a_sum_lies_between_its_parts(
        parts in proptest::collection::vec((0_u64..5000, 1_u64..5000), 1..4)
    ) {
        let rows: Vec<(u64, u64)> = parts.iter().map(|(one, more)| (*one, one + more)).collect();
        let lines: Vec<String> = rows
            .iter()
            .zip(["1", "2", "4"])
            .map(|((numerator, denominator), area)| {
                format!("family,{area},2024,1,{numerator},{denominator},all,final")
            })
            .collect();
        let rolled = roll(&read(&lines.join("\n")), "family", "P", 2024).unwrap();
        let share = |(numerator, denominator): &(u64, u64)| i64::try_from(numerator * 10_000 / denominator).unwrap();
        let least = rows.iter().map(share).min().unwrap();
        let most = rows.iter().map(share).max().unwrap() + 1;
        let value = rolled.value.hundredths();
        prop_assert!((least..=most).contains(&value), "{value} of {rows:?}");
        prop_assert_eq!(rolled.is_complete(), rows.len() == 3);
    }
}
