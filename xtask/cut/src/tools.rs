//! The programs that every piece goes through.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

/// Passes of wasm-opt: flattened control flow and functions by name compress better; `-Oz` runs until nothing gets smaller.
pub(crate) const SMALLER: &str = "--flatten --rereloop -Oz -Oz --one-caller-inline-max-function-size=20 --converge \
     --reorder-functions-by-name --strip-producers --strip-target-features";
const FEATURES: &str = "--enable-bulk-memory --enable-mutable-globals --enable-nontrapping-float-to-int \
     --enable-sign-ext --enable-reference-types --enable-multivalue";

/// Writes `<name>.js` and `<name>_bg.wasm` into `out`. Exports and names are kept, as the other pieces refer to them.
pub(crate) fn wasm_bindgen(wasm: &Path, out: &Path, name: &str) -> Result<()> {
    let mut command = Command::new("wasm-bindgen");
    command.args([
        "--target",
        "web",
        "--no-typescript",
        "--keep-lld-exports",
        "--no-demangle",
        "--out-name",
        name,
    ]);
    run(command.arg("--out-dir").arg(out).arg(wasm), "wasm-bindgen")
}

/// Makes one file smaller.
pub(crate) fn wasm_opt(from: &Path, to: &Path) -> Result<()> {
    let mut command = Command::new("wasm-opt");
    command.args(SMALLER.split_whitespace()).args(FEATURES.split_whitespace());
    run(command.arg(from).arg("-o").arg(to), "wasm-opt")
}

fn run(command: &mut Command, name: &str) -> Result<()> {
    let output = command.output().with_context(|| format!("cannot start {name}"))?;
    if !output.status.success() {
        bail!("{name} failed: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}
