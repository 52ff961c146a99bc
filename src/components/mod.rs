//! Parts of pages. Each derives what it shows from view models and core's words.

pub(crate) mod choices;
pub(crate) mod edition;
pub(crate) mod figure;
pub(crate) mod finding;
pub(crate) mod findings;
pub(crate) mod header;
pub(crate) mod later;
pub(crate) mod markup;
pub(crate) mod options;
pub(crate) mod origin;
pub(crate) mod scorecard;
pub(crate) mod seek;
pub(crate) mod sources;
pub(crate) mod steady;
pub(crate) mod strips;
pub(crate) mod summary;
pub(crate) mod table;
pub(crate) mod tables;
pub(crate) mod take_away;
