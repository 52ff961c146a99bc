//! The charts of pages of the shipped datasets: what stands in them, worked by hand, and that none is lacking.

use std::fs;
use std::path::Path;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::export::{self, Cell, Origin};
use tiendo_core::geo::Shapes;
use tiendo_core::model::Unit;
use tiendo_core::view::Choice;
use tiendo_core::view_state::{self, ViewState};
use tiendo_office::Decimal;
use tiendo_office::chart::{BarLook, Bars, Grouping, Line, Mark, Plot, Series, Stroke};

use super::*;

fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

fn shipped(name: &str) -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    Dataset::open(name, |file| Ok(fs::read(folder.join(file)).unwrap()), &mut Vec::new())
}

/// The charts at an address of Hải Phòng, in Vietnamese.
fn at(shown: Shown, path: &str, query: &str) -> Vec<Chart> {
    let dataset = &shipped("hai-phong");
    let asked = ViewState::from_address(&format!("/vi/hai-phong/{path}"), query).unwrap();
    let (choice, notices) = Choice::resolve(dataset, &asked).unwrap();
    assert_eq!(notices, [], "{path}?{query}");
    let state = &choice.state(dataset, &asked);
    drawn(shown, Page { dataset, choice, state, today: today(), shapes: None }, Lang::Vi)
}

fn only(shown: Shown, path: &str, query: &str) -> Chart {
    let [chart]: [Chart; 1] = at(shown, path, query).try_into().unwrap();
    chart
}

/// The figures of a category, series by series, in hundredths.
fn of(chart: &Chart, category: &str) -> Vec<Option<Decimal>> {
    let place = chart.categories.iter().position(|one| one == category);
    let place = place.unwrap_or_else(|| panic!("no {category} in {:?}", chart.categories));
    chart.series().map(|series| series.values[place]).collect()
}

fn hundredths(figures: &[i64]) -> Vec<Option<Decimal>> {
    figures.iter().map(|figure| Some(Decimal::hundredths(*figure))).collect()
}

fn names(chart: &Chart) -> Vec<&str> {
    chart.series().map(|series| series.name.as_str()).collect()
}

fn bars(chart: &Chart) -> &[Bars] {
    let (Plot::Bars(_, bars) | Plot::Columns(_, bars)) = &chart.plot else { panic!("{:?}", chart.plot) };
    bars
}

fn lines(chart: &Chart) -> &[Line] {
    let Plot::Lines(lines) = &chart.plot else { panic!("{:?}", chart.plot) };
    lines
}

#[test]
fn a_change_is_two_bars_and_what_cannot_be_compared_says_why() {
    let chart = only(Shown::Change, "indicator/learning_family", "year=2025&from=2022");
    assert_eq!(names(&chart), ["2022 (số liệu minh họa)", "2025 (số liệu minh họa)"]);
    assert!(matches!(chart.plot, Plot::Bars(Grouping::Beside, _)));
    // Tiên Lãng 49,7 → 64,8 is the largest gain (15,1); Hồng Bàng gained three communes in between.
    assert_eq!(of(&chart, "Tiên Lãng"), hundredths(&[4970, 6480]));
    let heading = chart.categories.iter().position(|one| one.starts_with("Đổi địa giới")).unwrap();
    let moved = chart.categories.iter().position(|one| one == "Hồng Bàng").unwrap();
    assert!(heading < moved, "{:?}", chart.categories);
    assert_eq!(of(&chart, "Hồng Bàng"), hundredths(&[6150, 7430]));
    assert_eq!(of(&chart, &chart.categories[heading].clone()), [None, None]);
}

#[test]
fn a_spread_has_the_ends_the_quartiles_and_the_middle() {
    let chart = only(Shown::Spread, "indicator/learning_family", "area=303&year=2025");
    let expected = ["Cao nhất", "Tứ phân vị trên", "Trung vị", "Tứ phân vị dưới", "Thấp nhất"];
    let expected = expected.map(|name| format!("{name} (số liệu minh họa)"));
    assert_eq!(names(&chart)[..5], expected);
    // 58,3 61,4 63,2 64,8 66,1 68,6 69,5 | 70,6 70,8 71,5 72,1 73,1 74,3 76,2. A quarter of the way is 3,25 steps: 64,8 + 0,25 · 1,3 =
    // 65,125; three quarters 9,75 steps: 71,5 + 0,75 · 0,6 = 71,95; half of it (69,5 + 70,6) / 2 = 70,05.
    assert_eq!(of(&chart, "2025")[..5], hundredths(&[7620, 7195, 7005, 6513, 5830]));
    // From Thủy Nguyên's 46,9 of 2022 to Lê Chân's 76,2 of 2025, in tens.
    assert_eq!((chart.axis.min, chart.axis.max), (Decimal::whole(40), Decimal::whole(80)));
    // Hồng Bàng is another territory since 2025: two lines, none of them across.
    let own: Vec<&Line> = lines(&chart).iter().filter(|line| line.mark == Mark::Circle).collect();
    let named: Vec<&str> = own.iter().map(|line| line.series.name.as_str()).collect();
    assert_eq!(named, ["Hồng Bàng 2022–2024 (số liệu minh họa)", "Hồng Bàng 2025 (số liệu minh họa)"]);
    assert_eq!((own[0].stroke, own[1].stroke), (Stroke::Solid, Stroke::None));
    assert!(names(&chart).ends_with(&["Lộ trình của kế hoạch", "Mục tiêu"]), "{:?}", names(&chart));
}

#[test]
fn a_map_is_its_areas_by_figure_and_standing() {
    let chart = only(Shown::Map, "indicator/learning_family", "year=2025");
    // Fourteen of fifteen districts have a figure.
    assert_eq!((chart.categories.len(), &*chart.categories[0]), (14, "Lê Chân"));
    assert_eq!(chart.categories.last().map(String::as_str), Some("Bạch Long Vĩ"));
    let words = ["Đạt (số liệu minh họa)", "Không đạt (số liệu minh họa)", "Mục tiêu"];
    assert_eq!(names(&chart), words);
    let target = Some(Decimal::hundredths(7000));
    assert_eq!(of(&chart, "Kiến Thụy"), [Some(Decimal::hundredths(7060)), None, target]);
    assert_eq!(of(&chart, "An Lão"), [None, Some(Decimal::hundredths(6950)), target]);
    let (met, missed) = (colors_of(&bars(&chart)[0]), colors_of(&bars(&chart)[1]));
    assert_ne!(met, missed);
    assert!(chart.description.contains("7 quận, huyện đạt"), "{}", chart.description);
}

fn colors_of(bars: &Bars) -> String {
    let BarLook::Filled(color, _) = bars.look else { panic!("{bars:?}") };
    color.to_string()
}

#[test]
fn a_comparison_is_a_line_for_each_area_and_the_targets_of_all() {
    let chart = only(Shown::Comparison, "compare", "indicator=learning_family&area=305,311");
    let expected = ["Lê Chân (số liệu minh họa)", "Thủy Nguyên 2022–2024 (số liệu minh họa)"];
    assert_eq!(names(&chart)[..2], expected);
    assert_eq!(names(&chart).last(), Some(&"Mục tiêu"));
    let target = Some(Decimal::hundredths(7000));
    let of_2025 = [Some(Decimal::hundredths(7620)), None, Some(Decimal::hundredths(6320)), target];
    assert_eq!(of(&chart, "2025"), of_2025);
    assert_eq!(of(&chart, "2022")[..2], hundredths(&[5770, 4690]));
    assert_eq!(of(&chart, "2030").last(), Some(&Some(Decimal::hundredths(8000))));
    let lines = lines(&chart);
    assert!(lines[0].mark != lines[1].mark && lines[0].color != lines[1].color);
    // What is one area before and after a change of its territory looks alike.
    assert!(lines[1].mark == lines[2].mark && lines[1].color == lines[2].color);
    // Between milestones nothing is drawn.
    assert_eq!(lines.last().map(|line| line.stroke), Some(Stroke::None));
}

#[test]
fn a_scorecard_counts_areas_by_standing() {
    let chart = only(Shown::Scorecard, "", "area=31");
    // Learning families: 7 of the 14 districts with a figure reached 70 %; Đồ Sơn has none. Learning units: 9 of 13 reached 80 %;
    // Bạch Long Vĩ has no figure either.
    let words = ["Đạt", "Không đạt", "Chưa có số liệu"].map(|word| format!("{word} (số liệu minh họa)"));
    assert_eq!(names(&chart), words);
    let whole = |number| Decimal::whole(number);
    assert_eq!(of(&chart, "Gia đình học tập"), [whole(7), whole(7), whole(1)]);
    assert_eq!(of(&chart, "Đơn vị học tập"), [whole(9), whole(4), whole(2)]);
    assert_eq!(chart.axis.title, "Số quận, huyện");
}

#[test]
fn completeness_counts_areas_by_year() {
    let chart = only(Shown::Completeness, "reporting", "");
    let words = ["Đủ số liệu", "Có một phần", "Chưa có số liệu"];
    assert_eq!(names(&chart), words.map(|word| format!("{word} (số liệu minh họa)")));
    // 2022: twelve districts have all eleven indicators, one has nine, two have none; 2023: fourteen and one.
    let whole = |number| Decimal::whole(number);
    assert_eq!(of(&chart, "2022"), [whole(12), whole(1), whole(2)]);
    assert_eq!(of(&chart, "2023"), [whole(14), None, whole(1)]);
    assert!(matches!(chart.plot, Plot::Columns(..)));
}

#[test]
fn panels_are_a_chart_for_each_indicator() {
    let charts = at(Shown::Panels, "area/303", "");
    assert_eq!(charts.len(), 11);
    let family = &charts[0];
    assert!(family.name.contains("Gia đình học tập"), "{}", family.name);
    assert_eq!(of(family, "2023")[0], Some(Decimal::hundredths(6570)));
    assert_eq!(of(family, "2030").last(), Some(&Some(Decimal::hundredths(8000))));
}

/// The pages of a dataset that show charts: of each area, and of each indicator in each area, in its latest year.
fn each_page(dataset: &Dataset, mut check: impl FnMut(Page<'_>)) {
    let shapes = Shapes::open(dataset, |_| Err(tiendo_core::finding::Unavailable::NotFound), &mut Vec::new());
    let mut look = |state: ViewState| {
        let (choice, _) = Choice::resolve(dataset, &state).unwrap();
        let state = &choice.state(dataset, &state);
        check(Page { dataset, choice, state, today: today(), shapes: shapes.as_ref() });
    };
    let pages = [
        view_state::Page::Overview,
        view_state::Page::Area,
        view_state::Page::Compare,
        view_state::Page::Reporting,
    ];
    for (_, area) in dataset.areas() {
        let of_area = ViewState { area: Some(area.code.to_string()), ..ViewState::default() };
        for page in pages {
            look(of_area.to_page(page));
        }
        for (id, indicator) in dataset.indicators().filter(|(id, _)| dataset.is_shown(*id)) {
            let (code, year) = (Some(indicator.code.to_string()), dataset.years(id).last().copied());
            let of_indicator = ViewState { indicator: code, year, ..of_area.clone() };
            look(of_indicator.to_page(view_state::Page::Indicator));
        }
    }
}

/// Whether a chart has anything that an office program could draw.
fn is_drawable(shown: Shown, page: Page<'_>) -> bool {
    let Page { dataset, choice, state, today, .. } = page;
    let is_number = |unit: Unit| !matches!(unit, Unit::YesNo | Unit::Level);
    let has_figure = || {
        let origin = Origin { descriptor: dataset.descriptor(), hash: None, address: "" };
        let table = export::shown(shown, page, origin);
        table.is_some_and(|table| {
            let value = table.columns().iter().position(|column| column.code == "value").unwrap();
            table.rows().any(|mut row| !matches!(row.nth(value), None | Some(Cell::Empty)))
        })
    };
    let of_indicator = || is_number(dataset.indicator(choice.indicator).unit) && has_figure();
    match shown {
        Shown::Trend | Shown::Change => of_indicator(),
        // One figure is no ranking and no spread.
        Shown::Ranking => {
            let view = IndicatorView::of_choice(dataset, choice, today);
            of_indicator() && view.ranking.groups.iter().any(|group| group.rows.len() > 1)
        }
        Shown::Spread => {
            let view = Distribution::of(dataset, choice.indicator, choice.area, today);
            view.is_some_and(|view| view.years.iter().any(|year| year.dots.len() > 1))
        }
        Shown::Map => mapped(page).is_some_and(|map| is_number(map.areas.subject.unit)) && has_figure(),
        // Numbers of different things have no axis in common.
        Shown::Bullet => {
            let view = Overview::of(dataset, choice.area, today);
            let mut shares = view.bullets.iter().filter(|bullet| bullet.subject.unit == Unit::Percent);
            shares.any(|bullet| bullet.latest.comparable().is_some())
        }
        Shown::Panels => {
            let panels = Panels::of_area(dataset, choice.area, today).panels;
            panels.iter().map(|panel| &panel.trend).any(|trend| {
                is_number(trend.subject.unit) && trend.points.len() + trend.other_points.len() > 0
            })
        }
        Shown::Comparison => {
            !Compared::of(dataset, choice, state).comparison(dataset, today).lines.is_empty()
        }
        Shown::Scorecard => ScorecardView::of_page(dataset, choice, state, today)
            .is_some_and(|view| view.counts().parts().iter().sum::<usize>() > 0),
        Shown::Completeness => Reporting::of(dataset, None, None, today).main_group().is_some(),
    }
}

fn has_label(series: &Series, lang: Lang) -> bool {
    series.name.contains(lang.pick("minh họa", "sample data"))
}

#[test]
fn every_chart_of_every_page_that_has_figures_can_be_edited() {
    let mut number = 0;
    for name in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        let dataset = shipped(name);
        each_page(&dataset, |page| {
            for shown in Shown::of(page.state.page) {
                let address = page.state.address();
                let charts = drawn(*shown, page, Lang::En);
                assert_eq!(!charts.is_empty(), is_drawable(*shown, page), "{}: {address}", shown.name());
                for chart in &charts {
                    let all = chart.series().map(|series| series.values.len());
                    assert!(all.into_iter().all(|length| length == chart.categories.len()), "{address}");
                    assert!(chart.series().any(|series| series.values.iter().any(Option::is_some)));
                    let labelled = chart.series().any(|series| has_label(series, Lang::En));
                    assert_eq!(labelled, chart.description.contains("ample data"), "{address}");
                    assert_eq!(labelled, name == "hai-phong", "{}: {address}", shown.name());
                }
                number += charts.len();
            }
        });
    }
    assert!(number > 1000, "{number}");
}
