//! What the first view of a page costs a reader who has never been here: when something is painted, when the program takes over,
//! what travels. Prints a table; asserts nothing about times.
#![allow(
    clippy::print_stdout,
    clippy::print_stderr,
    missing_docs,
    reason = "a measurement speaks by printing"
)]

mod plain;
mod table;
mod visit;

use std::env;
use std::path::{Path, PathBuf};

use anyhow::Result;
use tiendo_tests::Site;

use crate::visit::{Profile, Scripts, Visit};

/// How often each page is opened in each way; odd, so that there is one in the middle.
const TIMES: usize = 7;

/// The pages, by their addresses.
const PAGES: [&str; 3] = ["/vi/hai-phong/", "/vi/hai-phong/indicator/learning_family/", "/vi/"];

fn main() -> Result<()> {
    let dist = dist();
    let published = Site::start(&dist)?;
    let folder = plain::site(&dist, &PAGES)?;
    let plain = Site::start(folder.path())?;
    let ways = ways();
    let mut found = vec![Vec::new(); ways.len()];
    // In turns, so that whatever else the machine does meets all of them alike.
    for time in 1..=TIMES {
        eprintln!("{time} of {TIMES}");
        for (visit, figures) in ways.iter().zip(&mut found) {
            let site = if visit.scripts == Scripts::Absent { &plain } else { &published };
            figures.push(visit.measured(site)?);
        }
    }
    table::print(&ways, &found);
    Ok(())
}

/// Every page in every way, in the order of the table.
fn ways() -> Vec<Visit> {
    let of_page = |page| {
        let each = move |profile| Scripts::ALL.map(|scripts| Visit { page, profile, scripts });
        Profile::ALL.into_iter().flat_map(each)
    };
    PAGES.into_iter().flat_map(of_page).collect()
}

/// The finished site: the folder named in `TIENDO_DIST`, or else `dist` at the root of the workspace.
fn dist() -> PathBuf {
    let built = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../dist");
    env::var_os("TIENDO_DIST").map_or_else(built, PathBuf::from)
}
