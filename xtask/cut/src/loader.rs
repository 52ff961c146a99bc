//! The script that loads parts, from the one that the cutter writes for its own pieces.

use std::collections::BTreeMap;

use anyhow::{Result, ensure};

/// What the cutter's script defines for all pieces, which ours uses.
const COMMON: [&str; 3] = ["function getSharedImports(", "function wrapAsyncCb(", "function makeLoad("];
/// Where the part of the script begins that is about single pieces.
const PIECES: [&str; 3] = ["\n/* ", "\nconst __chunk_", "\nexport const "];

/// A file is fetched, and every piece in it started; unlike a streamed one it may come with any MIME type.
const FETCH: &str = "
const file = (name, pieces) => makeLoad(() => {
    const source = fetch(new URL(name, import.meta.url));
    source.catch(() => {});
    return async (imports) => {
        const response = await source;
        if (!response.ok) throw new Error(`${response.status} ${response.url}`);
        const bytes = await response.arrayBuffer();
        const start = ([from, to]) => WebAssembly.instantiate(new Uint8Array(bytes, from, to - from), imports);
        await Promise.all(pieces.map(start));
    };
}, []);
const all = (files) => () => Promise.all(files.map((load) => load()));
";

/// Where in a file each of its pieces begins and ends.
pub(crate) type Places = BTreeMap<String, Vec<(usize, usize)>>;

/// The script; `places` says what is where in each file, `parts` names the files of each part.
pub(crate) fn script(
    of_cutter: &str,
    places: &Places,
    parts: &BTreeMap<String, Vec<String>>,
) -> Result<String> {
    let end = PIECES.iter().filter_map(|start| of_cutter.find(start)).min().unwrap_or(of_cutter.len());
    let common = of_cutter.get(..end).unwrap_or_default();
    ensure!(
        COMMON.iter().all(|function| common.contains(function)),
        "the loader of parts is not the one this program knows"
    );
    let mut script = format!("{}\n{FETCH}const files = {{\n", common.trim_end());
    for (file, pieces) in places {
        let pieces: Vec<String> = pieces.iter().map(|(from, to)| format!("[{from}, {to}]")).collect();
        script.push_str(&format!("    \"{file}\": file(\"./{file}\", [{}]),\n", pieces.join(", ")));
    }
    script.push_str("};\n");
    for (part, files) in parts {
        let files: Vec<String> = files.iter().map(|file| format!("files[\"{file}\"]")).collect();
        script.push_str(&format!(
            "export const __wasm_split_load_{part} = wrapAsyncCb(all([{}]));\n",
            files.join(", ")
        ));
    }
    Ok(script)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_part_loads_its_files() {
        let of_cutter = "import { initSync } from \"./x.js\";\nfunction getSharedImports() {}\nfunction wrapAsyncCb(callee) {}\n\
            function makeLoad(fetcher, deps) {}\n/* home */\nconst __chunk_9 = makeLoad(() => {}, []);\n";
        let parts = [("home".to_owned(), vec!["start-1.wasm".to_owned()])].into();
        let places = [("start-1.wasm".to_owned(), vec![(17, 40), (40, 99)])].into();
        let script = script(of_cutter, &places, &parts).unwrap();
        assert!(
            script.contains("\"start-1.wasm\": file(\"./start-1.wasm\", [[17, 40], [40, 99]]),"),
            "{script}"
        );
        assert!(
            script.ends_with(
                "export const __wasm_split_load_home = wrapAsyncCb(all([files[\"start-1.wasm\"]]));\n"
            ),
            "{script}"
        );
        assert!(!script.contains("__chunk_9"), "{script}");
    }

    #[test]
    fn another_cutters_script_is_refused() {
        assert!(script("export const x = 1;", &Places::new(), &BTreeMap::new()).is_err());
    }
}
