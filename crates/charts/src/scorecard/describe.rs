//! The text alternative of a scorecard: its finding, then indicator by indicator and area by area how many targets are met. The
//! figures themselves are read cell by cell with the arrow keys, and in the page's table.

use tiendo_core::lang::Lang;
use tiendo_core::view::scorecard::{ScoreLine, ScorecardView, words};

pub(super) fn scorecard(view: &ScorecardView, lang: Lang) -> String {
    let mut text = format!("{}.", words::title(view, lang));
    for remark in words::remarks(view, lang) {
        text.push(' ');
        text.push_str(&remark);
    }
    let said: Vec<String> = match view.rows.as_slice() {
        [row] => {
            let cells = view.columns.iter().zip(&row.cells);
            vec![joined(cells.map(|(column, cell)| words::cell_summary(column, cell, lang)))]
        }
        _ => vec![
            joined(view.columns.iter().map(|column| words::column_summary(column, lang))),
            joined(view.lines().into_iter().filter_map(|line| line_summary(line, lang))),
        ],
    };
    for sentence in said.iter().filter(|sentence| !sentence.is_empty() && !view.columns.is_empty()) {
        text.push_str(&format!(" {sentence}."));
    }
    if view.sample {
        text.push_str(
            lang.pick(" Số liệu minh họa, không phải số liệu thật.", " Sample data, not real figures."),
        );
    }
    text
}

fn line_summary(line: ScoreLine<'_>, lang: Lang) -> Option<String> {
    match line {
        ScoreLine::Row(row) => Some(words::row_summary(row, lang)),
        ScoreLine::Gap(gap, _) => Some(gap.text(lang)),
        ScoreLine::Whole(_) => None,
    }
}

fn joined(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join("; ")
}
