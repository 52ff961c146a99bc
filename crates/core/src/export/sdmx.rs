//! The figures of a dataset as SDMX-CSV 2.0, for statistical systems. What stands for what is told in docs/open-data.md.

use std::sync::Arc;

use crate::dataset::Dataset;
use crate::export::csv::{defused, line};
use crate::format;
use crate::lang::Lang;
use crate::model::{Indicator, ObsStatus, Unit};
use crate::observations::Observation;
use crate::package::Descriptor;

/// Whose structures these are.
const AGENCY: &str = "TIENDO";

/// Codes that SDMX has for every code list: the total, does not apply, not stated.
const TOTAL: &str = "_T";
const NOT_APPLICABLE: &str = "_Z";
const UNSPECIFIED: &str = "_X";

const KEY: [&str; 8] = [
    "STRUCTURE",
    "STRUCTURE_ID",
    "ACTION",
    "FREQ",
    "REF_AREA",
    "INDICATOR",
    "DENOMINATOR_KIND",
    "TIME_PERIOD",
];

const MEASURE_AND_ATTRIBUTES: [&str; 12] = [
    "OBS_VALUE",
    "OBS_CODE",
    "UNIT_MEASURE",
    "OBS_STATUS",
    "PERIOD",
    "NUMERATOR",
    "DENOMINATOR",
    "SOURCE",
    "SOURCE_TITLE",
    "COMMENT_OBS",
    "COMMENT_OBS_VI",
    "NOTICE",
];

/// Every figure of a dataset, a line each, by indicator, area, categories and year. UTF-8 without a byte order mark, since the
/// first heading has to be `STRUCTURE`; texts that a spreadsheet would compute are defused as in [`super::csv`].
pub fn sdmx(dataset: &Dataset) -> String {
    let dimensions = dimensions(dataset);
    let structure = structure(dataset.descriptor());
    let mut text = String::new();
    let own = dimensions.iter().map(|name| dimension_id(name));
    let (before_year, year) = KEY.split_at(KEY.len() - 1);
    let fixed = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let heading = fixed(before_year).into_iter().chain(own).chain(fixed(year));
    line(&mut text, heading.chain(fixed(&MEASURE_AND_ATTRIBUTES)));
    for (id, indicator) in dataset.indicators() {
        for observation in dataset.observations().of_indicator(id) {
            let key = key(dataset, indicator, &observation, &dimensions, &structure);
            line(&mut text, key.into_iter().chain(attributes(dataset, indicator, &observation)));
        }
    }
    text
}

/// The dataflow: `TIENDO:HAI_PHONG(1.1.0)`. A version that is none of numbers is SDMX's own first one.
fn structure(descriptor: &Descriptor) -> String {
    let version = &descriptor.version;
    let numbers = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let version = if version.split('.').all(numbers) { version } else { "1.0" };
    format!("{AGENCY}:{}({version})", identifier(&descriptor.name))
}

/// A name as an identifier: capitals, digits and underscores, a letter first.
fn identifier(name: &str) -> String {
    let plain = |mark: char| if mark.is_ascii_alphanumeric() { mark.to_ascii_uppercase() } else { '_' };
    let id: String = name.chars().map(plain).collect();
    if id.starts_with(|first: char| first.is_ascii_uppercase()) { id } else { format!("D_{id}") }
}

/// The column of a dimension, apart from those that every file has.
fn dimension_id(name: &str) -> String {
    let id = identifier(name);
    let taken = KEY.contains(&id.as_str()) || MEASURE_AND_ATTRIBUTES.contains(&id.as_str());
    if taken { format!("DIM_{id}") } else { id }
}

/// The dimensions of all indicators, each once.
fn dimensions(dataset: &Dataset) -> Vec<Arc<str>> {
    let mut found: Vec<Arc<str>> = Vec::new();
    for (_, indicator) in dataset.indicators() {
        for name in &indicator.dimensions {
            if !found.contains(name) {
                found.push(name.clone());
            }
        }
    }
    found
}

fn key(
    dataset: &Dataset,
    indicator: &Indicator,
    observation: &Observation<'_>,
    dimensions: &[Arc<str>],
    structure: &str,
) -> Vec<String> {
    let kind = observation.denominator_kind;
    let kind = if kind.is_empty() { UNSPECIFIED } else { kind };
    let area = &dataset.area(observation.area).code;
    let codes = ["dataflow", structure, "R", "A", area, &indicator.code, kind].map(defused);
    let categories = dimensions.iter().map(|name| category(indicator, observation, name));
    codes.into_iter().chain(categories).chain([format::year(observation.year)]).collect()
}

/// The category of a figure in a dimension; the total where it is of all, and where its indicator has no such dimension, that.
fn category(indicator: &Indicator, observation: &Observation<'_>, dimension: &str) -> String {
    if !indicator.dimensions.iter().any(|own| **own == *dimension) {
        return NOT_APPLICABLE.to_owned();
    }
    let of = |pair: &str| {
        pair.split_once('=').filter(|(name, _)| *name == dimension).map(|(_, code)| defused(code))
    };
    observation.categories.split(' ').find_map(of).unwrap_or_else(|| TOTAL.to_owned())
}

fn attributes(dataset: &Dataset, indicator: &Indicator, observation: &Observation<'_>) -> Vec<String> {
    let count = |count: Option<u64>| count.map(|count| count.to_string()).unwrap_or_default();
    let source = observation.source.map(|id| dataset.source(id));
    let sample = observation.status == ObsStatus::Sample;
    let notice = if sample {
        "Số liệu minh họa, không phải số liệu thật / Sample data, not a real figure"
    } else {
        ""
    };
    vec![
        format::machine(observation.value),
        defused(&code(indicator, observation)),
        unit(indicator.unit).to_owned(),
        status(observation.status).to_owned(),
        defused(observation.period),
        count(observation.numerator),
        count(observation.denominator),
        source.map(|source| defused(&source.code)).unwrap_or_default(),
        source.map(|source| defused(source.title.get(Lang::Vi))).unwrap_or_default(),
        // The note that there is, where it is in one language only.
        defused(observation.note.get(Lang::En)),
        defused(observation.note.get(Lang::Vi)),
        notice.to_owned(),
    ]
}

/// What a number stands for where the figure is a word: `yes`, `no` or the code of a level.
fn code(indicator: &Indicator, observation: &Observation<'_>) -> String {
    let place = observation.value.as_count().and_then(|place| usize::try_from(place).ok());
    match indicator.unit {
        Unit::YesNo => if place == Some(0) { "no" } else { "yes" }.to_owned(),
        Unit::Level => {
            place.and_then(|place| indicator.levels.get(place)).map_or("", |level| &level.code).to_owned()
        }
        Unit::Percent | Unit::Count | Unit::Unknown => String::new(),
    }
}

const fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Percent => "PT",
        Unit::Count => "NUMBER",
        Unit::YesNo => "YES_NO",
        Unit::Level => "LEVEL",
        Unit::Unknown => UNSPECIFIED,
    }
}

/// SDMX's list of statuses has none for a made-up figure; a code of our own is rather refused than taken for a real one.
const fn status(status: ObsStatus) -> &'static str {
    match status {
        ObsStatus::Final => "A",
        ObsStatus::Provisional => "P",
        ObsStatus::Estimated => "E",
        ObsStatus::Sample => "SAMPLE",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finding::{Severity, Unavailable};

    fn dataset(observations: &str) -> Dataset {
        let files = [
            (
                "datapackage.json",
                r#"{"version":"1.2.0","resources":[{"name":"codes","path":"codes.csv"},{"name":"areas","path":"areas.csv"},
                {"name":"indicators","path":"indicators.csv"},{"name":"sources","path":"sources.csv"},
                {"name":"targets","path":"targets.csv"},{"name":"observations","path":"observations.csv"}]}"#,
            ),
            ("codes.csv", "list,code,name_vi\nfreq,often,x\nlv,none,Chưa\nlv,level_1,Mức 1\n"),
            ("areas.csv", "area,name_vi,level\n01,Hà Nội,province\n"),
            (
                "indicators.csv",
                "indicator,name_vi,unit,levels,dimensions\nfamily,x,percent,,freq\ntitle,x,level,lv,\n",
            ),
            ("sources.csv", "source,title_vi,title_en\ns,\"=Báo, cáo\",Report\n"),
            ("targets.csv", "indicator,area,year,value\n"),
            ("observations.csv", observations),
        ];
        let mut findings = Vec::new();
        let fetch = |path: &str| {
            let found = files.iter().find(|(name, _)| *name == path);
            found.map(|(_, text)| text.as_bytes().to_vec()).ok_or(Unavailable::NotFound)
        };
        let dataset = Dataset::open("ha-noi", fetch, &mut findings);
        let read = |finding: &crate::finding::Finding| finding.problem.severity() != Severity::Error;
        assert!(findings.iter().all(read), "{findings:?}");
        dataset
    }

    #[test]
    fn figures_stand_with_their_keys_and_attributes() {
        let text = sdmx(&dataset(
            "indicator,area,year,period,value,numerator,denominator,denominator_kind,obs_status,note_vi,note_en\n\
             family,01,2024,2023/2024,63.25,253,400,all,sample,=1+1,\n\
             title,01,2025,,level_1,,,,final,,A note\n",
        ));
        let expected = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REF_AREA,INDICATOR,DENOMINATOR_KIND,DIM_FREQ,TIME_PERIOD,\
            OBS_VALUE,OBS_CODE,UNIT_MEASURE,OBS_STATUS,PERIOD,NUMERATOR,DENOMINATOR,SOURCE,SOURCE_TITLE,COMMENT_OBS,\
            COMMENT_OBS_VI,NOTICE\r\n\
            dataflow,TIENDO:HA_NOI(1.2.0),R,A,01,family,all,_T,2024,63.25,,PT,SAMPLE,2023/2024,253,400,,,'=1+1,'=1+1,\
            \"Số liệu minh họa, không phải số liệu thật / Sample data, not a real figure\"\r\n\
            dataflow,TIENDO:HA_NOI(1.2.0),R,A,01,title,_X,_Z,2025,1,level_1,LEVEL,A,,,,,,A note,A note,\r\n";
        assert_eq!(text, expected);
    }

    #[test]
    fn a_figure_of_one_category_has_its_code_and_a_source_its_title() {
        let text = sdmx(&dataset(
            "indicator,area,year,value,denominator_kind,obs_status,source,freq\nfamily,01,2024,5,all,estimated,s,often\n",
        ));
        assert!(text.contains(",all,often,2024,5,,PT,E,,,,s,\"'=Báo, cáo\",,,\r\n"), "{text}");
    }

    #[test]
    fn names_become_identifiers() {
        assert_eq!(identifier("hai-phong"), "HAI_PHONG");
        assert_eq!(identifier("2025-phường"), "D_2025_PH__NG");
        assert_eq!(dimension_id("sex"), "SEX");
    }
}
