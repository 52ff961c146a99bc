//! The text alternative of the panels: each indicator with where it stands, its figures and what is not drawn.

use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::panels::words;
use tiendo_core::view::{Panel, Panels};

use crate::describe::with_sample_label;

/// Of some of the panels; with the finding where the first are among them, with changes of the territory where the last are.
pub(super) fn describe(
    panels: &Panels,
    (from_first, some, to_last): (bool, &[Panel], bool),
    lang: Lang,
) -> String {
    let headline = from_first.then(|| format!("{}.", words::headline(panels, lang)));
    let breaks = panels.breaks.iter().filter(|_| to_last);
    let breaks = breaks.map(|change| sentence::territory_note(change, lang));
    let parts = headline.into_iter().chain(some.iter().map(|panel| one(panel, lang))).chain(breaks);
    with_sample_label(parts.collect::<Vec<_>>().join(" "), panels.sample, lang)
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
