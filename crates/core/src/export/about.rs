//! The text that goes with a table into an archive or onto a second worksheet: what the table shows, where its figures come from,
//! and what its columns are.

use crate::export::provenance::sample_notice;
use crate::export::sheet::Sheet;
use crate::lang::Lang;
use crate::model::Source;

/// The text, ready to be read: title, sample label, dataset, address, columns, sources.
pub fn about(sheet: &Sheet, lang: Lang) -> String {
    let mut text = String::new();
    for line in lines(sheet, lang) {
        text.push_str(&line);
        text.push_str("\r\n");
    }
    text
}

/// The lines of the text; a blank one between its parts.
pub(super) fn lines(sheet: &Sheet, lang: Lang) -> Vec<String> {
    let origin = &sheet.provenance;
    let mut lines = vec![sheet.title.get(lang).to_owned()];
    if origin.sample {
        lines.push(sample_notice(lang).to_owned());
    }
    lines.push(String::new());
    lines.push(origin.dataset_line(lang));
    lines.push(format!("{}: {}", lang.pick("Địa chỉ", "Address"), origin.address));
    lines.push(String::new());
    lines.push(lang.pick("Các cột:", "Columns:").to_owned());
    lines.extend(sheet.columns().iter().map(|column| format!("{}: {}", column.code, column.heading(lang))));
    if !origin.sources.is_empty() {
        lines.push(String::new());
        lines.push(lang.pick("Nguồn:", "Sources:").to_owned());
        lines.extend(origin.sources.iter().enumerate().map(|(place, source)| cited(place + 1, source, lang)));
    }
    lines
}

/// A source with its number: title, publisher, date, place in the document, address.
fn cited(number: usize, source: &Source, lang: Lang) -> String {
    let parts =
        [source.title.get(lang), source.publisher.get(lang), &source.date, &source.section, &source.url];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{number}. {}", parts.join(". "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::provenance::tests::provenance;
    use crate::export::{Measure, Rows};
    use crate::lang::Bilingual;
    use crate::value::Value;

    #[test]
    fn the_text_tells_everything_that_the_rows_do_not() {
        let mut origin = provenance(true);
        origin.sources.truncate(1);
        let sheet = Rows::of(&[6320])
            .figure("value", ("Giá trị", "Value"), Measure::Percent, |value| {
                Some(Value::from_hundredths(*value))
            })
            .finish(Bilingual::new("Hải An đạt mục tiêu", "Hải An met the target"), origin);
        assert_eq!(
            about(&sheet, Lang::Vi),
            "Hải An đạt mục tiêu\r\nCó số liệu minh họa, không phải số liệu thật\r\n\r\n\
             Bộ số liệu: Hải Phòng, phiên bản 1.1.0, ngày 22/11/2026, mã 8b54cfbd. Giấy phép: CC-BY-4.0\r\n\
             Địa chỉ: https://tiendo.example/vi/hai-phong/\r\n\r\n\
             Các cột:\r\nvalue: Giá trị (%)\r\ndataset: Bộ số liệu\r\nnotice: Lưu ý\r\n\r\n\
             Nguồn:\r\n1. Báo cáo. UBND. 2025. tr. 3. https://example.org/a?b=1&c=2\r\n"
        );
    }
}
