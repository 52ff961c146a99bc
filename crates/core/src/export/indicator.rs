//! The sheets of an indicator's screen: one area through the years, and all areas of one year. Columns that both have are
//! named alike, and as in the tables of a dataset where those have them.

use std::sync::Arc;

use crate::export::provenance::{Origin, Provenance};
use crate::export::sheet::{Measure, Rows, Sheet};
use crate::lang::{Bilingual, Lang};
use crate::model::{Indicator, Level, ObsStatus, Source, SourceId, Unit, Word};
use crate::sentence;
use crate::standing::{Aim, Measured, Standing, Status};
use crate::value::Value;
use crate::view::{IndicatorView, RankRow, TargetPoint, Trend, TrendPoint};

/// What both sheets tell of a figure, or of a target without one.
#[derive(Default)]
pub(super) struct Told {
    pub(super) measured: Option<Measured>,
    pub(super) status: Option<ObsStatus>,
    /// `None` for a target of a year without a figure, which nothing stands against.
    pub(super) standing: Option<Standing>,
    pub(super) aim: Option<Aim>,
    pub(super) source: Option<Source>,
    pub(super) aim_source: Option<Source>,
}

/// What the figures of a sheet are.
#[derive(Clone, Copy)]
pub(super) struct Kind {
    /// Numbers, of this measure.
    numbers: Option<(Measure, Measure)>,
    /// Titles, levels, yes and no.
    words: bool,
}

impl Kind {
    /// The kind of figures of these units; percentages beside counts are plain numbers.
    pub(super) fn of(units: impl Iterator<Item = Unit>) -> Self {
        let mut kind = Self { numbers: None, words: false };
        for unit in units {
            if is_worded(unit) {
                kind.words = true;
                continue;
            }
            let measures = (Measure::of(unit), Measure::of_difference(unit));
            let is_other = kind.numbers.is_some_and(|known| known != measures);
            kind.numbers = Some(if is_other { (Measure::Number, Measure::Number) } else { measures });
        }
        kind
    }
}

const fn is_worded(unit: Unit) -> bool {
    matches!(unit, Unit::YesNo | Unit::Level)
}

/// One area through the years: its figures, those on another basis, and the targets of years without a figure.
pub fn trend(view: &IndicatorView, origin: Origin<'_>) -> Sheet {
    struct Row<'a> {
        point: Option<&'a TrendPoint>,
        year: crate::date::Year,
        told: Told,
    }
    let trend = &view.trend;
    let figure = |point| Row { point: Some(point), year: point.year, told: Told::of_point(view, point) };
    let open =
        |target: &TargetPoint| Row { point: None, year: target.year, told: Told::of_target(view, target) };
    let has_figure = |target: &&TargetPoint| trend.points.iter().any(|point| point.year == target.year);
    let rows: Vec<Row<'_>> = (trend.points.iter().chain(&trend.other_points).map(figure))
        .chain(trend.targets.iter().filter(|target| !has_figure(target)).map(open))
        .collect();

    let area = (&trend.area.code, &trend.area.name);
    let sheet = with_subject(Rows::of(&rows), |_| &trend.subject)
        .code("area", ("Mã địa bàn", "Area code"), |_| area.0.clone())
        .text("area_name", ("Địa bàn", "Area"), |_| area.1.clone())
        .year("year", ("Năm", "Year"), |row| Some(row.year))
        .code("period", ("Kỳ số liệu", "Period"), |row| {
            row.point.map_or_else(none, |point| point.period.clone())
        });
    let sheet =
        with_figures(sheet, Kind::of([trend.subject.unit].into_iter()), |_| &trend.subject, |row| &row.told)
            .code("denominator_kind", ("Loại mẫu số", "Kind of denominator"), |row| {
                row.point.map_or_else(none, |point| point.denominator_kind.clone())
            })
            .text("note", ("Ghi chú", "Note"), |row| {
                row.point.map(|point| point.note.clone()).unwrap_or_default()
            });
    let sources = used(rows.iter().map(|row| &row.told));
    let title = both(|lang| sentence::headline(trend, lang));
    sheet.finish(title, Provenance::new(origin, sources, trend.sample))
}

/// All areas of one year, level by level, as the ranking has them; areas without a figure come last.
pub fn ranking(view: &IndicatorView, origin: Origin<'_>) -> Sheet {
    struct Row<'a> {
        level: Option<Level>,
        ranked: &'a RankRow,
        told: Told,
    }
    let ranking = &view.ranking;
    let rows: Vec<Row<'_>> = (ranking.groups.iter())
        .flat_map(|group| group.rows.iter().chain(&group.silent).map(|row| (group.level, row)))
        .map(|(level, row)| Row { level, ranked: row, told: Told::of_row(view, row) })
        .collect();
    let sheet = with_subject(Rows::of(&rows), |_| &ranking.subject)
        .code("level", ("Mã cấp", "Level code"), |row| row.level.map_or_else(none, word))
        .code("area", ("Mã địa bàn", "Area code"), |row| row.ranked.place.code.clone())
        .text("area_name", ("Địa bàn", "Area"), |row| row.ranked.place.name.clone())
        .text("parent_name", ("Thuộc", "Within"), |row| row.ranked.place.within.clone().unwrap_or_default())
        .year("year", ("Năm", "Year"), |_| Some(ranking.year))
        .code("period", ("Kỳ số liệu", "Period"), |row| row.ranked.period.clone())
        .count("rank", ("Thứ hạng trong cấp", "Rank in its level"), |row| {
            row.ranked.rank.and_then(|rank| u64::try_from(rank).ok())
        });
    let sheet = with_figures(
        sheet,
        Kind::of([ranking.subject.unit].into_iter()),
        |_| &ranking.subject,
        |row| &row.told,
    );
    let sources = used(rows.iter().map(|row| &row.told));
    let title = both(|lang| sentence::ranking_headline(ranking, lang));
    sheet.finish(title, Provenance::new(origin, sources, ranking.sample))
}

pub(super) fn with_subject<'a, 'b, T>(
    rows: Rows<'a, T>,
    subject: impl Fn(&T) -> &'b Indicator,
) -> Rows<'a, T> {
    rows.code("indicator", ("Mã chỉ tiêu", "Indicator code"), |row| subject(row).code.clone())
        .text("indicator_name", ("Chỉ tiêu", "Indicator"), |row| subject(row).name.clone())
        .code("unit", ("Đơn vị", "Unit"), |row| word(subject(row).unit))
}

/// Figures, targets and where the one stands against the other. Where numbers and words stand together, words have columns of
/// their own.
pub(super) fn with_figures<'a, 'b, T>(
    mut rows: Rows<'a, T>,
    kind: Kind,
    subject: impl Fn(&T) -> &'b Indicator,
    told: impl Fn(&T) -> &Told,
) -> Rows<'a, T> {
    let value = |row: &T| told(row).measured.map(|measured| measured.value);
    let aim = |row: &T| told(row).aim.map(|aim| aim.value);
    let (value_heading, aim_heading) = (("Giá trị", "Value"), ("Mục tiêu", "Target"));
    if let Some((measure, difference)) = kind.numbers {
        let number = |row: &T, value: Option<Value>| value.filter(|_| !is_worded(subject(row).unit));
        rows = rows
            .figure("value", value_heading, measure, |row| number(row, value(row)))
            .count("numerator", ("Tử số", "Numerator"), |row| told(row).measured?.numerator)
            .count("denominator", ("Mẫu số", "Denominator"), |row| told(row).measured?.denominator)
            .figure("target", aim_heading, measure, |row| number(row, aim(row)))
            .figure(
                "difference",
                ("Chênh lệch so với mục tiêu", "Difference from the target"),
                difference,
                |row| {
                    let aim = told(row).standing?.aim()?;
                    number(row, value(row)).map(|value| value - aim.value)
                },
            )
            .count("missing", ("Số còn thiếu", "Number missing"), |row| {
                told(row).standing?.gap()?.units
            });
    }
    if kind.words {
        let codes = if kind.numbers.is_some() { ["value_name", "target_name"] } else { ["value", "target"] };
        let headings = if kind.numbers.is_some() {
            [("Giá trị bằng lời", "Value in words"), ("Mục tiêu bằng lời", "Target in words")]
        } else {
            [value_heading, aim_heading]
        };
        let words = |row: &T, value: Option<Value>| {
            worded(value.filter(|_| is_worded(subject(row).unit)), subject(row))
        };
        rows = rows.text(codes[0], headings[0], |row| words(row, value(row))).text(
            codes[1],
            headings[1],
            |row| words(row, aim(row)),
        );
    }
    rows.year("target_year", ("Năm của mục tiêu", "Year of the target"), |row| {
        told(row).aim.map(|aim| aim.year)
    })
    .code("target_kind", ("Loại mục tiêu", "Kind of target"), |row| {
        told(row).aim.map_or_else(none, |aim| word(aim.kind))
    })
    .code("standing", ("Mã kết quả", "Result code"), |row| {
        told(row).standing.map_or_else(none, |standing| status_code(standing.status()).into())
    })
    .text("standing_name", ("Kết quả", "Result"), |row| {
        let standing = told(row).standing;
        standing
            .map(|standing| both(|lang| sentence::standing_word(standing, lang).to_owned()))
            .unwrap_or_default()
    })
    .code("obs_status", ("Tình trạng số liệu", "Status of the figure"), |row| {
        told(row).status.map_or_else(none, word)
    })
    .text("source_title", ("Nguồn số liệu", "Source of the figure"), |row| {
        title(told(row).source.as_ref())
    })
    .code("source_url", ("Địa chỉ nguồn", "Address of the source"), |row| {
        told(row).source.as_ref().map_or_else(none, |source| source.url.clone())
    })
    .text("target_source_title", ("Nguồn mục tiêu", "Source of the target"), |row| {
        title(told(row).aim_source.as_ref())
    })
}

impl Told {
    fn of_point(view: &IndicatorView, point: &TrendPoint) -> Self {
        let aim = point.standing.aim();
        Self {
            measured: Some(point.measured),
            status: Some(point.status),
            standing: Some(point.standing),
            aim,
            source: source(view, point.source),
            aim_source: source(view, aim.and_then(|aim| aim_source(&view.trend, aim))),
        }
    }

    fn of_target(view: &IndicatorView, target: &TargetPoint) -> Self {
        let aim = Some(Aim::from(target));
        Self {
            measured: None,
            status: None,
            standing: None,
            aim,
            source: None,
            aim_source: source(view, target.source),
        }
    }

    fn of_row(view: &IndicatorView, row: &RankRow) -> Self {
        Self {
            measured: row.measured,
            status: row.status,
            standing: Some(row.standing),
            aim: row.aim,
            source: source(view, row.source),
            aim_source: source(view, row.aim_source.flatten()),
        }
    }
}

fn aim_source(trend: &Trend, aim: Aim) -> Option<SourceId> {
    trend.targets.iter().find(|target| Aim::from(*target) == aim)?.source
}

fn source(view: &IndicatorView, id: Option<SourceId>) -> Option<Source> {
    let number = view.citations.number(id)?;
    view.citations.numbered().find(|(known, _)| *known == number).map(|(_, source)| source.clone())
}

fn title(source: Option<&Source>) -> Bilingual {
    source.map(|source| source.title.clone()).unwrap_or_default()
}

/// Each source once, figures before the targets they are held against.
pub(super) fn used<'a>(rows: impl Iterator<Item = &'a Told>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for source in rows.flat_map(|told| [&told.source, &told.aim_source]).flatten() {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    sources
}

fn worded(value: Option<Value>, subject: &Indicator) -> Bilingual {
    value.map(|value| both(|lang| sentence::measured_value(value, subject, lang))).unwrap_or_default()
}

pub(super) fn both(words: impl Fn(Lang) -> String) -> Bilingual {
    Bilingual::new(words(Lang::Vi), words(Lang::En))
}

pub(super) fn none() -> Arc<str> {
    Arc::from("")
}

/// A meaning as the tables of a dataset write it.
pub(super) fn word<W: Word + PartialEq>(meaning: W) -> Arc<str> {
    W::WORDS.iter().find(|(_, known)| *known == meaning).map_or("", |(word, _)| word).into()
}

const fn status_code(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::Missed => "missed",
        Status::NotYet => "not_yet",
        Status::NoTarget => "no_target",
        Status::NotComparable => "not_comparable",
        Status::NotReported => "not_reported",
    }
}
