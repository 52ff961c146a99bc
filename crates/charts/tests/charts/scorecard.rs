//! Scorecards of real datasets.

use tiendo_charts::{Drawing, Size};
use tiendo_core::lang::Lang;
use tiendo_core::scorecard::Moment;
use tiendo_core::view::scorecard::{ScorecardView, Sorting, Unfolding};

use crate::harness::{compare, published};

/// The name of its pictures, the dataset, the root, what figures are held against, the order, areas folded or unfolded.
type Case = (&'static str, &'static str, Option<&'static str>, Moment, &'static str, &'static [&'static str]);

const CASES: [Case; 6] = [
    ("districts-and-sample", "hai-phong", Some("31"), Moment::Year(2025), "", &[]),
    ("sorted-by-met", "hai-phong", Some("31"), Moment::Year(2024), "-met", &[]),
    ("silent-parts", "hai-phong", Some("31"), Moment::Coming(2030), "", &[]),
    ("provinces", "cac-tinh", None, Moment::Year(2023), "name", &["01"]),
    ("no-figure", "my-loc", Some("358"), Moment::Passed(2025), "", &[]),
    ("one-area", "viet-nam", None, Moment::Coming(2030), "", &[]),
];

fn view((_, dataset, root, moment, order, toggled): Case) -> ScorecardView {
    let dataset = published(dataset);
    let find = |code: &str| dataset.find_area(code).unwrap();
    let toggled: Vec<_> = toggled.iter().map(|code| find(code)).collect();
    ScorecardView::of(&dataset, root.map(find), moment, &Sorting::parse(order), &Unfolding::from(&*toggled))
}

/// Every picture of a case with the name of its file.
fn drawings(case: Case) -> Vec<(String, Lang, Drawing)> {
    let view = view(case);
    let mut drawings = Vec::new();
    for lang in [Lang::Vi, Lang::En] {
        for (size, width) in [(Size::Narrow, "narrow"), (Size::Wide, "wide")] {
            let drawing = tiendo_charts::scorecard(&view, size, lang).unwrap();
            drawings.push((format!("{}.{width}.{}.svg", case.0, lang.code()), lang, drawing));
        }
    }
    drawings
}

#[test]
fn scorecards_are_drawn_as_in_the_golden_pictures() {
    let pictures = CASES.into_iter().flat_map(drawings);
    compare("scorecard", pictures.map(|(file, _, drawing)| (file, drawing.svg)).collect());
}

#[test]
fn scorecards_of_sample_data_say_so_in_the_picture_and_in_words() {
    for case in CASES {
        for (file, lang, drawing) in drawings(case) {
            let is_sample = case.1 == "hai-phong";
            let (mark, words) = match lang {
                Lang::Vi => ("SỐ LIỆU MINH HỌA", "Số liệu minh họa, không phải số liệu thật"),
                Lang::En => ("SAMPLE DATA", "Sample data, not real figures"),
            };
            assert_eq!(drawing.svg.contains(&format!(">{mark}<")), is_sample, "{file}");
            assert_eq!(drawing.description.contains(words), is_sample, "{file}");
        }
    }
}
