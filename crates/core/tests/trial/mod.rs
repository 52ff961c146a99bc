//! Small datasets out of the text of their tables, and the ones in data/.

use std::fs;
use std::path::PathBuf;

use tiendo_core::dataset::Dataset;
use tiendo_core::finding::{Problem, Unavailable};
use tiendo_core::package::Descriptor;

/// The text of each table; indicators and areas with a header, the others under the header below. Rows of targets and
/// observations may leave out their last cells.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Trial<'a> {
    /// Day on which it was published, ISO 8601.
    pub(crate) created: &'a str,
    pub(crate) sources: &'a str,
    pub(crate) indicators: &'a str,
    pub(crate) areas: &'a str,
    pub(crate) changes: &'a str,
    pub(crate) codes: &'a str,
    /// `indicator,area,year,value,kind,applies_to`
    pub(crate) targets: &'a str,
    /// `indicator,area,year,value,numerator,denominator,denominator_kind,obs_status,source,sex`
    pub(crate) observations: &'a str,
}

impl Trial<'_> {
    /// Reads it; nothing may be wrong but sources that are not given.
    pub(crate) fn read(self) -> Dataset {
        let fetch = |path: &str| {
            let text = match path {
                Descriptor::FILE => self.descriptor(),
                "sources.csv" => format!("source,title_vi\n{}", self.sources),
                "indicators.csv" => self.indicators.to_owned(),
                "areas.csv" => self.areas.to_owned(),
                "area_changes.csv" => {
                    format!("area,successor,kind,date,extent,decree_vi,decree_en\n{}", self.changes)
                }
                "codes.csv" => format!("list,code,name_vi,name_en\n{}", self.codes),
                "targets.csv" => table("indicator,area,year,value,kind,applies_to", self.targets),
                "observations.csv" => table(
                    "indicator,area,year,value,numerator,denominator,denominator_kind,obs_status,source,sex",
                    self.observations,
                ),
                _ => return Err(Unavailable::NotFound),
            };
            Ok(text.into_bytes())
        };
        let mut findings = Vec::new();
        let dataset = Dataset::open("trial", fetch, &mut findings);
        assert!(findings.iter().all(|finding| finding.problem == Problem::UnknownSource), "{findings:?}");
        dataset
    }

    fn descriptor(&self) -> String {
        let created = self.created;
        let resources =
            r#"{"name":"area_changes","path":"area_changes.csv"},{"name":"codes","path":"codes.csv"}"#;
        format!(r#"{{"title_vi":"Thử","created":"{created}","version":"1.0.0","resources":[{resources}]}}"#)
    }
}

/// A table whose rows may leave out their last cells.
fn table(header: &str, rows: &str) -> String {
    let columns = header.split(',').count();
    let complete = |row: &str| format!("{row}{}", ",".repeat(columns.saturating_sub(row.split(',').count())));
    let rows: Vec<String> = rows.lines().map(complete).collect();
    format!("{header}\n{}", rows.join("\n"))
}

/// A dataset of data/.
pub(crate) fn shipped(name: &str) -> Dataset {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    let fetch = |path: &str| fs::read(folder.join(path)).map_err(|_| Unavailable::NotFound);
    Dataset::open(name, fetch, &mut Vec::new())
}
