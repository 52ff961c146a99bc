//! Entry point of the dashboard in a browser.

fn main() {
    #[cfg(feature = "csr")]
    tiendo::start();
}
