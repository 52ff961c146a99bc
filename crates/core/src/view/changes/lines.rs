//! What of the areas is drawn where there are more than fit: the ends of the order and the chosen area.

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
    /// How many areas there are below a heading, where none of them is drawn; never 0.
    Counted(usize),
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
    /// The rows that fit, group by group, with what is left out: of the comparable ones at its place in the order, of others
    /// at their end. The chosen area is always among them.
    pub fn lines(&self) -> Vec<ChangeLine<'_>> {
        let mut lines = self.comparable_lines();
        for group in [ChangeGroup::AcrossBoundaries, ChangeGroup::OtherBasis, ChangeGroup::Incomplete] {
            lines.extend(self.other_lines(group));
        }
        lines
    }

    fn comparable_lines(&self) -> Vec<ChangeLine<'_>> {
        let mut lines = Vec::new();
        let mut left_out = 0;
        for (row, is_drawn) in self.drawn(ChangeGroup::Compared) {
            if is_drawn {
                lines.extend(some_left_out(std::mem::take(&mut left_out)));
                lines.push(ChangeLine::Row(row));
            } else {
                left_out += 1;
            }
        }
        lines.extend(some_left_out(left_out));
        lines
    }

    fn other_lines(&self, group: ChangeGroup) -> Vec<ChangeLine<'_>> {
        let rows = self.drawn(group);
        let drawn: Vec<ChangeLine<'_>> =
            rows.iter().filter(|(_, is_drawn)| *is_drawn).map(|(row, _)| ChangeLine::Row(row)).collect();
        let rest = match (rows.len() - drawn.len(), drawn.is_empty()) {
            (0, _) => None,
            (number, true) => Some(ChangeLine::Counted(number)),
            (number, false) => Some(ChangeLine::LeftOut(number)),
        };
        let heading = (!rows.is_empty()).then_some(ChangeLine::Heading(group));
        heading.into_iter().chain(drawn).chain(rest).collect()
    }

    /// The areas of a group, and whether each is drawn.
    fn drawn(&self, group: ChangeGroup) -> Vec<(&ChangeRow, bool)> {
        let (room, number) = (Room::of(group), self.of_group(group).count());
        let is_drawn = |place, row: &ChangeRow| room.holds(place, number) || row.area == self.chosen;
        self.of_group(group).enumerate().map(|(place, row)| (row, is_drawn(place, row))).collect()
    }
}

fn some_left_out<'a>(number: usize) -> Option<ChangeLine<'a>> {
    (number > 0).then_some(ChangeLine::LeftOut(number))
}
