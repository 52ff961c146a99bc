//! What happened at a break of a series, in words.

use crate::format;
use crate::history::text::{all_or_part_of, full_name, in_brackets, list, other_places, sentence};
use crate::history::{Break, Direction, Effect, Exchange};
use crate::lang::Lang;

/// What happened at a break, and whether figures before and after can be compared; `name` is the area's name as it
/// stood until then in a sentence, see [`name_before`](crate::history::text::name_before).
pub fn break_sentence(change: &Break, name: &str, lang: Lang) -> String {
    let comparable = match (change.effect, lang) {
        (Effect::Renamed, Lang::Vi) => "; địa bàn không đổi, số liệu trước và sau so sánh được",
        (Effect::Renamed, Lang::En) => {
            "; the territory is the same, and figures before and after can be compared"
        }
        (Effect::Unclear, Lang::Vi) => {
            "; chưa rõ địa bàn có giữ nguyên hay không, nên không so sánh số liệu trước và sau"
        }
        (Effect::Unclear, Lang::En) => {
            "; whether its territory stayed the same is not known, so figures before and after are not compared"
        }
        (Effect::Ended, _) => "",
        (_, Lang::Vi) => "; số liệu trước và sau không so sánh được",
        (_, Lang::En) => "; figures before and after cannot be compared",
    };
    let on = lang.pick("từ ngày", "on");
    let date = format::date(change.date, lang);
    let what = what_happened(change, lang);
    let decree = in_brackets(&change.decree, lang);
    sentence(&format!("{on} {date} {name} {what}{decree}{comparable}"))
}

fn what_happened(change: &Break, lang: Lang) -> String {
    let name = |exchange: &Exchange| full_name(&exchange.name, &exchange.kind, lang);
    let of = |direction| change.exchanges.iter().filter(move |exchange| exchange.direction == direction);
    let from = of(Direction::Gained).map(|given| all_or_part_of(given.extent, &name(given), lang)).collect();
    let mut to: Vec<String> = of(Direction::Lost).map(name).collect();
    if change.elsewhere && !to.is_empty() {
        to.push(other_places(lang));
    }
    let (from, to) = (list(from, lang), list(to, lang));
    let grew = format!("{} {from}", lang.pick("nhận", "gained"));
    let shrank = match (to.is_empty(), lang) {
        (true, Lang::Vi) => "mất một phần địa bàn".to_owned(),
        (true, Lang::En) => "lost a part of its territory".to_owned(),
        (false, Lang::Vi) => format!("chuyển một phần địa bàn cho {to}"),
        (false, Lang::En) => format!("gave a part of its territory to {to}"),
    };
    match (change.effect, to.is_empty(), lang) {
        (Effect::Grew, _, _) => grew,
        (Effect::Shrank, _, _) => shrank,
        (Effect::Both, _, _) => format!("{grew}, {} {shrank}", lang.pick("và", "and")),
        (Effect::Renamed | Effect::Unclear, true, Lang::Vi) => "đổi tên, loại hoặc mã".to_owned(),
        (Effect::Renamed | Effect::Unclear, true, Lang::En) => "changed name, type or code".to_owned(),
        (Effect::Renamed | Effect::Unclear, false, Lang::Vi) => format!("là {to}"),
        (Effect::Renamed | Effect::Unclear, false, Lang::En) => format!("became {to}"),
        (Effect::Ended, true, Lang::Vi) => "không còn".to_owned(),
        (Effect::Ended, true, Lang::En) => "ended".to_owned(),
        (Effect::Ended, false, Lang::Vi) => format!("không còn, địa bàn thuộc {to}"),
        (Effect::Ended, false, Lang::En) => format!("ended, its territory going to {to}"),
    }
}
