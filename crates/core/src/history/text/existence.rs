//! What an area was before it began, and became when it ended, in words.

use crate::date::Date;
use crate::format;
use crate::history::text::{
    all_or_part_of, in_brackets, list, name_before, name_of, other_places, part_of, sentence,
};
use crate::history::{End, Existence, History, State, When};
use crate::lang::Lang;
use crate::model::{AreaChange, AreaId, ChangeKind, Extent};

/// What an area was or became, where it did not exist at `when`; `None` where it did, or nothing is known:
/// "Huyện Mỹ Lộc nhập vào thành phố Nam Định từ ngày 01/09/2024 (Nghị quyết …)." Where the one area that it became has
/// ended as well, what that became follows.
pub fn existence(history: &History<'_>, area: AreaId, when: impl Into<When>, lang: Lang) -> Option<String> {
    let when = when.into();
    match history.state_in(area, when) {
        Existence::Exists | Existence::Unknown => None,
        Existence::NotYet { from, predecessors } => {
            Some(sentence(&beginning(history, area, from, &predecessors, lang)))
        }
        Existence::Ended { .. } => Some(endings(history, area, when, lang)),
    }
}

/// "Phường Đồ Sơn có từ ngày 01/07/2025, gồm một phần quận Đồ Sơn và một phần quận Dương Kinh."
fn beginning(
    history: &History<'_>,
    area: AreaId,
    from: Date,
    predecessors: &[&AreaChange],
    lang: Lang,
) -> String {
    let name = name_of(history, area, State::On(from), lang);
    let from = format::date(from, lang);
    let decree = predecessors.first().map_or_else(String::new, |change| in_brackets(&change.decree, lang));
    let before = |change: &&AreaChange| name_before(history, change.area, change.date, lang);
    let extents: Vec<(Extent, String)> =
        predecessors.iter().map(|change| (change.extent, before(change))).collect();
    let opening = match lang {
        Lang::Vi => format!("{name} có từ ngày {from}{decree}"),
        Lang::En => format!("{name} has existed since {from}{decree}"),
    };
    match (extents.as_slice(), lang) {
        ([], _) => opening,
        ([(extent, before)], Lang::Vi) => {
            format!("{opening}; trước đó là {}", part_of(*extent, before, lang))
        }
        ([(extent, before)], Lang::En) => {
            format!("{opening}; before, it was {}", part_of(*extent, before, lang))
        }
        (several, _) => {
            let parts =
                several.iter().map(|(extent, before)| all_or_part_of(*extent, before, lang)).collect();
            let formed = lang.pick("gồm", "formed of");
            format!("{opening}, {formed} {}", list(parts, lang))
        }
    }
}

/// What an area became, then what the one area that took it became, as long as those have ended by `when`.
fn endings(history: &History<'_>, area: AreaId, when: When, lang: Lang) -> String {
    let mut sentences: Vec<String> = Vec::new();
    let (mut area, mut day) = (area, None);
    while let Existence::Ended { end, became } = history.state_in(area, when) {
        // Changes that do not go on in time are a circle in the data, or were told already.
        let date = became.first().map(|change| change.date);
        if date.is_some() && date <= day {
            break;
        }
        sentences.push(sentence(&ending(history, area, end, &became, lang)));
        let [AreaChange { successor: Some(next), extent: Extent::Whole, .. }] = became.as_slice() else {
            break;
        };
        (area, day) = (*next, date);
    }
    sentences.join(" ")
}

fn ending(history: &History<'_>, area: AreaId, end: End, became: &[&AreaChange], lang: Lang) -> String {
    let last = match end {
        End::After(last) => State::On(last),
        End::Before(gone) => State::Before(gone),
    };
    let name = name_of(history, area, last, lang);
    let Some(first) = became.first().filter(|_| became.iter().any(|change| change.successor.is_some()))
    else {
        return without_successor(&name, end, became, lang);
    };
    let successor = |change: &&AreaChange| match change.successor {
        Some(successor) => name_of(history, successor, State::On(change.date), lang),
        None => other_places(lang),
    };
    let to = list(became.iter().map(successor).collect(), lang);
    let decree = in_brackets(&first.decree, lang);
    let day = format::date(first.date, lang);
    let alone = became.len() == 1;
    match (first.kind, first.extent, lang) {
        (ChangeKind::Merged, Extent::Whole, Lang::Vi) if alone => {
            format!("{name} nhập vào {to} từ ngày {day}{decree}")
        }
        (ChangeKind::Merged, Extent::Whole, Lang::En) if alone => {
            format!("{name} was merged into {to} on {day}{decree}")
        }
        (ChangeKind::Renamed, _, Lang::Vi) if alone => format!("{name} là {to} từ ngày {day}{decree}"),
        (ChangeKind::Renamed, _, Lang::En) if alone => format!("{name} has been {to} since {day}{decree}"),
        (_, Extent::Whole, Lang::Vi) if alone => {
            format!("từ ngày {day} toàn bộ địa bàn {name} thuộc {to}{decree}")
        }
        (_, Extent::Whole, Lang::En) if alone => {
            format!("since {day} all the territory of {name} has been in {to}{decree}")
        }
        (_, _, Lang::Vi) if alone => format!("từ ngày {day} một phần địa bàn {name} thuộc {to}{decree}"),
        (_, _, Lang::En) if alone => {
            format!("since {day} a part of the territory of {name} has been in {to}{decree}")
        }
        (_, _, Lang::Vi) => format!("từ ngày {day} địa bàn {name} thuộc {to}{decree}"),
        (_, _, Lang::En) => format!("since {day} the territory of {name} has been in {to}{decree}"),
    }
}

fn without_successor(name: &str, end: End, became: &[&AreaChange], lang: Lang) -> String {
    let decree = became.first().map_or_else(String::new, |change| in_brackets(&change.decree, lang));
    let until = match (end, lang) {
        (End::After(last), Lang::Vi) => format!("kết thúc ngày {}", format::date(last, lang)),
        (End::After(last), Lang::En) => format!("existed until {}", format::date(last, lang)),
        (End::Before(gone), Lang::Vi) => format!("không còn từ ngày {}", format::date(gone, lang)),
        (End::Before(gone), Lang::En) => format!("has not existed since {}", format::date(gone, lang)),
    };
    // The publisher's note is the only place that can name an area which the dataset does not have.
    let note = became.first().map_or("", |change| change.note.get(lang)).trim_end_matches('.');
    let rest = match (note, lang) {
        ("", Lang::Vi) => "; trong dữ liệu không có nơi tiếp nhận địa bàn này".to_owned(),
        ("", Lang::En) => "; the data do not have the area that took it in".to_owned(),
        (note, _) => format!(". {note}"),
    };
    format!("{name} {until}{decree}{rest}")
}
