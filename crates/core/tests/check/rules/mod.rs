//! Each rule case by case: where it speaks, with which numbers, and where it is silent. Figures are worked by hand.

mod figures;
mod tables;

use tiendo_core::check::Report;
use tiendo_core::lang::Lang;

use crate::package::Package;

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

/// What is said of the examples' dataset with these rows: code, line, column and offending text, then both sentences.
fn told(package: &Package) -> Vec<[String; 3]> {
    let told = |report: &Report| {
        let column = report.column.as_deref().unwrap_or_default();
        let line = report.line.unwrap_or_default();
        let place = format!("{} {}:{line} {column} “{}”", report.code, report.file, report.text);
        [place, plain(report.message.get(Lang::Vi)), plain(report.message.get(Lang::En))]
    };
    package.check().iter().map(told).collect()
}

fn check_rows(file: &str, header: &str, cases: &[(&str, &[[&str; 3]])]) {
    for (rows, expected) in cases {
        let mut package = Package::of_examples();
        package.add(file, header, rows.as_bytes());
        assert_eq!(told(&package), *expected, "{rows}");
    }
}
