//! Searching real names, and properties over any.

use super::*;
use proptest::prelude::*;

/// Codes and names of Hải Phòng, Hải Dương and the districts, from the dataset that ships.
const HAI_PHONG: &str = include_str!("../../../../data/hai-phong/areas.csv");

fn hai_phong() -> Vec<(&'static str, &'static str)> {
    let pair = |line: &'static str| {
        let mut cells = line.split(',');
        let code = cells.next().unwrap();
        (cells.next().unwrap(), code)
    };
    HAI_PHONG.lines().skip(1).filter(|line| !line.contains(",commune,")).map(pair).collect()
}

/// What `query` finds: the rank and the text with what is highlighted in brackets.
fn find(items: &[(&str, &str)], query: &str) -> Vec<(Rank, String)> {
    let hits = Index::new(items.iter().copied()).find(query, usize::MAX);
    let show = |hit: Hit| {
        let (name, code) = items[hit.item];
        let text = if hit.rank == Rank::Code { code } else { name };
        let mut shown = text.to_owned();
        for range in hit.ranges.into_iter().rev() {
            shown.insert(range.end, ']');
            shown.insert(range.start, '[');
        }
        (hit.rank, shown)
    };
    hits.into_iter().map(show).collect()
}

/// One line a hit: "name: [Hải] An".
fn check(items: &[(&str, &str)], query: &str, expected: &[&str]) {
    let line = |(rank, text): &(Rank, String)| format!("{rank:?}: {text}");
    let found: Vec<String> = find(items, query).iter().map(line).collect();
    assert_eq!(found, expected, "{query:?}");
}

#[test]
fn districts_of_hai_phong() {
    let items = hai_phong();
    for same in ["hai an", "HAI  AN ", "Hải An", "ha\u{309}i\u{a0}an", "hải-an"] {
        check(&items, same, &["Name: [Hải An]"]);
    }
    check(&items, "hai", &["Name: [Hải] An", "Name: [Hải] Dương", "Name: [Hải] Phòng", "Word: Cát [Hải]"]);
    // Inside words, names stand in their own order: H, L, T.
    let expected = "Name: [An] Dương, Name: [An] Lão, Word: Hải [An], Word: Kiến [An], \
                    Inside: Hồng B[àn]g, Inside: Lê Ch[ân], Inside: Tiên L[ãn]g";
    check(&items, "an", &expected.split(", ").collect::<Vec<_>>());
    check(&items, "blv", &["Initials: [B]ạch [L]ong [V]ĩ"]);
    check(&items, "ng thu", &["Words: [Thủ]y [Ng]uyên"]);
    check(&items, "303", &["Code: [303]"]);
    check(&items, "hà nội", &[]);
}

#[test]
fn d_finds_both_d_and_the_accents_typed_come_first() {
    let items = [("Đồ Sơn", "1"), ("Dương Kinh", "2"), ("An Dương", "3"), ("Hải Đông", "4")];
    check(&items, "d", &["Name: [D]ương Kinh", "Name: [Đ]ồ Sơn", "Word: An [D]ương", "Word: Hải [Đ]ông"]);
    check(&items, "đ", &["Name: [Đ]ồ Sơn", "Name: [D]ương Kinh", "Word: Hải [Đ]ông", "Word: An [D]ương"]);
    let items = [("Hai Bà Trưng", "1"), ("Hải An", "2"), ("Hải Ấn", "3")];
    check(&items, "hai", &["Name: [Hai] Bà Trưng", "Name: [Hải] An", "Name: [Hải] Ấn"]);
    check(&items, "hải", &["Name: [Hải] An", "Name: [Hải] Ấn", "Name: [Hai] Bà Trưng"]);
    check(&items, "hải â", &["Name: [Hải Ấ]n", "Name: [Hải A]n"]);
    // The tone may be typed on either vowel.
    check(&[("Hoa Lư", "1"), ("Hòa Bình", "2")], "hoà", &["Name: [Hòa] Bình", "Name: [Hoa] Lư"]);
}

#[test]
fn codes_come_last_and_in_their_order() {
    let items = [("Phường 3", "11"), ("Hồng Bàng", "303"), ("Hải Dương", "30"), ("An Lão", "3")];
    check(&items, "3", &["Word: Phường [3]", "Code: [3]", "Code: [3]0", "Code: [3]03"]);
    check(
        &[("Việt Nam", "VN"), ("Vĩnh Nghĩa", "9")],
        "vn",
        &["Initials: [V]iệt [N]am", "Initials: [V]ĩnh [N]ghĩa"],
    );
}

#[test]
fn words_may_come_in_any_order_and_each_once() {
    check(&[("Nam Định", "1"), ("Nam Nam", "2")], "n nam", &["Words: [Nam] [N]am"]);
    check(&[("Bà Rịa - Vũng Tàu", "77")], "vung ria", &["Words: Bà [Rịa] - [Vũng] Tàu"]);
    check(&[("Bà Rịa - Vũng Tàu", "77")], "ria vung", &["Word: Bà [Rịa - Vũng] Tàu"]);
    check(&[("Thành phố Hồ Chí Minh", "79")], "tphcm", &["Initials: [T]hành [p]hố [H]ồ [C]hí [M]inh"]);
}

#[test]
fn decomposed_and_foreign_names_are_highlighted_whole() {
    check(&[("Ha\u{309}i An", "1")], "hai", &["Name: [Ha\u{309}i] An"]);
    check(&[("Pun\u{303}a", "1")], "pun", &["Name: [Pun\u{303}]a"]);
    check(&[("北京", "1")], "京", &["Inside: 北[京]"]);
}

#[test]
fn nothing_is_found_by_nothing_and_a_limit_is_kept() {
    let items = hai_phong();
    check(&items, "", &[]);
    check(&items, " - ", &[]);
    let index = Index::new(items.iter().copied());
    assert_eq!(index.find("an", 0), []);
    assert_eq!(index.find("an", 3), index.find("an", 99)[..3]);
    assert_eq!(index.find("3", 5).len(), 5);
    assert_eq!(Index::new(iter::empty()).find("an", 5), []);
}

proptest! {
    #[test]
    fn every_name_is_found_by_its_own_folded_form(
        names in proptest::collection::vec("[ aAăâàảđĐêệơN1\u{303}\u{323}北-]{0,6}|.{0,6}", 1..8),
    ) {
        let index = Index::new(names.iter().map(|name| (name.as_str(), "")));
        for (item, name) in names.iter().enumerate() {
            let folded: Vec<u8> = fold(name).into_iter().map(|folded| folded.letter).collect();
            let folded = String::from_utf8(folded).unwrap();
            let hits = index.find(&folded, usize::MAX);
            let own = hits.iter().find(|hit| hit.item == item);
            prop_assert_eq!(own.map(|hit| hit.rank), (!folded.is_empty()).then_some(Rank::Name));
        }
    }

    #[test]
    fn hits_are_ranked_once_each_and_highlight_text_that_is_there(
        names in proptest::collection::vec("[ aăàbđn1]{0,5}|.{0,5}", 1..12),
        query in "[ aàbdđn1]{1,3}|.{1,3}",
        limit in 0_usize..14,
    ) {
        let hits = Index::new(names.iter().map(|name| (name.as_str(), "a1"))).find(&query, limit);
        prop_assert!(hits.len() <= limit);
        prop_assert!(hits.is_sorted_by_key(|hit| hit.rank));
        for (place, hit) in hits.iter().enumerate() {
            prop_assert!(hits[..place].iter().all(|earlier| earlier.item != hit.item));
            prop_assert!(!hit.ranges.is_empty());
            let text = if hit.rank == Rank::Code { "a1" } else { names[hit.item].as_str() };
            let mut end = 0;
            for range in &hit.ranges {
                prop_assert!(range.start >= end && range.start < range.end);
                prop_assert!(text.get(range.clone()).is_some());
                end = range.end;
            }
        }
    }
}
