//! Maps of any areas: no text covers another or a mark, none leaves its tile or the picture.

use proptest::prelude::*;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::Unavailable;
use tiendo_core::geo::Shapes;
use tiendo_core::lang::Lang;
use tiendo_core::view::map::{ShapeMap, TileMap};

use super::*;
use crate::canvas::Anchor;
use crate::geometry::Rect;
use crate::map::tile::Tile;

/// An area: its name, its tile, its figure in percent, and the corner of its made-up shape in tenths of a degree.
#[derive(Debug, Clone)]
struct Any {
    name: String,
    tile: Option<(u8, u8)>,
    figure: Option<u8>,
    corner: Option<(u8, u8)>,
}

fn any_area() -> impl Strategy<Value = Any> {
    let word = prop_oneof!["[A-ZĐ][a-zểạ]{1,6}", "[0-9]{1,5}", "Nguyên", "[A-Z]{12,30}"];
    let name = proptest::collection::vec(word, 1..5).prop_map(|words| words.join(" "));
    let tile = proptest::option::weighted(0.8, (0_u8..42, 0_u8..12));
    let figure = proptest::option::weighted(0.8, 0_u8..=100);
    let corner = proptest::option::weighted(0.8, (0_u8..30, 0_u8..30));
    (name, tile, figure, corner).prop_map(|(name, tile, figure, corner)| Any { name, tile, figure, corner })
}

/// A province with these parts; tiles within so many columns.
fn dataset(areas: &[Any], columns: u8) -> Dataset {
    let mut table = String::from("area,name_vi,level,parent,tile_col,tile_row\nP,P,province,,,\n");
    let mut figures = String::from("indicator,area,year,value,obs_status,source\n");
    for (code, area) in areas.iter().enumerate() {
        let tile = area.tile.map(|(col, row)| format!("{},{row}", col % columns));
        let tile = tile.unwrap_or_else(|| ",".into());
        table.push_str(&format!("{code},{},district,P,{tile}\n", area.name));
        if let Some(figure) = area.figure {
            figures.push_str(&format!("family,{code},2025,{figure},sample,s\n"));
        }
    }
    let fetch = |path: &str| {
        let text = match path {
            "areas.csv" => table.as_str(),
            "observations.csv" => figures.as_str(),
            "indicators.csv" => "indicator,name_vi,unit,source\nfamily,Gia đình,percent,s\n",
            "targets.csv" => "indicator,area,year,value,applies_to,source\nfamily,P,2025,70,descendants,s\n",
            "sources.csv" => "source,title_vi\ns,Báo cáo\n",
            _ => return Err(Unavailable::NotFound),
        };
        Ok(text.as_bytes().to_vec())
    };
    Dataset::open("any", fetch, &mut Vec::new())
}

/// Right-angled triangles half a degree high.
fn shapes(dataset: &Dataset, areas: &[Any]) -> Shapes {
    let feature = |(code, area): (usize, &Any)| {
        let (x, y) = area.corner.map(|(x, y)| (f64::from(x) / 10.0, f64::from(y) / 10.0))?;
        let ring = format!("[{x},{y}],[{},{y}],[{x},{}],[{x},{y}]", x + 0.5, y + 0.5);
        Some(format!(r#"{{"id":"{code}","geometry":{{"type":"Polygon","coordinates":[[{ring}]]}}}}"#))
    };
    let features: Vec<String> = areas.iter().enumerate().filter_map(feature).collect();
    let json = format!("{{\"features\":[{}]}}", features.join(","));
    Shapes::read(dataset, "m", &Ok(json.into_bytes()), &mut Vec::new()).unwrap()
}

fn text_box(text: &str, (x, y): Point, anchor: Anchor, kind: crate::ink::Type) -> Rect {
    let width = kind.width(text);
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    Rect { left, right: left + width, top: y - kind.size() * 0.72, bottom: y + kind.size() * 0.22 }
}

/// What overlaps or leaves its frame, in words.
fn faults(what: &str, boxes: &[Rect], frame: Rect) -> Vec<String> {
    let outside =
        boxes.iter().filter(|one| !one.inside(&frame)).map(|one| format!("{what} outside: {one:?}"));
    let pairs = boxes.iter().enumerate().flat_map(|(place, one)| {
        boxes[place + 1..].iter().filter(|other| one.overlap(other) > 0.01).map(move |other| (one, other))
    });
    outside.chain(pairs.map(|(one, other)| format!("{what}: {one:?} covers {other:?}"))).collect()
}

fn faults_of_tiles(tiles: &[Tile<'_>]) -> Vec<String> {
    let of_tile = |tile: &Tile<'_>| {
        let texts = tile.texts.iter().map(|text| text_box(&text.words, text.at, text.anchor, text.kind));
        let mark = tile.mark.map(|(at, radius)| Rect::around(at, radius));
        faults(&tile.area.place.code, &texts.chain(mark).collect::<Vec<_>>(), tile.frame)
    };
    tiles.iter().flat_map(of_tile).collect()
}

fn picture(size: Size, bottom: f64) -> Rect {
    Rect { left: 0.0, top: 0.0, right: f64::from(width(size)), bottom: bottom + MARGIN }
}

fn faults_of_tile_map(map: &TileMap, size: Size, lang: Lang) -> Vec<String> {
    let layout = tiles::Layout::new(map, size, lang);
    let frame = picture(size, layout.key.bottom);
    let all = layout.tiles.iter().chain(&layout.beside.tiles).map(|tile| tile.frame);
    let mut boxes: Vec<Rect> = all.chain(layout.key.boxes()).collect();
    boxes.extend(layout.legend.boxes());
    let mut found = faults("picture", &boxes, frame);
    found.extend(faults_of_tiles(&layout.tiles));
    found.extend(faults_of_tiles(&layout.beside.tiles));
    found
}

fn faults_of_shape_map(map: &ShapeMap, size: Size, lang: Lang) -> Vec<String> {
    let layout = choropleth::Layout::new(map, size, lang);
    let frame = picture(size, layout.key.bottom);
    let all = layout.beside.tiles.iter().map(|tile| tile.frame).chain(layout.key.boxes());
    let mut boxes: Vec<Rect> = all.chain(layout.legend.boxes()).collect();
    boxes.push(layout.map);
    let mut found = faults("picture", &boxes, frame);
    let labels: Vec<Rect> = layout.labels.iter().map(crate::labels::Placed::bounds).collect();
    found.extend(faults("label", &labels, Rect { left: MARGIN, right: frame.right - MARGIN, ..layout.map }));
    found.extend(faults_of_tiles(&layout.beside.tiles));
    found
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn nothing_on_a_tile_map_covers_anything_else(
        areas in proptest::collection::vec(any_area(), 2..30),
        columns in prop_oneof![1_u8..12, Just(40)],
        narrow: bool,
        vietnamese: bool,
    ) {
        let dataset = dataset(&areas, columns);
        let (indicator, area) = (dataset.find_indicator("family").unwrap(), dataset.find_area("0").unwrap());
        let size = if narrow { Size::Narrow } else { Size::Wide };
        let lang = if vietnamese { Lang::Vi } else { Lang::En };
        if let Some(map) = TileMap::of(&dataset, indicator, area, 2025, Date::new(2026, 11, 22).unwrap()) {
            prop_assert_eq!(faults_of_tile_map(&map, size, lang), Vec::<String>::new());
            prop_assert!(tiles(&map, size, lang).unwrap().extent.1 < 4000);
        }
    }

    #[test]
    fn no_label_of_a_map_by_shapes_covers_another(
        areas in proptest::collection::vec(any_area(), 2..16),
        chosen in 0_usize..2,
        narrow: bool,
    ) {
        let dataset = dataset(&areas, 40);
        let indicator = dataset.find_indicator("family").unwrap();
        let area = dataset.find_area(["P", "0"][chosen]).unwrap();
        let size = if narrow { Size::Narrow } else { Size::Wide };
        if let Some(map) = ShapeMap::of(&dataset, &shapes(&dataset, &areas), indicator, area, 2025, Date::new(2026, 11, 22).unwrap()) {
            prop_assert_eq!(faults_of_shape_map(&map, size, Lang::Vi), Vec::<String>::new());
        }
    }
}
