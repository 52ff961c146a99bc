//! What a page says of itself to somebody who sees only a line of it: in the results of a search, in the preview of a link.

use crate::dataset::Dataset;
use crate::date::Date;
use crate::export::{Chart, sample_notice};
use crate::lang::Lang;
use crate::sentence;
use crate::view::overview::{self, Overview};
use crate::view::{Choice, IndicatorView};
use crate::view_state::{Page, ViewState};

/// The site, as its start page is described.
pub const fn site_description(lang: Lang) -> &'static str {
    lang.pick(
        "Tiến độ xây dựng xã hội học tập so với mục tiêu 2025 và 2030, theo địa bàn và năm, kèm nguồn từng con số.",
        "Progress of Viet Nam’s learning-society programmes toward the targets of 2025 and 2030, by area and year, each figure with its \
         source.",
    )
}

/// A page of a dataset, in a sentence or a few; that figures are made up is said where it shows any.
pub fn description(dataset: &Dataset, state: &ViewState, today: Date) -> String {
    let lang = state.lang;
    let Some((choice, _)) = Choice::resolve(dataset, state) else { return of_dataset(dataset, lang) };
    let (sentences, sample) = match state.page {
        Page::Indicator => {
            let view = IndicatorView::of_choice(dataset, choice, today);
            let rank = sentence::rank(&view.ranking, lang);
            (std::iter::once(sentence::headline(&view.trend, lang)).chain(rank).collect(), view.sample)
        }
        Page::Overview | Page::Area | Page::Deck | Page::Report => {
            let view = Overview::of(dataset, choice.area, today);
            (vec![overview::words::overview_sentence(&view, lang)], view.sample)
        }
        Page::Compare | Page::Reporting | Page::Method | Page::About | Page::Releases => {
            return of_dataset(dataset, lang);
        }
    };
    labelled(sentences, sample, lang)
}

/// What a dataset holds, in its publisher's words, or by its title where there are none.
pub fn of_dataset(dataset: &Dataset, lang: Lang) -> String {
    let descriptor = dataset.descriptor();
    let told = if descriptor.description.is_empty() { &descriptor.title } else { &descriptor.description };
    labelled(vec![told.get(lang).to_owned()], dataset.has_sample(), lang)
}

/// What a chart alone is of, whatever its figures say: chart, indicator or area, dataset.
pub fn of_chart(dataset: &Dataset, state: &ViewState, chart: Chart) -> String {
    let lang = state.lang;
    let indicator = state.indicator.as_ref().and_then(|code| dataset.find_indicator(code));
    let area =
        state.area.as_ref().filter(|_| state.page == Page::Area).and_then(|code| dataset.find_area(code));
    let of = indicator.map(|id| dataset.indicator(id).short.get(lang));
    let of = of.or_else(|| area.map(|id| dataset.area(id).name.get(lang)));
    let parts = of.into_iter().chain([chart.title(lang), dataset.descriptor().title.get(lang)]);
    parts.collect::<Vec<_>>().join(" – ")
}

fn labelled(sentences: Vec<String>, sample: bool, lang: Lang) -> String {
    let label = sample.then(|| sample_notice(lang).to_owned());
    let sentences = sentences.into_iter().chain(label).filter(|sentence| !sentence.trim().is_empty());
    let closed = sentences.map(|sentence| match sentence.trim_end_matches(['.', ' ']) {
        bare if bare.ends_with(['!', '?', '…']) => bare.to_owned(),
        bare => format!("{bare}."),
    });
    closed.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::Unavailable;

    fn dataset(status: &str, descriptor: &str) -> Dataset {
        let observations = format!(
            "indicator,area,year,value,obs_status,source\nfamily,303,2025,70.5,{status},s\nfamily,304,2025,60,{status},s\n"
        );
        let tables = [
            ("areas.csv", "area,name_vi,level\n303,Hồng Bàng,district\n304,Ngô Quyền,district\n"),
            ("indicators.csv", "indicator,name_vi,name_en,unit,source\nfamily,Gia đình,Families,percent,s\n"),
            ("observations.csv", &observations),
            ("sources.csv", "source,title_vi\ns,Báo cáo\n"),
            ("targets.csv", "indicator,area,year,value,source\nfamily,303,2025,70,s\n"),
            ("datapackage.json", descriptor),
        ];
        let fetch = |path: &str| {
            let found = tables.iter().find(|(name, _)| *name == path);
            found.map(|(_, text)| text.as_bytes().to_vec()).ok_or(Unavailable::NotFound)
        };
        Dataset::open("x", fetch, &mut Vec::new())
    }

    fn check(dataset: &Dataset, address: &str, expected: &str) {
        let state = ViewState::from_address(address, "").unwrap();
        let today = Date::new(2026, 11, 22).unwrap();
        assert_eq!(description(dataset, &state, today).replace('\u{a0}', " "), expected, "{address}");
    }

    const DESCRIBED: &str = r#"{"title_vi":"X","description_vi":"Số liệu <b>X</b>. ","resources":[]}"#;

    #[test]
    fn a_page_is_described_by_what_it_shows() {
        let dataset = dataset("final", DESCRIBED);
        let indicator = "Hồng Bàng met the 2025 target for families, by 0.5 points. Hồng Bàng ranks 1 of 2 districts with a figure \
                         for 2025.";
        check(&dataset, "/en/x/indicator/family", indicator);
        check(&dataset, "/vi/x/data/", "Số liệu <b>X</b>.");
        check(&dataset, "/vi/x/method/", "Số liệu <b>X</b>.");
    }

    #[test]
    fn sample_data_says_so() {
        let dataset = dataset("sample", r#"{"title_vi":"X","resources":[]}"#);
        check(&dataset, "/en/x/data/", "X. Contains sample data, not real figures.");
        for page in ["", "area/303", "indicator/family"] {
            let state = ViewState::from_address(&format!("/vi/x/{page}"), "").unwrap();
            let text = description(&dataset, &state, Date::new(2026, 11, 22).unwrap());
            assert!(text.ends_with(". Có số liệu minh họa, không phải số liệu thật."), "{text}");
        }
    }
}
