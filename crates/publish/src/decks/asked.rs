//! A deck as the command line names it: by the code of an area or the name of a deck kept ready, and behind `?` whatever else the address
//! of slides says.

use tiendo_core::dataset::Dataset;
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::view::deck::{DeckChoice, StewardDeck};
use tiendo_core::view_state::{Page, ViewState};

/// A deck of a dataset that was asked for, all of which is there.
pub(crate) struct Asked<'a> {
    /// The address of its slides, with the area and the year of the deck that it names.
    pub(crate) state: ViewState,
    /// The deck kept ready that it names.
    base: Option<&'a StewardDeck>,
}

impl<'a> Asked<'a> {
    /// Reads `303`, `303?year=2025&ratio=4x3`, `so-ket-2025` or `303?deck=so-ket-2025`; nothing in front of `?` is the deck's own area or
    /// the dataset's first.
    ///
    /// # Errors
    /// What the dataset has not, of what it names.
    pub(crate) fn read(
        text: &str,
        kept: &'a [StewardDeck],
        dataset: &Dataset,
        lang: Lang,
    ) -> Result<Self, Bilingual> {
        let (of, query) = text.split_once('?').unwrap_or((text, ""));
        let named = |name: &str| kept.iter().find(|deck| deck.name == name);
        let start =
            ViewState { lang, dataset: Some(dataset.descriptor().name.clone()), ..ViewState::default() };
        let path = start.to_page(Page::Deck).address();
        let is_deck = dataset.find_area(of).is_none() && named(of).is_some();
        let query = if is_deck {
            let own = DeckChoice { named: Some(of.to_owned()), ..DeckChoice::default() };
            format!("{}&{query}", own.to_query())
        } else {
            query.to_owned()
        };
        let mut asked = ViewState::from_address(&path, &query).map_err(|_| absent(text, kept))?;
        if !is_deck && !of.is_empty() {
            asked.area = Some(of.to_owned());
        }
        let base = match DeckChoice::parse(&asked.deck).named {
            Some(name) => Some(named(&name).ok_or_else(|| absent(&name, kept))?),
            None => None,
        };
        let state = base.map_or_else(|| asked.clone(), |base| base.completed(&asked));
        if let Some(code) = state.area.as_deref().filter(|code| dataset.find_area(code).is_none()) {
            return Err(absent(code, kept));
        }
        let is_told = |year| dataset.indicators().any(|(id, _)| dataset.years(id).contains(&year));
        match state.year.filter(|year| !is_told(*year)) {
            Some(year) => Err(Bilingual::new(
                format!("Bộ số liệu này không có số liệu hay mục tiêu nào của năm {year}"),
                format!("This dataset has no figure and no target of {year}"),
            )),
            None => Ok(Self { state, base }),
        }
    }

    /// Its slides: what was asked for, over the deck that it names.
    pub(crate) fn choice(&self) -> DeckChoice {
        let own = DeckChoice::parse(&self.state.deck);
        self.base.map_or_else(|| own.clone(), |base| own.over(&base.choice(self.state.lang)))
    }
}

/// That there is no such area or deck, with the names of those decks that there are.
fn absent(name: &str, kept: &[StewardDeck]) -> Bilingual {
    let names: Vec<&str> = kept.iter().map(|deck| deck.name.as_str()).collect();
    let names = names.join(", ");
    let (vi, en) = if names.is_empty() {
        ("không có bộ trang soạn sẵn nào".to_owned(), "no decks are kept ready".to_owned())
    } else {
        (format!("các bộ trang soạn sẵn: {names}"), format!("decks kept ready: {names}"))
    };
    Bilingual::new(
        format!("Bộ số liệu này không có địa bàn hay bộ trang “{name}”; {vi}"),
        format!("This dataset has no area or deck “{name}”; {en}"),
    )
}
