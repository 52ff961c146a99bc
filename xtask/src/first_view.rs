//! Finds the files of a built site that a reader downloads before the first view is drawn.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

/// The start page, what it links to, and the dataset that is shown first; paths are relative to the site.
pub(crate) fn files(site: &Path) -> Result<BTreeSet<PathBuf>> {
    let page = PathBuf::from("index.html");
    let html = read(site, &page)?;
    let mut files = linked(&html).into_iter().map(PathBuf::from).collect::<BTreeSet<_>>();
    files.insert(page);
    files.extend(first_dataset(site)?);
    Ok(files)
}

/// The WebAssembly that one page of each kind opens with, in the first dataset of the site.
pub(crate) fn programs(site: &Path) -> Result<Vec<(String, BTreeSet<PathBuf>)>> {
    let dataset =
        first_dataset(site)?.into_iter().skip(1).find_map(|path| path.iter().nth(1).map(PathBuf::from));
    let dataset = dataset.context("the catalogue names no dataset")?;
    let mut pages = vec![PathBuf::from("index.html")];
    for below in ["", "compare", "reporting", "method", "data"] {
        pages.push(Path::new("vi").join(&dataset).join(below).join("index.html"));
    }
    for kind in ["indicator", "area"] {
        let folder = Path::new("vi").join(&dataset).join(kind);
        let mut below: Vec<_> = fs::read_dir(site.join(&folder))?.filter_map(Result::ok).collect();
        below.sort_by_key(fs::DirEntry::file_name);
        pages.extend(below.first().map(|first| folder.join(first.file_name()).join("index.html")));
    }
    let program = |page: PathBuf| -> Result<(String, BTreeSet<PathBuf>)> {
        let files = linked(&read(site, &page)?).into_iter().map(PathBuf::from);
        let files = files.filter(|file| file.extension().is_some_and(|extension| extension == "wasm"));
        Ok((page.parent().unwrap_or(&page).display().to_string(), files.collect()))
    };
    pages.into_iter().map(program).collect()
}

/// The site's own files that the page makes a browser load at once.
fn linked(html: &str) -> Vec<String> {
    let tags = html.split('<').skip(1).filter_map(|rest| rest.split_once('>')).map(|(tag, _)| tag);
    tags.filter_map(|tag| match tag.split_whitespace().next()? {
        "link" if attribute(tag, "rel").is_some_and(loads_at_once) => attribute(tag, "href"),
        "script" => attribute(tag, "src"),
        _ => None,
    })
    .filter(|address| !address.contains("://") && !address.starts_with("data:"))
    .map(|address| address.split(['?', '#']).next().unwrap_or(address))
    .map(|address| address.trim_start_matches("./").trim_start_matches('/').to_owned())
    .collect()
}

fn loads_at_once(rel: &str) -> bool {
    rel.split_whitespace()
        .any(|word| ["stylesheet", "preload", "modulepreload", "icon", "manifest"].contains(&word))
}

/// The value of an attribute of a tag, quoted either way or not at all.
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    loop {
        let at = rest.find(name)?;
        let before = rest[..at].chars().next_back();
        rest = &rest[at + name.len()..];
        if before.is_some_and(char::is_whitespace)
            && let Some(value) = rest.trim_start().strip_prefix('=')
        {
            let value = value.trim_start();
            return match value.chars().next()? {
                quote @ ('"' | '\'') => value[1..].split(quote).next(),
                _ => value.split_whitespace().next(),
            };
        }
    }
}

/// The catalogue, the first dataset's descriptor and its tables.
fn first_dataset(site: &Path) -> Result<Vec<PathBuf>> {
    let catalogue = PathBuf::from("data/catalog.json");
    let descriptor =
        beside(&catalogue, resources(site, &catalogue)?.first().context("the catalogue is empty")?);
    let tables =
        resources(site, &descriptor)?.iter().map(|table| beside(&descriptor, table)).collect::<Vec<_>>();
    Ok([vec![catalogue, descriptor], tables].concat())
}

fn beside(file: &Path, name: &str) -> PathBuf {
    file.with_file_name("").join(name)
}

/// The paths of a Data Package's resources.
fn resources(site: &Path, package: &Path) -> Result<Vec<String>> {
    let json: Value = serde_json::from_str(&read(site, package)?)
        .with_context(|| format!("{} is not JSON", package.display()))?;
    let resources = json["resources"].as_array();
    let paths =
        resources.and_then(|list| list.iter().map(|one| one["path"].as_str().map(str::to_owned)).collect());
    paths.with_context(|| format!("{} has no resources with paths", package.display()))
}

fn read(site: &Path, file: &Path) -> Result<String> {
    let path = site.join(file);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{attribute, linked};

    #[test]
    fn takes_what_the_page_loads_and_nothing_else() {
        let html = r#"<head><base href="/"><link rel="stylesheet" href="/app.css">
            <link rel=modulepreload href=/app-1.js crossorigin><link rel='preload' href='./app_bg.wasm' as="fetch">
            <link rel="canonical" href="/vi/"><link rel="icon" href="data:,"><link rel="alternate" hreflang="en" href="/en/">
            <script type="module">import init from '/app-1.js'</script><script src="/boot.js?v=1"></script>
            <a href="/vi/">x</a></head>"#;
        assert_eq!(linked(html), ["app.css", "app-1.js", "app_bg.wasm", "boot.js"]);
    }

    #[test]
    fn an_attribute_is_not_found_inside_another() {
        assert_eq!(attribute(r#"link data-href="a" href="b""#, "href"), Some("b"));
        assert_eq!(attribute(r#"link hreflang="en""#, "href"), None);
    }
}
