//! Whether figures can be compared through changes of territory, in words.

use crate::date::Date;
use crate::format;
use crate::history::text::{list, name_of, other_places, sentence};
use crate::history::{Comparability, Followed, History, Relative, Share, State};
use crate::lang::{Bilingual, Lang};
use crate::model::AreaId;

/// Whether figures of `area` can be compared with later ones, and why not. `counted` is what its figures are shares of
/// ("gia đình"), blank where it is not said.
pub fn comparability(
    history: &History<'_>,
    area: AreaId,
    followed: &Followed,
    counted: &Bilingual,
    lang: Lang,
) -> String {
    let name = name_of(history, area, State::On(followed.from), lang);
    let other = followed.to().is_some_and(|to| to != area);
    let to = followed.holders.first().filter(|_| other).map(|held| holder(history, held, lang));
    sentence(&match (followed.comparability, lang) {
        (Comparability::Same, _) => same(&name, to.as_deref(), lang),
        (Comparability::Unclear { since }, _) => unclear(&name, since, lang),
        (Comparability::Changed { since }, _) => larger(&name, to.as_deref(), since, lang),
        (Comparability::NeedsApportionment { since }, _) => {
            apportionment(history, area, since, followed, counted, lang)
        }
        (Comparability::Unrecorded, Lang::Vi) => {
            format!("trong dữ liệu không có nơi tiếp nhận địa bàn {name}, nên không so sánh")
        }
        (Comparability::Unrecorded, Lang::En) => {
            format!("the data do not have the area that took in {name}, so nothing is compared")
        }
    })
}

fn same(name: &str, to: Option<&str>, lang: Lang) -> String {
    match (to, lang) {
        (None, Lang::Vi) => format!("địa bàn {name} không đổi, số liệu so sánh được"),
        (None, Lang::En) => format!("the territory of {name} is the same, and its figures can be compared"),
        (Some(to), Lang::Vi) => format!("{to} có đúng địa bàn của {name}, nên số liệu nối tiếp được"),
        (Some(to), Lang::En) => {
            format!("{to} has exactly the territory of {name}, so its figures continue the series")
        }
    }
}

fn unclear(name: &str, since: Date, lang: Lang) -> String {
    let since = format::date(since, lang);
    match lang {
        Lang::Vi => {
            format!("chưa rõ địa bàn {name} từ ngày {since} có giữ nguyên hay không, nên không so sánh")
        }
        Lang::En => format!(
            "whether the territory of {name} has stayed the same since {since} is not known, so nothing is compared"
        ),
    }
}

fn larger(name: &str, to: Option<&str>, since: Date, lang: Lang) -> String {
    let since = format::date(since, lang);
    match (to, lang) {
        (None, Lang::Vi) => {
            format!("từ ngày {since} {name} có thêm địa bàn, nên số liệu trước và sau không so sánh được")
        }
        (None, Lang::En) => {
            format!(
                "{name} has had more territory since {since}, so figures before and after cannot be compared"
            )
        }
        (Some(to), Lang::Vi) => {
            format!(
                "số liệu của {to} từ ngày {since} gồm cả địa bàn khác ngoài {name}, nên không so sánh được"
            )
        }
        (Some(to), Lang::En) => {
            format!("since {since} figures of {to} cover more than {name}, so they cannot be compared")
        }
    }
}

fn apportionment(
    history: &History<'_>,
    area: AreaId,
    since: Date,
    followed: &Followed,
    counted: &Bilingual,
    lang: Lang,
) -> String {
    let name = name_of(history, area, State::On(followed.from), lang);
    let holders = &followed.holders;
    // The places are where the territory has been since the latest change, which may be later than the first division.
    let lying = holders.iter().map(|held| held.since).fold(since, Date::max);
    let (since, lying) = (format::date(since, lang), format::date(lying, lang));
    let goes_on = holders.iter().any(|held| held.area == area);
    let others = holders.iter().filter(|held| held.area != area);
    let places = places(history, others, followed.elsewhere, lang);
    let opening = match (goes_on, places.is_empty(), lang) {
        (_, true, Lang::Vi) => {
            return format!(
                "từ ngày {since} {name} mất một phần địa bàn, nên số liệu trước và sau không so sánh được"
            );
        }
        (_, true, Lang::En) => {
            return format!(
                "{name} has been without a part of its territory since {since}, so figures before and after cannot be \
                 compared"
            );
        }
        (true, _, Lang::Vi) => format!("từ ngày {lying} một phần địa bàn {name} thuộc {places}"),
        (true, _, Lang::En) => {
            format!("since {lying} a part of the territory of {name} has been in {places}")
        }
        (false, _, Lang::Vi) => format!("từ ngày {lying} địa bàn {name} nằm trong phạm vi {places}"),
        (false, _, Lang::En) => format!("since {lying} the territory of {name} has been within {places}"),
    };
    let by = match (counted.get(lang), lang) {
        ("", _) => String::new(),
        (counted, Lang::Vi) => format!(" theo số {counted} của từng nơi"),
        (counted, Lang::En) => format!(" by the number of {counted}"),
    };
    match lang {
        Lang::Vi => format!(
            "{opening}. Giá trị cho địa bàn cũ sau ngày này phải chia{by}; không có số liệu để chia, nên không so sánh"
        ),
        Lang::En => format!(
            "{opening}. A later figure for the old territory would have to be apportioned{by}; there are no figures to \
             do so, so nothing is compared"
        ),
    }
}

fn holder(history: &History<'_>, held: &Relative, lang: Lang) -> String {
    name_of(history, held.area, State::On(held.since), lang)
}

/// "phường A và phường B, có thể cả phường C"; where nothing surer is known, the whole list in which the territory is.
fn places<'a>(
    history: &History<'_>,
    holders: impl Iterator<Item = &'a Relative>,
    elsewhere: bool,
    lang: Lang,
) -> String {
    let (perhaps, surely): (Vec<_>, Vec<_>) = holders.partition(|held| held.share == Share::Perhaps);
    let names = |holders: Vec<&Relative>| -> Vec<String> {
        holders.into_iter().map(|held| holder(history, held, lang)).collect()
    };
    let (mut surely, mut perhaps) = (names(surely), names(perhaps));
    if elsewhere && !(surely.is_empty() && perhaps.is_empty()) {
        let last = if surely.is_empty() { &mut perhaps } else { &mut surely };
        last.push(other_places(lang));
    }
    let (surely, perhaps) = (list(surely, lang), list(perhaps, lang));
    match (surely.is_empty(), perhaps.is_empty(), lang) {
        (_, true, _) => surely,
        (true, _, _) => perhaps,
        (_, _, Lang::Vi) => format!("{surely}, có thể cả {perhaps}"),
        (_, _, Lang::En) => format!("{surely}, perhaps also {perhaps}"),
    }
}
