//! The dashboard in a browser: Leptos views over core's view models and the charts.
//!
//! `main.rs` starts it. What is loaded only when a page needs it is in [`parts`]; everything that can be written to is in
//! `store`.

#![expect(unreachable_pub, reason = "Leptos makes the types of a component's properties public")]

mod address;
mod app;
mod components;
mod keys;
mod load;
mod pages;
mod parts;
mod scene;
mod screen;
mod store;
mod tools;
mod words;

/// Takes over the page that is on screen.
pub fn start() {
    screen::report_panics();
    screen::clear_static_page();
    leptos::mount::mount_to_body(app::App);
}
