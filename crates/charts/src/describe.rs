//! The text alternative of each chart, from the same view model: what a screen reader says instead of the picture.

use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::standing::Aim;
use tiendo_core::view::{Excerpt, Projected, RankGroup, RankRow, Ranking, TargetPoint, Trend};

/// Up to so many areas without a figure are named one by one.
const NAMED_SILENT: usize = 40;

pub(crate) fn trend(trend: &Trend, lang: Lang) -> String {
    let mut text = format!(
        "{}. {}: ",
        sentence::headline(trend, lang),
        lang.pick("Số liệu theo năm", "Figures by year")
    );
    let value = |value| sentence::measured_value(value, &trend.subject, lang);
    let points =
        trend.points.iter().map(|point| format!("{} {}", point.year, point.label(&trend.subject, lang)));
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
    if let Some(projected) = &trend.projection {
        let said = trend.projection_lines(projected, lang);
        text.push_str(&format!(" {}: {}.", Projected::key(lang), said.first().map_or("", String::as_str)));
    }
    if let Some(former) = &trend.former {
        text.push_str(&format!(" {}.", former.sentence(trend.area.name.get(lang), lang)));
    }
    with_sample_label(text, trend.sample, lang)
}

pub(crate) fn ranking(ranking: &Ranking, lang: Lang) -> String {
    let mut text = format!("{}.", sentence::ranking_headline(ranking, lang));
    for group in &ranking.groups {
        let rows = group.excerpt(ranking.chosen).into_iter().map(|line| match line {
            Excerpt::Row(row) => row_text(row, ranking, lang),
            Excerpt::Gap(gap) => gap.text(lang),
        });
        let rows: Vec<String> = rows.chain(silent(group, ranking, lang)).collect();
        text.push_str(&format!(" {}: {}.", sentence::level_heading(group.level, lang), rows.join("; ")));
    }
    with_sample_label(text, ranking.sample, lang)
}

/// The areas without a figure: by their names where they are few, else by their number and the one chosen.
fn silent(group: &RankGroup, ranking: &Ranking, lang: Lang) -> Vec<String> {
    let silent = &group.silent;
    let named = |row: &&RankRow| silent.len() <= NAMED_SILENT || row.area == ranking.chosen;
    let mut texts: Vec<String> =
        silent.iter().filter(named).map(|row| row_text(row, ranking, lang)).collect();
    let others = silent.len() - texts.len();
    if others > 0 {
        texts.push(sentence::without_figure(others, group.level, lang));
    }
    texts
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
