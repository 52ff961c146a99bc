//! The same pages as they would be without a program: nothing in them but the scripts and what is preloaded for these is gone.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use brotli::enc::BrotliEncoderParams;
use tempfile::TempDir;

/// What a finished site has beside its pages that these ask for, but for the files at its root.
const FONTS: &str = "fonts";

/// A site of these pages without a program, compressed as the finished one.
pub(crate) fn site(dist: &Path, pages: &[&str]) -> Result<TempDir> {
    let folder = tempfile::tempdir().context("cannot make a folder")?;
    copy_files(dist, folder.path())?;
    copy_files(&dist.join(FONTS), &folder.path().join(FONTS))?;
    for page in pages {
        let path = Path::new(page.trim_matches('/')).join("index.html");
        let published = dist.join(&path);
        let html = fs::read_to_string(&published).with_context(|| published.display().to_string())?;
        let plain = without_program(&html).with_context(|| published.display().to_string())?;
        let file = folder.path().join(&path);
        fs::create_dir_all(file.parent().unwrap_or(folder.path()))?;
        fs::write(file.with_extension("html.br"), compressed(&plain)?)?;
        fs::write(file, plain)?;
    }
    Ok(folder)
}

fn copy_files(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// A page without the elements that are for the program.
fn without_program(html: &str) -> Result<String> {
    let mut plain = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = ["<script", "<link"].iter().filter_map(|start| rest.find(start)).min() {
        let (before, element) = rest.split_at(at);
        let end = if element.starts_with("<script") { "</script>" } else { ">" };
        let length = element.find(end).context("an element has no end")? + end.len();
        let (element, after) = element.split_at(length);
        plain.push_str(before);
        if !is_for_program(element) {
            plain.push_str(element);
        }
        rest = after;
    }
    plain.push_str(rest);
    ensure!(plain.len() < html.len(), "the page has no program that could be taken out");
    Ok(plain)
}

/// Whether a script runs, or a link fetches something for one; what search engines read does neither.
fn is_for_program(element: &str) -> bool {
    if element.starts_with("<script") {
        return !element.starts_with("<script type=\"application/ld+json\"");
    }
    ["rel=\"modulepreload\"", "as=\"fetch\"", "as=\"script\""].iter().any(|mark| element.contains(mark))
}

/// As the publisher does it.
fn compressed(text: &str) -> Result<Vec<u8>> {
    let params = BrotliEncoderParams { quality: 11, size_hint: text.len(), ..BrotliEncoderParams::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut text.as_bytes(), &mut out, &params)?;
    Ok(out)
}
