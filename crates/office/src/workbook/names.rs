//! Names of cells and of sheets.

/// Longer names of sheets are cut.
const LONGEST: usize = 31;

/// A cell as a formula names it: row 1, column 26 is `AA2`; with `fixed` before letters and number.
pub(crate) fn cell_name(row: usize, column: usize, fixed: &str) -> String {
    format!("{fixed}{}{fixed}{}", column_letters(column), row + 1)
}

/// A column as spreadsheets name it: 0 is `A`, 26 is `AA`.
pub fn column_letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        left -= 1;
        letters.push(char::from(b'A' + u8::try_from(left % 26).unwrap_or(0)));
        left /= 26;
    }
    letters.into_iter().rev().collect()
}

/// Names that a workbook can have: none of the characters that formulas need, none blank, none twice.
pub(super) fn sheet_names<'a>(wanted: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (place, wanted) in wanted.enumerate() {
        let plain =
            |character: &char| !character.is_control() && !"[]:*?/\\'\u{fffe}\u{ffff}".contains(*character);
        let cleaned: String = wanted.chars().filter(plain).collect();
        let name = cut(cleaned.trim(), LONGEST);
        let is_taken = names.iter().any(|known| known.to_lowercase() == name.to_lowercase());
        // Excel keeps one name for itself.
        let is_free = !name.is_empty() && !is_taken && !name.eq_ignore_ascii_case("history");
        let number = (place + 1).to_string();
        let numbered = || format!("{} {number}", cut(&name, LONGEST - number.len() - 1)).trim().to_owned();
        let name = if is_free { name } else { numbered() };
        names.push(name);
    }
    names
}

/// Programs count in units of UTF-16.
fn cut(text: &str, length: usize) -> String {
    let mut left = length;
    let fits = |character: &char| {
        let kept = character.len_utf16() <= left;
        left = left.saturating_sub(character.len_utf16());
        kept
    };
    text.chars().take_while(fits).collect::<String>().trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_in_a_spreadsheet() {
        assert_eq!(cell_name(0, 0, ""), "A1");
        assert_eq!(cell_name(1, 26, "$"), "$AA$2");
        assert_eq!(cell_name(9, 701, ""), "ZZ10");
    }

    #[test]
    fn names_of_sheets_are_cleaned_cut_and_told_apart() {
        let long = "Tỷ lệ gia đình học tập theo từng địa bàn";
        let names = sheet_names(["Số liệu", "a/b'[c]:*?", "", "SỐ LIỆU", long, "History"].into_iter());
        assert_eq!(
            names,
            ["Số liệu", "abc", "3", "SỐ LIỆU 4", "Tỷ lệ gia đình học tập theo từn", "History 6"]
        );
    }
}
