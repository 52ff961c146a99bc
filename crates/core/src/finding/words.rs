//! What a reader is told of each problem, in both languages.

use super::{JsonFault, Problem, ShapeFault, Unavailable};
use crate::lang::Lang;

impl Problem {
    /// What is wrong and what was done about it, without the place.
    pub(crate) fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Missing(why) => why.sentence(lang).to_owned(),
            Self::MissingColumn(name) => match lang {
                Lang::Vi => format!("thiếu cột {name}, không đọc được bảng này"),
                Lang::En => format!("the column {name} is missing, so the table cannot be read"),
            },
            Self::RaggedRow { expected, found } => match lang {
                Lang::Vi => format!("có {found} ô, cần {expected}; dòng bị bỏ qua"),
                Lang::En => format!("{found} cells instead of {expected}; the row is left out"),
            },
            Self::NotOneOf(allowed) => match lang {
                Lang::Vi => format!("chỉ nhận: {allowed}; dòng bị bỏ qua"),
                Lang::En => format!("must be one of: {allowed}; the row is left out"),
            },
            Self::UnknownKey(table) => match lang {
                Lang::Vi => format!("không có trong {table}; dòng bị bỏ qua"),
                Lang::En => format!("not in {table}; the row is left out"),
            },
            Self::UnknownMember(table) => match lang {
                Lang::Vi => format!("có mã không có trong {table}; mã đó bị bỏ qua"),
                Lang::En => format!("a code is not in {table}; that code is left out"),
            },
            Self::NotATile(last) => match lang {
                Lang::Vi => {
                    format!("không phải là số nguyên từ 0 đến {last}; địa bàn không có ô trên bản đồ")
                }
                Lang::En => format!("not a whole number from 0 to {last}; the area has no tile on the map"),
            },
            Self::LengthDiffers { expected, found } => match lang {
                Lang::Vi => format!(
                    "dài {found} byte, công bố là {expected} byte: tệp có thể bị cắt hoặc đang được ghi"
                ),
                Lang::En => {
                    format!("{found} bytes long, published as {expected}: it may be cut off or half written")
                }
            },
            Self::OtherSeparator(mark) => {
                let name = match mark {
                    '\t' => lang.pick("dấu tab", "tabs"),
                    _ => lang.pick("dấu chấm phẩy", "semicolons"),
                };
                match lang {
                    Lang::Vi => format!("các cột cách nhau bằng {name}, đã đọc theo dấu đó"),
                    Lang::En => format!("columns are separated by {name}, and were read so"),
                }
            }
            Self::OtherHeader(name) => match lang {
                Lang::Vi => format!("tên cột khác, đã đọc là {name}"),
                Lang::En => format!("another name of a column, read as {name}"),
            },
            Self::Shape { code, fault } => {
                let (vi, en) = fault.words();
                let what = match *fault {
                    ShapeFault::UnknownArea { others } if others > 0 => match lang {
                        Lang::Vi => {
                            format!("và {others} mã khác không có trong areas; các hình đó bị bỏ qua")
                        }
                        Lang::En => {
                            format!("and {others} other codes are not in areas; these shapes are left out")
                        }
                    },
                    _ => lang.pick(vi, en).to_owned(),
                };
                if code.is_empty() { what } else { format!("“{code}” {what}") }
            }
            _ => {
                let (vi, en) = self.fixed_words();
                lang.pick(vi, en).to_owned()
            }
        }
    }

    /// The sentences that have nothing to fill in; blank for the others.
    const fn fixed_words(&self) -> (&'static str, &'static str) {
        match self {
            Self::BadJson(JsonFault::CutOff) => (
                "JSON bị cắt ngang, không đọc được",
                "the JSON ends before it is complete, so it cannot be read",
            ),
            Self::BadJson(JsonFault::Malformed) => (
                "không phải JSON đúng cú pháp, hoặc thiếu phần bắt buộc",
                "this is not valid JSON, or a part that is needed is missing",
            ),
            Self::NotCsv => ("không phải bảng CSV", "this is not a CSV table"),
            Self::NotUtf8 => (
                "có byte không phải UTF-8, đã thay bằng dấu \u{fffd}",
                "some bytes are not UTF-8 and were replaced by \u{fffd}",
            ),
            Self::Blank => ("ô trống; dòng bị bỏ qua", "the cell is blank; the row is left out"),
            Self::NotANumber => ("không phải là số; dòng bị bỏ qua", "not a number; the row is left out"),
            Self::NotMonths => {
                ("không phải là số tháng; ô bị bỏ qua", "not a number of months; the cell is left out")
            }
            Self::NotAYear => ("không phải là năm; dòng bị bỏ qua", "not a year; the row is left out"),
            Self::NotADate => ("không phải là ngày; ô bị bỏ qua", "not a date; the cell is left out"),
            Self::NotANeededDate => ("không phải là ngày; dòng bị bỏ qua", "not a date; the row is left out"),
            Self::UnknownSource => (
                "không có trong sources; số liệu được giữ nhưng chưa rõ nguồn",
                "not in sources; the figure is kept, its source unknown",
            ),
            Self::DuplicateKey => (
                "khóa trùng với một dòng trước; dòng bị bỏ qua",
                "same key as an earlier row; the row is left out",
            ),
            Self::OutOfRange => (
                "ngoài khoảng cho phép (tỷ lệ từ 0 đến 100, số đếm không âm); dòng bị bỏ qua",
                "outside its range (a percentage is 0 to 100, a count not negative); the row is left out",
            ),
            Self::NumeratorAboveDenominator => {
                ("tử số lớn hơn mẫu số; dòng bị bỏ qua", "numerator above denominator; the row is left out")
            }
            Self::ByteOrderMark => {
                ("có dấu BOM ở đầu, đã bỏ qua", "starts with a byte-order mark, which was skipped")
            }
            Self::DecimalComma => {
                ("dấu phẩy thập phân, đã đọc như dấu chấm", "decimal comma, read as a decimal point")
            }
            Self::Rounded => ("hơn hai chữ số thập phân, đã làm tròn", "more than two decimals, rounded"),
            Self::UnknownParent => (
                "không có trong areas hoặc không ở cấp trên; địa bàn được giữ nhưng không thuộc địa bàn nào",
                "not in areas or not of a higher level; the area is kept, belonging to none",
            ),
            Self::ThousandsMark => {
                ("dấu ngăn hàng nghìn, đã bỏ qua", "marks between thousands, which were passed over")
            }
            Self::PercentSign => ("dấu %, đã bỏ qua", "percent signs, which were passed over"),
            Self::SpreadsheetDate => {
                ("ngày theo kiểu bảng tính, đã đọc được", "a day as spreadsheets write it, read as one")
            }
            Self::Decomposed => (
                "chữ có dấu rời (Unicode tổ hợp), đã ghép lại",
                "letters apart from their marks (NFD), which were put together",
            ),
            Self::FractionalYear => ("năm có phần thập phân, đã bỏ", "a year with decimals, read as whole"),
            Self::UnknownCode => (
                "không có trong codes, hoặc chỉ tiêu này không dùng; bị bỏ qua",
                "not in codes, or not used by this indicator; left out",
            ),
            Self::UnclosedQuote => (
                "dấu ngoặc kép mở mà không đóng; dòng bị bỏ qua",
                "a quotation mark is not closed; the row is left out",
            ),
            Self::Missing(_)
            | Self::MissingColumn(_)
            | Self::RaggedRow { .. }
            | Self::NotOneOf(_)
            | Self::UnknownKey(_)
            | Self::UnknownMember(_)
            | Self::NotATile(_)
            | Self::Shape { .. }
            | Self::LengthDiffers { .. }
            | Self::OtherSeparator(_)
            | Self::OtherHeader(_) => ("", ""),
        }
    }
}

impl ShapeFault {
    const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::NoCode => (
                "hình không có mã địa bàn ở thuộc tính area, code hoặc ở id; hình bị bỏ qua",
                "the shape has no area code in its property area or code, nor as id; it is left out",
            ),
            Self::UnknownArea { .. } => {
                ("không có trong areas; hình bị bỏ qua", "not in areas; the shape is left out")
            }
            Self::Twice => {
                ("đã có một hình ở trước; hình bị bỏ qua", "has a shape already; this one is left out")
            }
            Self::Unreadable => (
                "không có hình Polygon hoặc MultiPolygon với kinh độ, vĩ độ tính bằng độ; hình bị bỏ qua",
                "has no Polygon or MultiPolygon of longitudes and latitudes in degrees; the shape is left out",
            ),
            Self::ShortRing => (
                "có vòng chưa đủ 4 điểm; vòng đó bị bỏ qua",
                "has a ring of fewer than 4 positions; that ring is left out",
            ),
        }
    }
}

impl Unavailable {
    pub(super) const fn sentence(&self, lang: Lang) -> &'static str {
        match self {
            Self::NotFound => lang.pick("không có tệp này trên máy chủ", "the host has no such file"),
            Self::Status(_) => lang.pick("máy chủ báo lỗi", "the host answered with an error"),
            Self::Network => lang.pick("mất kết nối khi đang tải", "the connection failed while loading"),
            Self::TimedOut => lang.pick("quá lâu không tải xong", "loading took too long"),
        }
    }
}
