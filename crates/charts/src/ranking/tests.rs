//! Rankings of many areas.

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::view::IndicatorView;
use tiendo_core::view_state::ViewState;

use super::*;
use crate::describe;
use crate::geometry::Point;

/// A province with so many communes, each with a figure of its own: 0,01 % more than the one before.
fn many(communes: u32) -> Dataset {
    let mut areas = "area,name_vi,level,parent\n31,Hải Phòng,province,\n".to_owned();
    let mut figures = "indicator,area,year,value,denominator_kind,obs_status\n".to_owned();
    for number in 1..=communes {
        areas.push_str(&format!("{number:05},Xã {number},commune,31\n"));
        figures.push_str(&format!(
            "family,{number:05},2025,{}.{:02},all,final\n",
            number / 100,
            number % 100
        ));
    }
    let file = |path: &str| {
        let content = match path {
            "datapackage.json" => "{\"name\": \"trial\", \"title\": \"Trial\"}",
            "indicators.csv" => {
                "indicator,short_vi,name_vi,unit,denominator_kind\nfamily,GĐ,GĐ,percent,all\n"
            }
            "areas.csv" => &areas,
            "observations.csv" => &figures,
            "targets.csv" => {
                "indicator,area,year,value,kind,applies_to\nfamily,31,2025,20,milestone,descendants\n"
            }
            _ => return Err(tiendo_core::finding::Unavailable::NotFound),
        };
        Ok(content.as_bytes().to_vec())
    };
    Dataset::open("trial", file, &mut Vec::new())
}

fn ranking(communes: u32, chosen: &str) -> Ranking {
    let state = ViewState { area: Some(chosen.to_owned()), year: Some(2025), ..ViewState::default() };
    IndicatorView::of(&many(communes), &state, Date::new(2026, 11, 22).unwrap()).unwrap().ranking
}

fn drawn(ranking: &Ranking, size: Size, lang: Lang) -> Drawing {
    draw(ranking, size, lang, describe::ranking(ranking, lang)).unwrap()
}

#[test]
fn of_thousands_of_areas_the_ends_and_the_chosen_one_are_drawn() {
    // Ten of each end, and place 1000 with two neighbours. The best is 3321, so place 1000 is 3321 − 999 = 2322. Left out: 11 to 998,
    // which are 988, and 1002 to 3311, which are 2310.
    let ranking = ranking(3321, "02322");
    for size in [Size::Narrow, Size::Wide] {
        let drawing = drawn(&ranking, size, Lang::Vi);
        let communes = drawing.data.iter().filter(|datum| datum.area.as_deref() != Some("31"));
        let titles: Vec<&str> = communes.map(|datum| datum.title.as_str()).collect();
        assert_eq!(titles.len(), 23, "{titles:?}");
        assert_eq!(
            titles[9..14],
            ["Xã 3312, 2025", "Xã 2323, 2025", "Xã 2322, 2025", "Xã 2321, 2025", "Xã 10, 2025"]
        );
        for text in ["… 988 xã, phường …", "… 2.310 xã, phường …"] {
            assert!(drawing.svg.contains(text) && drawing.description.contains(text), "{text}");
        }
        assert!(drawing.svg.len() < 20_000, "{}", drawing.svg.len());
    }
}

#[test]
fn what_can_be_pointed_at_lies_in_its_row_and_leads_to_its_area() {
    let ranking = ranking(12, "00003");
    for size in [Size::Narrow, Size::Wide] {
        let Drawing { data, extent, .. } = drawn(&ranking, size, Lang::En);
        assert!(data.windows(2).all(|pair| pair[0].at.1 < pair[1].at.1 && pair[0].row + 1 == pair[1].row));
        let inside = |(x, y): Point| {
            (0.0..=f64::from(extent.0)).contains(&x) && (0.0..=f64::from(extent.1)).contains(&y)
        };
        assert!(data.iter().all(|datum| inside(datum.at)));
        let chosen = data.iter().find(|datum| datum.area.as_deref() == Some("00003")).unwrap();
        // 20,0 − 0,03 = 19,97; nine of twelve are better.
        assert_eq!(chosen.title, "Xã 3, 2025");
        let expected = ["Value: 0.03%", "2025 target: 20%", "Missed, 19.97\u{a0}points short"];
        assert_eq!(chosen.lines[..3], expected);
        assert_eq!(chosen.lines.last().unwrap(), "Place: rank 10 of 12");
    }
}
