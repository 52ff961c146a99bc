//! Which indicator and which area of a scorecard is furthest behind.

use std::cmp::Ordering;

use crate::model::Unit;
use crate::value::Value;
use crate::view::scorecard::{Counts, ScoreCell, ScoreColumn, ScoreRow, ScorecardView};

impl ScorecardView {
    /// The indicators with the smallest share of targets met in the counted rows, of those judged in at least half of them and due;
    /// none where all are alike.
    pub fn lagging_columns(&self) -> Vec<&ScoreColumn> {
        let half = self.counted().filter(|row| row.counts.judged() > 0).count().div_ceil(2);
        smallest_shares(self.due_columns().map(|column| (column, column.counts)), half)
    }

    /// The counted rows with the smallest share of targets met, of those judged on at least half of the indicators; none where
    /// all are alike.
    pub fn lagging_rows(&self) -> Vec<&ScoreRow> {
        let half = self.columns.iter().filter(|column| column.counts.judged() > 0).count().div_ceil(2);
        smallest_shares(self.counted().map(|row| (row, row.counts)), half)
    }

    /// How many indicators are due and met in no counted row.
    pub fn columns_without_any_met(&self) -> usize {
        self.due_columns().filter(|column| column.counts.judged() > 0 && column.counts.met == 0).count()
    }

    /// The indicators whose time is up, or all where that of none is: beside them, one with time left is not behind.
    fn due_columns(&self) -> impl Iterator<Item = &ScoreColumn> {
        let some_missed = self.counts().missed > 0;
        self.columns.iter().filter(move |column| !some_missed || column.counts.not_yet == 0)
    }

    /// The counted rows that meet no target.
    pub fn rows_without_any_met(&self) -> Vec<&ScoreRow> {
        self.counted().filter(|row| row.counts.judged() > 0 && row.counts.met == 0).collect()
    }

    /// The percentages of one row that are furthest from their targets, in points.
    pub(super) fn widest_gaps(&self, row: &ScoreRow) -> Vec<(&ScoreColumn, ScoreCell)> {
        let gaps = self.columns.iter().zip(&row.cells).filter_map(|(column, cell)| {
            let percent = column.subject.unit == Unit::Percent;
            cell.standing.gap().filter(|_| percent).map(|gap| (column, cell, gap.size))
        });
        let widest: Option<Value> = gaps.clone().map(|(.., size)| size).max();
        gaps.filter(|(.., size)| Some(*size) == widest)
            .map(|(column, cell, _)| (column, cell.clone()))
            .collect()
    }
}

/// Of the items with at least `least` judged cells, those with the smallest share of met ones.
fn smallest_shares<T>(items: impl Iterator<Item = (T, Counts)>, least: usize) -> Vec<T> {
    let judged = items.filter(|(_, counts)| counts.judged() >= least.max(1));
    let judged: Vec<(T, Counts)> = judged.collect();
    let Some(smallest) = judged.iter().map(|(_, counts)| *counts).min_by(compare) else { return Vec::new() };
    if judged.iter().all(|(_, counts)| compare(counts, &smallest).is_eq()) {
        return Vec::new();
    }
    let smallest_ones = judged.into_iter().filter(|(_, counts)| compare(counts, &smallest).is_eq());
    smallest_ones.map(|(item, _)| item).collect()
}

/// Compares the shares of met cells, by cross-multiplication.
fn compare(one: &Counts, other: &Counts) -> Ordering {
    (one.met * other.judged()).cmp(&(other.met * one.judged()))
}
