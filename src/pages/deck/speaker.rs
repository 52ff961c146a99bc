//! The window of the speaker and that of the screen: each tells the other which slide it shows. What is told is the number of a slide
//! and nothing else, so that it does not matter who hears it.

use std::cell::{Cell, RefCell};

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{MessageEvent, Window};

use crate::address;
use crate::pages::deck::show::Show;
use crate::store::Store;

/// What messages begin with; the number of the slide follows. Without one it is a question.
const PREFIX: &str = "tiendo-slide:";

/// The name of the speaker's window, by which it knows itself.
const NAME: &str = "tiendo-speaker";

const SIZE: &str = "width=1100,height=720";

thread_local! {
    static LISTENS: Cell<bool> = const { Cell::new(false) };
    /// The other window.
    static OTHER: RefCell<Option<Window>> = const { RefCell::new(None) };
}

/// Opens the window of the speaker.
pub(super) fn open(store: Store) {
    let address = address::link(&untrack(|| store.state()));
    if let Ok(Some(opened)) = window().open_with_url_and_target_and_features(&address, NAME, SIZE) {
        OTHER.set(Some(opened));
    }
}

/// Whether this is the window of the speaker.
pub(super) fn is_here() -> bool {
    cfg!(target_arch = "wasm32") && window().name().is_ok_and(|name| name == NAME)
}

/// Tells the other window which slide is on screen.
pub(super) fn tell(place: usize) {
    send(&format!("{PREFIX}{place}"));
}

fn send(message: &str) {
    OTHER.with_borrow(|other| {
        if let Some(other) = other {
            // Pages from a file have no origin that could be named; a window that was closed hears nothing.
            let _ = other.post_message(&JsValue::from_str(message), "*");
        }
    });
}

/// Follows the other window, and asks it where it is.
pub(super) fn listen() {
    if LISTENS.replace(true) {
        return;
    }
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| heard(&event));
    let callback = on_message.as_ref().unchecked_ref();
    if window().add_event_listener_with_callback("message", callback).is_err() {
        return;
    }
    // It lives as long as the page.
    on_message.forget();
    if let Ok(opener) = window().opener()
        && !opener.is_null()
    {
        OTHER.set(Some(opener.unchecked_into()));
        send(PREFIX);
    }
}

/// Whether an origin is that of this site. Files have none that messages could name, whatever their location says.
fn is_own(origin: &str) -> bool {
    let location = window().location();
    let is_file = || location.protocol().is_ok_and(|protocol| protocol == "file:");
    location.origin().is_ok_and(|own| own == origin) || (origin == "null" && is_file())
}

fn heard(event: &MessageEvent) {
    let Some(text) = event.data().as_string().filter(|_| is_own(&event.origin())) else { return };
    let (Some(told), Some(show)) = (text.strip_prefix(PREFIX), Show::on_stage()) else { return };
    // Either window may have been loaded anew since.
    if let Some(source) = event.source() {
        OTHER.set(Some(source.unchecked_into()));
    }
    match told.parse() {
        Ok(place) => show.follow(place),
        Err(_) => tell(show.now()),
    }
}
