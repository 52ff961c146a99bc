//! The things a dataset consists of, as typed values. How they are read from text is `read`'s business, looking them up `dataset`'s.

use std::sync::Arc;

use crate::date::{Date, Year};
use crate::lang::Bilingual;
use crate::value::Value;

/// A closed list of words that a column may hold.
pub trait Word: Sized + Copy + 'static {
    /// Each word with its meaning.
    const WORDS: &'static [(&'static str, Self)];
    /// The words as a reader is told them.
    const LISTED: &'static str;

    /// The meaning of `text`.
    fn from_word(text: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(word, _)| *word == text).map(|(_, meaning)| *meaning)
    }
}

/// What an indicator's figures are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A share in percent, 0 to 100.
    Percent,
    /// A title that an area has or has not.
    YesNo,
    /// An ordered level, as its place in the indicator's levels, counted from 0.
    Level,
    /// A number of things.
    Count,
    /// No source says what its figures are.
    Unknown,
}

impl Word for Unit {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("percent", Self::Percent),
        ("yes_no", Self::YesNo),
        ("level", Self::Level),
        ("count", Self::Count),
        ("unknown", Self::Unknown),
    ];
    const LISTED: &'static str = "percent, yes_no, level, count, unknown";
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// More is better.
    Up,
    /// Less is better.
    Down,
}

impl Word for Direction {
    const WORDS: &'static [(&'static str, Self)] = &[("up", Self::Up), ("down", Self::Down)];
    const LISTED: &'static str = "up, down";
}

/// Where an area stands in the administrative order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The country.
    National,
    /// Tỉnh, thành phố trực thuộc trung ương.
    Province,
    /// Quận, huyện, thị xã, thành phố (until 30 June 2025).
    District,
    /// Xã, phường, thị trấn, đặc khu.
    Commune,
}

impl Word for Level {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("national", Self::National),
        ("province", Self::Province),
        ("district", Self::District),
        ("commune", Self::Commune),
    ];
    const LISTED: &'static str = "national, province, district, commune";
}

/// How sure a figure or its wording is, as the dataset's publisher states it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certainty {
    /// Read in the document itself.
    Certain,
    /// Read in a damaged copy of the document, with little doubt.
    VeryLikely,
    /// Read in a damaged copy of the document, with some doubt.
    Likely,
    /// Read in a public page about the document.
    Found,
    /// Read in another document that copies it.
    Indirect,
    /// Not checked against any text.
    Memory,
}

impl Word for Certainty {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("certain", Self::Certain),
        ("very_likely", Self::VeryLikely),
        ("likely", Self::Likely),
        ("found", Self::Found),
        ("indirect", Self::Indirect),
        ("memory", Self::Memory),
    ];
    const LISTED: &'static str = "certain, very_likely, likely, found, indirect, memory";
}

/// Which kind of target a figure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TargetKind {
    /// One year of a yearly path that a plan sets.
    Path,
    /// A milestone (2025, 2030).
    Milestone,
}

impl Word for TargetKind {
    const WORDS: &'static [(&'static str, Self)] = &[("path", Self::Path), ("milestone", Self::Milestone)];
    const LISTED: &'static str = "path, milestone";
}

/// Which areas a target is a yardstick for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AppliesTo {
    /// Only the area it is set for.
    Itself,
    /// Also the areas below that have no target of their own.
    Descendants,
}

impl Word for AppliesTo {
    const WORDS: &'static [(&'static str, Self)] =
        &[("self", Self::Itself), ("descendants", Self::Descendants)];
    const LISTED: &'static str = "self, descendants";
}

/// How firm an observation is (SDMX `OBS_STATUS`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObsStatus {
    /// As reported and closed.
    Final,
    /// Still to be confirmed.
    Provisional,
    /// Not counted but estimated ("gần 86 %").
    Estimated,
    /// Made up to show the product; not a real figure.
    Sample,
}

impl Word for ObsStatus {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("final", Self::Final),
        ("provisional", Self::Provisional),
        ("estimated", Self::Estimated),
        ("sample", Self::Sample),
    ];
    const LISTED: &'static str = "final, provisional, estimated, sample";
}

/// What happened to an area's territory on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// The area ended and went into its successor.
    Merged,
    /// The area ended and was divided among several.
    Split,
    /// A part of an area that goes on moved to another.
    Moved,
    /// The same territory under another name, type or code.
    Renamed,
    /// The area's level ended; its successors are areas of another level.
    Abolished,
}

impl Word for ChangeKind {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("merged", Self::Merged),
        ("split", Self::Split),
        ("moved", Self::Moved),
        ("renamed", Self::Renamed),
        ("abolished", Self::Abolished),
    ];
    const LISTED: &'static str = "merged, split, moved, renamed, abolished";
}

/// How much of an area went to a successor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of its territory.
    Whole,
    /// Some of it.
    Part,
}

impl Word for Extent {
    const WORDS: &'static [(&'static str, Self)] = &[("whole", Self::Whole), ("part", Self::Part)];
    const LISTED: &'static str = "whole, part";
}

/// Position of an indicator in its dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndicatorId(pub(crate) usize);

/// Position of an area in its dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AreaId(pub(crate) usize);

/// Position of a source in its dataset.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceId(pub(crate) usize);

/// What is measured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// Code, unique in the dataset, used in addresses.
    pub code: Arc<str>,
    /// The framework that defines it, as its code: `QD-1373`.
    pub framework: Arc<str>,
    /// The recognition scheme it belongs to, as its code in `schemes.csv`; blank where to none.
    pub scheme: Arc<str>,
    /// Name of at most about 24 characters.
    pub short: Bilingual,
    /// The full official name.
    pub name: Bilingual,
    /// What its figures are.
    pub unit: Unit,
    /// Which way is better.
    pub direction: Direction,
    /// The things counted: "gia đình", "families".
    pub counted: Bilingual,
    /// One of them: "gia đình", "family".
    pub counted_one: Bilingual,
    /// What 100 % is: "tổng số gia đình".
    pub denominator: Bilingual,
    /// The kind of denominator that the targets are set for.
    pub denominator_kind: Arc<str>,
    /// The levels of a level indicator, from the lowest; figures are places in this list.
    pub levels: Arc<[Code]>,
    /// What its figures may be broken down by, as names of code lists and columns: `sex`, `residence`.
    pub dimensions: Vec<Arc<str>>,
    /// The document that defines it.
    pub source: Option<SourceId>,
    /// How sure identity and wording are.
    pub certainty: Certainty,
    /// What a reader should know about it.
    pub note: Bilingual,
}

/// One entry of a code list: a level, or a category of a dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Code {
    /// The code as cells have it.
    pub code: Arc<str>,
    /// Its meaning.
    pub name: Bilingual,
    /// What a reader should know about it.
    pub note: Bilingual,
}

/// A named list of codes, in the publisher's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeList {
    /// The list's name.
    pub name: Arc<str>,
    /// Its codes; no two are the same.
    pub codes: Arc<[Code]>,
}

/// A place on the tile map of a group of areas: column and row, each from 0, from the top left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tile {
    row: u8,
    col: u8,
}

impl Tile {
    /// More columns than any country needs.
    pub const COLS: u8 = 40;
    /// More rows than any country needs.
    pub const ROWS: u8 = 60;

    /// A place; `None` outside the largest map.
    pub const fn new(col: u8, row: u8) -> Option<Self> {
        if col < Self::COLS && row < Self::ROWS { Some(Self { row, col }) } else { None }
    }

    /// How far to the right, from 0.
    pub const fn col(self) -> u8 {
        self.col
    }

    /// How far down, from 0.
    pub const fn row(self) -> u8 {
        self.row
    }
}

/// A place that reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Official code, used in addresses.
    pub code: Arc<str>,
    /// Name without its type.
    pub name: Bilingual,
    /// Where it stands; `None` when the table of areas could not be read.
    pub level: Option<Level>,
    /// Its type: "quận", "urban district".
    pub kind: Bilingual,
    /// The area it belongs to.
    pub parent: Option<AreaId>,
    /// First day of its existence, where known.
    pub valid_from: Option<Date>,
    /// Last day of its existence, where it has ended.
    pub valid_to: Option<Date>,
    /// Where it stands on a tile map, if it does.
    pub tile: Option<Tile>,
    /// What a reader should know about it.
    pub note: Bilingual,
    /// The line of its table, from 1; 0 where there is no table.
    pub line: u32,
}

impl Area {
    /// Whether the area existed on some day of `year`.
    pub fn existed_in(&self, year: Year) -> bool {
        self.valid_from.is_none_or(|from| from.year() <= year)
            && self.valid_to.is_none_or(|to| year <= to.year())
    }
}

/// What became of (a part of) an area on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AreaChange {
    /// The area whose territory changed.
    pub area: AreaId,
    /// Where the territory went; `None` where the successor is not among the dataset's areas.
    pub successor: Option<AreaId>,
    /// What happened.
    pub kind: ChangeKind,
    /// The first day of the new state.
    pub date: Date,
    /// How much of the area went to this successor.
    pub extent: Extent,
    /// The decree that ordered it.
    pub decree: Bilingual,
    /// Where that is written.
    pub source: Option<SourceId>,
    /// What a reader should know about it.
    pub note: Bilingual,
    /// The line of its table, from 1.
    pub line: u32,
}

/// A figure that a plan sets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// What it is set for.
    pub indicator: IndicatorId,
    /// The area it is set for.
    pub area: AreaId,
    /// By the end of which year.
    pub year: Year,
    /// The figure.
    pub value: Value,
    /// Path or milestone.
    pub kind: TargetKind,
    /// For which areas it is a yardstick.
    pub applies_to: AppliesTo,
    /// Where it is written.
    pub source: Option<SourceId>,
    /// Where in that document.
    pub section: Arc<str>,
    /// How sure the figure is.
    pub certainty: Certainty,
    /// What a reader should know about it.
    pub note: Bilingual,
    /// The line of its table, from 1.
    pub line: u32,
}

impl Target {
    /// What a dataset sorts targets by.
    pub(crate) const fn key(&self) -> (IndicatorId, AreaId, Year) {
        (self.indicator, self.area, self.year)
    }
}

/// Where a figure was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Key in the dataset.
    pub code: Arc<str>,
    /// Title of the document or page.
    pub title: Bilingual,
    /// Who published it.
    pub publisher: Bilingual,
    /// When, as far as known; a year, a month or a day.
    pub date: Arc<str>,
    /// Where it can be read.
    pub url: Arc<str>,
    /// Where in the document.
    pub section: Arc<str>,
    /// What a reader should know about it.
    pub note: Bilingual,
}
