//! What stands in the head of a page for crawlers, for previews of links and for catalogues of data: description, addresses in
//! each language, the picture, what the dataset is. What the reader sees is not made here.

mod json_ld;

use std::path::Path;

use tiendo_core::dataset::Dataset;
use tiendo_core::date::Date;
use tiendo_core::lang::Lang;
use tiendo_core::markup::escape;
use tiendo_core::view::share;
use tiendo_core::view_state::{Page, ViewState};

use crate::Error;
use crate::address::BaseUrl;
use crate::embed::Offers;
use crate::sitemap::{self, Sitemap};
use crate::social::{self, Pictures};

const HEAD_END: &str = "</head>";
/// What stands before the description of a page.
pub(crate) const DESCRIPTION: &str = "<meta name=\"description\" content=\"";

/// The heads of a site's pages; remembers the pages for the sitemap, the charts that they offer, and the
/// pictures that are to be drawn.
pub(crate) struct Heads<'a> {
    base: Option<&'a BaseUrl>,
    sitemap: Sitemap,
    pictures: Pictures,
    offers: Offers,
}

/// A dataset as the heads of its pages need it.
pub(crate) struct Subject<'a> {
    dataset: &'a Dataset,
    today: Date,
    /// Its JSON-LD, in each language.
    data: [(Lang, String); 2],
}

impl<'a> Subject<'a> {
    /// The dataset in the folder of this name in a site's data.
    ///
    /// # Errors
    /// When its descriptor cannot be read.
    pub(crate) fn new(
        dataset: &'a Dataset,
        data: &Path,
        base: Option<&BaseUrl>,
        today: Date,
    ) -> Result<Self, Error> {
        let data = json_ld::of_dataset(dataset, data, base)?;
        Ok(Self { dataset, today, data })
    }

    /// The day that its pages are made for.
    pub(crate) const fn today(&self) -> Date {
        self.today
    }
}

impl<'a> Heads<'a> {
    /// Heads of a site at this address, where that is known.
    pub(crate) fn new(base: Option<&'a BaseUrl>) -> Self {
        Self { base, sitemap: Sitemap::default(), pictures: Pictures::default(), offers: Offers::default() }
    }

    /// Where the site will stand.
    pub(crate) const fn base(&self) -> Option<&'a BaseUrl> {
        self.base
    }

    /// The head of the start page.
    pub(crate) fn home(&mut self, lang: Lang) -> Head {
        let state = ViewState { lang, ..ViewState::default() };
        let description = share::site_description(lang).to_owned();
        let tags = self.links(&state, &description, None);
        self.sitemap.add(state, None);
        Head { description, tags }
    }

    /// The head of a page of a dataset.
    pub(crate) fn page(&mut self, subject: &Subject<'_>, state: &ViewState) -> Head {
        let Subject { dataset, today, data } = subject;
        let description = share::description(dataset, state, *today);
        let picture = self.base.and_then(|_| self.pictures.of_page(dataset, state, *today));
        let mut tags = self.links(state, &description, picture.as_deref());
        if let Some(base) = self.base {
            tags.push_str(&self.offers.add(dataset, state, *today, base));
        }
        if matches!(state.page, Page::Overview | Page::About) {
            let of_lang = data.iter().filter(|(lang, _)| *lang == state.lang);
            tags.extend(of_lang.map(|(_, json)| json.as_str()));
        }
        self.sitemap.add(state.clone(), dataset.descriptor().created_on());
        Head { description, tags }
    }

    /// Writes what stands beside the pages: the sitemap, the descriptions of charts to embed and the pictures, where the address of the site is known. Returns how many
    /// pictures.
    ///
    /// # Errors
    /// When a file cannot be written, or the app's style sheets or fonts, which pictures are drawn with, are not there.
    pub(crate) fn write_beside(&self, site: &Path, advance: impl Fn() + Sync) -> Result<usize, Error> {
        let Some(base) = self.base else { return Ok(0) };
        self.sitemap.write(site, base)?;
        self.offers.write(site, base)?;
        social::draw(&self.pictures, site, advance)
    }

    /// How many pictures are to be drawn.
    pub(crate) const fn pictures(&self) -> usize {
        self.pictures.len()
    }

    fn links(&self, state: &ViewState, description: &str, picture: Option<&str>) -> String {
        let locale = |lang: Lang| lang.pick("vi_VN", "en_GB");
        let lang = state.lang;
        let mut head = Tags::default();
        if let Some(base) = self.base {
            let own = base.at(&state.address());
            head.push(&format!("<link rel=\"canonical\" href=\"{}\">", escape(&own)));
            for (code, address) in sitemap::alternates(state) {
                let address = escape(&base.at(&address));
                head.push(&format!("<link rel=\"alternate\" hreflang=\"{code}\" href=\"{address}\">"));
            }
            head.property("og:url", &own);
        }
        head.property("og:type", "website");
        head.property("og:site_name", "Tiến độ");
        head.property("og:description", description);
        head.property("og:locale", locale(lang));
        head.property("og:locale:alternate", locale(lang.other()));
        let mut card = "summary";
        if let (Some(base), Some(picture)) = (self.base, picture) {
            let (width, height) = social::SIZE;
            head.property("og:image", &base.at(picture));
            head.property("og:image:type", "image/png");
            head.property("og:image:width", &width.to_string());
            head.property("og:image:height", &height.to_string());
            head.property("og:image:alt", description);
            card = "summary_large_image";
        }
        head.push(&format!("<meta name=\"twitter:card\" content=\"{card}\">"));
        head.0
    }
}

/// What is added to the head of one page.
pub(crate) struct Head {
    description: String,
    tags: String,
}

impl Head {
    /// The page with its head complete.
    pub(crate) fn complete(&self, page: &str) -> String {
        with_description(page, &self.description(), &self.tags(title_of(page)))
    }

    /// The description, as markup.
    pub(crate) fn description(&self) -> String {
        escape(&self.description)
    }

    /// What stands at the end of the head of a page with this title, which is markup already.
    pub(crate) fn tags(&self, title: &str) -> String {
        format!("{}<meta property=\"og:title\" content=\"{title}\">", self.tags)
    }

    /// That of the page of addresses that lead nowhere, which nobody is to find.
    pub(crate) fn lost() -> Self {
        Self::unlisted(share::site_description(Lang::default()).to_owned())
    }

    /// That of a page which crawlers pass over.
    pub(crate) fn unlisted(description: String) -> Self {
        Self { description, tags: "<meta name=\"robots\" content=\"noindex\">".to_owned() }
    }
}

/// Tags one after the other.
#[derive(Default)]
struct Tags(String);

impl Tags {
    fn push(&mut self, tag: &str) {
        self.0.push_str(tag);
    }

    fn property(&mut self, name: &str, content: &str) {
        self.push(&format!("<meta property=\"{name}\" content=\"{}\">", escape(content)));
    }
}

/// The title of a page, as markup without tags.
fn title_of(page: &str) -> &str {
    let inside = page.split_once("<title>").and_then(|(_, rest)| rest.split_once("</title>"));
    inside.map_or("", |(title, _)| title)
}

/// The page with this description, which is markup, in the place of the app's, and `head` at the end of its head.
fn with_description(page: &str, description: &str, head: &str) -> String {
    let own = format!("{DESCRIPTION}{description}\">");
    let page = match page
        .split_once(DESCRIPTION)
        .and_then(|(before, rest)| Some((before, rest.split_once("\">")?.1)))
    {
        Some((before, after)) => format!("{before}{own}{after}"),
        None => page.replacen(HEAD_END, &format!("{own}{HEAD_END}"), 1),
    };
    page.replacen(HEAD_END, &format!("{head}{HEAD_END}"), 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str =
        "<head><title>1 &lt; 2</title><meta name=\"description\" content=\"the app's\"></head><body>";

    #[test]
    fn without_an_address_there_are_no_absolute_links() {
        let page = Heads::new(None).home(Lang::En).complete(PAGE);
        let start = "<head><title>1 &lt; 2</title><meta name=\"description\" content=\"Progress of ";
        assert!(page.starts_with(start) && page.ends_with("</head><body>"), "{page}");
        assert!(page.contains("<meta property=\"og:title\" content=\"1 &lt; 2\">"), "{page}");
        assert!(page.contains("<meta property=\"og:locale\" content=\"en_GB\">"), "{page}");
        assert!(!page.contains("canonical") && !page.contains("http") && !page.contains("og:url"), "{page}");
    }

    #[test]
    fn with_an_address_every_page_names_itself_in_each_language() {
        let base = BaseUrl::parse("https://example.org/x").unwrap();
        let page = Heads::new(Some(&base)).home(Lang::Vi).complete(PAGE);
        for tag in [
            "<link rel=\"canonical\" href=\"https://example.org/x/vi/\">",
            "<link rel=\"alternate\" hreflang=\"en\" href=\"https://example.org/x/en/\">",
            "<link rel=\"alternate\" hreflang=\"x-default\" href=\"https://example.org/x/vi/\">",
            "<meta property=\"og:url\" content=\"https://example.org/x/vi/\">",
            "<meta name=\"twitter:card\" content=\"summary\">",
        ] {
            assert!(page.contains(tag), "{tag} in {page}");
        }
    }

    #[test]
    fn a_page_that_is_not_there_is_not_to_be_found() {
        let page = Head::lost().complete(PAGE);
        assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
        assert!(!page.contains("the app's"), "{page}");
    }

    #[test]
    fn a_page_without_a_description_gets_one() {
        let page = with_description("<head></head>", "&lt;b&gt;", "<x>");
        assert_eq!(page, "<head><meta name=\"description\" content=\"&lt;b&gt;\"><x></head>");
    }
}
