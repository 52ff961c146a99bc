//! The decks that the steward of a dataset keeps ready, as the publisher wrote them beside it from the files of the folder `decks`;
//! here they are only read.

use serde::Deserialize;

use crate::date::Year;
use crate::finding::Fetched;
use crate::json;
use crate::lang::{Bilingual, Lang};
use crate::view::deck::{DeckChoice, Ratio, Topic};
use crate::view_state::{Page, ViewState};

/// A deck of the steward's.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StewardDeck {
    /// By which addresses name it: that of its file, without the ending.
    pub name: String,
    /// What it is called.
    pub title: Bilingual,
    /// The area that it is about, by code; blank for the dataset's first.
    pub area: String,
    /// The year of its figures; `None` for each indicator's latest.
    pub year: Option<Year>,
    /// Width against height; `None` where the steward does not say.
    pub ratio: Option<Ratio>,
    /// Its slides; all of them where empty.
    pub slides: Vec<Topic>,
    /// What is to be said, by slide.
    pub notes: Vec<(Topic, Bilingual)>,
}

#[derive(Deserialize)]
struct Raw {
    name: String,
    #[serde(default)]
    title_vi: String,
    #[serde(default)]
    title_en: String,
    #[serde(default)]
    area: String,
    #[serde(default)]
    year: Option<Year>,
    #[serde(default)]
    ratio: String,
    #[serde(default)]
    slides: Vec<String>,
    #[serde(default)]
    notes: Vec<RawNote>,
}

#[derive(Deserialize)]
struct RawNote {
    slide: String,
    #[serde(default)]
    text_vi: String,
    #[serde(default)]
    text_en: String,
}

impl StewardDeck {
    /// The file in the folder of a published dataset.
    pub const FILE: &'static str = "decks.json";

    /// Reads the file. None where there is no such file, or it is not of this shape; slides that a later publisher may know are
    /// passed over.
    pub fn read(fetched: &Fetched) -> Vec<Self> {
        let raw: Vec<Raw> =
            fetched.as_ref().ok().and_then(|bytes| json::read(bytes).ok()).unwrap_or_default();
        raw.into_iter().map(Self::from_raw).collect()
    }

    fn from_raw(raw: Raw) -> Self {
        let note = |note: RawNote| {
            let text = Bilingual::new(note.text_vi, note.text_en);
            Some((Topic::parse(&note.slide)?, text)).filter(|(_, text)| !text.is_empty())
        };
        Self {
            name: raw.name,
            title: Bilingual::new(raw.title_vi, raw.title_en),
            area: raw.area,
            year: raw.year,
            ratio: Ratio::parse(&raw.ratio),
            slides: raw.slides.iter().filter_map(|code| Topic::parse(code)).collect(),
            notes: raw.notes.into_iter().filter_map(note).collect(),
        }
    }

    /// The choice that it stands for, in a language.
    pub fn choice(&self, lang: Lang) -> DeckChoice {
        let text = |text: &Bilingual| Some(text.get(lang).to_owned()).filter(|text| !text.is_empty());
        let note = |(topic, words): &(Topic, Bilingual)| Some((topic.clone(), text(words)?));
        DeckChoice {
            named: Some(self.name.clone()),
            title: text(&self.title),
            slides: self.slides.clone(),
            notes: self.notes.iter().filter_map(note).collect(),
            ratio: self.ratio,
            at: None,
            play: None,
        }
    }

    /// What an address asks for, with this deck's area and year where it names none.
    #[must_use]
    pub fn completed(&self, asked: &ViewState) -> ViewState {
        let area = Some(self.area.clone()).filter(|area| !area.is_empty());
        ViewState { area: asked.area.clone().or(area), year: asked.year.or(self.year), ..asked.clone() }
    }

    /// Its address on the site, in the language and dataset of `state`.
    pub fn address(&self, state: &ViewState) -> String {
        let choice = DeckChoice { named: Some(self.name.clone()), ..DeckChoice::default() };
        let of_dataset =
            ViewState { lang: state.lang, dataset: state.dataset.clone(), ..ViewState::default() };
        self.completed(&ViewState { deck: choice.to_query(), ..of_dataset.to_page(Page::Deck) }).address()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::finding::Unavailable;

    const GOOD: &str = r#"[{"name":"so-ket","title_vi":"Sơ kết","title_en":"","area":"31","year":2025,"ratio":"4x3",
        "slides":["title","weather","i.family"],"notes":[{"slide":"title","text_vi":"Chào","text_en":"Hello"},{"slide":"x","text_vi":"a"},
        {"slide":"watch"}]},{"name":"full","year":null}]"#;

    fn read(text: &str) -> Vec<StewardDeck> {
        StewardDeck::read(&Ok(text.as_bytes().to_vec()))
    }

    #[test]
    fn what_was_written_is_read() {
        let decks = read(GOOD);
        let choice = decks[0].choice(Lang::En);
        assert_eq!(
            choice.to_query(),
            "deck=so-ket&title=S%C6%A1%20k%E1%BA%BFt&slides=title,i.family&ratio=4x3&note.title=Hello"
        );
        assert_eq!(decks[1], StewardDeck { name: "full".into(), ..StewardDeck::default() });
        assert_eq!(
            decks[0].address(&ViewState { dataset: Some("x".into()), ..ViewState::default() }),
            "/vi/x/deck/?area=31&year=2025&deck=so-ket"
        );
    }

    #[test]
    fn an_address_goes_before_the_deck_that_it_names() {
        let deck = &read(GOOD)[0];
        let asked = |query: &str| ViewState::from_address("/vi/x/deck/", query).unwrap();
        assert_eq!(deck.completed(&asked("deck=so-ket")), asked("area=31&year=2025&deck=so-ket"));
        assert_eq!(deck.completed(&asked("area=303&year=2024")), asked("area=303&year=2024"));
    }

    #[test]
    fn no_file_is_no_deck() {
        assert_eq!(StewardDeck::read(&Err(Unavailable::NotFound)), []);
        for text in ["", "{}", "<html>", r#"[{"title_vi":"x"}]"#] {
            assert_eq!(read(text), [], "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_part_of_a_file_is_read_without_a_panic(end in 0..GOOD.len()) {
            let _ = StewardDeck::read(&Ok(GOOD.as_bytes()[..end].to_vec()));
        }
    }
}
