//! Definitions, targets, recognition schemes and the methods of verdicts.

use leptos::prelude::*;
use tiendo_core::definitions::Scheme;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::verdict::Step;
use tiendo_core::view::method::{
    Approach, Definition, Example, Framework, Method, Reference, TargetRow, words as said,
};
use tiendo_core::view_state::Page;

use crate::address;
use crate::components::finding::sample_badge;
use crate::components::sources::document;
use crate::components::table::{Cell, Kind, Row, table};
use crate::pages::papers::{Papers, facts, folded, heading, item, list, opening, paragraph, section};
use crate::scene::{Painted, Scene};

/// The words of this page.
struct Words {
    contents: &'static str,
    judging: &'static str,
    symbols: &'static str,
    published: &'static str,
    example: &'static str,
    open_example: &'static str,
    no_example: &'static str,
    ours: &'static str,
    ours_points: [&'static str; 4],
    frameworks: &'static str,
    targets: &'static str,
    same_names: &'static str,
    same_names_why: &'static str,
    schemes: &'static str,
    sources: &'static str,
    columns: [&'static str; 6],
    scheme_columns: [&'static str; 7],
    source: &'static str,
}

const VI: Words = Words {
    contents: "Trên trang này",
    judging: "Kết luận được tính thế nào",
    symbols: "Ký hiệu trong công thức",
    published: "Phương pháp đã công bố",
    example: "Một kết luận, tính từng bước",
    open_example: "Xem trên trang của chỉ tiêu này",
    no_example: "Bộ số liệu này chưa có chuỗi số liệu nào đủ dài để tính nhịp, nên không có ví dụ.",
    ours: "Phần nào là của trang này, không phải của văn bản",
    ours_points: [
        "Lộ trình từng năm chỉ vẽ khi kế hoạch có ghi. Không mức nào giữa hai mốc được nội suy rồi gọi là mục tiêu.",
        "Đường chấm chấm kéo từ số liệu mới nhất đến mốc sắp tới là phép tính của trang này: nếu giữ nhịp ấy thì đến đâu. Đó không phải dự báo, cũng không phải cam kết của cơ quan nào.",
        "Số gia đình, đơn vị còn thiếu tính từ mẫu số đã công bố, với giả định mẫu số giữ nguyên.",
        "Các chữ “đúng tiến độ”, “quá chậm”… là của phương pháp nêu trên, không phải đánh giá của cơ quan quản lý.",
    ],
    frameworks: "Chỉ tiêu và mục tiêu theo từng văn bản",
    targets: "Mục tiêu",
    same_names: "Cùng tên, khác mẫu số",
    same_names_why: "Các chỉ tiêu này không đứng chung một trục và không so với mục tiêu của nhau.",
    schemes: "Danh hiệu và các mức công nhận",
    sources: "Toàn bộ nguồn",
    columns: ["Chỉ tiêu", "Áp dụng cho", "Loại", "Độ tin cậy", "Nơi ghi", "Ghi chú"],
    scheme_columns: [
        "Từng danh hiệu",
        "Công nhận cho",
        "Các mức, từ thấp lên",
        "Hiệu lực",
        "Ai công nhận",
        "Áp dụng",
        "Độ tin cậy",
    ],
    source: "Văn bản",
};

const EN: Words = Words {
    contents: "On this page",
    judging: "How verdicts are made",
    symbols: "Symbols in the formulas",
    published: "Published method",
    example: "One verdict, step by step",
    open_example: "See it on the page of this indicator",
    no_example: "No series of this dataset is long enough for a pace, so there is no example.",
    ours: "What is ours, and in no document",
    ours_points: [
        "A yearly path is drawn only where a plan states one. No level between two milestones is interpolated and called a target.",
        "The dotted line from the latest figure to the next milestone is a calculation of this site: where that pace would lead. It is no forecast, and nobody has promised it.",
        "How many families or units are missing is counted from the published denominator, as if it stayed as it is.",
        "“On track”, “too slow” and the like are words of the method named above, not an assessment by an authority.",
    ],
    frameworks: "Indicators and targets, document by document",
    targets: "Targets",
    same_names: "One name, several denominators",
    same_names_why: "These indicators are never on one axis, nor held against each other’s targets.",
    schemes: "Recognition schemes and their levels",
    sources: "Every source",
    columns: ["Indicator", "Set for", "Kind", "Certainty", "Where written", "Note"],
    scheme_columns: [
        "Each title",
        "Given to",
        "Levels, from the lowest",
        "Holds for",
        "Given by",
        "In force",
        "Certainty",
    ],
    source: "Document",
};

/// The page.
pub(crate) fn paint(scene: &Scene) -> Painted {
    let lang = scene.lang();
    let words = lang.pick(&VI, &EN);
    let papers = Papers::of(scene);
    let method = Method::of(scene.dataset(), papers.definitions.as_ref(), scene.today);
    let title = said::headline(&method, lang);
    let sample = method.example.as_ref().is_some_and(|example| example.sample);
    let mut parts = vec![
        ("judging", words.judging, judging(words, lang)),
        ("example", words.example, example(&method, words, scene)),
        ("ours", words.ours, ours(words)),
        ("frameworks", words.frameworks, frameworks(&method, words, lang)),
    ];
    if !method.same_names.is_empty() {
        parts.push(("same-names", words.same_names, same_names(&method, words, lang)));
    }
    if !method.schemes.is_empty() {
        parts.push(("schemes", words.schemes, schemes(&method, words, lang)));
    }
    let contents = contents(&parts, words, scene);
    let parts = parts.into_iter().map(|(id, title, content)| section(id, title, content));
    let page = view! {
        {opening(&title, vec![], sample, lang)}
        {papers.notice(scene)}
        {contents}
        {parts.collect::<Vec<_>>()}
    };
    Painted { title, view: page.into_any() }
}

fn contents(parts: &[(&'static str, &'static str, Vec<AnyView>)], words: &Words, scene: &Scene) -> AnyView {
    let link = |address: String, title: &'static str| item(view! { <a href=address>{title}</a> }.into_any());
    let links = parts.iter().map(|(id, title, _)| link(format!("#{id}"), title));
    let sources = link(address::link(&scene.state.to_page(Page::About)), words.sources);
    let links = list("contents", links.chain([sources]).collect());
    view! { <nav aria-label=words.contents>{links}</nav> }.into_any()
}

fn reference(reference: Option<&Reference>, lang: Lang) -> Option<AnyView> {
    reference.map(|reference| document(reference.title.get(lang), &reference.url))
}

/// Each way of judging, then what the symbols mean.
fn judging(words: &Words, lang: Lang) -> Vec<AnyView> {
    let approaches = Approach::ALL.into_iter().map(|approach| approach_view(approach, words, lang));
    let symbols = said::symbols(lang).map(|(symbol, text)| (symbol.to_owned(), text.into_any()));
    approaches
        .chain([heading(words.symbols.into_any()), facts("symbols", symbols.into_iter().collect())])
        .collect()
}

fn approach_view(approach: Approach, words: &Words, lang: Lang) -> AnyView {
    let formulas = approach.formulas().iter().map(|formula| formula_view(formula)).collect::<Vec<_>>();
    let formulas = (!formulas.is_empty()).then(|| view! { <div class="formulas">{formulas}</div> });
    let citation = approach.method().map(|method| {
        let document = document(method.citation(lang), method.url());
        view! { <p class="note">{words.published}": "{document}</p> }
    });
    view! {
        <div class="approach">
            {heading(approach.name(lang).into_any())}
            {paragraph("", approach.rule(lang))}
            {formulas}
            {citation}
        </div>
    }
    .into_any()
}

fn formula_view(formula: &str) -> AnyView {
    paragraph("formula", formula)
}

/// A verdict of this dataset with its numbers put into the formulas.
fn example(method: &Method, words: &Words, scene: &Scene) -> Vec<AnyView> {
    let lang = scene.lang();
    let Some(example) = &method.example else { return vec![paragraph("note", words.no_example)] };
    let steps = example.steps(lang).iter().map(step_view).collect::<Vec<_>>();
    let badge = example.sample.then(|| sample_badge(lang));
    let link = view! { <p><a href=address(example, scene)>{words.open_example}</a></p> };
    vec![
        heading(view! { {said::example(example, lang)} " " {badge} }.into_any()),
        view! { <ol class="steps">{steps}</ol> }.into_any(),
        link.into_any(),
    ]
}

fn address(example: &Example, scene: &Scene) -> String {
    address::link(&scene.state.to_indicator(&example.subject.code).with_area(&example.area))
}

fn step_view(step: &Step) -> AnyView {
    let result = paragraph("", step.result.clone());
    view! {
        <li>
            {paragraph("label", step.label.clone())}
            {formula_view(&step.formula)}
            {paragraph("arithmetic", step.substituted.clone())}
            {result}
        </li>
    }
    .into_any()
}

fn ours(words: &Words) -> Vec<AnyView> {
    vec![list("points", words.ours_points.map(|point| item(point.into_any())).into_iter().collect())]
}

/// Each framework: its targets as a table, then its indicators defined.
fn frameworks(method: &Method, words: &Words, lang: Lang) -> Vec<AnyView> {
    let one = |(place, framework): (usize, &Framework)| {
        let definitions = framework.indicators.iter().map(|of| definition(of, framework, words, lang));
        let definitions = list("definitions", definitions.collect());
        let rows = framework.target_rows();
        let content = if rows.is_empty() {
            vec![folded(&said::without_targets(framework, lang), definitions)]
        } else {
            vec![targets(place, framework, &rows, words, lang), definitions]
        };
        std::iter::once(heading(said::framework(framework, lang).into_any())).chain(content)
    };
    method.frameworks.iter().enumerate().flat_map(one).collect()
}

fn definition(definition: &Definition, framework: &Framework, words: &Words, lang: Lang) -> AnyView {
    let subject = &definition.subject;
    let said_facts = said::facts(definition, lang).into_iter();
    let mut shown: Vec<(String, AnyView)> =
        said_facts.map(|(name, text)| (name.to_owned(), text.into_any())).collect();
    // The document that the heading names is not named again.
    let source = definition.source.as_ref().filter(|source| framework.document.as_ref() != Some(source));
    if let Some(source) = reference(source, lang) {
        shown.push((words.source.to_owned(), source));
    }
    view! { <li><h4>{subject.name.get(lang).to_owned()}</h4>{facts("facts", shown)}</li> }.into_any()
}

fn targets(
    place: usize,
    framework: &Framework,
    rows: &[TargetRow<'_>],
    words: &Words,
    lang: Lang,
) -> AnyView {
    let years: Vec<String> = framework.target_years().into_iter().map(format::year).collect();
    let [indicator, set_for, rest @ ..] = words.columns;
    let columns: Vec<&str> =
        [indicator, set_for].into_iter().chain(years.iter().map(String::as_str)).chain(rest).collect();
    let whom = |row: &TargetRow<'_>| said::of_each(row, |target| said::whom(target, lang));
    let mut title = format!("{}: {}", words.targets, framework.code);
    // Said once where it is the same for all.
    let shared = rows.first().map(whom).filter(|first| rows.iter().all(|row| whom(row) == *first));
    if let Some(shared) = &shared {
        title.push_str(&format!(", {shared}"));
    }
    let whom = |row: &TargetRow<'_>| if shared.is_some() { String::new() } else { whom(row) };
    let rows: Vec<Row> = rows.iter().map(|row| target_row(row, whom(row), lang)).collect();
    table(&format!("targets-{place}"), title, &columns, &rows).into_any()
}

fn target_row(row: &TargetRow<'_>, whom: String, lang: Lang) -> Row {
    let values = row.years.iter().map(|target| said::target_value(*target, row.subject, lang));
    let values = values.map(|value| Cell::new(Kind::Number, value));
    let name = Cell::new(Kind::RowHeader, row.subject.short.get(lang));
    let texts = [
        said::of_each(row, |target| said::kind(target.kind, lang).to_owned()),
        said::of_each(row, |target| sentence::certainty(target.certainty, lang).to_owned()),
        said::of_each(row, |target| target.section.to_string()),
        said::of_each(row, |target| target.note.get(lang).to_owned()),
    ];
    let texts = texts.map(|text| Cell::new(Kind::Prose, text));
    Row::Cells([name, Cell::new(Kind::Prose, whom)].into_iter().chain(values).chain(texts).collect(), false)
}

fn same_names(method: &Method, words: &Words, lang: Lang) -> Vec<AnyView> {
    let names = method.same_names.iter().map(|name| item(said::same_name(name, lang).into_any()));
    vec![list("points", names.collect()), paragraph("note", words.same_names_why)]
}

fn schemes(method: &Method, words: &Words, lang: Lang) -> Vec<AnyView> {
    let rows: Vec<Row> = method.schemes.iter().map(|(scheme, _)| scheme_row(scheme, lang)).collect();
    let notes = method.schemes.iter().map(|(scheme, source)| {
        let source = reference(source.as_ref(), lang);
        let place =
            Some(&*scheme.section).filter(|place| !place.is_empty()).map(|place| format!(", {place}"));
        let note =
            Some(scheme.note.get(lang)).filter(|note| !note.is_empty()).map(|note| format!(". {note}"));
        item(view! { {scheme.name.get(lang).to_owned()} ": " {source} {place} {note} }.into_any())
    });
    let caption = words.scheme_columns[0].to_owned();
    vec![
        table("schemes-table", caption, &words.scheme_columns, &rows).into_any(),
        list("points", notes.collect()),
    ]
}

fn scheme_row(scheme: &Scheme, lang: Lang) -> Row {
    let cells = vec![
        Cell::new(Kind::RowHeader, scheme.name.get(lang)),
        Cell::new(Kind::Prose, scheme.subject.get(lang)),
        Cell::new(Kind::Prose, said::levels(scheme, lang)),
        Cell::new(Kind::Word, said::validity(scheme, lang)),
        Cell::new(Kind::Prose, scheme.recognised_by.get(lang)),
        Cell::new(Kind::Prose, said::period(scheme, lang)),
        Cell::new(Kind::Prose, sentence::certainty(scheme.certainty, lang)),
    ];
    Row::Cells(cells, false)
}
