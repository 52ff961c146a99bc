//! Breaks a text into lines of a given width, by the exact widths of the charts' font.

use crate::ink::Type;

const MORE: char = '…';

/// At most `most` lines of at most `width` px. Words are kept whole where they fit; what does not fit is cut off with "…".
pub(super) fn wrap(text: &str, kind: Type, width: f64, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut words = text.split(' ').filter(|word| !word.is_empty()).peekable();
    while let Some(word) = words.next() {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        let is_last = lines.len() >= most;
        match longer.filter(|longer| is_last || kind.width(longer) <= width) {
            Some(longer) => {
                let whole = kind.width(&longer) <= width;
                if let Some(line) = lines.last_mut() {
                    *line = longer;
                }
                if !whole {
                    break;
                }
            }
            None => lines.push(word.to_owned()),
        }
        if words.peek().is_none() {
            break;
        }
    }
    for line in &mut lines {
        *line = cut(line, kind, width);
    }
    lines
}

/// Whether a text fits into that many lines without a cut.
pub(super) fn fits(text: &str, kind: Type, width: f64, most: usize) -> bool {
    let lines = wrap(text, kind, width, most);
    let words = |text: &str| text.split(' ').filter(|word| !word.is_empty()).map(str::len).sum::<usize>();
    words(&lines.join(" ")) == words(text) && !lines.iter().any(|line| line.ends_with(MORE))
}

fn cut(line: &str, kind: Type, width: f64) -> String {
    if kind.width(line) <= width {
        return line.to_owned();
    }
    let mut kept = line.to_owned();
    while !kept.is_empty() {
        kept.pop();
        let shown = format!("{}{MORE}", kept.trim_end());
        if kind.width(&shown) <= width {
            return shown;
        }
    }
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const KIND: Type = Type::Heading;

    #[test]
    fn words_stay_whole_and_what_is_too_much_is_cut() {
        let text = "Công dân học tập ở cộng đồng";
        assert_eq!(wrap(text, KIND, 400.0, 3), [text]);
        assert_eq!(wrap(text, KIND, 80.0, 3), ["Công dân", "học tập ở", "cộng đồng"]);
        assert_eq!(wrap(text, KIND, 80.0, 2), ["Công dân", "học tập ở…"]);
        assert!(fits(text, KIND, 80.0, 3));
        assert!(!fits(text, KIND, 80.0, 2));
        assert!(!fits(text, KIND, 50.0, 3));
        assert_eq!(wrap("", KIND, 80.0, 3), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked(text in "[a-zA-ZĐđệ ]{0,60}", width in 20.0..300.0_f64, most in 1_usize..4) {
            let lines = wrap(&text, KIND, width, most);
            prop_assert!(lines.len() <= most);
            prop_assert!(lines.iter().all(|line| KIND.width(line) <= width), "{lines:?}");
            let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(fits(&text, KIND, width, most), lines.join(" ") == whole);
        }
    }
}
