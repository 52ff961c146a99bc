//! Whether figures can be compared through changes of territory, in words.

use crate::date::Date;
use crate::format;
use crate::history::text::{list, name_of, sentence};
use crate::history::{Comparability, Followed, History, Relative, Share};
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
    let name = name_of(history, area, lang);
    let to = followed.to().filter(|to| *to != area).map(|to| name_of(history, to, lang));
    sentence(&match (followed.comparability, to, lang) {
        (Comparability::Same, None, Lang::Vi) => format!("địa bàn {name} không đổi, số liệu so sánh được"),
        (Comparability::Same, None, Lang::En) => {
            format!("the territory of {name} is the same, and its figures can be compared")
        }
        (Comparability::Same, Some(to), Lang::Vi) => {
            format!("{to} có đúng địa bàn của {name}, nên số liệu nối tiếp được")
        }
        (Comparability::Same, Some(to), Lang::En) => {
            format!("{to} has exactly the territory of {name}, so its figures continue the series")
        }
        (Comparability::Changed { since }, None, Lang::Vi) => {
            let since = format::date(since, lang);
            format!("từ ngày {since} {name} có thêm địa bàn, nên số liệu trước và sau không so sánh được")
        }
        (Comparability::Changed { since }, None, Lang::En) => {
            let since = format::date(since, lang);
            format!(
                "{name} has had more territory since {since}, so figures before and after cannot be compared"
            )
        }
        (Comparability::Changed { since }, Some(to), Lang::Vi) => {
            let since = format::date(since, lang);
            format!(
                "số liệu của {to} từ ngày {since} gồm cả địa bàn khác ngoài {name}, nên không so sánh được"
            )
        }
        (Comparability::Changed { since }, Some(to), Lang::En) => {
            let since = format::date(since, lang);
            format!("since {since} figures of {to} cover more than {name}, so they cannot be compared")
        }
        (Comparability::NeedsApportionment { since }, _, _) => {
            apportionment(history, area, since, &followed.holders, counted, lang)
        }
        (Comparability::Unrecorded, _, Lang::Vi) => {
            format!("không có dữ liệu về việc địa bàn {name} sau này thuộc nơi nào, nên không so sánh")
        }
        (Comparability::Unrecorded, _, Lang::En) => {
            format!("the data do not say which area {name} went to, so nothing is compared")
        }
    })
}

fn apportionment(
    history: &History<'_>,
    area: AreaId,
    since: Date,
    holders: &[Relative],
    counted: &Bilingual,
    lang: Lang,
) -> String {
    let name = name_of(history, area, lang);
    let since = format::date(since, lang);
    let goes_on = holders.iter().any(|held| held.area == area);
    let places = places(history, holders.iter().filter(|held| held.area != area), lang);
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
        (true, _, Lang::Vi) => format!("từ ngày {since} một phần địa bàn {name} thuộc {places}"),
        (true, _, Lang::En) => {
            format!("since {since} a part of the territory of {name} has been in {places}")
        }
        (false, _, Lang::Vi) => format!("từ ngày {since} địa bàn {name} thuộc {places}"),
        (false, _, Lang::En) => format!("since {since} the territory of {name} has been in {places}"),
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

/// "phường A và phường B, có thể cả phường C".
fn places<'a>(history: &History<'_>, holders: impl Iterator<Item = &'a Relative>, lang: Lang) -> String {
    let (perhaps, surely): (Vec<_>, Vec<_>) = holders.partition(|held| held.share == Share::Perhaps);
    let named = |holders: Vec<&Relative>| {
        list(holders.into_iter().map(|held| name_of(history, held.area, lang)).collect(), lang)
    };
    let (surely, perhaps) = (named(surely), named(perhaps));
    match (surely.is_empty(), perhaps.is_empty(), lang) {
        (_, true, _) => surely,
        (true, false, Lang::Vi) => format!("một hay nhiều nơi trong số {perhaps}"),
        (true, false, Lang::En) => format!("one or more of {perhaps}"),
        (false, false, Lang::Vi) => format!("{surely}, có thể cả {perhaps}"),
        (false, false, Lang::En) => format!("{surely}, perhaps also {perhaps}"),
    }
}
