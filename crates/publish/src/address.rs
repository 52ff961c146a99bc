//! Where a site will stand, as a whole address or as a path of its host; addresses of its pages are tiendo-core's.

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

    /// The path of the site on its host.
    pub fn path(&self) -> BasePath {
        let after_scheme = self.0.split_once("://").map_or("", |(_, rest)| rest);
        let path = after_scheme.find('/').and_then(|slash| after_scheme.get(slash..));
        BasePath(path.unwrap_or_default().to_owned())
    }
}

/// The path of a site on its host: blank, or with a slash in front and none behind.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BasePath(String);

impl BasePath {
    /// Reads what the user gave, or what a site says of itself.
    ///
    /// # Errors
    /// When it is no path from the root of a host.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        const NOT_A_PATH: &str =
            "cần đường dẫn từ gốc, ví dụ /tien-do/ / must be a path from the root, such as /tien-do/";
        let is_path = text.starts_with('/') && !text.contains("//") && !text.contains(['?', '#', '\\']);
        let url = Url::parse("http://host/").and_then(|host| host.join(text)).map_err(|_| NOT_A_PATH)?;
        // Quotes stay as they are in paths, and would have to be escaped wherever the path is written.
        if !is_path || url.path().contains(['\'', '"']) {
            return Err(NOT_A_PATH);
        }
        Ok(Self(url.path().trim_end_matches('/').to_owned()))
    }

    /// That of a site in one file, whose addresses stand behind a `#`.
    pub(crate) fn within_file() -> Self {
        Self("#".to_owned())
    }

    /// It as text.
    pub fn as_str(&self) -> &str {
        &self.0
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
            assert_eq!(base.path().as_str(), folder, "{given}");
            assert!(host.is_ascii() && (given.contains('ế') || host == page), "{host}");
        }
    }

    #[test]
    fn a_path_has_no_slash_at_its_end() {
        for (given, path) in
            [("/", ""), ("/x", "/x"), ("/x/y/", "/x/y"), ("/tiến độ/", "/ti%E1%BA%BFn%20%C4%91%E1%BB%99")]
        {
            assert_eq!(BasePath::parse(given).unwrap().as_str(), path);
        }
        for given in
            ["", "x", "x/", "//host/x", "/x//y", "/x?y", "/x#y", "\\x", "/it's/", "https://example.org/x"]
        {
            assert!(BasePath::parse(given).is_err(), "{given}");
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
