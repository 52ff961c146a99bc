//! GeoJSON into shapes: each feature of a collection that can be read, and a finding for each that cannot.

use std::sync::Arc;

use crate::finding::{Finding, JsonFault, Problem, ShapeFault};
use crate::geo::json::{Json, Read};
use crate::geo::{Outline, Polygon, Position, Ring};
use crate::model::AreaId;

const MAX_LON: i32 = 180_000_000;
const MAX_LAT: i32 = 90_000_000;

/// Each area's shape, sorted by area.
pub(super) type ByArea = Vec<(AreaId, Arc<Outline>)>;

/// Reads a collection of features; `find` knows the areas by their codes.
pub(super) fn shapes(
    file: &str,
    bytes: &[u8],
    find: impl Fn(&str) -> Option<AreaId>,
    findings: &mut Vec<Finding>,
) -> Read<ByArea> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| JsonFault::Malformed)?;
    let mut features = Vec::new();
    let mut is_collection = false;
    let mut lines = Lines { text, at: 0, line: 1 };
    let mut json = Json::new(text);
    json.object(&mut |json, key| match key {
        "features" => {
            is_collection = true;
            json.array(&mut |json| {
                let line = lines.of(json.position());
                features.push(Feature::read(json, line)?);
                Ok(())
            })
        }
        _ => json.skip(),
    })?;
    json.end()?;
    if !is_collection {
        return Err(JsonFault::Malformed);
    }
    Ok(Keeper { file, find, findings, shapes: Vec::new(), unknown: None }.keep(text, features))
}

/// The numbers of lines, counted on from the place asked for before.
struct Lines<'a> {
    text: &'a str,
    at: usize,
    line: u32,
}

impl Lines<'_> {
    fn of(&mut self, position: usize) -> u32 {
        let between = self.text.as_bytes().get(self.at..position).unwrap_or_default();
        let breaks = between.iter().filter(|byte| **byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.at = position;
        self.line
    }
}

/// A feature, with the place of its coordinates, which are read once its kind is known.
struct Feature {
    line: u32,
    code: Option<String>,
    kind: Option<Kind>,
    coordinates: Option<usize>,
}

#[derive(Clone, Copy)]
enum Kind {
    Polygon,
    MultiPolygon,
}

impl Feature {
    fn read(json: &mut Json<'_>, line: u32) -> Read<Self> {
        let [mut area, mut code, mut id] = [None, None, None];
        let (mut kind, mut coordinates) = (None, None);
        json.object(&mut |json, key| match (key, json.peek()) {
            ("id", _) => scalar(json).map(|text| id = text),
            ("properties", Some(b'{')) => json.object(&mut |json, key| match key {
                "area" => scalar(json).map(|text| area = text),
                "code" => scalar(json).map(|text| code = text),
                _ => json.skip(),
            }),
            ("geometry", Some(b'{')) => json.object(&mut |json, key| match (key, json.peek()) {
                ("type", Some(b'"')) => {
                    kind = match json.string()?.as_str() {
                        "Polygon" => Some(Kind::Polygon),
                        "MultiPolygon" => Some(Kind::MultiPolygon),
                        _ => None,
                    };
                    Ok(())
                }
                ("coordinates", _) => {
                    coordinates = Some(json.position());
                    json.skip()
                }
                _ => json.skip(),
            }),
            _ => json.skip(),
        })?;
        Ok(Self { line, code: area.or(code).or(id), kind, coordinates })
    }

    /// Its pieces, and whether a ring was too short to be one; `None` where they cannot be read.
    fn polygons(&self, text: &str) -> Option<(Vec<Polygon>, bool)> {
        let mut json = Json::new(text.get(self.coordinates?..)?);
        let mut pieces = Vec::new();
        let mut is_short = false;
        let mut piece = |json: &mut Json<'_>| -> Read<()> {
            let (polygon, dropped) = polygon(json)?;
            pieces.extend(polygon);
            is_short |= dropped;
            Ok(())
        };
        match self.kind? {
            Kind::Polygon => piece(&mut json),
            Kind::MultiPolygon => json.array(&mut piece),
        }
        .ok()?;
        (!pieces.is_empty() || is_short).then_some((pieces, is_short))
    }
}

/// A text, or a number as it stands; anything else is passed over.
fn scalar(json: &mut Json<'_>) -> Read<Option<String>> {
    let text = match json.peek() {
        Some(b'"') => json.string()?,
        Some(b'-' | b'0'..=b'9') => json.number_text()?.to_owned(),
        _ => return json.skip().map(|()| None),
    };
    Ok(Some(text).filter(|text| !text.is_empty()))
}

/// A piece, unless its border is too short, and whether it or a hole was.
fn polygon(json: &mut Json<'_>) -> Read<(Option<Polygon>, bool)> {
    let mut rings: Vec<Option<Ring>> = Vec::new();
    json.array(&mut |json| {
        rings.push(ring(json)?);
        Ok(())
    })?;
    let is_short = rings.is_empty() || rings.iter().any(Option::is_none);
    let mut rings = rings.into_iter();
    let outer = rings.next().flatten();
    Ok((outer.map(|outer| Polygon { outer, holes: rings.flatten().collect() }), is_short))
}

/// A ring; `None` with fewer than four positions, of which the last repeats the first.
fn ring(json: &mut Json<'_>) -> Read<Option<Ring>> {
    let mut ring = Ring::new();
    json.array(&mut |json| {
        ring.push(position(json)?);
        Ok(())
    })?;
    if ring.len() < 4 {
        return Ok(None);
    }
    if ring.first() == ring.last() {
        ring.pop();
    }
    Ok(Some(ring))
}

/// Longitude and latitude; a height behind them is passed over.
fn position(json: &mut Json<'_>) -> Read<Position> {
    let mut numbers = [None; 2];
    let mut place = 0;
    json.array(&mut |json| {
        let number = json.number()?;
        if let Some(slot) = numbers.get_mut(place) {
            *slot = number;
        }
        place += 1;
        Ok(())
    })?;
    let within = |number: Option<i32>, most: i32| number.filter(|number| (-most..=most).contains(number));
    match numbers {
        [lon, lat] => match (within(lon, MAX_LON), within(lat, MAX_LAT)) {
            (Some(lon), Some(lat)) => Ok(Position { lon, lat }),
            _ => Err(JsonFault::Malformed),
        },
    }
}

/// Keeps the shapes of known areas, and says of each other why not.
struct Keeper<'a, F> {
    file: &'a str,
    find: F,
    findings: &'a mut Vec<Finding>,
    shapes: ByArea,
    /// Of codes that no area has: the first, its line, and how many more there are. A map of the whole country holds many.
    unknown: Option<(String, u32, usize)>,
}

impl<F: Fn(&str) -> Option<AreaId>> Keeper<'_, F> {
    fn keep(mut self, text: &str, features: Vec<Feature>) -> ByArea {
        for feature in features {
            self.keep_one(text, &feature);
        }
        if let Some((code, line, others)) = self.unknown.take() {
            self.report(line, &code, ShapeFault::UnknownArea { others });
        }
        self.shapes
    }

    fn keep_one(&mut self, text: &str, feature: &Feature) {
        let line = feature.line;
        let Some(code) = feature.code.as_deref() else {
            return self.report(line, "", ShapeFault::NoCode);
        };
        let Some(area) = (self.find)(code) else {
            match &mut self.unknown {
                Some((.., others)) => *others += 1,
                none => *none = Some((code.to_owned(), line, 0)),
            }
            return;
        };
        let Err(place) = self.shapes.binary_search_by(|(known, _)| known.cmp(&area)) else {
            return self.report(line, code, ShapeFault::Twice);
        };
        match feature.polygons(text) {
            None => self.report(line, code, ShapeFault::Unreadable),
            Some((polygons, is_short)) => {
                if is_short {
                    self.report(line, code, ShapeFault::ShortRing);
                }
                if !polygons.is_empty() {
                    self.shapes.insert(place, (area, Arc::new(Outline { polygons })));
                }
            }
        }
    }

    fn report(&mut self, line: u32, code: &str, fault: ShapeFault) {
        let problem = Problem::Shape { code: Finding::quoted(code), fault };
        self.findings.push(Finding::cell(self.file, line, None, "", problem));
    }
}

#[cfg(test)]
mod tests;
