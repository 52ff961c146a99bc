//! Text into markup.

/// The same text with nothing in it that HTML or SVG would take for its own; control characters become spaces.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ if character.is_control() => escaped.push(' '),
            _ => escaped.push(character),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_a_text_stays_text() {
        let hostile = "<img src=x onerror='alert(1)'> & \"\u{1b}";
        assert_eq!(escape(hostile), "&lt;img src=x onerror=&#39;alert(1)&#39;&gt; &amp; &quot; ");
        assert_eq!(escape("Thủy Nguyên"), "Thủy Nguyên");
    }
}
