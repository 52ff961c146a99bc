//! The things a dataset consists of, as typed values. How they are read from text is `read`'s business, looking them up `dataset`'s.

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
    /// An ordered level, counted from 0.
    Level,
    /// A number of things.
    Count,
}

impl Word for Unit {
    const WORDS: &'static [(&'static str, Self)] = &[
        ("percent", Self::Percent),
        ("yes_no", Self::YesNo),
        ("level", Self::Level),
        ("count", Self::Count),
    ];
    const LISTED: &'static str = "percent, yes_no, level, count";
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
    pub code: String,
    /// The framework that defines it, as its code: `QD-1373`.
    pub framework: String,
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
    pub denominator_kind: String,
    /// The document that defines it.
    pub source: Option<SourceId>,
    /// How sure identity and wording are.
    pub certainty: Certainty,
    /// What a reader should know about it.
    pub note: Bilingual,
}

/// A place that reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Area {
    /// Official code, used in addresses.
    pub code: String,
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
    /// What a reader should know about it.
    pub note: Bilingual,
}

impl Area {
    /// Whether the area existed on some day of `year`.
    pub fn existed_in(&self, year: Year) -> bool {
        self.valid_from.is_none_or(|from| from.year() <= year)
            && self.valid_to.is_none_or(|to| year <= to.year())
    }
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
    pub section: String,
    /// How sure the figure is.
    pub certainty: Certainty,
    /// What a reader should know about it.
    pub note: Bilingual,
}

impl Target {
    /// What a dataset sorts targets by.
    pub(crate) const fn key(&self) -> (IndicatorId, AreaId, Year) {
        (self.indicator, self.area, self.year)
    }
}

/// A figure that was reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// What was measured.
    pub indicator: IndicatorId,
    /// Where.
    pub area: AreaId,
    /// For which year it counts.
    pub year: Year,
    /// The period as published: `2023-06`, `2022/2023`.
    pub period: String,
    /// The figure as published.
    pub value: Value,
    /// How many were counted, where published.
    pub numerator: Option<u64>,
    /// Of how many, where published.
    pub denominator: Option<u64>,
    /// Which kind of denominator the figure is a share of.
    pub denominator_kind: String,
    /// How firm it is.
    pub status: ObsStatus,
    /// Where it was published.
    pub source: Option<SourceId>,
    /// What a reader should know about it.
    pub note: Bilingual,
}

impl Observation {
    /// What a dataset sorts observations by.
    pub(crate) const fn key(&self) -> (IndicatorId, AreaId, Year) {
        (self.indicator, self.area, self.year)
    }
}

/// Where a figure was published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Key in the dataset.
    pub code: String,
    /// Title of the document or page.
    pub title: Bilingual,
    /// Who published it.
    pub publisher: Bilingual,
    /// When, as far as known; a year, a month or a day.
    pub date: String,
    /// Where it can be read.
    pub url: String,
    /// Where in the document.
    pub section: String,
    /// What a reader should know about it.
    pub note: Bilingual,
}
