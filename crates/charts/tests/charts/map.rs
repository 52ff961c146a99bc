//! Tile maps of real views, and a map by shapes of which every border is made up.

use tiendo_charts::{Drawing, Size};
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::geo::Shapes;
use tiendo_core::lang::Lang;
use tiendo_core::view::map::{ShapeMap, TileMap};

use crate::harness::{compare, published};

/// Triangles and squares about where some districts of Hải Phòng lie; not their borders.
const MADE_UP_SHAPES: &[u8] = include_bytes!("map/made-up.geojson");

const WIDTHS: [(Size, &str); 2] = [(Size::Narrow, "narrow"), (Size::Wide, "wide")];

fn tile_map(dataset: &Dataset, indicator: &str, area: &str, year: i16) -> TileMap {
    let (indicator, area) = (dataset.find_indicator(indicator).unwrap(), dataset.find_area(area).unwrap());
    TileMap::of(dataset, indicator, area, year, Date::new(2026, 11, 22).unwrap()).unwrap()
}

fn shape_map(dataset: &Dataset, area: &str, year: i16) -> ShapeMap {
    let mut findings = Vec::new();
    let shapes =
        Shapes::read(dataset, "made-up.geojson", &Ok(MADE_UP_SHAPES.to_vec()), &mut findings).unwrap();
    assert_eq!(findings, []);
    let (indicator, area) =
        (dataset.find_indicator("learning_family").unwrap(), dataset.find_area(area).unwrap());
    ShapeMap::of(dataset, &shapes, indicator, area, year, Date::new(2026, 11, 22).unwrap()).unwrap()
}

/// A picture in both widths and languages.
fn pictures(name: &str, draw: impl Fn(Size, Lang) -> Drawing) -> Vec<(String, String)> {
    let mut pictures = Vec::new();
    for lang in [Lang::Vi, Lang::En] {
        for (size, width) in WIDTHS {
            pictures.push((format!("{name}.{width}.{}.svg", lang.code()), draw(size, lang).svg));
        }
    }
    pictures
}

fn tile_pictures(name: &str, map: &TileMap) -> Vec<(String, String)> {
    pictures(name, |size, lang| tiendo_charts::tiles(map, size, lang).unwrap())
}

#[test]
fn maps_are_drawn_as_in_the_golden_pictures() {
    let (hai_phong, my_loc) = (published("hai-phong"), published("my-loc"));
    let shapes = [shape_map(&hai_phong, "31", 2025), shape_map(&hai_phong, "311", 2022)];
    let [all, chosen] = shapes
        .each_ref()
        .map(|map| move |size: Size, lang: Lang| tiendo_charts::choropleth(map, size, lang).unwrap());
    let mut drawn = tile_pictures("sample", &tile_map(&hai_phong, "learning_family", "31", 2025));
    drawn.extend(tile_pictures("chosen", &tile_map(&hai_phong, "learning_family", "311", 2022)));
    drawn.extend(tile_pictures("empty", &tile_map(&hai_phong, "learning_family", "31", 2021)));
    drawn.extend(tile_pictures("whole-figures", &tile_map(&hai_phong, "member_briefed", "31", 2025)));
    drawn.extend(tile_pictures("one-of-many", &tile_map(&my_loc, "commune_learning_community", "358", 2020)));
    drawn.extend(pictures("shapes", all));
    drawn.extend(pictures("shapes-chosen", chosen));
    compare("map", drawn);
}

#[test]
fn every_area_can_be_pointed_at_in_reading_order() {
    let map = tile_map(&published("hai-phong"), "learning_family", "31", 2025);
    let drawing = tiendo_charts::tiles(&map, Size::Wide, Lang::Vi).unwrap();
    let titles: Vec<(u16, &str)> =
        drawing.data.iter().map(|datum| (datum.row, datum.title.as_str())).collect();
    assert_eq!(titles.len(), 15);
    assert_eq!(titles[..2], [(0, "Thủy Nguyên, 2025"), (1, "An Dương, 2025")]);
    let first = &drawing.data[0];
    assert_eq!(first.area.as_deref(), Some("311"));
    assert!(first.lines[0].starts_with("Giá trị: 63,2\u{a0}%"), "{:?}", first.lines);
    let (width, height) = drawing.extent;
    let inside =
        |(x, y): (f64, f64)| (0.0..=f64::from(width)).contains(&x) && (0.0..=f64::from(height)).contains(&y);
    assert!(drawing.data.iter().all(|datum| inside(datum.at)));
}

#[test]
fn areas_without_a_shape_stand_below_the_map() {
    let map = shape_map(&published("hai-phong"), "31", 2025);
    assert_eq!((map.areas.placed.len(), map.areas.elsewhere.len()), (3, 12));
    let drawing = tiendo_charts::choropleth(&map, Size::Narrow, Lang::En).unwrap();
    assert_eq!(drawing.data.len(), 15);
    assert!(drawing.svg.contains("Not placed on the map"));
    let rows: Vec<u16> = drawing.data.iter().map(|datum| datum.row).collect();
    assert!(rows.is_sorted() && drawing.data[3].at.1 > drawing.data[2].at.1);
}

#[test]
fn maps_of_sample_data_say_so_in_the_picture_and_in_words() {
    let (hai_phong, my_loc) = (published("hai-phong"), published("my-loc"));
    for (map, is_sample) in [
        (tile_map(&hai_phong, "learning_family", "31", 2025), true),
        (tile_map(&my_loc, "learning_citizen", "358", 2023), false),
    ] {
        for (lang, mark) in [(Lang::Vi, ">SỐ LIỆU MINH HỌA<"), (Lang::En, ">SAMPLE DATA<")] {
            let drawing = tiendo_charts::tiles(&map, Size::Narrow, lang).unwrap();
            let words =
                lang.pick("Số liệu minh họa, không phải số liệu thật", "Sample data, not real figures");
            assert_eq!(
                (drawing.svg.contains(mark), drawing.description.contains(words)),
                (is_sample, is_sample)
            );
        }
    }
}
