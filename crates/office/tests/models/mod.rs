//! One of everything, with a text of the caller's in every place that takes one.

use tiendo_office::chart::{
    Axis, BarLook, Bars, Chart, Grouping, Labels, Letters, Line, Mark, Plot, Series, Stroke,
};
use tiendo_office::document::{self, Block, Document, Level, Target};
use tiendo_office::presentation::{
    Align, Anchor, Deck, Form, Item, Line as Stretch, Paragraph, Run, Shape, Slide, Table, TableCell,
    TableRow, TextBox,
};
use tiendo_office::workbook::{Cell, NumberFormat, Sheet, TextStyle, Workbook};
use tiendo_office::{About, Decimal, Frame, Language, Rgb, presentation};

pub(crate) const ACCENT: Rgb = Rgb(11, 87, 164);
const GREY: Rgb = Rgb(85, 95, 107);

fn about(text: &str) -> About {
    About {
        title: text.to_owned(),
        subject: text.to_owned(),
        author: "Tiến độ".to_owned(),
        date: "2026-11-22".to_owned(),
        language: Language::Vietnamese,
    }
}

fn series(name: &str, hundredths: &[Option<i64>], labels: Labels) -> Series {
    let values = hundredths.iter().map(|value| value.map(Decimal::hundredths)).collect();
    Series { name: name.to_owned(), values, labels }
}

fn chart(text: &str, categories: &[&str], plot: Plot) -> Chart {
    Chart {
        name: text.to_owned(),
        description: format!("{text}: 63,2"),
        heading: "Năm".to_owned(),
        categories: categories.iter().map(|one| (*one).to_owned()).collect(),
        plot,
        axis: Axis { title: "%".to_owned(), min: Decimal::whole(0), max: Decimal::whole(100) },
        format: NumberFormat::Decimals,
        language: Language::Vietnamese,
        letters: Letters { font: "Be Vietnam Pro".to_owned(), size: 11, color: GREY },
        legend: true,
    }
}

/// An area through the years: a gap in 2023, a target in 2025 and one in 2030.
pub(crate) fn trend(text: &str) -> Chart {
    let figures = [Some(5410), None, Some(6180), Some(6320), None];
    let targets = [None, None, None, Some(7000), Some(8000)];
    chart(
        text,
        &["2022", "2023", "2024", "2025", "2030"],
        Plot::Lines(vec![
            Line {
                series: series(text, &figures, Labels::Below),
                color: ACCENT,
                stroke: Stroke::Solid,
                mark: Mark::Circle,
            },
            Line {
                series: series("Mục tiêu", &targets, Labels::Above),
                color: GREY,
                stroke: Stroke::None,
                mark: Mark::Diamond,
            },
        ]),
    )
}

/// Areas in a year, one of them without a figure.
pub(crate) fn ranking(text: &str) -> Chart {
    let figures = [Some(7810), Some(6320), None];
    chart(
        text,
        &["Hải An", text, "Thủy Nguyên"],
        Plot::Bars(
            Grouping::Over,
            vec![
                Bars {
                    series: series("Giá trị", &figures, Labels::Above),
                    look: BarLook::Filled(ACCENT, vec![(1, Rgb(194, 65, 12)), (9, GREY)]),
                },
                Bars {
                    series: series("Mục tiêu", &[Some(7000); 3], Labels::None),
                    look: BarLook::Outlined(GREY),
                },
            ],
        ),
    )
}

fn run(text: &str, size: f64, bold: bool) -> Run {
    Run { text: text.to_owned(), size, bold, color: Rgb(26, 26, 26), link: None }
}

fn text_box(frame: Frame, text: &str, size: f64) -> TextBox {
    let paragraph = Paragraph { runs: vec![run(text, size, false)], ..Paragraph::default() };
    TextBox { frame, paragraphs: vec![paragraph], ..TextBox::default() }
}

pub(crate) fn deck(text: &str) -> Deck {
    let title = |words: &str| {
        let frame = Frame { x: 48.0, y: 30.0, width: 864.0, height: 70.0 };
        let paragraph = Paragraph { runs: vec![run(words, 28.0, true)], ..Paragraph::default() };
        TextBox { frame, paragraphs: vec![paragraph], anchor: Anchor::Middle, ..TextBox::default() }
    };
    let label = || {
        let frame = Frame { x: 700.0, y: 505.0, width: 212.0, height: 24.0 };
        Item::Text(TextBox {
            fill: Some(Rgb(255, 241, 204)),
            inset: 4.0,
            ..text_box(frame, "Số liệu minh họa", 12.0)
        })
    };
    let place = Frame { x: 48.0, y: 110.0, width: 864.0, height: 380.0 };
    let with_chart = |chart: Chart| Slide {
        title: title(text),
        items: vec![Item::Chart(place, Box::new(chart)), label()],
        notes: vec![format!("Lời nói: {text}"), "Hết.".to_owned()],
        background: None,
    };
    Deck {
        about: about(text),
        width: 960.0,
        height: 540.0,
        font: "Be Vietnam Pro".to_owned(),
        slides: vec![
            Slide {
                title: title(text),
                items: shapes(text),
                background: Some(Rgb(247, 249, 251)),
                ..Slide::default()
            },
            with_chart(trend(text)),
            with_chart(ranking(text)),
            Slide { title: title(text), items: vec![table(text), label()], ..Slide::default() },
        ],
    }
}

fn shapes(text: &str) -> Vec<Item> {
    let forms = [
        Form::Rectangle,
        Form::Rounded,
        Form::Ellipse,
        Form::Diamond,
        Form::Triangle,
        Form::TriangleDown,
        Form::Cross,
        Form::Outlines(vec![
            vec![(0.0, 0.0), (60.0, 10.0), (40.0, 60.0)],
            vec![(5.0, 50.0), (20.0, 50.0), (10.0, 60.0)],
        ]),
    ];
    let shapes = forms.into_iter().enumerate().map(|(place, form)| {
        let frame = Frame { x: 48.0 + 90.0 * place as f64, y: 140.0, width: 60.0, height: 60.0 };
        let description = if place % 2 == 0 { String::new() } else { text.to_owned() };
        Item::Shape(Shape { frame, form, fill: Some(ACCENT), outline: Some((GREY, 1.0)), description })
    });
    let bullets = [text, "Mục tiêu 2025:\nđạt 70,0 %"].map(|text| Paragraph {
        runs: vec![
            Run { link: Some(presentation::Target::Slide(3)), ..run(text, 18.0, false) },
            Run {
                link: Some(presentation::Target::Web("https://example.org/a?b=1&c=2".to_owned())),
                ..run(" (nguồn)", 14.0, true)
            },
        ],
        bullet: true,
        space_after: 6.0,
        line_height: Some(24.0),
        align: Align::Left,
    });
    let frame = Frame { x: 48.0, y: 240.0, width: 864.0, height: 200.0 };
    let texts = Item::Text(TextBox { frame, paragraphs: bullets.to_vec(), ..TextBox::default() });
    let line = |from, to, dashed| Item::Line(Stretch { from, to, color: GREY, width: 1.5, dashed });
    shapes
        .chain([texts, line((48.0, 470.0), (912.0, 470.0), false), line((48.0, 500.0), (300.0, 480.0), true)])
        .collect()
}

fn table(text: &str) -> Item {
    let cell = |text: &str, align| TableCell {
        paragraph: Paragraph { runs: vec![run(text, 14.0, false)], align, ..Paragraph::default() },
        fill: None,
        rule: Some(GREY),
        padding: (5.0, 5.0, 2.0),
    };
    let row = |cells: [&str; 2]| TableRow {
        height: 28.0,
        cells: vec![cell(cells[0], Align::Left), cell(cells[1], Align::Right)],
    };
    let rows = vec![row(["Địa bàn", "Giá trị (%)"]), row([text, "63,2"]), TableRow::default()];
    let frame = Frame { x: 48.0, y: 120.0, width: 864.0, height: 84.0 };
    Item::Table(Table { frame, widths: vec![600.0, 264.0], rows, description: text.to_owned() })
}

pub(crate) fn document(text: &str) -> Document {
    let plain = |text: &str| document::Run::plain(text);
    let noted =
        |number| document::Run { target: Some(Target::Note(number)), ..plain(&format!("[{number}]")) };
    let link =
        document::Run { target: Some(Target::Web("https://example.org/đ".to_owned())), ..plain("nguồn") };
    let column =
        |heading: &str, share, numbers| document::Column { heading: heading.to_owned(), share, numbers };
    let rows = (0..40).map(|number| vec![vec![plain(text)], vec![plain(&format!("{number},5"))]]).collect();
    Document {
        about: about(text),
        font: "Times New Roman".to_owned(),
        size: 13,
        head: "Số liệu minh họa".to_owned(),
        foot: text.to_owned(),
        blocks: vec![
            Block::Title(vec![plain(text)]),
            Block::Subtitle(vec![plain("Ngày 22/11/2026")]),
            Block::Notice(vec![plain("Có số liệu minh họa, không phải số liệu thật")]),
            Block::Heading(Level::First, vec![plain("Kết quả")]),
            Block::Paragraph(vec![
                document::Run::bold(text),
                plain(" đạt 63,2 % "),
                noted(1),
                noted(7),
                link,
            ]),
            Block::List(vec![vec![plain("Một")], vec![plain(text)]]),
            Block::Chart(Box::new(trend(text)), 200),
            Block::Caption(vec![plain("Hình 1")]),
            Block::Heading(Level::Second, vec![plain("Bảng")]),
            Block::Table(document::Table {
                columns: vec![column("Địa bàn", 3, false), column("Giá trị (%)", 1, true)],
                rows,
                description: text.to_owned(),
            }),
            Block::PageBreak,
            Block::Chart(Box::new(ranking(text)), 220),
            Block::Note(1, vec![plain("Báo cáo 2025.")]),
        ],
    }
}

pub(crate) fn workbook(text: &str) -> Workbook {
    let words = |text: &str, style| Cell::Text(text.to_owned(), style);
    let mut first = Sheet {
        name: "Biểu đồ".to_owned(),
        widths: vec![24, 12, 12],
        rows: vec![
            vec![words(text, TextStyle::Title)],
            vec![words("Có số liệu minh họa", TextStyle::Notice)],
            vec![],
        ],
        foot: format!("{text} & Số liệu minh họa"),
        landscape: true,
        ..Sheet::default()
    };
    first.push_chart(trend(text), 4, 480, 280);
    let figures = vec![
        vec![
            words("Địa bàn", TextStyle::Heading),
            words("Năm", TextStyle::Heading),
            words("Giá trị", TextStyle::Heading),
        ],
        vec![
            words(text, TextStyle::Plain),
            Cell::Number(Decimal::whole(2025).unwrap(), NumberFormat::Year),
            Cell::Number(Decimal::hundredths(6320), NumberFormat::Decimals),
        ],
        vec![
            Cell::Link("nguồn".to_owned(), "https://example.org/".to_owned()),
            Cell::Empty,
            Cell::Number(Decimal::whole(5412).unwrap(), NumberFormat::Count),
        ],
    ];
    let second = Sheet { name: text.to_owned(), rows: figures, headings: Some(0), ..Sheet::default() };
    let third = Sheet {
        name: text.to_owned(),
        rows: vec![vec![words(text, TextStyle::Wrapped)]],
        ..Sheet::default()
    };
    Workbook { about: about(text), font: "Be Vietnam Pro".to_owned(), sheets: vec![first, second, third] }
}
