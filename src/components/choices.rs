//! The four choices: dataset, indicator, area, year. The selects stay in place while what they offer changes, so that a
//! keyboard user keeps the focus.

use leptos::prelude::*;
use tiendo_core::catalog::{self, Entry};
use tiendo_core::dataset::Dataset;
use tiendo_core::model::AreaId;
use tiendo_core::order;
use tiendo_core::sentence;
use tiendo_core::view::Choice;
use tiendo_core::view::around::{Offered, offered};
use tiendo_core::view_state::{Page, ViewState};

use crate::components::options::{Offer, options};
use crate::store::{Screen, Store};
use crate::tools::Tool;
use crate::words::Words;

/// What a select offers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
struct Offers {
    list: Vec<Offer>,
    /// How many others there are, which a search finds.
    left_out: usize,
}

/// Which part of a view a select changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Dataset,
    Indicator,
    Area,
    Year,
}

/// The row of selects.
pub(crate) fn choices(store: Store, state: Memo<ViewState>) -> impl IntoView {
    let label = move || Words::of(state.read().lang).choices;
    let hidden = move || {
        matches!(&*store.screen.read(), Screen::NoSuchPage | Screen::NoCatalog(_) | Screen::Home(_))
            || state.read().dataset.is_none()
    };
    let settled = Memo::new(move |_| store.settled());
    let parts = [Part::Dataset, Part::Indicator, Part::Area, Part::Year];
    let selects = parts.map(|part| select(part, store, state, settled)).into_iter().collect_view();
    view! { <form class="choices" aria-label=label hidden=hidden on:submit=|event| event.prevent_default()>{selects}</form> }
}

fn select(
    part: Part,
    store: Store,
    state: Memo<ViewState>,
    settled: Memo<(ViewState, Option<Choice>)>,
) -> impl IntoView {
    let id = part.id();
    let label = move || part.label(Words::of(state.read().lang));
    // The options are made anew only where others are offered or another one is chosen.
    let offers = Memo::new(move |_| part.offers(store, &settled.read()));
    let options = move || options(&offers.read().list);
    let others = move || {
        let words = Words::of(state.read().lang);
        (offers.read().left_out > 0).then(|| {
            view! { <button type="button" class="others" on:click=move |_| store.open(Tool::Search)>{words.other_areas}</button> }
        })
    };
    let choose = move |code: String| {
        let mut to = untrack(|| store.state());
        part.change(&mut to, code);
        store.go(to);
    };
    view! {
        <div class=format!("choice {id}") hidden=move || !part.is_shown(state.read().page)>
            <label for=id>{label}</label>
            {others}
            <select id=id inner_html=options on:change:target=move |event| choose(event.target().value())></select>
        </div>
    }
}

impl Part {
    const fn id(self) -> &'static str {
        match self {
            Self::Dataset => "dataset",
            Self::Indicator => "indicator",
            Self::Area => "area",
            Self::Year => "year",
        }
    }

    const fn is_shown(self, page: Page) -> bool {
        let shows = page.shows();
        match self {
            Self::Dataset => true,
            Self::Indicator => shows.indicator,
            Self::Area => shows.area,
            Self::Year => shows.year,
        }
    }

    const fn label(self, words: &Words) -> &'static str {
        match self {
            Self::Dataset => words.dataset,
            Self::Indicator => words.indicator,
            Self::Area => words.area,
            Self::Year => words.year,
        }
    }

    fn change(self, state: &mut ViewState, code: String) {
        match self {
            Self::Dataset => {
                let page = if state.page.is_of_area() { Page::Overview } else { state.page };
                *state = ViewState { lang: state.lang, dataset: Some(code), page, ..ViewState::default() };
            }
            // Another indicator may have other years; the latest is shown.
            Self::Indicator => (state.indicator, state.year) = (Some(code), None),
            Self::Area => state.area = Some(code),
            Self::Year => state.year = code.parse().ok(),
        }
    }

    fn offers(self, store: Store, (state, choice): &(ViewState, Option<Choice>)) -> Offers {
        if !self.is_shown(state.page) {
            return Offers::default();
        }
        let screen = store.screen.read();
        let list = match (self, &*screen, choice) {
            (Self::Dataset, ..) => dataset_offers(store, state),
            (Self::Indicator, Screen::Page(loaded, ..), _) => {
                let chosen = state.indicator.as_deref();
                let offer = |code: &str, label: &str| Offer::new(code, label, chosen == Some(code));
                let dataset = &loaded.dataset;
                let shown = dataset.indicators().filter(|(id, _)| dataset.is_shown(*id));
                shown.map(|(_, indicator)| offer(&indicator.code, indicator.short.get(state.lang))).collect()
            }
            (Self::Area, Screen::Page(loaded, ..), Some(choice)) => {
                return area_offers(&loaded.dataset, *choice, state);
            }
            (Self::Year, Screen::Page(loaded, ..), Some(choice)) => {
                let offer =
                    |year: &i16| Offer::new(&year.to_string(), &year.to_string(), *year == choice.year);
                loaded.dataset.years(choice.indicator).iter().rev().map(offer).collect()
            }
            _ => Vec::new(),
        };
        Offers { list, left_out: 0 }
    }
}

fn dataset_offers(store: Store, state: &ViewState) -> Vec<Offer> {
    let chosen = state.dataset.as_deref();
    match store.catalog() {
        Some(catalog) => {
            let offer = |entry: &Entry| {
                let is_chosen = chosen == Some(entry.name.as_str());
                Offer::new(&entry.name, entry.title.get(state.lang), is_chosen)
            };
            // An earlier release is offered only where it is open.
            let earlier = chosen.filter(|name| catalog::earlier_version(name).is_some());
            let earlier = earlier.and_then(|name| catalog.entry(name));
            catalog.entries().iter().chain(earlier).map(offer).collect()
        }
        // Without a catalogue the dataset of the address is the only one known.
        None => chosen.map(|name| Offer::new(name, name, true)).into_iter().collect(),
    }
}

/// The areas that are concerned; of many, those around the chosen one.
fn area_offers(dataset: &Dataset, choice: Choice, state: &ViewState) -> Offers {
    let lang = state.lang;
    let of_one = state.page.shows().indicator;
    let concerns_any = |id| dataset.indicators().any(|(indicator, _)| dataset.concerns(indicator, id));
    let concerns = |id| if of_one { dataset.concerns(choice.indicator, id) } else { concerns_any(id) };
    let concerned = dataset.areas().map(|(id, _)| id).filter(|id| *id == choice.area || concerns(*id));
    let Offered { mut areas, left_out } = offered(dataset, &[choice.area], concerned);
    order::sort_by(&mut areas, |one, other| dataset.area(*one).level.cmp(&dataset.area(*other).level));
    let offer = |id: AreaId| {
        let area = dataset.area(id);
        let name = area.name.get(lang);
        let silent = of_one && dataset.series(choice.indicator, id).is_empty();
        let label = if silent { format!("{name} ({})", Words::of(lang).no_figures) } else { name.to_owned() };
        let group = area.level.map_or("", |level| sentence::level_heading(Some(level), lang));
        Offer::new(&area.code, &label, id == choice.area).under(group)
    };
    Offers { list: areas.into_iter().map(offer).collect(), left_out }
}
