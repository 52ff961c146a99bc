//! The numbers on screen as tables, each with its source.

use leptos::prelude::*;
use tiendo_core::lang::Lang;
use tiendo_core::model::{SourceId, TargetKind};
use tiendo_core::sentence;
use tiendo_core::standing::Standing;
use tiendo_core::view::{Citations, IndicatorView, RankGroup, RankRow, Subject, TargetPoint, TrendPoint};
use tiendo_core::view_state::ViewState;

use crate::components::summary::{counts, status_class, target_value};
use crate::words::Words;

/// The area by years, all areas in the year, and the targets.
pub(crate) fn tables(view: &IndicatorView, state: &ViewState) -> impl IntoView + use<> {
    let lang = state.lang;
    view! {
        <section class="tables" aria-labelledby="tables-title">
            <h2 id="tables-title">{Words::of(lang).as_table}</h2>
            {by_year(view, lang)}
            {by_area(view, state)}
            {targets(view, lang)}
        </section>
    }
}

/// A table that scrolls sideways on its own where the window is narrow.
fn table(caption: String, columns: Vec<&'static str>, rows: impl IntoView) -> impl IntoView {
    let label = caption.clone();
    view! {
        <div class="table" role="region" tabindex="0" aria-label=label>
            <table>
                <caption>{caption}</caption>
                <thead><tr>{columns.into_iter().map(|column| view! { <th scope="col">{column}</th> }).collect_view()}</tr></thead>
                {rows}
            </table>
        </div>
    }
}

fn by_year(view: &IndicatorView, lang: Lang) -> impl IntoView + use<> {
    let words = Words::of(lang);
    let trend = &view.trend;
    let mut points: Vec<&TrendPoint> = trend.points.iter().chain(&trend.other_points).collect();
    points.sort_by_key(|point| point.year);
    let rows = points.into_iter().map(|point| {
        let chosen = (point.year == trend.year).then_some("true");
        let denominator = sentence::denominator_kind(&point.denominator_kind, lang);
        view! {
            <tr aria-current=chosen>
                <th scope="row">{point.year}</th>
                <td class="number">{sentence::measured_value(point.measured.value, &trend.subject, lang)}</td>
                <td class="number">{counts(point.measured.numerator, point.measured.denominator, lang)}</td>
                <td>{denominator}</td>
                {aim_cell(point.standing.aim().map(|aim| (aim.year, aim.value)), point.year, &trend.subject, lang)}
                {result_cell(point.standing, &trend.subject, lang)}
                <td>{sentence::obs_status(point.status, lang)}</td>
                <td>{point.period.clone()}</td>
                <td class="prose">{point.note.get(lang).to_owned()}</td>
                {source_cell(point.source, &view.citations)}
            </tr>
        }
    });
    let rows = rows.collect_view();
    let caption = format!("{}: {}, {}", words.figures_by_year, trend.area.name.get(lang), trend.subject.name.get(lang));
    let columns = vec![
        words.year, words.value, words.counts, words.denominator, words.target, words.result, words.status,
        words.period, words.note, words.source,
    ];
    table(caption, columns, view! { <tbody>{rows}</tbody> })
}

fn by_area(view: &IndicatorView, state: &ViewState) -> impl IntoView + use<> {
    let lang = state.lang;
    let words = Words::of(lang);
    let ranking = &view.ranking;
    let grouped = ranking.groups.len() > 1;
    let body = |group: &RankGroup| {
        let heading = grouped.then(|| {
            view! { <tr><th scope="rowgroup" colspan="7">{sentence::level_heading(group.level, lang)}</th></tr> }
        });
        let rows = group.rows.iter().chain(&group.silent).map(|row| area_row(row, view, state)).collect_view();
        view! { <tbody>{heading}{rows}</tbody> }
    };
    let caption = format!("{} {}: {}", words.figures_by_area, ranking.year, ranking.subject.name.get(lang));
    let columns =
        vec![words.rank, words.area, words.value, words.counts, words.target, words.result, words.source];
    table(caption, columns, ranking.groups.iter().map(body).collect_view())
}

fn area_row(row: &RankRow, view: &IndicatorView, state: &ViewState) -> impl IntoView + use<> {
    let lang = state.lang;
    let subject = &view.ranking.subject;
    let address = ViewState { area: Some(row.place.code.clone()), ..state.clone() }.address();
    let chosen = (row.area == view.ranking.chosen).then_some("true");
    let value = row.measured.map(|measured| sentence::measured_value(measured.value, subject, lang));
    let counted = row.measured.map(|measured| counts(measured.numerator, measured.denominator, lang));
    view! {
        <tr aria-current=chosen>
            <td class="number">{row.rank}</td>
            <th scope="row"><a href=address>{row.place.name.get(lang).to_owned()}</a></th>
            <td class="number">{value}</td>
            <td class="number">{counted}</td>
            {aim_cell(row.aim.map(|aim| (aim.year, aim.value)), view.ranking.year, subject, lang)}
            {result_cell(row.standing, subject, lang)}
            {source_cell(row.source, &view.citations)}
        </tr>
    }
}

fn targets(view: &IndicatorView, lang: Lang) -> Option<impl IntoView + use<>> {
    let words = Words::of(lang);
    let trend = &view.trend;
    if trend.targets.is_empty() {
        return None;
    }
    let row = |target: &TargetPoint| {
        let kind = match target.kind {
            TargetKind::Path => words.path,
            TargetKind::Milestone => words.milestone,
        };
        view! {
            <tr>
                <th scope="row">{target.year}</th>
                <td class="number">{target_value(target.value, trend.subject.unit, lang)}</td>
                <td>{kind}</td>
                <td class="prose">{sentence::certainty(target.certainty, lang)}</td>
                <td class="prose">{target.section.clone()}</td>
                <td class="prose">{target.note.get(lang).to_owned()}</td>
                {source_cell(target.source, &view.citations)}
            </tr>
        }
    };
    let rows = trend.targets.iter().map(row).collect_view();
    let columns = vec![words.year, words.target, words.kind, words.certainty, words.section, words.note, words.source];
    Some(table(words.targets.to_owned(), columns, view! { <tbody>{rows}</tbody> }))
}

/// The target a figure is measured against, with its year where that is another one.
fn aim_cell(
    aim: Option<(tiendo_core::date::Year, tiendo_core::value::Value)>,
    year: tiendo_core::date::Year,
    subject: &Subject,
    lang: Lang,
) -> impl IntoView + use<> {
    let text = aim.map(|(aim_year, value)| {
        let value = target_value(value, subject.unit, lang);
        if aim_year == year { value } else { format!("{value} ({aim_year})") }
    });
    view! { <td class="number">{text}</td> }
}

fn result_cell(standing: Standing, subject: &Subject, lang: Lang) -> impl IntoView + use<> {
    let class = format!("standing {}", status_class(standing.status()));
    let note = sentence::standing_note(standing, subject.unit, lang);
    let units = standing.gap().and_then(|gap| sentence::gap_units(gap, subject, lang));
    view! {
        <td class=class><span class="shape" aria-hidden="true"></span>{note}{units.map(|units| format!(" = {units}"))}</td>
    }
}

fn source_cell(source: Option<SourceId>, citations: &Citations) -> impl IntoView + use<> {
    let link = citations.number(source).map(|number| {
        view! { <a href=format!("#source-{number}")>{format!("[{number}]")}</a> }
    });
    view! { <td class="source">{link}</td> }
}
