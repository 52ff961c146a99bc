//! A ranking as a chart that can be edited: a bar for each area of a level, coloured and named by where it stands, and the outline of
//! the target.

use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::standing::Status;
use tiendo_core::view::{Excerpt, RankGroup, RankRow, Ranking};
use tiendo_office::chart::{BarLook, Bars, Chart, Labels, Plot, Series};

use crate::about::language;
use crate::colors;
use crate::trend::{axis, decimal, described, labelled, letters, number_format};

/// The chart of the level that a ranking is about, in at most so many bars, with letters of a size; `None` where there is nothing to
/// compare.
pub(crate) fn chart(ranking: &Ranking, most: usize, size: u16, lang: Lang) -> Option<Chart> {
    let format = number_format(ranking.subject.unit)?;
    let group = ranking.main_group()?;
    let lines = group.excerpt_within(ranking.chosen, most.max(3));
    let (bars, goal) = (bars(ranking, &lines, lang), goal(&lines, lang));
    let figures = group.rows.iter().filter_map(|row| row.measured).map(|measured| measured.value);
    Some(Chart {
        name: ranking.subject.name.get(lang).to_owned(),
        description: described(sentence::ranking_headline(ranking, lang), ranking.sample, lang),
        heading: lang.pick("Địa bàn", "Area").to_owned(),
        categories: lines.iter().map(|line| name(group, line, lang)).collect(),
        plot: Plot::Bars(bars.into_iter().chain(goal).collect()),
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

/// A series for each standing that occurs, so that the legend says what colours mean.
fn bars(ranking: &Ranking, lines: &[Excerpt<'_>], lang: Lang) -> Vec<Bars> {
    let mut standings: Vec<(&str, Status)> = Vec::new();
    for row in rows(lines).flatten() {
        let found = (sentence::standing_word(row.standing, lang), row.standing.status());
        if !standings.contains(&found) {
            standings.push(found);
        }
    }
    let of_standing = |(word, status): (&str, Status)| {
        let values = rows(lines).map(|row| {
            let row = row.filter(|row| sentence::standing_word(row.standing, lang) == word)?;
            row.measured.map(|measured| decimal(measured.value))
        });
        let name = labelled(word.to_owned(), ranking.sample, lang);
        Bars {
            series: Series { name, values: values.collect(), labels: Labels::Above },
            look: BarLook::Filled(colors::bar(status), Vec::new()),
        }
    };
    standings.into_iter().map(of_standing).collect()
}

/// What the areas are held against, where anything is.
fn goal(lines: &[Excerpt<'_>], lang: Lang) -> Option<Bars> {
    let aims = rows(lines).map(|row| row.and_then(|row| row.aim));
    aims.clone().flatten().next()?;
    Some(Bars {
        series: Series {
            name: lang.pick("Mục tiêu", "Target").to_owned(),
            values: aims.map(|aim| aim.map(|aim| decimal(aim.value))).collect(),
            labels: Labels::None,
        },
        look: BarLook::Outlined(colors::TARGET),
    })
}

fn rows<'a>(lines: &'a [Excerpt<'a>]) -> impl Iterator<Item = Option<&'a RankRow>> + Clone {
    lines.iter().map(|line| match line {
        Excerpt::Row(row) => Some(*row),
        Excerpt::Gap(_) => None,
    })
}
