//! Datasets of any figures, for tests of what must hold of every picture.

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use tiendo_core::dataset::Dataset;
use tiendo_core::finding::{Fetched, Unavailable};

/// Names as short and as long as real ones.
const AREAS: [&str; 6] = ["Huế", "Lê Chân", "Thủy Nguyên", "Bà Rịa - Vũng Tàu", "Ý Yên", "Nguyễn Bỉnh Khiêm"];
const INDICATORS: [&str; 4] =
    ["Kỹ năng sống", "Công dân học tập ở cộng đồng", "Hội quản lý TT HTCĐ", "Phổ cập THCS mức độ 3"];

/// Figures of an indicator in an area: year, and tenths of a percent.
type Figures = std::collections::BTreeMap<i16, u32>;

/// Any figures of six areas and four indicators between 2014 and 2030, with targets for 2025 and 2030.
pub(crate) fn dataset() -> impl Strategy<Value = Dataset> {
    let figures = vec(btree_map(2014_i16..=2030, 0_u32..=1000, 0..9), AREAS.len() * INDICATORS.len());
    let targets = vec((0_u32..=100, 0_u32..=100), INDICATORS.len());
    (figures, targets).prop_map(|(figures, targets)| read(&figures, &targets))
}

fn read(figures: &[Figures], targets: &[(u32, u32)]) -> Dataset {
    let mut tables = [
        String::from("source,title_vi\n"),
        String::from("indicator,short_vi,name_vi,unit,denominator_kind\n"),
        String::from("area,name_vi,level\n"),
        String::from("indicator,area,year,value,kind,applies_to\n"),
        String::from("indicator,area,year,value,denominator_kind,obs_status\n"),
    ];
    for (place, name) in AREAS.iter().enumerate() {
        tables[2] += &format!("a{place},{name},district\n");
    }
    for (place, name) in INDICATORS.iter().enumerate() {
        tables[1] += &format!("i{place},{name},{name},percent,all\n");
        for area in 0..AREAS.len() {
            let (first, second) = targets[place];
            tables[3] += &format!("i{place},a{area},2025,{first},milestone,self\n");
            tables[3] += &format!("i{place},a{area},2030,{second},milestone,self\n");
            for (year, tenths) in &figures[place * AREAS.len() + area] {
                let (whole, tenth) = (tenths / 10, tenths % 10);
                tables[4] += &format!("i{place},a{area},{year},{whole}.{tenth},all,sample\n");
            }
        }
    }
    let [sources, indicators, areas, targets, observations] = tables;
    let fetch = |path: &str| -> Fetched {
        let text = match path {
            "datapackage.json" => r#"{"title_vi":"Thử","version":"1.0.0","resources":[]}"#,
            "sources.csv" => &sources,
            "indicators.csv" => &indicators,
            "areas.csv" => &areas,
            "targets.csv" => &targets,
            "observations.csv" => &observations,
            _ => return Err(Unavailable::NotFound),
        };
        Ok(text.as_bytes().to_vec())
    };
    Dataset::open("thu", fetch, &mut Vec::new())
}

#[test]
fn what_is_generated_is_read_whole() {
    let figures = vec![Figures::from([(2022, 632), (2025, 1000)]); AREAS.len() * INDICATORS.len()];
    let dataset = read(&figures, &[(70, 80); INDICATORS.len()]);
    assert_eq!(dataset.areas().count(), AREAS.len());
    assert_eq!(dataset.observations().len(), 2 * figures.len());
    assert_eq!(dataset.targets().len(), 2 * figures.len());
}
