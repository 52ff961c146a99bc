//! Data that is missing, cut off or wrong: the reader is told which file and row and what was left out, sees what could
//! be read, and can try again.

use serde_json::json;
use tiendo_tests::{Browser, Fault, Site};

use super::{THUY_NGUYEN, arrive, forget, kept, open, published, start, text, texts};

const COMPLETE: &str = "Thủy Nguyên chưa đạt mục tiêu 2025 về gia đình học tập, còn thiếu 6,8\u{a0}điểm";
const WITHOUT_FIGURE: &str = "Thủy Nguyên chưa có số liệu về gia đình học tập năm 2025";

const OBSERVATIONS: &str = "hai-phong/observations.csv";

/// Opens Thủy Nguyên's learning families with a fault on one file and checks what every faulty view must be: told in
/// these words, headed by what can still be said, not blank, not waiting. Then has the reader try again, with the fault
/// gone.
fn check(site: &Site, browser: &Browser, file: &str, fault: Fault, says: &[&str], heading: &str) {
    forget(browser);
    site.fail(&kept(site, file), fault);
    open(site, browser, THUY_NGUYEN);
    let told = text(browser, "main [role=alert]");
    for words in says {
        assert!(told.contains(words), "{file}: {words:?} is not in {told:?}");
    }
    assert_eq!(text(browser, "h1"), heading, "{file}");
    assert!(browser.find_all(".loading").unwrap().is_empty(), "{file}");
    only_failed_requests_on_the_console(browser);

    site.mend();
    browser.find("main [role=alert] .retry").unwrap().click().unwrap();
    browser.wait_until("!document.querySelector('main [role=alert], main .loading')").unwrap();
    browser.wait_ready().unwrap();
    assert_eq!(text(browser, "h1"), COMPLETE, "{file} after another try");
    for chart in ["trend", "ranking"] {
        let picture = format!("figure[data-chart={chart}] svg[role=img]");
        assert_eq!(browser.find_all(&picture).unwrap().len(), 1, "{file} after another try: {chart}");
    }
}

/// The browser itself notes each failed request; the program must add nothing to that.
fn only_failed_requests_on_the_console(browser: &Browser) {
    let console = browser.console().unwrap();
    assert!(console.iter().all(|entry| entry.message.contains("Failed to load resource")), "{console:?}");
}

#[test]
fn observations_that_do_not_come_are_named_and_targets_still_shown() {
    let (site, browser) = start();
    let absent = ["observations.csv", "không có tệp này trên máy chủ"];
    check(&site, &browser, OBSERVATIONS, Fault::Status(404), &absent, WITHOUT_FIGURE);
    let failed = ["observations.csv", "máy chủ báo lỗi"];
    check(&site, &browser, OBSERVATIONS, Fault::Status(503), &failed, WITHOUT_FIGURE);
    let broken = ["observations.csv", "mất kết nối khi đang tải"];
    check(&site, &browser, OBSERVATIONS, Fault::HangUp(5000), &broken, WITHOUT_FIGURE);
    let page = Fault::TypedContent("text/html", b"<!doctype html><title>Trang</title><p>a,b</p>".to_vec());
    check(&site, &browser, OBSERVATIONS, page, &["observations.csv", "không phải bảng CSV"], WITHOUT_FIGURE);
}

#[test]
fn a_half_written_file_is_shown_as_far_as_it_goes() {
    let (site, browser) = start();
    let whole = published("hai-phong/observations.csv").len();
    let length = format!("dài 5000 byte, công bố là {whole} byte");
    // Thủy Nguyên's learning families stand in the first half.
    check(&site, &browser, OBSERVATIONS, Fault::Truncated(5000), &["observations.csv", &length], COMPLETE);
    check(&site, &browser, OBSERVATIONS, Fault::Truncated(0), &["observations.csv"], WITHOUT_FIGURE);
}

#[test]
fn what_is_wrong_is_told_also_where_the_page_comes_after_its_data() {
    let (site, browser) = start();
    open(&site, &browser, "/vi/");
    let page = site.read("vi/my-loc/index.html").unwrap();
    let mut links = page.split('"').filter(|link| link.starts_with("/overview-"));
    site.fail(links.find(|link| link.strip_suffix(".wasm").is_some()).unwrap(), Fault::Held);
    site.fail(&kept(&site, "my-loc/observations.csv"), Fault::Truncated(200));
    browser.find("main a[href^='/vi/my-loc/']").unwrap().click().unwrap();
    let come = "performance.getEntriesByType('resource').some(file => file.name.endsWith('/observations.csv') && file.responseEnd > 0)";
    browser.wait_until(come).unwrap();
    site.mend();
    browser.wait_ready().unwrap();
    assert!(text(&browser, "main [role=alert]").contains("observations.csv"));
}

#[test]
fn a_bad_row_is_named_with_its_column_and_left_out() {
    let (site, browser) = start();
    let table = published("hai-phong/observations.csv");
    let row = "learning_family,311,2025,2025-06-30,63.2,62007,98113";
    let line = 1 + table.lines().position(|line| line.starts_with(row)).unwrap();
    let bad = table.replace(row, "learning_family,311,2025,2025-06-30,\"63,x\",62007,98113");
    let told = format!("observations.csv, dòng {line}, cột value: “63,x” không phải là số; dòng bị bỏ qua");
    let fault = Fault::Content(bad.clone().into_bytes());
    check(&site, &browser, OBSERVATIONS, fault, &[&told], WITHOUT_FIGURE);

    forget(&browser);
    site.fail(&kept(&site, OBSERVATIONS), Fault::Content(bad.into_bytes()));
    open(&site, &browser, &THUY_NGUYEN.replace("/vi/", "/en/").replace("2025", "2024"));
    let told =
        format!("observations.csv, row {line}, column value: “63,x” not a number; the row is left out");
    assert!(text(&browser, "main [role=alert]").contains(&told));
    assert_eq!(texts(&browser, "#by-year + .table th[scope=row]"), ["2022", "2023", "2024"]);
}

#[test]
fn any_other_table_that_is_missing_is_named_and_the_rest_shown() {
    let (site, browser) = start();
    let table = |name: &str| format!("hai-phong/{name}.csv");
    let fault = Fault::Status(404);
    // Without the areas nobody knows their names, nor whose targets extend to which.
    let codes = "311: gia đình học tập 63,2\u{a0}% năm 2025, chưa có mục tiêu để so sánh";
    check(&site, &browser, &table("areas"), fault.clone(), &["areas.csv"], codes);
    let unreadable = "Bộ số liệu này hiện không đọc được";
    check(&site, &browser, &table("indicators"), fault.clone(), &["indicators.csv"], unreadable);
    check(&site, &browser, &table("sources"), fault.clone(), &["sources.csv"], COMPLETE);
    let without_target = "Thủy Nguyên: gia đình học tập 63,2\u{a0}% năm 2025, chưa có mục tiêu để so sánh";
    check(&site, &browser, &table("targets"), fault, &["targets.csv"], without_target);
}

#[test]
fn a_broken_descriptor_or_catalogue_is_named_and_the_dataset_still_shown() {
    let (site, browser) = start();
    let cut = Fault::Content(b"{\"name\": \"hai-phong\", \"resources\": [".to_vec());
    let says = ["datapackage.json", "JSON bị cắt ngang, không đọc được"];
    check(&site, &browser, "hai-phong/datapackage.json", cut.clone(), &says, COMPLETE);
    let says = ["catalog.json", "không có tệp này trên máy chủ"];
    check(&site, &browser, "catalog.json", Fault::Status(404), &says, COMPLETE);

    forget(&browser);
    site.fail(&kept(&site, "catalog.json"), cut);
    open(&site, &browser, "/en/");
    assert_eq!(text(&browser, "h1"), "The list of datasets cannot be read");
    assert!(
        text(&browser, "main [role=alert]").contains("catalog.json: the JSON ends before it is complete")
    );
    assert!(browser.find_all(".loading").unwrap().is_empty());
    site.mend();
    browser.find("main .retry").unwrap().click().unwrap();
    browser.wait_until("document.querySelector(\"main a[href^='/en/viet-nam/']\")").unwrap();
    browser.wait_ready().unwrap();
    assert_eq!(browser.find_all("main [role=alert]").unwrap().len(), 0);
}

#[test]
fn a_file_that_never_comes_is_given_up_and_named() {
    let (site, browser) = start();
    // The program waits half a minute for a file; a test need not.
    let hurry =
        "const timeout = AbortSignal.timeout.bind(AbortSignal); AbortSignal.timeout = () => timeout(500);";
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": hurry })).unwrap();
    let says = ["observations.csv", "quá lâu không tải xong"];
    check(&site, &browser, OBSERVATIONS, Fault::Silence, &says, WITHOUT_FIGURE);
}

#[test]
fn a_reader_can_leave_a_dataset_that_does_not_come() {
    let (site, browser) = start();
    open(&site, &browser, THUY_NGUYEN);
    site.fail(&kept(&site, "my-loc/observations.csv"), Fault::Silence);
    browser.find("#dataset").unwrap().choose("Huyện Mỹ Lộc, Nam Định").unwrap();
    browser.wait_until("document.querySelector('main .loading')").unwrap();
    assert_eq!(text(&browser, "main"), "Đang tải số liệu…");
    assert_eq!(browser.find("html").unwrap().attribute("data-state").unwrap().as_deref(), Some("loading"));
    browser.back().unwrap();
    arrive(&browser, THUY_NGUYEN);
    assert_eq!(text(&browser, "h1"), COMPLETE);
    assert_eq!(browser.console().unwrap(), []);
}
