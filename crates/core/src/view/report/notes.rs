//! The notes of a report: where each figure comes from. Figures of one origin share a note, numbered when it is first named.

use crate::date::{Date, Year};
use crate::format;
use crate::lang::Lang;
use crate::model::{AreaId, IndicatorId, SourceId};
use crate::verdict::{Method, Topic};
use crate::view::overview::{Figure, Goal};
use crate::view::report::document::{Cited, Note, NoteId};
use crate::view::report::{Case, Report};
use crate::view_state::{Page, ViewState};

/// What figures have in common that share a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Origin {
    /// The milestone of a year of an indicator in an area, with the figure held against it.
    Goal(IndicatorId, AreaId, Year),
    /// The outlook of an indicator.
    Outlook(IndicatorId),
    /// The latest figure of an indicator, without a target.
    Latest(IndicatorId),
    /// A count of indicators on the last milestone.
    Passed,
    /// A count of indicators on the next one.
    Coming,
    /// A count of areas below in an indicator.
    Below(IndicatorId),
    /// A count of indicators in an area below.
    Area(AreaId),
    /// A count of areas below on all indicators.
    Areas,
    /// A count of the area's figures that are there.
    Reported,
    /// A count of areas below that have figures.
    ReportedBelow,
}

/// The notes so far.
#[derive(Debug, Default)]
pub(super) struct Notes {
    known: Vec<(Origin, Note)>,
    /// The sources in the order in which they are first cited.
    pub(super) cited: Vec<SourceId>,
}

impl Notes {
    /// The note of an origin, made when it is first asked for.
    pub(super) fn of(&mut self, origin: Origin, make: impl FnOnce(&mut Self) -> Draft) -> NoteId {
        if let Some((_, note)) = self.known.iter().find(|(known, _)| *known == origin) {
            return note.id;
        }
        let id = NoteId(self.known.len() + 1);
        let Draft { about, calculations, cited, leads } = make(self);
        self.known.push((origin, Note { id, about, calculations, cited, leads }));
        id
    }

    /// The notes, by number.
    pub(super) fn finish(self) -> Vec<Note> {
        self.known.into_iter().map(|(_, note)| note).collect()
    }

    fn number(&mut self, source: SourceId) -> usize {
        let known = self.cited.iter().position(|cited| *cited == source);
        known.map_or_else(
            || {
                self.cited.push(source);
                self.cited.len()
            },
            |place| place + 1,
        )
    }
}

/// A note before it has a number.
#[derive(Debug)]
pub(super) struct Draft {
    pub(super) about: String,
    pub(super) calculations: Vec<String>,
    pub(super) cited: Vec<Cited>,
    pub(super) leads: ViewState,
}

/// What the notes of one report in one language are made with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Maker<'a> {
    pub(super) report: &'a Report,
    pub(super) lang: Lang,
}

impl Maker<'_> {
    /// A milestone: the subtraction, the figure's document and the target's.
    pub(super) fn goal(self, case: &Case, goal: &Goal, notes: &mut Notes) -> Draft {
        let (lang, year) = (self.lang, goal.target.year);
        let steps = case.judgement.steps(lang);
        let steps = steps.iter().filter(|step| step.topic == Topic::Milestone(year));
        let calculations = steps.filter(|step| !step.substituted.is_empty());
        let calculations = calculations.map(|step| step.substituted.clone()).collect();
        let figure = goal.figure.as_ref().and_then(|figure| self.figure(figure, notes));
        let target = self.source(aim(year, lang), goal.target.source, &goal.target.section, notes);
        let shown = goal.figure.as_ref().map(|figure| figure.year);
        Draft {
            about: self.about(case, &aim_in_sentence(year, lang)),
            calculations,
            cited: self.sourced(figure.into_iter().chain(target).collect()),
            leads: self.indicator(case, shown.filter(|_| goal.passed)),
        }
    }

    /// An outlook: pace, projection and what is still needed, and the method.
    pub(super) fn outlook(self, case: &Case, year: Year, notes: &mut Notes) -> Draft {
        let lang = self.lang;
        let steps = case.judgement.steps(lang);
        let of_outlook = steps.iter().filter(|step| matches!(step.topic, Topic::Outlook | Topic::Pace));
        let mut calculations: Vec<String> = Vec::new();
        for step in of_outlook.filter(|step| !step.substituted.is_empty()) {
            let calculation = format!("{}: {}", step.label, step.substituted);
            if !calculations.iter().any(|known| known.ends_with(&step.substituted)) {
                calculations.push(calculation);
            }
        }
        let goal = case.bullet.goal(year);
        let figure = goal.and_then(|goal| goal.figure.as_ref()).and_then(|figure| self.figure(figure, notes));
        let target = goal
            .and_then(|goal| self.source(aim(year, lang), goal.target.source, &goal.target.section, notes));
        let method = Cited {
            of: lang.pick("Phương pháp", "Method").to_owned(),
            number: None,
            title: Method::Dns.citation(lang).to_owned(),
            address: Method::Dns.url().into(),
        };
        let own = match lang {
            Lang::Vi => format!("triển vọng đến {year}, Tiến độ tự tính"),
            Lang::En => format!("outlook to {year}, computed by Tiến độ"),
        };
        Draft {
            about: self.about(case, &own),
            calculations,
            cited: figure.into_iter().chain(target).chain([method]).collect(),
            leads: self.indicator(case, None),
        }
    }

    /// A figure by itself.
    pub(super) fn latest(self, case: &Case, figure: &Figure, notes: &mut Notes) -> Draft {
        let year = format::year(figure.year);
        Draft {
            about: self.about(case, &format!("{}{year}", self.lang.pick("năm ", ""))),
            calculations: Vec::new(),
            cited: self.sourced(self.figure(figure, notes).into_iter().collect()),
            leads: self.indicator(case, None),
        }
    }

    /// A count: what was counted, how it adds up, where the counted is written.
    pub(super) fn count(
        self,
        about: String,
        sum: &[usize],
        sources: &[SourceId],
        leads: ViewState,
        notes: &mut Notes,
    ) -> Draft {
        let lang = self.lang;
        let of = lang.pick("Đếm từ", "Counted from");
        let mut cited: Vec<Cited> = sources
            .iter()
            .filter_map(|source| self.source(of.to_owned(), Some(*source), "", notes))
            .collect();
        if cited.is_empty() {
            cited.push(self.dataset());
        }
        Draft { about, calculations: addition(sum).into_iter().collect(), cited, leads }
    }

    /// Documents; of a row that names none, the dataset that has it.
    fn sourced(self, mut cited: Vec<Cited>) -> Vec<Cited> {
        if cited.is_empty() {
            let of =
                self.lang.pick("Không ghi nguồn, có trong bộ số liệu", "No source stated, in the dataset");
            cited.push(Cited { of: of.to_owned(), ..self.dataset() });
        }
        cited
    }

    /// The dataset itself, for what is counted in it.
    fn dataset(self) -> Cited {
        let edition = &self.report.edition;
        Cited {
            of: self.lang.pick("Đếm trong bộ số liệu", "Counted in the dataset").to_owned(),
            number: None,
            title: edition.title.get(self.lang).to_owned(),
            address: "".into(),
        }
    }

    /// Where a figure was published, with its period where that is not the year.
    fn figure(self, figure: &Figure, notes: &mut Notes) -> Option<Cited> {
        let year = format::year(figure.year);
        let period = Date::parse(&figure.period);
        let when = period.map_or_else(|| year.clone(), |day| format::date(day, self.lang));
        let of = match (self.lang, period.is_some()) {
            (Lang::Vi, true) => format!("Số liệu {year}, tính đến {when}"),
            (Lang::En, true) => format!("Figure of {year}, as of {when}"),
            (Lang::Vi, false) => format!("Số liệu {year}"),
            (Lang::En, false) => format!("Figure of {year}"),
        };
        let section = figure.source.and_then(|source| self.report.sources.get(source.0));
        let section = section.map(|source| source.section.clone()).unwrap_or_default();
        self.source(of, figure.source, &section, notes)
    }

    fn source(self, of: String, source: Option<SourceId>, section: &str, notes: &mut Notes) -> Option<Cited> {
        let id = source?;
        let source = self.report.sources.get(id.0)?;
        let title = source.title.get(self.lang);
        let title = if section.is_empty() { title.to_owned() } else { format!("{title}, {section}") };
        Some(Cited { of, number: Some(notes.number(id)), title, address: source.url.clone() })
    }

    /// "Gia đình học tập, Hải Phòng, mục tiêu 2025".
    fn about(self, case: &Case, what: &str) -> String {
        let name = case.place.name.get(self.lang);
        format!("{}, {name}, {what}", case.bullet.subject.short.get(self.lang))
    }

    /// The page of an indicator in an area.
    fn indicator(self, case: &Case, year: Option<Year>) -> ViewState {
        let base = self.page(Page::Indicator, Some(&case.place.code));
        ViewState { indicator: Some(case.bullet.subject.code.to_string()), year, ..base }
    }

    /// A page of the dataset, about an area where it shows one.
    pub(super) fn page(self, page: Page, area: Option<&str>) -> ViewState {
        ViewState {
            lang: self.lang,
            dataset: Some(self.report.edition.name.clone()),
            page,
            area: area.map(str::to_owned),
            ..ViewState::default()
        }
    }
}

fn aim(year: Year, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("Mục tiêu {year}"),
        Lang::En => format!("Target for {year}"),
    }
}

fn aim_in_sentence(year: Year, lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("mục tiêu {year}"),
        Lang::En => format!("{year} target"),
    }
}

/// How a count adds up: "4 + 7 = 11"; nothing where it is of one kind.
fn addition(sum: &[usize]) -> Option<String> {
    let parts: Vec<String> = sum.iter().filter(|part| **part > 0).map(usize::to_string).collect();
    (parts.len() > 1).then(|| format!("{} = {}", parts.join(" + "), sum.iter().sum::<usize>()))
}
