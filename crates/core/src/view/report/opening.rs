//! What a report begins with: its title, what it is about, and its findings in short.

use crate::alphabet;
use crate::date::Year;
use crate::format;
use crate::lang::Lang;
use crate::model::{ObsStatus, SourceId};
use crate::sentence;
use crate::standing::Status;
use crate::view::overview::words::{self as said, clauses};
use crate::view::overview::{ComingCounts, Figure, Goal, PassedCounts};
use crate::view::report::below::{distinct, sources_of};
use crate::view::report::document::{Line, NoteId, Run};
use crate::view::report::notes::Origin;
use crate::view::report::writer::{Writer, stopped, text};
use crate::view::report::{Case, Report};
use crate::view_state::Page;

/// "Báo cáo thực hiện mục tiêu xây dựng xã hội học tập: Hải Phòng (số liệu minh họa)".
pub(super) fn title(report: &Report, lang: Lang) -> String {
    let name = report.overview.place.name.get(lang);
    let opening = lang
        .pick("Báo cáo thực hiện mục tiêu xây dựng xã hội học tập", "Report on the learning-society targets");
    let sample = if report.sample { lang.pick(" (số liệu minh họa)", " (sample data)") } else { "" };
    format!("{opening}: {name}{sample}")
}

/// Area, day, dataset, kind of figures.
pub(super) fn meta(report: &Report, lang: Lang) -> Vec<Line> {
    let mut lines = vec![
        fact(lang.pick("Địa bàn", "Area"), &area(report, lang)),
        fact(lang.pick("Ngày lập", "Date"), &format::date(report.today, lang)),
        fact(lang.pick("Bộ số liệu", "Dataset"), &edition(report, lang)),
    ];
    let has_figures = report.overview.bullets.iter().any(|bullet| bullet.latest.figure().is_some());
    let kind = match (report.sample, has_figures) {
        (true, _) => lang.pick(
            "số liệu minh họa, không phải kết quả thật; mục tiêu là thật",
            "sample data, no real results; the targets are real",
        ),
        (false, true) => {
            lang.pick("số liệu đã công bố, mỗi con số có nguồn", "published figures, each with its source")
        }
        (false, false) => lang.pick("chưa có số liệu của địa bàn", "no figure of the area yet"),
    };
    lines.push(fact(lang.pick("Tính chất số liệu", "Kind of figures"), kind));
    lines
}

fn fact(what: &str, is: &str) -> Line {
    vec![Run::Strong(format!("{what}:")), text(format!(" {is}"))]
}

/// "Hồng Bàng (quận, thuộc Hải Phòng)".
fn area(report: &Report, lang: Lang) -> String {
    let name = report.overview.place.name.get(lang);
    let within = report.within.as_ref().map(|above| match lang {
        Lang::Vi => format!("thuộc {}", above.get(lang)),
        Lang::En => format!("in {}", above.get(lang)),
    });
    let kind = Some(report.kind.get(lang).to_owned()).filter(|kind| !kind.is_empty());
    let details: Vec<String> = kind.into_iter().chain(within).collect();
    if details.is_empty() { name.to_owned() } else { format!("{name} ({})", details.join(", ")) }
}

/// "Hải Phòng, phiên bản 1.2.0, ngày 22/11/2026".
fn edition(report: &Report, lang: Lang) -> String {
    let edition = &report.edition;
    let mut text = edition.title.get(lang).to_owned();
    if !edition.version.is_empty() {
        text.push_str(&format!(", {} {}", lang.pick("phiên bản", "version"), edition.version));
    }
    if let Some(created) = edition.created {
        text.push_str(&format!(", {}{}", lang.pick("ngày ", ""), format::date(created, lang)));
    }
    text
}

/// The findings in short: what became of the last milestone, what is to be expected of the next, what is furthest.
pub(super) fn lead(writer: &mut Writer<'_>) {
    let (lang, overview) = (writer.lang, &writer.report.overview);
    let name = writer.name();
    let (passed, coming) = (overview.passed_counts(), overview.coming_counts());
    if passed.is_none() && coming.is_none() {
        without_targets(writer);
    }
    if let Some(counts) = passed {
        let note = passed_note(writer, counts);
        let mut line = vec![text(format!("{name} "))];
        line.extend(writer.marked(&clauses::passed(counts, lang), note));
        writer.paragraph(stopped(line));
    }
    if let Some(counts) = coming {
        let note = coming_note(writer, counts);
        let mut line = vec![text(lang.pick("Triển vọng: ", "Outlook: "))];
        line.extend(writer.marked(&clauses::coming(counts, lang), note));
        writer.paragraph(stopped(line));
    }
    furthest(writer);
    if let Some(ended) = clauses::ended(overview, lang) {
        let verb = lang.pick("", "is ");
        writer.say(format!("{name} {verb}{ended}."));
    }
}

/// An area with figures only, or with nothing at all.
fn without_targets(writer: &mut Writer<'_>) {
    let (lang, name) = (writer.lang, writer.name());
    let sentence = said::no_targets(&writer.report.overview, lang);
    let rest = sentence.strip_prefix(name).unwrap_or(&sentence).to_owned();
    let sources = figure_sources(writer.report);
    let leads = writer.maker().page(Page::Overview, Some(&writer.report.overview.place.code));
    let mut line = vec![text(name)];
    line.extend(
        writer
            .marked_by(&rest, |writer| writer.count(Origin::Passed, sentence.clone(), &[], &sources, leads)),
    );
    writer.paragraph(stopped(line));
}

fn figure_sources(report: &Report) -> Vec<SourceId> {
    let figures = report.overview.bullets.iter().filter_map(|bullet| bullet.latest.figure());
    distinct(figures.filter_map(|figure| figure.source))
}

/// What is furthest from a milestone, where some are nearer.
fn furthest(writer: &mut Writer<'_>) {
    let (lang, report) = (writer.lang, writer.report);
    let Some(furthest) = report.overview.furthest() else { return };
    let first = furthest.bullets.first().map(|bullet| bullet.indicator);
    let case = report.cases.iter().find(|case| Some(case.bullet.indicator) == first);
    let Some((case, goal)) = case.and_then(|case| Some((case, case.bullet.goal(furthest.year)?))) else {
        return;
    };
    // With one target, or all equally far, the sections say it without a comparison.
    if furthest.bullets.len() < furthest.of {
        let note = writer.goal(case, goal);
        let sentence = capital(&clauses::furthest(&furthest, lang));
        let line = writer.marked(&sentence, note);
        writer.paragraph(stopped(line));
    }
}

fn passed_note(writer: &mut Writer<'_>, counts: PassedCounts) -> NoteId {
    let PassedCounts { year, met, missed, not_comparable, not_reported } = counts;
    let about = format!("{}: {}", writer.name(), said::passed_sentence(counts, writer.lang));
    let report = writer.report;
    let goals = report.cases.iter().filter_map(|case| case.bullet.goal(year));
    let sources = distinct(goals.flat_map(sources_of));
    let leads = writer.maker().page(Page::Overview, Some(&report.overview.place.code));
    writer.count(Origin::Passed, about, &[met, missed, not_comparable, not_reported], &sources, leads)
}

fn coming_note(writer: &mut Writer<'_>, counts: ComingCounts) -> NoteId {
    let ComingCounts { year, reached, on_track, nearly, too_slow, away, unjudged } = counts;
    let about = format!("{}: {}", writer.name(), said::coming_sentence(counts, writer.lang));
    let report = writer.report;
    let goals = report.cases.iter().filter_map(|case| case.bullet.goal(year));
    let sources = distinct(goals.flat_map(sources_of));
    let leads = writer.maker().page(Page::Overview, Some(&report.overview.place.code));
    let sum = [reached, on_track, nearly, too_slow, away, unjudged];
    writer.count(Origin::Coming, about, &sum, &sources, leads)
}

/// A sentence with a capital.
pub(super) fn capital(sentence: &str) -> String {
    let mut characters = sentence.chars();
    let first = characters.next().map(alphabet::upper);
    first.into_iter().chain(characters).collect()
}

/// The cases that have a milestone in a year which stands so, each with it.
pub(super) fn standing(report: &Report, year: Year, status: Status) -> Vec<(&Case, &Goal)> {
    let goals = report.cases.iter().filter_map(|case| Some((case, case.bullet.goal(year)?)));
    goals.filter(|(_, goal)| goal.standing.status() == status).collect()
}

/// A figure's year, with how firm it is where that is worth saying: "năm 2025, ước tính".
pub(super) fn year_words(figure: &Figure, lang: Lang) -> String {
    let year = match lang {
        Lang::Vi => format!("năm {}", figure.year),
        Lang::En => format!("in {}", figure.year),
    };
    match figure.status {
        ObsStatus::Final | ObsStatus::Sample => year,
        status @ (ObsStatus::Provisional | ObsStatus::Estimated) => {
            format!("{year} ({})", sentence::obs_status(status, lang))
        }
    }
}
