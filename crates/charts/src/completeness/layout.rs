//! Where everything of the chart of who has reported goes: which rows and years fit, and each text in its place.

use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::reporting::{Group, Reported, Reporting, Row, words};

use crate::Size;
use crate::canvas::Anchor;
use crate::geometry::{Point, Rect, ceil, count};
use crate::ink::Type;

/// More areas than this are not drawn.
pub(super) const ROWS: usize = 60;
/// Areas that say one and the same are folded into one line where there are more of them.
const ALIKE: usize = 6;
const HEADING_HEIGHT: f64 = 34.0;
/// From one line of words to the next, where they may be several lines of one sentence.
const WORDS_HEIGHT: f64 = 17.0;
/// Between two cells, and between two rows of them.
const GAP: f64 = 3.0;
/// Narrower than this, a cell has no room for its numbers.
const LEAST_PITCH: f64 = 39.0;
const MOST_PITCH: f64 = 60.0;

/// What depends on where the picture stands, in px.
pub(super) struct Look {
    pub(super) width: i32,
    /// The widest name.
    pub(super) name: f64,
    /// Room for what is missing; none where it is not told.
    pub(super) note: Option<f64>,
    /// The height of a row.
    pub(super) row: f64,
    /// Nothing stands beside it that tells what is left out or does not fit.
    pub(super) alone: bool,
}

impl Look {
    const fn of(size: Size) -> Self {
        match size {
            Size::Narrow => Self { width: 328, name: 116.0, note: None, row: 26.0, alone: false },
            Size::Wide => Self { width: 800, name: 200.0, note: Some(190.0), row: 26.0, alone: false },
        }
    }
}

/// A text in its place.
#[derive(Debug, Clone)]
pub(super) struct Text {
    pub(super) words: String,
    pub(super) at: Point,
    pub(super) anchor: Anchor,
    pub(super) kind: Type,
}

#[cfg(test)]
impl Text {
    /// The rectangle that it covers.
    pub(super) fn bounds(&self) -> Rect {
        let width = self.kind.width(&self.words);
        let left = match self.anchor {
            Anchor::Start => self.at.0,
            Anchor::Middle => self.at.0 - width / 2.0,
            Anchor::End => self.at.0 - width,
        };
        let size = self.kind.size();
        Rect { left, right: left + width, top: self.at.1 - size * 0.9, bottom: self.at.1 + size * 0.25 }
    }
}

/// What a cell looks like, with its meaning.
#[derive(Debug)]
pub(super) struct Key {
    pub(super) rect: Rect,
    pub(super) cell: Reported,
    pub(super) text: Text,
}

/// A cell in its place.
#[derive(Debug)]
pub(super) struct Cell {
    /// Its place among the years of the model.
    pub(super) year: usize,
    pub(super) rect: Rect,
}

/// A line of the picture: an area, or words about several.
#[derive(Debug)]
pub(super) struct Line<'a> {
    pub(super) row: Option<&'a Row>,
    pub(super) cells: Vec<Cell>,
    pub(super) texts: Vec<Text>,
}

/// The whole picture.
#[derive(Debug)]
pub(super) struct Layout<'a> {
    pub(super) width: i32,
    pub(super) height: i32,
    pub(super) lines: Vec<Line<'a>>,
    pub(super) keys: Vec<Key>,
    /// The years above the columns, and what is left out.
    pub(super) texts: Vec<Text>,
}

/// What a line is about, before it has a place.
pub(super) enum Content<'a> {
    Heading(&'static str),
    Area(&'a Row),
    Words(String),
}

/// Columns of the picture, in px.
struct Columns {
    name: f64,
    /// The widest name that fits.
    name_width: f64,
    /// The first year drawn, as a place among the years of the model.
    first: usize,
    left: f64,
    pitch: f64,
    /// Where what is missing is told; none where there is no room.
    note: Option<(f64, f64)>,
}

impl<'a> Layout<'a> {
    pub(super) fn new(model: &'a Reporting, size: Size, lang: Lang) -> Self {
        Self::of(model, contents(model, lang), &Look::of(size), lang)
    }

    /// The picture of these lines.
    pub(super) fn of(model: &'a Reporting, contents: Vec<Content<'a>>, look: &Look, lang: Lang) -> Self {
        let width = look.width;
        let columns = Columns::new(model, &contents, look, lang);
        let (keys, mut y) = keys(&contents, columns.first, f64::from(width), lang);
        let beside = beside_keys(&keys, width, lang).filter(|_| look.alone);
        let above = model.sample.then(|| beside.clone().unwrap_or_else(|| sample_label(y + 14.0, lang)));
        y += if model.sample && beside.is_none() { 42.0 } else { 22.0 };
        let mut texts = columns.year_labels(model, y, lang);
        texts.extend(above);
        y += 8.0;
        let mut lines = Vec::new();
        for content in contents {
            let height = match content {
                Content::Heading(_) => HEADING_HEIGHT,
                Content::Words(_) if look.alone => WORDS_HEIGHT,
                Content::Area(_) | Content::Words(_) => look.row,
            };
            lines.push(columns.line(content, model, y, look, lang));
            y += height;
        }
        // On a slide, which has a label of its own, the one above is enough.
        if model.sample && !look.alone {
            y += 20.0;
            texts.push(sample_label(y - 4.0, lang));
        }
        let mut layout = Self { width, height: ceil(y + 4.0), lines, keys, texts };
        layout.note_left_out(model, &columns, (y, look), lang);
        layout
    }

    /// That earlier years are not drawn, below everything.
    fn note_left_out(&mut self, model: &Reporting, columns: &Columns, (y, look): (f64, &Look), lang: Lang) {
        let Some(first) = model.years.get(columns.first).filter(|_| columns.first > 0) else { return };
        let words = if look.alone {
            words::earlier_years_not_drawn(*first, lang)
        } else {
            words::earlier_years(*first, lang)
        };
        let at = (columns.name, y + 16.0);
        self.texts.push(Text { words, at, anchor: Anchor::Start, kind: Type::CompletenessNote });
        self.height = ceil(y + 26.0);
    }
}

impl Columns {
    fn new(model: &Reporting, contents: &[Content], look: &Look, lang: Lang) -> Self {
        const NAME: f64 = 4.0;
        let width = f64::from(look.width);
        let names = contents.iter().filter_map(|content| match content {
            Content::Area(row) => Some(Type::Name.width(&row.place.label(lang))),
            _ => None,
        });
        let widest = names.fold(0.0, f64::max);
        let name_width = widest.min(look.name);
        let left = NAME + name_width + 12.0;
        let room = (width - left - look.note.unwrap_or_default() - 2.0).max(LEAST_PITCH);
        let years = model.years.len().max(1);
        let fitting = (1..=years).rev().find(|years| room / count(*years) >= LEAST_PITCH).unwrap_or(1);
        let pitch = (room / count(fitting)).min(MOST_PITCH);
        let end = left + pitch * count(fitting) + 12.0;
        let note = look.note.map(|_| (end, width - 4.0 - end));
        Self { name: NAME, name_width, first: years - fitting, left, pitch, note }
    }

    fn drawn(&self, model: &Reporting) -> impl Iterator<Item = (usize, f64)> + use<> {
        let (left, pitch) = (self.left, self.pitch);
        (self.first..model.years.len())
            .enumerate()
            .map(move |(place, year)| (year, left + pitch * count(place)))
    }

    /// The years above the columns; the last one due stands out.
    fn year_labels(&self, model: &Reporting, y: f64, lang: Lang) -> Vec<Text> {
        let due = model.place_of_due();
        let mut texts: Vec<Text> = self
            .drawn(model)
            .map(|(year, x)| Text {
                words: model.years.get(year).map(|year| format::year(*year)).unwrap_or_default(),
                at: (x + (self.pitch - GAP) / 2.0, y),
                anchor: Anchor::Middle,
                kind: if Some(year) == due { Type::AxisStrong } else { Type::Axis },
            })
            .collect();
        if let Some((x, room)) = self.note {
            let words = words::due_heading(model.last_due, lang);
            let text = Text {
                words: fitted(words, Type::CompletenessNote, room),
                at: (x, y),
                anchor: Anchor::Start,
                kind: Type::CompletenessNote,
            };
            texts.push(text);
        }
        texts
    }

    /// With the name of the area above where both fit.
    fn name_of(&self, row: &Row, lang: Lang) -> String {
        let label = row.place.label(lang);
        if Type::Name.width(&label) <= self.name_width { label } else { row.place.name.get(lang).to_owned() }
    }

    fn line<'a>(
        &self,
        content: Content<'a>,
        model: &Reporting,
        top: f64,
        look: &Look,
        lang: Lang,
    ) -> Line<'a> {
        let middle = top + look.row / 2.0;
        let text = |words: String, x: f64, y: f64, kind: Type, room: f64| Text {
            words: fitted(words, kind, room),
            at: (x, y),
            anchor: Anchor::Start,
            kind,
        };
        let room = f64::from(look.width) - self.name - 4.0;
        match content {
            Content::Heading(words) => {
                let heading = text(words.to_owned(), self.name, top + 24.0, Type::Heading, room);
                Line { row: None, cells: Vec::new(), texts: vec![heading] }
            }
            Content::Words(words) => {
                let baseline = if look.alone { top + 13.5 } else { middle + 4.5 };
                let words = text(words, self.name, baseline, Type::CompletenessNote, room);
                Line { row: None, cells: Vec::new(), texts: vec![words] }
            }
            Content::Area(row) => {
                let name =
                    text(self.name_of(row, lang), self.name, middle + 3.5, Type::Name, self.name_width);
                let mut texts = vec![name];
                let cells: Vec<Cell> = self
                    .drawn(model)
                    .map(|(year, x)| {
                        let rect = Rect {
                            left: x,
                            top: top + 1.0,
                            right: x + self.pitch - GAP,
                            bottom: top + look.row - GAP,
                        };
                        Cell { year, rect }
                    })
                    .collect();
                texts.extend(cells.iter().filter_map(|cell| numbers(row, cell, model.place_of_due())));
                if let Some((x, room)) = self.note {
                    let words = due_note(row, model, (look, room), lang);
                    texts.push(text(words, x, middle + 3.0, Type::CompletenessNote, room));
                }
                Line { row: Some(row), cells, texts }
            }
        }
    }
}

/// What an area lacks of the last year due; where nothing beside the picture tells it, how much it lacks, if not all of it fits.
fn due_note(row: &Row, model: &Reporting, (look, room): (&Look, f64), lang: Lang) -> String {
    let whole = words::due_note(row, model, lang);
    let cell = model.place_of_due().and_then(|place| row.cells.get(place));
    match cell {
        Some(Reported::Partly { missing, .. })
            if look.alone && Type::CompletenessNote.width(&whole) > room =>
        {
            sentence::counted_indicators(missing.len(), lang)
        }
        _ => whole,
    }
}

/// The share in a cell, where it fits. Nothing is written into an empty cell, but in the year due, which is asked for.
fn numbers(row: &Row, cell: &Cell, due: Option<usize>) -> Option<Text> {
    // The place of the bar below is left free in every cell, so that numbers stand in line.
    const BASELINE: f64 = 3.0;
    let reported = row.cells.get(cell.year)?;
    let (words, rect) = (words::share(reported, row.indicators), &cell.rect);
    let kind = match reported {
        Reported::Complete => Type::CompletenessOnFull,
        Reported::Nothing if due != Some(cell.year) => return None,
        Reported::Partly { .. } | Reported::Nothing | Reported::NoSuchArea => Type::CompletenessCount,
    };
    let fits = !words.is_empty() && kind.width(&words) <= rect.right - rect.left - 2.0;
    let at = (rect.left.midpoint(rect.right), rect.top.midpoint(rect.bottom) + BASELINE);
    fits.then_some(Text { words, at, anchor: Anchor::Middle, kind })
}

/// What each kind of cell that is drawn means, in as many lines as it takes; returns the height as well.
fn keys(contents: &[Content], first: usize, width: f64, lang: Lang) -> (Vec<Key>, f64) {
    const CELL: f64 = 20.0;
    const LINE: f64 = 22.0;
    let kinds = [
        Reported::Complete,
        Reported::Partly { reported: 1, missing: Vec::new() },
        Reported::Nothing,
        Reported::NoSuchArea,
    ];
    let (mut x, mut y) = (4.0, 4.0);
    let mut keys = Vec::new();
    let drawn = |kind: &Reported| {
        let alike = |cell: &Reported| std::mem::discriminant(cell) == std::mem::discriminant(kind);
        contents.iter().any(|content| match content {
            Content::Area(row) => row.cells.iter().skip(first).any(alike),
            Content::Heading(_) | Content::Words(_) => false,
        })
    };
    for cell in kinds.into_iter().filter(drawn) {
        let words = words::key(&cell, lang).to_owned();
        let length = CELL + 6.0 + Type::CompletenessNote.width(&words);
        if x + length > width - 4.0 && x > 4.0 {
            (x, y) = (4.0, y + LINE);
        }
        let rect = Rect { left: x, top: y, right: x + CELL, bottom: y + 14.0 };
        let at = (x + CELL + 6.0, y + 11.5);
        keys.push(Key {
            rect,
            cell,
            text: Text { words, at, anchor: Anchor::Start, kind: Type::CompletenessNote },
        });
        x += length + 18.0;
    }
    let height = if keys.is_empty() { 0.0 } else { y + LINE };
    (keys, height)
}

/// What the picture has a line for, at most [`ROWS`] areas: where many of a level are alike, one line tells of them all.
pub(super) fn contents(model: &Reporting, lang: Lang) -> Vec<Content<'_>> {
    let areas: usize = model.groups.iter().map(|group| group.rows.len() - folded_empty(group)).sum();
    let mut contents = Vec::new();
    let mut left = ROWS;
    for group in &model.groups {
        if model.groups.len() > 1 {
            contents.push(Content::Heading(sentence::level_heading(group.level, lang)));
        }
        group_contents(group, areas > ROWS, &mut left, &mut contents, lang);
    }
    if contents.is_empty() {
        contents.push(Content::Words(words::headline(model, lang)));
    }
    contents
}

/// How many areas without any figure one line tells of.
fn folded_empty(group: &Group) -> usize {
    let empty = group.rows.iter().filter(|row| row.is_empty()).count();
    if empty > ALIKE { empty } else { 0 }
}

fn group_contents<'a>(
    group: &'a Group,
    crowded: bool,
    left: &mut usize,
    contents: &mut Vec<Content<'a>>,
    lang: Lang,
) {
    let empty = folded_empty(group);
    let complete = group.rows.iter().filter(|row| row.is_complete()).count();
    let fold_complete = crowded && complete > ALIKE;
    let folded = |row: &Row| (empty > 0 && row.is_empty()) || (fold_complete && row.is_complete());
    let shown: Vec<&Row> = group.rows.iter().filter(|row| !folded(row)).collect();
    let drawn = shown.len().min(*left);
    *left -= drawn;
    contents.extend(shown.iter().take(drawn).map(|row| Content::Area(row)));
    if shown.len() > drawn {
        contents.push(Content::Words(words::left_out(shown.len() - drawn, group, lang)));
    }
    if fold_complete {
        contents.push(Content::Words(words::folded_complete(complete, group, lang)));
    }
    if empty > 0 {
        contents.push(Content::Words(words::folded_empty(empty, group, lang)));
    }
}

/// That the figures are made up, above and below the grid: full cells hide the mark behind them.
fn sample_label(y: f64, lang: Lang) -> Text {
    let words = words::sample(lang).to_owned();
    Text { words, at: (4.0, y), anchor: Anchor::Start, kind: Type::CompletenessSample }
}

/// The same at the right end of the only line of keys, where it has room there.
fn beside_keys(keys: &[Key], width: i32, lang: Lang) -> Option<Text> {
    const BETWEEN: f64 = 24.0;
    let (first, last) = (keys.first()?, keys.last()?);
    let label = sample_label(first.text.at.1, lang);
    let x = f64::from(width) - 4.0 - label.kind.width(&label.words);
    let end = last.text.at.0 + last.text.kind.width(&last.text.words);
    (first.text.at.1 >= last.text.at.1 && end + BETWEEN < x).then_some(Text { at: (x, label.at.1), ..label })
}

/// A text cut to the room there is, with "…" where something is cut off.
fn fitted(words: String, kind: Type, room: f64) -> String {
    if kind.width(&words) <= room {
        return words;
    }
    let mut cut: String = words;
    while cut.pop().is_some() {
        let short = format!("{}…", cut.trim_end_matches([' ', ';', ',']));
        if kind.width(&short) <= room {
            return short;
        }
    }
    cut
}
