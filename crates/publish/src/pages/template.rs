//! The app's page as Trunk leaves it, with the places that the publisher fills in.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;
use tiendo::render::Rendered;
use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::view_state::EMBED;

use crate::Error;
use crate::address::BasePath;

const LANGUAGE: &str = "<html lang=\"vi\"";
const TITLE: [&str; 2] = ["<title>", "</title>"];
const HEAD_END: &str = "</head>";
const PAGE: &str = "<!-- page: written by the publisher -->";

/// What the app's page has around the place for the page.
pub(crate) const ELEMENT: [&str; 2] = ["<div id=\"static-page\">", "</div>"];

/// How the addresses of the app's files begin in its page.
const OWN_FILES: [&str; 2] = ["href=\"/", "'/tiendo-"];

/// The app's page for a site at a path of its host.
pub(super) fn below(root: &BasePath, page: &str) -> String {
    OWN_FILES.iter().fold(page.to_owned(), |page, start| {
        page.replace(start, &start.replacen('/', &format!("{}/", root.as_str()), 1))
    })
}

/// The app's page with the sums of the program's modules, as an import map; a module that is another one is not run.
pub(super) fn with_sums(page: &str, root: &BasePath, sums: &BTreeMap<String, String>) -> String {
    if sums.is_empty() {
        return page.to_owned();
    }
    let sums: BTreeMap<String, &String> =
        sums.iter().map(|(file, sum)| (format!("{}/{file}", root.as_str()), sum)).collect();
    let map = json!({ "integrity": sums });
    // It has to stand before the first module.
    page.replacen(TITLE[0], &format!("<script type=\"importmap\">{map}</script>{}", TITLE[0]), 1)
}

/// How the program is started by the app's page, and what is loaded before it is.
const START: [&str; 2] = ["import init, * as bindings from ", ";"];
const PRELOADS: [&str; 2] = ["<link rel=\"modulepreload\"", "<link rel=\"preload\" href=\""];

/// The app's page for charts alone: its program is not loaded until a script of the page says that it is wanted.
///
/// # Errors
/// When the page does not start the program as it is known to.
pub(super) fn waiting(path: &Path, page: &str) -> Result<String, Error> {
    let waiting = || {
        let (before, rest) = page.split_once(START[0])?;
        let (module, after) = rest.split_once(START[1])?;
        let start =
            format!("await window.wanted;\nconst {{ default: init, ...bindings }} = await import({module});");
        Some(without_preloads(&[before, &start, after].concat()))
    };
    waiting().ok_or_else(|| Error::Folder {
        path: path.to_path_buf(),
        problem: "does not start the program as it should; build the app anew",
    })
}

/// Without the links that load the program; fonts stay.
fn without_preloads(page: &str) -> String {
    let mut kept = String::with_capacity(page.len());
    let mut rest = page;
    while let Some(start) = PRELOADS.iter().filter_map(|link| rest.find(link)).min() {
        let (before, link) = rest.split_at(start);
        let end = link.find('>').map_or(link.len(), |end| end + 1);
        let (link, after) = link.split_at(end);
        kept.push_str(before);
        if link.contains("as=\"font\"") {
            kept.push_str(link);
        }
        rest = after;
    }
    kept + rest
}

/// The page, cut at the places to fill in.
pub(crate) struct Template<'a> {
    before_language: &'a str,
    before_title: &'a str,
    before_head_end: &'a str,
    before_page: &'a str,
    rest: &'a str,
    setting: Setting<'a>,
}

/// What every page of a site says of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Setting<'a> {
    /// Where it stands on its host.
    pub(crate) root: &'a BasePath,
    /// What its release is called.
    pub(crate) release: &'a str,
}

impl<'a> Template<'a> {
    /// # Errors
    /// When a place to fill in is missing.
    pub(crate) fn new(path: &Path, page: &'a str, setting: Setting<'a>) -> Result<Self, Error> {
        Self::cut(page, setting).ok_or_else(|| Error::Folder {
            path: path.to_path_buf(),
            problem: "lacks the language, the title, the end of its head or the place for the page; build the app anew",
        })
    }

    fn cut(page: &'a str, setting: Setting<'a>) -> Option<Self> {
        let (before_language, rest) = page.split_once(LANGUAGE)?;
        let (before_title, rest) = rest.split_once(TITLE[0])?;
        let (_, rest) = rest.split_once(TITLE[1])?;
        let (before_head_end, rest) = rest.split_once(HEAD_END)?;
        let (before_page, rest) = rest.split_once(PAGE)?;
        Some(Self { before_language, before_title, before_head_end, before_page, rest, setting })
    }

    /// A page in a language; `links` go to the end of its head.
    pub(crate) fn fill(&self, lang: Lang, page: &Rendered, links: &str) -> String {
        [
            self.before_language,
            "<html",
            &root_attributes(lang, page, self.setting),
            self.before_title,
            &format!("<title>{}</title>", escape(&page.title)),
            self.before_head_end,
            links,
            HEAD_END,
            self.before_page,
            &page.html,
            self.rest,
        ]
        .concat()
    }
}

/// What stands in the root element of a page: its language, where the site stands, its release, whether it is a chart alone, and the
/// query with which the app would show the same, so that a reader who asks for something else is not shown this first.
pub(crate) fn root_attributes(lang: Lang, page: &Rendered, setting: Setting<'_>) -> String {
    let query = page.address.split_once('?').map_or("", |(_, query)| query);
    let (root, release) = (setting.root.as_str(), escape(setting.release));
    let alone = if page.address.starts_with(&format!("/{EMBED}/")) { " data-alone" } else { "" };
    let (lang, query) = (lang.code(), escape(query));
    format!(" lang=\"{lang}\" data-root=\"{root}\" data-release=\"{release}\"{alone} data-query=\"{query}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "<!doctype html><html lang=\"vi\"><title>x</title></head><p><!-- page: written by the publisher --></p>";

    #[test]
    fn a_page_is_filled_in_and_what_it_says_is_text() {
        let root = BasePath::parse("/x/").unwrap();
        let template =
            Template::new(Path::new("index.html"), APP, Setting { root: &root, release: "0b1c" }).unwrap();
        let page = Rendered {
            title: "1 < 2 </head>".to_owned(),
            address: "/en/x/?area=\"1\"&year=2025".to_owned(),
            html: format!("<b>{PAGE}</b>"),
        };
        assert_eq!(
            template.fill(Lang::En, &page, "<link>"),
            "<!doctype html><html lang=\"en\" data-root=\"/x\" data-release=\"0b1c\" data-query=\"area=&quot;1&quot;&amp;year=2025\"><title>1 &lt; 2 &lt;/head&gt;</title><link></head><p><b><!-- page: written by the publisher --></b></p>"
        );
    }

    #[test]
    fn the_files_of_the_app_are_below_the_path_of_the_site() {
        let page = "<link href=\"/a.css\"><a href=\"\">x</a><script>import a from '/tiendo-1.js'</script>";
        let expected =
            "<link href=\"/x/a.css\"><a href=\"\">x</a><script>import a from '/x/tiendo-1.js'</script>";
        assert_eq!(below(&BasePath::parse("/x/").unwrap(), page), expected);
        assert_eq!(below(&BasePath::default(), page), page);
    }

    #[test]
    fn the_program_of_a_chart_alone_waits() {
        let page = "<link rel=\"preload\" href=\"/a.woff2\" as=\"font\">\
            <script type=\"module\">\nimport init, * as bindings from '/x-1.js';\nconst wasm = await init('/x-1.wasm');</script>\
            <link rel=\"modulepreload\" href=\"/x-1.js\"><link rel=\"preload\" href=\"/x-1.wasm\" as=\"fetch\"></head>";
        let expected = "<link rel=\"preload\" href=\"/a.woff2\" as=\"font\"><script type=\"module\">\n\
            await window.wanted;\nconst { default: init, ...bindings } = await import('/x-1.js');\n\
            const wasm = await init('/x-1.wasm');</script></head>";
        assert_eq!(waiting(Path::new("index.html"), page).unwrap(), expected);
        assert!(waiting(Path::new("index.html"), "<script>start()</script>").is_err());
    }

    #[test]
    fn modules_are_held_against_their_sums() {
        let sums = BTreeMap::from([("a-1.js".to_owned(), "sha384-x".to_owned())]);
        let page = with_sums("<head><title>x</title>", &BasePath::parse("/x/").unwrap(), &sums);
        let map = "<script type=\"importmap\">{\"integrity\":{\"/x/a-1.js\":\"sha384-x\"}}</script>";
        assert_eq!(page, format!("<head>{map}<title>x</title>"));
        assert_eq!(with_sums("<title>", &BasePath::default(), &BTreeMap::new()), "<title>");
    }

    #[test]
    fn a_page_of_another_app_is_refused() {
        let root = BasePath::default();
        assert!(
            Template::new(
                Path::new("index.html"),
                "<html lang=\"vi\"><title>x</title>",
                Setting { root: &root, release: "" }
            )
            .is_err()
        );
    }
}
