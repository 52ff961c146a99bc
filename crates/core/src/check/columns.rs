//! The columns that tables have, and which of them a name that no table has may stand for.

use crate::package::TableName;

/// The columns of a table, in the order of the data format. Some are for people and other programs only; nothing is wrong
/// with them. A table of observations may have the columns of its dataset's dimensions besides.
pub fn columns(table: TableName) -> impl Iterator<Item = &'static str> {
    listed(table).split_whitespace()
}

const fn listed(table: TableName) -> &'static str {
    match table {
        TableName::Sources => {
            "source title_vi title_en publisher_vi publisher_en date url section note_vi note_en"
        }
        TableName::Indicators => {
            "indicator framework scheme short_vi short_en name_vi name_en unit levels dimensions direction \
             counted_vi counted_en counted_one_en denominator_vi denominator_en denominator_kind source \
             certainty note_vi note_en"
        }
        TableName::Areas => {
            "area name_vi name_en level type_vi type_en parent valid_from valid_to tile_col tile_row \
             source note_vi note_en"
        }
        TableName::Targets => {
            "indicator area year value kind applies_to source section certainty note_vi note_en"
        }
        TableName::Observations => {
            "indicator area year period value numerator denominator denominator_kind obs_status source \
             note_vi note_en"
        }
        TableName::Codes => "list code name_vi name_en note_vi note_en",
        TableName::AreaChanges => {
            "area successor kind date extent decree_vi decree_en source note_vi note_en"
        }
        TableName::Schemes => {
            "scheme name_vi name_en area_level subject_vi subject_en areas levels validity_months \
             recognised_by_vi recognised_by_en valid_from valid_to source section certainty note_vi \
             note_en"
        }
        TableName::Reporting => {
            "framework indicator reporter_vi reporter_en recipient_vi recipient_en due frequency source \
             section note_vi note_en"
        }
    }
}

/// What people call columns in Vietnamese.
const VIETNAMESE: [(&str, &str); 26] = [
    ("chỉ tiêu", "indicator"),
    ("mã chỉ tiêu", "indicator"),
    ("địa bàn", "area"),
    ("mã địa bàn", "area"),
    ("đơn vị", "area"),
    ("năm", "year"),
    ("kỳ báo cáo", "period"),
    ("giá trị", "value"),
    ("tỷ lệ", "value"),
    ("kết quả", "value"),
    ("mục tiêu", "value"),
    ("tử số", "numerator"),
    ("số đạt", "numerator"),
    ("mẫu số", "denominator"),
    ("tổng số", "denominator"),
    ("trạng thái", "obs_status"),
    ("nguồn", "source"),
    ("ghi chú", "note_vi"),
    ("tên", "name_vi"),
    ("tên gọi", "name_vi"),
    ("cấp", "level"),
    ("thuộc", "parent"),
    ("đơn vị tính", "unit"),
    ("tiêu đề", "title_vi"),
    ("cơ quan ban hành", "publisher_vi"),
    ("quyết định", "decree_vi"),
];

/// The column that was probably meant by `name`: the nearest by the number of letters to be changed, at most a third of
/// them. Of equally near ones the first.
pub(super) fn suggest<'a>(name: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let name = name.to_lowercase().replace([' ', '-'], "_");
    let mut best: Option<(usize, &'a str)> = None;
    let mut consider = |text: &str, column: &'a str| {
        let distance = distance(&name, &text.replace(' ', "_"));
        let limit = (name.chars().count().max(text.chars().count()) / 3).max(1);
        if distance <= limit && best.is_none_or(|(nearest, _)| distance < nearest) {
            best = Some((distance, column));
        }
    };
    for column in candidates {
        consider(column, column);
        VIETNAMESE.iter().filter(|(_, meant)| meant == column).for_each(|(text, _)| consider(text, column));
    }
    best.map(|(_, column)| column)
}

/// How many letters have to be put in, taken out, changed or swapped with their neighbour to make `one` into `other`
/// (optimal string alignment).
fn distance(one: &str, other: &str) -> usize {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let mut above: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, letter) in one.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, wanted) in other.iter().enumerate() {
            let changed = row[j] + usize::from(letter != wanted);
            let mut least = changed.min(row[j + 1] + 1).min(next[j] + 1);
            let swapped = i > 0 && j > 0 && one[i - 1] == *wanted && *letter == other[j - 1];
            if swapped {
                least = least.min(above[j - 1] + 1);
            }
            next.push(least);
        }
        above = std::mem::replace(&mut row, next);
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_worked_by_hand() {
        for (one, other, expected) in [
            ("", "", 0),
            ("year", "", 4),
            ("year", "year", 0),
            ("yaer", "year", 1),   // one swap
            ("vlaue", "value", 1), // one swap
            ("numerater", "numerator", 1),
            ("denominater", "denominator", 1),
            ("obs_stat", "obs_status", 2), // "u" and "s" put in
            ("năm", "nam", 1),
        ] {
            assert_eq!(distance(one, other), expected, "{one} {other}");
            assert_eq!(distance(other, one), expected, "{other} {one}");
        }
    }

    #[test]
    fn the_column_that_was_meant() {
        let all: Vec<&str> = columns(TableName::Observations).collect();
        for (name, expected) in [
            ("numerater", Some("numerator")),
            ("Obs Status", Some("obs_status")),
            ("Năm", Some("year")),
            ("nam", Some("year")),
            ("Địa bàn", Some("area")),
            ("ghi chú", Some("note_vi")),
            ("note_vn", Some("note_vi")),
            ("population", None),
            ("x", None),
        ] {
            assert_eq!(suggest(name, &all), expected, "{name}");
        }
    }

    #[test]
    fn columns_of_a_table_differ() {
        for table in TableName::ALL {
            let mut names: Vec<&str> = columns(table).collect();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), columns(table).count(), "{table:?}");
        }
    }
}
