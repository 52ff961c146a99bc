//! Files compressed beforehand, beside the files that they are of, for hosts that send them as they are. The same bytes
//! each time: no clock, no name, no machine in them.

use std::io::{Read as _, Write as _};
use std::path::Path;

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, GzBuilder};

/// Smaller files gain nothing that a reader could notice.
const SMALLEST: usize = 1024;

/// So many bytes are compressed at brotli's best quality. Measured on pages, tables and programs of this site: quality 11 takes 2.5 s for
/// each megabyte and core and leaves 35 % of it, quality 9 a fifth of the time and 39 %, quality 5 an eighth and 39 % too.
const BEST_UP_TO: u64 = 32 << 20;

/// How hard brotli tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effort {
    /// As hard as it can.
    Best,
    /// For very large sites.
    Quick,
}

impl Effort {
    /// The effort that a site of so many bytes to be compressed is worth.
    pub(crate) const fn for_bytes(bytes: u64) -> Self {
        if bytes <= BEST_UP_TO { Self::Best } else { Self::Quick }
    }

    const fn quality(self) -> i32 {
        match self {
            Self::Best => 11,
            Self::Quick => 5,
        }
    }
}

/// A way of compressing, as HTTP knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// Brotli.
    Brotli,
    /// Gzip.
    Gzip,
}

impl Encoding {
    /// Every way, the shortest first.
    pub(crate) const ALL: [Self; 2] = [Self::Brotli, Self::Gzip];

    /// What a compressed file's name ends with.
    pub(crate) const fn extension(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gz",
        }
    }

    /// Its name in `Accept-Encoding` and `Content-Encoding`.
    pub(crate) const fn token(self) -> &'static str {
        match self {
            Self::Brotli => "br",
            Self::Gzip => "gzip",
        }
    }

    /// The bytes compressed; none where that makes them no shorter.
    pub(crate) fn of(self, bytes: &[u8], effort: Effort) -> Option<Vec<u8>> {
        let compressed = match self {
            Self::Brotli => brotli(bytes, effort),
            Self::Gzip => gzip(bytes),
        };
        // Writing into memory does not fail; a file that could not be compressed is sent as it is.
        compressed.ok().filter(|compressed| compressed.len() < bytes.len())
    }

    /// How a file of this name is compressed, if it is, and the name of the file that it is of.
    pub(crate) fn of_file(name: &str) -> Option<(Self, &str)> {
        let (of, extension) = name.rsplit_once('.')?;
        Some((Self::ALL.into_iter().find(|encoding| encoding.extension() == extension)?, of))
    }

    /// Whether `compressed` unpacks to `plain`, and to nothing more; however much it holds, no more is unpacked.
    pub(crate) fn unpacks_to(self, compressed: &[u8], plain: &[u8]) -> bool {
        const BUFFER: usize = 64 << 10;
        let mut unpacked = Vec::with_capacity(plain.len() + 1);
        let most = plain.len() as u64 + 1;
        let read = match self {
            Self::Brotli => {
                brotli::Decompressor::new(compressed, BUFFER).take(most).read_to_end(&mut unpacked)
            }
            Self::Gzip => flate2::read::GzDecoder::new(compressed).take(most).read_to_end(&mut unpacked),
        };
        read.is_ok() && unpacked == plain
    }
}

/// Whether a file of this name and length is worth compressing: text or WebAssembly, and not very short.
pub(crate) fn is_worth_it(path: &Path, length: usize) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
    let shrinks = [
        "html",
        "css",
        "js",
        "mjs",
        "json",
        "geojson",
        "webmanifest",
        "wasm",
        "csv",
        "md",
        "txt",
        "xml",
        "svg",
    ];
    length > SMALLEST && shrinks.contains(&extension)
}

fn brotli(bytes: &[u8], effort: Effort) -> std::io::Result<Vec<u8>> {
    let quality = effort.quality();
    let params = BrotliEncoderParams { quality, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*bytes, &mut out, &params)?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    /// "Unknown", the same on every system.
    const SYSTEM: u8 = 255;
    let mut encoder =
        GzBuilder::new().mtime(0).operating_system(SYSTEM).write(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> Vec<u8> {
        let lines: Vec<String> = (0..400).map(|number| format!("Phường {number}\n")).collect();
        lines.concat().into_bytes()
    }

    #[test]
    fn what_is_compressed_can_be_read_back() {
        for effort in [Effort::Best, Effort::Quick] {
            let [brotli, gzip] = Encoding::ALL.map(|encoding| encoding.of(&text(), effort).unwrap());
            for (encoding, compressed) in [(Encoding::Brotli, &brotli), (Encoding::Gzip, &gzip)] {
                assert!(encoding.unpacks_to(compressed, &text()));
                let shorter = text().len() - 1;
                assert!(!encoding.unpacks_to(compressed, &text()[..shorter]), "more than that");
                assert!(!encoding.unpacks_to(&compressed[..compressed.len() - 9], &text()), "cut off");
                assert!(!encoding.unpacks_to(b"", &text()) && !encoding.unpacks_to(&text(), &text()));
            }
            assert!(brotli.len() < gzip.len(), "{} {}", brotli.len(), gzip.len());
        }
    }

    #[test]
    fn a_compressed_file_names_the_one_that_it_is_of() {
        assert_eq!(Encoding::of_file("vi/index.html.br"), Some((Encoding::Brotli, "vi/index.html")));
        assert_eq!(Encoding::of_file("a.gz"), Some((Encoding::Gzip, "a")));
        assert!(["a", "a.zip", "br", ""].iter().all(|name| Encoding::of_file(name).is_none()));
    }

    #[test]
    fn what_gets_no_shorter_stays_alone() {
        // A multiplicative generator: no pattern that either could find.
        let noise: Vec<u8> = (0..4000_u64)
            .scan(1, |state, _| {
                *state = (*state * 48_271_u64) % 2_147_483_647;
                Some((*state >> 12).to_le_bytes()[0])
            })
            .collect();
        assert!(Encoding::ALL.iter().all(|encoding| encoding.of(&noise, Effort::Best).is_none()));
    }

    #[test]
    fn only_longer_texts_and_programs_are_compressed() {
        for (path, length, expected) in [
            ("vi/index.html", 1025, true),
            ("vi/index.html", 1024, false),
            ("a_bg.wasm", 90_000, true),
            ("fonts/a.woff2", 13_000, false),
            ("social/vi/x.png", 90_000, false),
            ("_headers", 9_000, false),
        ] {
            assert_eq!(is_worth_it(Path::new(path), length), expected, "{path}");
        }
    }
}
