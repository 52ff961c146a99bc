//! The text alternative of the panels: each indicator with where it stands, its figures and what is not drawn.

use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::panels::words;
use tiendo_core::view::{Panel, Panels};

use crate::describe::with_sample_label;

pub(super) fn describe(panels: &Panels, lang: Lang) -> String {
    let mut text = format!("{}.", words::headline(panels, lang));
    for panel in &panels.panels {
        text.push(' ');
        text.push_str(&one(panel, lang));
    }
    for change in &panels.breaks {
        text.push(' ');
        text.push_str(&sentence::territory_note(change, lang));
    }
    with_sample_label(text, panels.sample, lang)
}

fn one(panel: &Panel, lang: Lang) -> String {
    let trend = &panel.trend;
    let mut figures: Vec<String> =
        trend.points.iter().map(|point| words::figure(panel, point, lang)).collect();
    if figures.is_empty() {
        figures.push(words::no_figure(lang).to_owned());
    }
    let milestones: Vec<String> = panel
        .milestones
        .iter()
        .map(|milestone| {
            let target = sentence::aim_label(milestone.aim, &trend.subject, lang);
            format!("{target} ({})", words::milestone_note(panel, milestone, lang))
        })
        .collect();
    let mut text = format!("{} – {}.", trend.subject.short.get(lang), figures.join("; "));
    if !milestones.is_empty() {
        text.push_str(&format!(" {}.", milestones.join("; ")));
    }
    if let Some(others) = words::other_basis(panel, lang) {
        text.push_str(&format!(" {others}."));
    }
    text
}
