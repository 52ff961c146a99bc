//! ZIP archives in memory, always to the same bytes. What files are called and whether they are deflated is the caller's: this crate
//! knows no compression, no files and no clock.

use std::fmt;

const LOCAL_HEADER: u32 = 0x0403_4b50;
const CENTRAL_HEADER: u32 = 0x0201_4b50;
const END_OF_DIRECTORY: u32 = 0x0605_4b50;
/// Version 2.0 of the format, which every reader knows.
const VERSION: u16 = 20;
const STORED: u16 = 0;
const DEFLATED: u16 = 8;

/// More files, a longer name or more bytes than a plain ZIP archive holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooLarge;

impl fmt::Display for TooLarge {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("there is more than a ZIP archive holds")
    }
}

impl std::error::Error for TooLarge {}

/// A day as the format counts them, from 1980 to 2107.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(u16);

/// How the names of files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Names {
    /// In plain ASCII.
    Ascii,
    /// In UTF-8, which the archive says.
    Utf8,
}

/// An archive in the making.
#[derive(Debug, Clone)]
pub struct Archive {
    day: Day,
    names: Names,
    packed: Vec<u8>,
    directory: Vec<u8>,
    count: usize,
}

impl Day {
    /// 1 January 1980, the first that the format knows.
    pub const FIRST: Self = Self(1 << 5 | 1);

    /// A day of the calendar; the first one where the format cannot count its year.
    pub fn of(year: i16, month: u8, day: u8) -> Self {
        match u16::try_from(i32::from(year) - 1980) {
            Ok(years @ 0..=127) => Self(years << 9 | u16::from(month) << 5 | u16::from(day)),
            _ => Self::FIRST,
        }
    }
}

impl Archive {
    /// One without files, all of which will be of a day.
    pub const fn new(day: Day, names: Names) -> Self {
        Self { day, names, packed: Vec::new(), directory: Vec::new(), count: 0 }
    }

    /// Adds a file as it is. Its name is a path with forward slashes that no other file has.
    ///
    /// # Errors
    /// [`TooLarge`] where name or bytes do not fit the format.
    pub fn store(&mut self, name: &str, bytes: &[u8]) -> Result<(), TooLarge> {
        self.add(name, STORED, bytes, bytes)
    }

    /// Adds a file that the caller has deflated (RFC 1951); `bytes` are those before.
    ///
    /// # Errors
    /// [`TooLarge`] where name or bytes do not fit the format.
    pub fn deflated(&mut self, name: &str, bytes: &[u8], deflated: &[u8]) -> Result<(), TooLarge> {
        self.add(name, DEFLATED, bytes, deflated)
    }

    /// The bytes of the archive.
    ///
    /// # Errors
    /// [`TooLarge`] where there are more files or bytes than the format holds.
    pub fn finish(self) -> Result<Vec<u8>, TooLarge> {
        let Self { mut packed, mut directory, count, .. } = self;
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

    fn add(&mut self, name: &str, method: u16, bytes: &[u8], kept: &[u8]) -> Result<(), TooLarge> {
        let offset = four(self.packed.len())?;
        let flags = match self.names {
            Names::Ascii => 0,
            Names::Utf8 => 1 << 11,
        };
        let mut about = Vec::new();
        for field in [VERSION, flags, method, 0, self.day.0] {
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
    const TABLE: [u32; 16] = table();
    let step = |crc: u32| crc >> 4 ^ TABLE[(crc & 15) as usize];
    !bytes.iter().fold(!0, |crc, byte| step(step(crc ^ u32::from(*byte))))
}

const fn table() -> [u32; 16] {
    let mut table = [0; 16];
    let mut nibble: u32 = 0;
    while nibble < 16 {
        let mut crc = nibble;
        let mut bit = 0;
        while bit < 4 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
            bit += 1;
        }
        table[nibble as usize] = crc;
        nibble += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use super::*;

    #[test]
    fn checksums_are_those_of_the_standard() {
        // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
        assert_eq!(crc_32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc_32(b""), 0);
    }

    #[test]
    fn one_file_byte_by_byte() {
        // 2026-11-22: (46 << 9) + (11 << 5) + 22 = 23552 + 352 + 22 = 23926 = 0x5D76. CRC-32 of "hi" is 0xD8932AAC.
        let about = b"\x14\0\0\x08\0\0\0\0\x76\x5d\xac\x2a\x93\xd8\x02\0\0\0\x02\0\0\0\x05\0\0\0";
        // 30 + 5 + 2 = 37 bytes of file, 46 + 5 = 51 of directory.
        let expected = [
            b"PK\x03\x04".as_slice(),
            about,
            b"a.txthi",
            b"PK\x01\x02\x14\0",
            about,
            b"\0\0\0\0\0\0\0\0\0\0\0\0\0\0a.txt",
            b"PK\x05\x06\0\0\0\0\x01\0\x01\0\x33\0\0\0\x25\0\0\0\0\0",
        ];
        let mut archive = Archive::new(Day::of(2026, 11, 22), Names::Utf8);
        archive.store("a.txt", b"hi").unwrap();
        assert_eq!(archive.finish().unwrap(), expected.concat());
    }

    #[test]
    fn days_that_the_format_cannot_count_are_its_first() {
        for year in [i16::MIN, 1979, 2108, i16::MAX] {
            assert_eq!(Day::of(year, 5, 5), Day::FIRST);
        }
        assert_eq!(Day::of(1980, 1, 1), Day::FIRST);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let mut archive = Archive::new(Day::FIRST, Names::Ascii);
        assert_eq!(archive.store(&"a".repeat(65_535), b""), Err(TooLarge));
        archive.store(&"a".repeat(65_534), b"").unwrap();
        archive.finish().unwrap();
        let mut many = Archive::new(Day::FIRST, Names::Ascii);
        for _ in 0..65_535 {
            many.store("a", b"").unwrap();
        }
        assert_eq!(many.finish(), Err(TooLarge));
    }

    #[test]
    fn another_reader_finds_the_same_files() {
        let files: [(&str, &[u8]); 3] = [
            ("data/so-lieu.csv", "a,b\r\n1,2".as_bytes()),
            ("Nguồn.txt", "Hải An".as_bytes()),
            ("empty", b""),
        ];
        let mut archive = Archive::new(Day::of(2026, 11, 22), Names::Utf8);
        for (name, bytes) in files {
            archive.store(name, bytes).unwrap();
        }
        // "hi" in one stored block of RFC 1951: last, two bytes, their complement, the bytes.
        archive.deflated("deflated", b"hi", b"\x01\x02\0\xfd\xffhi").unwrap();
        let mut read = zip::ZipArchive::new(Cursor::new(archive.finish().unwrap())).unwrap();
        assert_eq!(read.len(), files.len() + 1);
        for (name, bytes) in files.into_iter().chain([("deflated", b"hi".as_slice())]) {
            let mut found = Vec::new();
            read.by_name(name).unwrap().read_to_end(&mut found).unwrap();
            assert_eq!(found, bytes, "{name}");
        }
    }
}
