//! The data dictionary of a dataset as Markdown: what each table and each column means, made of the format's own explanations.

use serde_json::Value as Json;
use tiendo_core::export::{Provenance, sample_notice};
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::licence;
use tiendo_core::package::TableName;
use tiendo_core::view::about::words as said;

use crate::columns::{Column, Kind};
use crate::descriptor::Descriptor;
use crate::open_data::tables::{Table, Tables};

/// The dictionary in a language; the first line warns of sample data where there is any.
pub(super) fn text(origin: &Provenance, tables: &Tables, descriptor: &Descriptor, lang: Lang) -> String {
    let mut text = opening(origin, lang);
    for table in tables.iter() {
        text.push_str(&of_table(table, descriptor, lang));
    }
    text.push_str(&codes(tables, lang));
    text
}

fn opening(origin: &Provenance, lang: Lang) -> String {
    let warning = if origin.sample { format!("**{}**\n\n", sample_notice(lang)) } else { String::new() };
    let heading = lang.pick("Từ điển dữ liệu", "Data dictionary");
    let licence = origin.licence.as_ref().map_or("", |licence| &licence.name);
    let blank = lang.pick(
        "Mỗi dòng dưới đây là một cột. Ô để trống nghĩa là không có hoặc không biết, không phải số 0.",
        "Each line below is a column. A blank cell means none or not known, never 0.",
    );
    let lines = [
        format!("# {heading}: {}", plain(origin.title.get(lang))),
        plain(&origin.dataset_line(lang)),
        licence::explained(licence, lang).to_owned(),
        plain(&licence::credit(origin, lang)),
        blank.to_owned(),
    ];
    format!("{warning}{}\n", lines.join("\n\n"))
}

fn of_table(table: &Table, descriptor: &Descriptor, lang: Lang) -> String {
    let name = table.format.name;
    let rows = said::rows(table.text.rows.len(), lang);
    let head = lang.pick(
        "| cột | tên | kiểu | bắt buộc | số dòng có | nội dung |\n|---|---|---|---|---:|---|",
        "| column | name | type | required | rows filled | content |\n|---|---|---|---|---:|---|",
    );
    let (title, about) = (table.format.title.get(lang), table.format.about.get(lang));
    let mut text = format!("\n## {title} (`{}`, {rows})\n\n{about}\n\n{head}\n", name.name());
    for (place, column) in table.columns.iter().enumerate() {
        let filled = table.text.rows.iter().filter(|row| row.get(place).is_some_and(|cell| !cell.is_empty()));
        let filled = format::count(filled.count() as u64, lang);
        let cells = match column {
            Some(column) => explained(column, lang),
            None => own(name, table.text.columns.get(place).map_or("", String::as_str), descriptor, lang),
        };
        let [code, title, kind, need, about] = cells;
        text.push_str(&format!("| {code} | {title} | {kind} | {need} | {filled} | {about} |\n"));
    }
    text
}

fn explained(column: &Column, lang: Lang) -> [String; 5] {
    let words = column.words();
    let words = if words.is_empty() { String::new() } else { format!(" `{}`", words.join("`, `")) };
    [
        format!("`{}`", column.name),
        column.title.get(lang).to_owned(),
        kind(column.kind, lang),
        column.need.word(lang).to_owned(),
        format!("{}{words}", column.about.get(lang)),
    ]
}

/// A column that the format does not know: in the words of the dataset's own descriptor, or as a dimension.
fn own(table: TableName, name: &str, descriptor: &Descriptor, lang: Lang) -> [String; 5] {
    let field = descriptor.field(table.name(), name);
    let said = |key: &str| field.and_then(|field| field.get(key)).and_then(Json::as_str).map(plain);
    let unexplained = lang.pick(
        "Cột riêng của bộ số liệu này; chưa có lời giải thích.",
        "A column of this dataset’s own; it is not explained.",
    );
    let dimension = lang.pick(
        "Phân tổ: một mã của danh mục cùng tên; để trống là tất cả.",
        "A dimension: a code of the list with this name; blank means all.",
    );
    let otherwise = if table == TableName::Observations { dimension } else { unexplained };
    [
        format!("`{}`", plain(name)),
        said("title").unwrap_or_default(),
        lang.pick("chữ", "text").to_owned(),
        String::new(),
        said("description").unwrap_or_else(|| otherwise.to_owned()),
    ]
}

fn kind(kind: Kind, lang: Lang) -> String {
    let fixed = |vi, en| lang.pick::<&str>(vi, en).to_owned();
    match kind {
        Kind::Text => fixed("chữ", "text"),
        Kind::Code(_) => fixed("mã", "code"),
        Kind::Word(_) => fixed("một trong các từ", "one of the words"),
        Kind::Usual(_) => fixed("từ thường dùng", "usually one of the words"),
        Kind::Key(table) => format!("{} `{}`", lang.pick("mã trong bảng", "key of"), table.name()),
        Kind::Count => fixed("số nguyên", "whole number"),
        Kind::Year => fixed("năm", "year"),
        Kind::Figure => fixed("số liệu", "figure"),
        Kind::Day => fixed("ngày, YYYY-MM-DD", "day, YYYY-MM-DD"),
        Kind::Url => fixed("địa chỉ web", "web address"),
    }
}

/// The codes that the dataset uses, with their names.
fn codes(tables: &Tables, lang: Lang) -> String {
    let mut text = String::new();
    for (name, heading) in [
        (TableName::Indicators, lang.pick("Các chỉ tiêu", "The indicators")),
        (TableName::Codes, lang.pick("Các mã", "The codes")),
    ] {
        let Some(table) = tables.get(name) else { continue };
        let head = lang.pick("| mã | tên |", "| code | name |");
        text.push_str(&format!("\n## {heading}\n\n{head}\n|---|---|\n"));
        for row in &table.text.rows {
            let cell = |name: &str| {
                let place = table.text.columns.iter().position(|column| column == name);
                place.and_then(|place| row.get(place)).map(String::as_str).filter(|cell| !cell.is_empty())
            };
            let key: Vec<&str> = table.format.key.iter().filter_map(|name| cell(name)).collect();
            let wanted = lang.pick("name_vi", "name_en");
            let said = cell(wanted).or_else(|| cell("name_vi")).unwrap_or_default();
            text.push_str(&format!("| `{}` | {} |\n", plain(&key.join(" ")), plain(said)));
        }
    }
    text
}

/// A text of the dataset as Markdown that shows it as it is: on one line, no markup, no column of its own.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for mark in text.chars() {
        match mark {
            '&' => plain.push_str("&amp;"),
            '<' => plain.push_str("&lt;"),
            '>' => plain.push_str("&gt;"),
            '|' => plain.push_str("&#124;"),
            '`' => plain.push_str("&#96;"),
            '\\' => plain.push_str("&#92;"),
            '*' | '[' | ']' | '!' => {
                plain.push('\\');
                plain.push(mark);
            }
            _ if mark.is_control() => plain.push(' '),
            _ => plain.push(mark),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_of_the_data_stays_text() {
        let hostile = "<img src=x>|[a](javascript:b)`c`\n# d ![e](f) **g** & \\";
        assert_eq!(
            plain(hostile),
            "&lt;img src=x&gt;&#124;\\[a\\](javascript:b)&#96;c&#96; # d \\!\\[e\\](f) \\*\\*g\\*\\* &amp; &#92;"
        );
    }
}
