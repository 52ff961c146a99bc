//! docs/findings.md is true: every bad example yields its code with the severity given there, every good one nothing.

use tiendo_core::check::{self, Report};
use tiendo_core::finding::Severity;
use tiendo_core::lang::Lang;

use crate::package::{PAGE, Package, blocks};

const ROWS: &str = "indicator,area,year,value,numerator,denominator,obs_status,source";
const CODES: usize = 51;
const SEVERITIES: [(&str, Severity); 3] =
    [("error", Severity::Error), ("warning", Severity::Warning), ("repaired", Severity::Repaired)];
/// A checksum is compared by whoever has the files, so that no row shows it; decks are read, and their examples tested, by tiendo-publish.
const NOT_OF_ROWS: [&str; 3] = ["TD037", "TD050", "TD051"];

/// An entry of the page.
struct Entry {
    code: &'static str,
    severity: Severity,
    examples: Vec<Example>,
}

struct Example {
    is_good: bool,
    file: String,
    /// The header of the rows; `None` where they are the whole file.
    header: Option<String>,
    rows: Vec<u8>,
}

fn entries() -> Vec<Entry> {
    let entry = |text: &'static str| {
        let (heading, body) = text.split_once('\n').unwrap();
        let body = body.split("\n## ").next().unwrap();
        let (code, _) = heading.split_once(": ").unwrap();
        let word = heading.rsplit_once(" (").unwrap().1.strip_suffix(')').unwrap();
        let (_, severity) = *SEVERITIES.iter().find(|(known, _)| *known == word).unwrap();
        Entry { code, severity, examples: blocks(body).iter().flat_map(|block| examples(block)).collect() }
    };
    PAGE.split("\n### ").filter(|text| text.starts_with("TD")).map(entry).collect()
}

fn examples(block: &str) -> Vec<Example> {
    let first = block.lines().next().unwrap();
    let named = first.split_once(':').filter(|(name, _)| !matches!(*name, "bad" | "good"));
    let (file, header) = match named {
        None => ("observations.csv", Some(ROWS)),
        Some((file, rest)) => (file, Some(rest.trim()).filter(|header| !header.is_empty())),
    };
    let mut examples: Vec<Example> = Vec::new();
    for line in block.lines().skip(usize::from(named.is_some())) {
        let (tag, text) = line.split_at(7);
        if tag.trim().is_empty() {
            let rows = &mut examples.last_mut().unwrap().rows;
            rows.push(b'\n');
            rows.extend(bytes(text));
            continue;
        }
        assert!(matches!(tag.trim(), "good:" | "bad:"), "{line}");
        examples.push(Example {
            is_good: tag.trim() == "good:",
            file: file.to_owned(),
            header: header.map(str::to_owned),
            rows: bytes(text),
        });
    }
    examples
}

/// The bytes of an example: `<EF BB BF>` stands for these three, everything else for itself.
fn bytes(text: &str) -> Vec<u8> {
    let hexadecimal = |inside: &str| -> Option<Vec<u8>> {
        inside.split(' ').map(|byte| u8::from_str_radix(byte, 16).ok().filter(|_| byte.len() == 2)).collect()
    };
    let mut parts = text.split('<');
    let mut bytes = parts.next().unwrap().as_bytes().to_vec();
    for part in parts {
        match part.split_once('>').and_then(|(inside, rest)| Some((hexadecimal(inside)?, rest))) {
            Some((inside, rest)) => {
                bytes.extend(inside);
                bytes.extend_from_slice(rest.as_bytes());
            }
            None => bytes.extend_from_slice(format!("<{part}").as_bytes()),
        }
    }
    bytes
}

fn check(example: &Example) -> Vec<Report> {
    let mut package = Package::of_examples();
    match &example.header {
        Some(header) => package.add(&example.file, header, &example.rows),
        None => package.put(&example.file, example.rows.clone()),
    }
    package.check()
}

fn told(reports: &[Report]) -> Vec<String> {
    let told =
        |report: &Report| format!("{} {:?} {}", report.code, report.line, report.message.get(Lang::En));
    reports.iter().map(told).collect()
}

#[test]
fn the_dataset_of_the_examples_is_clean() {
    assert_eq!(told(&Package::of_examples().check()), Vec::<String>::new());
}

#[test]
fn every_code_is_documented_once_with_a_bad_and_a_good_example() {
    let entries = entries();
    let mut codes: Vec<&str> = entries.iter().map(|entry| entry.code).collect();
    codes.sort_unstable();
    let expected: Vec<String> = (1..=CODES).map(|number| format!("TD{number:03}")).collect();
    assert_eq!(codes, expected);
    for entry in entries.iter().filter(|entry| !NOT_OF_ROWS.contains(&entry.code)) {
        for wanted in [true, false] {
            let is_there = entry.examples.iter().any(|example| example.is_good == wanted);
            assert!(is_there, "{}: is_good = {wanted}", entry.code);
        }
    }
    let next = format!("TD{:03}", CODES + 1);
    assert!(check::title(&next).is_empty(), "a new code is added to the page and to this number");
}

#[test]
fn every_bad_example_yields_its_code_and_no_good_one_yields_anything() {
    for entry in entries().into_iter().filter(|entry| !NOT_OF_ROWS.contains(&entry.code)) {
        for example in &entry.examples {
            let reports = check(example);
            let rows = String::from_utf8_lossy(&example.rows);
            if example.is_good {
                // Without the other resources, what they define is not there.
                let counts =
                    |report: &&Report| example.file != "datapackage.json" || report.code == entry.code;
                let said: Vec<Report> = reports.iter().filter(counts).cloned().collect();
                assert_eq!(told(&said), Vec::<String>::new(), "{}: {rows}", entry.code);
                continue;
            }
            let report = reports.iter().find(|report| report.code == entry.code);
            let Some(report) = report else { panic!("{}: {rows}\n{:?}", entry.code, told(&reports)) };
            assert_eq!(report.severity, entry.severity, "{}", entry.code);
        }
    }
}
