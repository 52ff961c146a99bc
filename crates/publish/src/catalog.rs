//! The published catalogue: what is in the hand-written one, and what each dataset came to on the day of publishing.

use std::path::Path;

use serde_json::{Map, Value, json};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::package::Descriptor as PackageDescriptor;
use tiendo_core::view::home::{self, Summary};

use crate::Error;
use crate::changes::Archived;
use crate::descriptor::Descriptor;
use crate::open_data::Download;

/// What the catalogue says of one dataset besides its title.
pub(crate) struct Addition {
    name: String,
    keys: Value,
}

impl Addition {
    /// Works it out of a dataset, and names the files written of it, its earlier releases and the folder that its pages read, if that is not
    /// the one at its lasting address.
    pub(crate) fn of(
        dataset: &Dataset,
        downloads: &[Download],
        earlier: &[Archived],
        kept: Option<&str>,
        today: Date,
    ) -> Self {
        let earlier = earlier.iter().map(|archived| {
            let Archived { version, hash, checked } = archived;
            json!({ "version": version, "hash": hash, "sample": checked.dataset.has_sample() })
        });
        let summary = Summary::of(dataset, today);
        let descriptor = dataset.descriptor();
        let mut keys = json!({
            "version": descriptor.version,
            "created": descriptor.created,
            "as_of": format::iso(summary.as_of),
            "sentence_vi": home::sentence(dataset, today, Lang::Vi),
            "sentence_en": home::sentence(dataset, today, Lang::En),
            "indicators": summary.indicators,
            "areas": summary.areas,
            "figures": summary.figures,
            "kept": kept,
            "earlier": earlier.collect::<Vec<_>>(),
            "downloads": downloads.iter().map(Download::to_json).collect::<Vec<_>>(),
        });
        if let Some((year, tally)) = summary.milestone {
            keys["milestone"] = json!(year);
            keys["met"] = json!(tally.met);
            keys["missed"] = json!(tally.missed);
            keys["not_comparable"] = json!(tally.not_comparable);
            keys["not_reported"] = json!(tally.not_reported);
        }
        Self { name: descriptor.name.clone(), keys }
    }
}

/// A catalogue of this dataset alone; its descriptor has this checksum.
pub(crate) fn of_one(dataset: &Dataset, hash: &str, addition: Addition) -> String {
    let descriptor = dataset.descriptor();
    let mut entry = json!({
        "name": descriptor.name,
        "path": format!("{}/{}", descriptor.name, PackageDescriptor::FILE),
        "title_vi": descriptor.title.get(Lang::Vi),
        "title_en": descriptor.title.get(Lang::En),
        "sample": dataset.has_sample(),
        "hash": hash,
    });
    if let (Value::Object(entry), Value::Object(keys)) = (&mut entry, addition.keys) {
        entry.extend(keys);
    }
    format!("{:#}\n", json!({ "name": "tiendo", "resources": [entry] }))
}

/// The catalogue in this file with the additions, which take the place of those that are there already.
///
/// # Errors
/// When the catalogue cannot be read.
pub(crate) fn completed(path: &Path, additions: Vec<Addition>) -> Result<String, Error> {
    let mut catalog = Descriptor::read(path)?;
    for Addition { name, keys } in additions {
        let is_named =
            |resource: &&mut Map<String, Value>| resource.get("name").and_then(Value::as_str) == Some(&name);
        if let (Some(resource), Value::Object(keys)) = (catalog.resources_mut().find(is_named), keys) {
            resource.extend(keys);
        }
    }
    Ok(catalog.to_text())
}
