//! What holds for the verdict of any case.

use proptest::prelude::*;

use super::*;
use crate::value::Value;
use crate::verdict::tests::{Series, aim, class};

/// Any unit and direction, with figures and targets of any size and order.
fn any_series() -> impl Strategy<Value = Series> {
    let figure = (any::<Year>(), any::<i64>(), any::<Option<u64>>(), any::<Option<u64>>());
    let point = figure.prop_map(|(year, hundredths, numerator, denominator)| Point {
        year,
        measured: Measured { value: Value::from_hundredths(hundredths), numerator, denominator },
        status: ObsStatus::Provisional,
    });
    let target = (any::<Year>(), any::<i64>(), any::<bool>()).prop_map(|(year, value, path)| {
        aim(year, value, if path { TargetKind::Path } else { TargetKind::Milestone })
    });
    let units =
        prop::sample::select(vec![Unit::Percent, Unit::YesNo, Unit::Level, Unit::Count, Unit::Unknown]);
    let directions = prop::sample::select(vec![Direction::Up, Direction::Down]);
    let figures = prop::collection::vec(point, 0..8);
    let targets = prop::collection::vec(target, 0..4);
    (figures, targets, units, directions).prop_map(|(points, aims, unit, direction)| Series {
        points,
        aims,
        unit,
        direction,
        ..Series::up(&[])
    })
}

/// Shares of years in a row that end in 2025.
fn shares() -> impl Strategy<Value = Vec<(Year, i64)>> {
    let values = prop::collection::vec(0_i64..=10_000, 2..9);
    values.prop_map(|values| {
        let first = 2025 - values.len() + 1;
        (first..).zip(values).map(|(year, value)| (Year::try_from(year).unwrap(), value)).collect()
    })
}

proptest! {
    #[test]
    fn any_case_has_a_verdict(series in any_series(), a_year in any::<i64>()) {
        let verdict = series.verdict();
        let milestones = series.aims.iter().filter(|aim| aim.kind == TargetKind::Milestone).count();
        prop_assert_eq!(verdict.milestones.len(), milestones);
        prop_assert_eq!(verdict.outlook.is_some(), verdict.milestones.iter().any(|milestone| !milestone.passed));
        let _ = with_pace(&series.case(), Value::from_hundredths(a_year));
    }

    #[test]
    fn a_better_last_figure_never_gets_a_worse_class(
        figures in shares(), better in 0_i64..3000, target in 0_i64..=10_000, up in any::<bool>()
    ) {
        let direction = if up { Direction::Up } else { Direction::Down };
        let outlook = |change: i64| {
            let mut figures = figures.clone();
            let last = figures.len() - 1;
            figures[last].1 += if up { change } else { -change };
            let series = Series { direction, ..Series::up(&[(2030, target)]) }.of(&figures);
            class(&series).unwrap()
        };
        prop_assert!(outlook(better) <= outlook(0), "{:?} {:?}", outlook(better), outlook(0));
    }

    #[test]
    fn the_class_is_that_of_the_exact_projection(figures in shares(), target in 0_i64..=10_000) {
        let series = Series::up(&[(2030, target)]).of(&figures);
        let Some(Outlook { forecast: Forecast::Paced { trend, class, .. }, .. }) = series.verdict().outlook else {
            return Ok(());
        };
        // In units of 1 / (100 · years): T − ŷ and T − y.
        let (rise, years) = (trend.rate.rise.hundredths(), i64::from(trend.rate.years.get()));
        let way = (target - trend.last.measured.value.hundredths()) * years;
        let missing = way - rise * 5;
        prop_assert_eq!(class == PaceClass::MovingAway, missing >= way);
        prop_assert_eq!(class == PaceClass::OnTrack, missing < way && missing * 100 < way * 5);
        prop_assert_eq!(class == PaceClass::TooSlow, missing < way && missing * 100 > way * 20);
    }

    #[test]
    fn a_chosen_pace_reaches_the_target_in_the_year_it_says(
        latest in 0_i64..10_000, target in 0_i64..=10_000, a_year in -500_i64..1000
    ) {
        let series = Series::up(&[(2030, target)]).of(&[(2025, latest)]);
        let what_if = with_pace(&series.case(), Value::from_hundredths(a_year)).unwrap();
        let after = |year: Year| latest + a_year * i64::from(year - 2025);
        match what_if.reached {
            ReachedIn::Already => prop_assert!(latest >= target),
            ReachedIn::Year(year) => prop_assert!(after(year) >= target && after(year - 1) < target),
            ReachedIn::Never => prop_assert!(a_year <= 0 || after(9999) < target),
        }
        prop_assert_eq!(what_if.at_milestone.hundredths(), after(2030));
    }
}
