//! Who has reported, in a given room, as on a slide: everything where it fits; else the level that the finding is about, with as many of its
//! areas as there is room for, what the others have in numbers, and a sentence on each other level.

use tiendo_core::lang::Lang;
use tiendo_core::view::reporting::{Group, Reporting, words};

use crate::canvas::ChartError;
use crate::completeness::layout::{Content, Layout, Look, contents};
use crate::completeness::{describe, draw_layout};
use crate::ink::Type;
use crate::{Drawing, Size, wrap};

/// Rows stand closer than on a page.
const ROW: f64 = 23.0;
/// Rooms that are wider than this have room for long names.
const WIDE: i32 = 640;

/// The height that it takes of a width and a height, in px.
pub(crate) fn height_within(model: &Reporting, extent: (i32, i32), lang: Lang) -> i32 {
    fitting(model, extent, lang).height
}

/// Draws as much as fits into a width and a height, in px.
pub(crate) fn draw_within(model: &Reporting, extent: (i32, i32), lang: Lang) -> Result<Drawing, ChartError> {
    draw_layout(&fitting(model, extent, lang), model, Size::Narrow, lang, describe(model, lang))
}

pub(super) fn fitting(model: &Reporting, (width, height): (i32, i32), lang: Lang) -> Layout<'_> {
    let (name, note) = if width > WIDE { (200.0, 230.0) } else { (140.0, 175.0) };
    let look = Look { width, name, note: Some(note), row: ROW, alone: true };
    let whole = Layout::of(model, contents(model, lang), &look, lang);
    let Some(group) = model.main_group().filter(|_| whole.height > height) else { return whole };
    let mut most = group.rows.len().max(1);
    loop {
        let layout = Layout::of(model, excerpt(model, group, most, &look, lang), &look, lang);
        // Halved while far too high, so that thousands of areas are not tried one by one.
        let fewer = if most > 64 { most / 2 } else { most - 1 };
        if layout.height <= height || fewer == 0 {
            return layout;
        }
        most = fewer;
    }
}

/// So many areas of a level, and words about all others.
fn excerpt<'a>(
    model: &'a Reporting,
    group: &'a Group,
    most: usize,
    look: &Look,
    lang: Lang,
) -> Vec<Content<'a>> {
    let shown = model.excerpt_within(group, most);
    let rest = shown.rest.map(|rest| rest.text(model.last_due, lang));
    let others = model.groups.iter().filter(|other| other.level != group.level);
    let others: Vec<String> =
        others.map(|other| format!("{}.", words::level_sentence(model, other, lang))).collect();
    let width = f64::from(look.width) - 8.0;
    let told = rest.into_iter().chain([others.join(" ")]);
    let lines = told.flat_map(|text| wrap::lines(&text, Type::CompletenessNote, width));
    shown.rows.into_iter().map(Content::Area).chain(lines.map(Content::Words)).collect()
}
