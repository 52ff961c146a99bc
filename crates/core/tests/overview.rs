//! An area on every indicator at once: what is counted, and what is said of it. Figures are worked by hand in comments.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests may")]

mod trial;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::sentence;
use tiendo_core::standing::Status;
use tiendo_core::value::Value;
use tiendo_core::verdict::{Outlook, OutlookClass};
use tiendo_core::view::overview::words;
use tiendo_core::view::overview::words::{
    below_sentence, bullet_sentence, coming_sentence, figure_lines, figure_year, goal_lines, goal_title,
    overview_clauses, overview_sentence, passed_sentence,
};
use tiendo_core::view::overview::{Below, ComingCounts, Latest, Overview, PassedCounts};

use trial::{Trial, shipped};

const TRIAL: Trial<'_> = Trial {
    created: "",
    sources: "report,Báo cáo\n",
    indicators: "indicator,short_vi,short_en,name_vi,unit,denominator_kind
family,Gia đình học tập,Learning families,Gia đình,percent,all
clan,Dòng họ học tập,Learning clans,Dòng họ,percent,all
unit,Đơn vị học tập,Learning units,Đơn vị,percent,all
title,Huyện học tập,Learning district,Huyện,yes_no,
citizen,Công dân học tập,Learning citizens,Công dân,percent,all
defined,Chỉ để định nghĩa,Only defined,Định nghĩa,percent,all
",
    areas: "area,name_vi,level,parent,valid_to
P,Tỉnh,province,,
A,An,district,P,
B,Bình,district,P,2025-06-30
C,Cát,district,P,
N,Ninh,district,,
",
    changes: "",
    codes: "",
    targets: "family,P,2024,65,path,descendants
family,P,2025,70,milestone,descendants
family,P,2030,80,milestone,descendants
clan,P,2025,50,milestone,descendants
clan,P,2030,60,milestone,descendants
unit,A,2025,80,milestone,self
unit,A,2030,90,milestone,self
title,A,2025,yes,milestone,self
citizen,A,2030,60,milestone,self
",
    observations: "family,A,2023,60,,,all,final,report
family,A,2024,62,,,all,final,report
clan,A,2024,48,,,all,final,report
clan,A,2025,51,,,all,estimated,report
unit,A,2025,99,,,registered,final,report
title,A,2025,no,,,,final,report
family,B,2024,70,,,all,sample,report
family,B,2025,71,,,all,sample,report
clan,B,2025,40,,,all,sample,report
family,C,2025,69,,,all,final,report
family,N,2025,50,,,all,final,report
",
};

fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

fn overview(dataset: &Dataset, area: &str) -> Overview {
    Overview::of(dataset, dataset.find_area(area).unwrap(), today())
}

fn sentences(dataset: &Dataset, area: &str) -> [String; 2] {
    Lang::ALL.map(|lang| overview_sentence(&overview(dataset, area), lang).replace('\u{a0}', " "))
}

#[test]
fn every_indicator_that_concerns_the_area_is_there_with_its_latest_comparable_figure() {
    let overview = overview(&TRIAL.read(), "A");
    assert_eq!((overview.passed, overview.coming, overview.ended), (Some(2025), Some(2030), None));
    let rows: Vec<_> = overview
        .bullets
        .iter()
        .map(|bullet| {
            let latest = bullet.latest.figure().map(|figure| (figure.year, figure.measured.value));
            (&*bullet.subject.code, latest, bullet.latest.comparable().is_some())
        })
        .collect();
    let expected = [
        ("family", Some((2024, Value::whole(62))), true),
        ("clan", Some((2025, Value::whole(51))), true),
        ("unit", Some((2025, Value::whole(99))), false),
        ("title", Some((2025, Value::NO)), true),
        ("citizen", None, false),
    ];
    assert_eq!(rows, expected);
    assert_eq!(overview.bullets[4].latest, Latest::Nothing);
    // The plan has a level for 2024, the year of the figure of families; none for 2025, which is a milestone.
    let path = |place: usize| overview.bullets[place].path.as_ref().map(|path| path.value);
    assert_eq!((path(0), path(1)), (Some(Value::whole(65)), None));
    assert!(overview.bullets[0].targets_of.is_some() && overview.bullets[2].targets_of.is_none());
}

#[test]
fn a_milestone_that_has_passed_takes_its_own_year_and_one_to_come_the_latest() {
    let overview = overview(&TRIAL.read(), "A");
    let standing = |place: usize, year| {
        let goal = overview.bullets[place].goal(year);
        goal.map(|goal| (goal.standing.status(), goal.standing.gap().map(|gap| gap.size)))
    };
    // Families: nothing of 2025; 80 − 62 = 18 of 2024 to go to 2030.
    assert_eq!(standing(0, 2025), Some((Status::NotReported, None)));
    assert_eq!(standing(0, 2030), Some((Status::NotYet, Some(Value::whole(18)))));
    // Clans: 51 reaches 50; 60 − 51 = 9 to go.
    assert_eq!(standing(1, 2025), Some((Status::Met, None)));
    assert_eq!(standing(1, 2030), Some((Status::NotYet, Some(Value::whole(9)))));
    // Units: 99 of those registered is not held against 80 of all.
    assert_eq!(standing(2, 2025), Some((Status::NotComparable, None)));
    // 2025 is over, whatever month the figure is of.
    assert_eq!(standing(3, 2025).map(|(status, _)| status), Some(Status::Missed));
    assert_eq!(standing(3, 2030), None);
}

#[test]
fn counts_are_over_the_indicators_that_have_the_target() {
    let overview = overview(&TRIAL.read(), "A");
    // 2025: clans met, the title missed, units on another basis, families without a figure; citizens have no target for it.
    let passed = PassedCounts { year: 2025, met: 1, missed: 1, not_comparable: 1, not_reported: 1 };
    assert_eq!((overview.passed_counts(), passed.total()), (Some(passed), 4));
    // 2030. Families: 62 + 2 · 6 = 74, (80 − 74) / (80 − 62) = 1/3 > 20 %: too slow. Clans: 51 + 3 · 5 = 66: on track. Units and
    // citizens have no comparable figure. The title has no target for 2030.
    let classes: Vec<_> =
        overview.bullets.iter().map(|bullet| bullet.outlook_to(2030).map(Outlook::class)).collect();
    let (slow, on_track, few) = (OutlookClass::TooSlow, OutlookClass::OnTrack, OutlookClass::TooFew);
    assert_eq!(classes, [Some(slow), Some(on_track), Some(few), None, Some(few)]);
    let coming =
        ComingCounts { year: 2030, reached: 0, on_track: 1, nearly: 0, too_slow: 1, away: 0, unjudged: 2 };
    assert_eq!((overview.coming_counts(), coming.total()), (Some(coming), 4));
    // Families are 18 points away, clans 9.
    let furthest = overview.furthest().unwrap();
    assert_eq!((furthest.year, furthest.gap, furthest.bullets.len()), (2030, Value::whole(18), 1));
}

#[test]
fn milestones_are_those_of_the_day() {
    let dataset = TRIAL.read();
    let area = dataset.find_area("A").unwrap();
    let years = |year| {
        let overview = Overview::of(&dataset, area, Date::new(year, 6, 1).unwrap());
        (overview.passed, overview.coming)
    };
    // 2025 is still to come until its last day, and 2030 has passed in 2031.
    assert_eq!(years(2025), (None, Some(2025)));
    assert_eq!(years(2026), (Some(2025), Some(2030)));
    assert_eq!(years(2031), (Some(2030), None));
}

#[test]
fn an_area_that_has_ended_has_no_outlook() {
    let overview = overview(&TRIAL.read(), "B");
    assert_eq!((overview.ended, overview.coming), (Date::new(2025, 6, 30), None));
    assert!(overview.bullets.iter().all(|bullet| bullet.outlook.is_none()) && overview.sample);
    assert_eq!(overview.coming_counts(), None);
    // What it did about 2025 stays: 71 reaches 70; 40 is 10 short of 50.
    assert_eq!(overview.passed_counts().map(|counts| (counts.met, counts.missed)), Some((1, 1)));
}

#[test]
fn a_sentence_sums_it_up() {
    let dataset = TRIAL.read();
    assert_eq!(
        sentences(&dataset, "A"),
        [
            "An đạt 1 trong 4 chỉ tiêu có mục tiêu 2025, 1 khác cách tính, 1 chưa có số liệu; trong 4 chỉ tiêu có mục tiêu \
             2030, 1 đúng tiến độ, 1 quá chậm, 2 chưa xét được; xa mục tiêu 2030 nhất là gia đình học tập, còn thiếu 18,0 \
             điểm",
            "An met 1 of its 4 targets for 2025, 1 on another basis, 1 without a figure; of its 4 targets for 2030, 1 on \
             track, 1 too slow, 2 not to be judged yet; furthest from its 2030 target: learning families, 18.0 points short",
        ]
    );
    assert_eq!(
        sentences(&dataset, "B"),
        [
            "Bình đạt 1 trong 2 chỉ tiêu có mục tiêu 2025; xa mục tiêu 2025 nhất là dòng họ học tập, còn thiếu 10,0 điểm; \
             không còn là đơn vị hành chính sau ngày 30/06/2025 nên không xét triển vọng đến 2030",
            "Bình met 1 of its 2 targets for 2025; furthest from its 2025 target: learning clans, 10.0 points short; no \
             longer an administrative unit after 30 June 2025, so that its outlook to 2030 is not judged",
        ]
    );
    assert_eq!(
        sentences(&dataset, "N"),
        [
            "Ninh có số liệu của 1 chỉ tiêu, chưa có mục tiêu để so sánh",
            "Ninh has figures on 1 indicator, with no target to compare with",
        ]
    );
}

/// The first clause about an area with these figures of 2025 against targets of 70.
fn opening(figures: &[Option<&str>], lang: Lang) -> String {
    let name = |place: usize| format!("i{place}");
    let mut indicators = "indicator,short_vi,name_vi,unit,denominator_kind\n".to_owned();
    let (mut targets, mut observations) = (String::new(), String::new());
    for (place, figure) in figures.iter().enumerate() {
        let name = name(place);
        indicators.push_str(&format!("{name},{name},{name},percent,all\n"));
        targets.push_str(&format!("{name},A,2025,70,milestone,self\n"));
        if let Some(figure) = figure {
            observations.push_str(&format!("{name},A,2025,{figure},,,all,final\n"));
        }
    }
    let trial = Trial {
        indicators: &indicators,
        areas: "area,name_vi,level\nA,An,district\n",
        targets: &targets,
        observations: &observations,
        ..Trial::default()
    };
    overview_clauses(&overview(&trial.read(), "A"), lang).remove(0)
}

#[test]
fn the_count_of_a_passed_milestone_is_grammatical() {
    let (met, missed, none) = (Some("71"), Some("69"), None);
    for (figures, vi, en) in [
        (vec![met], "An đạt chỉ tiêu duy nhất có mục tiêu 2025", "An met its only target for 2025"),
        (
            vec![missed],
            "An không đạt chỉ tiêu duy nhất có mục tiêu 2025",
            "An missed its only target for 2025",
        ),
        (
            vec![none],
            "An chưa có số liệu năm 2025 cho chỉ tiêu duy nhất có mục tiêu 2025",
            "An has no figure for 2025 on its only target for that year",
        ),
        (vec![met, met], "An đạt cả 2 chỉ tiêu có mục tiêu 2025", "An met both its targets for 2025"),
        (vec![met; 3], "An đạt cả 3 chỉ tiêu có mục tiêu 2025", "An met all 3 of its targets for 2025"),
        (
            vec![missed; 3],
            "An không đạt chỉ tiêu nào trong 3 chỉ tiêu có mục tiêu 2025",
            "An met none of its 3 targets for 2025",
        ),
        (
            vec![none; 3],
            "An chưa có số liệu năm 2025 cho chỉ tiêu nào trong 3 chỉ tiêu có mục tiêu 2025",
            "An has no figure for 2025 on any of its 3 targets for that year",
        ),
        (
            vec![missed, none, none],
            "An đạt 0 trong 3 chỉ tiêu có mục tiêu 2025, 2 chưa có số liệu",
            "An met none of its 3 targets for 2025, 2 without a figure",
        ),
        (
            vec![met, missed, none],
            "An đạt 1 trong 3 chỉ tiêu có mục tiêu 2025, 1 chưa có số liệu",
            "An met 1 of its 3 targets for 2025, 1 without a figure",
        ),
    ] {
        assert_eq!((opening(&figures, Lang::Vi), opening(&figures, Lang::En)), (vi.into(), en.into()));
    }
}

/// What is said of an area with these figures of 2024 and 2025 against targets of 80 for 2030.
fn ahead(figures: &[(&str, &str)], lang: Lang) -> String {
    let mut indicators = "indicator,short_vi,name_vi,unit,denominator_kind\n".to_owned();
    let (mut targets, mut observations) = (String::new(), String::new());
    for (place, (before, now)) in figures.iter().enumerate() {
        indicators.push_str(&format!("i{place},CT{place},Tên,percent,all\n"));
        targets.push_str(&format!("i{place},A,2030,80,milestone,self\n"));
        for (year, figure) in
            [(2024, before), (2025, now)].into_iter().filter(|(_, figure)| !figure.is_empty())
        {
            observations.push_str(&format!("i{place},A,{year},{figure},,,all,final\n"));
        }
    }
    let trial = Trial {
        indicators: &indicators,
        areas: "area,name_vi,level\nA,An,district\n",
        targets: &targets,
        observations: &observations,
        ..Trial::default()
    };
    overview_sentence(&overview(&trial.read(), "A"), lang).replace('\u{a0}', " ")
}

#[test]
fn the_outlook_to_the_next_milestone_is_grammatical() {
    // 10 points a year lead from 70 to 120, above 80; one point a year from 60 to 65, (80 − 65) / (80 − 60) = 75 % missing.
    let (fast, slow, done, silent) = (("60", "70"), ("59", "60"), ("80", "81"), ("", ""));
    for (figures, vi, en) in [
        (
            vec![fast],
            "An: chỉ tiêu duy nhất có mục tiêu 2030 đúng tiến độ; còn thiếu 10,0 điểm",
            "An: its only target for 2030: on track; 10.0 points short",
        ),
        (
            vec![done, done],
            "An: cả 2 chỉ tiêu có mục tiêu 2030 đều đã đạt",
            "An: both its targets for 2030: reached",
        ),
        (
            vec![silent; 3],
            "An: cả 3 chỉ tiêu có mục tiêu 2030 đều chưa xét được",
            "An: all 3 of its targets for 2030: not to be judged yet",
        ),
        (
            vec![fast, slow, slow],
            "An: trong 3 chỉ tiêu có mục tiêu 2030, 1 đúng tiến độ, 2 quá chậm; xa mục tiêu 2030 nhất là CT1 và CT2, đều \
             còn thiếu 20,0 điểm",
            "An: of its 3 targets for 2030, 1 on track, 2 too slow; furthest from their 2030 targets: CT1 and CT2, each \
             20.0 points short",
        ),
        (
            vec![slow; 4],
            "An: cả 4 chỉ tiêu có mục tiêu 2030 đều quá chậm; đều còn thiếu 20,0 điểm",
            "An: all 4 of its targets for 2030: too slow; each 20.0 points short",
        ),
    ] {
        assert_eq!((ahead(&figures, Lang::Vi), ahead(&figures, Lang::En)), (vi.into(), en.into()));
    }
}

#[test]
fn cards_list_what_is_not_empty() {
    let overview = overview(&TRIAL.read(), "A");
    let (passed, coming) = (overview.passed_counts().unwrap(), overview.coming_counts().unwrap());
    assert_eq!(
        passed_sentence(passed, Lang::Vi),
        "4 chỉ tiêu có mục tiêu 2025: 1 đạt, 1 không đạt, 1 khác cách tính, 1 chưa có số liệu"
    );
    assert_eq!(
        coming_sentence(coming, Lang::En),
        "4 indicators with a 2030 target: 1 on track, 1 too slow, 2 not to be judged yet"
    );
    let one = PassedCounts { year: 2025, met: 1, missed: 0, not_comparable: 0, not_reported: 0 };
    assert_eq!(passed_sentence(one, Lang::En), "1 indicator with a 2025 target: 1 met");
}

#[test]
fn one_indicator_says_everything_about_itself() {
    let overview = overview(&TRIAL.read(), "A");
    let plain = |lines: Vec<String>| lines.join(" | ").replace('\u{a0}', " ");
    let (families, clans, units) = (&overview.bullets[0], &overview.bullets[1], &overview.bullets[2]);
    assert_eq!(
        plain(vec![bullet_sentence(&overview, families, Lang::Vi)]),
        "Gia đình học tập 62,0 % năm 2024; mục tiêu 2025: 70 %, chưa có số liệu; mục tiêu 2030: 80 %, quá chậm"
    );
    // 65 − 62 = 3 points below the path of 2024, which is over.
    assert_eq!(
        plain(figure_lines(families, Lang::Vi)),
        "Giá trị: 62,0 % | Lộ trình 2024: 65 % | Dưới lộ trình, thiếu 3,0 điểm | Tình trạng: chính thức | Nguồn: Báo cáo"
    );
    assert!(
        plain(figure_lines(units, Lang::En)).ends_with("Not comparable with the target: of those registered")
    );
    let goal = families.goal(2030).unwrap();
    assert_eq!(goal_title(families, goal, Lang::En), "Learning families, the 2030 target");
    let lines = goal_lines(families, goal, Lang::Vi);
    assert!(lines.iter().any(|line| line == "Triển vọng 2030: quá chậm"), "{lines:?}");
    let year = |place: usize| figure_year(overview.bullets[place].latest.figure().unwrap(), Lang::Vi);
    assert_eq!((year(0), year(1)), ("2024".to_owned(), "2025, ước tính".to_owned()));
    assert_eq!(clans.latest.comparable().map(|figure| figure.year), Some(2025));
}

#[test]
fn areas_below_are_counted_by_indicator() {
    let dataset = TRIAL.read();
    let below = Below::of(&dataset, dataset.find_area("P").unwrap(), today());
    let counts: Vec<_> = below
        .counts
        .iter()
        .map(|counts| {
            (&*counts.subject.code, counts.met, counts.missed, counts.not_comparable, counts.not_reported)
        })
        .collect();
    // Of A and C, which existed at the end of 2025. Families: A has no figure of 2025, C's 69 misses 70. Clans: A's 51 meets 50.
    // Units and the title have a target for A only.
    let expected =
        [("family", 0, 1, 0, 1), ("clan", 1, 0, 0, 1), ("unit", 0, 0, 1, 0), ("title", 0, 1, 0, 0)];
    assert_eq!(counts, expected);
    assert_eq!(
        below_sentence(&below.counts[1], Lang::Vi),
        "1 trong 2 quận, huyện đạt mục tiêu 2025, 1 chưa có số liệu"
    );
    assert_eq!(below_sentence(&below.counts[3], Lang::En), "0 of 1 district met the 2025 target");
    assert_eq!(Below::of(&dataset, dataset.find_area("N").unwrap(), today()).counts, []);
}

#[test]
fn shipped_areas_are_summed_up() {
    let dataset = shipped("hai-phong");
    let city = overview(&dataset, "31");
    assert!(city.sample);
    // Its communes exist since July 2025 and have no figure of that year; 14 of its 15 districts do.
    let below = Below::of(&dataset, city.area, today());
    let families = below.counts.first().unwrap();
    assert_eq!((families.total(), families.not_reported, families.sample), (15, 1, true));
    // Việt Nam: 87,3 ≥ 70 and 64 ≥ 50 met; 19 < 20 missed; 27 is on an unclear basis; eleven targets without a figure.
    let country = overview(&shipped("viet-nam"), "VN").passed_counts().unwrap();
    assert_eq!(country, PassedCounts { year: 2025, met: 2, missed: 1, not_comparable: 1, not_reported: 11 });
    let my_loc = overview(&shipped("my-loc"), "358");
    assert_eq!(my_loc.passed_counts().map(|counts| counts.not_reported), Some(12));
    assert!(my_loc.ended.is_some() && !my_loc.sample);
}

#[test]
fn cards_count_only_what_there_is() {
    let counts = PassedCounts { year: 2025, met: 4, missed: 0, not_comparable: 0, not_reported: 1 };
    let parts = [(Status::Met, 4, "đạt".to_owned()), (Status::NotReported, 1, "chưa có số liệu".to_owned())];
    assert_eq!(words::passed_parts(counts, Lang::Vi), parts);
    assert_eq!(words::passed_of(counts, Lang::En), "5 indicators with a target");
    let coming =
        ComingCounts { year: 2030, reached: 0, on_track: 9, nearly: 0, too_slow: 0, away: 0, unjudged: 1 };
    let classes: Vec<_> =
        words::coming_parts(coming, Lang::En).into_iter().map(|(class, number, _)| (class, number)).collect();
    assert_eq!(classes, [(OutlookClass::OnTrack, 9), (OutlookClass::TooFew, 1)]);
    assert_eq!(words::coming_of(coming, Lang::Vi), "10 chỉ tiêu có mục tiêu");
    assert_eq!(sentence::of_clauses(&["đạt 4".to_owned(), "thiếu 1".to_owned()]).unwrap(), "Đạt 4; thiếu 1.");
    assert_eq!(sentence::of_clauses(&[]), None);
}
