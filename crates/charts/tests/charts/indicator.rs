//! The trend and the ranking of real views.

use tiendo_charts::Size;
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::view::IndicatorView;
use tiendo_core::view_state::ViewState;

use crate::harness::{compare, published};

/// A day after every figure in the pictures, when 2025 has passed and 2030 has not.
fn today() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

/// One view: the name of its pictures, and what a reader chose.
struct Case {
    name: &'static str,
    dataset: &'static str,
    indicator: &'static str,
    area: &'static str,
    year: i16,
}

const CASES: [Case; 9] = [
    case("path-and-sample", "hai-phong", "learning_family", "311", 2025),
    case("year-before-milestone", "hai-phong", "learning_unit", "303", 2024),
    case("milestones-only", "viet-nam", "literacy_l2", "VN", 2025),
    case("other-denominator", "cac-tinh", "learning_family", "01", 2024),
    case("yes-no-without-figures", "my-loc", "learning_district", "358", 2025),
    case("estimated", "cac-tinh", "learning_family", "19", 2020),
    case("projection", "viet-nam", "lowersec_l3", "VN", 2025),
    case("former-area", "cac-tinh", "learning_clan", "508", 2020),
    case("no-target", "viet-nam", "literacy_l1_15_60", "VN", 2025),
];

const fn case(
    name: &'static str,
    dataset: &'static str,
    indicator: &'static str,
    area: &'static str,
    year: i16,
) -> Case {
    Case { name, dataset, indicator, area, year }
}

impl Case {
    /// The view, which must be the one that was asked for.
    fn view(&self, lang: Lang) -> IndicatorView {
        let state = ViewState {
            lang,
            dataset: Some(self.dataset.into()),
            indicator: Some(self.indicator.into()),
            area: Some(self.area.into()),
            year: Some(self.year),
            ..ViewState::default()
        };
        let view = IndicatorView::of(&published(self.dataset), &state, today()).unwrap();
        assert_eq!(view.notices, [], "{}", self.name);
        view
    }

    /// Every picture of the view with the name of its file.
    fn pictures(&self) -> Vec<(String, String)> {
        let mut pictures = Vec::new();
        for lang in [Lang::Vi, Lang::En] {
            let view = self.view(lang);
            for (size, width) in [(Size::Narrow, "narrow"), (Size::Wide, "wide")] {
                let trend = tiendo_charts::trend(&view.trend, size, lang).unwrap();
                let ranking = tiendo_charts::ranking(&view.ranking, size, lang).unwrap();
                for (chart, drawing) in [("trend", trend), ("ranking", ranking)] {
                    let file = format!("{}.{chart}.{width}.{}.svg", self.name, lang.code());
                    pictures.push((file, drawing.svg));
                }
            }
        }
        pictures
    }
}

#[test]
fn charts_are_drawn_as_in_the_golden_pictures() {
    compare("indicator", CASES.iter().flat_map(Case::pictures).collect());
}

#[test]
fn drawing_twice_gives_the_same_bytes() {
    for case in &CASES {
        assert_eq!(case.pictures(), case.pictures(), "{}", case.name);
    }
}

#[test]
fn every_chart_made_from_sample_data_says_so_in_the_picture_and_in_words() {
    for case in &CASES {
        for (lang, mark, words) in [
            (Lang::Vi, "SỐ LIỆU MINH HỌA", "Số liệu minh họa, không phải số liệu thật"),
            (Lang::En, "SAMPLE DATA", "Sample data, not real figures"),
        ] {
            let view = case.view(lang);
            let is_sample = case.dataset == "hai-phong";
            assert_eq!(view.sample, is_sample, "{}", case.name);
            for size in [Size::Narrow, Size::Wide] {
                let trend = tiendo_charts::trend(&view.trend, size, lang).unwrap();
                let ranking = tiendo_charts::ranking(&view.ranking, size, lang).unwrap();
                for drawing in [trend, ranking] {
                    let name = case.name;
                    assert_eq!(drawing.svg.contains(&format!(">{mark}<")), is_sample, "{name} {lang:?}");
                    assert_eq!(drawing.description.contains(words), is_sample, "{name} {lang:?}");
                }
            }
        }
    }
}
