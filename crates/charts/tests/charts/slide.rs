//! Slides of real decks.

use std::fs;

use tiendo_charts::slide::{sheets, slide_svg};
use tiendo_core::date::Date;
use tiendo_core::definitions::Definitions;
use tiendo_core::finding::Unavailable;
use tiendo_core::lang::Lang;
use tiendo_core::view::deck::{Deck, DeckChoice, DeckRequest};
use tiendo_core::view::news::News;

use crate::harness::{compare, published};

/// A deck: the name of its pictures, where it is of, and what was chosen.
const CASES: [(&str, &str, &str, Lang, &str); 8] = [
    (
        "city",
        "hai-phong",
        "31",
        Lang::Vi,
        "slides=title,agenda,summary,scorecard,i.learning_family,r.learning_family,change,watch,sources,method",
    ),
    (
        "district",
        "hai-phong",
        "311",
        Lang::En,
        "ratio=4x3&slides=title,summary,scorecard,i.learning_family,r.learning_family,watch,sources",
    ),
    (
        "country",
        "viet-nam",
        "VN",
        Lang::Vi,
        "ratio=4x3&slides=title,summary,scorecard,i.lowersec_l3,i.lowersec_l2,sources,method",
    ),
    (
        "compared",
        "hai-phong",
        "31",
        Lang::Vi,
        "slides=agenda,c.learning_family~31~303~305~311,c.~learning_family~learning_clan~learning_unit,reporting,data,sources",
    ),
    (
        "compared-standard",
        "hai-phong",
        "311",
        Lang::En,
        "ratio=4x3&slides=c.~learning_family~learning_clan~learning_community~learning_unit,c.learning_family~303~304~305~306~307~308~311,reporting,data",
    ),
    (
        "compared-provinces",
        "cac-tinh",
        "34",
        Lang::Vi,
        "slides=c.learning_family~34~30~27~14,reporting,data,sources",
    ),
    (
        "compared-former",
        "my-loc",
        "358",
        Lang::En,
        "ratio=4x3&slides=c.commune_learning_community~358,reporting,data",
    ),
    ("other-denominator", "cac-tinh", "01", Lang::En, "slides=summary,i.learning_family,scorecard"),
];

const NEWS: &str = r#"{"from":{"version":"1.0.0"},"to":{"version":"1.1.0"},"sample":true,
    "summary_vi":"Từ bản 1.0.0 đến bản 1.1.0: 2 số liệu đã thay đổi.","summary_en":"From 1.0.0 to 1.1.0: 2 figures changed.",
    "left_out":3,"changes":[
    {"kind":"value","sentence_vi":"Gia đình học tập, Hồng Bàng, 2025: 73,1 % → 74,3 %","areas":["303"]},
    {"kind":"definition","sentence_vi":"Địa bàn: thêm 51"}]}"#;

#[test]
fn slides_are_laid_out_as_in_the_golden_pictures() {
    let today = Date::new(2026, 11, 22).unwrap();
    let news = News::read(&Ok(NEWS.as_bytes().to_vec()));
    let mut pictures = Vec::new();
    for (name, dataset, area, lang, choice) in CASES {
        let folder = format!("{}/../../data/{dataset}", env!("CARGO_MANIFEST_DIR"));
        let dataset = published(dataset);
        let fetch = |path: &str| fs::read(format!("{folder}/{path}")).map_err(|_| Unavailable::NotFound);
        let definitions = Definitions::open(&dataset, fetch, &mut Vec::new());
        let choice = DeckChoice::parse(choice);
        let area = dataset.find_area(area).unwrap();
        let request = DeckRequest {
            dataset: &dataset,
            area,
            year: None,
            choice: &choice,
            news: news.as_ref(),
            definitions: Some(&definitions),
            today,
            lang,
        };
        let deck = Deck::of(&request);
        for sheet in sheets(&deck) {
            let slide = &deck.slides[sheet.slide];
            let file = format!("{name}.{:02}.{}.{}.svg", sheet.number.0, slide.topic, lang.code());
            pictures.push((file, slide_svg(&sheet, slide, lang).unwrap()));
        }
    }
    compare("slide", pictures);
}
