//! For tests: the shipped datasets, and made-up ones that differ in how many areas, years and figures they have.

use std::fs;
use std::path::PathBuf;

use tiendo_core::dataset::Dataset;
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::package::Descriptor;

use crate::Size;
use tiendo_core::lang::Lang;

/// Every way to draw a picture.
pub(crate) const WAYS: [(Size, Lang); 4] =
    [(Size::Narrow, Lang::Vi), (Size::Narrow, Lang::En), (Size::Wide, Lang::Vi), (Size::Wide, Lang::En)];

pub(crate) fn shipped(name: &str) -> Dataset {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    let file = |path: &str| -> Fetched { fs::read(folder.join(path)).map_err(|_| Unavailable::NotFound) };
    Dataset::open(name, file, &mut Vec::new())
}

/// Numbers that look like chance and are the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }
}

/// Communes `C0`, `C1`, … of one province, with figures of the indicator `family` in years from 2016 on. `seed` decides on the
/// figures, on gaps, on the spread, on targets and on changes of boundaries.
pub(crate) fn made_up(areas: u64, years: u64, seed: u64) -> Dataset {
    const NAMES: [&str; 6] =
        ["An", "Thủy Nguyên", "Bà Rịa - Vũng Tàu", "Bạch Long Vĩ", "Phan Rang - Tháp Chàm", "Ý Yên"];
    let mut chance = Chance(seed);
    let (low, spread) = (chance.below(90), 1 + chance.below(60));
    let (gaps, moved, has_path) = (2 + chance.below(9), 2 + chance.below(9), chance.below(2) == 0);
    let mut of_areas = "area,name_vi,level,parent,valid_to\nP,Tỉnh,province,,\n".to_owned();
    let mut changes = "area,successor,kind,date,extent,decree_vi,decree_en\n".to_owned();
    let mut observations = "indicator,area,year,value,denominator_kind,obs_status,source\n".to_owned();
    for area in 0..areas {
        let name = NAMES.get(usize::try_from(area % 6).unwrap()).unwrap();
        of_areas.push_str(&format!("C{area},{name},commune,P,\n"));
        if area % moved == 0 && area > 0 {
            changes.push_str(&format!("C{area},C{},moved,2018-01-01,part,Nghị quyết 1232,\n", area - 1));
        }
        for year in 2016..2016 + years {
            if chance.below(gaps) == 0 {
                continue;
            }
            let value = (low * 100 + chance.below(spread * 100)).min(10_000);
            observations.push_str(&format!(
                "family,C{area},{year},{}.{:02},all,final,\n",
                value / 100,
                if seed.is_multiple_of(2) { value % 100 } else { value % 10 * 10 }
            ));
        }
    }
    let mut targets = "indicator,area,year,value,kind,applies_to\n".to_owned();
    for year in 2016..2016 + years {
        let kind = if year == 2015 + years { "milestone" } else { "path" };
        if has_path || kind == "milestone" {
            targets
                .push_str(&format!("family,P,{year},{},{kind},descendants\n", 40 + (year - 2016) * 5 % 60));
        }
    }
    let fetch = |path: &str| {
        let text = match path {
            Descriptor::FILE => {
                r#"{"title_vi":"Thử","resources":[{"name":"area_changes","path":"area_changes.csv"}]}"#
            }
            "indicators.csv" => {
                "indicator,short_vi,name_vi,unit,direction,denominator_kind\nfamily,Gia đình,Gia đình,percent,up,all\n"
            }
            "areas.csv" => &of_areas,
            "area_changes.csv" => &changes,
            "targets.csv" => &targets,
            "observations.csv" => &observations,
            _ => return Err(Unavailable::NotFound),
        };
        Ok(text.as_bytes().to_vec())
    };
    Dataset::open("made-up", fetch, &mut Vec::new())
}
