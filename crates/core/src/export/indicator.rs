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
struct Told {
    measured: Option<Measured>,
    status: Option<ObsStatus>,
    /// `None` for a target of a year without a figure, which nothing stands against.
    standing: Option<Standing>,
    aim: Option<Aim>,
    source: Option<Source>,
    aim_source: Option<Source>,
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
    let sheet = with_subject(Rows::of(&rows), &trend.subject)
        .code("area", ("Mã địa bàn", "Area code"), |_| area.0.clone())
        .text("area_name", ("Địa bàn", "Area"), |_| area.1.clone())
        .year("year", ("Năm", "Year"), |row| Some(row.year))
        .code("period", ("Kỳ số liệu", "Period"), |row| {
            row.point.map_or_else(none, |point| point.period.clone())
        });
    let sheet = with_figures(sheet, &trend.subject, |row| &row.told)
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
    let sheet = with_subject(Rows::of(&rows), &ranking.subject)
        .code("level", ("Mã cấp", "Level code"), |row| row.level.map_or_else(none, word))
        .code("area", ("Mã địa bàn", "Area code"), |row| row.ranked.place.code.clone())
        .text("area_name", ("Địa bàn", "Area"), |row| row.ranked.place.name.clone())
        .text("parent_name", ("Thuộc", "Within"), |row| row.ranked.place.within.clone().unwrap_or_default())
        .year("year", ("Năm", "Year"), |_| Some(ranking.year))
        .code("period", ("Kỳ số liệu", "Period"), |row| row.ranked.period.clone())
        .count("rank", ("Thứ hạng trong cấp", "Rank in its level"), |row| {
            row.ranked.rank.and_then(|rank| u64::try_from(rank).ok())
        });
    let sheet = with_figures(sheet, &ranking.subject, |row| &row.told);
    let sources = used(rows.iter().map(|row| &row.told));
    let title = both(|lang| sentence::ranking_headline(ranking, lang));
    sheet.finish(title, Provenance::new(origin, sources, ranking.sample))
}

fn with_subject<'a, T>(rows: Rows<'a, T>, subject: &Indicator) -> Rows<'a, T> {
    rows.code("indicator", ("Mã chỉ tiêu", "Indicator code"), |_| subject.code.clone())
        .text("indicator_name", ("Chỉ tiêu", "Indicator"), |_| subject.name.clone())
        .code("unit", ("Đơn vị", "Unit"), |_| word(subject.unit))
}

fn with_figures<'a, T>(rows: Rows<'a, T>, subject: &Indicator, told: impl Fn(&T) -> &Told) -> Rows<'a, T> {
    let (measure, difference) = (Measure::of(subject.unit), Measure::of_difference(subject.unit));
    let value = |row: &T| told(row).measured.map(|measured| measured.value);
    let aim = |row: &T| told(row).aim.map(|aim| aim.value);
    let (value_heading, aim_heading) = (("Giá trị", "Value"), ("Mục tiêu", "Target"));
    let rows = match subject.unit {
        Unit::YesNo | Unit::Level => rows
            .text("value", value_heading, |row| worded(value(row), subject))
            .text("target", aim_heading, |row| worded(aim(row), subject)),
        Unit::Percent | Unit::Count | Unit::Unknown => rows
            .figure("value", value_heading, measure, value)
            .count("numerator", ("Tử số", "Numerator"), |row| told(row).measured?.numerator)
            .count("denominator", ("Mẫu số", "Denominator"), |row| told(row).measured?.denominator)
            .figure("target", aim_heading, measure, aim)
            .figure(
                "difference",
                ("Chênh lệch so với mục tiêu", "Difference from the target"),
                difference,
                |row| {
                    let standing = told(row).standing?;
                    value(row).zip(standing.aim()).map(|(value, aim)| value - aim.value)
                },
            )
            .count("missing", ("Số còn thiếu", "Number missing"), |row| {
                told(row).standing?.gap()?.units
            }),
    };
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
fn used<'a>(rows: impl Iterator<Item = &'a Told>) -> Vec<Source> {
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

fn both(words: impl Fn(Lang) -> String) -> Bilingual {
    Bilingual::new(words(Lang::Vi), words(Lang::En))
}

fn none() -> Arc<str> {
    Arc::from("")
}

/// A meaning as the tables of a dataset write it.
fn word<W: Word + PartialEq>(meaning: W) -> Arc<str> {
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
