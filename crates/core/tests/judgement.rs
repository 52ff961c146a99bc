//! What a page shows of a verdict when it is opened: sections, documents, what another pace would bring.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod trial;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::standing::Status;
use tiendo_core::value::Value;
use tiendo_core::verdict::{OutlookClass, Reach};
use tiendo_core::view::judgement::{Judgement, Section, SectionKind, what_if};
use tiendo_core::view::{Choice, Former, Ranking, Trend};
use trial::{Trial, shipped};

/// A district with a path, six figures and targets of the city above; another one with two figures; a third that has ended.
const TRIAL: Trial = Trial {
    created: "2026-11-22",
    sources: "report,Báo cáo năm\n",
    indicators: "indicator,short_vi,short_en,name_vi,unit,direction,counted_vi,counted_en,counted_one_en,denominator_kind\n\
                 family,Gia đình học tập,Learning families,Gia đình,percent,up,gia đình,families,family,all\n",
    areas: "area,name_vi,level,parent,valid_to\n31,Hải Phòng,province,,\n311,Thủy Nguyên,district,31,\n\
            312,An Dương,district,31,\n313,An Lão,district,31,2025-06-30\n",
    changes: "",
    codes: "",
    targets: "family,31,2025,70,milestone,descendants\nfamily,31,2030,80,milestone,descendants\n",
    observations: "family,311,2020,44.7,35581,79600,all,final,report\nfamily,311,2021,48,38208,79600,all,final,report\n\
                   family,311,2022,52,41392,79600,all,final,report\nfamily,311,2023,55,43780,79600,all,final,report\n\
                   family,311,2024,60,47760,79600,all,final,report\nfamily,311,2025,63.2,50308,79600,all,final,report\n\
                   family,312,2024,60,,,all,final,report\nfamily,312,2025,59,,,all,provisional,report\n\
                   family,313,2024,60,,,all,final,report\nfamily,313,2025,62,,,all,final,report\n",
};

fn day(text: &str) -> Date {
    Date::parse(text).unwrap()
}

fn judged(dataset: &Dataset, area: &str) -> Judgement {
    let (indicator, area) = (dataset.find_indicator("family").unwrap(), dataset.find_area(area).unwrap());
    Judgement::of(dataset, indicator, area, day("2026-11-22"))
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn sentences(judgement: &Judgement, lang: Lang) -> Vec<String> {
    judgement
        .sections(lang)
        .iter()
        .map(|section| plain(&format!("{} | {}", section.heading, section.sentence)))
        .collect()
}

#[test]
fn a_verdict_is_told_section_by_section() {
    // 70,0 − 63,2 = 6,8; 80,0 − 63,2 = 16,8 points; (63,2 − 44,7) / 5 = 3,7; 63,2 + 5 · 3,7 = 81,7; (80,0 − 63,2) / 5 = 3,36.
    // CAGR: (63,2 / 44,7)^(1/5) − 1 = 7,17 %; required (80 / 44,7)^(1/10) − 1 = 5,99 %; R = 1,2: on track by both.
    let judgement = judged(&TRIAL.read(), "311");
    assert_eq!(
        sentences(&judgement, Lang::Vi),
        [
            "Mục tiêu 2025: 70 % | Năm 2025 là 63,2 %: Không đạt, thiếu 6,8 điểm",
            "Mục tiêu 2030: 80 % | Năm 2025 là 63,2 %: Chưa đạt, thiếu 16,8 điểm",
            "Triển vọng đến 2030 | Đúng tiến độ: Với nhịp 3,7 điểm/năm, đến 2030 đạt 81,7 %, vượt 1,7 điểm so với mục tiêu 80 %",
            "Đối chiếu bằng tốc độ tăng trưởng | Đúng tiến độ: Hai cách tính cho cùng một kết luận",
            "Nhịp đến nay và nhịp cần có | Đến nay 3,7 điểm/năm (2020–2025); cần 3,36 điểm/năm để đạt mục tiêu 2030",
        ]
    );
    assert_eq!(
        sentences(&judgement, Lang::En),
        [
            "2025 target: 70% | 63.2% in 2025: Missed, short by 6.8 points",
            "2030 target: 80% | 63.2% in 2025: Not yet, short by 16.8 points",
            "Outlook to 2030 | On track: At 3.7 points a year, 2030 would bring 81.7%, 1.7 points above the 80% target",
            "Cross-check by growth rates | On track: Both methods agree",
            "Pace so far and pace needed | So far 3.7 points a year (2020–2025); 3.36 points a year needed to reach the 2030 target",
        ]
    );
    assert_eq!(
        (judgement.standing(2025).unwrap().status(), judgement.standing(2024)),
        (Status::Missed, None)
    );
    assert!(!judgement.is_adapted() && !judgement.methods_disagree());
    assert_eq!(judgement.targets_of.as_ref().unwrap().get(Lang::Vi), "Hải Phòng");
    let sections = judgement.sections(Lang::Vi);
    let outlook = sections.iter().find(|section| matches!(section.kind, SectionKind::Outlook(_))).unwrap();
    assert_eq!((outlook.kind, outlook.steps.len()), (SectionKind::Outlook(OutlookClass::OnTrack), 3));
    assert_eq!(outlook.citations[0].url.as_ref(), "https://dns-indikatoren.de/en/status");
    let of_figure = &sections[0].citations[0];
    assert_eq!((of_figure.of.as_str(), of_figure.title.as_str()), ("Số liệu 2025", "Báo cáo năm"));
}

#[test]
fn doubtful_figures_and_few_of_them_are_remarked_on() {
    let judgement = judged(&TRIAL.read(), "312");
    assert!(judgement.is_adapted());
    let sections = judgement.sections(Lang::Vi);
    let last = sections.last().unwrap();
    assert_eq!(last.kind, SectionKind::Remarks);
    assert_eq!(last.steps[0].result, "số liệu sơ bộ: năm 2025");
}

#[test]
fn another_pace_is_tried_with_and_without_a_judgement() {
    let dataset = TRIAL.read();
    let judgement = judged(&dataset, "311");
    let paces = judgement.paces.unwrap();
    // Twice the 3,36 that are needed are 6,72; 68 stops of 0,1.
    let hundredths = [paces.from, paces.to, paces.step, paces.default].map(Value::hundredths);
    assert_eq!(hundredths, [0, 680, 10, 340]);
    assert!(matches!(judgement.what_if(paces.default).unwrap().reach, Reach::Met { .. }));
    let supposed = what_if(
        &dataset,
        dataset.find_indicator("family").unwrap(),
        dataset.find_area("311").unwrap(),
        day("2026-11-22"),
        Value::whole(3),
    );
    let supposed = supposed.unwrap();
    let sentence = supposed.sentence(Lang::Vi);
    assert_eq!(judgement.what_if_sentence(Value::whole(3), Lang::Vi).unwrap(), sentence);
    assert!(
        plain(&sentence).contains("còn thiếu 1,8 điểm so với mục tiêu 80 % (1.433 gia đình)"),
        "{sentence}"
    );
    assert_eq!(supposed.paces, paces);
}

#[test]
fn a_pace_of_an_area_that_has_ended_says_so_and_is_not_drawn() {
    let dataset = TRIAL.read();
    let judgement = judged(&dataset, "313");
    let last_day = day("2025-06-30");
    assert_eq!(judgement.former, Some(Former::Ended { last_day }));
    let said = "An Lão không còn là đơn vị hành chính sau ngày 30/06/2025";
    assert!(sentences(&judgement, Lang::Vi).iter().any(|sentence| sentence.contains(said)));
    let trend = |area: &str, today: &str| {
        let choice = choice(&dataset, area, 2025);
        Trend::of(&dataset, choice, day(today))
    };
    let ended = trend("313", "2026-11-22");
    assert!(ended.projection.is_none() && ended.former.is_some());
    let before_its_end = trend("313", "2025-06-30");
    assert!(before_its_end.former.is_none());
    let lasting = trend("311", "2026-11-22");
    let projected = lasting.projection.unwrap();
    assert_eq!((projected.from.0, projected.value.value), (2025, Value::from_hundredths(8170)));
    // 59,0 + 5 · (59,0 − 60,0) = 54,0.
    assert_eq!(trend("312", "2026-11-22").projection.unwrap().value.value, Value::whole(54));
}

fn choice(dataset: &Dataset, area: &str, year: i16) -> Choice {
    let (indicator, area) = (dataset.find_indicator("family").unwrap(), dataset.find_area(area).unwrap());
    Choice { indicator, area, year }
}

#[test]
fn what_stands_beside_the_points_of_a_trend() {
    let mut rows = TRIAL.observations.to_owned();
    // 90 is more than the 80 of 2030.
    rows.push_str("family,31,2024,80,,,all,final,report\nfamily,31,2025,90,,,all,final,report\n");
    // 61,0 + 5 · (61,0 − 60,0) / 3 = 62,666…
    let rows = rows.replace("family,312,2024,60", "family,312,2022,60").replace("312,2025,59", "312,2025,61");
    let dataset = Trial { observations: &rows, ..TRIAL }.read();
    let trend = |area: &str| Trend::of(&dataset, choice(&dataset, area, 2025), day("2026-11-22"));
    let label = |area: &str, lang| {
        let trend = trend(area);
        plain(&trend.projection.unwrap().label(&trend.subject, lang).join(" "))
    };
    assert_eq!(label("311", Lang::Vi), "Nếu giữ nhịp hiện nay: 81,7 % (ước tính của trang này)");
    assert_eq!(label("312", Lang::En), "If the pace holds: ≈ 62.67% (this site’s estimate)");
    // The target of 2030 is reached and the pace does not lose it again, so there is nothing to draw.
    assert!(trend("31").projection.is_none());
    let provisional = trend("312");
    let point = provisional.chosen().unwrap();
    assert!(point.is_preliminary());
    assert_eq!(plain(&point.label(&provisional.subject, Lang::Vi)), "61,0 % (sơ bộ)");
    let lines = provisional.lines(point, Lang::En).join("; ");
    assert_eq!(
        plain(&lines),
        "Value: 61.0%; 2025 target: 70%; Missed, 9.0 points short; Status: provisional; Source: Báo cáo năm"
    );
    let target = provisional.target_lines(&provisional.targets[1], Lang::Vi);
    assert_eq!(target[0], "Mục tiêu đặt cho: Hải Phòng");
}

/// A figure of June 2025 seen in August of that year: the time for the target of 2025 is not up.
#[test]
fn a_figure_of_a_year_that_is_not_over_has_not_missed_its_target() {
    let dataset = TRIAL.read();
    let choice = choice(&dataset, "311", 2025);
    let seen = |today: &str| {
        let trend = Trend::of(&dataset, choice, day(today));
        let ranking = Ranking::of(&dataset, choice, day(today));
        let rows = ranking.groups.iter().flat_map(|group| &group.rows);
        let row = rows.into_iter().find(|row| row.area == choice.area).unwrap();
        assert_eq!(row.source_title, trend.chosen().unwrap().source_title);
        assert_eq!(row.source_title.as_ref().unwrap().get(Lang::Vi), "Báo cáo năm");
        (trend.standing().status(), row.standing.status())
    };
    assert_eq!(seen("2025-08-15"), (Status::NotYet, Status::NotYet));
    assert_eq!(seen("2025-12-31"), (Status::NotYet, Status::NotYet));
    assert_eq!(seen("2026-01-01"), (Status::Missed, Status::Missed));
}

#[test]
fn every_shipped_verdict_is_told_in_both_languages() {
    let mut told = 0;
    for name in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        let dataset = shipped(name);
        for (indicator, _) in dataset.indicators() {
            for (area, _) in dataset.areas() {
                let judgement = Judgement::of(&dataset, indicator, area, day("2026-11-22"));
                for lang in Lang::ALL {
                    assert!(!judgement.conclusion(lang).is_empty());
                    let sections: Vec<Section> = judgement.sections(lang);
                    let steps = sections.iter().flat_map(|section| &section.steps).count();
                    assert_eq!(
                        steps + 1,
                        judgement.steps(lang).len(),
                        "each step but the conclusion has a section"
                    );
                    assert!(sections.iter().all(|section| !section.heading.is_empty()));
                    assert!(
                        sections
                            .iter()
                            .flat_map(|section| &section.citations)
                            .all(|cited| !cited.title.is_empty())
                    );
                    told += 1;
                }
            }
        }
    }
    assert!(told > 1000, "{told}");
}
