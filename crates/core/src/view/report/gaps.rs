//! Section III: how many more families, clans, communities are missing, where the counts behind a figure are published.

use crate::format;
use crate::lang::Lang;
use crate::model::Indicator;
use crate::sentence;
use crate::standing::Status;
use crate::verdict::Needed;
use crate::view::overview::Goal;
use crate::view::report::Case;
use crate::view::report::document::Line;
use crate::view::report::writer::{Writer, headed, text};

/// The section.
pub(super) fn section(writer: &mut Writer<'_>) {
    let (lang, report) = (writer.lang, writer.report);
    writer.section(lang.pick("Còn thiếu bao nhiêu", "How much is missing"));
    let open: Vec<&Case> = report.cases.iter().filter(|case| !missing(writer, case).is_empty()).collect();
    if open.is_empty() {
        return writer.say(nothing_missing(writer));
    }
    let (counted, uncounted): (Vec<&Case>, Vec<&Case>) = open.into_iter().partition(|case| {
        missing(writer, case)
            .into_iter()
            .any(|goal| goal.standing.gap().is_some_and(|gap| gap.units.is_some()))
    });
    if !counted.is_empty() {
        writer.say(lang.pick(
            "Tính theo số lượng mà nguồn công bố cùng tỷ lệ, làm tròn lên đến đơn vị trọn vẹn:",
            "By the counts that are published with the shares, rounded up to whole units:",
        ));
        let items = counted.into_iter().map(|case| item(writer, case)).collect();
        writer.list(items);
    }
    if !uncounted.is_empty() {
        let names: Vec<&str> = uncounted.iter().map(|case| case.bullet.subject.short.get(lang)).collect();
        let opening = lang.pick(
            "Chưa quy ra số lượng được, vì nguồn không công bố số lượng hoặc chỉ tiêu không tính bằng số lượng",
            "Not to be told in units, as no counts are published or the indicator counts none",
        );
        writer.say(format!("{opening}: {}.", names.join("; ")));
    }
}

/// The milestones that an indicator missed, or has not reached yet.
fn missing<'a>(writer: &Writer<'_>, case: &'a Case) -> Vec<&'a Goal> {
    let overview = &writer.report.overview;
    let years = [overview.passed, overview.coming].into_iter().flatten();
    let open = |goal: &&Goal| matches!(goal.standing.status(), Status::Missed | Status::NotYet);
    years.filter_map(|year| case.bullet.goal(year)).filter(open).collect()
}

fn nothing_missing(writer: &Writer<'_>) -> String {
    let (lang, overview) = (writer.lang, &writer.report.overview);
    let years = [overview.passed, overview.coming].into_iter().flatten();
    let mut goals =
        years.flat_map(|year| overview.bullets.iter().filter_map(move |bullet| bullet.goal(year)));
    let judged = goals.any(|goal| goal.standing.status() == Status::Met);
    let text = if judged {
        lang.pick(
            "Không có chỉ tiêu nào còn thiếu: mọi mục tiêu xét được đều đã đạt.",
            "Nothing is missing: every target that can be judged is met.",
        )
    } else {
        lang.pick(
            "Chưa có số liệu so được với mục tiêu, nên chưa tính được còn thiếu bao nhiêu.",
            "There is no figure to hold against a target, so that it cannot be told how much is missing.",
        )
    };
    text.to_owned()
}

/// "thiếu 1.676 gia đình so với mục tiêu 2025; còn 62.534 gia đình nữa để đạt mục tiêu 2030, bình quân 12.507 gia đình mỗi năm".
fn item(writer: &mut Writer<'_>, case: &Case) -> Line {
    let (lang, subject) = (writer.lang, &case.bullet.subject);
    let mut line: Line = Vec::new();
    for goal in missing(writer, case) {
        let units = goal.standing.gap().and_then(|gap| sentence::gap_units(gap, subject, lang));
        let Some(units) = units else { continue };
        if !line.is_empty() {
            line.push(text("; "));
        }
        let note = writer.goal(case, goal);
        let year = goal.target.year;
        let (before, after) = match (lang, goal.passed) {
            (Lang::Vi, true) => ("thiếu ", format!(" so với mục tiêu {year}")),
            (Lang::Vi, false) => ("còn ", format!(" nữa để đạt mục tiêu {year}")),
            (Lang::En, true) => ("", format!(" short of the {year} target")),
            (Lang::En, false) => ("", format!(" still to go to the {year} target")),
        };
        line.extend(Some(text(before)).filter(|_| !before.is_empty()));
        line.push(Writer::figure(units, note));
        line.push(text(after));
        if !goal.passed {
            line.extend(a_year(writer, case, goal));
        }
    }
    headed(subject.short.get(lang), line)
}

/// How many that is a year until the milestone.
fn a_year(writer: &mut Writer<'_>, case: &Case, goal: &Goal) -> Line {
    let (lang, subject) = (writer.lang, &case.bullet.subject);
    let pace = case.judgement.verdict.pace.as_ref();
    let pace = pace.filter(|pace| pace.aim.year == goal.target.year);
    let Some(Needed::PerYear { units: Some(units), .. }) = pace.map(|pace| pace.needed) else {
        return Vec::new();
    };
    let Ok(number) = u64::try_from(units.a_year_rounded_up()) else { return Vec::new() };
    let things = things(number, subject, lang);
    let note = writer.outlook(case, goal.target.year);
    let (before, after) = match lang {
        Lang::Vi => (", bình quân ", " mỗi năm"),
        Lang::En => (", ", " a year on average"),
    };
    vec![text(before), Writer::figure(things, note), text(after)]
}

fn things(number: u64, subject: &Indicator, lang: Lang) -> String {
    let counted = if number == 1 { &subject.counted_one } else { &subject.counted };
    format!("{}\u{a0}{}", format::count(number, lang), counted.get(lang))
}
