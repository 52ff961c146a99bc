//! A ranking as a chart that can be edited: a bar for each area of a level, coloured and named by where it stands, and the outline of
//! the target.

use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::{Excerpt, RankGroup, Ranking};
use tiendo_office::chart::Chart;

use crate::about::language;
use crate::figures::{axis, described, letters, number_format};
use crate::standings::{self, Judged};

/// The chart of the level that a ranking is about, in at most so many bars, with letters of a size; `None` where there is nothing to
/// compare.
pub(crate) fn chart(ranking: &Ranking, most: usize, size: u16, lang: Lang) -> Option<Chart> {
    let format = number_format(ranking.subject.unit)?;
    let group = ranking.main_group()?;
    let lines = group.excerpt_within(ranking.chosen, most.max(3));
    let places: Vec<Option<Judged>> = lines.iter().map(judged).collect();
    let figures = group.rows.iter().filter_map(|row| row.measured).map(|measured| measured.value);
    Some(Chart {
        name: ranking.subject.name.get(lang).to_owned(),
        description: described(sentence::ranking_headline(ranking, lang), ranking.sample, lang),
        heading: lang.pick("Địa bàn", "Area").to_owned(),
        categories: lines.iter().map(|line| name(group, line, lang)).collect(),
        plot: standings::plot(&places, ranking.sample, lang),
        axis: axis(ranking.subject.unit, figures),
        format,
        language: language(lang),
        letters: letters(size),
        legend: true,
    })
}

fn name(group: &RankGroup, line: &Excerpt<'_>, lang: Lang) -> String {
    match line {
        Excerpt::Row(row) => {
            let label = row.place.label(lang);
            let rank = row.rank.map(|rank| format!("{rank}. ")).unwrap_or_default();
            if group.rows.len() > 1 { format!("{rank}{label}") } else { label }
        }
        Excerpt::Gap(gap) => gap.text(lang),
    }
}

const fn judged(line: &Excerpt<'_>) -> Option<Judged> {
    match line {
        Excerpt::Row(row) => Some(Judged { measured: row.measured, standing: row.standing, aim: row.aim }),
        Excerpt::Gap(_) => None,
    }
}
