//! libFuzzer's way into [`tiendo_fuzz::address`].
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| tiendo_fuzz::address(bytes));
