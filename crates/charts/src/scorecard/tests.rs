//! Texts of scorecards of any shape: none covers another, none leaves the picture.

use proptest::prelude::*;
use tiendo_core::dataset::Dataset;
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::scorecard::Moment;
use tiendo_core::view::scorecard::{Sorting, Unfolding};

use super::*;
use crate::geometry::Rect;

/// A dataset of one province with districts, from the names of indicators and areas and the figures, row by row.
fn dataset(indicators: &[String], areas: &[String], figures: &[Option<u16>], sample: bool) -> Dataset {
    let status = if sample { "sample" } else { "final" };
    let mut tables = [
        "indicator,short_vi,short_en,name_vi,name_en,unit,direction,counted_vi,counted_en\n".to_owned(),
        "area,name_vi,level,parent\ntop,Hải Phòng,province,\n".to_owned(),
        "indicator,area,year,value,kind,applies_to\n".to_owned(),
        format!("indicator,area,year,value,obs_status\ni0,top,2025,50,{status}\n"),
    ];
    for (place, name) in indicators.iter().enumerate() {
        let unit = if place % 5 == 3 { "yes_no" } else { "percent" };
        let target = if place % 5 == 3 { "yes" } else { "70" };
        tables[0].push_str(&format!("i{place},{name},,{name},,{unit},up,x,x\n"));
        if place % 4 != 2 {
            tables[2].push_str(&format!("i{place},top,2025,{target},milestone,descendants\n"));
        }
    }
    for (place, name) in areas.iter().enumerate() {
        tables[1].push_str(&format!("a{place},{name},district,top\n"));
    }
    let cells = areas
        .iter()
        .enumerate()
        .flat_map(|(area, _)| (0..indicators.len()).map(move |indicator| (area, indicator)));
    for ((area, indicator), figure) in cells.zip(figures.iter().cycle()) {
        let Some(figure) = figure else { continue };
        let value = if indicator % 5 == 3 {
            "no".to_owned()
        } else {
            format!("{}.{:02}", figure / 100, figure % 100)
        };
        tables[3].push_str(&format!("i{indicator},a{area},2025,{value},{status}\n"));
    }
    let names = ["indicators.csv", "areas.csv", "targets.csv", "observations.csv"];
    let file = |path: &str| -> Fetched {
        if path == "datapackage.json" {
            return Ok(br#"{"title_vi":"T","title_en":"T","version":"1.0.0","resources":[]}"#.to_vec());
        }
        let place = names.iter().position(|name| *name == path).ok_or(Unavailable::NotFound)?;
        Ok(tables[place].clone().into_bytes())
    };
    Dataset::open("trial", file, &mut Vec::new())
}

fn view(dataset: &Dataset) -> ScorecardView {
    ScorecardView::of(
        dataset,
        dataset.find_area("top"),
        Moment::Year(2025),
        &Sorting::default(),
        &Unfolding::default(),
    )
}

/// The value of an attribute of an element.
fn attribute<'a>(element: &'a str, name: &str) -> Option<&'a str> {
    element.split_once(&format!(" {name}=\""))?.1.split('"').next()
}

/// The texts of a picture with the rectangles that they cover, but for the mark of sample data, which lies over everything.
fn texts(svg: &str) -> Vec<(String, Rect)> {
    let elements = svg.split("<text").skip(1).filter_map(|element| element.split_once("</text>"));
    let text = |(element, _): (&str, &str)| {
        let (attributes, text) = element.split_once('>')?;
        let class = attribute(attributes, "class")?;
        let number = |name| attribute(attributes, name)?.parse::<f64>().ok();
        let (x, y, size) = (number("x")?, number("y")?, number("font-size")?);
        let types = [
            Type::Axis,
            Type::Label,
            Type::Heading,
            Type::Name,
            Type::NameChosen,
            Type::Value,
            Type::RankGap,
        ];
        let classes = ["axis", "label", "heading", "name", "name strong", "value", "rank-gap"];
        let kind = types[classes.iter().position(|known| *known == class)?];
        let text = text.replace("&amp;", "&");
        let width = kind.width(&text);
        let left = match attribute(attributes, "text-anchor") {
            None => x,
            Some("middle") => x - width / 2.0,
            _ => x - width,
        };
        Some((text, Rect { left, right: left + width, top: y - size * 0.75, bottom: y + size * 0.2 }))
    };
    elements.filter_map(text).collect()
}

/// The faults of one picture, in words.
fn faults(drawing: &Drawing) -> Vec<String> {
    let texts = texts(&drawing.svg);
    let (width, height) = (f64::from(drawing.extent.0), f64::from(drawing.extent.1));
    let frame = Rect { left: 0.0, top: 0.0, right: width, bottom: height };
    let outside =
        texts.iter().filter(|(_, rect)| !rect.inside(&frame)).map(|(text, _)| format!("{text} is cut off"));
    let pairs = texts
        .iter()
        .enumerate()
        .flat_map(|(place, one)| texts[place + 1..].iter().map(move |other| (one, other)));
    let covered = pairs.filter(|(one, other)| one.1.overlap(&other.1) > 0.0);
    let points = drawing.data.iter().filter(|datum| datum.at.0 > width || datum.at.1 > height);
    outside
        .chain(covered.map(|(one, other)| format!("{} covers {}", one.0, other.0)))
        .chain(points.map(|datum| format!("{} is outside", datum.title)))
        .collect()
}

const SIZES: [(Size, Lang); 4] =
    [(Size::Narrow, Lang::Vi), (Size::Narrow, Lang::En), (Size::Wide, Lang::Vi), (Size::Wide, Lang::En)];

fn name() -> impl Strategy<Value = String> {
    proptest::collection::vec("[A-ZĐ][a-zđệườ]{0,9}|Nghiêng|hợp|quán", 1..6).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn no_text_covers_another_or_leaves_the_picture(
        indicators in proptest::collection::vec(name(), 1..16),
        areas in proptest::collection::vec(name(), 0..12),
        figures in proptest::collection::vec(proptest::option::weighted(0.8, 0..=10_000_u16), 1..40),
        sample in any::<bool>(),
        moment in prop_oneof![Just(Moment::Year(2025)), Just(Moment::Coming(2025)), Just(Moment::Passed(2025))],
    ) {
        let dataset = dataset(&indicators, &areas, &figures, sample);
        let top = dataset.find_area("top");
        let view = ScorecardView::of(&dataset, top, moment, &Sorting::default(), &Unfolding::default());
        for (size, lang) in SIZES {
            let drawing = draw(&view, size, lang).unwrap();
            prop_assert_eq!(faults(&drawing), Vec::<String>::new(), "{:?} {:?}", size, lang);
            prop_assert!(texts(&drawing.svg).len() > 1);
        }
    }
}

fn numbered(what: &str, number: usize) -> Vec<String> {
    (1..=number).map(|place| format!("{what} {place}")).collect()
}

#[test]
fn of_many_areas_a_picture_has_both_ends_and_says_how_many_are_left_out() {
    // Of 99 districts the first ten and the last ten: 79 are left out. With the province, 21 rows.
    let view = view(&dataset(&numbered("Chỉ tiêu", 12), &numbered("Phường", 99), &[Some(7500)], false));
    for (size, lang) in SIZES {
        let drawing = draw(&view, size, lang).unwrap();
        assert_eq!(drawing.data.last().map(|datum| datum.row), Some(20));
        assert_eq!(faults(&drawing), Vec::<String>::new());
        let gap = lang.pick("… 79 quận, huyện …", "… 79 districts …");
        assert!(drawing.svg.contains(gap) && drawing.description.contains(gap));
    }
    let drawing = draw(&view, Size::Wide, Lang::Vi).unwrap();
    assert_eq!(drawing.svg.matches("class=\"row\"").count(), 21);
    // The row behind the gap is as far down as ten rows and the gap.
    let tops: Vec<f64> =
        [9, 10, 11].map(|row| drawing.data.iter().find(|datum| datum.row == row).unwrap().at.1).into();
    assert_eq!((tops[1] - tops[0], tops[2] - tops[1]), (28.0, 28.0 + 26.0));
}

#[test]
fn where_areas_are_left_out_those_without_a_figure_have_rows() {
    // Of 50 districts all but the first have no figure.
    let mut figures = vec![Some(6500); 3];
    figures.extend(vec![None; 147]);
    let view = view(&dataset(&numbered("Chỉ tiêu", 3), &numbered("Phường", 50), &figures, false));
    let drawing = draw(&view, Size::Wide, Lang::Vi).unwrap();
    assert_eq!(drawing.svg.matches("class=\"row\"").count(), 21);
    assert!(drawing.svg.contains("… 30 quận, huyện …") && !drawing.svg.contains("Chưa có số liệu ("));
}

#[test]
fn areas_without_figures_are_named_in_a_line_where_there_are_many() {
    // Three indicators; the first district has figures, five have none.
    let mut figures = vec![Some(6500); 3];
    figures.extend(vec![None; 15]);
    let view = view(&dataset(&numbered("Chỉ tiêu", 3), &numbered("Phường", 6), &figures, false));
    let svg = draw(&view, Size::Wide, Lang::Vi).unwrap().svg;
    assert_eq!(svg.matches("class=\"row\"").count(), 2);
    assert!(svg.contains("Chưa có số liệu (5): Phường 2, Phường 3, Phường 4, Phường 5, Phường 6."));
}

#[test]
fn the_arrow_keys_go_through_an_area_across_all_bands() {
    let view = view(&dataset(&numbered("Chỉ tiêu rất dài", 6), &numbered("Phường", 2), &[Some(6500)], false));
    let drawing = draw(&view, Size::Narrow, Lang::Vi).unwrap();
    // The province has one figure and five targets: the third indicator has none. A district has six figures.
    let rows: Vec<u16> = drawing.data.iter().map(|datum| datum.row).collect();
    assert_eq!(rows, [0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2]);
    let (first, last) = (&drawing.data[5], &drawing.data[10]);
    assert_eq!(first.title, "Phường 1, Chỉ tiêu rất dài 1, 2025");
    assert_eq!(last.title, "Phường 1, Chỉ tiêu rất dài 6, 2025");
    assert_eq!(first.area.as_deref(), Some("a0"));
    // Six indicators do not fit beside each other on a phone.
    assert!(last.at.1 > first.at.1);
}

#[test]
fn a_reader_who_does_not_see_the_picture_is_told_the_finding_and_that_it_is_sample_data() {
    let view = view(&dataset(&numbered("Chỉ tiêu", 3), &numbered("Phường", 2), &[Some(7500)], true));
    let drawing = draw(&view, Size::Narrow, Lang::Vi).unwrap();
    // Each district meets indicators 1 and 2; the third has no target. The province missed the first.
    assert_eq!(
        drawing.description,
        "Năm 2025, 2 quận, huyện đạt cả 4 mục tiêu. Chỉ tiêu 1: 2 đạt; Chỉ tiêu 2: 2 đạt; Chỉ tiêu 3: 2 không so được. \
         Hải Phòng đạt 0 trong 1; Phường 1 đạt 2 trong 2; Phường 2 đạt 2 trong 2. Số liệu minh họa, không phải số liệu thật."
    );
    assert!(drawing.svg.contains(">SỐ LIỆU MINH HỌA<"));
}
