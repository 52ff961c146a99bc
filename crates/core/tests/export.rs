//! What a reader takes away of shipped views, as rows of CSV. Figures are worked by hand in comments.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod trial;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::{Date, Year};
use tiendo_core::export::{self, Origin, Sheet};
use tiendo_core::lang::Lang;
use tiendo_core::view::{Choice, IndicatorView};

const ADDRESS: &str = "https://tiendo.example/vi/hai-phong/indicator/learning_family?area=311&year=2025";

fn view(dataset: &Dataset, indicator: &str, area: &str, year: Year) -> IndicatorView {
    let (indicator, area) = (dataset.find_indicator(indicator).unwrap(), dataset.find_area(area).unwrap());
    IndicatorView::of_choice(dataset, Choice { indicator, area, year }, Date::new(2026, 11, 22).unwrap())
}

/// The trend and the ranking of a shipped view.
fn sheets(dataset: &str, indicator: &str, area: &str, year: Year) -> [Sheet; 2] {
    let dataset = trial::shipped(dataset);
    let view = view(&dataset, indicator, area, year);
    let origin = Origin { descriptor: dataset.descriptor(), hash: Some("8b54cfbd"), address: ADDRESS };
    [export::trend(&view, origin), export::ranking(&view, origin)]
}

/// The columns `wanted` of every row, as CSV has them.
fn columns(sheet: &Sheet, wanted: &[&str]) -> Vec<Vec<String>> {
    let text = export::csv(sheet, Lang::Vi);
    let mut reader = csv::Reader::from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headers = reader.headers().unwrap().clone();
    let places: Vec<usize> =
        wanted.iter().map(|name| headers.iter().position(|header| header == *name).unwrap()).collect();
    let row = |record: csv::StringRecord| places.iter().map(|place| record[*place].to_owned()).collect();
    reader.records().map(|record| row(record.unwrap())).collect()
}

#[test]
fn a_trend_tells_figures_and_the_targets_still_to_come() {
    let [trend, _] = sheets("hai-phong", "learning_family", "311", 2025);
    // 63,2 − 70 = −6,8 points; 70 % of the families less those counted is the number missing.
    let wanted =
        ["year", "value", "target", "target_year", "difference", "standing", "standing_name", "obs_status"];
    let rows = columns(&trend, &wanted);
    assert_eq!(rows.len(), 5, "four figures and the target of 2030: {rows:?}");
    assert_eq!(rows[3], ["2025", "63.2", "70", "2025", "-6.8", "missed", "Không đạt", "sample"]);
    assert_eq!(rows[4], ["2030", "", "80", "2030", "", "", "", ""]);
    let counts = columns(&trend, &["numerator", "denominator", "missing"]);
    let number = |place: usize| counts[3][place].parse::<u64>().unwrap();
    assert_eq!((number(1) * 70).div_ceil(100) - number(0), number(2));
    for row in columns(&trend, &["dataset", "notice", "target_source_title"]) {
        assert_eq!(row[0], format!("hai-phong {} 8b54cfbd", trend.provenance.version));
        assert_eq!(row[1], "Có số liệu minh họa, không phải số liệu thật");
        assert!(!row[2].is_empty());
    }
}

#[test]
fn a_ranking_tells_every_area_the_silent_ones_too() {
    let [_, ranking] = sheets("hai-phong", "learning_family", "311", 2025);
    let rows = columns(&ranking, &["level", "rank", "value", "standing"]);
    let silent = rows.iter().filter(|row| row[2].is_empty()).collect::<Vec<_>>();
    assert_eq!(rows[0][..2], ["province", ""], "the city stands first, alone in its level");
    assert_eq!(rows[1][..2], ["district", "1"]);
    assert!(silent.iter().all(|row| row[1].is_empty() && row[3] == "not_reported"), "{silent:?}");
    assert_eq!(silent.len(), 1);
}

#[test]
fn a_title_is_told_in_words_and_real_figures_have_no_notice() {
    let [trend, ranking] = sheets("my-loc", "learning_district", "358", 2025);
    assert_eq!(
        columns(&trend, &["year", "value", "target", "notice"]),
        [["2025", "", "có", ""], ["2030", "", "có", ""]]
    );
    assert!(!trend.provenance.sample && !ranking.provenance.sample);
}

#[test]
fn only_sources_of_what_is_in_the_sheet_are_named() {
    let [trend, ranking] = sheets("cac-tinh", "learning_family", "01", 2024);
    for sheet in [trend, ranking] {
        let told = columns(&sheet, &["source_title", "target_source_title"]).concat();
        let sources = &sheet.provenance.sources;
        let titles: Vec<&str> = sources.iter().map(|source| source.title.get(Lang::Vi)).collect();
        assert!(!titles.is_empty());
        assert!(titles.iter().all(|title| told.iter().any(|cell| cell == title)), "{titles:?}");
        assert!(told.iter().all(|cell| cell.is_empty() || titles.contains(&cell.as_str())), "{told:?}");
    }
}

#[test]
fn a_name_that_is_a_formula_is_defused_for_spreadsheets_only() {
    let dataset = trial::Trial {
        sources: "@s,+84 225\n",
        indicators: "indicator,short_vi,short_en,name_vi,name_en,unit,direction\nfamily,=a,=a,-b,-b,percent,up\n",
        areas: "area,name_vi,level,parent\n31,\"=HYPERLINK(\"\"x\"\")\",province,\n",
        targets: "family,31,2025,70,milestone,self\n",
        observations: "family,31,2025,63.2,,,,final,@s,\n",
        ..trial::Trial::default()
    }
    .read();
    let view = view(&dataset, "family", "31", 2025);
    let origin = Origin { descriptor: dataset.descriptor(), hash: None, address: "=x" };
    let sheet = export::trend(&view, origin);
    assert_eq!(
        columns(&sheet, &["indicator_name", "area_name", "value", "difference", "source_title", "dataset"]),
        [["'-b", "'=HYPERLINK(\"x\")", "63.2", "-6.8", "'+84 225", "trial 1.0.0"]]
    );
    assert!(export::json(&sheet).contains(r#""vi":"=HYPERLINK(\"x\")""#));
}
