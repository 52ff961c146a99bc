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

#[cfg(test)]
mod tests {
    use super::*;

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
}
