//! The files of a site against its list of them.

use std::collections::BTreeSet;

use crate::manifest::{self, Listed, Manifest};
use crate::verify::disk::Disk;
use crate::verify::{Outcome, words};

/// Says which files are not as `site.json` lists them, which are missing, and which are not listed. Gives back the list, where
/// there is one.
pub(super) fn check(disk: &Disk, outcome: &mut Outcome) -> Option<Manifest> {
    let Ok(bytes) = disk.fetch(manifest::FILE) else {
        outcome.unusable.push(words::no_list(&disk.path(manifest::FILE)));
        return None;
    };
    let manifest = Manifest::read(&bytes)
        .map_err(|why| outcome.unusable.push(words::bad_list(&disk.path(manifest::FILE), &why)))
        .ok()?;
    for entry in &manifest.unusable {
        outcome.differences.add(manifest::FILE, words::unusable_entry(entry));
    }
    let mut listed: BTreeSet<&str> = disk.odd().collect();
    listed.insert(manifest::FILE);
    for file in &manifest.files {
        listed.insert(&file.path);
        check_file(disk, file, outcome);
    }
    for file in disk.files().filter(|file| !listed.contains(file.path.as_str())) {
        outcome.differences.add(&file.path, words::unlisted());
    }
    Some(manifest)
}

fn check_file(disk: &Disk, stated: &Listed, outcome: &mut Outcome) {
    match disk.get(&stated.path) {
        Some(found) => {
            outcome.tally.files += 1;
            if found.bytes != stated.bytes {
                let problem = words::other_length(found.bytes, stated.bytes, manifest::FILE);
                outcome.differences.add(&stated.path, problem);
            } else if found.hash != stated.hash {
                outcome.differences.add(&stated.path, words::other_content(manifest::FILE));
            }
        }
        // A file that cannot be read, or is no plain one, has been told of.
        None if disk.path(&stated.path).symlink_metadata().is_ok() => {}
        None => outcome.differences.add(&stated.path, words::missing(manifest::FILE)),
    }
}
