//! Files packed into one ZIP archive, in memory and always to the same bytes.
//!
//! Files are stored as they are. A deflating crate would cost the browser tens of kilobytes of program, and spare a reader less:
//! all shipped datasets together are a quarter of a megabyte, and servers compress what they send.

use tiendo_archive::{Archive, Day, Names, TooLarge};

use crate::date::Date;

/// Why files cannot be packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAnArchive {
    /// More files, a longer name or more bytes than a plain ZIP archive holds.
    TooLarge,
    /// A name that is blank, occurs twice or leads out of the folder it is unpacked into.
    BadName,
}

impl From<TooLarge> for NotAnArchive {
    fn from(_: TooLarge) -> Self {
        Self::TooLarge
    }
}

/// Packs files, each a path with forward slashes and its bytes, as made on `day`.
///
/// # Errors
/// [`NotAnArchive`] where a path or the size does not fit the format.
pub fn archive(files: &[(&str, &[u8])], day: Option<Date>) -> Result<Vec<u8>, NotAnArchive> {
    let day = day.map_or(Day::FIRST, |day| Day::of(day.year(), day.month(), day.day()));
    let mut packed = Archive::new(day, Names::Utf8);
    for (place, (name, bytes)) in files.iter().enumerate() {
        if !is_plain(name) || files.iter().take(place).any(|(before, _)| before == name) {
            return Err(NotAnArchive::BadName);
        }
        packed.store(name, bytes)?;
    }
    Ok(packed.finish()?)
}

fn is_plain(name: &str) -> bool {
    !name.contains(['\\', ':', '\0']) && !name.split('/').any(|part| matches!(part, "" | "." | ".."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_lead_elsewhere_or_twice_to_the_same_are_refused() {
        for name in ["", "../a", "/a", "a//b", "C:a", "a\\b", "."] {
            assert_eq!(archive(&[(name, b"")], None), Err(NotAnArchive::BadName), "{name}");
        }
        assert_eq!(archive(&[("a", b""), ("a", b"")], None), Err(NotAnArchive::BadName));
        let long = "a".repeat(70_000);
        assert_eq!(archive(&[(&long, b"")], None), Err(NotAnArchive::TooLarge));
    }

    #[test]
    fn files_are_of_the_day_and_stored_as_they_are() {
        let packed = archive(&[("Nguồn.txt", "Hải An".as_bytes())], Date::new(2026, 11, 22)).unwrap();
        // Version, names in UTF-8, stored, no time, and 2026-11-22: (46 << 9) + (11 << 5) + 22 = 0x5D76.
        assert!(packed.starts_with(b"PK\x03\x04\x14\0\0\x08\0\0\0\0\x76\x5d"));
        assert!(packed.windows(8).any(|bytes| bytes == "Hải An".as_bytes()));
    }
}
