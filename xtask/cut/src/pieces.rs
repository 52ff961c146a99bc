//! Cuts the program and makes each piece ready for the browser.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::{Context, Result, anyhow, ensure};

use crate::groups::Groups;
use crate::loader;
use crate::numbers;
use crate::pack::pack;
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

impl Pieces {
    /// Cuts the program at `compiled`; `work` is emptied and holds every stage. Only a release is made small.
    pub(crate) fn cut(compiled: &Path, work: &Path, release: bool) -> Result<Self> {
        let program = fs::read(compiled).with_context(|| format!("cannot read {}", compiled.display()))?;
        let hash = hash(&[&program, SMALLER.as_bytes()]);
        if work.exists() {
            fs::remove_dir_all(work).with_context(|| format!("cannot empty {}", work.display()))?;
        }
        let (cut, small, folder) = (work.join("cut"), work.join("small"), work.join("site"));
        for new in [&cut, &small, &folder] {
            fs::create_dir_all(new).with_context(|| format!("cannot make {}", new.display()))?;
        }

        let names = Names { program: format!("tiendo-{hash}"), loader: format!("parts-{hash}.js") };
        let groups = split(&program, &cut, &names)?;
        let script = fs::read_to_string(cut.join(&names.loader))?;
        tools::wasm_bindgen(&cut.join(MAIN), &cut, &names.program)?;
        fs::remove_file(cut.join(MAIN))?;
        finish(&cut, &small, release)?;

        let (program, wasm) = (format!("{}.js", names.program), format!("{}_bg.wasm", names.program));
        let glue =
            fs::read_to_string(cut.join(&program)).with_context(|| format!("cannot read {program}"))?;
        let mut main = fs::read(small.join(&wasm)).with_context(|| format!("cannot read {wasm}"))?;
        let glue = numbers::in_place_of_hashes(&glue, &mut main);
        fs::write(folder.join(&program), glue).with_context(|| format!("cannot write {program}"))?;
        fs::write(folder.join(&wasm), main).with_context(|| format!("cannot write {wasm}"))?;
        let mut files = vec![program, wasm, names.loader.clone()];
        let mut places = BTreeMap::new();
        for (group, pieces) in groups.contents() {
            let read = |stem: &String| fs::read(small.join(format!("{stem}.wasm")));
            let pieces = pieces.iter().map(read).collect::<Result<Vec<_>, _>>()?;
            let (file, within) = pack(&pieces);
            let name = format!("{group}-{hash}.wasm");
            fs::write(folder.join(&name), file).with_context(|| format!("cannot write {name}"))?;
            places.insert(name.clone(), within);
            files.push(name);
        }
        let file_of = |group: &String| format!("{group}-{hash}.wasm");
        let parts: BTreeMap<String, Vec<String>> = groups
            .parts()
            .map(|(part, groups)| (part.to_owned(), groups.iter().map(file_of).collect()))
            .collect();
        fs::write(folder.join(&names.loader), loader::script(&script, &places, &parts)?)?;
        Ok(Self { folder, files, hash, parts })
    }
}

const MAIN: &str = "main.wasm";

/// What the pieces that know each other are called.
struct Names {
    program: String,
    loader: String,
}

/// Cuts the program into `out` and says which pieces go together.
fn split(program: &[u8], out: &Path, names: &Names) -> Result<Groups> {
    let (main, main_module) = (out.join(MAIN), format!("./{}.js", names.program));
    let link_name = format!("./{}", names.loader);
    let split = {
        let mut options = wasm_split_cli_support::Options::new(program);
        options.output_dir = out;
        options.main_out_path = &main;
        options.link_name = &link_name;
        options.main_module = &main_module;
        wasm_split_cli_support::transform(options)
    };
    let split = split.map_err(|error| anyhow!("{error:#}")).context("cutting the program")?;
    let pieces = split.split_modules.iter().filter_map(|path| path.file_stem().and_then(OsStr::to_str));
    let groups = Groups::of(&split.prefetch_map, pieces);
    ensure!(groups.parts().count() > 0, "the program has no part; is it compiled with relocations?");
    Ok(groups)
}

/// Makes every WebAssembly file of `from` ready in `to`, as many at a time as there are processors.
fn finish(from: &Path, to: &Path, release: bool) -> Result<()> {
    let mut names = Vec::new();
    for entry in fs::read_dir(from)? {
        let name =
            entry?.file_name().into_string().map_err(|name| anyhow!("{} is no name", name.display()))?;
        if Path::new(&name).extension() == Some(OsStr::new("wasm")) {
            names.push(name);
        }
    }
    // The largest, which takes longest, first.
    names.sort_by_key(|name| Reverse(fs::metadata(from.join(name)).map_or(0, |file| file.len())));
    let workers = thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let next = AtomicUsize::new(0);
    let work = || -> Result<()> {
        while let Some(name) = names.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (from, to) = (from.join(name), to.join(name));
            if release {
                tools::wasm_opt(&from, &to)?;
            } else {
                fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
            }
        }
        Ok(())
    };
    thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        running.into_iter().try_for_each(|worker| worker.join().map_err(|_| anyhow!("a worker stopped"))?)
    })
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
