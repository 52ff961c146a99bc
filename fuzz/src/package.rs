//! A small good package, of which one file at a time is replaced by the fuzzer's bytes.

use tiendo_core::dataset::Dataset;
use tiendo_core::definitions::Definitions;
use tiendo_core::finding::{Finding, Unavailable};
use tiendo_core::package::{Descriptor, TableName};

/// The name that the package is opened under.
pub(crate) const NAME: &str = "hai-phong";

/// The files of one dataset: `datapackage.json` and its tables, by path.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Package {
    descriptor: Vec<u8>,
    tables: Vec<(&'static str, Vec<u8>)>,
}

impl Package {
    /// A few rows of every table, read without a finding.
    pub(crate) fn good() -> Self {
        let tables: [(&str, &[u8]); 9] = [
            ("sources.csv", include_bytes!("../package/sources.csv")),
            ("indicators.csv", include_bytes!("../package/indicators.csv")),
            ("areas.csv", include_bytes!("../package/areas.csv")),
            ("targets.csv", include_bytes!("../package/targets.csv")),
            ("observations.csv", include_bytes!("../package/observations.csv")),
            ("codes.csv", include_bytes!("../package/codes.csv")),
            ("area_changes.csv", include_bytes!("../package/area_changes.csv")),
            ("schemes.csv", include_bytes!("../package/schemes.csv")),
            ("reporting.csv", include_bytes!("../package/reporting.csv")),
        ];
        Self {
            descriptor: include_bytes!("../package/datapackage.json").to_vec(),
            tables: tables.map(|(path, bytes)| (path, bytes.to_vec())).to_vec(),
        }
    }

    /// The same with other bytes as one table.
    pub(crate) fn with_table(mut self, table: TableName, bytes: &[u8]) -> Self {
        let path = format!("{}.csv", table.name());
        for (name, content) in &mut self.tables {
            if *name == path {
                *content = bytes.to_vec();
            }
        }
        self
    }

    /// The same with other bytes as descriptor.
    pub(crate) fn with_descriptor(mut self, bytes: &[u8]) -> Self {
        self.descriptor = bytes.to_vec();
        self
    }

    /// The bytes of a file; `None` where the package has no such file.
    pub(crate) fn file(&self, path: &str) -> Option<&[u8]> {
        if path == Descriptor::FILE {
            return Some(&self.descriptor);
        }
        self.tables.iter().find(|(name, _)| *name == path).map(|(_, bytes)| bytes.as_slice())
    }

    /// Reads all of it, as a check does.
    pub(crate) fn open(&self) -> Opened {
        let fetch = |path: &str| self.file(path).map(<[u8]>::to_vec).ok_or(Unavailable::NotFound);
        let mut findings = Vec::new();
        let dataset = Dataset::open(NAME, fetch, &mut findings);
        let definitions = Definitions::open(&dataset, fetch, &mut findings);
        Opened { dataset, definitions, findings }
    }
}

/// What could be read of a package.
pub(crate) struct Opened {
    pub(crate) dataset: Dataset,
    pub(crate) definitions: Definitions,
    pub(crate) findings: Vec<Finding>,
}
