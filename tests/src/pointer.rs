//! A mouse and a finger: moved, pressed and lifted at places of the window.

use anyhow::Result;
use serde_json::json;

use crate::browser::Browser;

impl Browser {
    /// Moves the mouse to a place of the window, in CSS pixels from its upper left corner.
    ///
    /// # Errors
    /// When the browser does not answer or the place is outside the window.
    pub fn point_at(&self, x: f64, y: f64) -> Result<()> {
        let to = json!({ "type": "pointerMove", "duration": 0, "x": whole(x), "y": whole(y), "origin": "viewport" });
        self.act("mouse", "mouse", &json!([to]))
    }

    /// Taps with a finger at a place of the window.
    ///
    /// # Errors
    /// As [`Browser::point_at`].
    pub fn tap_at(&self, x: f64, y: f64) -> Result<()> {
        let to = json!({ "type": "pointerMove", "duration": 0, "x": whole(x), "y": whole(y), "origin": "viewport" });
        let press = json!({ "type": "pointerDown", "button": 0 });
        let lift = json!({ "type": "pointerUp", "button": 0 });
        self.act("finger", "touch", &json!([to, press, lift]))
    }

    /// Draws a finger from one place of the window to another.
    ///
    /// # Errors
    /// As [`Browser::point_at`].
    pub fn swipe(&self, from: (f64, f64), to: (f64, f64)) -> Result<()> {
        let at = |(x, y): (f64, f64), duration: u32| json!({ "type": "pointerMove", "duration": duration, "x": whole(x), "y": whole(y), "origin": "viewport" });
        let press = json!({ "type": "pointerDown", "button": 0 });
        let lift = json!({ "type": "pointerUp", "button": 0 });
        self.act("finger", "touch", &json!([at(from, 0), press, at(to, 50), lift]))
    }

    fn act(&self, id: &str, kind: &str, deeds: &serde_json::Value) -> Result<()> {
        let source =
            json!({ "type": "pointer", "id": id, "parameters": { "pointerType": kind }, "actions": deeds });
        self.session().post("actions", &json!({ "actions": [source] }))?;
        Ok(())
    }
}

/// `WebDriver` counts in whole pixels.
#[expect(clippy::cast_possible_truncation, reason = "a place in a window")]
const fn whole(place: f64) -> i64 {
    place.round() as i64
}
