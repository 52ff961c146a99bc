//! The Content-Security-Policy of a site, worked out from its finished pages: scripts and styles written into a page run only
//! if they are among those that publishing found there.

use std::collections::BTreeSet;

use sha2::{Digest as _, Sha256};
use tiendo_core::export::base64;

/// The scripts and styles that stand in pages themselves, by their hashes as the policy names them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Inline {
    scripts: BTreeSet<String>,
    styles: BTreeSet<String>,
}

/// Who may show a page in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Framing {
    /// Nobody.
    Nobody,
    /// Any site: pages made to be embedded.
    Anybody,
    /// Not said, as a page itself cannot say it.
    Unsaid,
}

impl Inline {
    /// What one page has of them.
    pub(crate) fn of(html: &str) -> Self {
        let scripts = elements(html, "script").filter(|(tag, _)| is_program(tag));
        Self {
            scripts: scripts.map(|(_, content)| hash(content)).collect(),
            styles: elements(html, "style").map(|(_, content)| hash(content)).collect(),
        }
    }

    /// Adds those of another page.
    pub(crate) fn extend(&mut self, other: Self) {
        self.scripts.extend(other.scripts);
        self.styles.extend(other.styles);
    }

    /// The policy of every page: nothing but the site's own files and these.
    ///
    /// Attributes `style` are allowed, as the widths of bars are written so; style sheets and scripts are not, wherever they come
    /// from. Pictures are saved through `data:` and `blob:` addresses. Forms are answered by the program and never sent.
    pub(crate) fn policy(&self, framing: Framing) -> String {
        let scripts: String = self.scripts.iter().flat_map(|hash| [" ", hash]).collect();
        let styles: String = self.styles.iter().flat_map(|hash| [" ", hash]).collect();
        let policy = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{scripts}; style-src 'self'{styles}; \
             style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; \
             manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'"
        );
        match framing {
            Framing::Nobody => policy + "; frame-ancestors 'none'",
            Framing::Anybody => policy + "; frame-ancestors *",
            Framing::Unsaid => policy,
        }
    }

    /// The policy of a page that holds its whole site: it asks nobody for anything. Its modules are addresses that hold them, which an
    /// import map among these scripts names.
    pub(crate) fn policy_of_one_file(&self) -> String {
        let scripts: String = self.scripts.iter().flat_map(|hash| [" ", hash]).collect();
        let styles: String = self.styles.iter().flat_map(|hash| [" ", hash]).collect();
        format!(
            "default-src 'none'; script-src 'wasm-unsafe-eval' data:{scripts}; style-src{styles}; \
             style-src-attr 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'"
        )
    }
}

/// The page with the policy in its head, before anything that it is about.
pub(crate) fn written_into(html: &str, policy: &str) -> String {
    const CHARSET: &str = "<meta charset=\"utf-8\">";
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    // The encoding has to come in the first kilobyte.
    if let Some((before, after)) = html.split_once(CHARSET) {
        return format!("{before}{CHARSET}{meta}{after}");
    }
    let start = html.find("<html").and_then(|start| html.get(start..)?.find('>').map(|end| start + end + 1));
    let (before, after) = html.split_at(start.unwrap_or_default());
    format!("{before}{meta}{after}")
}

/// The elements of a name, whose content is no markup: attributes and content of each.
fn elements<'a>(html: &'a str, name: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            let start = rest.find(&format!("<{name}"))?;
            rest = rest.get(start + 1 + name.len()..)?;
            // Else it is the beginning of a longer name.
            if !rest.starts_with(|next: char| next == '>' || next == '/' || next.is_ascii_whitespace()) {
                continue;
            }
            let end = end_of_tag(rest)?;
            let (tag, content) = (rest.get(..end)?, rest.get(end + 1..)?);
            let length = content.find(&format!("</{name}"))?;
            rest = content.get(length..)?;
            return Some((tag, content.get(..length)?));
        }
    })
}

/// Where a tag ends: at the first `>` outside of quotes.
pub(crate) fn end_of_tag(tag: &str) -> Option<usize> {
    let mut quote = None;
    for (place, character) in tag.char_indices() {
        match (quote, character) {
            (None, '>') => return Some(place),
            (None, '"' | '\'') => quote = Some(character),
            (Some(open), _) if open == character => quote = None,
            _ => {}
        }
    }
    None
}

/// Whether a script stands in the page and is run, rather than fetched or kept as data.
fn is_program(tag: &str) -> bool {
    let kind = tag.split_once("type=\"").and_then(|(_, rest)| rest.split_once('"')).map(|(kind, _)| kind);
    let runs = matches!(
        kind,
        None | Some(
            "" | "module" | "text/javascript" | "importmap" | "speculationrules" | "application/javascript"
        )
    );
    runs && !tag.contains(" src=")
}

/// As the policy writes it, over the text as a browser reads it: with line feeds alone.
fn hash(content: &str) -> String {
    let content = content.replace("\r\n", "\n").replace('\r', "\n");
    format!("'sha256-{}'", base64(&Sha256::digest(content)))
}

#[cfg(test)]
mod tests {
    use super::*;

    // printf %s 'alert(1)' | openssl dgst -sha256 -binary | base64
    const ALERT: &str = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";

    #[test]
    fn scripts_and_styles_of_a_page_are_named_by_their_hashes() {
        let html = "<head><script data-a=\"1>0\">alert(1)</script><script src=\"/a.js\"></script>\
                    <script type=\"application/ld+json\">{\"a\":1}</script><scripts>x</scripts>\
                    <script type=\"module\">a\r\nb</script><style>p{}</style></head>";
        let inline = Inline::of(html);
        assert_eq!(inline.scripts.len(), 2, "{inline:?}");
        assert!(inline.scripts.contains(ALERT) && inline.scripts.contains(&hash("a\nb")), "{inline:?}");
        assert_eq!(inline.styles, BTreeSet::from([hash("p{}")]));
        let policy = inline.policy(Framing::Nobody);
        let [one, other] = inline.scripts.iter().collect::<Vec<_>>()[..] else { panic!() };
        assert!(
            policy.contains(&format!("script-src 'self' 'wasm-unsafe-eval' {one} {other}; style-src")),
            "{policy}"
        );
        assert!(policy.starts_with("default-src 'none'; ") && policy.ends_with("; frame-ancestors 'none'"));
    }

    #[test]
    fn no_script_but_those_of_the_pages_may_run() {
        let policy = Inline::default().policy(Framing::Unsaid);
        let directive =
            |name: &str| policy.split("; ").find(|part| part.starts_with(name)).unwrap().to_owned();
        assert_eq!(directive("script-src"), "script-src 'self' 'wasm-unsafe-eval'");
        assert_eq!(directive("style-src "), "style-src 'self'");
        assert!(!policy.contains("frame-ancestors"), "a page cannot say it of itself");
        assert!(!policy.contains("http"), "no other host");
    }

    #[test]
    fn the_policy_comes_before_what_it_is_about_and_after_the_encoding() {
        let page = written_into("<html lang=\"vi\"><head>\n<meta charset=\"utf-8\"><script>", "x 'y'");
        let meta = "<meta http-equiv=\"Content-Security-Policy\" content=\"x 'y'\">";
        assert_eq!(page, format!("<html lang=\"vi\"><head>\n<meta charset=\"utf-8\">{meta}<script>"));
        assert_eq!(
            written_into("<html lang=\"vi\"><title>", "x 'y'"),
            format!("<html lang=\"vi\">{meta}<title>")
        );
    }

    #[test]
    fn an_element_that_does_not_end_is_none() {
        for html in ["<script", "<script>", "<script>alert(1)", "<script a=\"", ""] {
            assert_eq!(Inline::of(html), Inline::default(), "{html}");
        }
    }
}
