//! Section II: what is to be expected of the next milestone. The projections are this program's own, and it says so.

use crate::date::Year;
use crate::lang::Lang;
use crate::sentence::{self, in_sentence};
use crate::standing::Aim;
use crate::verdict::{
    Forecast, Method, Outlook, OutlookClass, Projection, Reason, class_word, outlook_sentence, outlook_word,
};
use crate::view::report::Case;
use crate::view::report::document::{Line, NoteId, Run};
use crate::view::report::writer::{Writer, headed, text};

/// The section.
pub(super) fn section(writer: &mut Writer<'_>) {
    let (lang, report) = (writer.lang, writer.report);
    let Some(year) = report.overview.coming else {
        writer.section(lang.pick("Triển vọng đến mục tiêu tiếp theo", "Outlook to the next target"));
        return writer.say(nothing_to_come(writer));
    };
    writer.section(&match lang {
        Lang::Vi => format!("Triển vọng đến năm {year}"),
        Lang::En => format!("Outlook to {year}"),
    });
    method(writer);
    former(writer);
    let groups = [
        (vec![OutlookClass::Reached], class_word(OutlookClass::Reached, lang)),
        (vec![OutlookClass::OnTrack], class_word(OutlookClass::OnTrack, lang)),
        (vec![OutlookClass::Nearly], class_word(OutlookClass::Nearly, lang)),
        (vec![OutlookClass::TooSlow], class_word(OutlookClass::TooSlow, lang)),
        (vec![OutlookClass::MovingAway], lang.pick("Không tiến gần mục tiêu", "No closer to the target")),
        (
            vec![OutlookClass::TooFew, OutlookClass::NotProjected],
            lang.pick("Chưa xét được", "Not to be judged yet"),
        ),
    ];
    for (classes, title) in groups {
        let of_class = |case: &&Case| {
            case.bullet.outlook_to(year).is_some_and(|outlook| classes.contains(&outlook.class()))
        };
        let cases: Vec<&Case> = report.cases.iter().filter(of_class).collect();
        if !cases.is_empty() {
            writer.part(title);
            let (silent, told): (Vec<&Case>, Vec<&Case>) =
                cases.into_iter().partition(|case| is_silent(case));
            let items = told.into_iter().filter_map(|case| item(writer, case, year)).collect();
            writer.list(items);
            without_figure(writer, &silent);
        }
    }
    table(writer, year);
}

fn nothing_to_come(writer: &Writer<'_>) -> String {
    let (lang, overview) = (writer.lang, &writer.report.overview);
    match overview.ended {
        Some(last_day) => {
            let rest = lang.pick("Vì vậy không xét triển vọng.", "No outlook is judged for that reason.");
            format!("{} {rest}", sentence::ended(writer.name(), last_day, lang))
        }
        None => {
            lang.pick("Không có mục tiêu nào sắp đến hạn để xét.", "No target is still to come.").to_owned()
        }
    }
}

/// Whose projections these are, and how they are made.
fn method(writer: &mut Writer<'_>) {
    let lang = writer.lang;
    let (opening, rest) = match lang {
        Lang::Vi => (
            "Triển vọng do Tiến độ tự tính từ số liệu đã công bố, không phải dự báo chính thức: lấy nhịp bình quân của \
             tối đa năm lần thay đổi hằng năm gần nhất, kéo dài đến năm mục tiêu. Phương pháp: ",
            ".",
        ),
        Lang::En => (
            "The outlooks are computed by Tiến độ from published figures and are no official forecast: the mean of up to \
             five latest annual changes is carried on to the year of the target. Method: ",
            ".",
        ),
    };
    let link = Run::Link { text: Method::Dns.citation(lang).to_owned(), address: Method::Dns.url().into() };
    writer.paragraph(vec![text(opening), link, text(rest)]);
}

/// That paces are of a territory that is no more, once for all indicators that it is so for.
fn former(writer: &mut Writer<'_>) {
    let lang = writer.lang;
    let mut said: Vec<String> = Vec::new();
    for sentence in writer.report.cases.iter().filter_map(|case| case.judgement.former_sentence(lang)) {
        if !said.contains(&sentence) {
            writer.say(format!("{sentence}."));
            said.push(sentence);
        }
    }
}

/// Whether there is no figure that an outlook could rest on.
fn is_silent(case: &Case) -> bool {
    let forecast = case.bullet.outlook.as_ref().map(|outlook| &outlook.forecast);
    matches!(forecast, Some(Forecast::Unjudged(Reason::NoFigure)))
}

/// Indicators without a figure, told once.
fn without_figure(writer: &mut Writer<'_>, cases: &[&Case]) {
    let lang = writer.lang;
    if !cases.is_empty() {
        let names: Vec<&str> = cases.iter().map(|case| case.bullet.subject.short.get(lang)).collect();
        let opening = lang.pick(
            "Chưa có số liệu so được với mục tiêu",
            "Without a figure that can be held against the target",
        );
        writer.say(format!("{opening}: {}.", names.join("; ")));
    }
}

fn item(writer: &mut Writer<'_>, case: &Case, year: Year) -> Option<Line> {
    let lang = writer.lang;
    let outlook = case.bullet.outlook_to(year)?;
    let sentence = in_sentence(&outlook_sentence(outlook, &case.bullet.subject, lang));
    let line = writer.marked_by(&sentence, |writer| writer.outlook(case, year));
    Some(headed(case.bullet.subject.short.get(lang), line))
}

/// The figures of the projections; where there is one, its item says it all.
fn table(writer: &mut Writer<'_>, year: Year) {
    let (lang, report) = (writer.lang, writer.report);
    let paced = |case: &&Case| case.bullet.outlook_to(year).and_then(projection).is_some();
    let cases: Vec<&Case> = report.cases.iter().filter(paced).collect();
    if cases.len() < 2 {
        return;
    }
    let (caption, head) = match lang {
        Lang::Vi => (
            format!("Triển vọng đến năm {year}, dự báo của Tiến độ"),
            [
                "Chỉ tiêu".to_owned(),
                "Mới nhất".into(),
                format!("Dự báo {year}"),
                "Mục tiêu".into(),
                "Triển vọng".into(),
            ],
        ),
        Lang::En => (
            format!("Outlook to {year}, as projected by Tiến độ"),
            [
                "Indicator".to_owned(),
                "Latest".into(),
                format!("Projected {year}"),
                "Target".into(),
                "Outlook".into(),
            ],
        ),
    };
    let rows = cases.into_iter().filter_map(|case| row(writer, case, year)).collect();
    writer.table(&caption, head.to_vec(), rows);
}

fn row(writer: &mut Writer<'_>, case: &Case, year: Year) -> Option<Vec<Line>> {
    let (lang, subject) = (writer.lang, &case.bullet.subject);
    let outlook = case.bullet.outlook_to(year)?;
    let projection = projection(outlook)?;
    let latest = case.bullet.latest.comparable()?;
    let note = writer.outlook(case, year);
    let shown = |text: String| vec![Writer::figure(text, note)];
    Some(vec![
        vec![text(subject.short.get(lang))],
        shown(sentence::measured_value(latest.measured.value, subject, lang)),
        projected(writer, projection, case, note),
        shown(sentence::aim_value(Aim::from(&case.bullet.goal(year)?.target), subject, lang)),
        vec![text(outlook_word(outlook, lang))],
    ])
}

/// A projected figure, with a word where it is rounded, and where it is beyond what a share can be.
fn projected(writer: &Writer<'_>, projection: &Projection, case: &Case, note: NoteId) -> Line {
    let lang = writer.lang;
    let mut line = Line::new();
    if !projection.value.exact {
        line.push(text(lang.pick("khoảng ", "about ")));
    }
    line.push(Writer::figure(
        sentence::measured_value(projection.value.value, &case.bullet.subject, lang),
        note,
    ));
    if projection.beyond_range {
        line.push(text(lang.pick(" (ngoài mức có thể)", " (beyond what is possible)")));
    }
    line
}

/// Where a pace leads, where there is one that decides.
const fn projection(outlook: &Outlook) -> Option<&Projection> {
    match &outlook.forecast {
        Forecast::Paced { projection, .. } => Some(projection),
        Forecast::Reached { .. } | Forecast::Unjudged(_) => None,
    }
}
