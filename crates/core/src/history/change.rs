//! A change of an area's territory, as `area_changes.csv` has it.

use crate::date::Date;
use crate::lang::Bilingual;
use crate::model::{AreaId, SourceId};

/// What happened to an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// It ended, and its territory went into the successor.
    Merged,
    /// It ended, divided among several.
    Split,
    /// It goes on, and a part of it went to another.
    Moved,
    /// The same territory under another name, type or code.
    Renamed,
    /// Its level ended; successors are areas of another level.
    Abolished,
}

/// How much of an area went to a successor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// A part.
    Part,
}

/// On a day, territory of an area became part of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaChange {
    /// The area as it was.
    pub area: AreaId,
    /// Where the territory went; the area itself where only its name or type changed.
    pub successor: Option<AreaId>,
    /// What happened.
    pub kind: ChangeKind,
    /// First day of the new state.
    pub date: Date,
    /// How much of `area` went to `successor`.
    pub extent: Extent,
    /// The decision, as cited.
    pub decree: Bilingual,
    /// Where it is written.
    pub source: Option<SourceId>,
    /// What a reader should know about it.
    pub note: Bilingual,
}
