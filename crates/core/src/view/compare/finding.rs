//! What a comparison finds in its year: who is highest, who is lowest, and how far apart they are. Exact; no words.

use crate::value::Value;
use crate::view::compare::{Comparison, ComparisonLine};

/// The lines that share a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Extreme<'a> {
    /// The lines, in the order of the comparison; never empty.
    pub lines: Vec<&'a ComparisonLine>,
    /// Their figure.
    pub value: Value,
}

/// What a comparison finds in its year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding<'a> {
    /// No line has a figure of the year.
    Nothing,
    /// One has.
    One(&'a ComparisonLine, Value),
    /// All that have one have the same.
    Same(Extreme<'a>),
    /// They differ.
    Apart {
        /// The highest figure.
        highest: Extreme<'a>,
        /// The lowest.
        lowest: Extreme<'a>,
        /// The highest less the lowest.
        difference: Value,
    },
}

impl<'a> Finding<'a> {
    /// What `comparison` finds in its year.
    pub fn of(comparison: &'a Comparison) -> Self {
        let figure =
            |line: &'a ComparisonLine| line.figure(comparison.year).map(|point| (line, point.measured.value));
        let figures: Vec<(&ComparisonLine, Value)> = comparison.lines.iter().filter_map(figure).collect();
        let extreme = |value: Value| Extreme {
            lines: figures.iter().filter(|(_, own)| *own == value).map(|(line, _)| *line).collect(),
            value,
        };
        let values = || figures.iter().map(|(_, value)| *value);
        match (figures.as_slice(), values().max().zip(values().min())) {
            ([], _) | (_, None) => Self::Nothing,
            ([(line, value)], _) => Self::One(line, *value),
            (_, Some((high, low))) if high == low => Self::Same(extreme(high)),
            (_, Some((high, low))) => {
                Self::Apart { highest: extreme(high), lowest: extreme(low), difference: high - low }
            }
        }
    }
}
