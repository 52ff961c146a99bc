//! The command line of `tiendo` as types; nothing is done here.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;

use crate::address::{BasePath, BaseUrl};
use crate::bundle::First;
use crate::check::Format;
use crate::diff;
use crate::export::Wanted;

/// Publishes datasets of progress toward targets as a static site.
#[derive(Debug, Parser)]
#[command(name = "tiendo", version)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Kiểm tra số liệu / Check data: folders of datasets, data folders, Excel workbooks
    ///
    /// Nêu từng lỗi với tệp, dòng, cột và cách sửa. Kết thúc bằng mã 0 khi không có lỗi, 1 khi số liệu có lỗi, 2 khi
    /// không kiểm tra được.
    ///
    /// Tells each finding with file, row, column and what to do. Ends with 0 when there is no error, 1 when the data
    /// has errors, 2 when it could not be checked.
    Check(Check),
    /// Tạo bộ số liệu trống / Make an empty dataset: CSV files, an Excel workbook and a guide
    New {
        /// Thư mục mới; tên là một phần của địa chỉ / New folder, whose name becomes part of addresses
        dir: PathBuf,
        /// Ngôn ngữ của tệp Excel / Language of the workbook
        #[arg(long, value_enum, default_value_t = Language::Vi)]
        lang: Language,
    },
    /// So hai bản của một bộ số liệu / Compare two releases of a dataset: values, targets, verdicts, definitions
    ///
    /// Kết thúc bằng mã 0 khi không có thay đổi, 1 khi có, 2 khi không so được.
    ///
    /// Ends with 0 when nothing differs, 1 when something does, 2 when they could not be compared.
    Diff(Diff),
    /// Ghi ra tệp văn phòng / Write an office file: a view as a workbook, a deck as a presentation, a report as a document
    ///
    /// Biểu đồ trong tệp sửa được, không phải ảnh. Kết thúc bằng mã 0 khi đã ghi, 2 khi không ghi được.
    ///
    /// Charts in the file can be edited; they are no pictures. Ends with 0 when the file is written, 2 when it is not.
    #[command(group(clap::ArgGroup::new("wanted").required(true).args(["view", "deck", "report"])))]
    Export(Export),
    /// Đóng một bộ số liệu thành một tệp HTML / Put a dataset with its pages into one HTML file
    ///
    /// Tệp mở bằng bấm đúp, không cần mạng hay máy chủ: có chương trình, phông chữ, số liệu và mọi trang. Thư mục chỉ có các tệp
    /// CSV cũng dùng được.
    ///
    /// The file opens by a double click, without a network or a server: it has the program, the fonts, the data and every page.
    /// A folder with nothing but CSV files will do.
    Bundle(Bundle),
    /// Serve a finished site on 127.0.0.1, to this machine only
    Preview {
        /// Folder of the finished site
        dir: PathBuf,
        /// Port to listen on; 0 takes any free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Write size and checksum of every file into the descriptors of datasets
    Hash {
        /// Folders of datasets, each with its datapackage.json
        #[arg(required = true)]
        dirs: Vec<PathBuf>,
        /// Change nothing; list what differs and end with 1 if anything does
        #[arg(long)]
        check: bool,
    },
    /// Xác minh trang đã công bố / Verify a published site: every checksum, every page made again from the data
    ///
    /// Tính lại mọi mã kiểm, làm lại mọi trang và các tệp có từ số liệu, nêu chỗ khác. Kết thúc bằng mã 0 khi khớp, 1 khi
    /// có chỗ khác, 2 khi có thứ không kiểm tra được. Không sửa gì.
    ///
    /// Computes every checksum again, makes every page and the other formats again from the site's own data, and tells what
    /// differs. Ends with 0 when all agrees, 1 when something differs, 2 when something could not be checked. Changes nothing.
    Verify(Verify),
    /// Make the static site from the app and the datasets
    Publish {
        /// Folder of the datasets, with catalog.json
        data: PathBuf,
        /// Folder of the app's files, as Trunk leaves them; without it, the app that this program carries, if it does
        #[arg(long)]
        app: Option<PathBuf>,
        /// Folder to publish into; replaced as a whole
        #[arg(long)]
        out: PathBuf,
        /// Where the site will stand, as in <https://example.org/tien-do/>; canonical links, the sitemap and pictures for
        /// previews of links need it
        #[arg(long, value_name = "URL", value_parser = BaseUrl::parse)]
        base_url: Option<BaseUrl>,
        /// The path of its host that the site will stand at, as in /tien-do/; that of --base-url unless given
        #[arg(long, value_name = "PATH", value_parser = BasePath::parse)]
        base_path: Option<BasePath>,
    },
}

/// What to check and how to tell of it.
#[derive(Debug, clap::Args)]
pub struct Check {
    /// Thư mục số liệu hoặc tệp Excel / Folders of data or Excel workbooks
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// Ngôn ngữ / Language of the answer
    #[arg(long, value_enum, default_value_t = Language::Vi)]
    pub lang: Language,
    /// Dạng kết quả / Form of the answer
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Số chỗ nêu đầy đủ cho mỗi loại / How many findings of one kind are shown in full
    #[arg(long, default_value_t = 10, value_name = "N")]
    pub max: usize,
    /// Màu chữ / Colours
    #[arg(long, value_enum, default_value_t = Color::Auto)]
    pub color: Color,
    /// Xét như vào ngày này / Judge as of this day instead of today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub today: Option<Date>,
}

/// What to put into one file, and where it goes.
#[derive(Debug, clap::Args)]
pub struct Bundle {
    /// Thư mục của bộ số liệu / Folder of the dataset
    pub data: PathBuf,
    /// Tệp làm ra, ví dụ hai-phong.html / The file to make
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// Thư mục của chương trình đã dựng / Folder of the built app; without it, the app that this program carries, if it does
    #[arg(long)]
    pub app: Option<PathBuf>,
    /// Địa bàn mở đầu, theo mã trong areas.csv / The area to open with, by its code in areas.csv
    #[arg(long, value_name = "CODE")]
    pub area: Option<String>,
    /// Mở đầu bằng trình chiếu: mã địa bàn hoặc tên bộ trang soạn sẵn, ví dụ 303, 303?year=2025&ratio=4x3 / Open with a deck: of an area, or one kept ready
    #[arg(long, value_name = "AREA", conflicts_with = "area")]
    pub deck: Option<String>,
    /// Ngôn ngữ mở đầu / Language to open in
    #[arg(long, value_enum, default_value_t = Language::Vi)]
    pub lang: Language,
    /// Địa chỉ trang công khai, để trích dẫn và chia sẻ / Where the same site stands for everybody, for citations and shared addresses
    #[arg(long, value_name = "URL", value_parser = BaseUrl::parse)]
    pub base_url: Option<BaseUrl>,
    /// Làm cho ngày này / Make it for this day instead of today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub today: Option<Date>,
}

impl Bundle {
    /// What the file opens with.
    pub fn first(&self) -> First<'_> {
        let area = self.area.as_deref().map_or(First::Home, First::Area);
        self.deck.as_deref().map_or(area, First::Deck)
    }
}

/// What to compare and how to tell of it.
#[derive(Debug, clap::Args)]
pub struct Diff {
    /// Bản cũ: thư mục hoặc tệp Excel / Old release: a folder or an Excel workbook
    pub old: PathBuf,
    /// Bản mới / New release
    pub new: PathBuf,
    /// Ngôn ngữ / Language of the answer; JSON has both
    #[arg(long, value_enum, default_value_t = Language::Vi)]
    pub lang: Language,
    /// Dạng kết quả / Form of the answer
    #[arg(long, value_enum, default_value_t = diff::Format::Text)]
    pub format: diff::Format,
    /// Số thay đổi nêu đầy đủ trong mỗi nhóm / How many differences of one group are shown in full
    #[arg(long, default_value_t = 50, value_name = "N")]
    pub max: usize,
    /// Màu chữ / Colours
    #[arg(long, value_enum, default_value_t = Color::Auto)]
    pub color: Color,
    /// Xét như vào ngày này / Judge as of this day instead of today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub today: Option<Date>,
}

/// What to write, from where and where to.
#[derive(Debug, clap::Args)]
pub struct Export {
    /// Thư mục hoặc tệp Excel của một bộ số liệu / Folder or workbook of a dataset
    pub data: PathBuf,
    /// Trang có số liệu (.xlsx), ví dụ `indicator/learning_family?year=2024` / A view (.xlsx): its address behind the dataset's name, or all of it
    #[arg(long, value_name = "ADDRESS")]
    pub view: Option<String>,
    /// Bộ trang trình chiếu (.pptx): mã địa bàn hoặc tên bộ trang soạn sẵn, ví dụ 303, 303?year=2025&ratio=4x3 / A deck (.pptx): of an area, or one kept ready
    #[arg(long, value_name = "AREA|DECK")]
    pub deck: Option<String>,
    /// Báo cáo bằng lời về một địa bàn (.docx), ví dụ 303 / The report on an area (.docx)
    #[arg(long, value_name = "AREA")]
    pub report: Option<String>,
    /// Tệp để ghi / File to write
    #[arg(long)]
    pub out: PathBuf,
    /// Ngôn ngữ của tệp / Language of the file
    #[arg(long, value_enum, default_value_t = Language::Vi)]
    pub lang: Language,
    /// Xét như vào ngày này / Judge as of this day instead of today
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = day)]
    pub date: Option<Date>,
    /// Địa chỉ của trang, để các liên kết trong tệp dẫn tới đó / Where the site stands, for links in the file
    #[arg(long, value_name = "URL", value_parser = BaseUrl::parse)]
    pub base_url: Option<BaseUrl>,
}

impl Export {
    /// What is to be exported; `None` where nothing is named, which the command line refuses.
    pub fn wanted(&self) -> Option<Wanted> {
        let view = self.view.clone().map(Wanted::View);
        let deck = || self.deck.clone().map(Wanted::Deck);
        view.or_else(deck).or_else(|| self.report.clone().map(Wanted::Report))
    }
}

/// What to verify and how to tell of it.
#[derive(Debug, clap::Args)]
pub struct Verify {
    /// Thư mục của trang / Folder of the site
    pub site: PathBuf,
    /// Ngôn ngữ / Language of the answer
    #[arg(long, value_enum, default_value_t = Language::Vi)]
    pub lang: Language,
    /// Số tệp nêu đầy đủ / How many files are told of in full
    #[arg(long, default_value_t = 20, value_name = "N")]
    pub max: usize,
    /// Màu chữ / Colours
    #[arg(long, value_enum, default_value_t = Color::Auto)]
    pub color: Color,
}

/// A language of the product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// Tiếng Việt
    Vi,
    /// English
    En,
}

impl From<Language> for Lang {
    fn from(language: Language) -> Self {
        match language {
            Language::Vi => Self::Vi,
            Language::En => Self::En,
        }
    }
}

/// When to write in colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl From<Color> for anstream::ColorChoice {
    fn from(color: Color) -> Self {
        match color {
            Color::Auto => Self::Auto,
            Color::Always => Self::Always,
            Color::Never => Self::Never,
        }
    }
}

fn day(text: &str) -> Result<Date, &'static str> {
    Date::parse(text).ok_or("cần một ngày có thật, ví dụ 2026-11-22 / must be a day such as 2026-11-22")
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_consistent() {
        Arguments::command().debug_assert();
    }
}
