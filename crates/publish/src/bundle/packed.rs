//! Something kept in a page: compressed, in letters that end no element.

use std::io::{self, Write as _};

use flate2::Compression;
use flate2::write::DeflateEncoder;
use tiendo_core::export::base64;
use tiendo_core::markup::escape;

/// An element that holds a content under these attributes, which a script of the page reads. The same content gives the same bytes.
///
/// # Errors
/// When it cannot be compressed, which does not happen in memory.
pub(super) fn element(attributes: &[(&str, &str)], content: &[u8]) -> io::Result<String> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    let packed = base64(&encoder.finish()?);
    let attributes: Vec<String> =
        attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escape(value))).collect();
    Ok(format!("<script type=\"text/plain\"{}>{packed}</script>\n", attributes.concat()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_content_and_no_name_ends_the_element() {
        let hostile = "\"><script>alert(1)</script>";
        let held = element(&[("data-file", hostile)], hostile.repeat(9).as_bytes()).unwrap();
        assert_eq!(held.matches('<').count(), 2, "{held}");
        assert!(held.starts_with("<script type=\"text/plain\" data-file=\"&quot;&gt;&lt;script"), "{held}");
        assert_eq!(held, element(&[("data-file", hostile)], hostile.repeat(9).as_bytes()).unwrap());
    }

    #[test]
    fn what_is_packed_is_unpacked_by_any_inflater() {
        let held = element(&[], b"aaaaaaaaaaaaaaaa").unwrap();
        // As zlib deflates it at level 9, without a header.
        assert_eq!(held, "<script type=\"text/plain\">S0xEBQA=</script>\n");
    }
}
