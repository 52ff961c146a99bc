//! The sources of everything on one screen, numbered for reference.

use crate::dataset::Dataset;
use crate::lang::Bilingual;
use crate::model::{Source, SourceId};
use crate::view::{Choice, Ranking, Trend};

/// Sources in the order in which a screen first names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citations {
    cited: Vec<(SourceId, Source)>,
    unsourced: bool,
}

impl Citations {
    pub(super) fn of(dataset: &Dataset, choice: Choice, trend: &Trend, ranking: &Ranking) -> Self {
        let points = trend.points.iter().chain(&trend.other_points).map(|point| point.source);
        let targets = trend.targets.iter().map(|target| target.source);
        let rows = ranking.groups.iter().flat_map(|group| &group.rows).map(|row| row.source);
        let aims = ranking
            .groups
            .iter()
            .flat_map(|group| group.rows.iter().chain(&group.silent))
            .filter_map(|row| row.aim_source);
        let definition = std::iter::once(dataset.indicator(choice.indicator).source);
        Self::of_sources(dataset, points.chain(targets).chain(rows).chain(aims).chain(definition))
    }

    /// The sources of figures and targets, in this order.
    pub(super) fn of_sources(dataset: &Dataset, sources: impl IntoIterator<Item = Option<SourceId>>) -> Self {
        let mut cited: Vec<(SourceId, Source)> = Vec::new();
        let mut unsourced = false;
        for source in sources {
            match source {
                None => unsourced = true,
                Some(id) if cited.iter().any(|(known, _)| *known == id) => {}
                Some(id) => cited.push((id, dataset.source(id).clone())),
            }
        }
        Self { cited, unsourced }
    }

    /// The sources, in their order.
    pub(super) fn sources(&self) -> impl Iterator<Item = SourceId> {
        self.cited.iter().map(|(id, _)| *id)
    }

    /// The number by which the screen refers to a source.
    pub fn number(&self, source: Option<SourceId>) -> Option<usize> {
        let source = source?;
        self.cited.iter().position(|(id, _)| *id == source).map(|place| place + 1)
    }

    /// The title of a source that the screen names.
    pub fn title(&self, source: Option<SourceId>) -> Option<&Bilingual> {
        let source = source?;
        self.cited.iter().find(|(id, _)| *id == source).map(|(_, source)| &source.title)
    }

    /// The sources, numbered from 1.
    pub fn numbered(&self) -> impl Iterator<Item = (usize, &Source)> {
        self.cited.iter().enumerate().map(|(place, (_, source))| (place + 1, source))
    }

    /// Whether some figure on the screen has no listed source.
    pub const fn unsourced(&self) -> bool {
        self.unsourced
    }
}
