//! Decks of the shipped datasets: which slides there are, and what stands on them.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::{Date, Year};
use tiendo_core::lang::Lang;
use tiendo_core::view::deck::{Body, Deck, DeckChoice, DeckRequest, Slide, Topic};
use tiendo_core::view_state::ViewState;

fn shipped(name: &str) -> Dataset {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    Dataset::open(name, |file| Ok(fs::read(folder.join(file)).unwrap()), &mut Vec::new())
}

fn deck(dataset: &Dataset, area: &str, year: Option<Year>, choice: &str, lang: Lang) -> Deck {
    let choice = DeckChoice::parse(choice);
    let area = dataset.find_area(area).unwrap();
    let today = Date::new(2026, 11, 22).unwrap();
    Deck::of(&DeckRequest { dataset, area, year, choice: &choice, news: None, today, lang })
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn topics(deck: &Deck) -> Vec<String> {
    deck.slides.iter().map(|slide| slide.topic.to_string()).collect()
}

fn slide<'a>(deck: &'a Deck, code: &str) -> &'a Slide {
    &deck.slides[deck.position(&Topic::parse(code).unwrap()).unwrap()]
}

#[test]
fn a_full_deck_has_every_part_in_order() {
    let deck = deck(&shipped("hai-phong"), "31", None, "", Lang::Vi);
    let topics = topics(&deck);
    let (first, last) = (&topics[..6], &topics[topics.len() - 3..]);
    // The scorecard has two slides: the area's own indicators, and its districts.
    assert_eq!(first, ["title", "agenda", "summary", "scorecard", "scorecard", "i.learning_family"]);
    assert_eq!(last, ["watch", "sources", "method"]);
    assert!(deck.sample && deck.slides.iter().all(|slide| slide.sample));
    assert_eq!(plain(&deck.title), "Hải Phòng: tiến độ xây dựng xã hội học tập so với mục tiêu 2025 và 2030");
    let Body::Agenda(entries) = &slide(&deck, "agenda").body else { panic!("an agenda") };
    let entries: Vec<&str> = entries.iter().map(|entry| entry.text.as_str()).collect();
    let indicators = topics.iter().filter(|topic| topic.starts_with("i.")).count();
    let each = format!("Từng chỉ tiêu ({indicators})");
    let expected =
        ["Tóm tắt", "Bảng theo dõi", &each, "Nơi cần chú ý", "Nguồn số liệu và mục tiêu", "Cách xét"];
    assert_eq!(entries, expected);
}

#[test]
fn real_figures_are_not_called_sample_data() {
    let deck = deck(&shipped("viet-nam"), "VN", None, "", Lang::En);
    assert!(!deck.sample && deck.slides.iter().all(|slide| !slide.sample));
}

#[test]
fn chosen_slides_come_in_their_order_with_their_notes() {
    let choice = "title=S%C6%A1%20k%E1%BA%BFt&slides=watch,i.learning_family,i.nothing,title&note.watch=Xin%20ch%C3%A0o";
    let deck = deck(&shipped("hai-phong"), "311", Some(2024), choice, Lang::Vi);
    assert_eq!(topics(&deck), ["watch", "i.learning_family", "title"]);
    assert_eq!((deck.title.as_str(), deck.slides[0].notes.lines().next()), ("Sơ kết", Some("Xin chào")));
    let Body::Indicator(body) = &deck.slides[1].body else { panic!("an indicator") };
    assert_eq!(body.trend.year, 2024);
    assert_eq!(deck.slides[1].page, "/vi/hai-phong/indicator/learning_family?area=311&year=2024");
}

#[test]
fn a_deck_of_nothing_that_there_is_has_its_title() {
    let deck = deck(&shipped("viet-nam"), "VN", None, "slides=i.nothing", Lang::Vi);
    assert_eq!(topics(&deck), ["title"]);
}

#[test]
fn an_indicator_says_the_gap_and_the_pace() {
    let dataset = shipped("hai-phong");
    let deck = deck(&dataset, "311", None, "", Lang::Vi);
    let slide = slide(&deck, "i.learning_family");
    let Body::Indicator(body) = &slide.body else { panic!("an indicator") };
    let figures: Vec<String> =
        body.figures.iter().map(|figure| plain(&format!("{} {}", figure.figure, figure.text))).collect();
    // ⌈70 % × 98 113⌉ − 62 007 = 68 680 − 62 007 = 6673. Of an area that has ended no pace is needed.
    assert_eq!(figures, ["6.673 gia đình còn thiếu so với mục tiêu 2025 (70,0 − 63,2 = 6,8 điểm)"]);
    assert_eq!(body.outlook, None);
    let said: Vec<String> = slide.notes.lines().map(plain).collect();
    let milestone =
        "Mục tiêu 2025: 70 % – Năm 2025 là 63,2 %: Không đạt, thiếu 6,8 điểm (70,0 − 63,2 = 6,8 điểm).";
    assert!(said.iter().any(|line| line == milestone), "{said:#?}");
}

#[test]
fn a_target_to_come_needs_a_pace() {
    let deck = deck(&shipped("hai-phong"), "31", None, "", Lang::En);
    let slide = slide(&deck, "i.learning_family");
    let Body::Indicator(body) = &slide.body else { panic!("an indicator") };
    let figures: Vec<String> =
        body.figures.iter().map(|figure| plain(&format!("{} {}", figure.figure, figure.text))).collect();
    // 70 % × 608 577 = 426 003,9, so 426 004 − 424 328 = 1676. (80 − 69,7) / (2030 − 2025) = 10,3 / 5 = 2,06.
    let gap = "1,676 families short of the 2025 target (70.0 − 69.7 = 0.3 points)";
    let pace = "2.06 points a year needed to reach 80% by 2030; so far: 4.9 points a year";
    assert_eq!(figures, [gap, pace]);
    let outlook = body.outlook.as_ref().map(|outlook| outlook.word.as_str());
    assert_eq!(outlook, Some("2030 outlook: on track"));
    // Hải Phòng was merged after its latest figure.
    assert!(body.remark.ends_with("for reference only."), "{}", body.remark);
}

#[test]
fn an_indicator_on_screen_becomes_a_deck_that_shows_it() {
    let address = "/vi/hai-phong/indicator/learning_family";
    let state = ViewState::from_address(address, "area=303&year=2025").unwrap().to_deck();
    let deck = deck(&shipped("hai-phong"), "303", state.year, &state.deck, Lang::Vi);
    assert_eq!(topics(&deck), ["title", "i.learning_family", "r.learning_family", "sources"]);
    let Body::Sources(entries) = &slide(&deck, "sources").body else { panic!("sources") };
    // Every source that a slide refers to is on the list, under the same number.
    for source in deck.slides.iter().flat_map(|slide| &slide.sources) {
        assert_eq!(&entries[source.number - 1], source);
    }
    assert!(!slide(&deck, "i.learning_family").sources.is_empty());
}
