//! Section V: what of the last year due is not in the dataset, and when the next reports are due.

use crate::lang::Lang;
use crate::sentence::in_sentence;
use crate::view::report::document::{Line, Run};
use crate::view::report::notes::Origin;
use crate::view::report::writer::{Writer, headed, stopped, text};
use crate::view::reporting::{Entry, Group, Reported, Row, Turn, words as said};
use crate::view_state::Page;

/// So many areas are told of with what they lack.
const NAMED: usize = 6;

/// The section.
pub(super) fn section(writer: &mut Writer<'_>) {
    let (lang, report) = (writer.lang, writer.report);
    writer.section(lang.pick("Báo cáo còn thiếu", "Missing reports"));
    writer.part(lang.pick("Số liệu còn thiếu", "Figures that are missing"));
    writer.say(said::last_due_note(report.reporting.last_due, lang));
    let area = report.overview.area;
    let own = report.reporting.groups.iter().flat_map(|group| &group.rows).find(|row| row.area == area);
    if let Some(row) = own {
        own_row(writer, row);
    } else {
        let name = writer.name();
        writer.say(match lang {
            Lang::Vi => format!("{name} không có chỉ tiêu nào phải báo cáo trong bộ số liệu này."),
            Lang::En => format!("{name} has no indicator to report on in this dataset."),
        });
    }
    let others = report.reporting.main_group();
    if let Some(group) = others.filter(|group| group.rows.iter().any(|row| row.area != area)) {
        areas_below(writer, group);
    }
    writer.say(said::caveat(lang));
    writer.part(lang.pick("Lịch báo cáo sắp tới", "Reports and reviews to come"));
    calendar(writer);
}

/// What the area itself lacks: "Hải Phòng: có số liệu của 9 trong 11 chỉ tiêu; còn thiếu: A; B".
fn own_row(writer: &mut Writer<'_>, row: &Row) {
    let (lang, report) = (writer.lang, writer.report);
    let Some(cell) = report.reporting.place_of_due().and_then(|place| row.cells.get(place)) else { return };
    let year = report.reporting.last_due.year;
    let words = in_sentence(&said::cell_words(cell, row.indicators, lang));
    let about = match lang {
        Lang::Vi => format!("{}, năm {year}: {words}", writer.name()),
        Lang::En => format!("{}, {year}: {words}", writer.name()),
    };
    let leads = writer.maker().page(Page::Reporting, None);
    let reported = cell.count(row.indicators);
    let sum = [reported, row.indicators - reported];
    let mut line = match lang {
        Lang::Vi => vec![text(format!("{}, năm {year}: ", writer.name()))],
        Lang::En => vec![text(format!("{}, {year}: ", writer.name()))],
    };
    line.extend(writer.marked_by(&words, |writer| writer.count(Origin::Reported, about, &sum, &[], leads)));
    let lacking = said::due_note(row, &report.reporting, lang);
    if matches!(cell, Reported::Partly { .. }) && !lacking.is_empty() {
        let opening = lang.pick("; còn thiếu: ", "; missing: ");
        line.push(text(format!("{opening}{lacking}")));
    }
    writer.paragraph(stopped(line));
}

/// How many of the areas below have figures, and what some of them lack.
fn areas_below(writer: &mut Writer<'_>, group: &Group) {
    let (lang, report) = (writer.lang, writer.report);
    let reporting = &report.reporting;
    let sentence = said::group_sentence(reporting, group, lang);
    let leads = writer.maker().page(Page::Reporting, None);
    let about = sentence.clone();
    let mut line = vec![text(lang.pick("Địa bàn trực thuộc: ", "Areas below: "))];
    line.extend(writer.marked_by(&in_sentence(&sentence), |writer| {
        writer.count(Origin::ReportedBelow, about, &[], &[], leads)
    }));
    writer.paragraph(stopped(line));
    let place = reporting.place_of_due();
    let partly = |row: &&Row| {
        let cell = place.and_then(|place| row.cells.get(place));
        row.area != report.overview.area && matches!(cell, Some(Reported::Partly { .. }))
    };
    let rows: Vec<&Row> = group.rows.iter().filter(partly).collect();
    if rows.is_empty() {
        return;
    }
    writer.say(lang.pick("Địa bàn mới có một phần số liệu:", "Areas with some of their figures:"));
    let items = rows.iter().take(NAMED).map(|row| {
        let lacking = said::due_note(row, reporting, lang);
        let opening = lang.pick("còn thiếu ", "missing ");
        headed(&row.place.label(lang), vec![text(format!("{opening}{lacking}"))])
    });
    writer.list(items.collect());
    let more = rows.len().saturating_sub(NAMED);
    if more > 0 {
        let sentence = match lang {
            Lang::Vi => format!("Còn {more} địa bàn khác mới có một phần số liệu, xem "),
            Lang::En if more == 1 => format!("{more} more area has some of its figures, see "),
            Lang::En => format!("{more} more areas have some of their figures, see "),
        };
        let leads = writer.maker().page(Page::Reporting, None);
        let to = Box::new(leads.clone());
        let about = said::group_sentence(reporting, group, lang);
        let note = writer.count(Origin::ReportedBelow, about, &[], &[], leads);
        let mut line = writer.marked(&sentence, note);
        line.push(Run::View { text: lang.pick("trang báo cáo", "the page on reporting").to_owned(), to });
        writer.paragraph(stopped(line));
    }
}

/// What comes next, with the document that demands it.
fn calendar(writer: &mut Writer<'_>) {
    let (lang, report) = (writer.lang, writer.report);
    let entries = &report.reporting.calendar;
    let coming: Vec<&Entry> =
        entries.iter().filter(|entry| matches!(entry.turn, Turn::Coming { .. } | Turn::Running(_))).collect();
    if !coming.is_empty() {
        return writer.list(coming.into_iter().map(|entry| duty(entry, lang)).collect());
    }
    writer.say(match (report.knows_calendar, entries.is_empty(), lang) {
        (false, _, Lang::Vi) => "Chưa đọc được lịch báo cáo của bộ số liệu này.",
        (false, _, Lang::En) => "The reporting calendar of this dataset could not be read.",
        (true, true, Lang::Vi) => "Bộ số liệu này không có lịch báo cáo.",
        (true, true, Lang::En) => "This dataset has no reporting calendar.",
        (true, false, Lang::Vi) => "Không có kỳ báo cáo nào sắp tới mà văn bản ghi ngày.",
        (true, false, Lang::En) => "No report with a date is still to come.",
    });
}

/// "30/11/2026: Hội Khuyến học báo cáo Ủy ban nhân dân thành phố (Kế hoạch …, Mục III)".
fn duty(entry: &Entry, lang: Lang) -> Line {
    let mut line = vec![text(said::who(entry, lang))];
    if let Some(indicator) = &entry.indicator {
        line.push(text(format!(" ({})", in_sentence(indicator.get(lang)))));
    }
    if let Some(title) = &entry.source {
        line.push(text(lang.pick(", theo ", ", by ")));
        line.push(Run::Link { text: title.get(lang).to_owned(), address: entry.url.clone() });
        line.extend((!entry.section.is_empty()).then(|| text(format!(", {}", entry.section))));
    }
    headed(&said::when(entry.turn, lang), line)
}
