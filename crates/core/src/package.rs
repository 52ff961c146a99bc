//! The descriptor of a dataset (`datapackage.json`, Data Package v2): what a view and a fetch need of it.

use serde::Deserialize;

use crate::finding::{Fetched, Finding, Problem};
use crate::json;
use crate::lang::Bilingual;

/// The tables of a dataset, in the order in which they are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableName {
    /// Where figures come from.
    Sources,
    /// What is measured.
    Indicators,
    /// Where.
    Areas,
    /// What is aimed at.
    Targets,
    /// What was reported.
    Observations,
}

impl TableName {
    /// Every table.
    pub const ALL: [Self; 5] =
        [Self::Sources, Self::Indicators, Self::Areas, Self::Targets, Self::Observations];

    /// The resource's name in the descriptor.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Indicators => "indicators",
            Self::Areas => "areas",
            Self::Targets => "targets",
            Self::Observations => "observations",
        }
    }
}

/// One file of a dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resource {
    /// The file, relative to the dataset's folder.
    pub path: String,
    /// Its length in bytes, where the descriptor states one.
    pub bytes: Option<u64>,
}

/// What a descriptor says of its dataset.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Descriptor {
    /// The dataset's name: its folder and its part of the address.
    pub name: String,
    /// Title for readers.
    pub title: Bilingual,
    /// What it holds, in a sentence or two.
    pub description: Bilingual,
    /// Version of the data.
    pub version: String,
    /// When this version was made, ISO 8601.
    pub created: String,
    /// The area shown first.
    pub home_area: String,
    /// The indicator shown first.
    pub home_indicator: String,
    resources: Vec<(String, Resource)>,
}

#[derive(Deserialize)]
struct RawDescriptor {
    #[serde(default)]
    title: String,
    #[serde(default)]
    title_vi: String,
    #[serde(default)]
    title_en: String,
    #[serde(default)]
    description_vi: String,
    #[serde(default)]
    description_en: String,
    #[serde(default)]
    version: String,
    #[serde(default)]
    created: String,
    #[serde(default)]
    home_area: String,
    #[serde(default)]
    home_indicator: String,
    resources: Vec<RawResource>,
}

#[derive(Deserialize)]
struct RawResource {
    name: String,
    path: String,
    #[serde(default)]
    bytes: Option<u64>,
}

impl Descriptor {
    /// The file that holds the descriptor.
    pub const FILE: &'static str = "datapackage.json";

    /// Reads the descriptor of the dataset in the folder `name`.
    ///
    /// Where it cannot be read, the dataset keeps its folder's name as title and the usual file names, so that its
    /// tables can still be fetched; the finding says what is lost.
    pub fn read(name: &str, fetched: &Fetched, findings: &mut Vec<Finding>) -> Self {
        let raw = match fetched {
            Err(why) => Err(Problem::Missing(why.clone())),
            Ok(bytes) => json::read::<RawDescriptor>(bytes).map_err(Problem::BadJson),
        };
        match raw {
            Ok(raw) => Self::from_raw(name, raw),
            Err(problem) => {
                findings.push(Finding::file(Self::FILE, problem));
                Self::undescribed(name)
            }
        }
    }

    fn from_raw(name: &str, raw: RawDescriptor) -> Self {
        let vi = if raw.title_vi.is_empty() { raw.title } else { raw.title_vi };
        let resources = raw
            .resources
            .into_iter()
            .filter(|resource| is_plain_path(&resource.path))
            .map(|resource| (resource.name, Resource { path: resource.path, bytes: resource.bytes }))
            .collect();
        Self {
            title: Bilingual::new(if vi.is_empty() { name.to_owned() } else { vi }, raw.title_en),
            description: Bilingual::new(raw.description_vi, raw.description_en),
            version: raw.version,
            created: raw.created,
            home_area: raw.home_area,
            home_indicator: raw.home_indicator,
            resources,
            ..Self::undescribed(name)
        }
    }

    fn undescribed(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            title: Bilingual::same(name),
            description: Bilingual::default(),
            version: String::new(),
            created: String::new(),
            home_area: String::new(),
            home_indicator: String::new(),
            resources: Vec::new(),
        }
    }

    /// The file of a table; the usual name where the descriptor lists none.
    pub fn resource(&self, table: TableName) -> Resource {
        let listed = self.resources.iter().find(|(name, _)| name == table.name());
        listed.map_or_else(
            || Resource { path: format!("{}.csv", table.name()), bytes: None },
            |(_, resource)| resource.clone(),
        )
    }
}

/// Whether a path stays inside the dataset's folder, as Data Package demands of paths.
fn is_plain_path(path: &str) -> bool {
    let odd = |part: &str| {
        part.is_empty() || part == "." || part == ".." || part.contains(['\\', ':', '?', '#', '%'])
    };
    !path.split('/').any(odd)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Unavailable;
    use crate::lang::Lang;

    fn read(json: &str) -> (Descriptor, Vec<Finding>) {
        let mut findings = Vec::new();
        (Descriptor::read("x", &Ok(json.as_bytes().to_vec()), &mut findings), findings)
    }

    #[test]
    fn reads_titles_and_files() {
        let (descriptor, findings) = read(
            r#"{"name":"x","title_vi":"Tỉnh","title_en":"Provinces","version":"1.0.0","more":[1],
               "resources":[{"name":"areas","path":"a/areas.csv","bytes":12},{"name":"targets","path":"../x.csv"}]}"#,
        );
        assert!(findings.is_empty());
        assert_eq!(descriptor.title.get(Lang::En), "Provinces");
        assert_eq!(
            descriptor.resource(TableName::Areas),
            Resource { path: "a/areas.csv".into(), bytes: Some(12) }
        );
        assert_eq!(
            descriptor.resource(TableName::Targets).path,
            "targets.csv",
            "a path never leaves the folder"
        );
    }

    #[test]
    fn a_broken_descriptor_leaves_the_usual_files() {
        let (descriptor, findings) = read("{\"name\":");
        assert_eq!(findings[0].problem.code(), "TD002");
        assert_eq!(descriptor.resource(TableName::Observations).path, "observations.csv");
        let mut findings = Vec::new();
        Descriptor::read("x", &Err(Unavailable::TimedOut), &mut findings);
        assert_eq!(findings[0].problem, Problem::Missing(Unavailable::TimedOut));
    }
}
