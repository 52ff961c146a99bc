//! How many verdicts a page says: places in its HTML, pictures left out, that hold a figure against a target.

/// Classes of what says a verdict: a card, a cell of a table, a cell of a scorecard.
const PLACES: [&str; 3] = ["verdict", "standing", "cell"];
/// Classes of what a verdict is; whatever cannot be judged has none of these.
const VERDICTS: [&str; 3] = ["met", "missed", "not-yet"];

/// Counts them.
pub(super) fn count(html: &str) -> usize {
    let classes = html.split(" class=\"").skip(1).filter_map(|rest| rest.split('"').next());
    classes.filter(|classes| has_one(classes, &PLACES) && has_one(classes, &VERDICTS)).count()
}

fn has_one(classes: &str, names: &[&str]) -> bool {
    classes.split_whitespace().any(|class| names.contains(&class))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_and_cells_with_a_verdict_are_counted_and_nothing_else() {
        let html = "<p class=\"verdict met\"></p><td class=\"standing missed outlook\"></td><td class=\"cell without not-yet\">\
                    <p class=\"verdict neutral\"></p><path class=\"mark met\"/><td>met</td><td class=\"cellar met\">";
        assert_eq!(count(html), 3);
        assert_eq!(count(""), 0);
    }
}
