//! The datasets in data/ have no errors, and no warnings but those listed here, which are true of their sources.

use std::fs;
use std::path::PathBuf;

use tiendo_core::check::{self, Report};
use tiendo_core::finding::{Fetched, Severity, Unavailable};
use tiendo_core::lang::Lang;

use crate::package::today;

fn reports(name: &str) -> Vec<Report> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    let fetch = |path: &str| -> Fetched { fs::read(folder.join(path)).map_err(|_| Unavailable::NotFound) };
    check::check(name, fetch, today()).reports
}

#[test]
fn the_shipped_datasets_have_no_errors_and_only_these_warnings() {
    // Hà Nội reported its share of all families in 2023 and of the registered ones in 2024, as the sources say.
    let expected = [
        "cac-tinh observations.csv:3 TD034 2023: of all; 2024: of those registered; two bases are never on one line",
    ];
    let mut found = Vec::new();
    for name in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        for report in reports(name) {
            assert_ne!(report.severity, Severity::Error, "{name}: {report:?}");
            found.push(format!(
                "{name} {}:{} {} {}",
                report.file,
                report.line.unwrap_or(0),
                report.code,
                report.message.get(Lang::En)
            ));
        }
    }
    assert_eq!(found, expected);
}
