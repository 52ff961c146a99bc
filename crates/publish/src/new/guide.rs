//! The guide beside an empty dataset: what goes into each column, in both languages. CSV has no room for comments.

use tiendo_core::lang::Lang;
use tiendo_core::workbook::sheet_name;

use crate::columns::{Column, TABLES, Table};

/// The guide as Markdown, `first` before the other language.
pub(super) fn text(first: Lang) -> String {
    let mut languages = Lang::ALL;
    languages.sort_by_key(|lang| *lang != first);
    languages.map(in_language).join("\n---\n\n")
}

fn in_language(lang: Lang) -> String {
    let tables: Vec<String> = TABLES.iter().map(|table| of_table(table, lang)).collect();
    format!("{}\n{}", introduction(lang), tables.join("\n"))
}

const fn introduction(lang: Lang) -> &'static str {
    lang.pick(
        "# Hướng dẫn điền số liệu

1. Điền tệp `mau.xlsx` (mỗi trang một bảng, dòng 1 là tên cột, không đổi tên cột), hoặc điền các tệp `.csv`. Chọn một trong hai.
2. Thứ tự nên điền: nguồn, chỉ tiêu, địa bàn, mục tiêu, số liệu. Bốn bảng cuối chỉ điền khi cần.
3. Điền tên và mô tả của bộ số liệu vào `datapackage.json`: `title_vi`, `title_en`, `description_vi`, `description_en`,
   `home_area` và `home_indicator` (địa bàn và chỉ tiêu hiện ra đầu tiên).
4. Kiểm tra: `tiendo check mau.xlsx` hoặc `tiendo check` với thư mục này. Mỗi lỗi được nêu với dòng, cột và cách sửa.
5. Điền các tệp `.csv` xong thì chạy `tiendo hash` với thư mục này để ghi mã kiểm.

Con số nào cũng phải có nguồn. Không có số liệu thì bỏ cả dòng, không ghi 0. Không đoán. Số minh họa phải ghi trạng thái
`sample`.
",
        "# How to fill in the data

1. Fill in `mau.xlsx` (a sheet a table, row 1 holds the names of the columns, which stay as they are), or the `.csv` files. Choose
   one of them.
2. A good order is sources, indicators, areas, targets, observations. The last four tables are for those who need them.
3. Give the dataset its titles and description in `datapackage.json`: `title_vi`, `title_en`, `description_vi`, `description_en`,
   `home_area` and `home_indicator` (the area and the indicator shown first).
4. Check: `tiendo check mau.xlsx`, or `tiendo check` with this folder. Each error is told with row, column and what to do.
5. Once the `.csv` files are filled in, run `tiendo hash` with this folder to write their checksums.

Every figure needs a source. Where nothing was reported, leave out the row; do not write 0. Never guess. Figures made up for
illustration have the status `sample`.
",
    )
}

fn of_table(table: &Table, lang: Lang) -> String {
    let file = table.name.name();
    let rows: String = table.columns.iter().map(|column| row(column, lang)).collect();
    let head = lang.pick(
        "| cột | tên | bắt buộc | nội dung |\n|---|---|---|---|",
        "| column | name | required | content |\n|---|---|---|---|",
    );
    let sheet = match lang {
        Lang::Vi => format!("tệp `{file}.csv`, trang “{}”", sheet_name(table.name, lang)),
        Lang::En => format!("file `{file}.csv`, sheet “{}”", sheet_name(table.name, lang)),
    };
    format!("## {}: {sheet}\n\n{}\n\n{head}\n{rows}", table.title.get(lang), table.about.get(lang))
}

fn row(column: &Column, lang: Lang) -> String {
    let (title, about) = (column.title.get(lang), column.about.get(lang));
    let words = column.words();
    let words = if words.is_empty() { String::new() } else { format!(" `{}`", words.join("`, `")) };
    format!("| `{}` | {title} | {} | {about}{words} |\n", column.name, column.need.word(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_asked_for_comes_first_and_every_column_is_told_in_both() {
        let text = text(Lang::En);
        assert!(text.starts_with("# How to fill in the data\n"));
        let (english, vietnamese) = text.split_once("\n---\n").unwrap();
        for table in TABLES {
            for column in table.columns {
                for part in [english, vietnamese] {
                    assert!(part.contains(&format!("| `{}` |", column.name)), "{}", column.name);
                }
            }
        }
        assert!(vietnamese.contains("| `obs_status` | Trạng thái | bắt buộc | final: chính thức;"));
        assert!(english.contains("`final`, `provisional`, `estimated`, `sample` |"));
    }
}
