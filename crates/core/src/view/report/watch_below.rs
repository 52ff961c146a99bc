//! The areas below that missed most of the last milestone, and how many of them met which target.

use crate::date::Year;
use crate::lang::Lang;
use crate::sentence::{self, counted_areas, in_sentence};
use crate::view::overview::words::below_sentence;
use crate::view::report::Case;
use crate::view::report::below::{BelowArea, BelowTarget, distinct};
use crate::view::report::document::{Line, NoteId, Run};
use crate::view::report::notes::Origin;
use crate::view::report::opening::capital;
use crate::view::report::writer::{Writer, headed, stopped, text};
use crate::view_state::{Page, ViewState};

/// So many areas are told of by name.
const NAMED: usize = 5;

/// So many areas that are equally far are named in a cell.
const NAMED_IN_CELL: usize = 2;

/// The part of the section.
pub(super) fn part(writer: &mut Writer<'_>) {
    let (lang, report) = (writer.lang, writer.report);
    let below = &report.below;
    if below.targets.is_empty() {
        let name = writer.name();
        return writer.say(match lang {
            Lang::Vi => {
                format!(
                    "Bộ số liệu không có số liệu của địa bàn trực thuộc {name} để so với mục tiêu đã đến hạn."
                )
            }
            Lang::En => {
                format!(
                    "The dataset has no figures of areas below {name} to hold against targets that were due."
                )
            }
        });
    }
    let note = areas_note(writer);
    let line = writer.marked(&capital(&summary(writer)), note);
    writer.paragraph(stopped(line));
    let items: Vec<Line> = below.missed.iter().take(NAMED).map(|area| missed_area(writer, area)).collect();
    writer.list(items);
    let more = below.missed.len().saturating_sub(NAMED);
    if more > 0 {
        let areas = counted_areas(more, below.level, lang);
        let sentence = match lang {
            Lang::Vi => format!("Ngoài ra còn {areas} có mục tiêu không đạt; xem đầy đủ "),
            Lang::En => format!("Besides these, {areas} missed a target; all of them are "),
        };
        let mut line = writer.marked(&sentence, note);
        line.push(Run::View {
            text: lang.pick("trong bảng chỉ tiêu", "in the scorecard").to_owned(),
            to: Box::new(overview(writer)),
        });
        writer.paragraph(stopped(line));
    }
    table(writer);
}

/// "14 trong 15 quận, huyện có ít nhất một mục tiêu đã đến hạn không đạt; 1 chưa có số liệu".
fn summary(writer: &Writer<'_>) -> String {
    let (lang, below) = (writer.lang, &writer.report.below);
    let areas = counted_areas(below.number, below.level, lang);
    let missed = sentence::grouped(below.missed.len(), lang);
    let finding = match (below.missed.len(), lang) {
        (0, Lang::Vi) => {
            format!("không có địa bàn nào trong {areas} không đạt mục tiêu đã đến hạn mà có số liệu")
        }
        (0, Lang::En) => format!("none of {areas} missed a target that was due and has a figure"),
        (_, Lang::Vi) => format!("{missed} trong {areas} có ít nhất một mục tiêu đã đến hạn không đạt"),
        (_, Lang::En) => format!("{missed} of {areas} missed at least one target that was due"),
    };
    let silent = sentence::grouped(below.silent, lang);
    let rest = match (below.silent, lang) {
        (0, _) => String::new(),
        (_, Lang::Vi) => format!("; {silent} chưa có số liệu của năm mục tiêu"),
        (1, Lang::En) => format!("; {silent} has no figure of the target’s year"),
        (_, Lang::En) => format!("; {silent} have no figure of the target’s year"),
    };
    finding + &rest
}

fn areas_note(writer: &mut Writer<'_>) -> NoteId {
    let report = writer.report;
    let below = &report.below;
    let about = format!("{}: {}", writer.name(), summary(writer));
    let missed = below.missed.len();
    let others = below.number.saturating_sub(missed + below.silent);
    let sources = distinct(below.targets.iter().flat_map(|target| target.sources.iter().copied()));
    let leads = overview(writer);
    writer.count(Origin::Areas, about, &[missed, others, below.silent], &sources, leads)
}

fn overview(writer: &Writer<'_>) -> ViewState {
    writer.maker().page(Page::Overview, Some(&writer.report.overview.place.code))
}

/// "Thủy Nguyên: không đạt 7 trong 11 chỉ tiêu có mục tiêu 2025; xa nhất là gia đình học tập, thiếu 6,8 điểm".
fn missed_area(writer: &mut Writer<'_>, area: &BelowArea) -> Line {
    let lang = writer.lang;
    let (missed, total, year) = (area.passed.missed, area.passed.total(), area.passed.year);
    let sentence = match (total, lang) {
        (2.., Lang::Vi) if missed == total => format!("không đạt cả {total} chỉ tiêu có mục tiêu {year}"),
        (2, Lang::En) if missed == total => format!("missed both its targets for {year}"),
        (2.., Lang::En) if missed == total => format!("missed all {total} of its targets for {year}"),
        (1, Lang::Vi) => format!("không đạt chỉ tiêu duy nhất có mục tiêu {year}"),
        (1, Lang::En) => format!("missed its only target for {year}"),
        (_, Lang::Vi) => format!("không đạt {missed} trong {total} chỉ tiêu có mục tiêu {year}"),
        (_, Lang::En) => format!("missed {missed} of its {total} targets for {year}"),
    };
    let name = area.place.name.get(lang).to_owned();
    let about = format!("{name}: {sentence}");
    let passed = area.passed;
    let sum = [passed.met, passed.missed, passed.not_comparable, passed.not_reported];
    let leads = writer.maker().page(Page::Area, Some(&area.place.code));
    let mut line = writer.marked_by(&sentence, |writer| {
        writer.count(Origin::Area(area.area), about, &sum, &area.sources, leads)
    });
    if let Some(case) = &area.worst {
        let subject = in_sentence(case.bullet.subject.short.get(lang));
        let opening = lang.pick("; xa mục tiêu nhất là ", "; furthest from its target: ");
        line.push(text(format!("{opening}{subject}, ")));
        line.extend(gap(writer, case, year));
    }
    headed(&name, line)
}

/// "thiếu 6,8 điểm".
fn gap(writer: &mut Writer<'_>, case: &Case, year: Year) -> Line {
    let lang = writer.lang;
    let Some(goal) = case.bullet.goal(year) else { return Vec::new() };
    let Some(gap) = goal.standing.gap() else { return Vec::new() };
    let size = sentence::gap_size(gap.size, case.bullet.subject.unit, lang);
    let note = writer.goal(case, goal);
    let sentence = match lang {
        Lang::Vi => format!("cách mục tiêu {size}"),
        Lang::En => format!("{size} off"),
    };
    writer.marked(&sentence, note)
}

/// How many areas below met which target.
fn table(writer: &mut Writer<'_>) {
    let (lang, report) = (writer.lang, writer.report);
    let below = &report.below;
    let areas = in_sentence(sentence::level_heading(below.level, lang));
    let other = below.targets.iter().any(|target| target.counts.not_comparable > 0);
    let caption = match lang {
        Lang::Vi => format!("Số {areas} theo kết quả của từng chỉ tiêu"),
        Lang::En => format!("Number of {areas} by result, for each indicator"),
    };
    let mut head = vec![
        lang.pick("Chỉ tiêu, năm", "Indicator, year").to_owned(),
        lang.pick("Đạt", "Met").to_owned(),
        lang.pick("Không đạt", "Missed").to_owned(),
        lang.pick("Chưa có số liệu", "No figure").to_owned(),
    ];
    if other {
        head.push(lang.pick("Khác cách tính", "Other basis").to_owned());
    }
    head.push(lang.pick("Xa mục tiêu nhất", "Furthest from the target").to_owned());
    let rows = below.targets.iter().map(|target| row(writer, target, other)).collect();
    writer.table(&caption, head, rows);
}

fn row(writer: &mut Writer<'_>, target: &BelowTarget, other: bool) -> Vec<Line> {
    let (lang, counts) = (writer.lang, &target.counts);
    let subject = counts.subject.short.get(lang);
    let about = format!("{subject}: {}", below_sentence(counts, lang));
    let base = writer.maker().page(Page::Indicator, Some(&writer.report.overview.place.code));
    let leads =
        ViewState { indicator: Some(counts.subject.code.to_string()), year: Some(counts.year), ..base };
    let sum = [counts.met, counts.missed, counts.not_comparable, counts.not_reported];
    let note = writer.count(Origin::Below(counts.indicator), about, &sum, &target.sources, leads);
    let number = |number: usize| vec![Writer::figure(sentence::grouped(number, lang), note)];
    let mut cells = vec![
        vec![text(format!("{subject}, {}", counts.year))],
        number(counts.met),
        number(counts.missed),
        number(counts.not_reported),
    ];
    if other {
        cells.push(number(counts.not_comparable));
    }
    cells.push(furthest(writer, target, note));
    cells
}

/// "Thủy Nguyên, cách mục tiêu 6,8 điểm"; of several that are as far, how many more.
fn furthest(writer: &mut Writer<'_>, target: &BelowTarget, count: NoteId) -> Line {
    let lang = writer.lang;
    let Some(first) = target.furthest.first() else { return vec![text("–")] };
    let names: Vec<&str> =
        target.furthest.iter().take(NAMED_IN_CELL).map(|case| case.place.name.get(lang)).collect();
    let mut line = vec![text(names.join(", "))];
    let more = target.furthest.len().saturating_sub(NAMED_IN_CELL);
    if more > 0 {
        let more = sentence::grouped(more, lang);
        let words = match lang {
            Lang::Vi => format!(" và {more} nơi khác"),
            Lang::En => format!(" and {more} more"),
        };
        line.extend(writer.marked(&words, count));
    }
    line.push(text(", "));
    line.extend(gap(writer, first, target.counts.year));
    line
}
