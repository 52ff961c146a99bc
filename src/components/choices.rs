//! The four choices: dataset, indicator, area, year. The selects stay in place while what they offer changes, so that a
//! keyboard user keeps the focus.

use leptos::prelude::*;
use tiendo_core::dataset::Dataset;
use tiendo_core::order;
use tiendo_core::sentence;
use tiendo_core::view::Choice;
use tiendo_core::view_state::{Page, ViewState};

use crate::store::{Screen, Store};
use crate::words::Words;

/// Something to choose.
struct Offer {
    code: String,
    label: String,
    /// The heading that it stands under; blank for none.
    group: &'static str,
    chosen: bool,
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
    let parts = [Part::Dataset, Part::Indicator, Part::Area, Part::Year];
    let selects = parts.map(|part| select(part, store, state)).into_iter().collect_view();
    view! { <form class="choices" aria-label=label hidden=hidden on:submit=|event| event.prevent_default()>{selects}</form> }
}

fn select(part: Part, store: Store, state: Memo<ViewState>) -> impl IntoView {
    let id = part.id();
    let label = move || part.label(Words::of(state.read().lang));
    let options = move || {
        let offers = part.offers(store, &state.read());
        let groups = offers.chunk_by(|one, next| one.group == next.group);
        groups.map(option_group).collect_view()
    };
    let choose = move |code: String| {
        let mut to = untrack(|| store.state());
        part.change(&mut to, code);
        store.go(to);
    };
    view! {
        <label class=format!("choice {id}") for=id hidden=move || !part.is_shown(state.read().page)>
            <span>{label}</span>
            <select id=id on:change:target=move |event| choose(event.target().value())>{options}</select>
        </label>
    }
}

fn option_group(offers: &[Offer]) -> AnyView {
    let option = |offer: &Offer| {
        view! { <option value=offer.code.clone() prop:selected=offer.chosen>{offer.label.clone()}</option> }
    };
    let options = offers.iter().map(option).collect_view();
    match offers.first().map_or("", |offer| offer.group) {
        "" => options.into_any(),
        heading => view! { <optgroup label=heading>{options}</optgroup> }.into_any(),
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
                let page = if matches!(state.page, Page::Area) { Page::Overview } else { state.page };
                *state = ViewState { lang: state.lang, dataset: Some(code), page, ..ViewState::default() };
            }
            // Another indicator may have other years; the latest is shown.
            Self::Indicator => (state.indicator, state.year) = (Some(code), None),
            Self::Area => state.area = Some(code),
            Self::Year => state.year = code.parse().ok(),
        }
    }

    fn offers(self, store: Store, state: &ViewState) -> Vec<Offer> {
        if !self.is_shown(state.page) {
            return Vec::new();
        }
        let screen = store.screen.read();
        match (self, &*screen) {
            (Self::Dataset, _) => dataset_offers(store, state),
            (Self::Indicator, Screen::Page(loaded, ..)) => {
                let chosen = state.indicator.as_deref();
                let offer = |code: &str, label: &str| Offer::new(code, label, chosen == Some(code));
                let dataset = &loaded.dataset;
                let shown = dataset.indicators().filter(|(id, _)| dataset.is_shown(*id));
                shown.map(|(_, indicator)| offer(&indicator.code, indicator.short.get(state.lang))).collect()
            }
            (Self::Area, Screen::Page(loaded, choice, _)) => area_offers(&loaded.dataset, *choice, state),
            (Self::Year, Screen::Page(loaded, choice, _)) => {
                let offer =
                    |year: &i16| Offer::new(&year.to_string(), &year.to_string(), *year == choice.year);
                loaded.dataset.years(choice.indicator).iter().rev().map(offer).collect()
            }
            _ => Vec::new(),
        }
    }
}

impl Offer {
    fn new(code: &str, label: &str, chosen: bool) -> Self {
        Self { code: code.to_owned(), label: label.to_owned(), group: "", chosen }
    }
}

fn dataset_offers(store: Store, state: &ViewState) -> Vec<Offer> {
    let chosen = state.dataset.as_deref();
    match store.catalog() {
        Some(catalog) => {
            let offer = |name: &str, title: &str| Offer::new(name, title, chosen == Some(name));
            catalog.entries().iter().map(|entry| offer(&entry.name, entry.title.get(state.lang))).collect()
        }
        // Without a catalogue the dataset of the address is the only one known.
        None => chosen.map(|name| Offer::new(name, name, true)).into_iter().collect(),
    }
}

fn area_offers(dataset: &Dataset, choice: Choice, state: &ViewState) -> Vec<Offer> {
    let lang = state.lang;
    let of_one = state.page.shows().indicator;
    let concerns_any = |id| dataset.indicators().any(|(indicator, _)| dataset.concerns(indicator, id));
    let concerns = |id| if of_one { dataset.concerns(choice.indicator, id) } else { concerns_any(id) };
    let offered = |id| id == choice.area || concerns(id);
    let mut areas: Vec<_> = dataset.areas().filter(|(id, _)| offered(*id)).collect();
    order::sort_by(&mut areas, |(_, one), (_, other)| one.level.cmp(&other.level));
    let offer = |(id, area): (_, &tiendo_core::model::Area)| {
        let name = area.name.get(lang);
        let silent = of_one && dataset.series(choice.indicator, id).is_empty();
        let label = if silent { format!("{name} ({})", Words::of(lang).no_figures) } else { name.to_owned() };
        let group = area.level.map_or("", |level| sentence::level_heading(Some(level), lang));
        Offer { group, ..Offer::new(&area.code, &label, id == choice.area) }
    };
    areas.into_iter().map(offer).collect()
}
