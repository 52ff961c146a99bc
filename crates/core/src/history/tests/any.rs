//! Properties over any areas and changes, sensible or not.

use proptest::prelude::*;

use super::*;
use crate::history::text;
use crate::lang::Bilingual;

const AREAS_AT_MOST: usize = 6;
const KINDS: [ChangeKind; 5] =
    [ChangeKind::Merged, ChangeKind::Split, ChangeKind::Moved, ChangeKind::Renamed, ChangeKind::Abolished];

fn any_day() -> impl Strategy<Value = Date> {
    (2019_i16..2023, prop_oneof![Just((1, 1)), Just((6, 30)), Just((7, 1))])
        .prop_map(|(year, (month, day))| Date::new(year, month, day).unwrap())
}

fn any_area() -> impl Strategy<Value = Area> {
    (proptest::option::weighted(0.3, any_day()), proptest::option::weighted(0.3, any_day())).prop_map(
        |(valid_from, valid_to)| Area {
            code: "a".into(),
            name: Bilingual::same("A"),
            level: None,
            kind: Bilingual::default(),
            parent: None,
            valid_from,
            valid_to,
            tile: None,
            note: Bilingual::default(),
            line: 0,
        },
    )
}

/// Areas beyond those that are there are among them, and an area may succeed itself.
fn any_change() -> impl Strategy<Value = AreaChange> {
    let id = || (0..AREAS_AT_MOST + 1).prop_map(AreaId);
    let kind = proptest::sample::select(&KINDS[..]);
    let extent = prop_oneof![Just(Extent::Whole), Just(Extent::Part)];
    (id(), proptest::option::weighted(0.9, id()), kind, any_day(), extent).prop_map(
        |(area, successor, kind, date, extent)| AreaChange {
            area,
            successor,
            kind,
            date,
            extent,
            decree: Bilingual::default(),
            source: None,
            note: Bilingual::default(),
            line: 0,
        },
    )
}

fn any_record() -> impl Strategy<Value = (Vec<Area>, Vec<AreaChange>)> {
    let areas = proptest::collection::vec(any_area(), 1..=AREAS_AT_MOST);
    let changes = proptest::collection::vec(any_change(), 0..12).prop_map(|mut changes| {
        changes.sort_by_key(|change| change.date);
        changes
    });
    (areas, changes)
}

fn ids(history: &History<'_>) -> impl Iterator<Item = AreaId> + use<> {
    (0..=history.areas.len()).map(AreaId)
}

proptest! {
    #[test]
    fn an_area_that_exists_on_a_day_exists_in_its_year((areas, changes) in any_record(), on in any_day()) {
        let history = History::new(areas.iter(), &changes);
        for area in ids(&history) {
            let on_day = history.state_in(area, on);
            prop_assert_eq!(history.exists_on(area, on), on_day == Existence::Exists);
            if on_day == Existence::Exists {
                prop_assert_eq!(history.state_in(area, on.year()), Existence::Exists);
            }
        }
    }

    /// Following forward and looking back find the same pairs, each with the same share.
    #[test]
    fn successors_and_predecessors_mirror_each_other(
        (areas, changes) in any_record(),
        one in any_day(),
        other in any_day(),
    ) {
        let history = History::new(areas.iter(), &changes);
        let (from, until) = (one.min(other), one.max(other));
        let mut forward = Vec::new();
        let mut back = Vec::new();
        for area in ids(&history) {
            for relative in history.successors(area, from, until) {
                forward.push((area, relative.area, relative.share, relative.since));
            }
            for relative in history.predecessors(area, from, until) {
                back.push((relative.area, area, relative.share, relative.since));
            }
        }
        back.sort();
        prop_assert_eq!(forward, back);
    }

    #[test]
    fn nothing_is_in_two_places_as_a_whole((areas, changes) in any_record(), from in any_day(), until in any_day()) {
        let history = History::new(areas.iter(), &changes);
        for area in ids(&history) {
            let Some(followed) = history.follow(area, from, until) else {
                prop_assert!(!history.exists_on(area, from));
                continue;
            };
            let whole = followed.holders.iter().filter(|held| held.share == Share::Whole).count();
            prop_assert!(whole == 0 || followed.holders.len() == 1);
            prop_assert!(followed.holders.is_sorted_by_key(|held| held.area));
            prop_assert!(followed.holders.iter().all(|held| history.exists_on(held.area, until)));
            if followed.to().is_some() {
                prop_assert_eq!(whole, 1);
            }
        }
    }

    /// A chain of renamings is one series, however long.
    #[test]
    fn a_chain_of_renamings_is_followed_to_its_end(length in 2_usize..20) {
        let areas: Vec<Area> = vec![area_for_ever(); length];
        let changes: Vec<AreaChange> = (0..length - 1).map(renamed_to_the_next).collect();
        let history = History::new(areas.iter(), &changes);
        let (from, until) = (day("1990-01-01"), day("2100-01-01"));
        let followed = history.follow(AreaId(0), from, until).unwrap();
        prop_assert_eq!(followed.comparability, Comparability::Same);
        prop_assert_eq!(followed.to(), Some(AreaId(length - 1)));
    }

    #[test]
    fn breaks_are_in_order_and_within_their_years((areas, changes) in any_record(), from in 2018_i16..2023, to in 2018_i16..2024) {
        let history = History::new(areas.iter(), &changes);
        for area in ids(&history) {
            let breaks = history.breaks(area, from, to);
            prop_assert!(breaks.is_sorted_by(|one, other| one.date < other.date));
            prop_assert!(breaks.iter().all(|one| from < one.year && one.year <= to && one.year == one.date.year()));
        }
    }

    #[test]
    fn there_are_words_for_everything((areas, changes) in any_record(), from in any_day(), until in any_day()) {
        let history = History::new(areas.iter(), &changes);
        for (area, lang) in ids(&history).flat_map(|area| Lang::ALL.map(|lang| (area, lang))) {
            let mut said: Vec<String> = text::existence(&history, area, until, lang).into_iter().collect();
            let missing = matches!(history.state_in(area, until), Existence::NotYet { .. } | Existence::Ended { .. });
            prop_assert_eq!(said.len(), usize::from(missing));
            said.extend(history.breaks(area, 2018, 2024).iter().map(|one| text::break_sentence(one, "A", lang)));
            said.extend(history.follow(area, from, until).map(|followed| {
                text::comparability(&history, area, &followed, &Bilingual::default(), lang)
            }));
            for sentence in said {
                prop_assert!(sentence.ends_with('.') && !sentence.contains("  ") && !sentence.contains(" ."), "{}", sentence);
            }
        }
    }
}

fn area_for_ever() -> Area {
    Area {
        code: "a".into(),
        name: Bilingual::same("A"),
        level: None,
        kind: Bilingual::default(),
        parent: None,
        valid_from: None,
        valid_to: None,
        tile: None,
        note: Bilingual::default(),
        line: 0,
    }
}

fn renamed_to_the_next(place: usize) -> AreaChange {
    let year = 2000 + i16::try_from(place).unwrap();
    AreaChange {
        area: AreaId(place),
        successor: Some(AreaId(place + 1)),
        kind: ChangeKind::Renamed,
        date: Date::new(year, 1, 1).unwrap(),
        extent: Extent::Whole,
        decree: Bilingual::default(),
        source: None,
        note: Bilingual::default(),
        line: 0,
    }
}
