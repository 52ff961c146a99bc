//! `cargo xtask size`: the compressed bytes of the first view against their budget.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use brotli::enc::BrotliEncoderParams;

use crate::first_view;
use crate::workspace::Workspace;

/// 150 KB, a KB being 1000 bytes.
const WASM_BUDGET: usize = 150_000;
/// 250 KB for everything that is loaded before the first view is drawn.
const TOTAL_BUDGET: usize = 250_000;

/// A file's bytes as they are and as they travel.
struct Measured {
    path: PathBuf,
    raw: usize,
    brotli: usize,
}

/// Prints the files of the first view and fails above a budget.
pub(crate) fn run(workspace: &Workspace) -> Result<()> {
    let site = workspace.site();
    println!("Compressing the first view with brotli 11 (seconds) …");
    let files = first_view::files(&site)?;
    let measured = files.into_iter().map(|path| measure(&site, path)).collect::<Result<Vec<_>>>()?;
    print_table(&measured);
    let wasm = measured.iter().filter(|file| file.path.extension() == Some(OsStr::new("wasm")));
    let wasm = wasm.map(|file| file.brotli).sum::<usize>();
    let total = measured.iter().map(|file| file.brotli).sum::<usize>();
    println!(
        "  WebAssembly  {wasm:>8} of {WASM_BUDGET} bytes\n  First view   {total:>8} of {TOTAL_BUDGET} bytes"
    );
    print_programs(&site)?;
    if wasm == 0 {
        bail!("index.html preloads no WebAssembly, so there is nothing to compare with the budget");
    }
    if wasm > WASM_BUDGET {
        bail!(
            "the WebAssembly is {} bytes above its budget of 150 KB (150 × 1000 bytes)",
            wasm - WASM_BUDGET
        );
    }
    if total > TOTAL_BUDGET {
        bail!(
            "the first view is {} bytes above its budget of 250 KB (250 × 1000 bytes)",
            total - TOTAL_BUDGET
        );
    }
    Ok(())
}

/// What each kind of page opens with; only the first view has a budget.
fn print_programs(site: &Path) -> Result<()> {
    println!("  WebAssembly that a page opens with, below / (brotli)");
    for (page, files) in first_view::programs(site)? {
        let measured = files.into_iter().map(|path| measure(site, path)).collect::<Result<Vec<_>>>()?;
        let bytes = measured.iter().map(|file| file.brotli).sum::<usize>();
        println!("  {bytes:>19}  {page}");
    }
    Ok(())
}

fn print_table(measured: &[Measured]) {
    println!("  {:>9} {:>9}  file", "raw", "brotli");
    for file in measured {
        println!("  {:>9} {:>9}  {}", file.raw, file.brotli, file.path.display());
    }
}

fn measure(site: &Path, path: PathBuf) -> Result<Measured> {
    let full = site.join(&path);
    let bytes = fs::read(&full)
        .with_context(|| format!("the first view needs {}, which cannot be read", full.display()))?;
    let brotli = compressed(&bytes).with_context(|| format!("cannot compress {}", full.display()))?;
    // Fonts are compressed already and travel as they are.
    Ok(Measured { path, raw: bytes.len(), brotli: brotli.min(bytes.len()) })
}

fn compressed(mut bytes: &[u8]) -> Result<usize> {
    let params = BrotliEncoderParams { quality: 11, lgwin: 22, size_hint: bytes.len(), ..Default::default() };
    Ok(brotli::BrotliCompress(&mut bytes, &mut std::io::sink(), &params)?)
}

#[cfg(test)]
mod tests {
    use super::compressed;

    #[test]
    fn repeated_bytes_take_almost_no_room() {
        let bytes = vec![b'a'; 10_000];
        assert!(compressed(&bytes).unwrap() < 30);
    }
}
