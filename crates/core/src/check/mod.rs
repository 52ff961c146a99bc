//! Checking a dataset before it is published: what the reader found and what the rules say, as reports in both languages.
//! Where the files come from and how reports are printed is not decided here. The app calls nothing of this.

mod columns;
mod hints;
mod report;
mod rules;

pub use columns::columns;
pub use hints::{hint, title};
pub use report::Report;

use crate::check::rules::{RawTables, Subject};
use crate::dataset::{Dataset, Tables};
use crate::date::Date;
use crate::definitions::Definitions;
use crate::finding::{Fetched, Finding};
use crate::geo::Shapes;
use crate::order;
use crate::package::{Descriptor, TableName};

/// A dataset that was checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// What could be read of it.
    pub dataset: Dataset,
    /// Its recognition schemes and reporting duties.
    pub definitions: Definitions,
    /// What reading the descriptor and the tables found; a reader of the site is told this much.
    pub findings: Vec<Finding>,
    /// Everything found, by file (the descriptor, then the tables in the order in which they are read), line, column
    /// and code.
    pub reports: Vec<Report>,
    /// The day on which it was judged.
    pub today: Date,
}

/// Checks the dataset of the folder `name`, of which `fetch` has the files by their paths in that folder.
///
/// What depends on time (a milestone that has passed, a date still to come) is judged as of `today`.
pub fn check(name: &str, mut fetch: impl FnMut(&str) -> Fetched, today: Date) -> Checked {
    let mut findings = Vec::new();
    let descriptor = Descriptor::read(name, &fetch(Descriptor::FILE), &mut findings);
    check_tables(descriptor, fetch, findings, today)
}

/// Checks the tables that `descriptor` lists; `fetch` gets the path of each.
pub fn check_described(descriptor: Descriptor, fetch: impl FnMut(&str) -> Fetched, today: Date) -> Checked {
    check_tables(descriptor, fetch, Vec::new(), today)
}

fn check_tables(
    descriptor: Descriptor,
    mut fetch: impl FnMut(&str) -> Fetched,
    mut findings: Vec<Finding>,
    today: Date,
) -> Checked {
    let mut raw = RawTables::default();
    let tables = Tables::fetch(&descriptor, |path| raw.note(&descriptor, path, fetch(path)));
    let dataset = Dataset::read(descriptor, &tables, &mut findings);
    let of_tables = findings.len();
    let listed = |path: &str| raw.note(dataset.descriptor(), path, fetch(path));
    let definitions = Definitions::open(&dataset, listed, &mut findings);
    // Only what is wrong with it is wanted: no rule is about shapes.
    Shapes::open(&dataset, fetch, &mut findings);
    let mut reports: Vec<Report> = findings.iter().map(Report::from).collect();
    rules::run(&Subject { dataset: &dataset, definitions: &definitions, raw: &raw, today }, &mut reports);
    sort(&mut reports, dataset.descriptor());
    findings.truncate(of_tables);
    Checked { dataset, definitions, findings, reports, today }
}

/// Sorts reports of one dataset as [`Checked::reports`] are.
pub fn sort(reports: &mut [Report], descriptor: &Descriptor) {
    let tables = TableName::ALL.map(|table| descriptor.file_of(table));
    let map = descriptor.map().map(|resource| resource.path.as_str());
    let files: Vec<&str> =
        std::iter::once(Descriptor::FILE).chain(tables.iter().map(String::as_str)).chain(map).collect();
    let place = |file: &str| files.iter().position(|known| *known == file).unwrap_or(files.len());
    order::sort_by(reports, |one, other| {
        (place(&one.file), &one.file).cmp(&(place(&other.file), &other.file)).then_with(|| one.order(other))
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Unavailable;

    fn today() -> Date {
        Date::parse("2026-11-22").unwrap()
    }

    #[test]
    fn reports_come_in_the_order_of_files_lines_and_columns() {
        let files = [
            ("datapackage.json", "{"),
            ("sources.csv", "source,title_vi\ns,Báo cáo\n"),
            ("indicators.csv", "indicator,name_vi,unit,source\nfamily,Gia đình,percent,s\n"),
            ("areas.csv", "area,name_vi,level\n303,Hồng Bàng,district\n"),
            ("targets.csv", "indicator,area,year,value,source\nfamily,303,2025,x,s\n"),
            (
                "observations.csv",
                "\u{feff}indicator,area,year,value,obs_status,source\nfamily,304,2025,1,final,s\nfamily,303,x,1,final,s\n",
            ),
        ];
        let fetch = |path: &str| {
            let found = files.iter().find(|(name, _)| *name == path);
            found.map(|(_, text)| text.as_bytes().to_vec()).ok_or(Unavailable::NotFound)
        };
        let checked = check("x", fetch, today());
        let places: Vec<_> =
            checked.reports.iter().map(|report| (report.file.as_str(), report.line, report.code)).collect();
        assert_eq!(
            places,
            [
                ("datapackage.json", None, "TD002"),
                ("targets.csv", Some(2), "TD008"),
                ("observations.csv", None, "TD018"),
                ("observations.csv", Some(2), "TD012"),
                ("observations.csv", Some(3), "TD009"),
            ]
        );
        assert_eq!(checked.today, today());
        assert_eq!(checked.dataset.descriptor().name, "x");
    }

    #[test]
    fn nothing_at_all_is_one_report_a_file() {
        let checked = check("x", |_| Err(Unavailable::NotFound), today());
        assert_eq!(checked.reports.len(), 1 + 5, "the descriptor and the tables that every dataset has");
        assert!(checked.reports.iter().all(|report| report.code == "TD001"));
    }
}
