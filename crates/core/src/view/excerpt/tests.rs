//! Excerpts of rankings of many areas.

use crate::lang::{Bilingual, Lang};
use crate::model::{AreaId, Level};
use crate::standing::Standing;
use crate::view::{Excerpt, Place, RankGroup, RankRow};

/// A group of `ranked` areas with a rank, then `others` without.
fn group(ranked: usize, others: usize) -> RankGroup {
    let row = |place: usize| RankRow {
        area: AreaId(place),
        place: Place {
            code: place.to_string().into(),
            name: Bilingual::same("An"),
            within: None,
            level: Some(Level::Commune),
        },
        rank: (place < ranked).then_some(place / 2 * 2 + 1),
        measured: None,
        status: None,
        standing: Standing::NoTarget,
        aim: None,
        period: "2025".into(),
        source: None,
        source_title: None,
        aim_source: None,
    };
    RankGroup {
        level: Some(Level::Commune),
        rows: (0..ranked + others).map(row).collect(),
        silent: Vec::new(),
    }
}

/// Areas by their places, gaps by how many are left out.
fn seen(group: &RankGroup, chosen: usize) -> Vec<String> {
    let lines = group.excerpt(AreaId(chosen)).into_iter().map(|line| match line {
        Excerpt::Row(row) => row.place.code.to_string(),
        Excerpt::Gap(gap) => gap.text(Lang::Vi),
    });
    lines.collect()
}

fn places(places: impl IntoIterator<Item = usize>) -> Vec<String> {
    places.into_iter().map(|place| place.to_string()).collect()
}

#[test]
fn few_areas_are_shown_one_by_one() {
    assert_eq!(seen(&group(40, 0), 20), places(0..40));
    assert_eq!(seen(&group(30, 10), 20), places(0..40));
    assert_eq!(seen(&group(0, 0), 0), places([]));
}

#[test]
fn many_areas_are_shown_by_their_ends_and_the_one_chosen() {
    // Between place 9 and place 99: 10 to 98 are 89. After 101 and before 3311: 102 to 3310 are 3209.
    let shown = seen(&group(3321, 0), 100);
    let mut expected = places(0..10);
    expected.push("… 89 xã, phường …".into());
    expected.extend(places(99..=101));
    expected.push("… 3.209 xã, phường …".into());
    expected.extend(places(3311..3321));
    assert_eq!(shown, expected);
    let gap = group(3321, 0).excerpt(AreaId(100)).into_iter().rev().find_map(|line| match line {
        Excerpt::Gap(gap) => Some(gap.text(Lang::En)),
        Excerpt::Row(_) => None,
    });
    assert_eq!(gap.as_deref(), Some("… 3,209 communes …"));
}

#[test]
fn an_area_near_an_end_continues_it_and_one_alone_is_not_left_out() {
    // Place 12 with 11 and 13: place 10 alone would be left out, so it is shown. 14 to 40 are 27.
    let mut expected = places(0..=13);
    expected.push("… 27 xã, phường …".into());
    expected.extend(places(41..51));
    assert_eq!(seen(&group(51, 0), 12), expected);
    // Without the chosen area among them: 10 to 40 are 31.
    let mut expected = places(0..10);
    expected.push("… 31 xã, phường …".into());
    expected.extend(places(41..51));
    for chosen in [0, 5, 45, 50, 999] {
        assert_eq!(seen(&group(51, 0), chosen), expected, "{chosen}");
    }
}

#[test]
fn areas_on_another_basis_come_after_the_ranks() {
    // The ranks end with 59: 10 to 49 are 40. Three others follow.
    let mut expected = places(0..10);
    expected.push("… 40 xã, phường …".into());
    expected.extend(places(50..63));
    assert_eq!(seen(&group(60, 3), 0), expected);
    // Too many others: all 20 are left out, but for the one chosen and its neighbours.
    let mut expected = places(0..10);
    expected.push("… 40 xã, phường …".into());
    expected.extend(places(50..60));
    expected.push("… 10 xã, phường …".into());
    expected.extend(places(70..=72));
    expected.push("… 7 xã, phường …".into());
    assert_eq!(seen(&group(60, 20), 71), expected);
}

#[test]
fn areas_that_share_a_rank_are_counted() {
    // Ranks of the trial: 1, 1, 3, 3, 5.
    let group = group(5, 1);
    let sharing: Vec<usize> = group.rows.iter().map(|row| group.sharing(row)).collect();
    assert_eq!(sharing, [2, 2, 2, 2, 1, 0]);
}

#[test]
fn of_many_areas_without_a_figure_the_first_and_the_one_chosen_are_shown() {
    let silent = |number: usize, chosen: usize| -> Vec<String> {
        let RankGroup { level, rows, .. } = group(0, number);
        let group = RankGroup { level, rows: Vec::new(), silent: rows };
        let lines = group.silent_excerpt(AreaId(chosen)).into_iter().map(|line| match line {
            Excerpt::Row(row) => row.place.code.to_string(),
            Excerpt::Gap(gap) => gap.text(Lang::Vi),
        });
        lines.collect()
    };
    assert_eq!(silent(40, 99), places(0..40));
    // 3,321 less the first ten and the one chosen.
    let mut expected = places((0..10).chain([500]));
    expected.push("… 3.310 xã, phường …".into());
    assert_eq!(silent(3321, 500), expected);
}

/// The same in so many lines at most.
fn seen_within(group: &RankGroup, chosen: usize, most: usize) -> Vec<String> {
    let lines = group.excerpt_within(AreaId(chosen), most).into_iter().map(|line| match line {
        Excerpt::Row(row) => row.place.code.to_string(),
        Excerpt::Gap(gap) => gap.text(Lang::Vi),
    });
    lines.collect()
}

#[test]
fn a_slide_shows_as_many_areas_as_it_has_lines() {
    let group = group(15, 0);
    assert_eq!(seen_within(&group, 7, 15), places(0..15));
    // Two of each end, the one chosen, and two gaps are 7 lines: 2 to 6 are 5, 8 to 12 are 5.
    let gap = "… 5 xã, phường …";
    assert_eq!(seen_within(&group, 7, 8), ["0", "1", gap, "7", gap, "13", "14"]);
    // Where the chosen one is at an end, there is one gap: 3 to 11 are 9.
    assert_eq!(seen_within(&group, 1, 7), ["0", "1", "2", "… 9 xã, phường …", "12", "13", "14"]);
    assert_eq!(seen_within(&group, 0, 0).len(), 3, "both ends and what is between are told in any case");
}
