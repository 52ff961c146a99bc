//! What of the areas is drawn where there are more than fit: the ends of the order and the chosen area.

use crate::model::AreaId;
use crate::view::changes::{ChangeGroup, ChangeRow, Changes};

/// A line of the picture or table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeLine<'a> {
    /// What the rows that follow have in common; comparable ones come first and need no heading.
    Heading(ChangeGroup),
    /// An area.
    Row(&'a ChangeRow),
    /// How many areas are left out at this place; never 0.
    LeftOut(usize),
}

/// How many areas of a group are drawn.
struct Room {
    /// Up to this many, all of them.
    all: usize,
    /// Of more, this many from the top,
    first: usize,
    /// and this many from the bottom.
    last: usize,
}

impl Room {
    const fn of(group: ChangeGroup) -> Self {
        match group {
            ChangeGroup::Compared => Self { all: 40, first: 10, last: 10 },
            ChangeGroup::AcrossBoundaries | ChangeGroup::OtherBasis => Self { all: 12, first: 10, last: 0 },
            ChangeGroup::Incomplete => Self { all: 4, first: 0, last: 0 },
        }
    }

    const fn holds(&self, place: usize, number: usize) -> bool {
        number <= self.all || place < self.first || place + self.last >= number
    }
}

impl Changes {
    /// The rows that fit, group by group, with what is left out between them. The chosen area is always among them.
    pub fn lines(&self) -> Vec<ChangeLine<'_>> {
        let mut lines = Vec::new();
        for group in [
            ChangeGroup::Compared,
            ChangeGroup::AcrossBoundaries,
            ChangeGroup::OtherBasis,
            ChangeGroup::Incomplete,
        ] {
            let rows: Vec<&ChangeRow> = self.of_group(group).collect();
            if group != ChangeGroup::Compared && !rows.is_empty() {
                lines.push(ChangeLine::Heading(group));
            }
            push_fitting(&mut lines, &rows, &Room::of(group), self.chosen);
        }
        lines
    }
}

fn push_fitting<'a>(lines: &mut Vec<ChangeLine<'a>>, rows: &[&'a ChangeRow], room: &Room, chosen: AreaId) {
    let mut left_out = 0;
    let flush = |lines: &mut Vec<ChangeLine<'a>>, left_out: usize| {
        if left_out > 0 {
            lines.push(ChangeLine::LeftOut(left_out));
        }
    };
    for (place, row) in rows.iter().enumerate() {
        if room.holds(place, rows.len()) || row.area == chosen {
            flush(lines, std::mem::take(&mut left_out));
            lines.push(ChangeLine::Row(row));
        } else {
            left_out += 1;
        }
    }
    flush(lines, left_out);
}
