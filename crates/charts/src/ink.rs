//! Roles of shapes and texts. A role becomes a class in the SVG; it travels through plotters as a colour.

use plotters::style::RGBAColor;
use tiendo_core::standing::Status;

use crate::text_width::Weight;

/// What a line, an area or a mark stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Ink {
    Grid,
    YearMark,
    Break,
    Series,
    SeriesBridge,
    SeriesPoint,
    SeriesPointSample,
    OtherPoint,
    Path,
    PathPoint,
    Target,
    Gap,
    Band,
    Track,
    BarMet,
    BarMissed,
    BarNotYet,
    BarNeutral,
    MarkMet,
    MarkMissed,
    MarkNotYet,
    MarkNeutral,
    BulletTrack,
    BulletBar,
    BulletPassed,
    BulletComing,
    DumbbellBetter,
    DumbbellWorse,
    DumbbellFrom,
    StripDensity,
    StripMedian,
    StripChosen,
    SeriesPointHollow,
    OutlookArea,
    Projection,
    ProjectionPoint,
    MapMet,
    MapMissed,
    MapNotYet,
    MapNeutral,
    MapSilent,
    MapOther,
    MapBorder,
    MapChosen,
    ScoreMet,
    ScoreMissed,
    ScoreNotYet,
    CompletenessFull,
    CompletenessPart,
    CompletenessNone,
    CompletenessAbsent,
    ComparisonLine,
    ComparisonBridge,
    ComparisonPoint,
    ComparisonLeader,
    ComparisonTarget,
}

/// What a text stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Type {
    Axis = 64,
    AxisStrong,
    Label,
    SeriesLabel,
    SeriesStrong,
    OtherLabel,
    BreakLabel,
    PathLabel,
    TargetLabel,
    GapLabel,
    GapDetail,
    Heading,
    Name,
    NameChosen,
    Value,
    Watermark,
    WatermarkNarrow,
    ProjectionLabel,
    RankGap,
    TileShort,
    TileValue,
    TileOther,
    MapLabel,
    MapLabelChosen,
    CompletenessCount,
    CompletenessOnFull,
    CompletenessNote,
    CompletenessSample,
    PanelNote,
}

const INKS: &[(Ink, &str)] = &[
    (Ink::Grid, "grid"),
    (Ink::YearMark, "year-mark"),
    (Ink::Break, "break"),
    (Ink::Series, "series"),
    (Ink::SeriesBridge, "series bridge"),
    (Ink::SeriesPoint, "series-point"),
    (Ink::SeriesPointSample, "series-point sample"),
    (Ink::OtherPoint, "other-point"),
    (Ink::Path, "path"),
    (Ink::PathPoint, "path-point"),
    (Ink::Target, "target"),
    (Ink::Gap, "gap"),
    (Ink::Band, "band"),
    (Ink::Track, "track"),
    (Ink::BarMet, "bar met"),
    (Ink::BarMissed, "bar missed"),
    (Ink::BarNotYet, "bar not-yet"),
    (Ink::BarNeutral, "bar neutral"),
    (Ink::MarkMet, "mark met"),
    (Ink::MarkMissed, "mark missed"),
    (Ink::MarkNotYet, "mark not-yet"),
    (Ink::MarkNeutral, "mark neutral"),
    (Ink::BulletTrack, "bullet-track"),
    (Ink::BulletBar, "bullet-bar"),
    (Ink::BulletPassed, "bullet-passed"),
    (Ink::BulletComing, "bullet-coming"),
    (Ink::DumbbellBetter, "change better"),
    (Ink::DumbbellWorse, "change worse"),
    (Ink::DumbbellFrom, "change-from"),
    (Ink::StripDensity, "density"),
    (Ink::StripMedian, "median"),
    (Ink::StripChosen, "strip-chosen"),
    (Ink::SeriesPointHollow, "series-point hollow"),
    (Ink::OutlookArea, "outlook-area"),
    (Ink::Projection, "projection"),
    (Ink::ProjectionPoint, "projection-point"),
    (Ink::MapMet, "map-fill met"),
    (Ink::MapMissed, "map-fill missed"),
    (Ink::MapNotYet, "map-fill not-yet"),
    (Ink::MapNeutral, "map-fill neutral"),
    (Ink::MapSilent, "map-fill silent"),
    (Ink::MapOther, "map-fill other"),
    (Ink::MapBorder, "map-border"),
    (Ink::MapChosen, "map-chosen"),
    (Ink::ScoreMet, "score met"),
    (Ink::ScoreMissed, "score missed"),
    (Ink::ScoreNotYet, "score not-yet"),
    (Ink::CompletenessFull, "completeness-full"),
    (Ink::CompletenessPart, "completeness-part"),
    (Ink::CompletenessNone, "completeness-none"),
    (Ink::CompletenessAbsent, "completeness-absent"),
    (Ink::ComparisonLine, "compared"),
    (Ink::ComparisonBridge, "compared bridge"),
    (Ink::ComparisonPoint, "compared-point"),
    (Ink::ComparisonLeader, "compared-leader"),
    (Ink::ComparisonTarget, "compared-target"),
];

const TYPES: &[(Type, &str, Weight, f64)] = &[
    (Type::Axis, "axis", Weight::Regular, 13.0),
    (Type::AxisStrong, "axis strong", Weight::SemiBold, 13.0),
    (Type::Label, "label", Weight::Regular, 13.0),
    (Type::SeriesLabel, "series-label", Weight::Regular, 13.0),
    (Type::SeriesStrong, "series-label strong", Weight::SemiBold, 15.0),
    (Type::OtherLabel, "other-label", Weight::Regular, 13.0),
    (Type::BreakLabel, "break-label", Weight::Regular, 12.0),
    (Type::PathLabel, "path-label", Weight::Regular, 13.0),
    (Type::TargetLabel, "target-label", Weight::SemiBold, 13.0),
    (Type::GapLabel, "gap-label strong", Weight::SemiBold, 13.0),
    (Type::GapDetail, "gap-label", Weight::Regular, 13.0),
    (Type::Heading, "heading", Weight::SemiBold, 13.0),
    (Type::Name, "name", Weight::Regular, 14.0),
    (Type::NameChosen, "name strong", Weight::SemiBold, 14.0),
    (Type::Value, "value", Weight::SemiBold, 14.0),
    (Type::Watermark, "watermark", Weight::SemiBold, 44.0),
    (Type::WatermarkNarrow, "watermark", Weight::SemiBold, 24.0),
    (Type::ProjectionLabel, "projection-label", Weight::Regular, 12.0),
    (Type::RankGap, "rank-gap", Weight::Regular, 13.0),
    (Type::TileShort, "tile-short", Weight::SemiBold, 12.0),
    (Type::TileValue, "tile-value", Weight::Regular, 12.0),
    (Type::TileOther, "tile-other", Weight::Regular, 12.0),
    (Type::MapLabel, "map-label", Weight::Regular, 13.0),
    (Type::MapLabelChosen, "map-label strong", Weight::SemiBold, 13.0),
    (Type::CompletenessCount, "completeness-count", Weight::Regular, 12.0),
    (Type::CompletenessOnFull, "completeness-on-full", Weight::Regular, 12.0),
    (Type::CompletenessNote, "completeness-note", Weight::Regular, 12.0),
    (Type::CompletenessSample, "completeness-sample heading", Weight::SemiBold, 12.0),
    (Type::PanelNote, "panel-note", Weight::Regular, 12.0),
];

/// A role as it comes out of plotters again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Shape(Ink),
    Text(Type),
}

impl Role {
    /// The role behind a colour that this module made.
    pub(crate) fn of_color(rgb: (u8, u8, u8)) -> Option<Self> {
        let code = rgb.2;
        let ink = INKS.iter().find(|(ink, _)| *ink as u8 == code).map(|(ink, _)| Self::Shape(*ink));
        ink.or_else(|| {
            TYPES.iter().find(|(kind, ..)| *kind as u8 == code).map(|(kind, ..)| Self::Text(*kind))
        })
    }

    /// The class that a style sheet knows it by.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Self::Shape(ink) => INKS.iter().find(|(known, _)| *known == ink).map_or("", |(_, class)| class),
            Self::Text(kind) => kind.entry().1,
        }
    }
}

impl Ink {
    pub(crate) const fn color(self) -> RGBAColor {
        RGBAColor(0, 0, self as u8, 1.0)
    }

    /// The bar of an area that stands so.
    pub(crate) const fn bar(status: Status) -> Self {
        match status {
            Status::Met => Self::BarMet,
            Status::Missed => Self::BarMissed,
            Status::NotYet => Self::BarNotYet,
            Status::NoTarget | Status::NotComparable | Status::NotReported => Self::BarNeutral,
        }
    }

    /// A tile or the land of an area that stands so; `concerned`: the dataset has something to say of it.
    pub(crate) const fn map(status: Status, concerned: bool) -> Self {
        match status {
            _ if !concerned => Self::MapOther,
            Status::Met => Self::MapMet,
            Status::Missed => Self::MapMissed,
            Status::NotYet => Self::MapNotYet,
            Status::NoTarget | Status::NotComparable => Self::MapNeutral,
            Status::NotReported => Self::MapSilent,
        }
    }

    /// The shape beside the word for a standing.
    pub(crate) const fn mark(status: Status) -> Self {
        match status {
            Status::Met => Self::MarkMet,
            Status::Missed => Self::MarkMissed,
            Status::NotYet => Self::MarkNotYet,
            Status::NoTarget | Status::NotComparable | Status::NotReported => Self::MarkNeutral,
        }
    }
}

impl Type {
    pub(crate) const fn color(self) -> RGBAColor {
        RGBAColor(0, 0, self as u8, 1.0)
    }

    pub(crate) fn weight(self) -> Weight {
        self.entry().2
    }

    /// Font size in px.
    pub(crate) fn size(self) -> f64 {
        self.entry().3
    }

    /// Width of `text` in px when set in this type.
    pub(crate) fn width(self, text: &str) -> f64 {
        crate::text_width::width(text, self.weight(), self.size())
    }

    fn entry(self) -> &'static (Self, &'static str, Weight, f64) {
        &TYPES[usize::from(self as u8 - Self::Axis as u8)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_role_survives_its_way_through_plotters() {
        for &(ink, class) in INKS {
            let role = Role::of_color((0, 0, ink as u8)).unwrap();
            assert_eq!((role, role.class()), (Role::Shape(ink), class));
        }
        for &(kind, class, weight, size) in TYPES {
            let role = Role::of_color((0, 0, kind as u8)).unwrap();
            assert_eq!((role, role.class()), (Role::Text(kind), class));
            assert_eq!((kind.weight(), kind.size()), (weight, size));
        }
    }
}
