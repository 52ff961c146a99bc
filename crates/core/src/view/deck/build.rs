//! From what was asked for to slides: which there are, and the numbers of their sources.

use crate::date::Year;
use crate::lang::Lang;
use crate::model::{IndicatorId, SourceId};
use crate::order;
use crate::scorecard::Moment;
use crate::view::deck::{
    AgendaEntry, Body, Deck, DeckRequest, Line, Notes, Slide, SourceEntry, Topic, comparison, dataset,
    indicator, news, papers, standings, watch, words,
};
use crate::view::overview::Overview;
use crate::view::scorecard::{ScorecardView, Sorting, Unfolding};
use crate::view::{Choice, Place};
use crate::view_state::{Page, ViewState};

/// What every slide is made from.
pub(super) struct Material<'a> {
    pub(super) request: DeckRequest<'a>,
    pub(super) overview: Overview,
    /// The area's parts or neighbours, where there are any to compare.
    pub(super) scorecard: Option<ScorecardView>,
}

/// A slide before its sources have numbers.
pub(super) struct Draft {
    pub(super) topic: Topic,
    pub(super) title: String,
    pub(super) body: Body,
    /// What there is to say of it.
    pub(super) said: Vec<String>,
    /// `None` where it shows no figures of its own.
    pub(super) sample: Option<bool>,
    pub(super) sources: Vec<SourceId>,
    pub(super) page: String,
}

pub(super) fn deck(request: &DeckRequest<'_>) -> Deck {
    let material = Material::new(*request);
    let topics = material.topics();
    let mut drafts: Vec<Draft> = topics.iter().flat_map(|topic| material.drafts(topic)).collect();
    if drafts.is_empty() {
        drafts.push(material.title());
    }
    let agenda = material.agenda(&drafts);
    for draft in drafts.iter_mut().filter(|draft| draft.topic == Topic::Agenda) {
        draft.body = Body::Agenda(agenda.clone());
    }
    let cited = material.cited(&drafts);
    let sample = drafts.iter().any(|draft| draft.sample == Some(true));
    let slides = drafts.into_iter().map(|draft| material.slide(draft, &cited, sample)).collect();
    Deck {
        lang: request.lang,
        ratio: request.choice.ratio.unwrap_or_default(),
        title: material.name(),
        area: (!material.is_of_dataset()).then(|| Place::of(request.dataset.area(request.area))),
        release: words::release(request.dataset.descriptor(), request.lang),
        slides,
        sample,
    }
}

impl<'a> Material<'a> {
    fn new(request: DeckRequest<'a>) -> Self {
        let DeckRequest { dataset, area, today, .. } = request;
        let overview = Overview::of(dataset, area, today);
        let (sorting, unfolding) = (Sorting::default(), Unfolding::default());
        let scorecard = match request.year {
            None => ScorecardView::around(dataset, area, today, &sorting, unfolding),
            Some(year) => of_year(&request, year, &sorting),
        };
        Self { request, overview, scorecard }
    }

    /// The topics that were chosen, or all of them. An indicator without any figure has its row of the scorecard, and no slide of its
    /// own unless it is chosen.
    fn topics(&self) -> Vec<Topic> {
        let chosen = &self.request.choice.slides;
        if !chosen.is_empty() {
            return chosen.clone();
        }
        let bullets = self.overview.bullets.iter().filter(|bullet| bullet.latest.figure().is_some());
        let indicators = bullets.map(|bullet| Topic::Indicator(bullet.subject.code.clone()));
        [Topic::Title, Topic::Agenda, Topic::Summary, Topic::Scorecard]
            .into_iter()
            .chain(indicators)
            .chain([Topic::Change, Topic::Watch, Topic::Sources, Topic::Method])
            .collect()
    }

    fn drafts(&self, topic: &Topic) -> Vec<Draft> {
        match topic {
            Topic::Title => vec![self.title()],
            Topic::Agenda => vec![self.agenda_draft()],
            Topic::Summary => vec![standings::summary(self)],
            Topic::Scorecard => standings::scorecards(self),
            Topic::Indicator(code) => indicator::trend(self, code).into_iter().collect(),
            Topic::Ranking(code) => indicator::ranking(self, code).into_iter().collect(),
            Topic::Areas { indicator, areas } => {
                comparison::areas(self, indicator, areas).into_iter().collect()
            }
            Topic::Indicators(codes) => comparison::indicators(self, codes).into_iter().collect(),
            Topic::Reporting => vec![dataset::reporting(self)],
            Topic::Data => vec![dataset::data(self)],
            Topic::Change => news::draft(self).into_iter().collect(),
            Topic::Watch => watch::draft(self).into_iter().collect(),
            Topic::Sources => vec![papers::sources(self)],
            Topic::Method => vec![papers::method(self)],
        }
    }

    fn find(&self, code: &str) -> Option<IndicatorId> {
        let dataset = self.request.dataset;
        dataset.find_indicator(code).filter(|id| dataset.is_shown(*id))
    }

    /// Whether the dataset has something to show of an indicator.
    pub(super) fn shown(&self, code: &str) -> bool {
        self.find(code).is_some()
    }

    /// The choice of the page of an indicator, in the year of the deck; `None` where the dataset shows no such indicator.
    pub(super) fn choice(&self, code: &str) -> Option<Choice> {
        let dataset = self.request.dataset;
        let id = self.find(code)?;
        let state = ViewState { indicator: Some(code.to_owned()), ..self.state() };
        let (choice, _) = Choice::resolve(dataset, &state)?;
        Some(Choice { indicator: id, area: self.request.area, ..choice })
    }

    /// The area and the year on the area's own page.
    pub(super) fn state(&self) -> ViewState {
        let DeckRequest { dataset, area, year, lang, .. } = self.request;
        ViewState {
            lang,
            dataset: Some(dataset.descriptor().name.clone()),
            area: Some(dataset.area(area).code.to_string()),
            year,
            ..ViewState::default()
        }
    }

    /// The address of a page on the same area.
    pub(super) fn page(&self, page: Page) -> String {
        self.state().to_page(page).address()
    }

    /// The address of the page of an indicator.
    pub(super) fn indicator_page(&self, choice: Choice) -> String {
        let code = &self.request.dataset.indicator(choice.indicator).code;
        ViewState { year: Some(choice.year), ..self.state().to_indicator(code) }.address()
    }

    /// The sources of the figures and targets of the overview, in the order of its indicators.
    pub(super) fn sources_of(&self, indicators: impl Fn(IndicatorId) -> bool) -> Vec<SourceId> {
        let bullets = self.overview.bullets.iter().filter(|bullet| indicators(bullet.indicator));
        let sources = bullets.flat_map(|bullet| {
            let latest = bullet.latest.figure().and_then(|figure| figure.source);
            let goals = bullet
                .goals
                .iter()
                .flat_map(|goal| [goal.figure.as_ref().and_then(|figure| figure.source), goal.target.source]);
            std::iter::once(latest).chain(goals)
        });
        let mut found: Vec<SourceId> = Vec::new();
        for source in sources.flatten() {
            if !found.contains(&source) {
                found.push(source);
            }
        }
        found
    }

    /// Every source, in the order in which slides name it; all of the dataset where a slide is about it, and those that the area is
    /// measured by where no slide names one.
    fn cited(&self, drafts: &[Draft]) -> Vec<SourceId> {
        let all = self.is_of_dataset() || drafts.iter().any(|draft| draft.topic == Topic::Data);
        let of_dataset = if all { self.request.dataset.sources().len() } else { 0 };
        let mut cited: Vec<SourceId> = Vec::new();
        let named = drafts.iter().flat_map(|draft| &draft.sources).copied();
        for source in named.chain((0..of_dataset).map(SourceId)) {
            if !cited.contains(&source) {
                cited.push(source);
            }
        }
        if cited.is_empty() { self.sources_of(|_| true) } else { cited }
    }

    /// Whether every slide is about the dataset, so that the deck is about no area.
    fn is_of_dataset(&self) -> bool {
        let mut topics = self.request.choice.slides.iter().filter(|topic| !topic.is_of_deck()).peekable();
        topics.peek().is_some() && topics.all(Topic::is_of_dataset)
    }

    fn name(&self) -> String {
        let DeckRequest { dataset, choice, lang, .. } = self.request;
        let of_dataset = || self.is_of_dataset().then(|| dataset.descriptor().title.get(lang).to_owned());
        let own = choice.title.clone().or_else(of_dataset);
        own.unwrap_or_else(|| words::deck_title(&self.overview, lang))
    }

    fn title(&self) -> Draft {
        let DeckRequest { dataset, today, lang, .. } = self.request;
        let line = |text: String, muted| Line { text, muted };
        let edition = words::data_of(&dataset.descriptor().edition(None, lang), lang);
        let mut lines = vec![line(words::shown_on(today, lang), false), line(edition, true)];
        if self.request.choice.title.is_some() && !self.is_of_dataset() {
            lines.insert(0, line(self.overview.place.name.get(lang).to_owned(), false));
        }
        Draft {
            topic: Topic::Title,
            title: self.name(),
            body: Body::Title(lines),
            said: Vec::new(),
            sample: None,
            sources: Vec::new(),
            page: self.page(Page::Overview),
        }
    }

    fn agenda_draft(&self) -> Draft {
        Draft {
            topic: Topic::Agenda,
            title: words::agenda(self.request.lang).to_owned(),
            body: Body::Agenda(Vec::new()),
            said: Vec::new(),
            sample: None,
            sources: Vec::new(),
            page: self.page(Page::Overview),
        }
    }

    /// One entry for each topic, and for the indicators that follow each other.
    fn agenda(&self, drafts: &[Draft]) -> Vec<AgendaEntry> {
        let lang = self.request.lang;
        let mut entries: Vec<(AgendaEntry, usize)> = Vec::new();
        let mut before: Option<&Topic> = None;
        for draft in drafts {
            let topic = &draft.topic;
            let continues = before == Some(topic)
                || before.is_some_and(|before| before.indicator().is_some() && topic.indicator().is_some());
            before = Some(topic);
            match entries.last_mut().filter(|_| continues) {
                Some((_, number)) if topic.indicator().is_some() => *number += 1,
                Some(_) => {}
                None if matches!(topic, Topic::Title | Topic::Agenda) => {}
                None => {
                    let name = match &draft.body {
                        Body::Comparison(body) => Some(words::compared(&body.comparison, lang)),
                        _ => topic.indicator().and_then(|code| self.short_name(code, lang)),
                    };
                    let text = name.unwrap_or_else(|| words::topic(topic, lang).to_owned());
                    entries.push((AgendaEntry { topic: topic.clone(), text }, 1));
                }
            }
        }
        let several = |(entry, number): (AgendaEntry, usize)| match number {
            1 => entry,
            _ => AgendaEntry { text: words::indicators_one_by_one(number, lang), ..entry },
        };
        entries.into_iter().map(several).collect()
    }

    fn short_name(&self, code: &str, lang: Lang) -> Option<String> {
        let dataset = self.request.dataset;
        let id = dataset.find_indicator(code)?;
        Some(dataset.indicator(id).short.get(lang).to_owned())
    }

    /// Gives a draft its notes, its label and the numbers of its sources.
    fn slide(&self, draft: Draft, cited: &[SourceId], sample: bool) -> Slide {
        let DeckRequest { choice, lang, .. } = self.request;
        let entry = |(place, source): (usize, &SourceId)| self.source_entry(place + 1, *source);
        let all = || cited.iter().enumerate();
        let Draft { topic, title, body, mut said, sample: own, sources, page } = draft;
        let sample = own.unwrap_or(sample);
        if own == Some(true) {
            said.push(words::sample_said(lang).to_owned());
        }
        let (title, body) = match body {
            Body::Sources(_) => {
                (words::sources_title(cited.len(), lang), Body::Sources(all().map(entry).collect()))
            }
            body => (title, body),
        };
        Slide {
            notes: Notes { own: choice.note(&topic).unwrap_or_default().to_owned(), said },
            sources: all().filter(|(_, source)| sources.contains(source)).map(entry).collect(),
            topic,
            title,
            body,
            sample,
            page,
        }
    }

    fn source_entry(&self, number: usize, source: SourceId) -> SourceEntry {
        let source = self.request.dataset.source(source);
        SourceEntry { number, title: source.title.get(self.request.lang).to_owned(), url: source.url.clone() }
    }
}

/// The scorecard of one year: of the area, or of the one above where it has no parts with figures.
fn of_year(request: &DeckRequest<'_>, year: Year, sorting: &Sorting) -> Option<ScorecardView> {
    let DeckRequest { dataset, area, .. } = *request;
    let unfolding = Unfolding { chosen: Some(area), ..Unfolding::default() };
    let mut roots = [Some(area), dataset.area(area).parent].into_iter().flatten();
    roots.find_map(|root| {
        let view = ScorecardView::of(dataset, Some(root), Moment::Year(year), sorting, &unfolding);
        let reporting = view.rows.iter().filter(|row| row.depth > 0 && !row.is_silent()).count();
        (reporting > 1).then_some(view)
    })
}

/// Items by a key, the greatest first; equals in their order.
pub(super) fn greatest_first<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    order::sort_by(items, |one, other| key(other).cmp(&key(one)));
}
