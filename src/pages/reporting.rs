//! Who has reported which year, and when the next reports are due.

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_core::export::Chart;
use tiendo_core::lang::Lang;
use tiendo_core::search::Index;
use tiendo_core::sentence;
use tiendo_core::view::reporting::{Entry, Reported, Reporting, Row, Turn, words as said};
use tiendo_core::view_state::ViewState;

use crate::address;
use crate::components::figure::figure;
use crate::components::seek::{Seekable, seek};
use crate::components::sources::document;
use crate::components::summary::shape;
use crate::components::table::{self, Cell, Kind, table};
use crate::pages::papers::{Papers, folded, list, opening, paragraph, section};
use crate::scene::{Painted, Scene};

/// A level with more areas than these shows its table on demand.
const LONG: usize = 24;

/// The words of this page.
struct Words {
    completeness: &'static str,
    by_area: &'static str,
    area: &'static str,
    late: &'static str,
    key: &'static str,
    calendar: &'static str,
    no_calendar: &'static str,
    coming: &'static str,
    undated: &'static str,
    passed: &'static str,
    lapsed: &'static str,
}

const VI: Words = Words {
    completeness: "Địa bàn nào đã có số liệu năm nào",
    by_area: "Từng địa bàn",
    area: "Địa bàn",
    late: "chưa có, đã đến hạn",
    key: "Đọc bảng",
    calendar: "Lịch báo cáo, sơ kết và tổng kết",
    no_calendar: "Bộ số liệu này không có lịch báo cáo.",
    coming: "Sắp tới",
    undated: "Không ghi ngày",
    passed: "Đã qua",
    lapsed: "Không còn áp dụng",
};

const EN: Words = Words {
    completeness: "Which areas have figures of which year",
    by_area: "Area by area",
    area: "Area",
    late: "none, and due",
    key: "How to read the table",
    calendar: "Calendar of reports and reviews",
    no_calendar: "This dataset has no reporting calendar.",
    coming: "To come",
    undated: "Without a date",
    passed: "Passed",
    lapsed: "No longer in force",
};

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let words = lang.pick(&VI, &EN);
    let papers = Papers::of(scene);
    let model = Reporting::of(scene.dataset(), papers.definitions.as_ref(), None, scene.today);
    let title = said::headline(&model, lang);
    let below = vec![
        paragraph("subtitle", said::next(&model, lang).unwrap_or_default()),
        paragraph("note", said::last_due_note(model.last_due, lang)),
    ];
    let model = Arc::new(model);
    let draw = |size| tiendo_charts::completeness(&model, size, lang);
    let page = view! {
        {opening(&title, below, model.sample, lang)}
        {papers.notice(scene)}
        {figure(Chart::Completeness, Some(words.completeness.to_owned()), &draw, scene)}
        {paragraph("note", said::caveat(lang))}
        {section("calendar", words.calendar, calendar(&model, words, lang))}
        {section("by-area", words.by_area, by_area(&model, words, scene))}
    };
    Painted { title, view: page.into_any() }
}

/// The calendar: what comes next, then what has no date, has passed, has lapsed.
fn calendar(model: &Reporting, words: &Words, lang: Lang) -> Vec<AnyView> {
    if model.calendar.is_empty() {
        return vec![paragraph("note", words.no_calendar)];
    }
    let stages = model.calendar.chunk_by(|one, next| stage(one, words) == stage(next, words));
    let view = |entries: &[Entry]| {
        let entry = entries.first()?;
        let title = stage(entry, words);
        let items = list("calendar", entries.iter().map(|entry| entry_view(entry, lang)).collect());
        // What is over is kept at hand, and out of the way of what is to be done.
        let is_over = matches!(entry.turn, Turn::Passed(_) | Turn::Lapsed { .. });
        let is_all = entries.len() == model.calendar.len();
        Some(if is_over && !is_all {
            folded(&format!("{title} ({})", entries.len()), items)
        } else {
            view! { <h3>{title}</h3>{items} }.into_any()
        })
    };
    stages.filter_map(view).collect()
}

const fn stage(entry: &Entry, words: &Words) -> &'static str {
    match entry.turn {
        Turn::Running(_) | Turn::Coming { .. } => words.coming,
        Turn::Undated => words.undated,
        Turn::Passed(_) => words.passed,
        Turn::Lapsed { .. } => words.lapsed,
    }
}

fn entry_view(entry: &Entry, lang: Lang) -> AnyView {
    let indicator = entry.indicator.as_ref().map(|name| name.get(lang).to_owned());
    let previous = entry.previous.map(|day| said::previous(day, lang));
    let details = [Some(said::frequency(entry.frequency, lang).to_owned()), previous, indicator];
    let details = details.into_iter().flatten().collect::<Vec<_>>().join("; ");
    let source = entry.source.as_ref().map(|title| document(title.get(lang), &entry.url));
    let place = Some(&*entry.section).filter(|place| !place.is_empty()).map(|place| format!(", {place}"));
    view! {
        <li class=if entry.is_review() { "review" } else { "report" }>
            <p class="when">
                {shape()}
                <span>{said::when(entry.turn, lang)}</span>
                " "
                <span class="far">{said::how_far(entry.turn, lang)}</span>
            </p>
            <div class="what">
                <p>{said::who(entry, lang)}</p>
                {paragraph("note", details)}
                <p class="note">{source}{place}</p>
                {paragraph("note", entry.note.get(lang))}
            </div>
        </li>
    }
    .into_any()
}

/// A table for each level, after the key of its marks.
fn by_area(model: &Arc<Reporting>, words: &'static Words, scene: &Scene) -> Vec<AnyView> {
    let lang = scene.lang();
    let kinds =
        [Reported::Complete, Reported::Partly { reported: 0, missing: Vec::new() }, Reported::Nothing];
    let marks = kinds.iter().map(|cell| mark(class(cell, false), said::key(cell, lang)));
    let late = model.late.iter().any(|late| late.ended.is_none()).then(|| mark("late", words.late));
    let key = view! { <p class="key" aria-label=words.key>{marks.chain(late).collect::<Vec<_>>()}</p> };
    let groups = model.groups.iter().enumerate().map(|(place, group)| {
        let table = if group.is_long() {
            seekable_table(place, Arc::clone(model), words, scene)
        } else {
            group_table(place, None, model, words, &scene.state)
        };
        if group.rows.len() > LONG {
            folded(sentence::level_heading(group.level, lang), table)
        } else {
            table
        }
    });
    std::iter::once(key.into_any()).chain(groups).collect()
}

fn mark(class: &'static str, text: &'static str) -> AnyView {
    view! { <span class=format!("mark-{class}")>{shape()}{text}</span> }.into_any()
}

/// The class that gives what there is of a year its shape.
const fn class(cell: &Reported, due: bool) -> &'static str {
    match cell {
        Reported::Complete => "whole",
        Reported::Partly { .. } => "part",
        Reported::Nothing if due => "late",
        Reported::Nothing => "none",
        Reported::NoSuchArea => "gone",
    }
}

/// The table of a long level, in which areas are looked for.
fn seekable_table(place: usize, model: Arc<Reporting>, words: &'static Words, scene: &Scene) -> AnyView {
    let (lang, state, named) = (scene.lang(), scene.state.clone(), Arc::clone(&model));
    let index = move || {
        let rows = named.groups.get(place).into_iter().flat_map(|group| &group.rows);
        Index::new(rows.map(|row| (row.place.name.get(lang), &*row.place.code)))
    };
    let seekable = Seekable {
        id: format!("seek-{place}"),
        sought: RwSignal::new(String::new()),
        index: Box::new(index),
        table: Box::new(move |found| group_table(place, found, &model, words, &state)),
    };
    seek(seekable, lang)
}

/// The table of the level at a place: of the areas that were found, else of its excerpt.
fn group_table(
    place: usize,
    found: Option<Vec<usize>>,
    model: &Reporting,
    words: &Words,
    state: &ViewState,
) -> AnyView {
    let lang = state.lang;
    let Some(group) = model.groups.get(place) else { return ().into_any() };
    let years: Vec<String> = model.years.iter().map(|year| tiendo_core::format::year(*year)).collect();
    let due = said::due_heading(model.last_due, lang);
    let columns: Vec<&str> =
        std::iter::once(words.area).chain(years.iter().map(String::as_str)).chain([due.as_str()]).collect();
    let excerpt = found.map_or_else(|| model.excerpt(group), |found| group.at(&found));
    let mut rows: Vec<table::Row> = excerpt.rows.iter().map(|row| area_row(row, model, state)).collect();
    rows.extend(excerpt.rest.map(|rest| table::Row::Gap(rest.text(model.last_due, lang))));
    table(&format!("level-{place}"), said::group_sentence(model, group, lang), &columns, &rows).into_any()
}

fn area_row(row: &Row, model: &Reporting, state: &ViewState) -> table::Row {
    let lang = state.lang;
    let address = address::link(&state.to_area(&row.place.code));
    let cells = row.cells.iter().enumerate().map(|(place, cell)| {
        let is_late = Some(place) == model.place_of_due() && model.awaits(row);
        let text = match cell {
            Reported::Complete | Reported::Partly { .. } => said::share(cell, row.indicators),
            Reported::Nothing | Reported::NoSuchArea => said::key(cell, lang).to_owned(),
        };
        Cell::new(Kind::Standing(class(cell, is_late)), text)
    });
    let name = Cell::new(Kind::RowHeader, row.place.label(lang)).leading_to(Some(address));
    let note = Cell::new(Kind::Prose, said::due_note(row, model, lang));
    table::Row::Cells(std::iter::once(name).chain(cells).chain([note]).collect(), false)
}
