//! The ranking chart: the areas of one year, level by level, each against the target that applies to it. Of many areas it shows
//! both ends and the one chosen; what is not drawn is not measured either.

mod data;
#[cfg(test)]
mod tests;
mod within;

pub(crate) use within::{draw_within, height_within};

use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::model::Unit;
use tiendo_core::sentence;
use tiendo_core::standing::Aim;
use tiendo_core::value::Value;
use tiendo_core::view::{Excerpt, Gap, RankGroup, RankRow, Ranking};

use crate::canvas::{Anchor, ChartError, Pen};
use crate::geometry::ceil;
use crate::ink::{Ink, Type};
use crate::marks::draw_mark;
use crate::watermark;
use crate::{Drawing, Size};

/// Areas without a figure get a row each up to this many; more are named in the page's text.
const SILENT_ROWS: usize = 4;
const HEADING_HEIGHT: f64 = 34.0;
const GAP_HEIGHT: f64 = 28.0;
const TARGET_LABEL_HEIGHT: f64 = 24.0;
const BAR_HEIGHT: f64 = 14.0;

/// Columns of the picture, in px.
struct Columns {
    name: f64,
    /// Right edge of the figures.
    value: f64,
    bar: (f64, f64),
    mark: f64,
    note: f64,
}

struct Layout<'a> {
    ranking: &'a Ranking,
    lang: Lang,
    size: Size,
    width: i32,
    columns: Columns,
    row_height: f64,
    /// The figure at the right end of the bars.
    full: Value,
}

/// One line of the picture, with the top of it.
enum Line<'a> {
    Heading(&'static str),
    Row(&'a RankGroup, &'a RankRow),
    /// Areas that are left out.
    Gap(Gap),
    /// Areas without a figure, by their number.
    Silent(Gap),
}

pub(crate) fn draw(
    ranking: &Ranking,
    size: Size,
    lang: Lang,
    description: String,
) -> Result<Drawing, ChartError> {
    let width = match size {
        Size::Narrow => 328,
        Size::Wide => 1180,
    };
    let lines = lines(ranking, lang);
    let layout = Layout::within(ranking, &lines, (size, width), lang);
    draw_layout(&layout, &lines, description)
}

fn draw_layout(layout: &Layout<'_>, lines: &[Line<'_>], description: String) -> Result<Drawing, ChartError> {
    let (ranking, lang, top) = (layout.ranking, layout.lang, layout.top());
    let height = layout.height(lines);
    let pen = Pen::new(layout.width, ceil(height));
    let mut y = top;
    for line in lines {
        match line {
            Line::Heading(text) => {
                pen.text(text, (layout.columns.name, y + 24.0), Anchor::Start, Type::Heading)?;
            }
            Line::Row(_, row) => layout.draw_row(&pen, row, y)?,
            Line::Gap(gap) => {
                pen.text(&gap.text(lang), (layout.columns.name, y + 17.5), Anchor::Start, Type::RankGap)?;
            }
            Line::Silent(gap) => {
                let text = sentence::without_figure(gap.number, gap.level, lang);
                pen.text(&text, (layout.columns.name, y + 17.5), Anchor::Start, Type::RankGap)?;
            }
        }
        y += layout.height_of(line);
    }
    if let Some(aim) = ranking.common_aim {
        layout.draw_common_target(&pen, aim, (top, y))?;
    }
    if ranking.sample {
        layout.draw_watermark(&pen, height)?;
    }
    Ok(pen.finish("ranking", description, layout.data(lines, top)))
}

impl<'a> Layout<'a> {
    fn within(
        ranking: &'a Ranking,
        lines: &[Line<'a>],
        (size, picture_width): (Size, i32),
        lang: Lang,
    ) -> Self {
        let width = f64::from(picture_width);
        let rows = || {
            lines.iter().filter_map(|line| match line {
                Line::Row(_, row) => Some(*row),
                Line::Heading(_) | Line::Gap(_) | Line::Silent(_) => None,
            })
        };
        let subject = &ranking.subject;
        let widest = |texts: &mut dyn Iterator<Item = f64>| texts.fold(0.0, f64::max);
        let names = widest(&mut rows().map(|row| Type::NameChosen.width(&row.place.label(lang))));
        let values = widest(&mut rows().map(|row| Type::Value.width(&value_text(row, ranking, lang))));
        let notes = widest(
            &mut rows()
                .map(|row| Type::Label.width(&sentence::standing_note(row.standing, subject.unit, lang))),
        );
        let columns = match size {
            Size::Wide => {
                let value = 8.0 + names + 16.0 + values;
                let note = width - notes - 6.0;
                let mark = note - 12.0;
                Columns { name: 6.0, value, bar: (value + 14.0, mark - 18.0), mark, note }
            }
            Size::Narrow => {
                Columns { name: 4.0, value: width - 4.0, bar: (4.0, width - 4.0), mark: 0.0, note: 0.0 }
            }
        };
        let highest = rows().filter_map(|row| row.measured).map(|measured| measured.value).max();
        let highest_aim = rows().filter_map(|row| row.aim).map(|aim| aim.value).max();
        let full = match subject.unit {
            Unit::Percent => Value::whole(100),
            Unit::YesNo => Value::YES,
            Unit::Level | Unit::Count | Unit::Unknown => {
                highest.max(highest_aim).unwrap_or_default().max(Value::whole(1))
            }
        };
        let row_height = match size {
            Size::Narrow => 46.0,
            Size::Wide => 25.0,
        };
        Self { ranking, lang, size, width: picture_width, columns, row_height, full }
    }

    const fn height_of(&self, line: &Line) -> f64 {
        match line {
            Line::Heading(_) => HEADING_HEIGHT,
            Line::Row(..) => self.row_height,
            Line::Gap(_) | Line::Silent(_) => GAP_HEIGHT,
        }
    }

    /// Where the first line begins.
    const fn top(&self) -> f64 {
        if self.ranking.common_aim.is_some() { TARGET_LABEL_HEIGHT } else { 4.0 }
    }

    fn height(&self, lines: &[Line]) -> f64 {
        lines.iter().map(|line| self.height_of(line)).sum::<f64>() + self.top() + 4.0
    }

    fn draw_watermark(&self, pen: &Pen, height: f64) -> Result<(), ChartError> {
        let center = f64::from(self.width) / 2.0;
        // Two of them, so that no half of a tall picture is without one.
        for share in [0.36, 0.82] {
            watermark::draw(pen, (center, height * share), self.size, self.lang)?;
        }
        Ok(())
    }

    fn draw_row(&self, pen: &Pen, row: &RankRow, top: f64) -> Result<(), ChartError> {
        let chosen = row.area == self.ranking.chosen;
        let class = if chosen { "row chosen" } else { "row" };
        pen.group(&format!("class=\"{class}\" data-area=\"{}\"", escape(&row.place.code)), || {
            let right = f64::from(self.width);
            pen.rectangle((0.0, top), (right, top + self.row_height - 1.0), Ink::Band)?;
            let text_y = top + 17.5;
            let bar_top = match self.size {
                Size::Narrow => top + 25.0,
                Size::Wide => top + (self.row_height - BAR_HEIGHT) / 2.0,
            };
            self.draw_bar(pen, row, bar_top)?;
            let kind = if chosen { Type::NameChosen } else { Type::Name };
            pen.text(&row.place.label(self.lang), (self.columns.name, text_y), Anchor::Start, kind)?;
            let value = value_text(row, self.ranking, self.lang);
            pen.text(&value, (self.columns.value, text_y), Anchor::End, Type::Value)?;
            self.draw_standing(pen, row, text_y)
        })
    }

    fn draw_bar(&self, pen: &Pen, row: &RankRow, top: f64) -> Result<(), ChartError> {
        let (left, right) = self.columns.bar;
        pen.rectangle((left, top), (right, top + BAR_HEIGHT), Ink::Track)?;
        if let Some(measured) = row.measured {
            let end = self.x(measured.value);
            pen.rectangle((left, top), (end, top + BAR_HEIGHT), Ink::bar(row.standing.status()))?;
        }
        match row.aim.filter(|_| self.ranking.common_aim.is_none() || self.size == Size::Narrow) {
            Some(aim) => {
                let x = self.x(aim.value);
                pen.rectangle((x - 1.0, top - 3.0), (x + 1.0, top + BAR_HEIGHT + 3.0), Ink::Target)
            }
            None => Ok(()),
        }
    }

    fn draw_standing(&self, pen: &Pen, row: &RankRow, y: f64) -> Result<(), ChartError> {
        let note = self.note(row);
        let (mark, note_at) = match self.size {
            Size::Wide => (self.columns.mark, self.columns.note),
            // On a phone name and note share a line; the note ends where the figure starts.
            Size::Narrow => {
                let value = Type::Value.width(&value_text(row, self.ranking, self.lang));
                let end = self.columns.value - value - if value > 0.0 { 10.0 } else { 0.0 };
                let start = end - Type::Label.width(&note);
                let name_end = self.columns.name + Type::NameChosen.width(&row.place.label(self.lang));
                if start - 22.0 < name_end {
                    return draw_mark(pen, row.standing.status(), (end - 6.0, y - 4.5));
                }
                (start - 10.0, start)
            }
        };
        draw_mark(pen, row.standing.status(), (mark, y - 4.5))?;
        pen.text(&note, (note_at, y), Anchor::Start, Type::Label)
    }

    /// The words beside the mark.
    fn note(&self, row: &RankRow) -> String {
        let unit = self.ranking.subject.unit;
        match self.size {
            Size::Wide => sentence::standing_note(row.standing, unit, self.lang),
            Size::Narrow => sentence::short_standing_note(row.standing, unit, self.lang),
        }
    }

    fn draw_common_target(&self, pen: &Pen, aim: Aim, (top, bottom): (f64, f64)) -> Result<(), ChartError> {
        let x = self.x(aim.value);
        if self.size == Size::Wide {
            pen.rectangle((x - 1.0, top - 4.0), (x + 1.0, bottom), Ink::Target)?;
        }
        let text = sentence::aim_label(aim, &self.ranking.subject, self.lang);
        let half = Type::TargetLabel.width(&text) / 2.0;
        // `f64::clamp` can panic with a message, which alone brings the printing of floats into the WebAssembly.
        let center = x.max(half + 2.0).min(f64::from(self.width) - half - 2.0);
        pen.text(&text, (center, top - 8.0), Anchor::Middle, Type::TargetLabel)
    }

    fn x(&self, value: Value) -> f64 {
        let (left, right) = self.columns.bar;
        let share = value.min(self.full).to_f64() / self.full.to_f64();
        left + (right - left) * share.max(0.0)
    }
}

/// What is drawn, from the top down.
fn lines(ranking: &Ranking, lang: Lang) -> Vec<Line<'_>> {
    let with_headings = ranking.groups.len() > 1;
    let mut lines = Vec::new();
    for group in &ranking.groups {
        let shown = group.excerpt(ranking.chosen).into_iter().map(|line| match line {
            Excerpt::Row(row) => Line::Row(group, row),
            Excerpt::Gap(gap) => Line::Gap(gap),
        });
        let silent = shown_silent(group, ranking).map(|row| Line::Row(group, row));
        let rows: Vec<Line> = shown.chain(silent).collect();
        if with_headings && !rows.is_empty() {
            lines.push(Line::Heading(sentence::level_heading(group.level, lang)));
        }
        lines.extend(rows);
    }
    lines
}

/// Areas without a figure that get a row: few enough, or the one chosen.
fn shown_silent<'a>(group: &'a RankGroup, ranking: &'a Ranking) -> impl Iterator<Item = &'a RankRow> {
    let few = group.silent.len() <= SILENT_ROWS;
    group.silent.iter().filter(move |row| few || row.area == ranking.chosen)
}

fn value_text(row: &RankRow, ranking: &Ranking, lang: Lang) -> String {
    row.measured
        .map(|measured| sentence::measured_value(measured.value, &ranking.subject, lang))
        .unwrap_or_default()
}
