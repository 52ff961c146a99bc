//! The fixed words of the lower part of an indicator's page.

use tiendo_core::lang::Lang;

#[derive(Debug)]
pub(super) struct Words {
    pub(super) on_this_page: &'static str,
    pub(super) definition: &'static str,
    pub(super) unit: &'static str,
    pub(super) defined_in: &'static str,
    pub(super) how_judged: &'static str,
    pub(super) why: &'static str,
    pub(super) why_briefly: &'static str,
    pub(super) arithmetic: &'static str,
    pub(super) what_if: &'static str,
    pub(super) what_if_briefly: &'static str,
    pub(super) pace: &'static str,
    pub(super) back_to_needed: &'static str,
    pub(super) ranking: &'static str,
    pub(super) map: &'static str,
    pub(super) map_year: &'static str,
    pub(super) play: &'static str,
    pub(super) next_year: &'static str,
    pub(super) change: &'static str,
    pub(super) change_of: &'static str,
    pub(super) from: &'static str,
    pub(super) to: &'static str,
    pub(super) no_earlier_year: &'static str,
    pub(super) spread: &'static str,
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
    on_this_page: "Trên trang này",
    definition: "Định nghĩa chỉ tiêu",
    unit: "Đơn vị",
    defined_in: "Văn bản quy định",
    how_judged: "Cách đánh giá",
    why: "Vì sao kết luận như vậy?",
    why_briefly: "Vì sao?",
    arithmetic: "Cách tính từng bước",
    what_if: "Nếu nhịp độ thay đổi thì sao?",
    what_if_briefly: "Thử nhịp khác",
    pace: "Mức thay đổi mỗi năm",
    back_to_needed: "Về nhịp cần có",
    ranking: "Xếp hạng",
    map: "Bản đồ",
    map_year: "Năm trên bản đồ",
    play: "Chạy qua các năm",
    next_year: "Năm kế tiếp",
    change: "Tăng giảm",
    change_of: "Tăng giảm giữa hai năm",
    from: "Từ năm",
    to: "Đến năm",
    no_earlier_year: "Năm đang xem là năm đầu tiên có số liệu; hãy chọn một năm sau đó để thấy tăng giảm.",
    spread: "Phân bố",
};

const EN: Words = Words {
    on_this_page: "On this page",
    definition: "Definition of the indicator",
    unit: "Unit",
    defined_in: "Defined in",
    how_judged: "How it is judged",
    why: "Why this verdict?",
    why_briefly: "Why?",
    arithmetic: "The arithmetic, step by step",
    what_if: "What if the pace changed?",
    what_if_briefly: "Another pace",
    pace: "Change a year",
    back_to_needed: "Back to the pace needed",
    ranking: "Ranking",
    map: "Map",
    map_year: "Year on the map",
    play: "Play the years",
    next_year: "Next year",
    change: "Change",
    change_of: "Change between two years",
    from: "From",
    to: "To",
    no_earlier_year: "The year shown is the first with figures; choose a later one to see the change.",
    spread: "Distribution",
};
