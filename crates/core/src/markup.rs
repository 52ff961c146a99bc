//! Text into markup, and addresses into links.

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

/// An address that a link may lead to: one of the web. A table must not be able to smuggle in a script.
pub fn web_address(address: &str) -> Option<&str> {
    Some(address).filter(|address| address.starts_with("https://") || address.starts_with("http://"))
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

    #[test]
    fn only_addresses_of_the_web_are_links() {
        assert_eq!(web_address("https://example.org/"), Some("https://example.org/"));
        assert_eq!(web_address("http://example.org/"), Some("http://example.org/"));
        assert_eq!(web_address("javascript:alert(1)"), None);
        assert_eq!(web_address(""), None);
    }
}
