//! What a small dataset says on screen, from the text of its tables to sentences. Figures are worked by hand in comments.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::{Finding, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::package::{Descriptor, TableName};
use tiendo_core::sentence;
use tiendo_core::standing::Status;
use tiendo_core::view::{IndicatorView, Notice};
use tiendo_core::view_state::{Page, ViewState};

const DESCRIPTOR: &str =
    r#"{"title_vi":"Thử","title_en":"Trial","version":"1.0.0","home_area":"31","resources":[]}"#;

const SOURCES: &str = "source,title_vi\nplan,Kế hoạch\nreport,Báo cáo\n";

const INDICATORS: &str = "indicator,short_vi,short_en,name_vi,name_en,unit,direction,counted_vi,counted_en,counted_one_en,denominator_kind,source
family,Gia đình học tập,Learning families,Tỷ lệ gia đình,Share of families,percent,up,gia đình,families,family,all,plan
title,Huyện học tập,Learning district,Huyện học tập,Learning district,yes_no,up,huyện,districts,district,,plan
";

const AREAS: &str = "area,name_vi,level,parent,valid_to
31,Hải Phòng,province,,
303,Hồng Bàng,district,31,2025-06-30
304,Ngô Quyền,district,31,2025-06-30
305,Lê Chân,district,31,2025-06-30
306,Hải An,district,31,2025-06-30
358,Mỹ Lộc,district,,2024-08-31
";

/// 31 has a yearly path and extends to its districts; 306 has a target of its own; 358 has none.
const TARGETS: &str = "indicator,area,year,value,kind,applies_to,source
family,31,2024,65,path,descendants,plan
family,31,2025,70,milestone,descendants,plan
family,31,2030,80,milestone,descendants,plan
family,306,2025,60,milestone,self,plan
title,303,2025,yes,milestone,self,plan
";

const OBSERVATIONS: &str =
    "indicator,area,year,value,numerator,denominator,denominator_kind,obs_status,source
family,303,2023,58,580,1000,all,final,report
family,303,2024,66,660,1000,all,final,report
family,303,2025,69.9,699,1000,all,final,report
family,304,2025,72.5,,,all,final,report
family,305,2025,72.5,,,all,final,report
family,306,2025,61,,,all,final,report
family,31,2025,89,,,registered,final,report
family,358,2024,40,,,all,final,report
title,303,2025,no,,,,final,report
";

/// The dataset above, but for the content of one table.
fn read(changed: TableName, content: &Result<&str, Unavailable>) -> (Dataset, Vec<Finding>) {
    let fetch = |path: &str| {
        let text = match path {
            _ if path.strip_suffix(".csv") == Some(changed.name()) => content.clone()?,
            Descriptor::FILE => DESCRIPTOR,
            "sources.csv" => SOURCES,
            "indicators.csv" => INDICATORS,
            "areas.csv" => AREAS,
            "targets.csv" => TARGETS,
            "observations.csv" => OBSERVATIONS,
            _ => return Err(Unavailable::NotFound),
        };
        Ok(text.as_bytes().to_vec())
    };
    let mut findings = Vec::new();
    let dataset = Dataset::open("trial", fetch, &mut findings);
    (dataset, findings)
}

fn good() -> Dataset {
    let (dataset, findings) = read(TableName::Sources, &Ok(SOURCES));
    assert_eq!(findings, []);
    dataset
}

fn view(dataset: &Dataset, address: &str) -> IndicatorView {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    IndicatorView::of(
        dataset,
        &ViewState::from_address(path, query).unwrap(),
        Date::new(2026, 11, 22).unwrap(),
    )
    .unwrap()
}

#[track_caller]
fn check_headline(address: &str, vi: &str, en: &str) {
    let view = view(&good(), address);
    let plain = |lang| sentence::headline(&view.trend, lang).replace('\u{a0}', " ");
    assert_eq!((plain(Lang::Vi).as_str(), plain(Lang::En).as_str()), (vi, en));
}

#[test]
fn headlines_state_the_finding() {
    // 70 − 69,9 = 0,1
    check_headline(
        "/vi/trial/indicator/family?area=303&year=2025",
        "Hồng Bàng chưa đạt mục tiêu 2025 về gia đình học tập, còn thiếu 0,1 điểm",
        "Hồng Bàng missed the 2025 target for learning families, by 0.1 points",
    );
    // 66 − 65 = 1, against the path's own year
    check_headline(
        "/vi/trial/indicator/family?area=303&year=2024",
        "Hồng Bàng đạt mức lộ trình 2024 về gia đình học tập, vượt 1,0 điểm",
        "Hồng Bàng met the plan’s level for 2024 for learning families, by 1.0 points",
    );
    // 2023 has no target of its own; the next is 2024's 65: 65 − 58 = 7
    check_headline(
        "/vi/trial/indicator/family?area=303&year=2023",
        "Năm 2023, Hồng Bàng chưa đến mức lộ trình 2024 về gia đình học tập, còn thiếu 7,0 điểm",
        "In 2023, Hồng Bàng was still below the plan’s level for 2024 for learning families, by 7.0 points",
    );
    check_headline(
        "/vi/trial/indicator/family?area=358&year=2024",
        "Mỹ Lộc: gia đình học tập 40,0 % năm 2024, chưa có mục tiêu để so sánh",
        "Mỹ Lộc: learning families 40.0% in 2024, with no target to compare with",
    );
    check_headline(
        "/vi/trial/indicator/family?area=31&year=2025",
        "Hải Phòng: gia đình học tập 89,0 % năm 2025, không so được với mục tiêu",
        "Hải Phòng: learning families 89.0% in 2025, not comparable with the target",
    );
    check_headline(
        "/vi/trial/indicator/title?area=303&year=2025",
        "Hồng Bàng chưa đạt mục tiêu 2025 về huyện học tập",
        "Hồng Bàng missed the 2025 target for learning district",
    );
    check_headline(
        "/vi/trial/indicator/title?area=304&year=2025",
        "Ngô Quyền chưa có số liệu về huyện học tập năm 2025",
        "Ngô Quyền has no figure on learning district for 2025",
    );
}

#[test]
fn areas_are_ranked_within_their_level_and_equals_share_a_rank() {
    let view = view(&good(), "/vi/trial/indicator/family?area=303&year=2025");
    let groups: Vec<Vec<(&str, Option<usize>, Status)>> = view
        .ranking
        .groups
        .iter()
        .map(|group| {
            group.rows.iter().map(|row| (&*row.place.code, row.rank, row.standing.status())).collect()
        })
        .collect();
    let province = vec![("31", None, Status::NotComparable)];
    let districts = vec![
        ("304", Some(1), Status::Met),
        ("305", Some(1), Status::Met),
        ("303", Some(3), Status::Missed),
        // 61 against its own 60, not the city's 70.
        ("306", Some(4), Status::Met),
    ];
    assert_eq!(groups, [province, districts]);
    assert_eq!(view.ranking.common_aim, None, "306 has a target of its own");
    assert!(view.ranking.groups[1].silent.is_empty(), "358 had ended by then");
}

#[test]
fn gaps_are_counted_in_whole_families() {
    let view = view(&good(), "/vi/trial/indicator/family?area=303&year=2025");
    // 70 % of 1000 is 700; 700 − 699 = 1.
    let missed = view.milestones[0].standing.gap().unwrap();
    assert_eq!(sentence::gap_units(missed, &view.trend.subject, Lang::En).unwrap(), "1\u{a0}family");
    // 80 % of 1000 is 800; 800 − 699 = 101.
    let ahead = view.milestones[1].standing.gap().unwrap();
    assert_eq!(sentence::gap_units(ahead, &view.trend.subject, Lang::Vi).unwrap(), "101\u{a0}gia đình");
}

#[test]
fn a_milestone_that_has_passed_uses_only_its_own_year() {
    let dataset = good();
    let address = "/vi/trial/indicator/family?area=358&year=2024";
    assert_eq!(view(&dataset, address).milestones, [], "358 has no targets");
    let rows = OBSERVATIONS.replace("family,303,2025,69.9,699,1000,all,final,report\n", "");
    let (dataset, _) = read(TableName::Observations, &Ok(&rows));
    let at = |this_year| {
        let today = Date::new(this_year, 11, 22).unwrap();
        let state = ViewState::from_address("/vi/trial/indicator/family", "area=303").unwrap();
        let view = IndicatorView::of(&dataset, &state, today).unwrap();
        (
            view.milestones[0].passed,
            view.milestones[0].standing.status(),
            view.milestones[1].standing.status(),
        )
    };
    assert_eq!(at(2026), (true, Status::NotReported, Status::NotYet));
    assert_eq!(at(2025), (false, Status::NotYet, Status::NotYet));
}

#[test]
fn what_an_address_leaves_open_is_filled_in_and_what_is_wrong_is_told() {
    let dataset = good();
    let open = view(&dataset, "/en/trial/");
    assert_eq!(open.notices, []);
    let state = open
        .choice
        .state(&dataset, &ViewState { lang: Lang::En, page: Page::Indicator, ..ViewState::default() });
    assert_eq!(state.address(), "/en/trial/indicator/family?area=31&year=2025");
    let wrong = view(&dataset, "/vi/trial/indicator/x?area=999&year=1990");
    let expected = [Notice::NoIndicator("x".into()), Notice::NoArea("999".into()), Notice::NoYear(1990)];
    assert_eq!(wrong.notices, expected);
}

#[test]
fn every_figure_on_screen_has_a_numbered_source() {
    let view = view(&good(), "/vi/trial/indicator/family?area=303&year=2025");
    let titles: Vec<&str> = view.citations.numbered().map(|(_, source)| source.title.get(Lang::Vi)).collect();
    assert_eq!(titles, ["Báo cáo", "Kế hoạch"]);
    assert!(!view.citations.unsourced());
    assert_eq!(view.citations.number(view.trend.targets[0].source), Some(2));
}

#[track_caller]
fn check_findings(table: TableName, content: &Result<&str, Unavailable>, expected: &[&str]) -> Dataset {
    let (dataset, findings) = read(table, content);
    let sentences: Vec<String> = findings.iter().map(|finding| finding.sentence(Lang::En)).collect();
    assert_eq!(sentences, expected);
    dataset
}

#[test]
fn a_bad_row_costs_only_itself() {
    let rows = format!(
        "{OBSERVATIONS}family,304,2024,63;x,,,all,final,report\nfamily,304,2023,120,,,all,final,report\n\
         family,399,2025,50,,,all,final,report\nfamily,304,2022.5,50,,,all,final,report\n\
         family,304,2021,50,11,10,all,final,report\nfamily,304,2020,50,,,all,,report\nfamily,304,2019,50,,,all,final,\n\
         family,303,2025,1,,,all,final,report\nfamily,304,20"
    );
    let dataset = check_findings(
        TableName::Observations,
        &Ok(&rows),
        &[
            "observations.csv, row 11, column value: “63;x” not a number; the row is left out",
            "observations.csv, row 12, column value: “120” outside its range (a percentage is 0 to 100, a count not negative); the row is left out",
            "observations.csv, row 13, column area: “399” not in areas; the row is left out",
            "observations.csv, row 14, column year: “2022.5” not a year; the row is left out",
            "observations.csv, row 15, column numerator: “11” numerator above denominator; the row is left out",
            "observations.csv, row 16, column obs_status: must be one of: final, provisional, estimated, sample; the row is left out",
            "observations.csv, row 17, column source: not in sources; the figure is kept, its source unknown",
            "observations.csv, row 19: “family,304,20” 3 cells instead of 9; the row is left out",
            "observations.csv, row 18, column year: “2025” same key as an earlier row; the row is left out",
        ],
    );
    let view = view(&dataset, "/vi/trial/indicator/family?area=304&year=2019");
    assert_eq!(view.trend.points.len(), 2);
    assert!(view.citations.unsourced());
}

#[test]
fn a_missing_table_costs_only_what_it_held() {
    let lost = |table| (table, Err(Unavailable::NotFound));
    let (table, content) = lost(TableName::Areas);
    let dataset = check_findings(table, &content, &["areas.csv: the host has no such file"]);
    assert_eq!(view(&dataset, "/vi/trial/indicator/family?area=303").trend.area.name.get(Lang::Vi), "303");

    let (table, content) = lost(TableName::Targets);
    let dataset = check_findings(table, &content, &["targets.csv: the host has no such file"]);
    assert_eq!(view(&dataset, "/vi/trial/indicator/family?area=303").trend.points.len(), 3);

    let (table, content) = lost(TableName::Observations);
    let dataset = check_findings(table, &content, &["observations.csv: the host has no such file"]);
    assert_eq!(view(&dataset, "/vi/trial/indicator/family?area=303").trend.targets.len(), 3);

    let (table, content) = lost(TableName::Sources);
    let dataset = check_findings(table, &content, &["sources.csv: the host has no such file"]);
    assert!(view(&dataset, "/vi/trial/indicator/family?area=303").citations.unsourced());

    let slow = Err(Unavailable::TimedOut);
    let dataset = check_findings(TableName::Indicators, &slow, &["indicators.csv: loading took too long"]);
    assert!(IndicatorView::of(&dataset, &ViewState::default(), Date::new(2026, 11, 22).unwrap()).is_none());
}

#[test]
fn spreadsheet_habits_are_read_and_reported() {
    let rows = "\u{feff}indicator;area;year;value;denominator_kind;obs_status;source\r\nfamily;303;2025;69,9;all;final;report\r\n";
    let dataset = check_findings(
        TableName::Observations,
        &Ok(rows),
        &[
            "observations.csv: starts with a byte-order mark, which was skipped",
            "observations.csv: columns are separated by semicolons, and were read so",
            "observations.csv, row 2, column value: “69,9” decimal comma, read as a decimal point",
        ],
    );
    let value = view(&dataset, "/vi/trial/indicator/family?area=303").trend.points[0].measured.value;
    assert_eq!(value.hundredths(), 6990);
}
