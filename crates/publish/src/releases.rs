//! Earlier releases of a dataset: the files as they were published, in `releases/<version>/` of its folder. They are no
//! resources of the dataset, and they are never changed.

use std::fs;
use std::path::{Path, PathBuf};

use crate::descriptor::Descriptor;
use crate::{Error, hash};

/// The folder of earlier releases in the folder of a dataset.
const FOLDER: &str = "releases";

/// An earlier release.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// Its version, which is the name of its folder.
    pub version: String,
    /// Its descriptor.
    pub descriptor: Descriptor,
}

/// The folder of a release.
pub(crate) fn folder(dataset: &Path, version: &str) -> PathBuf {
    dataset.join(FOLDER).join(version)
}

/// The earlier releases of a dataset, the oldest first.
///
/// # Errors
/// When a folder cannot be read, is not a release of this dataset before the current one, or its files are not as its
/// descriptor says.
pub fn earlier(current: &Descriptor) -> Result<Vec<Earlier>, Error> {
    let mut found = Vec::new();
    for version in versions(&current.folder().join(FOLDER))? {
        let descriptor = Descriptor::of_dataset(&folder(current.folder(), &version))?;
        let number = number(&version);
        refuse_impossible(current, &descriptor, &version, number.as_deref())?;
        found.push((number, Earlier { version, descriptor }));
    }
    found.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(found.into_iter().map(|(_, earlier)| earlier).collect())
}

/// The names of the folders of releases; none where there is no such folder.
fn versions(folder: &Path) -> Result<Vec<String>, Error> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(Error::io("list", folder))? {
        let path = entry.map_err(Error::io("list", folder))?.path();
        if path.is_dir() {
            names.push(path.file_name().unwrap_or_default().to_string_lossy().into_owned());
        }
    }
    Ok(names)
}

fn refuse_impossible(
    current: &Descriptor,
    found: &Descriptor,
    version: &str,
    number: Option<&[u64]>,
) -> Result<(), Error> {
    let wrong = |problem: String| Err(Error::Descriptor { path: found.path().to_path_buf(), problem });
    let Some(number) = number else {
        return wrong("the folder of a release is named by its version, as 1.0.0".into());
    };
    if found.version() != version {
        return wrong(format!("its version is \"{}\", and its folder is {version}", found.version()));
    }
    if self::number(current.version()).is_none_or(|current| *number >= *current) {
        let (now, path) = (current.version(), current.path().display());
        return wrong(format!("is not before \"{now}\", the version in {path}; raise that one"));
    }
    let changed = hash::compare(found)?.len();
    if changed > 0 {
        return wrong(format!(
            "{changed} of its files differ from what it says; put them back as they were published"
        ));
    }
    Ok(())
}

/// `1.10.0` as numbers, so that it comes after `1.9.0`.
fn number(version: &str) -> Option<Vec<u64>> {
    version.split('.').map(|part| part.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    /// A dataset of a version with earlier releases in folders, each stating a version.
    fn dataset(version: &str, releases: &[(&str, &str)]) -> TempDir {
        let folder = tempfile::tempdir().unwrap();
        let releases = releases.iter().map(|(name, version)| (format!("releases/{name}"), *version));
        for (place, version) in releases.chain([(String::new(), version)]) {
            let place = folder.path().join(place);
            fs::create_dir_all(&place).unwrap();
            fs::write(place.join("areas.csv"), "area\n").unwrap();
            let text = format!(r#"{{"version":"{version}","resources":[{{"path":"areas.csv"}}]}}"#);
            fs::write(place.join("datapackage.json"), text).unwrap();
            hash::update(Descriptor::of_dataset(&place).unwrap()).unwrap();
        }
        folder
    }

    fn found(folder: &TempDir) -> Result<Vec<String>, String> {
        let root = format!("{}/", folder.path().display());
        let releases = earlier(&Descriptor::of_dataset(folder.path()).unwrap());
        let releases = releases.map_err(|error| error.to_string().replace(&root, ""))?;
        Ok(releases.into_iter().map(|earlier| earlier.version).collect())
    }

    #[test]
    fn the_oldest_comes_first_by_number() {
        let folder = dataset("2.0.0", &[("1.10.0", "1.10.0"), ("1.0.0", "1.0.0"), ("1.9.2", "1.9.2")]);
        fs::write(folder.path().join("releases/README.md"), "about").unwrap();
        assert_eq!(found(&folder).unwrap(), ["1.0.0", "1.9.2", "1.10.0"]);
        assert_eq!(found(&dataset("", &[])).unwrap(), [""; 0]);
    }

    #[test]
    fn what_is_no_earlier_release_is_refused() {
        for (version, name, stated, expected) in [
            (
                "1.0.0",
                "1.0.0",
                "1.0.0",
                "is not before \"1.0.0\", the version in datapackage.json; raise that one",
            ),
            (
                "1.9.0",
                "1.10.0",
                "1.10.0",
                "is not before \"1.9.0\", the version in datapackage.json; raise that one",
            ),
            ("", "1.0.0", "1.0.0", "is not before \"\", the version in datapackage.json; raise that one"),
            ("2.0.0", "1.0.0", "1.1.0", "its version is \"1.1.0\", and its folder is 1.0.0"),
            ("2.0.0", "old", "old", "the folder of a release is named by its version, as 1.0.0"),
        ] {
            let folder = dataset(version, &[(name, stated)]);
            assert_eq!(found(&folder), Err(format!("releases/{name}/datapackage.json: {expected}")));
        }
    }

    #[test]
    fn a_release_stays_as_it_was_published() {
        let folder = dataset("1.1.0", &[("1.0.0", "1.0.0")]);
        fs::write(folder.path().join("releases/1.0.0/areas.csv"), "area\n303\n").unwrap();
        let expected = "releases/1.0.0/datapackage.json: 1 of its files differ from what it says; put them back as they were \
                        published";
        assert_eq!(found(&folder), Err(expected.to_owned()));
        fs::create_dir(folder.path().join("releases/1.0.1")).unwrap();
        fs::remove_dir_all(folder.path().join("releases/1.0.0")).unwrap();
        assert!(found(&folder).unwrap_err().contains("releases/1.0.1/datapackage.json"));
    }
}
