//! Slides of real decks.

use tiendo_charts::slide::{sheets, slide_svg};
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::view::deck::{Deck, DeckChoice, DeckRequest};
use tiendo_core::view::news::News;

use crate::harness::{compare, published};

/// A deck: the name of its pictures, where it is of, and what was chosen.
const CASES: [(&str, &str, &str, Lang, &str); 4] = [
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
        let dataset = published(dataset);
        let choice = DeckChoice::parse(choice);
        let area = dataset.find_area(area).unwrap();
        let request = DeckRequest {
            dataset: &dataset,
            area,
            year: None,
            choice: &choice,
            news: news.as_ref(),
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
