//! wasm-bindgen ends the name of each import with a hash, of which nothing can be compressed. Numbers of the same length stand in the
//! place of these hashes, so that nothing else in the program moves.

use std::collections::BTreeSet;

/// What the names of imports begin with.
const PREFIX: &str = "__wbg_";
/// Digits of a hash.
const DIGITS: usize = 16;

/// Puts numbers in the place of the hashes, alike in a script and in the program that imports from it; returns the script.
pub(crate) fn in_place_of_hashes(script: &str, program: &mut [u8]) -> String {
    let mut script = script.to_owned();
    for (number, hash) in hashes(&script).into_iter().enumerate() {
        let number = format!("{number:0DIGITS$}");
        script = script.replace(&hash, &number);
        replace(program, hash.as_bytes(), number.as_bytes());
    }
    script
}

/// The hashes at the end of names of imports, in order.
fn hashes(script: &str) -> BTreeSet<String> {
    let is_of_name = |char: char| char.is_ascii_alphanumeric() || char == '_';
    let names = script.split(|char| !is_of_name(char)).filter(|name| name.starts_with(PREFIX));
    let tails = names.filter_map(|name| name.rsplit_once('_')).map(|(_, tail)| tail);
    let is_hash = |tail: &&str| tail.len() == DIGITS && tail.bytes().all(|byte| byte.is_ascii_hexdigit());
    tails.filter(is_hash).map(str::to_owned).collect()
}

/// Replaces bytes by as many others, wherever they are.
fn replace(program: &mut [u8], from: &[u8], to: &[u8]) {
    let mut at = 0;
    while let Some(found) = program.get(at..).and_then(|rest| position(rest, from)) {
        at += found;
        if let Some(place) = program.get_mut(at..at + to.len()) {
            place.copy_from_slice(to);
        }
        at += to.len();
    }
}

fn position(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_alike_in_script_and_program() {
        let script = "__wbg_get_ca80bf9b8bbc67cf: function(a) {}, __wbg_get_0a80bf9b8bbc67cf: 1, __wbg_log: 2, x_ffffffffffffffff: 3";
        let mut program = b"\x1a__wbg_get_ca80bf9b8bbc67cf\x1a__wbg_get_0a80bf9b8bbc67cf\x00".to_vec();
        let script = in_place_of_hashes(script, &mut program);
        assert_eq!(
            script,
            "__wbg_get_0000000000000001: function(a) {}, __wbg_get_0000000000000000: 1, __wbg_log: 2, x_ffffffffffffffff: 3"
        );
        assert_eq!(program, b"\x1a__wbg_get_0000000000000001\x1a__wbg_get_0000000000000000\x00");
    }

    #[test]
    fn a_program_without_imports_stays_as_it_is() {
        let mut program = b"abc".to_vec();
        assert_eq!(in_place_of_hashes("let a;", &mut program), "let a;");
        assert_eq!(program, b"abc");
    }
}
