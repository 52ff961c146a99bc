//! What is shown of many areas, worked by hand.

use proptest::prelude::*;

use crate::dataset::Dataset;
use crate::date::Date;
use crate::finding::Unavailable;
use crate::lang::Lang;
use crate::model::AreaId;
use crate::package::Descriptor;
use crate::scorecard::Moment;
use crate::view::scorecard::extent::{Extent, Extents};
use crate::view::scorecard::fit::fit;
use crate::view::scorecard::{ScoreLine, ScoreRow, ScorecardView, Sorting, Unfolding, after_fold, words};
use crate::view_state::ViewState;

const DESCRIPTOR: &str = r#"{"title_vi":"Thử","title_en":"Trial","version":"1.0.0","resources":[]}"#;

const INDICATORS: &str = "indicator,short_vi,short_en,name_vi,name_en,unit,direction,counted_vi,counted_en,denominator_kind\n\
     family,Gia đình,Families,Gia đình,Families,percent,up,gia đình,families,all\n";

/// Every area has a target.
const TARGETS: &str = "indicator,area,year,value,kind,applies_to\nfamily,V,2025,10,milestone,descendants\n";

/// Of the indicator of [`INDICATORS`].
fn dataset_of(areas: &str, figures: &str) -> Dataset {
    dataset_with(areas, figures, 0)
}

/// The same, and so many more indicators: e1, e2 … Every area has a target of each.
fn dataset_with(areas: &str, figures: &str, more: usize) -> Dataset {
    let (mut indicators, mut targets) = (INDICATORS.to_owned(), TARGETS.to_owned());
    for number in 1..=more {
        indicators
            .push_str(&format!("e{number},Cột {number},Column,Cột,Column,percent,up,hộ,households,all\n"));
        targets.push_str(&format!("e{number},V,2025,10,milestone,descendants\n"));
    }
    let fetch = |path: &str| {
        let text = match path {
            Descriptor::FILE => DESCRIPTOR,
            "indicators.csv" => &indicators,
            "areas.csv" => areas,
            "observations.csv" => figures,
            "targets.csv" => &targets,
            _ => return Err(Unavailable::NotFound),
        };
        Ok(text.as_bytes().to_vec())
    };
    Dataset::open("trial", fetch, &mut Vec::new())
}

/// A country V of provinces P0, P1 …, each with so many communes: P0C0, P0C1 … All have a figure of 2025: their place among their
/// siblings in hundredths, and none where `without` names them.
fn country(communes: &[usize], without: &[&str]) -> Dataset {
    country_with(communes, without, 0)
}

/// The same, with so many more indicators.
fn country_with(communes: &[usize], without: &[&str], more: usize) -> Dataset {
    let mut areas = "area,name_vi,level,parent\nV,Cả nước,national,\n".to_owned();
    let mut figures = "indicator,area,year,value,denominator_kind,obs_status\n".to_owned();
    let mut figure = |code: &str, place: usize| {
        if !without.contains(&code) {
            figures.push_str(&format!("family,{code},2025,{}.{:02},all,final\n", place / 100, place % 100));
        }
    };
    for (province, number) in communes.iter().enumerate() {
        areas.push_str(&format!("P{province},Tỉnh {province},province,V\n"));
        figure(&format!("P{province}"), province);
        for commune in 0..*number {
            areas.push_str(&format!("P{province}C{commune},Xã {commune},commune,P{province}\n"));
            figure(&format!("P{province}C{commune}"), commune);
        }
    }
    dataset_with(&areas, &figures, more)
}

/// The scorecard below an area with what an address lists as unfolded.
fn view(dataset: &Dataset, root: &str, sorting: &str, listed: &[&str], chosen: &str) -> ScorecardView {
    let listed: Vec<String> = listed.iter().map(|code| (*code).to_owned()).collect();
    let unfolding = Unfolding { chosen: dataset.find_area(chosen), ..Unfolding::read(dataset, &listed) };
    let root = dataset.find_area(root);
    ScorecardView::of(dataset, root, Moment::Year(2025), &Sorting::parse(sorting), &unfolding)
}

/// Lines in words: codes of areas, what is said of those left out, and a mark where some would be.
fn told(view: &ScorecardView) -> Vec<String> {
    let told = view.lines().into_iter().map(|line| match line {
        ScoreLine::Row(row) => row.place.code.to_string(),
        ScoreLine::Gap(gap, _) => gap.text(Lang::Vi),
        ScoreLine::Whole(siblings) => format!("all of {}", siblings.of.place.code),
    });
    told.collect()
}

fn communes(places: impl IntoIterator<Item = usize>) -> Vec<String> {
    places.into_iter().map(|place| format!("P0C{place}")).collect()
}

/// Parts of expected lines, one after another.
fn joined(parts: &[&[String]]) -> Vec<String> {
    parts.concat()
}

fn line(text: &str) -> Vec<String> {
    vec![text.to_owned()]
}

#[test]
fn up_to_forty_areas_have_a_row_each() {
    let expected = joined(&[&line("P0"), &communes(0..40)]);
    assert_eq!(told(&view(&country(&[40], &[]), "P0", "", &[], "")), expected);
}

#[test]
fn of_more_areas_both_ends_are_shown_and_the_one_chosen_with_its_neighbours() {
    // 50 less ten and ten are 30.
    let dataset = country(&[50], &[]);
    let ends = joined(&[&line("P0"), &communes(0..10), &line("… 30 xã, phường …"), &communes(40..50)]);
    assert_eq!(told(&view(&dataset, "P0", "", &[], "P0")), ends);
    // Places 10 to 18 are 9 areas, 22 to 39 are 18.
    let around = joined(&[
        &line("P0"),
        &communes(0..10),
        &line("… 9 xã, phường …"),
        &communes(19..=21),
        &line("… 18 xã, phường …"),
        &communes(40..50),
    ]);
    assert_eq!(told(&view(&dataset, "P0", "", &[], "P0C20")), around);
    // Place 10 alone would be left out before 11 to 13.
    let near = told(&view(&dataset, "P0", "", &[], "P0C12"));
    assert_eq!(near[1..=15], joined(&[&communes(0..=13), &line("… 26 xã, phường …")]));
    // All rows are there for counts, sentences and exports.
    let view = view(&dataset, "P0", "", &[], "");
    assert_eq!((view.rows.len(), view.counted().count()), (51, 50));
}

#[test]
fn on_the_page_of_an_area_without_parts_it_stands_among_those_beside_it() {
    let dataset = country(&[50], &[]);
    let area = dataset.find_area("P0C20").unwrap();
    let today = Date::new(2026, 11, 22).unwrap();
    let view = ScorecardView::around(&dataset, area, today, &Sorting::default(), Unfolding::default());
    let lines = told(&view.unwrap());
    assert_eq!(lines[0], "P0");
    assert_eq!(lines[12..=14], communes(19..=21));
}

#[test]
fn the_ends_are_those_of_the_order_and_areas_without_a_figure_are_behind_them() {
    // Descending: 49 to 40 first, 9 to 0 last.
    let dataset = country(&[50], &[]);
    let falling = joined(&[
        &line("P0"),
        &communes((40..50).rev()),
        &line("… 30 xã, phường …"),
        &communes((0..10).rev()),
    ]);
    assert_eq!(told(&view(&dataset, "P0", "-family", &[], "")), falling);
    // Communes 3 and 4 have no figure: of the 48 others 11 to 38 … 0, 1, 2, 5 to 11 are the first ten, 40 to 49 the last.
    let dataset = country(&[50], &["P0C3", "P0C4"]);
    let first = [0, 1, 2, 5, 6, 7, 8, 9, 10, 11];
    let rising = joined(&[
        &line("P0"),
        &communes(first),
        &line("… 28 xã, phường …"),
        &communes(40..50),
        &line("… 2 xã, phường …"),
    ]);
    assert_eq!(told(&view(&dataset, "P0", "family", &[], "")), rising);
    // One alone has a row. By name it stands among the others.
    let dataset = country(&[50], &["P0C3"]);
    assert_eq!(told(&view(&dataset, "P0", "family", &[], "")).last().unwrap(), "P0C3");
    assert_eq!(told(&view(&dataset, "P0", "", &[], ""))[4], "P0C3");
}

#[test]
fn an_unfolded_area_is_shown_wherever_it_stands() {
    // 50 provinces; P20 has three communes. Places 10 to 19 are 10, 21 to 39 are 19.
    let mut numbers = [0; 50];
    numbers[20] = 3;
    let lines = told(&view(&country(&numbers, &[]), "V", "", &["P20"], ""));
    let middle: Vec<&str> = lines[10..=17].iter().map(String::as_str).collect();
    let gaps = ["… 10 tỉnh, thành phố …", "… 19 tỉnh, thành phố …"];
    assert_eq!(middle, ["P9", gaps[0], "P20", "P20C0", "P20C1", "P20C2", gaps[1], "P40"]);
}

#[test]
fn one_area_at_a_time_is_shown_whole_and_the_way_back_is_in_the_same_place() {
    let dataset = country(&[50, 60], &[]);
    let open = ["P0", "P1"];
    let folded = view(&dataset, "V", "", &open, "");
    let gap = folded.lines().into_iter().find_map(|line| match line {
        ScoreLine::Gap(_, siblings) => siblings,
        _ => None,
    });
    let siblings = gap.unwrap();
    assert_eq!(words::show_all(&siblings, Lang::Vi), "Hiện cả 50 xã, phường");
    assert_eq!(words::show_all_of(&siblings, Lang::En), "Show all 50 communes of Tỉnh 0");
    let listed = open.map(str::to_owned);
    let whole = folded.after_whole(&listed, &siblings);
    assert_eq!(whole, ["P0", "P1", "P0~"]);

    let whole: Vec<&str> = whole.iter().map(String::as_str).collect();
    let view_of_whole = view(&dataset, "V", "", &whole, "");
    let lines = told(&view_of_whole);
    let expected =
        joined(&[&line("P0"), &communes(0..10), &line("all of P0"), &communes(10..50), &line("P1")]);
    assert_eq!(lines[1..=expected.len()], expected);
    // 60 less 20.
    assert!(lines.contains(&"… 40 xã, phường …".to_owned()));
    // The way back, and the other one instead.
    let ways = view_of_whole.lines().into_iter().filter_map(|line| match line {
        ScoreLine::Gap(_, siblings) => siblings,
        ScoreLine::Whole(siblings) => Some(siblings),
        ScoreLine::Row(_) => None,
    });
    let after: Vec<Vec<String>> = ways
        .map(|siblings| view_of_whole.after_whole(&["P0", "P1", "P0~"].map(str::to_owned), &siblings))
        .collect();
    assert_eq!(after, [vec!["P0", "P1"], vec!["P0", "P1", "P1~"]]);
}

#[test]
fn thousands_are_never_shown_whole() {
    let dataset = country(&[201], &[]);
    let lines = view(&dataset, "P0", "", &["P0~"], "");
    let gap = |line: &ScoreLine<'_>| matches!(line, ScoreLine::Gap(gap, None) if gap.number == 181);
    assert!(lines.lines().iter().any(gap));
    let dataset = country(&[200], &[]);
    assert_eq!(view(&dataset, "P0", "", &["P0~"], "").lines().len(), 202);
}

fn open_rows(view: &ScorecardView) -> Vec<&str> {
    let open = |row: &&ScoreRow| matches!(row.parts, super::Parts::Open(_)) && row.depth > 0;
    view.rows.iter().filter(open).map(|row| &*row.place.code).collect()
}

#[test]
fn what_was_unfolded_first_is_folded_to_make_room() {
    // The country and 34 provinces are 35 rows; 50 communes take 21 of 120 at most: 35 + 4 · 21 = 119.
    let dataset = country(&[50; 34], &[]);
    let all = view(&dataset, "V", "", &["P7", "P3", "P5", "P9", "P1"], "");
    assert_eq!(open_rows(&all), ["P1", "P3", "P5", "P9"]);
    assert_eq!(all.crowded, [dataset.find_area("P7").unwrap()]);
    // A click on it makes it the last, and folds P3; a click on another folds that one.
    let listed = ["P7", "P3", "P5", "P9", "P1"].map(str::to_owned);
    let after = after_fold(&listed, "P7", true);
    assert_eq!(after, ["P3", "P5", "P9", "P1", "P7"]);
    let after: Vec<&str> = after.iter().map(String::as_str).collect();
    assert_eq!(open_rows(&view(&dataset, "V", "", &after, "")), ["P1", "P5", "P7", "P9"]);
    assert_eq!(after_fold(&listed, "P5", false), ["P7", "P3", "P9", "P1"]);
    assert_eq!(after_fold(&listed, "P2", false).last().unwrap(), "P2");
    // The order of rows has no say in it, and the one shown whole takes no room.
    assert_eq!(view(&dataset, "V", "-family", &["P7", "P3", "P5", "P9", "P1"], "").crowded, all.crowded);
    let whole = view(&dataset, "V", "", &["P7", "P3", "P5", "P9", "P1", "P1~"], "");
    assert_eq!((open_rows(&whole).len(), whole.crowded.as_slice()), (5, &[][..]));
    // Folded, it is not shown whole any more either.
    assert_eq!(after_fold(&["P7", "P1", "P1~"].map(str::to_owned), "P1", false), ["P7"]);
}

#[test]
fn many_columns_leave_room_for_fewer_rows() {
    // 1,200 cells in 15 columns are 80 rows: 35 + 2 · 17 = 69, and 86 are too many. In 25 columns they are 48 rows: 35 + 11 = 46, and 57
    // are too many. In 40 columns they are 30: what was unfolded last stands nevertheless.
    let dataset = country(&[50; 34], &[]);
    let listed = ["P3", "P5", "P9", "P1"];
    let four = view(&dataset, "V", "", &listed, "");
    assert_eq!(open_rows(&four).len(), 4);
    let unfolding = Unfolding::read(&dataset, &listed.map(str::to_owned));
    let three = &["P3", "P5", "P9"][..];
    for (columns, folded) in [(15, &["P3", "P5"][..]), (25, three), (40, three)] {
        let extents = Extents::of(columns, true);
        let (rows, crowded) = fit(four.rows.clone(), columns, extents, &unfolding);
        let folded: Vec<_> = folded.iter().map(|code| dataset.find_area(code).unwrap()).collect();
        assert_eq!(crowded, folded, "{columns}");
        assert_eq!(rows.len(), 35 + (4 - folded.len()) * 50, "{columns}");
    }
}

#[test]
fn beside_many_columns_fewer_areas_of_an_unfolded_one_are_shown() {
    // Two ends in 250 cells: 12 columns leave ten rows for each (10.4), 13 nine (9.6), 25 five; 100 columns would leave one.
    let dataset = country(&[50; 2], &[]);
    let rows = view(&dataset, "V", "", &["P0"], "").rows;
    let province = rows.iter().find(|row| row.depth == 1);
    for (columns, whole, at_each_end) in [(1, 40, 10), (12, 40, 10), (13, 36, 9), (25, 20, 5), (100, 12, 3)] {
        let extents = Extents::of(columns, true);
        assert_eq!(extents.below(province), Extent { whole, at_each_end }, "{columns}");
        // What the table opens with stays as it is.
        for opened_with in [None, rows.first()] {
            assert_eq!(extents.below(opened_with), Extent { whole: 40, at_each_end: 10 }, "{columns}");
        }
    }
    // 50 less five and five are 40; 20 are shown one and all.
    let dataset = country_with(&[50, 20], &[], 24);
    let expected = joined(&[
        &line("V"),
        &line("P0"),
        &communes(0..5),
        &line("… 40 xã, phường …"),
        &communes(45..50),
        &line("P1"),
    ]);
    assert_eq!(told(&view(&dataset, "V", "", &["P0"], "")), expected);
    assert_eq!(view(&dataset, "V", "", &["P1"], "").lines().len(), 1 + 2 + 20);
    // On its own page P0 shows ten of each end.
    assert_eq!(view(&dataset, "P0", "", &[], "").lines().len(), 1 + 10 + 1 + 10);
    // Where none stands above all others, each is unfolded by a reader.
    let provinces = rows.iter().filter(|row| row.depth == 1);
    let rows: Vec<ScoreRow> = provinces.map(|row| ScoreRow { depth: 0, ..row.clone() }).collect();
    let extents = Extents::of(25, false);
    assert_eq!(extents.below(rows.first()), Extent { whole: 20, at_each_end: 5 });
}

#[test]
fn areas_above_an_unfolded_one_stay_open() {
    // Of 34 provinces P0 has 40 districts, of which two have 40 communes: 35 + 40 + 40 are 115, and 40 more are too many.
    let mut areas = "area,name_vi,level,parent\nV,Cả nước,national,\n".to_owned();
    let mut figures = "indicator,area,year,value,denominator_kind,obs_status\n".to_owned();
    let mut area = |code: &str, level: &str, parent: &str| {
        areas.push_str(&format!("{code},{code},{level},{parent}\n"));
        figures.push_str(&format!("family,{code},2025,50,all,final\n"));
    };
    for place in 0..34 {
        area(&format!("P{place}"), "province", "V");
    }
    for place in 0..40 {
        area(&format!("D{place}"), "district", "P0");
        area(&format!("E{place}"), "commune", "D0");
        area(&format!("F{place}"), "commune", "D1");
    }
    let dataset = dataset_of(&areas, &figures);
    // P0 is the first in the list, and stays for D1, which is the last.
    assert_eq!(open_rows(&view(&dataset, "V", "", &["P0", "D0", "D1"], "")), ["P0", "D1"]);
    assert_eq!(open_rows(&view(&dataset, "V", "", &["D0", "P0"], "")), ["P0", "D0"]);
    // What stands below a folded area takes no room.
    assert_eq!(open_rows(&view(&dataset, "V", "", &["D0", "D1"], "")), [""; 0]);
}

#[test]
fn what_an_address_lists_survives_it() {
    let listed = ["P1", "P0", "P0~"].map(str::to_owned).to_vec();
    let state = ViewState { dataset: Some("x".into()), unfolded: listed, ..ViewState::default() };
    assert_eq!(state.address(), "/vi/x/?open=P1,P0,P0~");
    assert_eq!(ViewState::from_address("/vi/x/", "open=P1,P0,P0~"), Ok(state));
}

#[test]
fn an_area_with_a_code_like_a_mark_is_that_area() {
    let dataset = country(&[2, 2], &[]);
    let read = |listed: &[&str]| {
        let listed: Vec<String> = listed.iter().map(|code| (*code).to_owned()).collect();
        Unfolding::read(&dataset, &listed)
    };
    let area = |code: &str| dataset.find_area(code).unwrap();
    assert_eq!(read(&["P0~", "P1~", "nowhere~", "~", "P0~~"]).whole, Some(area("P1")));
    assert_eq!(read(&["P0", "nowhere", "P0"]).toggled, [area("P0"), area("P0")]);
    assert_eq!(read(&["~", "~~", ""]), Unfolding::default());
}

fn code() -> impl Strategy<Value = String> {
    prop_oneof![
        (0_usize..36, prop_oneof![Just(""), Just("~"), Just("~~")])
            .prop_map(|(place, mark)| format!("P{place}{mark}")),
        Just("V".to_owned()),
        Just("V~".to_owned()),
        ".{0,3}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn whatever_an_address_lists_the_table_does_not_outgrow_its_room(
        listed in proptest::collection::vec(code(), 0..40), number in 0_usize..70, more in 0_usize..60,
        sorting in "(-?(name|met|family))?", chosen in proptest::option::of(0_usize..100),
    ) {
        // Provinces of all sizes, more than forty of them at times.
        let numbers: Vec<usize> = (0..number).map(|place| (place * 7) % 61 + more).collect();
        let dataset = country(&numbers, &["P1", "P0C3", "P2C1", "P2C2"]);
        let root = dataset.find_area("V");
        let chosen = chosen.map(AreaId).filter(|id| id.0 < dataset.areas().count());
        let unfolding = Unfolding { chosen, ..Unfolding::read(&dataset, &listed) };
        let view = ScorecardView::of(&dataset, root, Moment::Year(2025), &Sorting::parse(&sorting), &unfolding);
        let lines = view.lines();
        let mut above: Vec<&ScoreRow> = Vec::new();
        let (mut rows, mut of_whole, mut accounted) = (0, 0, 0);
        for line in &lines {
            match line {
                ScoreLine::Row(row) => {
                    above.truncate(row.depth);
                    let in_whole = above.last().is_some_and(|parent| Some(parent.area) == view.whole);
                    if in_whole { of_whole += 1 } else { rows += 1 }
                    prop_assert_eq!(dataset.area(row.area).parent, above.last().map(|row| row.area));
                    above.push(row);
                    accounted += 1;
                }
                ScoreLine::Gap(gap, _) => accounted += gap.number,
                ScoreLine::Whole(_) => {}
            }
        }
        prop_assert!(rows <= 120 || open_rows(&view).len() == 1, "{rows} rows");
        prop_assert!(of_whole <= 200);
        // Every row is drawn or counted in a gap.
        prop_assert_eq!(accounted, view.rows.len());
        // A click on any row is a list that can be read.
        for row in &view.rows {
            let after = after_fold(&listed, &row.place.code, view.crowded.contains(&row.area));
            prop_assert!(after.len() <= listed.len() + 1);
        }
    }
}
