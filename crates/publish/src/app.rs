//! The files of the built app, which a site is made with: in a folder, or carried in this program.

use std::fs;
use std::path::Path;

use crate::{Error, files};

/// Files by their paths, which have slashes.
type Files = &'static [(&'static str, &'static [u8])];

/// Those that were there when the program was compiled.
#[cfg(feature = "carry-app")]
const CARRIED: Option<Files> = Some(include!(concat!(env!("OUT_DIR"), "/app.rs")));
#[cfg(not(feature = "carry-app"))]
const CARRIED: Option<Files> = None;

/// The built app.
#[derive(Debug, Clone, Copy)]
pub enum App<'a> {
    /// As its build left it.
    Folder(&'a Path),
    /// In this program.
    Carried(Files),
}

impl<'a> App<'a> {
    /// The app in this folder; without one, that which this program carries.
    ///
    /// # Errors
    /// When no folder is given and none is carried; the text says how to get one.
    pub fn find(folder: Option<&'a Path>) -> Result<Self, &'static str> {
        folder.map(App::Folder).or(CARRIED.map(App::Carried)).ok_or(
            "this program carries no app; give the folder of a built one by --app (`cargo xtask build` leaves it in target/app), or \
             make a program that carries it by `cargo xtask release`",
        )
    }

    /// Puts its files into a new folder; returns how many they are.
    pub(crate) fn put_into(self, to: &Path) -> Result<usize, Error> {
        let carried = match self {
            Self::Folder(folder) => return files::copy_folder(folder, to),
            Self::Carried(carried) => carried,
        };
        for (path, content) in carried {
            let path = to.join(path);
            files::make_folder_of(&path)?;
            fs::write(&path, content).map_err(Error::io("write", &path))?;
        }
        Ok(carried.len())
    }
}

#[cfg(test)]
#[path = "../build/listing.rs"]
mod listing;

#[cfg(test)]
mod tests {
    use super::*;

    fn fixture() -> &'static Path {
        Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/app"))
    }

    #[test]
    fn the_list_has_every_file_with_its_content_by_its_path() {
        let folder = fs::canonicalize(fixture()).unwrap();
        let line = |path: &str| {
            let full = folder.join(path);
            format!("    ({path:?}, include_bytes!({full:?})),\n")
        };
        let expected = ["fonts/a.woff2", "index.html", "parts.json", "tiendo-1.js"].map(line).concat();
        assert_eq!(listing::of(fixture()).unwrap(), format!("&[\n{expected}]\n"));
    }

    #[test]
    fn a_folder_that_is_no_built_app_is_not_carried() {
        let folder = tempfile::tempdir().unwrap();
        let missing = folder.path().join("nowhere");
        assert!(listing::of(&missing).unwrap_err().starts_with(&format!("{}: ", missing.display())));
        let add = |name: &str| {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, "{}").unwrap();
        };
        add("parts.json");
        let problem = listing::of(folder.path()).unwrap_err();
        assert!(problem.ends_with(" has no index.html; build the app into it first"), "{problem}");
        add("index.html");
        assert!(listing::of(folder.path()).is_ok());
        add("data/x.csv");
        let problem = listing::of(folder.path()).unwrap_err();
        assert!(problem.ends_with(" is the place of published data; build the app alone"), "{problem}");
    }

    #[test]
    fn a_carried_app_is_put_where_a_folder_would_be_copied() {
        const CARRIED: Files = &[("fonts/a.woff2", b"font"), ("index.html", b"<html>")];
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("new");
        assert_eq!(App::Carried(CARRIED).put_into(&to).unwrap(), 2);
        for (path, content) in CARRIED {
            assert_eq!(fs::read(to.join(path)).unwrap(), *content);
        }
        let copy = folder.path().join("copy");
        assert_eq!(App::Folder(&to).put_into(&copy).unwrap(), 2);
        assert_eq!(fs::read(copy.join("fonts/a.woff2")).unwrap(), b"font");
    }

    #[cfg(not(feature = "carry-app"))]
    #[test]
    fn without_an_app_it_is_said_how_to_get_one() {
        let problem = App::find(None).unwrap_err();
        assert!(problem.contains("--app") && problem.contains("cargo xtask release"), "{problem}");
        assert!(matches!(App::find(Some(fixture())), Ok(App::Folder(_))));
    }

    #[cfg(feature = "carry-app")]
    #[test]
    fn the_carried_app_is_used_where_no_other_is_given() {
        assert!(
            matches!(App::find(None), Ok(App::Carried(files)) if files.iter().any(|(path, _)| *path == "index.html"))
        );
        assert!(matches!(App::find(Some(fixture())), Ok(App::Folder(_))));
    }
}
