//! The table of indicators.

use tiendo_core::model::{Direction, Unit, Word};
use tiendo_core::package::TableName;

use crate::columns::{
    CERTAINTY, CODE, Column, DENOMINATOR_KIND, HYPHENED, Kind, NAME_EN, NAME_VI, NOTE_EN, NOTE_VI, SOURCE,
    Table, Words,
};

pub(super) const INDICATORS: Table = Table {
    name: TableName::Indicators,
    title: Words::new("Chỉ tiêu", "Indicators"),
    about: Words::new(
        "Mỗi dòng một chỉ tiêu; thứ tự dòng là thứ tự trên trang.",
        "One row an indicator; the order of rows is the order on screen.",
    ),
    key: &["indicator"],
    columns: &[
        Column::required(
            "indicator",
            CODE,
            Words::new("Mã chỉ tiêu", "Indicator code"),
            Words::new(
                "Không trùng: chữ thường không dấu, số, gạch dưới. Ví dụ learning_family. Mã là một phần của địa chỉ trang.",
                "Unique: lower-case letters, digits, underscores. For example learning_family. Part of the page's address.",
            ),
        ),
        Column::optional(
            "framework",
            HYPHENED,
            Words::new("Khung chỉ tiêu", "Framework"),
            Words::new(
                "Quyết định hoặc kế hoạch đặt ra chỉ tiêu: QD-1373, QD-387, HP-387.",
                "The decision or plan that defines it: QD-1373, QD-387, HP-387.",
            ),
        ),
        Column::optional(
            "scheme",
            Kind::Key(TableName::Schemes),
            Words::new("Danh hiệu", "Scheme"),
            Words::new(
                "Mã của một dòng trong bảng danh hiệu, nếu chỉ tiêu đo một danh hiệu.",
                "Key of a row of the table of schemes, for an indicator of a recognition scheme.",
            ),
        ),
        Column::optional(
            "short_vi",
            Kind::Text,
            Words::new("Tên ngắn", "Short name (Vietnamese)"),
            Words::new("Nhiều nhất 32 ký tự.", "At most 32 characters, in Vietnamese."),
        ),
        Column::optional(
            "short_en",
            Kind::Text,
            Words::new("Tên ngắn tiếng Anh", "Short name (English)"),
            Words::new("Nhiều nhất 32 ký tự, bằng tiếng Anh.", "At most 32 characters, in English."),
        ),
        NAME_VI,
        NAME_EN,
        Column::required(
            "unit",
            Kind::Word(Unit::LISTED),
            Words::new("Đơn vị", "Unit"),
            Words::new(
                "percent: tỷ lệ %; yes_no: có hoặc không; level: mức; count: số đếm; unknown: văn bản không nói.",
                "percent; yes_no; level: one of ordered levels; count; unknown: the documents do not say.",
            ),
        ),
        Column::optional(
            "levels",
            CODE,
            Words::new("Danh mục mức", "List of levels"),
            Words::new(
                "Tên một danh mục trong bảng danh mục mã; chỉ dùng với đơn vị level.",
                "Name of a list of the table of codes; only for the unit level.",
            ),
        ),
        Column::optional(
            "dimensions",
            Kind::Code("^[a-z0-9_]+( [a-z0-9_]+)*$"),
            Words::new("Phân tổ", "Dimensions"),
            Words::new(
                "Các tên cách nhau bằng dấu cách; mỗi tên là một danh mục và một cột thêm vào bảng số liệu.",
                "Names separated by spaces; each is a list of codes and a column that you add to the observations.",
            ),
        ),
        Column::optional(
            "direction",
            Kind::Word(Direction::LISTED),
            Words::new("Chiều", "Direction"),
            Words::new(
                "up: càng cao càng tốt (cũng là khi để trống); down: càng thấp càng tốt.",
                "up: more is better (also if blank); down: less is better.",
            ),
        ),
        Column::optional(
            "counted_vi",
            Kind::Text,
            Words::new("Đối tượng đếm", "Things counted (Vietnamese)"),
            Words::new("Ví dụ: gia đình.", "In Vietnamese: gia đình."),
        ),
        Column::optional(
            "counted_en",
            Kind::Text,
            Words::new("Đối tượng đếm (tiếng Anh, số nhiều)", "Things counted (English)"),
            Words::new("Bằng tiếng Anh, số nhiều: families.", "In English, in the plural: families."),
        ),
        Column::optional(
            "counted_one_en",
            Kind::Text,
            Words::new("Đối tượng đếm (tiếng Anh, số ít)", "One of them (English)"),
            Words::new("Bằng tiếng Anh, số ít: family.", "In English, one of them: family."),
        ),
        Column::optional(
            "denominator_vi",
            Kind::Text,
            Words::new("Mẫu số", "Denominator (Vietnamese)"),
            Words::new("100 % là gì: tổng số gia đình trên địa bàn.", "What 100% is, in Vietnamese."),
        ),
        Column::optional(
            "denominator_en",
            Kind::Text,
            Words::new("Mẫu số (tiếng Anh)", "Denominator (English)"),
            Words::new("100 % là gì, bằng tiếng Anh.", "What 100% is: all families in the area."),
        ),
        DENOMINATOR_KIND,
        SOURCE,
        CERTAINTY,
        NOTE_VI,
        NOTE_EN,
    ],
};
