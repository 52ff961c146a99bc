//! What stands around what the publisher wrote, which is the same for all pages that the same part of the program makes; the
//! app's own page, which it comes from, is not in a site.

use std::collections::{BTreeMap, BTreeSet};

use crate::verify::{Difference, Excerpt, words};

/// The frames of pages, by the part of the program, with the pages that have each.
#[derive(Debug, Default)]
pub(super) struct Frames(BTreeMap<&'static str, BTreeMap<String, BTreeSet<String>>>);

impl Frames {
    /// A page has this frame.
    pub(super) fn note(&mut self, part: &'static str, frame: String, page: String) {
        self.0.entry(part).or_default().entry(frame).or_default().insert(page);
    }

    /// The pages whose frame is not that of most pages of their kind.
    pub(super) fn odd(&self) -> Vec<(&str, Difference)> {
        let mut odd = Vec::new();
        for frames in self.0.values() {
            // Of as many, the one of the page that comes first.
            let common =
                frames.iter().rev().max_by_key(|(_, pages)| (pages.len(), std::cmp::Reverse(pages.first())));
            let Some((common, first)) = common.and_then(|(frame, pages)| Some((frame, pages.first()?)))
            else {
                continue;
            };
            for (frame, pages) in frames.iter().filter(|(frame, _)| *frame != common) {
                let difference =
                    Difference { problem: words::other_frame(first), excerpt: Excerpt::of(frame, common) };
                odd.extend(pages.iter().map(|page| (page.as_str(), difference.clone())));
            }
        }
        odd
    }
}

#[cfg(test)]
mod tests {
    use tiendo_core::lang::Lang;

    use super::*;

    #[test]
    fn the_page_with_another_frame_is_told() {
        let mut frames = Frames::default();
        for (part, frame, page) in [
            ("areas", "<p></p>", "a"),
            ("areas", "<b></b>", "b"),
            ("areas", "<p></p>", "c"),
            ("home", "<i></i>", "d"),
        ] {
            frames.note(part, frame.to_owned(), page.to_owned());
        }
        let odd = frames.odd();
        let [(page, difference)] = odd.as_slice() else { panic!("{odd:?}") };
        assert_eq!(*page, "b");
        let expected = "what stands around the page differs from a and the others of its kind";
        assert_eq!(difference.problem.get(Lang::En), expected);
        assert_eq!(difference.excerpt.as_ref().unwrap().there, "<b>");
    }
}
