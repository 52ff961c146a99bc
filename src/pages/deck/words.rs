//! The words around the slides, in both languages.

use tiendo_core::lang::Lang;

/// Every fixed word of the stage.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) deck: &'static str,
    pub(super) slide: &'static str,
    pub(super) controls: &'static str,
    pub(super) back: &'static str,
    pub(super) forward: &'static str,
    pub(super) fill: &'static str,
    pub(super) speaker: &'static str,
    pub(super) play: &'static str,
    pub(super) stop: &'static str,
    pub(super) print: &'static str,
    pub(super) leave: &'static str,
    pub(super) wide: &'static str,
    pub(super) standard: &'static str,
    pub(super) kept: &'static str,
    pub(super) keys: &'static str,
    pub(super) keys_told: &'static str,
    pub(super) notes: &'static str,
    pub(super) no_notes: &'static str,
    pub(super) elapsed: &'static str,
    pub(super) from_zero: &'static str,
    pub(super) black: &'static str,
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
    deck: "Trình chiếu",
    slide: "trang chiếu",
    controls: "Điều khiển trình chiếu",
    back: "Trang trước",
    forward: "Trang sau",
    fill: "Toàn màn hình",
    speaker: "Cửa sổ người trình bày",
    play: "Tự chạy",
    stop: "Dừng tự chạy",
    print: "In",
    leave: "Thoát",
    wide: "Khổ 16:9",
    standard: "Khổ 4:3",
    kept: "Bộ trang soạn sẵn",
    keys: "Phím tắt",
    keys_told: "→ ← hoặc dấu cách: chuyển trang; Home, End: trang đầu, trang cuối; số rồi Enter: đến trang đó; f: toàn màn hình; b: màn hình đen; n: cửa sổ người trình bày; a: tự chạy; p: in; s: tải về; Esc: thoát.",
    notes: "Ghi chú",
    no_notes: "Trang này không có ghi chú.",
    elapsed: "Đã trình bày",
    from_zero: "Tính lại từ đầu",
    black: "Màn hình đang để đen; nhấn b để chiếu lại.",
};

const EN: Words = Words {
    deck: "Slides",
    slide: "slide",
    controls: "Controls of the slides",
    back: "Previous slide",
    forward: "Next slide",
    fill: "Full screen",
    speaker: "Speaker’s window",
    play: "Play",
    stop: "Stop playing",
    print: "Print",
    leave: "Leave",
    wide: "16:9",
    standard: "4:3",
    kept: "Prepared decks",
    keys: "Keys",
    keys_told: "→ ← or space: next and previous; Home, End: first and last; a number and Enter: that slide; f: full screen; b: black screen; n: speaker’s window; a: play; p: print; s: save; Esc: leave.",
    notes: "Notes",
    no_notes: "This slide has no notes.",
    elapsed: "Time spoken",
    from_zero: "Start from zero",
    black: "The screen is black; b brings the slides back.",
};
