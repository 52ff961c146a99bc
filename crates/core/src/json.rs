//! JSON of descriptors into typed values. A small reader does, since only titles and file names are wanted of it.

use serde::de::DeserializeOwned;
use serde_json_core::de::Error;

use crate::finding::JsonFault;

/// Deeper nesting than any descriptor has; beyond it a reader that recurses could run out of stack.
const MAX_DEPTH: usize = 64;

/// Reads one JSON value.
///
/// # Errors
/// When the bytes are not JSON or not of the wanted shape.
pub(crate) fn read<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, JsonFault> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if depth(bytes) > MAX_DEPTH {
        return Err(JsonFault::Malformed);
    }
    // A string is never longer unescaped than it stands in the file.
    let mut unescaped = vec![0; bytes.len()];
    match serde_json_core::from_slice_escaped(bytes, &mut unescaped) {
        Ok((value, _)) => Ok(value),
        // The reader's own words are English only, and cost a kilobyte of WebAssembly.
        Err(
            Error::EofWhileParsingList
            | Error::EofWhileParsingObject
            | Error::EofWhileParsingString
            | Error::EofWhileParsingNumber
            | Error::EofWhileParsingValue,
        ) => Err(JsonFault::CutOff),
        Err(_) => Err(JsonFault::Malformed),
    }
}

/// How deeply brackets nest, those in strings left out.
fn depth(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest, mut in_string, mut escaped) = (0_usize, 0, false, false);
    for byte in bytes {
        match (in_string, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => in_string = !in_string,
            (false, b'[' | b'{') => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            (false, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde::Deserialize;

    #[derive(Debug, Deserialize, PartialEq)]
    struct Titled {
        #[serde(default)]
        title: String,
        #[serde(default)]
        bytes: Option<u64>,
    }

    fn titled(json: &str) -> Result<Titled, JsonFault> {
        read(json.as_bytes())
    }

    #[test]
    fn reads_what_is_wanted_and_passes_over_the_rest() {
        let json = "\u{feff}{ \"x\": [1, -2.5e3, true, null, {\"y\": \"]\\\"[\"}], \"title\": \"H\\u1ea3i \\\"Ph\u{f2}ng\\\"\\n\" , \"bytes\": 12 }\n";
        assert_eq!(titled(json), Ok(Titled { title: "Hải \"Phòng\"\n".into(), bytes: Some(12) }));
        assert_eq!(titled("{\"bytes\":null}"), Ok(Titled { title: String::new(), bytes: None }));
    }

    #[test]
    fn what_cannot_be_read_is_an_error_not_a_crash() {
        for json in ["", "{", "[]", "{\"title\":3}", "<html>", "{\"title\":\"x"] {
            assert!(titled(json).is_err(), "{json}");
        }
        let deep = format!("{{\"x\":{}{}}}", "[".repeat(100_000), "]".repeat(100_000));
        assert_eq!(titled(&deep), Err(JsonFault::Malformed));
        let in_string = format!("{{\"title\":\"{}\"}}", "[".repeat(1000));
        assert!(titled(&in_string).is_ok());
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = read::<Titled>(&bytes);
        }

        #[test]
        fn any_near_json_is_read_without_a_panic(text in "[\\[\\]{}\",:0-9a-z\\\\ .eu-]{0,80}") {
            let _ = titled(&text);
        }
    }
}
