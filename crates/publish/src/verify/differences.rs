//! Where a site differs, by file.

use std::collections::BTreeMap;

use tiendo_core::lang::Bilingual;

use crate::verify::excerpt::Excerpt;

/// Something that is not as it says or as it is made again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What differs from what.
    pub problem: Bilingual,
    /// The first place that differs, of a text.
    pub excerpt: Option<Excerpt>,
}

/// What differs in each file, by its path in the site.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Differences(BTreeMap<String, Vec<Difference>>);

impl Differences {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// In how many files something differs.
    pub fn files(&self) -> usize {
        self.0.len()
    }

    /// The files with what differs in them, in the order of paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &[Difference])> {
        self.0.iter().map(|(path, differences)| (path.as_str(), differences.as_slice()))
    }

    /// Whether something is said of a file already.
    pub(super) fn tell_of(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// A file differs.
    pub(super) fn add(&mut self, path: &str, problem: Bilingual) {
        self.push(path, Difference { problem, excerpt: None });
    }

    /// The same, with where.
    pub(super) fn push(&mut self, path: &str, difference: Difference) {
        self.0.entry(path.to_owned()).or_default().push(difference);
    }
}
