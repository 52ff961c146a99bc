//! The files of a folder as a list in Rust: path and content of each.

use std::fs;
use std::path::Path;

/// Without these it is no app that can be published.
const NEEDED: [&str; 2] = ["index.html", "parts.json"];

/// Where the data is put in a site.
const DATA: &str = "data/";

/// The list, in the order of paths.
///
/// # Errors
/// Why the folder is not that of a built app.
pub(crate) fn of(folder: &Path) -> Result<String, String> {
    let folder = fs::canonicalize(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    let mut files = Vec::new();
    add(&folder, "", &mut files)?;
    files.sort();
    if let Some(missing) = NEEDED.iter().find(|needed| files.iter().all(|(path, _)| path != *needed)) {
        return Err(format!("{} has no {missing}; build the app into it first", folder.display()));
    }
    if files.iter().any(|(path, _)| path.starts_with(DATA)) {
        return Err(format!(
            "{} is the place of published data; build the app alone",
            folder.join(DATA).display()
        ));
    }
    let line = |(path, full): &(String, String)| format!("    ({path:?}, include_bytes!({full:?})),\n");
    Ok(format!("&[\n{}]\n", files.iter().map(line).collect::<String>()))
}

/// Adds each file below a folder: its path there and where it is on this machine, which both stand in a text of Rust.
fn add(folder: &Path, before: &str, files: &mut Vec<(String, String)>) -> Result<(), String> {
    let problem = |why: std::io::Error| format!("cannot list {}: {why}", folder.display());
    for entry in fs::read_dir(folder).map_err(problem)? {
        let full = entry.map_err(problem)?.path();
        let (Some(name), Some(text)) = (full.file_name().and_then(|name| name.to_str()), full.to_str())
        else {
            return Err(format!("{} has no name in UTF-8", full.display()));
        };
        let path = format!("{before}{name}");
        if full.is_dir() {
            add(&full, &format!("{path}/"), files)?;
        } else {
            files.push((path, text.to_owned()));
        }
    }
    Ok(())
}
