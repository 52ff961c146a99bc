//! The fixed words of pages that show figures, in both languages; the start page and the frame of every page do without them.

use tiendo_core::lang::Lang;

/// Every such word.
#[derive(Debug)]
pub(crate) struct FigureWords {
    pub(crate) summary: &'static str,
    pub(crate) milestone: &'static str,
    pub(crate) value: &'static str,
    pub(crate) counts: &'static str,
    pub(crate) target: &'static str,
    pub(crate) targets: &'static str,
    pub(crate) result: &'static str,
    pub(crate) status: &'static str,
    pub(crate) source: &'static str,
    pub(crate) sources: &'static str,
    pub(crate) unsourced: &'static str,
    pub(crate) kind: &'static str,
    pub(crate) path: &'static str,
    pub(crate) certainty: &'static str,
    pub(crate) section: &'static str,
    pub(crate) denominator: &'static str,
    pub(crate) note: &'static str,
    pub(crate) as_table: &'static str,
    pub(crate) why: &'static str,
    pub(crate) not_drawn: &'static str,
    pub(crate) to_area: &'static str,
    pub(crate) printed: &'static str,
    pub(crate) newest_release: &'static str,
    pub(crate) sample_explained: &'static str,
}

impl FigureWords {
    pub(crate) const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }
}

const VI: FigureWords = FigureWords {
    summary: "Kết quả so với các mốc",
    milestone: "Mốc",
    value: "Giá trị",
    counts: "Số đếm",
    target: "Mục tiêu",
    targets: "Mục tiêu",
    result: "Kết quả",
    status: "Tình trạng số liệu",
    source: "Nguồn",
    sources: "Nguồn số liệu",
    unsourced: "Có số liệu trên trang này chưa rõ nguồn.",
    kind: "Loại",
    path: "Lộ trình",
    certainty: "Độ tin cậy",
    section: "Nơi ghi",
    denominator: "Mẫu số",
    note: "Ghi chú",
    as_table: "Bảng số liệu",
    why: "Vì sao?",
    not_drawn: "Không vẽ được biểu đồ; xem bảng số liệu bên dưới.",
    to_area: "Xem địa bàn này",
    printed: "In ngày",
    newest_release: "Xem bản hiện hành",
    sample_explained: "Các số đo trên trang này được tạo ra để minh họa cách trình bày, không phải kết quả thật của địa bàn nào. Mục tiêu là thật.",
};

const EN: FigureWords = FigureWords {
    summary: "Against the milestones",
    milestone: "Milestone",
    value: "Value",
    counts: "Counts",
    target: "Target",
    targets: "Targets",
    result: "Result",
    status: "Status of the figure",
    source: "Source",
    sources: "Sources",
    unsourced: "Some figures on this page have no listed source.",
    kind: "Kind",
    path: "Path",
    certainty: "Certainty",
    section: "Where written",
    denominator: "Denominator",
    note: "Note",
    as_table: "The numbers",
    why: "Why?",
    not_drawn: "The chart could not be drawn; the table below has its numbers.",
    to_area: "Show this area",
    printed: "Printed on",
    newest_release: "Open the current release",
    sample_explained: "The measurements on this page were made up to show the presentation; they are no area’s real results. The targets are real.",
};
