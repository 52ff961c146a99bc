//! Whole pages.

pub(crate) mod about;
pub(crate) mod alone;
pub(crate) mod area;
pub(crate) mod compare;
pub(crate) mod deck;
pub(crate) mod depth;
pub(crate) mod failed;
pub(crate) mod home;
pub(crate) mod indicator;
pub(crate) mod method;
pub(crate) mod overview;
pub(crate) mod papers;
pub(crate) mod releases;
pub(crate) mod report;
pub(crate) mod reporting;
