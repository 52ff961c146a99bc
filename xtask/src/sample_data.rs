//! Writes the sample observations of Hải Phòng's districts: seeded, and the same on every machine. Not real figures,
//! and flagged so in every row.

mod districts;
mod indicators;
mod model;

use std::fmt::Write as _;
use std::path::Path;

use anyhow::Context as _;

use districts::{DISTRICTS, MOVED_FROM, MOVED_TO};
use indicators::{INDICATORS, Indicator};
use model::{Share, YEARS, year_at};

/// The city that the districts add up to.
const CITY: &str = "31";
/// Columns of `observations.csv`.
const HEADER: &str = "indicator,area,year,period,value,numerator,denominator,denominator_kind,obs_status,source,note_vi,note_en";

/// One line of `observations.csv`.
#[derive(Debug, PartialEq, Eq)]
struct Row {
    indicator: &'static str,
    area: &'static str,
    year: i64,
    share: Share,
    denominator_kind: &'static str,
    note: Note,
}

/// What a reader must know about one figure.
#[derive(Debug, PartialEq, Eq)]
enum Note {
    None,
    /// Added up from this many districts.
    Sum(usize),
    /// The district gained three communes that year.
    Gained,
    /// The district lost three communes that year.
    Lost,
}

impl Note {
    fn texts(&self) -> (String, String) {
        let all = DISTRICTS.len();
        match self {
            Self::None => (String::new(), String::new()),
            Self::Sum(some) => (
                format!("Cộng từ {some}/{all} quận, huyện có số liệu"),
                format!("Sum of the {some} of {all} districts that reported"),
            ),
            Self::Gained => (
                "Địa giới từ ngày 01/01/2025: nhận 3 xã của An Dương".to_owned(),
                "Boundary since 1 January 2025: with 3 communes from An Dương".to_owned(),
            ),
            Self::Lost => (
                "Địa giới từ ngày 01/01/2025: 3 xã đã chuyển về Hồng Bàng".to_owned(),
                "Boundary since 1 January 2025: without the 3 communes that went to Hồng Bàng".to_owned(),
            ),
        }
    }
}

/// Writes `hai-phong/observations.csv` below a data folder. The descriptor's size and hash are not touched.
///
/// # Errors
/// When the file cannot be written.
pub(crate) fn write(data_dir: &Path) -> anyhow::Result<()> {
    let path = data_dir.join("hai-phong").join("observations.csv");
    std::fs::write(&path, csv(&observations())).with_context(|| format!("cannot write {}", path.display()))
}

/// All rows: by indicator, the city first, then districts by code, each by year.
fn observations() -> Vec<Row> {
    let reports = model::all_reports();
    let mut rows = Vec::new();
    for (place, indicator) in INDICATORS.iter().enumerate() {
        for index in 0..YEARS {
            if let Some((share, count)) = model::total(&reports, place, index) {
                rows.push(row(indicator, CITY, index, share, Note::Sum(count)));
            }
        }
        for (district, series) in DISTRICTS.iter().zip(reports.iter().filter_map(|it| it.get(place))) {
            for (index, cell) in series.iter().enumerate() {
                rows.extend(
                    cell.map(|share| {
                        row(indicator, district.area, index, share, moved(district.area, index))
                    }),
                );
            }
        }
    }
    rows
}

/// The rows as the text of a CSV file.
fn csv(rows: &[Row]) -> String {
    let mut text = format!("{HEADER}\n");
    for row in rows {
        let Row { indicator, area, year, share: Share { numerator, denominator }, denominator_kind, note } =
            row;
        let (whole, tenth) = (row.share.tenths() / 10, row.share.tenths() % 10);
        let (note_vi, note_en) = note.texts();
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "{indicator},{area},{year},{period},{whole}.{tenth},{numerator},{denominator},{denominator_kind},sample,sample,{vi},{en}",
            period = period(*year),
            vi = quoted(&note_vi),
            en = quoted(&note_en),
        );
    }
    text
}

fn row(indicator: &Indicator, area: &'static str, index: usize, share: Share, note: Note) -> Row {
    let Indicator { code, kind, .. } = *indicator;
    Row { indicator: code, area, year: year_at(index), share, denominator_kind: kind, note }
}

/// What the change of boundary of 2025 means for a district's figure.
fn moved(area: &str, index: usize) -> Note {
    match area {
        MOVED_TO if year_at(index) >= 2025 => Note::Gained,
        MOVED_FROM if year_at(index) >= 2025 => Note::Lost,
        _ => Note::None,
    }
}

/// The districts' last figures are those of their last day.
fn period(year: i64) -> String {
    if year < 2025 { year.to_string() } else { format!("{year}-06-30") }
}

fn quoted(text: &str) -> String {
    if text.contains([',', '"']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_one_line_a_row() {
        let row = row(&INDICATORS[0], CITY, 3, Share { numerator: 7, denominator: 9 }, Note::Sum(14));
        assert_eq!(
            csv(&[row]).lines().nth(1),
            Some(
                "learning_family,31,2025,2025-06-30,77.8,7,9,all,sample,sample,\
                 \"Cộng từ 14/15 quận, huyện có số liệu\",Sum of the 14 of 15 districts that reported"
            )
        );
    }

    #[test]
    fn every_key_occurs_once() {
        let rows = observations();
        let keys: std::collections::BTreeSet<_> =
            rows.iter().map(|it| (it.indicator, it.area, it.year)).collect();
        assert_eq!(keys.len(), rows.len());
    }

    #[test]
    fn a_city_row_is_the_sum_of_its_districts() {
        let rows = observations();
        for city in rows.iter().filter(|it| it.area == CITY) {
            let same = rows
                .iter()
                .filter(|it| it.area != CITY && (it.indicator, it.year) == (city.indicator, city.year));
            assert_eq!(same.clone().map(|it| it.share.numerator).sum::<i64>(), city.share.numerator);
            assert_eq!(city.note, Note::Sum(same.count()));
        }
    }

    #[test]
    fn quotes_only_what_needs_it() {
        assert_eq!(quoted("a b"), "a b");
        assert_eq!(quoted("a, \"b\""), "\"a, \"\"b\"\"\"");
    }

    fn committed(name: &str) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../data/hai-phong").join(name);
        std::fs::read_to_string(path).unwrap()
    }

    #[test]
    fn the_committed_file_is_what_the_generator_writes() {
        assert!(committed("observations.csv") == csv(&observations()), "run `cargo xtask sample-data`");
    }

    #[test]
    fn targets_are_those_of_the_plan() {
        let plan = committed("targets.csv");
        let mut count = 0;
        for indicator in &INDICATORS {
            let yearly = (0..YEARS).map(|index| (year_at(index), indicator.target(index)));
            for (year, target) in yearly.chain([(2030, indicator.target_2030)]) {
                let key = format!("{},{CITY},{year},", indicator.code);
                let found = plan.lines().find_map(|line| line.strip_prefix(&key)?.split(',').next());
                assert_eq!(found.map(str::to_owned), target.map(|it| it.to_string()), "{key}");
                count += usize::from(found.is_some());
            }
        }
        assert_eq!(count, plan.lines().count() - 1);
    }
}
