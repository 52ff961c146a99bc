//! What the picture of a page shows, as a sheet: made from the same choice, through the same view models.

use crate::dataset::Dataset;
use crate::date::Date;
use crate::export::completeness::completeness;
use crate::export::figures::{Wanted, figures};
use crate::export::indicator::{both, ranking, trend};
use crate::export::{Chart, Origin, Sheet};
use crate::geo::Shapes;
use crate::lang::Bilingual;
use crate::model::IndicatorId;
use crate::standing::Aim;
use crate::view::compare::Compared;
use crate::view::map::{AreaMap, ShapeMap, TileMap, words as map_words};
use crate::view::overview::{Overview, words as overview_words};
use crate::view::panels::words as panels_words;
use crate::view::reporting::Reporting;
use crate::view::scorecard::{ScorecardView, words as scorecard_words};
use crate::view::{
    Changes, Choice, Comparison, Distribution, IndicatorView, Panels, changes, compare, distribution,
};
use crate::view_state::ViewState;

/// A page of a dataset, as far as its pictures depend on it.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// What is shown.
    pub choice: Choice,
    /// Its address, complete.
    pub state: &'a ViewState,
    /// The reader's day.
    pub today: Date,
    /// The shapes of the areas, where the dataset has them.
    pub shapes: Option<&'a Shapes>,
}

/// The sheet of a chart. `None` where it has nothing to show here.
pub fn shown(chart: Chart, page: Page<'_>, origin: Origin<'_>) -> Option<Sheet> {
    let Page { dataset, choice, state, today, .. } = page;
    let (title, wanted) = match chart {
        Chart::Trend => return Some(trend(&IndicatorView::of_choice(dataset, choice, today), origin)),
        Chart::Ranking => return Some(ranking(&IndicatorView::of_choice(dataset, choice, today), origin)),
        Chart::Completeness => {
            return Some(completeness(&Reporting::of(dataset, None, None, today), origin));
        }
        Chart::Bullet => bullets(&Overview::of(dataset, choice.area, today)),
        Chart::Scorecard => scores(&ScorecardView::of_page(dataset, choice, state, today)?),
        Chart::Panels => series_of_panels(&Panels::of_area(dataset, choice.area, today)),
        Chart::Comparison => compared(&Compared::of(dataset, choice, state).comparison(dataset, today)),
        Chart::Change => changed(&Changes::of_page(dataset, choice, state, today)?, choice),
        Chart::Spread => spread(&Distribution::of(dataset, choice.indicator, choice.area, today)?, choice),
        Chart::Map => {
            let map = mapped(page)?;
            (map.headline, on_map(map.indicator, &map.areas))
        }
    };
    Some(figures(dataset, &wanted, title, today, origin))
}

type Told = (Bilingual, Vec<Wanted>);

/// The latest figure of each indicator, and what each milestone is held against.
fn bullets(view: &Overview) -> Told {
    let mut wanted = Vec::new();
    for bullet in &view.bullets {
        let of_year = |year| Wanted::of_year(bullet.indicator, view.area, year);
        let goals = bullet.goals.iter().map(|goal| {
            let year = goal.figure.as_ref().map_or(goal.target.year, |figure| figure.year);
            Wanted { against: Some((goal.standing, Some(Aim::from(&goal.target)))), ..of_year(year) }
        });
        let held = goals
            .clone()
            .any(|goal| bullet.latest.figure().is_none_or(|figure| goal.year == Some(figure.year)));
        wanted.extend(bullet.latest.figure().filter(|_| !held).map(|figure| of_year(figure.year)));
        wanted.extend(goals);
    }
    (both(|lang| overview_words::overview_sentence(view, lang)), wanted)
}

fn scores(view: &ScorecardView) -> Told {
    let mut wanted = Vec::new();
    for row in &view.rows {
        for (column, cell) in view.columns.iter().zip(&row.cells) {
            let year = cell.year.unwrap_or_else(|| view.moment.year());
            let of_year = Wanted::of_year(column.indicator, row.area, year);
            wanted.push(Wanted { against: Some((cell.standing, cell.aim)), ..of_year });
        }
    }
    (both(|lang| scorecard_words::title(view, lang)), wanted)
}

fn series_of_panels(view: &Panels) -> Told {
    let wanted = view.panels.iter().map(|panel| Wanted::series(panel.indicator, view.area)).collect();
    (both(|lang| panels_words::headline(view, lang)), wanted)
}

fn compared(view: &Comparison) -> Told {
    let wanted = view.lines.iter().map(|line| Wanted::series(line.indicator, line.area)).collect();
    (both(|lang| compare::words::headline(view, lang)), wanted)
}

fn changed(view: &Changes, choice: Choice) -> Told {
    let both_years = |row: &changes::ChangeRow| {
        [view.from, view.to].map(|year| Wanted::of_year(choice.indicator, row.area, year))
    };
    (both(|lang| changes::words::headline(view, lang)), view.rows.iter().flat_map(both_years).collect())
}

fn spread(view: &Distribution, choice: Choice) -> Told {
    let wanted = view.years.iter().flat_map(|spread| {
        spread.dots.iter().map(|dot| Wanted::of_year(choice.indicator, dot.area, spread.year))
    });
    (both(|lang| distribution::words::headline(view, lang)), wanted.collect())
}

/// The areas of the map of a page, wherever on it they are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapped {
    /// The finding.
    pub headline: Bilingual,
    /// What is measured.
    pub indicator: IndicatorId,
    /// The areas.
    pub areas: AreaMap<()>,
}

/// The map of a page: of its indicator and year, by shapes or else as tiles; on one without an indicator, the tiles that have most
/// to show. `None` where there is none.
pub fn mapped(page: Page<'_>) -> Option<Mapped> {
    let Page { dataset, choice, state, today, shapes } = page;
    let Choice { indicator, area, year } = choice;
    if !state.page.shows().indicator {
        let (indicator, map) = TileMap::latest(dataset, area, today)?;
        let areas = map.areas.without_places();
        return Some(Mapped {
            headline: both(|lang| map_words::headline_with_subject(&areas, lang)),
            indicator,
            areas,
        });
    }
    let by_shapes = shapes.and_then(|shapes| ShapeMap::of(dataset, shapes, indicator, area, year, today));
    let areas = match by_shapes {
        Some(map) => map.areas.without_places(),
        None => TileMap::of(dataset, indicator, area, year, today)?.areas.without_places(),
    };
    Some(Mapped { headline: both(|lang| map_words::headline(&areas, lang)), indicator, areas })
}

fn on_map(indicator: IndicatorId, map: &AreaMap<()>) -> Vec<Wanted> {
    let wanted = map.counted().map(|area| Wanted {
        against: Some((area.standing, area.aim)),
        ..Wanted::of_year(indicator, area.area, map.year)
    });
    wanted.collect()
}
