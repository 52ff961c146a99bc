//! That nothing is cut off or covers something else, on narrow and wide screens, measured in the browser with its font.

use tiendo_tests::Browser;

use super::{LANGUAGES, PAGES, arrive, open, start, strings};

/// A phone, and a projector.
const WIDTHS: [u32; 2] = [360, 1920];

/// Buttons, fields and links of the frame that a finger would miss. Of links in text and tables, which may stand alone with room
/// around, axe-core knows the rules.
const SMALL: &str = "
const targets = 'button, select, input:not([readonly]), summary, nav.pages a, nav.languages a, .tools a';
return [...document.querySelectorAll(targets)].filter(found => found.checkVisibility()).filter(found => {
  const box = (found.matches('input[type=radio], input[type=checkbox]') && found.closest('label') || found).getBoundingClientRect();
  return box.width < 24 || box.height < 24;
}).map(found => found.outerHTML.slice(0, 100));";

/// Elements that reach beyond the right edge of a page that scrolls sideways.
const TOO_WIDE: &str = "
const room = document.documentElement.clientWidth;
if (document.documentElement.scrollWidth <= room) return [];
const beyond = found => found.getBoundingClientRect().right > room + 1;
return [...document.querySelectorAll('body *')].filter(beyond).map(found => found.outerHTML.slice(0, 80));";

/// Texts of the charts that leave the picture or overlap. The mark of sample data lies under them all.
const CROWDED: &str = "
const found = [];
for (const svg of document.querySelectorAll('figure .picture svg')) {
  const box = svg.viewBox.baseVal;
  const texts = [...svg.querySelectorAll('text')].filter(text => text.textContent);
  const boxes = texts.map(text => text.getBBox());
  const name = place => svg.classList[1] + ': “' + texts[place].textContent + '”';
  boxes.forEach((one, place) => {
    const inside = one.x >= box.x - 0.5 && one.x + one.width <= box.x + box.width + 0.5
      && one.y >= box.y - 4 && one.y + one.height <= box.y + box.height + 4;
    if (!inside) found.push(name(place) + ' leaves the picture');
  });
  const labels = texts.map((text, place) => place).filter(place => !texts[place].matches('.watermark'));
  for (const one of labels) for (const other of labels) {
    if (one >= other) continue;
    const [a, b] = [boxes[one], boxes[other]];
    const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
    const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
    // A line's box has room above and below its letters.
    const room = (a.height + b.height) * 0.15;
    if (width > 0.5 && height > room + 0.5) found.push(name(one) + ' and ' + name(other) + ' overlap');
  }
}
return found;";

/// Goes to a view without loading the page anew, as back and forward do.
fn go(browser: &Browser, path: &str) {
    let script = "history.pushState(null, '', arguments[0]); dispatchEvent(new PopStateEvent('popstate'))";
    browser.execute(script, &[path.into()]).unwrap();
    arrive(browser, path);
}

#[test]
fn no_page_scrolls_sideways() {
    let (site, browser) = start();
    for width in WIDTHS {
        browser.set_viewport(width, 800).unwrap();
        let pages = PAGES.into_iter().chain(["/cac-tinh/?area=VN", "/khong-co/"]);
        for path in pages.flat_map(|page| LANGUAGES.map(|lang| format!("/{lang}{page}"))) {
            open(&site, &browser, &path);
            let too_wide = strings(&browser.execute(TOO_WIDE, &[]).unwrap());
            assert_eq!(too_wide, [""; 0], "{path} at {width} px");
        }
    }
}

#[test]
fn every_target_is_large_enough_for_a_finger() {
    let (site, browser) = start();
    browser.set_viewport(360, 800).unwrap();
    for page in PAGES {
        open(&site, &browser, &format!("/vi{page}"));
        let small = strings(&browser.execute(SMALL, &[]).unwrap());
        assert_eq!(small, [""; 0], "{page}");
    }
}

#[test]
fn no_text_of_a_chart_is_cut_off_or_covers_another() {
    let (site, browser) = start();
    let views = [
        "viet-nam/indicator/literacy_l2?area=VN&year=2025",
        "viet-nam/indicator/literacy_l2_15_60?area=VN&year=2025",
        "cac-tinh/indicator/learning_family?area=01&year=2024",
        "cac-tinh/indicator/learning_family?area=508&year=2020",
        "hai-phong/indicator/learning_family?area=31&year=2025",
        "hai-phong/indicator/learning_family?area=311&year=2025",
        "hai-phong/indicator/learning_unit?area=303&year=2024",
        "hai-phong/indicator/citizen_in_community?area=318&year=2022",
        "hai-phong/indicator/clc_officer_ict?area=317&year=2023",
        "hai-phong/indicator/member_briefed?area=304&year=2025",
        "hai-phong/indicator/member_briefed?area=306&year=2025",
        "my-loc/indicator/literacy_l2?area=358&year=2025",
        "my-loc/indicator/learning_district?area=358&year=2025",
        "hai-phong/?area=31",
        "cac-tinh/?area=34",
        "hai-phong/area/311",
        "hai-phong/area/303",
        "hai-phong/compare/?area=303,311,306&indicator=learning_family&year=2025",
        "hai-phong/reporting/",
    ];
    let mut crowded = Vec::new();
    open(&site, &browser, "/vi/");
    browser.wait_until("document.fonts.status === 'loaded'").unwrap();
    for width in WIDTHS {
        browser.set_viewport(width, 800).unwrap();
        for (lang, view) in ["vi", "en"].into_iter().flat_map(|lang| views.map(|view| (lang, view))) {
            go(&browser, &format!("/{lang}/{view}"));
            let found = strings(&browser.execute(CROWDED, &[]).unwrap());
            crowded.extend(found.into_iter().map(|what| format!("{width} px, {lang}, {view}: {what}")));
        }
    }
    assert!(crowded.is_empty(), "{}", crowded.join("\n"));
}
