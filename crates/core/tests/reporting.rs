//! Who has reported, and what is due when. Counts are worked by hand in comments.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod trial;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::definitions::{Definitions, Duty, Frequency};
use tiendo_core::finding::Unavailable;
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::model::Level;
use tiendo_core::view::reporting::{Due, Reported, Reporting, Turn, words};

use trial::{Trial, shipped};

const TRIAL: Trial<'_> = Trial {
    created: "",
    sources: "",
    indicators: "indicator,framework,short_vi,name_vi,unit,denominator_kind\n\
        family,KH-1,Gia đình,Gia đình,percent,all\n\
        clan,KH-1,Dòng họ,Dòng họ,percent,all\n\
        extra,KH-2,Khác,Khác,percent,all\n",
    areas: "area,name_vi,level,parent,valid_from,valid_to\n\
        P,Tỉnh,province,,,\nA,An,district,P,,\nB,Bình,district,P,,\nC,Cát,district,P,,2025-06-30\n\
        D,Dinh,district,P,,2023-08-31\nE,Em,commune,P,2025-07-01,\n",
    changes: "",
    codes: "",
    // Two indicators concern P and its districts; nothing concerns the commune, as the targets are P's and the districts' own.
    targets: "family,P,2025,70,milestone,self\nclan,P,2025,70,milestone,self
family,A,2025,70,milestone,self\nclan,A,2025,70,milestone,self
family,B,2025,70,milestone,self\nclan,B,2025,70,milestone,self
family,C,2025,70,milestone,self\nfamily,D,2025,70,milestone,self
",
    observations: "family,A,2023,65,,,all,final
family,A,2025,71,,,all,final
clan,A,2025,71,,,registered,final
family,B,2023,69,,,all,final
family,C,2024,60,,,all,provisional
extra,B,2023,1,,,all,final
",
};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn duty(framework: &str, due: &str, frequency: Frequency) -> Duty {
    Duty {
        framework: framework.into(),
        indicator: None,
        reporter: Bilingual::new("Huyện", "District"),
        recipient: Bilingual::new("Tỉnh", "Province"),
        due: due.into(),
        frequency,
        source: None,
        section: "".into(),
        note: Bilingual::default(),
    }
}

fn reporting(dataset: &Dataset, duties: Vec<Duty>, today: &str) -> Reporting {
    let definitions = Definitions { schemes: Vec::new(), duties };
    Reporting::of(dataset, Some(&definitions), None, day(today))
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn shipped_definitions(dataset: &Dataset) -> Definitions {
    let folder = format!("{}/../../data/{}", env!("CARGO_MANIFEST_DIR"), dataset.descriptor().name);
    let fetch = |path: &str| std::fs::read(format!("{folder}/{path}")).map_err(|_| Unavailable::NotFound);
    Definitions::open(dataset, fetch, &mut Vec::new())
}

#[test]
fn cells_count_the_indicators_that_concern_an_area_on_any_denominator() {
    let dataset = TRIAL.read();
    let reporting = reporting(&dataset, Vec::new(), "2026-11-22");
    // The first figure is of 2023, the last year that has ended is 2025.
    assert_eq!(reporting.years, [2023, 2024, 2025]);
    assert_eq!((reporting.last_due.year, reporting.last_due.by), (2025, None));
    let levels: Vec<_> = reporting.groups.iter().map(|group| group.level).collect();
    assert_eq!(levels, [Some(Level::Province), Some(Level::District)], "nothing concerns the commune");
    let names = |names: &[&str]| names.iter().map(|name| Bilingual::same(name)).collect::<Vec<_>>();
    let cells: Vec<(&str, usize, &[Reported])> = reporting.groups[1]
        .rows
        .iter()
        .map(|row| (row.place.name.get(Lang::Vi), row.indicators, row.cells.as_slice()))
        .collect();
    // Of 2025: B 0/3, C 0/1, A 2/2; D had ended by then, and has nothing of 2023, in which it still existed.
    let expected: [(&str, usize, &[Reported]); 4] = [
        (
            "Bình",
            3,
            &[
                Reported::Partly { reported: 2, missing: names(&["Dòng họ"]) },
                Reported::Nothing,
                Reported::Nothing,
            ],
        ),
        ("Cát", 1, &[Reported::Nothing, Reported::Complete, Reported::Nothing]),
        (
            "An",
            2,
            &[
                Reported::Partly { reported: 1, missing: names(&["Dòng họ"]) },
                Reported::Nothing,
                Reported::Complete,
            ],
        ),
        ("Dinh", 1, &[Reported::Nothing, Reported::NoSuchArea, Reported::NoSuchArea]),
    ];
    assert_eq!(cells, expected);
}

#[test]
fn who_is_without_a_figure_is_named_and_the_numbers_add_up() {
    let dataset = TRIAL.read();
    let duties = vec![duty("KH-1", "12-15", Frequency::Yearly)];
    let reporting = reporting(&dataset, duties, "2026-11-22");
    assert_eq!((reporting.last_due.year, reporting.last_due.by), (2025, Some(day("2025-12-15"))));
    // Of 3 districts in 2025 (Dinh ended in 2023): An has figures, Bình not, Cát had ended by 15 December. 1 + 1 + 1 = 3.
    let districts = &reporting.groups[1];
    assert_eq!(
        words::group_sentence(&reporting, districts, Lang::Vi),
        "1 trong 3 quận, huyện có số liệu năm 2025; 1 chưa có: Bình; 1 kết thúc trước ngày báo cáo mà chưa có: Cát"
    );
    assert_eq!(
        words::group_sentence(&reporting, districts, Lang::En),
        "1 of 3 districts has figures for 2025; 1 without: Bình; 1 ended before the reporting date without any: Cát"
    );
    assert_eq!(
        words::group_sentence(&reporting, &reporting.groups[0], Lang::Vi),
        "Tỉnh, năm 2025: chưa có số liệu nào trong 2 chỉ tiêu"
    );
    let late: Vec<_> =
        reporting.late.iter().map(|late| (late.place.name.get(Lang::Vi), late.ended)).collect();
    assert_eq!(late, [("Tỉnh", None), ("Bình", None), ("Cát", Some(day("2025-06-30")))]);
    let root = dataset.find_area("A");
    let below = Reporting::of(&dataset, None, root, day("2026-11-22"));
    assert_eq!(below.groups.iter().map(|group| group.rows.len()).sum::<usize>(), 1);
    assert_eq!(words::headline(&below, Lang::Vi), "An, năm 2025: đủ số liệu của 2 chỉ tiêu");
}

#[test]
fn a_year_is_due_once_the_last_of_its_dates_has_passed() {
    let dataset = TRIAL.read();
    let duties = || {
        vec![
            duty("KH-1", "11-30", Frequency::Yearly),
            duty("KH-1", "12-15", Frequency::Yearly),
            // Looks back on the year before and does not hold the year open; of no programme.
            duty("KH-1", "03-31", Frequency::Yearly),
            duty("other", "10-20", Frequency::Yearly),
        ]
    };
    for (today, year, by) in [
        ("2026-11-22", 2025, "2025-12-15"),
        ("2026-12-01", 2025, "2025-12-15"),
        // On the day itself it has not passed.
        ("2026-12-15", 2025, "2025-12-15"),
        ("2026-12-16", 2026, "2026-12-15"),
        ("2027-01-02", 2026, "2026-12-15"),
    ] {
        let due = reporting(&dataset, duties(), today).last_due;
        assert_eq!((due.year, due.by), (year, Some(day(by))), "{today}");
    }
    let only_other = vec![duty("other", "10-20", Frequency::Yearly)];
    assert_eq!(reporting(&dataset, only_other, "2026-11-22").last_due.by, None);
}

#[test]
fn the_calendar_begins_with_what_comes_next() {
    let dataset = TRIAL.read();
    let duties = vec![
        duty("KH-1", "", Frequency::Periodic),
        duty("KH-1", "2022-12", Frequency::Once),
        duty("KH-1", "2022-12-15", Frequency::Once),
        duty("KH-1", "03-31", Frequency::Yearly),
        duty("KH-1", "11-30", Frequency::Yearly),
        duty("KH-1", "2026-Q4", Frequency::Once),
        duty("KH-1", "2030-Q3", Frequency::Once),
    ];
    let reporting = reporting(&dataset, duties, "2026-11-22");
    let turns: Vec<String> =
        reporting.calendar.iter().map(|entry| words::turn(entry.turn, Lang::Vi)).collect();
    // To 30 November: 30 − 22 = 8. To 31 March: 8 + 31 + 31 + 28 + 31 = 129. To 1 July 2030: 1 July 2027 is 221 days ahead
    // (129 + 30 + 31 + 30 + 1), then 366 + 365 + 365 = 1096, together 1317.
    assert_eq!(
        turns,
        [
            "Đang trong quý IV/2026",
            "Còn 8 ngày đến 30/11/2026",
            "Còn 129 ngày đến 31/03/2027",
            "Còn 1.317 ngày đến quý III/2030",
            "Văn bản không ghi ngày",
            "Đã qua: 15/12/2022",
            "Đã qua: tháng 12/2022",
        ]
    );
    assert_eq!(reporting.calendar[1].previous, Some(day("2025-11-30")));
    let english: Vec<String> =
        reporting.calendar.iter().map(|entry| plain(&words::turn(entry.turn, Lang::En))).collect();
    assert_eq!(english[0..2], ["Now, in Q4 2026", "8 days until 30 November 2026"]);
    assert_eq!(english[6], "Passed: December 2022");
    assert_eq!(words::next(&reporting, Lang::Vi).unwrap(), "Đang trong quý IV/2026: Huyện báo cáo Tỉnh.");
    assert_eq!(
        (Due::Quarter(2030, 3).first(), Due::Quarter(2030, 3).last(), Due::Month(2024, 2).last()),
        (Some(day("2030-07-01")), Some(day("2030-09-30")), Some(day("2024-02-29")))
    );
}

#[test]
fn a_duty_lapses_with_the_last_area_that_its_targets_were_set_for() {
    let dataset = shipped("my-loc");
    let definitions = shipped_definitions(&dataset);
    let reporting = Reporting::of(&dataset, Some(&definitions), None, day("2026-11-22"));
    let ended = day("2024-08-31");
    assert!(reporting.calendar.iter().all(|entry| entry.turn == Turn::Lapsed { ended }));
    // The last 15 December that the district lived to see was that of 2023.
    assert_eq!((reporting.last_due.year, reporting.last_due.by), (2023, Some(day("2023-12-15"))));
    assert_eq!(words::next(&reporting, Lang::Vi), None);
    assert_eq!(
        words::headline(&reporting, Lang::Vi),
        "Mỹ Lộc, năm 2023: chưa có số liệu nào trong 13 chỉ tiêu"
    );
}

#[test]
fn the_shipped_datasets_say_who_has_reported() {
    for (name, vi, next) in [
        (
            "hai-phong",
            "14 trong 15 quận, huyện có số liệu năm 2025; 1 kết thúc trước ngày báo cáo mà chưa có: Đồ Sơn",
            Some("Còn 23 ngày đến 15/12/2026: "),
        ),
        (
            "cac-tinh",
            "1 trong 13 tỉnh, thành phố có số liệu năm 2025; 3 chưa có: Hà Nội, Thái Nguyên, Ninh Bình; 9 kết thúc trước ngày \
             báo cáo mà chưa có: Bắc Kạn, Hòa Bình, Bắc Ninh, Hải Dương và 5 nơi khác",
            Some("Còn 23 ngày đến 15/12/2026: "),
        ),
        (
            "viet-nam",
            "Việt Nam, năm 2025: có số liệu của 8 trong 19 chỉ tiêu",
            Some("Còn 23 ngày đến 15/12/2026: "),
        ),
    ] {
        let dataset = shipped(name);
        let definitions = shipped_definitions(&dataset);
        let reporting = Reporting::of(&dataset, Some(&definitions), None, day("2026-11-22"));
        assert_eq!(words::headline(&reporting, Lang::Vi), vi, "{name}");
        let said = words::next(&reporting, Lang::Vi);
        assert_eq!(said.is_some_and(|said| said.starts_with(next.unwrap())), next.is_some(), "{name}");
        assert_eq!(reporting.sample, name == "hai-phong");
        for entry in &reporting.calendar {
            assert!(entry.source.is_some(), "{entry:?}");
        }
    }
}

#[test]
fn every_cell_has_its_words_in_both_languages() {
    for name in ["hai-phong", "cac-tinh", "my-loc", "viet-nam"] {
        let dataset = shipped(name);
        let reporting = Reporting::of(&dataset, None, None, day("2026-11-22"));
        for row in reporting.groups.iter().flat_map(|group| &group.rows) {
            assert_eq!(row.cells.len(), reporting.years.len());
            for place in 0..row.cells.len() {
                for lang in Lang::ALL {
                    let lines = words::cell_lines(row, place, reporting.last_due, lang);
                    assert!(lines.iter().all(|line| line.len() > 8 && !line.contains("  ")), "{lines:?}");
                }
            }
        }
    }
}
