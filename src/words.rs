//! The fixed words of the interface, complete in both languages. Sentences with numbers in them are core's.

use tiendo_core::lang::Lang;
use tiendo_core::view_state::Page;

/// Every fixed word of the interface.
#[derive(Debug)]
pub(crate) struct Words {
    pub(crate) product: &'static str,
    pub(crate) tagline: &'static str,
    pub(crate) language: &'static str,
    pub(crate) skip_to_content: &'static str,
    pub(crate) choices: &'static str,
    pub(crate) dataset: &'static str,
    pub(crate) indicator: &'static str,
    pub(crate) area: &'static str,
    pub(crate) year: &'static str,
    pub(crate) no_figures: &'static str,
    pub(crate) other_areas: &'static str,
    pub(crate) sample: &'static str,
    pub(crate) loading: &'static str,
    pub(crate) retry: &'static str,
    pub(crate) datasets: &'static str,
    pub(crate) no_program: &'static str,
    pub(crate) pages: &'static str,
    pub(crate) overview: &'static str,
    pub(crate) compare: &'static str,
    pub(crate) reporting: &'static str,
    pub(crate) method: &'static str,
    pub(crate) about: &'static str,
    pub(crate) deck: &'static str,
    pub(crate) releases: &'static str,
    pub(crate) search: &'static str,
    pub(crate) share: &'static str,
    pub(crate) appearance: &'static str,
    pub(crate) keys: &'static str,
    pub(crate) save: &'static str,
}

impl Words {
    pub(crate) const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }

    /// The name of a page.
    pub(crate) const fn page(&self, page: Page) -> &'static str {
        match page {
            Page::Overview => self.overview,
            Page::Indicator => self.indicator,
            // A report is never offered among the pages; it is named where it is offered.
            Page::Area | Page::Report => self.area,
            Page::Compare => self.compare,
            Page::Reporting => self.reporting,
            Page::Method => self.method,
            Page::About => self.about,
            Page::Deck => self.deck,
            Page::Releases => self.releases,
        }
    }
}

const VI: Words = Words {
    product: "Tiến độ",
    tagline: "Tiến độ xây dựng xã hội học tập so với mục tiêu 2025 và 2030",
    language: "Ngôn ngữ",
    skip_to_content: "Đến nội dung chính",
    choices: "Chọn số liệu",
    dataset: "Bộ số liệu",
    indicator: "Chỉ tiêu",
    area: "Địa bàn",
    year: "Năm",
    no_figures: "chưa có số liệu",
    other_areas: "Tìm địa bàn khác",
    sample: "Số liệu minh họa",
    loading: "Đang tải số liệu…",
    retry: "Thử lại",
    datasets: "Các bộ số liệu",
    no_program: "Không tải được chương trình của trang này",
    pages: "Các trang của bộ số liệu",
    overview: "Tổng quan",
    compare: "So sánh",
    reporting: "Báo cáo số liệu",
    method: "Phương pháp và nguồn",
    about: "Về bộ số liệu",
    deck: "Trình chiếu",
    releases: "Các bản công bố",
    search: "Tìm",
    share: "Chia sẻ",
    appearance: "Hiển thị",
    keys: "Phím tắt",
    save: "Tải về",
};

const EN: Words = Words {
    product: "Tiến độ",
    tagline: "Viet Nam’s learning society: progress toward the 2025 and 2030 targets",
    language: "Language",
    skip_to_content: "Skip to content",
    choices: "Choose what to see",
    dataset: "Dataset",
    indicator: "Indicator",
    area: "Area",
    year: "Year",
    no_figures: "no figures",
    other_areas: "Find another area",
    sample: "Sample data",
    loading: "Loading data…",
    retry: "Try again",
    datasets: "Datasets",
    no_program: "The program of this page could not be loaded",
    pages: "Pages of the dataset",
    overview: "Overview",
    compare: "Compare",
    reporting: "Reporting",
    method: "Method and sources",
    about: "About the data",
    deck: "Slides",
    releases: "Releases",
    search: "Search",
    share: "Share",
    appearance: "Appearance",
    keys: "Keys",
    save: "Save",
};
