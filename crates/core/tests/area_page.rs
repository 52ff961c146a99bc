//! An area's page and comparisons: panels, facts, lines on one axis. Figures are worked by hand in comments.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod trial;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::Unavailable;
use tiendo_core::lang::Lang;
use tiendo_core::model::{AreaId, IndicatorId, Level};
use tiendo_core::standing::Status;
use tiendo_core::value::Value;
use tiendo_core::verdict::OutlookClass;
use tiendo_core::view::compare::{
    self, Additions, Compared, Comparison, Finding, Partner, Proposal, Reason, Role, Thing,
};
use tiendo_core::view::panels::{self, Mark, Panel, Panels, Prospect};
use tiendo_core::view::{AreaFacts, Choice, facts};
use tiendo_core::view_state::ViewState;

use trial::{Trial, shipped};

const TRIAL: Trial<'_> = Trial {
    created: "",
    sources: "bao-cao,Báo cáo năm\n",
    indicators: "indicator,short_vi,short_en,name_vi,unit,counted_vi,denominator_kind
family,Gia đình học tập,Learning families,Gia đình,percent,gia đình,all
clan,Dòng họ học tập,Learning clans,Dòng họ,percent,dòng họ,all
citizen,Công dân học tập,Learning citizens,Công dân,percent,công dân,workers_in_model
title,Huyện học tập,Learning district,Huyện,yes_no,,
shelf,Tủ sách,Bookshelves,Tủ sách,count,tủ sách,
unused,Chưa dùng,Unused,Chưa dùng,percent,,
",
    areas: "area,name_vi,type_vi,type_en,level,parent,valid_from,valid_to
P,Tỉnh,tỉnh,province,province,,,
A,An,huyện,rural district,district,P,,
B,Bình,huyện,rural district,district,P,,
C,Cát,quận,urban district,district,P,,2024-12-31
D,Dương,quận,urban district,district,P,,
X,Xuân,phường,ward,commune,A,2025-01-01,
",
    changes: "B,A,moved,2024-01-01,part,Nghị quyết 1,Resolution 1\nC,A,merged,2025-01-01,whole,Nghị quyết 2,Resolution 2\n",
    codes: "",
    targets: "family,P,2025,70,milestone,descendants
family,P,2030,80,milestone,descendants
clan,P,2025,70,milestone,descendants
title,A,2025,yes,milestone,self
",
    observations: "family,A,2022,50,,,all,final,bao-cao
family,A,2023,54,,,all,final,bao-cao
family,A,2024,58,,,registered,final,bao-cao
family,A,2025,71,,,all,final,bao-cao
family,B,2025,63.2,,,all,sample,bao-cao
family,C,2024,71,,,all,final,bao-cao
family,D,2025,90,,,registered,final,bao-cao
clan,A,2025,60,,,all,final,bao-cao
citizen,A,2025,40,,,workers_in_model,final,bao-cao
title,A,2025,yes,,,,final,bao-cao
shelf,A,2025,12,,,,final,bao-cao
",
};

fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

fn area(dataset: &Dataset, code: &str) -> AreaId {
    dataset.find_area(code).unwrap()
}

fn indicator(dataset: &Dataset, code: &str) -> IndicatorId {
    dataset.find_indicator(code).unwrap()
}

fn panels_of(dataset: &Dataset, code: &str) -> Panels {
    Panels::of_area(dataset, area(dataset, code), today())
}

fn panel<'a>(panels: &'a Panels, code: &str) -> &'a Panel {
    panels.panels.iter().find(|panel| *panel.trend.subject.code == *code).unwrap()
}

#[test]
fn a_panel_for_each_indicator_that_concerns_the_area_in_the_publishers_order() {
    let dataset = TRIAL.read();
    let codes = |code| -> Vec<String> {
        panels_of(&dataset, code).panels.iter().map(|panel| panel.trend.subject.code.to_string()).collect()
    };
    assert_eq!(codes("A"), ["family", "clan", "citizen", "title", "shelf"]);
    // D has a figure of one indicator, and the province's targets of two.
    assert_eq!(codes("D"), ["family", "clan"]);
    let panels = panels_of(&dataset, "A");
    let drawn: Vec<bool> = panels.panels.iter().map(Panel::is_drawn).collect();
    assert_eq!(drawn, [true, true, true, false, false]);
    // From the first figure to the last milestone that is drawn.
    assert_eq!(panels.years, Some((2022, 2030)));
    assert!(!panels.sample && panels_of(&dataset, "B").sample);
}

#[test]
fn a_panel_says_where_each_milestone_stands_and_what_is_not_drawn() {
    let dataset = TRIAL.read();
    let panels = panels_of(&dataset, "A");
    let family = panel(&panels, "family");
    let notes = |panel: &Panel, lang| -> Vec<String> {
        panel
            .milestones
            .iter()
            .map(|milestone| panels::words::milestone_note(panel, milestone, lang))
            .collect()
    };
    // 71 reaches 70. The territory changed in 2024 and 2025, so that one figure is left: no pace.
    assert_eq!(notes(family, Lang::Vi), ["2025: đạt", "2030: chưa đủ số liệu"]);
    assert_eq!(notes(family, Lang::En), ["2025: met", "2030: too few figures"]);
    let marks: Vec<Mark> = family.milestones.iter().map(|milestone| family.mark(milestone)).collect();
    assert_eq!(marks, [Mark::Standing(Status::Met), Mark::Outlook(OutlookClass::TooFew)]);
    // 70 − 60 = 10 points.
    assert_eq!(notes(panel(&panels, "clan"), Lang::Vi), ["2025: không đạt, thiếu 10,0\u{a0}điểm"]);
    assert_eq!(panel(&panels, "clan").standing().status(), Status::Missed);
    assert_eq!(
        panels::words::other_basis(family, Lang::Vi).unwrap(),
        "Không vẽ: 1 số liệu khác cách tính (trên số đã đăng ký)"
    );
    assert_eq!(family.trend.points.iter().map(|point| point.year).collect::<Vec<_>>(), [2022, 2023, 2025]);
    let title = panel(&panels, "title");
    assert_eq!(panels::words::figure(title, title.latest().unwrap(), Lang::Vi), "2025: có");
    let line = panels.reading(family, family.latest().unwrap()).lines(Lang::Vi);
    assert_eq!(line.last().unwrap(), "Nguồn: Báo cáo năm");
    assert_eq!(panels::words::headline(&panels, Lang::Vi), "An đạt 2 trong 3 mục tiêu 2025, 1 không đạt");
    assert_eq!(panels::words::headline(&panels, Lang::En), "An met 2 of 3 targets for 2025, 1 missed");
}

#[test]
fn a_figure_on_another_basis_is_not_no_figure() {
    let dataset = TRIAL.read();
    let panels = panels_of(&dataset, "D");
    let family = panel(&panels, "family");
    let states: Vec<Status> = family.milestones.iter().map(|milestone| milestone.standing.status()).collect();
    assert_eq!(states, [Status::NotComparable, Status::NotComparable]);
    assert_eq!(
        panels::words::headline(&panels, Lang::Vi),
        "Dương chưa xét được mục tiêu 2025 nào, 1 khác cách tính, 1 chưa có số liệu"
    );
}

#[test]
fn nothing_is_projected_for_an_area_that_has_ended() {
    let dataset = TRIAL.read();
    let panels = panels_of(&dataset, "C");
    let family = panel(&panels, "family");
    let last_day = Date::new(2024, 12, 31).unwrap();
    assert_eq!(family.prospect, Some(Prospect::AreaEnded { milestone: 2030, last_day }));
    let coming = family.milestones.last().unwrap();
    assert_eq!(panels::words::milestone_note(family, coming, Lang::Vi), "2030: không xét, địa bàn không còn");
    assert_eq!(panels::words::shortest_milestone_note(family, coming, Lang::En), "2030: not judged");
    assert_eq!(family.mark(coming), Mark::Standing(Status::NoTarget));
    // It ended in 2024, so that it neither reached nor missed 2025: there is no verdict, only figures.
    assert!(family.milestones.iter().all(|milestone| family.is_void(milestone)));
    assert_eq!(panels::words::headline(&panels, Lang::Vi), "Cát: 2 chỉ tiêu, 1 có số liệu");
    assert_eq!(
        panels::words::prospect_sentence(family, Lang::Vi).unwrap(),
        "Cát không còn là đơn vị hành chính sau ngày 31/12/2024 nên không dự báo đến 2030"
    );
}

#[test]
fn breaks_of_all_panels_are_told_once() {
    let dataset = TRIAL.read();
    let panels = panels_of(&dataset, "A");
    let days: Vec<(i16, Date)> = panels.breaks.iter().map(|change| (change.after, change.date)).collect();
    assert_eq!(days, [(2023, Date::new(2024, 1, 1).unwrap()), (2024, Date::new(2025, 1, 1).unwrap())]);
}

#[test]
fn facts_tell_what_an_area_is_and_who_is_beside_it() {
    let dataset = TRIAL.read();
    let facts_of = |code| AreaFacts::of(&dataset, area(&dataset, code), today());
    let names = |links: &[facts::AreaLink]| -> Vec<String> {
        links.iter().map(|link| link.place.name.get(Lang::Vi).to_owned()).collect()
    };
    let an = facts_of("A");
    // C has ended; a day before its end it stood beside the others.
    assert_eq!(names(&an.neighbours), ["Bình", "Dương"]);
    assert_eq!(names(&facts_of("C").neighbours), ["An", "Bình", "Dương"]);
    assert_eq!(facts::words::identity(&an, Lang::Vi), "An là huyện của Tỉnh.");
    assert_eq!(
        facts::words::identity(&facts_of("C"), Lang::Vi),
        "Cát từng là quận của Tỉnh, đến hết ngày 31/12/2024."
    );
    assert_eq!(
        facts::words::identity(&facts_of("C"), Lang::En),
        "Cát was an urban district of Tỉnh until 31\u{a0}December\u{a0}2024."
    );
    assert_eq!(
        facts::words::parts(&facts_of("P"), Lang::Vi).unwrap(),
        "Bộ số liệu có 3 quận, huyện của Tỉnh."
    );
    assert_eq!(facts::words::parts(&facts_of("D"), Lang::Vi), None);
    assert_eq!(facts::words::neighbours(&an, Lang::Vi).unwrap(), "2 quận, huyện khác của Tỉnh");
}

#[test]
fn events_are_told_by_date_with_beginning_and_end() {
    let dataset = TRIAL.read();
    let texts = |code| -> Vec<String> {
        let facts = AreaFacts::of(&dataset, area(&dataset, code), today());
        facts.events.iter().map(|event| event.text.get(Lang::Vi).to_owned()).collect()
    };
    assert_eq!(texts("D"), [""; 0]);
    assert_eq!(texts("X"), ["Phường Xuân có từ ngày 01/01/2025."]);
    assert_eq!(texts("C"), ["Quận Cát nhập vào huyện An từ ngày 01/01/2025 (Nghị quyết 2)."]);
    let an = texts("A");
    assert!(an[0].starts_with("Từ ngày 01/01/2024 huyện An nhận"), "{an:?}");
    assert!(an[1].starts_with("Từ ngày 01/01/2025 huyện An nhận"), "{an:?}");
}

fn compared(dataset: &Dataset, code: &str, areas: &[&str], year: i16) -> Comparison {
    let areas: Vec<AreaId> = areas.iter().map(|code| area(dataset, code)).collect();
    Comparison::of_areas(dataset, indicator(dataset, code), &areas, year, today())
}

#[test]
fn the_finding_names_the_highest_and_the_lowest() {
    let dataset = TRIAL.read();
    let comparison = compared(&dataset, "family", &["A", "B", "A", "C"], 2025);
    // 71,0 − 63,2 = 7,8 points.
    let Finding::Apart { difference, .. } = Finding::of(&comparison) else { panic!("{comparison:?}") };
    assert_eq!(difference, Value::from_hundredths(780));
    assert_eq!(
        compare::words::headline(&comparison, Lang::Vi),
        "Gia đình học tập: An cao nhất (71,0\u{a0}%), Bình thấp nhất (63,2\u{a0}%) năm 2025; cách nhau 7,8\u{a0}điểm"
    );
    assert_eq!(
        compare::words::headline(&comparison, Lang::En),
        "Learning families: An highest (71.0%), Bình lowest (63.2%) in 2025; 7.8\u{a0}points apart"
    );
    // A named twice is one line; C, which has no figure of 2025, is one too.
    assert_eq!(comparison.lines.len(), 3);
    assert_eq!(comparison.common_aims.iter().map(|aim| aim.year).collect::<Vec<_>>(), [2025, 2030]);
    assert_eq!(
        compare::words::end_label(&comparison, 2, Lang::Vi).unwrap(),
        ("Cát".into(), "71,0\u{a0}% (2024)".into())
    );
    assert!(comparison.sample);
    let of_2024 = compared(&dataset, "family", &["A", "B", "C"], 2024);
    assert_eq!(
        compare::words::headline(&of_2024, Lang::Vi),
        "Gia đình học tập: năm 2024 chỉ Cát có số liệu (71,0\u{a0}%)"
    );
}

#[test]
fn what_does_not_fit_on_the_axis_is_left_out_with_the_reason() {
    let dataset = TRIAL.read();
    let comparison = compared(&dataset, "family", &["A", "D", "X"], 2025);
    assert_eq!(comparison.lines.len(), 1);
    let said: Vec<String> =
        comparison.left_out.iter().map(|left_out| compare::words::left_out(left_out, Lang::Vi)).collect();
    assert_eq!(
        said,
        [
            "Dương: không vẽ chung, vì số liệu tính theo cách khác (trên số đã đăng ký, không phải trên tổng số).",
            "Xuân: chưa có số liệu."
        ]
    );

    let all: Vec<IndicatorId> = dataset.indicators().map(|(id, _)| id).collect();
    let comparison = Comparison::of_indicators(&dataset, area(&dataset, "A"), &all, today());
    let names: Vec<String> = comparison.lines.iter().map(|line| line.name.get(Lang::Vi)).collect();
    assert_eq!(names, ["Gia đình học tập", "Dòng họ học tập"]);
    let reasons: Vec<&Reason> = comparison.left_out.iter().map(|left_out| &left_out.reason).collect();
    let basis = Reason::OtherBasis { own: "workers_in_model".into(), axis: "all".into() };
    assert_eq!(reasons, [&basis, &Reason::NoQuantity, &Reason::OtherUnit, &Reason::NoFigure]);
    // 2030 is a target of one of them only.
    assert_eq!(comparison.common_aims.iter().map(|aim| aim.year).collect::<Vec<_>>(), [2025]);
    assert_eq!(comparison.year, 2025);
    assert_eq!(
        compare::words::headline(&comparison, Lang::Vi),
        "An: gia đình học tập cao nhất (71,0\u{a0}%), dòng họ học tập thấp nhất (60,0\u{a0}%) năm 2025; cách nhau 11,0\u{a0}điểm"
    );
}

#[test]
fn the_first_with_a_figure_makes_the_axis() {
    let dataset = TRIAL.read();
    // D, which comes first, has figures on another basis only: they make no axis on which a target stands.
    let comparison = compared(&dataset, "family", &["D", "B"], 2025);
    assert_eq!(comparison.lines.len(), 1);
    assert_eq!(comparison.left_out.len(), 1);
    let counts = Comparison::of_indicators(
        &dataset,
        area(&dataset, "A"),
        &[indicator(&dataset, "shelf"), indicator(&dataset, "family")],
        today(),
    );
    assert_eq!(counts.left_out.first().unwrap().reason, Reason::OtherUnit);
}

#[test]
fn a_seventh_line_is_one_too_many() {
    let dataset = shipped("hai-phong");
    let codes = ["303", "304", "305", "306", "307", "308", "309"];
    let comparison = compared(&dataset, "learning_family", &codes, 2025);
    assert_eq!(comparison.lines.len(), compare::MOST_LINES);
    assert_eq!(comparison.left_out.first().unwrap().reason, Reason::TooMany);
}

#[test]
fn names_say_what_they_belong_to_only_where_areas_of_several_stand_together() {
    let dataset = shipped("cac-tinh");
    let label = |codes: &[&str]| -> Vec<String> {
        let comparison = compared(&dataset, "learning_family", codes, 2020);
        comparison.lines.iter().map(|line| line.name.get(Lang::Vi)).collect()
    };
    assert_eq!(label(&["19", "58"]), ["Thái Nguyên", "Ninh Thuận"]);
    assert_eq!(label(&["508", "589"]), ["Duy Xuyên (Quảng Nam)", "Thuận Nam (Ninh Thuận)"]);
}

#[test]
fn every_area_of_the_shipped_data_has_its_page() {
    for name in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        let dataset = shipped(name);
        for (id, known) in dataset.areas() {
            let panels = Panels::of_area(&dataset, id, today());
            let facts = AreaFacts::of(&dataset, id, today());
            assert!(facts.events.is_sorted_by_key(|event| event.date), "{name} {}", known.code);
            for lang in Lang::ALL {
                assert!(!panels::words::headline(&panels, lang).is_empty());
                for event in &facts.events {
                    assert!(event.text.get(lang).ends_with('.'), "{name} {}: {event:?}", known.code);
                }
            }
        }
    }
}

#[test]
fn an_address_says_what_is_compared_and_what_else_could_be() {
    let dataset = shipped("hai-phong");
    let asked = |query: &str| {
        let state = ViewState::from_address("/vi/hai-phong/compare", query).unwrap();
        let (choice, _) = Choice::resolve(&dataset, &state).unwrap();
        (Compared::of(&dataset, choice, &state), choice.state(&dataset, &state))
    };
    let codes = |things: &[Thing]| things.iter().map(|thing| thing.code.to_string()).collect::<Vec<_>>();

    let (areas, state) = asked("area=303,305,303,nowhere&indicator=learning_family&year=2025");
    assert!(!areas.of_indicators() && !areas.is_single());
    assert_eq!(areas.unknown, ["nowhere"]);
    let things = areas.things(&dataset);
    assert_eq!(codes(&things), ["303", "305"]);
    let without = areas.without(&dataset, &things[0], &state);
    assert_eq!(without.address(), "/vi/hai-phong/compare/?area=305&indicator=learning_family&year=2025");
    let with = areas.with(&dataset, "311", &state);
    assert_eq!(with.address(), "/vi/hai-phong/compare/?area=303,305,311&indicator=learning_family&year=2025");
    assert!(
        areas
            .addable(&dataset)
            .offered
            .iter()
            .all(|group| group.things.iter().all(|thing| *thing.code != *"303"))
    );

    let (indicators, state) = asked("area=311&indicator=learning_family,learning_clan");
    assert!(indicators.of_indicators());
    let alone = indicators.without(&dataset, &indicators.things(&dataset)[0], &state);
    assert_eq!((alone.indicator.as_deref(), alone.more_indicators.len()), (Some("learning_clan"), 0));
    // What can be added has a figure on the same basis, and so has its line.
    for thing in indicators.addable(&dataset).offered.into_iter().flat_map(|group| group.things) {
        let more = indicators.with(&dataset, &thing.code, &state);
        let (choice, _) = Choice::resolve(&dataset, &more).unwrap();
        let comparison = Compared::of(&dataset, choice, &more).comparison(&dataset, today());
        assert_eq!((comparison.lines.len(), comparison.left_out.len()), (3, 0), "{}", thing.code);
    }

    let (both, _) = asked("area=303,305&indicator=learning_family,learning_clan");
    assert!(both.both && !both.of_indicators());
}

#[test]
fn partners_are_the_area_above_the_ends_and_those_next_to_it() {
    let dataset = TRIAL.read();
    // 2025: A 71, B 63.2; D is on another basis, C has ended. The area above has no figure.
    let partners = Partner::all(&dataset, indicator(&dataset, "family"), area(&dataset, "A"), 2025);
    assert_eq!(partners, [Partner { area: area(&dataset, "B"), role: Role::Last(Some(Level::District)) }]);

    let dataset = shipped("hai-phong");
    let family = indicator(&dataset, "learning_family");
    let roles = |code: &str| {
        let partners = Partner::all(&dataset, family, area(&dataset, code), 2025);
        partners.into_iter().map(|partner| partner.role).collect::<Vec<_>>()
    };
    let (first, last) = (Role::First(Some(Level::District)), Role::Last(Some(Level::District)));
    assert_eq!(roles("311"), [Role::Above, first, last, Role::Ahead, Role::Behind]);
    // The only city of the dataset with figures: the ends of its districts.
    assert_eq!(roles("31"), [first, last]);
    assert!(Proposal::of(&dataset, area(&dataset, "30"), family).is_none());
}

/// Of 299 communes that could be added, those of the same province are offered: 99 beside one; 99 in each of two provinces.
#[test]
fn of_many_areas_the_relatives_are_offered_to_compare_with() {
    let scope = tiendo_sample::Scope { provinces: 3, communes: 300, indicators: 2, years: 2 };
    let files = tiendo_sample::package(scope);
    let fetch = |path: &str| {
        let file = files.iter().find(|file| file.path == path);
        file.map(|file| file.text.clone().into_bytes()).ok_or(Unavailable::NotFound)
    };
    let dataset = Dataset::open(tiendo_sample::NAME, fetch, &mut Vec::new());
    let communes: Vec<AreaId> =
        dataset.areas().filter(|(_, area)| area.level == Some(Level::Commune)).map(|(id, _)| id).collect();
    assert_eq!(communes.len(), 300);
    let code = |place: usize| dataset.area(communes[place]).code.to_string();
    let additions = |query: &str| {
        let path = format!("/vi/{}/compare", tiendo_sample::NAME);
        let state = ViewState::from_address(&path, query).unwrap();
        let (choice, _) = Choice::resolve(&dataset, &state).unwrap();
        Compared::of(&dataset, choice, &state).addable(&dataset)
    };
    let offered = |additions: &Additions| additions.offered.iter().map(|group| group.things.len()).sum();
    let one = additions(&format!("area={}", code(0)));
    assert_eq!((offered(&one), one.left_out), (99, 200));
    let two = additions(&format!("area={},{}", code(0), code(299)));
    assert_eq!((offered(&two), two.left_out), (198, 100));
    assert_eq!(
        compare::words::by_searching(3_181, Lang::Vi).replace('\u{a0}', " "),
        "3.181 địa bàn khác: tìm (phím /) rồi chọn để thêm."
    );
}
