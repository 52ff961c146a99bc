//! A dataset of the country's size: provinces, communes below them, indicators, ten years. Figures are `figures`'.

use std::fmt::Write as _;

use crate::figures;

/// Name of the dataset: its folder and its part of the address.
pub const NAME: &str = "national-sample";

/// The years that have figures end with this one, which is also the first milestone.
const LAST_YEAR: i64 = 2025;
/// The yearly path of the targets starts here.
const FIRST_OF_PATH: i64 = 2021;
/// The second milestone.
const SECOND_MILESTONE: i64 = 2030;

/// How much to make.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scope {
    /// Areas of the level below the country; at least one.
    pub provinces: usize,
    /// Areas that have figures, spread evenly below the provinces.
    pub communes: usize,
    /// Indicators; in every fifth one less is better.
    pub indicators: usize,
    /// Years with figures, the last one being 2025.
    pub years: usize,
}

impl Scope {
    /// Viet Nam since 1 July 2025, with ten years: 3,321 × 25 × 10 = 830,250 figures.
    pub const NATIONAL: Self = Self { provinces: 34, communes: 3_321, indicators: 25, years: 10 };

    /// How many figures that makes.
    pub const fn figures(self) -> usize {
        self.communes * self.indicators * self.years
    }
}

/// One file of a package.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Path below the package's folder.
    pub path: &'static str,
    /// Its content, UTF-8 with line feeds.
    pub text: String,
}

/// The files of a package of that size, `datapackage.json` first. Sizes are in it, checksums are not.
pub fn package(scope: Scope) -> Vec<File> {
    let tables = vec![
        File { path: "indicators.csv", text: indicators(scope) },
        File { path: "areas.csv", text: areas(scope) },
        File { path: "targets.csv", text: targets(scope) },
        File { path: "observations.csv", text: observations(scope) },
        File { path: "sources.csv", text: SOURCES.to_owned() },
    ];
    let descriptor = File { path: "datapackage.json", text: descriptor(&tables) };
    let readme = File { path: "README.md", text: README.to_owned() };
    [descriptor].into_iter().chain(tables).chain([readme]).collect()
}

const SOURCES: &str = "\
source,title_vi,title_en,publisher_vi,publisher_en,date,url,section,note_vi,note_en
sample,\"Số liệu minh họa do chương trình sinh ra, không phải số liệu thật\",\"Sample data made by a program, not real figures\",,,,,Minh họa,,
";

const README: &str = "\
# Số liệu minh họa cỡ toàn quốc / Sample data of national size

Mọi tên, mã và con số ở đây do chương trình sinh ra để đo tốc độ, không phải số liệu thật.

Every name, code and figure here was made by a program to measure speed. None is real.
";

fn indicators(scope: Scope) -> String {
    let mut text =
        "indicator,framework,short_vi,short_en,name_vi,name_en,unit,direction,counted_vi,counted_en,\
                    counted_one_en,denominator_vi,denominator_en,denominator_kind,source,certainty\n"
            .to_owned();
    for number in 1..=scope.indicators {
        let direction = if better_is_less(number) { "down" } else { "up" };
        line(
            &mut text,
            format_args!(
                "{code},SAMPLE,Chỉ tiêu mẫu {number:02},Sample indicator {number:02},\
                 Tỷ lệ minh họa {number:02},Sample share {number:02},percent,{direction},đơn vị mẫu,sample units,\
                 sample unit,tổng số đơn vị mẫu,all sample units,all,sample,memory",
                code = indicator(number),
            ),
        );
    }
    text
}

fn areas(scope: Scope) -> String {
    let mut text = "area,name_vi,name_en,level,type_vi,type_en,parent\n\
                    VN,Cả nước (mẫu),Whole country (sample),national,,,\n"
        .to_owned();
    for number in 1..=scope.provinces {
        let code = province(number);
        let name =
            format_args!("{code},Tỉnh mẫu {number:02},Sample province {number:02},province,tỉnh,province,VN");
        line(&mut text, name);
    }
    for number in 1..=scope.communes {
        let (code, above) = (commune(number), province(province_of(number, scope)));
        line(&mut text, format_args!("{code},Mẫu {number:04},Sample {number:04},commune,xã,commune,{above}"));
    }
    text
}

/// Each province has a path from 2021 and two milestones, which extend to its communes.
fn targets(scope: Scope) -> String {
    let mut text = "indicator,area,year,value,kind,applies_to,source,section,certainty\n".to_owned();
    for number in 1..=scope.indicators {
        let code = indicator(number);
        for area in (1..=scope.provinces).map(province) {
            for year in (FIRST_OF_PATH..=LAST_YEAR).chain([SECOND_MILESTONE]) {
                let value = figures::target(&area, &code, better_is_less(number), year);
                let kind = if year < LAST_YEAR { "path" } else { "milestone" };
                let row =
                    format_args!("{code},{area},{year},{value},{kind},descendants,sample,Minh họa,memory");
                line(&mut text, row);
            }
        }
    }
    text
}

/// By indicator, area and year.
fn observations(scope: Scope) -> String {
    let header =
        "indicator,area,year,period,value,numerator,denominator,denominator_kind,obs_status,source\n";
    let mut text = String::with_capacity(header.len() + 64 * scope.figures());
    text.push_str(header);
    let years = i64::try_from(scope.years).unwrap_or_default();
    for number in 1..=scope.indicators {
        let code = indicator(number);
        for area in (1..=scope.communes).map(commune) {
            let series = figures::series(&area, &code, better_is_less(number), scope.years);
            for (year, share) in (LAST_YEAR + 1 - years..).zip(series) {
                let (whole, tenth) = (share.tenths() / 10, share.tenths() % 10);
                let (counted, all) = (share.numerator, share.denominator);
                let row = format_args!(
                    "{code},{area},{year},{year},{whole}.{tenth},{counted},{all},all,sample,sample"
                );
                line(&mut text, row);
            }
        }
    }
    text
}

fn descriptor(tables: &[File]) -> String {
    let resources: Vec<String> = tables
        .iter()
        .map(|File { path, text }| {
            let (name, bytes) = (path.trim_end_matches(".csv"), text.len());
            format!(
                r#"    {{ "name": "{name}", "path": "{path}", "type": "table", "format": "csv", "mediatype": "text/csv", "encoding": "utf-8", "bytes": {bytes} }}"#
            )
        })
        .collect();
    format!(
        r#"{{
  "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
  "name": "{NAME}",
  "title": "Số liệu minh họa cỡ toàn quốc / Sample data of national size",
  "title_vi": "Số liệu minh họa cỡ toàn quốc",
  "title_en": "Sample data of national size",
  "description_vi": "Mọi tên, mã và con số do chương trình sinh ra để đo tốc độ, không phải số liệu thật.",
  "description_en": "Every name, code and figure was made by a program to measure speed. None is real.",
  "version": "1.0.0",
  "created": "2026-11-22T00:00:00Z",
  "home_area": "{area}",
  "home_indicator": "{indicator}",
  "licenses": [{{ "name": "CC0-1.0", "path": "https://creativecommons.org/publicdomain/zero/1.0/" }}],
  "resources": [
{resources}
  ]
}}
"#,
        area = commune(1),
        indicator = indicator(1),
        resources = resources.join(",\n"),
    )
}

fn indicator(number: usize) -> String {
    format!("sample_{number:02}")
}

fn province(number: usize) -> String {
    format!("P{number:02}")
}

fn commune(number: usize) -> String {
    format!("C{number:04}")
}

/// The number of the province that a commune lies in.
fn province_of(commune: usize, scope: Scope) -> usize {
    (commune - 1) * scope.provinces / scope.communes + 1
}

const fn better_is_less(indicator: usize) -> bool {
    indicator.is_multiple_of(5)
}

fn line(text: &mut String, content: std::fmt::Arguments<'_>) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{content}");
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Scope = Scope { provinces: 2, communes: 5, indicators: 6, years: 3 };

    fn file(scope: Scope, path: &str) -> String {
        package(scope).into_iter().find(|file| file.path == path).unwrap().text
    }

    #[test]
    fn the_country_has_as_many_figures_as_the_budgets_speak_of() {
        assert_eq!(Scope::NATIONAL.figures(), 830_250);
        let text = file(Scope { indicators: 1, ..Scope::NATIONAL }, "observations.csv");
        assert_eq!(text.lines().count(), 1 + 33_210);
    }

    #[test]
    fn a_series_is_the_same_whatever_else_is_made() {
        let few = file(Scope { communes: 2, indicators: 1, ..SMALL }, "observations.csv");
        let more = file(SMALL, "observations.csv");
        assert_eq!(few.lines().count(), 1 + 6);
        assert!(more.starts_with(&few));
    }

    #[test]
    fn communes_are_spread_evenly_over_all_provinces() {
        let mut communes = vec![0; Scope::NATIONAL.provinces];
        for number in 1..=Scope::NATIONAL.communes {
            communes[province_of(number, Scope::NATIONAL) - 1] += 1;
        }
        // 3 321 / 34 = 97,7
        assert!(communes.iter().all(|count| (97..=98).contains(count)), "{communes:?}");
    }

    #[test]
    fn every_name_and_every_figure_says_that_it_is_a_sample() {
        for (path, word) in
            [("areas.csv", "ample"), ("indicators.csv", "ample"), ("observations.csv", ",sample,sample")]
        {
            assert!(file(SMALL, path).lines().skip(1).all(|row| row.contains(word)), "{path}");
        }
    }
}
