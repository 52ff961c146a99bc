//! Entry point of the dashboard in a browser.

fn main() {
    tiendo::start();
}
