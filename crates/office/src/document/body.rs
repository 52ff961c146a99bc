//! The text of a document: paragraphs and runs.

use std::collections::BTreeSet;

use crate::document::{Block, Level, Run, Target, chart, table};
use crate::package::Relations;
use crate::xml::Xml;

/// The bullet list in the part of numberings.
pub(super) const BULLETS: u32 = 1;

/// What a text is written with.
pub(super) struct Pen<'a> {
    /// The links and charts of the document.
    pub(super) relations: &'a mut Relations,
    /// The relations to its charts, in their order.
    pub(super) charts: std::vec::IntoIter<String>,
    /// The numbers of the notes that the document has.
    pub(super) notes: BTreeSet<u32>,
    /// The notes written so far: a name stands for one place.
    pub(super) written: BTreeSet<u32>,
    /// The number of the next drawing.
    pub(super) drawing: u32,
}

impl Pen<'_> {
    /// A block.
    pub(super) fn block(&mut self, xml: &mut Xml, block: &Block) {
        match block {
            Block::Title(runs) => self.paragraph(xml, "Title", runs),
            Block::Subtitle(runs) => self.paragraph(xml, "Subtitle", runs),
            Block::Heading(Level::First, runs) => self.paragraph(xml, "Heading1", runs),
            Block::Heading(Level::Second, runs) => self.paragraph(xml, "Heading2", runs),
            Block::Paragraph(runs) => self.paragraph(xml, "BodyText", runs),
            Block::Notice(runs) => self.paragraph(xml, "Notice", runs),
            Block::Caption(runs) => self.paragraph(xml, "Caption", runs),
            Block::List(items) => items.iter().for_each(|runs| self.bullet(xml, runs)),
            Block::Note(number, runs) => self.note(xml, *number, runs),
            Block::Table(one) => table::table(xml, self, one),
            Block::Chart(one, height) => {
                if let Some(relation) = self.charts.next() {
                    self.drawing += 1;
                    chart::chart(xml, one, (&relation, *height, self.drawing));
                }
            }
            Block::PageBreak => {
                xml.within("w:p", &[], |xml| {
                    xml.within("w:r", &[], |xml| xml.leaf("w:br", &[("w:type", &"page")]));
                });
            }
        }
    }

    /// A paragraph of a style.
    pub(super) fn paragraph(&mut self, xml: &mut Xml, style: &str, runs: &[Run]) {
        xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| xml.leaf("w:pStyle", &[("w:val", &style)]));
            self.runs(xml, runs);
        });
    }

    fn bullet(&mut self, xml: &mut Xml, runs: &[Run]) {
        xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| {
                xml.leaf("w:pStyle", &[("w:val", &"ListBullet")]);
                xml.within("w:numPr", &[], |xml| {
                    xml.leaf("w:ilvl", &[("w:val", &0)]);
                    xml.leaf("w:numId", &[("w:val", &BULLETS)]);
                });
            });
            self.runs(xml, runs);
        });
    }

    fn note(&mut self, xml: &mut Xml, number: u32, runs: &[Run]) {
        let is_first = self.written.insert(number);
        xml.within("w:p", &[], |xml| {
            xml.within("w:pPr", &[], |xml| xml.leaf("w:pStyle", &[("w:val", &"Note")]));
            if is_first {
                xml.leaf("w:bookmarkStart", &[("w:id", &number), ("w:name", &bookmark(number))]);
            }
            run(xml, &Run::plain(format!("[{number}] ")), false);
            if is_first {
                xml.leaf("w:bookmarkEnd", &[("w:id", &number)]);
            }
            self.runs(xml, runs);
        });
    }

    /// Texts one after the other. One that leads to a note which is not there is a text like others.
    pub(super) fn runs(&mut self, xml: &mut Xml, runs: &[Run]) {
        for one in runs {
            match &one.target {
                Some(Target::Web(address)) => match self.relations.link(address) {
                    Some(id) => xml.within("w:hyperlink", &[("r:id", &id)], |xml| run(xml, one, true)),
                    None => run(xml, one, false),
                },
                Some(Target::Note(number)) if self.notes.contains(number) => {
                    xml.within("w:hyperlink", &[("w:anchor", &bookmark(*number))], |xml| run(xml, one, true));
                }
                Some(Target::Note(_)) | None => run(xml, one, false),
            }
        }
    }
}

fn bookmark(number: u32) -> String {
    format!("note{number}")
}

fn run(xml: &mut Xml, run: &Run, is_link: bool) {
    xml.within("w:r", &[], |xml| {
        xml.within("w:rPr", &[], |xml| {
            if is_link {
                xml.leaf("w:rStyle", &[("w:val", &"Hyperlink")]);
            }
            if run.bold {
                xml.leaf("w:b", &[]);
            }
            if run.italic {
                xml.leaf("w:i", &[]);
            }
            if let Some(color) = run.color {
                xml.leaf("w:color", &[("w:val", &color)]);
            }
            if run.raised {
                xml.leaf("w:vertAlign", &[("w:val", &"superscript")]);
            }
        });
        for (number, line) in run.text.split(['\n', '\u{2028}']).enumerate() {
            if number > 0 {
                xml.leaf("w:br", &[]);
            }
            if !line.is_empty() {
                xml.text("w:t", &[("xml:space", &"preserve")], &line.replace(['\r', '\t'], " "));
            }
        }
    });
}
