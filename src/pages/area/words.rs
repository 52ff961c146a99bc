//! The fixed words of the page of an area.

use tiendo_core::lang::Lang;

pub(super) struct Words {
    pub(super) through_the_years: &'static str,
    pub(super) each_indicator: &'static str,
    pub(super) latest: &'static str,
    pub(super) the_area: &'static str,
    pub(super) kind: &'static str,
    pub(super) code: &'static str,
    pub(super) part_of: &'static str,
    pub(super) since: &'static str,
    pub(super) until: &'static str,
    pub(super) note: &'static str,
    pub(super) history: &'static str,
    pub(super) beside_others: &'static str,
    pub(super) report: &'static str,
}

impl Words {
    pub(super) const fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::Vi => &VI,
            Lang::En => &EN,
        }
    }
}

const VI: Words = Words {
    through_the_years: "Từng chỉ tiêu qua các năm, trên cùng một thang đo",
    each_indicator: "Từng chỉ tiêu so với mục tiêu",
    latest: "Số liệu mới nhất",
    the_area: "Về địa bàn này",
    kind: "Loại",
    code: "Mã",
    part_of: "Thuộc",
    since: "Có từ ngày",
    until: "Đến hết ngày",
    note: "Lưu ý",
    history: "Những lần thay đổi",
    beside_others: "Bên cạnh các địa bàn khác",
    report: "Báo cáo bằng lời, để đọc và để in",
};

const EN: Words = Words {
    through_the_years: "Each indicator through the years, all on one scale",
    each_indicator: "Each indicator against its targets",
    latest: "Latest figure",
    the_area: "About this area",
    kind: "Type",
    code: "Code",
    part_of: "Part of",
    since: "Since",
    until: "Until the end of",
    note: "Note",
    history: "What changed",
    beside_others: "Beside other areas",
    report: "Report in words, to read and to print",
};
