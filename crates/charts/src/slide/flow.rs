//! What comes one below the other, and goes on on a further sheet where there is no more room.

use crate::slide::face::Face;
use crate::slide::item::{Bounds, Item, TextItem};

/// Items from top to bottom of a region, sheet by sheet.
pub(super) struct Flow {
    region: Bounds,
    sheets: Vec<Vec<Item>>,
    sheet: Vec<Item>,
    /// Where the next thing begins.
    pub(super) y: f64,
}

impl Flow {
    pub(super) fn new(region: Bounds) -> Self {
        Self { region, sheets: Vec::new(), sheet: Vec::new(), y: region.y }
    }

    /// What is left of the sheet.
    pub(super) fn left(&self) -> f64 {
        self.region.bottom() - self.y
    }

    /// Whether nothing stands on the sheet yet.
    pub(super) fn is_at_top(&self) -> bool {
        self.sheet.is_empty()
    }

    /// Goes on on a further sheet unless so much fits on this one.
    pub(super) fn need(&mut self, height: f64) {
        if height > self.left() && !self.is_at_top() {
            self.turn();
        }
    }

    fn turn(&mut self) {
        self.sheets.push(std::mem::take(&mut self.sheet));
        self.y = self.region.y;
    }

    /// Leaves room, except at the top of a sheet.
    pub(super) fn space(&mut self, height: f64) {
        if !self.is_at_top() {
            self.y += height;
        }
    }

    /// Puts items that end so far below.
    pub(super) fn put(&mut self, items: impl IntoIterator<Item = Item>, height: f64) {
        self.sheet.extend(items);
        self.y += height;
    }

    /// A paragraph `indent` from the left, line by line where it does not fit as a whole.
    pub(super) fn text(&mut self, text: &str, face: Face, indent: f64) {
        let width = self.region.width - indent;
        self.lines(face.lines(text, width), face, indent, |item| item);
    }

    /// Lines, each of which may go on a further sheet.
    pub(super) fn lines(
        &mut self,
        lines: Vec<String>,
        face: Face,
        indent: f64,
        finish: impl Fn(TextItem) -> TextItem,
    ) {
        let mut rest = lines;
        while !rest.is_empty() {
            self.need(face.line_height());
            let mut fitting = 1;
            while fitting < rest.len() && face.height(fitting + 1) <= self.left() {
                fitting += 1;
            }
            let after = rest.split_off(fitting);
            let at = (self.region.x + indent, self.y);
            let item = finish(face.set(rest, at, self.region.width - indent));
            let height = item.bounds.height;
            self.put([Item::Text(item)], height);
            rest = after;
        }
    }

    /// The sheets.
    pub(super) fn finish(mut self) -> Vec<Vec<Item>> {
        if !self.is_at_top() {
            self.turn();
        }
        self.sheets
    }

    pub(super) const fn region(&self) -> Bounds {
        self.region
    }
}

/// What takes several sheets, spread over them evenly: in the lowest region that needs no more sheets.
pub(super) fn balanced(region: Bounds, lay_out: impl Fn(Bounds) -> Vec<Vec<Item>>) -> Vec<Vec<Item>> {
    let mut best = lay_out(region);
    let sheets = best.len();
    if sheets < 2 {
        return best;
    }
    let (mut least, mut most) = (region.height / 4.0, region.height);
    for _ in 0..5 {
        let height = f64::midpoint(least, most);
        let tried = lay_out(Bounds { height, ..region });
        if tried.len() <= sheets {
            (best, most) = (tried, height);
        } else {
            least = height;
        }
    }
    best
}

/// Two flows beside each other, sheet by sheet.
pub(super) fn beside(left: Vec<Vec<Item>>, right: Vec<Vec<Item>>) -> Vec<Vec<Item>> {
    let (mut left, mut right) = (left.into_iter(), right.into_iter());
    let mut sheets = Vec::new();
    loop {
        match (left.next(), right.next()) {
            (None, None) => return sheets,
            (one, other) => {
                sheets.push(one.into_iter().chain(other).flatten().collect());
            }
        }
    }
}
