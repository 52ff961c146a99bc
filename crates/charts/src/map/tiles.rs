//! The tile map: areas as equal tiles in their rough position, so that a small one is seen like a large one.

use tiendo_core::lang::Lang;
use tiendo_core::view::map::{MapArea, TileMap};

use crate::canvas::{ChartError, Pen};
use crate::geometry::{Rect, ceil};
use crate::map::beside::{Beside, Key, MOST};
use crate::map::legend::Legend;
use crate::map::tile::{Format, Tile};
use crate::map::{self, MARGIN, names};
use crate::{Datum, Drawing, Size};

pub(super) struct Layout<'a> {
    model: &'a TileMap,
    lang: Lang,
    pub(super) legend: Legend,
    pub(super) tiles: Vec<Tile<'a>>,
    pub(super) beside: Beside<'a>,
    pub(super) key: Key,
    /// The rectangle of the map itself.
    map: Rect,
}

pub(crate) fn draw(model: &TileMap, size: Size, lang: Lang) -> Result<Drawing, ChartError> {
    let layout = Layout::new(model, size, lang);
    let pen = Pen::new(map::width(size), ceil(layout.key.bottom + MARGIN));
    layout.legend.draw(&pen)?;
    layout.tiles.iter().try_for_each(|tile| tile.draw(&pen))?;
    layout.beside.draw(&pen, lang)?;
    layout.key.draw(&pen)?;
    if model.areas.sample {
        map::draw_sample_mark(&pen, layout.map, size, lang)?;
    }
    Ok(pen.finish("tiles", map::description(&model.areas, lang), layout.data()))
}

impl<'a> Layout<'a> {
    pub(super) fn new(model: &'a TileMap, size: Size, lang: Lang) -> Self {
        let areas = &model.areas;
        let width = f64::from(map::width(size));
        let legend = Legend::new(areas, width, lang);
        let (columns, rows) = model.size;
        let format = Format::new(columns, width - 2.0 * MARGIN, size);
        let (wide, high) = format.pitch;
        let left = (width - wide * f64::from(columns)) / 2.0;
        let top = legend.height;
        let bottom = top + high * f64::from(rows);
        let everyone: Vec<&MapArea> =
            areas.placed.iter().map(|(_, area)| area).chain(areas.elsewhere.iter().take(MOST)).collect();
        let short = names::short(&everyone, lang);
        let (placed_short, beside_short) = short.split_at(areas.placed.len());
        let tile = |((tile, area), short): (&'a (_, MapArea), &String)| {
            let tile: &tiendo_core::model::Tile = tile;
            let corner = (left + wide * f64::from(tile.col()), top + high * f64::from(tile.row()));
            Tile::new(areas, area, short, corner, format, lang)
        };
        let tiles: Vec<Tile<'a>> = areas.placed.iter().zip(placed_short).map(tile).collect();
        let beside = Beside::new(areas, beside_short, bottom, width, format, lang);
        let key = Key::new(tiles.iter().chain(&beside.tiles), beside.bottom, width, size, lang);
        let map = Rect { left, top, right: width - left, bottom };
        Self { model, lang, legend, tiles, beside, key, map }
    }

    /// The tiles row by row, then those below the map.
    fn data(&self) -> Vec<Datum> {
        let areas = &self.model.areas;
        let datum = |tile: &Tile<'_>, row| map::datum(areas, tile.area, tile.center(), row, self.lang);
        let rows = u16::from(self.model.size.1);
        let placed = self.tiles.iter().zip(&areas.placed);
        let placed = placed.map(|(tile, (place, _))| datum(tile, u16::from(place.row())));
        let beside = self.beside.tiles.iter().enumerate().map(|(place, tile)| {
            let row = u16::try_from(place / self.beside.columns).unwrap_or(0);
            datum(tile, rows + row)
        });
        placed.chain(beside).collect()
    }
}
