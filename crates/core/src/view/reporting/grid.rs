//! Of which years areas have figures of which indicators. Filled indicator by indicator, as the figures lie in memory: going
//! from area to area takes several times as long.

use crate::dataset::Dataset;
use crate::date::Year;
use crate::model::AreaId;

/// What there is of an indicator in an area and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// A figure.
    There,
    /// None.
    Missing,
    /// The indicator does not concern the area.
    Beside,
}

/// The marks of some areas.
pub(super) struct Grid {
    /// Area by area, in it year by year, in that indicator by indicator.
    marks: Vec<Mark>,
    of_area: usize,
    /// Whether any figure is sample data.
    pub(super) sample: bool,
}

impl Grid {
    /// The marks of `areas` in `years`, which follow one another without a gap.
    pub(super) fn of(dataset: &Dataset, areas: &[AreaId], years: &[Year]) -> Self {
        let indicators = dataset.indicators().count();
        let of_area = indicators * years.len();
        let mut grid = Self { marks: vec![Mark::Missing; of_area * areas.len()], of_area, sample: false };
        let Some(first) = years.first() else { return grid };
        for (column, (indicator, _)) in dataset.indicators().enumerate() {
            for (area, marks) in areas.iter().zip(grid.marks.chunks_mut(of_area)) {
                let series = dataset.series(indicator, *area);
                if series.is_empty() && !dataset.concerns(indicator, *area) {
                    marks.iter_mut().skip(column).step_by(indicators).for_each(|mark| *mark = Mark::Beside);
                }
                for year in series.years() {
                    let row = year.checked_sub(*first).and_then(|row| usize::try_from(row).ok());
                    if let Some(mark) = row.and_then(|row| marks.get_mut(row * indicators + column)) {
                        *mark = Mark::There;
                    }
                }
                grid.sample = grid.sample || series.has_sample();
            }
        }
        grid
    }

    /// The marks of each area, in the order of the areas.
    pub(super) fn areas(&self) -> impl Iterator<Item = &[Mark]> {
        self.marks.chunks(self.of_area.max(1))
    }
}

/// How many marks are of a kind.
pub(super) fn count(marks: &[Mark], kind: Mark) -> usize {
    marks.iter().filter(|mark| **mark == kind).count()
}
