//! The app's page as Trunk leaves it, with the places that the publisher fills in.

use std::path::Path;

use tiendo::render::Rendered;
use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;

use crate::Error;

const LANGUAGE: &str = "<html lang=\"vi\"";
const TITLE: [&str; 2] = ["<title>", "</title>"];
const HEAD_END: &str = "</head>";
const PAGE: &str = "<!-- page: written by the publisher -->";

/// What the app's page has around the place for the page.
pub(crate) const ELEMENT: [&str; 2] = ["<div id=\"static-page\">", "</div>"];

/// The page, cut at the places to fill in.
pub(super) struct Template<'a> {
    before_language: &'a str,
    before_title: &'a str,
    before_head_end: &'a str,
    before_page: &'a str,
    rest: &'a str,
}

impl<'a> Template<'a> {
    /// # Errors
    /// When a place to fill in is missing.
    pub(super) fn new(path: &Path, page: &'a str) -> Result<Self, Error> {
        Self::cut(page).ok_or_else(|| Error::Folder {
            path: path.to_path_buf(),
            problem: "lacks the language, the title, the end of its head or the place for the page; build the app anew",
        })
    }

    fn cut(page: &'a str) -> Option<Self> {
        let (before_language, rest) = page.split_once(LANGUAGE)?;
        let (before_title, rest) = rest.split_once(TITLE[0])?;
        let (_, rest) = rest.split_once(TITLE[1])?;
        let (before_head_end, rest) = rest.split_once(HEAD_END)?;
        let (before_page, rest) = rest.split_once(PAGE)?;
        Some(Self { before_language, before_title, before_head_end, before_page, rest })
    }

    /// A page in a language; `links` go to the end of its head.
    pub(super) fn fill(&self, lang: Lang, page: &Rendered, links: &str) -> String {
        [
            self.before_language,
            "<html",
            &root_attributes(lang, page),
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

/// What stands in the root element of a page: its language, and the query with which the app would show the same, so that a
/// reader who asks for something else is not shown this first.
pub(crate) fn root_attributes(lang: Lang, page: &Rendered) -> String {
    let query = page.address.split_once('?').map_or("", |(_, query)| query);
    format!(" lang=\"{}\" data-query=\"{}\"", lang.code(), escape(query))
}

#[cfg(test)]
mod tests {
    use super::*;

    const APP: &str = "<!doctype html><html lang=\"vi\"><title>x</title></head><p><!-- page: written by the publisher --></p>";

    #[test]
    fn a_page_is_filled_in_and_what_it_says_is_text() {
        let template = Template::new(Path::new("index.html"), APP).unwrap();
        let page = Rendered {
            title: "1 < 2 </head>".to_owned(),
            address: "/en/x/?area=\"1\"&year=2025".to_owned(),
            html: format!("<b>{PAGE}</b>"),
        };
        assert_eq!(
            template.fill(Lang::En, &page, "<link>"),
            "<!doctype html><html lang=\"en\" data-query=\"area=&quot;1&quot;&amp;year=2025\"><title>1 &lt; 2 &lt;/head&gt;</title><link></head><p><b><!-- page: written by the publisher --></b></p>"
        );
    }

    #[test]
    fn a_page_of_another_app_is_refused() {
        assert!(Template::new(Path::new("index.html"), "<html lang=\"vi\"><title>x</title>").is_err());
    }
}
