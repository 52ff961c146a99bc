//! Made-up datasets, seeded and the same on every machine: for benchmarks and trials, never figures of a real place.
//!
//! Pure: texts of files are returned, nothing is written. Every name says that it is a sample, every figure has the
//! status `sample`.

mod figures;
mod national;
mod rng;

pub use national::{File, NAME, Scope, package};
pub use rng::Rng;
