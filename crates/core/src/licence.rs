//! Licences in plain words: what a reader may do, and the line that names the source. No licence is judged here.

use crate::export::{Provenance, sample_notice};
use crate::format;
use crate::lang::Lang;

/// What a licence allows. The names are those of SPDX; capitals and a missing version do not matter.
pub fn explained(name: &str, lang: Lang) -> &'static str {
    let name = name.trim().to_ascii_lowercase();
    let is = |family: &str| name.strip_prefix(family).is_some_and(is_version);
    if is("cc-by") || is("odc-by") {
        lang.pick(
            "Ai cũng được chép, sửa, dùng lại, kể cả để kinh doanh, miễn là ghi nguồn và nói rõ đã sửa gì.",
            "Anyone may copy, change and reuse it, for business too, as long as they name the source and say what they changed.",
        )
    } else if is("cc0") || is("pddl") {
        lang.pick(
            "Ai cũng được chép, sửa, dùng lại, không cần xin phép hay ghi nguồn.",
            "Anyone may copy, change and reuse it, without asking or naming the source.",
        )
    } else if is("odbl") || is("cc-by-sa") {
        lang.pick(
            "Ai cũng được chép, sửa, dùng lại, kể cả để kinh doanh, miễn là ghi nguồn; bộ số liệu làm từ đó mà công bố thì phải theo cùng giấy phép.",
            "Anyone may copy, change and reuse it, for business too, as long as they name the source; a dataset made from it must, when published, have the same licence.",
        )
    } else if name.is_empty() {
        lang.pick(
            "Bộ số liệu không ghi giấy phép; hãy hỏi nơi công bố trước khi dùng lại.",
            "The dataset names no licence; ask its publisher before reusing it.",
        )
    } else {
        lang.pick(
            "Hãy đọc giấy phép trước khi dùng lại; ở đây không có lời giải thích cho giấy phép này.",
            "Read the licence before reusing it; there is no explanation of it here.",
        )
    }
}

/// Whether this is what may stand behind the name of a licence: `-4.0`, or nothing.
fn is_version(rest: &str) -> bool {
    let number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    rest.is_empty() || rest.strip_prefix('-').is_some_and(|version| version.split('.').all(number))
}

/// The line to put below a table or a picture: "Nguồn: Hải Phòng, phiên bản 1.1.0, ngày 22/11/2026".
pub fn credit(origin: &Provenance, lang: Lang) -> String {
    let mut text = format!("{}: {}", lang.pick("Nguồn", "Source"), origin.title.get(lang));
    if !origin.version.is_empty() {
        text.push_str(&format!(", {} {}", lang.pick("phiên bản", "version"), origin.version));
    }
    if let Some(day) = origin.created {
        text.push_str(&format!(", {}{}", lang.pick("ngày ", ""), format::date(day, lang)));
    }
    if let Some(licence) = origin.licence.as_ref() {
        text.push_str(&format!(", {}", licence.name));
    }
    if origin.sample {
        text.push_str(&format!(". {}", sample_notice(lang)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;
    use crate::lang::Bilingual;
    use crate::package::Licence;

    #[test]
    fn a_licence_is_known_by_its_family_and_by_nothing_else() {
        let plain = |name| explained(name, Lang::En);
        assert!(plain("CC-BY-4.0").contains("name the source and say"));
        assert_eq!(plain("CC-BY-4.0"), plain("odc-by-1.0"));
        assert_eq!(plain("CC-BY-4.0"), plain(" cc-by "));
        assert!(plain("CC0-1.0").contains("without asking"));
        assert_eq!(plain("CC0-1.0"), plain("PDDL-1.0"));
        assert!(plain("ODbL-1.0").contains("same licence"));
        assert_eq!(plain("ODbL-1.0"), plain("CC-BY-SA-4.0"));
        // What forbids business or changes must not pass for what allows them.
        for other in ["CC-BY-NC-4.0", "CC-BY-ND-4.0", "CC-BY-NC-SA-4.0", "CC-BY-", "CC-BY-4.x", "other-open"]
        {
            assert!(plain(other).starts_with("Read the licence"), "{other}");
        }
        assert!(plain("").starts_with("The dataset names no licence"));
    }

    #[test]
    fn the_credit_names_what_is_known_and_no_more() {
        let mut origin = Provenance {
            dataset: "hai-phong".into(),
            title: Bilingual::new("Hải Phòng", "Hai Phong"),
            version: "1.1.0".into(),
            created: Date::new(2026, 11, 22),
            hash: None,
            licence: Some(Licence { name: "CC-BY-4.0".into(), ..Licence::default() }),
            address: String::new(),
            sources: Vec::new(),
            sample: false,
        };
        assert_eq!(
            credit(&origin, Lang::Vi),
            "Nguồn: Hải Phòng, phiên bản 1.1.0, ngày 22/11/2026, CC-BY-4.0"
        );
        let english = credit(&origin, Lang::En).replace('\u{a0}', " ");
        assert_eq!(english, "Source: Hai Phong, version 1.1.0, 22 November 2026, CC-BY-4.0");
        origin = Provenance { version: String::new(), created: None, licence: None, sample: true, ..origin };
        let bare = credit(&origin, Lang::Vi);
        assert_eq!(bare, "Nguồn: Hải Phòng. Có số liệu minh họa, không phải số liệu thật");
    }
}
