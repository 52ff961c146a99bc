//! The key under the panels: what the line, the path, a target's mark and a dashed line across a panel are.

use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::view::panels::words;
use tiendo_core::view::{Panel, Panels};

use super::path;
use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::{Point, count};
use crate::ink::{Ink, Type};

const LINE: f64 = 22.0;
/// Width of a sign, with the space behind it.
const SIGN: f64 = 34.0;
const BETWEEN: f64 = 24.0;

#[derive(Clone, Copy)]
enum Sign {
    Figures,
    Path,
    Target,
    Break,
}

/// Each entry with the place where it begins, relative to the top of the key.
pub(super) struct Key {
    entries: Vec<(Sign, String, Point)>,
    lines: usize,
}

impl Key {
    pub(super) fn new(panels: &Panels, lang: Lang, (left, right): (f64, f64)) -> Self {
        let drawn = || panels.panels.iter().filter(|panel| panel.is_drawn());
        let any = |has: &dyn Fn(&Panel) -> bool| drawn().any(has);
        let words = words::key(lang);
        let fixed = [
            (Sign::Figures, words.figures, any(&|panel| !panel.trend.points.is_empty())),
            (Sign::Path, words.path, any(&|panel| !path(panels, panel).is_empty())),
            (Sign::Target, words.target, any(&|panel| panel.trend.milestones().next().is_some())),
        ];
        let fixed =
            fixed.into_iter().filter(|(_, _, used)| *used).map(|(sign, text, _)| (sign, text.to_owned()));
        let breaks =
            panels.breaks.iter().map(|change| (Sign::Break, sentence::territory_change(change, lang)));
        let breaks = breaks.filter(|_| panels.years.is_some());
        let mut entries = Vec::new();
        let (mut x, mut line) = (left, 0);
        for (sign, text) in fixed.chain(breaks) {
            let wide = SIGN + Type::Label.width(&text);
            if x > left && x + wide > right {
                (x, line) = (left, line + 1);
            }
            entries.push((sign, text, (x, LINE * count(line) + 14.0)));
            x += wide + BETWEEN;
        }
        let lines = if entries.is_empty() { 0 } else { line + 1 };
        Self { entries, lines }
    }

    pub(super) fn height(&self) -> f64 {
        LINE * count(self.lines)
    }

    pub(super) fn draw(&self, pen: &Pen, top: f64) -> Result<(), ChartError> {
        for (sign, text, (x, y)) in &self.entries {
            let y = top + y;
            let (left, middle, right) = (*x, y - 4.5, x + SIGN - 8.0);
            match sign {
                Sign::Figures => {
                    pen.line(&[(left, middle), (right, middle)], Ink::Series)?;
                    pen.circle((f64::midpoint(left, right), middle), 3.5, Ink::SeriesPoint)?;
                }
                Sign::Path => pen.line(&[(left, middle), (right, middle)], Ink::Path)?,
                Sign::Target => {
                    let center = f64::midpoint(left, right);
                    pen.rectangle((center - 8.0, middle - 1.5), (center + 8.0, middle + 1.5), Ink::Target)?;
                }
                Sign::Break => {
                    let center = f64::midpoint(left, right);
                    pen.line(&[(center, middle - 9.0), (center, middle + 9.0)], Ink::Break)?;
                }
            }
            pen.text(text, (x + SIGN, y), Anchor::Start, Type::Label)?;
        }
        Ok(())
    }
}
