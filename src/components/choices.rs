//! The four choices: dataset, indicator, area, year. The selects stay in place while what they offer changes, so that a
//! keyboard user keeps the focus.

use leptos::prelude::*;
use tiendo_core::sentence;
use tiendo_core::view_state::ViewState;

use crate::store::{Screen, Store};
use crate::words::Words;

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Offer {
    code: String,
    label: String,
    /// The heading that it stands under; blank for none.
    group: &'static str,
}

impl Offer {
    fn new(code: &str, label: String) -> Self {
        Self { code: code.to_owned(), label, group: "" }
    }
}

/// The row of selects.
#[component]
pub(crate) fn Choices(#[prop(into)] state: Signal<ViewState>) -> impl IntoView {
    let store = expect_context::<Store>();
    let words = move || Words::of(state.read().lang);
    let shown = move || !matches!(&*store.screen.read(), Screen::NoSuchPage | Screen::NoCatalog(_));

    let datasets = Memo::new(move |_| dataset_offers(store, &state.read()));
    let indicators = Memo::new(move |_| indicator_offers(&store.screen.read(), &state.read()));
    let areas = Memo::new(move |_| area_offers(&store.screen.read(), &state.read()));
    let years = Memo::new(move |_| year_offers(&store.screen.read()));

    let go = move |change: fn(&mut ViewState, String)| {
        Callback::new(move |code: String| {
            let mut to = untrack(|| store.state());
            change(&mut to, code);
            store.go(&to);
        })
    };
    let to_dataset = go(|to, code| *to = ViewState { lang: to.lang, dataset: Some(code), ..ViewState::default() });
    // A year is kept while the indicator has it; the next page says so where it has not.
    let to_indicator = go(|to, code| (to.indicator, to.year) = (Some(code), None));
    let to_area = go(|to, code| to.area = Some(code));
    let to_year = go(|to, code| to.year = code.parse().ok());

    view! {
        <form class="choices" aria-label=move || words().choices hidden=move || !shown() on:submit=|event| event.prevent_default()>
            <Select id="dataset" label=move || words().dataset offers=datasets on_choose=to_dataset
                chosen=move || state.read().dataset.clone()/>
            <Select id="indicator" label=move || words().indicator offers=indicators on_choose=to_indicator
                chosen=move || state.read().indicator.clone()/>
            <Select id="area" label=move || words().area offers=areas on_choose=to_area
                chosen=move || state.read().area.clone()/>
            <Select id="year" label=move || words().year offers=years on_choose=to_year
                chosen=move || state.read().year.map(|year| year.to_string())/>
        </form>
    }
}

#[component]
fn Select(
    id: &'static str,
    #[prop(into)] label: Signal<&'static str>,
    #[prop(into)] offers: Signal<Vec<Offer>>,
    #[prop(into)] chosen: Signal<Option<String>>,
    on_choose: Callback<String>,
) -> impl IntoView {
    let options = move || {
        let chosen = chosen.get();
        let option = |offer: &Offer| {
            let selected = chosen.as_deref() == Some(offer.code.as_str());
            view! { <option value=offer.code.clone() selected=selected>{offer.label.clone()}</option> }
        };
        let offers = offers.get();
        let groups = offers.chunk_by(|one, next| one.group == next.group);
        groups
            .map(|group| match group.first().map_or("", |offer| offer.group) {
                "" => group.iter().map(option).collect_view().into_any(),
                heading => view! { <optgroup label=heading>{group.iter().map(option).collect_view()}</optgroup> }.into_any(),
            })
            .collect_view()
    };
    view! {
        <label class=format!("choice {id}") for=id>
            <span>{label}</span>
            <select id=id on:change:target=move |event| on_choose.run(event.target().value())>{options}</select>
        </label>
    }
}

fn dataset_offers(store: Store, state: &ViewState) -> Vec<Offer> {
    match store.catalog() {
        Some(catalog) => {
            let entries = catalog.entries().iter();
            entries.map(|entry| Offer::new(&entry.name, entry.title.get(state.lang).to_owned())).collect()
        }
        // Without a catalogue the dataset of the address is the only one known.
        None => state.dataset.iter().map(|name| Offer::new(name, name.clone())).collect(),
    }
}

fn indicator_offers(screen: &Screen, state: &ViewState) -> Vec<Offer> {
    let Screen::Indicator(loaded, _) = screen else { return Vec::new() };
    let indicators = loaded.dataset.indicators();
    indicators.map(|(_, indicator)| Offer::new(&indicator.code, indicator.short.get(state.lang).to_owned())).collect()
}

fn area_offers(screen: &Screen, state: &ViewState) -> Vec<Offer> {
    let Screen::Indicator(loaded, view) = screen else { return Vec::new() };
    let lang = state.lang;
    let mut offers: Vec<Offer> = Vec::new();
    let mut areas: Vec<_> = loaded.dataset.areas().collect();
    areas.sort_by_key(|(_, area)| area.level);
    for (id, area) in areas {
        let name = area.name.get(lang);
        let silent = loaded.dataset.series(view.choice.indicator, id).is_empty();
        let label = if silent { format!("{name} ({})", Words::of(lang).no_figures) } else { name.to_owned() };
        let group = area.level.map_or("", |level| sentence::level_heading(Some(level), lang));
        offers.push(Offer { code: area.code.clone(), label, group });
    }
    offers
}

fn year_offers(screen: &Screen) -> Vec<Offer> {
    let Screen::Indicator(loaded, view) = screen else { return Vec::new() };
    let mut years = loaded.dataset.years(view.choice.indicator);
    if !years.contains(&view.choice.year) {
        years.push(view.choice.year);
    }
    years.iter().rev().map(|year| Offer::new(&year.to_string(), year.to_string())).collect()
}
