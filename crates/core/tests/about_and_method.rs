//! What the pages about data and method say of the shipped datasets and of a small one, counted by hand.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod trial;

use std::fs;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::definitions::Definitions;
use tiendo_core::finding::{Finding, Problem, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::package::TableName;
use tiendo_core::verdict::Topic;
use tiendo_core::view::about::{About, Citings, FindingCounts};
use tiendo_core::view::method::{Approach, Method};
use tiendo_core::view::{about, method};

use trial::{Trial, shipped};

const SHIPPED: [&str; 4] = ["viet-nam", "cac-tinh", "hai-phong", "my-loc"];

const TRIAL: Trial<'_> = Trial {
    created: "2026-11-22T00:00:00Z",
    sources: "s,Kế hoạch\nt,Báo cáo\nu,Không dẫn\n",
    indicators: "indicator,framework,short_vi,name_vi,unit,denominator_kind,denominator_vi,source\n\
        a,KH-1,Công dân,Công dân,percent,workers,người lao động,s\n\
        b,KH-2,Công dân,Công dân,percent,adults,người lớn,s\n\
        c,KH-1,Gia đình,Gia đình,percent,all,gia đình,t\n\
        d,KH-1,Khác,Khác,percent,all,,s\n",
    areas: "area,name_vi,level\nP,Tỉnh,province\nA,An,district\nB,Bình,district\nC,Cát,district\n",
    changes: "A,B,split,2025-01-01,part,NQ 1,\nA,C,split,2025-01-01,part,NQ 1,\nB,C,merged,2025-07-01,whole,NQ 2,\n",
    codes: "sex,F,Nữ,Female\nsex,M,Nam,Male\n",
    targets: "a,P,2025,40,milestone,descendants\na,P,2030,60,milestone,descendants\n",
    observations: "a,P,2024,30,,,workers,final,t\na,P,2025,35,,,workers,estimated,t\na,P,2025,80,,,registered,final,t\nb,P,2025,50,,,adults,final,\n",
};

fn definitions(dataset: &Dataset) -> Definitions {
    let folder = format!("{}/../../data/{}", env!("CARGO_MANIFEST_DIR"), dataset.descriptor().name);
    let fetch = |path: &str| fs::read(format!("{folder}/{path}")).map_err(|_| Unavailable::NotFound);
    Definitions::open(dataset, fetch, &mut Vec::new())
}

fn today() -> Date {
    Date::parse("2026-11-22").unwrap()
}

#[test]
fn a_small_dataset_is_counted_by_hand() {
    let problems = [Problem::UnknownCode, Problem::NotADate, Problem::NotADate, Problem::Rounded];
    let findings = problems.map(|problem| Finding::file("targets.csv", problem));
    let about = About::of(&TRIAL.read(), None, &findings);
    // s: three indicators. t: one indicator and three figures. One figure and two targets have no source, nor has a change.
    let citings: Vec<Citings> = about.sources.iter().map(|cited| cited.citings).collect();
    let none = Citings::default();
    assert_eq!(
        citings,
        [Citings { definitions: 3, ..none }, Citings { definitions: 1, figures: 3, ..none }, none]
    );
    assert_eq!(about.unsourced, Citings { figures: 1, targets: 2, changes: 3, ..none });
    assert_eq!(about::words::citings(about.sources[1].citings, Lang::En), "3 figures, 1 definition");
    assert_eq!(about::words::citings(none, Lang::Vi), "không dẫn cho dòng nào");
    assert_eq!(about::words::statuses(&about, Lang::Vi), "3 chính thức, 1 ước tính");
    let rows = |name| about.tables.iter().find(|table| table.name == name).map(|table| table.rows);
    assert_eq!(
        [TableName::Observations, TableName::AreaChanges, TableName::Codes, TableName::Schemes].map(rows),
        [Some(4), Some(3), Some(2), None]
    );
    // A was divided among two on one day and counts once.
    let changes: Vec<String> = about.changes.iter().map(|day| about::words::change(day, Lang::Vi)).collect();
    assert_eq!(changes, ["01/01/2025: 1 địa bàn (NQ 1)", "01/07/2025: 1 địa bàn (NQ 2)"]);
    assert_eq!(about.findings, FindingCounts { errors: 1, warnings: 2, repaired: 1 });
    assert_eq!(about::words::findings(&about, Lang::En), "Found in reading: 1 error, 2 warnings, 1 repair");
    assert_eq!(about::words::edition(&about, Lang::Vi), "Phiên bản 1.0.0, ngày 22/11/2026");
}

#[test]
fn one_name_with_two_meanings_is_told_and_other_bases_are_listed() {
    let dataset = TRIAL.read();
    let method = Method::of(&dataset, None, today());
    let codes: Vec<&str> = method.frameworks.iter().map(|framework| &*framework.code).collect();
    assert_eq!(codes, ["KH-1", "KH-2"]);
    assert_eq!(method.same_names.len(), 1, "one name with one meaning is nothing to tell");
    assert_eq!(
        method::words::same_name(&method.same_names[0], Lang::Vi),
        "“Công dân” có 2 cách tính: KH-1: người lao động; KH-2: người lớn"
    );
    let citizen = &method.frameworks[0].indicators[0];
    assert_eq!(citizen.other_bases, ["registered".into()]);
    assert_eq!(citizen.targets.len(), 2);
    assert_eq!(
        method::words::target(&citizen.targets[0], &citizen.subject, Lang::Vi).replace('\u{a0}', " "),
        "Mục tiêu 2025: 40 % (Tỉnh và các địa bàn bên dưới)"
    );
    // Two of the three indicators of KH-1 are defined by s.
    assert_eq!(method::words::framework(&method.frameworks[0], Lang::Vi), "Kế hoạch (KH-1)");
    // 30 and 35 make a pace of 5 points a year: the only verdict with one.
    let example = method.example.unwrap();
    assert_eq!((&*example.subject.code, &*example.area, example.sample), ("a", "P", false));
    let steps = example.steps(Lang::Vi);
    assert!(
        steps.iter().any(|step| step.topic == Topic::Outlook && step.substituted.contains("(35,0 − 30,0)"))
    );
}

#[test]
fn the_shipped_datasets_have_licence_sources_and_words() {
    for name in SHIPPED {
        let dataset = shipped(name);
        let definitions = definitions(&dataset);
        let about = About::of(&dataset, Some(&definitions), &[]);
        assert_eq!(about.licences[0].name, "CC-BY-4.0", "{name}");
        assert_eq!(about.created, Some(today()));
        assert_eq!(about.unsourced, Citings::default(), "{name}");
        let figures: usize = about.sources.iter().map(|cited| cited.citings.figures).sum();
        assert_eq!(figures, dataset.observations().len());
        assert_eq!(about.statuses.iter().map(|(_, count)| count).sum::<usize>(), figures);
        let method = Method::of(&dataset, Some(&definitions), today());
        assert_eq!(method.schemes.len(), definitions.schemes.len());
        // Mỹ Lộc has a single figure, on which no verdict rests.
        assert_eq!(method.example.is_some(), name != "my-loc", "{name}");
        if let Some(example) = &method.example {
            assert_eq!(example.sample, name == "hai-phong");
        }
        for lang in Lang::ALL {
            for framework in &method.frameworks {
                assert!(method::words::framework(framework, lang).len() > 5);
                for definition in &framework.indicators {
                    let facts = method::words::facts(definition, lang);
                    assert!(facts.len() >= 3, "{facts:?}");
                    assert!(facts.iter().all(|(_, text)| !text.contains("  ")), "{facts:?}");
                }
            }
            for (scheme, _) in &method.schemes {
                assert!(!method::words::levels(scheme, lang).is_empty());
            }
        }
    }
}

#[test]
fn every_approach_is_told_in_both_languages_and_what_is_published_is_cited() {
    for approach in Approach::ALL {
        for lang in Lang::ALL {
            assert!(!approach.name(lang).is_empty());
            let rule = approach.rule(lang);
            assert!(rule.ends_with('.') && !rule.contains("  "), "{rule}");
        }
        assert_ne!(approach.rule(Lang::Vi), approach.rule(Lang::En));
    }
    let cited: Vec<&str> = Approach::ALL
        .into_iter()
        .filter_map(Approach::method)
        .map(tiendo_core::verdict::Method::url)
        .collect();
    assert_eq!(cited.len(), 2);
    let symbols = method::words::symbols(Lang::Vi);
    for formula in Approach::ALL.into_iter().flat_map(|approach| approach.formulas().iter()) {
        assert!(
            symbols.iter().any(|(symbol, _)| symbol.split(", ").any(|one| formula.contains(one))),
            "{formula}"
        );
    }
}
