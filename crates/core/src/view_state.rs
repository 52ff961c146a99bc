//! Everything a reader can choose, and its address. An address names a choice; whether the dataset has it is `view`'s business.

use std::sync::Arc;

use crate::date::Year;
use crate::export::Chart;
use crate::lang::Lang;

/// What the addresses of charts alone begin with.
pub const EMBED: &str = "embed";

/// The script that gives the frames of charts on other sites their height, by its path in the site.
pub const EMBED_SCRIPT: &str = "embed/height.js";

/// The kinds of page that a dataset has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Page {
    /// An area on all its indicators.
    #[default]
    Overview,
    /// One indicator in one area and year.
    Indicator,
    /// An area: its indicators through the years, its history, its neighbours.
    Area,
    /// Several areas or several indicators on one axis.
    Compare,
    /// Who has reported which year.
    Reporting,
    /// Definitions, targets and the methods of verdicts.
    Method,
    /// The dataset: its tables, sources and licence.
    About,
    /// An area, or what is on screen, as slides.
    Deck,
    /// Every release of it.
    Releases,
    /// The report on an area in words.
    Report,
}

impl Page {
    /// Every kind, in the order of the site's navigation; what is not in it stands last.
    pub const ALL: [Self; 10] = [
        Self::Overview,
        Self::Indicator,
        Self::Area,
        Self::Compare,
        Self::Reporting,
        Self::Method,
        Self::About,
        Self::Deck,
        Self::Releases,
        Self::Report,
    ];

    /// Whether the site's navigation leads there.
    pub const fn is_in_navigation(self) -> bool {
        !matches!(self, Self::Releases | Self::Report)
    }

    /// Its part of an address; blank for the overview, which is the dataset's own page.
    pub const fn segment(self) -> &'static str {
        match self {
            Self::Overview => "",
            Self::Indicator => "indicator",
            Self::Area => "area",
            Self::Compare => "compare",
            Self::Reporting => "reporting",
            Self::Method => "method",
            Self::About => "data",
            Self::Deck => "deck",
            Self::Releases => "releases",
            Self::Report => "report",
        }
    }

    /// Whether it is about one area, which stands in its path.
    pub const fn is_of_area(self) -> bool {
        matches!(self, Self::Area | Self::Report)
    }

    /// Which choices it shows.
    pub const fn shows(self) -> Shown {
        let (indicator, area, year) = match self {
            Self::Indicator | Self::Compare => (true, true, true),
            Self::Deck => (false, true, true),
            Self::Overview | Self::Area | Self::Report => (false, true, false),
            Self::Reporting | Self::Method | Self::About | Self::Releases => (false, false, false),
        };
        Shown { indicator, area, year }
    }
}

/// Which choices a page shows, and therefore its address names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// The indicator.
    pub indicator: bool,
    /// The area.
    pub area: bool,
    /// The year.
    pub year: bool,
}

/// What is on screen, as far as a reader chose it. Without a dataset it is the site's home page.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ViewState {
    /// The language.
    pub lang: Lang,
    /// The dataset; `None` for the home page.
    pub dataset: Option<String>,
    /// Which of its pages.
    pub page: Page,
    /// The indicator; `None` for the dataset's first.
    pub indicator: Option<String>,
    /// Further indicators to compare with the first.
    pub more_indicators: Vec<String>,
    /// The area; `None` for the dataset's first.
    pub area: Option<String>,
    /// Further areas to compare with the first.
    pub more_areas: Vec<String>,
    /// The year; `None` for the latest.
    pub year: Option<Year>,
    /// The earlier year that a change is counted from; `None` for the first.
    pub from: Option<Year>,
    /// How the scorecard is sorted, in its own words; `None` for the publisher's order.
    pub sort: Option<String>,
    /// Areas that were folded or unfolded in the scorecard, in the order of the clicks; with `~` behind its code, the one whose parts
    /// are all shown (see [`Unfolding`](crate::view::scorecard::Unfolding)).
    pub unfolded: Vec<String>,
    /// The pace tried out, in hundredths of a point a year.
    pub pace: Option<i64>,
    /// What else the address of a deck says, as it is written; [`DeckChoice`](crate::view::deck::DeckChoice) reads it. Blank for
    /// every slide of the area.
    pub deck: String,
    /// The chart of the page that stands alone, for a frame of another site; `None` for the whole page.
    pub alone: Option<Chart>,
}

/// An address that leads nowhere here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchPage;

impl ViewState {
    /// Reads an address: a path such as `/vi/hai-phong/indicator/learning_family` and a query such as `area=303&year=2025`. That of
    /// a chart alone has `/embed` in front and the chart's name behind: `/embed/vi/hai-phong/indicator/learning_family/trend`.
    ///
    /// # Errors
    /// [`NoSuchPage`] when the path is none of ours. Unknown parts of the query are passed over.
    pub fn from_address(path: &str, query: &str) -> Result<Self, NoSuchPage> {
        let mut decoded: Vec<String> = path
            .split('/')
            .filter(|part| !part.is_empty() && *part != "index.html")
            .map(percent_decode)
            .collect();
        let embedded = decoded.first().is_some_and(|first| first == EMBED);
        let chart = if embedded { Some(decoded.pop().ok_or(NoSuchPage)?) } else { None };
        let mut parts = decoded.into_iter().skip(usize::from(embedded));
        let mut state = Self::default();
        if let Some(lang) = parts.next() {
            state.lang = Lang::from_code(&lang).ok_or(NoSuchPage)?;
        }
        state.dataset = parts.next();
        if let Some(segment) = parts.next() {
            state.page =
                Page::ALL.into_iter().skip(1).find(|page| page.segment() == segment).ok_or(NoSuchPage)?;
            match state.page {
                Page::Indicator => state.indicator = Some(parts.next().ok_or(NoSuchPage)?),
                Page::Area | Page::Report => state.area = Some(parts.next().ok_or(NoSuchPage)?),
                _ => {}
            }
        }
        if parts.next().is_some() {
            return Err(NoSuchPage);
        }
        if let Some(name) = chart {
            let of_page = Chart::of(state.page).iter().filter(|_| state.dataset.is_some());
            state.alone = Some(*of_page.into_iter().find(|chart| chart.name() == name).ok_or(NoSuchPage)?);
        }
        let pairs = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
        for (name, value) in pairs {
            state.read_pair(name, value);
        }
        Ok(state)
    }

    fn read_pair(&mut self, name: &str, value: &str) {
        match name {
            "area" if !self.page.is_of_area() => (self.area, self.more_areas) = first_and_more(value),
            "indicator" if self.page != Page::Indicator => {
                (self.indicator, self.more_indicators) = first_and_more(value);
            }
            "year" => self.year = value.parse().ok(),
            "from" => self.from = value.parse().ok(),
            "sort" => self.sort = Some(percent_decode(value)).filter(|sort| !sort.is_empty()),
            "open" => self.unfolded = codes(value),
            "pace" => self.pace = value.parse().ok(),
            _ if self.page == Page::Deck => {
                if !self.deck.is_empty() {
                    self.deck.push('&');
                }
                self.deck.push_str(name);
                self.deck.push('=');
                self.deck.push_str(value);
            }
            _ => {}
        }
    }

    /// The address of this choice: path and query, from the root of the site.
    pub fn address(&self) -> String {
        let mut address = format!("/{}/", self.lang.code());
        if self.alone.is_some() {
            address.insert_str(0, &format!("/{EMBED}"));
        }
        if let Some(dataset) = &self.dataset {
            percent_encode(dataset, &mut address);
            address.push('/');
            let (page, code) = self.page_and_code();
            if page != Page::Overview {
                address.push_str(page.segment());
                address.push('/');
            }
            if let Some(code) = code {
                percent_encode(code, &mut address);
            }
        }
        if let Some(chart) = self.alone {
            let slash = if address.ends_with('/') { "" } else { "/" };
            address.push_str(&format!("{slash}{}/", chart.name()));
        }
        let mut query = String::new();
        let (page, _) = self.page_and_code();
        let areas = self.area.as_ref().filter(|_| !page.is_of_area()).into_iter().chain(&self.more_areas);
        let indicator = self.indicator.as_ref().filter(|_| page != Page::Indicator);
        push_codes("area", areas, &mut query);
        push_codes("indicator", indicator.into_iter().chain(&self.more_indicators), &mut query);
        push_pair("from", self.from.map(|year| year.to_string()), &mut query);
        push_pair("year", self.year.map(|year| year.to_string()), &mut query);
        push_codes("sort", self.sort.iter(), &mut query);
        push_codes("open", self.unfolded.iter(), &mut query);
        push_pair("pace", self.pace.map(|pace| pace.to_string()), &mut query);
        if !self.deck.is_empty() {
            query.push('&');
            query.push_str(&self.deck);
        }
        if let Some(query) = query.strip_prefix('&') {
            address.push('?');
            address.push_str(query);
        }
        address
    }

    /// The kind of page and the code in its path. A page about one thing is the overview as long as that thing is not chosen.
    fn page_and_code(&self) -> (Page, Option<&str>) {
        let about = match self.page {
            Page::Indicator => self.indicator.as_deref(),
            Page::Area | Page::Report => self.area.as_deref(),
            page => return (page, None),
        };
        about.map_or((Page::Overview, None), |code| (self.page, Some(code)))
    }

    /// The same choice in another language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Self {
        Self { lang, ..self.clone() }
    }

    /// One chart of the page alone.
    #[must_use]
    pub fn embedded(&self, chart: Chart) -> Self {
        Self { alone: Some(chart), ..self.clone() }
    }

    /// The page that a chart alone is of.
    #[must_use]
    pub fn whole(&self) -> Self {
        Self { alone: None, ..self.clone() }
    }

    /// Another page of the dataset, for what it shows of the same indicator, area and year.
    #[must_use]
    pub fn to_page(&self, page: Page) -> Self {
        let shows = page.shows();
        Self {
            lang: self.lang,
            dataset: self.dataset.clone(),
            page,
            indicator: self.indicator.clone().filter(|_| shows.indicator),
            area: self.area.clone().filter(|_| shows.area),
            year: self.year.filter(|_| shows.year),
            ..Self::default()
        }
    }

    /// Without what is chosen and seen in the lower part of a page alone: the order of the scorecard and what is unfolded in it, the pace
    /// tried out, the year that a change is counted from.
    #[must_use]
    pub fn at_the_top(&self) -> Self {
        Self { from: None, sort: None, unfolded: Vec::new(), pace: None, ..self.clone() }
    }

    /// The page of an indicator.
    #[must_use]
    pub fn to_indicator(&self, code: &str) -> Self {
        Self { indicator: Some(code.to_owned()), ..self.to_page(Page::Indicator) }
    }

    /// What is on screen as slides: an indicator alone, with its ranking; what is compared; what a page tells of the dataset; of an area
    /// its full deck.
    #[must_use]
    pub fn to_deck(&self) -> Self {
        let mut code = String::new();
        let slides = match (self.page, &self.indicator) {
            (Page::Indicator, Some(indicator)) => {
                percent_encode(indicator, &mut code);
                format!("i.{code},r.{code},sources")
            }
            (Page::Compare, Some(indicator)) => {
                percent_encode(&self.compared(indicator), &mut code);
                format!("c.{code},sources")
            }
            (Page::Reporting, _) => "reporting".to_owned(),
            (Page::Method, _) => "method,sources".to_owned(),
            (Page::About, _) => "data,sources".to_owned(),
            (Page::Releases, _) => "change".to_owned(),
            _ => code,
        };
        let deck = if slides.is_empty() { slides } else { format!("slides=title,{slides}") };
        Self { deck, ..self.to_page(Page::Deck) }
    }

    /// What is compared, as the code of a slide says it; the areas where there are several of both, as on the page.
    fn compared(&self, indicator: &str) -> String {
        let (common, first, more) = if self.more_areas.is_empty() && !self.more_indicators.is_empty() {
            ("", &self.indicator, &self.more_indicators)
        } else {
            (indicator, &self.area, &self.more_areas)
        };
        compared_code(common, first.iter().chain(more).map(String::as_str))
    }

    /// The page of an area.
    #[must_use]
    pub fn to_area(&self, code: &str) -> Self {
        Self { area: Some(code.to_owned()), ..self.to_page(Page::Area) }
    }

    /// The report on an area.
    #[must_use]
    pub fn to_report(&self, code: &str) -> Self {
        Self { area: Some(code.to_owned()), ..self.to_page(Page::Report) }
    }

    /// The same page for another area; from a comparison, the page of one of its areas.
    #[must_use]
    pub fn with_area(&self, code: &str) -> Self {
        match self.page {
            Page::Compare => self.to_area(code),
            _ => Self { area: Some(code.to_owned()), ..self.clone() },
        }
    }

    /// Areas beside each other.
    #[must_use]
    pub fn comparing_areas(&self, codes: impl IntoIterator<Item = Arc<str>>) -> Self {
        let mut codes = codes.into_iter().map(|code| code.to_string());
        let (area, more_areas) = (codes.next(), codes.collect());
        Self { area, more_areas, ..self.to_page(Page::Compare) }
    }

    /// Indicators beside each other.
    #[must_use]
    pub fn comparing_indicators(&self, codes: impl IntoIterator<Item = Arc<str>>) -> Self {
        let mut codes = codes.into_iter().map(|code| code.to_string());
        let (indicator, more_indicators) = (codes.next(), codes.collect());
        Self { indicator, more_indicators, ..self.to_page(Page::Compare) }
    }
}

/// Codes separated by commas.
fn codes(value: &str) -> Vec<String> {
    value.split(',').filter(|code| !code.is_empty()).map(percent_decode).collect()
}

fn first_and_more(value: &str) -> (Option<String>, Vec<String>) {
    let mut codes = codes(value).into_iter();
    (codes.next(), codes.collect())
}

fn push_codes<'a>(name: &str, codes: impl Iterator<Item = &'a String>, query: &mut String) {
    let mut joined = String::new();
    for code in codes {
        if !joined.is_empty() {
            joined.push(',');
        }
        percent_encode(code, &mut joined);
    }
    push_pair(name, Some(joined).filter(|joined| !joined.is_empty()), query);
}

fn push_pair(name: &str, value: Option<String>, query: &mut String) {
    if let Some(value) = value {
        query.push('&');
        query.push_str(name);
        query.push('=');
        query.push_str(&value);
    }
}

/// Between the codes of what is compared.
pub(crate) const BETWEEN: char = '~';

/// What is compared as the code of a slide says it: what all have in common, blank for nothing, and each.
pub(crate) fn compared_code<'a>(common: &str, each: impl Iterator<Item = &'a str>) -> String {
    let mut code = String::new();
    push_member(common, &mut code);
    for member in each {
        code.push(BETWEEN);
        push_member(member, &mut code);
    }
    code
}

/// A code as one of several.
fn push_member(code: &str, text: &mut String) {
    for letter in code.chars() {
        match letter {
            BETWEEN => text.push_str("%7E"),
            '%' => text.push_str("%25"),
            letter => text.push(letter),
        }
    }
}

pub(crate) fn percent_encode(text: &str, address: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
}

pub(crate) fn percent_decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut place = 0;
    while let Some(byte) = bytes.get(place) {
        // Digits are asked for, since a number may begin with a sign.
        let hex = text.get(place + 1..place + 3).filter(|_| *byte == b'%');
        let hex = hex.filter(|hex| hex.bytes().all(|digit| digit.is_ascii_hexdigit()));
        if let Some(escaped) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            decoded.push(escaped);
            place += 3;
        } else {
            decoded.push(*byte);
            place += 1;
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests;
