//! The archive that a package is: its parts deflated, always to the same bytes. The day of a file stands in its properties.

use miniz_oxide::deflate::compress_to_vec;
use tiendo_archive::{Archive as Packed, Day, Names};

use crate::TooLarge;

/// What zlib takes where nothing else is asked for.
const LEVEL: u8 = 6;

/// Parts in the making of an archive; their names are the caller's own, plain ASCII and each used once.
#[derive(Debug)]
pub(crate) struct Archive(Packed);

impl Default for Archive {
    fn default() -> Self {
        Self(Packed::new(Day::FIRST, Names::Ascii))
    }
}

impl From<tiendo_archive::TooLarge> for TooLarge {
    fn from(_: tiendo_archive::TooLarge) -> Self {
        Self
    }
}

impl Archive {
    /// Adds a part; one that is an archive itself is stored as it is.
    pub(crate) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), TooLarge> {
        let deflated = compress_to_vec(bytes, LEVEL);
        if deflated.len() < bytes.len() {
            self.0.deflated(name, bytes, &deflated)?;
        } else {
            self.0.store(name, bytes)?;
        }
        Ok(())
    }

    /// The bytes of the archive.
    pub(crate) fn finish(self) -> Result<Vec<u8>, TooLarge> {
        Ok(self.0.finish()?)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use super::*;

    #[test]
    fn parts_are_deflated_where_that_makes_them_smaller() {
        let long = "Hải An ".repeat(1000);
        let files: [(&str, &[u8]); 3] = [("a/b.xml", long.as_bytes()), ("c", b"x"), ("empty", b"")];
        let mut archive = Archive::default();
        for (name, bytes) in files {
            archive.add(name, bytes).unwrap();
        }
        let packed = archive.finish().unwrap();
        assert!(packed.len() < long.len() / 10);
        let mut read = zip::ZipArchive::new(Cursor::new(packed)).unwrap();
        assert_eq!(read.len(), files.len());
        for (name, bytes) in files {
            let mut found = Vec::new();
            read.by_name(name).unwrap().read_to_end(&mut found).unwrap();
            assert_eq!(found, bytes, "{name}");
        }
    }
}
