//! Every column of every table, once: the header of CSV templates, the schema in a descriptor, the workbook and the guide
//! are made of this. What a column means to the reader is tiendo-core's.

mod definitions;
mod figures;
mod indicators;

use tiendo_core::lang::Lang;
use tiendo_core::model::{Certainty, Word as _};
use tiendo_core::package::TableName;

/// A table of a dataset.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Which one.
    pub name: TableName,
    /// What it is called, Vietnamese and English.
    pub title: Words,
    /// What a row of it is.
    pub about: Words,
    /// The columns that tell its rows apart; none where nothing does.
    pub key: &'static [&'static str],
    /// Its columns, in their order.
    pub columns: &'static [Column],
}

/// A column of a table.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name in the header.
    pub name: &'static str,
    /// Whether its cells must be filled.
    pub need: Need,
    /// What stands in it.
    pub kind: Kind,
    /// What it is called, for people.
    pub title: Words,
    /// What goes into it.
    pub about: Words,
}

/// Whether the cells of a column must be filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// A row without it is left out.
    Required,
    /// A row without it is kept, with a warning.
    Wanted,
    /// It may be blank.
    Optional,
}

impl Need {
    /// The same in a word or two; blank where there is nothing to say.
    pub const fn word(self, lang: Lang) -> &'static str {
        match self {
            Self::Required => lang.pick("bắt buộc", "required"),
            Self::Wanted => lang.pick("nên có", "wanted"),
            Self::Optional => "",
        }
    }
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A code of this table's own, as a regular expression describes it.
    Code(&'static str),
    /// Words of a closed list, separated by commas.
    Word(&'static str),
    /// Words that are usual, separated by commas; others are allowed.
    Usual(&'static str),
    /// A key of that table's first column.
    Key(TableName),
    /// A whole number from 0.
    Count,
    /// A year.
    Year,
    /// A figure: a number, or `yes` and `no`, or a level's code, by the unit of the indicator.
    Figure,
    /// A day.
    Day,
    /// An address of the web.
    Url,
}

/// A text in Vietnamese and English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Words {
    vi: &'static str,
    en: &'static str,
}

impl Words {
    const fn new(vi: &'static str, en: &'static str) -> Self {
        Self { vi, en }
    }

    /// The text in a language.
    pub const fn get(self, lang: Lang) -> &'static str {
        lang.pick(self.vi, self.en)
    }
}

impl Column {
    const fn new(name: &'static str, need: Need, kind: Kind, title: Words, about: Words) -> Self {
        Self { name, need, kind, title, about }
    }

    const fn required(name: &'static str, kind: Kind, title: Words, about: Words) -> Self {
        Self::new(name, Need::Required, kind, title, about)
    }

    const fn optional(name: &'static str, kind: Kind, title: Words, about: Words) -> Self {
        Self::new(name, Need::Optional, kind, title, about)
    }

    /// The words that may or usually do stand in it.
    pub fn words(&self) -> Vec<&'static str> {
        match self.kind {
            Kind::Word(listed) | Kind::Usual(listed) => listed.split(", ").collect(),
            _ => Vec::new(),
        }
    }
}

/// Every table, in the order in which they are filled in.
pub const TABLES: [Table; 9] = [
    figures::SOURCES,
    indicators::INDICATORS,
    figures::AREAS,
    figures::TARGETS,
    figures::OBSERVATIONS,
    definitions::CODES,
    definitions::AREA_CHANGES,
    definitions::SCHEMES,
    definitions::REPORTING,
];

const CODE: Kind = Kind::Code("^[a-z0-9_]+$");
/// A code with hyphens, also in capitals: of a framework, a scheme or a source.
const HYPHENED: Kind = Kind::Code("^[A-Za-z0-9-]+$");

const SOURCE: Column = Column::new(
    "source",
    Need::Wanted,
    Kind::Key(TableName::Sources),
    Words::new("Nguồn", "Source"),
    Words::new(
        "Mã của một dòng trong bảng nguồn. Số liệu nào cũng phải có nguồn.",
        "Key of a row of the table of sources. Every figure needs a source.",
    ),
);

const SECTION: Column = Column::new(
    "section",
    Need::Optional,
    Kind::Text,
    Words::new("Mục", "Section"),
    Words::new("Chỗ trong tài liệu: Mục II.2, Phụ lục 1.", "Where in the document: Section II.2, Annex 1."),
);

const CERTAINTY: Column = Column::new(
    "certainty",
    Need::Optional,
    Kind::Word(Certainty::LISTED),
    Words::new("Mức chắc chắn", "Certainty"),
    Words::new(
        "certain: đọc trong chính văn bản (cũng là khi để trống); very_likely, likely: đọc trong bản mờ, hỏng; found: đọc trong bài viết về văn bản; indirect: đọc trong văn bản khác chép lại; memory: chưa đối chiếu.",
        "certain: read in the document itself (also if blank); very_likely, likely: read in a damaged copy; found: read in a page about it; indirect: read in another document that copies it; memory: not checked.",
    ),
);

const NOTE_VI: Column = Column::new(
    "note_vi",
    Need::Optional,
    Kind::Text,
    Words::new("Ghi chú", "Note (Vietnamese)"),
    Words::new(
        "Điều người đọc cần biết về dòng này, bằng tiếng Việt.",
        "What a reader needs to know about this row, in Vietnamese.",
    ),
);

const NOTE_EN: Column = Column::new(
    "note_en",
    Need::Optional,
    Kind::Text,
    Words::new("Ghi chú (tiếng Anh)", "Note (English)"),
    Words::new("Ghi chú bằng tiếng Anh.", "The note in English."),
);

const NAME_VI: Column = Column::new(
    "name_vi",
    Need::Required,
    Kind::Text,
    Words::new("Tên", "Name (Vietnamese)"),
    Words::new("Tên đầy đủ, chính thức, bằng tiếng Việt.", "The full official name in Vietnamese."),
);

const NAME_EN: Column = Column::new(
    "name_en",
    Need::Optional,
    Kind::Text,
    Words::new("Tên tiếng Anh", "Name (English)"),
    Words::new(
        "Để trống thì trang tiếng Anh dùng tên tiếng Việt.",
        "Where it is blank, the English pages show the Vietnamese name.",
    ),
);

const INDICATOR_KEY: Column = Column::new(
    "indicator",
    Need::Required,
    Kind::Key(TableName::Indicators),
    Words::new("Mã chỉ tiêu", "Indicator code"),
    Words::new("Mã của một dòng trong bảng chỉ tiêu.", "Key of a row of the table of indicators."),
);

const AREA_KEY: Column = Column::new(
    "area",
    Need::Required,
    Kind::Key(TableName::Areas),
    Words::new("Mã địa bàn", "Area code"),
    Words::new(
        "Mã của một dòng trong bảng địa bàn, giữ số 0 ở đầu.",
        "Key of a row of the table of areas, with its leading zeros.",
    ),
);

const DENOMINATOR_KIND: Column = Column::optional(
    "denominator_kind",
    Kind::Usual(
        "all, registered, unclear, provinces, districts, communes, working_age, workforce, persons_15_60, persons_15_plus, workers_in_model, staff_in_model",
    ),
    Words::new("Loại mẫu số", "Denominator kind"),
    Words::new(
        "Tính trên gì: all (tất cả), registered (số đã đăng ký), communes (số xã)… Chỉ so với mục tiêu khi loại mẫu số của số liệu giống của chỉ tiêu.",
        "A share of what: all, registered, communes… A figure is compared with a target only if its kind is the indicator's.",
    ),
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_datasets_that_are_shipped_have_no_other_columns() {
        let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../data");
        let mut seen = 0;
        for folder in std::fs::read_dir(data).unwrap().map(|entry| entry.unwrap().path()) {
            for table in TABLES {
                let Ok(text) = std::fs::read_to_string(folder.join(format!("{}.csv", table.name.name())))
                else {
                    continue;
                };
                seen += 1;
                for name in text.lines().next().unwrap().split(',') {
                    assert!(
                        table.columns.iter().any(|column| column.name == name),
                        "{:?}: {name}",
                        table.name
                    );
                }
            }
        }
        assert!(seen >= 20, "four datasets of five tables, at least");
    }

    #[test]
    fn every_table_is_there_once_with_its_key_and_both_languages() {
        for name in TableName::ALL {
            assert_eq!(TABLES.iter().filter(|table| table.name == name).count(), 1, "{name:?}");
        }
        for table in TABLES {
            let mut names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
            assert!(table.key.iter().all(|key| names.contains(key)), "{:?}", table.name);
            names.sort_unstable();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
            for column in table.columns {
                for words in [column.title, column.about] {
                    assert!(
                        !words.vi.is_empty() && !words.en.is_empty() && words.vi != words.en,
                        "{}",
                        column.name
                    );
                }
                assert!(column.about.vi.ends_with('.') && column.about.en.ends_with('.'), "{}", column.name);
                // A note of a cell is read in one look.
                assert!(column.about.vi.chars().count() <= 255, "{}", column.name);
            }
        }
    }
}
