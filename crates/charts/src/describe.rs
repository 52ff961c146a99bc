//! The text alternative of each chart, from the same view model: what a screen reader says instead of the picture.

use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::standing::Aim;
use tiendo_core::view::{RankRow, Ranking, TargetPoint, Trend};

pub(crate) fn trend(trend: &Trend, lang: Lang) -> String {
    let mut text = format!(
        "{}. {}: ",
        sentence::headline(trend, lang),
        lang.pick("Số liệu theo năm", "Figures by year")
    );
    let value = |value| sentence::measured_value(value, &trend.subject, lang);
    let points = trend.points.iter().map(|point| format!("{} {}", point.year, value(point.measured.value)));
    let others = trend.other_points.iter().map(|point| {
        let kind = sentence::denominator_kind(&point.denominator_kind, lang);
        format!("{} {} ({kind})", point.year, value(point.measured.value))
    });
    let figures: Vec<String> = points.chain(others).collect();
    if figures.is_empty() {
        text.push_str(lang.pick("chưa có", "none"));
    }
    text.push_str(&figures.join("; "));
    text.push('.');
    for change in &trend.breaks {
        text.push(' ');
        text.push_str(&sentence::territory_note(change, lang));
    }
    let target = |target: &TargetPoint| {
        let figure = sentence::aim_value(Aim::from(target), &trend.subject, lang);
        format!("{} {figure}", target.year)
    };
    let path: Vec<String> = trend.path().iter().map(target).collect();
    if !path.is_empty() {
        text.push_str(&format!(
            " {}: {}.",
            lang.pick("Lộ trình của kế hoạch", "The plan’s path"),
            path.join("; ")
        ));
    }
    let milestones: Vec<String> = trend.milestones().map(target).collect();
    if !milestones.is_empty() {
        text.push_str(&format!(" {}: {}.", lang.pick("Mục tiêu", "Targets"), milestones.join("; ")));
    }
    with_sample_label(text, trend.sample, lang)
}

pub(crate) fn ranking(ranking: &Ranking, lang: Lang) -> String {
    let mut text = format!("{}.", sentence::ranking_headline(ranking, lang));
    for group in &ranking.groups {
        let rows: Vec<String> =
            group.rows.iter().chain(&group.silent).map(|row| row_text(row, ranking, lang)).collect();
        text.push_str(&format!(" {}: {}.", sentence::level_heading(group.level, lang), rows.join("; ")));
    }
    with_sample_label(text, ranking.sample, lang)
}

fn row_text(row: &RankRow, ranking: &Ranking, lang: Lang) -> String {
    let name = row.place.label(lang);
    let note = sentence::standing_note(row.standing, ranking.subject.unit, lang);
    match row.measured {
        Some(measured) => {
            let value = sentence::measured_value(measured.value, &ranking.subject, lang);
            format!("{name} {value} ({note})")
        }
        None => format!("{name} ({note})"),
    }
}

pub(crate) fn with_sample_label(mut text: String, sample: bool, lang: Lang) -> String {
    if sample {
        text.push_str(
            lang.pick(" Số liệu minh họa, không phải số liệu thật.", " Sample data, not real figures."),
        );
    }
    text
}
