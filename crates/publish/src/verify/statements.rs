//! What a descriptor or the catalogue states of its files, against these files.

use serde_json::{Map, Value};

use crate::descriptor::Descriptor;
use crate::verify::disk::Disk;
use crate::verify::{Outcome, words};

/// Says which files of a package are not as its descriptor states; `folder` is that of the package in the site, with a slash
/// behind, `named` the descriptor's own path in the site.
pub(super) fn check(disk: &Disk, folder: &str, named: &str, descriptor: &Descriptor, outcome: &mut Outcome) {
    for (resource, stated) in descriptor.resources().iter().zip(descriptor.resources_json()) {
        let path = format!("{folder}{resource}");
        let Some(found) = disk.get(&path) else {
            if !outcome.differences.tell_of(&path) {
                outcome.differences.add(&path, words::missing(named));
            }
            continue;
        };
        if !states(stated, "bytes", &found.bytes.into()) {
            match stated.get("bytes").and_then(Value::as_u64) {
                Some(bytes) => {
                    outcome.differences.add(&path, words::other_length(found.bytes, bytes, named));
                }
                None => outcome.differences.add(named, words::states_no("bytes", resource)),
            }
        } else if !states(stated, "hash", &found.hash.as_str().into()) {
            match stated.get("hash").and_then(Value::as_str) {
                Some(_) => outcome.differences.add(&path, words::other_content(named)),
                None => outcome.differences.add(named, words::states_no("hash", resource)),
            }
        }
    }
}

fn states(json: &Map<String, Value>, key: &str, value: &Value) -> bool {
    json.get(key) == Some(value)
}
