//! Maps that are made up: no border in here is a real one.

use proptest::prelude::*;

use super::*;

const AREAS: [&str; 3] = ["303", "304", "305"];

type Told = (u32, String, ShapeFault);

/// The shapes of a map of the made-up areas 0 to 2, and what is said of it.
fn read(json: &str) -> (Read<ByArea>, Vec<Told>) {
    let mut findings = Vec::new();
    let find = |code: &str| AREAS.iter().position(|known| *known == code).map(AreaId);
    let shapes = shapes("map.geojson", json.as_bytes(), find, &mut findings);
    let told = |finding: Finding| match finding.problem {
        Problem::Shape { code, fault } => (finding.line.unwrap(), code, fault),
        other => panic!("{other:?}"),
    };
    (shapes, findings.into_iter().map(told).collect())
}

fn collection(features: &[&str]) -> String {
    format!("{{\"type\":\"FeatureCollection\",\"features\":[\n{}\n]}}", features.join(",\n"))
}

/// A feature with this beginning and a geometry of this kind.
fn feature(beginning: &str, kind: &str, coordinates: &str) -> String {
    format!(r#"{{"type":"Feature",{beginning}"geometry":{{"coordinates":{coordinates},"type":"{kind}"}}}}"#)
}

const SQUARE: &str = "[[106,20],[107,20],[107,21],[106,21],[106,20]]";

fn square(beginning: &str) -> String {
    feature(beginning, "Polygon", &format!("[{SQUARE}]"))
}

fn at(lon: i32, lat: i32) -> Position {
    Position { lon: lon * 1_000_000, lat: lat * 1_000_000 }
}

#[test]
fn codes_are_found_in_each_place_where_maps_have_them() {
    for beginning in [
        r#""properties":{"area":"303"},"#,
        r#""properties":{"name":{"x":[1]},"code":"303","area":null},"#,
        r#""properties":{"code":303},"#,
        r#""id":"303","properties":null,"#,
        r#""id":303,"#,
        r#""id":"304","properties":{"code":"305","area":"303"},"#,
    ] {
        let (shapes, told) = read(&collection(&[&square(beginning)]));
        let codes: Vec<usize> = shapes.unwrap().into_iter().map(|(area, _)| area.0).collect();
        assert_eq!((codes, told), (vec![0], Vec::new()), "{beginning}");
    }
}

#[test]
fn polygons_keep_their_holes_and_many_pieces_stay_apart() {
    let hole = "[[106.4,20.4],[106.6,20.4],[106.6,20.6],[106.4,20.4]]";
    let land = feature(r#""id":"304","#, "MultiPolygon", &format!("[[{SQUARE},{hole}],[{SQUARE}]]"));
    let (shapes, told) = read(&format!("\u{feff}{}", collection(&[&square(r#""id":"303","#), &land])));
    let shapes = shapes.unwrap();
    assert_eq!(told, Vec::new());
    let square = vec![at(106, 20), at(107, 20), at(107, 21), at(106, 21)];
    assert_eq!(shapes[0].1.polygons, [Polygon { outer: square.clone(), holes: Vec::new() }]);
    let pieces = &shapes[1].1.polygons;
    assert_eq!((pieces.len(), &pieces[1].outer, pieces[0].holes.len()), (2, &square, 1));
    assert_eq!(pieces[0].holes[0][0], Position { lon: 106_400_000, lat: 20_400_000 });
    assert_eq!(pieces[0].holes[0].len(), 3, "the first position is not repeated");
}

#[test]
fn each_shape_that_is_left_out_is_told_with_its_line_and_code() {
    let bad = |coordinates: &str| feature(r#""id":"304","#, "Polygon", coordinates);
    let one = square(r#""id":"303","#);
    let with = |second: &str| {
        let (shapes, told) = read(&collection(&[&one, second]));
        assert_eq!(shapes.unwrap().len(), 1, "{second}");
        told
    };
    assert_eq!(with(&one), [(3, "303".into(), ShapeFault::Twice)]);
    assert_eq!(with(&square("")), [(3, String::new(), ShapeFault::NoCode)]);
    assert_eq!(with(&square(r#""id":"","#)), [(3, String::new(), ShapeFault::NoCode)]);
    assert_eq!(with(&bad("[[[106,20],[107,20],[106,20]]]")), [(3, "304".into(), ShapeFault::ShortRing)]);
    assert_eq!(with(&bad("[]")), [(3, "304".into(), ShapeFault::ShortRing)]);
    let unreadable = [(3, "304".into(), ShapeFault::Unreadable)];
    for coordinates in [
        "[[[106,20],[107,20],[107,91],[106,20]]]",  // beyond the pole
        "[[[181,20],[107,20],[107,21],[106,20]]]",  // beyond the date line
        "[[[1e99,20],[107,20],[107,21],[106,20]]]", // larger than any number of degrees
        "[[[106],[107,20],[107,21],[106,20]]]",     // no latitude
        "[[[\"106\",20],[107,20],[107,21],[106,20]]]",
        "[[106,20],[107,20],[107,21],[106,20]]", // a ring too few
        "null",
    ] {
        assert_eq!(with(&bad(coordinates)), unreadable, "{coordinates}");
    }
    assert_eq!(with(&feature(r#""id":"304","#, "Point", "[106,20]")), unreadable);
    assert_eq!(with(r#"{"id":"304","geometry":null}"#), unreadable);
}

#[test]
fn a_short_hole_is_left_out_alone() {
    let (shapes, told) =
        read(&collection(&[&feature(r#""id":"303","#, "Polygon", &format!("[{SQUARE},[[106,20]]]"))]));
    assert_eq!(shapes.unwrap()[0].1.polygons[0].holes, Vec::<Ring>::new());
    assert_eq!(told, [(2, "303".into(), ShapeFault::ShortRing)]);
}

#[test]
fn areas_that_the_dataset_lacks_are_told_once() {
    let features: Vec<String> = (1..=4).map(|code| square(&format!(r#""id":"{code}","#))).collect();
    let features: Vec<&str> = features.iter().map(String::as_str).collect();
    let (shapes, told) = read(&collection(&features));
    assert_eq!(shapes, Ok(Vec::new()));
    assert_eq!(told, [(2, "1".into(), ShapeFault::UnknownArea { others: 3 })]);
}

#[test]
fn what_is_no_collection_is_not_read() {
    let whole = collection(&[&square(r#""id":"303","#)]);
    for end in 0..whole.len() {
        assert_eq!(read(&whole[..end]).0, Err(JsonFault::CutOff), "{}", &whole[..end]);
    }
    for text in ["[]", "{}", "<html>", "{\"features\":{}}", &format!("{whole}x"), "{\"features\":[7]}"] {
        assert_eq!(read(text).0, Err(JsonFault::Malformed), "{text}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = shapes("m", &bytes, |_| Some(AreaId(0)), &mut Vec::new());
    }

    #[test]
    fn any_geometry_is_read_or_told(coordinates in "[\\[\\]0-9,.e-]{0,40}", multi: bool) {
        let kind = if multi { "MultiPolygon" } else { "Polygon" };
        let (shapes, told) = read(&collection(&[&feature(r#""id":"303","#, kind, &coordinates)]));
        if let Ok(shapes) = shapes {
            prop_assert!(!shapes.is_empty() || !told.is_empty());
            for position in shapes.iter().flat_map(|(_, outline)| outline.positions()) {
                prop_assert!(position.lon.abs() <= MAX_LON && position.lat.abs() <= MAX_LAT);
            }
        }
    }
}
