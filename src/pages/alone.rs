//! A chart alone, as other sites show it in a frame: what it says, the picture, where its figures come from, the way to its page.

use leptos::prelude::*;
use tiendo_charts::{ChartError, Drawing, Size};
use tiendo_core::export::{Chart, Sheet};
use tiendo_core::lang::Lang;
use tiendo_core::view::compare::Compared;
use tiendo_core::view::map::TileMap;
use tiendo_core::view::overview::Overview;
use tiendo_core::view::reporting::Reporting;
use tiendo_core::view::scorecard::ScorecardView;
use tiendo_core::view::{Changes, Distribution, IndicatorView, Panels, Trend};
use tiendo_core::view_state::Page;

use crate::address;
use crate::components::figure::{Drawer, figure};
use crate::components::finding::finding;
use crate::components::origin;
use crate::pages::depth;
use crate::scene::{Painted, Scene};

struct OwnWords {
    nothing: &'static str,
    whole: &'static str,
}

const VI: OwnWords = OwnWords {
    nothing: "Không có gì để vẽ với lựa chọn này.",
    whole: "Xem đầy đủ trên trang Tiến độ",
};

const EN: OwnWords =
    OwnWords { nothing: "There is nothing to draw for this choice.", whole: "See all of it on Tiến độ" };

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let words = scene.lang().pick(&VI, &EN);
    let drawn = scene.state.alone.and_then(|chart| {
        let (sheet, draw) = (origin::sheet(chart, scene)?, drawer(chart, scene)?);
        Some((sheet.title.get(scene.lang()).to_owned(), picture(chart, &sheet, &*draw, scene)))
    });
    let (title, picture) =
        drawn.unwrap_or_else(|| (words.nothing.to_owned(), view! { <p>{words.nothing}</p> }.into_any()));
    let page = address::link(&scene.state.whole());
    let view = view! {
        {picture}
        <p class="to-page"><a href=page target="_blank" rel="noopener">{words.whole}</a></p>
    };
    Painted { title, view: view.into_any() }
}

fn picture(chart: Chart, sheet: &Sheet, draw: &Drawer<'_>, scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let from = &sheet.provenance;
    // Around a chart alone nothing tells which dataset it is of.
    let about = match origin::subtitle(scene) {
        "" => from.title.get(lang),
        indicator => indicator,
    };
    let sources = from.source_line(origin::NAMED_SOURCES, lang);
    view! {
        {finding(sheet.title.get(lang), about.to_owned(), from.sample, lang)}
        {figure(chart, None, draw, scene)}
        {sources.map(|sources| view! { <p class="note">{sources}"."</p> })}
        <p class="note">{from.dataset_line(lang)}"."</p>
    }
    .into_any()
}

/// What draws a chart of the page; none where it has nothing to show.
fn drawer(chart: Chart, scene: &Scene) -> Option<Box<Drawer<'static>>> {
    let (dataset, choice, lang, today) = (scene.dataset(), scene.choice, scene.lang(), scene.today);
    Some(match chart {
        Chart::Trend => with(Trend::of(dataset, choice, today), lang, tiendo_charts::trend),
        Chart::Ranking => {
            with(IndicatorView::of_choice(dataset, choice, today).ranking, lang, tiendo_charts::ranking)
        }
        Chart::Map if scene.state.page == Page::Indicator => depth::map(scene)?,
        Chart::Map => with(TileMap::latest(dataset, choice.area, today)?.1, lang, tiendo_charts::tiles),
        Chart::Change => {
            with(Changes::of_page(dataset, choice, &scene.state, today)?, lang, tiendo_charts::dumbbell)
        }
        Chart::Spread => {
            with(Distribution::of(dataset, choice.indicator, choice.area, today)?, lang, tiendo_charts::strip)
        }
        Chart::Bullet => with(Overview::of(dataset, choice.area, today), lang, tiendo_charts::bullet),
        Chart::Scorecard => with(
            ScorecardView::of_page(dataset, choice, &scene.state, today)?,
            lang,
            tiendo_charts::scorecard,
        ),
        Chart::Panels => with(Panels::of_area(dataset, choice.area, today), lang, tiendo_charts::panels),
        Chart::Comparison => {
            let compared = Compared::of(dataset, choice, &scene.state);
            with(compared.comparison(dataset, today), lang, tiendo_charts::comparison)
        }
        Chart::Completeness => {
            with(Reporting::of(dataset, None, None, today), lang, tiendo_charts::completeness)
        }
    })
}

/// A view model and what draws it.
fn with<M: 'static>(
    model: M,
    lang: Lang,
    draw: fn(&M, Size, Lang) -> Result<Drawing, ChartError>,
) -> Box<Drawer<'static>> {
    Box::new(move |size| draw(&model, size, lang))
}
