//! What is done to a site when every page is there: the policy in each page, rules for hosts, compressed files, the list of
//! all files. Nothing is added to a site after this.

use std::fs;
use std::path::Path;

use crate::compress::{self, Effort, Encoding};
use crate::headers::{self, Rules};
use crate::kept::Kept;
use crate::manifest::{self, Listed, Occasion};
use crate::policy::{self, Framing, Inline};
use crate::progress::Progress;
use crate::{Error, files, offline, parallel};

/// What a finished site comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Weight {
    /// Files, those compressed beforehand left out.
    pub files: usize,
    /// Their bytes.
    pub bytes: u64,
    /// The bytes that a reader's browser is sent of them all, compressed where they can be.
    pub sent: u64,
}

/// Finishes the site in `site`, published on this occasion.
///
/// # Errors
/// When a file cannot be read or written.
pub(crate) fn finish(
    site: &Path,
    occasion: Occasion<'_>,
    kept: &Kept,
    progress: &Progress,
) -> Result<Weight, Error> {
    let root = occasion.base_path;
    let inline = inline_of(site)?;
    offline::write_manifest(site, root)?;
    headers::write(site, &Rules::new(root, &inline, &manifest::paths(site)?))?;

    let paths = manifest::paths(site)?;
    let effort = Effort::for_bytes(bytes_to_compress(site, &paths)?);
    let policy = inline.policy(Framing::Unsaid);
    progress.begin("compressing", paths.len());
    let mut done = parallel::each(&paths, |path| {
        // Every reader loads these, whatever the page.
        let effort = if headers::is_named_by_content(path) { Effort::Best } else { effort };
        let done = finish_file(site, path, &policy, effort);
        progress.advance();
        done
    })?;
    done.extend(kept.write(site)?);
    let worker = offline::worker(root, kept.release(), done.iter().flatten());
    write(&site.join(offline::WORKER), worker.as_bytes())?;
    done.push(finish_file(site, offline::WORKER, &policy, effort)?);
    let weight = Weight::of(&done);
    manifest::write(site, occasion, done.into_iter().flatten().collect())?;
    Ok(weight)
}

impl Weight {
    /// Of files, each with those behind it that hold it compressed.
    fn of(files: &[Vec<Listed>]) -> Self {
        files.iter().fold(Self::default(), |sum, file| Self {
            files: sum.files + 1,
            bytes: sum.bytes + file.first().map_or(0, |file| file.bytes),
            sent: sum.sent + file.iter().map(|file| file.bytes).min().unwrap_or_default(),
        })
    }
}

/// The scripts and styles that stand in the pages of a site.
fn inline_of(site: &Path) -> Result<Inline, Error> {
    let paths = manifest::paths(site)?;
    let pages: Vec<&String> = paths.iter().filter(|path| files::is_page(path)).collect();
    let mut inline = Inline::default();
    for found in parallel::each(&pages, |path| text(&site.join(path)).map(|page| Inline::of(&page)))? {
        inline.extend(found);
    }
    Ok(inline)
}

/// The finished file, and those that hold it compressed.
fn finish_file(site: &Path, path: &str, policy: &str, effort: Effort) -> Result<Vec<Listed>, Error> {
    let full = site.join(path);
    let content = if files::is_page(path) {
        let page = policy::written_into(&text(&full)?, policy).into_bytes();
        write(&full, &page)?;
        page
    } else {
        fs::read(&full).map_err(Error::io("read", &full))?
    };
    let mut listed = vec![Listed::new(path.to_owned(), &content)];
    if is_compressed(path, &full, content.len()) {
        for encoding in Encoding::ALL {
            let Some(compressed) = encoding.of(&content, effort) else { continue };
            let name = format!("{path}.{}", encoding.extension());
            write(&site.join(&name), &compressed)?;
            listed.push(Listed::new(name, &compressed));
        }
    }
    Ok(listed)
}

/// Whether a file is compressed beforehand; a site in one file has compressed what it holds.
fn is_compressed(path: &str, full: &Path, length: usize) -> bool {
    let is_one_file = files::has_extension(path, "html") && !files::is_page(path);
    !is_one_file && compress::is_worth_it(full, length)
}

fn bytes_to_compress(site: &Path, paths: &[String]) -> Result<u64, Error> {
    let mut sum = 0;
    for path in paths {
        let full = site.join(path);
        let bytes = fs::metadata(&full).map_err(Error::io("look at", &full))?.len();
        if is_compressed(path, &full, usize::try_from(bytes).unwrap_or(usize::MAX)) {
            sum += bytes;
        }
    }
    Ok(sum)
}

fn text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(Error::io("read", path))
}

fn write(path: &Path, content: &[u8]) -> Result<(), Error> {
    fs::write(path, content).map_err(Error::io("write", path))
}
