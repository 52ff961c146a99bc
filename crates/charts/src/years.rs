//! Which years stand under an axis: all where there is room, else the ones that matter most.

use tiendo_core::date::Year;
use tiendo_core::order;

use crate::ink::Type;
use crate::scale::Scale;

/// Between the figures of two years, in px.
const BETWEEN: f64 = 8.0;

/// What a year takes of an axis, in px.
fn room() -> f64 {
    Type::Axis.width("2030") + BETWEEN
}

/// The years of an axis that are written under it; of those for which there is no room, the first of `wanted`.
pub(crate) fn ticks(scale: &Scale, (first, last): (Year, Year), wanted: &[Year]) -> Vec<Year> {
    let years = i32::from(last) - i32::from(first);
    if (scale.x(last) - scale.x(first)) >= room() * f64::from(years) {
        return (first..=last).collect();
    }
    few(scale, (first, last), wanted)
}

/// The years that matter most, as many as there is room for: of `wanted` the first, and the ends of the axis.
pub(crate) fn few(scale: &Scale, (first, last): (Year, Year), wanted: &[Year]) -> Vec<Year> {
    let room = room();
    let mut ticks: Vec<Year> = Vec::new();
    for year in wanted.iter().copied().chain([last, first]) {
        let x = scale.x(year);
        if ticks.iter().all(|taken| (scale.x(*taken) - x).abs() >= room) {
            ticks.push(year);
        }
    }
    order::sort_and_dedup(&mut ticks);
    ticks
}

#[cfg(test)]
mod tests {
    use tiendo_core::value::Value;

    use super::*;
    use crate::geometry::Rect;
    use crate::scale::Ticks;

    #[test]
    fn years_that_matter_stand_where_not_all_have_room() {
        let figures = Ticks { from: Value::whole(0), to: Value::whole(100), marks: vec![] };
        let scale = |right: f64| {
            Scale::new(Rect { left: 0.0, top: 0.0, right, bottom: 90.0 }, (2022, 2030), &figures)
        };
        assert_eq!(ticks(&scale(800.0), (2022, 2030), &[2025]).len(), 9);
        // 140 px: 17,5 px a year; a year needs about 41 px, so 2025 leaves room at 2022 (52 px) and at 2030 (87 px).
        assert_eq!(ticks(&scale(140.0), (2022, 2030), &[2025, 2024]), [2022, 2025, 2030]);
    }
}
