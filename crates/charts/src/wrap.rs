//! Text in lines that fit a width.

use crate::ink::Type;

/// `text` in lines of at most `width` px, broken at spaces; a word that is wider has a line of its own.
pub(crate) fn lines(text: &str, kind: Type, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if kind.width(&format!("{line} {word}")) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// `text` in lines that fit; `None` where a word is too wide or there are more lines than `most`.
pub(crate) fn fitting(text: &str, kind: Type, width: f64, most: usize) -> Option<Vec<String>> {
    let lines = lines(text, kind, width);
    (lines.len() <= most && lines.iter().all(|line| kind.width(line) <= width)).then_some(lines)
}

/// `text` in at most `most` lines; what does not fit is cut off with "…".
pub(crate) fn at_most(text: &str, kind: Type, width: f64, most: usize) -> Vec<String> {
    let mut lines = lines(text, kind, width);
    if lines.len() > most {
        let rest = lines.split_off(most.saturating_sub(1)).join(" ");
        lines.push(rest);
    }
    lines.iter().map(|line| cut(line, kind, width)).collect()
}

/// One line cut to a width, with "…" where something is cut off; nothing where not even that fits.
pub(crate) fn cut(line: &str, kind: Type, width: f64) -> String {
    if kind.width(line) <= width {
        return line.to_owned();
    }
    let mut kept = line.to_owned();
    while kept.pop().is_some() {
        let shown = format!("{}…", kept.trim_end());
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

    #[test]
    fn lines_break_at_spaces_and_keep_a_number_with_its_unit() {
        let text = "Công dân học tập ở cộng đồng";
        assert_eq!(lines(text, Type::Label, 1000.0), [text]);
        let two = lines(text, Type::Label, 120.0);
        assert_eq!(two.join(" "), text);
        assert!(two.len() > 1 && two.iter().all(|line| Type::Label.width(line) <= 120.0), "{two:?}");
        assert_eq!(lines("thiếu 6,8\u{a0}điểm", Type::Label, 1.0), ["thiếu", "6,8\u{a0}điểm"]);
        assert!(lines("", Type::Label, 100.0).is_empty());
    }

    const KIND: Type = Type::Heading;

    #[test]
    fn words_stay_whole_and_what_is_too_much_is_cut() {
        let text = "Công dân học tập ở cộng đồng";
        assert_eq!(at_most(text, KIND, 400.0, 3), [text]);
        assert_eq!(at_most(text, KIND, 80.0, 3), ["Công dân", "học tập ở", "cộng đồng"]);
        assert_eq!(at_most(text, KIND, 80.0, 2), ["Công dân", "học tập ở…"]);
        assert!(fitting(text, KIND, 80.0, 3).is_some());
        assert!(fitting(text, KIND, 80.0, 2).is_none());
        assert!(fitting(text, KIND, 50.0, 3).is_none());
        assert_eq!(at_most("", KIND, 80.0, 3), Vec::<String>::new());
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_asked(text in "[a-zA-ZĐđệ ]{0,60}", width in 20.0..300.0_f64, most in 1_usize..4) {
            let lines = at_most(&text, KIND, width, most);
            prop_assert!(lines.len() <= most);
            prop_assert!(lines.iter().all(|line| KIND.width(line) <= width), "{lines:?}");
            let whole = text.split_whitespace().collect::<Vec<_>>().join(" ");
            prop_assert_eq!(fitting(&text, KIND, width, most).is_some(), lines.join(" ") == whole);
        }
    }
}
