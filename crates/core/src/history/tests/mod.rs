//! Areas through time, by hand with real changes, and properties over any.
