//! Points and rectangles of a picture, in px from its top left.

/// A point.
pub(crate) type Point = (f64, f64);

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Rect {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Rect {
    /// The square of half-width `radius` around a point.
    pub(crate) fn around(point: Point, radius: f64) -> Self {
        Self {
            left: point.0 - radius,
            top: point.1 - radius,
            right: point.0 + radius,
            bottom: point.1 + radius,
        }
    }

    /// The area that two rectangles share.
    pub(crate) fn overlap(&self, other: &Self) -> f64 {
        let width = self.right.min(other.right) - self.left.max(other.left);
        let height = self.bottom.min(other.bottom) - self.top.max(other.top);
        if width > 0.0 && height > 0.0 { width * height } else { 0.0 }
    }

    /// Whether it lies in another one, give or take what arithmetic loses.
    pub(crate) fn inside(&self, other: &Self) -> bool {
        const LOST: f64 = 0.01;
        self.left >= other.left - LOST
            && self.right <= other.right + LOST
            && self.top >= other.top - LOST
            && self.bottom <= other.bottom + LOST
    }
}

/// A number of rows or columns as a factor of lengths. No picture has more than thousands of them.
pub(crate) fn count(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}

/// The whole length that another holds.
#[expect(clippy::cast_possible_truncation, reason = "lengths of pictures of a few thousand px")]
pub(crate) fn floor(length: f64) -> i32 {
    length.floor() as i32
}

/// The whole length that holds another.
#[expect(clippy::cast_possible_truncation, reason = "lengths of pictures of a few thousand px")]
pub(crate) fn ceil(length: f64) -> i32 {
    length.ceil() as i32
}
