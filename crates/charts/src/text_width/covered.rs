//! Every character that explanations are written with is in the font, so that none is taken from another one.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_core::lang::Lang;
use tiendo_core::value::Value;
use tiendo_core::verdict::Method;
use tiendo_core::view::judgement::Judgement;

use super::{index, takes_no_room};

fn dataset(name: &str) -> Dataset {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../data").join(name);
    let file = |path: &str| -> Fetched { fs::read(folder.join(path)).map_err(|_| Unavailable::NotFound) };
    Dataset::open(name, file, &mut Vec::new())
}

/// What is written about one verdict, but for titles of documents.
fn texts(judgement: &Judgement, lang: Lang) -> Vec<String> {
    let mut texts: Vec<String> = [-100, 0, 50, 900]
        .into_iter()
        .filter_map(|pace| judgement.what_if_sentence(Value::from_hundredths(pace), lang))
        .collect();
    for section in judgement.sections(lang) {
        texts.extend([section.heading, section.sentence]);
        let steps = section.steps.into_iter();
        texts.extend(steps.flat_map(|step| [step.label, step.formula, step.substituted, step.result]));
    }
    texts
}

#[test]
fn the_font_has_every_character_of_the_explanations() {
    let today = Date::new(2026, 11, 22).unwrap();
    let mut used = BTreeSet::new();
    for name in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        let dataset = dataset(name);
        for (indicator, _) in dataset.indicators() {
            for (area, _) in dataset.areas() {
                let judgement = Judgement::of(&dataset, indicator, area, today);
                let said = Lang::ALL.into_iter().flat_map(|lang| texts(&judgement, lang));
                used.extend(said.flat_map(|text| text.chars().collect::<Vec<_>>()));
            }
        }
    }
    used.extend(Lang::ALL.into_iter().flat_map(|lang| Method::Dns.citation(lang).chars()));
    used.extend(Lang::ALL.into_iter().flat_map(|lang| Method::GrowthRatio.citation(lang).chars()));
    let missing: Vec<char> = used.iter().copied().filter(|char| index(*char).is_none()).collect();
    assert!(missing.iter().all(|char| takes_no_room(*char)), "{missing:?}");
    for char in "ŷ₀₁₂₃⌈⌉≈×−≤".chars() {
        assert!(used.contains(&char), "{char} is looked for");
    }
    // Of a title that is not held, and of a growth that is enough; the shipped data has no such case today.
    for char in "≠≥".chars() {
        assert!(index(char).is_some(), "{char}");
    }
}
