//! Every indicator against its milestones: the picture, the way to each indicator; the numbers, which stand in the lower part.

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_core::date::Year;
use tiendo_core::export::Chart;
use tiendo_core::sentence;
use tiendo_core::standing::Aim;
use tiendo_core::verdict::outlook_word;
use tiendo_core::view::overview::words as said;
use tiendo_core::view::overview::{Bullet, Overview};

use crate::address;
use crate::components::later::{Later, Turn};
use crate::components::steady::Steady;
use crate::components::strips::{cut, strips};
use crate::components::summary::status_class;
use crate::components::table::{Cell, Kind, Row, table};
use crate::figure_words::FigureWords;
use crate::pages::overview::cards::outlook_class;
use crate::pages::overview::words::OwnWords;
use crate::scene::Scene;
use crate::words::Words;

/// Up to so many indicators are one picture.
const ONE_PICTURE: usize = 16;
/// Of more, so many are a picture: about what a screen has room for.
const STRIP: usize = 8;

/// The picture, and the ways to its indicators.
pub(super) fn bullets(overview: Overview, scene: &Scene) -> Option<AnyView> {
    let words = OwnWords::of(scene.lang());
    (!overview.bullets.is_empty()).then(|| {
        let ways = Arc::new(overview.bullets.iter().map(|bullet| Way::of(bullet, scene)).collect::<Vec<_>>());
        let key = Arc::clone(&ways);
        let ways = move || ways.iter().map(Way::draw).collect_view().into_any();
        // Nobody follows one within a frame of another choice.
        let ways = Later::new(scene.store, key, ways).in_turn(|_, _| Turn::NextFrame);
        let ways = view! { <span>{words.open}":"</span> {ways} };
        let ways = Steady::new("nav", ways).with("class", "ways").with("aria-label", words.open);
        let content = view! { {drawn(overview, scene)} {ways} };
        Steady::new("div", content).with("class", "bullets").into_any()
    })
}

fn drawn(overview: Overview, scene: &Scene) -> AnyView {
    let title = OwnWords::of(scene.lang()).bullets.to_owned();
    let rows = cut(overview.bullets.len(), ONE_PICTURE, STRIP);
    let (whole, part) = (tiendo_charts::bullet, tiendo_charts::bullet_in_rows);
    strips((Chart::Bullet, title), Arc::new(overview), rows, whole, part, scene)
}

/// The way to the page of an indicator.
#[derive(PartialEq)]
struct Way {
    address: String,
    name: String,
}

impl Way {
    fn of(bullet: &Bullet, scene: &Scene) -> Self {
        let address = address::link(&scene.state.to_indicator(&bullet.subject.code));
        Self { address, name: bullet.subject.short.get(scene.lang()).to_owned() }
    }

    fn draw(&self) -> AnyView {
        view! { <a href=self.address.clone()>{self.name.clone()}</a> }.into_any()
    }
}

/// The rows of the picture in words, folded away.
pub(super) fn as_table(overview: &Overview, scene: &Scene) -> Option<AnyView> {
    (!overview.bullets.is_empty()).then(|| {
        let numbers = numbers(overview, scene);
        view! { <details class="in-words"><summary>{FigureWords::of(scene.lang()).as_table}</summary>{numbers}</details> }.into_any()
    })
}

/// Each indicator with its figures, leading to its page.
fn numbers(overview: &Overview, scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let words = OwnWords::of(lang);
    let mut columns = vec![Words::of(lang).indicator.to_owned(), words.latest.to_owned()];
    columns.push(Words::of(lang).year.to_owned());
    if let Some(year) = overview.passed {
        columns.extend([said::target_key(year, lang), said::passed_heading(year, lang)]);
    }
    if let Some(year) = overview.coming {
        columns.extend([said::target_key(year, lang), said::coming_heading(year, lang)]);
    }
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    let rows: Vec<Row> = overview.bullets.iter().map(|bullet| row(bullet, overview, scene)).collect();
    table("bullet-table", words.bullets.to_owned(), &columns, &rows).into_any()
}

fn row(bullet: &Bullet, overview: &Overview, scene: &Scene) -> Row {
    let lang = scene.lang();
    let address = address::link(&scene.state.to_indicator(&bullet.subject.code));
    let figure = bullet.latest.figure();
    let value = figure.map(|figure| sentence::measured_value(figure.measured.value, &bullet.subject, lang));
    let year = figure.map(|figure| said::figure_year(figure, lang));
    let mut cells = vec![
        Cell::new(Kind::RowHeader, bullet.subject.short.get(lang)).leading_to(Some(address)),
        Cell::new(Kind::Number, value.unwrap_or_default()),
        Cell::new(Kind::Word, year.unwrap_or_default()),
    ];
    if let Some(year) = overview.passed {
        cells.extend([aim(bullet, year, scene), result(bullet, year, scene)]);
    }
    if let Some(year) = overview.coming {
        cells.extend([aim(bullet, year, scene), outlook(bullet, year, scene)]);
    }
    Row::Cells(cells, false)
}

fn aim(bullet: &Bullet, year: Year, scene: &Scene) -> Cell {
    let goal = bullet.goal(year);
    let text = goal.map(|goal| sentence::aim_value(Aim::from(&goal.target), &bullet.subject, scene.lang()));
    Cell::new(Kind::Number, text.unwrap_or_default())
}

fn result(bullet: &Bullet, year: Year, scene: &Scene) -> Cell {
    let Some(goal) = bullet.goal(year) else { return Cell::new(Kind::Word, "") };
    let note = sentence::standing_note(goal.standing, bullet.subject.unit, scene.lang());
    Cell::new(Kind::Standing(status_class(goal.standing.status())), note)
}

fn outlook(bullet: &Bullet, year: Year, scene: &Scene) -> Cell {
    let Some(outlook) = bullet.outlook_to(year) else { return Cell::new(Kind::Word, "") };
    Cell::new(Kind::Standing(outlook_class(outlook.class())), outlook_word(outlook, scene.lang()))
}
