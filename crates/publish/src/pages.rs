//! One page a view that has an address of its own, so that a plain file server finds it: the app's page with language,
//! title and the list of datasets filled in; and what changed in each dataset, since they are read here. What the app then
//! shows is not decided here.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use tiendo_core::catalog::{Catalog, Entry};
use tiendo_core::check::{self, Checked};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::{Severity, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::sentence;
use tiendo_core::view::{Choice, IndicatorView};
use tiendo_core::view_state::{Page, ViewState};

use crate::catalog::{self, Addition};
use crate::check::sentence as sentence_of;
use crate::head::{Heads, Subject};
use crate::progress::Progress;
use crate::{Error, changes, files};

const PRODUCT: &str = "Tiến độ";
const LANGUAGE: &str = "<html lang=\"vi\">";
const HEAD_END: &str = "</head>";
const DATASETS: &str = "<!-- datasets: written by the publisher -->";

/// What was written.
pub(crate) struct Written {
    /// How many pages.
    pub(crate) pages: usize,
    /// How many findings each dataset has, none of them an error.
    pub(crate) warnings: Vec<(String, usize)>,
}

/// Writes the pages of every dataset of `data` into `site`, where the app's `index.html` already is, and completes the
/// catalogue with what each dataset came to; tells how many pages and what was found.
///
/// # Errors
/// When the app's page lacks a place to fill in, the data has findings of severity error, or a file cannot be read or
/// written.
pub(crate) fn write(
    site: &Path,
    data: &Path,
    today: Date,
    heads: &mut Heads<'_>,
    progress: &Progress,
) -> Result<Written, Error> {
    let path = site.join("index.html");
    let template = fs::read_to_string(&path).map_err(Error::io("read", &path))?;
    let template = Template::new(&path, &template)?;
    let catalog_path = data.join(Catalog::FILE);
    let catalog = Catalog::read(&fetched(&catalog_path))
        .map_err(|finding| Error::Findings { path: data.to_path_buf(), list: finding.sentence(Lang::En) })?;

    let mut pages = 0;
    let mut write = |address: &str, page: &str| {
        let folder = site.join(address.trim_matches('/'));
        fs::create_dir_all(&folder).map_err(Error::io("make the folder", &folder))?;
        pages += 1;
        files::replace(&folder.join("index.html"), page)
    };
    let parts = Parts::read(site)?;
    for lang in Lang::ALL {
        let page = heads.home(&template.fill(lang, None, &catalog, &parts.links("home")), lang);
        write(&ViewState { lang, ..ViewState::default() }.address(), &page)?;
        if lang == Lang::default() {
            write("", &page)?;
            // Where an address leads nowhere, other parts of the program are needed.
            let lost = template.fill(lang, None, &catalog, &parts.links("trouble"));
            files::replace(&site.join("404.html"), &Heads::lost(&lost))?;
        }
    }
    let mut additions = Vec::new();
    let mut warnings = Vec::new();
    for entry in catalog.entries() {
        let checked = read_dataset(data, entry, today)?;
        changes::write(&data.join(&entry.name), &checked, today)?;
        warnings.push((entry.name.clone(), checked.reports.len()));
        let dataset = checked.dataset;
        additions.push(Addition::of(&dataset, today));
        let subject = Subject::new(&dataset, data, heads.base(), today)?;
        let states = states_of(&dataset);
        progress.begin(&entry.name, states.len());
        for state in states {
            let title = title(&dataset, &state, today);
            let links = parts.links(part_of(state.page));
            let page = template.fill(state.lang, Some(&title), &catalog, &links);
            write(&state.address(), &heads.page(&page, &subject, &state))?;
            progress.advance();
        }
    }
    catalog::complete(&catalog_path, additions)?;
    Ok(Written { pages, warnings })
}

/// The views of a dataset that have a page: each kind of page, and one for each indicator with anything to show and for each
/// area, in each language.
fn states_of(dataset: &Dataset) -> Vec<ViewState> {
    let mut states = Vec::new();
    for lang in Lang::ALL {
        let dataset_name = Some(dataset.descriptor().name.clone());
        let start = ViewState { lang, dataset: dataset_name, ..ViewState::default() };
        let about_one = |page: &Page| matches!(page, Page::Indicator | Page::Area);
        states.extend(Page::ALL.into_iter().filter(|page| !about_one(page)).map(|page| start.to_page(page)));
        let shown = dataset.indicators().filter(|(id, _)| dataset.is_shown(*id));
        states.extend(shown.map(|(_, indicator)| start.to_indicator(&indicator.code)));
        states.extend(dataset.areas().map(|(_, area)| start.to_area(&area.code)));
    }
    states
}

fn title(dataset: &Dataset, state: &ViewState, today: Date) -> String {
    let lang = state.lang;
    let name = dataset.descriptor().title.get(lang);
    let about = Choice::resolve(dataset, state).and_then(|(choice, _)| match state.page {
        Page::Indicator => {
            let view = IndicatorView::of_choice(dataset, choice, today);
            Some(sentence::headline(&view.trend, lang))
        }
        Page::Area => Some(dataset.area(choice.area).name.get(lang).to_owned()),
        _ => None,
    });
    about.map_or_else(|| format!("{name} – {PRODUCT}"), |about| format!("{about} – {name} – {PRODUCT}"))
}

/// The part of the program that makes a page; the app's `parts.rs` cuts it so.
const fn part_of(page: Page) -> &'static str {
    match page {
        Page::Overview => "overview",
        Page::Indicator => "indicator",
        Page::Area | Page::Compare => "areas",
        Page::Reporting | Page::Method | Page::About => "papers",
    }
}

/// The files of each part of the program.
struct Parts {
    files: BTreeMap<String, Vec<String>>,
}

impl Parts {
    const FILE: &'static str = "parts.json";

    /// Reads and takes away the list that the app's build leaves.
    fn read(site: &Path) -> Result<Self, Error> {
        let path = site.join(Self::FILE);
        let text = fs::read(&path).map_err(Error::io("read", &path))?;
        let files = serde_json::from_slice(&text).map_err(|_| Error::Folder {
            path: path.clone(),
            problem: "is no list of the app's parts; build the app anew",
        })?;
        fs::remove_file(&path).map_err(Error::io("remove", &path))?;
        Ok(Self { files })
    }

    /// Links that let a part come together with the program instead of after it.
    fn links(&self, part: &str) -> String {
        let link = |file: &String| {
            let file = escape(file);
            format!(
                "<link rel=\"preload\" href=\"/{file}\" as=\"fetch\" type=\"application/wasm\" crossorigin=\"anonymous\">"
            )
        };
        self.files.get(part).into_iter().flatten().map(link).collect()
    }
}

fn read_dataset(data: &Path, entry: &Entry, today: Date) -> Result<Checked, Error> {
    let checked = read_package(&entry.name, &data.join(&entry.name), today)?;
    let has_sample = checked.dataset.has_sample();
    if has_sample != entry.sample {
        let problem = format!("\"sample\" of {} must be {has_sample}, as its rows are", entry.name);
        return Err(Error::Descriptor { path: data.join(Catalog::FILE), problem });
    }
    Ok(checked)
}

/// A dataset or an earlier release of one, without findings of severity error.
pub(crate) fn read_package(name: &str, folder: &Path, today: Date) -> Result<Checked, Error> {
    let checked = check::check(name, |path| fetched(&folder.join(path)), today);
    let errors: Vec<String> = checked
        .reports
        .iter()
        .filter(|report| report.severity == Severity::Error)
        .map(|report| sentence_of(report, Lang::En))
        .collect();
    if !errors.is_empty() {
        return Err(Error::Findings { path: folder.to_path_buf(), list: errors.join("\n") });
    }
    Ok(checked)
}

fn fetched(path: &Path) -> Result<Vec<u8>, Unavailable> {
    fs::read(path).map_err(|_| Unavailable::NotFound)
}

/// The app's page with the places to fill in.
struct Template<'a> {
    page: &'a str,
    /// The title as Trunk leaves it, tags included.
    title: &'a str,
}

impl<'a> Template<'a> {
    fn new(path: &Path, page: &'a str) -> Result<Self, Error> {
        let wrong = || Error::Folder {
            path: path.to_path_buf(),
            problem: "lacks the language, the title, the end of its head or the place for the list of datasets; build the app anew",
        };
        let start = page.find("<title>").ok_or_else(wrong)?;
        let length = page[start..].find("</title>").ok_or_else(wrong)? + "</title>".len();
        if [LANGUAGE, HEAD_END, DATASETS].iter().any(|place| !page.contains(place)) {
            return Err(wrong());
        }
        Ok(Self { page, title: &page[start..start + length] })
    }

    /// `links` go to the end of the head.
    fn fill(&self, lang: Lang, title: Option<&str>, catalog: &Catalog, links: &str) -> String {
        let mut page = self.page.replacen(LANGUAGE, &format!("<html lang=\"{}\">", lang.code()), 1);
        if let Some(title) = title {
            page = page.replacen(self.title, &format!("<title>{}</title>", escape(title)), 1);
        }
        let datasets: String = catalog.entries().iter().map(|entry| files_of(entry, lang)).collect();
        page.replacen(HEAD_END, &format!("{links}{HEAD_END}"), 1).replacen(DATASETS, &datasets, 1)
    }
}

/// A dataset's tables as links, for a reader for whom the app does not run.
fn files_of(entry: &Entry, lang: Lang) -> String {
    let folder = format!("/data/{}", escape(&entry.name));
    let title = escape(entry.title.get(lang));
    let tables = [
        ("observations", lang.pick("số đo", "figures")),
        ("targets", lang.pick("mục tiêu", "targets")),
        ("sources", lang.pick("nguồn", "sources")),
    ];
    let tables = tables.map(|(file, name)| format!("<a href=\"{folder}/{file}.csv\">{name}</a>"));
    format!("<li>{title}: {}</li>", tables.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<html lang=\"vi\"><title>x</title></head><ul><!-- datasets: written by the publisher --></ul>";

    fn catalog() -> Catalog {
        let json = r#"{"resources":[{"name":"a","title_vi":"<b>A</b>","title_en":"An A"}]}"#;
        Catalog::read(&Ok(json.as_bytes().to_vec())).unwrap()
    }

    #[test]
    fn a_page_has_language_title_and_datasets_and_no_foreign_markup() {
        let template = Template::new(Path::new("index.html"), PAGE).unwrap();
        let page = template.fill(Lang::En, Some("1 < 2"), &catalog(), "<link>");
        assert!(
            page.starts_with(
                "<html lang=\"en\"><title>1 &lt; 2</title><link></head><ul><li>An A: <a href=\"/data/a/obs"
            ),
            "{page}"
        );
        let page = template.fill(Lang::Vi, None, &catalog(), "");
        assert!(page.contains("<title>x</title>") && page.contains("<li>&lt;b&gt;A&lt;/b&gt;: "), "{page}");
    }

    #[test]
    fn a_page_of_another_app_is_refused() {
        assert!(Template::new(Path::new("index.html"), "<html lang=\"vi\"><title>x</title>").is_err());
    }
}
