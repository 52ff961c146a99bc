//! Tests in a real browser, one module a subject; each test has a browser and a server of its own.

mod harness;
