//! libFuzzer's way into [`tiendo_fuzz::csv`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tiendo_fuzz::csv(bytes));
