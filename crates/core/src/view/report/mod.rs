//! A report on an area in words: everything that it says, computed; `document` makes the words. By rules, and from the same view
//! models as the pages: results, outlook, gaps in units, what needs attention, missing reports, sources.

mod below;
mod document;
mod gaps;
mod marks;
mod missing;
mod notes;
mod opening;
mod outlook;
mod results;
mod sources;
mod watch;
mod watch_below;
mod writer;

pub use below::{BelowArea, BelowAreas, BelowTarget};
pub use document::{
    Block, Cited, Document, Line, Note, NoteId, Noted, Run, Table, row_with_notes, with_notes,
};

use crate::dataset::Dataset;
use crate::date::Date;
use crate::definitions::Definitions;
use crate::lang::{Bilingual, Lang};
use crate::model::{AreaId, Source};
use crate::view::Place;
use crate::view::judgement::Judgement;
use crate::view::overview::{Bullet, Overview};
use crate::view::reporting::Reporting;
use writer::Writer;

/// An indicator in an area: where it stands, and the verdict with its operands.
#[derive(Debug, Clone, PartialEq)]
pub struct Case {
    /// Position of the area in its dataset.
    pub area: AreaId,
    /// Its names.
    pub place: Place,
    /// The figures and milestones.
    pub bullet: Bullet,
    /// The verdict.
    pub judgement: Judgement,
}

/// The release of the dataset that a report is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edition {
    /// Its name in addresses.
    pub name: String,
    /// Its title.
    pub title: Bilingual,
    /// Its version.
    pub version: String,
    /// The day on which it was made, where stated.
    pub created: Option<Date>,
}

/// Everything that a report on an area says.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// What kind of area it is: "quận", "urban district".
    pub kind: Bilingual,
    /// The names of the area above it, where there is one.
    pub within: Option<Bilingual>,
    /// What a reader should know about the area.
    pub note: Bilingual,
    /// The day of the report.
    pub today: Date,
    /// The dataset.
    pub edition: Edition,
    /// How the area stands on all indicators.
    pub overview: Overview,
    /// Each of its indicators, in the order of the overview.
    pub cases: Vec<Case>,
    /// The areas below it.
    pub below: BelowAreas,
    /// Who has reported, of the area and all below it.
    pub reporting: Reporting,
    /// Whether the calendar of reports could be looked at.
    pub knows_calendar: bool,
    /// Whether any figure that the report rests on is sample data.
    pub sample: bool,
    /// The sources of the dataset, by position.
    sources: Vec<Source>,
    /// Names with digits in them, which are no figures.
    names: Vec<Bilingual>,
}

impl Report {
    /// The report on an area, seen on the day `today`. Without definitions it tells of no calendar.
    pub fn of(dataset: &Dataset, definitions: Option<&Definitions>, area: AreaId, today: Date) -> Self {
        let place = dataset.area(area);
        let overview = Overview::of(dataset, area, today);
        let below = BelowAreas::of(dataset, area, today);
        let reporting = Reporting::of(dataset, definitions, Some(area), today);
        let descriptor = dataset.descriptor();
        Self {
            kind: place.kind.clone(),
            within: place.parent.map(|above| dataset.area(above).name.clone()),
            note: place.note.clone(),
            today,
            edition: Edition {
                name: descriptor.name.clone(),
                title: descriptor.title.clone(),
                version: descriptor.version.clone(),
                created: descriptor.created_on(),
            },
            cases: overview
                .bullets
                .iter()
                .map(|bullet| Case::of(dataset, &overview.place, bullet.clone(), area, today))
                .collect(),
            sample: overview.sample || below.sample || reporting.sample,
            overview,
            below,
            reporting,
            knows_calendar: definitions.is_some(),
            sources: dataset.sources().to_vec(),
            names: names(dataset),
        }
    }

    /// The report in words.
    pub fn document(&self, lang: Lang) -> Document {
        let mut writer = Writer::new(self, lang);
        opening::lead(&mut writer);
        results::section(&mut writer);
        writer.end_results();
        outlook::section(&mut writer);
        gaps::section(&mut writer);
        watch::section(&mut writer);
        missing::section(&mut writer);
        sources::section(&mut writer);
        writer.finish(opening::title(self, lang), opening::meta(self, lang))
    }
}

impl Case {
    fn of(dataset: &Dataset, place: &Place, bullet: Bullet, area: AreaId, today: Date) -> Self {
        let judgement = Judgement::of(dataset, bullet.indicator, area, today);
        Self { area, place: place.clone(), bullet, judgement }
    }
}

/// The names in a dataset that have digits.
fn names(dataset: &Dataset) -> Vec<Bilingual> {
    let indicators = dataset.indicators().flat_map(|(_, indicator)| [&indicator.short, &indicator.name]);
    let areas = dataset.areas().map(|(_, area)| &area.name);
    let has_digit = |name: &&Bilingual| {
        Lang::ALL.into_iter().any(|lang| name.get(lang).bytes().any(|byte| byte.is_ascii_digit()))
    };
    indicators.chain(areas).filter(has_digit).cloned().collect()
}
