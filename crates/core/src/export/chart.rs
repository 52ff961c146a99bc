//! The charts that pages show, by name.

/// A chart of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chart {
    /// An area through the years.
    Trend,
    /// All areas of a year.
    Ranking,
    /// Areas in their places.
    Map,
    /// Areas in two years.
    Change,
    /// Areas through the years.
    Spread,
    /// An area on all indicators.
    Bullet,
    /// Areas by indicators.
    Scorecard,
    /// An area on all indicators, through the years.
    Panels,
    /// Several areas or indicators on one axis.
    Comparison,
    /// Who has reported which year.
    Completeness,
}

impl Chart {
    /// Every chart.
    pub const ALL: [Self; 10] = [
        Self::Trend,
        Self::Ranking,
        Self::Map,
        Self::Change,
        Self::Spread,
        Self::Bullet,
        Self::Scorecard,
        Self::Panels,
        Self::Comparison,
        Self::Completeness,
    ];

    /// Its name on pages and in names of files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Trend => "trend",
            Self::Ranking => "ranking",
            Self::Map => "map",
            Self::Change => "change",
            Self::Spread => "spread",
            Self::Bullet => "bullet",
            Self::Scorecard => "scorecard",
            Self::Panels => "panels",
            Self::Comparison => "comparison",
            Self::Completeness => "completeness",
        }
    }
}
