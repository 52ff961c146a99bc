//! How the figures of a year stand side by side: as dots that keep their height and do not cover each other, or, where there are
//! too many, as bars of how many there are.

/// How far each dot stands from the middle, for dots of this diameter at these heights, which are sorted. The nearest free place
/// to the middle is taken, dot by dot, so that the same figures always make the same picture.
pub(super) fn swarm(heights: &[f64], diameter: f64) -> Vec<f64> {
    const LOST: f64 = 1e-6;
    let mut places: Vec<f64> = Vec::with_capacity(heights.len());
    for (number, height) in heights.iter().enumerate() {
        let near: Vec<(f64, f64)> = heights
            .iter()
            .zip(&places)
            .map(|(other, place)| ((other - height).abs(), *place))
            .filter(|(apart, _)| *apart < diameter)
            .collect();
        let is_free = |place: f64| {
            let square = |(apart, other): &(f64, f64)| apart * apart + (place - other) * (place - other);
            near.iter().all(|other| square(other) >= diameter * diameter - LOST)
        };
        let touching = near.iter().flat_map(|(apart, other)| {
            let aside = (diameter * diameter - apart * apart).max(0.0).sqrt();
            [other + aside, other - aside]
        });
        // Of two places equally near, every other dot takes the left one.
        let side = if number % 2 == 0 { 1.0 } else { -1.0 };
        let cost = |place: f64| place.abs() + if place * side < 0.0 { LOST } else { 0.0 };
        let free = std::iter::once(0.0).chain(touching).filter(|place| is_free(*place));
        let best = free.fold(None, |best: Option<f64>, place| match best {
            Some(best) if cost(best) <= cost(place) => Some(best),
            _ => Some(place),
        });
        places.push(best.unwrap_or(0.0));
    }
    places
}

/// How many of these numbers lie in each of `bins` equal parts of the range; the upper edge belongs to the last part.
pub(super) fn counts(numbers: impl Iterator<Item = i64>, (from, to): (i64, i64), bins: usize) -> Vec<usize> {
    let mut counts = vec![0_usize; bins];
    let (range, parts) = (i128::from(to - from).max(1), i128::try_from(bins).unwrap_or(1));
    for number in numbers {
        let part = (i128::from(number) - i128::from(from)) * parts / range;
        let part = usize::try_from(part.max(0)).unwrap_or(0).min(bins.saturating_sub(1));
        if let Some(count) = counts.get_mut(part) {
            *count += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(found: &[f64], expected: &[f64]) {
        let near = found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 1e-9);
        assert!(found.len() == expected.len() && near, "{found:?}, expected {expected:?}");
    }

    #[test]
    fn dots_stand_as_near_to_the_middle_as_they_can() {
        close(&swarm(&[], 10.0), &[]);
        // Far enough apart: all in the middle.
        close(&swarm(&[0.0, 10.0, 25.0], 10.0), &[0.0, 0.0, 0.0]);
        // At the same height: to the left, then to the right, touching.
        close(&swarm(&[0.0, 0.0, 0.0], 10.0), &[0.0, -10.0, 10.0]);
        // 6 apart in height: sqrt(100 − 36) = 8 aside.
        close(&swarm(&[0.0, 6.0], 10.0), &[0.0, -8.0]);
    }

    #[test]
    fn no_dot_covers_another() {
        // A fixed sequence of heights, many of them close together.
        let mut heights: Vec<f64> =
            (0..300_u32).map(|number| f64::from(number * number * 7919 % 2003) / 10.0).collect();
        heights.sort_by(f64::total_cmp);
        let places = swarm(&heights, 9.0);
        for (one, (x, y)) in places.iter().zip(&heights).enumerate() {
            for (other_x, other_y) in places.iter().zip(&heights).skip(one + 1) {
                let apart = ((x - other_x).powi(2) + (y - other_y).powi(2)).sqrt();
                assert!(apart > 9.0 - 1e-3, "{apart}");
            }
        }
        assert_eq!(places, swarm(&heights, 9.0));
    }

    #[test]
    fn every_number_is_counted_once() {
        // 0–100 in four parts: 0–24, 25–49, 50–74, 75–100.
        assert_eq!(counts([0, 24, 25, 50, 74, 75, 100].into_iter(), (0, 100), 4), [2, 1, 2, 2]);
        assert_eq!(counts([5, 5].into_iter(), (5, 5), 2), [2, 0]);
    }
}
