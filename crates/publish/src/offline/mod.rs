//! What makes a site work without a network and lets it be installed: the worker that keeps its files, the page that is shown
//! instead of one that cannot be fetched, the manifest with its icons.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};
use serde_json::json;
use tiendo_core::catalog::KEPT;

use crate::address::BasePath;
use crate::manifest::Listed;
use crate::{Error, files, headers};

/// The page in the place of one that cannot be fetched.
pub(crate) const PAGE: &str = "offline.html";
/// The worker.
pub(crate) const WORKER: &str = "sw.js";
/// The manifest.
pub(crate) const MANIFEST: &str = "manifest.webmanifest";

/// What stands in that page until the program has drawn.
pub(crate) const WORDS: &str = "<main id=\"content\"><p class=\"loading\" role=\"status\">Đang mở bản đã lưu trên máy này… \
     <span lang=\"en\">Opening the copy kept on this device…</span></p></main>";

const PROGRAM: &str = include_str!("worker.js");

/// The pictures of the installed site: the app's file, the picture made of it, its width in px, what it is for.
const ICONS: [(&str, &str, u16, &str); 4] = [
    ("icon.svg", "icons/192.png", 192, "any"),
    ("icon.svg", "icons/512.png", 512, "any"),
    ("icon-maskable.svg", "icons/maskable-512.png", 512, "maskable"),
    ("icon-maskable.svg", "icons/apple-touch.png", 180, "any"),
];

/// The worker of a site that is otherwise finished.
pub(crate) fn worker<'a>(root: &BasePath, release: &str, files: impl Iterator<Item = &'a Listed>) -> String {
    let sums: BTreeMap<String, &str> = files
        .filter(|file| is_kept(&file.path))
        .map(|file| (format!("/{}", file.path), file.hash.trim_start_matches("sha256:")))
        .collect();
    PROGRAM.replacen("/*root*/", root.as_str(), 1).replacen("/*release*/", release, 1).replacen(
        "/*sums*/",
        &format!("{:#}", json!(sums)),
        1,
    )
}

/// Whether a browser keeps a file: program, style sheets, fonts, the page of this module, the data that pages read.
fn is_kept(path: &str) -> bool {
    let is_compressed = files::has_extension(path, "br") || files::has_extension(path, "gz");
    let folder = path.split_once('/').map(|(folder, _)| folder);
    let is_meant = match folder {
        Some(folder) => folder == KEPT || (folder == "fonts" && files::has_extension(path, "woff2")),
        None => path == PAGE || path == "icon.svg" || headers::is_named_by_content(path),
    };
    is_meant && !is_compressed
}

/// Writes the manifest and draws its icons; an app without them is installed without pictures.
///
/// # Errors
/// When a file cannot be written, or an icon is no drawing.
pub(crate) fn write_manifest(site: &Path, root: &BasePath) -> Result<(), Error> {
    let mut icons = Vec::new();
    for (from, to, width, purpose) in ICONS {
        let drawing = site.join(from);
        if !drawing.is_file() {
            continue;
        }
        let picture = site.join(to);
        files::make_folder_of(&picture)?;
        files::replace_bytes(&picture, &drawn(&drawing, width)?)?;
        icons.push(json!({
            "src": format!("{}/{to}", root.as_str()),
            "sizes": format!("{width}x{width}"),
            "type": "image/png",
            "purpose": purpose,
        }));
    }
    let start = format!("{}/", root.as_str());
    let manifest = json!({
        "name": "Tiến độ – xã hội học tập so với mục tiêu 2025 và 2030",
        "short_name": "Tiến độ",
        "lang": "vi",
        "id": start,
        "start_url": start,
        "scope": start,
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#0b5a94",
        "icons": icons,
    });
    files::replace(&site.join(MANIFEST), &format!("{manifest:#}\n"))
}

fn drawn(path: &Path, width: u16) -> Result<Vec<u8>, Error> {
    let svg = fs::read(path).map_err(Error::io("read", path))?;
    let png = || {
        let tree = Tree::from_data(&svg, &Options::default()).ok()?;
        let mut pixmap = Pixmap::new(width.into(), width.into())?;
        let scale = f32::from(width) / tree.size().width();
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
        pixmap.encode_png().ok()
    };
    png().ok_or_else(|| Error::Folder {
        path: path.to_path_buf(),
        problem: "is no drawing; build the app anew",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_program_draws_from_is_kept_and_nothing_else() {
        for path in [
            "tiendo-0123456789abcdef.js",
            "tiendo-0123456789abcdef_bg.wasm",
            "page-0123456789abcdef.css",
            "kept/x-0123456789abcdef/areas.csv",
            "kept/catalog-0123456789abcdef.json",
            "fonts/be-vietnam-pro-400.woff2",
            "offline.html",
            "icon.svg",
        ] {
            assert!(is_kept(path), "{path}");
        }
        for path in [
            "index.html",
            "vi/x/index.html",
            "data/x/areas.csv",
            "sw.js",
            "kept/x-0123456789abcdef/areas.csv.br",
            "page-0123456789abcdef.css.gz",
            "fonts/README.md",
        ] {
            assert!(!is_kept(path), "{path}");
        }
    }

    #[test]
    fn the_worker_knows_the_sums_of_the_files() {
        let listed = ["offline.html", "vi/index.html"].map(|path| Listed::new(path.to_owned(), b""));
        let worker = worker(&BasePath::parse("/x/").unwrap(), "0b1c", listed.iter());
        let sums = "new Map(Object.entries({\n  \"/offline.html\": \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"\n}))";
        assert!(worker.contains(sums) && worker.contains("const ROOT = \"/x\";"), "{worker}");
        assert!(worker.contains("const RELEASE = \"0b1c\";") && !worker.contains("/*s"), "{worker}");
    }
}
