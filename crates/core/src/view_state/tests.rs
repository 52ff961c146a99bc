//! Addresses, read and written.

use super::*;
use proptest::prelude::*;

fn chosen() -> ViewState {
    ViewState {
        lang: Lang::En,
        dataset: Some("hai-phong".into()),
        page: Page::Indicator,
        indicator: Some("learning_family".into()),
        area: Some("303".into()),
        year: Some(2025),
        ..ViewState::default()
    }
}

#[test]
fn an_address_reads_as_a_person_would_write_it() {
    assert_eq!(chosen().address(), "/en/hai-phong/indicator/learning_family?area=303&year=2025");
    let read =
        ViewState::from_address("/en/hai-phong/indicator/learning_family/", "?year=2025&area=303&utm=x");
    assert_eq!(read, Ok(chosen()));
    assert_eq!(ViewState::from_address("/", ""), Ok(ViewState::default()));
    assert_eq!(ViewState::default().address(), "/vi/");
}

#[test]
fn every_page_has_its_address() {
    let addresses = Page::ALL.map(|page| chosen().to_page(page).address());
    let expected = [
        "/en/hai-phong/?area=303",
        "/en/hai-phong/indicator/learning_family?area=303&year=2025",
        "/en/hai-phong/area/303",
        "/en/hai-phong/compare/?area=303&indicator=learning_family&year=2025",
        "/en/hai-phong/reporting/",
        "/en/hai-phong/method/",
        "/en/hai-phong/data/",
        "/en/hai-phong/deck/?area=303&year=2025",
        "/en/hai-phong/releases/",
        "/en/hai-phong/report/303",
    ];
    assert_eq!(addresses, expected);
    let compared = ViewState::from_address("/vi/hai-phong/compare", "area=303,305,311").unwrap();
    assert_eq!((compared.area.as_deref(), compared.more_areas.len()), (Some("303"), 2));
}

#[test]
fn what_was_chosen_for_a_deck_is_kept_as_it_is_written() {
    let query = "year=2025&slides=title,i.x&note.i.x=N%C3%B3i&ratio=4x3&at=2";
    let read = ViewState::from_address("/en/hai-phong/deck/", query).unwrap();
    assert_eq!(read.deck, "slides=title,i.x&note.i.x=N%C3%B3i&ratio=4x3&at=2");
    assert_eq!(read.address(), format!("/en/hai-phong/deck/?year=2025&{}", read.deck));
    assert_eq!(read.to_page(Page::Overview).address(), "/en/hai-phong/");
    let elsewhere = ViewState::from_address("/en/hai-phong/", "slides=title").unwrap();
    assert_eq!(elsewhere.deck, "");
}

#[test]
fn every_page_becomes_slides() {
    let deck =
        "/en/hai-phong/deck/?area=303&year=2025&slides=title,i.learning_family,r.learning_family,sources";
    assert_eq!(chosen().to_deck().address(), deck);
    let overview = chosen().to_page(Page::Overview).to_deck();
    assert_eq!(overview.address(), "/en/hai-phong/deck/?area=303");
    let compared = chosen().comparing_areas(["303".into(), "305".into()]).to_deck();
    let slides = "slides=title,c.learning_family~303~305,sources";
    assert_eq!(compared.address(), format!("/en/hai-phong/deck/?area=303&year=2025&{slides}"));
    let compared = chosen().comparing_indicators(["a~b".into(), "c".into()]).to_deck();
    let slides = "slides=title,c.~a%257Eb~c,sources";
    assert_eq!(compared.address(), format!("/en/hai-phong/deck/?area=303&year=2025&{slides}"));
    let alone = chosen().to_page(Page::Compare).to_deck();
    assert_eq!(alone.deck, "slides=title,c.learning_family~303,sources");
    for (page, slides) in [
        (Page::Area, ""),
        (Page::Report, ""),
        (Page::Reporting, "slides=title,reporting"),
        (Page::Method, "slides=title,method,sources"),
        (Page::About, "slides=title,data,sources"),
        (Page::Releases, "slides=title,change"),
    ] {
        assert_eq!(chosen().to_page(page).to_deck().deck, slides, "{page:?}");
    }
}

proptest! {
    #[test]
    fn what_is_compared_is_read_back_from_the_slides(indicator in ".{1,8}", areas in proptest::collection::vec(".{1,8}", 1..5)) {
        use crate::view::deck::{DeckChoice, Topic};
        let codes = || areas.iter().map(|code| Arc::from(code.as_str()));
        let state = ViewState { indicator: Some(indicator.clone()), ..ViewState::default() };
        let choice = DeckChoice::parse(&state.comparing_areas(codes()).to_deck().deck);
        let expected = Topic::Areas { indicator: indicator.as_str().into(), areas: codes().collect() };
        prop_assert_eq!(choice.slides.get(1), Some(&expected));
        if areas.len() > 1 {
            let choice = DeckChoice::parse(&ViewState::default().comparing_indicators(codes()).to_deck().deck);
            prop_assert_eq!(choice.slides.get(1), Some(&Topic::Indicators(codes().collect())));
        }
    }
}

#[test]
fn foreign_paths_are_no_page() {
    for path in [
        "/fr/",
        "/vi/x/y",
        "/vi/x/indicator",
        "/vi/x/area",
        "/vi/x/report/",
        "/vi/x/indicator/y/z",
        "/wp-login.php",
    ] {
        assert_eq!(ViewState::from_address(path, ""), Err(NoSuchPage), "{path}");
    }
}

#[test]
fn a_chart_alone_has_an_address_of_its_own() {
    let address = |page, chart| chosen().to_page(page).embedded(chart).address();
    let ranking = "/embed/en/hai-phong/indicator/learning_family/ranking/?area=303&year=2025";
    assert_eq!(address(Page::Indicator, Chart::Ranking), ranking);
    assert_eq!(address(Page::Overview, Chart::Bullet), "/embed/en/hai-phong/bullet/?area=303");
    assert_eq!(address(Page::Area, Chart::Panels), "/embed/en/hai-phong/area/303/panels/");
    let (path, query) = ranking.split_once('?').unwrap();
    let read = ViewState::from_address(path, query).unwrap();
    assert_eq!((read.alone, read.whole()), (Some(Chart::Ranking), chosen()));
    for path in [
        "/embed/",
        "/embed/vi/trend",
        "/embed/vi/x/trend",
        "/embed/vi/x/method/trend",
        "/embed/vi/x/indicator/y",
    ] {
        assert_eq!(ViewState::from_address(path, ""), Err(NoSuchPage), "{path}");
    }
}

#[test]
fn a_year_that_is_none_is_passed_over() {
    assert_eq!(ViewState::from_address("/vi/x", "year=2022.0").unwrap().year, None);
    assert_eq!(ViewState::from_address("/vi/x", "year=99999999").unwrap().year, None);
}

fn code() -> impl Strategy<Value = Option<String>> {
    proptest::option::of("[^/]{1,12}".prop_filter("a folder's own page", |code| code != "index.html"))
}

fn codes() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec("[^/]{1,12}", 0..4)
}

prop_compose! {
    fn any_state()(
        lang in prop_oneof![Just(Lang::Vi), Just(Lang::En)], dataset in code(), page in 0..Page::ALL.len(),
        indicator in code(), area in code(), more in (codes(), codes(), codes()),
        years in proptest::option::of((1900_i16..2200, 1900_i16..2200)), sort in code(), pace in any::<Option<i64>>(),
        chart in proptest::option::of(any::<proptest::sample::Index>()), slides in codes()
    ) -> ViewState {
        let mut state = ViewState {
            lang, page: Page::ALL[page], more_indicators: more.0, more_areas: more.1, unfolded: more.2,
            year: years.map(|(year, _)| year), from: years.map(|(_, from)| from), indicator, area, dataset, sort, pace,
            deck: String::new(), alone: None,
        };
        // What a page is about and what is compared with it come after the first; a page needs a dataset and its code.
        if state.page.is_of_area() || state.area.is_none() { state.more_areas.clear(); }
        if state.page == Page::Indicator || state.indicator.is_none() { state.more_indicators.clear(); }
        let (page, _) = state.page_and_code();
        state.page = if state.dataset.is_some() { page } else { Page::Overview };
        if state.page == Page::Deck { push_codes("slides", slides.iter(), &mut state.deck); }
        state.deck = state.deck.trim_start_matches('&').to_owned();
        let charts = Chart::of(state.page);
        state.alone = chart.filter(|_| state.dataset.is_some() && !charts.is_empty()).map(|chart| *chart.get(charts));
        state
    }
}

proptest! {
    #[test]
    fn every_choice_survives_its_address(state in any_state()) {
        let address = state.address();
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        prop_assert_eq!(ViewState::from_address(path, query), Ok(state));
    }

    #[test]
    fn any_address_is_read_without_a_panic(path in ".{0,60}", query in ".{0,60}") {
        let _ = ViewState::from_address(&path, &query);
    }
}
