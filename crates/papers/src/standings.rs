//! Bars coloured and named by where areas stand, and the outline of what each is held against.

use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::standing::{Aim, Measured, Standing, Status};
use tiendo_office::chart::{BarLook, Bars, Grouping, Labels, Plot, Series};

use crate::colors;
use crate::figures::{decimal, labelled};

/// An area in its place from top to bottom.
pub(crate) struct Judged {
    pub(crate) measured: Option<Measured>,
    pub(crate) standing: Standing,
    pub(crate) aim: Option<Aim>,
}

/// A place for each area; `None` where areas are left out.
pub(crate) fn plot(places: &[Option<Judged>], sample: bool, lang: Lang) -> Plot {
    let bars = bars(places, sample, lang);
    Plot::Bars(Grouping::Over, bars.into_iter().chain(goal(places, lang)).collect())
}

/// A series for each standing that occurs, so that the legend says what colours mean.
fn bars(places: &[Option<Judged>], sample: bool, lang: Lang) -> Vec<Bars> {
    let mut standings: Vec<(&str, Status)> = Vec::new();
    for area in places.iter().flatten().filter(|area| area.measured.is_some()) {
        let found = (sentence::standing_word(area.standing, lang), area.standing.status());
        if !standings.contains(&found) {
            standings.push(found);
        }
    }
    let of_standing = |(word, status): (&str, Status)| {
        let values = places.iter().map(|area| {
            let area = area.as_ref().filter(|area| sentence::standing_word(area.standing, lang) == word)?;
            area.measured.map(|measured| decimal(measured.value))
        });
        let name = labelled(word.to_owned(), sample, lang);
        Bars {
            series: Series { name, values: values.collect(), labels: Labels::Above },
            look: BarLook::Filled(colors::bar(status), Vec::new()),
        }
    };
    standings.into_iter().map(of_standing).collect()
}

/// What the areas are held against, where anything is.
fn goal(places: &[Option<Judged>], lang: Lang) -> Option<Bars> {
    let aims = places.iter().map(|area| area.as_ref().and_then(|area| area.aim));
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
