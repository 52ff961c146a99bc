//! The areas of one level in one year on a map: as tiles, or by their shapes. The words are in `words`.

pub mod words;

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::geo::{Bounds, Outline, Shapes};
use crate::lang::Bilingual;
use crate::model::{Area, AreaId, Indicator, IndicatorId, Level, ObsStatus, Tile};
use crate::order;
use crate::reading::Reading;
use crate::scorecard::Moment;
use crate::standing::{Aim, Measured, Standing, Status};
use crate::view::Place;
use crate::view::trend::standing;

/// An area on a map or beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MapArea {
    /// Position of the area in its dataset.
    pub area: AreaId,
    /// Its names.
    pub place: Place,
    /// The figure, where one was reported.
    pub measured: Option<Measured>,
    /// How firm it is.
    pub status: Option<ObsStatus>,
    /// Against the target that applies to the year.
    pub standing: Standing,
    /// The target that applies, also where no figure was reported.
    pub aim: Option<Aim>,
    /// The title of where the figure was published.
    pub source: Option<Bilingual>,
    /// Whether the dataset has a target or a figure of any year for it. Others are there for orientation, and not counted.
    pub concerned: bool,
}

/// The areas of one level under one area above, in one year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaMap<P> {
    /// What is measured.
    pub subject: Arc<Indicator>,
    /// When.
    pub year: Year,
    /// The years in which any of the areas has a figure.
    pub years: Vec<Year>,
    /// The area chosen: one of these, or the one above them.
    pub chosen: AreaId,
    /// The level.
    pub level: Option<Level>,
    /// The areas with a place on the map.
    pub placed: Vec<(P, MapArea)>,
    /// The areas without one that the indicator concerns, and the chosen one.
    pub elsewhere: Vec<MapArea>,
    /// The target, where one and the same applies to every area that the indicator concerns.
    pub common_aim: Option<Aim>,
    /// Whether any figure is sample data.
    pub sample: bool,
}

/// Areas as tiles, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TileMap {
    /// The areas; their tiles are counted from the left and top of the map.
    pub areas: AreaMap<Tile>,
    /// Columns and rows of the map. The same in all years, so that no tile moves from one to the next.
    pub size: (u8, u8),
}

/// Areas by their shapes, in the publisher's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShapeMap {
    /// The areas.
    pub areas: AreaMap<Arc<Outline>>,
    /// The box around all shapes of the level, the same in all years.
    pub bounds: Bounds,
}

impl TileMap {
    /// The tiles of the parts of the chosen area, else of the areas beside it, in the year. `None` where not even two of
    /// them have a tile, or the indicator concerns none.
    pub fn of(
        dataset: &Dataset,
        indicator: IndicatorId,
        chosen: AreaId,
        year: Year,
        today: Date,
    ) -> Option<Self> {
        let tile = |area: AreaId| dataset.area(area).tile;
        let group = Group::of(dataset, chosen, year, &|area| tile(area).is_some())?;
        let tiles: Vec<Tile> = group.of_any_year(dataset).filter_map(tile).collect();
        let extent = |line: fn(Tile) -> u8| {
            let lines = || tiles.iter().map(|tile| line(*tile));
            lines().min().zip(lines().max())
        };
        let ((left, right), (top, bottom)) = (extent(Tile::col)?, extent(Tile::row)?);
        let in_map = |area| tile(area).and_then(|tile| Tile::new(tile.col() - left, tile.row() - top));
        let mut areas = AreaMap::of(dataset, indicator, &group, (year, today), in_map);
        areas.counted().next()?;
        areas.keep_one_a_tile();
        Some(Self { areas, size: (right - left + 1, bottom - top + 1) })
    }

    /// The map that stands for an area: of the dataset's home indicator, else of the first that has one, in the latest year in which
    /// any of its areas has a figure. `None` where no indicator has such a map.
    pub fn latest(dataset: &Dataset, chosen: AreaId, today: Date) -> Option<(IndicatorId, Self)> {
        let home = dataset.find_indicator(&dataset.descriptor().home_indicator);
        let shown = dataset.indicators().map(|(id, _)| id).filter(|id| dataset.is_shown(*id));
        home.into_iter().chain(shown).find_map(|indicator| {
            let years = dataset.years(indicator);
            let maps =
                years.iter().rev().filter_map(|year| Self::of(dataset, indicator, chosen, *year, today));
            let told = |map: &Self| map.areas.counted().any(|area| area.measured.is_some());
            maps.into_iter().find(told).map(|map| (indicator, map))
        })
    }
}

impl ShapeMap {
    /// The shapes of the parts of the chosen area, else of the areas beside it, in the year. `None` where not even two of
    /// them have a shape, or the indicator concerns none.
    pub fn of(
        dataset: &Dataset,
        shapes: &Shapes,
        indicator: IndicatorId,
        chosen: AreaId,
        year: Year,
        today: Date,
    ) -> Option<Self> {
        let group = Group::of(dataset, chosen, year, &|area| shapes.of(area).is_some())?;
        let outlines = group.of_any_year(dataset).filter_map(|area| shapes.of(area));
        let bounds = Bounds::around(outlines.flat_map(|outline| outline.positions()))?;
        let areas = AreaMap::of(dataset, indicator, &group, (year, today), |area| shapes.of(area).cloned());
        areas.counted().next()?;
        Some(Self { areas, bounds })
    }
}

/// The areas that a map is about.
struct Group {
    chosen: AreaId,
    parent: Option<AreaId>,
    level: Option<Level>,
    /// Those that existed in the year, in the publisher's order.
    members: Vec<AreaId>,
}

impl Group {
    /// The parts of the chosen area, where two of them have a place, else the areas beside it.
    fn of(dataset: &Dataset, chosen: AreaId, year: Year, has_place: &dyn Fn(AreaId) -> bool) -> Option<Self> {
        let exists = |area: AreaId| area == chosen || dataset.area(area).existed_in(year);
        let part = dataset.children(chosen).find(|area| exists(*area) && has_place(*area));
        let beside = dataset.area(chosen);
        let parts = part.map(|part| (Some(chosen), dataset.area(part).level));
        parts.into_iter().chain([(beside.parent, beside.level)]).find_map(|(parent, level)| {
            let mut group = Self { chosen, parent, level, members: Vec::new() };
            group.members = group.of_any_year(dataset).filter(|area| exists(*area)).collect();
            (group.members.iter().filter(|area| has_place(**area)).count() >= 2).then_some(group)
        })
    }

    /// The areas of the level under the area above, whether they existed in the year or not.
    fn of_any_year<'a>(&self, dataset: &'a Dataset) -> impl Iterator<Item = AreaId> + use<'a> {
        let (parent, level) = (self.parent, self.level);
        let belongs = move |area: &Area| area.parent == parent && area.level == level;
        dataset.areas().filter(move |(_, area)| belongs(area)).map(|(id, _)| id)
    }
}

impl<P> AreaMap<P> {
    fn of(
        dataset: &Dataset,
        indicator: IndicatorId,
        group: &Group,
        (year, today): (Year, Date),
        place: impl Fn(AreaId) -> Option<P>,
    ) -> Self {
        let has_figure = |year: &Year| {
            let moment = Moment::Year(*year);
            group.of_any_year(dataset).any(|area| moment.figure(dataset, indicator, area).is_some())
        };
        let years = dataset.years(indicator).into_iter().filter(has_figure).collect();
        let (mut placed, mut elsewhere) = (Vec::new(), Vec::new());
        for id in &group.members {
            let area = MapArea::of(dataset, indicator, *id, year, today);
            match place(*id) {
                Some(place) => placed.push((place, area)),
                None if area.concerned || *id == group.chosen => elsewhere.push(area),
                None => {}
            }
        }
        let Group { chosen, level, .. } = *group;
        let subject = dataset.indicator(indicator).clone();
        let mut map =
            Self { subject, year, years, chosen, level, placed, elsewhere, common_aim: None, sample: false };
        let first = map.counted().find_map(|area| area.aim);
        let common_aim = first.filter(|aim| map.counted().all(|area| area.aim == Some(*aim)));
        let sample = map.counted().any(|area| area.status == Some(ObsStatus::Sample));
        (map.common_aim, map.sample) = (common_aim, sample);
        map
    }

    /// Every area that the indicator concerns, on the map and beside it.
    pub fn counted(&self) -> impl Iterator<Item = &MapArea> {
        let placed = self.placed.iter().map(|(_, area)| area);
        placed.chain(&self.elsewhere).filter(|area| area.concerned)
    }

    /// The same areas, without where they are on the map.
    #[must_use]
    pub fn without_places(self) -> AreaMap<()> {
        let Self { subject, year, years, chosen, level, placed, elsewhere, common_aim, sample } = self;
        let placed = placed.into_iter().map(|(_, area)| ((), area)).collect();
        AreaMap { subject, year, years, chosen, level, placed, elsewhere, common_aim, sample }
    }

    /// How many areas stand so.
    pub fn count(&self, status: Status) -> usize {
        self.counted().filter(|area| area.standing.status() == status).count()
    }

    /// What is said of one of the areas when a reader points at it.
    pub fn reading<'a>(&'a self, area: &'a MapArea) -> Reading<'a> {
        Reading {
            subject: &self.subject,
            measured: area.measured,
            status: area.status,
            standing: area.standing,
            source: area.source.as_ref(),
        }
    }
}

impl AreaMap<Tile> {
    /// Puts tiles in reading order. Of areas on one tile the first with a figure keeps it, else the first; the others stand
    /// beside the map.
    fn keep_one_a_tile(&mut self) {
        let rank = |(tile, area): &(Tile, MapArea)| (*tile, area.measured.is_none());
        order::sort_by(&mut self.placed, |one, other| rank(one).cmp(&rank(other)));
        let mut last = None;
        for (tile, area) in std::mem::take(&mut self.placed) {
            if last != Some(tile) {
                self.placed.push((tile, area));
            } else if area.concerned || area.area == self.chosen {
                self.elsewhere.push(area);
            }
            last = Some(tile);
        }
        order::sort_by(&mut self.elsewhere, |one, other| one.area.cmp(&other.area));
    }
}

impl MapArea {
    fn of(dataset: &Dataset, indicator: IndicatorId, id: AreaId, year: Year, today: Date) -> Self {
        let area = dataset.area(id);
        let moment = Moment::Year(year);
        let figure = moment.figure(dataset, indicator, id);
        let aim = moment.aim(dataset.yardstick(indicator, id));
        let source = figure.and_then(|figure| figure.source);
        Self {
            area: id,
            place: Place::of(area),
            measured: figure.as_ref().map(Measured::from),
            status: figure.map(|figure| figure.status),
            standing: figure.map_or(Standing::NotReported, |figure| standing(dataset, &figure, aim, today)),
            aim,
            source: source.map(|source| dataset.source(source).title.clone()),
            concerned: dataset.concerns(indicator, id),
        }
    }
}
