//! View models: what one screen says, computed and ready to be drawn in any language. No words, no pixels.

pub mod about;
pub mod around;
pub mod changes;
mod choice;
mod citations;
pub mod compare;
pub mod deck;
pub mod distribution;
mod excerpt;
pub mod facts;
mod former;
pub mod home;
pub mod judgement;
pub mod look_up;
pub mod map;
mod members;
pub mod method;
mod milestones;
pub mod news;
pub mod overview;
pub mod panels;
mod ranking;
pub mod releases;
pub mod report;
pub mod reporting;
pub mod scorecard;
pub mod share;
mod trend;

pub use changes::{ChangeEnd, ChangeGroup, ChangeLine, ChangePair, ChangeRow, Changes};
pub use choice::{Choice, Notice};
pub use citations::Citations;
pub use compare::{Comparison, ComparisonLine, LeftOut};
pub use distribution::{Distribution, Middle, SpreadDot, YearSpread};
pub use excerpt::{Excerpt, Gap};
pub use facts::AreaFacts;
pub use former::Former;
pub use milestones::Milestone;
pub use panels::{Panel, Panels};
pub use ranking::{RankGroup, RankRow, Ranking};
pub use trend::{Projected, TargetPoint, Trend, TrendPoint};

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::date::Date;
use crate::lang::{Bilingual, Lang};
use crate::model::{Area, AreaId, Level};
use crate::view_state::ViewState;

/// An area by the names a reader sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Official code.
    pub code: Arc<str>,
    /// Its name.
    pub name: Bilingual,
    /// The name of the area above, where areas of several stand together.
    pub within: Option<Bilingual>,
    /// Where it stands, where known.
    pub level: Option<Level>,
}

impl Place {
    /// An area by its own name.
    pub(crate) fn of(area: &Area) -> Self {
        Self { code: area.code.clone(), name: area.name.clone(), within: None, level: area.level }
    }

    /// An area by its own name, with that of the area above where `with_above`.
    pub(crate) fn beside_others(dataset: &Dataset, id: AreaId, with_above: bool) -> Self {
        let area = dataset.area(id);
        let within = area.parent.filter(|_| with_above).map(|above| dataset.area(above).name.clone());
        Self { within, ..Self::of(area) }
    }

    /// The name, with that of the area above where it is needed: "Hồng Bàng (Hải Phòng)". Made when it is written, since
    /// only some of thousands of areas are.
    pub fn label(&self, lang: Lang) -> String {
        let name = self.name.get(lang);
        self.within
            .as_ref()
            .map_or_else(|| name.to_owned(), |within| format!("{name} ({})", within.get(lang)))
    }
}

/// The screen of one indicator in one area and year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorView {
    /// What is shown, after blanks of the address were filled in.
    pub choice: Choice,
    /// What of the address could not be followed.
    pub notices: Vec<Notice>,
    /// The area through the years.
    pub trend: Trend,
    /// Where the area stands against each milestone.
    pub milestones: Vec<Milestone>,
    /// All areas in the year.
    pub ranking: Ranking,
    /// The sources of everything above, numbered in the order in which they are first named.
    pub citations: Citations,
    /// Whether any figure on this screen is sample data.
    pub sample: bool,
}

impl IndicatorView {
    /// The screen that `state` asks for, seen on the day `today`. `None` when the dataset has no indicator or no
    /// area to show.
    pub fn of(dataset: &Dataset, state: &ViewState, today: Date) -> Option<Self> {
        let (choice, notices) = Choice::resolve(dataset, state)?;
        Some(Self { notices, ..Self::of_choice(dataset, choice, today) })
    }

    /// The screen of a choice, seen on a day.
    pub fn of_choice(dataset: &Dataset, choice: Choice, today: Date) -> Self {
        let trend = Trend::of(dataset, choice, today);
        let milestones = Milestone::all(&trend, today);
        let ranking = Ranking::of(dataset, choice, today);
        let sample = trend.sample || ranking.sample;
        let citations = Citations::of(dataset, choice, &trend, &ranking);
        Self { choice, notices: Vec::new(), trend, milestones, ranking, citations, sample }
    }
}
