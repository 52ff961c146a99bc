//! No text of any picture covers another or leaves the picture, and no more areas are drawn than fit.

use std::sync::Arc;

use proptest::prelude::*;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::Unavailable;
use tiendo_core::package::Descriptor;

use super::*;

/// A dataset with these areas, each with figures of these indicators in these years.
fn dataset(areas: &[(String, Vec<(u8, u8)>)]) -> Dataset {
    let indicators: Vec<String> = (0..12)
        .map(|number| format!("i{number},Chỉ tiêu số {number},Chỉ tiêu số {number},percent\n"))
        .collect();
    let rows = areas.iter().enumerate().map(|(place, (name, _))| {
        let level = if place == 0 { "province" } else { "district" };
        format!("a{place},{name},{level},\n")
    });
    let rows: Vec<String> = rows.collect();
    let figures = areas.iter().enumerate().flat_map(|(place, (_, figures))| {
        figures.iter().map(move |(indicator, year)| {
            let status = if year % 2 == 0 { "final" } else { "sample" };
            format!("i{indicator},a{place},{},50,{status},s\n", 2012 + i16::from(*year))
        })
    });
    let figures: Vec<String> = figures.collect();
    let (indicators, rows, figures) = (indicators.concat(), rows.concat(), figures.concat());
    let fetch = |path: &str| match path {
        Descriptor::FILE => Ok(br#"{"resources":[]}"#.to_vec()),
        "sources.csv" => Ok("source,title_vi\ns,Báo cáo\n".into()),
        "indicators.csv" => Ok(format!("indicator,short_vi,name_vi,unit\n{indicators}").into_bytes()),
        "areas.csv" => Ok(format!("area,name_vi,level,parent\n{rows}").into_bytes()),
        "targets.csv" => Ok("indicator,area,year,value,source\n".into()),
        "observations.csv" => {
            Ok(format!("indicator,area,year,value,obs_status,source\n{figures}").into_bytes())
        }
        _ => Err(Unavailable::NotFound),
    };
    Dataset::open("x", fetch, &mut Vec::new())
}

fn texts<'a>(layout: &'a Layout<'_>) -> Vec<&'a Text> {
    let keys = layout.keys.iter().map(|key| &key.text);
    let lines = layout.lines.iter().flat_map(|line| &line.texts);
    layout.texts.iter().chain(keys).chain(lines).filter(|text| !text.words.is_empty()).collect()
}

fn faults(layout: &Layout) -> Vec<String> {
    let frame =
        Rect { left: 0.0, top: 0.0, right: f64::from(layout.width), bottom: f64::from(layout.height) };
    let texts: Vec<(&str, Rect)> =
        texts(layout).into_iter().map(|text| (text.words.as_str(), text.bounds())).collect();
    let outside =
        texts.iter().filter(|(_, rect)| !rect.inside(&frame)).map(|(words, _)| format!("{words} is cut off"));
    let pairs = texts.iter().enumerate().flat_map(|(place, (one, rect))| {
        let covered = texts[place + 1..].iter().filter(|(_, other)| rect.overlap(other) > 0.01);
        covered.map(move |(other, _)| format!("{one} covers {other}"))
    });
    outside.chain(pairs).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn texts_stay_apart_and_in_the_picture(
        areas in prop::collection::vec(
            ("[A-ZĐa-z ]{1,40}", prop::collection::vec((0_u8..12, 0_u8..16), 0..40)),
            1..90,
        ),
        vi in any::<bool>(),
        wide in any::<bool>(),
    ) {
        let dataset = dataset(&areas);
        let model = Reporting::of(&dataset, None, None, Date::parse("2026-11-22").unwrap());
        let size = if wide { Size::Wide } else { Size::Narrow };
        let lang = if vi { Lang::Vi } else { Lang::En };
        let layout = Layout::new(&model, size, lang);
        prop_assert_eq!(faults(&layout), Vec::<String>::new());
        let drawn = layout.lines.iter().filter(|line| line.row.is_some()).count();
        prop_assert!(drawn <= 60);
        for room in [(740, 260), (740, 120), (548, 230), (548, 120)] {
            let layout = within::fitting(&model, room, lang);
            prop_assert_eq!(faults(&layout), Vec::<String>::new());
            // Three rows and what is said of the others have room in the lower ones.
            prop_assert!(layout.height <= room.1 || room.1 < 200, "{} in {:?}", layout.height, room);
        }
        let drawing = draw(&model, size, lang, String::new()).unwrap();
        prop_assert!(drawing.data.iter().all(|datum| datum.at.1 < f64::from(layout.height)));
    }
}

#[test]
fn areas_that_are_alike_are_folded_into_one_line_that_counts_them() {
    // 40 complete, 30 empty but for another's indicator, and one in between: 71 areas are more than 60.
    let all: Vec<(u8, u8)> = vec![(0, 12), (0, 13)];
    let mut areas: Vec<(String, Vec<(u8, u8)>)> =
        (0..40).map(|number| (format!("Đủ {number}"), all.clone())).collect();
    areas.extend((0..30).map(|number| (format!("Thiếu {number}"), vec![(0, 12)])));
    areas.push(("Một năm".into(), vec![(0, 13)]));
    let dataset = dataset(&areas);
    let model = Reporting::of(&dataset, None, None, Date::parse("2026-11-22").unwrap());
    let layout = Layout::new(&model, Size::Wide, Lang::Vi);
    let words: Vec<&str> = texts(&layout).into_iter().map(|text| text.words.as_str()).collect();
    // The first area is the province; of 70 districts 39 are complete in 2024 and 2025.
    assert!(words.contains(&"39 quận, huyện đủ số liệu mọi năm"), "{words:?}");
    let rows: Vec<Arc<str>> =
        layout.lines.iter().filter_map(|line| line.row.map(|row| row.place.code.clone())).collect();
    assert_eq!(rows.len(), 1 + 30 + 1);
}

#[test]
fn where_not_all_areas_have_room_those_that_lack_figures_come_first_and_the_others_are_counted() {
    // Of 30 districts 25 have both figures of 2025, the last year that has ended, and all those of 2024.
    let all: Vec<(u8, u8)> = vec![(0, 13), (1, 13)];
    let mut areas: Vec<(String, Vec<(u8, u8)>)> = vec![("Tỉnh".into(), all.clone())];
    areas.extend((0..25).map(|number| (format!("Đủ {number}"), all.clone())));
    areas.extend((0..5).map(|number| (format!("Thiếu {number}"), vec![(0, 12), (1, 13)])));
    let dataset = dataset(&areas);
    let model = Reporting::of(&dataset, None, None, Date::parse("2026-11-22").unwrap());
    let layout = within::fitting(&model, (740, 260), Lang::Vi);
    let names = layout.lines.iter().filter_map(|line| line.row.map(|row| row.place.name.get(Lang::Vi)));
    let names: Vec<&str> = names.collect();
    assert!(names.len() > 5 && names[..5].iter().all(|name| name.starts_with("Thiếu")), "{names:?}");
    let words: Vec<&str> = texts(&layout).into_iter().map(|text| text.words.as_str()).collect();
    let rest = format!("… {} quận, huyện khác, năm 2025: đều đủ số liệu …", 30 - names.len());
    assert!(words.contains(&rest.as_str()), "{words:?}");
    assert!(words.iter().any(|words| words.starts_with("Tỉnh, năm 2025: ")), "{words:?}");
    // Everything is drawn where there is room.
    let whole = within::fitting(&model, (740, 2000), Lang::Vi);
    assert_eq!(whole.lines.iter().filter(|line| line.row.is_some()).count(), 31);
}
