//! Light or dark, and how strong the contrast; for this browser, at once.

use leptos::prelude::*;
use tiendo_core::lang::Lang;

use crate::storage;
use crate::tools::words::Words;

/// What is in the dialog.
pub(crate) fn paint(lang: Lang) -> AnyView {
    let words = Words::of(lang);
    let themes = [("", words.as_system), ("light", words.light), ("dark", words.dark)];
    let contrasts = [("", words.as_system), ("more", words.more_contrast)];
    view! {
        {radios(words.theme, "theme", &themes, storage::get(storage::THEME), |value| set("theme", storage::THEME, value))}
        {radios(words.contrast, "contrast", &contrasts, storage::get(storage::CONTRAST), |value| {
            set("contrast", storage::CONTRAST, value);
        })}
        <p class="tool-hint">{words.appearance_note}</p>
    }
    .into_any()
}

/// Choices of which one holds; a value and a name each. The first holds where none is chosen.
pub(crate) fn radios(
    legend: &'static str,
    name: &'static str,
    options: &[(&'static str, &'static str)],
    chosen: Option<String>,
    choose: fn(&'static str),
) -> AnyView {
    let chosen = chosen.unwrap_or_default();
    let options = options.iter().map(|(value, label)| {
        let value = *value;
        let checked = chosen == value;
        view! {
            <label><input type="radio" name=name value=value checked=checked on:change=move |_| choose(value)/>{*label}</label>
        }
        .into_any()
    });
    view! { <fieldset class="radios"><legend>{legend}</legend>{options.collect_view()}</fieldset> }.into_any()
}

/// Sets and remembers a choice; a blank one leaves it to the system.
fn set(attribute: &'static str, key: &'static str, value: &'static str) {
    let chosen = Some(value).filter(|value| !value.is_empty());
    storage::set(key, chosen);
    if let Some(root) = document().document_element() {
        let attribute = format!("data-{attribute}");
        let _ = match chosen {
            Some(value) => root.set_attribute(&attribute, value),
            None => root.remove_attribute(&attribute),
        };
    }
}
