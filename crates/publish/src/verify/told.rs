//! What was found out, told to a person: each file with what differs in it, what could not be checked, and how much was.

use anstyle::{AnsiColor, Color, Style};
use tiendo_core::format;
use tiendo_core::lang::Lang;

use crate::check::harmless;
use crate::manifest::MAKER;
use crate::verify::{Difference, Excerpt, Outcome, Tally};

const BOLD: Style = Style::new().bold();
const FAINT: Style = Style::new().dimmed();
const RED: Style = Style::new().bold().fg_color(Some(Color::Ansi(AnsiColor::Red)));
const GREEN: Style = Style::new().bold().fg_color(Some(Color::Ansi(AnsiColor::Green)));

pub(super) fn render(outcome: &Outcome, lang: Lang, max: usize) -> String {
    let mut text = String::new();
    for (path, differences) in outcome.differences.iter().take(max) {
        text.push_str(&format!("{BOLD}{}{BOLD:#}\n", harmless(path)));
        text.extend(differences.iter().map(|difference| one(difference, lang)));
    }
    let files = outcome.differences.files();
    if files > max {
        let more = format::count((files - max) as u64, lang);
        text.push_str(&match lang {
            Lang::Vi => format!("… và {more} tệp nữa\n"),
            Lang::En => format!("… and {more} more files\n"),
        });
    }
    if files > 0 {
        text.push('\n');
    }
    text + &note(outcome, lang) + &summary(outcome, lang)
}

fn one(difference: &Difference, lang: Lang) -> String {
    let mut text = format!("  {}\n", harmless(difference.problem.get(lang)));
    if let Some(Excerpt { after, there, again }) = &difference.excerpt {
        let [place, here, anew] =
            lang.pick(["sau:    ", "ở đây:  ", "làm lại:"], ["after:     ", "here:      ", "made again:"]);
        if !after.is_empty() {
            text.push_str(&format!("    {FAINT}{place} “{after}”{FAINT:#}\n"));
        }
        text.push_str(&format!("    {FAINT}{here}{FAINT:#} {RED}“{there}”{RED:#}\n"));
        text.push_str(&format!("    {FAINT}{anew}{FAINT:#} {GREEN}“{again}”{GREEN:#}\n"));
    }
    text
}

/// Another version of the program may make the same data into other pages.
fn note(outcome: &Outcome, lang: Lang) -> String {
    let Some(maker) = &outcome.other_maker else { return String::new() };
    let maker = if maker.is_empty() { lang.pick("chương trình khác", "another program") } else { maker };
    let maker = harmless(maker);
    match lang {
        Lang::Vi => format!(
            "Trang này do {maker} làm ra, còn đây là {MAKER}: trang và tệp làm lại mà khác thì có thể chỉ vì khác bản chương trình; \
             mã kiểm thì không phụ thuộc bản nào.\n"
        ),
        Lang::En => format!(
            "This site was made by {maker}, and this is {MAKER}: where pages and files made again differ, the reason may be the \
             program alone; checksums do not depend on it.\n"
        ),
    }
}

/// The last line: whether the site agrees, and how much was checked.
fn summary(outcome: &Outcome, lang: Lang) -> String {
    let files = outcome.differences.files();
    let (color, verdict) = match (files, outcome.unusable.is_empty()) {
        (0, true) => (GREEN, lang.pick("khớp", "agrees").to_owned()),
        (0, false) => {
            (RED, lang.pick("không kiểm tra được hết", "not everything could be checked").to_owned())
        }
        (_, _) => (RED, differing(files, lang)),
    };
    let Tally { files, packages, made, pages, verdicts } = outcome.tally;
    let [files, packages, made, pages, verdicts] =
        [files, packages, made, pages, verdicts].map(|number| format::count(number as u64, lang));
    let day = outcome.day.map(|day| format::date(day, lang)).unwrap_or_default();
    let counted = match lang {
        Lang::Vi => format!(
            "đã đối chiếu {files} tệp với site.json, {packages} gói dữ liệu với mã kiểm; làm lại {made} tệp và {pages} trang có \
             {verdicts} kết luận khớp"
        ),
        Lang::En => format!(
            "{files} files held against site.json, {packages} data packages against their checksums; {made} files and {pages} pages \
             made again, with {verdicts} verdicts that agree"
        ),
    };
    let day = match (day.is_empty(), lang) {
        (true, _) => String::new(),
        (false, Lang::Vi) => format!("; xét đến ngày {day}"),
        (false, Lang::En) => format!("; as of {day}"),
    };
    format!("{color}{verdict}{color:#}; {counted}{day}\n")
}

fn differing(files: usize, lang: Lang) -> String {
    let number = format::count(files as u64, lang);
    match (lang, files) {
        (Lang::Vi, _) => format!("{number} tệp khác"),
        (Lang::En, 1) => "1 file differs".to_owned(),
        (Lang::En, _) => format!("{number} files differ"),
    }
}
