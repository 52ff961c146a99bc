//! Areas by indicators as a table: sorted by its headings, unfolded by its rows, every figure leading to its page. Names stand at
//! once; figures come as frames have time for them, and never stand beside another name.

use std::sync::Arc;

use leptos::prelude::*;
use tiendo_core::export::Chart;
use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::sentence;
use tiendo_core::view::scorecard::words as said;
use tiendo_core::view::scorecard::{
    Counts, Parts, ScoreCell, ScoreColumn, ScoreLine, ScoreRow, ScorecardView, Siblings, SortBy, Sorting,
    after_fold, families,
};
use tiendo_core::view_state::{Page, ViewState};

use crate::address;
use crate::components::later::{Later, Turn};
use crate::components::markup::Markup;
use crate::components::steady::Steady;
use crate::components::summary::{shape, status_class};
use crate::scene::Scene;
use crate::store::Store;
use crate::tools::Tool;
use crate::words::Words;

const TITLE: &str = "scorecard-title";

struct OwnWords {
    area: &'static str,
    how: &'static str,
    legend: &'static str,
}

const VI: OwnWords = OwnWords {
    area: "Địa bàn",
    how: "Bấm tên cột để sắp xếp, bấm một số để mở chỉ tiêu của địa bàn đó.",
    legend: "Ý nghĩa ký hiệu",
};

const EN: OwnWords = OwnWords {
    area: "Area",
    how: "A heading sorts by its column; a figure opens the indicator in that area.",
    legend: "What the shapes mean",
};

/// The table with its finding, its key and what a reader should know beside it.
pub(crate) fn scorecard(view: ScorecardView, scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let words = lang.pick(&VI, &EN);
    let remarks = said::remarks(&view, lang);
    let groups = groups(&view.lines(), &Columns::of(&view, scene), &view, scene);
    let table = view! {
        <thead>{head(&view, words, scene)}{targets(&view, lang)}</thead>
        {groups}
        {foot(&view, lang)}
    };
    let table = Steady::new("table", table).with("aria-labelledby", TITLE);
    let table = Steady::new("div", table)
        .with("class", "table")
        .with("role", "region")
        .with("tabindex", "0")
        .with("aria-labelledby", TITLE);
    let section = view! {
        {Steady::new("h2", said::title(&view, lang)).with("id", TITLE)}
        {legend(&view, words, lang)}
        {Steady::new("p", words.how).with("class", "note how")}
        {table}
        {remarks.into_iter().map(|remark| Steady::new("p", remark).with("class", "note")).collect_view()}
        {save_button(view, scene)}
    };
    Steady::new("section", section)
        .with("class", "scorecard")
        .with("data-chart", Chart::Scorecard.name())
        .into_any()
}

fn legend(view: &ScorecardView, words: &OwnWords, lang: Lang) -> AnyView {
    let entries = said::legend(view, lang).into_iter().map(|(status, word)| {
        Steady::new("li", view! { {shape()} {word} }).with("class", status_class(status))
    });
    let entries = entries.collect_view();
    Steady::new("ul", entries).with("class", "legend").with("aria-label", words.legend).into_any()
}

/// The headings; each sorts the rows by its column. Where another area is unfolded, only what they lead to is another address.
fn head(view: &ScorecardView, words: &OwnWords, scene: &Scene) -> AnyView {
    let lang = scene.lang();
    let columns = view.columns.iter().map(|column| {
        (SortBy::Column(column.subject.code.clone()), column.subject.short.get(lang).to_owned())
    });
    let first = [(SortBy::Name, words.area), (SortBy::Met, said::met_heading(lang))];
    let first = first.into_iter().map(|(by, name)| (by, name.to_owned()));
    let head = Arc::new(Head {
        headings: first.chain(columns).collect(),
        sorting: view.sorting.clone(),
        state: scene.state.clone(),
    });
    let key = Arc::clone(&head);
    let turn = |old: &Arc<Head>, new: &Arc<Head>| {
        let looks_the_same = (&old.headings, &old.sorting) == (&new.headings, &new.sorting);
        if looks_the_same { Turn::NextFrame } else { Turn::Now }
    };
    Later::new(scene.store, key, move || head.draw()).in_turn(turn).into_any()
}

/// The headings: all that they are drawn from.
#[derive(PartialEq)]
struct Head {
    headings: Vec<(SortBy, String)>,
    sorting: Sorting,
    /// Where they lead, but for the order.
    state: ViewState,
}

impl Head {
    fn draw(&self) -> AnyView {
        let headings = self.headings.iter().map(|(by, name)| self.heading(by, name)).collect_view();
        view! { <tr>{headings}</tr> }.into_any()
    }

    fn heading(&self, by: &SortBy, name: &str) -> AnyView {
        let sorted = (self.sorting.by == *by).then_some(self.sorting.descending);
        let order = sorted.map(|descending| if descending { "descending" } else { "ascending" });
        let text = self.sorting.clicked(by.clone()).to_text();
        let to = ViewState { sort: Some(text).filter(|text| !text.is_empty()), ..self.state.clone() };
        let name = name.to_owned();
        let link = view! { <a href=address::link(&to)>{name}</a> };
        Steady::new("th", link).with("scope", "col").with("aria-sort", order).into_any()
    }
}

/// What each column is held against.
fn targets(view: &ScorecardView, lang: Lang) -> AnyView {
    let targets = view.columns.iter().map(|column| said::target(column, lang));
    counted_row("targets", said::target_heading(lang), String::new(), targets)
}

/// How many of the counted rows met each target; of a single row there is nothing to count.
fn foot(view: &ScorecardView, lang: Lang) -> Option<AnyView> {
    (view.counted().count() > 1).then(|| {
        let columns = view.columns.iter().map(|column| met_of(column.counts, lang));
        let all = met_of(view.counts(), lang);
        let row = counted_row("met-by", said::areas_met_heading(lang), all, columns);
        view! { <tfoot>{row}</tfoot> }.into_any()
    })
}

fn counted_row(
    class: &'static str,
    heading: &'static str,
    met: String,
    cells: impl Iterator<Item = String>,
) -> AnyView {
    let heading = Steady::new("th", heading).with("scope", "row");
    let cells = std::iter::once(met).chain(cells).map(|text| view! { <td>{text}</td> });
    Steady::new("tr", view! { {heading} {cells.collect_view()} }).with("class", class).into_any()
}

/// How many are met; nothing where none could be judged.
fn met_of(counts: Counts, lang: Lang) -> String {
    if counts.judged() > 0 { said::met_of(counts, lang) } else { String::new() }
}

/// Lines with what stands below them, each of the second depth in a group of its own: where an area is unfolded, the groups after it are
/// moved as they were painted.
fn groups(lines: &[ScoreLine<'_>], columns: &Arc<Columns>, view: &ScorecardView, scene: &Scene) -> AnyView {
    let family = |(first, below): (&ScoreLine<'_>, &[ScoreLine<'_>])| {
        let row = body_line(*first, columns, view, scene);
        if first.depth() == 0 {
            view! { <tbody>{row}</tbody> {groups(below, columns, view, scene)} }.into_any()
        } else {
            view! { <tbody>{row} {rows(below, columns, view, scene)}</tbody> }.into_any()
        }
    };
    families(lines, ScoreLine::depth).into_iter().map(family).collect::<Vec<_>>().into_any()
}

/// Lines, each with those below it as a part of its own: where an area is unfolded, the rows of the others stay as they are.
fn rows(lines: &[ScoreLine<'_>], columns: &Arc<Columns>, view: &ScorecardView, scene: &Scene) -> AnyView {
    let family = |(first, below): (&ScoreLine<'_>, &[ScoreLine<'_>])| {
        view! { {body_line(*first, columns, view, scene)} {rows(below, columns, view, scene)} }.into_any()
    };
    families(lines, ScoreLine::depth).into_iter().map(family).collect::<Vec<_>>().into_any()
}

fn body_line(line: ScoreLine<'_>, columns: &Arc<Columns>, view: &ScorecardView, scene: &Scene) -> AnyView {
    match line {
        ScoreLine::Row(row) => body_row(row, columns, view, scene),
        ScoreLine::Gap(gap, siblings) => {
            gap_row(Some(gap.text(scene.lang())), siblings, line.depth(), view, scene)
        }
        ScoreLine::Whole(siblings) => gap_row(None, Some(siblings), line.depth(), view, scene),
    }
}

/// Where areas are left out, or would be: how many, with the way to all of them or back.
fn gap_row(
    left_out: Option<String>,
    siblings: Option<Siblings<'_>>,
    depth: usize,
    view: &ScorecardView,
    scene: &Scene,
) -> AnyView {
    let lang = scene.lang();
    let way = siblings.map(|siblings| {
        let unfolded = view.after_whole(&scene.state.unfolded, &siblings);
        let address = address::link(&ViewState { unfolded, ..scene.state.clone() });
        let (text, label) = match &left_out {
            Some(_) => (said::show_all(&siblings, lang), Some(said::show_all_of(&siblings, lang))),
            None => (said::show_ends(lang).to_owned(), None),
        };
        view! { <a href=address aria-label=label>{text}</a> }
    });
    let class = if left_out.is_some() { "gap" } else { "gap whole" };
    let cell = view! { <td colspan=view.columns.len() + 2><div>{left_out}" "{way}</div></td> };
    Steady::new("tr", cell).with("class", class).with("data-depth", of_depth(depth)).into_any()
}

fn body_row(row: &ScoreRow, columns: &Arc<Columns>, view: &ScorecardView, scene: &Scene) -> AnyView {
    let line = Arc::new(RowOfArea {
        columns: Arc::clone(columns),
        row: row.clone(),
        is_current: row.depth > 0 && row.area == scene.choice.area,
        is_crowded: view.crowded.contains(&row.area),
    });
    let (key, store) = (Arc::clone(&line), scene.store);
    // Where a row stands already, the name in it is never that of another one.
    Later::new(store, key, move || line.draw(store)).in_turn(|_, _| Turn::Now).into_any()
}

/// How far in a row stands, for the style sheet.
fn of_depth(depth: usize) -> &'static str {
    ["0", "1", "2", "3"].get(depth).copied().unwrap_or("4")
}

/// The row of an area: all that it is drawn from.
#[derive(PartialEq)]
struct RowOfArea {
    columns: Arc<Columns>,
    row: ScoreRow,
    is_current: bool,
    /// It is folded to make room for others.
    is_crowded: bool,
}

impl RowOfArea {
    fn draw(&self, store: Store) -> AnyView {
        let Self { columns, row, is_current, .. } = self;
        let lang = columns.to.lang;
        let address = address::link(&columns.to.to_page(Page::Overview).with_area(&row.place.code));
        let figures = Arc::new(Figures {
            columns: Arc::clone(columns),
            area: Arc::clone(&row.place.code),
            cells: row.cells.clone(),
        });
        let key = Arc::clone(&figures);
        let cells = view! {
            <th scope="row"><div>{self.fold_button(store)}<a href=address>{row.place.label(lang)}</a></div></th>
            <td>{met_of(row.counts, lang)}</td>
            {Later::new(store, key, move || figures.draw().into_any()).clearing().following()}
        };
        Steady::new("tr", cells)
            .with("aria-current", is_current.then_some("true"))
            .with("data-depth", of_depth(row.depth))
            .into_any()
    }

    /// Shows and hides the areas below.
    fn fold_button(&self, store: Store) -> Option<AnyView> {
        let label = said::parts_of(&self.row, self.columns.to.lang)?;
        let expanded = if matches!(self.row.parts, Parts::Open(_)) { "true" } else { "false" };
        let (code, is_crowded) = (Arc::clone(&self.row.place.code), self.is_crowded);
        // The row stays as it is while others are unfolded.
        let fold = move |_| {
            let state = untrack(|| store.state());
            store.go(ViewState { unfolded: after_fold(&state.unfolded, &code, is_crowded), ..state });
        };
        Some(
            view! {
                <button type="button" class="fold" aria-expanded=expanded aria-label=label on:click=fold></button>
            }
            .into_any(),
        )
    }
}

/// What the cells of all rows have in common.
#[derive(PartialEq)]
struct Columns {
    /// Without how the rows stand: cells show nothing of it.
    columns: Vec<ScoreColumn>,
    /// Where cells lead, but for indicator, area and year.
    to: ViewState,
}

impl Columns {
    fn of(view: &ScorecardView, scene: &Scene) -> Arc<Self> {
        let alone = |column: &ScoreColumn| ScoreColumn { counts: Counts::default(), ..column.clone() };
        let to =
            ViewState { indicator: None, area: None, year: None, ..scene.state.to_page(Page::Indicator) };
        Arc::new(Self { columns: view.columns.iter().map(alone).collect(), to })
    }
}

/// The figures of an area: all that its cells are drawn from.
#[derive(PartialEq)]
struct Figures {
    columns: Arc<Columns>,
    area: Arc<str>,
    cells: Vec<ScoreCell>,
}

impl Figures {
    fn draw(&self) -> Markup {
        let mut html = String::new();
        for (column, cell) in self.columns.columns.iter().zip(&self.cells) {
            self.push_cell(column, cell, &mut html);
        }
        Markup(html)
    }

    /// A figure as shape, number and word, leading to its page; nothing where nothing was aimed at. The shape is drawn by the style
    /// sheet: there are thousands of cells.
    fn push_cell(&self, column: &ScoreColumn, cell: &ScoreCell, html: &mut String) {
        if cell.is_blank() {
            return html.push_str("<td></td>");
        }
        let lang = self.columns.to.lang;
        let to = self.columns.to.to_indicator(&column.subject.code).with_area(&self.area);
        let address = address::link(&ViewState { year: cell.year, ..to });
        let figure = said::figure(cell, column, lang);
        let (class, space) = if figure.is_empty() { ("cell without ", "") } else { ("cell ", " ") };
        let pieces = [
            "<td class=\"",
            class,
            status_class(cell.standing.status()),
            "\"><a href=\"",
            &escape(&address),
            "\">",
            &escape(&figure),
            space,
            "<span class=\"word\">",
            &escape(sentence::standing_word(cell.standing, lang)),
            "</span></a></td>",
        ];
        html.extend(pieces);
    }
}

/// Saves the scorecard as a picture, which is drawn only then.
fn save_button(view: ScorecardView, scene: &Scene) -> AnyView {
    let (store, size, lang) = (scene.store, scene.size, scene.lang());
    let save = move |_| {
        if let Ok(drawing) = tiendo_charts::scorecard(&view, size, lang) {
            let title = Some(said::title(&view, lang));
            store.open(Tool::Save { chart: Chart::Scorecard, title, drawing: Arc::new(drawing) });
        }
    };
    view! { <button type="button" class="save" on:click=save>{Words::of(lang).save}</button> }.into_any()
}
