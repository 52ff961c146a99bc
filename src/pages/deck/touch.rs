//! A finger that is drawn across a slide leads to the next or the one before.

use std::cell::Cell;

use leptos::prelude::*;
use web_sys::PointerEvent;

use crate::pages::deck::show::Show;

/// As far as this, in px of the screen, a finger goes that means another slide.
const REACH: i32 = 48;

/// Where a finger was put down.
#[derive(Clone, Copy)]
pub(super) struct Swipe {
    from: StoredValue<Cell<Option<(i32, i32)>>, LocalStorage>,
    show: Show,
}

impl Swipe {
    pub(super) fn on(show: Show) -> Self {
        Self { from: StoredValue::new_local(Cell::new(None)), show }
    }

    /// A finger touches the slide.
    pub(super) fn down(self, event: &PointerEvent) {
        let place = (event.client_x(), event.client_y());
        let touches = event.pointer_type() == "touch" && event.is_primary();
        self.from.with_value(|from| from.set(touches.then_some(place)));
    }

    /// It is lifted.
    pub(super) fn up(self, event: &PointerEvent) {
        let Some((x, y)) = self.from.with_value(Cell::take) else { return };
        let (across, down) = (event.client_x() - x, event.client_y() - y);
        if across.abs() < REACH || across.abs() < 2 * down.abs() {
            return;
        }
        if across < 0 {
            self.show.forward();
        } else {
            self.show.back();
        }
    }
}
