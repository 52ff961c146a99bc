//! The tables that a dataset may have: code lists, changes of areas, recognition schemes, reporting duties.

use tiendo_core::definitions::Frequency;
use tiendo_core::model::{ChangeKind, Extent, Level, Word};
use tiendo_core::package::TableName;

use crate::columns::{
    AREA_KEY, CERTAINTY, CODE, Column, HYPHENED, Kind, NAME_EN, NAME_VI, NOTE_EN, NOTE_VI, SECTION, SOURCE,
    Table, Words,
};

pub(super) const CODES: Table = Table {
    name: TableName::Codes,
    title: Words::new("Danh mục mã", "Code lists"),
    about: Words::new(
        "Mỗi dòng một mã của một danh mục; các mức xếp từ thấp đến cao, mức đầu là “none” (chưa được công nhận).",
        "One row a code of a list; levels from the lowest to the highest, the first being “none” (not recognised).",
    ),
    key: &["list", "code"],
    columns: &[
        Column::required(
            "list",
            CODE,
            Words::new("Danh mục", "List"),
            Words::new(
                "Tên danh mục: chữ thường không dấu, gạch dưới.",
                "Name of the list: lower-case letters, underscores.",
            ),
        ),
        Column::required(
            "code",
            CODE,
            Words::new("Mã", "Code"),
            Words::new("Không trùng trong danh mục.", "Unique in its list."),
        ),
        NAME_VI,
        NAME_EN,
        NOTE_VI,
        NOTE_EN,
    ],
};

pub(super) const AREA_CHANGES: Table = Table {
    name: TableName::AreaChanges,
    title: Words::new("Thay đổi địa giới", "Changes of areas"),
    about: Words::new("Mỗi dòng một cặp địa bàn cũ và mới.", "One row a pair of an area and what it became."),
    key: &["area", "successor", "kind", "date"],
    columns: &[
        AREA_KEY,
        Column::optional(
            "successor",
            Kind::Key(TableName::Areas),
            Words::new("Địa bàn mới", "Successor"),
            Words::new(
                "Mã đơn vị tiếp nhận địa bàn; chính mã cũ nếu giữ nguyên mã; không biết thì để trống.",
                "Code of the area that got the territory; the same code where it was kept; blank when not known.",
            ),
        ),
        Column::required(
            "kind",
            Kind::Word(ChangeKind::LISTED),
            Words::new("Loại thay đổi", "Kind"),
            Words::new(
                "merged: nhập; split: chia; moved: chuyển một phần; renamed: đổi tên hoặc mã; abolished: bãi bỏ cấp hành chính.",
                "merged; split; moved: a part went over; renamed: another name or code; abolished: its level ended.",
            ),
        ),
        Column::required(
            "date",
            Kind::Day,
            Words::new("Từ ngày", "Date"),
            Words::new("Ngày đầu tiên của tình trạng mới.", "First day of the new state."),
        ),
        Column::optional(
            "extent",
            Kind::Word(Extent::LISTED),
            Words::new("Phạm vi", "Extent"),
            Words::new(
                "whole: toàn bộ (cũng là khi để trống); part: một phần; với renamed, part là địa bàn đã hoặc có thể đã thay đổi.",
                "whole: all of the area (also if blank); part: a part of it; with renamed, its territory changed or may have.",
            ),
        ),
        Column::optional(
            "decree_vi",
            Kind::Text,
            Words::new("Văn bản", "Decree (Vietnamese)"),
            Words::new("Nghị quyết hoặc văn bản quyết định.", "The deciding document, in Vietnamese."),
        ),
        Column::optional(
            "decree_en",
            Kind::Text,
            Words::new("Văn bản (tiếng Anh)", "Decree (English)"),
            Words::new("Tên văn bản bằng tiếng Anh.", "The deciding document, in English."),
        ),
        SOURCE,
        NOTE_VI,
        NOTE_EN,
    ],
};

pub(super) const SCHEMES: Table = Table {
    name: TableName::Schemes,
    title: Words::new("Danh hiệu", "Recognition schemes"),
    about: Words::new(
        "Mỗi dòng một danh hiệu ở một cấp, theo một văn bản.",
        "One row a title at one level of area, by one document.",
    ),
    key: &["scheme"],
    columns: &[
        Column::required(
            "scheme",
            HYPHENED,
            Words::new("Mã danh hiệu", "Scheme code"),
            Words::new("Không trùng. Ví dụ TT-25-COMMUNE.", "Unique. For example TT-25-COMMUNE."),
        ),
        NAME_VI,
        NAME_EN,
        Column::optional(
            "area_level",
            Kind::Word(Level::LISTED),
            Words::new("Cấp địa bàn", "Level of area"),
            Words::new(
                "Cấp của địa bàn được công nhận; để trống với danh hiệu của cơ quan, trường học.",
                "Level of the areas that hold the title; blank for a title of organisations.",
            ),
        ),
        Column::optional(
            "subject_vi",
            Kind::Text,
            Words::new("Đối tượng", "Subject (Vietnamese)"),
            Words::new("Ai được công nhận.", "Who holds the title, in Vietnamese."),
        ),
        Column::optional(
            "subject_en",
            Kind::Text,
            Words::new("Đối tượng (tiếng Anh)", "Subject (English)"),
            Words::new("Ai được công nhận, bằng tiếng Anh.", "Who holds the title."),
        ),
        Column::optional(
            "areas",
            Kind::Code("^(VN|[0-9]{2,5})( (VN|[0-9]{2,5}))*$"),
            Words::new("Giới hạn ở các địa bàn", "Limited to areas"),
            Words::new(
                "Các mã địa bàn cách nhau bằng dấu cách, nếu chỉ áp dụng ở một số nơi.",
                "Area codes separated by spaces, where the scheme is limited to some.",
            ),
        ),
        Column::optional(
            "levels",
            CODE,
            Words::new("Danh mục mức", "List of levels"),
            Words::new("Tên một danh mục trong bảng danh mục mã.", "Name of a list of the table of codes."),
        ),
        Column::optional(
            "validity_months",
            Kind::Count,
            Words::new("Thời hạn (tháng)", "Validity in months"),
            Words::new("Danh hiệu có giá trị bao lâu.", "How long a title holds."),
        ),
        Column::optional(
            "recognised_by_vi",
            Kind::Text,
            Words::new("Nơi công nhận", "Recognised by (Vietnamese)"),
            Words::new("Ai công nhận.", "Who recognises, in Vietnamese."),
        ),
        Column::optional(
            "recognised_by_en",
            Kind::Text,
            Words::new("Nơi công nhận (tiếng Anh)", "Recognised by (English)"),
            Words::new("Ai công nhận, bằng tiếng Anh.", "Who recognises."),
        ),
        Column::optional(
            "valid_from",
            Kind::Day,
            Words::new("Từ ngày", "Valid from"),
            Words::new("Ngày đầu tiên có hiệu lực.", "First day of the scheme."),
        ),
        Column::optional(
            "valid_to",
            Kind::Day,
            Words::new("Đến ngày", "Valid to"),
            Words::new("Ngày cuối cùng; còn hiệu lực thì để trống.", "Last day; blank while it is in force."),
        ),
        SOURCE,
        SECTION,
        CERTAINTY,
        NOTE_VI,
        NOTE_EN,
    ],
};

pub(super) const REPORTING: Table = Table {
    name: TableName::Reporting,
    title: Words::new("Chế độ báo cáo", "Reporting duties"),
    about: Words::new(
        "Mỗi dòng một nghĩa vụ: ai báo cáo gì cho ai, khi nào.",
        "One row a duty: who reports what to whom, and when.",
    ),
    key: &[],
    columns: &[
        Column::required(
            "framework",
            HYPHENED,
            Words::new("Khung hoặc danh hiệu", "Framework or scheme"),
            Words::new("Mã khung chỉ tiêu hoặc mã danh hiệu.", "Code of a framework or of a scheme."),
        ),
        Column::optional(
            "indicator",
            Kind::Key(TableName::Indicators),
            Words::new("Mã chỉ tiêu", "Indicator code"),
            Words::new(
                "Để trống là tất cả chỉ tiêu của khung.",
                "Blank for all indicators of the framework.",
            ),
        ),
        Column::required(
            "reporter_vi",
            Kind::Text,
            Words::new("Nơi báo cáo", "Reporter (Vietnamese)"),
            Words::new("Ai báo cáo.", "Who reports, in Vietnamese."),
        ),
        Column::optional(
            "reporter_en",
            Kind::Text,
            Words::new("Nơi báo cáo (tiếng Anh)", "Reporter (English)"),
            Words::new("Ai báo cáo, bằng tiếng Anh.", "Who reports."),
        ),
        Column::optional(
            "recipient_vi",
            Kind::Text,
            Words::new("Nơi nhận", "Recipient (Vietnamese)"),
            Words::new(
                "Báo cáo cho ai; để trống nếu văn bản không nêu.",
                "To whom, in Vietnamese; blank where not said.",
            ),
        ),
        Column::optional(
            "recipient_en",
            Kind::Text,
            Words::new("Nơi nhận (tiếng Anh)", "Recipient (English)"),
            Words::new("Báo cáo cho ai, bằng tiếng Anh.", "To whom; blank where the document does not say."),
        ),
        Column::optional(
            "due",
            Kind::Text,
            Words::new("Thời hạn", "Due"),
            Words::new(
                "12-20: ngày 20/12 hằng năm; 2022-12-15: một ngày; 2022-12: một tháng; 2026-Q1: một quý; không nêu thì để trống.",
                "12-20: by 20 December of every year; 2022-12-15: by that day; 2022-12: that month; 2026-Q1: that quarter; blank where not said.",
            ),
        ),
        Column::required(
            "frequency",
            Kind::Word(Frequency::LISTED),
            Words::new("Chu kỳ", "Frequency"),
            Words::new(
                "yearly: hằng năm; once: một lần; periodic: định kỳ, không rõ khoảng cách.",
                "yearly; once; periodic: again and again without a stated interval.",
            ),
        ),
        SOURCE,
        SECTION,
        NOTE_VI,
        NOTE_EN,
    ],
};
