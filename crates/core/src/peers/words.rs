//! What an area's place among its peers says, in both languages.

use crate::dataset::Dataset;
use crate::lang::Lang;
use crate::model::Indicator;
use crate::peers::{Median, Peers, Rank, Reference};
use crate::sentence;
use crate::value::Value;

/// Everything there is to say, a sentence each: place, the area above, the country, the middle, the range, who is missing.
pub fn sentences(peers: &Peers, dataset: &Dataset, lang: Lang) -> Vec<String> {
    let subject = dataset.indicator(peers.indicator);
    let beside = |reference: Reference| {
        above_or_below(
            reference.difference?,
            reference.value,
            dataset.area(reference.area).name.get(lang),
            subject,
            lang,
        )
    };
    let said = [
        peers.rank.map(|rank| place(rank, lang)),
        peers.parent.and_then(beside),
        peers.country.and_then(beside),
        peers.group.median.and_then(|median| middle(median, subject, lang)),
        range(peers, dataset, lang),
        without(peers, lang),
    ];
    said.into_iter().flatten().collect()
}

/// A place: "hạng 3/15", and how many share it: "hạng 3/15, 2 địa bàn đồng hạng".
pub fn place(rank: Rank, lang: Lang) -> String {
    let Rank { rank, of, sharing } = rank;
    match (lang, sharing) {
        (Lang::Vi, ..=1) => format!("hạng {rank}/{of}"),
        (Lang::Vi, _) => format!("hạng {rank}/{of}, {sharing} địa bàn đồng hạng"),
        (Lang::En, ..=1) => format!("rank {rank} of {of}"),
        (Lang::En, _) => format!("rank {rank} of {of}, shared by {sharing} areas"),
    }
}

/// The middle of the group: "cao hơn 4,8 điểm so với trung vị (69,5 %)".
pub fn middle(median: Median, subject: &Indicator, lang: Lang) -> Option<String> {
    above_or_below(median.difference?, median.value, lang.pick("trung vị", "the median"), subject, lang)
}

/// The range of the group: "từ 58,3 % (Bạch Long Vĩ) đến 76,2 % (Lê Chân)"; none where fewer than two have a figure.
pub fn range(peers: &Peers, dataset: &Dataset, lang: Lang) -> Option<String> {
    let subject = dataset.indicator(peers.indicator);
    let (best, worst) =
        peers.group.best().zip(peers.group.worst()).filter(|(one, other)| one.0 != other.0)?;
    let (low, high) = if best.1 < worst.1 { (best, worst) } else { (worst, best) };
    let end = |(area, value)| {
        let name = dataset.area(area).name.get(lang);
        format!("{} ({name})", sentence::measured_value(value, subject, lang))
    };
    Some(match lang {
        Lang::Vi => format!("từ {} đến {}", end(low), end(high)),
        Lang::En => format!("from {} to {}", end(low), end(high)),
    })
}

/// How many of the group have a figure; none where all have, or fewer than two: "14/15 quận, huyện có số liệu".
pub fn without(peers: &Peers, lang: Lang) -> Option<String> {
    let (with, without) = (peers.group.figures.len(), peers.group.without.len());
    let all = sentence::counted_areas(with + without, peers.level, lang);
    (with > 1 && without > 0).then(|| match lang {
        Lang::Vi => format!("{with}/{all} có số liệu"),
        Lang::En => format!("{with} of {all} with a figure"),
    })
}

/// A difference from another figure: "thấp hơn 1,5 điểm so với Hải Phòng (69,7 %)"; none for a title.
fn above_or_below(
    difference: Value,
    value: Value,
    of: &str,
    subject: &Indicator,
    lang: Lang,
) -> Option<String> {
    let figure = sentence::measured_value(value, subject, lang);
    let size = Value::from_hundredths(difference.hundredths().saturating_abs());
    let size = sentence::gap_size(size, subject.unit, lang);
    if size.is_empty() {
        return None;
    }
    Some(match (difference.hundredths().signum(), lang) {
        (0, Lang::Vi) => format!("bằng {of} ({figure})"),
        (0, Lang::En) => format!("the same as {of} ({figure})"),
        (1, Lang::Vi) => format!("cao hơn {size} so với {of} ({figure})"),
        (1, Lang::En) => format!("{size} above {of} ({figure})"),
        (_, Lang::Vi) => format!("thấp hơn {size} so với {of} ({figure})"),
        (_, Lang::En) => format!("{size} below {of} ({figure})"),
    })
}
