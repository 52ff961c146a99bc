//! An area on all its indicators: the finding, the milestones, every indicator. What stands below them is `below`'s business.

mod below;
mod bullets;
mod cards;
mod news;
mod words;

use leptos::prelude::*;
use tiendo_core::sentence;
use tiendo_core::view::overview::Overview;
use tiendo_core::view::overview::words::overview_clauses;

use crate::components::finding::{sample_badge, sample_explained};
use crate::components::steady::Steady;
use crate::scene::{Painted, Scene};

pub(crate) use below::paint as paint_below;

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let overview = Overview::of(scene.dataset(), scene.choice.area, scene.today);
    let mut clauses = overview_clauses(&overview, lang).into_iter();
    let title = clauses.next().unwrap_or_default();
    let lead: Vec<String> = clauses.collect();
    let lead = sentence::of_clauses(&lead);
    let finding = view! {
        <h1>{title.clone()}" "{overview.sample.then(|| sample_badge(lang))}</h1>
        {lead.map(|lead| Steady::new("p", lead).with("class", "subtitle"))}
        {overview.sample.then(|| sample_explained(lang))}
    };
    let milestones = view! { {cards::cards(&overview, lang)} {bullets::bullets(overview, scene)} };
    let page = view! {
        {Steady::new("div", finding).with("class", "finding")}
        {Steady::new("div", milestones).with("class", "overview")}
    };
    Painted { title, view: page.into_any() }
}
