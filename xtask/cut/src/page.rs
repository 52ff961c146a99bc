//! Puts the pieces into the folder that Trunk made, and their names into its page.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::pieces::Pieces;

/// Replaces the program that Trunk put into `staging`.
pub(crate) fn replace(staging: &Path, pieces: &Pieces) -> Result<()> {
    let page = staging.join("index.html");
    let html = fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let old = old_name(&html).context("the page starts no program")?;
    let html = with_names(&html, &old, &pieces.hash)?;
    for file in [format!("{old}.js"), format!("{old}_bg.wasm")] {
        fs::remove_file(staging.join(&file)).with_context(|| format!("cannot remove {file}"))?;
    }
    for file in &pieces.files {
        fs::copy(pieces.folder.join(file), staging.join(file))
            .with_context(|| format!("cannot copy {file}"))?;
    }
    fs::write(staging.join("parts.json"), serde_json::to_string_pretty(&pieces.parts)?)?;
    fs::write(page, html).context("cannot write the page")
}

/// The name that Trunk gave the program: `tiendo-` and a hash.
fn old_name(html: &str) -> Option<String> {
    let (before, _) = html.split_once("_bg.wasm")?;
    Some(before.rsplit('/').next()?.to_owned())
}

/// The page with the new names, and a link that lets the loader of parts come with the program instead of after it.
fn with_names(html: &str, old: &str, hash: &str) -> Result<String> {
    let html = html.replace(old, &format!("tiendo-{hash}"));
    let preload = format!("<link rel=\"modulepreload\" href=\"/tiendo-{hash}.js\"");
    ensure!(html.contains(&preload), "the page does not preload its program");
    Ok(html.replace(
        &preload,
        &format!("<link rel=\"modulepreload\" href=\"/parts-{hash}.js\" crossorigin=\"anonymous\">{preload}"),
    ))
}

#[cfg(test)]
mod tests {
    use super::{old_name, with_names};

    const PAGE: &str = "<script type=\"module\">import init from '/tiendo-1a.js'; init('/tiendo-1a_bg.wasm')</script>\
        <link rel=\"modulepreload\" href=\"/tiendo-1a.js\" crossorigin=\"anonymous\">";

    #[test]
    fn the_page_gets_the_new_names() {
        let old = old_name(PAGE).unwrap();
        assert_eq!(old, "tiendo-1a");
        let html = with_names(PAGE, &old, "2b").unwrap();
        assert!(!html.contains("1a"), "{html}");
        assert!(html.contains("'/tiendo-2b_bg.wasm'") && html.contains("href=\"/parts-2b.js\""), "{html}");
        assert_eq!(old_name("<p>"), None);
    }
}
