//! The descriptor of a dataset (`datapackage.json`, Data Package v2): what a view and a fetch need of it.

use serde::Deserialize;

use crate::csv_table::Numbering;
use crate::date::Date;
use crate::finding::{Fetched, Finding, Problem};
use crate::format;
use crate::json;
use crate::lang::{Bilingual, Lang};

/// The tables of a dataset.
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
    /// Ordered levels, and categories of dimensions.
    Codes,
    /// What became of areas.
    AreaChanges,
    /// Recognition schemes.
    Schemes,
    /// Who reports what, and when.
    Reporting,
}

impl TableName {
    /// The tables that views of figures need; the others are definitions.
    pub const OF_VIEWS: [Self; 7] = [
        Self::Sources,
        Self::Indicators,
        Self::Areas,
        Self::Targets,
        Self::Observations,
        Self::Codes,
        Self::AreaChanges,
    ];

    /// Every table.
    pub const ALL: [Self; 9] = [
        Self::Sources,
        Self::Indicators,
        Self::Areas,
        Self::Targets,
        Self::Observations,
        Self::Codes,
        Self::AreaChanges,
        Self::Schemes,
        Self::Reporting,
    ];

    /// Whether every dataset has it. Where another table is not listed, nothing is missing.
    pub const fn is_required(self) -> bool {
        matches!(self, Self::Sources | Self::Indicators | Self::Areas | Self::Targets | Self::Observations)
    }

    /// The resource's name in the descriptor.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sources => "sources",
            Self::Indicators => "indicators",
            Self::Areas => "areas",
            Self::Targets => "targets",
            Self::Observations => "observations",
            Self::Codes => "codes",
            Self::AreaChanges => "area_changes",
            Self::Schemes => "schemes",
            Self::Reporting => "reporting",
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
    /// How its rows are numbered for a reader.
    pub(crate) numbering: Numbering,
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
    /// What it was read from, for the parts that few pages show.
    bytes: Vec<u8>,
}

/// Terms of use.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default)]
pub struct Licence {
    /// Short name, as licences are listed by: `CC-BY-4.0`.
    pub name: String,
    /// Full name.
    pub title: String,
    /// Where it can be read.
    pub path: String,
}

/// Somebody who made the dataset.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default)]
pub struct Contributor {
    /// Name of the person or organisation.
    pub title: String,
    /// Where more can be read.
    pub path: String,
}

/// Terms, read apart: whatever is wrong with them, the tables are found.
#[derive(Default, Deserialize)]
#[serde(default)]
struct RawTerms {
    licenses: Vec<Licence>,
}

/// People, read apart for the same reason.
#[derive(Default, Deserialize)]
#[serde(default)]
struct RawMakers {
    contributors: Vec<Contributor>,
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
            Ok(raw) => {
                let bytes = fetched.clone().unwrap_or_default();
                Self { bytes, ..Self::from_raw(name, raw) }
            }
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
            .map(|resource| (resource.name, Resource::file(resource.path, resource.bytes)))
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
            bytes: Vec::new(),
        }
    }

    /// The day on which this version was made, where that can be told.
    pub fn created_on(&self) -> Option<Date> {
        Date::parse_spreadsheet(&self.created)
    }

    /// Title, version, day and short hash ([`crate::catalog::Entry::short_hash`]): "Hải Phòng, phiên bản 1.1.0, 22/11/2026, mã
    /// 8b54cfbd"; what is not told is left out.
    pub fn edition(&self, hash: Option<&str>, lang: Lang) -> String {
        let version = Some(&self.version).filter(|version| !version.is_empty());
        let version = version.map(|version| format!("{} {version}", lang.pick("phiên bản", "version")));
        let day = self.created_on().map(|day| format::date(day, lang));
        let hash = hash.map(|hash| format!("{} {hash}", lang.pick("mã", "hash")));
        let told = std::iter::once(self.title.get(lang).to_owned()).chain(version).chain(day).chain(hash);
        told.collect::<Vec<_>>().join(", ")
    }

    /// Under which terms it may be used. Read when it is asked for, as few pages show it.
    pub fn licences(&self) -> Vec<Licence> {
        json::read(&self.bytes).map(|RawTerms { licenses }| licenses).unwrap_or_default()
    }

    /// The first of the terms that has a name.
    pub fn licence(&self) -> Option<Licence> {
        self.licences().into_iter().find(|licence| !licence.name.is_empty())
    }

    /// Who made it. Read when it is asked for.
    pub fn contributors(&self) -> Vec<Contributor> {
        json::read(&self.bytes).map(|RawMakers { contributors }| contributors).unwrap_or_default()
    }

    /// The dataset of a workbook, with one worksheet a table; its rows are numbered as the worksheet's. The path of a table
    /// is the workbook's name and the worksheet's: `so-lieu.xlsx [observations]`.
    pub fn of_workbook(name: &str, file: &str, sheets: &[TableName]) -> Self {
        let resource = |table: &TableName| {
            let path = Self::sheet_path(file, *table);
            (table.name().to_owned(), Resource { path, bytes: None, numbering: Numbering::Rows })
        };
        let resources = sheets.iter().map(resource).collect();
        Self { resources, ..Self::undescribed(name) }
    }

    /// How a worksheet of a workbook is named in findings.
    pub fn sheet_path(file: &str, table: TableName) -> String {
        format!("{file} [{}]", table.name())
    }

    /// The file of a table that the descriptor lists.
    pub fn listed(&self, table: TableName) -> Option<&Resource> {
        self.resources.iter().find(|(name, _)| name == table.name()).map(|(_, resource)| resource)
    }

    /// Every file that the descriptor lists, tables and others, in its order.
    pub fn files(&self) -> impl Iterator<Item = &Resource> {
        self.resources.iter().map(|(_, resource)| resource)
    }

    /// The map of the areas, where the descriptor lists one: GeoJSON, and not a table.
    pub fn map(&self) -> Option<&Resource> {
        self.resources.iter().find(|(name, _)| name == "map").map(|(_, resource)| resource)
    }

    /// The file of a table: as listed, else by its usual name where every dataset has it.
    pub fn resource(&self, table: TableName) -> Option<Resource> {
        let usual = || Resource::file(format!("{}.csv", table.name()), None);
        self.listed(table).cloned().or_else(|| table.is_required().then(usual))
    }

    /// The file name of a table as findings name it, also where there is none.
    pub fn file_of(&self, table: TableName) -> String {
        self.listed(table).map_or_else(|| format!("{}.csv", table.name()), |resource| resource.path.clone())
    }
}

impl Resource {
    const fn file(path: String, bytes: Option<u64>) -> Self {
        Self { path, bytes, numbering: Numbering::Lines }
    }
}

/// Whether a path stays inside the dataset's folder, as Data Package demands of paths.
pub(crate) fn is_plain_path(path: &str) -> bool {
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
               "resources":[{"name":"areas","path":"a/areas.csv","bytes":12},{"name":"targets","path":"../x.csv"},
               {"name":"map","path":"map.geojson"}]}"#,
        );
        assert!(findings.is_empty());
        assert_eq!(descriptor.title.get(Lang::En), "Provinces");
        assert_eq!(
            descriptor.resource(TableName::Areas),
            Some(Resource::file("a/areas.csv".into(), Some(12)))
        );
        assert_eq!(descriptor.file_of(TableName::Targets), "targets.csv", "a path never leaves the folder");
        assert_eq!(descriptor.map(), Some(&Resource::file("map.geojson".into(), None)));
        let files: Vec<&str> = descriptor.files().map(|file| file.path.as_str()).collect();
        assert_eq!(files, ["a/areas.csv", "map.geojson"]);
        assert_eq!(
            descriptor.resource(TableName::Codes),
            None,
            "nothing is missing that no dataset must have"
        );
    }

    #[test]
    fn licences_and_makers_are_read_and_a_fault_in_them_hides_no_table() {
        let json = r#"{"licenses":[{"path":"x"},{"name":"CC-BY-4.0","title":"Attribution","path":"https://x.org/"}],
            "contributors":[{"title":"Sở","role":"author"}],"resources":[{"name":"areas","path":"a.csv"}]}"#;
        let (descriptor, findings) = read(json);
        assert!(findings.is_empty());
        assert_eq!(descriptor.licence().unwrap().name, "CC-BY-4.0");
        assert_eq!(descriptor.contributors()[0].title, "Sở");
        let (descriptor, findings) = read(&json.replace(r#"[{"title":"Sở","role":"author"}]"#, r#""Sở""#));
        assert!(findings.is_empty() && descriptor.contributors().is_empty());
        assert_eq!(descriptor.file_of(TableName::Areas), "a.csv");
    }

    #[test]
    fn a_broken_descriptor_leaves_the_usual_files() {
        let (descriptor, findings) = read("{\"name\":");
        assert_eq!(findings[0].problem.code(), "TD002");
        assert_eq!(
            descriptor.resource(TableName::Observations),
            Some(Resource::file("observations.csv".into(), None))
        );
        let mut findings = Vec::new();
        Descriptor::read("x", &Err(Unavailable::TimedOut), &mut findings);
        assert_eq!(findings[0].problem, Problem::Missing(Unavailable::TimedOut));
    }
}
