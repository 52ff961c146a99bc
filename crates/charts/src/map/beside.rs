//! Areas that have no place on the map, as tiles below it, and the key to initials.

use tiendo_core::lang::Lang;
use tiendo_core::view::map::{AreaMap, words};

use crate::Size;
use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::Point;
use crate::ink::Type;
use crate::map::MARGIN;
use crate::map::tile::{Format, Tile};
use crate::wrap;

/// More rows of tiles than this would be longer than the map.
const MOST_ROWS: usize = 3;
/// More tiles than that are never shown, whatever their size.
pub(super) const MOST: usize = 300;
const HEADING: f64 = 34.0;
const KEY_LINE: f64 = 19.0;

/// The tiles below a map.
pub(super) struct Beside<'a> {
    pub(super) tiles: Vec<Tile<'a>>,
    pub(super) columns: usize,
    heading: Option<Point>,
    more: Option<(String, Point)>,
    pub(super) bottom: f64,
}

impl<'a> Beside<'a> {
    /// Lays them out from `top` down; `short` are the short names.
    pub(super) fn new<P>(
        map: &'a AreaMap<P>,
        short: &[String],
        top: f64,
        width: f64,
        format: Format,
        lang: Lang,
    ) -> Self {
        let columns = columns(width, format);
        let mut beside = Self { tiles: Vec::new(), columns, heading: None, more: None, bottom: top };
        if map.elsewhere.is_empty() {
            return beside;
        }
        beside.heading = Some((MARGIN, top + 24.0));
        let mut y = top + HEADING;
        let shown = map.elsewhere.iter().zip(short).take(columns * MOST_ROWS);
        let mut x = MARGIN;
        for (place, (area, short)) in shown.enumerate() {
            if place > 0 && place % columns == 0 {
                (x, y) = (MARGIN, y + format.pitch.1);
            }
            beside.tiles.push(Tile::new(map, area, short, (x, y), format, lang));
            x += format.pitch.0;
        }
        beside.bottom = y + format.pitch.1;
        let left_out = map.elsewhere.len() - beside.tiles.len();
        if left_out > 0 {
            beside.more = Some((words::more(left_out, lang), (MARGIN, beside.bottom + 18.0)));
            beside.bottom += 24.0;
        }
        beside
    }

    pub(super) fn draw(&self, pen: &Pen, lang: Lang) -> Result<(), ChartError> {
        if let Some(at) = self.heading {
            pen.text(words::elsewhere(lang), at, Anchor::Start, Type::Heading)?;
        }
        self.tiles.iter().try_for_each(|tile| tile.draw(pen))?;
        match &self.more {
            Some((text, at)) => pen.text(text, *at, Anchor::Start, Type::Label),
            None => Ok(()),
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few columns in a picture")]
fn columns(width: f64, format: Format) -> usize {
    (((width - 2.0 * MARGIN) / format.pitch.0) as usize).max(1)
}

/// What initials stand for, in columns.
pub(super) struct Key {
    entries: Vec<(String, String, Point)>,
    /// From an entry's initials to its name.
    indent: f64,
    pub(super) bottom: f64,
}

impl Key {
    pub(super) fn new<'t, 'a: 't>(
        tiles: impl Iterator<Item = &'t Tile<'a>>,
        top: f64,
        width: f64,
        size: Size,
        lang: Lang,
    ) -> Self {
        let columns: u8 = match size {
            Size::Narrow => 2,
            Size::Wide => 4,
        };
        let named = |tile: &Tile<'_>| Some((tile.short.clone()?, tile.area.place.name.get(lang).to_owned()));
        let named: Vec<(String, String)> = tiles.filter_map(named).collect();
        let indent = named.iter().map(|(short, _)| Type::TileShort.width(short)).fold(0.0, f64::max) + 8.0;
        let column_width = (width - 2.0 * MARGIN) / f64::from(columns);
        let rows = named.len().div_ceil(usize::from(columns)).max(1);
        let (mut x, mut bottom) = (MARGIN, top);
        let mut entries = Vec::new();
        for column in named.chunks(rows) {
            let mut y = top + 22.0;
            for (short, name) in column {
                let name = wrap::cut(name, Type::Label, column_width - indent - 6.0);
                entries.push((short.clone(), name, (x, y)));
                bottom = bottom.max(y + 6.0);
                y += KEY_LINE;
            }
            x += column_width;
        }
        Self { entries, indent, bottom }
    }

    pub(super) fn draw(&self, pen: &Pen) -> Result<(), ChartError> {
        self.entries.iter().try_for_each(|(short, name, (x, y))| {
            pen.text(short, (*x, *y), Anchor::Start, Type::TileShort)?;
            pen.text(name, (x + self.indent, *y), Anchor::Start, Type::Label)
        })
    }

    #[cfg(test)]
    pub(super) fn boxes(&self) -> Vec<crate::geometry::Rect> {
        let boxed = |(_, name, (left, y)): &(String, String, Point)| {
            let right = left + self.indent + Type::Label.width(name);
            crate::geometry::Rect { left: *left, right, top: y - 12.0, bottom: y + 4.0 }
        };
        self.entries.iter().map(boxed).collect()
    }
}
