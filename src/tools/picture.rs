//! A chart as a picture file: the page's style sheets for its colours, its font, and a canvas for the dots.

use js_sys::{Function, Promise, encode_uri_component};
use leptos::prelude::document;
use tiendo_core::export::base64;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, CssStyleSheet, HtmlCanvasElement, HtmlImageElement};

use crate::load;

/// Dots for each px.
const SCALE: u32 = 2;

/// Browsers refuse canvases that are much longer.
const LONGEST_PX: u32 = 16_000;

/// The two weights of the font; the heavier ones are drawn with the second.
const FONTS: [(&str, &str); 2] =
    [("400 500", "fonts/be-vietnam-pro-400.woff2"), ("600 700", "fonts/be-vietnam-pro-600.woff2")];

/// The rules of the page's style sheets that charts are drawn by: tokens, and what is said of charts.
pub(crate) fn styles() -> String {
    let sheets = document().style_sheets();
    let mut css = String::new();
    for sheet in (0..sheets.length()).filter_map(|place| sheets.get(place)) {
        // Those of other sites, as browser extensions add them, may not be read.
        let Ok(rules) = sheet.unchecked_into::<CssStyleSheet>().css_rules() else { continue };
        for rule in (0..rules.length()).filter_map(|place| rules.get(place)) {
            let text = rule.css_text();
            if text.contains(".chart") || text.contains(":root") {
                css.push_str(&text);
                css.push('\n');
            }
        }
    }
    css
}

/// Rules with the font itself in them. Where it cannot be fetched, another font takes its place.
pub(crate) async fn fonts() -> String {
    let mut css = String::new();
    for (weight, path) in FONTS {
        if let Ok(bytes) = load::file(path, false).await {
            css.push_str(&format!(
                "@font-face{{font-family:'Be Vietnam Pro';font-weight:{weight};src:url(data:font/woff2;base64,{})}}",
                base64(&bytes)
            ));
        }
    }
    css
}

/// An SVG as PNG.
pub(crate) async fn png(svg: &str) -> Result<Blob, JsValue> {
    let image = HtmlImageElement::new()?;
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{}", String::from(encode_uri_component(svg))));
    JsFuture::from(image.decode()).await?;
    let (width, height) = (image.natural_width(), image.natural_height());
    let scale = if width.max(height) * SCALE > LONGEST_PX { 1 } else { SCALE };
    let canvas: HtmlCanvasElement = document().create_element("canvas")?.dyn_into()?;
    canvas.set_width(width * scale);
    canvas.set_height(height * scale);
    let context =
        canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into::<CanvasRenderingContext2d>();
    context.draw_image_with_html_image_element_and_dw_and_dh(
        &image,
        0.0,
        0.0,
        f64::from(width * scale),
        f64::from(height * scale),
    )?;
    let made = Promise::new(&mut |resolve: Function, reject: Function| {
        if let Err(why) = canvas.to_blob(&resolve) {
            let _ = reject.call1(&JsValue::NULL, &why);
        }
    });
    // Nothing, where the canvas is too large after all.
    JsFuture::from(made).await?.dyn_into()
}
