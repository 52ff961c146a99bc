//! Whatever is done to a dataset, a check ends, says something in both languages, and says it in order.

use proptest::prelude::*;
use tiendo_core::lang::Lang;

use crate::package::Package;

const FILES: [&str; 10] = [
    "datapackage.json",
    "sources.csv",
    "indicators.csv",
    "areas.csv",
    "targets.csv",
    "observations.csv",
    "codes.csv",
    "area_changes.csv",
    "schemes.csv",
    "reporting.csv",
];

/// What may happen to a file.
#[derive(Debug, Clone)]
enum Damage {
    /// Bytes in place of others.
    Splice(Vec<u8>),
    /// Only the part before is left.
    CutOff,
    /// The cell there gets this text.
    Cell(&'static str),
    /// Everything after stands there twice.
    Doubled,
}

/// Cells that are right somewhere, or nearly.
const CELLS: [&str; 18] = [
    "",
    "0",
    "1",
    "100",
    "99999999999",
    "-1",
    "0,5",
    "2024",
    "2024.0",
    "2199",
    "1900-01-01",
    "2025-07-01",
    "9999-12-31",
    "level",
    "yes",
    "level_2",
    "31",
    "358",
];

fn damage() -> impl Strategy<Value = (usize, f64, Damage)> {
    let kind = prop_oneof![
        1 => proptest::collection::vec(any::<u8>(), 0..6).prop_map(Damage::Splice),
        1 => Just(Damage::CutOff),
        6 => proptest::sample::select(&CELLS[..]).prop_map(Damage::Cell),
        1 => Just(Damage::Doubled),
    ];
    (0..FILES.len(), 0.0..1.0, kind)
}

/// A dataset in which every rule has something to look at.
fn full() -> Package {
    let mut package = Package::of_examples();
    package.add(
        "observations.csv",
        "indicator,area,year,value,numerator,denominator,denominator_kind,obs_status,source",
        b"learning_family,303,2023,63.2,,,all,final,hp-387
learning_family,303,2024,60.0,600,1000,all,final,hp-387
learning_family,304,2024,80.0,800,1000,registered,final,hp-387
learning_family,31,2024,75.0,1500,2000,all,sample,hp-387
learning_district,358,2025,yes,,,,final,hp-387
community_commune,11311,2025,level_1,,,,final,hp-387",
    );
    package.add(
        "targets.csv",
        "indicator,area,year,value,source",
        b"learning_family,31,2025,70,hp-387\nlearning_family,31,2030,80,hp-387\ncommunity_commune,11311,2030,level_2,hp-387",
    );
    package.add(
        "area_changes.csv",
        "area,successor,kind,date,source",
        b"358,356,merged,2024-09-01,hp-387\n303,11311,abolished,2025-07-01,hp-387",
    );
    package
}

fn place(length: usize, position: f64) -> usize {
    (0..length).rev().find(|place| *place as f64 <= position * length as f64).unwrap_or(0)
}

fn apply(bytes: &[u8], position: f64, damage: &Damage) -> Vec<u8> {
    let place = place(bytes.len(), position);
    let (before, after) = bytes.split_at(place);
    match damage {
        Damage::Splice(put) => [before, put, after.get(put.len()..).unwrap_or_default()].concat(),
        Damage::CutOff => before.to_vec(),
        Damage::Doubled => [before, after, after].concat(),
        Damage::Cell(text) => {
            let is_end = |byte: &u8| matches!(byte, b',' | b'\n');
            let start = before.iter().rposition(is_end).map_or(0, |end| end + 1);
            let end = after.iter().position(is_end).unwrap_or(after.len());
            [&before[..start], text.as_bytes(), &after[end..]].concat()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]
    #[test]
    fn a_damaged_dataset_is_checked_to_the_end(damages in proptest::collection::vec(damage(), 1..6)) {
        let mut package = full();
        for (file, position, damage) in &damages {
            let name = FILES[*file];
            let damaged = apply(package.file(name).unwrap(), *position, damage);
            package.put(name, damaged);
        }
        for report in package.check() {
            for lang in Lang::ALL {
                prop_assert!(!report.message.get(lang).is_empty() && !report.hint.get(lang).is_empty(), "{report:?}");
            }
            if let (Some(line), Some(bytes)) = (report.line, package.file(&report.file)) {
                let lines = String::from_utf8_lossy(bytes).lines().count();
                prop_assert!(line >= 1 && line <= lines as u64, "{report:?} in {lines} lines");
            }
        }
        prop_assert_eq!(package.check(), package.check());
    }
}
