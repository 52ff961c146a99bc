//! Views of whatever was read, put into sentences and drawn.

use tiendo_charts::Size;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::scorecard::Moment;
use tiendo_core::sentence;
use tiendo_core::view::compare::Comparison;
use tiendo_core::view::judgement::Judgement;
use tiendo_core::view::map::TileMap;
use tiendo_core::view::overview::{self, Overview};
use tiendo_core::view::panels::Panels;
use tiendo_core::view::report::Report;
use tiendo_core::view::reporting::Reporting;
use tiendo_core::view::scorecard::{ScorecardView, Sorting, Unfolding};
use tiendo_core::view::{Changes, Choice, Distribution, IndicatorView};
use tiendo_core::view_state::{Page, ViewState};

/// A day after 2025, which has passed, and before the end of 2030.
fn today() -> Date {
    Date::new(2026, 11, 22).expect("a day of the calendar")
}

/// Draws what an empty address shows, and the first and the last indicator in the first and the last area.
pub(crate) fn draw(dataset: &Dataset) {
    let indicators: Vec<_> = dataset.indicators().collect();
    let areas: Vec<_> = dataset.areas().collect();
    let first = show(dataset, &ViewState { page: Page::Indicator, ..ViewState::default() });
    assert_eq!(first.is_some(), !indicators.is_empty() && !areas.is_empty(), "a view, or nothing to show");
    if let Some(view) = first {
        pictures(&view);
        pages(dataset, view.choice);
    }
    for (id, indicator) in indicators.first().into_iter().chain(indicators.last()) {
        for (_, area) in areas.first().into_iter().chain(areas.last()) {
            let asked = ViewState {
                page: Page::Indicator,
                indicator: Some(indicator.code.to_string()),
                area: Some(area.code.to_string()),
                ..ViewState::default()
            };
            let view = show(dataset, &asked).expect("a view of what is there");
            assert_eq!(
                view.notices.is_empty(),
                dataset.is_shown(*id),
                "what is there is shown: {:?}",
                view.notices
            );
        }
    }
}

fn show(dataset: &Dataset, asked: &ViewState) -> Option<IndicatorView> {
    let view = IndicatorView::of(dataset, asked, today())?;
    for lang in Lang::ALL {
        for text in sentences(&view, lang) {
            assert!(!text.is_empty(), "a sentence without words");
        }
    }
    let complete = view.choice.state(dataset, asked);
    let again = IndicatorView::of(dataset, &complete, today()).map(|view| view.choice);
    assert_eq!(again, Some(view.choice), "the complete address shows the same");
    Some(view)
}

fn sentences(view: &IndicatorView, lang: Lang) -> Vec<String> {
    let subject = &view.trend.subject;
    let mut texts =
        vec![sentence::headline(&view.trend, lang), sentence::ranking_headline(&view.ranking, lang)];
    texts.extend(view.notices.iter().map(|notice| sentence::notice(notice, lang)));
    let standings = view.milestones.iter().map(|milestone| milestone.standing);
    for standing in standings.chain(view.trend.points.iter().map(|point| point.standing)) {
        texts.push(sentence::standing_note(standing, subject.unit, lang));
        texts.push(sentence::short_standing_note(standing, subject.unit, lang));
        texts.extend(standing.gap().and_then(|gap| sentence::gap_units(gap, subject, lang)));
        texts.extend(standing.aim().map(|aim| sentence::aim_label(aim, subject, lang)));
    }
    for point in view.trend.points.iter().chain(&view.trend.other_points) {
        texts.push(sentence::measured_value(point.measured.value, subject, lang));
    }
    texts
}

/// What the other pages show of a choice, drawn and put into words.
fn pages(dataset: &Dataset, choice: Choice) {
    let Choice { indicator, area, year } = choice;
    let (size, lang, today) = (Size::Narrow, Lang::Vi, today());
    let overview = Overview::of(dataset, area, today);
    assert!(!overview::words::overview_sentence(&overview, lang).is_empty());
    let report = Report::of(dataset, None, area, today).document(lang);
    assert!(report.notes.iter().all(|note| !note.cited.is_empty()), "a figure of a report without an origin");
    let judgement = Judgement::of(dataset, indicator, area, today);
    // Without targets and a pace there is nothing to explain.
    assert!(judgement.sections(lang).iter().all(|section| !section.heading.is_empty()));
    let moment = Moment::milestone(year, today);
    let scorecard = ScorecardView::of(dataset, None, moment, &Sorting::parse("met"), &Unfolding::default());
    let areas: Vec<_> = dataset.areas().map(|(id, _)| id).take(6).collect();
    let comparison = Comparison::of_areas(dataset, indicator, &areas, year, today);
    let drawn = [
        tiendo_charts::bullet(&overview, size, lang),
        tiendo_charts::scorecard(&scorecard, size, lang),
        tiendo_charts::panels(&Panels::of_area(dataset, area, today), size, lang),
        tiendo_charts::comparison(&comparison, size, lang),
        tiendo_charts::completeness(&Reporting::of(dataset, None, None, today), size, lang),
    ];
    let changes = Changes::of(dataset, indicator, area, year.saturating_sub(1), year, today);
    let spread = Distribution::of(dataset, indicator, area, today);
    let map = TileMap::of(dataset, indicator, area, year, today);
    let some = [
        changes.map(|changes| tiendo_charts::dumbbell(&changes, size, lang)),
        spread.map(|spread| tiendo_charts::strip(&spread, size, lang)),
        map.map(|map| tiendo_charts::tiles(&map, size, lang)),
    ];
    for drawing in drawn.into_iter().chain(some.into_iter().flatten()) {
        let drawing = drawing.expect("nothing that plotters refuses");
        assert!(!drawing.description.is_empty(), "a picture without words");
    }
}

fn pictures(view: &IndicatorView) {
    for size in [Size::Wide, Size::Narrow] {
        let drawn = [
            tiendo_charts::trend(&view.trend, size, Lang::Vi),
            tiendo_charts::ranking(&view.ranking, size, Lang::Vi),
        ];
        for drawing in drawn {
            let drawing = drawing.expect("a picture of every view");
            let count = |mark| drawing.svg.matches(mark).count();
            assert_eq!(count('<'), count('>'), "text of the data is markup in {}", drawing.svg);
            assert!(!drawing.description.is_empty(), "a picture without a description");
        }
    }
}
