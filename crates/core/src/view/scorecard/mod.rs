//! Areas by indicators as a reader sees them: a tree of rows that can be folded and sorted. The words are in `words`.

mod around;
mod extent;
mod fit;
mod lag;
mod lines;
mod sort;
mod tree;
mod unfolding;
pub mod words;

pub use lines::{ScoreLine, Siblings, families};
pub use sort::{SortBy, Sorting};
pub use unfolding::{Unfolding, after_fold};

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::lang::Bilingual;
use crate::model::{AreaId, Indicator, IndicatorId, Level, ObsStatus};
use crate::reading::Reading;
use crate::scorecard::{Cell, Moment};
use crate::standing::{Aim, Measured, Standing, Status};
use crate::view::scorecard::extent::Extents;
use crate::view::scorecard::sort::Order;
use crate::view::scorecard::tree::Tree;
use crate::view::{Choice, Place};
use crate::view_state::ViewState;

/// Where one area stands on one indicator, with what is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreCell {
    /// The year of the figure that counts.
    pub year: Option<Year>,
    /// The figure that counts, on whatever basis.
    pub measured: Option<Measured>,
    /// How firm it is.
    pub status: Option<ObsStatus>,
    /// Against the target.
    pub standing: Standing,
    /// The target that applies, also where no figure was reported.
    pub aim: Option<Aim>,
    /// The title of where the figure was published.
    pub source: Option<Bilingual>,
}

/// How many cells stand how.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Targets reached.
    pub met: usize,
    /// Targets not reached whose time is up.
    pub missed: usize,
    /// Targets not reached yet.
    pub not_yet: usize,
    /// Targets without a figure.
    pub without: usize,
    /// Figures without a target, or on another basis than the target's.
    pub incomparable: usize,
}

/// What the rows of a column are held against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aims {
    /// Nothing.
    None,
    /// The same target in every row that has one.
    Common(Aim),
    /// Targets that differ.
    Several,
}

/// One indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreColumn {
    /// Position of the indicator in its dataset.
    pub indicator: IndicatorId,
    /// The indicator.
    pub subject: Arc<Indicator>,
    /// What its rows are held against.
    pub aims: Aims,
    /// How the counted rows stand.
    pub counts: Counts,
}

/// What stands below a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Parts {
    /// Nothing.
    None,
    /// Areas that are not shown: how many.
    Folded(usize),
    /// The areas in the rows that follow: how many.
    Open(usize),
}

/// One area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRow {
    /// Position of the area in its dataset.
    pub area: AreaId,
    /// Its names.
    pub place: Place,
    /// How many rows it stands below.
    pub depth: usize,
    /// What stands below it.
    pub parts: Parts,
    /// How its cells stand.
    pub counts: Counts,
    /// A cell for each column.
    pub cells: Vec<ScoreCell>,
}

/// Parts of the only area at the top that have no figure at all, and are folded for that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Silent {
    /// Whose parts they are.
    pub of: Bilingual,
    /// How many.
    pub number: usize,
    /// Their level, where they are of one.
    pub level: Option<Level>,
}

/// Areas by indicators, in one year or against one milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScorecardView {
    /// What figures are held against.
    pub moment: Moment,
    /// How rows are sorted.
    pub sorting: Sorting,
    /// The indicators that a row has a figure or a target for, in the publisher's order.
    pub columns: Vec<ScoreColumn>,
    /// The areas, each before its parts.
    pub rows: Vec<ScoreRow>,
    /// The rows of this depth are counted: the deepest that is shown in full and has anything to judge.
    pub counted_depth: usize,
    /// Parts left folded because none of them has a figure.
    pub silent: Option<Silent>,
    /// The area that the page is about.
    pub chosen: Option<AreaId>,
    /// The area whose parts are all shown, however many.
    pub whole: Option<AreaId>,
    /// Areas that a reader unfolded, folded again to make room for what was unfolded since.
    pub crowded: Vec<AreaId>,
    /// Whether any figure is sample data.
    pub sample: bool,
    extents: Extents,
}

impl ScorecardView {
    /// The scorecard of a page: around its area, in the order and with the parts that the address names.
    pub fn of_page(dataset: &Dataset, choice: Choice, state: &ViewState, today: Date) -> Option<Self> {
        let sorting = Sorting::parse(state.sort.as_deref().unwrap_or_default());
        let unfolding = Unfolding::read(dataset, &state.unfolded);
        Self::around(dataset, choice.area, today, &sorting, unfolding)
    }

    /// The root, or every area at the top, and what stands below. Parts of parts are folded, and so are parts that have no figure
    /// at all; `unfolding` names the areas that a reader folded or unfolded against that.
    pub fn of(
        dataset: &Dataset,
        root: Option<AreaId>,
        moment: Moment,
        sorting: &Sorting,
        unfolding: &Unfolding,
    ) -> Self {
        let shown = dataset.indicators().map(|(id, _)| id).filter(|id| dataset.is_shown(*id));
        let indicators: Vec<IndicatorId> = shown.collect();
        let tree = Tree::new(dataset, moment, &indicators);
        let tops = root.map_or_else(|| tree.tops(), |root| vec![root]);
        let column = indicators.iter().position(|id| sorting.by.is_column(&dataset.indicator(*id).code));
        let single = tops.len() == 1;
        let toggled = &unfolding.toggled;
        let mut grower = Grower { dataset, toggled, single, tree, rows: Vec::new(), silent: None };
        grower.grow(tops, 0);
        let Grower { rows, silent, .. } = grower;
        let extents = Extents::of(indicators.len(), single);
        let (mut rows, crowded) = fit::fit(rows, indicators.len(), extents, unfolding);
        fill(&mut rows, dataset, &indicators, moment);
        let order = Order { dataset, sorting, column };
        let mut rows = order.sorted(rows, 0);
        let kept = drop_blank_columns(&mut rows, &indicators);
        let counted_depth = counted_depth(&rows);
        let columns = kept.iter().enumerate();
        let columns = columns.map(|(place, id)| ScoreColumn::of(dataset, *id, &rows, place, counted_depth));
        let mut cells = rows.iter().flat_map(|row| &row.cells);
        let sample = cells.any(|cell| cell.status == Some(ObsStatus::Sample));
        let (columns, sorting) = (columns.collect(), sorting.clone());
        let Unfolding { chosen, whole, .. } = *unfolding;
        Self {
            moment,
            sorting,
            columns,
            rows,
            counted_depth,
            silent,
            chosen,
            whole,
            crowded,
            sample,
            extents,
        }
    }

    /// The rows that are counted.
    pub fn counted(&self) -> impl Iterator<Item = &ScoreRow> {
        self.rows.iter().filter(|row| row.depth == self.counted_depth)
    }

    /// How the cells of the counted rows stand.
    pub fn counts(&self) -> Counts {
        self.columns.iter().fold(Counts::default(), |sum, column| sum.and(column.counts))
    }
}

/// Judges every row on every indicator, one indicator after the other, as their figures lie in memory.
fn fill(rows: &mut [ScoreRow], dataset: &Dataset, indicators: &[IndicatorId], moment: Moment) {
    for row in &mut *rows {
        row.cells.reserve_exact(indicators.len());
    }
    for indicator in indicators {
        for row in &mut *rows {
            let cell = ScoreCell::of(dataset, *indicator, row.area, moment);
            row.counts.add(&cell);
            row.cells.push(cell);
        }
    }
}

/// Makes the rows that are not folded away, without their cells, in the publisher's order.
struct Grower<'a> {
    dataset: &'a Dataset,
    toggled: &'a [AreaId],
    /// Whether one area stands above all others.
    single: bool,
    tree: Tree<'a>,
    rows: Vec<ScoreRow>,
    silent: Option<Silent>,
}

impl Grower<'_> {
    fn grow(&mut self, siblings: Vec<AreaId>, depth: usize) {
        for area in siblings {
            let below = self.tree.parts(area);
            let parts = match below.len() {
                0 => Parts::None,
                number if self.is_folded(area, depth, &below) => Parts::Folded(number),
                number => Parts::Open(number),
            };
            let place = Place::of(self.dataset.area(area));
            let (counts, cells) = (Counts::default(), Vec::new());
            self.rows.push(ScoreRow { area, place, depth, parts, counts, cells });
            if matches!(parts, Parts::Open(_)) {
                self.grow(below, depth + 1);
            }
        }
    }

    fn is_folded(&mut self, area: AreaId, depth: usize, parts: &[AreaId]) -> bool {
        let at_root = self.single && depth == 0;
        let silent = at_root && self.tree.are_silent(parts);
        let folded = (!at_root || silent) != self.toggled.contains(&area);
        if folded && silent {
            let of = self.dataset.area(area).name.clone();
            let level = common_level(parts.iter().map(|part| self.dataset.area(*part).level));
            self.silent = Some(Silent { of, number: parts.len(), level });
        }
        folded
    }
}

impl ScoreCell {
    fn of(dataset: &Dataset, indicator: IndicatorId, area: AreaId, moment: Moment) -> Self {
        let aim = || moment.aim(dataset.yardstick(indicator, area));
        let Some(figure) = moment.figure(dataset, indicator, area) else {
            let (standing, aim) = (Standing::NotReported, aim());
            return Self { year: None, measured: None, status: None, standing, aim, source: None };
        };
        let standing = Cell::judged(dataset, &figure, moment).standing;
        Self {
            year: Some(figure.year),
            measured: Some(Measured::from(&figure)),
            status: Some(figure.status),
            standing,
            aim: if standing == Standing::NotComparable { aim() } else { standing.aim() },
            source: figure.source.map(|source| dataset.source(source).title.clone()),
        }
    }

    /// Whether nothing was reported and nothing aimed at.
    pub fn is_blank(&self) -> bool {
        self.measured.is_none() && self.aim.is_none()
    }

    /// What is said when a reader points at it.
    pub fn reading<'a>(&'a self, subject: &'a Indicator) -> Reading<'a> {
        let Self { measured, status, standing, .. } = *self;
        Reading { subject, measured, status, standing, source: self.source.as_ref() }
    }
}

impl Counts {
    fn of<'a>(cells: impl IntoIterator<Item = &'a ScoreCell>) -> Self {
        let mut counts = Self::default();
        for cell in cells {
            counts.add(cell);
        }
        counts
    }

    fn add(&mut self, cell: &ScoreCell) {
        match cell.standing.status() {
            Status::Met => self.met += 1,
            Status::Missed => self.missed += 1,
            Status::NotYet => self.not_yet += 1,
            Status::NoTarget | Status::NotComparable => self.incomparable += 1,
            Status::NotReported if cell.aim.is_some() => self.without += 1,
            Status::NotReported => {}
        }
    }

    /// How many could be held against a target.
    pub const fn judged(self) -> usize {
        self.met + self.missed + self.not_yet
    }

    /// Met, missed, not yet met, without a figure, not comparable.
    pub const fn parts(self) -> [usize; 5] {
        [self.met, self.missed, self.not_yet, self.without, self.incomparable]
    }

    const fn and(self, other: Self) -> Self {
        Self {
            met: self.met + other.met,
            missed: self.missed + other.missed,
            not_yet: self.not_yet + other.not_yet,
            without: self.without + other.without,
            incomparable: self.incomparable + other.incomparable,
        }
    }
}

impl Aims {
    fn of(mut aims: impl Iterator<Item = Aim>) -> Self {
        let Some(first) = aims.next() else { return Self::None };
        if aims.all(|aim| aim == first) { Self::Common(first) } else { Self::Several }
    }
}

impl ScoreRow {
    /// Whether the area has no figure at all, and nothing shown below it.
    pub fn is_silent(&self) -> bool {
        !matches!(self.parts, Parts::Open(_)) && self.cells.iter().all(|cell| cell.measured.is_none())
    }
}

impl ScoreColumn {
    fn of(dataset: &Dataset, id: IndicatorId, rows: &[ScoreRow], place: usize, counted: usize) -> Self {
        let cells = || rows.iter().filter_map(|row| row.cells.get(place));
        let aims = cells().filter_map(|cell| cell.aim);
        let counted_rows = rows.iter().filter(|row| row.depth == counted);
        Self {
            indicator: id,
            subject: dataset.indicator(id).clone(),
            aims: Aims::of(aims),
            counts: Counts::of(counted_rows.filter_map(|row| row.cells.get(place))),
        }
    }
}

/// Takes out the cells of indicators that no row has a figure or a target for; the indicators that stay.
fn drop_blank_columns(rows: &mut [ScoreRow], indicators: &[IndicatorId]) -> Vec<IndicatorId> {
    let said =
        |place: usize| rows.iter().any(|row| row.cells.get(place).is_some_and(|cell| !cell.is_blank()));
    let kept: Vec<bool> = (0..indicators.len()).map(said).collect();
    if kept.contains(&false) {
        for row in rows {
            let mut keeps = kept.iter();
            row.cells.retain(|_| keeps.next() == Some(&true));
        }
    }
    indicators.iter().zip(kept).filter(|(_, kept)| *kept).map(|(id, _)| *id).collect()
}

fn counted_depth(rows: &[ScoreRow]) -> usize {
    let folded = rows.iter().filter(|row| matches!(row.parts, Parts::Folded(_))).map(|row| row.depth).min();
    let deepest = rows.iter().map(|row| row.depth).max().unwrap_or_default();
    let in_full = folded.unwrap_or(deepest);
    let judged = |depth: &usize| rows.iter().any(|row| row.depth == *depth && row.counts.judged() > 0);
    (0..=in_full).rev().find(judged).unwrap_or(in_full)
}

/// The level of all of them; `None` where there are several.
fn common_level(mut levels: impl Iterator<Item = Option<Level>>) -> Option<Level> {
    let first = levels.next()?;
    first.filter(|_| levels.all(|level| level == first))
}

#[cfg(test)]
mod tests;
