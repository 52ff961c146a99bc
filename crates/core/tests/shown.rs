//! What is saved of a picture holds the figures of the picture.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod trial;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::export::{Chart, Origin, Page, Sheet, csv, shown};
use tiendo_core::lang::Lang;
use tiendo_core::view::Choice;
use tiendo_core::view::overview::Overview;
use tiendo_core::view::scorecard::{ScoreLine, ScorecardView};
use tiendo_core::view_state::ViewState;

use trial::{Trial, shipped};

const TRIAL: Trial<'_> = Trial {
    created: "2026-11-22T00:00:00Z",
    sources: "s,Kế hoạch\nt,Báo cáo\n",
    indicators: "indicator,framework,short_vi,name_vi,unit,denominator_kind,denominator_vi,source\n\
        a,KH,Gia đình,Gia đình,percent,all,gia đình,s\n\
        b,KH,Huyện,Huyện,yes_no,,,s\n",
    areas: "area,name_vi,level,parent\nP,Tỉnh,province,\nA,An,district,P\n",
    changes: "",
    codes: "",
    targets: "a,P,2025,40,milestone,descendants\na,P,2030,60,milestone,descendants\nb,P,2025,yes,milestone,descendants\n",
    observations: "a,A,2024,30,,,all,final,t\na,A,2025,35,,,all,final,t\nb,A,2025,yes,,,,sample,t\n",
};

fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

fn sheet(dataset: &Dataset, chart: Chart, query: &str) -> Option<Sheet> {
    let path = format!("/vi/{}/", dataset.descriptor().name);
    let state = ViewState::from_address(&path, query).unwrap();
    let (choice, _) = Choice::resolve(dataset, &state).unwrap();
    let origin = Origin { descriptor: dataset.descriptor(), hash: None, address: "https://x.org/" };
    shown(chart, Page { dataset, choice, state: &state, today: today(), shapes: None }, origin)
}

/// The cells of some columns, a row a line.
fn cells(sheet: &Sheet, columns: &[&str]) -> Vec<String> {
    let text = csv(sheet, Lang::Vi);
    let mut reader = ::csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().unwrap().clone();
    let place = |column: &&str| header.iter().position(|name| name == *column).unwrap();
    let places: Vec<usize> = columns.iter().map(place).collect();
    let row =
        |row: ::csv::StringRecord| places.iter().map(|place| &row[*place]).collect::<Vec<_>>().join("|");
    reader.records().map(|record| row(record.unwrap())).collect()
}

#[test]
fn an_overview_has_a_row_for_each_milestone_with_the_figure_that_is_held_against_it() {
    let dataset = TRIAL.read();
    let sheet = sheet(&dataset, Chart::Bullet, "area=A").unwrap();
    let columns =
        ["indicator", "year", "value", "target", "difference", "value_name", "target_year", "standing"];
    assert_eq!(
        cells(&sheet, &columns),
        [
            // 35 − 40 = −5 and time is up; 35 − 60 = −25 and it is not.
            "a|2025|35|40|-5||2025|missed",
            "a|2025|35|60|-25||2030|not_yet",
            "b|2025||||có|2025|met",
        ]
    );
    assert!(sheet.provenance.sample, "one figure is sample data");
    assert_eq!(sheet.provenance.sources.len(), 1);
}

#[test]
fn a_scorecard_has_a_row_for_each_cell() {
    let sheet = sheet(&shipped("hai-phong"), Chart::Scorecard, "area=31").unwrap();
    let cells = cells(&sheet, &["area", "indicator", "value", "target_year"]);
    assert!(cells.contains(&"311|learning_family|63.2|2025".to_owned()), "{cells:?}");
    // Of Đồ Sơn (308) nothing was reported for 2025.
    assert!(cells.iter().any(|row| row.starts_with("308|learning_family||")), "{cells:?}");
}

#[test]
fn a_scorecard_that_leaves_out_areas_is_saved_with_all_of_them() {
    // The province and 50 districts, each with a cell for two indicators.
    let mut areas = "area,name_vi,level,parent\nP,Tỉnh,province,\n".to_owned();
    let mut figures = String::new();
    for number in 1..=50 {
        areas.push_str(&format!("A{number},An {number},district,P\n"));
        figures.push_str(&format!("a,A{number},2025,{number},,,all,final,t\n"));
    }
    let dataset = Trial { areas: &areas, observations: &figures, ..TRIAL }.read();
    let state = ViewState::from_address("/vi/trial/", "area=P").unwrap();
    let (choice, _) = Choice::resolve(&dataset, &state).unwrap();
    let view = ScorecardView::of_page(&dataset, choice, &state, today()).unwrap();
    assert!(view.lines().iter().any(|line| matches!(line, ScoreLine::Gap(gap, _) if gap.number == 30)));
    let sheet = sheet(&dataset, Chart::Scorecard, "area=P").unwrap();
    assert_eq!(sheet.height(), 51 * 2);
    assert!(cells(&sheet, &["area", "indicator", "value"]).contains(&"A25|a|25".to_owned()));
}

#[test]
fn every_picture_of_the_shipped_data_can_be_saved() {
    for name in ["hai-phong", "viet-nam", "cac-tinh", "my-loc"] {
        let dataset = shipped(name);
        for chart in Chart::ALL {
            let Some(sheet) = sheet(&dataset, chart, "") else {
                assert!(
                    [Chart::Change, Chart::Spread, Chart::Map, Chart::Scorecard].contains(&chart),
                    "{chart:?} of {name}"
                );
                continue;
            };
            assert!(sheet.height() > 0 || name == "my-loc", "{chart:?} of {name}");
            assert!(!sheet.title.get(Lang::Vi).is_empty() && !sheet.title.get(Lang::En).is_empty());
        }
    }
}

#[test]
fn sample_data_is_named_wherever_it_is_saved() {
    let dataset = shipped("hai-phong");
    let district = dataset.areas().find(|(_, area)| area.parent.is_some()).unwrap();
    assert!(Overview::of(&dataset, district.0, today()).sample);
    for chart in [
        Chart::Bullet,
        Chart::Scorecard,
        Chart::Panels,
        Chart::Trend,
        Chart::Change,
        Chart::Map,
        Chart::Spread,
        Chart::Ranking,
    ] {
        let query = format!("area={}", district.1.code);
        assert!(sheet(&dataset, chart, &query).is_none_or(|sheet| sheet.provenance.sample), "{chart:?}");
    }
}
