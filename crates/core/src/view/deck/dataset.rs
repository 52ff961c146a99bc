//! The dataset itself: who has reported which year, and what it is made of. Both are of the whole dataset, as their pages are.

use crate::date::Year;
use crate::lang::Lang;
use crate::licence;
use crate::model::ObsStatus;
use crate::package::TableName;
use crate::sentence;
use crate::view::about::{About, words as about_words};
use crate::view::deck::build::{Draft, Material};
use crate::view::deck::{Body, Paragraph, ReportingBody, Topic, words};
use crate::view::method::words as method_words;
use crate::view::reporting::{Reporting, words as reporting_words};
use crate::view_state::Page;

/// Of so many areas what they lack is said; the page names the others.
const SAID: usize = 12;

/// Who has reported.
pub(super) fn reporting(material: &Material<'_>) -> Draft {
    let request = &material.request;
    let lang = request.lang;
    let reporting = Reporting::of(request.dataset, request.definitions, None, request.today);
    let why = reporting_words::last_due_note(reporting.last_due, lang);
    let body = ReportingBody {
        next: reporting_words::next(&reporting, lang).unwrap_or_default(),
        note: format!("{why} {}", words::none_means(lang)),
        reporting,
    };
    Draft {
        topic: Topic::Reporting,
        title: reporting_words::headline(&body.reporting, lang),
        said: reporting_said(&body, lang),
        sample: Some(body.reporting.sample),
        sources: Vec::new(),
        page: material.page(Page::Reporting),
        body: Body::Reporting(Box::new(body)),
    }
}

/// The finding of each level, what the first areas lack, what is due next, and what the grid cannot tell.
fn reporting_said(body: &ReportingBody, lang: Lang) -> Vec<String> {
    let model = &body.reporting;
    let main = model.main_group();
    let others = model.groups.iter().filter(|group| main.is_none_or(|main| main.level != group.level));
    let others = others.map(|group| reporting_words::group_sentence(model, group, lang));
    let findings = std::iter::once(reporting_words::headline(model, lang)).chain(others);
    let rows = main.into_iter().flat_map(|group| &group.rows);
    let lacking = rows.filter_map(|row| {
        let lacking = Some(reporting_words::due_note(row, model, lang)).filter(|note| !note.is_empty())?;
        let heading = sentence::in_sentence(&reporting_words::due_heading(model.last_due, lang));
        Some(format!("{}, {heading}: {}.", row.place.label(lang), sentence::in_sentence(&lacking)))
    });
    let rest = [body.next.clone(), reporting_words::last_due_note(model.last_due, lang)];
    let rest = rest.into_iter().chain([reporting_words::caveat(lang).to_owned()]);
    let findings = findings.filter(|finding| !finding.is_empty()).map(|finding| format!("{finding}."));
    findings.chain(lacking.take(SAID)).chain(rest).filter(|line| !line.is_empty()).collect()
}

/// What the dataset is made of.
pub(super) fn data(material: &Material<'_>) -> Draft {
    let request = &material.request;
    let (dataset, lang) = (request.dataset, request.lang);
    // What was found in reading is said where the dataset is read, not in a meeting.
    let about = About::of(dataset, request.definitions, &[]);
    let title = about_words::headline(&about, lang);
    Draft {
        topic: Topic::Data,
        said: vec![format!("{title}."), about_words::citation(&about, lang)],
        title,
        body: Body::Data(paragraphs(material, &about)),
        sample: Some(about.statuses.iter().any(|(status, _)| *status == ObsStatus::Sample)),
        // All of them are on the slide of sources.
        sources: Vec::new(),
        page: material.page(Page::About),
    }
}

fn paragraphs(material: &Material<'_>, about: &About) -> Vec<Paragraph> {
    let lang = material.request.lang;
    let headings = words::data_headings(lang);
    let makers: Vec<&str> = about.contributors.iter().map(|maker| maker.title.as_str()).collect();
    let makers = Some(words::made_by(&makers.join(", "), lang)).filter(|_| !makers.is_empty());
    let edition = std::iter::once(about_words::edition(about, lang)).chain(makers);
    let changes = about.changes.iter().map(|change| about_words::change(change, lang));
    let schemes = material.request.definitions.map_or(&[][..], |definitions| &definitions.schemes);
    let schemes = schemes.iter().filter(|scheme| scheme.valid_from.or(scheme.valid_to).is_some());
    let schemes =
        schemes.map(|scheme| format!("{}: {}", scheme.name.get(lang), method_words::period(scheme, lang)));
    let bases = about.other_bases.iter().map(|basis| about_words::other_basis(basis, lang));
    let texts: [Vec<String>; 6] = [
        vec![about.description.get(lang).to_owned()],
        edition.collect(),
        terms(about, lang),
        contents(material, about),
        changes.collect(),
        bases.chain(schemes).collect(),
    ];
    let paragraph = |(heading, texts): (&str, Vec<String>)| Paragraph {
        heading: heading.to_owned(),
        texts: texts.into_iter().filter(|text| !text.is_empty()).collect(),
    };
    headings.into_iter().zip(texts).map(paragraph).filter(|paragraph| !paragraph.texts.is_empty()).collect()
}

/// Under which terms it may be used, each with what it means.
fn terms(about: &About, lang: Lang) -> Vec<String> {
    let told = about.licences.iter().map(|terms| {
        let name = if terms.title.is_empty() { &terms.name } else { &terms.title };
        format!("{name}: {}", sentence::in_sentence(licence::explained(&terms.name, lang)))
    });
    let told: Vec<String> = told.collect();
    if told.is_empty() { vec![licence::explained("", lang).to_owned()] } else { told }
}

/// Indicators, areas and years, and how firm the figures are.
fn contents(material: &Material<'_>, about: &About) -> Vec<String> {
    let (dataset, lang) = (material.request.dataset, material.request.lang);
    let rows = |name| about.tables.iter().find(|table| table.name == name).map_or(0, |table| table.rows);
    let years = || dataset.indicators().flat_map(|(id, _)| dataset.observations().years(id));
    let span: Option<(Year, Year)> = years().min().copied().zip(years().max().copied());
    let held = words::data_holds(
        rows(TableName::Indicators),
        &sentence::counted_areas(rows(TableName::Areas), None, lang),
        span,
        lang,
    );
    vec![held, words::firmness(&about_words::statuses(about, lang), lang)]
}
