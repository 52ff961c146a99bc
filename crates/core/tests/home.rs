//! Where the shipped datasets stand, in a sentence. Counts are worked by hand in comments.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod trial;

use tiendo_core::catalog::Catalog;
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::standing::Status;
use tiendo_core::view::home::{Summary, Tally, edition, holdings, parts, sentence};

use trial::{Trial, shipped};

fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn the_shipped_datasets_in_a_sentence() {
    for (name, vi, en) in [
        // Literacy 87,3 ≥ 70 and primary 64 ≥ 50 met, lower secondary 19 < 20 missed, another on an unclear basis.
        (
            "viet-nam",
            "Tính đến 22/11/2026: Việt Nam đạt 2 trong 15 mục tiêu 2025, 1 không đạt, 1 khác cách tính, 11 chưa có số liệu.",
            "As of 22 November 2026: Viet Nam met 2 of 15 targets for 2025, 1 missed, 1 on another basis, 11 without a figure.",
        ),
        // 81,56 ≥ 70, 74 ≥ 65, 97,9 ≥ 80; 37,87 < 40.
        (
            "cac-tinh",
            "Tính đến 22/11/2026: chỉ Sơn La có số liệu năm 2025, đạt 3 trong 4 mục tiêu đã có số liệu, 1 không đạt.",
            "As of 22 November 2026: only Sơn La has figures for 2025, meeting 3 of 4 targets that have one, 1 missed.",
        ),
        // 81,1 ≥ 80, 40,1 ≥ 40, 40,2 ≥ 40, 41,0 ≥ 40 and no other of 11.
        (
            "hai-phong",
            "Tính đến 22/11/2026: Hải Phòng đạt 4 trong 11 mục tiêu 2025, 7 không đạt (số liệu minh họa).",
            "As of 22 November 2026: Hải Phòng met 4 of 11 targets for 2025, 7 missed (sample data).",
        ),
        (
            "my-loc",
            "Tính đến 22/11/2026: Mỹ Lộc chưa có số liệu năm 2025 cho 12 mục tiêu; địa bàn này đã kết thúc ngày 31/08/2024.",
            "As of 22 November 2026: Mỹ Lộc has no figure for 2025 on any of 12 targets; the area ended on 31 August 2024.",
        ),
    ] {
        let dataset = shipped(name);
        assert_eq!(plain(&sentence(&dataset, today(), Lang::Vi)), vi);
        assert_eq!(plain(&sentence(&dataset, today(), Lang::En)), en);
    }
}

#[test]
fn a_trial_is_counted_by_hand() {
    let dataset = Trial {
        indicators: "indicator,name_vi,unit,denominator_kind\na,A,percent,all\nb,B,percent,all\nc,C,percent,all\nd,D,percent,all\ne,E,percent,all\n",
        areas: "area,name_vi,level\nP,Tỉnh,province\nQ,Khác,province\n",
        // A met, B missed, C on another basis, D without a figure of 2025, E without a target of 2025.
        targets: "a,P,2025,70,milestone,self\nb,P,2025,70,milestone,self\nc,P,2025,70,milestone,self\nd,P,2025,70,milestone,self\ne,P,2030,70,milestone,self\n",
        observations: "a,P,2025,70,,,all,final\nb,P,2025,69,,,all,final\nc,P,2025,80,,,registered,final\nd,P,2024,80,,,all,final\ne,P,2025,80,,,all,final\n",
        ..Trial::default()
    }
    .read();
    let tally = Tally { met: 1, missed: 1, not_comparable: 1, not_reported: 1 };
    let summary = Summary::of(&dataset, today());
    assert_eq!(summary.milestone, Some((2025, tally)));
    assert_eq!((summary.indicators, summary.areas, summary.figures), (5, 1, 5));
    assert_eq!(
        plain(&sentence(&dataset, today(), Lang::En)),
        "As of 22 November 2026: Tỉnh met 1 of 4 targets for 2025, 1 missed, 1 on another basis, 1 without a figure."
    );
    // In 2025 itself nothing has passed.
    let early = Date::parse("2025-12-31").unwrap();
    assert_eq!(sentence(&dataset, early, Lang::Vi), "Tính đến 31/12/2025: chưa có mốc mục tiêu nào đã qua.");
}

#[test]
fn what_a_published_dataset_holds_is_told_in_one_line() {
    let json = r#"{"resources":[{"name":"x","as_of":"2026-11-22","version":"1.1.0","created":"2026-11-22T00:00:00Z",
        "indicators":11,"areas":1,"figures":12640,"milestone":2025,"met":7,"not_reported":4},
        {"name":"y","as_of":"2026-11-22"}]}"#;
    let catalog = Catalog::read(&Ok(json.as_bytes().to_vec())).unwrap();
    let mut published = catalog.published().into_iter().flatten();
    let (told, blank) = (published.next().unwrap(), published.next().unwrap());
    assert_eq!(plain(&holdings(&told, Lang::Vi)), "11 chỉ tiêu, 1 địa bàn, 12.640 số liệu");
    assert_eq!(plain(&holdings(&told, Lang::En)), "11 indicators, 1 area, 12,640 figures");
    assert_eq!(edition(&told, None, Lang::Vi).unwrap(), "phiên bản 1.1.0, ngày 22/11/2026");
    assert_eq!(
        plain(&edition(&told, Some("8b54cfbd"), Lang::En).unwrap()),
        "version 1.1.0, 22 November 2026, hash 8b54cfbd"
    );
    assert_eq!(edition(&blank, None, Lang::Vi), None);
    let (_, tally) = told.milestone.unwrap();
    assert_eq!(parts(tally), [(Status::Met, 7), (Status::NotReported, 4)]);
}
