//! Files packed into one ZIP archive, in memory and always to the same bytes.
//!
//! Files are stored as they are. A deflating crate would cost the browser tens of kilobytes of program, and spare a reader less:
//! all shipped datasets together are a quarter of a megabyte, and servers compress what they send.

use crate::date::Date;

/// Why files cannot be packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAnArchive {
    /// More files, a longer name or more bytes than a plain ZIP archive holds.
    TooLarge,
    /// A name that is blank, occurs twice or leads out of the folder it is unpacked into.
    BadName,
}

const LOCAL_HEADER: u32 = 0x0403_4b50;
const CENTRAL_HEADER: u32 = 0x0201_4b50;
const END_OF_DIRECTORY: u32 = 0x0605_4b50;
/// Version 2.0 of the format, which every reader knows.
const VERSION: u16 = 20;
/// Names are UTF-8.
const UTF_8: u16 = 1 << 11;
/// 1 January 1980, the first day that the format knows.
const FIRST_DAY: u16 = 1 << 5 | 1;

/// Packs files, each a path with forward slashes and its bytes, as made on `day`.
///
/// # Errors
/// [`NotAnArchive`] where a path or the size does not fit the format.
pub fn archive(files: &[(&str, &[u8])], day: Option<Date>) -> Result<Vec<u8>, NotAnArchive> {
    let day = day.map_or(FIRST_DAY, dos_day);
    let mut packed = Vec::new();
    let mut directory = Vec::new();
    for (place, (name, bytes)) in files.iter().enumerate() {
        if !is_plain(name) || files.iter().take(place).any(|(before, _)| before == name) {
            return Err(NotAnArchive::BadName);
        }
        let offset = four(packed.len())?;
        let mut about = Vec::new();
        for field in [VERSION, UTF_8, 0, 0, day] {
            push2(&mut about, field);
        }
        for field in [crc_32(bytes), four(bytes.len())?, four(bytes.len())?] {
            push4(&mut about, field);
        }
        for field in [two(name.len())?, 0] {
            push2(&mut about, field);
        }
        push4(&mut packed, LOCAL_HEADER);
        packed.extend_from_slice(&about);
        packed.extend_from_slice(name.as_bytes());
        packed.extend_from_slice(bytes);

        push4(&mut directory, CENTRAL_HEADER);
        push2(&mut directory, VERSION);
        directory.extend_from_slice(&about);
        // No comment, the first disk, no attributes.
        for field in [0; 5] {
            push2(&mut directory, field);
        }
        push4(&mut directory, offset);
        directory.extend_from_slice(name.as_bytes());
    }
    let (count, start, length) = (two(files.len())?, four(packed.len())?, four(directory.len())?);
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

fn is_plain(name: &str) -> bool {
    !name.contains(['\\', ':', '\0']) && !name.split('/').any(|part| matches!(part, "" | "." | ".."))
}

/// A size in two bytes; the highest number would stand for "see the extension for large archives".
fn two(size: usize) -> Result<u16, NotAnArchive> {
    u16::try_from(size).ok().filter(|size| *size != u16::MAX).ok_or(NotAnArchive::TooLarge)
}

/// A size in four bytes, likewise.
fn four(size: usize) -> Result<u32, NotAnArchive> {
    u32::try_from(size).ok().filter(|size| *size != u32::MAX).ok_or(NotAnArchive::TooLarge)
}

fn push2(bytes: &mut Vec<u8>, field: u16) {
    bytes.extend_from_slice(&field.to_le_bytes());
}

fn push4(bytes: &mut Vec<u8>, field: u32) {
    bytes.extend_from_slice(&field.to_le_bytes());
}

/// A day as DOS counts them, in the 127 years it can count.
fn dos_day(date: Date) -> u16 {
    match u16::try_from(date.year() - 1980) {
        Ok(years @ 0..=127) => years << 9 | u16::from(date.month()) << 5 | u16::from(date.day()),
        _ => FIRST_DAY,
    }
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
    use super::*;

    #[test]
    fn checksums_are_those_of_the_standard() {
        // The check value of CRC-32/ISO-HDLC in the catalogue of parametrised CRC algorithms.
        assert_eq!(crc_32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc_32(b""), 0);
    }

    #[test]
    fn one_file_byte_by_byte() {
        let packed = archive(&[("a.txt", b"hi")], Date::new(2026, 11, 22)).unwrap();
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
        assert_eq!(packed, expected.concat());
    }

    #[test]
    fn days_that_the_format_cannot_count_are_its_first() {
        for year in [1979, 2108] {
            assert_eq!(dos_day(Date::new(year, 5, 5).unwrap()), FIRST_DAY);
        }
        assert_eq!(dos_day(Date::new(1980, 1, 1).unwrap()), FIRST_DAY);
    }

    #[test]
    fn names_that_lead_elsewhere_or_twice_to_the_same_are_refused() {
        for name in ["", "../a", "/a", "a//b", "C:a", "a\\b", "."] {
            assert_eq!(archive(&[(name, b"")], None), Err(NotAnArchive::BadName), "{name}");
        }
        assert_eq!(archive(&[("a", b""), ("a", b"")], None), Err(NotAnArchive::BadName));
        let long = "a".repeat(70_000);
        assert_eq!(archive(&[(&long, b"")], None), Err(NotAnArchive::TooLarge));
    }

    #[cfg(feature = "xlsx")]
    #[test]
    fn another_reader_finds_the_same_files() {
        use std::io::{Cursor, Read as _};
        let files: [(&str, &[u8]); 3] = [
            ("data/so-lieu.csv", "a,b\r\n1,2".as_bytes()),
            ("Nguồn.txt", "Hải An".as_bytes()),
            ("empty", b""),
        ];
        let packed = archive(&files, Date::new(2026, 11, 22)).unwrap();
        let mut read = zip::ZipArchive::new(Cursor::new(packed)).unwrap();
        assert_eq!(read.len(), files.len());
        for (place, (name, bytes)) in files.into_iter().enumerate() {
            let mut file = read.by_index(place).unwrap();
            let mut found = Vec::new();
            file.read_to_end(&mut found).unwrap();
            assert_eq!((&*file.name().unwrap(), found.as_slice()), (name, bytes));
        }
    }
}
