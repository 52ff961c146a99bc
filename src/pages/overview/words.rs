//! The fixed words of the overview.

use tiendo_core::lang::Lang;

pub(super) struct OwnWords {
    pub(super) cards: &'static str,
    pub(super) bullets: &'static str,
    pub(super) open: &'static str,
    pub(super) latest: &'static str,
    pub(super) below: &'static str,
    pub(super) news: &'static str,
    pub(super) listed_only: &'static str,
    pub(super) map_of: &'static str,
    pub(super) all_changes: &'static str,
    pub(super) sources: &'static str,
    pub(super) report: &'static str,
}

impl OwnWords {
    pub(super) const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }
}

const VI: OwnWords = OwnWords {
    cards: "Kết quả và triển vọng",
    bullets: "Từng chỉ tiêu so với mục tiêu",
    open: "Xem chỉ tiêu",
    latest: "Số liệu mới nhất",
    below: "Bao nhiêu địa bàn cấp dưới đạt từng mục tiêu",
    news: "Thay đổi từ lần công bố trước",
    listed_only: "Chỉ tính những địa bàn có trong bộ số liệu này.",
    map_of: "Xem chỉ tiêu này",
    all_changes: "Từng thay đổi",
    sources: "Nguồn của từng con số ghi ở trang của chỉ tiêu; cách xét ghi ở trang",
    report: "Báo cáo bằng lời, để đọc và để in",
};

const EN: OwnWords = OwnWords {
    cards: "Results and outlook",
    bullets: "Each indicator against its targets",
    open: "Open an indicator",
    latest: "Latest figure",
    below: "How many areas below met each target",
    news: "What changed since the last release",
    listed_only: "Only areas listed in this dataset are counted.",
    map_of: "Open this indicator",
    all_changes: "Every change",
    sources: "The page of an indicator names the source of every figure; how verdicts are reached is told under",
    report: "Report in words, to read and to print",
};
