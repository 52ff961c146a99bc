//! Descriptors and catalogues: what a full JSON reader can read, ours reads the same.

use serde::Deserialize;
use tiendo_core::catalog::{Catalog, Entry};
use tiendo_core::finding::{Finding, Problem};
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::package::{Descriptor, TableName};

use crate::package::NAME;

/// Deeper nesting is refused, as docs/findings.md says.
const DEEPEST: usize = 64;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Package {
    title: String,
    title_vi: String,
    title_en: String,
    description_vi: String,
    description_en: String,
    version: String,
    created: String,
    licenses: Vec<Terms>,
    home_area: String,
    home_indicator: String,
    resources: Option<Vec<Resource>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Terms {
    name: String,
    path: String,
}

#[derive(Deserialize)]
struct Resource {
    name: String,
    path: String,
    #[serde(default)]
    bytes: Option<u64>,
}

#[derive(Deserialize)]
struct Site {
    resources: Vec<Listed>,
}

#[derive(Deserialize)]
struct Listed {
    name: String,
    #[serde(default)]
    title_vi: String,
    #[serde(default)]
    title_en: String,
    #[serde(default)]
    sample: bool,
    #[serde(default)]
    hash: Option<String>,
}

/// Panics unless the descriptor stays in its folder and says what a full JSON reader finds in the same bytes.
pub(crate) fn holds(bytes: &[u8], read: &Descriptor, findings: &[Finding]) {
    assert_eq!(read.name, NAME, "a dataset's name is that of its folder");
    for table in TableName::ALL {
        let path = read.file_of(table);
        assert!(stays_inside(&path), "{path:?} leaves the folder");
    }
    let Some(expected) = parsed::<Package>(bytes) else { return };
    let Some(resources) = expected.resources else { return };
    let unreadable = findings.iter().any(|finding| matches!(finding.problem, Problem::BadJson(_)));
    assert!(!unreadable, "JSON that can be read is refused: {findings:?}");
    let vi = [expected.title_vi, expected.title, NAME.to_owned()].into_iter().find(|text| !text.is_empty());
    same(&read.title, &vi.unwrap_or_default(), &expected.title_en);
    same(&read.description, &expected.description_vi, &expected.description_en);
    assert_eq!(read.version, expected.version);
    assert_eq!(read.created, expected.created);
    let terms = expected.licenses.iter().find(|terms| !terms.name.is_empty());
    let licence = read.licence().map(|licence| (licence.name, licence.path));
    assert_eq!(licence, terms.map(|terms| (terms.name.clone(), terms.path.clone())));
    assert_eq!(read.home_area, expected.home_area);
    assert_eq!(read.home_indicator, expected.home_indicator);
    for table in TableName::ALL {
        let listed = resources.iter().find(|it| it.name == table.name() && stays_inside(&it.path));
        if let Some(listed) = listed.filter(|it| !it.path.contains(['?', '#', '%'])) {
            let found = read.listed(table).map(|found| (&found.path, found.bytes));
            assert_eq!(found, Some((&listed.path, listed.bytes)));
        }
    }
}

/// Panics unless the catalogue lists what a full JSON reader finds in the same bytes.
pub(crate) fn catalogue_holds(bytes: &[u8]) {
    let read = Catalog::read(&Ok(bytes.to_vec()));
    match &read {
        Ok(catalog) => assert!(!catalog.entries().is_empty(), "a catalogue of nothing"),
        Err(finding) => assert_eq!(finding.file, Catalog::FILE),
    }
    let Some(expected) = parsed::<Site>(bytes).filter(|site| !site.resources.is_empty()) else { return };
    let catalog = read.expect("JSON that can be read is refused");
    assert_eq!(catalog.entries().len(), expected.resources.len());
    for (entry, listed) in catalog.entries().iter().zip(expected.resources) {
        entry_says(entry, &listed);
    }
}

fn entry_says(entry: &Entry, listed: &Listed) {
    assert_eq!((&entry.name, entry.sample, &entry.hash), (&listed.name, listed.sample, &listed.hash));
    let vi = if listed.title_vi.is_empty() { &listed.name } else { &listed.title_vi };
    same(&entry.title, vi, &listed.title_en);
}

fn same(read: &Bilingual, vi: &str, en: &str) {
    assert_eq!(read, &Bilingual::new(vi, en), "{}", read.get(Lang::Vi));
}

fn stays_inside(path: &str) -> bool {
    !path.contains(['\\', ':']) && path.split('/').all(|part| !matches!(part, "" | "." | ".."))
}

/// The bytes as a full JSON reader reads them; `None` where it cannot, or where ours is known not to.
fn parsed<T: for<'a> Deserialize<'a>>(bytes: &[u8]) -> Option<T> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    // The small JSON reader refuses characters beyond the basic plane that are written as two escapes.
    let half =
        |four: &[u8]| matches!(four, [b'\\', b'u', b'd' | b'D', b'8'..=b'9' | b'a'..=b'f' | b'A'..=b'F']);
    if bytes.windows(4).any(half) {
        return None;
    }
    let any: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    (depth(&any) <= DEEPEST).then(|| serde_json::from_slice(bytes).ok())?
}

fn depth(value: &serde_json::Value) -> usize {
    match value {
        serde_json::Value::Array(items) => 1 + items.iter().map(depth).max().unwrap_or(0),
        serde_json::Value::Object(members) => 1 + members.values().map(depth).max().unwrap_or(0),
        _ => 0,
    }
}
