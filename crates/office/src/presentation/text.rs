//! Texts of slides: paragraphs and runs (`a:txBody`).

use crate::about::Language;
use crate::measure::{Rgb, emu, extent, letters};
use crate::package::Relations;
use crate::presentation::deck::{SLIDE, slide_path};
use crate::presentation::{Align, Anchor, Paragraph, Run, Target, TextBox};
use crate::xml::{Xml, on_one_line};

/// What texts of a slide are written with.
pub(super) struct Pen<'a> {
    /// The language of all texts.
    pub(super) language: Language,
    /// The font's name.
    pub(super) font: &'a str,
    /// How many slides there are.
    pub(super) slides: usize,
    /// The links of the slide.
    pub(super) relations: &'a mut Relations,
}

impl Pen<'_> {
    /// The text of a shape, in an element of this name.
    pub(super) fn body(&mut self, xml: &mut Xml, name: &str, text: &TextBox) {
        xml.within(name, &[], |xml| {
            let inset = extent(text.inset);
            let anchor = anchor(text.anchor);
            xml.within(
                "a:bodyPr",
                &[
                    ("wrap", &"square"),
                    ("lIns", &inset),
                    ("tIns", &inset),
                    ("rIns", &inset),
                    ("bIns", &inset),
                    ("rtlCol", &0),
                    ("anchor", &anchor),
                ],
                |xml| xml.leaf("a:noAutofit", &[]),
            );
            xml.leaf("a:lstStyle", &[]);
            self.paragraphs(xml, &text.paragraphs);
        });
    }

    /// Paragraphs; one at least, as the format wants.
    pub(super) fn paragraphs(&mut self, xml: &mut Xml, paragraphs: &[Paragraph]) {
        if paragraphs.is_empty() {
            xml.leaf("a:p", &[]);
        }
        for paragraph in paragraphs {
            xml.within("a:p", &[], |xml| self.paragraph(xml, paragraph));
        }
    }

    fn paragraph(&mut self, xml: &mut Xml, paragraph: &Paragraph) {
        let size = paragraph.runs.first().map_or(12.0, |run| run.size);
        let indent = if paragraph.bullet { emu(size) } else { 0 };
        let back = -indent;
        let align = match paragraph.align {
            Align::Left => "l",
            Align::Center => "ctr",
            Align::Right => "r",
        };
        xml.within("a:pPr", &[("marL", &indent), ("indent", &back), ("algn", &align)], |xml| {
            if let Some(height) = paragraph.line_height {
                let height = (extent(height) / 127).min(158_400);
                xml.within("a:lnSpc", &[], |xml| xml.val("a:spcPts", &height));
            }
            xml.within("a:spcBef", &[], |xml| xml.val("a:spcPts", &0));
            let after = (extent(paragraph.space_after) / 127).min(158_400);
            xml.within("a:spcAft", &[], |xml| xml.val("a:spcPts", &after));
            if paragraph.bullet {
                xml.fixed("<a:buFont typeface=\"Arial\"/><a:buChar char=\"•\"/>");
            } else {
                xml.leaf("a:buNone", &[]);
            }
        });
        for run in &paragraph.runs {
            for (number, line) in run.text.split(['\n', '\u{2028}']).enumerate() {
                if number > 0 {
                    xml.within("a:br", &[], |xml| self.look(xml, "a:rPr", run, None));
                }
                if !line.is_empty() {
                    let link = run.link.as_ref().and_then(|target| self.link(target));
                    xml.within("a:r", &[], |xml| {
                        self.look(xml, "a:rPr", run, link.as_ref());
                        xml.text("a:t", &[], &line.replace(['\r', '\t'], " "));
                    });
                }
            }
        }
        if let Some(run) = paragraph.runs.last() {
            self.look(xml, "a:endParaRPr", run, None);
        }
    }

    /// The relation to what a text leads to, and whether it is a slide.
    fn link(&mut self, target: &Target) -> Option<(String, bool)> {
        match target {
            Target::Web(address) => self.relations.link(address).map(|id| (id, false)),
            Target::Slide(number) => {
                let exists = (1..=self.slides).contains(number);
                exists.then(|| (self.relations.part(SLIDE, &slide_path(*number)), true))
            }
        }
    }

    fn look(&self, xml: &mut Xml, name: &str, run: &Run, link: Option<&(String, bool)>) {
        let (size, bold) = (letters(run.size), u8::from(run.bold));
        let attributes: [(&str, &dyn std::fmt::Display); 4] =
            [("lang", &self.language.tag()), ("sz", &size), ("b", &bold), ("dirty", &0)];
        xml.within(name, &attributes, |xml| {
            fill(xml, Some(run.color));
            let font = on_one_line(self.font);
            for script in ["a:latin", "a:ea", "a:cs"] {
                xml.leaf(script, &[("typeface", &font)]);
            }
            match link {
                Some((id, false)) => xml.leaf("a:hlinkClick", &[("r:id", id)]),
                Some((id, true)) => {
                    xml.leaf("a:hlinkClick", &[("r:id", id), ("action", &"ppaction://hlinksldjump")]);
                }
                None => {}
            }
        });
    }
}

pub(super) const fn anchor(anchor: Anchor) -> &'static str {
    match anchor {
        Anchor::Top => "t",
        Anchor::Middle => "ctr",
        Anchor::Bottom => "b",
    }
}

/// A fill of one colour, or none.
pub(super) fn fill(xml: &mut Xml, color: Option<Rgb>) {
    match color {
        Some(color) => xml.within("a:solidFill", &[], |xml| xml.val("a:srgbClr", &color)),
        None => xml.leaf("a:noFill", &[]),
    }
}
