//! What each kind of finding is called and what to do about it, for somebody who works in a spreadsheet.

mod rules;

use crate::lang::Bilingual;

/// A kind of finding.
struct Kind {
    code: &'static str,
    /// What it is called, Vietnamese and English.
    title: (&'static str, &'static str),
    /// What to do about it, Vietnamese and English.
    hint: (&'static str, &'static str),
}

/// The kinds of what is found in files, in the order of codes.
const KINDS: &[Kind] = &[
    Kind {
        code: "TD001",
        title: ("thiếu tệp hoặc trang tính", "a file or sheet is missing"),
        hint: (
            "Đặt tệp có đúng tên này vào thư mục; với tệp Excel, thêm trang tính có đúng tên bảng. Bảng chưa có số liệu vẫn cần dòng tiêu đề.",
            "Put a file of exactly this name into the folder; in a workbook, add a sheet named after the table. A table without rows still needs its header row.",
        ),
    },
    Kind {
        code: "TD002",
        title: ("tệp JSON không đọc được", "the JSON cannot be read"),
        hint: (
            "Mở tệp bằng trình soạn thảo văn bản như Notepad, không dùng Word; thường là thiếu hoặc thừa một dấu phẩy, ngoặc kép hay ngoặc nhọn. Có thể lấy lại bản mẫu bằng lệnh tiendo new.",
            "Open the file in a text editor such as Notepad, not in Word; usually a comma, a quotation mark or a brace is missing or too many. `tiendo new` writes a fresh one.",
        ),
    },
    Kind {
        code: "TD003",
        title: ("không phải bảng CSV", "not a CSV table"),
        hint: (
            "Trong Excel, chọn File › Save As và kiểu “CSV UTF-8 (Comma delimited)”. Đổi đuôi tệp từ .xlsx sang .csv là không đủ; cũng có thể đưa thẳng tệp .xlsx cho tiendo check.",
            "In Excel choose File › Save As and the type “CSV UTF-8 (Comma delimited)”. Renaming .xlsx to .csv is not enough; an .xlsx file can also be given to `tiendo check` as it is.",
        ),
    },
    Kind {
        code: "TD004",
        title: ("không phải UTF-8", "not UTF-8"),
        hint: (
            "Chữ có dấu đã hỏng khi lưu. Mở lại bản gốc trong Excel và lưu kiểu “CSV UTF-8 (Comma delimited)”, không chọn kiểu “CSV” thường.",
            "Letters with marks were damaged on saving. Open the original in Excel and save it as “CSV UTF-8 (Comma delimited)”, not as plain “CSV”.",
        ),
    },
    Kind {
        code: "TD005",
        title: ("thiếu cột", "a column is missing"),
        hint: (
            "Thêm cột có đúng tên này vào dòng 1, dòng tiêu đề. Tên cột là chữ thường không dấu, không có khoảng trắng; danh sách các cột ở tệp HUONG-DAN.md mà lệnh tiendo new tạo ra.",
            "Add a column of exactly this name to row 1, the header. Column names are plain lower-case letters without spaces; HUONG-DAN.md, written by `tiendo new`, lists them.",
        ),
    },
    Kind {
        code: "TD006",
        title: ("số ô khác dòng tiêu đề", "another number of cells than the header"),
        hint: (
            "Thường vì một ô có dấu phẩy (câu ghi chú, số 70,5) mà không nằm trong ngoặc kép. Mở tệp bằng Excel, Data › From Text/CSV, sửa các ô bị lệch rồi lưu lại kiểu “CSV UTF-8”.",
            "Usually a cell with a comma in it (a note, the number 70,5) is not in quotation marks. Open the file in Excel with Data › From Text/CSV, put the shifted cells right and save it as “CSV UTF-8”.",
        ),
    },
    Kind {
        code: "TD007",
        title: ("ô bắt buộc bị trống", "a required cell is blank"),
        hint: (
            "Điền ô này. Nếu không có số liệu thì xóa cả dòng, không ghi 0, gạch ngang hay “không có”.",
            "Fill the cell. Where nothing was reported, delete the whole row; do not write 0, a dash or “none”.",
        ),
    },
    Kind {
        code: "TD008",
        title: ("không phải là số", "not a number"),
        hint: (
            "Chỉ ghi con số, ví dụ 70,5; tử số và mẫu số là số nguyên, ví dụ 1410. Chuyển chữ, đơn vị, ghi chú sang cột note_vi. Nếu là công thức báo lỗi (#N/A, #DIV/0!) thì sửa công thức.",
            "Write the number alone, such as 70.5; numerators and denominators are whole, such as 1410. Move words, units and remarks to note_en. If it is a formula with an error (#N/A, #DIV/0!), mend the formula.",
        ),
    },
    Kind {
        code: "TD009",
        title: ("không phải là năm", "not a year"),
        hint: (
            "Ghi năm bằng bốn chữ số, ví dụ 2025. Năm học 2024-2025 ghi năm kết thúc là 2025 và ghi nguyên văn vào cột period.",
            "Write the year with four digits, such as 2025. A school year 2024-2025 counts for the year in which it ends, 2025; as published it goes into the column period.",
        ),
    },
    Kind {
        code: "TD010",
        title: ("không phải là ngày", "not a date"),
        hint: (
            "Ghi ngày theo thứ tự năm-tháng-ngày, ví dụ 2025-06-30, và kiểm tra ngày có thật (không có ngày 31/6). Trong Excel, định dạng cột là Text trước khi gõ.",
            "Write year-month-day, such as 2025-06-30, and make sure that the day exists (there is no 31 June). In Excel, format the column as Text before typing.",
        ),
    },
    Kind {
        code: "TD011",
        title: ("từ không có trong danh sách", "none of the words allowed"),
        hint: (
            "Chép đúng một trong các từ được nêu: chữ thường, không dấu, không thêm khoảng trắng. Trong tệp Excel mẫu của tiendo new, chọn từ danh sách thả xuống.",
            "Copy one of the words given, in lower case and without spaces. In the workbook that `tiendo new` writes, choose it from the drop-down list.",
        ),
    },
    Kind {
        code: "TD012",
        title: ("mã không có trong bảng kia", "a code that is not in that table"),
        hint: (
            "Sửa mã cho khớp, hoặc thêm dòng có mã này vào bảng kia trước. Excel hay bỏ số 0 ở đầu (01 thành 1): định dạng cột là Text rồi gõ lại 01. Nếu dòng bên bảng kia đang có lỗi thì sửa dòng đó trước.",
            "Correct the code, or add a row with this code to that table first. Excel tends to drop leading zeros (01 becomes 1): format the column as Text and type 01 again. If the row of that table has an error itself, mend that first.",
        ),
    },
    Kind {
        code: "TD013",
        title: ("nguồn chưa có trong bảng sources", "a source that is not listed"),
        hint: (
            "Thêm một dòng cho nguồn này vào bảng sources, hoặc sửa mã nguồn ở đây cho khớp. Con số nào cũng phải có nguồn.",
            "Add a row for this source to the table sources, or correct the key here. Every figure needs a source.",
        ),
    },
    Kind {
        code: "TD014",
        title: ("khóa trùng", "the same key as an earlier row"),
        hint: (
            "Giữ một dòng, xóa dòng kia; sắp xếp theo các cột mã và năm sẽ thấy hai dòng cạnh nhau. Nếu hai số tính trên hai mẫu số khác nhau thì ghi rõ ở cột denominator_kind.",
            "Keep one row and delete the other; sorted by code and year, the two stand side by side. If the two figures have different denominators, say so in denominator_kind.",
        ),
    },
    Kind {
        code: "TD015",
        title: ("ngoài khoảng cho phép", "outside its range"),
        hint: (
            "Tỷ lệ phần trăm phải từ 0 đến 100. Thường là thiếu dấu thập phân (705 thay cho 70,5), hoặc số đếm ghi nhầm vào cột value: số đếm ghi ở numerator và denominator.",
            "A percentage is between 0 and 100. Usually the decimal mark is missing (705 for 70.5), or a count is in the column value: counts go into numerator and denominator.",
        ),
    },
    Kind {
        code: "TD016",
        title: ("tử số lớn hơn mẫu số", "numerator above denominator"),
        hint: (
            "Có thể hai cột bị đổi chỗ: numerator là số đạt, denominator là tổng số.",
            "Perhaps the two are swapped: numerator is how many reached it, denominator how many there are.",
        ),
    },
    Kind {
        code: "TD017",
        title: ("độ dài khác với công bố", "another length than published"),
        hint: (
            "Nếu vừa sửa tệp, chạy lệnh tiendo hash cho thư mục này. Nếu không ai sửa, tệp có thể bị cắt cụt: chép lại từ bản gốc.",
            "If you have just changed the file, run `tiendo hash` on this folder. If nobody changed it, it may be cut off: copy it again from the original.",
        ),
    },
    Kind {
        code: "TD018",
        title: ("dấu BOM ở đầu tệp", "a byte-order mark"),
        hint: (
            "Không cần làm gì: Excel thêm dấu này khi lưu “CSV UTF-8”.",
            "Nothing to do: Excel adds this mark when it saves “CSV UTF-8”.",
        ),
    },
    Kind {
        code: "TD019",
        title: ("dấu ngăn cột khác", "another separator"),
        hint: (
            "Không cần làm gì: Excel trên máy đặt vùng Việt Nam ngăn cột bằng dấu chấm phẩy.",
            "Nothing to do: Excel separates columns by semicolons on machines set to the region Viet Nam.",
        ),
    },
    Kind {
        code: "TD020",
        title: ("dấu phẩy thập phân", "decimal commas"),
        hint: (
            "Không cần làm gì: 70,5 đã đọc là bảy mươi phẩy năm.",
            "Nothing to do: 70,5 was read as seventy point five.",
        ),
    },
    Kind {
        code: "TD021",
        title: ("hơn hai chữ số thập phân", "more than two decimals"),
        hint: (
            "Ghi đúng như đã công bố, nhiều nhất hai chữ số thập phân. Trong Excel dùng hàm ROUND; nút giảm số lẻ chỉ đổi cách hiển thị.",
            "Write what was published, at most two decimals. In Excel use ROUND; the button that decreases decimals only changes what is shown.",
        ),
    },
    Kind {
        code: "TD022",
        title: ("không có địa bàn cấp trên này", "an area above that is not listed"),
        hint: (
            "Cột parent là mã của địa bàn cấp trên trong chính bảng areas, ví dụ 31 cho quận Hồng Bàng. Thêm dòng của địa bàn đó, sửa mã, hoặc để trống.",
            "The column parent is the code of an area of a higher level in areas itself, such as 31 for Hồng Bàng. Add that area, correct the code, or leave the cell blank.",
        ),
    },
    Kind {
        code: "TD023",
        title: ("tên cột khác đã được hiểu", "a header read under another name"),
        hint: (
            "Không cần làm gì. Nên đổi tên cột ở dòng 1 thành tên chuẩn để ai đọc cũng hiểu.",
            "Nothing to do. Better rename the column in row 1 to its standard name, so that everybody reads it alike.",
        ),
    },
    Kind {
        code: "TD024",
        title: ("dấu ngăn hàng nghìn", "thousands marks"),
        hint: (
            "Xem lại con số đã đọc có đúng không. Nên gõ liền các chữ số: 5412, không gõ 5.412 hay 5,412.",
            "See that the number was read rightly. Better type the digits alone: 5412, neither 5,412 nor 5.412.",
        ),
    },
    Kind {
        code: "TD025",
        title: ("dấu phần trăm", "a percent sign"),
        hint: (
            "Không cần làm gì. Nên gõ 70,5 không kèm dấu %, vì đơn vị đã ghi ở bảng indicators.",
            "Nothing to do. Better type 70.5 without the sign, since the unit stands in indicators.",
        ),
    },
    Kind {
        code: "TD026",
        title: ("ngày viết kiểu bảng tính", "a date as spreadsheets write it"),
        hint: (
            "Xem lại ngày đã đọc có đúng không; 06/05/2025 được đọc là ngày 6 tháng 5. Nên ghi năm-tháng-ngày: 2025-05-06.",
            "See that the day was read rightly; 06/05/2025 is read as 6 May. Better write year-month-day: 2025-05-06.",
        ),
    },
    Kind {
        code: "TD027",
        title: ("chữ Việt dạng tổ hợp", "decomposed Vietnamese letters"),
        hint: (
            "Không cần làm gì: chữ và dấu rời (thường từ máy Mac hoặc bảng mã “Unicode tổ hợp”) đã được ghép lại. Nên chọn bảng mã “Unicode” dựng sẵn trong bộ gõ.",
            "Nothing to do: letters and marks kept apart (often from a Mac) were put together. Better choose precomposed “Unicode” in the Vietnamese keyboard program.",
        ),
    },
    Kind {
        code: "TD028",
        title: ("năm có phần thập phân", "a year with decimals"),
        hint: (
            "Không cần làm gì. Nên định dạng cột năm là số nguyên, không có số lẻ.",
            "Nothing to do. Better format the column as whole numbers, without decimals.",
        ),
    },
    Kind {
        code: "TD029",
        title: ("mã không có trong danh mục", "a code that is not in its list"),
        hint: (
            "Chép đúng một mã của danh mục này trong bảng codes, hoặc thêm mã mới vào bảng codes trước.",
            "Copy a code of this list from the table codes, or add the new code to codes first.",
        ),
    },
    Kind {
        code: "TD030",
        title: ("dấu ngoặc kép không đóng", "a quotation mark that is not closed"),
        hint: (
            "Thêm dấu ngoặc kép còn thiếu ở cuối ô, hoặc bỏ dấu ở đầu ô. Sửa bằng Excel và lưu kiểu “CSV UTF-8” thì dấu ngoặc kép được thêm đúng chỗ.",
            "Add the missing quotation mark at the end of the cell, or remove the one at its beginning. Edited in Excel and saved as “CSV UTF-8”, quotation marks are put right.",
        ),
    },
    Kind {
        code: "TD037",
        title: ("tệp khác với mã kiểm đã công bố", "the file differs from its published checksum"),
        hint: (
            "Nếu vừa sửa tệp, chạy lệnh tiendo hash cho thư mục này sau khi sửa xong mọi lỗi khác. Nếu không ai sửa, chép lại tệp từ bản gốc.",
            "If you have just changed the file, run `tiendo hash` on this folder once everything else is mended. If nobody changed it, copy it again from the original.",
        ),
    },
];

fn kind(code: &str) -> Option<&'static Kind> {
    KINDS.iter().chain(rules::KINDS).find(|kind| kind.code == code)
}

/// What to do about findings with this code; blank for a code that there is not.
pub fn hint(code: &str) -> Bilingual {
    kind(code).map_or_else(Bilingual::default, |kind| Bilingual::new(kind.hint.0, kind.hint.1))
}

/// What findings with this code are called, as a phrase in lower case; blank for a code that there is not.
pub fn title(code: &str) -> Bilingual {
    kind(code).map_or_else(Bilingual::default, |kind| Bilingual::new(kind.title.0, kind.title.1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_in_order_and_every_code_is_there() {
        for kinds in [KINDS, rules::KINDS] {
            assert!(kinds.windows(2).all(|pair| pair[0].code < pair[1].code));
        }
        for number in 1..=49 {
            let code = format!("TD{number:03}");
            assert!(kind(&code).is_some(), "{code}");
        }
        assert!(hint("TD000").is_empty() && title("").is_empty());
    }

    #[test]
    fn titles_are_phrases_and_hints_are_sentences() {
        for kind in KINDS.iter().chain(rules::KINDS) {
            for title in [kind.title.0, kind.title.1] {
                assert!(!title.is_empty() && !title.ends_with('.') && title.chars().count() <= 60, "{title}");
            }
            for hint in [kind.hint.0, kind.hint.1] {
                assert!(hint.ends_with('.') && hint.starts_with(char::is_uppercase), "{hint}");
            }
            assert_ne!(kind.hint.0, kind.hint.1);
        }
    }
}
