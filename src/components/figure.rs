//! A chart on a page: its finding as title, the picture, what is said of the mark pointed at, and the way to save it.
//!
//! A mark is chosen with the pointer, with a tap or with the arrow keys; what is chosen is said politely to screen readers.

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_charts::{ChartError, Datum, Drawing, Size};
use tiendo_core::export::Chart;
use tiendo_core::view_state::ViewState;
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, PointerEvent};

use crate::address;
use crate::figure_words::FigureWords;
use crate::keys::Step;
use crate::scene::Scene;
use crate::store::Store;
use crate::tools::Tool;
use crate::words::Words;

/// As far as this, in px of the screen, a pointer may be from a mark and still mean it.
const REACH: f64 = 44.0;

/// Draws a chart in a size, for as long as what it draws is there.
pub(crate) type Drawer<'a> = dyn Fn(Size) -> Result<Drawing, ChartError> + 'a;

/// A drawer that is somebody else's.
pub(crate) type Draw<'a> = &'a Drawer<'a>;

/// A chart with its title.
pub(crate) fn figure(chart: Chart, title: Option<String>, draw: Draw<'_>, scene: &Scene) -> AnyView {
    let Ok(drawing) = draw(scene.size) else {
        return view! { <figure data-chart=chart.name()>{caption(title)}<p class="note">{FigureWords::of(scene.lang()).not_drawn}</p></figure> }
            .into_any();
    };
    let drawing = Arc::new(drawing);
    let pictures = view! { {picture(&drawing, class(scene), scene)} {narrow_picture(draw, scene)} };
    framed(chart, title, pictures.into_any(), move || Some(Arc::clone(&drawing)), scene)
}

fn caption(title: Option<String>) -> Option<AnyView> {
    title.map(|title| view! { <figcaption><h2>{title}</h2></figcaption> }.into_any())
}

/// Pictures with a title, and the way to save them as `drawn`.
pub(crate) fn framed(
    chart: Chart,
    title: Option<String>,
    pictures: AnyView,
    drawn: impl Fn() -> Option<Arc<Drawing>> + Send + 'static,
    scene: &Scene,
) -> AnyView {
    let caption = caption(title.clone());
    let store = scene.store;
    let save = scene.state.alone.is_none().then(|| {
        let save = move |_| {
            if let Some(drawing) = drawn() {
                store.open(Tool::Save { chart, title: title.clone(), drawing });
            }
        };
        view! { <button type="button" class="save" on:click=save>{Words::of(scene.lang()).save}</button> }
    });
    view! { <figure data-chart=chart.name()>{caption} {pictures} {save}</figure> }.into_any()
}

/// A page written before its reader is known has each picture twice, and the style sheet shows the one that fits.
const fn class(scene: &Scene) -> &'static str {
    if scene.store.for_anyone { "picture wide" } else { "picture" }
}

fn narrow_picture(draw: Draw<'_>, scene: &Scene) -> Option<AnyView> {
    if !scene.store.for_anyone {
        return None;
    }
    draw(Size::Narrow).ok().map(|drawing| picture(&Arc::new(drawing), "picture narrow", scene))
}

/// A drawing whose marks can be pointed at and read with the arrow keys.
pub(crate) fn picture(drawing: &Arc<Drawing>, class: &'static str, scene: &Scene) -> AnyView {
    let (lang, store) = (scene.lang(), scene.store);
    // From a frame of another site a link leads out of it.
    let target = scene.state.alone.map(|_| "_blank");
    let chosen = RwSignal::new(None::<usize>);
    let choose = move |place: Option<usize>| {
        if chosen.get_untracked() != place {
            chosen.set(place);
        }
    };
    let (pointed, keyed, told) = (Arc::clone(drawing), Arc::clone(drawing), Arc::clone(drawing));
    let on_point = move |event: PointerEvent| choose(nearest(&pointed, &event));
    let on_tap = on_point.clone();
    let on_leave = move |event: PointerEvent| {
        // A finger leaves when it is lifted; what it chose stays.
        if event.pointer_type() == "mouse" {
            choose(None);
        }
    };
    let on_key = move |event: KeyboardEvent| {
        let modified = event.ctrl_key() || event.meta_key() || event.alt_key();
        match Step::of(&event.key()).filter(|_| !modified) {
            None => {}
            Some(Step::Leave) => choose(None),
            Some(step) => {
                event.prevent_default();
                choose(after_step(&keyed.data, chosen.get_untracked(), step));
            }
        }
    };
    let tip = move || {
        let datum = told.data.get(chosen.get()?)?;
        let link = datum
            .area
            .as_ref()
            .map(|code| (address::link(&to_area(store, code)), FigureWords::of(lang).to_area));
        let link =
            link.map(|(address, words)| view! { <a href=address target=target>{words}</a> }.into_any());
        Some(tip(datum, told.extent, link))
    };
    let readable = (!drawing.data.is_empty()).then_some("0");
    let label = (!drawing.data.is_empty()).then_some(lang.pick(
        "Biểu đồ; dùng các phím mũi tên để đọc từng số",
        "Chart; the arrow keys go from figure to figure",
    ));
    view! {
        <div class=class tabindex=readable role=label.map(|_| "group") aria-label=label
            on:pointermove=on_point on:pointerdown=on_tap on:pointerleave=on_leave on:keydown=on_key
            on:blur=move |_| choose(None)>
            <div inner_html=drawing.svg.clone()></div>
            <div class="said" aria-live="polite">{tip}</div>
        </div>
    }
    .into_any()
}

/// The page on another area, with everything else that is chosen by the time that it is asked for.
fn to_area(store: Store, code: &str) -> ViewState {
    untrack(|| store.state()).whole().with_area(code)
}

/// What is said of a mark, beside it; on the side where there is room.
fn tip(datum: &Datum, extent: (i32, i32), link: Option<AnyView>) -> AnyView {
    let (x, y) = (percent(datum.at.0, extent.0), percent(datum.at.1, extent.1));
    let class = format!("tip{}{}", if x > 55 { " before" } else { "" }, if y > 60 { " above" } else { "" });
    let place = format!("left:{x}%;top:{y}%");
    let lines = datum.lines.iter().map(|line| view! { <p>{line.clone()}</p> }).collect_view();
    view! {
        <div class="mark" style=place.clone()></div>
        <div class=class style=place><p class="strong">{datum.title.clone()}</p>{lines}{link}</div>
    }
    .into_any()
}

/// A position as a whole share of a length; the printing of floats alone would be 5 kB of WebAssembly.
#[expect(clippy::cast_possible_truncation, reason = "a share of 100")]
fn percent(position: f64, length: i32) -> i32 {
    (position * 100.0 / f64::from(length.max(1))).round() as i32
}

/// The mark that a pointer means.
fn nearest(drawing: &Drawing, event: &PointerEvent) -> Option<usize> {
    let target = event.current_target()?.dyn_into::<web_sys::Element>().ok()?;
    // On the box of a mark, its link is to be reached without the mark changing.
    if event.target()?.dyn_into::<web_sys::Element>().ok()?.closest(".tip").ok()?.is_some() {
        return None;
    }
    let frame = target.get_bounding_client_rect();
    let scale = frame.width() / f64::from(drawing.extent.0.max(1));
    let (x, y) = (f64::from(event.client_x()) - frame.left(), f64::from(event.client_y()) - frame.top());
    let far = |datum: &Datum| (datum.at.0 * scale - x).hypot(datum.at.1 * scale - y);
    let mut best: Option<(usize, f64)> = None;
    for (place, datum) in drawing.data.iter().enumerate() {
        let distance = far(datum);
        if distance <= REACH && best.is_none_or(|(_, least)| distance < least) {
            best = Some((place, distance));
        }
    }
    best.map(|(place, _)| place)
}

/// The mark that a step leads to: next and previous within a row, up and down to the nearest of the next row.
fn after_step(data: &[Datum], chosen: Option<usize>, step: Step) -> Option<usize> {
    let last = data.len().checked_sub(1)?;
    let Some(at) = chosen.filter(|place| *place <= last) else {
        return Some(if matches!(step, Step::Last | Step::Previous | Step::PreviousRow) { last } else { 0 });
    };
    let row = |place: usize| data.get(place).map(|datum| datum.row);
    let to = match step {
        Step::First => Some(0),
        Step::Last => Some(last),
        Step::Next => Some(at + 1).filter(|next| row(*next) == row(at)),
        Step::Previous => at.checked_sub(1).filter(|next| row(*next) == row(at)),
        Step::NextRow => in_row(data, at, (at..=last).find(|next| row(*next) != row(at))),
        Step::PreviousRow => in_row(data, at, (0..at).rev().find(|next| row(*next) != row(at))),
        Step::Leave => return None,
    };
    to.or(Some(at))
}

/// The mark of the row that `entered` belongs to which is nearest to `from`.
fn in_row(data: &[Datum], from: usize, entered: Option<usize>) -> Option<usize> {
    let row = data.get(entered?)?.row;
    let x = data.get(from)?.at.0;
    let mut best: Option<(usize, f64)> = None;
    for (place, datum) in data.iter().enumerate().filter(|(_, datum)| datum.row == row) {
        let distance = (datum.at.0 - x).abs();
        if best.is_none_or(|(_, least)| distance < least) {
            best = Some((place, distance));
        }
    }
    best.map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn datum(row: u16, x: f64) -> Datum {
        Datum { at: (x, 0.0), row, title: String::new(), lines: Vec::new(), area: None }
    }

    #[test]
    fn arrow_keys_stay_in_a_row_or_change_it() {
        let data = [datum(0, 0.0), datum(0, 10.0), datum(0, 20.0), datum(1, 1.0), datum(1, 19.0)];
        let keys = |from, key| after_step(&data, from, Step::of(key).unwrap());
        assert_eq!(keys(None, "ArrowRight"), Some(0));
        assert_eq!(keys(Some(0), "ArrowRight"), Some(1));
        assert_eq!(keys(Some(2), "ArrowRight"), Some(2), "the end of a row");
        assert_eq!(keys(Some(2), "ArrowDown"), Some(4), "the nearest of the next row");
        assert_eq!(keys(Some(4), "ArrowUp"), Some(2));
        assert_eq!(keys(Some(3), "ArrowUp"), Some(0));
        assert_eq!(keys(Some(4), "ArrowDown"), Some(4));
        assert_eq!(keys(Some(4), "Home"), Some(0));
        assert_eq!(keys(None, "ArrowUp"), Some(4));
        assert_eq!(keys(Some(1), "Escape"), None);
        assert_eq!(after_step(&[], None, Step::Last), None);
    }
}
