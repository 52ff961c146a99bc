//! Areas that make a telling comparison with one area: the one above, the first and the last of its peers, those next to it.

use crate::dataset::Dataset;
use crate::date::Year;
use crate::model::{AreaId, IndicatorId, Level};
use crate::peers::{Group, Peers};
use crate::view::compare::MOST_LINES;
use crate::view::compare::compared::reports;

/// An area to compare with, and its part in the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partner {
    /// The area.
    pub area: AreaId,
    /// What it is to the other.
    pub role: Role,
}

/// What an area is to the one that it is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It is the area above.
    Above,
    /// It has the best figure of its level.
    First(Option<Level>),
    /// It has the worst figure of its level.
    Last(Option<Level>),
    /// It is one place ahead.
    Ahead,
    /// It is one place behind.
    Behind,
    /// It is of the same level.
    Beside,
}

/// The indicator and year by which an area is best compared, and with whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// What is measured.
    pub indicator: IndicatorId,
    /// When.
    pub year: Year,
    /// Never empty.
    pub partners: Vec<Partner>,
}

impl Partner {
    /// The partners of an area by its figures of a year, so many as fit into one picture with it. Where no area of its level
    /// has a figure of the year, the first and the last of its parts, else others of its level with figures of other years.
    pub fn all(dataset: &Dataset, indicator: IndicatorId, area: AreaId, year: Year) -> Vec<Self> {
        let mut found = Found { own: area, partners: Vec::new() };
        found.add(dataset.area(area).parent.filter(|above| reports(dataset, indicator, *above)), Role::Above);
        let above = found.partners.len();
        if let Some(peers) = Peers::of(dataset, indicator, area, year) {
            found.add_ends(&peers.group, peers.level);
            found.add_next(&peers.group);
        }
        if found.partners.len() == above {
            let mut parts = dataset.children(area);
            let part = parts.find(|part| dataset.observation(indicator, *part, year).is_some());
            if let Some(peers) = part.and_then(|part| Peers::of(dataset, indicator, part, year)) {
                found.add_ends(&peers.group, peers.level);
            }
        }
        if found.partners.len() == above {
            let level = dataset.area(area).level;
            let beside = dataset.areas().filter(|(id, known)| known.level == level && *id != area);
            for (id, _) in beside.filter(|(id, _)| reports(dataset, indicator, *id)).take(MOST_LINES) {
                found.add(Some(id), Role::Beside);
            }
        }
        found.partners
    }
}

impl Proposal {
    /// By the first indicator, if the area has figures of it and somebody to compare them with, else by the next one that has.
    pub fn of(dataset: &Dataset, area: AreaId, first: IndicatorId) -> Option<Self> {
        let others = dataset.indicators().map(|(id, _)| id).filter(|id| *id != first);
        std::iter::once(first).chain(others).find_map(|indicator| {
            let figures = dataset.series(indicator, area).filter(|figure| dataset.is_comparable(figure));
            let year = figures.last()?.year;
            Peers::of(dataset, indicator, area, year)?;
            let partners = Partner::all(dataset, indicator, area, year);
            (!partners.is_empty()).then_some(Self { indicator, year, partners })
        })
    }
}

/// Partners as they are found; each is there once, with the first part found for it.
struct Found {
    own: AreaId,
    partners: Vec<Partner>,
}

impl Found {
    fn add(&mut self, area: Option<AreaId>, role: Role) {
        let Some(area) = area.filter(|area| *area != self.own) else { return };
        let is_new = self.partners.iter().all(|partner| partner.area != area);
        if is_new && self.partners.len() + 1 < MOST_LINES {
            self.partners.push(Partner { area, role });
        }
    }

    /// The first and the last of a group in which there is an order.
    fn add_ends(&mut self, group: &Group, level: Option<Level>) {
        if group.figures.len() > 1 {
            self.add(group.best().map(|(area, _)| area), Role::First(level));
            self.add(group.worst().map(|(area, _)| area), Role::Last(level));
        }
    }

    /// Those next to the area in the order of the group.
    fn add_next(&mut self, group: &Group) {
        let at = |place: usize| group.figures.get(place).map(|(area, _)| *area);
        let Some(own) = group.figures.iter().position(|(area, _)| *area == self.own) else { return };
        self.add(own.checked_sub(1).and_then(at), Role::Ahead);
        self.add(at(own + 1), Role::Behind);
    }
}
