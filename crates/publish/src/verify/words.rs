//! Every sentence that verifying says of a site, in both languages.

use std::error::Error as _;
use std::path::Path;

use tiendo_core::finding::Finding;
use tiendo_core::format;
use tiendo_core::lang::{Bilingual, Lang};

use crate::{Error, Unusable};

/// What is done first.
pub(super) const fn reading(lang: Lang) -> &'static str {
    lang.pick("đang đọc mọi tệp", "reading every file")
}

/// There is no folder to verify.
pub(super) fn no_folder(path: &Path) -> Unusable {
    Unusable::fixed(
        path,
        "không phải là thư mục; đưa thư mục của trang mà tiendo publish đã làm ra",
        "is not a folder; give the folder of a site that `tiendo publish` made",
    )
}

/// There is no list of files.
pub(super) fn no_list(path: &Path) -> Unusable {
    Unusable::fixed(
        path,
        "không có danh sách này nên không đối chiếu được các tệp",
        "is not there, so that files cannot be held against it",
    )
}

/// The list of files cannot be read.
pub(super) fn bad_list(path: &Path, why: &str) -> Unusable {
    let problem = Bilingual::new(
        format!("không đọc được nên không đối chiếu được các tệp ({why})"),
        format!("cannot be read, so that files cannot be held against it ({why})"),
    );
    Unusable::because(path, problem)
}

/// There is no catalogue.
pub(super) fn no_catalog(path: &Path) -> Unusable {
    Unusable::fixed(
        path,
        "không có danh mục này nên không làm lại được trang nào",
        "is not there, so that no page can be made again",
    )
}

/// The catalogue cannot be read.
pub(super) fn bad_catalog(path: &Path, finding: &Finding) -> Unusable {
    let problem = Bilingual::new(
        format!("không làm lại được trang nào: {}", finding.sentence(Lang::Vi)),
        format!("no page can be made again: {}", finding.sentence(Lang::En)),
    );
    Unusable::because(path, problem)
}

/// Nothing tells the day of publishing.
pub(super) fn no_day(path: &Path) -> Unusable {
    Unusable::fixed(
        path,
        "không cho biết ngày công bố nên không làm lại được trang nào",
        "does not tell the day of publishing, so that no page can be made again",
    )
}

/// A file is named and is not there.
pub(super) fn missing(by: &str) -> Bilingual {
    Bilingual::new(format!("không có tệp này, mà {by} có nêu"), format!("is not there, and {by} names it"))
}

/// A file is there and not in the list.
pub(super) fn unlisted() -> Bilingual {
    Bilingual::new("site.json không nêu tệp này", "is not listed in site.json")
}

/// The list names something that is no file of the site.
pub(super) fn unusable_entry(entry: &str) -> Bilingual {
    Bilingual::new(
        format!("có mục không nêu đúng một tệp trong trang, bỏ qua: {entry}"),
        format!("has an entry that names no file of the site properly; it is left out: {entry}"),
    )
}

/// A link, or something stranger.
pub(super) fn no_plain_file() -> Bilingual {
    Bilingual::new(
        "không phải là tệp thường (có thể là liên kết); không xem",
        "is no plain file, perhaps a link; it is not looked at",
    )
}

/// The length is not what it should be.
pub(super) fn other_length(found: u64, stated: u64, by: &str) -> Bilingual {
    let said = |lang| (format::count(found, lang), format::count(stated, lang));
    let ((vi, vi_stated), (en, en_stated)) = (said(Lang::Vi), said(Lang::En));
    Bilingual::new(
        format!("dài {vi} byte, còn {by} ghi {vi_stated}"),
        format!("has {en} bytes, where {by} says {en_stated}"),
    )
}

/// The checksum is not what it should be.
pub(super) fn other_content(by: &str) -> Bilingual {
    Bilingual::new(
        format!("nội dung khác với mã kiểm ghi trong {by}"),
        format!("the content differs from the checksum in {by}"),
    )
}

/// A descriptor leaves out a length or checksum.
pub(super) fn states_no(key: &str, resource: &str) -> Bilingual {
    Bilingual::new(
        format!("không ghi \"{key}\" của {resource}"),
        format!("does not state \"{key}\" of {resource}"),
    )
}

/// A compressed file holds something else.
pub(super) fn unpacks_to_something_else(of: &str) -> Bilingual {
    Bilingual::new(format!("giải nén ra không giống {of}"), format!("does not unpack to {of}"))
}

/// A name that is no folder in the data.
pub(super) fn no_name(name: &str) -> Bilingual {
    Bilingual::new(
        format!("“{name}” không phải là tên của một bộ số liệu; không xem"),
        format!("“{name}” is no name of a dataset; it is not looked at"),
    )
}

/// The label of sample data is not true.
pub(super) fn other_sample(name: &str, has_sample: bool) -> Bilingual {
    Bilingual::new(
        format!("\"sample\" của {name} phải là {has_sample}, theo các dòng số liệu"),
        format!("\"sample\" of {name} must be {has_sample}, as its rows are"),
    )
}

/// The data has an error, with which nothing is published.
pub(super) fn error_in_data(sentence: &Bilingual) -> Bilingual {
    Bilingual::new(
        format!("số liệu có lỗi: {}", sentence.get(Lang::Vi)),
        format!("the data has an error: {}", sentence.get(Lang::En)),
    )
}

/// A file that is made of the data is not there.
pub(super) fn is_made_and_missing() -> Bilingual {
    Bilingual::new("không có tệp này, mà số liệu làm ra nó", "is not there, and is made of the data")
}

/// A file is not as it is made again.
pub(super) fn made_otherwise() -> Bilingual {
    Bilingual::new("khác với tệp làm lại từ số liệu", "differs from what is made again of the data")
}

/// Something could not be made again.
pub(super) fn not_made(why: &Error) -> Bilingual {
    let cause = why.source().map(|cause| format!(": {cause}")).unwrap_or_default();
    Bilingual::new(format!("không dùng được ({why}{cause})"), format!("cannot be used ({why}{cause})"))
}

/// A page that no dataset leads to.
pub(super) fn no_page_of_the_data() -> Bilingual {
    Bilingual::new("không có trang này khi làm lại từ số liệu", "no such page is made of the data")
}

/// A page that is not text.
pub(super) fn no_text() -> Bilingual {
    Bilingual::new("không phải là văn bản UTF-8", "is no text in UTF-8")
}

/// What stands around a page differs from that of others.
pub(super) fn other_frame(other: &str) -> Bilingual {
    Bilingual::new(
        format!("phần chung quanh trang khác với {other} và các trang cùng loại"),
        format!("what stands around the page differs from {other} and the others of its kind"),
    )
}

/// A piece of a page cannot be found.
pub(super) fn no_mark(piece: &Bilingual) -> Bilingual {
    Bilingual::new(
        format!("không còn chỗ của {}", piece.get(Lang::Vi)),
        format!("the place of the {} cannot be found", piece.get(Lang::En)),
    )
}

/// A piece of a page is not as it is made again.
pub(super) fn piece_differs(piece: &Bilingual) -> Bilingual {
    Bilingual::new(
        format!("{} khác khi làm lại từ số liệu", piece.get(Lang::Vi)),
        format!("the {} differs from what is made again of the data", piece.get(Lang::En)),
    )
}

/// A site in one file holds another content of a file of the data.
pub(super) fn holds_other_data(file: &str) -> Bilingual {
    Bilingual::new(
        format!("giữ nội dung khác với tệp {file} của trang này"),
        format!("holds another content of {file} than this site"),
    )
}

/// Language and query of a page.
pub(super) fn root() -> Bilingual {
    Bilingual::new("ngôn ngữ hoặc lựa chọn của trang (thẻ html)", "language or choice of the page (tag html)")
}

/// The title of a page.
pub(super) fn title() -> Bilingual {
    Bilingual::new("tiêu đề", "title")
}

/// The description of a page.
pub(super) fn description() -> Bilingual {
    Bilingual::new("mô tả", "description")
}

/// What machines read of a page.
pub(super) fn head() -> Bilingual {
    Bilingual::new("phần cho máy đọc (thẻ head)", "part for machines (tag head)")
}

/// What readers see of a page.
pub(super) fn page() -> Bilingual {
    Bilingual::new("nội dung trang", "page")
}
