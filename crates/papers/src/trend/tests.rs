//! What must hold of the chart of every trend of the shipped datasets.

use std::fs;
use std::path::Path;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::{Date, Year};
use tiendo_core::model::Unit;
use tiendo_core::view::Choice;
use tiendo_office::Decimal;

use super::*;
use crate::figures::decimal;

/// Every trend that has a figure.
fn each_trend(check: impl Fn(&str, &Trend)) -> usize {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
    let today = Date::new(2026, 11, 22).unwrap();
    let mut number = 0;
    for name in ["viet-nam", "cac-tinh", "hai-phong", "my-loc"] {
        let fetch = |file: &str| Ok(fs::read(data.join(name).join(file)).unwrap());
        let dataset = Dataset::open(name, fetch, &mut Vec::new());
        for (indicator, _) in dataset.indicators() {
            for (area, about) in dataset.areas() {
                let trend = Trend::of(&dataset, Choice { indicator, area, year: 2025 }, today);
                if !trend.points.is_empty() || !trend.other_points.is_empty() {
                    check(&format!("{name} {} {}", trend.subject.code, about.code), &trend);
                    number += 1;
                }
            }
        }
    }
    number
}

fn lines(trend: &Trend) -> Option<(Vec<String>, Vec<Line>)> {
    let chart = chart(trend, 10, Lang::Vi)?;
    let Plot::Lines(lines) = chart.plot else { return None };
    Some((chart.categories, lines))
}

/// The years in which a line has a figure, with it.
fn told(years: &[String], line: &Line) -> Vec<(String, Decimal)> {
    let figures = years.iter().zip(&line.series.values);
    figures.filter_map(|(year, figure)| figure.map(|figure| (year.clone(), figure))).collect()
}

#[test]
fn every_figure_is_drawn_once_and_nothing_else_is() {
    let number = each_trend(|name, trend| {
        let Some((years, lines)) = lines(trend) else {
            assert!(matches!(trend.subject.unit, Unit::YesNo | Unit::Level), "{name} has no chart");
            return;
        };
        let figures = lines.iter().filter(|line| line.mark == Mark::Circle);
        let drawn: Vec<_> = figures.flat_map(|line| told(&years, line)).collect();
        let points = trend.points.iter();
        let expected: Vec<_> =
            points.map(|point| (point.year.to_string(), decimal(point.measured.value))).collect();
        assert_eq!(drawn, expected, "{name}");
        let labelled = lines.iter().filter(|line| line.series.name.contains("minh họa")).count();
        assert_eq!(labelled > 0, trend.sample, "{name}");
    });
    assert!(number > 100, "{number}");
}

#[test]
fn nothing_is_joined_across_a_change_of_the_territory_or_between_milestones() {
    each_trend(|name, trend| {
        let Some((years, lines)) = lines(trend) else { return };
        for line in lines.iter().filter(|line| line.stroke == Stroke::Solid) {
            let years: Vec<Year> =
                told(&years, line).iter().filter_map(|(year, _)| year.parse().ok()).collect();
            for pair in years.windows(2) {
                assert!(!trend.is_broken_between(pair[0], pair[1]), "{name}: {pair:?}");
            }
        }
        let unjoined = |line: &&Line| matches!(line.mark, Mark::Diamond | Mark::Square);
        assert!(lines.iter().filter(unjoined).all(|line| line.stroke == Stroke::None), "{name}");
    });
}

#[test]
fn years_without_anything_are_on_the_axis_too() {
    each_trend(|name, trend| {
        let Some((years, _)) = lines(trend) else { return };
        let years: Vec<Year> = years.iter().filter_map(|year| year.parse().ok()).collect();
        assert!(years.windows(2).all(|pair| pair[1] == pair[0] + 1), "{name}: {years:?}");
    });
}
