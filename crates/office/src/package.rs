//! The package that every office file is (ECMA-376, part 2): parts, what each is, and which part refers to which.

use crate::about::About;
use crate::archive::Archive;
use crate::chart::EMBEDDED;
use crate::xml::Xml;
use crate::{TooLarge, about};

/// Where the types of relations begin.
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE_RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const CORE_PROPERTIES: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Kind {
    /// The end of its relation's type: `slide`.
    pub(crate) relation: &'static str,
    /// Its content type.
    pub(crate) content: &'static str,
}

/// The parts that one part refers to.
#[derive(Debug, Default)]
pub(crate) struct Relations {
    found: Vec<(String, String, bool)>,
}

impl Relations {
    /// A relation to another part, by its path from the root of the package; its id.
    pub(crate) fn part(&mut self, kind: Kind, path: &str) -> String {
        self.push(format!("{RELATIONS}{}", kind.relation), format!("/{path}"), false)
    }

    /// A relation to an address of the web; its id. The same address has the same one, and what is no such address none.
    pub(crate) fn link(&mut self, address: &str) -> Option<String> {
        let address = web_address(address)?;
        let known = self.found.iter().position(|(_, target, outside)| *outside && *target == address);
        Some(known.map_or_else(
            || self.push(format!("{RELATIONS}hyperlink"), address, true),
            |place| format!("rId{}", place + 1),
        ))
    }

    fn push(&mut self, kind: String, target: String, outside: bool) -> String {
        self.found.push((kind, target, outside));
        format!("rId{}", self.found.len())
    }

    fn to_xml(&self) -> String {
        Xml::document("Relationships", &[("xmlns", &PACKAGE_RELATIONS)], |xml| {
            for (number, (kind, target, outside)) in (1..).zip(&self.found) {
                let id = format!("rId{number}");
                if *outside {
                    let mode = "External";
                    xml.leaf(
                        "Relationship",
                        &[("Id", &id), ("Type", kind), ("Target", target), ("TargetMode", &mode)],
                    );
                } else {
                    xml.leaf("Relationship", &[("Id", &id), ("Type", kind), ("Target", target)]);
                }
            }
        })
    }
}

/// A package in the making.
#[derive(Debug, Default)]
pub(crate) struct Package {
    /// Path, content type and bytes; parts whose type follows from the end of their names have none.
    parts: Vec<(String, Option<&'static str>, Vec<u8>)>,
}

impl Package {
    /// Adds a part and what it refers to.
    pub(crate) fn add(&mut self, path: &str, kind: Kind, bytes: impl Into<Vec<u8>>, relations: &Relations) {
        self.parts.push((path.to_owned(), (kind != EMBEDDED).then_some(kind.content), bytes.into()));
        if !relations.found.is_empty() {
            let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
            let beside = if folder.is_empty() { String::new() } else { format!("{folder}/") };
            self.parts.push((format!("{beside}_rels/{name}.rels"), None, relations.to_xml().into_bytes()));
        }
    }

    /// The bytes of the file, whose main part stands at `path`.
    pub(crate) fn finish(mut self, main: Kind, path: &str, about: &About) -> Result<Vec<u8>, TooLarge> {
        let mut root = Relations::default();
        root.part(main, path);
        root.push(CORE_PROPERTIES.to_owned(), "/docProps/core.xml".to_owned(), false);
        root.part(about::EXTENDED, "docProps/app.xml");
        self.add("docProps/core.xml", about::CORE, about::core(about), &Relations::default());
        self.add("docProps/app.xml", about::EXTENDED, about::extended(), &Relations::default());
        let mut archive = Archive::default();
        archive.add("[Content_Types].xml", self.content_types().as_bytes())?;
        archive.add("_rels/.rels", root.to_xml().as_bytes())?;
        for (path, _, bytes) in &self.parts {
            archive.add(path, bytes)?;
        }
        archive.finish()
    }

    fn content_types(&self) -> String {
        let namespace = "http://schemas.openxmlformats.org/package/2006/content-types";
        Xml::document("Types", &[("xmlns", &namespace)], |xml| {
            xml.fixed(concat!(
                "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>",
                "<Default Extension=\"xml\" ContentType=\"application/xml\"/>",
                "<Default Extension=\"xlsx\" ",
                "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet\"/>",
            ));
            for (path, content, _) in &self.parts {
                if let Some(content) = content {
                    xml.leaf("Override", &[("PartName", &format!("/{path}")), ("ContentType", content)]);
                }
            }
        })
    }
}

/// An address that a link may lead to: one of the web, of characters that addresses have. Programs take a file with another one for
/// damaged.
fn web_address(address: &str) -> Option<String> {
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"))?;
    let is_host = |byte: u8| byte.is_ascii_alphanumeric() || b".-:".contains(&byte);
    let named =
        host.split(['/', '?', '#']).next().filter(|name| !name.is_empty() && name.bytes().all(is_host));
    named?;
    let mut encoded = String::with_capacity(address.len());
    for byte in address.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~:/?#@!$&'()*+,;=%".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    Some(encoded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_the_web_and_nowhere_else() {
        let mut relations = Relations::default();
        let first = relations.link("https://example.org/a b?c=đ").unwrap();
        assert_eq!(relations.link("https://example.org/a b?c=đ").unwrap(), first);
        assert_ne!(relations.link("http://example.org/").unwrap(), first);
        assert!(relations.to_xml().contains("Target=\"https://example.org/a%20b?c=%C4%91\""));
        for address in
            ["javascript:alert(1)", "file:///etc/passwd", "", "https://", "https:// x", "https://[/"]
        {
            assert_eq!(relations.link(address), None, "{address}");
        }
    }
}
