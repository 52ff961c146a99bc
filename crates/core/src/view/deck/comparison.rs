//! What is compared: several areas on one indicator, or several indicators of the deck's area, as the page shows them.

use std::sync::Arc;

use crate::format::{self, Decimals};
use crate::lang::Lang;
use crate::model::Unit;
use crate::sentence;
use crate::view::Choice;
use crate::view::compare::{Across, Compared, Comparison, ComparisonLine, Finding, words as comparing};
use crate::view::deck::build::{Draft, Material};
use crate::view::deck::{Body, ComparisonBody, Topic, words};
use crate::view_state::{Page, ViewState};

/// Areas on an indicator; `None` where the dataset does not show it, or has none of the areas.
pub(super) fn areas(material: &Material<'_>, indicator: &Arc<str>, areas: &[Arc<str>]) -> Option<Draft> {
    let codes = known(areas, |code| material.request.dataset.find_area(code).is_some());
    let (area, more_areas) = codes.split_first().filter(|_| material.shown(indicator))?;
    draft(
        material,
        Topic::Areas { indicator: indicator.clone(), areas: areas.to_vec() },
        ViewState {
            indicator: Some(indicator.to_string()),
            area: Some(area.clone()),
            more_areas: more_areas.to_vec(),
            ..material.state()
        },
    )
}

/// Indicators of the deck's area; `None` where the dataset shows none of them.
pub(super) fn indicators(material: &Material<'_>, codes: &[Arc<str>]) -> Option<Draft> {
    let shown = known(codes, |code| material.shown(code));
    let (indicator, more_indicators) = shown.split_first()?;
    draft(
        material,
        Topic::Indicators(codes.to_vec()),
        ViewState {
            indicator: Some(indicator.clone()),
            more_indicators: more_indicators.to_vec(),
            ..material.state()
        },
    )
}

/// The codes that the dataset has, in their order.
fn known(codes: &[Arc<str>], is_known: impl Fn(&str) -> bool) -> Vec<String> {
    codes.iter().filter(|code| is_known(code)).map(ToString::to_string).collect()
}

/// The slide of what the page at this choice compares.
fn draft(material: &Material<'_>, topic: Topic, asked: ViewState) -> Option<Draft> {
    let (dataset, lang) = (material.request.dataset, material.request.lang);
    let asked = ViewState { page: Page::Compare, ..asked };
    let (choice, _) = Choice::resolve(dataset, &asked)?;
    let comparison = Compared::of(dataset, choice, &asked).comparison(dataset, material.request.today);
    let left_out = comparison.left_out.iter().map(|left_out| comparing::left_out(left_out, lang));
    let subtitle = match &comparison.across {
        Across::Areas(subject) => subject.name.get(lang).to_owned(),
        Across::Indicators(_) => String::new(),
    };
    let body = ComparisonBody { subtitle, left_out: left_out.collect(), comparison };
    Some(Draft {
        topic,
        title: comparing::headline(&body.comparison, lang),
        said: said(&body, lang),
        sample: Some(body.comparison.sample),
        sources: body.comparison.citations.sources().collect(),
        page: choice.state(dataset, &asked).address(),
        body: Body::Comparison(Box::new(body)),
    })
}

/// The finding with its substitution, what is measured, each line's latest figure, and what is not drawn.
fn said(body: &ComparisonBody, lang: Lang) -> Vec<String> {
    let comparison = &body.comparison;
    let substitution = difference(comparison, lang).map(|sum| format!(" ({sum})")).unwrap_or_default();
    let finding = format!("{}{substitution}.", comparing::headline(comparison, lang));
    let subtitle = Some(format!("{}.", body.subtitle)).filter(|_| !body.subtitle.is_empty());
    let lines = comparison.lines.iter().filter_map(|line| line_said(line, lang));
    let left_out = body.left_out.iter().cloned();
    let notes = comparing::notes(comparison, lang);
    std::iter::once(finding).chain(subtitle).chain(lines).chain(left_out).chain(notes).collect()
}

/// How far the highest is from the lowest, of percentages: "71,2 − 63,2 = 8,0 điểm".
fn difference(comparison: &Comparison, lang: Lang) -> Option<String> {
    let unit = comparison.lines.first()?.trend.subject.unit;
    let Finding::Apart { highest, lowest, difference } = Finding::of(comparison) else { return None };
    let number = |value| format::decimal(value, Decimals::AtLeastOne, lang);
    (unit == Unit::Percent).then(|| {
        format!("{} − {} = {}", number(highest.value), number(lowest.value), format::points(difference, lang))
    })
}

/// The latest figure of a line, against its target: "Thủy Nguyên: 63,2 % năm 2025; mục tiêu 2025: 70 % – không đạt, thiếu 6,8 điểm
/// (70,0 − 63,2 = 6,8 điểm)."
fn line_said(line: &ComparisonLine, lang: Lang) -> Option<String> {
    let (subject, last) = (&line.trend.subject, line.trend.points.last()?);
    let value = last.measured.value;
    let figure = words::of_year(&sentence::measured_value(value, subject, lang), last.year, lang);
    let against = last.standing.aim().map(|aim| {
        let label = sentence::in_sentence(&sentence::aim_label(aim, subject, lang));
        let note = sentence::in_sentence(&sentence::standing_note(last.standing, subject.unit, lang));
        let sum = sentence::subtraction(aim, value, subject.unit, lang);
        format!("; {label} – {note}{}", sum.map(|sum| format!(" ({sum})")).unwrap_or_default())
    });
    Some(format!("{}: {figure}{}.", line.name.get(lang), against.unwrap_or_default()))
}
