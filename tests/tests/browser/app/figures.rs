//! The figures on screen, checked against the published rows by other arithmetic than the program's, and where each
//! comes from.

use tiendo_tests::Browser;

use super::{THUY_NGUYEN, open, published, start, strings, text, texts};

/// The number of table rows with a value, and those of them that lead to no entry of the list of sources.
const UNSOURCED: &str = "
const unsourced = [];
let rows_with_value = 0;
for (const id of ['by-year', 'by-area', 'targets']) {
  const table = document.querySelector(`table[aria-labelledby=${id}]`);
  if (!table) continue;
  const headings = [...table.tHead.rows[0].cells].map(cell => cell.textContent);
  const column = headings.findIndex(text => arguments[0].includes(text));
  for (const row of table.tBodies[0].rows) {
    if (!row.cells[column]?.textContent) continue;
    rows_with_value += 1;
    const link = row.querySelector('a[href^=\"#source-\"]');
    const listed = link && document.querySelector('.sources li' + link.hash)?.textContent;
    if (!listed) unsourced.push(id + ': ' + row.innerText);
  }
}
return [String(rows_with_value), ...unsourced];";

/// Checks that every row with a value cites a source that is listed; `rows` tells how many there must be.
fn check_sources(browser: &Browser, rows: usize) {
    let headings = ["Giá trị", "Value", "Mục tiêu", "Target"];
    let found = strings(&browser.execute(UNSOURCED, &[headings.as_slice().into()]).unwrap());
    assert_eq!(found, [rows.to_string()], "{}", browser.address().unwrap());
}

/// Numerator and denominator of Thủy Nguyên's learning families in 2025, from the published row.
fn counted() -> (u64, u64) {
    let table = published("hai-phong/observations.csv");
    let row = table.lines().find(|line| line.starts_with("learning_family,311,2025,")).unwrap();
    let cells: Vec<&str> = row.split(',').collect();
    (cells[5].parse().unwrap(), cells[6].parse().unwrap())
}

#[test]
fn a_missed_milestone_shows_its_arithmetic_and_how_many_are_missing() {
    let (numerator, denominator) = counted();
    let missing = (70 * denominator).div_ceil(100) - numerator;
    assert_eq!(missing, 6673, "the figure worked out by hand");
    let (site, browser) = start();

    open(&site, &browser, THUY_NGUYEN);
    let heading = "Thủy Nguyên chưa đạt mục tiêu 2025 về gia đình học tập, còn thiếu 6,8\u{a0}điểm";
    assert_eq!(text(&browser, "h1"), heading);
    assert_eq!(text(&browser, ".summary .arithmetic"), "70,0 − 63,2 = 6,8\u{a0}điểm");
    let card = text(&browser, ".summary .card");
    for words in [
        "63,2\u{a0}% so với mục tiêu 70\u{a0}%",
        "Còn thiếu 6,8\u{a0}điểm = 6.673\u{a0}gia đình",
        "Không đạt",
    ] {
        assert!(card.contains(words), "{words:?} is not in {card:?}");
    }
    let row = text(&browser, "table[aria-labelledby=by-year] tr[aria-current=true]");
    assert!(row.contains("62.007 / 98.113"), "{row}");
    // Four years, all areas with a figure, and five targets.
    let with_figure = published("hai-phong/observations.csv");
    let with_figure = with_figure
        .lines()
        .filter(|line| line.starts_with("learning_family,") && line.split(',').nth(2) == Some("2025"));
    check_sources(&browser, 4 + with_figure.count() + 5);

    open(&site, &browser, &THUY_NGUYEN.replace("/vi/", "/en/"));
    let heading = "Thủy Nguyên missed the 2025 target for learning families, by 6.8\u{a0}points";
    assert_eq!(text(&browser, "h1"), heading);
    assert_eq!(text(&browser, ".summary .arithmetic"), "70.0 − 63.2 = 6.8\u{a0}points");
    let card = text(&browser, ".summary .card");
    for words in
        ["63.2% against the target of 70%", "Short by 6.8\u{a0}points = 6,673\u{a0}families", "Missed"]
    {
        assert!(card.contains(words), "{words:?} is not in {card:?}");
    }
}

#[test]
fn sample_data_says_so_on_the_page_and_in_each_picture_and_real_data_does_not() {
    let (site, browser) = start();
    for (lang, badge, mark) in
        [("vi", "Số liệu minh họa", "SỐ LIỆU MINH HỌA"), ("en", "Sample data", "SAMPLE DATA")]
    {
        open(&site, &browser, &THUY_NGUYEN.replace("/vi/", &format!("/{lang}/")));
        let label = browser.find(".finding .sample-badge").unwrap();
        assert!(label.is_shown().unwrap());
        assert_eq!(label.text().unwrap(), badge);
        for chart in ["trend", "ranking"] {
            let marks = texts(&browser, &format!("figure[data-chart={chart}] svg .watermark"));
            assert!(!marks.is_empty() && marks.iter().all(|text| text == mark), "{chart}: {marks:?}");
        }
    }
    for path in ["/vi/viet-nam/", "/vi/cac-tinh/", "/vi/my-loc/"] {
        open(&site, &browser, path);
        assert!(
            browser.find_all(".sample-badge, .sample-note, svg .watermark").unwrap().is_empty(),
            "{path}"
        );
        assert!(!text(&browser, "main").contains("minh họa"), "{path}");
    }
}

#[test]
fn a_figure_on_another_denominator_is_shown_and_neither_compared_nor_ranked() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/cac-tinh/indicator/learning_family?area=01&year=2024");
    assert_eq!(
        text(&browser, "h1"),
        "Hà Nội: gia đình học tập 89,06\u{a0}% năm 2024, không so được với mục tiêu"
    );
    let row = text(&browser, "table[aria-labelledby=by-year] tr[aria-current=true]");
    for words in ["89,06\u{a0}%", "trên số đã đăng ký", "Khác cách tính"] {
        assert!(row.contains(words), "{words:?} is not in {row:?}");
    }
    let row = text(&browser, "table[aria-labelledby=by-area] tr[aria-current=true]");
    assert!(row.starts_with("Hà Nội") && row.contains("Khác cách tính"), "a row without a rank: {row}");
    assert!(browser.find_all(".summary .rank").unwrap().is_empty());
    assert!(browser.find_all("figure[data-chart=trend] svg .other-point").unwrap().len() == 1);
    // Two years, one area, two targets.
    check_sources(&browser, 5);
}
