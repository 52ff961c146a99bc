//! What a reader takes away: the figures as CSV and JSON, the picture as SVG and PNG, the whole dataset as a zip. Each says where
//! it comes from.

use std::io::{Cursor, Read as _};

use serde_json::Value;
use tiendo_tests::{Browser, Downloads, Fault, Key};

use super::{LANGUAGES, THUY_NGUYEN, cells, click_text, close_dialog, dialog, kept, open, published, start};

/// Has the browser save a chart in a form; gives name and content of the file.
fn save(browser: &Browser, downloads: &Downloads, chart: &str, form: &str) -> (String, Vec<u8>) {
    browser.wait_for(&format!("figure[data-chart={chart}] button.save")).unwrap().click().unwrap();
    dialog(browser);
    click_text(browser, "dialog[open] button.save-as", form);
    let file = downloads.take(&format!(".{}", form.to_lowercase())).unwrap();
    close_dialog(browser);
    file
}

fn text(content: Vec<u8>) -> String {
    String::from_utf8(content).unwrap()
}

#[test]
fn figures_are_saved_as_a_table_that_a_spreadsheet_reads() {
    let (site, browser) = start();
    let downloads = Downloads::of(&browser).unwrap();
    for lang in LANGUAGES {
        open(&site, &browser, &THUY_NGUYEN.replace("/vi/", &format!("/{lang}/")));
        let (name, content) = save(&browser, &downloads, "ranking", "CSV");
        assert!(name.is_ascii() && name.starts_with("hai-phong"), "{name}");
        assert!(content.starts_with(b"\xef\xbb\xbf"), "Excel takes UTF-8 by its mark");
        let table = text(content);
        let row = table.lines().find(|line| line.contains("Thủy Nguyên")).unwrap();
        for part in ["63.2", "62007", "98113", "1.1.0"] {
            assert!(row.contains(part), "{part} is not in {row}");
        }
        let sample = if lang == "vi" { "minh họa" } else { "ample" };
        assert!(row.contains(sample), "each row says that it is sample data: {row}");
    }
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn no_cell_of_a_table_is_a_formula() {
    let (site, browser) = start();
    let downloads = Downloads::of(&browser).unwrap();
    let evil = published("hai-phong/areas.csv")
        .replace(",Thủy Nguyên,Thủy Nguyên,", ",=HYPERLINK(1),@SUM(1),")
        .replace(",Hải An,Hải An,", ",+84,-cmd,");
    site.fail(&kept(&site, "hai-phong/areas.csv"), Fault::Content(evil.into_bytes()));
    for lang in LANGUAGES {
        open(&site, &browser, &THUY_NGUYEN.replace("/vi/", &format!("/{lang}/")));
        let table = text(save(&browser, &downloads, "ranking", "CSV").1);
        assert!(table.contains(if lang == "vi" { "'=HYPERLINK(1)" } else { "'@SUM(1)" }), "{table}");
        let dangerous =
            |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t']) && cell.parse::<f64>().is_err();
        let found: Vec<String> = table.lines().flat_map(cells).filter(dangerous).collect();
        assert_eq!(found, [""; 0]);
    }
}

#[test]
fn figures_are_saved_as_json_with_their_origin() {
    let (site, browser) = start();
    let downloads = Downloads::of(&browser).unwrap();
    open(&site, &browser, THUY_NGUYEN);
    let (_, content) = save(&browser, &downloads, "trend", "JSON");
    let json: Value = serde_json::from_slice(&content).unwrap();
    let text = json.to_string();
    for part in ["hai-phong", "1.1.0", "minh họa", "63.2", "/vi/hai-phong/indicator/learning_family"] {
        assert!(text.contains(part), "{part} is not in {text}");
    }
}

#[test]
fn a_picture_stands_on_its_own() {
    let (site, browser) = start();
    let downloads = Downloads::of(&browser).unwrap();
    for (lang, sample) in [("vi", "Số liệu minh họa"), ("en", "Sample data")] {
        open(&site, &browser, &THUY_NGUYEN.replace("/vi/", &format!("/{lang}/")));
        let (name, content) = save(&browser, &downloads, "trend", "SVG");
        assert!(name.is_ascii(), "{name}");
        let svg = text(content);
        for part in ["Thủy Nguyên", sample, "1.1.0", "63"] {
            assert!(svg.contains(part), "{part} is not in the picture");
        }
        assert!(!svg.contains("var(--"), "what only a browser can resolve");
        let script = "const read = new DOMParser().parseFromString(arguments[0], 'image/svg+xml');
            return [read.documentElement.localName, read.querySelectorAll('parsererror, script, foreignObject').length]";
        let read = browser.execute(script, &[svg.into()]).unwrap();
        assert_eq!(read, serde_json::json!(["svg", 0]));
    }
}

/// The sizes of a picture and how many colours its pixels have, a sample of them.
const LOOK: &str = "
const [bytes, done] = arguments;
createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' })).then(picture => {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, picture.width, picture.height).data.buffer);
  done([picture.width, picture.height, new Set(pixels.filter((_, place) => place % 7 === 0)).size]);
}, error => done(String(error)));";

#[test]
fn a_picture_of_pixels_is_sharp_and_not_blank() {
    let (site, browser) = start();
    let downloads = Downloads::of(&browser).unwrap();
    open(&site, &browser, THUY_NGUYEN);
    for chart in ["trend", "ranking"] {
        let (_, content) = save(&browser, &downloads, chart, "PNG");
        assert!(content.starts_with(b"\x89PNG\r\n\x1a\n"));
        let look = browser.execute_async(LOOK, &[Value::from(content)]).unwrap();
        let [width, height, colours] = [0, 1, 2].map(|place| look[place].as_u64().unwrap_or_default());
        assert!(width >= 1600 && height >= 800, "twice the size of the drawing: {look}");
        assert!(colours > 8, "{chart} has {colours} colours");
    }
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn the_whole_dataset_is_one_zip() {
    let (site, browser) = start();
    let downloads = Downloads::of(&browser).unwrap();
    open(&site, &browser, "/vi/hai-phong/data/");
    browser.press(Key::Char('s')).unwrap();
    dialog(&browser);
    click_text(&browser, "dialog[open] button", "ZIP");
    let (name, content) = downloads.take(".zip").unwrap();
    assert!(name.is_ascii() && name.starts_with("hai-phong"), "{name}");
    let mut archive = zip::ZipArchive::new(Cursor::new(content)).unwrap();
    let descriptor: Value = serde_json::from_str(&published("hai-phong/datapackage.json")).unwrap();
    let listed =
        descriptor["resources"].as_array().unwrap().iter().map(|resource| resource["path"].as_str().unwrap());
    let names: Vec<String> = (0..archive.len())
        .map(|place| archive.by_index(place).unwrap().name().unwrap().into_owned())
        .collect();
    for file in listed.chain(["datapackage.json"]) {
        let place = names.iter().position(|found| found == file || found.ends_with(&format!("/{file}")));
        let place = place.unwrap_or_else(|| panic!("{file} is not among {names:?}"));
        let mut content = String::new();
        archive.by_index(place).unwrap().read_to_string(&mut content).unwrap();
        assert_eq!(content, published(&format!("hai-phong/{file}")), "{file}");
    }
}

#[test]
fn a_file_of_the_dataset_that_does_not_come_is_named() {
    let (site, browser) = start();
    // The overview does not read it.
    open(&site, &browser, "/vi/hai-phong/");
    site.fail(&kept(&site, "hai-phong/schemes.csv"), Fault::Status(404));
    browser.press(Key::Char('s')).unwrap();
    dialog(&browser);
    click_text(&browser, "dialog[open] button", "ZIP");
    browser.wait_until("document.querySelector('dialog[open]').textContent.includes('schemes.csv')").unwrap();
}
