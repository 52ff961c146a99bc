//! An area among its peers, and from one year to another. Figures are worked by hand in comments.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod trial;

use tiendo_core::change::{Change, Comparison, Course, NoChange, words as change_words};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::model::{AreaId, IndicatorId};
use tiendo_core::peers::{Peers, Rank, words as peer_words};
use tiendo_core::value::Value;
use tiendo_core::view::IndicatorView;
use tiendo_core::view_state::ViewState;

use trial::{Trial, shipped};

const INDICATORS: &str =
    "indicator,short_vi,name_vi,unit,direction,denominator_kind,counted_vi,counted_en,counted_one_en
family,Gia đình,Tỷ lệ gia đình,percent,up,all,gia đình,families,family
poor,Hộ nghèo,Tỷ lệ hộ nghèo,percent,down,all,hộ,households,household
title,Huyện học tập,Huyện học tập,yes_no,up,,,,
";

const AREAS: &str = "area,name_vi,level,parent,valid_to
VN,Việt Nam,national,,
P,Tỉnh,province,VN,
A,An,district,P,
B,Bình,district,P,
C,Cát,district,P,
D,Dương,district,P,2024-08-31
Q,Tỉnh khác,province,VN,
E,Em,district,Q,
";

const CHANGES: &str = "D,A,merged,2024-09-01,whole,Nghị quyết 1,Resolution 1
B,C,moved,2025-01-01,part,,
A,A,renamed,2023-01-01,whole,,
";

fn read(observations: &str) -> Dataset {
    Trial { indicators: INDICATORS, areas: AREAS, changes: CHANGES, observations, ..Trial::default() }.read()
}

fn ids(dataset: &Dataset, indicator: &str, area: &str) -> (IndicatorId, AreaId) {
    (dataset.find_indicator(indicator).unwrap(), dataset.find_area(area).unwrap())
}

fn peers(dataset: &Dataset, indicator: &str, area: &str, year: i16) -> Option<Peers> {
    let (indicator, area) = ids(dataset, indicator, area);
    Peers::of(dataset, indicator, area, year)
}

fn change(dataset: &Dataset, area: &str, from: i16, to: i16) -> Result<Change, NoChange> {
    let (indicator, area) = ids(dataset, "family", area);
    Change::of(dataset, indicator, area, from, to)
}

fn hundredths(value: i64) -> Value {
    Value::from_hundredths(value)
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn an_area_stands_beside_its_parent_the_country_and_the_middle() {
    // Group of P in 2023: A 50, B 60,05, C 70, D 60,05. Sorted 70; 60,05; 60,05; 50. Middle (60,05 + 60,05) / 2 = 60,05.
    let dataset = read(
        "family,VN,2023,55,,,all,final
family,P,2023,62,,,all,sample
family,A,2023,50,,,all,final
family,B,2023,60.05,,,all,final
family,C,2023,70,,,all,final
family,D,2023,60.05,,,all,final
family,E,2023,99,,,all,final
",
    );
    let of_b = peers(&dataset, "family", "B", 2023).unwrap();
    assert_eq!(of_b.rank, Some(Rank { rank: 2, of: 4, sharing: 2 }), "E belongs to another province");
    // 60,05 − 62 = −1,95; 60,05 − 55 = 5,05.
    assert_eq!(of_b.parent.unwrap().difference, Some(hundredths(-195)));
    assert_eq!(of_b.country.unwrap().difference, Some(hundredths(505)));
    assert!(of_b.sample, "the province's figure is sample data");
    let said: Vec<String> =
        peer_words::sentences(&of_b, &dataset, Lang::Vi).iter().map(|text| plain(text)).collect();
    assert_eq!(
        said,
        [
            "hạng 2/4, 2 địa bàn đồng hạng",
            "thấp hơn 1,95 điểm so với Tỉnh (62,0 %)",
            "cao hơn 5,05 điểm so với Việt Nam (55,0 %)",
            "bằng trung vị (60,05 %)",
            "từ 50,0 % (An) đến 70,0 % (Cát)",
        ]
    );
    // A province's area above is the country, which is not said twice.
    let province = peers(&dataset, "family", "P", 2023).unwrap();
    assert!(province.parent.is_some() && province.country.is_none());
    assert_eq!(province.rank, None, "the other province has no figure");
    assert!(peers(&dataset, "title", "A", 2023).is_none(), "titles have no middle");
}

#[test]
fn the_middle_of_an_even_number_is_the_mean_of_two() {
    // D has ended by 2025. Middle of 50,1 and 60,2 is 55,15; of 50,11 and 60,2 it is 55,155, rounded up to 55,16.
    for (first, expected) in [("50.1", 5515), ("50.11", 5516)] {
        let dataset = read(&format!(
            "family,A,2025,{first},,,all,final\nfamily,B,2025,60.2,,,all,final\nfamily,C,2025,1,,,registered,final\n"
        ));
        let of_c = peers(&dataset, "family", "C", 2025).unwrap();
        assert_eq!(of_c.group.median.unwrap().value, hundredths(expected));
        assert_eq!((of_c.own, of_c.rank), (None, None), "another basis is no figure to compare");
        assert_eq!((of_c.group.figures.len(), of_c.group.without.len()), (2, 1));
        assert_eq!(peer_words::without(&of_c, Lang::En).unwrap(), "2 of 3 districts with a figure");
    }
    // An odd number has one in the middle: 50.
    let dataset =
        read("family,A,2025,50,,,all,final\nfamily,B,2025,60,,,all,final\nfamily,C,2025,1,,,all,final\n");
    let of_a = peers(&dataset, "family", "A", 2025).unwrap();
    assert_eq!(of_a.group.median.unwrap().between, (hundredths(5000), hundredths(5000)));
}

#[test]
fn an_area_alone_has_no_middle_no_range_and_no_others() {
    // A is the only one of P's districts with a figure. D went into A on 1 September 2024, and is no peer of that year.
    let dataset =
        read("family,A,2024,50,,,all,final\nfamily,D,2024,40,,,all,final\nfamily,B,2023,50,,,all,final\n");
    let of_a = peers(&dataset, "family", "A", 2024).unwrap();
    assert_eq!(of_a.group.figures, [(of_a.area, hundredths(5000))]);
    assert_eq!((of_a.rank, of_a.group.median), (None, None));
    // C has neither a figure of any year nor a target: it is listed for B's change only.
    let (_, b) = ids(&dataset, "family", "B");
    assert_eq!(of_a.group.without, [b]);
    assert_eq!(peer_words::sentences(&of_a, &dataset, Lang::Vi), Vec::<String>::new());
    // Asked for itself, D stands beside those that it went to.
    let of_d = peers(&dataset, "family", "D", 2024).unwrap();
    assert_eq!(of_d.rank, Some(Rank { rank: 2, of: 2, sharing: 1 }));
}

#[test]
fn less_is_better_where_the_indicator_says_so() {
    let dataset = read("poor,A,2025,5,,,all,final\npoor,B,2025,3,,,all,final\npoor,C,2025,5,,,all,final\n");
    let rank = |area| peers(&dataset, "poor", area, 2025).unwrap().rank.unwrap();
    assert_eq!(rank("B"), Rank { rank: 1, of: 3, sharing: 1 });
    assert_eq!(rank("C"), Rank { rank: 2, of: 3, sharing: 2 });
    assert_eq!(peer_words::place(rank("C"), Lang::En), "rank 2 of 3, shared by 2 areas");
}

#[test]
fn ranks_are_those_of_the_ranking_on_screen() {
    let dataset = shipped("hai-phong");
    let mut compared = 0;
    for (indicator, subject) in dataset.indicators() {
        for year in dataset.years(indicator) {
            let state = ViewState {
                indicator: Some(subject.code.to_string()),
                year: Some(year),
                ..ViewState::default()
            };
            let view = IndicatorView::of(&dataset, &state, Date::new(2026, 11, 22).unwrap()).unwrap();
            for row in view.ranking.groups.iter().flat_map(|group| &group.rows) {
                let Some(peers) = Peers::of(&dataset, indicator, row.area, year) else { continue };
                assert_eq!(peers.rank.map(|rank| rank.rank), row.rank, "{} {year}", row.place.code);
                compared += 1;
            }
        }
    }
    assert!(compared > 200, "{compared}");
}

#[test]
fn a_change_is_told_in_points_and_in_things() {
    // 63,2 − 46,9 = 16,3 over three years: 5,43|3… a year. 62 007 − 44 748 = 17 259 families; 98 113 − 95 370 = 2 743.
    let dataset =
        read("family,A,2019,46.9,44748,95370,all,final\nfamily,A,2022,63.2,62007,98113,all,final\n");
    let change = change(&dataset, "A", 2019, 2022).unwrap();
    let difference = change.difference().unwrap();
    assert_eq!(difference.rate.difference, hundredths(1630));
    assert_eq!(difference.rate.per_year(), hundredths(543));
    assert_eq!(
        (difference.counted, difference.all, difference.course),
        (Some(17_259), Some(2743), Course::Better)
    );
    assert!(matches!(change.comparison, Comparison::Comparable(_)));
    assert_eq!(
        plain(&change_words::sentence(&change, &dataset, Lang::Vi)),
        "Từ năm 2019 đến 2022 tăng 16,3 điểm (46,9 % → 63,2 %), bình quân mỗi năm 5,43 điểm; thêm 17.259 gia đình."
    );
    assert_eq!(change_words::rate(&change, Lang::En).unwrap(), "16.3 / 3 ≈ 5.43");
}

#[test]
fn rates_round_half_away_from_zero_and_know_the_better_way() {
    // −0,05 over two years is −0,025: −0,03. For poverty, down is better.
    let dataset = read("poor,A,2020,5.05,,,all,final\npoor,A,2022,5,,,all,final\n");
    let (poor, area) = ids(&dataset, "poor", "A");
    let down = Change::of(&dataset, poor, area, 2020, 2022).unwrap().difference().unwrap();
    assert_eq!((down.rate.per_year(), down.course), (hundredths(-3), Course::Better));
    assert_eq!(down.counted, None);
}

#[test]
fn a_boundary_between_two_figures_is_said() {
    let rows = "family,A,2023,40,,,all,final\nfamily,A,2024,50,,,all,final\nfamily,C,2024,40,,,all,final\nfamily,C,2025,41,,,all,final\n";
    let dataset = read(rows);
    // D went into A on 1 September 2024, between the ends of 2023 and 2024; the renaming in 2023 changed no territory.
    let merged = change(&dataset, "A", 2023, 2024).unwrap();
    assert_eq!(
        change_words::reservations(&merged, &dataset, Lang::Vi),
        ["Từ ngày 01/09/2024 An nhận toàn bộ Dương (Nghị quyết 1); số liệu trước và sau không so sánh được."]
    );
    assert_eq!(
        plain(&change_words::sentence(&merged, &dataset, Lang::Vi)),
        "Từ năm 2023 đến 2024: 40,0 % → 50,0 %, khác địa giới nên không tính tăng giảm."
    );
    assert_eq!(merged.difference().unwrap().rate.difference, hundredths(1000));
    assert_eq!(change_words::rate(&merged, Lang::Vi), None, "what is not stated is not derived either");
    let part = change(&dataset, "C", 2024, 2025).unwrap();
    assert_eq!(
        plain(&change_words::reservations(&part, &dataset, Lang::En)[0]),
        "On 1 January 2025 Cát gained a part of Bình; figures before and after cannot be compared."
    );
    let earlier = read("family,A,2022,40,,,all,final\nfamily,A,2023,50,,,all,final\n");
    assert!(matches!(change(&earlier, "A", 2022, 2023).unwrap().comparison, Comparison::Comparable(_)));
}

#[test]
fn a_figure_of_june_is_of_the_districts_that_ended_on_its_last_day() {
    // The districts of Hải Phòng ended on 1 July 2025; Hồng Bàng gained communes on 1 January. Its figure of 2025 is of 30 June.
    let dataset = Trial {
        indicators: INDICATORS,
        areas: AREAS,
        changes: "A,P,abolished,2025-07-01,whole,,\n",
        ..Trial::default()
    };
    let rows = "family,A,2024,40,,,all,final\nfamily,A,2025,50,,,all,final\n";
    let whole_year = Trial { observations: rows, ..dataset }.read();
    assert!(matches!(
        change(&whole_year, "A", 2024, 2025).unwrap().comparison,
        Comparison::AcrossBoundaries { .. }
    ));
    let shipped = shipped("hai-phong");
    let (family, district) = ids(&shipped, "learning_family", "304");
    let to_june = Change::of(&shipped, family, district, 2024, 2025).unwrap();
    assert_eq!(&*to_june.to.period, "2025-06-30");
    assert!(matches!(to_june.comparison, Comparison::Comparable(_)));
}

#[test]
fn two_bases_have_no_difference() {
    let dataset = read(
        "family,A,2020,40,,,registered,final\nfamily,A,2021,50,,,all,final\nfamily,A,2022,60,,,registered,final\n",
    );
    let other = change(&dataset, "A", 2020, 2021).unwrap();
    assert_eq!((&other.comparison, other.difference()), (&Comparison::OtherBasis, None));
    assert_eq!(
        plain(&change_words::sentence(&other, &dataset, Lang::En)),
        "From 2020 to 2021 there is no comparison: 40.0% of those registered, 50.0% of all."
    );
    // Where both years have the same other basis, it is compared.
    assert_eq!(
        change(&dataset, "A", 2020, 2022).unwrap().difference().unwrap().rate.difference,
        hundredths(2000)
    );
    let (family, area) = ids(&dataset, "family", "A");
    assert_eq!(
        Change::since_last(&dataset, family, area, 2022).unwrap().from.year,
        2020,
        "the last on its basis"
    );
    assert_eq!(Change::since_last(&dataset, family, area, 2021), Err(NoChange::NothingBefore(2021)));
}

#[test]
fn without_two_figures_the_reason_is_given() {
    let dataset = read("family,A,2020,40,,,all,final\nfamily,A,2022,50,,,all,final\n");
    for (from, to, expected) in [
        (2020, 2021, NoChange::NoFigure(2021)),
        (2021, 2022, NoChange::NoFigure(2021)),
        (2022, 2020, NoChange::NotLater),
        (2022, 2022, NoChange::NotLater),
    ] {
        assert_eq!(change(&dataset, "A", from, to), Err(expected));
    }
    let (family, area) = ids(&dataset, "family", "A");
    assert_eq!(Change::since_last(&dataset, family, area, 2022).unwrap().from.year, 2020);
    assert_eq!(change_words::nothing(NoChange::NoFigure(2021), Lang::Vi), "Chưa có số liệu năm 2021.");
}
