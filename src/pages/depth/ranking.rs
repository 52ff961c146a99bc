//! All areas in the year: the chosen one's rank, the picture, and who has no figure.

use leptos::prelude::*;
use tiendo_core::export::Chart;
use tiendo_core::sentence;
use tiendo_core::view::{Excerpt, IndicatorView, RankGroup, changes};

use super::models::Models;
use super::section::line;
use crate::components::figure::figure;
use crate::scene::Scene;

/// Whether there are several areas.
pub(super) fn is_there(models: &Models) -> bool {
    let groups = models.view().ranking.groups.iter();
    groups.map(|group| group.rows.len() + group.silent.len()).sum::<usize>() > 1
}

pub(super) fn content(models: &Models) -> Option<AnyView> {
    if !is_there(models) {
        return None;
    }
    let (view, scene) = (models.view(), &models.scene);
    let (ranking, lang) = (&view.ranking, scene.lang());
    let title = sentence::ranking_headline(ranking, lang);
    let rank = sentence::rank(ranking, lang).map(|rank| line("lead", rank + "."));
    let draw = |size| tiendo_charts::ranking(ranking, size, lang);
    let silent = ranking.groups.iter().map(|group| silent_areas(group, view, scene)).collect_view();
    Some(view! { {figure(Chart::Ranking, Some(title), &draw, scene)} {rank} {silent} }.into_any())
}

/// Areas without a figure by name, and how many more there are.
fn silent_areas(group: &RankGroup, view: &IndicatorView, scene: &Scene) -> Option<AnyView> {
    let lang = scene.lang();
    let name = |line: &Excerpt<'_>| match line {
        Excerpt::Row(row) => row.place.label(lang),
        Excerpt::Gap(gap) => changes::words::left_out(gap.number, gap.level, lang),
    };
    let names: Vec<String> = group.silent_excerpt(view.ranking.chosen).iter().map(name).collect();
    if names.is_empty() {
        return None;
    }
    let heading = lang.pick("Chưa có số liệu năm này:", "No figure for this year:");
    line("note", format!("{heading} {}.", names.join(", ")))
}
