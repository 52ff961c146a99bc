//! A map as a chart that can be edited. Office programs have no map of these areas: a bar for each, the highest figure first, coloured
//! and named by where it stands.

use std::cmp::Reverse;

use tiendo_core::export::Mapped;
use tiendo_core::lang::Lang;
use tiendo_core::order;
use tiendo_core::view::Gap;
use tiendo_core::view::map::MapArea;
use tiendo_office::chart::Chart;

use crate::about::language;
use crate::figures::{axis, described, letters, number_format};
use crate::standings::{self, Judged};

/// The chart of the areas of a map that have a figure, in at most so many bars, with letters of a size; `None` where there is no number
/// to draw.
pub(crate) fn chart(mapped: &Mapped, most: usize, size: u16, lang: Lang) -> Option<Chart> {
    let map = &mapped.areas;
    let format = number_format(map.subject.unit)?;
    let mut areas: Vec<&MapArea> = map.counted().filter(|area| area.measured.is_some()).collect();
    areas.first()?;
    order::sort_by(&mut areas, |one, other| height(one).cmp(&height(other)));
    // The two ends, and between them how many are left out.
    let at_each_end = if areas.len() <= most { areas.len() } else { most / 2 };
    let left_out = areas.len().saturating_sub(at_each_end * 2);
    let is_shown = |place: usize| place < at_each_end || place + at_each_end >= areas.len();
    let gap = Gap { number: left_out, level: map.level }.text(lang);
    let (mut categories, mut places) = (Vec::new(), Vec::new());
    for (place, area) in areas.iter().enumerate() {
        if is_shown(place) {
            categories.push(area.place.label(lang));
            places.push(Some(Judged { measured: area.measured, standing: area.standing, aim: area.aim }));
        } else if place == at_each_end {
            categories.push(gap.clone());
            places.push(None);
        }
    }
    let figures = areas.iter().filter_map(|area| area.measured).map(|measured| measured.value);
    Some(Chart {
        name: map.subject.name.get(lang).to_owned(),
        description: described(mapped.headline.get(lang).to_owned(), map.sample, lang),
        heading: lang.pick("Địa bàn", "Area").to_owned(),
        categories,
        plot: standings::plot(&places, map.sample, lang),
        axis: axis(map.subject.unit, figures),
        format,
        language: language(lang),
        letters: letters(size),
        legend: true,
    })
}

fn height(area: &MapArea) -> Reverse<Option<i64>> {
    Reverse(area.measured.map(|measured| measured.value.hundredths()))
}
