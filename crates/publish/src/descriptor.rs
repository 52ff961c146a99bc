//! Reading the JSON of a Data Package (a dataset's descriptor, or the catalogue) as far as publishing needs it;
//! its meaning is tiendo-core's.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use crate::Error;

/// Name of a dataset's descriptor in its folder.
const FILE_NAME: &str = "datapackage.json";

/// What explains a dataset in words, beside its descriptor and not listed in it.
pub(crate) const README: &str = "README.md";

/// Name of the catalogue in the data folder.
pub const CATALOG_NAME: &str = "catalog.json";

/// A Data Package's JSON, known to have a list of resources with one local path each.
#[derive(Debug, Clone, PartialEq)]
pub struct Descriptor {
    path: PathBuf,
    json: Map<String, Value>,
    resources: Vec<String>,
}

impl Descriptor {
    /// Reads a descriptor or a catalogue.
    ///
    /// # Errors
    /// When the file cannot be read, is not JSON, or lists a resource without one path inside its own folder.
    pub fn read(path: &Path) -> Result<Self, Error> {
        let text = fs::read_to_string(path).map_err(Error::io("read", path))?;
        Self::parse(path, &text)
    }

    /// Reads the descriptor of the dataset in a folder.
    ///
    /// # Errors
    /// As [`Descriptor::read`].
    pub fn of_dataset(folder: &Path) -> Result<Self, Error> {
        Self::read(&folder.join(FILE_NAME))
    }

    fn parse(path: &Path, text: &str) -> Result<Self, Error> {
        let wrong = |problem: String| Error::Descriptor { path: path.to_path_buf(), problem };
        let json: Value =
            serde_json::from_str(text).map_err(|source| Error::Json { path: path.to_path_buf(), source })?;
        let Value::Object(json) = json else {
            return Err(wrong("not a JSON object".into()));
        };
        let listed = json.get("resources").and_then(Value::as_array);
        let listed = listed.ok_or_else(|| wrong("has no list \"resources\"".into()))?;
        let mut resources = Vec::with_capacity(listed.len());
        for (index, resource) in listed.iter().enumerate() {
            let found = resource.get("path").and_then(Value::as_str).filter(|path| is_inside(path));
            let name = resource.get("name").and_then(Value::as_str).unwrap_or("without a name");
            let found = found.ok_or_else(|| {
                wrong(format!("resource {} ({name}) needs one \"path\" inside this folder", index + 1))
            })?;
            resources.push(found.to_owned());
        }
        Ok(Self { path: path.to_path_buf(), json, resources })
    }

    /// The file it was read from.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The folder that its resources are in.
    pub fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    /// The version of the data; blank where none is stated.
    pub(crate) fn version(&self) -> &str {
        self.json.get("version").and_then(Value::as_str).map_or("", str::trim)
    }

    /// Paths of the resources, relative to the folder, in the order listed.
    pub fn resources(&self) -> &[String] {
        &self.resources
    }

    /// What the schema of a resource says of a column, where it does.
    pub(crate) fn field(&self, resource: &str, column: &str) -> Option<&Value> {
        let named = |json: &&Value, name: &str| json.get("name").and_then(Value::as_str) == Some(name);
        let found = self.json.get("resources")?.as_array()?.iter().find(|json| named(json, resource))?;
        found.get("schema")?.get("fields")?.as_array()?.iter().find(|json| named(json, column))
    }

    /// Every file of the package but the descriptor, by its path in the folder: what it lists, and what explains it in words.
    pub(crate) fn files(&self) -> impl Iterator<Item = &str> {
        let readme = self.folder().join(README).is_file().then_some(README);
        self.resources.iter().map(String::as_str).chain(readme)
    }

    /// The JSON of the resources, in the same order.
    pub(crate) fn resources_json(&self) -> impl Iterator<Item = &Map<String, Value>> {
        let list = self.json.get("resources").and_then(Value::as_array);
        list.into_iter().flatten().filter_map(Value::as_object)
    }

    /// The same, to be changed.
    pub(crate) fn resources_mut(&mut self) -> impl Iterator<Item = &mut Map<String, Value>> {
        let list = self.json.get_mut("resources").and_then(Value::as_array_mut);
        list.into_iter().flatten().filter_map(Value::as_object_mut)
    }

    /// The JSON as text: two spaces of indent, keys in their order, a line feed at the end.
    pub(crate) fn to_text(&self) -> String {
        let mut text = format!("{:#}", Value::Object(self.json.clone()));
        text.push('\n');
        text
    }
}

/// Whether a path is a plain relative one that cannot lead out of the folder, nor to another host.
pub(crate) fn is_inside(path: &str) -> bool {
    let plain = |part: &str| !matches!(part, "" | "." | "..");
    !path.contains(['\\', ':']) && path.split('/').all(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> Result<Descriptor, Error> {
        Descriptor::parse(Path::new("data/x/datapackage.json"), text)
    }

    #[track_caller]
    fn check_error(text: &str, expected: &str) {
        let error = parse(text).unwrap_err();
        assert_eq!(error.to_string(), format!("data/x/datapackage.json{expected}"));
        assert!(error.is_about_data());
    }

    #[test]
    fn resources_are_listed_in_order() {
        let found = parse(r#"{"resources":[{"path":"b.csv"},{"path":"sub/a.csv"}]}"#).unwrap();
        assert_eq!(found.resources(), ["b.csv", "sub/a.csv"]);
        assert_eq!(found.folder(), Path::new("data/x"));
    }

    #[test]
    fn what_is_not_a_package_is_told() {
        check_error("{", " is not valid JSON");
        check_error("[]", ": not a JSON object");
        check_error("{}", ": has no list \"resources\"");
    }

    #[test]
    fn a_folder_without_a_descriptor_is_not_a_fault_of_the_data() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!Descriptor::of_dataset(folder.path()).unwrap_err().is_about_data());
    }

    #[test]
    fn paths_that_lead_elsewhere_are_refused() {
        for path in [
            r#""../a.csv""#,
            r#""/etc/passwd""#,
            r#""https://example.org/a.csv""#,
            r#""a//b""#,
            r#""a\\b""#,
            r#""""#,
            "[]",
            "7",
        ] {
            let text = format!(r#"{{"resources":[{{"name":"areas","path":{path}}}]}}"#);
            check_error(&text, ": resource 1 (areas) needs one \"path\" inside this folder");
        }
    }
}
