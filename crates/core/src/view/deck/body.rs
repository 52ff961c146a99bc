//! What stands on a slide below its title. Texts are ready to be set; charts are view models.

use std::sync::Arc;

use crate::standing::Status;
use crate::verdict::OutlookClass;
use crate::view::deck::Topic;
use crate::view::reporting::Reporting;
use crate::view::scorecard::ScorecardView;
use crate::view::{Comparison, Ranking, Trend};

/// What stands on a slide.
#[derive(Debug, Clone, PartialEq)]
pub enum Body {
    /// The first slide: lines below the title.
    Title(Vec<Line>),
    /// What is to come.
    Agenda(Vec<AgendaEntry>),
    /// Sentences, and how many indicators stand how.
    Summary {
        /// A sentence each, with its full stop.
        sentences: Vec<String>,
        /// The last milestone and the next one.
        counts: Vec<CountGroup>,
    },
    /// The area on every indicator.
    Standings(Standings),
    /// Areas by indicators.
    Scorecard(Box<ScorecardView>),
    /// One indicator through the years.
    Indicator(Box<IndicatorBody>),
    /// All areas on one indicator.
    Ranking(Box<Ranking>),
    /// Several areas or several indicators on one axis.
    Comparison(Box<ComparisonBody>),
    /// What differs from the release before, by kind.
    News(Vec<Paragraph>),
    /// What lags behind.
    Watch(Vec<WatchGroup>),
    /// Who has reported which year.
    Reporting(Box<ReportingBody>),
    /// What the dataset is made of.
    Data(Vec<Paragraph>),
    /// The documents.
    Sources(Vec<SourceEntry>),
    /// How progress is judged.
    Method(Vec<Paragraph>),
}

/// A shape that goes with a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A figure against a target.
    Standing(Status),
    /// What is to be expected of a target to come.
    Outlook(OutlookClass),
}

/// A shape and its word: "● Đạt".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedMark {
    /// The shape.
    pub mark: Mark,
    /// The word, with the distance where there is one.
    pub word: String,
}

/// A line of the first slide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// It is less important than the others.
    pub muted: bool,
}

/// An entry of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgendaEntry {
    /// The first slide that it stands for.
    pub topic: Topic,
    /// What it is called.
    pub text: String,
}

/// How many indicators stand how on a milestone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountGroup {
    /// "Kết quả 2025".
    pub heading: String,
    /// "11 chỉ tiêu có mục tiêu".
    pub about: String,
    /// Those that are not none.
    pub counts: Vec<Count>,
}

/// How many indicators stand so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Count {
    /// The shape.
    pub mark: Mark,
    /// How many: "5".
    pub number: String,
    /// What they are: "đạt".
    pub word: String,
}

/// An area on every indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standings {
    /// The headings of the columns: indicator, latest figure, the last milestone, the next one. The last two are blank where there is
    /// no such milestone.
    pub headings: [String; 4],
    /// A row for each indicator.
    pub rows: Vec<StandingRow>,
}

/// An area on one indicator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StandingRow {
    /// The indicator, by code.
    pub indicator: Arc<str>,
    /// Its short name.
    pub name: String,
    /// The latest figure with its year: "69,7 % (2025)".
    pub figure: String,
    /// The last milestone that has passed.
    pub passed: Option<NamedMark>,
    /// The outlook to the next milestone.
    pub coming: Option<NamedMark>,
}

/// One indicator through the years.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorBody {
    /// The chart.
    pub trend: Trend,
    /// Figure and target, below the title: "63,2 % năm 2025; mục tiêu 70 %".
    pub subtitle: String,
    /// Where the figure of the year stands.
    pub standing: NamedMark,
    /// What is to be expected of the next milestone, where one is to come.
    pub outlook: Option<NamedMark>,
    /// The gap, and the pace that would close it, the most important first.
    pub figures: Vec<KeyFigure>,
    /// That pace and outlook are of a territory that is no more; blank where they are not.
    pub remark: String,
}

/// Several areas or several indicators on one axis.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonBody {
    /// The chart.
    pub comparison: Comparison,
    /// What is measured, below the title; blank where the lines are of several indicators.
    pub subtitle: String,
    /// What was asked for and has no line, with the reason: a sentence each.
    pub left_out: Vec<String>,
}

/// Who has reported which year.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportingBody {
    /// The chart.
    pub reporting: Reporting,
    /// What is due next; blank where the calendar has nothing to come.
    pub next: String,
    /// Why the last year due is the one it is, and what an empty cell means.
    pub note: String,
}

/// A large figure with what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeyFigure {
    /// "5.412 gia đình".
    pub figure: String,
    /// "nữa là đạt mục tiêu 2025".
    pub text: String,
    /// It is what is missing, not what is to be done.
    pub is_gap: bool,
}

/// A heading with what is said under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// Blank for none.
    pub heading: String,
    /// A paragraph each.
    pub texts: Vec<String>,
}

/// Some of what lags behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchGroup {
    /// "Chỉ tiêu cần chú ý".
    pub heading: String,
    /// The rows, the furthest behind first.
    pub rows: Vec<WatchRow>,
    /// That there are more, and how many; blank where there are none.
    pub more: String,
}

/// An indicator or an area that lags behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WatchRow {
    /// The shape of how it stands.
    pub mark: Mark,
    /// Its name.
    pub name: String,
    /// Why it is here.
    pub text: String,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceEntry {
    /// By which slides refer to it, from 1.
    pub number: usize,
    /// Its title.
    pub title: String,
    /// Where it can be read; blank where that is not known.
    pub url: Arc<str>,
}
