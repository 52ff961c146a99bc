//! The four choices, the history and links: a view is what its address says, whichever way a reader came to it.

use serde_json::{Value, json};
use tiendo_tests::{Browser, Key};

use super::{THUY_NGUYEN, arrive, choices, open, shown, start, text, texts};

/// Chooses by keyboard and gives the view that comes of it. The focus must stay where the reader's hands are.
fn choose(browser: &Browser, select: &str, label: &str, path: &str) -> Value {
    browser.find(&format!("#{select}")).unwrap().choose(label).unwrap();
    arrive(browser, path);
    let focused = browser.focused().unwrap().attribute("id").unwrap();
    assert_eq!(focused.as_deref(), Some(select), "the focus after choosing {label}");
    shown(browser)
}

#[test]
fn each_choice_made_by_keyboard_changes_the_view_and_history_brings_it_back() {
    let (site, browser) = start();
    open(&site, &browser, THUY_NGUYEN);
    // Neighbours in their lists, so that each choice is one key and one entry of the history.
    let steps = [
        ("year", "2024", "/vi/hai-phong/indicator/learning_family?area=311&year=2024"),
        ("area", "An Dương", "/vi/hai-phong/indicator/learning_family?area=312&year=2024"),
        ("indicator", "Dòng họ học tập", "/vi/hai-phong/indicator/learning_clan?area=312&year=2025"),
        ("dataset", "Các tỉnh và huyện", "/vi/cac-tinh/indicator/learning_family?area=34&year=2023"),
    ];
    let mut views = vec![shown(&browser)];
    for (select, label, path) in steps {
        let view = choose(&browser, select, label, path);
        let before = &views[views.len() - 1];
        for part in ["heading", "title", "charts", "chosen_rows"] {
            assert_ne!(view[part], before[part], "{part} after choosing {label}");
        }
        views.push(view);
    }
    let headings: Vec<&str> = views.iter().map(|view| view["heading"].as_str().unwrap()).collect();
    for (heading, name) in headings.iter().zip(["Thủy Nguyên", "Thủy Nguyên", "An Dương", "An Dương"])
    {
        assert!(heading.starts_with(name), "{heading}");
    }

    let paths: Vec<&str> = views.iter().map(|view| view["address"].as_str().unwrap()).collect();
    let revisit = |place: usize| {
        arrive(&browser, paths[place]);
        assert_eq!(shown(&browser), views[place], "view {place} of the history");
    };
    for place in (0..views.len() - 1).rev() {
        browser.back().unwrap();
        revisit(place);
    }
    for place in 1..views.len() {
        browser.forward().unwrap();
        revisit(place);
    }
    browser.back().unwrap();
    arrive(&browser, paths[3]);
    browser.reload().unwrap();
    arrive(&browser, paths[3]);
    assert_eq!(shown(&browser), views[3], "after a reload");
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn a_pasted_link_shows_exactly_its_view_and_the_language_switch_keeps_it() {
    let (site, browser) = start();
    open(&site, &browser, "/en/hai-phong/indicator/learning_family?area=311&year=2024");
    let english = shown(&browser);
    assert_eq!(english["language"], "en");
    assert_eq!(english["choices"], json!(["hai-phong", "learning_family", "311", "2024"]));
    let heading = "Thủy Nguyên missed the plan’s level for 2024 for learning families, by 7.0\u{a0}points";
    assert_eq!(english["heading"], heading);
    assert_eq!(texts(&browser, "#by-year + .table tr[aria-current=true] th"), ["2024"]);
    assert_eq!(texts(&browser, "#by-area + .table tr[aria-current=true] th"), ["Thủy Nguyên"]);

    browser.find("nav.languages a[lang=vi]").unwrap().click().unwrap();
    arrive(&browser, "/vi/hai-phong/indicator/learning_family?area=311&year=2024");
    let vietnamese = shown(&browser);
    assert_eq!(vietnamese["language"], "vi");
    assert_eq!(vietnamese["choices"], english["choices"]);
    let heading = "Thủy Nguyên chưa đạt mức lộ trình 2024 về gia đình học tập, còn thiếu 7,0\u{a0}điểm";
    assert_eq!(vietnamese["heading"], heading);

    browser.find("nav.languages a[lang=en]").unwrap().focus().unwrap();
    browser.press(Key::Enter).unwrap();
    arrive(&browser, "/en/hai-phong/indicator/learning_family?area=311&year=2024");
    assert_eq!(shown(&browser), english);
    assert_eq!(browser.console().unwrap(), []);
}

#[test]
fn links_within_a_view_leave_it_ready() {
    let (site, browser) = start();
    open(&site, &browser, THUY_NGUYEN);
    let heading = text(&browser, "h1");
    browser.find("nav.languages a[lang=vi]").unwrap().click().unwrap();
    browser.wait_ready().unwrap();
    browser.find("#by-year + .table a[href='#source-1']").unwrap().click().unwrap();
    browser.wait_until("location.hash === '#source-1'").unwrap();
    browser.wait_ready().unwrap();
    assert_eq!(text(&browser, "h1"), heading);

    browser.find("#by-area + .table a[href*='area=303']").unwrap().click().unwrap();
    browser.wait_until("document.querySelector('h1').textContent.startsWith('Hồng Bàng')").unwrap();
    browser.wait_ready().unwrap();
    assert_eq!(choices(&browser), ["hai-phong", "learning_family", "303", "2025"]);
    browser.find("figure[data-chart=ranking] [data-area='306']").unwrap().click().unwrap();
    arrive(&browser, "/vi/hai-phong/indicator/learning_family?area=306&year=2025");
    assert!(text(&browser, "h1").starts_with("Hải An"));
}

#[test]
fn a_choice_is_shown_also_when_the_browser_refuses_it_an_entry_in_the_history() {
    let (site, browser) = start();
    open(&site, &browser, THUY_NGUYEN);
    // As Chromium does in silence beyond 200 entries in ten seconds: a key held down in a long list.
    browser.execute("history.pushState = history.replaceState = () => {}", &[]).unwrap();
    browser.find("#area").unwrap().choose("An Dương").unwrap();
    browser.wait_ready().unwrap();
    assert!(text(&browser, "h1").starts_with("An Dương"), "{}", text(&browser, "h1"));
    assert_eq!(choices(&browser), ["hai-phong", "learning_family", "312", "2025"]);
}
