//! Tables of figures: an area on every indicator, and areas by indicators.

use tiendo_core::lang::Lang;
use tiendo_core::view::deck::{Mark, StandingRow, Standings, words as deck_words};
use tiendo_core::view::scorecard::{ScoreColumn, ScoreRow, ScorecardView, words};

use crate::geometry::count;
use crate::slide::LEAST_SIZE;
use crate::slide::face::Face;
use crate::slide::flow::balanced;
use crate::slide::item::{Align, Bounds, Item, MarkItem};
use crate::slide::table::{Entry, Row, Table, columns};

/// Of a table of indicators, what each column but the first takes at most.
const SHARES: [f64; 3] = [0.21, 0.31, 0.25];
/// The same of a table without one of the milestones.
const WIDER_SHARES: [f64; 3] = [0.25, 0.42, 0.35];

/// An area on every indicator.
pub(super) fn standings(standings: &Standings, region: Bounds) -> Vec<Vec<Item>> {
    let shown: Vec<usize> = (0..4)
        .filter(|column| standings.headings.get(*column).is_some_and(|text| !text.is_empty()))
        .collect();
    let pick = |mut entries: Vec<Option<Entry>>, is_head: bool| {
        let kept = shown.iter().filter_map(|column| entries.get_mut(*column).and_then(Option::take));
        let kept: Vec<Entry> = kept.collect();
        if is_head { Row::head(kept) } else { Row::of(kept) }
    };
    let head = standings.headings.iter().map(|text| Some(Entry::strong(text))).collect();
    let head = pick(head, true);
    let rows: Vec<Row> = standings.rows.iter().map(|row| pick(standing_row(row), false)).collect();
    let table = |size: f64| {
        let all: Vec<&Row> = std::iter::once(&head).chain(&rows).collect();
        let shares = if shown.len() < 4 { WIDER_SHARES } else { SHARES };
        let shares: Vec<f64> =
            shown.iter().skip(1).filter_map(|column| shares.get(column - 1)).copied().collect();
        let columns = columns(&all, &shares, size, region.width);
        Table { columns, size, head: vec![head.clone()], rows: rows.clone() }
    };
    let large = [20.0, 18.0, 16.0].into_iter().map(table).find(|table| table.height() <= region.height);
    let table = large.unwrap_or_else(|| table(16.0));
    balanced(region, |region| table.sheets(region))
}

fn standing_row(row: &StandingRow) -> Vec<Option<Entry>> {
    let marked = |named: &Option<tiendo_core::view::deck::NamedMark>| {
        let blank = Entry::plain("");
        Some(named.as_ref().map_or(blank, |named| Entry::marked(named.mark, &named.word)))
    };
    vec![
        Some(Entry::strong(&row.name)),
        Some(Entry::plain(&row.figure)),
        marked(&row.passed),
        marked(&row.coming),
    ]
}

/// Areas by indicators: as many indicators on a sheet as there is room for, then the others.
pub(super) fn scorecard(view: &ScorecardView, region: Bounds, lang: Lang) -> Vec<Vec<Item>> {
    let grid = Grid { view, lang, size: LEAST_SIZE };
    let (keys, key_height) = grid.keys(region);
    let room = Bounds { height: region.height - key_height, ..region };
    let mut sheets = Vec::new();
    for columns in grid.column_groups(region.width) {
        let table = grid.table(&columns, region.width);
        sheets.extend(balanced(room, |room| table.sheets(room)));
    }
    for sheet in &mut sheets {
        sheet.extend(keys.iter().cloned());
    }
    sheets
}

struct Grid<'a> {
    view: &'a ScorecardView,
    lang: Lang,
    size: f64,
}

impl Grid<'_> {
    /// Width of the column of areas.
    fn name_width(&self, width: f64) -> f64 {
        let names = self.view.rows.iter().map(|row| self.name(row).width(self.size));
        names.fold(0.0, f64::max).min(width * 0.28).max(width * 0.14).ceil()
    }

    /// An area by its name, its parts further in.
    fn name(&self, row: &ScoreRow) -> Entry {
        let indent = "\u{a0}\u{a0}".repeat(row.depth);
        let text = format!("{indent}{}", row.place.label(self.lang));
        if self.view.chosen == Some(row.area) { Entry::strong(text) } else { Entry::plain(text) }
    }

    /// The positions of the columns of each group: evenly filled, each at least as wide as its figures.
    fn column_groups(&self, width: f64) -> Vec<Vec<usize>> {
        let columns = self.view.columns.len();
        let cells = self.view.rows.iter().flat_map(|row| row.cells.iter().enumerate());
        let cells = cells.filter_map(|(place, cell)| {
            let column = self.view.columns.get(place)?;
            Some(self.cell(cell, column).width(self.size))
        });
        // Wide enough for a heading of a few words, too.
        let widest = cells.fold(94.0, f64::max).min(width * 0.4);
        let mut most: usize = 1;
        while count(most + 1) * widest <= width - self.name_width(width) {
            most += 1;
        }
        let groups = columns.div_ceil(most).max(1);
        let each = columns.div_ceil(groups).max(1);
        let places: Vec<usize> = (0..columns).collect();
        places.chunks(each).map(<[usize]>::to_vec).collect()
    }

    fn cell(&self, cell: &tiendo_core::view::scorecard::ScoreCell, column: &ScoreColumn) -> Entry {
        if cell.is_blank() {
            return Entry::plain("");
        }
        let figure = words::figure(cell, column, self.lang);
        Entry::marked(Mark::Standing(cell.standing.status()), figure)
    }

    fn table(&self, places: &[usize], width: f64) -> Table {
        let name = self.name_width(width);
        let each = ((width - name) / count(places.len().max(1))).floor();
        let columns = std::iter::once(name).chain(places.iter().map(|_| each)).collect();
        let of_columns = || places.iter().filter_map(|place| self.view.columns.get(*place));
        let names = of_columns().map(|column| Entry::strong(column.subject.short.get(self.lang)));
        let targets = of_columns().map(|column| Entry::plain(words::target(column, self.lang)));
        let areas = Entry::strong(deck_words::areas_heading(self.lang));
        let target = Entry::plain(words::target_heading(self.lang));
        let head = vec![
            Row::head(std::iter::once(areas).chain(names).collect()),
            Row::head(std::iter::once(target).chain(targets).collect()),
        ];
        let rows = self.view.rows.iter().map(|row| {
            let cells = places.iter().filter_map(|place| {
                let (cell, column) = (row.cells.get(*place)?, self.view.columns.get(*place)?);
                Some(self.cell(cell, column))
            });
            let entries = std::iter::once(self.name(row)).chain(cells).collect();
            Row { is_chosen: self.view.chosen == Some(row.area), ..Row::of(entries) }
        });
        Table { columns, size: self.size, head, rows: rows.collect() }
    }

    /// What the shapes mean, and what is to be known beside, at the foot of the region; with the height that they take.
    fn keys(&self, region: Bounds) -> (Vec<Item>, f64) {
        const SPACE: f64 = 20.0;
        let face = Face::muted(LEAST_SIZE);
        let remarks = words::remarks(self.view, self.lang).join(" ");
        let remarks = face.lines(&remarks, region.width);
        let (mut x, mut line) = (region.x, 0_usize);
        let mut placed = Vec::new();
        for (status, word) in words::legend(self.view, self.lang) {
            let width = (face.width(word) + 18.0).ceil();
            if x > region.x && x + width > region.right() {
                (x, line) = (region.x, line + 1);
            }
            placed.push((status, word, x, line, width));
            x += width + SPACE;
        }
        let lines = if placed.is_empty() { 0 } else { line + 1 };
        let height = face.height(lines + remarks.len());
        let top = region.bottom() - height;
        let mut items = Vec::new();
        for (status, word, x, line, width) in placed {
            let y = top + face.height(line);
            let bounds = Bounds { x, y: y + face.line_height() / 2.0 - 6.0, width: 12.0, height: 12.0 };
            items.push(Item::Mark(MarkItem { bounds, mark: Mark::Standing(status) }));
            items.push(Item::Text(face.set(vec![word.to_owned()], (x + 17.0, y), width - 17.0)));
        }
        if !remarks.is_empty() {
            let text = face.set(remarks, (region.x, top + face.height(lines)), region.width);
            items.push(Item::Text(text.aligned(Align::Start)));
        }
        (items, height + 6.0)
    }
}
