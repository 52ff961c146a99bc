//! Section IV: which of the areas below missed most, and which indicators are too slow, no closer, or lost again.

use crate::lang::Lang;
use crate::sentence::in_sentence;
use crate::verdict::{OutlookClass, Topic, UpkeepState, growth_word, outlook_word, pace_sentence};
use crate::view::report::Case;
use crate::view::report::document::Line;
use crate::view::report::watch_below;
use crate::view::report::writer::{Writer, headed};

/// The section.
pub(super) fn section(writer: &mut Writer<'_>) {
    let lang = writer.lang;
    writer.section(lang.pick("Địa bàn và chỉ tiêu cần chú ý", "Areas and indicators that need attention"));
    writer.part(lang.pick("Địa bàn trực thuộc", "Areas below"));
    watch_below::part(writer);
    writer.part(lang.pick("Chỉ tiêu", "Indicators"));
    indicators(writer);
}

fn indicators(writer: &mut Writer<'_>) {
    let lang = writer.lang;
    let items: Vec<Line> = [moving_away, too_slow, lost, disputed]
        .into_iter()
        .flat_map(|of_kind: fn(&mut Writer<'_>) -> Vec<Line>| of_kind(writer))
        .collect();
    let judged = writer.report.cases.iter().any(|case| case.bullet.latest.comparable().is_some());
    if !items.is_empty() {
        return writer.list(items);
    }
    writer.say(match (judged, writer.report.overview.ended.is_some(), lang) {
        (false, _, Lang::Vi) => "Chưa có số liệu để biết chỉ tiêu nào cần chú ý.",
        (false, _, Lang::En) => "There is no figure to tell which indicators need attention.",
        (true, true, Lang::Vi) => "Không xét tiến độ của chỉ tiêu, vì địa bàn đã kết thúc.",
        (true, true, Lang::En) => "The pace of indicators is not judged, as the area has ended.",
        (true, false, Lang::Vi) => {
            "Không có chỉ tiêu nào quá chậm, không tiến gần mục tiêu hay để mất mức đã đạt."
        }
        (true, false, Lang::En) => "No indicator is too slow, no closer to its target, or has lost it again.",
    });
}

fn moving_away(writer: &mut Writer<'_>) -> Vec<Line> {
    paced(writer, OutlookClass::MovingAway)
}

fn too_slow(writer: &mut Writer<'_>) -> Vec<Line> {
    paced(writer, OutlookClass::TooSlow)
}

/// Indicators of a class: the word, the pace so far and the pace needed.
fn paced(writer: &mut Writer<'_>, class: OutlookClass) -> Vec<Line> {
    let (lang, report) = (writer.lang, writer.report);
    let mut items = Vec::new();
    for case in &report.cases {
        let Some(outlook) = case.bullet.outlook.as_ref().filter(|outlook| outlook.class() == class) else {
            continue;
        };
        let word = in_sentence(outlook_word(outlook, lang));
        let pace = case.judgement.verdict.pace.as_ref();
        let pace = pace.map(|pace| pace_sentence(pace, &case.bullet.subject, lang));
        let pace = pace.map(|pace| format!("; {}", in_sentence(&pace))).unwrap_or_default();
        let second = second_opinion(case, lang).map(|second| match lang {
            Lang::Vi => format!("; nhưng {second} theo tốc độ tăng trưởng, nên xem xét thêm"),
            Lang::En => format!("; but {second} by growth rates, worth a closer look"),
        });
        let sentence = format!("{word}{pace}{}", second.unwrap_or_default());
        let year = outlook.aim.year;
        let line = writer.marked_by(&sentence, |writer| writer.outlook(case, year));
        items.push(headed(case.bullet.subject.short.get(lang), line));
    }
    items
}

/// Ceilings that were reached once and are no longer.
fn lost(writer: &mut Writer<'_>) -> Vec<Line> {
    let (lang, report) = (writer.lang, writer.report);
    let mut items = Vec::new();
    for case in &report.cases {
        let upkeep = case
            .judgement
            .verdict
            .upkeep
            .filter(|upkeep| matches!(upkeep.state, UpkeepState::Breached { .. }));
        let step = case.judgement.steps(lang).into_iter().find(|step| step.topic == Topic::Upkeep);
        let (Some(upkeep), Some(step)) = (upkeep, step) else { continue };
        let Some(goal) = case.bullet.goal(upkeep.aim.year) else { continue };
        let line = writer.marked_by(&in_sentence(&step.result), |writer| writer.goal(case, goal));
        items.push(headed(case.bullet.subject.short.get(lang), line));
    }
    items
}

/// The class of the second method, where it is another one than the outlook's.
fn second_opinion(case: &Case, lang: Lang) -> Option<String> {
    let check = case.judgement.verdict.cross_check.as_ref().filter(|check| check.disagrees)?;
    let growth = check.result.as_ref().ok()?;
    Some(in_sentence(growth_word(growth.class, lang)))
}

/// Further indicators that the second method sees otherwise.
fn disputed(writer: &mut Writer<'_>) -> Vec<Line> {
    let (lang, report) = (writer.lang, writer.report);
    let mut items = Vec::new();
    for case in &report.cases {
        let listed = [OutlookClass::MovingAway, OutlookClass::TooSlow];
        let outlook = case.bullet.outlook.as_ref().filter(|outlook| !listed.contains(&outlook.class()));
        let (Some(outlook), Some(second)) = (outlook, second_opinion(case, lang)) else { continue };
        let main = in_sentence(outlook_word(outlook, lang));
        let sentence = match lang {
            Lang::Vi => {
                format!(
                    "{main} theo phương pháp chính, nhưng {second} theo tốc độ tăng trưởng; nên xem xét thêm"
                )
            }
            Lang::En => {
                format!("{main} by the main method, but {second} by growth rates; worth a closer look")
            }
        };
        let year = outlook.aim.year;
        let line = writer.marked_by(&sentence, |writer| writer.outlook(case, year));
        items.push(headed(case.bullet.subject.short.get(lang), line));
    }
    items
}
