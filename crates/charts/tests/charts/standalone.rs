//! Charts as files of their own: well-formed, coloured without a style sheet, and as in the golden pictures.

use quick_xml::Reader;
use quick_xml::events::Event;
use tiendo_charts::{Frame, Size, Theme, standalone};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::export::{self, Origin, sample_notice};
use tiendo_core::lang::Lang;
use tiendo_core::view::{Choice, IndicatorView};
use tiendo_core::view_state::{Page, ViewState};

use crate::harness::{compare, published};

const CSS: &str = concat!(
    include_str!("../../../../src/style/tokens.css"),
    include_str!("../../../../src/style/page.css"),
    include_str!("../../../../src/style/chart.css")
);

fn view(dataset: &Dataset, area: &str) -> IndicatorView {
    let choice = Choice {
        indicator: dataset.find_indicator("learning_family").unwrap(),
        area: dataset.find_area(area).unwrap(),
        year: if area == "01" { 2024 } else { 2025 },
    };
    IndicatorView::of_choice(dataset, choice, Date::new(2026, 11, 22).unwrap())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chart {
    Trend,
    Ranking,
}

/// A chart of a view as a file.
fn file(chart: Chart, (dataset, area): (&str, &str), size: Size, lang: Lang, theme: Theme) -> String {
    let dataset = published(dataset);
    let view = view(&dataset, area);
    let asked = ViewState { lang, page: Page::Indicator, ..ViewState::default() };
    let address = format!("https://tiendo.example{}", view.choice.state(&dataset, &asked).address());
    let origin = Origin { descriptor: dataset.descriptor(), hash: Some("8b54cfbd"), address: &address };
    let (sheet, drawing) = match chart {
        Chart::Trend => (export::trend(&view, origin), tiendo_charts::trend(&view.trend, size, lang)),
        Chart::Ranking => (export::ranking(&view, origin), tiendo_charts::ranking(&view.ranking, size, lang)),
    };
    let drawing = drawing.unwrap();
    let origin = sheet.provenance;
    let notes: Vec<String> =
        [origin.source_line(3, lang), Some(origin.dataset_line(lang)), Some(origin.address.clone())]
            .into_iter()
            .flatten()
            .collect();
    let frame = Frame {
        title: sheet.title.get(lang),
        subtitle: view.trend.subject.name.get(lang),
        sample: origin.sample.then(|| sample_notice(lang)),
        notes: &notes,
        fonts: "",
        lang,
    };
    standalone(&drawing, &frame, CSS, theme)
}

/// Every text of a file; panics where the file is not well-formed.
fn texts(svg: &str) -> Vec<String> {
    let mut reader = Reader::from_str(svg);
    let mut texts = Vec::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Text(text) => texts.push(text.to_string()),
            Event::Start(tag) | Event::Empty(tag) => {
                tag.attributes().for_each(|attribute| assert!(attribute.is_ok(), "{svg}"));
            }
            Event::Eof => return texts,
            _ => {}
        }
    }
}

#[test]
fn files_are_as_in_the_golden_pictures() {
    const SAMPLE: (&str, &str) = ("hai-phong", "311");
    const REAL: (&str, &str) = ("cac-tinh", "01");
    let pictures = [
        ("sample.wide.vi.light", file(Chart::Trend, SAMPLE, Size::Wide, Lang::Vi, Theme::Light)),
        ("sample.narrow.en.dark", file(Chart::Trend, SAMPLE, Size::Narrow, Lang::En, Theme::Dark)),
        ("real.wide.en.light", file(Chart::Trend, REAL, Size::Wide, Lang::En, Theme::Light)),
        ("ranking.wide.vi.light", file(Chart::Ranking, SAMPLE, Size::Wide, Lang::Vi, Theme::Light)),
    ];
    compare("standalone", pictures.map(|(name, svg)| (format!("{name}.svg"), svg)).to_vec());
}

#[test]
fn a_file_is_well_formed_and_needs_no_style_sheet() {
    for (chart, size, theme) in [
        (Chart::Trend, Size::Narrow, Theme::Light),
        (Chart::Trend, Size::Wide, Theme::Dark),
        (Chart::Ranking, Size::Narrow, Theme::Dark),
        (Chart::Ranking, Size::Wide, Theme::Light),
    ] {
        for dataset in [("hai-phong", "311"), ("cac-tinh", "01")] {
            let svg = file(chart, dataset, size, Lang::Vi, theme);
            let texts = texts(&svg);
            assert!(texts.iter().any(|text| text.contains("8b54cfbd")), "the release is named");
            let labels = texts.iter().filter(|text| *text == sample_notice(Lang::Vi)).count();
            assert_eq!(labels, usize::from(dataset.0 == "hai-phong"));
            for lost in ["var(", "class=", "paint-order", "rgb(", "color-mix(", "currentColor"] {
                assert!(!svg.contains(lost), "{lost}");
            }
        }
    }
}

#[test]
fn markup_in_a_title_stays_text() {
    let view = view(&published("hai-phong"), "311");
    let drawing = tiendo_charts::trend(&view.trend, Size::Wide, Lang::Vi).unwrap();
    let title = "</title><script>alert(1)</script> & \u{ffff}\u{1b}";
    let notes = [title.to_owned()];
    let frame =
        Frame { title, subtitle: title, sample: Some(title), notes: &notes, fonts: title, lang: Lang::Vi };
    let svg = standalone(&drawing, &frame, CSS, Theme::Light);
    assert!(!svg.contains("<script") && !svg.contains('\u{ffff}') && !svg.contains('\u{1b}'));
    assert!(texts(&svg).iter().any(|text| text.contains("alert(1)")));
}
