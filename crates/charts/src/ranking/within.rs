//! A ranking in a given room, as on a slide: one level, with as many of its areas as there is room for.

use tiendo_core::lang::Lang;
use tiendo_core::view::{Excerpt, Gap, RankGroup, Ranking};

use super::{Layout, Line, draw_layout};
use crate::canvas::ChartError;
use crate::{Drawing, Size};

/// Bars that are shorter than this say little; then each stands below its name.
const SHORTEST_BAR: f64 = 90.0;

/// The height that the ranking takes of a width and a height, in px.
pub(crate) fn height_within(ranking: &Ranking, extent: (i32, i32), lang: Lang) -> f64 {
    let (layout, lines) = fitting(ranking, extent, lang);
    layout.height(&lines).ceil()
}

/// Draws as many areas as fit into a width and a height, in px: the first, the last, the one chosen, and how many are left out.
pub(crate) fn draw_within(
    ranking: &Ranking,
    extent: (i32, i32),
    lang: Lang,
    description: String,
) -> Result<Drawing, ChartError> {
    let (layout, lines) = fitting(ranking, extent, lang);
    draw_layout(&layout, &lines, description)
}

fn fitting(ranking: &Ranking, extent: (i32, i32), lang: Lang) -> (Layout<'_>, Vec<Line<'_>>) {
    let all = ranking.groups.iter().map(|group| group.rows.len()).sum::<usize>().max(1);
    let mut most = all;
    loop {
        let lines = lines(ranking, most);
        let layout = layout(ranking, &lines, extent.0, lang);
        let too_high = layout.height(&lines) > f64::from(extent.1);
        // Halved while far too high, so that thousands of areas are not tried one by one.
        let fewer = if most > 64 { most / 2 } else { most - 1 };
        if !too_high || fewer == 0 {
            return (layout, lines);
        }
        most = fewer;
    }
}

fn layout<'a>(ranking: &'a Ranking, lines: &[Line<'a>], width: i32, lang: Lang) -> Layout<'a> {
    let wide = Layout::within(ranking, lines, (Size::Wide, width), lang);
    if wide.columns.bar.1 - wide.columns.bar.0 >= SHORTEST_BAR {
        return wide;
    }
    Layout::within(ranking, lines, (Size::Narrow, width), lang)
}

/// The level that a sentence about the areas is about; where there is none, the few areas that there are.
fn lines(ranking: &Ranking, most: usize) -> Vec<Line<'_>> {
    match ranking.main_group() {
        Some(group) => of_group(ranking, group, most),
        None => ranking.groups.iter().flat_map(|group| of_group(ranking, group, most)).collect(),
    }
}

fn of_group<'a>(ranking: &'a Ranking, group: &'a RankGroup, most: usize) -> Vec<Line<'a>> {
    let rows = group.excerpt_within(ranking.chosen, most).into_iter().map(|line| match line {
        Excerpt::Row(row) => Line::Row(group, row),
        Excerpt::Gap(gap) => Line::Gap(gap),
    });
    let chosen = group.silent.iter().filter(|row| row.area == ranking.chosen);
    let number = group.silent.iter().filter(|row| row.area != ranking.chosen).count();
    let others = (number > 0).then_some(Line::Silent(Gap { number, level: group.level }));
    rows.chain(chosen.map(|row| Line::Row(group, row))).chain(others).collect()
}
