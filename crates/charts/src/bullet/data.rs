//! What can be pointed at in an overview: each figure, and each milestone drawn on its bar.

use tiendo_core::view::overview::Bullet;
use tiendo_core::view::overview::words::{figure_lines, figure_title, goal_lines, goal_title};

use crate::Datum;
use crate::bullet::layout::Layout;
use crate::bullet::{BAR_HEIGHT, has_bar};

impl Layout<'_> {
    /// Row by row: the latest figure, the milestone that has passed, the one to come.
    pub(super) fn data(&self) -> Vec<Datum> {
        let bullets = self.bullets().iter().enumerate();
        bullets.flat_map(|(place, bullet)| self.data_of(place, bullet)).collect()
    }

    fn data_of(&self, place: usize, bullet: &Bullet) -> Vec<Datum> {
        let row = u16::try_from(place).unwrap_or(u16::MAX);
        let y = self.bar_top(self.top_of(place)) + BAR_HEIGHT / 2.0;
        let left = self.columns.track.0;
        let comparable = bullet.latest.comparable().filter(|_| has_bar(bullet));
        let figure = Datum {
            at: (comparable.map_or(left, |figure| self.x(figure.measured.value)), y),
            row,
            title: figure_title(bullet, self.lang),
            lines: figure_lines(bullet, self.lang),
            area: None,
        };
        let goals = self.goals(bullet).map(|goal| Datum {
            at: (if has_bar(bullet) { self.x(goal.target.value) } else { left }, y),
            row,
            title: goal_title(bullet, goal, self.lang),
            lines: goal_lines(bullet, goal, self.lang),
            area: None,
        });
        std::iter::once(figure).chain(goals).collect()
    }
}
