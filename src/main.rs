//! Entry point of the dashboard in a browser.

#![expect(unreachable_pub, reason = "Leptos makes the types of a component's properties public")]

mod address;
mod app;
mod components;
mod load;
mod pages;
mod screen;
mod store;
mod words;

fn main() {
    screen::report_panics();
    screen::clear_static_page();
    leptos::mount::mount_to_body(app::App);
}
