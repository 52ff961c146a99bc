//! Tests in a real browser, one module a subject; each test has a browser and a server of its own.

#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may panic as tests may")]

mod app;
mod harness;
