//! The milestones in numbers: what became of the last one, what is to be expected of the next.

use leptos::prelude::*;
use tiendo_core::lang::Lang;
use tiendo_core::verdict::OutlookClass;
use tiendo_core::view::overview::Overview;
use tiendo_core::view::overview::words as said;

use crate::components::steady::Steady;
use crate::components::summary::{shape, status_class};
use crate::pages::overview::words::OwnWords;

/// A card for each milestone that there is.
pub(super) fn cards(overview: &Overview, lang: Lang) -> Option<AnyView> {
    let passed = overview.passed_counts().map(|counts| {
        let parts = said::passed_parts(counts, lang).into_iter();
        let parts = parts.map(|(status, number, word)| (status_class(status), number, word)).collect();
        card(said::passed_heading(counts.year, lang), said::passed_of(counts, lang), parts)
    });
    let coming = overview.coming_counts().map(|counts| {
        let parts = said::coming_parts(counts, lang).into_iter();
        let parts = parts.map(|(class, number, word)| (outlook_class(class), number, word)).collect();
        card(said::coming_heading(counts.year, lang), said::coming_of(counts, lang), parts)
    });
    (passed.is_some() || coming.is_some()).then(|| {
        let cards = view! { {passed} {coming} };
        let name = OwnWords::of(lang).cards;
        Steady::new("section", cards).with("class", "cards").with("aria-label", name).into_any()
    })
}

fn card(heading: String, of: String, parts: Vec<(&'static str, usize, String)>) -> AnyView {
    let parts = parts.into_iter().map(|(class, number, word)| {
        let part = view! {
            {shape()}
            <strong>{number}</strong>
            " "
            {Steady::new("span", word).with("class", "word")}
        };
        Steady::new("li", part).with("class", class)
    });
    let card = view! {
        <h2>{heading}</h2>
        <ul>{parts.collect_view()}</ul>
        {Steady::new("p", of).with("class", "note")}
    };
    Steady::new("div", card).with("class", "card").into_any()
}

/// The class that gives an outlook its shape and colour.
pub(super) const fn outlook_class(class: OutlookClass) -> &'static str {
    match class {
        OutlookClass::Reached => "met",
        OutlookClass::OnTrack => "met on-track",
        OutlookClass::Nearly => "not-yet nearly",
        OutlookClass::TooSlow => "missed too-slow",
        OutlookClass::MovingAway => "missed moving-away",
        OutlookClass::TooFew | OutlookClass::NotProjected => "neutral",
    }
}
