//! Charts for the pages of other sites: which ones there are, the script that gives their frames a height, and their description as
//! oEmbed has it. What is in them is the app's business.

use std::path::Path;

use serde_json::{Value, json};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::export::{self, Chart, EMBED_HEIGHT, EMBED_WIDTH, Origin, embed_snippet};
use tiendo_core::geo::Shapes;
use tiendo_core::markup::escape;
use tiendo_core::view::{Choice, share};
use tiendo_core::view_state::{EMBED_SCRIPT, ViewState};

use crate::address::BaseUrl;
use crate::{Error, files};

const SCRIPT: &str = include_str!("height.js");
const OEMBED: &str = "oembed.json";

/// The charts of a page that have something to show there.
pub(crate) fn charts(
    dataset: &Dataset,
    shapes: Option<&Shapes>,
    state: &ViewState,
    today: Date,
) -> Vec<Chart> {
    let Some((choice, _)) = Choice::resolve(dataset, state) else { return Vec::new() };
    let page = export::Page { dataset, choice, state, today, shapes };
    let origin = Origin { descriptor: dataset.descriptor(), hash: None, address: "" };
    let of_page = Chart::of(state.page).iter().copied();
    of_page.filter(|chart| export::shown(*chart, page, origin).is_some()).collect()
}

/// Writes the script for the pages of other sites.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn write_script(site: &Path) -> Result<(), Error> {
    let path = site.join(EMBED_SCRIPT);
    files::make_folder_of(&path)?;
    files::replace(&path, SCRIPT)
}

/// What pages offer to the sites that link to them: their first chart, to be shown in the place of the link.
#[derive(Debug, Default)]
pub(crate) struct Offers {
    /// Each with what it is of.
    charts: Vec<(ViewState, String)>,
}

impl Offers {
    /// Adds what a page offers, and returns the link in its head; nothing where it has no chart.
    pub(crate) fn add(
        &mut self,
        dataset: &Dataset,
        state: &ViewState,
        today: Date,
        base: &BaseUrl,
    ) -> String {
        // No page begins with a map.
        let Some(chart) = charts(dataset, None, state, today).first().copied() else { return String::new() };
        let (alone, title) = (state.embedded(chart), share::of_chart(dataset, state, chart));
        let address = base.at(&format!("/{}", file(&alone)));
        let link = format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{}\" title=\"{}\">",
            escape(&address),
            escape(&title)
        );
        self.charts.push((alone, title));
        link
    }

    /// Writes the descriptions, each beside the page of its chart.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub(crate) fn write(&self, site: &Path, base: &BaseUrl) -> Result<(), Error> {
        for (state, title) in &self.charts {
            let path = site.join(file(state));
            files::make_folder_of(&path)?;
            files::replace(&path, &format!("{:#}\n", description(state, title, base)))?;
        }
        Ok(())
    }
}

/// The file of a chart's description, by its path in the site.
fn file(state: &ViewState) -> String {
    format!("{}/{OEMBED}", state.address().trim_matches('/'))
}

/// See oembed.com, of the type "rich".
fn description(state: &ViewState, title: &str, base: &BaseUrl) -> Value {
    let html = embed_snippet(&base.at(&state.address()), &base.at(&format!("/{EMBED_SCRIPT}")), title);
    json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": "Tiến độ",
        "provider_url": base.at("/"),
        "html": html,
        "width": EMBED_WIDTH,
        "height": EMBED_HEIGHT,
    })
}
