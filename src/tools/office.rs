//! Files of office programs, made here. Loaded when somebody asks for one.

use tiendo_core::export::Chart;
use tiendo_core::view::report::Report;
use tiendo_papers::{TooLarge, deck, report, view};

use crate::address;
use crate::components::origin;
use crate::pages::deck::deck as deck_on_screen;
use crate::pages::papers::Papers;
use crate::parts::Office;
use crate::scene::Scene;

/// Everything that makes one.
pub(crate) const OFFICE: Office = Office { workbook, presentation, document };

/// The workbook of a chart: the chart itself where it can be edited, its whole table, and where all that comes from. `None` where it has
/// nothing to show.
fn workbook(chart: Chart, scene: &Scene) -> Option<Result<Vec<u8>, TooLarge>> {
    origin::of(scene, |page, origin| view::workbook(&[chart], page, origin, scene.lang()))
}

/// The deck on screen as a presentation: the same slides in the same order, with what there is to say.
fn presentation(scene: &Scene) -> Result<Vec<u8>, TooLarge> {
    deck::presentation(&deck_on_screen(scene), scene.today, site().as_deref())
}

/// The report on screen as a document.
fn document(scene: &Scene) -> Result<Vec<u8>, TooLarge> {
    let (lang, today) = (scene.lang(), scene.today);
    let definitions = Papers::of(scene).definitions;
    let told = Report::of(scene.dataset(), definitions.as_ref(), scene.choice.area, today);
    let edition = scene.dataset().descriptor().edition(scene.hash(), lang);
    let site = site();
    report::document(&told, report::From { edition: &edition, site: site.as_deref(), today, lang })
}

/// Where the site stands, for links in the files; nowhere that others could follow where all there is of it is one file.
fn site() -> Option<String> {
    address::is_public().then(|| address::whole_of(""))
}
