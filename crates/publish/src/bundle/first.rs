//! The view that a file opens with: an area on all its indicators, or its deck.

use tiendo_core::dataset::Dataset;
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::view::deck::StewardDeck;
use tiendo_core::view_state::ViewState;

use crate::decks::Asked;

/// What a file opens with, as the command line says it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum First<'a> {
    /// The dataset's first area.
    #[default]
    Home,
    /// An area, by its code.
    Area(&'a str),
    /// A deck: `303`, `303?year=2025&ratio=4x3` or the name of one that the steward keeps ready.
    Deck(&'a str),
}

impl First<'_> {
    /// The view, in a language; why not, where the dataset has not what it names.
    pub(super) fn view(
        self,
        dataset: &Dataset,
        kept: &[StewardDeck],
        lang: Lang,
    ) -> Result<ViewState, Bilingual> {
        let name = Some(dataset.descriptor().name.clone());
        let start = ViewState { lang, dataset: name, ..ViewState::default() };
        match self {
            Self::Home => Ok(start),
            Self::Area(code) if dataset.find_area(code).is_some() => {
                Ok(ViewState { area: Some(code.to_owned()), ..start })
            }
            Self::Area(code) => Err(Bilingual::new(
                format!("Bộ số liệu này không có địa bàn “{code}”; xem mã địa bàn trong areas.csv"),
                format!("This dataset has no area “{code}”; the codes of areas are in areas.csv"),
            )),
            Self::Deck(text) => Asked::read(text, kept, dataset, lang).map(|asked| asked.state),
        }
    }
}
