//! Whole pages.

pub(crate) mod failed;
pub(crate) mod indicator;
