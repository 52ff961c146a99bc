//! Whole verdicts of small cases, worked by hand in the comments.

use super::*;
use crate::standing::{Gap, Standing};
use crate::value::Value;

/// A case that owns its figures and targets.
#[derive(Debug)]
pub(super) struct Series {
    pub(super) points: Vec<Point>,
    pub(super) aims: Vec<Aim>,
    pub(super) unit: Unit,
    pub(super) direction: Direction,
    pub(super) today: Date,
}

impl Series {
    /// Shares that should rise, on 22 November 2026, with these milestones in hundredths.
    pub(super) fn up(milestones: &[(Year, i64)]) -> Self {
        let aims = milestones.iter().map(|(year, value)| aim(*year, *value, TargetKind::Milestone));
        Self {
            points: Vec::new(),
            aims: aims.collect(),
            unit: Unit::Percent,
            direction: Direction::Up,
            today: Date::parse("2026-11-22").unwrap(),
        }
    }

    /// The same with less being better.
    pub(super) fn down(milestones: &[(Year, i64)]) -> Self {
        Self { direction: Direction::Down, ..Self::up(milestones) }
    }

    /// With these figures in hundredths, without counts.
    pub(super) fn of(self, figures: &[(Year, i64)]) -> Self {
        self.with(&series(figures))
    }

    pub(super) fn with(self, points: &[Point]) -> Self {
        Self { points: points.to_vec(), ..self }
    }

    pub(super) fn with_path(mut self, path: &[(Year, i64)]) -> Self {
        self.aims.extend(path.iter().map(|(year, value)| aim(*year, *value, TargetKind::Path)));
        self.aims.sort_by_key(|aim| aim.year);
        self
    }

    pub(super) fn case(&self) -> Case<'_> {
        Case {
            points: &self.points,
            aims: &self.aims,
            new_territory: None,
            unit: self.unit,
            direction: self.direction,
            today: self.today,
        }
    }

    pub(super) fn verdict(&self) -> Verdict {
        judge(&self.case())
    }
}

pub(super) fn aim(year: Year, hundredths: i64, kind: TargetKind) -> Aim {
    Aim { year, value: Value::from_hundredths(hundredths), kind }
}

/// Final figures in hundredths, without counts.
pub(super) fn series(figures: &[(Year, i64)]) -> Vec<Point> {
    let point = |(year, hundredths): &(Year, i64)| Point {
        year: *year,
        measured: Measured { value: Value::from_hundredths(*hundredths), numerator: None, denominator: None },
        status: ObsStatus::Final,
    };
    figures.iter().map(point).collect()
}

/// A final figure in hundredths, with its counts.
pub(super) fn counted(year: Year, hundredths: i64, numerator: u64, denominator: u64) -> Point {
    let measured = Measured {
        value: Value::from_hundredths(hundredths),
        numerator: Some(numerator),
        denominator: Some(denominator),
    };
    Point { year, measured, status: ObsStatus::Final }
}

/// Six figures of six years in a row, from `first` to `last` in 2025.
fn six(first: i64, last: i64) -> Vec<(Year, i64)> {
    let between = (2021..2025).map(|year| (year, i64::midpoint(first, last)));
    std::iter::once((2020, first)).chain(between).chain([(2025, last)]).collect()
}

/// The mark of the outlook.
pub(super) fn class(series: &Series) -> Option<OutlookClass> {
    series.verdict().outlook.map(|outlook| outlook.class())
}

/// ŷ and g in hundredths.
fn projected(series: &Series) -> (i64, i64) {
    match series.verdict().outlook.map(|outlook| outlook.forecast) {
        Some(Forecast::Paced { projection, shortfall, .. }) => {
            (projection.value.value.hundredths(), shortfall.percent().value.hundredths())
        }
        other => panic!("no pace: {other:?}"),
    }
}

#[test]
fn a_passed_milestone_is_judged_by_its_own_year() {
    // 70,0 − 63,2 = 6,8 points. 70 % of 79 600 families is 55 720; 55 720 − 50 308 = 5412. The figure of 2026 is no matter.
    let points = [counted(2025, 6320, 50_308, 79_600), counted(2026, 7100, 56_516, 79_600)];
    let missed = Series::up(&[(2025, 7000)]).with(&points).verdict();
    let gap = Gap { size: Value::from_hundredths(680), units: Some(5412) };
    assert_eq!(missed.milestones.len(), 1);
    let milestone = missed.milestones[0];
    assert!(milestone.passed);
    assert_eq!(milestone.judged, Some(Judged { point: points[0], reach: Reach::Short { gap } }));
    assert_eq!(milestone.standing(), Standing::Missed { aim: milestone.aim, gap });
    // 71,0 − 70,0 = 1,0 above; exactly 70,0 is met.
    for (value, margin) in [(7100, 100), (7000, 0)] {
        let met = Series::up(&[(2025, 7000)]).of(&[(2025, value)]).verdict().milestones[0];
        let margin = Value::from_hundredths(margin);
        assert_eq!(met.standing(), Standing::Met { aim: met.aim, margin, early: false });
    }
}

#[test]
fn a_passed_milestone_without_a_figure_is_not_reported() {
    let verdict = Series::up(&[(2025, 7000)]).of(&[(2024, 9000), (2026, 9000)]).verdict();
    assert_eq!((verdict.milestones[0].passed, verdict.milestones[0].judged), (true, None));
    assert_eq!(verdict.milestones[0].standing(), Standing::NotReported);
    assert_eq!((verdict.outlook, verdict.cross_check, verdict.pace), (None, None, None));
}

#[test]
fn a_milestone_to_come_is_held_against_the_latest_figure() {
    // 80,0 − 63,2 = 16,8 points; 80 % of 79 600 is 63 680; 63 680 − 50 308 = 13 372.
    let points = [counted(2024, 6000, 47_760, 79_600), counted(2025, 6320, 50_308, 79_600)];
    let verdict = Series::up(&[(2030, 8000)]).with(&points).verdict();
    let gap = Gap { size: Value::from_hundredths(1680), units: Some(13_372) };
    let milestone = verdict.milestones[0];
    assert_eq!(milestone.standing(), Standing::NotYet { aim: milestone.aim, gap });
    assert_eq!(verdict.latest, Some(points[1]));
    // The year of the milestone itself is not over before it ends, even with a figure of that year.
    let running = Series::up(&[(2026, 8000)]).of(&[(2026, 7900)]).verdict();
    assert_eq!(
        (running.milestones[0].passed, running.milestones[0].standing().status()),
        (false, crate::standing::Status::NotYet)
    );
}

#[test]
fn the_outlook_has_the_borders_of_the_method() {
    use OutlookClass::{MovingAway, Nearly, OnTrack, Reached, TooSlow};
    // The target is 80,0 in 2030, five years after the last figure, and the pace is over five years, so that
    // ŷ = last + (last − first) and g = (80 − ŷ) / (80 − last).
    for (first, last, projection, g, expected) in [
        // 63,2 + 18,5 = 81,7; −1,7 / 16,8 = −10,119 %
        (4470, 6320, 8170, -1012, OnTrack),
        // 70 + 9,5 = 79,5; 0,5 / 10 = 5 % exactly, which is no longer below 5 %
        (6050, 7000, 7950, 500, Nearly),
        // 70 + 9,51 = 79,51; 0,49 / 10 = 4,9 %
        (6049, 7000, 7951, 490, OnTrack),
        // 70 + 8 = 78; 2 / 10 = 20 % exactly, which still is nearly
        (6200, 7000, 7800, 2000, Nearly),
        // 70 + 7,99 = 77,99; 2,01 / 10 = 20,1 %
        (6201, 7000, 7799, 2010, TooSlow),
        // 70 + 0,01 = 70,01; 9,99 / 10 = 99,9 %
        (6999, 7000, 7001, 9990, TooSlow),
        // No change: 10 / 10 = 100 %
        (7000, 7000, 7000, 10_000, MovingAway),
        // 70 − 5 = 65; 15 / 10 = 150 %
        (7500, 7000, 6500, 15_000, MovingAway),
    ] {
        let up = Series::up(&[(2030, 8000)]).of(&six(first, last));
        assert_eq!((class(&up), projected(&up)), (Some(expected), (projection, g)), "{first} to {last}");
        // Mirrored: 100 % minus each figure should fall to 20 %, with the same g.
        let mirrored = Series::down(&[(2030, 2000)]).of(&six(10_000 - first, 10_000 - last));
        assert_eq!((class(&mirrored), projected(&mirrored)), (Some(expected), (10_000 - projection, g)));
    }
    for last in [8000, 9000] {
        assert_eq!(class(&Series::up(&[(2030, 8000)]).of(&six(5000, last))), Some(Reached));
    }
}

#[test]
fn thirds_are_judged_before_they_are_rounded() {
    // s = 1 / 3; ŷ = 70 + 5 / 3 = 71,666…; with the target 71,75 g = 0,0833… / 1,75 = 4,7619 %, on track.
    let three = |target| Series::up(&[(2030, target)]).of(&[(2022, 6900), (2025, 7000)]);
    assert_eq!((class(&three(7175)), projected(&three(7175))), (Some(OutlookClass::OnTrack), (7167, 476)));
    // With the target 71,76: 0,09333… / 1,76 = 5,303 %. From the rounded ŷ it would be 0,09 / 1,76 = 5,114 %.
    assert_eq!((class(&three(7176)), projected(&three(7176))), (Some(OutlookClass::Nearly), (7167, 530)));
}

#[test]
fn too_few_figures_are_not_judged() {
    let reason = |figures: &[(Year, i64)]| {
        let outlook = Series::up(&[(2030, 8000)]).of(figures).verdict().outlook.unwrap();
        (outlook.class(), outlook.forecast)
    };
    assert_eq!(reason(&[]), (OutlookClass::TooFew, Forecast::Unjudged(Reason::NoFigure)));
    let one = series(&[(2025, 6320)])[0];
    assert_eq!(reason(&[(2025, 6320)]), (OutlookClass::TooFew, Forecast::Unjudged(Reason::OneFigure(one))));
    // Two are enough, adapted: 63,2 + 3,2 · 5 = 79,2; 0,8 / 16,8 = 4,76 %.
    let (class, forecast) = reason(&[(2024, 6000), (2025, 6320)]);
    assert_eq!(class, OutlookClass::OnTrack);
    assert!(matches!(forecast, Forecast::Paced { trend: Trend { basis: Basis::Short, figures: 2, .. }, .. }));
    // One figure that reaches the target needs no pace.
    assert_eq!(reason(&[(2025, 8000)]).0, OutlookClass::Reached);
    // A figure of the milestone's own year leaves nothing to project.
    let late = series(&[(2030, 7000)])[0];
    assert_eq!(
        reason(&[(2025, 6320), (2030, 7000)]),
        (OutlookClass::NotProjected, Forecast::Unjudged(Reason::NoTimeLeft(late)))
    );
}

#[test]
fn a_target_reached_today_may_be_lost_again() {
    let falling = |figures: &[(Year, i64)]| match Series::up(&[(2030, 8000)]).of(figures).verdict().outlook {
        Some(Outlook { forecast: Forecast::Reached { margin, falling_back, .. }, .. }) => {
            let projection = falling_back.map(|(_, projection)| projection.value.value.hundredths());
            (margin.hundredths(), projection)
        }
        other => panic!("not reached: {other:?}"),
    };
    // 82 − 80 = 2 above; 82 − 2 · 5 = 72 would be below; 82 − 0,4 · 5 = 80 would not.
    assert_eq!(falling(&[(2024, 8400), (2025, 8200)]), (200, Some(7200)));
    assert_eq!(falling(&[(2024, 8240), (2025, 8200)]), (200, None));
    assert_eq!(falling(&[(2024, 8000), (2025, 8200)]), (200, None));
}

#[test]
fn titles_and_levels_have_no_pace() {
    let mut title = Series::up(&[(2025, 100), (2030, 100)]).of(&[(2024, 0), (2025, 0)]);
    title.unit = Unit::YesNo;
    let verdict = title.verdict();
    let statuses: Vec<_> = verdict.milestones.iter().map(|milestone| milestone.standing().status()).collect();
    assert_eq!(statuses, [crate::standing::Status::Missed, crate::standing::Status::NotYet]);
    let latest = series(&[(2025, 0)])[0];
    assert_eq!(verdict.outlook.unwrap().forecast, Forecast::Unjudged(Reason::YesNo(latest)));
    assert_eq!(verdict.cross_check.unwrap().result, Err(NoGrowth::NoRate));
    assert_eq!(verdict.pace, None);
    title.unit = Unit::Level;
    let forecast = title.verdict().outlook.unwrap().forecast;
    assert_eq!(forecast, Forecast::Unjudged(Reason::Level(latest)));
    let mut held = Series::up(&[(2030, 100)]).of(&[(2024, 100), (2025, 100)]);
    held.unit = Unit::YesNo;
    assert_eq!(class(&held), Some(OutlookClass::Reached));
}

#[test]
fn growth_rates_flatter_a_low_start() {
    // 1 % to 20 % in four years: CAGR = 20^(1/4) − 1 = 111,47 %; 80^(1/9) − 1 = 62,73 % would do, so R = 1,78: on track.
    // By pace: s = 19 / 4 = 4,75; ŷ = 20 + 4,75 · 5 = 43,75 of 80; g = 36,25 / 60 = 60,42 %: too slow.
    let low = Series::up(&[(2030, 8000)]).of(&[(2021, 100), (2025, 2000)]);
    let check = low.verdict().cross_check.unwrap();
    let growth = check.result.unwrap();
    assert_eq!((growth.class, check.disagrees), (GrowthClass::OnTrack, true));
    let shown = [growth.actual_percent(), growth.required_percent(), growth.ratio_shown()];
    assert_eq!(shown.map(Value::hundredths), [11_147, 6273, 178]);
    assert_eq!((class(&low), projected(&low)), (Some(OutlookClass::TooSlow), (4375, 6042)));
}

#[test]
fn the_second_method_has_its_classes_and_its_limits() {
    use GrowthClass::{Away, Limited, Moderate, OnTrack, Reached};
    let check = |series: Series| series.verdict().cross_check.unwrap();
    let up = |target, figures: &[(Year, i64)]| check(Series::up(&[(2030, target)]).of(figures));
    for (figures, expected, disagrees) in [
        // 50 → 80 in ten years needs 4,81 % a year. 50 → 63,2 in five is 4,80 %: R = 0,997; ŷ = 76,4; g = 3,6 / 16,8 = 21 %.
        ([(2020, 5000), (2025, 6320)], OnTrack, true),
        // 50 → 60 is 3,71 %: R = 0,77; ŷ = 70; g = 10 / 20 = 50 %.
        ([(2020, 5000), (2025, 6000)], Moderate, true),
        // 50 → 55 is 1,92 %: R = 0,40; ŷ = 60; g = 20 / 25 = 80 %.
        ([(2020, 5000), (2025, 5500)], Limited, false),
        // 50 → 50 is 0: limited by definition, and standing still by pace.
        ([(2020, 5000), (2025, 5000)], Limited, false),
        ([(2020, 5000), (2025, 4500)], Away, false),
        ([(2020, 5000), (2025, 8100)], Reached, false),
        // From above the target to below it: the sign of R follows what has happened, not the target.
        ([(2020, 8500), (2025, 7500)], Away, false),
    ] {
        let seen = up(8000, &figures);
        assert_eq!((seen.result.unwrap().class, seen.disagrees), (expected, disagrees), "{figures:?}");
    }
    let point = |year, value| series(&[(year, value)])[0];
    for (target, figures, expected) in [
        (8000, vec![(2020, 0), (2025, 2000)], NoGrowth::StartNotPositive(point(2020, 0))),
        (8000, vec![(2020, -100), (2025, 2000)], NoGrowth::StartNotPositive(point(2020, -100))),
        (8000, vec![(2020, 100), (2025, -100)], NoGrowth::LastNegative(point(2025, -100))),
        (8000, vec![(2020, 8000), (2025, 7000)], NoGrowth::NothingRequired(point(2020, 8000))),
        (8000, vec![(2025, 7000)], NoGrowth::TooFew),
        (8000, vec![], NoGrowth::TooFew),
        (0, vec![(2020, 100), (2025, 50)], NoGrowth::TargetNotPositive),
    ] {
        let seen = up(target, &figures);
        assert_eq!((seen.result, seen.disagrees), (Err(expected), false), "{figures:?}");
    }
    // 20 → 10 should fall: 20 → 15 in five of ten years is −5,59 % a year, −6,70 % would do: R = 0,83.
    let down = check(Series::down(&[(2030, 1000)]).of(&[(2020, 2000), (2025, 1500)])).result.unwrap();
    assert_eq!((down.class, down.ratio_shown().hundredths()), (Moderate, 83));
}

#[test]
fn a_zero_start_is_still_judged_by_pace() {
    // ŷ = 40 + 8 · 5 = 80: nothing missing.
    let zero = Series::up(&[(2030, 8000)]).of(&six(0, 4000));
    assert_eq!((class(&zero), projected(&zero)), (Some(OutlookClass::OnTrack), (8000, 0)));
}

#[test]
fn each_year_of_a_path_is_held_against_its_figure() {
    // 2022: 58,0 − 55,0 = 3,0 above; 2023 has no figure; 2024: 65,0 − 61,5 = 3,5 below; 2025 is a milestone, not of the path.
    let series = Series::up(&[(2025, 7000)]).with_path(&[(2022, 5500), (2023, 6000), (2024, 6500)]).of(&[
        (2021, 5000),
        (2022, 5800),
        (2024, 6150),
        (2025, 6320),
    ]);
    let verdict = series.verdict();
    let seen: Vec<_> = verdict.path.iter().map(|year| (year.aim.year, year.judged.reach)).collect();
    let gap = Gap { size: Value::from_hundredths(350), units: None };
    assert_eq!(seen, [(2022, Reach::Met { margin: Value::whole(3) }), (2024, Reach::Short { gap })]);
    assert_eq!(verdict.milestones.len(), 1);
}

#[test]
fn figures_that_are_not_final_are_named() {
    let mut points = series(&[(2023, 5000), (2024, 5500), (2025, 6000)]);
    points[2].status = ObsStatus::Sample;
    let verdict = Series::up(&[(2030, 8000)]).with(&points).verdict();
    assert_eq!(verdict.not_final, [points[2]]);
}
