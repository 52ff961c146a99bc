//! The dashboard in a browser: Leptos views over core's view models and the charts.
//!
//! `main.rs` starts it. What is loaded only when a page needs it is in [`parts`]; everything that can be written to is in
//! `store`.

#![expect(unreachable_pub, reason = "Leptos makes the types of a component's properties public")]
#![cfg_attr(feature = "ssr", allow(dead_code, reason = "what only a browser does is not called natively"))]

mod address;
mod app;
mod components;
mod download;
mod figure_words;
mod keys;
mod load;
mod pages;
mod parts;
#[cfg(feature = "ssr")]
pub mod render;
mod scene;
mod screen;
mod storage;
mod store;
mod take_over;
mod tools;
mod words;

/// Takes over the page that is on screen.
#[cfg(feature = "csr")]
pub fn start() {
    screen::report_panics();
    address::set_root(&address::root_of_page());
    if let Some(stage) = take_over::stage() {
        leptos::mount::mount_to(stage, app::App).forget();
    }
}
