//! Several areas or several indicators on one axis.

use std::sync::Arc;

use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use tiendo_core::export::Chart;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::compare::{Across, Addable, Compared, Thing, words as comparing};
use tiendo_core::view::{Comparison, ComparisonLine};
use tiendo_core::view_state::ViewState;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use crate::address;
use crate::components::figure::figure;
use crate::components::finding::finding;
use crate::components::later::{Later, Turn};
use crate::components::markup::Markup;
use crate::components::options::{Offer, options};
use crate::components::sources::sources;
use crate::components::summary::status_class;
use crate::components::table::{Cell, Kind, Row, table};
use crate::figure_words::FigureWords;
use crate::scene::{Painted, Scene};
use crate::tools::Tool;
use crate::words::Words as Shared;

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let compared = Arc::new(Compared::of(scene.dataset(), scene.choice, &scene.state));
    let comparison = Arc::new(compared.comparison(scene.dataset(), scene.today));
    let title = comparing::headline(&comparison, lang);
    let page = view! {
        {finding(&title, subtitle(&comparison, lang), comparison.sample, lang)}
        {switch(&compared, scene)}
        <div class="trend-and-summary lines">
            <div>
                {figure(Chart::Comparison, None, &|size| tiendo_charts::comparison(&comparison, size, lang), scene)}
                {notes(&compared, &comparison, lang)}
            </div>
            {chosen(&compared, &comparison, scene)}
        </div>
        {following(scene, move |scene| in_numbers(&comparison, &scene.state))}
    };
    Painted { title, view: page.into_any() }
}

/// What answers a choice a frame after the lines.
fn following(scene: &Scene, make: impl FnOnce(&Scene) -> AnyView + Send + 'static) -> AnyView {
    let shown = scene.clone();
    Later::new(scene.store, scene.clone(), move || make(&shown)).in_turn(|_, _| Turn::NextFrame).into_any()
}

/// The lines as a table, and where they are from.
fn in_numbers(comparison: &Comparison, state: &ViewState) -> AnyView {
    if comparison.lines.is_empty() {
        return ().into_any();
    }
    view! { {values(comparison, state)} {sources(&comparison.citations, state.lang)} }.into_any()
}

/// What all lines have in common.
fn subtitle(comparison: &Comparison, lang: Lang) -> String {
    match &comparison.across {
        Across::Areas(subject) => subject.name.get(lang).to_owned(),
        Across::Indicators(place) => format!("{} {}", Words::of(lang).indicators_of, place.name.get(lang)),
    }
}

/// From areas to indicators and back.
fn switch(compared: &Compared, scene: &Scene) -> AnyView {
    let words = Words::of(scene.lang());
    let of_indicators = compared.of_indicators();
    let to_areas =
        if of_indicators { compared.by_area(scene.dataset(), &scene.state) } else { scene.state.clone() };
    let to_indicators = if of_indicators {
        Some(scene.state.clone())
    } else {
        compared.by_indicator(scene.dataset(), &scene.state)
    };
    let link = |to: ViewState, text: &'static str, current: bool| {
        view! { <a href=address::link(&to) aria-current=current.then_some("true")>{text}</a> }.into_any()
    };
    view! {
        <nav class="switch" aria-label=words.what_to_compare>
            {link(to_areas, words.several_areas, !of_indicators)}
            {to_indicators.map(|to| link(to, words.several_indicators, of_indicators))}
        </nav>
    }
    .into_any()
}

/// What was asked for and is not drawn, with the reason; where lines are broken.
fn notes(compared: &Compared, comparison: &Comparison, lang: Lang) -> AnyView {
    let unknown = compared.unknown.iter().map(|code| comparing::unknown(code, lang));
    let both = compared.both.then(|| comparing::not_both(lang).to_owned());
    let left_out = comparison.left_out.iter().map(|left_out| comparing::left_out(left_out, lang));
    let notes = unknown.chain(both).chain(left_out).chain(comparing::notes(comparison, lang));
    let notes: Vec<AnyView> = notes.map(|note| view! { <li>{note}</li> }.into_any()).collect();
    if notes.is_empty() {
        return ().into_any();
    }
    view! { <ul class="left-out note" aria-label=Words::of(lang).not_drawn>{notes}</ul> }.into_any()
}

/// What is compared, each with a way to leave it out, and what can be added.
fn chosen(compared: &Arc<Compared>, comparison: &Comparison, scene: &Scene) -> AnyView {
    let words = Words::of(scene.lang());
    let things = compared.things(scene.dataset());
    let items =
        things.iter().map(|thing| chip(thing, things.len() > 1, compared, comparison, scene)).collect_view();
    let further = Arc::clone(compared);
    view! {
        <aside class="summary compared" aria-label=words.compared>
            <section class="card">
                <h2>{words.compared}</h2>
                <ul class="chips">{items}</ul>
            </section>
            {following(scene, move |scene| view! { {partners(&further, scene)} {add(&further, scene)} }.into_any())}
        </aside>
    }
    .into_any()
}

fn chip(
    thing: &Thing,
    removable: bool,
    compared: &Compared,
    comparison: &Comparison,
    scene: &Scene,
) -> AnyView {
    let lang = scene.lang();
    let name = thing.name.get(lang);
    let line = comparison.lines.iter().position(|line| line.name == thing.name);
    let swatch = line.map(|place| format!("swatch s{}", place + 1));
    let remove = removable.then(|| {
        let to = address::link(&compared.without(scene.dataset(), thing, &scene.state));
        let label = format!("{} {name}", Words::of(lang).remove);
        view! { <a class="remove" href=to aria-label=label.clone() title=label><span aria-hidden="true">"×"</span></a> }
    });
    view! {
        <li>
            <span class=swatch.unwrap_or_else(|| "swatch".to_owned()) aria-hidden="true"></span>
            <a href=address(thing, compared.of_indicators(), &scene.state)>{name}</a>
            {remove}
        </li>
    }
    .into_any()
}

/// The page of an area or of an indicator.
fn address(thing: &Thing, is_indicator: bool, state: &ViewState) -> String {
    address::link(&if is_indicator { state.to_indicator(&thing.code) } else { state.to_area(&thing.code) })
}

/// Areas that the only one chosen is best compared with.
fn partners(compared: &Compared, scene: &Scene) -> AnyView {
    let (lang, dataset) = (scene.lang(), scene.dataset());
    let words = Words::of(lang);
    let partners = compared.partners(dataset);
    if partners.is_empty() {
        return ().into_any();
    }
    let item = |(partner, thing): &(_, Thing)| {
        let partner: &tiendo_core::view::compare::Partner = partner;
        let to = address::link(&compared.with(dataset, &thing.code, &scene.state));
        let role = format!(" ({})", comparing::role(partner.role, lang));
        view! { <li><a href=to>{thing.name.get(lang)}</a>{role}</li> }.into_any()
    };
    let items: Vec<AnyView> = partners.iter().map(item).collect();
    let all = address::link(&compared.with_all(dataset, &partners, &scene.state));
    view! {
        <section class="card partners">
            <h2>{words.compare_with}</h2>
            <ul>{items}</ul>
            <p><a href=all>{words.all_of_these}</a></p>
        </section>
    }
    .into_any()
}

/// What can be added, or that nothing can.
fn add(compared: &Arc<Compared>, scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let words = Words::of(lang);
    if compared.is_full() {
        return view! { <p class="note">{comparing::full(lang)}</p> }.into_any();
    }
    let additions = compared.addable(scene.dataset());
    let by_searching = (additions.left_out > 0).then(|| by_searching(additions.left_out, scene));
    if additions.offered.is_empty() {
        let nothing = by_searching.is_none().then_some(words.nothing_to_add);
        return view! { {nothing.map(|nothing| view! { <p class="note">{nothing}</p> })} {by_searching} }
            .into_any();
    }
    let label = if compared.of_indicators() { words.add_indicator } else { words.add_area };
    let offers: Vec<Offer> = additions.offered.iter().flat_map(|group| offers(group, lang)).collect();
    let (asked, shown) = (Arc::clone(compared), scene.clone());
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        if let Some(code) = chosen_in(&event) {
            shown.store.go(asked.with(shown.dataset(), &code, &shown.state));
        }
    };
    view! {
        <form class="add" on:submit=submit>
            <label for="add">{label}</label>
            <select id="add">{Markup(options(&offers))}</select>
            <button type="submit">{words.add}</button>
        </form>
        {by_searching}
    }
    .into_any()
}

/// How areas get in that are not offered, with a button that begins it.
fn by_searching(left_out: usize, scene: &Scene) -> AnyView {
    let (lang, store) = (scene.lang(), scene.store);
    view! {
        <div class="add-others">
            <p class="note">{comparing::by_searching(left_out, lang)}</p>
            <button type="button" class="quiet" on:click=move |_| store.open(Tool::Search)>{Words::of(lang).search}</button>
        </div>
    }
    .into_any()
}

fn offers(group: &Addable, lang: Lang) -> impl Iterator<Item = Offer> {
    let heading = group.level.map_or("", |level| sentence::level_heading(Some(level), lang));
    let offer = move |thing: &Thing| Offer::new(&thing.code, &thing.name.get(lang), false).under(heading);
    group.things.iter().map(offer)
}

/// What is chosen in the select of a form.
fn chosen_in(event: &SubmitEvent) -> Option<String> {
    let form = event.target()?.dyn_into::<Element>().ok()?;
    let select = form.query_selector("select").ok()??.dyn_into::<HtmlSelectElement>().ok()?;
    Some(select.value()).filter(|code| !code.is_empty())
}

/// A row a line: its figures by year, and its results.
fn values(comparison: &Comparison, state: &ViewState) -> AnyView {
    let lang = state.lang;
    let (words, shared) = (Words::of(lang), Shared::of(lang));
    let first = match comparison.across {
        Across::Areas(_) => shared.area,
        Across::Indicators(_) => shared.indicator,
    };
    let years = comparison.years().into_iter().map(format::year);
    let results = comparison.milestone_years().into_iter();
    let results = results.map(|year| comparing::result_heading(comparison, year, lang));
    let columns: Vec<String> = std::iter::once(first.to_owned())
        .chain(years)
        .chain(results)
        .chain([FigureWords::of(lang).source.to_owned()])
        .collect();
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let rows: Vec<Row> = comparison.lines.iter().map(|line| row(line, comparison, state)).collect();
    view! {
        <section class="tables" aria-labelledby="tables-title">
            <h2 id="tables-title">{FigureWords::of(lang).as_table}</h2>
            {table("by-line", words.figures_and_results.to_owned(), &columns, &rows)}
        </section>
    }
    .into_any()
}

fn row(line: &ComparisonLine, comparison: &Comparison, state: &ViewState) -> Row {
    let lang = state.lang;
    let subject = &line.trend.subject;
    let to = match comparison.across {
        Across::Areas(_) => state.to_area(&line.trend.area.code),
        Across::Indicators(_) => state.to_indicator(&subject.code),
    };
    let mut cells =
        vec![Cell::new(Kind::RowHeader, line.name.get(lang)).leading_to(Some(address::link(&to)))];
    for year in comparison.years() {
        let figure = line.figure(year);
        let value = figure.map(|point| sentence::measured_value(point.measured.value, subject, lang));
        cells.push(Cell::new(Kind::Number, value.unwrap_or_default()));
    }
    for year in comparison.milestone_years() {
        cells.push(match line.milestone(year) {
            Some(milestone) => {
                let class = status_class(line.status(milestone));
                Cell::new(Kind::Standing(class), comparing::result(comparison, line, milestone, lang))
            }
            None => Cell::new(Kind::Word, ""),
        });
    }
    let cited = line.cited(&comparison.citations);
    let only = if let [only] = cited.as_slice() { Some(format!("#source-{only}")) } else { None };
    let numbers: Vec<String> = cited.iter().map(|number| format!("[{number}]")).collect();
    cells.push(Cell::new(Kind::Word, numbers.join(" ")).leading_to(only));
    Row::Cells(cells, false)
}

/// The fixed words of the page.
struct Words {
    indicators_of: &'static str,
    what_to_compare: &'static str,
    several_areas: &'static str,
    several_indicators: &'static str,
    not_drawn: &'static str,
    compared: &'static str,
    remove: &'static str,
    compare_with: &'static str,
    all_of_these: &'static str,
    add_area: &'static str,
    add_indicator: &'static str,
    add: &'static str,
    nothing_to_add: &'static str,
    search: &'static str,
    figures_and_results: &'static str,
}

impl Words {
    const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }
}

const VI: Words = Words {
    indicators_of: "Các chỉ tiêu có cùng cách tính của",
    what_to_compare: "So sánh gì",
    several_areas: "Nhiều địa bàn, một chỉ tiêu",
    several_indicators: "Một địa bàn, nhiều chỉ tiêu",
    not_drawn: "Không vẽ ở đây",
    compared: "Đang so sánh",
    remove: "Bỏ",
    compare_with: "Nên so sánh với",
    all_of_these: "Thêm tất cả",
    add_area: "Thêm địa bàn",
    add_indicator: "Thêm chỉ tiêu",
    add: "Thêm",
    nothing_to_add: "Không còn gì có số liệu cùng cách tính để thêm.",
    search: "Tìm địa bàn",
    figures_and_results: "Số liệu từng năm và kết quả so với mục tiêu",
};

const EN: Words = Words {
    indicators_of: "Indicators on the same basis:",
    what_to_compare: "What to compare",
    several_areas: "Several areas, one indicator",
    several_indicators: "One area, several indicators",
    not_drawn: "Not drawn here",
    compared: "Compared",
    remove: "Remove",
    compare_with: "Worth comparing with",
    all_of_these: "Add all of these",
    add_area: "Add an area",
    add_indicator: "Add an indicator",
    add: "Add",
    nothing_to_add: "Nothing else has figures on the same basis.",
    search: "Search for an area",
    figures_and_results: "Figures by year, and results against the targets",
};
