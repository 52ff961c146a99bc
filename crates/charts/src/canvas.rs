//! The plotters backend that writes SVG, and the pen that charts draw with. No chart, no scale, no colour in here.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::{Circle, PathElement, Polygon, Rectangle, Text};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontFamily, FontStyle, ShapeStyle, TextStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use tiendo_core::markup::escape;

use crate::geometry::Point;
use crate::ink::{Ink, Role, Type};
use crate::text_width;
use crate::{Datum, Drawing};

/// Why a chart could not be drawn.
pub type ChartError = DrawingAreaErrorKind<Infallible>;

/// plotters counts whole units; ten of them to a px keep lines smooth.
const UNITS_PER_PX: f64 = 10.0;

/// Which side of a point a text starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// Draws shapes by role. Positions are in px.
pub(crate) struct Pen {
    svg: Rc<RefCell<String>>,
    area: DrawingArea<SvgBackend, Shift>,
    width: i32,
    height: i32,
}

impl Pen {
    pub(crate) fn new(width: i32, height: i32) -> Self {
        let svg = Rc::new(RefCell::new(String::new()));
        let backend = SvgBackend { svg: Rc::clone(&svg), width, height };
        Self { svg, area: backend.into_drawing_area(), width, height }
    }

    pub(crate) fn line(&self, points: &[Point], ink: Ink) -> Result<(), ChartError> {
        let points: Vec<BackendCoord> = points.iter().map(|point| units(*point)).collect();
        self.area.draw(&PathElement::new(points, style(ink, false)))
    }

    pub(crate) fn circle(&self, center: Point, radius: f64, ink: Ink) -> Result<(), ChartError> {
        self.area.draw(&Circle::new(units(center), whole(radius * UNITS_PER_PX), style(ink, true)))
    }

    pub(crate) fn rectangle(&self, from: Point, to: Point, ink: Ink) -> Result<(), ChartError> {
        self.area.draw(&Rectangle::new([units(from), units(to)], style(ink, true)))
    }

    pub(crate) fn polygon(&self, corners: &[Point], ink: Ink) -> Result<(), ChartError> {
        let corners: Vec<BackendCoord> = corners.iter().map(|point| units(*point)).collect();
        self.area.draw(&Polygon::new(corners, style(ink, true)))
    }

    /// Writes `text` with its baseline at `at`; nothing when it is blank.
    pub(crate) fn text(&self, text: &str, at: Point, anchor: Anchor, kind: Type) -> Result<(), ChartError> {
        if text.is_empty() {
            return Ok(());
        }
        let side = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let color = kind.color();
        let style = TextStyle::from((FontFamily::SansSerif, kind.size(), FontStyle::Normal))
            .color(&color)
            .pos(Pos::new(side, VPos::Bottom));
        self.area.draw(&Text::new(text, units(at), style))
    }

    /// Draws inside a group with these attributes, which are written as they are.
    pub(crate) fn group(
        &self,
        attributes: &str,
        draw: impl FnOnce() -> Result<(), ChartError>,
    ) -> Result<(), ChartError> {
        self.svg.borrow_mut().push_str(&format!("<g {attributes}>"));
        draw()?;
        self.svg.borrow_mut().push_str("</g>\n");
        Ok(())
    }

    /// The finished picture; `description` is what a screen reader says, `data` what can be pointed at.
    pub(crate) fn finish(self, class: &str, description: String, data: Vec<Datum>) -> Drawing {
        let (width, height) = (self.width, self.height);
        drop(self.area);
        let body = self.svg.take();
        let svg = format!(
            "<svg class=\"chart {class}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{}\">\n{body}</svg>\n",
            escape(&description)
        );
        Drawing { svg, description, extent: (width, height), data }
    }
}

fn style(ink: Ink, filled: bool) -> ShapeStyle {
    ShapeStyle { color: ink.color(), filled, stroke_width: 1 }
}

#[expect(clippy::cast_possible_truncation, reason = "positions in a picture of a few thousand px")]
fn whole(number: f64) -> i32 {
    number.round() as i32
}

fn units(point: Point) -> BackendCoord {
    (whole(point.0 * UNITS_PER_PX), whole(point.1 * UNITS_PER_PX))
}

/// A length with one decimal where it has one.
pub(crate) fn tenths(length: f64) -> String {
    px(whole(length * UNITS_PER_PX))
}

/// A coordinate in px, with one decimal where it has one.
fn px(units: i32) -> String {
    let sign = if units < 0 { "-" } else { "" };
    let (whole, tenth) = (units.abs() / 10, units.abs() % 10);
    if tenth == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{tenth}") }
}

fn class(color: BackendColor) -> &'static str {
    Role::of_color(color.rgb).map_or("", Role::class)
}

/// Collects SVG elements; the colour of a style names its role.
struct SvgBackend {
    svg: Rc<RefCell<String>>,
    width: i32,
    height: i32,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl SvgBackend {
    fn push(&self, element: &str) {
        let mut svg = self.svg.borrow_mut();
        svg.push_str(element);
        svg.push('\n');
    }

    fn points(path: impl IntoIterator<Item = BackendCoord>) -> String {
        let points: Vec<String> = path.into_iter().map(|(x, y)| format!("{},{}", px(x), px(y))).collect();
        points.join(" ")
    }
}

impl DrawingBackend for SvgBackend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        ((self.width * 10).unsigned_abs(), (self.height * 10).unsigned_abs())
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        let (x, y) = (px(point.0), px(point.1));
        self.push(&format!(
            "<rect class=\"{}\" x=\"{x}\" y=\"{y}\" width=\"0.1\" height=\"0.1\"/>",
            class(color)
        ));
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let (x, y) = (px(upper_left.0), px(upper_left.1));
        let (width, height) = (px(bottom_right.0 - upper_left.0), px(bottom_right.1 - upper_left.1));
        self.push(&format!(
            "<rect class=\"{}\" x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"/>",
            class(style.color())
        ));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.push(&format!(
            "<polyline class=\"{}\" points=\"{}\"/>",
            class(style.color()),
            Self::points(path)
        ));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let (x, y, radius) = (px(center.0), px(center.1), px(i32::try_from(radius).unwrap_or(0)));
        self.push(&format!(
            "<circle class=\"{}\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>",
            class(style.color())
        ));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.push(&format!(
            "<polygon class=\"{}\" points=\"{}\"/>",
            class(style.color()),
            Self::points(corners)
        ));
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Drawn {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        self.push(&format!(
            "<text class=\"{}\" x=\"{}\" y=\"{}\" font-size=\"{}\"{anchor}>{}</text>",
            class(style.color()),
            px(at.0),
            px(at.1),
            px(whole(style.size() * UNITS_PER_PX)),
            escape(text)
        ));
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let weight = match Role::of_color(style.color().rgb) {
            Some(Role::Text(kind)) => kind.weight(),
            _ => text_width::Weight::Regular,
        };
        let width = whole(text_width::width(text, weight, style.size()) * UNITS_PER_PX);
        Ok((width.unsigned_abs(), whole(style.size() * UNITS_PER_PX).unsigned_abs()))
    }

    fn blit_bitmap(&mut self, _at: BackendCoord, _size: (u32, u32), _pixels: &[u8]) -> Drawn {
        // No chart of ours contains a bitmap, and an SVG without one is still complete.
        Ok(())
    }
}
