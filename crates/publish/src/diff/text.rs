//! Differences told to a person: values, targets, verdicts, outlooks, definitions, a line each.

use anstyle::Style;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::release::{Release, words};

use crate::check::harmless;

const BOLD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();

pub(super) fn render(release: &Release, lang: Lang, max: usize) -> String {
    let mut text = format!("{FAINT}{}{FAINT:#}\n", harmless(&words::opening(release, lang)));
    if release.is_empty() {
        text.push_str(lang.pick("Không có thay đổi nào.\n", "Nothing differs.\n"));
        return text;
    }
    let values = release.values.iter().map(|change| words::value(change, lang));
    let targets = release.targets.iter().map(|change| words::target(change, lang));
    let verdicts = release.verdicts.iter().map(|verdict| words::verdict(verdict, lang));
    let outlooks = release.outlooks.iter().map(|change| words::outlook(change, lang));
    let definitions = release.definitions.iter().map(|change| words::definition(change, lang));
    text.push_str(&group(lang.pick("Số liệu", "Values"), values, lang, max));
    text.push_str(&group(lang.pick("Mục tiêu", "Targets"), targets, lang, max));
    text.push_str(&group(lang.pick("Kết luận", "Verdicts"), verdicts, lang, max));
    text.push_str(&group(lang.pick("Triển vọng", "Outlooks"), outlooks, lang, max));
    text.push_str(&group(lang.pick("Định nghĩa", "Definitions"), definitions, lang, max));
    text
}

/// A heading with the number of differences, and the first `max` of them; blank where there is none.
fn group(heading: &str, lines: impl ExactSizeIterator<Item = String>, lang: Lang, max: usize) -> String {
    let all = lines.len();
    if all == 0 {
        return String::new();
    }
    let number = |count: usize| format::count(count as u64, lang);
    let mut text = format!("\n{BOLD}{heading}: {}{BOLD:#}\n", number(all));
    for line in lines.take(max) {
        text.push_str(&format!("  {}\n", harmless(&line)));
    }
    if all > max {
        let more = number(all - max);
        text.push_str(&match lang {
            Lang::Vi => format!("  {FAINT}… và {more} thay đổi nữa{FAINT:#}\n"),
            Lang::En => format!("  {FAINT}… and {more} more{FAINT:#}\n"),
        });
    }
    text
}
