//! Which release of its dataset a page shows.

use leptos::prelude::*;
use tiendo_core::view::releases;
use tiendo_core::view_state::ViewState;
use tiendo_core::{catalog, format};

use crate::address;
use crate::figure_words::FigureWords;
use crate::scene::Scene;

/// What every page of a dataset ends with: which release of it is shown; on paper also when it was printed, and from which address.
pub(crate) fn edition(scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let edition = scene.dataset().descriptor().edition(scene.hash(), lang) + ".";
    let printed = (!scene.store.for_anyone).then(|| {
        let (word, day) = (FigureWords::of(lang).printed, format::date(scene.today, lang));
        format!(" {word} {day}: {}", address::whole(&scene.state))
    });
    view! { <footer class="edition">{edition}<span class="on-paper">{printed}</span></footer> }.into_any()
}

/// That a release is not the newest, with the way to that one.
pub(crate) fn archived(scene: &Scene) -> Option<AnyView> {
    let (name, lang) = (&scene.loaded.name, scene.lang());
    let version = catalog::earlier_version(name)?;
    let text = releases::as_published(version, scene.dataset().descriptor().created_on(), lang);
    let newest = ViewState { dataset: Some(catalog::current_name(name).to_owned()), ..scene.state.clone() };
    let to = address::link(&newest);
    let view = view! { <p class="archived" role="note">{text}" "<a href=to>{FigureWords::of(lang).newest_release}</a></p> };
    Some(view.into_any())
}
