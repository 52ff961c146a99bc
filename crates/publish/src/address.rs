//! The absolute address under which a site will stand; addresses of its pages are tiendo-core's.

use url::Url;

/// Where a site will stand: scheme, host and folder, without a slash at the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BaseUrl(String);

impl BaseUrl {
    /// Reads what the user gave.
    ///
    /// # Errors
    /// When it is no address that pages can be below.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        const NOT_AN_ADDRESS: &str = "cần địa chỉ đầy đủ, ví dụ https://example.org/tien-do/ / must be a whole address such as \
                                      https://example.org/tien-do/";
        let url = Url::parse(text).map_err(|_| NOT_AN_ADDRESS)?;
        let is_web = matches!(url.scheme(), "http" | "https") && url.has_host();
        let is_bare = url.query().is_none() && url.fragment().is_none();
        if !is_web || !is_bare || !url.username().is_empty() || url.password().is_some() {
            return Err(NOT_AN_ADDRESS);
        }
        Ok(Self(url.as_str().trim_end_matches('/').to_owned()))
    }

    /// The whole address of a path from the root of the site, which begins with a slash.
    pub fn at(&self, path: &str) -> String {
        format!("{}{path}", self.0)
    }

    /// The folder of the site on its host: blank, or with a slash in front and none behind.
    pub fn folder(&self) -> &str {
        let after_scheme = self.0.split_once("://").map_or("", |(_, rest)| rest);
        after_scheme.find('/').and_then(|slash| after_scheme.get(slash..)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_pages_are_below_it() {
        for (given, page, folder) in [
            ("https://example.org", "https://example.org/vi/", ""),
            ("https://example.org/", "https://example.org/vi/", ""),
            ("http://Example.org:8080/tien-do//", "http://example.org:8080/tien-do/vi/", "/tien-do"),
            ("https://tiến-độ.vn/a b", "https://xn--tin--m9s7862a.vn/a%20b/vi/", "/a%20b"),
        ] {
            let base = BaseUrl::parse(given).unwrap();
            let host = base.at("/vi/");
            assert_eq!(
                host.split('/').skip(3).collect::<Vec<_>>(),
                page.split('/').skip(3).collect::<Vec<_>>()
            );
            assert_eq!(base.folder(), folder, "{given}");
            assert!(host.is_ascii() && (given.contains('ế') || host == page), "{host}");
        }
    }

    #[test]
    fn what_pages_cannot_be_below_is_refused() {
        for given in [
            "",
            "example.org",
            "/x/",
            "ftp://example.org",
            "https://",
            "https://me:pass@example.org",
            "https://example.org/?a=1",
            "https://example.org/#x",
            "javascript:alert(1)",
        ] {
            assert!(BaseUrl::parse(given).is_err(), "{given}");
        }
    }
}
