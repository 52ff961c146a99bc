//! The map by shapes: the land of each area filled by its standing, with the shape of the standing and, where there is room,
//! its name and figure on it.

use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::order;
use tiendo_core::view::map::{MapArea, ShapeMap, words};

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Rect, ceil};
use crate::ink::{Ink, Type};
use crate::labels::{Board, LINE_HEIGHT, Label, Placed};
use crate::map::beside::{Beside, Key, MOST};
use crate::map::land::Land;
use crate::map::legend::Legend;
use crate::map::project::Projection;
use crate::map::tile::Format;
use crate::map::{self, MARGIN, names};
use crate::marks::{MARK_RADIUS, draw_mark_within};
use crate::wrap;
use crate::{Datum, Drawing, Size};

/// Areas whose marks are within this many px from north to south are one row for the arrow keys.
const ROW: f64 = 36.0;
/// On a map of more areas than this, those smaller than so many square px have a smaller mark and no name.
const CROWDED: usize = 60;
const SMALL: f64 = 150.0;
const SMALL_RADIUS: f64 = 3.0;

pub(super) struct Layout<'a> {
    model: &'a ShapeMap,
    lang: Lang,
    pub(super) legend: Legend,
    /// The largest first, so that none covers a smaller one; the chosen one last, so that its outline is whole.
    lands: Vec<(&'a MapArea, Land)>,
    pub(super) labels: Vec<Placed>,
    pub(super) beside: Beside<'a>,
    pub(super) key: Key,
    pub(super) map: Rect,
}

pub(crate) fn draw(model: &ShapeMap, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    let layout = Layout::new(model, size, lang);
    let pen = Pen::new(map::width(size), ceil(layout.key.bottom + MARGIN));
    layout.legend.draw(&pen)?;
    layout.draw_lands(&pen)?;
    layout.draw_marks_and_labels(&pen)?;
    layout.beside.draw(&pen, lang)?;
    layout.key.draw(&pen)?;
    if model.areas.sample {
        map::draw_sample_mark(&pen, layout.map, size, lang)?;
    }
    Ok(pen.finish("choropleth", map::description(&model.areas, lang), layout.data()))
}

impl<'a> Layout<'a> {
    pub(super) fn new(model: &'a ShapeMap, size: Size, lang: Lang) -> Self {
        let areas = &model.areas;
        let width = f64::from(map::width(size));
        let legend = Legend::new(areas, width, lang);
        let (highest, columns) = match size {
            Size::Narrow => (420.0, 4),
            Size::Wide => (640.0, 8),
        };
        let room = width - 2.0 * MARGIN;
        let (projection, map) = Projection::fit(model.bounds, MARGIN, legend.height, room, highest);
        let to_land = |(outline, area): &'a (_, MapArea)| {
            let outline: &std::sync::Arc<_> = outline;
            (area, Land::new(outline, &projection))
        };
        let mut lands: Vec<(&MapArea, Land)> = areas.placed.iter().map(to_land).collect();
        let is_chosen = |area: &MapArea| area.area == areas.chosen;
        order::sort_by(&mut lands, |(one, land), (other, other_land)| {
            is_chosen(one).cmp(&is_chosen(other)).then_with(|| other_land.size.total_cmp(&land.size))
        });
        let frame = Rect { left: MARGIN, right: width - MARGIN, ..map };
        let labels = place_labels(model, &lands, frame, lang);
        let everyone: Vec<&MapArea> = areas.elsewhere.iter().take(MOST).collect();
        let short = names::short(&everyone, lang);
        let format = Format::new(columns, room, size);
        let beside = Beside::new(areas, &short, map.bottom + MARGIN, width, format, lang);
        let key = Key::new(beside.tiles.iter(), beside.bottom, width, size, lang);
        Self { model, lang, legend, lands, labels, beside, key, map }
    }

    fn draw_lands(&self, pen: &Pen) -> Result<(), ChartError> {
        self.lands.iter().try_for_each(|(area, land)| {
            let is_chosen = area.area == self.model.areas.chosen;
            let class = if is_chosen { "land chosen" } else { "land" };
            pen.group(&format!("class=\"{class}\" data-area=\"{}\"", escape(&area.place.code)), || {
                let ink = Ink::map(area.standing.status(), area.concerned);
                land.fills().try_for_each(|fill| pen.polygon(&fill, ink))?;
                let border = if is_chosen { Ink::MapChosen } else { Ink::MapBorder };
                land.borders().try_for_each(|line| pen.line(&line, border))
            })
        })
    }

    fn draw_marks_and_labels(&self, pen: &Pen) -> Result<(), ChartError> {
        for (area, land) in self.lands.iter().filter(|(area, _)| area.concerned) {
            let radius = if self.is_small(land) { SMALL_RADIUS } else { MARK_RADIUS };
            draw_mark_within(pen, area.standing.status(), land.middle, radius)?;
        }
        self.labels.iter().try_for_each(|label| {
            let (x, mut y) = label.at;
            label.lines.iter().try_for_each(|(text, kind)| {
                pen.text(text, (x, y), label.anchor, *kind)?;
                y += kind.size() * LINE_HEIGHT;
                Ok(())
            })
        })
    }

    fn is_small(&self, land: &Land) -> bool {
        is_small(land, self.lands.len())
    }

    /// The areas on the map from north to south in rows, then those below it.
    fn data(&self) -> Vec<Datum> {
        let areas = &self.model.areas;
        let row = |land: &Land| row(land.middle.1 - self.map.top);
        let mut lands: Vec<&(&MapArea, Land)> = self.lands.iter().collect();
        order::sort_by(&mut lands, |(_, one), (_, other)| {
            row(one).cmp(&row(other)).then_with(|| one.middle.0.total_cmp(&other.middle.0))
        });
        let placed =
            lands.into_iter().map(|(area, land)| map::datum(areas, area, land.middle, row(land), self.lang));
        let below = row_below(self.map);
        let beside = self.beside.tiles.iter().enumerate().map(|(place, tile)| {
            let row = u16::try_from(place / self.beside.columns).unwrap_or(0);
            map::datum(areas, tile.area, tile.center(), below + row, self.lang)
        });
        placed.chain(beside).collect()
    }
}

/// Names with figures, else names alone, as far as there is room; that of the chosen area in any case.
fn place_labels(model: &ShapeMap, lands: &[(&MapArea, Land)], frame: Rect, lang: Lang) -> Vec<Placed> {
    let mut board = Board::new(frame);
    for (_, land) in lands {
        board.take(Rect::around(land.middle, MARK_RADIUS + 1.0));
    }
    let is_chosen = |area: &MapArea| area.area == model.areas.chosen;
    let (chosen, others): (Vec<_>, Vec<_>) = lands.iter().partition(|(area, _)| is_chosen(area));
    let mut labels = Vec::new();
    let others = others.into_iter().filter(|(_, land)| !is_small(land, lands.len()));
    for (area, land) in chosen.into_iter().chain(others) {
        let kind = if is_chosen(area) { Type::MapLabelChosen } else { Type::MapLabel };
        let room = (frame.right - frame.left) * 0.6;
        let name = (wrap::cut(&area.place.label(lang), kind, room), kind);
        let figure = area.measured.map(|measured| words::value(&model.areas, measured.value, lang));
        let figure = figure.map(|figure| (figure, Type::MapLabelChosen));
        let full: Vec<(String, Type)> = std::iter::once(name.clone()).chain(figure).collect();
        let placed = board.place(label(full, land, true));
        let placed = placed.or_else(|| board.place(label(vec![name], land, !is_chosen(area))));
        labels.extend(placed);
    }
    labels
}

fn is_small(land: &Land, areas: usize) -> bool {
    areas > CROWDED && land.size < SMALL
}

/// A label and its places around the mark of its land.
fn label(lines: Vec<(String, Type)>, land: &Land, optional: bool) -> Label {
    let (x, y) = land.middle;
    let height = Type::MapLabel.size() * LINE_HEIGHT;
    let above = if lines.len() > 1 { y - 12.0 - height } else { y - 12.0 };
    let middle = if lines.len() > 1 { y - 3.0 } else { y + 4.5 };
    let places = vec![
        ((x, y + 20.0), Anchor::Middle),
        ((x, above), Anchor::Middle),
        ((x + 11.0, middle), Anchor::Start),
        ((x - 11.0, middle), Anchor::End),
    ];
    Label { lines, places, optional }
}

/// The row of a mark so far below the top of the map.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some rows in a picture")]
fn row(below: f64) -> u16 {
    (below / ROW).max(0.0) as u16
}

fn row_below(map: Rect) -> u16 {
    row(map.bottom - map.top) + 1
}
