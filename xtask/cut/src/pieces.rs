//! Cuts the program and makes each piece ready for the browser.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use crate::tools::{self, SMALLER};

/// The finished pieces, all in one folder.
pub(crate) struct Pieces {
    /// Where they are.
    pub(crate) folder: PathBuf,
    /// Their names in the site.
    pub(crate) files: Vec<String>,
    /// What is common to their names and changes with the program.
    pub(crate) hash: String,
    /// The files that make up each part, by name.
    pub(crate) parts: BTreeMap<String, Vec<String>>,
}

/// What the loader does with a file; it asks for a MIME type that not every file server sends.
const STREAMED: &str = "WebAssembly.instantiateStreaming(src, imports)";
const INSTANTIATE: &str = "
async function instantiate(source, imports) {
    const response = await source;
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return WebAssembly.instantiate(await response.arrayBuffer(), imports);
}
";

impl Pieces {
    /// Cuts the program at `compiled`; `work` is emptied and holds every stage. Only a release is made small.
    pub(crate) fn cut(compiled: &Path, work: &Path, release: bool) -> Result<Self> {
        let program = fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
        let hash = hash(&[&program, SMALLER.as_bytes()]);
        let (cut, folder) = (work.join("cut"), work.join("site"));
        if work.exists() {
            fs::remove_dir_all(work).with_context(|| format!("cannot empty {}", work.display()))?;
        }
        fs::create_dir_all(&folder)?;

        let (main, main_module) = (cut.join("main.wasm"), format!("./tiendo-{hash}.js"));
        let loader = format!("parts-{hash}.js");
        let link_name = format!("./{loader}");
        let split = {
            let mut options = wasm_split_cli_support::Options::new(&program);
            options.output_dir = &cut;
            options.main_out_path = &main;
            options.link_name = &link_name;
            options.main_module = &main_module;
            wasm_split_cli_support::transform(options)
        };
        let split = split.map_err(|error| anyhow::anyhow!("{error:#}")).context("cutting the program")?;

        let mut pieces = Self { folder, files: Vec::new(), hash, parts: BTreeMap::new() };
        pieces.finish_main(&main, work, release)?;
        let mut script = fs::read_to_string(cut.join(&loader))?;
        for path in &split.split_modules {
            pieces.finish_part(path, &mut script, release)?;
        }
        ensure!(script.contains(STREAMED), "the loader of parts is not the one this program knows");
        let script = script.replace(STREAMED, "instantiate(src, imports)") + INSTANTIATE;
        fs::write(pieces.folder.join(&loader), script)?;
        pieces.files.push(loader);
        for (part, stems) in split.prefetch_map {
            let files = stems.iter().map(|stem| pieces.name_of(stem)).collect();
            pieces.parts.insert(part, files);
        }
        Ok(pieces)
    }

    /// The name in the site of a piece that the cutter named `stem`.
    fn name_of(&self, stem: &str) -> String {
        let name = stem.strip_prefix("split_").unwrap_or(stem).replace("chunk_", "shared");
        format!("{name}-{}.wasm", self.hash)
    }

    fn finish_main(&mut self, main: &Path, work: &Path, release: bool) -> Result<()> {
        let bound = work.join("bound");
        let name = format!("tiendo-{}", self.hash);
        tools::wasm_bindgen(main, &bound, &name)?;
        let (script, wasm) = (format!("{name}.js"), format!("{name}_bg.wasm"));
        fs::copy(bound.join(&script), self.folder.join(&script))?;
        make(&bound.join(&wasm), &self.folder.join(&wasm), release)?;
        self.files.extend([script, wasm]);
        Ok(())
    }

    fn finish_part(&mut self, path: &Path, script: &mut String, release: bool) -> Result<()> {
        let stem = path.file_stem().and_then(OsStr::to_str).context("a part without a name")?;
        let name = self.name_of(stem);
        make(path, &self.folder.join(&name), release)?;
        let (old, new) = (format!("\"./{stem}.wasm\""), format!("\"./{name}\""));
        ensure!(script.contains(&old), "nothing loads the part {stem}");
        *script = script.replace(&old, &new);
        self.files.push(name);
        Ok(())
    }
}

fn make(from: &Path, to: &Path, release: bool) -> Result<()> {
    if release {
        tools::wasm_opt(from, to)
    } else {
        fs::copy(from, to).map(drop).with_context(|| format!("cannot copy {}", from.display()))
    }
}

/// FNV-1a, the same on every machine.
fn hash(texts: &[&[u8]]) -> String {
    let bytes = texts.iter().copied().flatten();
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn the_hash_is_that_of_fnv() {
        assert_eq!(hash(&[b"a"]), "af63dc4c8601ec8c");
        assert_eq!(hash(&[b"foo", b"bar"]), "85944171f73967e8");
    }
}
