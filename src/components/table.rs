//! A table of text cells. What stands in the cells is `tables`' business.

use leptos::prelude::*;

use crate::components::summary::shape;

/// How a cell is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Names its row.
    RowHeader,
    /// A few words.
    Word,
    /// A figure, set flush right.
    Number,
    /// Text that may run over several lines.
    Prose,
    /// A standing, with its shape before the words; the class says which.
    Standing(&'static str),
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cell {
    kind: Kind,
    text: String,
    link: Option<String>,
    rel: Option<&'static str>,
}

impl Cell {
    /// A cell of text.
    pub(crate) fn new(kind: Kind, text: impl Into<String>) -> Self {
        Self { kind, text: text.into(), link: None, rel: None }
    }

    /// The same cell, leading somewhere.
    pub(crate) fn leading_to(self, address: Option<String>) -> Self {
        Self { link: address, ..self }
    }

    /// The same cell, leading to a file that is no page of the app.
    pub(crate) fn leading_out(self, address: String) -> Self {
        Self { link: Some(address), rel: Some("external"), ..self }
    }

    fn class(&self) -> String {
        match self.kind {
            Kind::RowHeader | Kind::Word => String::new(),
            Kind::Number => "number".to_owned(),
            Kind::Prose => "prose".to_owned(),
            Kind::Standing(status) => format!("standing {status}"),
        }
    }
}

/// One row: a heading over the rows below it, or cells under the columns.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Row {
    /// Names the rows below.
    Heading(&'static str),
    /// Cells, one a column; whether the row is the one chosen.
    Cells(Vec<Cell>, bool),
    /// Says what is left out here.
    Gap(String),
}

/// A table that scrolls sideways on its own where the window is narrow. Columns without any text are left out.
pub(crate) fn table(id: &str, caption: String, columns: &[&str], rows: &[Row]) -> impl IntoView + use<> {
    let filled = |place: usize| {
        rows.iter().any(|row| match row {
            Row::Heading(_) | Row::Gap(_) => false,
            Row::Cells(cells, _) => cells.get(place).is_some_and(|cell| !cell.text.is_empty()),
        })
    };
    let kept: Vec<usize> = (0..columns.len()).filter(|place| filled(*place)).collect();
    // A heading stands over its figures, which are set flush right.
    let is_number = |place: usize| {
        rows.iter().any(|row| matches!(row, Row::Cells(cells, _) if cells.get(place).is_some_and(|cell| cell.kind == Kind::Number)))
    };
    let heading = |place: &usize| {
        view! { <th scope="col" class=is_number(*place).then_some("number")>{columns[*place].to_owned()}</th> }
    };
    let (id, named_by, named_too) = (id.to_owned(), id.to_owned(), id.to_owned());
    let header = kept.iter().map(heading).collect_view();
    let body = rows.iter().map(|row| row_view(row, &kept)).collect_view();
    view! {
        <h3 id=id>{caption}</h3>
        <div class="table" role="region" tabindex="0" aria-labelledby=named_by>
            <table aria-labelledby=named_too>
                <thead><tr>{header}</tr></thead>
                <tbody>{body}</tbody>
            </table>
        </div>
    }
}

fn row_view(row: &Row, kept: &[usize]) -> AnyView {
    match row {
        Row::Heading(text) => {
            view! { <tr><th scope="rowgroup" colspan=kept.len()>{*text}</th></tr> }.into_any()
        }
        Row::Gap(text) => {
            view! { <tr class="gap"><td colspan=kept.len()><span>{text.clone()}</span></td></tr> }.into_any()
        }
        Row::Cells(cells, chosen) => {
            let cells = kept.iter().filter_map(|place| cells.get(*place)).map(cell_view).collect_view();
            view! { <tr aria-current=chosen.then_some("true")>{cells}</tr> }.into_any()
        }
    }
}

fn cell_view(cell: &Cell) -> AnyView {
    let text = cell.text.clone();
    let content = match &cell.link {
        Some(address) => view! { <a href=address.clone() rel=cell.rel>{text}</a> }.into_any(),
        None => text.into_any(),
    };
    if cell.kind == Kind::RowHeader {
        return view! { <th scope="row">{content}</th> }.into_any();
    }
    let shape = matches!(cell.kind, Kind::Standing(_)).then(shape);
    view! { <td class=cell.class()>{shape}{content}</td> }.into_any()
}
