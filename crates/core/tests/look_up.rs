//! What a reader types, and where it leads.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;

use tiendo_core::catalog::Catalog;
use tiendo_core::dataset::Dataset;
use tiendo_core::finding::Unavailable;
use tiendo_core::lang::Lang;
use tiendo_core::view::look_up::{Found, LookUp, Shelf};
use tiendo_core::view_state::ViewState;

const CATALOG: &[u8] =
    r#"{"resources":[{"name":"viet-nam","title_vi":"Việt Nam"},{"name":"hai-phong","title_vi":"Hải Phòng"}]}"#.as_bytes();

fn shipped(name: &str) -> Dataset {
    let folder = format!("{}/../../data/{name}", env!("CARGO_MANIFEST_DIR"));
    let fetch = |path: &str| fs::read(format!("{folder}/{path}")).map_err(|_| Unavailable::NotFound);
    Dataset::open(name, fetch, &mut Vec::new())
}

fn state(address: &str) -> ViewState {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    ViewState::from_address(path, query).unwrap()
}

fn names(found: &[Found]) -> Vec<String> {
    found.iter().map(|found| format!("{} ({})", found.name, found.detail)).collect()
}

#[test]
fn areas_indicators_and_datasets_are_found_without_accents_and_lead_to_their_pages() {
    let dataset = shipped("hai-phong");
    let catalog = Catalog::read(&Ok(CATALOG.to_vec())).unwrap();
    let shelf = Shelf { dataset: Some(&dataset), catalog: Some(&catalog), lang: Lang::Vi };
    let look_up = LookUp::of(shelf);
    let found = look_up.find(shelf, "hai", 12);
    assert!(names(&found).iter().any(|name| name.starts_with("Hải An (")), "{:?}", names(&found));
    assert!(names(&found).contains(&"Hải Phòng (bộ số liệu)".to_owned()));
    assert_eq!(found[0].pieces()[0], ("Hải", true));
    let inner = look_up.find(shelf, "an", 40).into_iter().find(|found| found.name == "Hải An").unwrap();
    assert_eq!(inner.pieces(), [("Hải ", false), ("An", true)]);

    let district = look_up.find(shelf, "thuy nguyen", 1).remove(0);
    let leads = |from: &str| shelf.leads_to(district.thing, &state(from)).unwrap().address();
    let code = district.key.rsplit('/').next().unwrap();
    assert_eq!(leads("/vi/hai-phong/?area=303"), format!("/vi/hai-phong/area/{code}"));
    assert_eq!(
        leads("/vi/hai-phong/indicator/learning_family?area=303&year=2025"),
        format!("/vi/hai-phong/indicator/learning_family?area={code}&year=2025")
    );

    // Into a comparison of areas, unless it is there already; beside six, or where indicators are compared, to its own page.
    let compare = |query: &str| format!("/vi/hai-phong/compare/?{query}&indicator=learning_family");
    let with = |areas: &str| leads(&compare(&format!("area={areas}&year=2025")));
    let own = format!("/vi/hai-phong/area/{code}");
    assert_eq!(with("303,305"), format!("{}&year=2025", compare(&format!("area=303,305,{code}"))));
    assert_eq!(with(&format!("303,{code}")), own);
    assert_eq!(with("303,304,305,306,307,308"), own);
    assert_eq!(leads(&format!("{},learning_clan", compare("area=303"))), own);
    let adds = |address: &str| shelf.adds_areas(&state(address));
    assert!(adds(&compare("area=303,305")) && !adds(&compare("area=303,304,305,306,307,308")));
    assert!(!adds("/vi/hai-phong/area/303") && !adds(&format!("{},learning_clan", compare("area=303"))));

    let indicator = look_up.find(shelf, "gia dinh", 1).remove(0);
    let to = shelf.leads_to(indicator.thing, &state("/vi/hai-phong/area/303")).unwrap();
    assert_eq!(to.address(), "/vi/hai-phong/indicator/learning_family?area=303");
    let by_code = look_up.find(shelf, code, 3);
    assert!(by_code.iter().any(|found| found.thing == district.thing && found.ranges.is_empty()));
    assert!(look_up.find(shelf, "", 9).is_empty());
}

#[test]
fn what_was_chosen_before_is_offered_first_as_far_as_it_is_here() {
    let dataset = shipped("hai-phong");
    let catalog = Catalog::read(&Ok(CATALOG.to_vec())).unwrap();
    let shelf = Shelf { dataset: Some(&dataset), catalog: Some(&catalog), lang: Lang::En };
    let look_up = LookUp::of(shelf);
    let key = look_up.find(shelf, "an lao", 1).remove(0).key;
    let recent = format!("{key}\nmy-loc/area/1\nhai-phong/area/none\n\n/x//\nviet-nam\n{key}");
    let offered = shelf.offered(&recent, 4);
    assert_eq!((offered[0].key.as_str(), offered[1].key.as_str()), (key.as_str(), "viet-nam"));
    assert_eq!(offered.len(), 4);
    let home = Shelf { dataset: None, ..shelf };
    assert_eq!(
        home.offered(&recent, 9).iter().map(|found| &*found.key).collect::<Vec<_>>(),
        ["viet-nam", "hai-phong"]
    );
    assert_eq!(LookUp::of(home).find(home, "viet", 9).len(), 1);
}
