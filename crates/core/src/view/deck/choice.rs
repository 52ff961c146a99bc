//! What was chosen for a deck, and how an address says it. Area and year are the page's own.

use std::num::NonZeroU16;

use crate::view::deck::Topic;
use crate::view_state::{percent_decode, percent_encode};

/// Width against height of every slide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Ratio {
    /// 16:9, as projectors and screens have it now.
    #[default]
    Wide,
    /// 4:3, as older projectors have it.
    Standard,
}

impl Ratio {
    /// Both, the usual one first.
    pub const ALL: [Self; 2] = [Self::Wide, Self::Standard];

    /// The word that stands for it in addresses and files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Wide => "16x9",
            Self::Standard => "4x3",
        }
    }

    /// The ratio with this code, if it is one of ours.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ratio| ratio.code() == code)
    }

    /// Width and height of a slide, in points.
    pub const fn extent(self) -> (f64, f64) {
        match self {
            Self::Wide => (960.0, 540.0),
            Self::Standard => (720.0, 540.0),
        }
    }
}

/// What was chosen for a deck. The default is the full deck of an area.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DeckChoice {
    /// The steward's deck that it begins from, by the name of its file.
    pub named: Option<String>,
    /// The title on its first slide; `None` for one made of the area's name.
    pub title: Option<String>,
    /// The slides and their order; all of them where empty.
    pub slides: Vec<Topic>,
    /// What the presenter wants to say, by slide.
    pub notes: Vec<(Topic, String)>,
    /// Width against height; `None` where nobody chose.
    pub ratio: Option<Ratio>,
    /// The sheet on screen, from 1; `None` for the first.
    pub at: Option<NonZeroU16>,
    /// Slides follow each other by themselves, as in a lobby, and each stays so many seconds; `None` where somebody leads.
    pub play: Option<NonZeroU16>,
}

impl DeckChoice {
    /// Reads the deck's pairs of an address, as [`ViewState::deck`](crate::view_state::ViewState::deck) keeps them. Unknown parts
    /// are passed over.
    pub fn parse(query: &str) -> Self {
        let mut choice = Self::default();
        for (name, value) in query.split('&').filter_map(|pair| pair.split_once('=')) {
            choice.read_pair(name, value);
        }
        choice
    }

    fn read_pair(&mut self, name: &str, value: &str) {
        let text = || Some(percent_decode(value)).filter(|text| !text.is_empty());
        match name {
            "deck" => self.named = text(),
            "title" => self.title = text(),
            "slides" => {
                let codes = value.split(',').map(percent_decode);
                self.slides = codes.filter_map(|code| Topic::parse(&code)).collect();
            }
            "ratio" => self.ratio = Ratio::parse(value),
            "at" => self.at = value.parse().ok(),
            "play" => self.play = value.parse().ok(),
            _ => {
                let topic = name.strip_prefix("note.").and_then(|code| Topic::parse(&percent_decode(code)));
                self.notes.extend(topic.zip(text()));
            }
        }
    }

    /// The same as pairs of an address: `slides=title,i.learning_family&ratio=4x3`; blank where nothing was chosen.
    pub fn to_query(&self) -> String {
        let mut query = String::new();
        push(&mut query, "deck", self.named.iter());
        push(&mut query, "title", self.title.iter());
        push(&mut query, "slides", self.slides.iter());
        push(&mut query, "ratio", self.ratio.map(Ratio::code).iter());
        push(&mut query, "at", self.at.iter());
        push(&mut query, "play", self.play.iter());
        for (topic, text) in &self.notes {
            let mut name = "note.".to_owned();
            percent_encode(&topic.to_string(), &mut name);
            push(&mut query, &name, std::iter::once(text));
        }
        query
    }

    /// What is chosen here, and what `base` (the steward's deck that it begins from) says of everything else. Notes of both are
    /// kept, one a slide.
    #[must_use]
    pub fn over(&self, base: &Self) -> Self {
        let own = |topic: &Topic| self.notes.iter().any(|(known, _)| known == topic);
        let others = base.notes.iter().filter(|(topic, _)| !own(topic));
        Self {
            named: self.named.clone().or_else(|| base.named.clone()),
            title: self.title.clone().or_else(|| base.title.clone()),
            slides: if self.slides.is_empty() { base.slides.clone() } else { self.slides.clone() },
            notes: self.notes.iter().chain(others).cloned().collect(),
            ratio: self.ratio.or(base.ratio),
            at: self.at,
            play: self.play.or(base.play),
        }
    }

    /// What the presenter wants to say on a slide.
    pub(super) fn note(&self, topic: &Topic) -> Option<&str> {
        self.notes.iter().find(|(known, _)| known == topic).map(|(_, text)| text.as_str())
    }
}

/// A pair, with the texts separated by commas; nothing where there is none.
fn push<'a, T: ToString + 'a>(query: &mut String, name: &str, texts: impl Iterator<Item = &'a T>) {
    let mut separator = "=";
    for text in texts {
        if separator == "=" {
            query.push_str(if query.is_empty() { "" } else { "&" });
            query.push_str(name);
        }
        query.push_str(separator);
        percent_encode(&text.to_string(), query);
        separator = ",";
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_choice_reads_as_a_person_would_write_it() {
        let query = "slides=title,i.learning_family,weather&ratio=4x3&note.i.learning_family=N%C3%B3i%20ch%E1%BA%ADm&at=2&play=9&utm=x&ratio2";
        let family = Topic::Indicator("learning_family".into());
        let choice = DeckChoice {
            slides: vec![Topic::Title, family.clone()],
            ratio: Some(Ratio::Standard),
            notes: vec![(family, "Nói chậm".into())],
            at: NonZeroU16::new(2),
            play: NonZeroU16::new(9),
            ..DeckChoice::default()
        };
        assert_eq!(DeckChoice::parse(query), choice);
        assert_eq!(
            choice.to_query(),
            "slides=title,i.learning_family&ratio=4x3&at=2&play=9&note.i.learning_family=N%C3%B3i%20ch%E1%BA%ADm"
        );
        assert_eq!(DeckChoice::default().to_query(), "");
        assert_eq!(DeckChoice::parse("at=0&ratio=1x1&slides=&title=&note.x=y"), DeckChoice::default());
    }

    #[test]
    fn a_choice_goes_over_the_deck_that_it_begins_from() {
        let base = DeckChoice::parse("title=So&slides=title,watch&note.title=a&note.watch=b&ratio=4x3&at=7");
        let own = DeckChoice::parse("deck=so-ket&note.watch=c&slides=watch");
        let both = own.over(&base);
        assert_eq!(both.to_query(), "deck=so-ket&title=So&slides=watch&ratio=4x3&note.watch=c&note.title=a");
        assert_eq!(both.note(&Topic::Watch), Some("c"));
    }

    fn codes() -> impl Strategy<Value = Vec<Arc<str>>> {
        proptest::collection::vec(".{1,8}".prop_map(Arc::from), 1..5)
    }

    fn topic() -> impl Strategy<Value = Topic> {
        prop_oneof![
            Just(Topic::Title),
            Just(Topic::Method),
            ".{1,8}".prop_map(|code| Topic::Indicator(code.into())),
            ".{1,8}".prop_map(|code| Topic::Ranking(code.into())),
            (".{1,8}", codes()).prop_map(|(code, areas)| Topic::Areas { indicator: code.into(), areas }),
            codes().prop_map(Topic::Indicators),
        ]
    }

    prop_compose! {
        pub(crate) fn any_choice()(
            named in proptest::option::of(".{1,12}"), title in proptest::option::of(".{1,20}"),
            slides in proptest::collection::vec(topic(), 0..5),
            notes in proptest::collection::vec((topic(), ".{1,20}"), 0..3),
            ratio in proptest::option::of(prop_oneof![Just(Ratio::Wide), Just(Ratio::Standard)]), at in any::<u16>(), play in any::<u16>()
        ) -> DeckChoice {
            DeckChoice { named, title, slides, notes, ratio, at: NonZeroU16::new(at), play: NonZeroU16::new(play) }
        }
    }

    proptest! {
        #[test]
        fn every_choice_survives_its_address(choice in any_choice()) {
            prop_assert_eq!(DeckChoice::parse(&choice.to_query()), choice);
        }

        #[test]
        fn any_query_is_read_without_a_panic(query in ".{0,80}") {
            let choice = DeckChoice::parse(&query);
            prop_assert_eq!(DeckChoice::parse(&choice.to_query()), choice);
        }
    }
}
