//! What the keys do, out of the table that they follow; and a way to turn those of one letter off.

use leptos::prelude::*;
use tiendo_core::lang::Lang;

use crate::keys::{Deed, Step, TABLE};
use crate::storage;
use crate::tools::words::Words;
use crate::words::Words as SiteWords;

/// What is in the dialog.
pub(crate) fn paint(lang: Lang) -> AnyView {
    let words = Words::of(lang);
    let is_of_chart = |deed: Deed| matches!(deed, Deed::Chart(_));
    let off = storage::get(storage::KEYS).is_some();
    let turn = move |event| {
        storage::set(storage::KEYS, (!event_target_checked(&event)).then_some("off"));
    };
    view! {
        {table(words.keys_anywhere, lang, |deed| !is_of_chart(deed))}
        {table(words.keys_on_charts, lang, is_of_chart)}
        <label class="tool-check"><input type="checkbox" checked=!off on:change=turn/>{words.keys_on}</label>
    }
    .into_any()
}

fn table(caption: &'static str, lang: Lang, is_in: impl Fn(Deed) -> bool) -> AnyView {
    let row = |(key, deed): &(&'static str, Deed)| {
        view! { <tr><th scope="row"><kbd>{shown(key)}</kbd></th><td>{does(*deed, lang)}</td></tr> }.into_any()
    };
    let rows = TABLE.iter().filter(|(_, deed)| is_in(*deed)).map(row).collect_view();
    view! { <table class="keys"><caption>{caption}</caption><tbody>{rows}</tbody></table> }.into_any()
}

/// What stands on a key.
fn shown(key: &'static str) -> &'static str {
    match key {
        "ArrowRight" => "→",
        "ArrowLeft" => "←",
        "ArrowDown" => "↓",
        "ArrowUp" => "↑",
        "Escape" => "Esc",
        key => key,
    }
}

fn does(deed: Deed, lang: Lang) -> &'static str {
    let (words, site) = (Words::of(lang), SiteWords::of(lang));
    match deed {
        Deed::Search => words.find,
        Deed::Keys => site.keys,
        Deed::Share => site.share,
        Deed::Appearance => site.appearance,
        Deed::Package => words.package,
        Deed::Home => site.datasets,
        Deed::Go(page) => site.page(page),
        Deed::OtherLanguage => words.other_language,
        Deed::Chart(step) => match step {
            Step::Next => words.next,
            Step::Previous => words.previous,
            Step::NextRow => words.next_row,
            Step::PreviousRow => words.previous_row,
            Step::First => words.first,
            Step::Last => words.last,
            Step::Leave => words.leave,
        },
    }
}
