//! What lags behind: indicators that missed their last milestone or are not on the way to the next, and parts of the area that have
//! not met every target.

use crate::lang::Lang;
use crate::model::Level;
use crate::order;
use crate::sentence;
use crate::standing::Status;
use crate::value::Value;
use crate::verdict::{OutlookClass, outlook_sentence};
use crate::view::deck::build::{Draft, Material, greatest_first};
use crate::view::deck::{Body, Mark, Topic, WatchGroup, WatchRow, standings, words};
use crate::view::overview::{Bullet, Goal};
use crate::view::scorecard::words as scorecard_words;
use crate::view::scorecard::{ScoreCell, ScoreColumn, ScoreRow, ScorecardView};
use crate::view_state::Page;

/// So many areas are named; a line says how many more there are.
const NAMED: usize = 10;

/// The slide; `None` where nothing lags behind.
pub(super) fn draft(material: &Material<'_>) -> Option<Draft> {
    let lang = material.request.lang;
    let [of_indicators, of_areas] = words::watch_headings(lang).map(str::to_owned);
    let indicators = indicators(material);
    let behind = areas_behind(material);
    if indicators.is_empty() && behind.is_empty() {
        return None;
    }
    let level = level_of(&behind);
    let name = material.overview.place.name.get(lang);
    let title = words::watch_title(name, indicators.len(), behind.len(), level, lang);
    let left_out = behind.len().saturating_sub(NAMED);
    let more = if left_out > 0 { words::more_areas(left_out, level, lang) } else { String::new() };
    let named = behind.iter().take(NAMED).map(|row| area_row(material, row));
    let areas: Vec<WatchRow> = named.collect();
    let groups = [
        WatchGroup { heading: of_indicators, rows: indicators, more: String::new() },
        WatchGroup { heading: of_areas, rows: areas, more },
    ];
    let groups: Vec<WatchGroup> = groups.into_iter().filter(|group| !group.rows.is_empty()).collect();
    let rows = groups.iter().flat_map(|group| &group.rows);
    let said =
        std::iter::once(format!("{title}.")).chain(rows.map(|row| format!("{}: {}.", row.name, row.text)));
    Some(Draft {
        topic: Topic::Watch,
        said: said.collect(),
        title,
        body: Body::Watch(groups),
        sample: Some(material.overview.sample || material.scorecard.as_ref().is_some_and(|view| view.sample)),
        sources: material.sources_of(|_| true),
        page: material.page(Page::Overview),
    })
}

fn level_of(rows: &[&ScoreRow]) -> Option<Level> {
    let first = rows.first()?.place.level;
    first.filter(|_| rows.iter().all(|row| row.place.level == first))
}

/// Those not on the way to the next milestone first, then those that only missed the last one.
fn indicators(material: &Material<'_>) -> Vec<WatchRow> {
    let lang = material.request.lang;
    let slow = material.overview.bullets.iter().filter_map(|bullet| slow(material, bullet, lang));
    let missed = material.overview.bullets.iter().filter(|bullet| !is_slow(material, bullet));
    let mut missed: Vec<(&Bullet, &Goal)> =
        missed.filter_map(|bullet| Some((bullet, missed_goal(material, bullet)?))).collect();
    greatest_first(&mut missed, |(_, goal)| goal.standing.gap().map(|gap| gap.size));
    let missed = missed.into_iter().map(|(bullet, goal)| {
        let named = standings::standing(bullet, goal, lang);
        let target = sentence::aim_label((&goal.target).into(), &bullet.subject, lang);
        let text = format!("{target}; {}", sentence::in_sentence(&named.word));
        WatchRow { mark: named.mark, name: bullet.subject.short.get(lang).to_owned(), text }
    });
    slow.chain(missed).collect()
}

fn missed_goal<'a>(material: &Material<'_>, bullet: &'a Bullet) -> Option<&'a Goal> {
    let goal = bullet.goal(material.overview.passed?)?;
    (goal.standing.status() == Status::Missed).then_some(goal)
}

fn is_slow(material: &Material<'_>, bullet: &Bullet) -> bool {
    let outlook = material.overview.coming.and_then(|year| bullet.outlook_to(year));
    outlook.is_some_and(|outlook| matches!(outlook.class(), OutlookClass::TooSlow | OutlookClass::MovingAway))
}

fn slow(material: &Material<'_>, bullet: &Bullet, lang: Lang) -> Option<WatchRow> {
    let year = material.overview.coming.filter(|_| is_slow(material, bullet))?;
    let (outlook, goal) = (bullet.outlook_to(year)?, bullet.goal(year)?);
    let named = standings::coming(bullet, goal, lang);
    let why = sentence::in_sentence(&outlook_sentence(outlook, &bullet.subject, lang));
    let word = crate::verdict::outlook_word(outlook, lang);
    Some(WatchRow {
        mark: named.mark,
        name: bullet.subject.short.get(lang).to_owned(),
        text: format!("{word}: {why}"),
    })
}

/// The parts of the area that have not met every target, the smallest share of met ones first.
fn areas_behind<'a>(material: &'a Material<'_>) -> Vec<&'a ScoreRow> {
    let Some(view) = &material.scorecard else { return Vec::new() };
    let dataset = material.request.dataset;
    let is_part = |row: &&ScoreRow| dataset.area(row.area).parent == Some(material.request.area);
    let behind = |row: &&ScoreRow| row.counts.missed + row.counts.not_yet > 0;
    let mut rows: Vec<&ScoreRow> = view.rows.iter().filter(is_part).filter(behind).collect();
    // By cross-multiplication, so that no share is rounded.
    order::sort_by(&mut rows, |one, other| {
        (one.counts.met * other.counts.judged()).cmp(&(other.counts.met * one.counts.judged()))
    });
    rows
}

fn area_row(material: &Material<'_>, row: &ScoreRow) -> WatchRow {
    let lang = material.request.lang;
    let status = if row.counts.missed > 0 { Status::Missed } else { Status::NotYet };
    let met = scorecard_words::row_summary(row, lang);
    let name = row.place.label(lang);
    let met = met.strip_prefix(&name).unwrap_or(&met).trim_start().to_owned();
    let furthest = material.scorecard.as_ref().and_then(|view| furthest(view, row));
    let furthest = furthest.and_then(|(column, cell)| {
        let subject = &column.subject;
        let value = sentence::measured_value(cell.measured?.value, subject, lang);
        let distance = sentence::short_standing_note(cell.standing, subject.unit, lang);
        let indicator = sentence::in_sentence(subject.short.get(lang));
        Some(format!("; {}", words::furthest(&indicator, &value, &distance, lang)))
    });
    WatchRow { mark: Mark::Standing(status), name, text: met + &furthest.unwrap_or_default() }
}

/// The cell that is furthest from its target, in points.
fn furthest<'a>(view: &'a ScorecardView, row: &'a ScoreRow) -> Option<(&'a ScoreColumn, &'a ScoreCell)> {
    let gap = |cell: &ScoreCell| cell.standing.gap().map_or(Value::default(), |gap| gap.size);
    let percent =
        |(column, _): &(&ScoreColumn, &ScoreCell)| column.subject.unit == crate::model::Unit::Percent;
    let cells = view.columns.iter().zip(&row.cells).filter(percent);
    let far = cells.filter(|(_, cell)| gap(cell) > Value::default());
    // The first of those that are equally far.
    far.fold(None, |best, (column, cell)| match best {
        Some((_, known)) if gap(known) >= gap(cell) => best,
        _ => Some((column, cell)),
    })
}
