//! `changes.json` and `releases.json` of a published dataset: what changed since the newest earlier release, and in each release
//! before. What differs, and how it is said, is tiendo-core's.

use std::path::Path;

use serde_json::{Value as Json, json};
use tiendo::render::Prepared;
use tiendo_core::catalog::name_of_earlier;
use tiendo_core::check::Checked;
use tiendo_core::date::Date;
use tiendo_core::finding::Fetched;
use tiendo_core::format;
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::release::news::{self, Line};
use tiendo_core::release::{self, Edition, Published, Release};
use tiendo_core::view::news::News;

use crate::descriptor::Descriptor;
use crate::{Error, hash, pages, releases};

/// How many lines the file has at most; it is for a reader, and `tiendo diff` tells everything.
const MOST: usize = 200;

/// How many of each release's the list of releases has.
const MOST_OF_EACH: usize = 40;

/// An earlier release as it was read.
pub(crate) struct Archived {
    /// Its version.
    pub(crate) version: String,
    /// The checksum of its descriptor.
    pub(crate) hash: String,
    /// What is in it.
    pub(crate) checked: Checked,
}

impl Archived {
    /// What its pages are made from, under the name that their addresses have.
    pub(crate) fn prepared(self, dataset: &str, fetch: impl FnMut(&str) -> Fetched) -> Prepared {
        let name = name_of_earlier(dataset, &self.version);
        Prepared::new(self.checked.dataset.named(name), self.checked.findings, fetch)
    }
}

/// The earlier releases of the dataset in a folder, the oldest first.
///
/// # Errors
/// When one cannot be read or has errors.
pub(crate) fn archived(folder: &Path, name: &str, today: Date) -> Result<Vec<Archived>, Error> {
    let earlier = releases::earlier(&Descriptor::of_dataset(folder)?)?;
    let read = earlier.into_iter().map(|earlier| {
        let checked = pages::read_package(name, earlier.descriptor.folder(), today)?;
        Ok(Archived { version: earlier.version, hash: hash::of_file(earlier.descriptor.path())?, checked })
    });
    read.collect()
}

/// What publishing writes of the releases of a dataset.
pub(crate) struct Texts {
    /// `changes.json`.
    pub(crate) changes: String,
    /// `releases.json`.
    pub(crate) releases: String,
}

/// Both files of the dataset in this folder. Where there is no earlier release they say so, so that the app asks for no file in vain.
///
/// # Errors
/// When its descriptor cannot be read.
pub(crate) fn texts(
    folder: &Path,
    earlier: &[Archived],
    current: &Checked,
    today: Date,
) -> Result<Texts, Error> {
    let own_hash = hash::of_file(Descriptor::of_dataset(folder)?.path())?;
    let releases = earlier.iter().map(|archived| (&archived.checked, archived.hash.as_str()));
    let releases: Vec<(&Checked, &str)> = releases.chain([(current, own_hash.as_str())]).collect();
    let compared: Vec<Option<Release>> = std::iter::once(None)
        .chain(
            releases
                .iter()
                .zip(releases.iter().skip(1))
                .map(|((old, _), (new, _))| Some(release::compare(edition(old), edition(new), today))),
        )
        .collect();
    let listed = releases.iter().zip(&compared).rev().map(|((checked, hash), release)| {
        let descriptor = checked.dataset.descriptor();
        json!({
            "version": descriptor.version,
            "date": descriptor.created_on().map(format::iso).unwrap_or_default(),
            "hash": hash,
            "news": release.as_ref().map(|release| told(release, MOST_OF_EACH)),
        })
    });
    let listed: Json = listed.collect();
    let nothing = || json!({ "from": null, "changes": [] });
    let answer = compared.last().and_then(Option::as_ref).map_or_else(nothing, |release| told(release, MOST));
    Ok(Texts { changes: format!("{answer:#}\n"), releases: format!("{listed:#}\n") })
}

/// What changed since the newest earlier release of the dataset in a folder, as its pages tell it; `None` where there is none.
///
/// # Errors
/// When that release cannot be read, has errors, or is none before this one.
pub(crate) fn news(folder: &Path, current: Edition<'_>, today: Date) -> Result<Option<News>, Error> {
    let Some(newest) = releases::earlier(&Descriptor::of_dataset(folder)?)?.pop() else { return Ok(None) };
    let name = &current.dataset.descriptor().name;
    let old = pages::read_package(name, newest.descriptor.folder(), today)?;
    let release = release::compare(edition(&old), current, today);
    Ok(News::read(&Ok(told(&release, MOST).to_string().into_bytes())))
}

const fn edition(checked: &Checked) -> Edition<'_> {
    Edition { dataset: &checked.dataset, definitions: &checked.definitions }
}

fn told(release: &Release, most: usize) -> Json {
    let lines = news::lines(release);
    let summary = news::summary(release);
    let changes: Vec<Json> = lines.iter().take(most).map(line).collect();
    json!({
        "from": published(&release.old),
        "to": published(&release.new),
        "sample": release.sample,
        "summary_vi": summary.get(Lang::Vi),
        "summary_en": summary.get(Lang::En),
        "left_out": lines.len() - changes.len(),
        "changes": changes,
    })
}

fn published(published: &Published) -> Json {
    json!({ "version": published.version, "date": published.date.map(format::iso).unwrap_or_default() })
}

fn line(line: &Line) -> Json {
    let text = |text: &Bilingual, lang| text.get(lang).to_owned();
    let areas: Vec<&str> = line.areas.iter().map(|code| &**code).collect();
    json!({
        "kind": line.kind.code(),
        "sentence_vi": text(&line.sentence, Lang::Vi),
        "sentence_en": text(&line.sentence, Lang::En),
        "indicator": line.indicator.as_deref().unwrap_or_default(),
        "areas": areas,
    })
}

#[cfg(test)]
mod tests {
    use tiendo_core::view::news::NewsKind;

    use super::*;

    /// The release of a shipped dataset before the current one.
    fn shipped(name: &str) -> Release {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
        let today = Date::parse("2026-11-22").unwrap();
        let old = pages::read_package(name, &releases::folder(&folder, "1.0.0"), today).unwrap();
        let new = pages::read_package(name, &folder, today).unwrap();
        release::compare(edition(&old), edition(&new), today)
    }

    fn read(answer: &Json) -> News {
        News::read(&Ok(answer.to_string().into_bytes())).unwrap()
    }

    #[test]
    fn shipped_datasets_tell_what_changed() {
        let news = read(&told(&shipped("hai-phong"), MOST));
        let summary = news.summary.get(Lang::Vi);
        assert!(
            summary.starts_with("Từ bản 1.0.0 đến bản ") && summary.ends_with(" đã thay đổi."),
            "{summary}"
        );
        assert!(news.sample);
        let added = news.of(NewsKind::Definition).map(|item| item.sentence.get(Lang::En));
        let added: Vec<&str> = added.filter(|line| line.contains(": added ")).collect();
        assert!(
            added[1].starts_with("Areas: added 51 (Hải Dương, Hồng Bàng, Ngô Quyền, Gia Viên, Lê Chân and ")
        );
        let news = read(&told(&shipped("viet-nam"), MOST));
        assert!(news.items.iter().any(|item| item.sentence.get(Lang::Vi) == "Chế độ báo cáo: thêm 2"));
    }

    #[test]
    fn the_news_of_a_file_are_those_of_the_site() {
        let today = Date::parse("2026-11-22").unwrap();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data/hai-phong");
        let current = pages::read_package("hai-phong", &folder, today).unwrap();
        let earlier = archived(&folder, "hai-phong", today).unwrap();
        let on_site = texts(&folder, &earlier, &current, today).unwrap().changes;
        let found = news(&folder, edition(&current), today).unwrap();
        assert!(found.is_some());
        assert_eq!(found, News::read(&Ok(on_site.into_bytes())));
        let oldest = releases::folder(&folder, "1.0.0");
        let old = pages::read_package("hai-phong", &oldest, today).unwrap();
        assert_eq!(news(&oldest, edition(&old), today).unwrap(), None);
    }

    #[test]
    fn a_long_list_is_cut_and_the_rest_counted() {
        let release = shipped("hai-phong");
        let (whole, cut) = (read(&told(&release, usize::MAX)), read(&told(&release, 10)));
        assert_eq!((cut.items.as_slice(), whole.left_out), (&whole.items[..10], 0));
        assert_eq!(cut.left_out, whole.items.len() as u64 - 10);
    }
}
