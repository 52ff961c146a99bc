//! When an area existed, and which changes made or ended it.

use super::*;

/// "exists", "since 2025-07-01 of 308 309", "became 356": the codes in the order of the table.
fn state(dataset: &Dataset, area: &str, when: impl Into<When>) -> String {
    let history = History::of(dataset);
    match history.state_in(id(dataset, area), when) {
        Existence::Exists => "exists".to_owned(),
        Existence::Unknown => "unknown".to_owned(),
        Existence::NotYet { from, predecessors } => {
            let codes: Vec<&str> = predecessors.iter().map(|change| code(dataset, change.area)).collect();
            format!("from {}-{:02}: {}", from.year(), from.month(), codes.join(" "))
        }
        Existence::Ended { became, .. } => {
            let code = |change: &&AreaChange| change.successor.map_or("?", |to| code(dataset, to));
            format!("became {}", became.iter().map(code).collect::<Vec<_>>().join(" "))
        }
    }
}

#[test]
fn real_areas_in_years_and_on_days() {
    let dataset = dataset();
    for (area, year, expected) in [
        // Mỹ Lộc ended on 31 August 2024, so it existed on some day of 2024.
        ("358", 2023, "exists"),
        ("358", 2024, "exists"),
        ("358", 2025, "became 356"),
        // Nam Định city took it in, then was divided itself.
        ("356", 2025, "exists"),
        ("356", 2026, "became x1 x2 x3 x4"),
        ("303", 2026, "became 11311 11602"),
        ("317", 2030, "became 11914"),
        // No row tells what became of it; the moved part of 312 was not its end.
        ("304", 2026, "became "),
        ("312", 2026, "became 11602"),
        ("11455", 2024, "from 2025-07: 308 309"),
        ("11455", 2025, "exists"),
        ("x1", 2020, "from 2025-07: 356"),
        ("31", 1990, "exists"),
        ("31", 2030, "exists"),
    ] {
        assert_eq!(state(&dataset, area, year), expected, "{area} in {year}");
    }
    for (area, on, expected) in [
        ("358", "2024-08-31", "exists"),
        ("358", "2024-09-01", "became 356"),
        ("11455", "2025-06-30", "from 2025-07: 308 309"),
        ("11455", "2025-07-01", "exists"),
    ] {
        assert_eq!(state(&dataset, area, day(on)), expected, "{area} on {on}");
    }
}

#[test]
fn what_dates_leave_open_follows_from_changes() {
    let areas = "area,name_vi,level,valid_from,valid_to
a,A,district,,
b,B,district,,
c,C,district,,2025-07-01
d,D,district,2025-01-01,2024-12-31
e,E,district,,
";
    let changes = "area,successor,kind,date,extent
a,b,renamed,2020-03-01,whole
e,b,merged,2024-01-01,whole
c,b,merged,2025-07-01,whole
";
    let dataset = dataset_of(areas, changes);
    for (area, on, expected) in [
        // A was called B from March 2020 on, so neither had the other's time.
        ("a", "2020-02-29", "exists"),
        ("a", "2020-03-01", "became b"),
        ("b", "2020-02-29", "from 2020-03: a"),
        ("b", "2020-03-01", "exists"),
        // E has no last day, but was merged.
        ("e", "2023-12-31", "exists"),
        ("e", "2024-01-01", "became b"),
        // C's last day is off by one; it is believed, and the merger still tells what C became.
        ("c", "2025-07-01", "exists"),
        ("c", "2025-07-02", "became b"),
        // D ends before it begins.
        ("d", "2024-06-01", "unknown"),
    ] {
        assert_eq!(state(&dataset, area, day(on)), expected, "{area} on {on}");
    }
    // E was merged on the first day of 2024, so it existed on no day of that year; A did in 2020.
    assert_eq!(state(&dataset, "e", 2024), "became b");
    assert_eq!(state(&dataset, "a", 2020), "exists");
    assert_eq!(History::of(&dataset).state_in(AreaId(99), 2024), Existence::Unknown);
}
