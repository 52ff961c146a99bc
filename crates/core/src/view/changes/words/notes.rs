//! What a reader should know of the areas that are not compared.

use crate::lang::Lang;
use crate::view::changes::{ChangeGroup, ChangePair, ChangeRow, Changes};

/// Names that a sentence lists before it counts the rest.
const MOST_NAMES: usize = 12;

/// A sentence each on boundaries, bases and missing figures, as far as there is something to say.
pub fn notes(changes: &Changes, lang: Lang) -> Vec<String> {
    let (from, to) = (changes.from, changes.to);
    let incomplete = |wanted: fn(&ChangePair) -> bool| {
        changes.rows.iter().filter(move |row| wanted(&row.pair)).collect::<Vec<_>>()
    };
    let only_from = incomplete(|pair| matches!(pair, ChangePair::OnlyFrom(_)));
    let only_to = incomplete(|pair| matches!(pair, ChangePair::OnlyTo(_)));
    let neither = incomplete(|pair| matches!(pair, ChangePair::Neither));
    let without = |year: String| match lang {
        Lang::Vi => format!("Chưa có số liệu {year}: "),
        Lang::En => format!("Without a figure for {year}: "),
    };
    let both = match lang {
        Lang::Vi => format!("cả năm {from} và {to}"),
        Lang::En => format!("{from} and for {to}"),
    };
    let year = |year| match lang {
        Lang::Vi => format!("năm {year}"),
        Lang::En => format!("{year}"),
    };
    let across: Vec<&ChangeRow> = changes.of_group(ChangeGroup::AcrossBoundaries).collect();
    let other: Vec<&ChangeRow> = changes.of_group(ChangeGroup::OtherBasis).collect();
    let boundaries = match lang {
        Lang::Vi => format!("Đổi địa giới giữa năm {from} và {to} nên không tính tăng giảm: "),
        Lang::En => format!("No change is stated where boundaries changed between {from} and {to}: "),
    };
    let bases = lang.pick(
        "Hai năm khác cách tính nên không so sánh: ",
        "Not compared, as the two years have different bases: ",
    );
    [
        (across, boundaries),
        (other, bases.to_owned()),
        (only_to, without(year(from))),
        (only_from, without(year(to))),
        (neither, without(both)),
    ]
    .into_iter()
    .filter(|(rows, _)| !rows.is_empty())
    .map(|(rows, opening)| format!("{opening}{}.", names(&rows, changes, lang)))
    .collect()
}

/// "Hồng Bàng, Hải An", "… và 30 quận, huyện khác" where there are many.
fn names(rows: &[&ChangeRow], changes: &Changes, lang: Lang) -> String {
    let listed = if rows.len() > MOST_NAMES { MOST_NAMES } else { rows.len() };
    let names: Vec<String> = rows.iter().take(listed).map(|row| row.place.label(lang)).collect();
    let mut text = names.join(", ");
    if listed < rows.len() {
        text.push(' ');
        text.push_str(&super::left_out(rows.len() - listed, changes.level, lang));
    }
    text
}
