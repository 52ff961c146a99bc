//! What differs between two releases of a dataset. Figures are worked by hand in comments.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod trial;

use proptest::prelude::*;
use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::definitions::{Definitions, Duty, Frequency, Scheme};
use tiendo_core::lang::{Bilingual, Lang};
use tiendo_core::model::Certainty;
use tiendo_core::release::{
    self, Cause, DefinitionEdit, DefinitionTable, Edit, Edition, Published, Release, news, words,
};

use tiendo_core::view::news::NewsKind;
use trial::{Trial, shipped};

const INDICATORS: &str = "indicator,short_vi,short_en,name_vi,unit,direction,denominator_kind,dimensions
family,Gia đình học tập,Learning families,Tỷ lệ gia đình,percent,up,all,sex
title,Huyện học tập,Learning district,Huyện học tập,yes_no,up,,
";

const AREAS: &str = "area,name_vi,level,parent
P,Tỉnh,province,
A,An,district,P
B,Bình,district,P
";

const BASE: Trial<'_> = Trial {
    created: "2025-12-15T09:30:00Z",
    sources: "s1,Báo cáo\ns2,Báo cáo bổ sung\n",
    indicators: INDICATORS,
    areas: AREAS,
    changes: "",
    codes: "sex,F,Nữ,Female\nsex,M,Nam,Male\n",
    targets: "family,P,2025,70,milestone,descendants\nfamily,P,2030,80,milestone,descendants\n",
    observations: "family,A,2024,66,660,1000,all,final,s1,
family,A,2025,69.5,695,1000,all,provisional,s1,
family,B,2025,72,,,all,final,s1,
family,B,2025,70,,,all,final,s1,F
",
};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

/// Two releases without schemes and duties.
fn compare(old: &Dataset, new: &Dataset, today: Date) -> Release {
    let definitions = &Definitions::default();
    let edition = |dataset| Edition { dataset, definitions };
    release::compare(edition(old), edition(new), today)
}

/// Both releases seen in 2026, when 2025 has passed.
fn differences(new: Trial<'_>) -> Release {
    let old = Trial { created: "2026-02-01", ..BASE }.read();
    compare(&old, &Trial { created: "2026-06-01", ..new }.read(), day("2026-11-22"))
}

fn plain(lines: impl Iterator<Item = String>) -> Vec<String> {
    lines.map(|line| line.replace('\u{a0}', " ")).collect()
}

fn values(release: &Release, lang: Lang) -> Vec<String> {
    plain(release.values.iter().map(|change| words::value(change, lang)))
}

fn verdicts(release: &Release, lang: Lang) -> Vec<String> {
    plain(release.verdicts.iter().map(|verdict| words::verdict(verdict, lang)))
}

#[test]
fn the_same_release_has_no_difference() {
    assert!(differences(BASE).is_empty());
    for name in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        let dataset = shipped(name);
        assert!(compare(&dataset, &dataset, day("2031-01-01")).is_empty(), "{name}");
    }
}

#[test]
fn the_order_of_rows_is_no_difference() {
    let backwards = |text: &str| text.lines().rev().map(str::to_owned).collect::<Vec<_>>().join("\n");
    let observations = backwards(BASE.observations);
    let targets = backwards(BASE.targets);
    let sources = backwards(BASE.sources) + "\n";
    let new = Trial { observations: &observations, targets: &targets, sources: &sources, ..BASE };
    assert!(differences(new).is_empty());
    let areas = "area,name_vi,level,parent\nB,Bình,district,P\nA,An,district,P\nP,Tỉnh,province,\n";
    assert!(differences(Trial { areas, ..BASE }).is_empty());
}

#[test]
fn a_revised_figure_says_what_was_revised_and_what_follows() {
    // 70,1 − 69,5 = 0,6 points; 70,1 meets the 70 that 69,5 missed.
    let observations =
        BASE.observations.replace("69.5,695,1000,all,provisional,s1", "70.1,701,1000,all,final,s2");
    let release = differences(Trial { observations: &observations, ..BASE });
    assert_eq!(
        values(&release, Lang::Vi),
        [
            "Gia đình học tập, An (A), 2025: 69,5 % → 70,1 %, tăng 0,6 điểm; số đếm: 695/1.000 → 701/1.000; tình trạng: sơ bộ → chính thức; nguồn: s1 → s2"
        ]
    );
    assert_eq!(
        verdicts(&release, Lang::Vi),
        [
            "Gia đình học tập, An (A), mục tiêu 2025: Không đạt (69,5 % năm 2025, mục tiêu 70 %) → Đạt (70,1 % năm 2025, mục tiêu 70 %); vì số liệu được điều chỉnh"
        ]
    );
    assert_eq!(release.verdicts[0].causes, [Cause::FigureRevised]);
    assert!(release.targets.is_empty() && release.definitions.is_empty());
}

#[test]
fn categories_are_matched_and_another_basis_is_a_revision() {
    let observations = BASE
        .observations
        .replace("70,,,all,final,s1,F", "71,,,all,final,s1,F")
        .replace("72,,,all", "72,,,registered");
    let release = differences(Trial { observations: &observations, ..BASE });
    assert_eq!(
        values(&release, Lang::En),
        [
            "Learning families, Bình (B), 2025: basis: of all → of those registered",
            "Learning families, Bình (B), 2025, sex=F: 70.0% → 71.0%, up 1.0 points",
        ]
    );
    // The figure of all is now on another basis than the targets'.
    assert_eq!(
        verdicts(&release, Lang::En),
        [
            "Learning families, Bình (B), target of 2025: Met (72.0% in 2025, target 70%) → Other basis (72.0% in 2025); because the figure was revised",
            "Learning families, Bình (B), target of 2030: Not yet (72.0% in 2025, target 80%) → Other basis (72.0% in 2025); because the figure was revised",
        ]
    );
}

#[test]
fn a_figure_on_two_bases_is_not_a_revision() {
    let observations = format!("{}family,B,2025,90,,,registered,final,s1,\n", BASE.observations);
    let release = differences(Trial { observations: &observations, ..BASE });
    assert_eq!(release.values.len(), 1);
    assert!(matches!(&release.values[0].edit, Edit::Added(new) if &*new.basis == "registered"));
    assert!(release.verdicts.is_empty());
}

#[test]
fn new_and_withdrawn_figures_make_and_unmake_verdicts() {
    let without: String = BASE.observations.replace("family,A,2025,69.5,695,1000,all,provisional,s1,\n", "");
    let release = differences(Trial { observations: &without, ..BASE });
    assert!(matches!(release.values[0].edit, Edit::Removed(_)));
    // 2025 is judged by its own figure only; 2030 by the latest, which is 2024's now and no more reached than before.
    assert_eq!(
        verdicts(&release, Lang::Vi),
        [
            "Gia đình học tập, An (A), mục tiêu 2025: Không đạt (69,5 % năm 2025, mục tiêu 70 %) → Chưa có số liệu; vì số liệu bị rút"
        ]
    );
    let back = compare(&Trial { observations: &without, ..BASE }.read(), &BASE.read(), day("2026-11-22"));
    assert_eq!(back.verdicts[0].causes, [Cause::NewFigure]);
    assert!(matches!(back.values[0].edit, Edit::Added(_)));
}

#[test]
fn a_target_that_changes_moves_every_area_that_it_extends_to() {
    let targets = BASE.targets.replace("2025,70", "2025,65").replace("2030,80", "2030,80.5");
    let release = differences(Trial { targets: &targets, ..BASE });
    assert_eq!(
        plain(release.targets.iter().map(|change| words::target(change, Lang::Vi))),
        ["Gia đình học tập, Tỉnh (P), 2025: 70 % → 65 %", "Gia đình học tập, Tỉnh (P), 2030: 80 % → 80,5 %"]
    );
    // Only A's 69,5 lies between 65 and 70; nobody is near 80.
    assert_eq!(release.verdicts.len(), 1);
    assert_eq!(
        (&*release.verdicts[0].area.code, release.verdicts[0].causes.as_slice()),
        ("A", &[Cause::TargetChanged][..])
    );
    // Without the targets there is nothing to judge by; 2030 was not reached by either.
    let release = differences(Trial { targets: "", ..BASE });
    let marked: Vec<(&str, i16)> =
        release.verdicts.iter().map(|verdict| (&*verdict.area.code, verdict.year)).collect();
    assert_eq!(marked, [("A", 2025), ("A", 2030), ("B", 2025), ("B", 2030)]);
}

#[test]
fn of_two_changes_only_the_one_that_matters_is_the_cause() {
    // The target falls to 65 and the figure rises to 69,6, which would not have reached 70.
    let observations = BASE.observations.replace("69.5,695", "69.6,696");
    let targets = BASE.targets.replace("2025,70", "2025,65");
    let release = differences(Trial { observations: &observations, targets: &targets, ..BASE });
    assert_eq!(release.verdicts[0].causes, [Cause::TargetChanged]);
    // The figure rises to 71 and the target to 71: each is met by what the other was, so that the figure made it.
    let observations = BASE.observations.replace("69.5,695", "71,710");
    let targets = BASE.targets.replace("2025,70", "2025,71");
    let release = differences(Trial { observations: &observations, targets: &targets, ..BASE });
    assert_eq!(release.verdicts[0].causes, [Cause::FigureRevised]);
    // Either alone would do: 71 meets 70, and 65 is met by 69,5. Both are named.
    let targets = BASE.targets.replace("2025,70", "2025,65");
    let release = differences(Trial { observations: &observations, targets: &targets, ..BASE });
    assert_eq!(release.verdicts[0].causes, [Cause::FigureRevised, Cause::TargetChanged]);
}

#[test]
fn time_alone_ends_a_verdict() {
    // Published in 2025, when 2025 was still to come, A's 66 of 2024 was not yet at 70. In 2026 only 2025's own figure counts.
    let observations = "family,A,2024,66,660,1000,all,final,s1,\n";
    let old = Trial { created: "2025-06-01T00:00:00Z", observations, ..BASE }.read();
    let new = Trial { created: "2026-02-01T00:00:00Z", observations, ..BASE }.read();
    let release = compare(&old, &new, day("2026-11-22"));
    assert!(release.values.is_empty());
    assert_eq!((release.old_seen, release.new_seen), (day("2025-06-01"), day("2026-11-22")));
    assert_eq!(
        verdicts(&release, Lang::Vi),
        [
            "Gia đình học tập, An (A), mục tiêu 2025: Chưa đạt (66,0 % năm 2024, mục tiêu 70 %) → Chưa có số liệu; vì năm của mục tiêu đã qua"
        ]
    );
    // A figure of 2025 itself, published in July, was not yet at 70 either; at the end of the year it has missed it.
    let observations = "family,A,2025,69.5,695,1000,all,final,s1,\n";
    let in_july = Trial { created: "2025-07-01", observations, ..BASE }.read();
    let on_the_day = Trial { created: "2025-07-10", observations, ..BASE }.read();
    assert!(compare(&in_july, &on_the_day, day("2025-07-15")).is_empty());
    let later = compare(&in_july, &on_the_day, day("2026-01-01"));
    assert_eq!(
        verdicts(&later, Lang::Vi),
        [
            "Gia đình học tập, An (A), mục tiêu 2025: Chưa đạt (69,5 % năm 2025, mục tiêu 70 %) → Không đạt (69,5 % năm 2025, mục tiêu 70 %); vì năm của mục tiêu đã qua"
        ]
    );
    assert_eq!(later.verdicts[0].causes, [Cause::TimePassed]);
    // Revised upward in July, 69,6 is no more missed than 69,5 was.
    let revised =
        Trial { created: "2025-07-10", observations: &observations.replace("69.5,695", "69.6,696"), ..BASE };
    assert!(compare(&in_july, &revised.read(), day("2025-07-15")).verdicts.is_empty());
    // Between two releases of one day no time passes, whenever they are looked at.
    assert!(compare(&old, &old, day("2026-11-22")).is_empty());
}

#[test]
fn an_outlook_that_turns_says_why() {
    // A rises from 66 to 69,5: 3,5 points a year, 17,5 in the five years to 2030, of 10,5 to go: on track.
    let outlooks = |new: Trial<'_>| {
        let release = differences(new);
        let causes: Vec<Cause> = release.outlooks.iter().flat_map(|change| change.causes.clone()).collect();
        (plain(release.outlooks.iter().map(|change| words::outlook(change, Lang::Vi))), causes)
    };
    // 67: 1 a year, 5 of 13 to go, so that 8/13 = 62 % would be missing.
    let revised = BASE.observations.replace("69.5,695", "67,670");
    // 90: 20,5 to go, so that 3/20,5 = 15 % would be missing.
    let further = BASE.targets.replace("2030,80", "2030,90");
    let later_only = BASE.observations.replace("family,A,2024,66,660,1000,all,final,s1,\n", "");
    let boundary = "B,A,moved,2025-01-01,part,,\n";
    for (new, is, cause, why) in [
        (
            Trial { observations: &revised, ..BASE },
            "Quá chậm (mốc 2030: 80 %)",
            Cause::FigureRevised,
            "số liệu được điều chỉnh",
        ),
        (
            Trial { targets: &further, ..BASE },
            "Gần đúng tiến độ (mốc 2030: 90 %)",
            Cause::TargetChanged,
            "mục tiêu thay đổi",
        ),
        (
            Trial { observations: &later_only, ..BASE },
            "Chưa đủ số liệu (mốc 2030: 80 %)",
            Cause::FigureWithdrawn,
            "số liệu bị rút",
        ),
        (
            Trial { changes: boundary, ..BASE },
            "Chưa đủ số liệu (mốc 2030: 80 %)",
            Cause::TerritoryChanged,
            "thay đổi địa giới được ghi nhận khác trước",
        ),
    ] {
        let line =
            format!("Gia đình học tập, An (A), triển vọng: Đúng tiến độ (mốc 2030: 80 %) → {is}; vì {why}");
        assert_eq!(outlooks(new), (vec![line], vec![cause]));
    }
    // 69,6 leads there as well, and a figure that becomes final moves nothing.
    let close = BASE.observations.replace("69.5,695,1000,all,provisional", "69.6,696,1000,all,final");
    assert_eq!(outlooks(Trial { observations: &close, ..BASE }), (vec![], vec![]));
}

#[test]
fn when_a_milestone_passes_the_outlook_is_to_the_next() {
    // 1 point a year. To 2025: 1 of 4 to go; to 2030: 6 of 14. Too slow both times, to another milestone.
    let observations = "family,A,2023,65,,,all,final,s1,\nfamily,A,2024,66,,,all,final,s1,\n";
    let old = Trial { created: "2025-06-01", observations, ..BASE }.read();
    let new = Trial { created: "2026-02-01", observations, ..BASE }.read();
    let release = compare(&old, &new, day("2026-11-22"));
    assert_eq!(
        plain(release.outlooks.iter().map(|change| words::outlook(change, Lang::En))),
        [
            "Learning families, An (A), outlook: Too slow (milestone of 2025: 70%) → Too slow (milestone of 2030: 80%); because the target’s year is over"
        ]
    );
    assert_eq!(release.outlooks[0].causes, [Cause::TimePassed]);
}

#[test]
fn definitions_are_compared_cell_by_cell() {
    let indicators = INDICATORS.replace("percent,up,all", "percent,down,all");
    let areas = AREAS.replace("B,Bình,district", "B,Thái Bình,district") + "C,Cát,district,P\n";
    let release = differences(Trial {
        indicators: &indicators,
        areas: &areas,
        sources: "s1,Báo cáo\n",
        changes: "A,B,moved,2025-01-01,part,,\n",
        codes: "sex,M,Nam,Male\nsex,F,Nữ,Female\n",
        observations: &BASE.observations.replace("s2", "s1"),
        ..BASE
    });
    assert_eq!(
        plain(release.definitions.iter().map(|change| words::definition(change, Lang::Vi))),
        [
            "Chỉ tiêu Gia đình học tập (family): direction: up → down",
            "Địa bàn Thái Bình (B): name_vi: Bình → Thái Bình",
            "Địa bàn Cát (C): thêm",
            "Thay đổi địa bàn An (A B 2025-01-01 moved): thêm",
            "Mã Nam (sex/M): place: 1 → 0",
            "Mã Nữ (sex/F): place: 0 → 1",
            "Nguồn Báo cáo bổ sung (s2): bỏ",
        ]
    );
    // Where less is better, 69,5 meets 70 and 72 does not. 2030's 80 was not reached, and is met by both.
    let causes: Vec<&[Cause]> = release.verdicts.iter().map(|verdict| verdict.causes.as_slice()).collect();
    assert_eq!(causes, [[Cause::DefinitionChanged]; 4]);
}

/// What differs in the definitions of one dataset, in Vietnamese.
fn redefined(old: &Definitions, new: &Definitions) -> Vec<String> {
    let dataset = &BASE.read();
    let edition = |definitions| Edition { dataset, definitions };
    let release = release::compare(edition(old), edition(new), day("2026-11-22"));
    assert!(release.values.is_empty() && release.verdicts.is_empty());
    plain(release.definitions.iter().map(|change| words::definition(change, Lang::Vi)))
}

fn scheme(code: &str, validity_months: Option<u16>) -> Scheme {
    Scheme {
        code: code.into(),
        name: Bilingual::new("Huyện học tập", "Learning district"),
        area_level: None,
        subject: Bilingual::default(),
        areas: vec![BASE.read().find_area("A").unwrap()],
        levels: [].into(),
        validity_months,
        recognised_by: Bilingual::default(),
        valid_from: None,
        valid_to: None,
        source: None,
        section: "".into(),
        certainty: Certainty::Certain,
        note: Bilingual::default(),
    }
}

fn duty(reporter: &str, due: &str) -> Duty {
    Duty {
        framework: "F".into(),
        indicator: BASE.read().find_indicator("family"),
        reporter: Bilingual::new(reporter, reporter),
        recipient: Bilingual::default(),
        due: due.into(),
        frequency: Frequency::Yearly,
        source: None,
        section: "".into(),
        note: Bilingual::default(),
    }
}

#[test]
fn schemes_and_duties_are_definitions_too() {
    let old = Definitions {
        schemes: vec![scheme("s1", Some(12))],
        duties: vec![duty("Xã", "11-30"), duty("Xã", "06-30"), duty("Huyện", "12-15")],
    };
    assert_eq!(redefined(&old, &old), Vec::<String>::new());
    // The duty of districts moves up, as its place says nothing; of the two of communes the first is due on another day.
    let mut new = Definitions {
        schemes: vec![scheme("s1", Some(24)), scheme("s2", None)],
        duties: vec![duty("Huyện", "12-15"), duty("Xã", "12-10"), duty("Xã", "06-30")],
    };
    new.schemes[0].areas.clear();
    assert_eq!(
        redefined(&old, &new),
        [
            "Hình thức công nhận Huyện học tập (s1): areas: A → —; validity_months: 12 → 24",
            "Hình thức công nhận Huyện học tập (s2): thêm",
            "Chế độ báo cáo Xã (F family): due: 11-30 → 12-10",
        ]
    );
    new.duties.truncate(2);
    assert_eq!(redefined(&old, &new).last().unwrap(), "Chế độ báo cáo Xã (F family): bỏ");
}

#[test]
fn what_goes_with_its_area_or_indicator_is_withdrawn() {
    let areas = AREAS.replace("B,Bình,district,P\n", "");
    let observations = BASE.observations.lines().take(2).collect::<Vec<_>>().join("\n");
    let release = differences(Trial { areas: &areas, observations: &observations, ..BASE });
    assert_eq!(release.values.iter().filter(|change| matches!(change.edit, Edit::Removed(_))).count(), 2);
    assert_eq!(release.definitions[0].edit, DefinitionEdit::Removed);
    assert_eq!(release.definitions[0].table, DefinitionTable::Areas);
    assert!(release.verdicts.iter().all(|verdict| verdict.causes == [Cause::FigureWithdrawn]));
    assert_eq!(release.verdicts.len(), 2);
}

#[test]
fn a_release_says_when_it_was_published() {
    let label =
        |created, lang| Published::of(&Trial { created, ..BASE }.read()).label(lang).replace('\u{a0}', " ");
    for (created, vi, en) in [
        ("2025-12-15T23:30:00Z", "bản công bố ngày 15/12/2025", "as published on 15 December 2025"),
        ("2025-12-15 08:00:00+07:00", "bản công bố ngày 15/12/2025", "as published on 15 December 2025"),
        ("2025-12-15", "bản công bố ngày 15/12/2025", "as published on 15 December 2025"),
        ("2025-13-15", "bản công bố, phiên bản 1.0.0", "as published, version 1.0.0"),
        ("", "bản công bố, phiên bản 1.0.0", "as published, version 1.0.0"),
    ] {
        assert_eq!((label(created, Lang::Vi).as_str(), label(created, Lang::En).as_str()), (vi, en));
    }
    let release = compare(&BASE.read(), &Trial { created: "2026-02-01", ..BASE }.read(), day("2026-03-01"));
    assert_eq!(
        plain([Lang::Vi, Lang::En].into_iter().map(|lang| words::opening(&release, lang))),
        [
            "So bản công bố ngày 15/12/2025 (kết luận tính đến 15/12/2025) với bản công bố ngày 01/02/2026 (tính đến 01/03/2026).",
            "The release as published on 15 December 2025 (verdicts of 15 December 2025) beside the one as published on 1 February 2026 (of 1 March 2026).",
        ]
    );
}

#[test]
fn sample_data_is_said_to_be_sample_data() {
    let observations = BASE.observations.replace("provisional", "sample");
    let release = differences(Trial { observations: &observations, ..BASE });
    assert_eq!(values(&release, Lang::Vi), ["Gia đình học tập, An (A), 2025: tình trạng: sơ bộ → minh họa"]);
    let ending = "Có số liệu minh họa, không phải số liệu thật.";
    assert!(words::opening(&release, Lang::Vi).ends_with(ending));
    assert!(!words::opening(&differences(BASE), Lang::Vi).contains("minh họa"));
}

/// Rows of the two districts, each once at most.
fn observations() -> impl Strategy<Value = String> {
    let row = (prop::bool::ANY, 2022_i16..2026, 0_u32..101, prop::bool::ANY);
    prop::collection::vec(row, 0..8).prop_map(|rows| {
        let mut seen = Vec::new();
        let mut lines = Vec::new();
        for (area, year, value, basis) in rows {
            if !seen.contains(&(area, year, basis)) {
                seen.push((area, year, basis));
                let area = if area { "A" } else { "B" };
                let basis = if basis { "all" } else { "registered" };
                lines.push(format!("family,{area},{year},{value},,,{basis},final,s1,"));
            }
        }
        lines.join("\n")
    })
}

fn read(observations: &str) -> Dataset {
    Trial { observations, ..BASE }.read()
}

proptest! {
    #[test]
    fn nothing_differs_from_itself(rows in observations()) {
        prop_assert!(compare(&read(&rows), &read(&rows), day("2026-11-22")).is_empty());
    }

    #[test]
    fn the_other_way_round_added_is_removed(one in observations(), other in observations()) {
        let (one, other) = (read(&one), read(&other));
        let there = compare(&one, &other, day("2026-11-22"));
        let back = compare(&other, &one, day("2026-11-22"));
        prop_assert_eq!(there.values.len(), back.values.len());
        for (there, back) in there.values.iter().zip(&back.values) {
            prop_assert_eq!(there.edit.before(), back.edit.after());
            prop_assert_eq!(there.edit.after(), back.edit.before());
        }
        let marks = |release: &Release, back: bool| -> Vec<_> {
            let of = |judged: &release::Judged| judged.standing.status();
            let pair = |verdict: &release::Verdict| (of(&verdict.old), of(&verdict.new));
            release.verdicts.iter().map(pair).map(|(old, new)| if back { (new, old) } else { (old, new) }).collect()
        };
        prop_assert_eq!(marks(&there, false), marks(&back, true));
        prop_assert!(there.verdicts.iter().all(|verdict| !verdict.causes.is_empty()));
        prop_assert_eq!(there.outlooks.len(), back.outlooks.len());
        prop_assert!(there.outlooks.iter().all(|change| !change.causes.is_empty()));
    }
}

#[test]
fn news_count_what_changed_and_tell_rows_of_a_table_together() {
    let observations = BASE.observations.replace("69.5,695", "70.1,701");
    let areas = format!("{}C,Châu,district,P\nD,Dương,district,P\n", BASE.areas);
    let release = differences(Trial { observations: &observations, areas: &areas, ..BASE });
    assert_eq!(
        news::summary(&release).get(Lang::Vi),
        "Từ bản 1.0.0 (01/02/2026) đến bản 1.0.0 (01/06/2026): 1 số liệu, 1 kết luận và 2 định nghĩa đã thay đổi."
    );
    let lines = news::lines(&release);
    let kinds: Vec<NewsKind> = lines.iter().map(|line| line.kind).collect();
    assert_eq!(kinds, [NewsKind::Verdict, NewsKind::Value, NewsKind::Definition]);
    assert_eq!((lines[0].indicator.as_deref(), &*lines[0].areas[0]), (Some("family"), "A"));
    let added = &lines[2];
    assert_eq!(added.sentence.get(Lang::Vi), "Địa bàn: thêm 2 (Châu, Dương)");
    assert_eq!(added.areas.iter().map(|code| &**code).collect::<Vec<_>>(), ["C", "D"]);
}

#[test]
fn news_say_that_figures_stayed_as_they_were() {
    let sources = format!("{}s3,Báo cáo ba\n", BASE.sources);
    let release = differences(Trial { sources: &sources, ..BASE });
    let days = "From release 1.0.0 (1 February 2026) to release 1.0.0 (1 June 2026)";
    let plain = |release: &Release| news::summary(release).get(Lang::En).replace('\u{a0}', " ");
    assert_eq!(
        plain(&release),
        format!("{days}: figures and targets stayed as they were; 1 definition changed.")
    );
    assert_eq!(news::lines(&release)[0].sentence.get(Lang::En), "Source Báo cáo ba (s3): added");
    assert_eq!(plain(&differences(BASE)), format!("{days}: nothing changed."));
    assert_eq!(news::lines(&differences(BASE)), []);
}
