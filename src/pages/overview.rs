//! An area on all its indicators.

use leptos::prelude::*;

use crate::scene::{Painted, Scene};

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let title = scene.dataset().area(scene.choice.area).name.get(scene.lang()).to_owned();
    Painted { title: title.clone(), view: view! { <h1>{title}</h1> }.into_any() }
}
