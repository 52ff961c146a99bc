//! Areas on a map: which ones, where, and what is said of them. Figures are worked by hand in comments.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod trial;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::export::{Chart, Origin, Page, shown};
use tiendo_core::geo::Shapes;
use tiendo_core::lang::Lang;
use tiendo_core::model::Tile;
use tiendo_core::standing::Status;
use tiendo_core::value::Value;
use tiendo_core::view::Choice;
use tiendo_core::view::map::words;
use tiendo_core::view::map::{MapArea, ShapeMap, TileMap};
use tiendo_core::view_state::ViewState;

use trial::{Trial, shipped};

/// The leftmost and topmost tile is (2, 1). B ended in 2024, D begins in 2025 on its tile. E has no tile, F no target.
const TRIAL: Trial<'_> = Trial {
    created: "",
    sources: "s,Báo cáo\n",
    indicators: "indicator,short_vi,name_vi,unit,denominator_kind\nfamily,Gia đình,Gia đình,percent,all\ntitle,Huyện,Huyện,yes_no,\n",
    areas: "area,name_vi,level,parent,valid_from,valid_to,tile_col,tile_row
P,Tỉnh,province,,,,,
Q,Tỉnh khác,province,,,,,
C,Cát,district,P,,,3,2
A,An,district,P,,,2,1
B,Bình,district,P,,2024-06-30,4,1
D,Dương,district,P,2024-07-01,,4,1
E,Êm,district,P,,,,
X,Xã,commune,A,,,0,0
",
    changes: "",
    codes: "",
    targets: "family,P,2025,70,milestone,descendants\ntitle,A,2025,yes,milestone,self\n",
    observations: "family,A,2024,71,,,all,final,s
family,D,2024,69,,,all,final,s
family,A,2025,70,,,all,final,s
family,C,2025,65,,,all,sample,s
family,D,2025,80,,,registered,final,s
",
};

fn tile_map(dataset: &Dataset, indicator: &str, area: &str, year: i16) -> Option<TileMap> {
    let indicator = dataset.find_indicator(indicator).unwrap();
    TileMap::of(dataset, indicator, dataset.find_area(area).unwrap(), year, Date::new(2026, 11, 22).unwrap())
}

/// Column, row, code and standing of each tile.
fn tiles(map: &TileMap) -> Vec<(u8, u8, &str, Status)> {
    let shown = |(tile, area): &'_ (Tile, MapArea)| (tile.col(), tile.row(), area.standing.status());
    let codes = map.areas.placed.iter().map(|(_, area)| &*area.place.code);
    let shown = map.areas.placed.iter().map(shown).zip(codes);
    shown.map(|((col, row, status), code)| (col, row, code, status)).collect()
}

fn codes(areas: &[MapArea]) -> Vec<&str> {
    areas.iter().map(|area| &*area.place.code).collect()
}

#[test]
fn parts_stand_on_their_tiles_counted_from_the_corner_of_the_map() {
    use Status::{Met, Missed, NotComparable, NotReported};
    let dataset = TRIAL.read();
    let map = tile_map(&dataset, "family", "P", 2025).unwrap();
    // (2, 1) becomes (0, 0), (4, 1) becomes (2, 0), (3, 2) becomes (1, 1).
    assert_eq!(tiles(&map), [(0, 0, "A", Met), (2, 0, "D", NotComparable), (1, 1, "C", Missed)]);
    assert_eq!((map.size, codes(&map.areas.elsewhere)), ((3, 2), vec!["E"]));
    assert_eq!((map.areas.years.as_slice(), map.areas.sample), (&[2024, 2025][..], true));
    assert_eq!(map.areas.count(NotReported), 1, "E");
    assert_eq!(tile_map(&dataset, "family", "A", 2025).unwrap().areas.placed, map.areas.placed, "beside it");
}

#[test]
fn of_two_areas_on_one_tile_the_one_with_a_figure_stays() {
    let dataset = TRIAL.read();
    let map = tile_map(&dataset, "family", "P", 2024).unwrap();
    let placed: Vec<&str> = map.areas.placed.iter().map(|(_, area)| &*area.place.code).collect();
    // Both B and D existed in 2024; only D reported.
    assert_eq!((placed, codes(&map.areas.elsewhere)), (vec!["A", "D", "C"], vec!["B", "E"]));
    assert!(!map.areas.sample, "the sample figure is of another year");
}

#[test]
fn a_map_needs_two_places() {
    let dataset = TRIAL.read();
    assert_eq!(tile_map(&dataset, "family", "X", 2025), None, "the only commune");
    assert_eq!(tile_map(&dataset, "family", "Q", 2025), None, "provinces have no tiles");
    assert!(
        tile_map(&dataset, "family", "P", 2031).unwrap().areas.placed[0].1.measured.is_none(),
        "no figure yet"
    );
}

#[test]
fn areas_that_the_indicator_does_not_concern_are_there_and_not_counted() {
    let dataset = TRIAL.read();
    let map = tile_map(&dataset, "title", "P", 2025).unwrap().areas;
    assert_eq!((map.placed.len(), map.elsewhere.len(), map.counted().count()), (3, 0, 1));
    let (_, other) = &map.placed[1];
    assert_eq!(words::lines(&map, other, Lang::En).len(), 1);
    assert_eq!(words::headline(&map, Lang::Vi), "Năm 2025: 1 quận, huyện chưa có số liệu");
    let nobody = Trial { targets: "", ..TRIAL }.read();
    assert_eq!(tile_map(&nobody, "title", "P", 2025), None);
}

#[test]
fn what_is_found_is_said_in_both_languages() {
    let dataset = TRIAL.read();
    let said = |year, lang| words::headline(&tile_map(&dataset, "family", "P", year).unwrap().areas, lang);
    assert_eq!(
        said(2025, Lang::Vi),
        "Năm 2025: 1 quận, huyện đạt mục tiêu 2025 (70\u{a0}%), 1 không đạt, 1 khác cách tính, 1 chưa có số liệu"
    );
    assert_eq!(
        said(2024, Lang::En),
        "In 2024, 1 district met the 2025 target (70%), 1 not yet, 3 without a figure"
    );
    assert_eq!(said(2030, Lang::Vi), "Năm 2030: cả 4 quận, huyện chưa có số liệu");
    assert_eq!(said(2030, Lang::En), "In 2030, none of 4 districts has a figure");
    let map = tile_map(&dataset, "family", "P", 2025).unwrap().areas;
    let legend: Vec<String> = words::legend(&map, Lang::Vi).into_iter().map(|(_, text)| text).collect();
    assert_eq!(legend, ["Đạt: 1", "Không đạt: 1", "Khác cách tính: 1", "Chưa có số liệu: 1"]);
    assert_eq!(words::value_forms(&map, Value::whole(70), Lang::Vi), ["70,0\u{a0}%", "70,0", "70"]);
    assert_eq!(words::target(&map, Lang::Vi).unwrap(), "Mục tiêu 2025: 70\u{a0}%");
    let (_, first) = &map.placed[0];
    assert_eq!(words::title(&map, first, Lang::Vi), "An, 2025");
    assert_eq!(words::lines(&map, first, Lang::En).last().unwrap(), "Source: Báo cáo");
}

#[test]
fn a_map_where_all_stand_alike_says_so() {
    let rows = "family,A,2025,70,,,all,final,s\nfamily,C,2025,71,,,all,final,s\nfamily,D,2025,72,,,all,final,s\nfamily,E,2025,73,,,all,final,s\nfamily,A,2026,1,,,all,final,s\nfamily,C,2026,2,,,all,final,s\nfamily,D,2026,3,,,all,final,s\nfamily,E,2026,4,,,all,final,s\n";
    let dataset = Trial { observations: rows, ..TRIAL }.read();
    let said = |year, lang| words::headline(&tile_map(&dataset, "family", "P", year).unwrap().areas, lang);
    assert_eq!(said(2025, Lang::Vi), "Năm 2025: cả 4 quận, huyện đạt mục tiêu 2025 (70\u{a0}%)");
    assert_eq!(said(2025, Lang::En), "In 2025, all 4 districts met the 2025 target (70%)");
    assert_eq!(said(2026, Lang::Vi), "Năm 2026: cả 4 quận, huyện chưa đạt mục tiêu 2025 (70\u{a0}%)");
    assert_eq!(said(2026, Lang::En), "In 2026, none of 4 districts met the 2025 target (70%)");
}

#[test]
fn the_districts_of_hai_phong_stand_where_they_lie() {
    let dataset = shipped("hai-phong");
    let map = tile_map(&dataset, "learning_family", "31", 2025).unwrap();
    assert_eq!((map.areas.placed.len(), map.areas.elsewhere.len(), map.areas.sample), (15, 0, true));
    let at = |name: &str| {
        let found = map.areas.placed.iter().find(|(_, area)| area.place.name.get(Lang::Vi) == name);
        found.map(|(tile, _)| (tile.col(), tile.row())).unwrap()
    };
    let (north, islands) = (at("Thủy Nguyên"), [at("Cát Hải"), at("Bạch Long Vĩ")]);
    assert!(map.areas.placed.iter().all(|(tile, _)| tile.row() >= north.1));
    assert!(islands.iter().all(|island| island.0 > at("Đồ Sơn").0), "the islands lie to the east");
    assert_eq!(
        words::headline(&map.areas, Lang::Vi),
        "Năm 2025: 7 quận, huyện đạt mục tiêu 2025 (70\u{a0}%), 7 không đạt, 1 chưa có số liệu"
    );
    // What is counted is what the ranking counts, and no tile moves from year to year.
    for year in map.areas.years.clone() {
        let other = tile_map(&dataset, "learning_family", "31", year).unwrap();
        assert_eq!((other.size, other.areas.counted().count()), (map.size, 15), "{year}");
    }
}

#[test]
fn provinces_without_tiles_have_no_map() {
    assert_eq!(tile_map(&shipped("cac-tinh"), "learning_family", "34", 2025), None);
}

/// Made up: squares for A, C and D.
const SHAPES: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","id":"A","geometry":{"type":"Polygon","coordinates":[[[106,20],[107,20],[107,21],[106,21],[106,20]]]}},
{"type":"Feature","id":"C","geometry":{"type":"Polygon","coordinates":[[[107,20],[108,20],[108,21],[107,21],[107,20]]]}},
{"type":"Feature","id":"D","geometry":{"type":"Polygon","coordinates":[[[108,20],[108.5,20],[108.5,20.5],[108,20]]]}}]}"#;

#[test]
fn shapes_make_a_map_of_their_areas() {
    let dataset = TRIAL.read();
    let mut findings = Vec::new();
    assert_eq!(Shapes::open(&dataset, |_| panic!("no map is listed"), &mut findings), None);
    let shapes =
        Shapes::read(&dataset, "map.geojson", &Ok(SHAPES.as_bytes().to_vec()), &mut findings).unwrap();
    assert_eq!((shapes.len(), findings.len()), (3, 0));
    let (indicator, area) = (dataset.find_indicator("family").unwrap(), dataset.find_area("P").unwrap());
    let map =
        ShapeMap::of(&dataset, &shapes, indicator, area, 2025, Date::new(2026, 11, 22).unwrap()).unwrap();
    let placed: Vec<&str> = map.areas.placed.iter().map(|(_, area)| &*area.place.code).collect();
    assert_eq!((placed, codes(&map.areas.elsewhere)), (vec!["C", "A", "D"], vec!["E"]));
    let bounds = map.bounds;
    assert_eq!((bounds.least.lon, bounds.most.lon), (106_000_000, 108_500_000));
    assert_eq!((bounds.least.lat, bounds.most.lat), (20_000_000, 21_000_000));
}

#[test]
fn what_a_map_of_shapes_shows_can_be_taken_away_without_any_tile() {
    let without_tile = |line: &str| line.rsplitn(3, ',').last().unwrap().to_owned() + "\n";
    let areas: String = TRIAL.areas.lines().map(without_tile).collect();
    let dataset = Trial { areas: &areas, ..TRIAL }.read();
    let shapes = Shapes::read(&dataset, "map.geojson", &Ok(SHAPES.as_bytes().to_vec()), &mut Vec::new());
    let today = Date::new(2026, 11, 22).unwrap();
    let state = ViewState::from_address("/vi/x/indicator/family", "area=P&year=2025").unwrap();
    let (choice, _) = Choice::resolve(&dataset, &state).unwrap();
    let sheet = |shapes| {
        let page = Page { dataset: &dataset, choice, state: &state, today, shapes };
        let origin = Origin { descriptor: dataset.descriptor(), hash: None, address: "" };
        shown(Chart::Map, page, origin)
    };
    assert_eq!(sheet(None), None);
    let map = ShapeMap::of(&dataset, shapes.as_ref().unwrap(), choice.indicator, choice.area, 2025, today);
    let map = map.unwrap();
    let shown = sheet(shapes.as_ref()).unwrap();
    assert_eq!(shown.title.get(Lang::Vi), words::headline(&map.areas, Lang::Vi));
}

#[test]
fn the_map_that_stands_for_an_area_is_of_the_latest_year_with_figures() {
    let dataset = shipped("hai-phong");
    let today = Date::parse("2026-11-22").unwrap();
    let (indicator, map) = TileMap::latest(&dataset, dataset.find_area("31").unwrap(), today).unwrap();
    assert_eq!(&*dataset.indicator(indicator).code, "learning_family");
    assert_eq!(map.areas.year, 2025);
    let title = words::headline_with_subject(&map.areas, Lang::Vi).replace('\u{a0}', " ");
    assert_eq!(
        title,
        "Gia đình học tập, năm 2025: 7 quận, huyện đạt mục tiêu 2025 (70 %), 7 không đạt, 1 chưa có số liệu"
    );
    let country = shipped("viet-nam");
    assert!(TileMap::latest(&country, country.find_area("VN").unwrap(), today).is_none());
}
