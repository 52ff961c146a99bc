//! What is offered of many areas, worked by hand.

use super::*;
use crate::finding::Unavailable;
use crate::package::Descriptor;

const DESCRIPTOR: &str = r#"{"title_vi":"Thử","title_en":"Trial","version":"1.0.0","resources":[]}"#;

/// Provinces P0, P1, …, each with districts P0.0, P0.1, …, the first of them with a commune P0.0.c; all in the country VN, if any.
fn dataset(country: bool, provinces: usize, districts: usize) -> Dataset {
    let mut areas = "area,name_vi,level,parent\n".to_owned();
    if country {
        areas += "VN,Cả nước,national,\n";
    }
    let top = if country { "VN" } else { "" };
    for province in 0..provinces {
        areas += &format!("P{province},Tỉnh {province},province,{top}\n");
        for district in 0..districts {
            areas += &format!("P{province}.{district},Huyện {district},district,P{province}\n");
        }
        areas += &format!("P{province}.0.c,Xã,commune,P{province}.0\n");
    }
    let fetch = |path: &str| match path {
        Descriptor::FILE => Ok(DESCRIPTOR.into()),
        "areas.csv" => Ok(areas.clone().into_bytes()),
        _ => Err(Unavailable::NotFound),
    };
    Dataset::open("trial", fetch, &mut Vec::new())
}

/// The codes of what is offered around some areas of all, and how many are left out.
fn around(dataset: &Dataset, codes: &[&str]) -> (Vec<String>, usize) {
    let around: Vec<AreaId> = codes.iter().map(|code| dataset.find_area(code).unwrap()).collect();
    let offered = offered(dataset, &around, dataset.areas().map(|(id, _)| id));
    let codes = offered.areas.iter().map(|area| dataset.area(*area).code.to_string());
    (codes.collect(), offered.left_out)
}

#[test]
fn few_areas_are_all_offered() {
    // 1 country + 2 × (1 province + 98 districts + 1 commune) = 201; without the country 200.
    let (codes, left_out) = around(&dataset(false, 2, 98), &["P0"]);
    assert_eq!((codes.len(), left_out), (200, 0));
    // Of 201, the country, 2 provinces and 98 districts of the first: 101; 100 are left out.
    let (codes, left_out) = around(&dataset(true, 2, 98), &["P0"]);
    assert_eq!((codes.len(), left_out), (101, 100));
}

#[test]
fn of_many_the_relatives_and_the_provinces_are_offered() {
    // 1 + 50 × (1 + 4 + 1) = 301 areas. Around a district: the country, 50 provinces, its 4 siblings with itself, its commune.
    let dataset = dataset(true, 50, 4);
    let (codes, left_out) = around(&dataset, &["P1.0"]);
    assert_eq!(codes[..8], ["VN", "P0", "P1", "P1.0", "P1.1", "P1.2", "P1.3", "P1.0.c"]);
    assert_eq!((codes.len(), left_out), (56, 245));
    // Around a commune: the country, the provinces, the district above it and itself, but no other district: 1 + 50 + 1 + 1.
    assert_eq!(around(&dataset, &["P1.0.c"]).1, 301 - 53);
    // Around a province: its 4 districts too. Around two districts of different provinces: the siblings of both.
    assert_eq!(around(&dataset, &["P1"]).1, 301 - 55);
    assert_eq!(around(&dataset, &["P1.1", "P2.1"]).1, 301 - 59);
    // Around nothing: the country and the provinces.
    assert_eq!(around(&dataset, &[]).1, 301 - 51);
}

#[test]
fn without_a_country_the_provinces_are_the_highest() {
    // 50 × 6 = 300 areas: 50 provinces and the 4 districts of one.
    assert_eq!(around(&dataset(false, 50, 4), &["P1.1"]).1, 300 - 54);
}

#[test]
fn only_of_what_is_given_something_is_offered() {
    let dataset = dataset(true, 50, 4);
    let districts = dataset.areas().filter(|(_, area)| area.code.contains('.')).map(|(id, _)| id);
    let around = [dataset.find_area("P1.1").unwrap()];
    // 50 × 5 districts and communes: the 4 districts of one province.
    assert_eq!(offered(&dataset, &around, districts).left_out, 250 - 4);
}
