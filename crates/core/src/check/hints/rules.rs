//! Titles and hints of what the rules of a check find.

use super::Kind;

/// The kinds of what rules find, in the order of codes.
pub(super) const KINDS: &[Kind] = &[
    Kind {
        code: "TD031",
        title: ("địa bàn không còn hoặc chưa có trong năm đó", "the area did not exist in that year"),
        hint: (
            "Kiểm tra năm và mã địa bàn. Số liệu sau khi sáp nhập ghi cho địa bàn mới; nếu địa bàn vẫn còn thì sửa valid_from, valid_to ở bảng areas.",
            "Check the year and the code of the area. What was reported after a merger belongs to the new area; if the area did exist, correct valid_from or valid_to in areas.",
        ),
    },
    Kind {
        code: "TD032",
        title: ("tỷ lệ khác với tử số chia mẫu số", "a percentage that its counts do not give"),
        hint: (
            "Xem lại ba con số ở nguồn: value phải bằng numerator chia denominator nhân 100. Nếu chính nguồn công bố như vậy thì giữ nguyên và ghi rõ ở note_vi.",
            "Look up all three numbers in the source: value is 100 times numerator by denominator. If the source itself says so, keep them and say so in note_en.",
        ),
    },
    Kind {
        code: "TD033",
        title: ("tăng hoặc giảm hơn 30 điểm trong một năm", "more than 30 points in one year"),
        hint: (
            "Đối chiếu cả hai năm với nguồn: có thể nhầm dòng, nhầm dấu thập phân hoặc nguồn đã đổi cách tính. Nếu đổi cách tính thì ghi ở denominator_kind; nếu số đúng thì giữ nguyên và ghi lý do ở note_vi.",
            "Compare both years with their source: perhaps the row or the decimal mark is wrong, or the source counts differently now. If so, say it in denominator_kind; if the figures are right, keep them and give the reason in note_en.",
        ),
    },
    Kind {
        code: "TD034",
        title: ("hai cách tính trong một chuỗi", "two kinds of denominator in one series"),
        hint: (
            "Kiểm tra denominator_kind của các năm. Nếu nguồn thật sự đổi mẫu số thì giữ nguyên: trang vẽ thành các điểm rời và không so với mục tiêu tính trên mẫu số khác.",
            "Check denominator_kind of these years. If the source really changed its denominator, keep it: the page draws separate points and compares none with a target on another basis.",
        ),
    },
    Kind {
        code: "TD035",
        title: ("lẫn số minh họa với số thật", "sample data among real figures"),
        hint: (
            "Xóa các dòng sample của chỉ tiêu và địa bàn này, hoặc chuyển chúng sang một bộ dữ liệu minh họa riêng.",
            "Delete the sample rows of this indicator and area, or move them into a dataset of sample data.",
        ),
    },
    Kind {
        code: "TD036",
        title: ("năm chưa đến", "a year that is yet to come"),
        hint: (
            "Số đã thực hiện không thể thuộc năm chưa đến: sửa năm. Con số dự kiến là mục tiêu thì ghi ở bảng targets.",
            "What was measured cannot be of a year to come: correct the year. A figure that is aimed at belongs into targets.",
        ),
    },
    Kind {
        code: "TD038",
        title: ("mục tiêu lùi theo thời gian", "a target that goes backwards"),
        hint: (
            "Đối chiếu hai mục tiêu với văn bản; có thể hai năm bị đổi chỗ. Nếu chỉ tiêu càng thấp càng tốt thì ghi direction là down ở bảng indicators.",
            "Compare both targets with the document; perhaps the years are swapped. If less is better, set direction to down in indicators.",
        ),
    },
    Kind {
        code: "TD039",
        title: ("khác với tổng của các địa bàn bên dưới", "other than the sum of the areas below"),
        hint: (
            "So tử số, mẫu số của địa bàn này với tổng các địa bàn trực thuộc: có thể thiếu hoặc tính hai lần một địa bàn. Nếu nguồn tính theo cách khác thì giữ nguyên và ghi ở note_vi.",
            "Compare the counts of this area with the sum of those below: one may be missing or counted twice. If the source counts in another way, keep the figure and say so in note_en.",
        ),
    },
    Kind {
        code: "TD040",
        title: ("cột không được đọc", "a column that is not read"),
        hint: (
            "Sửa tên cột ở dòng 1 cho đúng nếu cột này cần thiết; nếu là cột dùng riêng thì để nguyên cũng được.",
            "Correct the name in row 1 if the column matters; a column of your own may stay.",
        ),
    },
    Kind {
        code: "TD041",
        title: ("có lẽ là tỷ lệ so với 1", "perhaps shares of one"),
        hint: (
            "Nếu nguồn ghi 70,5 % mà ô hiện 0,705 thì nhân với 100. Ô hiện 70,5% (định dạng Percentage của Excel) được đọc đúng là 70,5: không nhân nữa. Nếu tỷ lệ thật sự dưới 1 % thì giữ nguyên.",
            "If the source says 70.5% and the cell shows 0.705, multiply by 100. A cell that shows 70.5% (Excel's format Percentage) is read as 70.5 and must not be multiplied. If the shares really are below 1%, keep them.",
        ),
    },
    Kind {
        code: "TD042",
        title: ("thay đổi địa bàn trái với bảng areas", "a change that contradicts areas"),
        hint: (
            "Đối chiếu với nghị quyết: date là ngày đầu tiên của tình trạng mới, valid_to ở bảng areas là ngày liền trước đó. Sửa bảng nào sai.",
            "Compare with the resolution: date is the first day of the new state, valid_to in areas the day before. Correct whichever is wrong.",
        ),
    },
    Kind {
        code: "TD043",
        title: ("kết thúc trước khi bắt đầu", "an end before the beginning"),
        hint: (
            "Sửa valid_from hoặc valid_to; có thể hai ngày bị đổi chỗ.",
            "Correct valid_from or valid_to; perhaps the two are swapped.",
        ),
    },
    Kind {
        code: "TD044",
        title: ("chỉ tiêu thiếu danh mục mức hoặc danh hiệu", "an indicator without its levels or scheme"),
        hint: (
            "Với đơn vị level, ghi tên danh mục các mức của bảng codes vào cột levels. Cột scheme là mã của một dòng trong bảng schemes; nếu không có thì để trống.",
            "For the unit level, name the list of levels of the table codes in the column levels. The column scheme is the code of a row of schemes; leave it blank where there is none.",
        ),
    },
    Kind {
        code: "TD045",
        title: ("số đếm của một chỉ tiêu không phải tỷ lệ", "counts of a figure that is no share"),
        hint: (
            "Xóa numerator và denominator ở dòng này, hoặc chuyển số liệu sang chỉ tiêu tính bằng phần trăm.",
            "Delete numerator and denominator in this row, or move the figure to an indicator in percent.",
        ),
    },
    Kind {
        code: "TD046",
        title: ("chưa có tên tiếng Việt", "no Vietnamese name"),
        hint: (
            "Điền tên tiếng Việt đúng như trong văn bản.",
            "Fill in the Vietnamese name as the document has it.",
        ),
    },
    Kind {
        code: "TD047",
        title: ("thay đổi địa bàn không có ngày", "a change of areas without its day"),
        hint: (
            "Ghi ngày bắt đầu có hiệu lực theo dạng 2025-07-01. Không biết ngày thì chưa ghi dòng này được.",
            "Write the first day of the new state as 2025-07-01. Without its day the row cannot be used.",
        ),
    },
    Kind {
        code: "TD048",
        title: (
            "kỳ số liệu hoặc ngày của nguồn viết sai dạng",
            "a period or a source's date in another form",
        ),
        hint: (
            "Viết 2023 (năm), 2023-06 (tháng), 2023-06-30 (ngày) hoặc, với kỳ số liệu, 2022/2023 (từ năm đến năm). Excel hay tự đổi 2023-06 thành ngày: đặt định dạng cột là Text trước khi nhập. Không rõ thì để trống.",
            "Write 2023 (a year), 2023-06 (a month), 2023-06-30 (a day) or, of a period, 2022/2023 (from year to year). Excel turns 2023-06 into a day: format the column as Text before typing. Leave it blank where it is not known.",
        ),
    },
    Kind {
        code: "TD049",
        title: ("hình trên bản đồ không dùng được", "a shape of the map that cannot be used"),
        hint: (
            "Trong phần mềm bản đồ như QGIS, thêm cho mỗi hình thuộc tính area bằng mã địa bàn ở bảng areas, rồi xuất kiểu GeoJSON, hệ tọa độ EPSG:4326, hình Polygon hoặc MultiPolygon. Hình của địa bàn ngoài bộ dữ liệu thì có thể bỏ đi.",
            "In a map program such as QGIS give each shape the property area with the code of the table areas, and export GeoJSON in EPSG:4326 as Polygon or MultiPolygon. Shapes of areas outside the dataset can be deleted.",
        ),
    },
    Kind {
        code: "TD050",
        title: ("tệp trình chiếu không đọc được", "a deck that cannot be read"),
        hint: (
            "Lưu tệp dạng UTF-8 và so với tệp mẫu ở docs/decks.md: mỗi dòng là tên = \"chữ trong ngoặc kép\", danh sách ghi trong [ ].",
            "Save the file as UTF-8 and compare it with the sample in docs/decks.md: each line is name = \"text in quotation marks\", a list stands in [ ].",
        ),
    },
    Kind {
        code: "TD051",
        title: ("phần của tệp trình chiếu không dùng được", "a part of a deck that cannot be used"),
        hint: (
            "Xem các mã trang ở docs/decks.md; mã chỉ tiêu và mã địa bàn lấy đúng như ở bảng indicators và areas.",
            "See the codes of slides in docs/decks.md; codes of indicators and areas are those of the tables indicators and areas.",
        ),
    },
];
