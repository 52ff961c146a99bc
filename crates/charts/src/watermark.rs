//! The mark of sample data inside a picture, where cropping does not easily remove it.

use tiendo_core::lang::Lang;

use crate::Size;
use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::Point;
use crate::ink::Type;

/// Writes the mark with the middle of its baseline at `center`.
pub(crate) fn draw(pen: &Pen, center: Point, size: Size, lang: Lang) -> Result<(), ChartError> {
    let kind = match size {
        Size::Narrow => Type::WatermarkNarrow,
        Size::Wide => Type::Watermark,
    };
    pen.text(lang.pick("SỐ LIỆU MINH HỌA", "SAMPLE DATA"), center, Anchor::Middle, kind)
}
