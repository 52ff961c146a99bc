//! Texts of any overview: none covers another or a mark, none leaves the picture; everything drawn can be pointed at.

use std::fmt::Write;

use proptest::prelude::*;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::Unavailable;

use super::*;
use crate::geometry::Rect;
use crate::wrap;

const NAMES: [&str; 4] = [
    "Gia đình học tập,Learning families",
    "1.2.1,1.2.1",
    "Công dân học tập ở cộng đồng,Learning citizens in communities",
    "Tỷ lệ trường quản lý và giảng dạy trên môi trường số,Share of schools that teach in a digital environment",
];
const KINDS: [&str; 4] = ["all", "registered", "unclear", "workers_in_model"];
const UNITS: [&str; 5] = ["percent", "percent", "percent", "yes_no", "count"];
const STATUSES: [&str; 3] = ["final", "estimated", "sample"];

/// What a row is made from; shares in hundredths of a percent.
#[derive(Debug, Clone)]
struct Made {
    name: usize,
    unit: usize,
    kind: usize,
    status: usize,
    /// Of 2023, 2024 and 2025.
    figures: [Option<i64>; 3],
    /// A path's level of 2024, milestones of 2025 and 2030.
    targets: [Option<i64>; 3],
}

fn made() -> impl Strategy<Value = Made> {
    let share =
        || prop_oneof![Just(0_i64), Just(10_000), 0..10_000_i64, (0..100_i64).prop_map(|whole| whole * 100)];
    let three = || proptest::array::uniform3(proptest::option::of(share()));
    ((0..4_usize, 0..5_usize, 0..4_usize, 0..3_usize), three(), three()).prop_map(
        |((name, unit, kind, status), figures, targets)| Made { name, unit, kind, status, figures, targets },
    )
}

/// A cell of a table.
fn cell(unit: &str, share: i64) -> String {
    match unit {
        "yes_no" => if share < 5000 { "no" } else { "yes" }.to_owned(),
        "count" => (share * 997).to_string(),
        _ => format!("{}.{:02}", share / 100, share % 100),
    }
}

/// The overview of an area with these rows.
fn overview(rows: &[Made]) -> Overview {
    let mut indicators = "indicator,short_vi,short_en,name_vi,unit,denominator_kind\n".to_owned();
    let mut targets = "indicator,area,year,value,kind,applies_to,certainty\n".to_owned();
    let mut observations = "indicator,area,year,value,denominator_kind,obs_status\n".to_owned();
    for (place, row) in rows.iter().enumerate() {
        let unit = UNITS[row.unit];
        writeln!(indicators, "i{place},{},Tên,{unit},all", NAMES[row.name]).unwrap();
        for ((year, kind), share) in
            [(2024, "path"), (2025, "milestone"), (2030, "milestone")].into_iter().zip(row.targets)
        {
            let certainty = if row.status == 0 { "memory" } else { "certain" };
            if let Some(value) = share.map(|share| cell(unit, share)) {
                writeln!(targets, "i{place},A,{year},{value},{kind},self,{certainty}").unwrap();
            }
        }
        for (year, share) in [2023, 2024, 2025].into_iter().zip(row.figures) {
            if let Some(value) = share.map(|share| cell(unit, share)) {
                let (kind, status) = (KINDS[row.kind], STATUSES[row.status]);
                writeln!(observations, "i{place},A,{year},{value},{kind},{status}").unwrap();
            }
        }
    }
    let fetch = |path: &str| match path {
        "datapackage.json" => Ok(r#"{"title_vi":"Thử","version":"1.0.0","resources":[]}"#.into()),
        "indicators.csv" => Ok(indicators.clone().into_bytes()),
        "areas.csv" => Ok("area,name_vi,level\nA,An,district\n".into()),
        "targets.csv" => Ok(targets.clone().into_bytes()),
        "observations.csv" => Ok(observations.clone().into_bytes()),
        _ => Err(Unavailable::NotFound),
    };
    let dataset = Dataset::open("trial", fetch, &mut Vec::new());
    Overview::of(&dataset, dataset.find_area("A").unwrap(), Date::new(2026, 11, 22).unwrap())
}

/// Every text and every mark of a status, with what it covers.
fn covered(layout: &Layout<'_>) -> Vec<(String, Rect)> {
    let mut covered = Vec::new();
    let mut add = |placed: &[Placed]| {
        for placed in placed {
            covered.push((placed.lines[0].0.clone(), placed.bounds()));
        }
    };
    add(&layout.fixed_texts());
    let mut marks = Vec::new();
    for (place, bullet) in layout.bullets().iter().enumerate() {
        let top = layout.top_of(place);
        add(&layout.row_texts(bullet, top));
        for note in layout.notes(bullet, top) {
            add(&note.texts);
            marks.push(("a mark".to_owned(), Rect::around(note.at, 5.0)));
        }
    }
    covered.extend(marks);
    covered
}

fn layout(overview: &Overview, size: Size, lang: Lang) -> Layout<'_> {
    Layout::new(overview, 0..overview.bullets.len(), size, lang)
}

/// What is wrong with one picture, in words.
fn faults(layout: &Layout<'_>) -> Vec<String> {
    let frame =
        Rect { left: 0.0, top: 0.0, right: f64::from(layout.width()), bottom: f64::from(layout.height()) };
    let covered = covered(layout);
    let outside = covered.iter().filter(|(_, rect)| !rect.inside(&frame));
    let mut faults: Vec<String> = outside.map(|(text, _)| format!("{text} is cut off")).collect();
    for (place, (one, rect)) in covered.iter().enumerate() {
        let others = covered[place + 1..].iter().filter(|(_, other)| rect.overlap(other) > 0.0);
        faults.extend(others.map(|(other, _)| format!("{one} covers {other}")));
    }
    faults
}

proptest! {
    #[test]
    fn no_text_covers_another_or_leaves_the_picture(rows in proptest::collection::vec(made(), 0..5)) {
        let overview = overview(&rows);
        for (size, lang) in [Size::Narrow, Size::Wide].into_iter().flat_map(|size| Lang::ALL.map(|lang| (size, lang))) {
            let faults = faults(&layout(&overview, size, lang));
            prop_assert!(faults.is_empty(), "{size:?} {lang:?} {faults:#?}");
        }
    }

    #[test]
    fn every_row_can_be_pointed_at_in_order(rows in proptest::collection::vec(made(), 0..5)) {
        let overview = overview(&rows);
        for size in [Size::Narrow, Size::Wide] {
            let drawing = draw(&overview, 0..rows.len(), size, Lang::Vi).unwrap();
            let (width, height) = (f64::from(drawing.extent.0), f64::from(drawing.extent.1));
            prop_assert!(drawing.data.is_sorted_by_key(|datum| datum.row));
            for (row, bullet) in (0_u16..).zip(&overview.bullets) {
                let of_row = drawing.data.iter().filter(|datum| datum.row == row).count();
                let goals = [overview.passed, overview.coming].into_iter().flatten();
                prop_assert_eq!(of_row, 1 + goals.filter(|year| bullet.goal(*year).is_some()).count());
            }
            for datum in &drawing.data {
                prop_assert!((0.0..=width).contains(&datum.at.0) && (0.0..=height).contains(&datum.at.1));
                prop_assert!(!datum.title.is_empty() && !datum.lines.is_empty());
            }
        }
    }
}

proptest! {
    #[test]
    fn parts_one_below_the_other_are_the_whole_picture(
        rows in proptest::collection::vec(made(), 1..7), cut in 1_usize..7, size in prop_oneof![Just(Size::Narrow), Just(Size::Wide)],
    ) {
        let overview = overview(&rows);
        let number = overview.bullets.len();
        prop_assume!(number > 0);
        let cut = cut.min(number);
        let whole = draw(&overview, 0..number, size, Lang::Vi).unwrap();
        let (mut height, mut titles, mut at) = (0, Vec::new(), Vec::new());
        for rows in [0..cut, cut..number] {
            if rows.is_empty() {
                continue;
            }
            let layout = Layout::new(&overview, rows.clone(), size, Lang::Vi);
            let faults = faults(&layout);
            prop_assert!(faults.is_empty(), "{rows:?} {faults:#?}");
            let part = draw(&overview, rows, size, Lang::Vi).unwrap();
            prop_assert_eq!(part.extent.0, whole.extent.0);
            titles.extend(part.data.iter().map(|datum| datum.title.clone()));
            at.extend(part.data.iter().map(|datum| (datum.at.0, datum.at.1 + f64::from(height))));
            height += part.extent.1;
        }
        prop_assert_eq!(height, whole.extent.1);
        prop_assert_eq!(titles, whole.data.iter().map(|datum| datum.title.clone()).collect::<Vec<_>>());
        let apart = at.iter().zip(&whole.data).map(|(at, datum)| (at.0 - datum.at.0).abs().max((at.1 - datum.at.1).abs()));
        prop_assert!(apart.fold(0.0, f64::max) < 0.01, "{at:?}");
    }
}

#[test]
fn only_the_first_part_has_the_header_and_says_what_all_of_it_says() {
    let row = |status| Made {
        name: 0,
        unit: 0,
        kind: 0,
        status,
        figures: [None, None, Some(2500)],
        targets: [None, Some(7000), Some(10_000)],
    };
    // Targets of the first row were never checked.
    let overview = overview(&[row(0), row(1), row(1)]);
    let parts = [0..1, 1..2, 2..3].map(|rows| draw(&overview, rows, Size::Wide, Lang::Vi).unwrap().svg);
    let said = overview_sentence(&overview, Lang::Vi);
    for (words, expected) in [
        (said.as_str(), [true, false, false]),
        (">Kết quả 2025<", [true, false, false]),
        ("* chưa đối chiếu văn bản gốc", [false, false, true]),
    ] {
        assert_eq!(parts.each_ref().map(|svg| svg.contains(words)), expected, "{words}");
    }
}

#[test]
fn marks_stand_where_their_shares_are() {
    let row = Made {
        name: 0,
        unit: 0,
        kind: 0,
        status: 0,
        figures: [None, None, Some(2500)],
        targets: [None, Some(7000), Some(10_000)],
    };
    let overview = overview(&[row]);
    let layout = layout(&overview, Size::Wide, Lang::Vi);
    let (left, right) = layout.columns.track;
    let drawing = draw(&overview, 0..1, Size::Wide, Lang::Vi).unwrap();
    // A quarter, seven tenths and the whole of the way from 0 to 100 %.
    let expected = [0.25, 0.7, 1.0].map(|share| left + (right - left) * share);
    let found: Vec<f64> = drawing.data.iter().map(|datum| datum.at.0).collect();
    assert_eq!(found.len(), 3);
    assert!(found.iter().zip(expected).all(|(found, expected)| (found - expected).abs() < 0.01), "{found:?}");
    assert_eq!(drawing.data[0].title, "Gia đình học tập, 2025");
    assert_eq!(drawing.data[2].title, "Gia đình học tập, mục tiêu 2030");
}

#[test]
fn a_long_name_is_cut_to_its_room() {
    let name = "Tỷ lệ trường quản lý và giảng dạy trên môi trường số";
    let cut = wrap::cut(name, Type::Name, 120.0);
    assert!(cut.ends_with('…') && Type::Name.width(&cut) <= 120.0, "{cut}");
    assert_eq!(wrap::cut("An", Type::Name, 120.0), "An");
    assert_eq!(wrap::cut(name, Type::Name, 1.0), "");
}
