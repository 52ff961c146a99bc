//! The shapes of areas for a map, from the GeoJSON that a dataset lists as `map`. Positions are whole millionths of a degree,
//! so that no float is read; where a shape lies in a picture is the business of charts.

mod json;
mod read;

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::finding::{Fetched, Finding, Problem};
use crate::model::AreaId;
use crate::read::Keys;

/// A position on the globe, in millionths of a degree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// East of Greenwich, -180 to 180 degrees.
    pub lon: i32,
    /// North of the equator, -90 to 90 degrees.
    pub lat: i32,
}

/// At least three positions, the first not repeated at the end.
pub type Ring = Vec<Position>;

/// A piece of land.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Polygon {
    /// Its border.
    pub outer: Ring,
    /// What is left out of it.
    pub holes: Vec<Ring>,
}

/// The shape of an area: at least one piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outline {
    /// The pieces, as in the file.
    pub polygons: Vec<Polygon>,
}

/// The smallest box of degrees around shapes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bounds {
    /// Its south-west corner.
    pub least: Position,
    /// Its north-east corner.
    pub most: Position,
}

impl Bounds {
    /// The box around all positions; `None` without any.
    pub fn around(positions: impl Iterator<Item = Position>) -> Option<Self> {
        positions.fold(None, |bounds: Option<Self>, Position { lon, lat }| {
            let Self { least, most } =
                bounds.unwrap_or(Self { least: Position { lon, lat }, most: Position { lon, lat } });
            Some(Self {
                least: Position { lon: least.lon.min(lon), lat: least.lat.min(lat) },
                most: Position { lon: most.lon.max(lon), lat: most.lat.max(lat) },
            })
        })
    }
}

impl Outline {
    /// Every position of its borders; holes lie inside them.
    pub fn positions(&self) -> impl Iterator<Item = Position> + '_ {
        self.polygons.iter().flat_map(|polygon| polygon.outer.iter().copied())
    }
}

/// The shapes of a dataset's areas.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Shapes {
    /// Sorted by area, at most one each.
    shapes: Vec<(AreaId, Arc<Outline>)>,
}

impl Shapes {
    /// Reads the map that the dataset lists; `fetch` gets its path. `None` where it lists none, or one that cannot be read.
    pub fn open(
        dataset: &Dataset,
        fetch: impl FnOnce(&str) -> Fetched,
        findings: &mut Vec<Finding>,
    ) -> Option<Self> {
        let resource = dataset.descriptor().map()?;
        let fetched = fetch(&resource.path);
        if let (Ok(bytes), Some(expected)) = (&fetched, resource.bytes)
            && bytes.len() as u64 != expected
        {
            let problem = Problem::LengthDiffers { expected, found: bytes.len() as u64 };
            findings.push(Finding::file(&resource.path, problem));
        }
        Self::read(dataset, &resource.path, &fetched, findings)
    }

    /// Reads the map in `file`; `findings` gets every shape that is left out. `None` where nothing can be read.
    pub fn read(
        dataset: &Dataset,
        file: &str,
        fetched: &Fetched,
        findings: &mut Vec<Finding>,
    ) -> Option<Self> {
        let areas = Keys::new(dataset.areas().map(|(_, area)| &*area.code), AreaId);
        let shapes = match fetched {
            Ok(bytes) => {
                read::shapes(file, bytes, |code| areas.get(code), findings).map_err(Problem::BadJson)
            }
            Err(why) => Err(Problem::Missing(why.clone())),
        };
        match shapes {
            Ok(shapes) => Some(Self { shapes }),
            Err(problem) => {
                findings.push(Finding::file(file, problem));
                None
            }
        }
    }

    /// The shape of an area, where the map has one.
    pub fn of(&self, area: AreaId) -> Option<&Arc<Outline>> {
        let place = self.shapes.binary_search_by(|(known, _)| known.cmp(&area)).ok()?;
        self.shapes.get(place).map(|(_, outline)| outline)
    }

    /// How many areas have a shape.
    pub const fn len(&self) -> usize {
        self.shapes.len()
    }

    /// Whether no area has a shape.
    pub const fn is_empty(&self) -> bool {
        self.shapes.is_empty()
    }
}
