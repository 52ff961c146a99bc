//! Good datasets with one thing done to a table: nothing panics, untouched rows stay, and no row is lost in silence.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::LazyLock;

use proptest::prelude::*;
use proptest::sample::Index;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::{Finding, Severity, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::model::AreaId;
use tiendo_core::sentence;
use tiendo_core::view::IndicatorView;
use tiendo_core::view::report::{NoteId, Report, Run};
use tiendo_core::view_state::ViewState;

/// Tables whose rows a dataset keeps with their lines; in them every row can be followed.
const FOLLOWED: [&str; 3] = ["areas.csv", "targets.csv", "observations.csv"];

/// A table of a shipped dataset as lines, none of which goes on in the next.
struct Table {
    dataset: &'static str,
    file: &'static str,
    lines: Vec<String>,
}

/// The followed tables of all shipped datasets.
static TABLES: LazyLock<Vec<Table>> = LazyLock::new(|| {
    let tables = ["viet-nam", "cac-tinh", "hai-phong", "my-loc"].into_iter().flat_map(|dataset| {
        FOLLOWED.map(|file| {
            let text = fs::read_to_string(path(dataset, file)).unwrap();
            let lines: Vec<String> = text.lines().map(str::to_owned).collect();
            assert!(lines.iter().all(|line| line.matches('"').count() % 2 == 0), "{dataset}/{file}");
            Table { dataset, file, lines }
        })
    });
    tables.collect()
});

fn path(dataset: &str, file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data").join(dataset).join(file)
}

/// What is read with other bytes as one table. That the length differs from the descriptor's is no news here.
fn open(table: &Table, bytes: &[u8]) -> (Dataset, Vec<Finding>) {
    let fetch = |file: &str| {
        if file == table.file {
            return Ok(bytes.to_vec());
        }
        fs::read(path(table.dataset, file)).map_err(|_| Unavailable::NotFound)
    };
    let mut findings = Vec::new();
    let dataset = Dataset::open(table.dataset, fetch, &mut findings);
    findings.retain(|finding| finding.problem.code() != "TD017");
    (dataset, findings)
}

/// The rows that were read of the table, in the order of their lines: the line, and all that is said but the line. The
/// rows of other tables are named by their codes, since their numbers depend on what else was read.
fn kept(table: &Table, dataset: &Dataset) -> Vec<(u32, String)> {
    let names =
        |indicator, area| (dataset.indicator(indicator).code.clone(), dataset.area(area).code.clone());
    let mut rows: Vec<(u32, String)> = match table.file {
        "areas.csv" => dataset
            .areas()
            .map(|(_, area)| {
                // Whether its parent is still there is another row's matter.
                (
                    area.line,
                    format!("{:?}", (&area.code, &area.name, area.level, area.valid_from, area.valid_to)),
                )
            })
            .collect(),
        "targets.csv" => dataset
            .targets()
            .iter()
            .map(|it| {
                let names = names(it.indicator, it.area);
                (
                    it.line,
                    format!(
                        "{:?}",
                        (names, it.year, it.value, it.kind, it.applies_to, &it.section, &it.note)
                    ),
                )
            })
            .collect(),
        _ => dataset
            .indicators()
            .flat_map(|(id, _)| dataset.observations().of_indicator(id))
            .map(|it| {
                let names = names(it.indicator, it.area);
                let counts = (it.numerator, it.denominator);
                (it.line, format!("{:?}", (names, it.year, it.period, it.value, counts, it.status, it.note)))
            })
            .collect(),
    };
    rows.sort();
    rows
}

/// Lines with a finding that says that something was left out.
fn told(table: &Table, findings: &[Finding]) -> BTreeSet<u32> {
    let errors =
        findings.iter().filter(|it| it.file == table.file && it.problem.severity() == Severity::Error);
    errors.filter_map(|finding| finding.line).collect()
}

/// Draws the first screen and one of every indicator in words; a view of what is there must be had.
fn words_are_found(dataset: &Dataset) {
    for (_, indicator) in dataset.indicators() {
        let state = ViewState { indicator: Some(indicator.code.to_string()), ..ViewState::default() };
        let Some(view) = IndicatorView::of(dataset, &state, Date::new(2026, 11, 22).unwrap()) else {
            assert_eq!(dataset.areas().count(), 0);
            continue;
        };
        for lang in Lang::ALL {
            assert!(!sentence::headline(&view.trend, lang).is_empty());
            assert!(!sentence::ranking_headline(&view.ranking, lang).is_empty());
        }
    }
}

/// Writes the report on the first area and on the last; every figure in it must have a note, and every note an origin.
fn reports_are_written(dataset: &Dataset) {
    let areas: Vec<AreaId> = dataset.areas().map(|(id, _)| id).collect();
    for area in areas.first().into_iter().chain(areas.last()).copied() {
        let report = Report::of(dataset, None, area, Date::new(2026, 11, 22).unwrap());
        for lang in Lang::ALL {
            let document = report.document(lang);
            let noted = |note: &NoteId| document.notes.iter().any(|known| known.id == *note);
            for run in document.lines().flatten() {
                assert!(!matches!(run, Run::Figure { note, .. } if !noted(note)), "{run:?}");
            }
            assert!(document.notes.iter().all(|note| !note.cited.is_empty()), "{:?}", document.notes);
        }
    }
}

/// Checks that the rows on the lines `untouched` are read from `bytes` as they were before; `line` says on which line a
/// row stands now.
#[track_caller]
fn untouched_rows_stay(
    table: &Table,
    bytes: &[u8],
    untouched: impl Fn(u32) -> bool,
    line: impl Fn(u32) -> u32,
) -> (Dataset, Vec<Finding>) {
    let good = table.lines.join("\n") + "\n";
    let (before, findings) = open(table, good.as_bytes());
    assert_eq!(findings, [], "{}/{}", table.dataset, table.file);
    let (after, findings) = open(table, bytes);
    let now: BTreeSet<(u32, String)> = kept(table, &after).into_iter().collect();
    for (before, said) in kept(table, &before).into_iter().filter(|(line, _)| untouched(*line)) {
        let row = (line(before), said);
        assert!(now.contains(&row), "{}/{}: lost {row:?}; {findings:?}", table.dataset, table.file);
    }
    words_are_found(&after);
    reports_are_written(&after);
    (after, findings)
}

fn table(place: Index) -> &'static Table {
    place.get(&TABLES)
}

/// The place of a row, and its line.
fn row(table: &Table, place: Index) -> (usize, u32) {
    let row = 1 + place.index(table.lines.len() - 1);
    (row, u32::try_from(row).unwrap() + 1)
}

fn text(lines: &[String]) -> Vec<u8> {
    (lines.join("\n") + "\n").into_bytes()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// A byte is another one: only its row may change, and if it is gone a finding says so.
    #[test]
    fn a_flipped_byte_costs_its_row_at_most(
        place in any::<Index>(), at in any::<Index>(), column in any::<Index>(), flip in 1_u8..=255
    ) {
        let table = table(place);
        let (row, line) = row(table, at);
        let mut lines: Vec<Vec<u8>> = table.lines.iter().map(|line| line.clone().into_bytes()).collect();
        let byte = column.index(lines[row].len());
        lines[row][byte] ^= flip;
        // A quote or an end of line makes other rows of the same text; the fuzz targets try those.
        prop_assume!(!matches!(lines[row][byte], b'"' | b'\n' | b'\r'));
        prop_assume!(lines[row][byte] ^ flip != b'"');
        let bytes = [lines.join(&b'\n'), b"\n".to_vec()].concat();
        // The key may now be that of a row further down, which is then told of as repeated.
        let (after, findings) = {
            let (_, findings) = open(table, &bytes);
            let repeated = told(table, &findings);
            untouched_rows_stay(table, &bytes, |other| other != line && !repeated.contains(&other), |line| line)
        };
        let kept = kept(table, &after).iter().any(|(kept, _)| *kept == line);
        prop_assert!(kept || told(table, &findings).contains(&line), "line {} is lost: {:?}", line, findings);
    }

    /// Without a line, the others are still there, each one line higher if it stood below.
    #[test]
    fn a_deleted_line_costs_nothing_else(place in any::<Index>(), at in any::<Index>()) {
        let table = table(place);
        // An area may be what other tables' rows are about, but this table's other rows are independent.
        let (row, line) = row(table, at);
        let mut lines = table.lines.clone();
        lines.remove(row);
        let higher = |other| if other > line { other - 1 } else { other };
        let (_, findings) = untouched_rows_stay(table, &text(&lines), |other| other != line, higher);
        prop_assert!(told(table, &findings).is_empty(), "{:?}", findings);
    }

    /// A row that stands there twice is kept once, and the second one told of.
    #[test]
    fn a_repeated_line_is_told_of(place in any::<Index>(), at in any::<Index>(), to in any::<Index>()) {
        let table = table(place);
        let (row, _) = row(table, at);
        let mut lines = table.lines.clone();
        let below = row + 1 + to.index(lines.len() - row);
        let copy = lines[row].clone();
        lines.insert(below, copy);
        let inserted = u32::try_from(below).unwrap() + 1;
        let lower = |other| if other >= inserted { other + 1 } else { other };
        let (after, findings) = untouched_rows_stay(table, &text(&lines), |_| true, lower);
        prop_assert_eq!(told(table, &findings), BTreeSet::from([inserted]));
        prop_assert!(kept(table, &after).iter().all(|(line, _)| *line != inserted));
    }

    /// Two cells of a row change places: the other rows stay, and the row itself stays or is told of.
    #[test]
    fn swapped_cells_cost_their_row_at_most(
        place in any::<Index>(), at in any::<Index>(), one in any::<Index>(), other in any::<Index>()
    ) {
        let table = table(place);
        let (row, line) = row(table, at);
        prop_assume!(!table.lines[row].contains('"'));
        let mut lines = table.lines.clone();
        let mut cells: Vec<&str> = table.lines[row].split(',').collect();
        let (one, other) = (one.index(cells.len()), other.index(cells.len()));
        cells.swap(one, other);
        lines[row] = cells.join(",");
        let (_, findings) = open(table, &text(&lines));
        let repeated = told(table, &findings);
        let (after, findings) = untouched_rows_stay(
            table, &text(&lines), |other| other != line && !repeated.contains(&other), |line| line,
        );
        let kept = kept(table, &after).iter().any(|(kept, _)| *kept == line);
        prop_assert!(kept || told(table, &findings).contains(&line), "line {} is lost: {:?}", line, findings);
    }

    /// A file that is cut anywhere keeps every row that is whole; where the last one is not, a finding says so.
    #[test]
    fn a_cut_file_keeps_every_whole_row(place in any::<Index>(), at in any::<Index>()) {
        let table = table(place);
        let whole = text(&table.lines);
        let header = table.lines[0].len() + 1;
        let cut = header + at.index(whole.len() - header);
        let ends = whole[..cut].iter().filter(|byte| **byte == b'\n').count();
        let last = u32::try_from(ends).unwrap() + 1;
        let (after, findings) = untouched_rows_stay(table, &whole[..cut], |line| line < last, |line| line);
        let begun = whole[..cut].last() != Some(&b'\n');
        let kept = kept(table, &after).iter().any(|(line, _)| *line == last);
        prop_assert!(!begun || kept || told(table, &findings).contains(&last), "{:?}", findings);
    }
}

/// What a program does to a whole table: its name, its effect, and the code of the finding that says so.
type Change = (&'static str, fn(&str) -> String, Option<&'static str>);

/// The same table as spreadsheets save it: every row is read as before, and a finding says what was done.
#[test]
fn other_separators_ends_of_line_and_encodings_lose_nothing() {
    let changes: [Change; 5] = [
        ("byte-order mark", |text| format!("\u{feff}{text}"), Some("TD018")),
        ("CRLF", |text| text.replace('\n', "\r\n"), None),
        ("no end of the last line", |text| text.trim_end().to_owned(), None),
        ("semicolons", |text| separated_by(text, b';'), Some("TD019")),
        ("tabs", |text| separated_by(text, b'\t'), Some("TD019")),
    ];
    for table in TABLES.iter() {
        let good = table.lines.join("\n") + "\n";
        for (name, change, code) in changes {
            let text = change(&good);
            let (_, findings) = untouched_rows_stay(table, text.as_bytes(), |_| true, |line| line);
            let codes: Vec<&str> = findings.iter().map(|finding| finding.problem.code()).collect();
            assert_eq!(
                codes,
                code.into_iter().collect::<Vec<_>>(),
                "{name}: {}/{}",
                table.dataset,
                table.file
            );
        }
    }
}

/// A table of Windows-1258 has bytes that are no UTF-8: texts suffer, figures do not.
#[test]
fn bytes_of_another_encoding_cost_no_figure() {
    for table in TABLES.iter().filter(|table| table.file == "observations.csv") {
        let good = table.lines.join("\n") + "\n";
        let bytes: Vec<u8> = good.chars().map(|it| u8::try_from(u32::from(it)).unwrap_or(0xe0)).collect();
        let (before, _) = open(table, good.as_bytes());
        let (after, findings) = open(table, &bytes);
        let figures = |dataset: &Dataset| dataset.observations().len();
        assert_eq!(figures(&after), figures(&before), "{}", table.dataset);
        let told = findings.iter().any(|finding| finding.problem.code() == "TD004");
        assert_eq!(told, !good.is_ascii(), "{}", table.dataset);
    }
}

/// Another mark between the columns; cells that have it are quoted, as a spreadsheet does.
fn separated_by(text: &str, mark: u8) -> String {
    let mut rows = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    let mut written = csv::WriterBuilder::new().delimiter(mark).from_writer(Vec::new());
    for row in rows.byte_records() {
        written.write_byte_record(&row.unwrap()).unwrap();
    }
    String::from_utf8(written.into_inner().unwrap()).unwrap()
}
