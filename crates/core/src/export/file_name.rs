//! Names for files that a reader saves: plain ASCII without spaces, which every system and every mail program keeps.

use crate::alphabet::{self, Kind};

/// Longer parts are cut; the whole stays far below what file systems allow.
const LONGEST_PART: usize = 48;

/// The name made of parts (dataset, codes, year, what it is) and an extension:
/// `hai-phong_learning-family_303_2025_trend.svg`. Vietnamese letters lose their marks; blank parts are passed over.
pub fn file_name(parts: &[&str], extension: &str) -> String {
    let parts: Vec<String> = parts.iter().map(|part| plain(part)).filter(|part| !part.is_empty()).collect();
    let name = if parts.is_empty() { "tiendo".to_owned() } else { parts.join("_") };
    format!("{name}.{}", plain(extension))
}

/// Lower-case letters and digits, with one hyphen for whatever stands between them.
fn plain(text: &str) -> String {
    let mut name = String::new();
    for character in alphabet::characters(text) {
        let byte = match character.kind {
            Kind::Letter(letter) => letter.base,
            Kind::Digit(digit) => b'0' + digit,
            Kind::Gap(_) | Kind::Other(_) => b'-',
        };
        if byte != b'-' || !(name.is_empty() || name.ends_with('-')) {
            name.push(char::from(byte));
        }
    }
    name.truncate(LONGEST_PART);
    name.truncate(name.trim_end_matches('-').len());
    name
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_says_what_is_in_the_file() {
        for (parts, extension, expected) in [
            (
                &["hai-phong", "learning_family", "303", "2025", "trend"][..],
                "svg",
                "hai-phong_learning-family_303_2025_trend.svg",
            ),
            (&["hai-phong", "", "Thủy Nguyên / Đồ Sơn"], "csv", "hai-phong_thuy-nguyen-do-son.csv"),
            (&["../../etc/passwd", "-"], "json", "etc-passwd.json"),
            (&["北京"], "zip", "tiendo.zip"),
        ] {
            assert_eq!(file_name(parts, extension), expected);
        }
    }

    proptest! {
        #[test]
        fn any_parts_make_a_plain_name(parts in proptest::collection::vec("(?s).{0,80}", 0..5)) {
            let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
            let name = file_name(&parts, "svg");
            prop_assert_eq!(name.rsplit_once('.').map(|(_, extension)| extension), Some("svg"));
            let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte);
            prop_assert!(name.bytes().all(plain), "{}", name);
            prop_assert!(name.len() < 255 && !name.starts_with(['-', '.', '_']));
        }
    }
}
