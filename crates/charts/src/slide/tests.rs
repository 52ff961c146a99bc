//! No slide cuts off or covers a text: over every area and indicator of the shipped datasets, and with names of any length.

use proptest::prelude::*;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::model::AreaId;
use tiendo_core::package::Descriptor;
use tiendo_core::view::deck::{Deck, DeckChoice, DeckRequest, Ratio};
use tiendo_core::view::news::News;

use crate::made_up::shipped;
use crate::slide::face::Face;
use crate::slide::item::{Bounds, CELL_PADDING, ChartKind, Item, Sheet, TableItem, TextItem, TextRole};
use crate::slide::table::mark_room;
use crate::slide::{LEAST_SIZE, sheets, slide_svg};

fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

fn deck(dataset: &Dataset, area: AreaId, choice: &DeckChoice, news: Option<&News>, lang: Lang) -> Deck {
    Deck::of(&DeckRequest {
        dataset,
        area,
        year: None,
        choice,
        news,
        definitions: None,
        today: today(),
        lang,
    })
}

fn choice(slides: &str, ratio: Ratio) -> DeckChoice {
    DeckChoice { ratio: Some(ratio), ..DeckChoice::parse(&format!("slides={slides}")) }
}

fn is_inside(inner: Bounds, outer: Bounds) -> bool {
    const LOST: f64 = 0.01;
    inner.x >= outer.x - LOST
        && inner.y >= outer.y - LOST
        && inner.right() <= outer.right() + LOST
        && inner.bottom() <= outer.bottom() + LOST
}

/// Whether two rectangles share more than an edge.
fn overlap(one: Bounds, other: Bounds) -> bool {
    const LOST: f64 = 0.01;
    one.x + LOST < other.right()
        && other.x + LOST < one.right()
        && one.y + LOST < other.bottom()
        && other.y + LOST < one.bottom()
}

fn text_faults(text: &TextItem, faults: &mut Vec<String>) {
    let face = Face { size: text.size, weight: text.weight, role: text.role };
    for line in &text.lines {
        if face.width(line) > text.bounds.width + 0.01 {
            faults.push(format!("wider than its room: {line}"));
        }
    }
    if face.height(text.lines.len()) > text.bounds.height + 0.01 || text.size < LEAST_SIZE {
        faults.push(format!("higher than its room, or too small: {:?}", text.lines));
    }
}

fn table_faults(table: &TableItem, faults: &mut Vec<String>) {
    let height: f64 = table.rows.iter().map(|row| row.height).sum();
    let width: f64 = table.columns.iter().sum();
    if height > table.bounds.height + 0.01 || width > table.bounds.width + 0.01 || table.size < LEAST_SIZE {
        faults.push("a table larger than its room".to_owned());
    }
    for row in &table.rows {
        for (cell, width) in row.cells.iter().zip(&table.columns) {
            let face = Face { weight: cell.weight, ..Face::body(table.size) };
            let room = width - 2.0 * CELL_PADDING.0 - mark_room(cell.mark, table.size);
            let too_wide = cell.lines.iter().any(|line| face.width(line) > room + 0.01);
            let height = face.height(cell.lines.len()) + 2.0 * CELL_PADDING.1;
            if too_wide || height > row.height + 0.01 {
                faults.push(format!("a cell too small for {:?}", cell.lines));
            }
        }
    }
}

/// Everything that is wrong with where things stand on a sheet.
fn faults(sheet: &Sheet) -> Vec<String> {
    let mut faults = Vec::new();
    let page = Bounds { x: 0.0, y: 0.0, width: sheet.width, height: sheet.height };
    for (place, item) in sheet.items.iter().enumerate() {
        match item {
            Item::Text(text) => text_faults(text, &mut faults),
            Item::Table(table) => table_faults(table, &mut faults),
            // A ranking or a grid of few areas is low.
            Item::Chart(chart)
                if matches!(chart.kind, ChartKind::Trend | ChartKind::Comparison)
                    && (chart.bounds.height < 110.0 || chart.bounds.width < 300.0) =>
            {
                faults.push(format!("a chart of {:?}", chart.bounds));
            }
            Item::Mark(_) | Item::Rule(_) | Item::Chart(_) => {}
        }
        if !is_inside(item.bounds(), page) {
            faults.push(format!("outside the sheet: {item:?}"));
        }
        for other in sheet.items.iter().skip(place + 1) {
            let fills = |item: &Item| !matches!(item, Item::Rule(_));
            if fills(item) && fills(other) && overlap(item.bounds(), other.bounds()) {
                faults.push(format!("{item:?} covers {other:?}"));
            }
        }
    }
    faults
}

/// Comparisons of every area on every indicator, and of all indicators, six at a time and seven.
fn compared(dataset: &Dataset) -> String {
    let joined = |codes: &[&str]| codes.join("~");
    let areas: Vec<&str> = dataset.areas().map(|(_, area)| &*area.code).collect();
    let indicators: Vec<&str> = dataset.indicators().map(|(_, indicator)| &*indicator.code).collect();
    let of_areas = indicators.iter().enumerate().flat_map(|(place, indicator)| {
        let some = areas.chunks(6 + place % 2).map(joined);
        some.map(|areas| format!(",c.{indicator}~{areas}")).collect::<Vec<_>>()
    });
    let of_indicators = indicators.windows(6).chain(indicators.chunks(7)).map(joined);
    of_areas.chain(of_indicators.map(|codes| format!(",c.~{codes}"))).collect()
}

/// What a deck says, without how it is broken into lines.
fn check(deck: &Deck, name: &str) {
    for sheet in sheets(deck) {
        let faults = faults(&sheet);
        let number = sheet.number.0;
        assert!(faults.is_empty(), "{name}, sheet {number}: {}", faults.join("\n"));
        let label = |item: &Item| matches!(item, Item::Text(text) if text.role == TextRole::Sample);
        assert_eq!(sheet.items.iter().any(label), deck.slides[sheet.slide].sample, "{name}, sheet {number}");
    }
}

const WAYS: [(Ratio, Lang); 4] = [
    (Ratio::Wide, Lang::Vi),
    (Ratio::Standard, Lang::En),
    (Ratio::Standard, Lang::Vi),
    (Ratio::Wide, Lang::En),
];

#[test]
fn no_slide_of_any_area_cuts_off_or_covers_a_text() {
    for name in ["hai-phong", "cac-tinh", "my-loc", "viet-nam"] {
        let dataset = shipped(name);
        let rankings =
            dataset.indicators().map(|(_, indicator)| format!(",r.{},i.{}", indicator.code, indicator.code));
        let every: String = rankings.collect();
        let all = format!("title,agenda,summary,scorecard,watch,reporting,data,sources,method,change{every}");
        let compared = compared(&dataset);
        for (place, (area, place_name)) in dataset.areas().enumerate() {
            for (way, (ratio, lang)) in WAYS.into_iter().enumerate() {
                // Of many areas each is looked at in two of the four ways, the widest and the narrowest.
                if place > 8 && way > 1 {
                    continue;
                }
                let slides = match place {
                    0 => &format!("{all}{compared}"),
                    1 | 2 => &all,
                    _ => "",
                };
                let deck = deck(&dataset, area, &choice(slides, ratio), None, lang);
                check(&deck, &format!("{name} {} {ratio:?} {lang:?}", place_name.code));
            }
        }
    }
}

#[test]
fn every_text_of_a_slide_is_on_one_of_its_sheets() {
    let dataset = shipped("hai-phong");
    let area = dataset.find_area("31").unwrap();
    for (ratio, lang) in WAYS {
        let deck = deck(&dataset, area, &choice("watch,method,sources", ratio), None, lang);
        let told: String = sheets(&deck).iter().flat_map(texts).collect::<Vec<_>>().concat();
        let told = letters(&told);
        for slide in &deck.slides {
            use tiendo_core::view::deck::Body;
            let parts: Vec<&String> = match &slide.body {
                Body::Method(paragraphs) | Body::Data(paragraphs) => {
                    paragraphs.iter().flat_map(|paragraph| &paragraph.texts).collect()
                }
                Body::Watch(groups) => {
                    groups.iter().flat_map(|group| &group.rows).map(|row| &row.text).collect()
                }
                Body::Sources(entries) => entries.iter().map(|entry| &entry.title).collect(),
                _ => Vec::new(),
            };
            assert!(!parts.is_empty(), "{:?}", slide.topic);
            for part in parts {
                assert!(told.contains(&letters(part)), "{part}");
            }
        }
    }
}

/// A text without spaces, wherever its lines break.
fn letters(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

fn texts(sheet: &Sheet) -> Vec<String> {
    let of = |item: &Item| -> Vec<String> {
        match item {
            // What stands around the body comes between two parts of a paragraph.
            Item::Text(text) if text.role == TextRole::Body => text.lines.clone(),
            Item::Table(table) => {
                table.rows.iter().flat_map(|row| &row.cells).flat_map(|cell| cell.lines.clone()).collect()
            }
            _ => Vec::new(),
        }
    };
    sheet.items.iter().flat_map(of).collect()
}

/// A place, an indicator and a document by these names, with a part.
fn named(area: &str, indicator: &str, source: &str) -> Dataset {
    let quoted = |text: &str| text.replace('"', "”");
    let (area, indicator, source) = (quoted(area), quoted(indicator), quoted(source));
    let fetch = |path: &str| -> Fetched {
        let text = match path {
            Descriptor::FILE => r#"{"title_vi":"Thử","version":"1.0.0","resources":[]}"#.to_owned(),
            "sources.csv" => format!("source,title_vi\ns,\"{source}\"\n"),
            "indicators.csv" => format!(
                "indicator,short_vi,name_vi,unit,direction,counted_vi,denominator_kind,source\n\
                 family,\"{indicator}\",\"Tỷ lệ {indicator}\",percent,up,\"{indicator}\",all,s\n"
            ),
            "areas.csv" => {
                let communes = (0..30).map(|number| format!("C{number},\"{area} {number}\",commune,P\n"));
                format!("area,name_vi,level,parent\nP,\"{area}\",province,\n{}", communes.collect::<String>())
            }
            "targets.csv" => "indicator,area,year,value,kind,applies_to,source\n\
                family,P,2025,70,milestone,descendants,s\nfamily,P,2030,80,milestone,descendants,s\n"
                .to_owned(),
            "observations.csv" => {
                let communes =
                    (0..30).map(|number| format!("family,C{number},2025,{number},all,sample,s,,\n"));
                format!(
                    "indicator,area,year,value,denominator_kind,obs_status,source,numerator,denominator\n\
                     family,P,2023,50.25,all,final,s,,\nfamily,P,2025,60.5,all,final,s,605000,1000000\n{}",
                    communes.collect::<String>()
                )
            }
            _ => return Err(Unavailable::NotFound),
        };
        Ok(text.into_bytes())
    };
    Dataset::open("made-up", fetch, &mut Vec::new())
}

/// A Vietnamese name of so many words, some of them without an end.
fn name(most: usize) -> impl Strategy<Value = String> {
    let word = prop_oneof![
        9 => "(Thị|xã|Nghĩa|Hưng|Trường|Nguyễn|đặc|khu|Ủy|ban|nhân|dân|Phước|Khuyến)",
        1 => "[a-zăâđêôơưạệộứữ]{20,60}",
    ];
    proptest::collection::vec(word, 1..most).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn names_of_any_length_are_never_cut_off(
        area in name(8), indicator in name(14), source in name(90), note in name(60), wide in any::<bool>()
    ) {
        let dataset = named(&area, &indicator, &source);
        let ratio = if wide { Ratio::Wide } else { Ratio::Standard };
        let slides = "title,agenda,summary,scorecard,i.family,r.family,c.family~P~C1~C2~C3~C4~C5~C6,reporting,data,change,watch,sources,method";
        let mut choice = choice(slides, ratio);
        choice.title = Some(note);
        let summary = serde_json_like(&area);
        let news = News::read(&Ok(summary.into_bytes()));
        let deck = deck(&dataset, dataset.find_area("P").unwrap(), &choice, news.as_ref(), Lang::Vi);
        check(&deck, &area);
    }
}

/// `changes.json` with long sentences.
fn serde_json_like(text: &str) -> String {
    let change = format!(r#"{{"kind":"value","sentence_vi":"{text} {text} {text}"}}"#);
    let changes = vec![change; 9].join(",");
    format!(r#"{{"from":{{}},"to":{{}},"summary_vi":"{text}","changes":[{changes}]}}"#)
}

#[test]
fn charts_on_slides_have_no_type_below_the_least() {
    let dataset = shipped("hai-phong");
    for code in ["31", "311", "303"] {
        let area = dataset.find_area(code).unwrap();
        for (ratio, lang) in WAYS {
            let slides = "i.learning_family,r.learning_family,i.clc_leadership,r.member_briefed,reporting";
            let slides = slides.to_owned() + &compared(&dataset);
            let deck = deck(&dataset, area, &choice(&slides, ratio), None, lang);
            for sheet in sheets(&deck) {
                let svg = slide_svg(&sheet, &deck.slides[sheet.slide], lang).unwrap();
                let Some(Item::Chart(chart)) = sheet.items.iter().find(|item| matches!(item, Item::Chart(_)))
                else {
                    continue;
                };
                let (_, drawn) = svg.split_once("viewBox").unwrap().1.split_once("viewBox=\"0 0 ").unwrap();
                let mut extent = drawn.split(['"', ' ']).map(|number| number.parse::<f64>().unwrap_or(0.0));
                let (width, height) = (extent.next().unwrap(), extent.next().unwrap());
                let scale = (chart.bounds.width / width).min(chart.bounds.height / height);
                let least = drawn.split("font-size=\"").skip(1);
                let least = least.filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok());
                let least = least.fold(f64::MAX, f64::min);
                let topic = &deck.slides[sheet.slide].topic;
                assert!(
                    least * scale >= LEAST_SIZE - 0.1,
                    "{topic} of {code}, {ratio:?}: {least} at {scale}"
                );
            }
        }
    }
}
