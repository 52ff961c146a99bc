//! `tiendo export`: a view as a workbook, a deck as a presentation, a report as a document. What is in them is tiendo-papers'.

mod slides;
mod wanted;

use std::fs;
use std::path::Path;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::definitions::Definitions;
use tiendo_core::export::{Chart, Origin, Page};
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::geo::Shapes;
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::model::AreaId;
use tiendo_core::package::Descriptor;
use tiendo_core::sentence;
use tiendo_core::view::report::Report;
use tiendo_core::view::{Choice, Notice};
use tiendo_core::view_state::ViewState;
use tiendo_papers::{TooLarge, report, view};

pub use self::wanted::{Kind, Wanted};

use crate::address::BaseUrl;
use crate::{Unusable, dataset, files, hash};

/// What to export, from where and how.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// The folder or workbook of a dataset.
    pub data: &'a Path,
    /// What of it.
    pub wanted: &'a Wanted,
    /// The file to write; its ending is that of the kind.
    pub out: &'a Path,
    /// Where the site stands, for addresses and links in the file.
    pub site: Option<&'a BaseUrl>,
    /// The day on which the figures are judged.
    pub today: Date,
    /// The language of the file.
    pub lang: Lang,
}

/// Writes the file; its size in bytes.
///
/// # Errors
/// [`Unusable`] where the data cannot be read or has errors, has not what is asked for, or the file cannot be written.
pub fn export(request: &Request<'_>) -> Result<usize, Unusable> {
    let Request { data, wanted, out, today, lang, .. } = *request;
    wanted.kind().check_ending(out)?;
    let (dataset, definitions) = dataset::open(data, today, lang)?;
    let maker = Maker { request, dataset: &dataset, definitions: &definitions };
    let bytes = match wanted {
        Wanted::View(address) => maker.view(address)?,
        Wanted::Deck(asked) => maker.deck(asked)?,
        Wanted::Report(area) => maker.report(area)?,
    };
    files::replace_bytes(out, &bytes).map_err(|why| told(out, &why.to_string()))?;
    Ok(bytes.len())
}

#[derive(Clone, Copy)]
struct Maker<'a> {
    request: &'a Request<'a>,
    dataset: &'a Dataset,
    definitions: &'a Definitions,
}

impl Maker<'_> {
    /// The workbook of all charts of a page, or of the one that the address names.
    fn view(self, address: &str) -> Result<Vec<u8>, Unusable> {
        let Request { data, out, site, today, lang, .. } = *self.request;
        let descriptor = self.dataset.descriptor();
        let asked = wanted::state(address, &descriptor.name, lang).ok_or_else(|| no_page(data, address))?;
        let (choice, notices) = Choice::resolve(self.dataset, &asked).ok_or_else(|| nothing_to_show(data))?;
        if let Some(notice) = notices.first() {
            return Err(self.not_there(notice));
        }
        let state = choice.state(self.dataset, &asked);
        let one = state.alone.map(|chart| [chart]);
        let charts: &[Chart] = one.as_ref().map_or(Chart::of(state.page), |chart| chart);
        let shapes = Shapes::open(self.dataset, |path| self.fetch(path), &mut Vec::new());
        let page = Page { dataset: self.dataset, choice, state: &state, today, shapes: shapes.as_ref() };
        let (hash, path) = (self.digest(), ViewState { alone: None, ..state.clone() }.address());
        let address = site.map_or_else(|| path.clone(), |site| site.at(&path));
        let origin = Origin { descriptor, hash: hash.as_deref(), address: &address };
        let made = view::workbook(charts, page, origin, lang).ok_or_else(|| nothing_to_show(data))?;
        made.map_err(|why| too_large(out, why))
    }

    fn report(self, area: &str) -> Result<Vec<u8>, Unusable> {
        let Request { out, today, lang, .. } = *self.request;
        let area = self.area(area)?;
        let told = Report::of(self.dataset, Some(self.definitions), area, today);
        let edition = self.dataset.descriptor().edition(self.digest().as_deref(), lang);
        let site = self.site();
        let from = report::From { edition: &edition, site: site.as_deref(), today, lang };
        report::document(&told, from).map_err(|why| too_large(out, why))
    }

    fn site(self) -> Option<String> {
        self.request.site.map(|site| site.at(""))
    }

    fn area(self, code: &str) -> Result<AreaId, Unusable> {
        self.dataset.find_area(code).ok_or_else(|| self.not_there(&Notice::NoArea(code.to_owned())))
    }

    /// A page says what it shows instead; a file that somebody asked for is not made of something else.
    fn not_there(self, notice: &Notice) -> Unusable {
        let words = |lang| {
            let sentence = sentence::notice(notice, lang);
            sentence.split_once(';').map_or(sentence.clone(), |(told, _)| told.to_owned())
        };
        Unusable::because(self.request.data, Bilingual::new(words(Lang::Vi), words(Lang::En)))
    }

    fn fetch(self, path: &str) -> Fetched {
        fs::read(self.request.data.join(path)).map_err(|_| Unavailable::NotFound)
    }

    /// What names the release, where the dataset is a folder.
    fn digest(self) -> Option<String> {
        let descriptor = self.fetch(Descriptor::FILE).ok()?;
        hash::sha256(&descriptor).strip_prefix("sha256:")?.get(..8).map(str::to_owned)
    }
}

fn told(path: &Path, why: &str) -> Unusable {
    Unusable::because(
        path,
        Bilingual::new(format!("không ghi được ({why})"), format!("cannot be written ({why})")),
    )
}

fn too_large(out: &Path, why: TooLarge) -> Unusable {
    told(out, &why.to_string())
}

fn no_page(data: &Path, address: &str) -> Unusable {
    let problem = Bilingual::new(
        format!("không có trang “{address}”; ví dụ đúng: indicator/learning_family?area=303&year=2024"),
        format!("there is no page “{address}”; one is indicator/learning_family?area=303&year=2024"),
    );
    Unusable::because(data, problem)
}

fn nothing_to_show(data: &Path) -> Unusable {
    Unusable::fixed(data, "trang này không có số liệu để ghi ra", "that page has no figures to be written")
}
