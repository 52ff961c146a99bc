//! The charts that pages show, by name.

use crate::lang::Lang;
use crate::view_state::Page;

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

    /// Its name for a reader.
    pub const fn title(self, lang: Lang) -> &'static str {
        let (vi, en) = match self {
            Self::Trend => ("Qua các năm", "Through the years"),
            Self::Ranking => ("Xếp hạng", "Ranking"),
            Self::Map => ("Bản đồ", "Map"),
            Self::Change => ("Thay đổi giữa hai năm", "Change between two years"),
            Self::Spread => ("Khoảng cách giữa các địa bàn", "Spread of the areas"),
            Self::Bullet => ("Từng chỉ tiêu so với mục tiêu", "Each indicator against its targets"),
            Self::Scorecard => ("Bảng tổng hợp", "Scorecard"),
            Self::Panels => ("Từng chỉ tiêu qua các năm", "Each indicator through the years"),
            Self::Comparison => ("So sánh", "Comparison"),
            Self::Completeness => ("Tình hình báo cáo", "Reporting"),
        };
        lang.pick(vi, en)
    }

    /// The charts of a page, that which it opens with first.
    pub const fn of(page: Page) -> &'static [Self] {
        match page {
            Page::Overview => &[Self::Bullet, Self::Scorecard, Self::Map],
            Page::Indicator => &[Self::Trend, Self::Ranking, Self::Map, Self::Change, Self::Spread],
            Page::Area => &[Self::Panels],
            Page::Compare => &[Self::Comparison],
            Page::Reporting => &[Self::Completeness],
            Page::Method | Page::About | Page::Deck | Page::Releases | Page::Report => &[],
        }
    }
}
