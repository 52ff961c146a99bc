//! The numbers on screen as tables, each with its source.

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_core::date::Year;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::model::{Indicator, SourceId, TargetKind};
use tiendo_core::order;
use tiendo_core::search::Index;
use tiendo_core::sentence;
use tiendo_core::standing::{Aim, Measured, Standing};
use tiendo_core::view::{Citations, Excerpt, IndicatorView, RankRow, TargetPoint, TrendPoint};
use tiendo_core::view_state::ViewState;

use crate::address;
use crate::components::seek::{Seekable, seek};
use crate::components::summary::status_class;
use crate::components::table::{Cell, Kind, Row, table};
use crate::figure_words::FigureWords;
use crate::scene::Scene;
use crate::words::Words;

/// Up to this many areas are found by looking through them.
const EASY_TO_LOOK_THROUGH: usize = 20;

/// The area by years, all areas in the year, and the targets.
pub(crate) fn tables(view: &Arc<IndicatorView>, scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let trend = &view.trend;
    let by_year = (!trend.points.is_empty() || !trend.other_points.is_empty()).then(|| by_year(view, lang));
    let targets = (!trend.targets.is_empty()).then(|| targets(view, lang));
    view! {
        <div class="tables">
            <h2>{FigureWords::of(lang).as_table}</h2>
            {by_year}
            {areas(view, scene)}
            {targets}
        </div>
    }
    .into_any()
}

fn by_year(view: &IndicatorView, lang: Lang) -> impl IntoView + use<> {
    let words = Words::of(lang);
    let trend = &view.trend;
    let mut points: Vec<&TrendPoint> = trend.points.iter().chain(&trend.other_points).collect();
    order::sort_by(&mut points, |one, other| one.year.cmp(&other.year));
    let row = |point: &TrendPoint| {
        let cells = vec![
            Cell::new(Kind::RowHeader, format::year(point.year)),
            Cell::new(Kind::Number, sentence::measured_value(point.measured.value, &trend.subject, lang)),
            Cell::new(Kind::Number, counts(point.measured, lang)),
            Cell::new(Kind::Word, sentence::denominator_kind(&point.denominator_kind, lang)),
            aim_cell(point.standing.aim(), point.year, &trend.subject, lang),
            standing_cell(point.standing, &trend.subject, lang),
            Cell::new(Kind::Word, sentence::obs_status(point.status, lang)),
            Cell::new(
                Kind::Word,
                if *point.period == *format::year(point.year) { "" } else { &*point.period },
            ),
            source_cell(point.source, &view.citations),
            Cell::new(Kind::Prose, point.note.get(lang)),
        ];
        Row::Cells(cells, point.year == trend.year)
    };
    let caption = format!(
        "{}: {}, {}",
        lang.pick("Theo năm", "By year"),
        trend.area.name.get(lang),
        trend.subject.name.get(lang)
    );
    let columns = [
        words.year,
        FigureWords::of(lang).value,
        FigureWords::of(lang).counts,
        FigureWords::of(lang).denominator,
        FigureWords::of(lang).target,
        FigureWords::of(lang).result,
        FigureWords::of(lang).status,
        lang.pick("Kỳ công bố", "Period as published"),
        FigureWords::of(lang).source,
        FigureWords::of(lang).note,
    ];
    table("by-year", caption, &columns, &points.into_iter().map(row).collect::<Vec<_>>())
}

/// All areas in the year; of many, an excerpt, and those that the reader looks for.
fn areas(view: &Arc<IndicatorView>, scene: &Scene) -> AnyView {
    let count: usize = view.ranking.groups.iter().map(|group| group.rows.len() + group.silent.len()).sum();
    if count <= EASY_TO_LOOK_THROUGH {
        return by_area(&excerpt(view, &scene.state), view, scene.lang());
    }
    let (state, lang) = (scene.state.clone(), scene.lang());
    let (view, named) = (Arc::clone(view), Arc::clone(view));
    let table = move |places: Option<Vec<usize>>| {
        let rows = places.map_or_else(|| excerpt(&view, &state), |places| rows_at(&places, &view, &state));
        by_area(&rows, &view, lang)
    };
    let seekable = Seekable {
        id: "seek".to_owned(),
        sought: scene.store.sought,
        index: Box::new(move || index_of(&named, lang)),
        table: Box::new(table),
    };
    seek(seekable, lang)
}

fn by_area(rows: &[Row], view: &IndicatorView, lang: Lang) -> AnyView {
    let words = Words::of(lang);
    let ranking = &view.ranking;
    let caption = format!(
        "{} {}: {}",
        lang.pick("Theo địa bàn, năm", "By area,"),
        ranking.year,
        ranking.subject.name.get(lang)
    );
    let columns = [
        lang.pick("Xếp hạng", "Rank"),
        words.area,
        FigureWords::of(lang).value,
        FigureWords::of(lang).counts,
        FigureWords::of(lang).target,
        FigureWords::of(lang).result,
        FigureWords::of(lang).source,
    ];
    table("by-area", caption, &columns, rows).into_any()
}

/// Level by level, the areas that are shown while nothing is looked for.
fn excerpt(view: &IndicatorView, state: &ViewState) -> Vec<Row> {
    let ranking = &view.ranking;
    let mut rows = Vec::new();
    for group in &ranking.groups {
        if ranking.groups.len() > 1 {
            rows.push(Row::Heading(sentence::level_heading(group.level, state.lang)));
        }
        let lines = group.excerpt(ranking.chosen).into_iter().chain(group.silent_excerpt(ranking.chosen));
        rows.extend(lines.map(|line| match line {
            Excerpt::Row(row) => area_row(row, view, state),
            Excerpt::Gap(gap) => Row::Gap(gap.text(state.lang)),
        }));
    }
    rows
}

fn all_rows(view: &IndicatorView) -> impl Iterator<Item = &RankRow> {
    view.ranking.groups.iter().flat_map(|group| group.rows.iter().chain(&group.silent))
}

fn index_of(view: &IndicatorView, lang: Lang) -> Index {
    Index::new(all_rows(view).map(|row| (row.place.name.get(lang), &*row.place.code)))
}

/// The areas at these places.
fn rows_at(places: &[usize], view: &IndicatorView, state: &ViewState) -> Vec<Row> {
    let all: Vec<&RankRow> = all_rows(view).collect();
    let rows = places.iter().filter_map(|place| all.get(*place)).map(|row| area_row(row, view, state));
    rows.collect()
}

fn area_row(row: &RankRow, view: &IndicatorView, state: &ViewState) -> Row {
    let lang = state.lang;
    let subject = &view.ranking.subject;
    let address = address::link(&ViewState { area: Some(row.place.code.to_string()), ..state.clone() });
    let value = row.measured.map(|measured| sentence::measured_value(measured.value, subject, lang));
    let counted = row.measured.map(|measured| counts(measured, lang));
    let cells = vec![
        Cell::new(Kind::Number, row.rank.map(|rank| rank.to_string()).unwrap_or_default()),
        Cell::new(Kind::RowHeader, row.place.label(lang)).leading_to(Some(address)),
        Cell::new(Kind::Number, value.unwrap_or_default()),
        Cell::new(Kind::Number, counted.unwrap_or_default()),
        aim_cell(row.aim, view.ranking.year, subject, lang),
        standing_cell(row.standing, subject, lang),
        source_cell(row.source, &view.citations),
    ];
    Row::Cells(cells, row.area == view.ranking.chosen)
}

fn targets(view: &IndicatorView, lang: Lang) -> impl IntoView + use<> {
    let words = Words::of(lang);
    let trend = &view.trend;
    let row = |target: &TargetPoint| {
        let kind = match target.kind {
            TargetKind::Path => FigureWords::of(lang).path,
            TargetKind::Milestone => FigureWords::of(lang).milestone,
        };
        let value = sentence::aim_value(Aim::from(target), &trend.subject, lang);
        let cells = vec![
            Cell::new(Kind::RowHeader, format::year(target.year)),
            Cell::new(Kind::Number, value),
            Cell::new(Kind::Word, kind),
            Cell::new(Kind::Prose, sentence::certainty(target.certainty, lang)),
            Cell::new(Kind::Prose, &*target.section),
            Cell::new(Kind::Prose, target.note.get(lang)),
            source_cell(target.source, &view.citations),
        ];
        Row::Cells(cells, false)
    };
    let columns = [
        words.year,
        FigureWords::of(lang).target,
        FigureWords::of(lang).kind,
        FigureWords::of(lang).certainty,
        FigureWords::of(lang).section,
        FigureWords::of(lang).note,
        FigureWords::of(lang).source,
    ];
    table(
        "targets",
        FigureWords::of(lang).targets.to_owned(),
        &columns,
        &trend.targets.iter().map(row).collect::<Vec<_>>(),
    )
}

/// The target a figure is measured against, with its year where that is another one.
fn aim_cell(aim: Option<Aim>, year: Year, subject: &Indicator, lang: Lang) -> Cell {
    let text = aim.map(|aim| {
        let value = sentence::aim_value(aim, subject, lang);
        if aim.year == year { value } else { format!("{value} ({})", aim.year) }
    });
    Cell::new(Kind::Number, text.unwrap_or_default())
}

fn standing_cell(standing: Standing, subject: &Indicator, lang: Lang) -> Cell {
    let note = sentence::standing_note(standing, subject.unit, lang);
    let text = match standing.gap().and_then(|gap| sentence::gap_units(gap, subject, lang)) {
        Some(units) => format!("{note} = {units}"),
        None => note,
    };
    Cell::new(Kind::Standing(status_class(standing.status())), text)
}

fn source_cell(source: Option<SourceId>, citations: &Citations) -> Cell {
    let number = citations.number(source);
    let text = number.map(|number| format!("[{number}]")).unwrap_or_default();
    Cell::new(Kind::Word, text).leading_to(number.map(|number| format!("#source-{number}")))
}

/// Counts behind a figure: "50.308 / 79.600".
fn counts(measured: Measured, lang: Lang) -> String {
    match (measured.numerator, measured.denominator) {
        (Some(counted), Some(all)) => {
            format!("{} / {}", format::count(counted, lang), format::count(all, lang))
        }
        (Some(counted), None) => format::count(counted, lang),
        _ => String::new(),
    }
}
