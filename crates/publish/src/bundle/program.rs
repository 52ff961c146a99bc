//! The built app as one file holds it: its page with style sheets, fonts and icon inside, its modules by names, its parts packed.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::json;
use tiendo_core::export::base64;

use super::packed;
use crate::policy::end_of_tag;
use crate::{Error, files, headers, manifest};

/// How the app's page starts its program.
const START: [&str; 2] = ["import init, * as bindings from '/", "'"];
const MODULE: [&str; 2] = ["<script type=\"module\">", "</script>"];
const LINK: &str = "<link ";

/// Where the program believes its files to be; what asks for them is answered from the page.
const PLACE: &str = "app:/";

/// The app, without anything that would be fetched.
pub(crate) struct Program {
    /// Its page, but for what starts the program.
    pub(super) page: String,
    /// Elements that hold the program.
    pub(super) parts: String,
    /// Elements that start it, behind everything else.
    pub(super) start: String,
}

impl Program {
    /// Reads the app in a folder, whose page is this.
    ///
    /// # Errors
    /// When a file cannot be read, or the page does not start the program as it should.
    pub(crate) fn read(app: &Path, page: &str) -> Result<Self, Error> {
        let main = main_module(page).filter(|main| app.join(main).is_file());
        let main = main.ok_or_else(|| Error::Folder {
            path: app.join("index.html"),
            problem: "does not start the program as it should; build the app anew",
        })?;
        let (mut modules, mut parts) = (BTreeMap::new(), String::new());
        for file in manifest::paths(app)?.into_iter().filter(|file| !file.contains('/')) {
            if files::has_extension(&file, "js") && (file == main || headers::is_named_by_content(&file)) {
                modules.insert(file.clone(), text(&app.join(&file))?);
            } else if files::has_extension(&file, "wasm") && headers::is_named_by_content(&file) {
                let path = app.join(&file);
                let content = fs::read(&path).map_err(Error::io("read", &path))?;
                let held = packed::element(&[("data-file", &file)], &content);
                parts.push_str(&held.map_err(Error::io("pack", &path))?);
            }
        }
        let wasm = main.strip_suffix(".js").unwrap_or(main);
        let start = format!(
            "{}\n<script type=\"module\">\nimport init from \"{main}\";\n\
             const program = await fetch(\"{PLACE}{wasm}_bg.wasm\");\n\
             await init({{ module_or_path: await program.arrayBuffer() }});\n</script>\n",
            import_map(&modules)
        );
        Ok(Self { page: without_requests(app, page)?, parts, start })
    }
}

/// The file of the module that the app's page starts.
fn main_module(page: &str) -> Option<&str> {
    let (_, rest) = page.split_once(START[0])?;
    Some(rest.split_once(START[1])?.0)
}

/// The modules under their own names. They import each other both ways, so that none could hold the address of the other. The program
/// in WebAssembly goes on knowing them as it does.
fn import_map(modules: &BTreeMap<String, String>) -> String {
    let mut imports = BTreeMap::new();
    for (name, text) in modules {
        let named =
            modules.keys().fold(text.replace("import.meta.url", &format!("\"{PLACE}\"")), |text, other| {
                text.replace(&format!("from \"./{other}\""), &format!("from \"{other}\""))
            });
        imports.insert(name, format!("data:text/javascript;base64,{}", base64(named.as_bytes())));
    }
    format!("<script type=\"importmap\">{}</script>", json!({ "imports": imports }))
}

/// The page with its style sheets and its icon inside, and without its other links and the start of its program.
fn without_requests(app: &Path, page: &str) -> Result<String, Error> {
    let mut inside = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = rest.find(LINK) {
        let (before, link) = rest.split_at(start);
        let end = end_of_tag(link).map_or(link.len(), |end| end + 1);
        let (link, after) = link.split_at(end);
        inside.push_str(before);
        inside.push_str(&held(app, link)?);
        rest = after;
    }
    inside.push_str(rest);
    let cut = inside.split_once(MODULE[0]).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(MODULE[1])?;
        Some([before, after].concat())
    });
    Ok(cut.unwrap_or(inside))
}

/// What stands in the place of a link of the page: a style sheet, the icon or nothing.
fn held(app: &Path, link: &str) -> Result<String, Error> {
    let file = attribute(link, "href").map(|href| href.trim_start_matches('/')).unwrap_or_default();
    match attribute(link, "rel") {
        Some("stylesheet") => {
            let css = with_fonts(app, &text(&app.join(file))?)?;
            Ok(format!("<style>{css}</style>"))
        }
        Some("icon") if app.join(file).is_file() => {
            let icon = base64(text(&app.join(file))?.as_bytes());
            Ok(format!(
                "<link rel=\"icon\" href=\"data:image/svg+xml;base64,{icon}\" type=\"image/svg+xml\">"
            ))
        }
        _ => Ok(String::new()),
    }
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(rest.split_once('"')?.0)
}

/// A style sheet with its fonts inside; each under its name, by which the program finds it when it draws a picture.
fn with_fonts(app: &Path, css: &str) -> Result<String, Error> {
    const URL: [&str; 2] = ["url(\"", "\")"];
    let mut inside = String::with_capacity(css.len());
    let mut rest = css;
    while let Some((before, after)) = rest.split_once(URL[0]) {
        let (address, after) = after.split_once(URL[1]).unwrap_or((after, ""));
        let file = address.trim_start_matches('/');
        let address = if files::has_extension(file, "woff2") {
            let path = app.join(file);
            let font = fs::read(&path).map_err(Error::io("read", &path))?;
            format!("data:font/woff2;file={file};base64,{}", base64(&font))
        } else {
            address.to_owned()
        };
        inside.push_str(&[before, URL[0], &address, URL[1]].concat());
        rest = after;
    }
    inside.push_str(rest);
    Ok(inside)
}

fn text(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(Error::io("read", path))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn app(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            files::make_folder_of(&path).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    const START_OF: &str = "<script type=\"module\">\nimport init, * as bindings from '/tiendo-0123456789abcdef.js';\nx</script>";

    #[test]
    fn nothing_of_the_app_is_fetched() {
        let page = format!(
            "<head>{START_OF}<link rel=\"icon\" href=\"/icon.svg\"><link rel=\"preload\" href=\"/fonts/a.woff2\">\
             <link rel=\"stylesheet\" href=\"/a-0123456789abcdef.css\" integrity=\"x\"/><link rel=\"manifest\" href=\"/m\"></head>"
        );
        let folder = app(&[
            ("icon.svg", "<svg/>"),
            ("fonts/a.woff2", "font"),
            ("a-0123456789abcdef.css", "@font-face{src:url(\"fonts/a.woff2\")}p{}"),
            (
                "tiendo-0123456789abcdef.js",
                "import * as a from \"./parts-0123456789abcdef.js\"\nx = {\"./parts-0123456789abcdef.js\": import.meta.url}",
            ),
            ("parts-0123456789abcdef.js", "import { b } from \"./tiendo-0123456789abcdef.js\";"),
            ("tiendo-0123456789abcdef_bg.wasm", "wasm"),
            ("other.js", "no part of it"),
        ]);
        let program = Program::read(folder.path(), &page).unwrap();
        // base64 of "<svg/>" and of "font".
        assert_eq!(
            program.page,
            "<head><link rel=\"icon\" href=\"data:image/svg+xml;base64,PHN2Zy8+\" type=\"image/svg+xml\">\
             <style>@font-face{src:url(\"data:font/woff2;file=fonts/a.woff2;base64,Zm9udA==\")}p{}</style></head>"
        );
        assert_eq!(program.parts.matches("<script").count(), 1, "{}", program.parts);
        assert!(program.parts.contains("data-file=\"tiendo-0123456789abcdef_bg.wasm\""), "{}", program.parts);
        let main = base64(b"import * as a from \"parts-0123456789abcdef.js\"\nx = {\"./parts-0123456789abcdef.js\": \"app:/\"}");
        let parts = base64(b"import { b } from \"tiendo-0123456789abcdef.js\";");
        for module in [main, parts] {
            assert!(program.start.contains(&format!("base64,{module}\"")), "{}", program.start);
        }
        assert!(
            program.start.contains("fetch(\"app:/tiendo-0123456789abcdef_bg.wasm\")"),
            "{}",
            program.start
        );
    }

    #[test]
    fn an_app_that_starts_otherwise_or_lacks_its_program_is_refused() {
        let folder = app(&[("other.js", "")]);
        for page in ["<script>start()</script>", START_OF] {
            let why = Program::read(folder.path(), page).err().unwrap().to_string();
            assert!(why.ends_with("does not start the program as it should; build the app anew"), "{why}");
        }
    }
}
