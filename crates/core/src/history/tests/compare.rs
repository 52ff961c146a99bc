//! Breaks of a series, and where it can be followed.

use super::*;
use crate::history::text;

/// "2024-09 Ended: Lost 356 Whole": month, effect, and with whom.
fn breaks(dataset: &Dataset, area: &str, from: Year, to: Year) -> Vec<String> {
    let line = |change: Break| {
        let exchange = |exchange: &Exchange| {
            let name = exchange.name.get(Lang::Vi);
            format!(" {:?} {name} {:?}", exchange.direction, exchange.extent)
        };
        let exchanges: Vec<String> = change.exchanges.iter().map(exchange).collect();
        let month = change.date.month();
        format!("{}-{month:02} {:?}:{}", change.year, change.effect, exchanges.join(","))
    };
    History::of(dataset).breaks(id(dataset, area), from, to).into_iter().map(line).collect()
}

#[test]
fn breaks_of_real_series() {
    let dataset = dataset();
    for (area, from, to, expected) in [
        ("358", 2021, 2030, &["2024-09 Ended: Lost Nam Định Whole"][..]),
        ("358", 2021, 2023, &[]),
        // The break is between the figures of 2023 and 2024: before the first figure, it breaks nothing.
        ("358", 2024, 2030, &[]),
        ("356", 2021, 2024, &["2024-09 Grew: Gained Mỹ Lộc Whole"]),
        // An Dương was renamed and lost three communes on the same day: the loss is what counts.
        ("312", 2021, 2025, &["2025-01 Shrank: Lost Hồng Bàng Part", "2025-07 Ended: Lost Hồng An Part"]),
        ("303", 2021, 2024, &[]),
        (
            "303",
            2021,
            2025,
            &["2025-01 Grew: Gained An Dương Part", "2025-07 Ended: Lost Hồng Bàng Part, Lost Hồng An Part"],
        ),
        ("311", 2024, 2025, &["2025-01 Grew: Gained Hải An Part"]),
        ("31", 2020, 2030, &["2025-07 Grew: Gained Hải Dương Whole"]),
        // The ward begins with that change.
        ("11455", 2020, 2030, &[]),
        ("304", 2020, 2030, &[]),
    ] {
        assert_eq!(breaks(&dataset, area, from, to), expected, "{area} {from}–{to}");
    }
    let of_my_loc = History::of(&dataset).breaks(id(&dataset, "358"), 2021, 2030);
    assert_eq!(of_my_loc[0].decree.get(Lang::Vi), "NQ 1104/NQ-UBTVQH15");
    assert!(!of_my_loc[0].is_comparable());
}

#[test]
fn a_renaming_is_an_event_but_no_break() {
    let areas = "area,name_vi,level\na,A,district\nb,B,district\nc,C,district\n";
    let changes = "area,successor,kind,date,extent
a,a,renamed,2022-01-01,whole
a,b,renamed,2023-01-01,whole
b,c,moved,2024-01-01,part
c,b,moved,2024-01-01,part
b,,moved,2025-01-01,part
";
    let dataset = dataset_of(areas, changes);
    assert_eq!(breaks(&dataset, "a", 2020, 2030), ["2022-01 Renamed:", "2023-01 Renamed: Lost B Whole"]);
    let history = History::of(&dataset);
    assert!(history.breaks(id(&dataset, "a"), 2020, 2030).iter().all(Break::is_comparable));
    assert_eq!(
        breaks(&dataset, "b", 2020, 2030),
        ["2024-01 Both: Lost C Part, Gained C Part", "2025-01 Shrank:"]
    );
}

/// A became larger for certain in 2023, B perhaps in 2022: neither is the same as before, whichever way it is asked.
#[test]
fn a_renaming_in_part_is_no_claim_that_the_territory_is_the_same() {
    let areas = "area,name_vi,level\na,A,district\nb,B,district\nc,C,district\n";
    let changes = "area,successor,kind,date,extent
a,a,renamed,2022-01-01,part
b,b,renamed,2022-01-01,part
c,a,merged,2023-01-01,whole
";
    let dataset = dataset_of(areas, changes);
    assert_eq!(breaks(&dataset, "a", 2020, 2030), ["2022-01 Unclear:", "2023-01 Grew: Gained C Whole"]);
    assert!(!History::of(&dataset).breaks(id(&dataset, "b"), 2020, 2030)[0].is_comparable());
    for (area, from, until, expected) in [
        ("b", "2021-12-31", "2025-12-31", "Unclear 2022-01: b Whole"),
        ("b", "2022-01-01", "2025-12-31", "Same: b Whole"),
        ("a", "2021-12-31", "2022-12-31", "Unclear 2022-01: a Whole"),
        ("a", "2021-12-31", "2023-12-31", "Changed 2023-01: a Whole"),
    ] {
        assert_eq!(follow(&dataset, area, from, until), expected, "{area} {from}–{until}");
    }
    // What is known of the same day counts before what is not: A lost a part.
    let dataset = dataset_of(
        areas,
        "area,successor,kind,date,extent\na,a,renamed,2022-01-01,part\na,b,moved,2022-01-01,part\n",
    );
    assert_eq!(breaks(&dataset, "a", 2020, 2030), ["2022-01 Shrank: Lost B Part"]);
}

/// "Changed 2024-09: 356 Whole": the verdict and who holds the territory.
fn follow(dataset: &Dataset, area: &str, from: &str, until: &str) -> String {
    let followed = History::of(dataset).follow(id(dataset, area), day(from), day(until));
    let Some(followed) = followed else { return "not there".to_owned() };
    let month = |date: Date| format!("{}-{:02}", date.year(), date.month());
    let verdict = match followed.comparability {
        Comparability::Same => "Same".to_owned(),
        Comparability::Unclear { since } => format!("Unclear {}", month(since)),
        Comparability::Changed { since } => format!("Changed {}", month(since)),
        Comparability::NeedsApportionment { since } => format!("Divided {}", month(since)),
        Comparability::Unrecorded => "Unrecorded".to_owned(),
    };
    format!("{verdict}:{}", relatives(dataset, &followed.holders))
}

fn relatives(dataset: &Dataset, relatives: &[Relative]) -> String {
    let one = |held: &Relative| format!(" {} {:?}", code(dataset, held.area), held.share);
    relatives.iter().map(one).collect()
}

#[test]
fn real_series_are_followed_as_far_as_their_territory_stays_together() {
    let dataset = dataset();
    for (area, from, until, expected) in [
        ("358", "2023-12-31", "2024-08-31", "Same: 358 Whole"),
        ("358", "2023-12-31", "2024-12-31", "Changed 2024-09: 356 Whole"),
        // Which wards of the former city lie in old Mỹ Lộc is not in these rows.
        ("358", "2023-12-31", "2025-12-31", "Divided 2025-07: x1 Perhaps x2 Perhaps x3 Perhaps x4 Perhaps"),
        // The city as it was from September 2024 on is what was divided.
        ("356", "2024-12-31", "2025-12-31", "Divided 2025-07: x1 Part x2 Part x3 Part x4 Part"),
        ("356", "2023-12-31", "2024-12-31", "Changed 2024-09: 356 Whole"),
        ("312", "2024-12-31", "2025-01-01", "Divided 2025-01: 303 Part 312 Part"),
        ("303", "2024-12-31", "2025-01-01", "Changed 2025-01: 303 Whole"),
        ("311", "2024-12-31", "2025-01-01", "Changed 2025-01: 311 Whole"),
        ("308", "2024-12-31", "2025-12-31", "Divided 2025-07: 11455 Part 11737 Part"),
        ("317", "2024-12-31", "2025-12-31", "Same: 11914 Whole"),
        ("30", "2024-12-31", "2025-12-31", "Changed 2025-07: 31 Whole"),
        ("31", "2024-12-31", "2025-12-31", "Changed 2025-07: 31 Whole"),
        ("31", "2025-07-01", "2030-12-31", "Same: 31 Whole"),
        ("304", "2024-12-31", "2025-12-31", "Unrecorded:"),
        ("358", "2024-09-01", "2025-12-31", "not there"),
        ("x1", "2024-12-31", "2025-12-31", "not there"),
    ] {
        assert_eq!(follow(&dataset, area, from, until), expected, "{area} {from}–{until}");
    }
}

#[test]
fn chains_of_changes() {
    let areas = "area,name_vi,level,valid_from
a,A,district,
b,B,district,
c,C,district,2021-01-01
d,D,district,2021-01-01
e,E,district,
f,F,district,
g,G,district,2023-01-01
";
    // A is called B, B is divided into C and D; D goes to E the next year, and C with a part of F becomes G.
    let changes = "area,successor,kind,date,extent
a,b,renamed,2020-01-01,whole
b,c,split,2021-01-01,part
b,d,split,2021-01-01,part
d,e,merged,2022-01-01,whole
c,g,merged,2023-01-01,whole
f,g,moved,2023-01-01,part
e,f,moved,2024-01-01,part
";
    let dataset = dataset_of(areas, changes);
    for (until, expected) in [
        ("2020-06-01", "Same: b Whole"),
        ("2021-06-01", "Divided 2021-01: c Part d Part"),
        ("2022-06-01", "Divided 2021-01: c Part e Part"),
        ("2023-06-01", "Divided 2021-01: e Part g Part"),
        // What moved from E to F may have been E's own: Perhaps; and so, too, is what is left in E.
        ("2024-06-01", "Divided 2021-01: e Perhaps f Perhaps g Part"),
    ] {
        assert_eq!(follow(&dataset, "a", "2019-06-01", until), expected, "{until}");
    }
    let history = History::of(&dataset);
    let origins = |area: &str, from: &str, until: &str| {
        relatives(&dataset, &history.predecessors(id(&dataset, area), day(from), day(until)))
    };
    assert_eq!(origins("g", "2019-06-01", "2023-06-01"), " a Part f Part");
    assert_eq!(origins("g", "2022-06-01", "2023-06-01"), " c Whole f Part");
    // Nor is it recorded that any of what E was in 2019 came to F: it may all have been D's.
    assert_eq!(origins("f", "2019-06-01", "2024-06-01"), " a Perhaps e Perhaps");
    assert_eq!(origins("f", "2022-06-01", "2024-06-01"), " e Part");
    assert_eq!(origins("b", "2019-06-01", "2020-06-01"), " a Whole");
}

#[test]
fn predecessors_of_real_wards() {
    let dataset = dataset();
    let history = History::of(&dataset);
    for (area, from, expected) in [
        ("x1", "2024-12-31", " 356 Part"),
        // The ward may lie in either: in fact it lies in old Mỹ Lộc alone.
        ("x1", "2023-12-31", " 356 Perhaps 358 Perhaps"),
        ("11455", "2024-12-31", " 308 Part 309 Part"),
        // 11602 is of 303 and 312; some of 303 was of 312 a year before.
        ("11602", "2025-06-30", " 303 Part 312 Part"),
        ("11311", "2025-06-30", " 303 Part"),
        ("11311", "2024-12-31", " 303 Perhaps 312 Perhaps"),
        ("11914", "2024-12-31", " 317 Whole"),
        ("31", "2024-12-31", " 30 Whole"),
    ] {
        let found = history.predecessors(id(&dataset, area), day(from), day("2025-12-31"));
        assert_eq!(relatives(&dataset, &found), expected, "{area} from {from}");
    }
    let found = history.predecessors(id(&dataset, "x1"), day("2023-12-31"), day("2025-12-31"));
    assert!(found.iter().all(|relative| relative.since == day("2025-07-01")));
    let found = history.successors(id(&dataset, "312"), day("2024-12-31"), day("2025-01-01"));
    assert_eq!(relatives(&dataset, &found), " 303 Part");
    assert_eq!(found[0].since, day("2025-01-01"));
    assert_eq!(history.predecessors(id(&dataset, "358"), day("2020-01-01"), day("2025-12-31")), []);
}

#[test]
fn areas_that_each_end_in_the_other_are_no_endless_chain() {
    let areas = "area,name_vi,level\na,A,district\nb,B,district\n";
    let changes =
        "area,successor,kind,date,extent\na,b,merged,2020-01-01,whole\nb,a,merged,2020-01-01,whole\n";
    let dataset = dataset_of(areas, changes);
    // Both have ended by their rows, so after that day neither can hold the territory of the other.
    assert_eq!(follow(&dataset, "a", "2019-01-01", "2021-01-01"), "Unrecorded:");
    let said = text::existence(&History::of(&dataset), id(&dataset, "a"), 2021, Lang::Vi);
    assert_eq!(said.as_deref(), Some("A nhập vào B từ ngày 01/01/2020."));
}

#[test]
fn the_end_of_a_level_is_no_gain_for_the_level_below() {
    let areas = "area,name_vi,level,parent,valid_from
d,D,district,,
c1,C1,commune,d,
c2,C2,commune,d,
c3,C3,commune,d,
e,E,district,,
zone,Zone,commune,,2025-07-01
e1,E1,commune,e,
e2,E2,commune,e,
";
    // District D ends. C1 goes on as it was, C2 takes in C3. All of district E, with its two communes, becomes a zone.
    let changes = "area,successor,kind,date,extent
d,c1,abolished,2025-07-01,part
d,c2,abolished,2025-07-01,part
c3,c2,merged,2025-07-01,whole
e,zone,abolished,2025-07-01,whole
e1,zone,merged,2025-07-01,whole
e2,zone,merged,2025-07-01,whole
";
    let dataset = dataset_of(areas, changes);
    let followed = |area| follow(&dataset, area, "2024-12-31", "2025-12-31");
    assert_eq!(followed("c1"), "Same: c1 Whole");
    assert_eq!(followed("c2"), "Changed 2025-07: c2 Whole");
    assert_eq!(followed("c3"), "Changed 2025-07: c2 Whole");
    assert_eq!(followed("d"), "Divided 2025-07: c1 Part c2 Part");
    // The zone is E, and its communes are of E; for one of them it is a larger place.
    assert_eq!(followed("e"), "Same: zone Whole");
    assert_eq!(followed("e1"), "Changed 2025-07: zone Whole");
    assert_eq!(breaks(&dataset, "c1", 2020, 2030), <[&str; 0]>::default());
    assert_eq!(breaks(&dataset, "c2", 2020, 2030), ["2025-07 Grew: Gained C3 Whole"]);
}

#[test]
fn a_new_commune_made_of_more_than_the_record_lists_is_not_the_same_as_what_is_listed() {
    let areas = "area,name_vi,level,parent,valid_from
d,D,district,,
c,C,commune,d,
new,New,commune,,2025-07-01
";
    // The wards of D that went into the new commune beside C are not in the dataset, but that a part of D did is.
    let changes = "area,successor,kind,date,extent
d,new,abolished,2025-07-01,part
c,new,merged,2025-07-01,whole
";
    let dataset = dataset_of(areas, changes);
    assert_eq!(follow(&dataset, "c", "2024-12-31", "2025-12-31"), "Changed 2025-07: new Whole");
}
