//! Section I: what became of the last milestone that has passed, indicator by indicator.

use crate::date::Year;
use crate::lang::Lang;
use crate::model::{Direction, Indicator, Unit};
use crate::sentence;
use crate::standing::{Aim, Standing, Status};
use crate::value::Value;
use crate::view::changes::words::signed_size;
use crate::view::overview::{Goal, Latest};
use crate::view::report::Case;
use crate::view::report::document::{Line, Run};
use crate::view::report::opening::{standing, year_words};
use crate::view::report::writer::{Writer, headed, text};

/// The section.
pub(super) fn section(writer: &mut Writer<'_>) {
    let lang = writer.lang;
    if let Some(year) = writer.report.overview.passed {
        writer.section(&match lang {
            Lang::Vi => format!("Kết quả so với mục tiêu {year}"),
            Lang::En => format!("Results against the {year} targets"),
        });
        of_year(writer, year);
    } else {
        writer.section(
            lang.pick("Kết quả so với mục tiêu đã đến hạn", "Results against targets that were due"),
        );
        writer.say(lang.pick("Chưa có mục tiêu nào đến hạn để xét.", "No target has come due yet."));
    }
    targets_of_another(writer);
    without_target(writer);
}

fn of_year(writer: &mut Writer<'_>, year: Year) {
    let (lang, report) = (writer.lang, writer.report);
    let [met, missed, other, silent] =
        [Status::Met, Status::Missed, Status::NotComparable, Status::NotReported]
            .map(|status| standing(report, year, status));
    let judged = !met.is_empty() || !missed.is_empty();
    if judged && met.is_empty() {
        writer.say(match lang {
            Lang::Vi => format!("Không có chỉ tiêu nào đạt mục tiêu {year}."),
            Lang::En => format!("No {year} target was met."),
        });
    }
    if judged && missed.is_empty() {
        writer.say(match lang {
            Lang::Vi => format!("Không có chỉ tiêu nào đã có số liệu mà không đạt mục tiêu {year}."),
            Lang::En => format!("No indicator with a figure missed its {year} target."),
        });
    }
    let titles = match lang {
        Lang::Vi => [
            format!("Chỉ tiêu đạt mục tiêu {year}"),
            format!("Chỉ tiêu không đạt mục tiêu {year}"),
            "Chỉ tiêu có số liệu khác cách tính".to_owned(),
            format!("Chỉ tiêu chưa có số liệu năm {year}"),
        ],
        Lang::En => [
            format!("Targets for {year} that were met"),
            format!("Targets for {year} that were missed"),
            "Figures on another basis".to_owned(),
            format!("Targets without a figure for {year}"),
        ],
    };
    let compose: [fn(&mut Writer<'_>, &Case, &Goal) -> Line; 4] =
        [compared, compared, other_basis, no_figure];
    for ((group, title), compose) in [met, missed, other, silent].into_iter().zip(titles).zip(compose) {
        if group.is_empty() {
            continue;
        }
        writer.part(&title);
        let items = group.into_iter().map(|(case, goal)| {
            let line = compose(writer, case, goal);
            headed(case.bullet.subject.short.get(lang), line)
        });
        let items = items.collect();
        writer.list(items);
    }
    table(writer, year);
}

/// A figure against its target: "69,7 % so với mục tiêu 70 %, thiếu 0,3 điểm, tương ứng 1.676 gia đình".
fn compared(writer: &mut Writer<'_>, case: &Case, goal: &Goal) -> Line {
    let (lang, subject) = (writer.lang, &case.bullet.subject);
    let note = writer.goal(case, goal);
    let value = goal.figure.as_ref().map(|figure| figure.measured.value).unwrap_or_default();
    if subject.unit == Unit::YesNo {
        let met = goal.standing.status() == Status::Met;
        let word = if met {
            lang.pick("đã đạt", "achieved")
        } else {
            lang.pick("chưa đạt", "not achieved")
        };
        return vec![Writer::figure(word, note)];
    }
    let target = sentence::aim_value(Aim::from(&goal.target), subject, lang);
    let value = sentence::measured_value(value, subject, lang);
    let between = lang.pick(" so với mục tiêu ", " against a target of ");
    let mut line = vec![Writer::figure(value, note), text(between), Writer::figure(target, note)];
    if let Some(firm) =
        goal.figure.as_ref().map(|figure| year_words(figure, lang)).filter(|words| words.contains('('))
    {
        line.insert(1, text(format!(" {firm}")));
    }
    if let Some(distance) = distance(goal.standing, subject, lang) {
        line.push(text(", "));
        line.extend(writer.marked(&distance, note));
    }
    if let Some(units) = goal.standing.gap().and_then(|gap| sentence::gap_units(gap, subject, lang)) {
        line.push(text(lang.pick(", tương ứng ", ", that is ")));
        line.push(Writer::figure(units, note));
    }
    line
}

/// How far from the target: "thiếu 0,3 điểm", "vượt 1,2 điểm"; none for levels, whose steps have no measure.
fn distance(standing: Standing, subject: &Indicator, lang: Lang) -> Option<String> {
    let (met, size) = match standing {
        Standing::Met { margin, .. } => (true, margin),
        Standing::Missed { gap, .. } | Standing::NotYet { gap, .. } => (false, gap.size),
        _ => return None,
    };
    if matches!(subject.unit, Unit::YesNo | Unit::Level) {
        return None;
    }
    if size == Value::default() {
        return Some(lang.pick("vừa bằng mục tiêu", "exactly on target").to_owned());
    }
    let size = sentence::gap_size(size, subject.unit, lang);
    Some(match (lang, subject.direction, met) {
        (Lang::Vi, Direction::Up, true) => format!("vượt {size}"),
        (Lang::Vi, Direction::Up, false) => format!("thiếu {size}"),
        (Lang::Vi, Direction::Down, true) => format!("thấp hơn {size}"),
        (Lang::Vi, Direction::Down, false) => format!("cao hơn {size}"),
        (Lang::En, Direction::Up, false) => format!("{size} short"),
        (Lang::En, Direction::Up, true) | (Lang::En, Direction::Down, false) => format!("{size} above"),
        (Lang::En, Direction::Down, true) => format!("{size} below"),
    })
}

/// A figure that may not be held against the target.
fn other_basis(writer: &mut Writer<'_>, case: &Case, goal: &Goal) -> Line {
    let (lang, subject) = (writer.lang, &case.bullet.subject);
    let note = writer.goal(case, goal);
    let Some(figure) = &goal.figure else { return no_figure(writer, case, goal) };
    let value = sentence::measured_value(figure.measured.value, subject, lang);
    let target = sentence::aim_value(Aim::from(&goal.target), subject, lang);
    let basis = sentence::denominator_kind(&figure.denominator_kind, lang);
    let rest = lang.pick(", không so được với mục tiêu ", ", not comparable with the target of ");
    vec![
        Writer::figure(value, note),
        text(format!(" {}, {basis}{rest}", year_words(figure, lang))),
        Writer::figure(target, note),
    ]
}

/// A target without a figure of its year; the latest figure is told, and stands in for nothing.
fn no_figure(writer: &mut Writer<'_>, case: &Case, goal: &Goal) -> Line {
    let (lang, subject) = (writer.lang, &case.bullet.subject);
    let note = writer.goal(case, goal);
    let target = match subject.unit {
        Unit::YesNo => lang.pick("được công nhận", "to be recognised").to_owned(),
        _ => sentence::aim_value(Aim::from(&goal.target), subject, lang),
    };
    let mut line = vec![text(lang.pick("mục tiêu ", "target ")), Writer::figure(target, note)];
    match case.bullet.latest.figure() {
        None => line.push(text(lang.pick(", chưa có số liệu năm nào", ", no figure of any year"))),
        Some(figure) => {
            let value = sentence::measured_value(figure.measured.value, subject, lang);
            let latest = writer.latest(case, figure);
            line.push(text(lang.pick("; số liệu mới nhất là ", "; the latest figure is ")));
            line.push(Writer::figure(value, latest));
            let basis = other_kind(case, lang);
            let rest = lang.pick(
                ", không thay được số liệu của năm mục tiêu",
                ", which cannot stand in for the target’s year",
            );
            line.push(text(format!(" {}{basis}{rest}", year_words(figure, lang))));
        }
    }
    line
}

/// Every indicator with a milestone of the year, in figures; where it is one, the item says it all.
fn table(writer: &mut Writer<'_>, year: Year) {
    let (lang, report) = (writer.lang, writer.report);
    let with_goal: Vec<(&Case, &Goal)> =
        report.cases.iter().filter_map(|case| Some((case, case.bullet.goal(year)?))).collect();
    let told = with_goal.iter().any(|(_, goal)| goal.figure.is_some());
    if with_goal.len() < 2 || !told {
        return;
    }
    let (caption, head) = match lang {
        Lang::Vi => (
            format!("Kết quả năm {year} của từng chỉ tiêu"),
            [
                "Chỉ tiêu".to_owned(),
                format!("Năm {year}"),
                "Mục tiêu".into(),
                "Chênh lệch".into(),
                "Kết quả".into(),
            ],
        ),
        Lang::En => (
            format!("Each indicator in {year}"),
            [
                "Indicator".to_owned(),
                format!("{year}"),
                "Target".into(),
                "Difference".into(),
                "Result".into(),
            ],
        ),
    };
    let rows = with_goal.into_iter().map(|(case, goal)| row(writer, case, goal)).collect();
    writer.table(&caption, head.to_vec(), rows);
}

fn row(writer: &mut Writer<'_>, case: &Case, goal: &Goal) -> Vec<Line> {
    let (lang, subject) = (writer.lang, &case.bullet.subject);
    let note = writer.goal(case, goal);
    let value = goal.figure.as_ref().map(|figure| figure.measured.value);
    let comparable = !matches!(goal.standing.status(), Status::NotComparable | Status::NotReported);
    let difference = value.filter(|_| comparable && matches!(subject.unit, Unit::Percent | Unit::Count));
    let difference = difference.map(|value| signed_size(value - goal.target.value, subject.unit, lang));
    let shown = |text: Option<String>| -> Line {
        text.map_or_else(|| vec![Run::Text("–".to_owned())], |text| vec![Writer::figure(text, note)])
    };
    vec![
        vec![text(subject.short.get(lang))],
        shown(value.map(|value| sentence::measured_value(value, subject, lang))),
        shown(Some(sentence::aim_value(Aim::from(&goal.target), subject, lang))),
        shown(difference),
        vec![text(sentence::standing_word(goal.standing, lang))],
    ]
}

/// Whose targets these are, where they are not the area's own.
fn targets_of_another(writer: &mut Writer<'_>) {
    let (lang, report) = (writer.lang, writer.report);
    let mut owners: Vec<&str> = Vec::new();
    for owner in report.cases.iter().filter_map(|case| case.bullet.targets_of.as_ref()) {
        let owner = owner.get(lang);
        if !owners.contains(&owner) {
            owners.push(owner);
        }
    }
    if owners.is_empty() {
        return;
    }
    let (owners, name) = (owners.join(", "), writer.name());
    writer.say(match lang {
        Lang::Vi => format!("Chỉ tiêu nào {name} không có mục tiêu riêng thì so với mục tiêu của {owners}."),
        Lang::En => {
            format!("Where {name} has no target of its own, it is measured against that of {owners}.")
        }
    });
}

/// What the latest figure is a share of, where that is not what the targets are set for: ", trên số đã đăng ký".
fn other_kind(case: &Case, lang: Lang) -> String {
    match &case.bullet.latest {
        Latest::OtherBasis(figure) => {
            format!(", {}", sentence::denominator_kind(&figure.denominator_kind, lang))
        }
        Latest::Comparable(_) | Latest::Nothing => String::new(),
    }
}

/// Figures with nothing to compare them with.
fn without_target(writer: &mut Writer<'_>) {
    let (lang, report) = (writer.lang, writer.report);
    let cases = report.cases.iter().filter(|case| case.bullet.goals.is_empty());
    let cases: Vec<&Case> = cases.filter(|case| case.bullet.latest.figure().is_some()).collect();
    if cases.is_empty() {
        return;
    }
    writer.part(lang.pick("Số liệu chưa có mục tiêu để so sánh", "Figures without a target"));
    let mut items = Vec::new();
    for case in cases {
        let Some(figure) = case.bullet.latest.figure() else { continue };
        let note = writer.latest(case, figure);
        let value = sentence::measured_value(figure.measured.value, &case.bullet.subject, lang);
        let rest = format!(" {}{}", year_words(figure, lang), other_kind(case, lang));
        items
            .push(headed(case.bullet.subject.short.get(lang), vec![Writer::figure(value, note), text(rest)]));
    }
    writer.list(items);
}
