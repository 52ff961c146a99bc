//! The ZIP archive that a package is: deflated, always to the same bytes, dated with the first day that the format knows.

use miniz_oxide::deflate::compress_to_vec;

use crate::TooLarge;

const LOCAL_HEADER: u32 = 0x0403_4b50;
const CENTRAL_HEADER: u32 = 0x0201_4b50;
const END_OF_DIRECTORY: u32 = 0x0605_4b50;
/// Version 2.0 of the format, which every reader knows.
const VERSION: u16 = 20;
const DEFLATED: u16 = 8;
const STORED: u16 = 0;
/// 1 January 1980. The day of a file stands in its properties.
const FIRST_DAY: u16 = 1 << 5 | 1;
/// What zlib takes where nothing else is asked for.
const LEVEL: u8 = 6;

/// Files in the making of an archive; their names are the caller's own, plain ASCII and each used once.
#[derive(Debug, Default)]
pub(crate) struct Archive {
    packed: Vec<u8>,
    directory: Vec<u8>,
    count: usize,
}

impl Archive {
    /// Adds a file; one that is an archive itself is stored as it is.
    pub(crate) fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), TooLarge> {
        let deflated = compress_to_vec(bytes, LEVEL);
        let (method, kept) =
            if deflated.len() < bytes.len() { (DEFLATED, &*deflated) } else { (STORED, bytes) };
        let offset = four(self.packed.len())?;
        let mut about = Vec::new();
        for field in [VERSION, 0, method, 0, FIRST_DAY] {
            push2(&mut about, field);
        }
        for field in [crc_32(bytes), four(kept.len())?, four(bytes.len())?] {
            push4(&mut about, field);
        }
        for field in [two(name.len())?, 0] {
            push2(&mut about, field);
        }
        push4(&mut self.packed, LOCAL_HEADER);
        self.packed.extend_from_slice(&about);
        self.packed.extend_from_slice(name.as_bytes());
        self.packed.extend_from_slice(kept);

        push4(&mut self.directory, CENTRAL_HEADER);
        push2(&mut self.directory, VERSION);
        self.directory.extend_from_slice(&about);
        // No comment, the first disk, no attributes.
        for field in [0; 5] {
            push2(&mut self.directory, field);
        }
        push4(&mut self.directory, offset);
        self.directory.extend_from_slice(name.as_bytes());
        self.count += 1;
        Ok(())
    }

    /// The bytes of the archive.
    pub(crate) fn finish(self) -> Result<Vec<u8>, TooLarge> {
        let Self { mut packed, mut directory, count } = self;
        let (count, start, length) = (two(count)?, four(packed.len())?, four(directory.len())?);
        packed.append(&mut directory);
        push4(&mut packed, END_OF_DIRECTORY);
        for field in [0, 0, count, count] {
            push2(&mut packed, field);
        }
        push4(&mut packed, length);
        push4(&mut packed, start);
        push2(&mut packed, 0);
        Ok(packed)
    }
}

/// A size in two bytes; the highest number would stand for "see the extension for large archives".
fn two(size: usize) -> Result<u16, TooLarge> {
    u16::try_from(size).ok().filter(|size| *size != u16::MAX).ok_or(TooLarge)
}

/// A size in four bytes, likewise.
fn four(size: usize) -> Result<u32, TooLarge> {
    u32::try_from(size).ok().filter(|size| *size != u32::MAX).ok_or(TooLarge)
}

fn push2(bytes: &mut Vec<u8>, field: u16) {
    bytes.extend_from_slice(&field.to_le_bytes());
}

fn push4(bytes: &mut Vec<u8>, field: u32) {
    bytes.extend_from_slice(&field.to_le_bytes());
}

/// The checksum of ZIP (CRC-32, reflected, polynomial 0x04C11DB7), four bits at a time.
fn crc_32(bytes: &[u8]) -> u32 {
    let step =
        |crc: u32| (0..4).fold(crc, |crc, _| if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 });
    !bytes.iter().fold(!0, |crc, byte| step(step(crc ^ u32::from(*byte))))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use super::*;

    #[test]
    fn checksums_are_those_of_the_standard() {
        // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
        assert_eq!(crc_32(b"123456789"), 0xCBF4_3926);
    }

    #[test]
    fn another_reader_finds_the_same_files() {
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
