//! A deck as a presentation: of an area, or one that the steward keeps ready, with what changed since the release before.

use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::model::AreaId;
use tiendo_core::release::Edition;
use tiendo_core::view::Choice;
use tiendo_core::view::deck::{Deck, DeckChoice, DeckRequest, StewardDeck, Topic};
use tiendo_core::view::news::News;
use tiendo_core::view_state::{Page, ViewState};
use tiendo_papers::deck;

use super::{Maker, Request, nothing_to_show, too_large};
use crate::decks::Decks;
use crate::{Error, Unusable, changes};

impl Maker<'_> {
    /// The deck that stands in a query, of an area or of the steward's, by code or name.
    pub(super) fn deck(self, of: &str, query: &str) -> Result<Vec<u8>, Unusable> {
        let Request { data, out, today, lang, .. } = *self.request;
        // A workbook has no folder to keep them in.
        let kept = if data.is_dir() { Decks::of(data, self.dataset) } else { Ok(Decks::default()) };
        let kept = kept.map_err(|why| self.unread(why))?.decks;
        let named = |name: &str| kept.iter().find(|deck| deck.name == name);
        let mut asked = self.address(query);
        let mut own = DeckChoice::parse(&asked.deck);
        let is_area = self.dataset.find_area(of).is_some();
        if !is_area && named(of).is_some() {
            own.named = Some(of.to_owned());
        } else if !of.is_empty() {
            asked.area = Some(of.to_owned());
        }
        let base = own.named.as_deref().map(|name| named(name).ok_or_else(|| self.no_deck(name, &kept)));
        let base = base.transpose()?;
        if !of.is_empty() && !is_area && base.is_none() {
            return Err(self.no_deck(of, &kept));
        }
        let asked = base.map_or_else(|| asked.clone(), |base| base.completed(&asked));
        let choice = base.map_or_else(|| own.clone(), |base| own.over(&base.choice(lang)));
        let news = self.news(&choice)?;
        let request = DeckRequest {
            dataset: self.dataset,
            area: self.area_of(&asked)?,
            year: asked.year,
            choice: &choice,
            news: news.as_ref(),
            today,
            lang,
        };
        let made = deck::presentation(&Deck::of(&request), today, self.site().as_deref());
        made.map_err(|why| too_large(out, why))
    }

    /// What a query says, as the address of the page with slides.
    fn address(self, query: &str) -> ViewState {
        let path =
            format!("/{}/{}/{}", Lang::Vi.code(), self.dataset.descriptor().name, Page::Deck.segment());
        ViewState::from_address(&path, query).unwrap_or_default()
    }

    /// The area that was asked for, or that which the site shows first.
    fn area_of(self, asked: &ViewState) -> Result<AreaId, Unusable> {
        if let Some(code) = asked.area.as_deref() {
            return self.area(code);
        }
        let first = Choice::resolve(self.dataset, &ViewState::default());
        first.map(|(choice, _)| choice.area).ok_or_else(|| nothing_to_show(self.request.data))
    }

    /// What changed since the release before; none of a dataset without releases, or where no slide tells of it.
    fn news(self, choice: &DeckChoice) -> Result<Option<News>, Unusable> {
        let is_told = choice.slides.is_empty() || choice.slides.contains(&Topic::Change);
        if !is_told || self.digest().is_none() {
            return Ok(None);
        }
        let current = Edition { dataset: self.dataset, definitions: self.definitions };
        changes::news(self.request.data, current, self.request.today).map_err(|why| self.unread(why))
    }

    /// That there is no such area or deck, with the names of those decks that there are.
    fn no_deck(self, name: &str, kept: &[StewardDeck]) -> Unusable {
        let names: Vec<&str> = kept.iter().map(|deck| deck.name.as_str()).collect();
        let names = names.join(", ");
        let (vi, en) = if names.is_empty() {
            ("không có bộ trang soạn sẵn nào".to_owned(), "no decks are kept ready".to_owned())
        } else {
            (format!("các bộ trang soạn sẵn: {names}"), format!("decks kept ready: {names}"))
        };
        let problem = Bilingual::new(
            format!("Bộ số liệu này không có địa bàn hay bộ trang “{name}”; {vi}"),
            format!("This dataset has no area or deck “{name}”; {en}"),
        );
        Unusable::because(self.request.data, problem)
    }

    /// That a deck or the release before cannot be read.
    fn unread(self, why: Error) -> Unusable {
        match why {
            Error::Io { path, source, .. } => Unusable::io(&path, &source),
            other => {
                let problem = Bilingual::new(
                    format!("không đọc được bản số liệu trước ({other})"),
                    format!("the release before cannot be read ({other})"),
                );
                Unusable::because(self.request.data, problem)
            }
        }
    }
}
