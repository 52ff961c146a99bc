//! The presentation as a package.

use crate::TooLarge;
use crate::chart::embed;
use crate::measure::extent;
use crate::package::{Kind, Package, Relations};
use crate::presentation::slide::NAMESPACES;
use crate::presentation::text::Pen;
use crate::presentation::{Deck, Item, Slide, master, notes, slide};
use crate::theme::{self, THEME};
use crate::xml::Xml;

const DECK: Kind = Kind {
    relation: "officeDocument",
    content: "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
};
pub(super) const SLIDE: Kind = Kind {
    relation: "slide",
    content: "application/vnd.openxmlformats-officedocument.presentationml.slide+xml",
};

/// Parts that programs miss where they are not there, though nothing is in them.
const PROPERTIES: [(Kind, &str, &str); 3] = [
    (
        Kind {
            relation: "presProps",
            content: "application/vnd.openxmlformats-officedocument.presentationml.presProps+xml",
        },
        "ppt/presProps.xml",
        "p:presentationPr",
    ),
    (
        Kind {
            relation: "viewProps",
            content: "application/vnd.openxmlformats-officedocument.presentationml.viewProps+xml",
        },
        "ppt/viewProps.xml",
        "p:viewPr",
    ),
    (
        Kind {
            relation: "tableStyles",
            content: "application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml",
        },
        "ppt/tableStyles.xml",
        "a:tblStyleLst",
    ),
];

const LAYOUT_PATH: &str = "ppt/slideLayouts/slideLayout1.xml";
const MASTER_PATH: &str = "ppt/slideMasters/slideMaster1.xml";
const THEME_PATH: &str = "ppt/theme/theme1.xml";
const NOTES_MASTER_PATH: &str = "ppt/notesMasters/notesMaster1.xml";
const NOTES_THEME_PATH: &str = "ppt/theme/theme2.xml";

/// What the package refers to from its main part.
#[derive(Default)]
struct Ids {
    master: String,
    notes_master: Option<String>,
    slides: Vec<String>,
}

pub(super) fn to_bytes(deck: &Deck) -> Result<Vec<u8>, TooLarge> {
    let blank = [Slide::default()];
    let slides = if deck.slides.is_empty() { &blank[..] } else { &deck.slides[..] };
    let (mut package, mut relations) = (Package::default(), Relations::default());
    let mut ids = Ids { master: add_master(&mut package, &mut relations, deck), ..Ids::default() };
    if slides.iter().any(|slide| !slide.notes.is_empty()) {
        ids.notes_master = Some(add_notes_master(&mut package, &mut relations, deck));
    }
    let mut charts = 0;
    for (number, slide) in (1..).zip(slides) {
        let path = slide_path(number);
        add_slide(&mut package, deck, (slide, &path, number), &mut charts)?;
        ids.slides.push(relations.part(SLIDE, &path));
    }
    add_properties(&mut package, &mut relations);
    package.add("ppt/presentation.xml", DECK, contents(deck, &ids), &relations);
    package.finish(DECK, "ppt/presentation.xml", &deck.about)
}

fn add_master(package: &mut Package, relations: &mut Relations, deck: &Deck) -> String {
    let (mut of_master, mut of_layout) = (Relations::default(), Relations::default());
    let layout = of_master.part(master::LAYOUT, LAYOUT_PATH);
    of_master.part(THEME, THEME_PATH);
    of_layout.part(master::MASTER, MASTER_PATH);
    package.add(MASTER_PATH, master::MASTER, master::master(deck.width, deck.height, &layout), &of_master);
    package.add(LAYOUT_PATH, master::LAYOUT, master::layout(deck.width, deck.height), &of_layout);
    package.add(THEME_PATH, THEME, theme::to_xml(&deck.font), &Relations::default());
    let id = relations.part(master::MASTER, MASTER_PATH);
    relations.part(THEME, THEME_PATH);
    id
}

fn add_properties(package: &mut Package, relations: &mut Relations) {
    for (kind, path, root) in PROPERTIES {
        let xml = if root == "a:tblStyleLst" {
            let [drawing, ..] = NAMESPACES;
            let no_style = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}";
            Xml::document(root, &[drawing, ("def", &no_style)], |_| {})
        } else {
            Xml::document(root, &NAMESPACES, |_| {})
        };
        package.add(path, kind, xml, &Relations::default());
        relations.part(kind, path);
    }
}

fn add_notes_master(package: &mut Package, relations: &mut Relations, deck: &Deck) -> String {
    let mut of_master = Relations::default();
    of_master.part(THEME, NOTES_THEME_PATH);
    package.add(NOTES_MASTER_PATH, notes::MASTER, notes::master(), &of_master);
    package.add(NOTES_THEME_PATH, THEME, theme::to_xml(&deck.font), &Relations::default());
    relations.part(notes::MASTER, NOTES_MASTER_PATH)
}

fn add_slide(
    package: &mut Package,
    deck: &Deck,
    (slide, path, number): (&Slide, &str, usize),
    charts: &mut usize,
) -> Result<(), TooLarge> {
    let mut relations = Relations::default();
    relations.part(master::LAYOUT, LAYOUT_PATH);
    let mut related = Vec::new();
    for item in &slide.items {
        if let Item::Chart(_, chart) = item {
            *charts += 1;
            related.push(embed::add(package, &mut relations, "ppt", *charts, (chart, &deck.about))?);
        }
    }
    if !slide.notes.is_empty() {
        let notes_path = format!("ppt/notesSlides/notesSlide{number}.xml");
        relations.part(notes::NOTES, &notes_path);
        let mut of_notes = Relations::default();
        of_notes.part(notes::MASTER, NOTES_MASTER_PATH);
        of_notes.part(SLIDE, path);
        let xml = notes::page(&slide.notes, &mut pen(deck, &mut of_notes));
        package.add(&notes_path, notes::NOTES, xml, &of_notes);
    }
    let xml = slide::to_xml(slide, &mut pen(deck, &mut relations), &related);
    package.add(path, SLIDE, xml, &relations);
    Ok(())
}

/// Where the slide of a number is.
pub(super) fn slide_path(number: usize) -> String {
    format!("ppt/slides/slide{number}.xml")
}

fn pen<'a>(deck: &'a Deck, relations: &'a mut Relations) -> Pen<'a> {
    Pen { language: deck.about.language, font: &deck.font, slides: deck.slides.len(), relations }
}

fn contents(deck: &Deck, ids: &Ids) -> String {
    // The smallest and the largest slide that the format knows.
    let side = |points| extent(points).clamp(914_400, 51_206_400);
    let (width, height) = (side(deck.width), side(deck.height));
    Xml::document("p:presentation", &NAMESPACES, |xml| {
        xml.within("p:sldMasterIdLst", &[], |xml| {
            xml.leaf("p:sldMasterId", &[("id", &2_147_483_648_u32), ("r:id", &ids.master)]);
        });
        if let Some(id) = &ids.notes_master {
            xml.within("p:notesMasterIdLst", &[], |xml| xml.leaf("p:notesMasterId", &[("r:id", id)]));
        }
        xml.within("p:sldIdLst", &[], |xml| {
            for (number, id) in (256_u32..).zip(&ids.slides) {
                xml.leaf("p:sldId", &[("id", &number), ("r:id", id)]);
            }
        });
        xml.leaf("p:sldSz", &[("cx", &width), ("cy", &height)]);
        // A4, upright.
        xml.leaf("p:notesSz", &[("cx", &7_559_675), ("cy", &10_691_813)]);
    })
}
