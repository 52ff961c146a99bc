//! A deck as a presentation: of an area, or one that the steward keeps ready, with what changed since the release before.

use tiendo_core::lang::Bilingual;
use tiendo_core::model::AreaId;
use tiendo_core::release::Edition;
use tiendo_core::view::Choice;
use tiendo_core::view::deck::{Deck, DeckChoice, DeckRequest, Topic};
use tiendo_core::view::news::News;
use tiendo_core::view_state::ViewState;
use tiendo_papers::deck;

use super::{Maker, Request, nothing_to_show, too_large};
use crate::decks::{Asked, Decks};
use crate::{Error, Unusable, changes};

impl Maker<'_> {
    /// The deck that was asked for, of an area or of the steward's, by code or name.
    pub(super) fn deck(self, asked: &str) -> Result<Vec<u8>, Unusable> {
        let Request { data, out, today, lang, .. } = *self.request;
        // A workbook has no folder to keep them in.
        let kept = if data.is_dir() { Decks::of(data, self.dataset) } else { Ok(Decks::default()) };
        let kept = kept.map_err(|why| self.unread(why))?.decks;
        let asked = Asked::read(asked, &kept, self.dataset, lang);
        let asked = asked.map_err(|problem| Unusable::because(data, problem))?;
        let choice = asked.choice();
        let news = self.news(&choice)?;
        let request = DeckRequest {
            dataset: self.dataset,
            area: self.area_of(&asked.state)?,
            year: asked.state.year,
            choice: &choice,
            news: news.as_ref(),
            definitions: Some(self.definitions),
            today,
            lang,
        };
        let made = deck::presentation(&Deck::of(&request), today, self.site().as_deref());
        made.map_err(|why| too_large(out, why))
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
