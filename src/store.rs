//! What the reader asked for and what has been loaded for it: the only writable state. Views derive everything from it.

use std::ops::Deref;
use std::sync::Arc;

use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use tiendo_charts::Size;
use tiendo_core::catalog::Catalog;
use tiendo_core::dataset::{Dataset, Tables};
use tiendo_core::date::Date;
use tiendo_core::finding::{Finding, Unavailable};
use tiendo_core::package::Descriptor;
use tiendo_core::view::{Choice, Notice};
use tiendo_core::view_state::{NoSuchPage, Page, ViewState};
use wasm_bindgen_futures::spawn_local;

use crate::parts::{NotLoaded, PaintHome, PaintTool, Part, Trouble};
use crate::scene::{Files, Paint, Scene};
use crate::tools::Tool;
use crate::{address, load, parts, screen};

/// Something loaded or derived once. It equals itself only: to compare thousands of figures would cost more than to draw
/// them again.
#[derive(Debug)]
pub(crate) struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    pub(crate) fn new(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> From<Arc<T>> for Shared<T> {
    fn from(value: Arc<T>) -> Self {
        Self(value)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// A dataset as far as it could be read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Loaded {
    pub(crate) name: String,
    /// The folder that it was read from, from the root of the site.
    pub(crate) folder: String,
    pub(crate) dataset: Shared<Dataset>,
    pub(crate) findings: Shared<Vec<Finding>>,
}

/// The catalogue, while and after it is fetched.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum CatalogState {
    Loading,
    Failed(Shared<Finding>),
    Ready(Shared<Catalog>),
}

/// What is on screen.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Screen {
    Loading,
    /// The part of the program that makes the page could not be loaded.
    NoProgram,
    NoSuchPage,
    NoSuchDataset,
    NoCatalog(Shared<Finding>),
    Home(Shared<Catalog>),
    /// The dataset has nothing that can be shown.
    Nothing(Loaded),
    /// A page of a dataset, and what of its address could not be followed.
    Page(Loaded, Choice, Vec<Notice>),
}

/// The parts of the program that have been loaded.
#[derive(Debug, Clone, Default)]
pub(crate) struct Parts {
    pages: Vec<(Part, Paint)>,
    /// The home page.
    pub(crate) home: Option<PaintHome>,
    /// What is shown when something went wrong.
    pub(crate) trouble: Option<Trouble>,
    tools: Option<PaintTool>,
    save: Option<PaintTool>,
    /// One that was asked for could not be loaded.
    failed: bool,
}

impl Parts {
    /// Keeps a part that holds pages.
    pub(crate) fn keep(&mut self, part: Part, paint: Paint) {
        self.pages.push((part, paint));
    }

    /// The part that makes the dialog of a tool.
    pub(crate) fn tool(&self, tool: &Tool) -> Option<PaintTool> {
        if tool.saves() { self.save } else { self.tools }
    }

    /// Whether one that was asked for could not be loaded.
    pub(crate) const fn has_failed(&self) -> bool {
        self.failed
    }

    /// A part that holds pages.
    pub(crate) fn page(&self, part: Part) -> Option<Paint> {
        self.pages.iter().find(|(known, _)| *known == part).map(|(_, paint)| *paint)
    }
}

/// The writable state.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Store {
    asked: RwSignal<Result<ViewState, NoSuchPage>>,
    catalog: RwSignal<CatalogState>,
    loaded: RwSignal<Option<Loaded>>,
    /// Files that some pages need.
    pub(crate) files: RwSignal<Shared<Files>>,
    /// The parts of the program that are there.
    pub(crate) parts: RwSignal<Parts>,
    /// The tool that is open.
    pub(crate) tool: RwSignal<Option<Tool>>,
    /// How wide charts are drawn.
    pub(crate) size: RwSignal<Size>,
    /// The next step through the years, while they are played.
    pub(crate) playing: RwSignal<Option<TimeoutHandle>>,
    /// What is looked for among the areas of a long table.
    pub(crate) sought: RwSignal<String>,
    /// The reader's day.
    today: Date,
    /// Whether the page is written before its reader is known.
    pub(crate) for_anyone: bool,
    /// What the page says, in the title of the document.
    pub(crate) title: RwSignal<String>,
    /// What the lower part of the page is painted from; it follows the top a frame later.
    pub(crate) below: RwSignal<Option<Scene>>,
    /// Whether pieces of the page wait for their turn to be drawn.
    pub(crate) waits: RwSignal<bool>,
    /// Whether something is tried again.
    again: RwSignal<bool>,
    /// What is on screen, derived from the rest.
    pub(crate) screen: Memo<Screen>,
}

/// There is one store.
impl PartialEq for Store {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Store {
    /// What an address asks for, and nothing yet for it.
    pub(crate) fn new(asked: Result<ViewState, NoSuchPage>, today: Date) -> Self {
        let asked = RwSignal::new(asked);
        let catalog = RwSignal::new(CatalogState::Loading);
        let loaded = RwSignal::new(None);
        let parts = RwSignal::new(Parts::default());
        let derive = move |_: Option<&Screen>| {
            derive_screen(&asked.read(), &catalog.read(), loaded.read().as_ref(), &parts.read())
        };
        Self {
            asked,
            catalog,
            loaded,
            files: RwSignal::new(Shared::new(Files::default())),
            parts,
            tool: RwSignal::new(None),
            size: RwSignal::new(Size::Wide),
            playing: RwSignal::new(None),
            sought: RwSignal::new(String::new()),
            today,
            for_anyone: false,
            title: RwSignal::new(String::new()),
            below: RwSignal::new(None),
            waits: RwSignal::new(false),
            again: RwSignal::new(false),
            screen: Memo::new(derive),
        }
    }

    /// The same, for a page that is written before its reader is known.
    #[cfg(feature = "ssr")]
    pub(crate) const fn for_anyone(self) -> Self {
        Self { for_anyone: true, ..self }
    }

    /// Everything that was asked for, at once.
    #[cfg(feature = "ssr")]
    pub(crate) fn fill(
        self,
        catalog: Shared<Catalog>,
        of_dataset: Option<(Loaded, Shared<Files>)>,
        size: Size,
    ) {
        self.catalog.set(CatalogState::Ready(catalog));
        if let Some((loaded, files)) = of_dataset {
            self.files.set(files);
            self.loaded.set(Some(loaded));
        }
        self.size.set(size);
    }

    /// Starts from the address of the page and fetches what it asks for.
    pub(crate) fn start() -> Self {
        let store = Self::new(address::current(), load::today());
        screen::mark_busy();
        store.fetch_missing();
        store
    }

    /// Fetches catalogue, dataset and parts of the program anew, after a failure.
    pub(crate) fn fetch_again(self) {
        screen::mark_busy();
        self.again.set(true);
        self.catalog.set(CatalogState::Loading);
        self.loaded.set(None);
        self.files.set(Shared::new(Files::default()));
        self.parts.update(|parts| parts.failed = false);
        self.fetch_missing();
    }

    /// Goes to another view and remembers it in the browser's history.
    pub(crate) fn go(self, to: ViewState) {
        let to = self.completed(to);
        address::push(&to);
        self.show(Ok(to));
    }

    /// Goes where a link or a key leads; another page begins at its top, for the eye and for the keyboard.
    pub(crate) fn visit(self, to: ViewState) {
        let asked = self.asked.read_untracked();
        let stays = asked.as_ref().is_ok_and(|asked| (asked.page, &asked.dataset) == (to.page, &to.dataset));
        drop(asked);
        self.go(to);
        if !stays {
            screen::begin_at_top();
        }
    }

    /// Goes to another view in the place of this one, as for a slider that is being moved.
    pub(crate) fn slide(self, to: ViewState) {
        address::complete(&to);
        self.show(Ok(to));
    }

    /// Notes in the address what the page itself shows already, such as the slide that it is at.
    pub(crate) fn note(self, to: ViewState) {
        address::complete(&to);
        *self.asked.write_untracked() = Ok(to);
    }

    /// Shows what the address of the page asks for, after it changed.
    pub(crate) fn follow_address(self) {
        self.show(address::current());
    }

    /// Opens a tool.
    pub(crate) fn open(self, tool: Tool) {
        let saves = tool.saves();
        let is_there = self.parts.read_untracked().tool(&tool).is_some();
        self.tool.set(Some(tool));
        if is_there {
            return;
        }
        self.parts.update(|parts| parts.failed = false);
        spawn_local(async move {
            if saves {
                self.keep_part(parts::save().await, |parts, save| parts.save = Some(save));
            } else {
                self.keep_part(parts::tools().await, |parts, tools| parts.tools = Some(tools));
            }
        });
    }

    fn show(self, asked: Result<ViewState, NoSuchPage>) {
        screen::mark_busy();
        self.asked.set(asked);
        self.fetch_missing();
        // What is already there is drawn before the next frame, also when it is the very view that was on screen.
        if self.is_drawn() {
            screen::mark_ready_when_drawn(move || self.is_drawn());
        }
    }

    /// Whether everything that was asked for is there.
    pub(crate) fn is_drawn(self) -> bool {
        let parts = self.parts.read_untracked();
        match &*self.screen.read_untracked() {
            Screen::Loading => false,
            Screen::NoProgram | Screen::Home(_) => true,
            Screen::Page(loaded, ..) => {
                let asked = self.asked.get_untracked().unwrap_or_default();
                let page = asked.page;
                let is_deep =
                    Part::lower(&asked).is_none() || untrack(|| self.scene()) == *self.below.read_untracked();
                let is_told = loaded.findings.is_empty() || parts.trouble.is_some();
                let is_whole = is_deep && is_told && !self.waits.get_untracked();
                parts.failed || (is_whole && self.missing_files(page, loaded).is_empty())
            }
            _ => parts.failed || parts.trouble.is_some(),
        }
    }

    /// The part that makes the lower part of the page on screen, and its dataset; none where the page has no lower part.
    pub(crate) fn lower_part(self) -> Option<(Part, String)> {
        match &*self.screen.read() {
            Screen::Page(loaded, ..) => Some((Part::lower(&self.state())?, loaded.name.clone())),
            _ => None,
        }
    }

    /// Whether the lower part of the page is not that of what is on screen, and can be painted.
    pub(crate) fn lacks_lower_part(self) -> bool {
        let can_be_painted =
            self.lower_part().is_some_and(|(part, _)| self.parts.read().page(part).is_some());
        can_be_painted && self.scene() != *self.below.read_untracked()
    }

    /// Whether the lower part of the page lacks nothing but a choice that was made in it.
    pub(crate) fn lower_part_alone_differs(self) -> bool {
        let (shown, scene) = (self.below.read_untracked(), untrack(|| self.scene()));
        let top = |scene: &Option<Scene>| scene.as_ref().map(Scene::at_the_top);
        top(&shown) == top(&scene)
    }

    /// Lets the lower part of the page follow the top.
    pub(crate) fn fill_lower_part(self) {
        if untrack(|| self.lacks_lower_part()) {
            self.below.set(untrack(|| self.scene()));
        }
    }

    /// A view with everything in its address, where what it leaves open is known: an address that is completed once its page is drawn
    /// makes the browser work out styles twice.
    fn completed(self, to: ViewState) -> ViewState {
        let loaded = self.loaded.read_untracked();
        let Some(loaded) = loaded.as_ref().filter(|loaded| to.dataset.as_ref() == Some(&loaded.name)) else {
            return to;
        };
        match Choice::resolve(&loaded.dataset, &to) {
            // What cannot be followed stays in the address, and is said.
            Some((choice, notices)) if notices.is_empty() => choice.state(&loaded.dataset, &to),
            _ => to,
        }
    }

    /// Fetches what the view needs and is not there: data and parts of the program, at the same time.
    fn fetch_missing(self) {
        // What went wrong shows once both are there, whichever comes last.
        spawn_local(async move {
            self.fetch_parts().await;
            self.fetch_trouble().await;
        });
        spawn_local(async move {
            self.fetch_data().await;
            self.fetch_trouble().await;
        });
    }

    /// Fetches the catalogue and the dataset that is asked for, unless they are there.
    async fn fetch_data(self) {
        let again = self.again.get_untracked();
        if *self.catalog.read_untracked() == CatalogState::Loading {
            let catalog = load::file(&screen::catalog_of_page(), again).await;
            if again && catalog == Err(Unavailable::NotFound) {
                // The site has been published anew: its page is of another release, and perhaps of another program.
                return screen::reload();
            }
            self.catalog.set(match Catalog::read(&catalog) {
                Ok(catalog) => CatalogState::Ready(Shared::new(catalog)),
                Err(finding) => CatalogState::Failed(Shared::new(finding)),
            });
        }
        if let Some((name, folder)) = self.wanted()
            && self.loaded.read_untracked().as_ref().is_none_or(|loaded| loaded.name != name)
        {
            let loaded = fetch(name, folder, again).await;
            // The reader may have gone on to another dataset while this one was on its way.
            if self.wanted().is_some_and(|(name, _)| name == loaded.name) {
                self.loaded.set(Some(loaded));
            }
        }
        self.fetch_files().await;
    }

    /// Fetches the files that the page needs besides the tables of figures.
    async fn fetch_files(self) {
        let Some(loaded) = self.loaded.get_untracked() else { return };
        let Ok(page) = self.asked.read_untracked().as_ref().map(|asked| asked.page) else { return };
        let missing = self.missing_files(page, &loaded);
        if missing.is_empty() {
            return;
        }
        let paths: Vec<String> = missing.iter().map(|path| format!("{}/{path}", loaded.folder)).collect();
        let fetched = load::files(&paths, self.again.get_untracked()).await;
        self.files
            .update(|files| *files = Shared::new(files.with(&loaded.name, missing.into_iter().zip(fetched))));
    }

    fn missing_files(self, page: Page, loaded: &Loaded) -> Vec<String> {
        let files = self.files.read_untracked();
        let is_there = |path: &String| files.of(&loaded.name).any(|(known, _)| known == path);
        Files::needed(page, loaded.dataset.descriptor()).into_iter().filter(|path| !is_there(path)).collect()
    }

    /// Loads the parts of the program that make the page.
    async fn fetch_parts(self) {
        let Some(asked) = self.asked.read_untracked().as_ref().ok().cloned() else { return };
        if asked.dataset.is_none() {
            if self.parts.read_untracked().home.is_none() {
                let home = parts::home().await;
                self.keep_part(home, |parts, home| parts.home = Some(home));
            }
            return;
        }
        for part in [Some(Part::of(&asked)), Part::lower(&asked)].into_iter().flatten() {
            if self.parts.read_untracked().page(part).is_none() {
                let paint = parts::load(part).await;
                self.keep_part(paint, |parts, paint| parts.keep(part, paint));
            }
        }
    }

    /// Loads what tells of a failure, where there is one to tell of.
    async fn fetch_trouble(self) {
        let needed = match &*self.screen.read_untracked() {
            Screen::Loading | Screen::NoProgram | Screen::Home(_) => false,
            Screen::Page(loaded, ..) => !loaded.findings.is_empty(),
            _ => true,
        };
        if needed && self.parts.read_untracked().trouble.is_none() {
            let trouble = parts::trouble().await;
            self.keep_part(trouble, |parts, trouble| parts.trouble = Some(trouble));
        }
    }

    pub(crate) fn keep_part<T>(self, part: Result<T, NotLoaded>, keep: impl FnOnce(&mut Parts, T)) {
        self.parts.update(|parts| match part {
            Ok(part) => keep(parts, part),
            Err(NotLoaded) => parts.failed = true,
        });
    }

    /// The name and the folder of the dataset that is asked for.
    fn wanted(self) -> Option<(String, String)> {
        wanted_dataset(&self.asked.read_untracked(), &self.catalog.read_untracked())
    }

    /// The choice on screen, complete; what the address asks for while there is none.
    pub(crate) fn state(self) -> ViewState {
        let asked = self.asked.read().as_ref().cloned().unwrap_or_default();
        match &*self.screen.read() {
            Screen::Page(loaded, choice, _) => choice.state(&loaded.dataset, &asked),
            _ => asked,
        }
    }

    /// Another page of the dataset, about what is on screen; what this page does not show is filled in.
    pub(crate) fn on_page(self, page: Page) -> ViewState {
        let state = self.state();
        let to = if page == Page::Deck { state.to_deck() } else { state.to_page(page) };
        match &*self.screen.read() {
            Screen::Page(loaded, choice, _) => choice.state(&loaded.dataset, &to),
            _ => to,
        }
    }

    /// What the page on screen is painted from; none where there is no page of a dataset.
    pub(crate) fn scene(self) -> Option<Scene> {
        self.scene_at(self.state())
    }

    /// The same, for a choice that the page on screen can be of.
    pub(crate) fn scene_at(self, state: ViewState) -> Option<Scene> {
        match &*self.screen.read() {
            Screen::Page(loaded, choice, _) => Some(Scene {
                loaded: loaded.clone(),
                files: self.files.get(),
                choice: *choice,
                state,
                catalog: self.catalog(),
                today: self.today,
                size: self.size.get(),
                store: self,
            }),
            _ => None,
        }
    }

    /// What lists are made for that nobody opens within a frame: they follow the top of a page together with its lower part.
    pub(crate) fn settled(self) -> (ViewState, Option<Choice>) {
        let state = self.state();
        let Screen::Page(loaded, choice, _) = &*self.screen.read() else { return (state, None) };
        let below = self.below.read();
        // A choice is one of the very dataset that it was made in.
        let followed =
            below.as_ref().filter(|scene| scene.state.page == state.page && scene.loaded == *loaded);
        match followed {
            Some(scene) => (scene.state.at_the_top(), Some(scene.choice)),
            None => (state.at_the_top(), Some(*choice)),
        }
    }

    /// What the top of the page on screen is painted for: nothing that is chosen below it. A page without a lower part is painted for
    /// everything.
    pub(crate) fn top(self) -> ViewState {
        let state = self.state();
        if Part::lower(&state).is_some() { state.at_the_top() } else { state }
    }

    /// The datasets of the site, as far as they are known.
    pub(crate) fn catalog(self) -> Option<Shared<Catalog>> {
        match &*self.catalog.read() {
            CatalogState::Ready(catalog) => Some(catalog.clone()),
            CatalogState::Loading | CatalogState::Failed(_) => None,
        }
    }
}

fn derive_screen(
    asked: &Result<ViewState, NoSuchPage>,
    catalog: &CatalogState,
    loaded: Option<&Loaded>,
    parts: &Parts,
) -> Screen {
    let Ok(state) = asked else { return Screen::NoSuchPage };
    match (catalog, &state.dataset) {
        (CatalogState::Loading, _) => return Screen::Loading,
        (CatalogState::Failed(finding), None) => return Screen::NoCatalog(finding.clone()),
        (CatalogState::Ready(catalog), Some(name)) if catalog.entry(name).is_none() => {
            return Screen::NoSuchDataset;
        }
        (CatalogState::Ready(catalog), None) => {
            return without_part(parts.home.is_some(), parts)
                .unwrap_or_else(|| Screen::Home(catalog.clone()));
        }
        _ => {}
    }
    let wanted = wanted_dataset(asked, catalog);
    let Some(loaded) = loaded.filter(|loaded| Some(&loaded.name) == wanted.as_ref().map(|(name, _)| name))
    else {
        return Screen::Loading;
    };
    let mut shown = loaded.clone();
    if let CatalogState::Failed(finding) = catalog {
        let finding: &Finding = finding;
        shown.findings = Shared::new(std::iter::once(finding).chain(&*loaded.findings).cloned().collect());
    }
    let Some((choice, notices)) = Choice::resolve(&loaded.dataset, state) else {
        return Screen::Nothing(shown);
    };
    without_part(parts.page(Part::of(state)).is_some(), parts).unwrap_or(Screen::Page(shown, choice, notices))
}

/// The screen while the part that makes the page is not there.
fn without_part(is_there: bool, parts: &Parts) -> Option<Screen> {
    (!is_there).then_some(if parts.failed { Screen::NoProgram } else { Screen::Loading })
}

/// The dataset to show. Without a catalogue the address is taken at its word.
fn wanted_dataset(asked: &Result<ViewState, NoSuchPage>, catalog: &CatalogState) -> Option<(String, String)> {
    let asked = asked.as_ref().ok()?.dataset.clone()?;
    match catalog {
        CatalogState::Loading => None,
        CatalogState::Failed(_) => is_folder_name(&asked).then(|| (asked.clone(), format!("data/{asked}"))),
        CatalogState::Ready(catalog) => catalog.entry(&asked).map(|entry| (asked.clone(), entry.folder())),
    }
}

fn is_folder_name(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}

/// Fetches and reads one dataset; its tables are fetched at the same time.
async fn fetch(name: String, folder: String, again: bool) -> Loaded {
    let mut findings = Vec::new();
    let descriptor = load::file(&format!("{folder}/{}", Descriptor::FILE), again).await;
    let descriptor = Descriptor::read(&name, &descriptor, &mut findings);
    let paths: Vec<String> =
        Tables::paths(&descriptor).iter().map(|path| format!("{folder}/{path}")).collect();
    let mut fetched = load::files(&paths, again).await.into_iter();
    let tables = Tables::fetch(&descriptor, |_| fetched.next().unwrap_or(Err(Unavailable::NotFound)));
    let dataset = Dataset::read(descriptor, &tables, &mut findings);
    Loaded { name, folder, dataset: Shared::new(dataset), findings: Shared::new(findings) }
}
