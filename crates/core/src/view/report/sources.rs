//! Section VI: every document that a figure of the report was taken from, the methods, and what is to be known of the figures.

use crate::date::Date;
use crate::format;
use crate::lang::Lang;
use crate::model::{ObsStatus, Source};
use crate::sentence;
use crate::verdict::Method;
use crate::view::overview::Goal;
use crate::view::report::document::{Line, Run};
use crate::view::report::writer::{Writer, text};
use crate::view_state::Page;

/// The section.
pub(super) fn section(writer: &mut Writer<'_>) {
    let lang = writer.lang;
    writer.section(lang.pick("Nguồn số liệu và phương pháp", "Sources and methods"));
    writer.part(lang.pick("Nguồn", "Sources"));
    let cited: Vec<Line> = writer
        .notes
        .cited
        .iter()
        .filter_map(|source| writer.report.sources.get(source.0))
        .map(|source| entry(source, lang))
        .collect();
    if cited.is_empty() {
        writer.say(lang.pick(
            "Báo cáo không dẫn văn bản nào, vì chưa có số liệu hay mục tiêu của địa bàn.",
            "No document is cited, as the area has neither figures nor targets.",
        ));
    }
    writer.numbered(cited);
    writer.part(lang.pick("Phương pháp", "Methods"));
    methods(writer);
    writer.part(lang.pick("Lưu ý về số liệu", "About the figures"));
    remarks(writer);
}

/// A document in full: title, who published it, when, where in it.
fn entry(source: &Source, lang: Lang) -> Line {
    let date =
        Date::parse(&source.date).map_or_else(|| source.date.to_string(), |day| format::date(day, lang));
    let details = [source.publisher.get(lang), &date, &source.section];
    let details: Vec<&str> = details.into_iter().filter(|detail| !detail.is_empty()).collect();
    let details = if details.is_empty() { String::new() } else { format!(". {}", details.join(", ")) };
    let title = Run::Link { text: source.title.get(lang).to_owned(), address: source.url.clone() };
    vec![title, text(format!("{details}."))]
}

fn methods(writer: &mut Writer<'_>) {
    let lang = writer.lang;
    writer.say(lang.pick(
        "Mục tiêu đã đến hạn chỉ được xét bằng số liệu của chính năm mục tiêu; không có số liệu năm đó thì ghi là chưa có, \
         không lấy năm khác thay vào. Số liệu khác cách tính không được so với mục tiêu.",
        "A target that was due is judged by the figure of its own year; without one it has no figure, and no other year’s \
         stands in for it. Figures on another basis are not held against a target.",
    ));
    let main = Run::Link { text: Method::Dns.citation(lang).to_owned(), address: Method::Dns.url().into() };
    let growth = Run::Link {
        text: Method::GrowthRatio.citation(lang).to_owned(),
        address: Method::GrowthRatio.url().into(),
    };
    writer.paragraph(vec![
        text(lang.pick("Triển vọng xét theo: ", "Outlooks are judged by: ")),
        main,
        text(lang.pick(". Đối chiếu bằng: ", ". Cross-check: ")),
        growth,
        text("."),
    ]);
    let to = Box::new(writer.maker().page(Page::Method, None));
    writer.paragraph(vec![
        text(
            lang.pick(
                "Định nghĩa, công thức và giới hạn có trên ",
                "Definitions, formulas and limits are on ",
            ),
        ),
        Run::View { text: lang.pick("trang phương pháp", "the page on methods").to_owned(), to },
        text("."),
    ]);
}

/// Targets that were never checked, figures that are not final, what is to be known of the area, sample data.
fn remarks(writer: &mut Writer<'_>) {
    let (lang, report) = (writer.lang, writer.report);
    if report.sample {
        writer.say(lang.pick(
            "Số liệu minh họa: các số đo trong báo cáo này được tạo ra để minh họa cách trình bày, không phải kết quả thật \
             của địa bàn nào. Mục tiêu là thật.",
            "Sample data: the measurements in this report were made up to show the presentation; they are no area’s real \
             results. The targets are real.",
        ));
    }
    let unchecked: Vec<&str> = report
        .cases
        .iter()
        .filter(|case| case.bullet.goals.iter().any(Goal::is_unchecked))
        .map(|case| case.bullet.subject.short.get(lang))
        .collect();
    if !unchecked.is_empty() {
        let opening = lang.pick(
            "Con số của mục tiêu chưa đối chiếu văn bản gốc",
            "Targets whose figure was not checked against the document",
        );
        writer.say(format!("{opening}: {}.", unchecked.join("; ")));
    }
    for status in [ObsStatus::Provisional, ObsStatus::Estimated] {
        let figures = report
            .cases
            .iter()
            .filter(|case| case.bullet.latest.figure().is_some_and(|figure| figure.status == status));
        let names: Vec<&str> = figures.map(|case| case.bullet.subject.short.get(lang)).collect();
        if !names.is_empty() {
            let word = sentence::obs_status(status, lang);
            let opening = match lang {
                Lang::Vi => format!("Số liệu mới nhất là {word}"),
                Lang::En => format!("The latest figure is {word}"),
            };
            writer.say(format!("{opening}: {}.", names.join("; ")));
        }
    }
    if !report.note.is_empty() {
        writer.say(format!("{}: {}.", writer.name(), report.note.get(lang).trim_end_matches('.')));
    }
    writer.say(match lang {
        Lang::Vi => format!(
            "Báo cáo được lập tự động theo quy tắc ngày {}; số trong chú thích là nguồn hoặc phép tính của từng con số.",
            writer.today()
        ),
        Lang::En => format!(
            "This report was put together by rules on {}; the notes give the source or the calculation of each figure.",
            writer.today()
        ),
    });
}
