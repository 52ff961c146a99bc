//! How much memory the dataset of national size takes once it is read. Prints bytes; measures nothing else.
#![allow(clippy::print_stdout, missing_docs, reason = "a measurement speaks by printing")]

mod data;

use peak_alloc::PeakAlloc;

use crate::data::Files;

#[global_allocator]
static HEAP: PeakAlloc = PeakAlloc;

/// What a loaded dataset may take.
const BUDGET: usize = 64_000_000;

fn main() {
    let files = Files::national();
    let before = HEAP.current_usage();
    HEAP.reset_peak_usage();
    let dataset = data::open(|path| files.fetch(path));
    let (loaded, peak) = (HEAP.current_usage() - before, HEAP.peak_usage() - before);
    println!("files              {:>12} bytes", files.bytes());
    println!("dataset, loaded    {loaded:>12} bytes, of {BUDGET}");
    println!("peak while reading {peak:>12} bytes, with the bytes of the files");
    drop(dataset);
}
