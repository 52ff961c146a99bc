//! Decks of the shipped datasets: which slides there are, and what stands on them.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::{Date, Year};
use tiendo_core::definitions::Definitions;
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::view::deck::{Body, Deck, DeckChoice, DeckRequest, Slide, Topic};
use tiendo_core::view::reporting::{Reporting, words as reporting_words};
use tiendo_core::view::{Choice, Comparison};
use tiendo_core::view_state::ViewState;

fn file(name: &str, file: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name).join(file)).unwrap()
}

fn shipped(name: &str) -> Dataset {
    Dataset::open(name, |path| Ok(file(name, path)), &mut Vec::new())
}

fn deck(dataset: &Dataset, area: &str, year: Option<Year>, choice: &str, lang: Lang) -> Deck {
    let choice = DeckChoice::parse(choice);
    let area = dataset.find_area(area).unwrap();
    let today = Date::new(2026, 11, 22).unwrap();
    let name = dataset.descriptor().name.as_str();
    let definitions = Definitions::open(dataset, |path| Ok(file(name, path)), &mut Vec::new());
    let definitions = Some(&definitions);
    Deck::of(&DeckRequest { dataset, area, year, choice: &choice, news: None, definitions, today, lang })
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

/// The deck of what is on screen at an address, as a reader's click on `Trình chiếu` opens it.
fn on_screen(dataset: &Dataset, address: &str) -> Deck {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let asked = ViewState::from_address(path, query).unwrap();
    let (choice, _) = Choice::resolve(dataset, &asked).unwrap();
    let to = choice.state(dataset, &choice.state(dataset, &asked).to_deck());
    // Through its address, as any other page.
    let address = to.address();
    let (path, query) = address.split_once('?').unwrap();
    let state = ViewState::from_address(path, query).unwrap();
    deck(dataset, state.area.as_deref().unwrap(), state.year, &state.deck, state.lang)
}

fn compared(slide: &Slide) -> (Vec<String>, &Comparison) {
    let body = if let Body::Comparison(body) = &slide.body { Some(body) } else { None };
    let comparison = &body.unwrap().comparison;
    (comparison.lines.iter().map(|line| line.name.get(Lang::Vi)).collect(), comparison)
}

#[test]
fn areas_compared_on_screen_are_compared_on_a_slide() {
    let page = "/vi/hai-phong/compare/?area=303,305,311&indicator=learning_family&year=2024";
    let deck = on_screen(&shipped("hai-phong"), page);
    assert_eq!(topics(&deck), ["title", "c.learning_family~303~305~311", "sources"]);
    assert_eq!(deck.area.as_ref().unwrap().name.get(Lang::Vi), "Hồng Bàng");
    let slide = &deck.slides[1];
    let (lines, comparison) = compared(slide);
    assert_eq!(
        (lines.as_slice(), comparison.year),
        (["Hồng Bàng", "Lê Chân", "Thủy Nguyên"].map(String::from).as_slice(), 2024)
    );
    assert!(slide.sample && !slide.sources.is_empty());
    assert_eq!(slide.page, page);
    let said: Vec<String> = slide.notes.lines().map(plain).collect();
    assert!(slide.notes.said[0].starts_with(&slide.title), "{said:#?}");
    let line = "Thủy Nguyên: 63,2 % năm 2025; mục tiêu 2025: 70 % – không đạt, thiếu 6,8 điểm (70,0 − 63,2 = 6,8 điểm).";
    assert!(said.iter().any(|said| said == line), "{said:#?}");
}

#[test]
fn without_a_year_areas_are_compared_in_their_latest() {
    let dataset = shipped("hai-phong");
    let deck = deck(
        &dataset,
        "31",
        None,
        "slides=agenda,c.learning_family~303~305,c.~learning_family~learning_clan",
        Lang::Vi,
    );
    let (_, comparison) = compared(&deck.slides[1]);
    assert_eq!(comparison.year, 2025);
    let Body::Agenda(entries) = &deck.slides[0].body else { panic!("an agenda") };
    let entries: Vec<&str> = entries.iter().map(|entry| entry.text.as_str()).collect();
    assert_eq!(entries, ["Gia đình học tập: so sánh 2 địa bàn", "Hải Phòng: so sánh 2 chỉ tiêu"]);
    let difference = plain(&deck.slides[1].notes.said[0]);
    assert!(difference.contains(" − ") && difference.ends_with(" điểm)."), "{difference}");
}

#[test]
fn indicators_compared_on_screen_are_compared_on_a_slide() {
    let page =
        "/vi/hai-phong/compare/?area=311&indicator=learning_family,learning_clan,learning_unit&year=2025";
    let deck = on_screen(&shipped("hai-phong"), page);
    assert_eq!(topics(&deck), ["title", "c.~learning_family~learning_clan~learning_unit", "sources"]);
    let (lines, comparison) = compared(&deck.slides[1]);
    assert_eq!(lines.len() + comparison.left_out.len(), 3);
    assert_eq!(deck.slides[1].page, page);
}

#[test]
fn what_is_on_screen_alone_or_left_out_is_so_on_the_slide() {
    let provinces = shipped("cac-tinh");
    let one = on_screen(&provinces, "/vi/cac-tinh/compare/?area=34&indicator=learning_family");
    assert_eq!(compared(&one.slides[1]).0.len(), 1);
    let deck = on_screen(&provinces, "/vi/cac-tinh/compare/?area=34,30,27,nowhere&indicator=learning_family");
    let Body::Comparison(body) = &deck.slides[1].body else { panic!("a comparison") };
    assert!(!body.left_out.is_empty());
    for left_out in &body.left_out {
        assert!(deck.slides[1].notes.said.contains(left_out), "{left_out}");
    }
    // A country has no parts to be compared with.
    let country = on_screen(&shipped("viet-nam"), "/en/viet-nam/compare/?area=VN&indicator=literacy_l2");
    assert_eq!(topics(&country), ["title", "c.literacy_l2~VN", "sources"]);
    assert!(!country.sample);
}

#[test]
fn comparisons_of_what_there_is_not_are_passed_over() {
    let dataset = shipped("hai-phong");
    let choice = "slides=c.nothing~303~305,c.learning_family~nowhere,c.~nothing~none,c.learning_family~303~nowhere,\
                  c.~learning_family~nothing,title";
    let deck = deck(&dataset, "31", Some(1900), choice, Lang::En);
    assert_eq!(topics(&deck), ["c.learning_family~303~nowhere", "c.~learning_family~nothing", "title"]);
    for slide in &deck.slides[..2] {
        assert_eq!(compared(slide).0.len(), 1);
    }
}

#[test]
fn of_seven_areas_six_are_drawn_and_the_seventh_is_named() {
    let dataset = shipped("hai-phong");
    let choice = "slides=c.learning_family~303~304~305~306~307~308~311";
    let deck = deck(&dataset, "31", None, choice, Lang::Vi);
    let Body::Comparison(body) = &deck.slides[0].body else { panic!("a comparison") };
    assert_eq!((body.comparison.lines.len(), body.left_out.len()), (6, 1));
    assert!(body.left_out[0].contains("tối đa 6 đường"), "{:?}", body.left_out);
}

#[test]
fn a_deck_of_the_dataset_is_about_no_area() {
    let dataset = shipped("cac-tinh");
    let named = |choice: &str| deck(&dataset, "34", None, choice, Lang::En);
    for choice in ["slides=title,reporting", "slides=title,method,sources", "slides=title,data,sources"] {
        let deck = named(choice);
        assert_eq!((deck.title.as_str(), &deck.area), ("Provinces and districts", &None), "{choice}");
    }
    // Its sources are all of the dataset.
    let Some(Body::Sources(sources)) = named("slides=method,sources").slides.pop().map(|slide| slide.body)
    else {
        panic!("no list of sources")
    };
    assert_eq!(sources.len(), dataset.sources().len());
    let with_title = named("slides=title,reporting&title=Review");
    let Body::Title(lines) = &with_title.slides[0].body else { panic!("no title") };
    assert!(with_title.title == "Review" && lines.iter().all(|line| !line.text.contains("Thái Bình")));
    for choice in ["", "slides=title,sources", "slides=title,reporting,summary", "slides=title,change"] {
        assert_eq!(named(choice).area.unwrap().name.get(Lang::En), "Thái Bình", "{choice}");
    }
}

#[test]
fn who_has_reported_is_told_as_on_its_page() {
    let dataset = shipped("hai-phong");
    let deck = on_screen(&dataset, "/vi/hai-phong/reporting/");
    assert_eq!(topics(&deck), ["title", "reporting"]);
    let slide = &deck.slides[1];
    let Body::Reporting(body) = &slide.body else { panic!("who has reported") };
    let definitions = Definitions::open(&dataset, |path| Ok(file("hai-phong", path)), &mut Vec::new());
    let today = Date::new(2026, 11, 22).unwrap();
    assert_eq!(body.reporting, Reporting::of(&dataset, Some(&definitions), None, today));
    assert_eq!(slide.title, reporting_words::headline(&body.reporting, Lang::Vi));
    assert!(slide.sample && slide.page == "/vi/hai-phong/reporting/");
    assert!(!body.next.is_empty() && slide.notes.said.contains(&body.next));
    let caveat = reporting_words::caveat(Lang::Vi);
    assert_eq!(slide.notes.said.iter().filter(|said| *said == caveat).count(), 1);
}

#[test]
fn the_dataset_is_told_as_on_its_page() {
    for (name, lang) in
        [("hai-phong", Lang::Vi), ("cac-tinh", Lang::En), ("viet-nam", Lang::En), ("my-loc", Lang::Vi)]
    {
        let dataset = shipped(name);
        let deck = on_screen(&dataset, &format!("/{}/{name}/data/", lang.code()));
        assert_eq!(topics(&deck), ["title", "data", "sources"]);
        let slide = &deck.slides[1];
        let Body::Data(paragraphs) = &slide.body else { panic!("the dataset") };
        let told: Vec<&str> =
            paragraphs.iter().flat_map(|paragraph| &paragraph.texts).map(String::as_str).collect();
        assert_eq!(told[0], dataset.descriptor().description.get(lang));
        assert!(told.iter().any(|text| text.contains(&dataset.descriptor().version)), "{told:#?}");
        assert_eq!(slide.sample, name == "hai-phong");
        let Body::Sources(entries) = &deck.slides[2].body else { panic!("sources") };
        assert_eq!(entries.len(), dataset.sources().len());
    }
}

#[test]
fn methods_and_releases_on_screen_become_slides() {
    let dataset = shipped("viet-nam");
    let method = on_screen(&dataset, "/vi/viet-nam/method/");
    assert_eq!(topics(&method), ["title", "method", "sources"]);
    // No slide names a source, so the list is of the figures and targets that are judged.
    let Body::Sources(entries) = &slide(&method, "sources").body else { panic!("sources") };
    assert!(!entries.is_empty());
    // Without a release before there is nothing to tell but the title.
    assert_eq!(topics(&on_screen(&dataset, "/vi/viet-nam/releases/")), ["title"]);
}

#[test]
fn a_dataset_without_figures_or_with_one_year_has_its_slides() {
    let fetch = |figures: &'static str| {
        move |path: &str| -> Fetched {
            let text = match path {
                "datapackage.json" => r#"{"title_vi":"Thử","version":"1","resources":[]}"#,
                "sources.csv" => "source,title_vi\ns,Báo cáo\n",
                "indicators.csv" => {
                    "indicator,short_vi,name_vi,unit,denominator_kind\na,A,Tỷ lệ A,percent,all\nb,B,Tỷ lệ B,percent,all\n"
                }
                "areas.csv" => "area,name_vi,level,parent\nP,Tỉnh,province,\n",
                "targets.csv" => {
                    "indicator,area,year,value,kind,source\na,P,2025,70,milestone,s\nb,P,2025,70,milestone,s\n"
                }
                "observations.csv" => figures,
                _ => return Err(Unavailable::NotFound),
            };
            Ok(text.as_bytes().to_vec())
        }
    };
    let head = "indicator,area,year,value,denominator_kind,obs_status,source\n";
    let one = "indicator,area,year,value,denominator_kind,obs_status,source\na,P,2025,61.5,all,final,s\n";
    for (figures, lines) in [(head, 0), (one, 1)] {
        let dataset = Dataset::open("x", fetch(figures), &mut Vec::new());
        let choice = DeckChoice::parse("slides=c.a~P,c.~a~b,reporting,data,sources");
        let area = dataset.find_area("P").unwrap();
        let today = Date::new(2026, 11, 22).unwrap();
        let deck = Deck::of(&DeckRequest {
            dataset: &dataset,
            area,
            year: None,
            choice: &choice,
            news: None,
            definitions: None,
            today,
            lang: Lang::Vi,
        });
        assert_eq!(topics(&deck), ["c.a~P", "c.~a~b", "reporting", "data", "sources"]);
        for slide in &deck.slides[..2] {
            assert_eq!(compared(slide).0.len(), lines, "{}", slide.title);
        }
        assert!(deck.slides.iter().all(|slide| !slide.title.is_empty()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn whatever_is_compared_makes_a_deck(
        codes in proptest::collection::vec(
            "c\\.(learning_family|community_district|clc_leadership|x|%7E|)((~|~~|,)(31|303|311|11407|learning_family|learning_clan|%|é|)){0,9}",
            1..4
        ),
        year in proptest::option::of(1990_i16..2040),
    ) {
        let choice = format!("slides={}", codes.join(","));
        let deck = deck(&shipped("hai-phong"), "31", year, &choice, Lang::Vi);
        for slide in deck.slides.iter().filter(|slide| matches!(slide.body, Body::Comparison(_))) {
            prop_assert!(compared(slide).0.len() <= 6);
            prop_assert_eq!(Topic::parse(&slide.topic.to_string()), Some(slide.topic.clone()));
        }
    }
}
