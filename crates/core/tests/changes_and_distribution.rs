//! The areas of a level in two years, and through all of them. Figures are worked by hand in comments.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod trial;

use tiendo_core::dataset::Dataset;
use tiendo_core::lang::Lang;
use tiendo_core::value::Value;
use tiendo_core::view::changes::{self, words as change_words};
use tiendo_core::view::distribution::words as spread_words;
use tiendo_core::view::{ChangeGroup, ChangeLine, Changes, Distribution};

use trial::{Trial, shipped};

const INDICATORS: &str = "indicator,short_vi,name_vi,unit,direction,denominator_kind
family,Gia đình,Tỷ lệ gia đình,percent,up,all
poor,Hộ nghèo,Tỷ lệ hộ nghèo,percent,down,all
title,Huyện học tập,Huyện học tập,yes_no,up,
";

const AREAS: &str = "area,name_vi,level,parent,valid_to
P,Tỉnh,province,,
A,An,district,P,
B,Bình,district,P,
C,Cát,district,P,
D,Dương,district,P,
";

const CHANGES: &str = "B,C,moved,2025-01-01,part,Nghị quyết 1,Resolution 1
";

fn read(changes: &str, observations: &str) -> Dataset {
    Trial { indicators: INDICATORS, areas: AREAS, changes, observations, ..Trial::default() }.read()
}

fn changes_of(dataset: &Dataset, indicator: &str, chosen: &str, from: i16, to: i16) -> Option<Changes> {
    let (indicator, chosen) =
        (dataset.find_indicator(indicator).unwrap(), dataset.find_area(chosen).unwrap());
    Changes::of(dataset, indicator, chosen, from, to)
}

fn distribution_of(dataset: &Dataset, indicator: &str, chosen: &str) -> Option<Distribution> {
    let (indicator, chosen) =
        (dataset.find_indicator(indicator).unwrap(), dataset.find_area(chosen).unwrap());
    Distribution::of(dataset, indicator, chosen)
}

#[test]
fn look() {
    for (name, indicator, area) in [
        ("hai-phong", "learning_family", "311"),
        ("cac-tinh", "learning_family", "01"),
        ("hai-phong", "citizen_in_unit", "311"),
        ("my-loc", "commune_learning_community", "358"),
        ("cac-tinh", "learning_clan", "508"),
    ] {
        let dataset = shipped(name);
        let id = dataset.find_indicator(indicator).unwrap();
        let years = changes::default_years(&dataset, id);
        println!("{name} {indicator} {years:?}");
        for lang in Lang::ALL {
            if let Some((from, to)) = years {
                let changes = changes_of(&dataset, indicator, area, from, to).unwrap();
                println!("{}", change_words::headline(&changes, lang));
                println!("{:#?}", change_words::notes(&changes, lang));
            }
            let spread = distribution_of(&dataset, indicator, area).unwrap();
            println!("{}", spread_words::headline(&spread, lang));
            println!("{:#?}", spread_words::notes(&spread, lang));
            for year in &spread.years {
                println!("{}", spread_words::year_summary(year, &spread, lang));
            }
        }
    }
}
