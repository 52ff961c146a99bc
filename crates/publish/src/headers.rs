//! What a host should send beside the files of a site, as rules; and the rules written for the usual hosts. What pages may do is
//! `policy`'s business.

mod hosts;

use serde_json::{Map, Value, json};
use tiendo_core::catalog::KEPT;
use tiendo_core::lang::Lang;

use crate::address::BasePath;
use crate::policy::{Framing, Inline};
use crate::{kept, offline};

pub(crate) use hosts::write;

/// The rules in a site, for whoever serves it by a program of their own; the preview does.
pub(crate) const FILE: &str = "hosting/headers.json";

/// The pages that other sites may show in a frame.
const EMBEDDED: &str = "/embed/*";

const POLICY: &str = "Content-Security-Policy";
pub(crate) const CACHING: &str = "Cache-Control";

/// Asked for again each time, and sent again only if it changed.
const ASK: &str = "no-cache";
/// A file whose name changes with its content.
const FOREVER: &str = "public, max-age=31536000, immutable";
const A_DAY: &str = "public, max-age=86400";

/// Which of a site's addresses get which headers. No address gets the same header from two rules.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Rules {
    /// Where the site stands on its host.
    root: BasePath,
    rules: Vec<Rule>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Rule {
    /// Paths from the root of the site; `*` at the end of one means whatever follows.
    paths: Vec<String>,
    /// Names and values.
    headers: Vec<(String, String)>,
}

impl Rules {
    /// The rules of a site at this path of its host, whose pages hold these scripts, and whose files have these paths.
    pub(crate) fn new(root: &BasePath, inline: &Inline, files: &[String]) -> Self {
        let languages = Lang::ALL.map(|lang| format!("/{}/*", lang.code()));
        let pages = ["", "index.html", "404.html", offline::PAGE]
            .map(|path| format!("/{path}"))
            .into_iter()
            .chain(languages);
        let lasting = files.iter().filter(|path| is_named_by_content(path)).map(|path| format!("/{path}"));
        let everywhere = [
            ("X-Content-Type-Options", "nosniff"),
            ("Referrer-Policy", "strict-origin-when-cross-origin"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            (
                "Permissions-Policy",
                "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), \
                 microphone=(), midi=(), payment=(), usb=()",
            ),
        ];
        let renewed =
            ["data/*", kept::RELEASE, offline::WORKER, offline::MANIFEST].map(|path| format!("/{path}"));
        let page = |framing| [(POLICY, inline.policy(framing)), (CACHING, ASK.to_owned())];
        let rules = [
            Rule::new(["/*".to_owned()], everywhere.map(|(name, value)| (name, value.to_owned()))),
            Rule::new(pages, page(Framing::Nobody)),
            Rule::new([EMBEDDED.to_owned()], page(Framing::Anybody)),
            Rule::new(renewed, [(CACHING, ASK.to_owned())]),
            Rule::new([format!("/{KEPT}/*")], [(CACHING, FOREVER.to_owned())]),
            Rule::new(["/fonts/*".to_owned()], [(CACHING, A_DAY.to_owned())]),
            Rule::new(lasting, [(CACHING, FOREVER.to_owned())]),
        ];
        let rules = rules.into_iter().filter(|rule| !rule.paths.is_empty()).collect();
        Self { root: root.clone(), rules }
    }

    /// Where the site stands on its host.
    pub(crate) const fn root(&self) -> &BasePath {
        &self.root
    }

    /// The headers of an address, from the root of the site.
    pub(crate) fn of<'a>(&'a self, address: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let rules = self.rules.iter().filter(move |rule| rule.is_about(address));
        rules.flat_map(|rule| rule.headers.iter().map(|(name, value)| (name.as_str(), value.as_str())))
    }

    /// The rules in the bytes of [`FILE`]; none where they were not made by this program.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let json: Value = serde_json::from_slice(bytes).unwrap_or_default();
        let root = json["root"].as_str().and_then(|root| BasePath::parse(root).ok()).unwrap_or_default();
        let rules = json["rules"].as_array().into_iter().flatten().filter_map(Rule::from_json).collect();
        Self { root, rules }
    }

    fn to_json(&self) -> String {
        let rules: Vec<Value> = self.rules.iter().map(Rule::to_json).collect();
        format!("{:#}\n", json!({ "root": format!("{}/", self.root.as_str()), "rules": rules }))
    }
}

impl Rule {
    fn new(
        paths: impl IntoIterator<Item = String>,
        headers: impl IntoIterator<Item = (&'static str, String)>,
    ) -> Self {
        let headers = headers.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { paths: paths.into_iter().collect(), headers }
    }

    fn is_about(&self, address: &str) -> bool {
        self.paths.iter().any(|path| match path.strip_suffix('*') {
            Some(start) => address.starts_with(start),
            None => path == address,
        })
    }

    fn to_json(&self) -> Value {
        let headers: Map<String, Value> =
            self.headers.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect();
        json!({ "paths": self.paths, "headers": headers })
    }

    fn from_json(json: &Value) -> Option<Self> {
        let paths = json["paths"].as_array()?.iter().filter_map(Value::as_str).map(str::to_owned).collect();
        let headers = json["headers"].as_object()?.iter();
        let headers =
            headers.filter_map(|(name, value)| Some((name.clone(), value.as_str()?.to_owned()))).collect();
        Some(Self { paths, headers })
    }
}

/// Whether a file at the root has the hash of its content in its name, as the app's build names them: `page-9b9dd36376a0360a.css`.
pub(crate) fn is_named_by_content(path: &str) -> bool {
    let Some((name, extension)) = path.rsplit_once('.') else { return false };
    let name = name.strip_suffix("_bg").unwrap_or(name);
    let hash = name.rsplit_once('-').map_or("", |(_, hash)| hash);
    let is_hash = hash.len() == 16 && hash.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    is_hash && !path.contains('/') && matches!(extension, "css" | "js" | "wasm")
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn rules() -> Rules {
        rules_below("/")
    }

    pub(super) fn rules_below(root: &str) -> Rules {
        let files = ["index.html", "page-9b9dd36376a0360a.css", "a-9b9dd36376a0360a_bg.wasm", "icon.svg"];
        Rules::new(
            &BasePath::parse(root).unwrap(),
            &Inline::of("<script>alert(1)</script>"),
            &files.map(str::to_owned),
        )
    }

    fn header<'a>(rules: &'a Rules, address: &'a str, name: &str) -> Vec<&'a str> {
        rules.of(address).filter(|(found, _)| *found == name).map(|(_, value)| value).collect()
    }

    #[test]
    fn only_pages_made_for_it_may_be_framed() {
        let rules = rules();
        for page in ["/", "/vi/", "/en/x/indicator/family", "/index.html", "/404.html"] {
            let [policy] = header(&rules, page, POLICY)[..] else { panic!("{page}") };
            assert!(policy.ends_with("; frame-ancestors 'none'"), "{page}: {policy}");
        }
        let [policy] = header(&rules, "/embed/vi/x/indicator/family", POLICY)[..] else { panic!() };
        assert!(policy.ends_with("; frame-ancestors *"), "{policy}");
    }

    #[test]
    fn what_is_named_by_its_content_is_kept_and_the_rest_asked_for_again() {
        let rules = rules();
        for (address, expected) in [
            ("/vi/x/", ASK),
            ("/data/x/areas.csv", ASK),
            ("/kept/x-9b9dd36376a0360a/areas.csv", FOREVER),
            ("/page-9b9dd36376a0360a.css", FOREVER),
            ("/a-9b9dd36376a0360a_bg.wasm", FOREVER),
            ("/fonts/be-vietnam-pro-400.woff2", A_DAY),
        ] {
            assert_eq!(header(&rules, address, CACHING), [expected], "{address}");
        }
        for name in ["icon.svg", "a-9b9dd.css", "x/page-9b9dd36376a0360a.css", "page-9b9dd36376a0360z.css"] {
            assert!(!is_named_by_content(name), "{name}");
        }
    }

    #[test]
    fn no_address_gets_a_header_twice() {
        let rules = rules();
        for address in
            ["/", "/vi/", "/data/x.csv", "/embed/a", "/fonts/a.woff2", "/page-9b9dd36376a0360a.css"]
        {
            let mut names: Vec<_> = rules.of(address).map(|(name, _)| name).collect();
            let all = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), all, "{address}");
            assert_eq!(header(&rules, address, "X-Content-Type-Options"), ["nosniff"]);
        }
    }

    #[test]
    fn rules_are_read_as_they_were_written() {
        for rules in [rules(), rules_below("/x/y/")] {
            assert_eq!(Rules::read(rules.to_json().as_bytes()), rules);
        }
        for other in ["", "{", "[]", "{\"rules\": [1, {\"paths\": 2}]}"] {
            assert_eq!(Rules::read(other.as_bytes()), Rules::default());
        }
    }
}
