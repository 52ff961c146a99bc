//! Excerpts of fifty districts, worked by hand.

use super::*;
use crate::date::Date;
use crate::lang::Bilingual;
use crate::model::AreaId;
use crate::view::Place;

const WHOLE: &Reported = &Reported::Complete;
const NOTHING: &Reported = &Reported::Nothing;
const GONE: &Reported = &Reported::NoSuchArea;
const PART: &Reported = &Reported::Partly { reported: 1, missing: Vec::new() };

/// Districts of which there is this of 2025, so many of each kind; the last day of each, if it has one.
fn reporting(kinds: &[(usize, &Reported, Option<&str>)]) -> Reporting {
    let kinds = kinds.iter().flat_map(|(number, cell, ended)| std::iter::repeat_n((*cell, *ended), *number));
    let row = |(place, (cell, ended)): (usize, (&Reported, Option<&str>))| Row {
        area: AreaId(place),
        place: Place {
            code: place.to_string().into(),
            name: Bilingual::same(&format!("Nơi {place}")),
            within: None,
            level: Some(Level::District),
        },
        indicators: 2,
        cells: vec![Reported::Complete, cell.clone()],
        ended: ended.and_then(Date::parse),
        note: Bilingual::default(),
    };
    let rows = kinds.enumerate().map(row).collect();
    Reporting {
        root: None,
        last_due: LastDue { year: 2025, by: Date::parse("2025-12-15") },
        years: vec![2024, 2025],
        groups: vec![Group { level: Some(Level::District), rows }],
        late: Vec::new(),
        calendar: Vec::new(),
        sample: false,
    }
}

/// The codes of what is shown, and what is said of the rest.
fn seen(reporting: &Reporting, lang: Lang) -> (Vec<usize>, Option<String>) {
    let excerpt = reporting.excerpt(&reporting.groups[0]);
    let rest = excerpt.rest.map(|rest| rest.text(reporting.last_due, lang));
    (excerpt.rows.iter().map(|row| row.area.0).collect(), rest.map(|text| text.replace('\u{a0}', " ")))
}

fn places(places: impl IntoIterator<Item = usize>) -> Vec<usize> {
    places.into_iter().collect()
}

#[test]
fn forty_areas_are_shown_one_by_one() {
    let (shown, rest) = seen(&reporting(&[(1, NOTHING, None), (39, WHOLE, None)]), Lang::Vi);
    assert_eq!((shown, rest), (places(0..40), None));
}

#[test]
fn of_fifty_the_twenty_first_that_lack_something_are_shown() {
    // 15 without and 9 with a part: 15 and 5 are shown; 4 with a part and 26 complete ones are left out.
    let fifty = reporting(&[(15, NOTHING, None), (9, PART, None), (26, WHOLE, None)]);
    let (shown, rest) = seen(&fifty, Lang::Vi);
    assert_eq!(shown, places(0..20));
    assert_eq!(rest.unwrap(), "… 30 quận, huyện khác, năm 2025: 26 đủ số liệu, 4 có một phần …");
    let rest = seen(&fifty, Lang::En).1.unwrap();
    assert_eq!(rest, "… 30 districts more, for 2025: 26 with every figure, 4 with some figures …");
}

#[test]
fn where_little_is_lacking_others_stand_for_an_example() {
    // 3 lack something, and 7 complete ones make 10; 40 are left out.
    let (shown, rest) = seen(&reporting(&[(3, PART, None), (47, WHOLE, None)]), Lang::Vi);
    assert_eq!(shown, places(0..10));
    assert_eq!(rest.unwrap(), "… 40 quận, huyện khác, năm 2025: đều đủ số liệu …");
}

#[test]
fn who_can_still_report_comes_before_those_that_have_ended() {
    // 30 ended before the day of the reports, 12 did not; then 5 complete ones and 3 that were gone by 2025. The 12 are shown, and
    // the 38 others are left out: 30 without, 5 complete, 3 gone.
    let ended = Some("2025-06-30");
    let fifty = reporting(&[
        (30, NOTHING, ended),
        (12, NOTHING, None),
        (5, WHOLE, None),
        (3, GONE, Some("2023-08-31")),
    ]);
    let (shown, rest) = seen(&fifty, Lang::Vi);
    assert_eq!(shown, places(30..42));
    let said =
        "… 38 quận, huyện khác, năm 2025: 5 đủ số liệu, 30 chưa có số liệu, 3 không tồn tại trong năm đó …";
    assert_eq!(rest.unwrap(), said);
    // With 4 of them only, the first 6 others are shown as well, in the order of the level.
    let more = reporting(&[(30, NOTHING, ended), (4, NOTHING, None), (16, WHOLE, None)]);
    assert_eq!(seen(&more, Lang::Vi).0, places((0..6).chain(30..34)));
}

#[test]
fn a_level_that_is_gone_shows_some_of_it() {
    let (shown, rest) = seen(&reporting(&[(50, GONE, Some("2023-08-31"))]), Lang::En);
    assert_eq!(shown, places(0..10));
    assert_eq!(rest.unwrap(), "… 40 districts more, for 2025: none of which existed …");
}
