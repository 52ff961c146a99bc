//! How a browser shows a page (its area, the medium, what the reader prefers), and pictures of that.

use anyhow::{Context, Result};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use super::Browser;

/// What a page is shown on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Medium {
    /// A screen.
    Screen,
    /// Paper.
    Print,
}

/// What a reader prefers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Preference {
    /// Dark colours.
    Dark,
    /// As little movement as possible.
    ReducedMotion,
    /// More contrast.
    MoreContrast,
    /// The system's own few colours.
    ForcedColors,
}

impl Browser {
    /// Gives the page an area of exactly this size, in CSS pixels.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn set_viewport(&self, width: u32, height: u32) -> Result<()> {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", &size)?;
        Ok(())
    }

    /// Shows the page as on a medium, to a reader with these preferences and no others.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn emulate(&self, medium: Medium, preferences: &[Preference]) -> Result<()> {
        let features: Vec<_> = preferences
            .iter()
            .map(|preference| match preference {
                Preference::Dark => ("prefers-color-scheme", "dark"),
                Preference::ReducedMotion => ("prefers-reduced-motion", "reduce"),
                Preference::MoreContrast => ("prefers-contrast", "more"),
                Preference::ForcedColors => ("forced-colors", "active"),
            })
            .map(|(name, value)| json!({ "name": name, "value": value }))
            .collect();
        let media = match medium {
            Medium::Screen => "screen",
            Medium::Print => "print",
        };
        self.devtools("Emulation.setEmulatedMedia", &json!({ "media": media, "features": features }))?;
        Ok(())
    }

    /// A picture of what is in view, as PNG.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn screenshot(&self) -> Result<Vec<u8>> {
        decode(&self.session.get("screenshot")?)
    }

    /// The page as it prints, as PDF on A4.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn print(&self) -> Result<Vec<u8>> {
        let page = json!({ "page": { "width": 21.0, "height": 29.7 }, "background": true });
        decode(&self.session.post("print", &page)?)
    }

    /// The page as it prints where its own style sheet says on what paper, with which margins and what stands in these, as PDF.
    ///
    /// # Errors
    /// When the browser does not answer.
    pub fn print_as_styled(&self) -> Result<Vec<u8>> {
        let options = json!({ "preferCSSPageSize": true, "printBackground": true });
        decode(&self.devtools("Page.printToPDF", &options)?["data"])
    }
}

fn decode(value: &Value) -> Result<Vec<u8>> {
    BASE64.decode(value.as_str().context("the answer is not Base64")?).context("the answer is not Base64")
}
