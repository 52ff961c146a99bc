//! The harness of the browser tests: a real Chromium, and a server of the site that can be made to fail. What the site
//! must do is not written here but in the tests.
//!
//! The harness blocks: a test is plain code from top to bottom, and dropping a [`Browser`] or a [`Site`], also by a
//! panic, ends everything that it started.

mod axe;
pub mod browser;
mod downloads;
mod driver;
pub mod element;
pub mod faults;
pub mod key;
mod one_file;
mod pointer;
mod requests;
mod session;
pub mod site;
mod trial;

pub use browser::Browser;
pub use downloads::Downloads;
pub use element::Element;
pub use faults::Fault;
pub use key::Key;
pub use one_file::OneFile;
pub use site::Site;
pub use trial::Trial;
