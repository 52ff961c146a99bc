//! A deck for a review meeting: what stands on each slide, and what there is to say of it. Where it stands, and how large, is the
//! layout's business (`slide` of tiendo-charts).
//!
//! Texts are made here, in the language of the deck, from the same view models as the pages; charts stay models.

mod body;
mod build;
mod choice;
mod comparison;
mod dataset;
mod indicator;
mod news;
mod papers;
mod standings;
mod steward;
mod topic;
mod watch;
pub mod words;

pub use body::{
    AgendaEntry, Body, ComparisonBody, Count, CountGroup, IndicatorBody, KeyFigure, Line, Mark, NamedMark,
    Paragraph, ReportingBody, SourceEntry, StandingRow, Standings, WatchGroup, WatchRow,
};
pub use choice::{DeckChoice, Ratio};
pub use steward::StewardDeck;
pub use topic::Topic;

use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::definitions::Definitions;
use crate::lang::Lang;
use crate::model::AreaId;
use crate::view::Place;
use crate::view::news::News;

/// What a deck is made of.
#[derive(Debug, Clone, Copy)]
pub struct DeckRequest<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The area that the deck is about.
    pub area: AreaId,
    /// The year of the figures; `None` for each indicator's latest.
    pub year: Option<Year>,
    /// Slides, order, notes.
    pub choice: &'a DeckChoice,
    /// What changed since the release before, where that is known.
    pub news: Option<&'a News>,
    /// Recognition schemes and reporting duties; `None` where they are not there, and then no slide tells of them.
    pub definitions: Option<&'a Definitions>,
    /// The day of the deck.
    pub today: Date,
    /// The language of every text in it.
    pub lang: Lang,
}

/// A deck.
#[derive(Debug, Clone, PartialEq)]
pub struct Deck {
    /// The language of every text in it.
    pub lang: Lang,
    /// Width against height of every slide.
    pub ratio: Ratio,
    /// What it is called.
    pub title: String,
    /// The area that it is about; `None` where every slide is about the dataset.
    pub area: Option<Place>,
    /// Which release of which dataset: "Hải Phòng, phiên bản 1.1.0".
    pub release: String,
    /// The slides, in order; at least one. A slide that has much to say takes several sheets.
    pub slides: Vec<Slide>,
    /// Whether any slide shows sample data.
    pub sample: bool,
}

/// A slide.
#[derive(Debug, Clone, PartialEq)]
pub struct Slide {
    /// What it is about.
    pub topic: Topic,
    /// Its finding.
    pub title: String,
    /// What stands below the title.
    pub body: Body,
    /// What there is to say of it.
    pub notes: Notes,
    /// Whether any figure on it is sample data.
    pub sample: bool,
    /// The documents that its figures and targets are written in, as numbered on the slide of sources.
    pub sources: Vec<SourceEntry>,
    /// The page that shows the same, as an address from the root of the site.
    pub page: String,
}

/// What a presenter says to a slide.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Notes {
    /// In the steward's or the presenter's own words; blank where there are none.
    pub own: String,
    /// What the figures say: a sentence each, with substitution and source.
    pub said: Vec<String>,
}

impl Notes {
    /// Everything, a line each, the presenter's own words first.
    pub fn lines(&self) -> impl Iterator<Item = &str> {
        let own = Some(self.own.as_str()).filter(|own| !own.is_empty());
        own.into_iter().chain(self.said.iter().map(String::as_str))
    }
}

impl Deck {
    /// The deck that was asked for.
    pub fn of(request: &DeckRequest<'_>) -> Self {
        build::deck(request)
    }

    /// The first slide of a topic, by its position.
    pub fn position(&self, topic: &Topic) -> Option<usize> {
        self.slides.iter().position(|slide| slide.topic == *topic)
    }
}
