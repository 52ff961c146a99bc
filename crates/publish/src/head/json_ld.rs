//! A dataset in the words of schema.org, for catalogues of data.

use std::path::Path;

use serde_json::{Map, Value, json};
use tiendo_core::dataset::Dataset;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::markup::web_address;
use tiendo_core::view::share;
use tiendo_core::view_state::ViewState;

use crate::Error;
use crate::address::BaseUrl;
use crate::descriptor::Descriptor;

/// The element that describes a dataset, in each language.
///
/// # Errors
/// When its descriptor cannot be read.
pub(super) fn of_dataset(
    dataset: &Dataset,
    data: &Path,
    base: Option<&BaseUrl>,
) -> Result<[(Lang, String); 2], Error> {
    let descriptor = Descriptor::of_dataset(&data.join(&dataset.descriptor().name))?;
    Ok(Lang::ALL.map(|lang| {
        let json = described(dataset, lang);
        let json = base
            .map_or_else(|| json.clone(), |base| addressed(json.clone(), dataset, &descriptor, base, lang));
        (lang, element(&Value::Object(json)))
    }))
}

/// In no text of JSON does `<` stand for itself only; so no text ends the element.
fn element(json: &Value) -> String {
    let text = json.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    format!("<script type=\"application/ld+json\">{text}</script>")
}

/// Everything that can be said without knowing where the site stands.
fn described(dataset: &Dataset, lang: Lang) -> Map<String, Value> {
    let descriptor = dataset.descriptor();
    let mut json = Map::new();
    let mut put = |key: &str, value: Value| {
        let is_blank = value.is_null() || value == "" || value.as_array().is_some_and(Vec::is_empty);
        if !is_blank {
            json.insert(key.to_owned(), value);
        }
    };
    put("@context", "https://schema.org/".into());
    put("@type", "Dataset".into());
    put("name", descriptor.title.get(lang).into());
    put("description", share::of_dataset(dataset, lang).into());
    put("inLanguage", json!(["vi", "en"]));
    put("isAccessibleForFree", true.into());
    put("version", descriptor.version.as_str().into());
    put("dateModified", descriptor.created_on().map(format::iso).into());
    let licence =
        descriptor.licence().map(|licence| web_address(&licence.path).map_or(licence.name, str::to_owned));
    put("license", licence.into());
    let makers = descriptor.contributors().into_iter().filter(|maker| !maker.title.is_empty()).map(|maker| {
        let mut of = json!({ "@type": "Organization", "name": maker.title });
        if let Some(address) = web_address(&maker.path) {
            of["url"] = address.into();
        }
        of
    });
    put("creator", makers.collect());
    put("spatialCoverage", place(dataset, lang));
    put("temporalCoverage", years(dataset).into());
    let shown = dataset.indicators().filter(|(id, _)| dataset.is_shown(*id));
    put("variableMeasured", shown.map(|(_, indicator)| Value::from(indicator.name.get(lang))).collect());
    json
}

/// The addresses of the dataset and of its files.
fn addressed(
    mut json: Map<String, Value>,
    dataset: &Dataset,
    descriptor: &Descriptor,
    base: &BaseUrl,
    lang: Lang,
) -> Map<String, Value> {
    let name = Some(dataset.descriptor().name.clone());
    let own = ViewState { lang, dataset: name, ..ViewState::default() };
    json.insert("url".to_owned(), base.at(&own.address()).into());
    // Its folder has the name that the address of its pages has.
    let folder = format!("/data/{}", own.address().split('/').nth(2).unwrap_or_default());
    let file = |resource: &Map<String, Value>| {
        let path = resource.get("path")?.as_str()?;
        let mut of =
            json!({ "@type": "DataDownload", "contentUrl": base.at(&format!("{folder}/{}", encoded(path))) });
        let copied = [("name", "name"), ("encodingFormat", "mediatype"), ("contentSize", "bytes")];
        for (key, from) in copied {
            if let Some(value) = resource.get(from) {
                of[key] = value.as_str().map_or_else(|| value.to_string(), str::to_owned).into();
            }
        }
        if let Some(hash) =
            resource.get("hash").and_then(Value::as_str).and_then(|hash| hash.strip_prefix("sha256:"))
        {
            of["sha256"] = hash.into();
        }
        Some(of)
    };
    let files: Vec<Value> = descriptor.resources_json().filter_map(file).collect();
    json.insert("distribution".to_owned(), files.into());
    json
}

fn encoded(path: &str) -> String {
    use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
    const IN_A_PATH: &AsciiSet =
        &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'?').add(b'#').add(b'%');
    utf8_percent_encode(path, IN_A_PATH).to_string()
}

/// The areas above which there is none.
fn place(dataset: &Dataset, lang: Lang) -> Value {
    let top = dataset.areas().filter(|(_, area)| area.parent.is_none());
    top.map(|(_, area)| json!({ "@type": "Place", "name": area.name.get(lang) })).collect()
}

/// From the first year with a figure to the last one.
fn years(dataset: &Dataset) -> Option<String> {
    let years = || dataset.indicators().flat_map(|(id, _)| dataset.observations().years(id));
    let (first, last) = (*years().min()?, *years().max()?);
    Some(if first == last { first.to_string() } else { format!("{first}/{last}") })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_element() {
        let json = json!({ "name": "</script><script>alert(1)</script><!-- & ]]>" });
        let element = element(&json);
        assert_eq!(element.matches('<').count(), 2, "{element}");
        let inside = element.split_once('>').unwrap().1.strip_suffix("</script>").unwrap();
        assert_eq!(serde_json::from_str::<Value>(inside).unwrap(), json);
    }

    #[test]
    fn paths_of_files_are_written_as_addresses() {
        assert_eq!(encoded("a b/đ?.csv"), "a%20b/%C4%91%3F.csv");
    }
}
