//! The view that a file opens with: an area on all its indicators, or its deck.

use tiendo_core::dataset::Dataset;
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::view::deck::{DeckChoice, StewardDeck};
use tiendo_core::view_state::{Page, ViewState};

/// What a file opens with, as the command line says it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum First<'a> {
    /// The dataset's first area.
    #[default]
    Home,
    /// An area, by its code.
    Area(&'a str),
    /// The deck of an area: `303`, or `303?year=2025&ratio=4x3`. Without a code, that of the steward's deck which is named, or the dataset's
    /// first area.
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
        let view = match self {
            Self::Home => start,
            Self::Area(code) => ViewState { area: Some(code.to_owned()), ..start },
            Self::Deck(text) => deck(text, kept, &start)?,
        };
        refuse_absent(&view, dataset)?;
        Ok(view)
    }
}

fn deck(text: &str, kept: &[StewardDeck], start: &ViewState) -> Result<ViewState, Bilingual> {
    let (area, query) = text.split_once('?').unwrap_or((text, ""));
    let page = start.to_page(Page::Deck);
    let asked = ViewState::from_address(&page.address(), query).map_err(|_| no_deck(text))?;
    let area = Some(area).filter(|area| !area.is_empty()).map(str::to_owned);
    let asked = ViewState { area: area.or(asked.area.clone()), ..asked };
    match DeckChoice::parse(&asked.deck).named {
        None => Ok(asked),
        Some(name) => {
            let named = kept.iter().find(|deck| deck.name == name);
            Ok(named.ok_or_else(|| no_deck(&name))?.completed(&asked))
        }
    }
}

/// A page says what it shows instead; a file that somebody takes to a meeting is not made of something else.
fn refuse_absent(view: &ViewState, dataset: &Dataset) -> Result<(), Bilingual> {
    if let Some(code) = view.area.as_deref()
        && dataset.find_area(code).is_none()
    {
        return Err(Bilingual::new(
            format!("không có địa bàn “{code}”; xem mã địa bàn trong areas.csv"),
            format!("has no area “{code}”; the codes of areas are in areas.csv"),
        ));
    }
    if let Some(year) = view.year
        && !dataset.indicators().any(|(id, _)| dataset.years(id).contains(&year))
    {
        return Err(Bilingual::new(
            format!("không có số liệu hay mục tiêu nào của năm {year}"),
            format!("has no figure and no target of {year}"),
        ));
    }
    Ok(())
}

fn no_deck(name: &str) -> Bilingual {
    Bilingual::new(
        format!("không có bộ trang soạn sẵn “{name}”; mỗi bộ là một tệp trong thư mục decks"),
        format!("has no prepared deck “{name}”; each is a file of the folder decks"),
    )
}
