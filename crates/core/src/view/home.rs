//! Where a dataset stands, in one sentence: what the list of datasets says of each before any is opened.

use crate::catalog::Published;
use crate::dataset::Dataset;
use crate::date::{Date, Year};
use crate::format;
use crate::lang::Lang;
use crate::model::{Area, AreaId, IndicatorId, TargetKind};
use crate::scorecard::{Cell, Moment};
use crate::sentence;
use crate::standing::Status;

/// How the targets of a milestone that has passed turned out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Reached.
    pub met: u32,
    /// Not reached.
    pub missed: u32,
    /// With a figure on another basis than the target's.
    pub not_comparable: u32,
    /// Without a figure of the year.
    pub not_reported: u32,
}

impl Tally {
    fn add(&mut self, status: Status) {
        match status {
            Status::Met => self.met += 1,
            Status::Missed | Status::NotYet => self.missed += 1,
            Status::NotComparable => self.not_comparable += 1,
            Status::NotReported => self.not_reported += 1,
            Status::NoTarget => {}
        }
    }

    /// How many targets there are.
    pub const fn of(self) -> u32 {
        self.met + self.missed + self.not_comparable + self.not_reported
    }

    /// Whether any target has a figure of the year, on whatever basis.
    const fn is_reported(self) -> bool {
        self.of() > self.not_reported
    }
}

/// What a dataset holds and where it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The day.
    pub as_of: Date,
    /// Indicators with any figure or target.
    pub indicators: usize,
    /// Areas with any figure.
    pub areas: usize,
    /// Figures.
    pub figures: usize,
    /// The last milestone that has passed for the home area, and how its targets turned out there.
    pub milestone: Option<(Year, Tally)>,
    /// Whether any figure is sample data.
    pub sample: bool,
}

impl Summary {
    /// Sums a dataset up.
    pub fn of(dataset: &Dataset, today: Date) -> Self {
        let indicators = dataset.indicators().filter(|(id, _)| dataset.is_shown(*id)).count();
        let reports = |area: AreaId| dataset.indicators().any(|(id, _)| !dataset.series(id, area).is_empty());
        let home = home_area(dataset);
        Self {
            as_of: today,
            indicators,
            areas: dataset.areas().filter(|(id, _)| reports(*id)).count(),
            figures: dataset.observations().len(),
            milestone: home.and_then(|(area, _)| {
                last_milestone(dataset, area, today).map(|year| (year, tally(dataset, area, year)))
            }),
            sample: dataset.has_sample(),
        }
    }
}

/// Where the dataset stands, with the day that it is seen on: "Tính đến 22/11/2026: Hải Phòng đạt 7 trong 11 mục tiêu 2025, 4 không
/// đạt (số liệu minh họa)."
pub fn sentence(dataset: &Dataset, today: Date, lang: Lang) -> String {
    let finding = finding(dataset, today, lang);
    let day = format::date(today, lang);
    let sample =
        if dataset.has_sample() { lang.pick(" (số liệu minh họa)", " (sample data)") } else { "" };
    match lang {
        Lang::Vi => format!("Tính đến {day}: {finding}{sample}."),
        Lang::En => format!("As of {day}: {finding}{sample}."),
    }
}

/// What a published dataset holds: "11 chỉ tiêu, 16 địa bàn, 640 số liệu".
pub fn holdings(published: &Published, lang: Lang) -> String {
    let Published { indicators, areas, figures, .. } = *published;
    let counted = |number: u32, one: &str, many: &str| {
        format!("{} {}", format::count(number.into(), lang), if number == 1 { one } else { many })
    };
    match lang {
        Lang::Vi => [
            counted(indicators, "chỉ tiêu", "chỉ tiêu"),
            counted(areas, "địa bàn", "địa bàn"),
            counted(figures, "số liệu", "số liệu"),
        ],
        Lang::En => [
            counted(indicators, "indicator", "indicators"),
            counted(areas, "area", "areas"),
            counted(figures, "figure", "figures"),
        ],
    }
    .join(", ")
}

/// Which version of the data is published, its day and its short hash: "phiên bản 1.1.0, ngày 22/11/2026, mã 8b54cfbd"; what is not
/// told is left out.
pub fn edition(published: &Published, hash: Option<&str>, lang: Lang) -> Option<String> {
    let version = Some(published.version.as_str()).filter(|version| !version.is_empty());
    let version = version.map(|version| format!("{} {version}", lang.pick("phiên bản", "version")));
    let day = published.created.get(..10).and_then(Date::parse).map(|day| match lang {
        Lang::Vi => format!("ngày {}", format::date(day, lang)),
        Lang::En => format::date(day, lang),
    });
    let hash = hash.map(|hash| format!("{} {hash}", lang.pick("mã", "hash")));
    let told: Vec<String> = version.into_iter().chain(day).chain(hash).collect();
    (!told.is_empty()).then(|| told.join(", "))
}

/// How many targets of the home area's last milestone turned out how, those that none did left out.
pub fn parts(tally: Tally) -> Vec<(Status, u32)> {
    let Tally { met, missed, not_comparable, not_reported } = tally;
    let parts = [
        (Status::Met, met),
        (Status::Missed, missed),
        (Status::NotComparable, not_comparable),
        (Status::NotReported, not_reported),
    ];
    parts.into_iter().filter(|(_, number)| *number > 0).collect()
}

fn finding(dataset: &Dataset, today: Date, lang: Lang) -> String {
    let nothing = lang.pick("chưa có mốc mục tiêu nào đã qua", "no milestone has passed yet");
    let Some((home, area)) = home_area(dataset) else { return nothing.to_owned() };
    let Some(year) = last_milestone(dataset, home, today) else { return nothing.to_owned() };
    let own = tally(dataset, home, year);
    let reporting: Vec<(&Area, Tally)> = dataset
        .areas()
        .map(|(id, area)| (area, tally(dataset, id, year)))
        .filter(|(_, tally)| tally.is_reported())
        .collect();
    if own.is_reported() || reporting.is_empty() {
        return of_area(area, own, year, today, lang);
    }
    let mut all = Tally::default();
    for (_, tally) in &reporting {
        all.met += tally.met;
        all.missed += tally.missed;
        all.not_comparable += tally.not_comparable;
    }
    let areas = match reporting.as_slice() {
        [(area, _)] => format!("{}{}", lang.pick("chỉ ", "only "), area.name.get(lang)),
        several => sentence::counted_areas(several.len(), None, lang),
    };
    let of_these = of_several(reporting.len() == 1, &areas, all, year, lang);
    of_these + &others(all, lang)
}

/// "Hải Phòng đạt 7 trong 11 mục tiêu 2025, 4 không đạt"
fn of_area(area: &Area, tally: Tally, year: Year, today: Date, lang: Lang) -> String {
    let (name, of, met) = (area.name.get(lang), tally.of(), tally.met);
    let ended = area.valid_to.filter(|ended| *ended < today).map(|ended| format::date(ended, lang));
    let opening = match (tally.is_reported(), lang) {
        (true, Lang::Vi) => format!("{name} đạt {met} trong {of} mục tiêu {year}"),
        (true, Lang::En) => format!("{name} met {met} of {of} targets for {year}"),
        (false, Lang::Vi) => format!("{name} chưa có số liệu năm {year} cho {of} mục tiêu"),
        (false, Lang::En) => format!("{name} has no figure for {year} on any of {of} targets"),
    };
    let rest = if tally.is_reported() { others(tally, lang) } else { String::new() };
    match (ended, lang) {
        (None, _) => opening + &rest,
        (Some(day), Lang::Vi) => format!("{opening}{rest}; địa bàn này đã kết thúc ngày {day}"),
        (Some(day), Lang::En) => format!("{opening}{rest}; the area ended on {day}"),
    }
}

/// Where the home area has no figure and others have: "chỉ Sơn La có số liệu năm 2025, đạt 3 trong 4 mục tiêu đã có số liệu".
fn of_several(one: bool, areas: &str, tally: Tally, year: Year, lang: Lang) -> String {
    let (of, met) = (tally.of(), tally.met);
    match (lang, one) {
        (Lang::Vi, _) => {
            format!("{areas} có số liệu năm {year}, đạt {met} trong {of} mục tiêu đã có số liệu")
        }
        (Lang::En, true) => {
            format!("{areas} has figures for {year}, meeting {met} of {of} targets that have one")
        }
        (Lang::En, false) => {
            format!("{areas} have figures for {year}, meeting {met} of {of} targets that have one")
        }
    }
}

/// What became of the other targets: ", 4 không đạt, 2 chưa có số liệu".
fn others(tally: Tally, lang: Lang) -> String {
    let kinds = [
        (tally.missed, lang.pick("không đạt", "missed")),
        (tally.not_comparable, lang.pick("khác cách tính", "on another basis")),
        (tally.not_reported, lang.pick("chưa có số liệu", "without a figure")),
    ];
    let kinds = kinds.into_iter().filter(|(number, _)| *number > 0);
    kinds.fold(String::new(), |said, (number, what)| said + &format!(", {number} {what}"))
}

/// The area that the dataset is about: as the descriptor says, else the first.
fn home_area(dataset: &Dataset) -> Option<(AreaId, &Area)> {
    let named = dataset.find_area(&dataset.descriptor().home_area);
    named.map(|id| (id, dataset.area(id))).or_else(|| dataset.areas().next())
}

/// The last year of a milestone that has passed, of those that an area is measured by.
fn last_milestone(dataset: &Dataset, area: AreaId, today: Date) -> Option<Year> {
    let mut last = None;
    for (indicator, _) in dataset.indicators() {
        let targets = dataset.yardstick(indicator, area).map_or(&[][..], |yardstick| yardstick.targets);
        let passed = |year: Year| matches!(Moment::milestone(year, today), Moment::Passed(_));
        let milestones = targets.iter().filter(|target| target.kind == TargetKind::Milestone);
        last = last.max(milestones.map(|target| target.year).filter(|year| passed(*year)).max());
    }
    last
}

/// How an area's targets of one passed year turned out.
fn tally(dataset: &Dataset, area: AreaId, year: Year) -> Tally {
    let moment = Moment::Passed(year);
    let has_target = |indicator: &IndicatorId| moment.aim(dataset.yardstick(*indicator, area)).is_some();
    let mut tally = Tally::default();
    for indicator in dataset.indicators().map(|(id, _)| id).filter(has_target) {
        tally.add(Cell::of(dataset, indicator, area, moment).standing.status());
    }
    tally
}
