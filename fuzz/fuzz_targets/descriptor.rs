//! libFuzzer's way into [`tiendo_fuzz::descriptor`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tiendo_fuzz::descriptor(bytes));
