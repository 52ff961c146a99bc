//! Pieces of a page that are many: those that a frame has time for are drawn at once, the others frame by frame, in their order.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::mem;
use std::rc::{Rc, Weak};

use leptos::prelude::*;
use leptos::tachys::html::attribute::Attribute;
use leptos::tachys::html::attribute::any_attribute::AnyAttribute;
use leptos::tachys::hydration::Cursor;
use leptos::tachys::renderer::types::{Element, Node};
use leptos::tachys::view::any_view::AnyViewState;
use leptos::tachys::view::{Mountable, Position, PositionState};

use crate::screen;
use crate::store::Store;

/// For so many milliseconds pieces are drawn in a frame: the browser then lays out and paints for several times as long
/// (docs/performance.md).
const A_TURN: f64 = 2.0;

/// A piece that is drawn when its turn comes. Where a piece of the same key stands already, nothing is done at all.
pub(crate) struct Later<K> {
    key: K,
    make: Box<dyn FnOnce() -> AnyView + Send>,
    store: Store,
    clears: bool,
    /// When it is drawn where nothing stood.
    first: Turn,
    turn: Box<TurnOf<K>>,
}

/// When a piece is drawn that stood for the first key and comes to stand for the second.
type TurnOf<K> = dyn Fn(&K, &K) -> Turn + Send;

/// When a piece is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Turn {
    /// At once: it answers a choice of the reader.
    Now,
    /// In this frame, unless the time of the frame is over.
    WhenThereIsTime,
    /// In a later frame: there is no hurry.
    NextFrame,
}

impl<K> Later<K> {
    /// `make` always makes the same for the same `key`.
    pub(crate) fn new(store: Store, key: K, make: impl FnOnce() -> AnyView + Send + 'static) -> Self {
        let first = Turn::WhenThereIsTime;
        let turn = Box::new(|_: &K, _: &K| Turn::WhenThereIsTime);
        Self { key, make: Box::new(make), store, clears: false, first, turn }
    }

    /// When it is drawn anew; the key that it stood for and the new one tell.
    pub(crate) fn in_turn(self, turn: impl Fn(&K, &K) -> Turn + Send + 'static) -> Self {
        Self { turn: Box::new(turn), ..self }
    }

    /// Where nothing stood it comes a frame after what is around it.
    pub(crate) fn following(self) -> Self {
        Self { first: Turn::NextFrame, ..self }
    }

    /// What stood there is taken away until its turn comes: beside what is drawn at once it would be wrong.
    pub(crate) fn clearing(self) -> Self {
        Self { clears: true, ..self }
    }
}

/// What stands in the document, and what is to stand there once its turn has come.
pub(crate) struct Piece<K> {
    key: K,
    place: Rc<RefCell<Place>>,
}

struct Place {
    shown: AnyViewState,
    waiting: Option<Box<dyn FnOnce() -> AnyView + Send>>,
    /// Of the signals in what is shown. They last as long as that, which is longer than the drawing of the page around it.
    owner: Owner,
}

impl Place {
    fn draw(&mut self) {
        if let Some(make) = self.waiting.take() {
            self.show(make);
        }
    }

    fn clear(&mut self) {
        self.show(|| ().into_any());
    }

    fn show(&mut self, make: impl FnOnce() -> AnyView) {
        let shown = &mut self.shown;
        self.owner.with_cleanup(|| make().rebuild(shown));
    }
}

/// Whose turn comes when.
#[derive(Default)]
struct Turns {
    queue: VecDeque<Weak<RefCell<Place>>>,
    /// When the first piece of this frame was drawn, if any was.
    began: Option<f64>,
    /// Whether the next frame is waited for.
    runs: bool,
}

thread_local! {
    static TURNS: RefCell<Turns> = RefCell::default();
}

/// Draws a piece now or puts it last in the queue.
fn draw_or_wait(place: &Rc<RefCell<Place>>, turn: Turn, store: Store) {
    let (is_now, starts) = TURNS.with_borrow_mut(|turns| {
        // What is drawn at once takes of the time of the frame as well.
        let has_time = turns.has_time();
        let is_now = match turn {
            Turn::Now => true,
            Turn::WhenThereIsTime => turns.queue.is_empty() && has_time,
            Turn::NextFrame => false,
        };
        if !is_now {
            turns.queue.push_back(Rc::downgrade(place));
        }
        (is_now, !mem::replace(&mut turns.runs, true))
    });
    if is_now {
        place.borrow_mut().draw();
    } else {
        store.waits.set(true);
    }
    if starts {
        screen::after_next_frame(move || next_turn(store));
    }
}

/// Draws what the next frame has time for.
fn next_turn(store: Store) {
    TURNS.with_borrow_mut(|turns| turns.began = None);
    while let Some(place) = TURNS.with_borrow_mut(Turns::next) {
        // What is no longer part of the page is not drawn.
        if let Some(place) = place.upgrade() {
            place.borrow_mut().draw();
        }
    }
    let goes_on = TURNS.with_borrow_mut(|turns| {
        turns.runs = turns.began.is_some();
        turns.runs
    });
    if goes_on {
        screen::after_next_frame(move || next_turn(store));
    } else {
        store.waits.set(false);
    }
}

impl Turns {
    /// Whether this frame has time for another piece.
    fn has_time(&mut self) -> bool {
        let now = screen::now();
        now - *self.began.get_or_insert(now) < A_TURN
    }

    fn next(&mut self) -> Option<Weak<RefCell<Place>>> {
        if self.queue.is_empty() || !self.has_time() {
            return None;
        }
        self.queue.pop_front()
    }
}

impl<K: PartialEq + Send + 'static> Render for Later<K> {
    type State = Piece<K>;

    fn build(self) -> Self::State {
        let place = Place { shown: ().into_any().build(), waiting: Some(self.make), owner: Owner::default() };
        let place = Rc::new(RefCell::new(place));
        draw_or_wait(&place, self.first, self.store);
        Piece { key: self.key, place }
    }

    fn rebuild(self, piece: &mut Self::State) {
        if piece.key == self.key {
            return;
        }
        let turn = (self.turn)(&piece.key, &self.key);
        piece.key = self.key;
        let waited = piece.place.borrow_mut().waiting.replace(self.make).is_some();
        if turn == Turn::Now || !waited {
            draw_or_wait(&piece.place, turn, self.store);
        }
        let mut place = piece.place.borrow_mut();
        if self.clears && place.waiting.is_some() {
            place.clear();
        }
    }
}

impl<K> Mountable for Piece<K> {
    fn unmount(&mut self) {
        let mut place = self.place.borrow_mut();
        place.waiting = None;
        place.shown.unmount();
    }

    fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
        self.place.borrow_mut().shown.mount(parent, marker);
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        self.place.borrow().shown.insert_before_this(child)
    }

    fn elements(&self) -> Vec<Element> {
        self.place.borrow().shown.elements()
    }
}

/// A piece has no element of its own that could bear an attribute.
impl<K: PartialEq + Send + 'static> AddAnyAttr for Later<K> {
    type Output<NewAttr: Attribute> = Self;

    fn add_any_attr<NewAttr: Attribute>(self, _: NewAttr) -> Self::Output<NewAttr> {
        self
    }
}

impl<K: PartialEq + Send + 'static> RenderHtml for Later<K> {
    type AsyncOutput = AnyView;
    type Owned = Self;

    const MIN_LENGTH: usize = 0;

    fn dry_resolve(&mut self) {}

    async fn resolve(self) -> AnyView {
        (self.make)()
    }

    fn to_html_with_buf(
        self,
        html: &mut String,
        position: &mut Position,
        escape: bool,
        mark_branches: bool,
        attributes: Vec<AnyAttribute>,
    ) {
        (self.make)().to_html_with_buf(html, position, escape, mark_branches, attributes);
    }

    fn hydrate<const FROM_SERVER: bool>(self, cursor: &Cursor, position: &PositionState) -> Self::State {
        let owner = Owner::default();
        let shown = owner.with(|| (self.make)().hydrate::<FROM_SERVER>(cursor, position));
        Piece { key: self.key, place: Rc::new(RefCell::new(Place { shown, waiting: None, owner })) }
    }

    fn into_owned(self) -> Self {
        self
    }
}
