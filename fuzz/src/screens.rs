//! Views of whatever was read, put into sentences and drawn.

use tiendo_charts::Size;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::IndicatorView;
use tiendo_core::view_state::ViewState;

/// A day after 2025, which has passed, and before the end of 2030.
fn today() -> Date {
    Date::new(2026, 11, 22).expect("a day of the calendar")
}

/// Draws what an empty address shows, and the first and the last indicator in the first and the last area.
pub(crate) fn draw(dataset: &Dataset) {
    let indicators: Vec<_> = dataset.indicators().collect();
    let areas: Vec<_> = dataset.areas().collect();
    let first = show(dataset, &ViewState::default());
    assert_eq!(first.is_some(), !indicators.is_empty() && !areas.is_empty(), "a view, or nothing to show");
    if let Some(view) = first {
        pictures(&view);
    }
    for (id, indicator) in indicators.first().into_iter().chain(indicators.last()) {
        for (_, area) in areas.first().into_iter().chain(areas.last()) {
            let asked = ViewState {
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
