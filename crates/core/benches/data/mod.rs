//! The made-up dataset of national size, for both benchmarks.

use tiendo_core::dataset::Dataset;
use tiendo_core::finding::{Fetched, Unavailable};
use tiendo_sample::{NAME, Scope};

/// The files of the package, as a host would send them.
pub(crate) struct Files(Vec<(&'static str, Vec<u8>)>);

impl Files {
    /// 830,250 figures and what belongs to them.
    pub(crate) fn national() -> Self {
        let files = tiendo_sample::package(Scope::NATIONAL);
        Self(files.into_iter().map(|file| (file.path, file.text.into_bytes())).collect())
    }

    /// Their length together, in bytes.
    pub(crate) fn bytes(&self) -> usize {
        self.0.iter().map(|(_, bytes)| bytes.len()).sum()
    }

    /// A file's bytes.
    pub(crate) fn fetch(&self, path: &str) -> Fetched {
        let file = self.0.iter().find(|(name, _)| *name == path);
        file.map(|(_, bytes)| bytes.clone()).ok_or(Unavailable::NotFound)
    }
}

/// Reads the package, which must be without a fault.
pub(crate) fn open(fetch: impl Fn(&str) -> Fetched) -> Dataset {
    let mut findings = Vec::new();
    let dataset = Dataset::open(NAME, fetch, &mut findings);
    assert!(findings.is_empty(), "the made-up package is faulty: {:?}", findings.first());
    dataset
}
