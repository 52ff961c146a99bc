//! What is said of one indicator of an overview: when it is pointed at, and where the picture is not seen.

use crate::lang::Lang;
use crate::reading::Reading;
use crate::sentence::{self, in_sentence};
use crate::standing::{Aim, Standing};
use crate::verdict::{outlook_sentence, outlook_word};
use crate::view::overview::words::coming_heading;
use crate::view::overview::{Bullet, Figure, Goal, Latest, Overview};

/// An indicator and the year of its latest figure: "Gia đình học tập, 2025"; the indicator alone where there is no figure.
pub fn figure_title(bullet: &Bullet, lang: Lang) -> String {
    let subject = bullet.subject.short.get(lang);
    bullet.latest.figure().map_or_else(|| subject.to_owned(), |figure| format!("{subject}, {}", figure.year))
}

/// What there is to say of an indicator's latest figure, a line each.
pub fn figure_lines(bullet: &Bullet, lang: Lang) -> Vec<String> {
    let mut lines = match bullet.latest.figure() {
        Some(figure) => reading(bullet, Some(figure), figure.standing).lines(lang),
        None => reading(bullet, None, Standing::NotReported).lines(lang),
    };
    if let Latest::OtherBasis(figure) = &bullet.latest {
        lines.push(other_basis(figure, lang));
    }
    if let Some(path) = &bullet.path {
        let level = sentence::aim_label(Aim::from(path), &bullet.subject, lang);
        if !lines.contains(&level) {
            lines.push(level);
        }
    }
    lines
}

/// An indicator and one of its milestones: "Gia đình học tập, mục tiêu 2030".
pub fn goal_title(bullet: &Bullet, goal: &Goal, lang: Lang) -> String {
    let aim = sentence::aim_name(Aim::from(&goal.target), lang);
    format!("{}, {aim}", bullet.subject.short.get(lang))
}

/// What there is to say of a milestone, a line each: its figure, how far it is, the outlook, and how sure it is.
pub fn goal_lines(bullet: &Bullet, goal: &Goal, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    if goal.standing.aim().is_none() {
        lines.push(sentence::aim_label(Aim::from(&goal.target), &bullet.subject, lang));
    }
    lines.extend(reading(bullet, goal.figure.as_ref(), goal.standing).lines(lang));
    if let Some(outlook) = bullet.outlook_to(goal.target.year) {
        let heading = coming_heading(goal.target.year, lang);
        lines.push(format!("{heading}: {}", in_sentence(outlook_word(outlook, lang))));
        lines.push(outlook_sentence(outlook, &bullet.subject, lang));
    }
    let certainty = sentence::certainty(goal.target.certainty, lang);
    lines.push(format!("{}: {certainty}", lang.pick("Con số của mục tiêu", "The target’s figure")));
    lines
}

/// A figure that may not be held against a target: "Không so được với mục tiêu: trên số đã đăng ký".
pub fn other_basis(figure: &Figure, lang: Lang) -> String {
    let opening = lang.pick("Không so được với mục tiêu", "Not comparable with the target");
    format!("{opening}: {}", sentence::denominator_kind(&figure.denominator_kind, lang))
}

/// An indicator in a sentence without its full stop: "Gia đình học tập 69,7 % năm 2025; mục tiêu 2025: 70 %, không đạt, thiếu 0,3 điểm;
/// mục tiêu 2030: 80 %, đúng tiến độ".
pub fn bullet_sentence(overview: &Overview, bullet: &Bullet, lang: Lang) -> String {
    let subject = bullet.subject.short.get(lang);
    let no_figure = in_sentence(sentence::standing_word(Standing::NotReported, lang));
    let reported = bullet.latest.figure().map(|figure| {
        let value = sentence::measured_value(figure.measured.value, &bullet.subject, lang);
        format!("{subject} {value} {} {}", lang.pick("năm", "in"), figure.year)
    });
    let mut parts = vec![reported.unwrap_or_else(|| format!("{subject}: {no_figure}"))];
    if let Latest::OtherBasis(figure) = &bullet.latest {
        parts.push(in_sentence(&other_basis(figure, lang)));
    }
    let years = [overview.passed, overview.coming].into_iter().flatten();
    for goal in years.filter_map(|year| bullet.goal(year)) {
        let label = in_sentence(&sentence::aim_label(Aim::from(&goal.target), &bullet.subject, lang));
        parts.push(format!("{label}, {}", verdict(bullet, goal, lang)));
    }
    parts.join("; ")
}

/// The outlook where there is one, else the standing.
fn verdict(bullet: &Bullet, goal: &Goal, lang: Lang) -> String {
    match bullet.outlook_to(goal.target.year) {
        Some(outlook) => in_sentence(outlook_word(outlook, lang)),
        None => in_sentence(&sentence::standing_note(goal.standing, bullet.subject.unit, lang)),
    }
}

fn reading<'a>(bullet: &'a Bullet, figure: Option<&'a Figure>, standing: Standing) -> Reading<'a> {
    Reading {
        subject: &bullet.subject,
        measured: figure.map(|figure| figure.measured),
        status: figure.map(|figure| figure.status),
        standing,
        source: figure.and_then(|figure| figure.source_title.as_ref()),
    }
}
