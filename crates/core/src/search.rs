//! Finding an area by what somebody types: without accents, by any word of the name, by its initials, by its code.

use std::iter;
use std::ops::Range;

use crate::alphabet::{self, Kind};
use crate::collation;
use crate::order;

const SPACE: u8 = b' ';

/// How a name was found, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// The name begins with the query: "hai" in "Hải An".
    Name,
    /// A word of the name does: "an" in "Hải An".
    Word,
    /// The query stands inside a word: "ong" in "Hồng Bàng".
    Inside,
    /// Each word of the query begins a word of the name, in any order: "ng thu" in "Thủy Nguyên".
    Words,
    /// The query is the first letters of the words: "blv" in "Bạch Long Vĩ".
    Initials,
    /// The code begins with the query: "30" in "303".
    Code,
}

impl Rank {
    const COUNT: usize = Self::Code as usize + 1;
}

/// A name that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// Position of the item among those the index was made of.
    pub item: usize,
    /// What to highlight, as ranges of bytes from left to right: in the code where the rank is [`Rank::Code`], else in the
    /// name.
    pub ranges: Vec<Range<usize>>,
    /// How it was found.
    pub rank: Rank,
}

/// Names and codes, made ready for searching. Making one takes milliseconds for thousands of names; keep it.
#[derive(Debug, Clone)]
pub struct Index {
    /// In the order of names.
    entries: Vec<Entry>,
    /// Every name folded, one after the other.
    letters: Vec<u8>,
    /// For each of `letters`, its [`Folded::marks`].
    marks: Vec<u8>,
    /// Positions in `entries` in the order of codes.
    by_code: Vec<usize>,
}

#[derive(Debug, Clone)]
struct Entry {
    item: usize,
    name: String,
    code: String,
    /// Where its folded name is.
    folded: Range<usize>,
}

/// A byte of a folded text: small letters without marks, words parted by one space.
struct Folded {
    letter: u8,
    /// Shape of the letter in the upper four bits, tone in the lower.
    marks: u8,
    /// The bytes of the text that it stands for.
    bytes: Range<usize>,
}

struct Query {
    text: String,
    letters: Vec<u8>,
    marks: Vec<u8>,
    /// Where in `letters` its words are, the longest first.
    words: Vec<Range<usize>>,
}

impl Index {
    /// An index over pairs of name and code.
    pub fn new<'a>(items: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let mut items: Vec<_> = items.enumerate().collect();
        collation::sort(&mut items, |(_, (name, _))| name);
        let (mut letters, mut marks) = (Vec::new(), Vec::new());
        let mut entries = Vec::with_capacity(items.len());
        for (item, (name, code)) in items {
            let start = letters.len();
            for folded in fold(name) {
                letters.push(folded.letter);
                marks.push(folded.marks);
            }
            let folded = start..letters.len();
            entries.push(Entry { item, name: name.to_owned(), code: code.to_owned(), folded });
        }
        let mut by_code: Vec<(usize, &Entry)> = entries.iter().enumerate().collect();
        collation::sort(&mut by_code, |(_, entry)| &entry.code);
        let by_code = by_code.into_iter().map(|(place, _)| place).collect();
        Self { entries, letters, marks, by_code }
    }

    /// At most `limit` items that `query` finds, the best first.
    ///
    /// Accents, case and the kind of space do not matter. Within a rank, names whose accents are those typed come first
    /// ("hải" finds "Hải An" before "Hai Bà Trưng"), then names stand in the order of [`collation`]; those found by their
    /// code stand in the order of codes. A query without a letter or digit finds nothing.
    pub fn find(&self, query: &str, limit: usize) -> Vec<Hit> {
        let query = Query::new(query);
        if query.letters.is_empty() {
            return Vec::new();
        }
        // Entries are in the order of names, so filling one list a rank leaves nothing to sort.
        let mut found: [[Vec<usize>; 2]; Rank::COUNT] = std::array::from_fn(|_| [Vec::new(), Vec::new()]);
        for (place, entry) in self.entries.iter().enumerate() {
            let name = &self.letters[entry.folded.clone()];
            if let Some((rank, start)) = query.rank(name) {
                let marks = &self.marks[entry.folded.clone()];
                let other_accents = rank <= Rank::Inside && !query.agrees(&marks[start..]);
                found[rank as usize][usize::from(other_accents)].push(place);
            }
        }
        let by_name = found.into_iter().flatten().flatten();
        let mut hits: Vec<Hit> =
            by_name.take(limit).filter_map(|place| query.hit(&self.entries[place])).collect();
        let by_code = self.by_code.iter().map(|place| &self.entries[*place]);
        let by_code = by_code.filter(|entry| {
            query.begins(&entry.code) && query.rank(&self.letters[entry.folded.clone()]).is_none()
        });
        let length = query.text.len();
        let hit = |entry: &Entry| Hit {
            item: entry.item,
            ranges: iter::once(0..length).collect(),
            rank: Rank::Code,
        };
        let room = limit - hits.len();
        hits.extend(by_code.take(room).map(hit));
        hits
    }
}

impl Query {
    fn new(text: &str) -> Self {
        let folded = fold(text);
        let letters: Vec<u8> = folded.iter().map(|folded| folded.letter).collect();
        let word_at = |start: usize| {
            let length = letters[start..].iter().take_while(|letter| **letter != SPACE).count();
            start..start + length
        };
        let mut words: Vec<Range<usize>> = word_starts(&letters).map(word_at).collect();
        order::sort_by(&mut words, |one, other| other.len().cmp(&one.len()));
        let marks = folded.iter().map(|folded| folded.marks).collect();
        Self { text: text.trim_matches(alphabet::is_gap).to_owned(), letters, marks, words }
    }

    /// How a folded name is found, and where the match begins; `None` if it is not.
    fn rank(&self, name: &[u8]) -> Option<(Rank, usize)> {
        if name.starts_with(&self.letters) {
            return Some((Rank::Name, 0));
        }
        let mut inside = None;
        for (start, part) in name.windows(self.letters.len()).enumerate() {
            if part != self.letters {
                continue;
            }
            if name[start - 1] == SPACE {
                return Some((Rank::Word, start));
            }
            inside = inside.or(Some((Rank::Inside, start)));
        }
        inside
            .or_else(|| self.word_places(name).map(|_| (Rank::Words, 0)))
            .or_else(|| self.initials(name).map(|_| (Rank::Initials, 0)))
    }

    /// Whether the marks that were typed are those of a match; letters typed without marks stand for all.
    fn agrees(&self, marks: &[u8]) -> bool {
        let marks = &marks[..self.marks.len()];
        let shapes_agree = self.marks.iter().zip(marks).all(|(typed, found)| {
            let shape = typed >> 4;
            shape == 0 || shape == found >> 4
        });
        // Tones are compared in their order only: "hoà" and "hòa" are the same word.
        let mut tones = marks.iter().map(|mark| mark & 0xf);
        let mut typed = self.marks.iter().map(|mark| mark & 0xf).filter(|tone| *tone > 0);
        shapes_agree && typed.all(|typed| tones.any(|tone| tone == typed))
    }

    /// For a query of several words, where in a folded name each begins a word of its own.
    fn word_places(&self, name: &[u8]) -> Option<Vec<Range<usize>>> {
        if self.words.len() < 2 {
            return None;
        }
        let mut taken: Vec<Range<usize>> = Vec::new();
        // The longest first: wherever it fits, its own beginnings fit too, so it can only take what they could do without.
        for word in &self.words {
            let word = &self.letters[word.clone()];
            let start = word_starts(name).find(|start| {
                name[*start..].starts_with(word) && taken.iter().all(|range| range.start != *start)
            })?;
            taken.push(start..start + word.len());
        }
        order::sort_by(&mut taken, |one, other| one.start.cmp(&other.start));
        Some(taken)
    }

    /// For a query of one word, where its letters begin the words of a folded name, from the first word on.
    fn initials(&self, name: &[u8]) -> Option<Vec<Range<usize>>> {
        let mut starts = word_starts(name);
        let all = self.letters.len() > 1
            && self.letters.iter().all(|letter| starts.next().is_some_and(|start| name[start] == *letter));
        let ranges = word_starts(name).take(self.letters.len()).map(|start| start..start + 1);
        all.then(|| ranges.collect())
    }

    /// Whether a code begins with the query, capital letters or not.
    fn begins(&self, code: &str) -> bool {
        code.get(..self.text.len()).is_some_and(|start| start.eq_ignore_ascii_case(&self.text))
    }

    /// What was found in a name, with what to highlight.
    fn hit(&self, entry: &Entry) -> Option<Hit> {
        let folded = fold(&entry.name);
        let letters: Vec<u8> = folded.iter().map(|folded| folded.letter).collect();
        let (rank, start) = self.rank(&letters)?;
        let places = match rank {
            Rank::Name | Rank::Word | Rank::Inside => iter::once(start..start + self.letters.len()).collect(),
            Rank::Words => self.word_places(&letters)?,
            Rank::Initials => self.initials(&letters)?,
            Rank::Code => Vec::new(),
        };
        let in_name = |place: Range<usize>| folded[place.start].bytes.start..folded[place.end - 1].bytes.end;
        Some(Hit { item: entry.item, ranges: places.into_iter().map(in_name).collect(), rank })
    }
}

fn word_starts(name: &[u8]) -> impl Iterator<Item = usize> {
    (0..name.len()).filter(|start| *start == 0 || name[start - 1] == SPACE)
}

/// A text without marks and capitals, its words parted by one space. Characters that are neither Vietnamese nor English stay
/// as they are, byte by byte.
fn fold(text: &str) -> Vec<Folded> {
    let mut folded: Vec<Folded> = Vec::with_capacity(text.len());
    let mut gap: Option<Range<usize>> = None;
    for character in alphabet::characters(text) {
        let bytes = character.bytes;
        let (letter, marks) = match character.kind {
            Kind::Letter(letter) => (letter.base, letter.shape << 4 | character.tone),
            Kind::Digit(digit) => (b'0' + digit, 0),
            Kind::Gap(_) => {
                gap = Some(gap.map_or(bytes.start, |gap| gap.start)..bytes.end);
                continue;
            }
            Kind::Other(mark) if alphabet::is_mark(mark) => {
                // A foreign mark is not searched for, but belongs to the letter before it.
                if let Some(last) = folded.last_mut().filter(|last| last.bytes.end == bytes.start) {
                    last.bytes.end = bytes.end;
                }
                continue;
            }
            Kind::Other(_) => (0, 0),
        };
        if let Some(bytes) = gap.take().filter(|_| !folded.is_empty()) {
            folded.push(Folded { letter: SPACE, marks: 0, bytes });
        }
        if let Kind::Other(_) = character.kind {
            let own = text.as_bytes()[bytes.clone()].iter();
            folded.extend(own.map(|byte| Folded { letter: *byte, marks: 0, bytes: bytes.clone() }));
        } else {
            folded.push(Folded { letter, marks, bytes });
        }
    }
    folded
}

#[cfg(test)]
mod tests;
