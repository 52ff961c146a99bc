//! The charts of real views, compared byte by byte with the pictures in `golden/`. `UPDATE_GOLDEN=1` draws those anew.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests may")]

mod bullet;
mod completeness;
mod dumbbell;
mod harness;
mod indicator;
mod map;
mod scorecard;
mod slide;
mod strip;

mod comparison;
mod panels;
mod standalone;
