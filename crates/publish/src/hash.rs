//! Size and SHA-256 of every file of a dataset, compared with its descriptor or written into it; the rest of the
//! descriptor is left as it is.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use crate::descriptor::Descriptor;
use crate::{Error, files};

/// A resource whose size or checksum is not what the descriptor says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Path of the resource in its dataset's folder.
    pub resource: String,
    /// Which statements are absent or wrong, as names of the descriptor's keys.
    pub keys: Vec<&'static str>,
    /// Whether one of them is there and wrong, rather than absent.
    pub contradicts: bool,
}

/// Lists the resources that a descriptor describes wrongly or not at all.
///
/// # Errors
/// When a resource cannot be read.
pub fn compare(descriptor: &Descriptor) -> Result<Vec<Difference>, Error> {
    refresh(&mut descriptor.clone())
}

/// Writes size and checksum of every resource into a descriptor's file, and lists what that changed. A file that was
/// right is not touched.
///
/// # Errors
/// When a resource cannot be read or the descriptor cannot be written.
pub fn update(mut descriptor: Descriptor) -> Result<Vec<Difference>, Error> {
    let differences = refresh(&mut descriptor)?;
    if !differences.is_empty() {
        files::replace(descriptor.path(), &descriptor.to_text())?;
    }
    Ok(differences)
}

/// Puts the true statements into the descriptor and lists those that were not there.
pub(crate) fn refresh(descriptor: &mut Descriptor) -> Result<Vec<Difference>, Error> {
    let mut contents = Vec::with_capacity(descriptor.resources().len());
    for resource in descriptor.resources() {
        let path = descriptor.folder().join(resource);
        let content = fs::read(&path).map_err(Error::reading(&path, descriptor.path()))?;
        contents.push((resource.clone(), content.len(), sha256(&content)));
    }
    let mut differences = Vec::new();
    for (json, (resource, bytes, hash)) in descriptor.resources_mut().zip(contents) {
        let stated = ["bytes", "hash"].map(|key| json.contains_key(key).then_some(key));
        let bytes = state(json, "bytes", Value::from(bytes));
        let hash = state(json, "hash", Value::from(hash));
        let keys: Vec<_> = [bytes, hash].into_iter().flatten().collect();
        if !keys.is_empty() {
            let contradicts = stated.iter().flatten().any(|key| keys.contains(key));
            differences.push(Difference { resource, keys, contradicts });
        }
    }
    Ok(differences)
}

/// Sets a key, before the schema when it is new; gives the key back when that changed something.
fn state(json: &mut Map<String, Value>, key: &'static str, value: Value) -> Option<&'static str> {
    if json.get(key) == Some(&value) {
        return None;
    }
    let last = json.len();
    let position = json.keys().position(|found| found == key);
    let position = position.or_else(|| json.keys().position(|found| found == "schema"));
    json.shift_insert(position.unwrap_or(last), key.to_owned(), value);
    Some(key)
}

/// The checksum of a file.
///
/// # Errors
/// When it cannot be read.
pub(crate) fn of_file(path: &Path) -> Result<String, Error> {
    Ok(sha256(&fs::read(path).map_err(Error::io("read", path))?))
}

/// The checksum of a content: `sha256:` and hex digits.
pub(crate) fn sha256(content: &[u8]) -> String {
    let mut text = String::from("sha256:");
    for byte in Sha256::digest(content) {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    const EMPTY: &str = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    fn dataset(descriptor: &str, files: &[(&str, &str)]) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("datapackage.json"), descriptor).unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        folder
    }

    fn text(folder: &TempDir) -> String {
        fs::read_to_string(folder.path().join("datapackage.json")).unwrap()
    }

    fn descriptor(folder: &TempDir) -> Descriptor {
        Descriptor::of_dataset(folder.path()).unwrap()
    }

    fn difference(resource: &str, keys: &[&'static str], contradicts: bool) -> Difference {
        Difference { resource: resource.into(), keys: keys.to_vec(), contradicts }
    }

    #[test]
    fn update_adds_both_before_the_schema_and_keeps_the_rest() {
        let folder = dataset(
            r#"{"name":"x","title":"Số liệu","resources":[{"path":"a.csv","schema":{"z":1,"a":[]}}],"end":1.5}"#,
            &[("a.csv", "")],
        );
        assert_eq!(update(descriptor(&folder)).unwrap(), [difference("a.csv", &["bytes", "hash"], false)]);
        let expected = format!(
            r#"{{
  "name": "x",
  "title": "Số liệu",
  "resources": [
    {{
      "path": "a.csv",
      "bytes": 0,
      "hash": "{EMPTY}",
      "schema": {{
        "z": 1,
        "a": []
      }}
    }}
  ],
  "end": 1.5
}}
"#
        );
        assert_eq!(text(&folder), expected);
        assert_eq!(compare(&descriptor(&folder)).unwrap(), []);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
    }

    #[test]
    fn update_corrects_in_place() {
        let before = format!(
            "{{\"resources\":[{{\"hash\":\"{EMPTY}\",\"bytes\":7,\"path\":\"a.csv\"}},{{\"path\":\"b.csv\",\"bytes\":0,\"hash\":\"{EMPTY}\"}}]}}"
        );
        let folder = dataset(&before, &[("a.csv", ""), ("b.csv", "")]);
        assert_eq!(update(descriptor(&folder)).unwrap(), [difference("a.csv", &["bytes"], true)]);
        let keys = ["\"hash\"", "\"bytes\": 0", "\"path\": \"a.csv\"", "\"path\": \"b.csv\""];
        let text = text(&folder);
        assert!(keys.map(|key| text.find(key).unwrap()).is_sorted(), "{text}");
    }

    #[test]
    fn compare_changes_nothing() {
        let before = r#"{"resources":[{"path":"a.csv","bytes":1}]}"#;
        let folder = dataset(before, &[("a.csv", "a")]);
        assert_eq!(compare(&descriptor(&folder)).unwrap(), [difference("a.csv", &["hash"], false)]);
        assert_eq!(text(&folder), before);
    }

    #[test]
    fn a_right_descriptor_is_not_even_reformatted() {
        let before = format!(r#"{{"resources":[{{"path":"a.csv","bytes":0,"hash":"{EMPTY}"}}]}}"#);
        let folder = dataset(&before, &[("a.csv", "")]);
        assert_eq!(update(descriptor(&folder)).unwrap(), []);
        assert_eq!(text(&folder), before);
    }

    #[test]
    fn a_missing_file_is_named_with_the_one_that_names_it() {
        let folder = dataset(r#"{"resources":[{"path":"a.csv"}]}"#, &[]);
        let error = update(descriptor(&folder)).unwrap_err();
        let at = folder.path().display();
        assert_eq!(error.to_string(), format!("{at}/a.csv is missing; {at}/datapackage.json names it"));
        assert!(error.is_about_data());
    }
}
