//! One tile: fill, shape and figure of an area, as much of its name as fits.

use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::view::map::{AreaMap, MapArea, words};

use crate::Size;
use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Point, Rect};
use crate::ink::{Ink, Type};
use crate::marks::{MARK_RADIUS, draw_mark, draw_mark_within};
use crate::wrap;

/// How much a tile can hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// The name in lines, figure and shape below.
    Name,
    /// Initials, figure and shape under each other.
    Short,
    /// Only the shape.
    Mark,
}

/// Width, height and contents of every tile of a picture.
#[derive(Debug, Clone, Copy)]
pub(super) struct Format {
    pub(super) detail: Detail,
    /// From one tile to the next.
    pub(super) pitch: Point,
    /// Room between two.
    pub(super) gap: f64,
}

impl Format {
    /// The format in which so many columns fit into `room` px.
    pub(super) fn new(columns: u8, room: f64, size: Size) -> Self {
        let largest = match size {
            Size::Narrow => 80.0,
            Size::Wide => 98.0,
        };
        let wide = (room / f64::from(columns.max(1))).min(largest);
        let detail = match wide {
            _ if wide >= 62.0 => Detail::Name,
            _ if wide >= 28.0 => Detail::Short,
            _ => Detail::Mark,
        };
        let gap = if wide >= 28.0 { 3.0 } else { 1.0 };
        // Three lines of text need more height than a phone's columns are wide.
        let high = if detail == Detail::Short { wide.max(58.0) } else { wide };
        Self { detail, pitch: (wide, high), gap }
    }

    /// The rectangle of the tile whose corner with its gap is at a point.
    pub(super) fn frame(&self, (x, y): Point) -> Rect {
        let half = self.gap / 2.0;
        Rect {
            left: x + half,
            top: y + half,
            right: x + self.pitch.0 - half,
            bottom: y + self.pitch.1 - half,
        }
    }

    /// The lines of a name where it fits into a tile.
    fn lines(&self, name: &str, kind: Type) -> Option<Vec<String>> {
        const MOST: usize = 3;
        let frame = self.frame((0.0, 0.0));
        // The last line of a tile is for the figure.
        let most =
            if frame.bottom - frame.top >= NAME_TOP + 2.0 * NAME_LINE + 26.0 { MOST } else { MOST - 1 };
        wrap::fitting(name, kind, frame.right - frame.left - 2.0 * INSET, most)
    }
}

const INSET: f64 = 5.0;
/// From the top of a tile to the first baseline of its name.
const NAME_TOP: f64 = 18.0;
const NAME_LINE: f64 = 15.5;

/// A text in a tile with its baseline.
pub(super) struct Text {
    pub(super) words: String,
    pub(super) at: Point,
    pub(super) anchor: Anchor,
    pub(super) kind: Type,
}

/// A tile ready to be drawn.
pub(super) struct Tile<'a> {
    pub(super) area: &'a MapArea,
    pub(super) frame: Rect,
    pub(super) texts: Vec<Text>,
    is_chosen: bool,
    /// Middle and radius of the shape of its standing.
    pub(super) mark: Option<(Point, f64)>,
    /// Stands for its name where that does not fit.
    pub(super) short: Option<String>,
}

impl<'a> Tile<'a> {
    pub(super) fn new<P>(
        map: &AreaMap<P>,
        area: &'a MapArea,
        short: &str,
        corner: Point,
        format: Format,
        lang: Lang,
    ) -> Self {
        let frame = format.frame(corner);
        let is_chosen = area.area == map.chosen;
        let mut tile = Self { area, frame, texts: Vec::new(), is_chosen, mark: None, short: None };
        match format.detail {
            Detail::Name => tile.lay_out_name(map, short, format, lang),
            Detail::Short => tile.lay_out_short(map, short, lang),
            Detail::Mark => {
                let radius = ((frame.right - frame.left) * 0.32).min(MARK_RADIUS);
                tile.mark = Some((tile.center(), radius));
            }
        }
        tile.mark = tile.mark.filter(|_| area.concerned);
        tile
    }

    pub(super) fn center(&self) -> Point {
        let Rect { left, top, right, bottom } = self.frame;
        (f64::midpoint(left, right), f64::midpoint(top, bottom))
    }

    fn lay_out_name<P>(&mut self, map: &AreaMap<P>, short: &str, format: Format, lang: Lang) {
        let kind = match (self.area.concerned, self.is_chosen) {
            (false, _) => Type::TileOther,
            (true, false) => Type::Label,
            (true, true) => Type::Heading,
        };
        let Rect { left, top, right, bottom } = self.frame;
        let name = self.area.place.name.get(lang);
        let lines = format.lines(name, kind).unwrap_or_else(|| {
            let short = wrap::cut(short, kind, right - left - 2.0 * INSET);
            self.short = Some(short.clone());
            vec![short]
        });
        let mut y = top + NAME_TOP;
        for line in lines {
            self.write(line, (left + INSET, y), Anchor::Start, kind);
            y += NAME_LINE;
        }
        self.mark = Some(((right - INSET - MARK_RADIUS, bottom - 13.5), MARK_RADIUS));
        let room = right - left - 3.0 * INSET - 2.0 * MARK_RADIUS;
        self.write_value(map, (left + INSET, bottom - 9.0), (Anchor::Start, Type::Value), room, lang);
    }

    fn lay_out_short<P>(&mut self, map: &AreaMap<P>, short: &str, lang: Lang) {
        let Rect { left, top, right, bottom } = self.frame;
        let (center, _) = self.center();
        let kind = if self.area.concerned { Type::TileShort } else { Type::TileOther };
        if kind.width(short) <= right - left - 2.0 {
            self.short = Some(short.to_owned());
            self.write(short.to_owned(), (center, top + 16.0), Anchor::Middle, kind);
        }
        let room = right - left - 2.0;
        self.write_value(map, (center, top + 32.0), (Anchor::Middle, Type::TileValue), room, lang);
        self.mark = Some(((center, bottom - 11.0), MARK_RADIUS));
    }

    /// The figure in the longest form that fits; where none does, it is told when pointed at.
    fn write_value<P>(
        &mut self,
        map: &AreaMap<P>,
        at: Point,
        (anchor, kind): (Anchor, Type),
        room: f64,
        lang: Lang,
    ) {
        let Some(measured) = self.area.measured else { return };
        let forms = words::value_forms(map, measured.value, lang);
        if let Some(text) = forms.into_iter().find(|text| kind.width(text) <= room) {
            self.write(text, at, anchor, kind);
        }
    }

    fn write(&mut self, text: String, at: Point, anchor: Anchor, kind: Type) {
        self.texts.push(Text { words: text, at, anchor, kind });
    }

    pub(super) fn draw(&self, pen: &Pen) -> Result<(), ChartError> {
        let class = if self.is_chosen { "tile chosen" } else { "tile" };
        let status = self.area.standing.status();
        pen.group(&format!("class=\"{class}\" data-area=\"{}\"", escape(&self.area.place.code)), || {
            let Rect { left, top, right, bottom } = self.frame;
            pen.rectangle((left, top), (right, bottom), Ink::map(status, self.area.concerned))?;
            if self.is_chosen {
                pen.rectangle((left, top), (right, bottom), Ink::MapChosen)?;
            }
            if let Some((at, radius)) = self.mark {
                let is_usual = (radius - MARK_RADIUS).abs() < 0.01;
                if is_usual {
                    draw_mark(pen, status, at)
                } else {
                    draw_mark_within(pen, status, at, radius)
                }?;
            }
            self.texts.iter().try_for_each(|text| pen.text(&text.words, text.at, text.anchor, text.kind))
        })
    }
}
