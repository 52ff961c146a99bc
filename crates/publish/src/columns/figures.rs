//! The tables of figures and what they refer to but indicators: sources, areas, targets, observations.

use tiendo_core::model::{AppliesTo, Level, ObsStatus, TargetKind, Word};
use tiendo_core::package::TableName;

use crate::columns::{
    AREA_KEY, CERTAINTY, Column, DENOMINATOR_KIND, INDICATOR_KEY, Kind, NAME_EN, NAME_VI, NOTE_EN, NOTE_VI,
    SECTION, SOURCE, Table, Words,
};

pub(super) const SOURCES: Table = Table {
    name: TableName::Sources,
    title: Words::new("Nguồn", "Sources"),
    about: Words::new(
        "Mỗi dòng một văn bản hoặc trang đã công bố số liệu.",
        "One row a document or page that published figures.",
    ),
    key: &["source"],
    columns: &[
        Column::required(
            "source",
            Kind::Code("^[a-z0-9-]+$"),
            Words::new("Mã nguồn", "Source key"),
            Words::new(
                "Tự đặt, không trùng: chữ thường không dấu, số, gạch nối. Ví dụ qd-1373, bao-cao-2025.",
                "Of your own making, unique: lower-case letters, digits, hyphens. For example qd-1373, report-2025.",
            ),
        ),
        Column::required(
            "title_vi",
            Kind::Text,
            Words::new("Tên tài liệu", "Title (Vietnamese)"),
            Words::new("Tên văn bản hoặc bài viết.", "Title of the document or page, in Vietnamese."),
        ),
        Column::optional(
            "title_en",
            Kind::Text,
            Words::new("Tên tiếng Anh", "Title (English)"),
            Words::new("Tên văn bản bằng tiếng Anh.", "The title in English."),
        ),
        Column::optional(
            "publisher_vi",
            Kind::Text,
            Words::new("Nơi công bố", "Publisher (Vietnamese)"),
            Words::new("Cơ quan hoặc trang công bố.", "Who published it, in Vietnamese."),
        ),
        Column::optional(
            "publisher_en",
            Kind::Text,
            Words::new("Nơi công bố (tiếng Anh)", "Publisher (English)"),
            Words::new("Cơ quan hoặc trang công bố, bằng tiếng Anh.", "Who published it, in English."),
        ),
        Column::optional(
            "date",
            Kind::Text,
            Words::new("Ngày công bố", "Date"),
            Words::new(
                "2023, 2023-06 hoặc 2023-06-30; không biết thì để trống, không đoán.",
                "2023, 2023-06 or 2023-06-30; blank when not known, never guessed.",
            ),
        ),
        Column::optional(
            "url",
            Kind::Url,
            Words::new("Địa chỉ", "Address"),
            Words::new("Địa chỉ trang web để đọc.", "Where it can be read on the web."),
        ),
        SECTION,
        NOTE_VI,
        NOTE_EN,
    ],
};

pub(super) const AREAS: Table = Table {
    name: TableName::Areas,
    title: Words::new("Địa bàn", "Areas"),
    about: Words::new("Mỗi dòng một địa bàn báo cáo.", "One row an area that reports."),
    key: &["area"],
    columns: &[
        Column::required(
            "area",
            Kind::Code("^(VN|[0-9]{2,5})$"),
            Words::new("Mã địa bàn", "Area code"),
            Words::new(
                "Mã đơn vị hành chính của Tổng cục Thống kê, giữ số 0 ở đầu (01); VN là cả nước.",
                "Official code of the General Statistics Office with its leading zeros (01); VN for the country.",
            ),
        ),
        NAME_VI,
        NAME_EN,
        Column::required(
            "level",
            Kind::Word(Level::LISTED),
            Words::new("Cấp", "Level"),
            Words::new(
                "national: cả nước; province: tỉnh; district: huyện (đến 30/6/2025); commune: xã, phường, đặc khu.",
                "national, province, district (until 30 June 2025) or commune.",
            ),
        ),
        Column::optional(
            "type_vi",
            Kind::Text,
            Words::new("Loại", "Type (Vietnamese)"),
            Words::new(
                "Loại đơn vị: quận, huyện, xã, phường.",
                "Kind of administrative unit in Vietnamese: quận, xã.",
            ),
        ),
        Column::optional(
            "type_en",
            Kind::Text,
            Words::new("Loại (tiếng Anh)", "Type (English)"),
            Words::new(
                "Loại đơn vị bằng tiếng Anh: urban district.",
                "Kind of administrative unit: urban district.",
            ),
        ),
        Column::optional(
            "parent",
            Kind::Key(TableName::Areas),
            Words::new("Thuộc", "Part of"),
            Words::new(
                "Mã địa bàn cấp trên, có trong bảng này.",
                "Code of the area above, which is in this table.",
            ),
        ),
        Column::optional(
            "valid_from",
            Kind::Day,
            Words::new("Từ ngày", "Valid from"),
            Words::new("Ngày đầu tiên; không biết thì để trống.", "First day; blank when not known."),
        ),
        Column::optional(
            "valid_to",
            Kind::Day,
            Words::new("Đến ngày", "Valid to"),
            Words::new("Ngày cuối cùng; còn tồn tại thì để trống.", "Last day; blank while the area exists."),
        ),
        Column::optional(
            "tile_col",
            Kind::Count,
            Words::new("Cột ô", "Tile column"),
            Words::new("Vị trí trên bản đồ ô, nếu có.", "Place in a tile map, if there is one."),
        ),
        Column::optional(
            "tile_row",
            Kind::Count,
            Words::new("Hàng ô", "Tile row"),
            Words::new("Hàng trên bản đồ ô, nếu có.", "Row in a tile map, if there is one."),
        ),
        SOURCE,
        NOTE_VI,
        NOTE_EN,
    ],
};

pub(super) const TARGETS: Table = Table {
    name: TableName::Targets,
    title: Words::new("Mục tiêu", "Targets"),
    about: Words::new(
        "Mỗi dòng một mục tiêu của một chỉ tiêu, địa bàn và năm.",
        "One row a target of an indicator, an area and a year.",
    ),
    key: &["indicator", "area", "year"],
    columns: &[
        INDICATOR_KEY,
        AREA_KEY,
        Column::required(
            "year",
            Kind::Year,
            Words::new("Năm", "Year"),
            Words::new("Đạt vào cuối năm nào.", "By the end of which year."),
        ),
        Column::required(
            "value",
            Kind::Figure,
            Words::new("Mục tiêu", "Target"),
            Words::new(
                "Con số theo đơn vị của chỉ tiêu, không kèm dấu %; yes hoặc no với yes_no; mã mức với level.",
                "A number in the indicator's unit without a percent sign; yes or no for yes_no; a level's code for level.",
            ),
        ),
        Column::optional(
            "kind",
            Kind::Word(TargetKind::LISTED),
            Words::new("Loại mục tiêu", "Kind"),
            Words::new(
                "milestone: mốc được đánh giá (cũng là khi để trống); path: một năm trên lộ trình.",
                "milestone: a year that is judged (also if blank); path: one year of a yearly path.",
            ),
        ),
        Column::optional(
            "applies_to",
            Kind::Word(AppliesTo::LISTED),
            Words::new("Áp dụng cho", "Applies to"),
            Words::new(
                "self: chỉ địa bàn này (cũng là khi để trống); descendants: cả các địa bàn bên dưới chưa có mục tiêu riêng.",
                "self: this area alone (also if blank); descendants: also the areas below that have no target of their own.",
            ),
        ),
        SOURCE,
        SECTION,
        CERTAINTY,
        NOTE_VI,
        NOTE_EN,
    ],
};

pub(super) const OBSERVATIONS: Table = Table {
    name: TableName::Observations,
    title: Words::new("Số liệu", "Observations"),
    about: Words::new(
        "Mỗi dòng một con số đã công bố của một chỉ tiêu, địa bàn và năm.",
        "One row a published figure of an indicator, an area and a year.",
    ),
    key: &["indicator", "area", "year", "denominator_kind"],
    columns: &[
        INDICATOR_KEY,
        AREA_KEY,
        Column::required(
            "year",
            Kind::Year,
            Words::new("Năm", "Year"),
            Words::new(
                "Năm của con số; năm học tính vào năm kết thúc.",
                "The year it counts for; a school year counts for the year in which it ends.",
            ),
        ),
        Column::optional(
            "period",
            Kind::Text,
            Words::new("Kỳ", "Period"),
            Words::new(
                "Kỳ như đã công bố: 2023, 2023-06, 2023-12-31, 2022/2023.",
                "As published: 2023, 2023-06, 2023-12-31, 2022/2023.",
            ),
        ),
        Column::required(
            "value",
            Kind::Figure,
            Words::new("Giá trị", "Value"),
            Words::new(
                "Như đã công bố, nhiều nhất hai số lẻ, không kèm dấu %; yes hoặc no với yes_no; mã mức với level.",
                "As published, at most two decimals, no percent sign; yes or no for yes_no; a level's code for level.",
            ),
        ),
        Column::optional(
            "numerator",
            Kind::Count,
            Words::new("Tử số", "Numerator"),
            Words::new(
                "Số đạt, số nguyên, nếu có công bố.",
                "How many reached it, a whole number, where published.",
            ),
        ),
        Column::optional(
            "denominator",
            Kind::Count,
            Words::new("Mẫu số", "Denominator"),
            Words::new(
                "Tổng số, số nguyên, nếu có công bố.",
                "How many there are, a whole number, where published.",
            ),
        ),
        DENOMINATOR_KIND,
        Column::required(
            "obs_status",
            Kind::Word(ObsStatus::LISTED),
            Words::new("Trạng thái", "Status"),
            Words::new(
                "final: chính thức; provisional: sơ bộ; estimated: ước tính; sample: số minh họa, không phải số thật.",
                "final: as reported and closed; provisional; estimated; sample: made up, not a real figure.",
            ),
        ),
        SOURCE,
        NOTE_VI,
        NOTE_EN,
    ],
};
