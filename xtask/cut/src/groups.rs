//! Which pieces go into one file. The cutter makes a piece of every set of parts that share something, dozens of them; a file each
//! would be dozens of requests, and small files compress badly.

use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The file of what a part shares with others, the first of these parts that does: the start page, what tells of a failure (which
/// should not need the charts), the page of an indicator, the overview.
const SHARED: [(&str, &str); 4] =
    [("home", "start"), ("trouble", "start"), ("indicator", "charts"), ("overview", "pages")];
const OTHERS: &str = "more";
/// The parts that reach nearly everything and are loaded last: what they share with one part belongs to that part, and what only they
/// share to the first of them.
const LAST: [&str; 4] = ["save", "embed", "meeting", "office"];

/// Files of pieces that are loaded together.
pub(crate) struct Groups {
    contents: BTreeMap<String, Vec<String>>,
    parts: BTreeMap<String, Vec<String>>,
}

impl Groups {
    /// Groups pieces, by their stems: `split_` and a part, or `chunk_` and a number. `needed` names the pieces of each part.
    pub(crate) fn of<'a>(
        needed: &HashMap<String, Vec<String>>,
        pieces: impl Iterator<Item = &'a str>,
    ) -> Self {
        let mut contents: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut group_of: BTreeMap<String, String> = BTreeMap::new();
        for piece in pieces {
            let owner = piece.strip_prefix("split_").map(str::to_owned);
            let group = owner.unwrap_or_else(|| {
                let parts = needed.iter().filter(|(_, pieces)| pieces.iter().any(|known| known == piece));
                shared_by(&parts.map(|(part, _)| part.as_str()).collect())
            });
            contents.entry(group.clone()).or_default().push(piece.to_owned());
            group_of.insert(piece.to_owned(), group);
        }
        let needed_groups = |pieces: &Vec<String>| -> Vec<String> {
            let groups: BTreeSet<&String> = pieces.iter().filter_map(|piece| group_of.get(piece)).collect();
            groups.into_iter().cloned().collect()
        };
        let parts = needed.iter().map(|(part, pieces)| (part.clone(), needed_groups(pieces))).collect();
        Self { contents, parts }
    }

    /// The stems of the pieces of each group.
    pub(crate) fn contents(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.contents.iter().map(|(group, pieces)| (group.as_str(), pieces.as_slice()))
    }

    /// The groups that each part needs.
    pub(crate) fn parts(&self) -> impl Iterator<Item = (&str, &[String])> {
        self.parts.iter().map(|(part, groups)| (part.as_str(), groups.as_slice()))
    }
}

/// The group of a piece that these parts share.
fn shared_by(parts: &BTreeSet<&str>) -> String {
    let others: Vec<&str> = parts.iter().copied().filter(|part| !LAST.contains(part)).collect();
    match others.as_slice() {
        [] => return LAST.into_iter().find(|last| parts.contains(last)).unwrap_or(OTHERS).to_owned(),
        [only] => return (*only).to_owned(),
        _ => {}
    }
    let named = SHARED.iter().find(|(part, _)| others.contains(part));
    named.map_or(OTHERS, |(_, group)| group).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_go_to_the_part_that_needs_them_or_to_what_several_share() {
        let needed: HashMap<String, Vec<String>> = [
            ("home", vec!["chunk_1"]),
            ("indicator", vec!["chunk_1", "chunk_2", "chunk_3", "split_indicator"]),
            ("areas", vec!["chunk_1", "chunk_2"]),
            ("save", vec!["chunk_3", "chunk_4", "split_save"]),
            ("embed", vec!["chunk_3", "chunk_4", "split_embed"]),
            ("office", vec!["chunk_4", "split_office"]),
        ]
        .map(|(part, pieces)| (part.to_owned(), pieces.into_iter().map(str::to_owned).collect()))
        .into();
        let groups = Groups::of(
            &needed,
            [
                "chunk_1",
                "chunk_2",
                "chunk_3",
                "chunk_4",
                "split_embed",
                "split_indicator",
                "split_office",
                "split_save",
            ]
            .into_iter(),
        );
        let contents: Vec<_> = groups.contents().map(|(group, pieces)| (group, pieces.join(" "))).collect();
        let expected = [
            ("charts", "chunk_2".to_owned()),
            ("embed", "split_embed".to_owned()),
            ("indicator", "chunk_3 split_indicator".to_owned()),
            ("office", "split_office".to_owned()),
            ("save", "chunk_4 split_save".to_owned()),
            ("start", "chunk_1".to_owned()),
        ];
        assert_eq!(contents, expected);
        let parts: Vec<_> = groups.parts().map(|(part, groups)| (part, groups.join(" "))).collect();
        let expected = [
            ("areas", "charts start".to_owned()),
            ("embed", "embed indicator save".to_owned()),
            ("home", "start".to_owned()),
            ("indicator", "charts indicator start".to_owned()),
            ("office", "office save".to_owned()),
            ("save", "indicator save".to_owned()),
        ];
        assert_eq!(parts, expected);
    }
}
