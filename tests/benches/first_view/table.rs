//! The table of figures, as it stands in docs/performance.md.

use crate::visit::{Figures, Profile, Scripts, Visit};

/// Prints medians with the least and the greatest, a row a way.
pub(crate) fn print(ways: &[Visit], found: &[Vec<Figures>]) {
    println!(
        "| page | reader | scripts | first paint, ms | largest paint, ms | take-over, ms | requests | KB |"
    );
    println!("|---|---|---|---:|---:|---:|---:|---:|");
    for (Visit { page, profile, scripts }, figures) in ways.iter().zip(found) {
        let of = |figure: fn(&Figures) -> Option<f64>, decimals| {
            spread(figures.iter().filter_map(figure), decimals)
        };
        println!(
            "| `{page}` | {} | {} | {} | {} | {} | {} | {} |",
            profile.name(),
            scripts.name(),
            of(|one| Some(one.first_paint), 0),
            of(|one| Some(one.largest_paint), 0),
            of(|one| one.take_over, 0),
            of(|one| Some(one.requests), 0),
            of(|one| Some(one.bytes / 1000.0), 1),
        );
    }
}

impl Profile {
    const fn name(self) -> &'static str {
        match self {
            Self::Desk => "unthrottled",
            Self::Phone => "phone-like",
        }
    }
}

impl Scripts {
    const fn name(self) -> &'static str {
        match self {
            Self::On => "as published",
            Self::Off => "turned off",
            Self::Absent => "taken out",
        }
    }
}

/// The median of several visits, and between which two figures it stands where they differ; a dash where there are none.
fn spread(figures: impl Iterator<Item = f64>, decimals: usize) -> String {
    let mut sorted: Vec<f64> = figures.collect();
    sorted.sort_by(f64::total_cmp);
    let (Some(least), Some(middle), Some(greatest)) =
        (sorted.first(), sorted.get(sorted.len() / 2), sorted.last())
    else {
        return "–".to_owned();
    };
    let [least, middle, greatest] = [least, middle, greatest].map(|figure| format!("{figure:.decimals$}"));
    if least == greatest { middle } else { format!("{middle} ({least}–{greatest})") }
}
