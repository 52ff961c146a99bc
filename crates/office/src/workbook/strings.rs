//! The texts of a workbook, each kept once.

use std::collections::BTreeMap;

use crate::xml::Xml;

/// Texts in the order in which they were first met.
#[derive(Debug, Default)]
pub(super) struct Strings {
    numbers: BTreeMap<String, usize>,
    texts: Vec<String>,
    uses: usize,
}

impl Strings {
    /// The number of a text.
    pub(super) fn number(&mut self, text: &str) -> usize {
        self.uses += 1;
        if let Some(number) = self.numbers.get(text) {
            return *number;
        }
        let number = self.texts.len();
        self.numbers.insert(text.to_owned(), number);
        self.texts.push(text.to_owned());
        number
    }

    /// The part that holds them.
    pub(super) fn to_xml(&self) -> String {
        let namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        Xml::document(
            "sst",
            &[("xmlns", &namespace), ("count", &self.uses), ("uniqueCount", &self.texts.len())],
            |xml| {
                for text in &self.texts {
                    xml.within("si", &[], |xml| xml.text("t", &[("xml:space", &"preserve")], text));
                }
            },
        )
    }
}
