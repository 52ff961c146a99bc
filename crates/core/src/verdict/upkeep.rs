//! Targets to maintain: at the ceiling, where nothing better is possible, any drop is a breach.

use crate::model::{Direction, TargetKind, Unit};
use crate::standing::Aim;
use crate::value::Value;
use crate::verdict::rate::{hundredths, saturated};
use crate::verdict::{Case, Point};

/// A target at the ceiling that has been reached once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Upkeep {
    /// The first milestone at the ceiling.
    pub aim: Aim,
    /// Whether it has been kept.
    pub state: UpkeepState,
}

/// Whether a ceiling once reached has been kept, by the years that have a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UpkeepState {
    /// Every figure from this one on is at the ceiling.
    MaintainedSince {
        /// The first figure of the unbroken run that lasts to the latest figure.
        since: Point,
        /// The last figure below the ceiling after it had been reached earlier: it was regained.
        regained_after: Option<Point>,
    },
    /// It was reached, and the latest figure is below.
    Breached {
        /// The last figure at the ceiling.
        held: Point,
        /// The first figure below it.
        since: Point,
        /// The latest figure.
        latest: Point,
        /// Ceiling and latest figure apart, in the unit of the indicator; above 0.
        by: Value,
    },
}

/// The figure that nothing is better than, where the unit has one.
const fn ceiling(unit: Unit, direction: Direction) -> Option<Value> {
    match (unit, direction) {
        (Unit::Percent, Direction::Up) => Some(Value::whole(100)),
        (Unit::YesNo, Direction::Up) => Some(Value::YES),
        (Unit::Percent | Unit::YesNo | Unit::Level | Unit::Count, Direction::Down) => {
            Some(Value::from_hundredths(0))
        }
        (Unit::Level | Unit::Count, Direction::Up) | (Unit::Unknown, _) => None,
    }
}

impl Upkeep {
    /// `None` where no milestone is at the ceiling, or the ceiling was never reached.
    pub(super) fn of(case: &Case) -> Option<Self> {
        let ceiling = ceiling(case.unit, case.direction)?;
        let at_ceiling = |aim: &&Aim| aim.kind == TargetKind::Milestone && aim.value == ceiling;
        let aim = *case.aims.iter().find(at_ceiling)?;
        Some(Self { aim, state: state(case, ceiling)? })
    }
}

fn state(case: &Case, ceiling: Value) -> Option<UpkeepState> {
    let holds = |point: &Point| match case.direction {
        Direction::Up => point.measured.value >= ceiling,
        Direction::Down => point.measured.value <= ceiling,
    };
    let points = case.of_one_territory();
    let reached = points.iter().position(holds)?;
    let (held_at, held) = points.iter().enumerate().rfind(|(_, point)| holds(point))?;
    let below_since = points.get(held_at + 1);
    if let (Some(since), Some(latest)) = (below_since, case.latest()) {
        let by = saturated((hundredths(ceiling) - hundredths(latest.measured.value)).abs());
        return Some(UpkeepState::Breached { held: *held, since: *since, latest, by });
    }
    let last_below = points.iter().rposition(|point| !holds(point));
    let since = last_below.map_or(reached, |place| place + 1);
    let regained_after = last_below.filter(|place| *place > reached).and_then(|place| points.get(place));
    Some(UpkeepState::MaintainedSince { since: *points.get(since)?, regained_after: regained_after.copied() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Year;
    use crate::verdict::tests::Series;

    /// Year maintained since, year of the lapse before; or years held and below, and by how much.
    #[derive(Debug, PartialEq)]
    enum Seen {
        Since(Year, Option<Year>),
        Breached(Year, Year, i64),
    }

    fn seen(unit: Unit, direction: Direction, target: i64, figures: &[(Year, i64)]) -> Option<Seen> {
        let mut series = Series::up(&[(2025, target)]).of(figures);
        (series.unit, series.direction) = (unit, direction);
        Upkeep::of(&series.case()).map(|upkeep| match upkeep.state {
            UpkeepState::MaintainedSince { since, regained_after } => {
                Seen::Since(since.year, regained_after.map(|point| point.year))
            }
            UpkeepState::Breached { held, since, by, .. } => {
                Seen::Breached(held.year, since.year, by.hundredths())
            }
        })
    }

    #[test]
    fn any_drop_from_the_ceiling_is_a_breach() {
        use Seen::{Breached, Since};
        let percent = |figures: &[(Year, i64)]| seen(Unit::Percent, Direction::Up, 10_000, figures);
        assert_eq!(percent(&[(2021, 9800), (2022, 10_000), (2025, 10_000)]), Some(Since(2022, None)));
        // 100,0 − 99,99 = 0,01 points are enough.
        assert_eq!(percent(&[(2022, 10_000), (2023, 9999)]), Some(Breached(2022, 2023, 1)));
        // Below since 2023; by the latest figure, 100,0 − 97,0 = 3,0.
        assert_eq!(percent(&[(2022, 10_000), (2023, 9900), (2024, 9700)]), Some(Breached(2022, 2023, 300)));
        assert_eq!(percent(&[(2022, 10_000), (2023, 9900), (2024, 10_000)]), Some(Since(2024, Some(2023))));
        assert_eq!(percent(&[(2022, 9900)]), None, "never reached");
        assert_eq!(percent(&[]), None);
    }

    #[test]
    fn only_a_ceiling_is_to_be_maintained() {
        use Seen::{Breached, Since};
        let figures = [(2022, 10_000), (2023, 8000)];
        assert_eq!(seen(Unit::Percent, Direction::Up, 9000, &figures), None);
        assert_eq!(seen(Unit::Count, Direction::Up, 10_000, &figures), None);
        let (yes, no) = (Value::YES.hundredths(), Value::NO.hundredths());
        let title = [(2022, no), (2023, yes), (2024, no)];
        assert_eq!(seen(Unit::YesNo, Direction::Up, yes, &title), Some(Breached(2023, 2024, 100)));
        assert_eq!(seen(Unit::Percent, Direction::Down, 0, &[(2024, 0)]), Some(Since(2024, None)));
        assert_eq!(
            seen(Unit::Percent, Direction::Down, 0, &[(2024, 0), (2025, 50)]),
            Some(Breached(2024, 2025, 50))
        );
    }
}
