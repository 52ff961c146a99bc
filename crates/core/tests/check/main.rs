//! What a check says of datasets: the examples of docs/findings.md, each rule case by case, the shipped datasets, and
//! datasets that were damaged at random.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

mod damaged;
mod documented;
mod package;
mod rules;
mod shipped;
