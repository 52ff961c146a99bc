//! `sitemap.xml` and `robots.txt`: what crawlers are told to read. In parts where there are very many pages.

use std::fs;
use std::path::Path;

use tiendo_core::date::Date;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::view_state::ViewState;

use crate::address::BaseUrl;
use crate::{Error, files};

/// Crawlers take 50,000 addresses and 50 MB in one file; with every language named at each, this stays below both.
const MOST_IN_A_FILE: usize = 20_000;

const FILE: &str = "sitemap.xml";
const OPENING: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const NAMESPACE: &str = "http://www.sitemaps.org/schemas/sitemap/0.9";

/// The pages of a site, in the order in which they are written.
#[derive(Debug, Default)]
pub(crate) struct Sitemap {
    /// Each with the day of what it shows.
    pages: Vec<(ViewState, Option<Date>)>,
}

impl Sitemap {
    /// Adds a page; `changed` is the day of the release that it shows.
    pub(crate) fn add(&mut self, state: ViewState, changed: Option<Date>) {
        self.pages.push((state, changed));
    }

    /// Writes the files into the root of a site.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub(crate) fn write(&self, site: &Path, base: &BaseUrl) -> Result<(), Error> {
        self.write_parts(site, base, MOST_IN_A_FILE)
    }

    fn write_parts(&self, site: &Path, base: &BaseUrl, most: usize) -> Result<(), Error> {
        let parts: Vec<_> = self.pages.chunks(most).collect();
        if let [part] = parts.as_slice() {
            files::replace(&site.join(FILE), &urls(part, base))?;
        } else {
            let mut index = format!("{OPENING}<sitemapindex xmlns=\"{NAMESPACE}\">\n");
            for (number, part) in parts.iter().enumerate() {
                let name = format!("sitemap-{}.xml", number + 1);
                files::replace(&site.join(&name), &urls(part, base))?;
                index.push_str(&format!(
                    "<sitemap><loc>{}</loc></sitemap>\n",
                    escape(&base.at(&format!("/{name}")))
                ));
            }
            files::replace(&site.join(FILE), &(index + "</sitemapindex>\n"))?;
        }
        let robots = format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", base.at(&format!("/{FILE}")));
        let path = site.join("robots.txt");
        fs::write(&path, robots).map_err(Error::io("write", &path))
    }
}

fn urls(pages: &[(ViewState, Option<Date>)], base: &BaseUrl) -> String {
    let mut text =
        format!("{OPENING}<urlset xmlns=\"{NAMESPACE}\" xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n");
    for (state, changed) in pages {
        text.push_str(&format!("<url><loc>{}</loc>", escape(&base.at(&state.address()))));
        if let Some(day) = changed {
            text.push_str(&format!("<lastmod>{}</lastmod>", format::iso(*day)));
        }
        for (code, address) in alternates(state) {
            let address = escape(&base.at(&address));
            text.push_str(&format!("<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\"/>"));
        }
        text.push_str("</url>\n");
    }
    text + "</urlset>\n"
}

/// The same page in every language, and for readers of any other.
pub(crate) fn alternates(state: &ViewState) -> impl Iterator<Item = (&'static str, String)> {
    let in_lang = |lang: Lang| state.in_lang(lang).address();
    let all = Lang::ALL.map(|lang| (lang.code(), in_lang(lang)));
    all.into_iter().chain([("x-default", in_lang(Lang::default()))])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sitemap() -> Sitemap {
        let mut sitemap = Sitemap::default();
        sitemap.add(ViewState::default(), None);
        let dataset = ViewState { dataset: Some("a&b".into()), ..ViewState::default() };
        sitemap.add(dataset.to_area("3<0"), Date::parse("2026-11-22"));
        sitemap.add(dataset.in_lang(Lang::En), None);
        sitemap
    }

    fn written(most: usize) -> (tempfile::TempDir, impl Fn(&str) -> String) {
        let folder = tempfile::tempdir().unwrap();
        let base = BaseUrl::parse("https://example.org/x/").unwrap();
        sitemap().write_parts(folder.path(), &base, most).unwrap();
        let root = folder.path().to_path_buf();
        (folder, move |name: &str| fs::read_to_string(root.join(name)).unwrap())
    }

    #[test]
    fn every_page_is_listed_with_its_languages_and_day() {
        let (_folder, read) = written(10);
        let text = read("sitemap.xml");
        assert_eq!(text.matches("<url>").count(), 3);
        assert!(text.contains("<loc>https://example.org/x/vi/</loc><xhtml"), "{text}");
        assert!(text.contains("area/3%3C0</loc><lastmod>2026-11-22</lastmod><xhtml"), "{text}");
        let english = "hreflang=\"en\" href=\"https://example.org/x/en/\"/>";
        let any = "hreflang=\"x-default\" href=\"https://example.org/x/vi/\"/>";
        assert!(text.contains(english) && text.contains(any), "{text}");
        assert!(!text.contains("a&b"), "{text}");
        assert_eq!(
            read("robots.txt"),
            "User-agent: *\nAllow: /\n\nSitemap: https://example.org/x/sitemap.xml\n"
        );
    }

    #[test]
    fn very_many_pages_come_in_parts() {
        let (_folder, read) = written(2);
        let index = read("sitemap.xml");
        assert!(index.contains("<loc>https://example.org/x/sitemap-2.xml</loc>"), "{index}");
        assert_eq!(read("sitemap-1.xml").matches("<url>").count(), 2);
        assert_eq!(read("sitemap-2.xml").matches("<url>").count(), 1);
    }
}
