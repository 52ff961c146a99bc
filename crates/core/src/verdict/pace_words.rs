//! The pace so far, the pace needed and what another pace would bring, each in a sentence without its full stop.

use crate::lang::Lang;
use crate::model::{Indicator, Unit};
use crate::standing::Gap;
use crate::value::Value;
use crate::verdict::phrase::Phrase;
use crate::verdict::rate::{Rounded, hundredths, saturated};
use crate::verdict::{Needed, Pace, Projection, Reach, ReachedIn, WhatIf};

/// Pace so far and pace needed: "Đến nay 3,7 điểm/năm (2020–2025); cần 3,36 điểm/năm để đạt mục tiêu 2030".
pub fn pace_sentence(pace: &Pace, subject: &Indicator, lang: Lang) -> String {
    let phrase = Phrase { subject, lang };
    let so_far = pace.so_far.as_ref().map(|trend| {
        let (from, to) = (trend.first.year, trend.last.year);
        let pace = phrase.pace(trend.rate.a_year());
        match lang {
            Lang::Vi => format!("Đến nay {pace} ({from}–{to})"),
            Lang::En => format!("So far {pace} ({from}–{to})"),
        }
    });
    let so_far = so_far.unwrap_or_else(|| {
        lang.pick("Chưa đủ số liệu để tính nhịp đến nay", "Too few figures for a pace so far").to_owned()
    });
    let year = pace.aim.year;
    let needed = match (pace.needed, lang) {
        (Needed::Nothing, Lang::Vi) => format!("mục tiêu {year} đã đạt"),
        (Needed::Nothing, Lang::En) => format!("the {year} target is reached"),
        (Needed::PerYear { rate, .. }, Lang::Vi) => {
            format!("cần {} để đạt mục tiêu {year}", phrase.pace(rate.a_year()))
        }
        (Needed::PerYear { rate, .. }, Lang::En) => {
            format!("{} needed to reach the {year} target", phrase.pace(rate.a_year()))
        }
        (Needed::NoTimeLeft { gap }, Lang::Vi) => {
            format!("số liệu mới nhất đã là của năm mục tiêu, còn cách {}", phrase.difference(gap.size))
        }
        (Needed::NoTimeLeft { gap }, Lang::En) => {
            format!("the latest figure is of the target’s year already, {} away", phrase.difference(gap.size))
        }
    };
    format!("{so_far}; {needed}")
}

/// A pace with its unit: "3,36 điểm/năm", with a word where it is rounded.
pub fn rate_words(rate: Rounded, subject: &Indicator, lang: Lang) -> String {
    Phrase { subject, lang }.pace(rate)
}

/// What a chosen pace would bring: "Tăng 3,0 điểm/năm (2.388 gia đình/năm): đến năm 2030 là 78,2 %, còn thiếu 1,8 điểm so với mục
/// tiêu 80 % (1.433 gia đình); đến năm 2031 mới đạt".
pub fn what_if_sentence(what_if: &WhatIf, subject: &Indicator, lang: Lang) -> String {
    let phrase = Phrase { subject, lang };
    format!("{}: {}{}", chosen_pace(phrase, what_if), outcome(phrase, what_if), beyond_range(phrase, what_if))
}

fn chosen_pace(phrase: Phrase, what_if: &WhatIf) -> String {
    let year = what_if.latest.year;
    let none = Value::default();
    if what_if.a_year == none {
        return match phrase.lang {
            Lang::Vi => format!("Giữ nguyên mức năm {year}"),
            Lang::En => format!("Staying at the level of {year}"),
        };
    }
    let rises = what_if.a_year > none;
    let size = if rises { what_if.a_year } else { none - what_if.a_year };
    let verb = match (rises, phrase.lang) {
        (true, Lang::Vi) => "Tăng",
        (false, Lang::Vi) => "Giảm",
        (true, Lang::En) => "Rising by",
        (false, Lang::En) => "Falling by",
    };
    let pace = phrase.a_year(phrase.difference(size));
    let at_least_one = |number: &Rounded| number.value >= Value::whole(1);
    let things = things_of(what_if, size).filter(at_least_one).map(|number| {
        let things = phrase.things(phrase.plain(number.value), number.value == Value::whole(1));
        let about = if number.exact { "" } else { phrase.lang.pick("khoảng ", "about ") };
        format!(" ({about}{})", phrase.a_year(things))
    });
    format!("{verb} {pace}{}", things.filter(|_| phrase.subject.unit == Unit::Percent).unwrap_or_default())
}

/// A share of the latest denominator in whole things, rounded.
fn things_of(what_if: &WhatIf, share: Value) -> Option<Rounded> {
    let parts = hundredths(share).checked_mul(i128::from(what_if.latest.measured.denominator?))?;
    let whole = Rounded::quotient(parts, hundredths(Value::whole(100)));
    Some(Rounded { value: saturated(hundredths(whole.value).checked_mul(100)?), exact: whole.exact })
}

fn outcome(phrase: Phrase, what_if: &WhatIf) -> String {
    let (aim, lang) = (what_if.aim, phrase.lang);
    let target = phrase.target(aim);
    let by_then = || by_milestone(phrase, what_if);
    match (what_if.reached, what_if.reach, lang) {
        (ReachedIn::Already, Reach::Met { .. }, Lang::Vi) => {
            format!("{}, vẫn đạt mục tiêu {target}", at_milestone(phrase, what_if))
        }
        (ReachedIn::Already, Reach::Met { .. }, Lang::En) => {
            format!("{}, still within the {target} target", at_milestone(phrase, what_if))
        }
        (ReachedIn::Already, Reach::Short { .. }, Lang::Vi) => format!("{}; không còn đạt nữa", by_then()),
        (ReachedIn::Already, Reach::Short { .. }, Lang::En) => {
            format!("{}; the target would be lost", by_then())
        }
        (ReachedIn::Year(year), _, _) if year <= aim.year => {
            let early = aim.year - year;
            match (early, lang) {
                (0, Lang::Vi) => format!("đạt mục tiêu {target} đúng hạn, năm {year}"),
                (_, Lang::Vi) => format!("đạt mục tiêu {target} vào năm {year}, sớm {early} năm"),
                (0, Lang::En) => format!("the {target} target is reached on time, in {year}"),
                (1, Lang::En) => format!("the {target} target is reached in {year}, a year early"),
                (_, Lang::En) => format!("the {target} target is reached in {year}, {early} years early"),
            }
        }
        (ReachedIn::Year(year), _, Lang::Vi) => format!("{}; đến năm {year} mới đạt", by_then()),
        (ReachedIn::Year(year), _, Lang::En) => format!("{}; reached in {year} only", by_then()),
        (ReachedIn::Never, _, Lang::Vi) => format!("{}; với nhịp này không thể đạt", by_then()),
        (ReachedIn::Never, _, Lang::En) => format!("{}; this pace never gets there", by_then()),
    }
}

fn at_milestone(phrase: Phrase, what_if: &WhatIf) -> String {
    let (year, figure) = (what_if.aim.year, phrase.figure(what_if.at_milestone));
    match phrase.lang {
        Lang::Vi => format!("đến năm {year} là {figure}"),
        Lang::En => format!("{figure} in {year}"),
    }
}

/// The figure at the milestone against its target, with what is missing in things.
fn by_milestone(phrase: Phrase, what_if: &WhatIf) -> String {
    let against = phrase.against(what_if.at_milestone, what_if.aim);
    let missing = match what_if.reach {
        Reach::Short { gap } => missing(what_if, gap).filter(|_| phrase.subject.unit == Unit::Percent),
        Reach::Met { .. } => None,
    };
    let missing = missing.map(|number| format!(" ({})", phrase.things(phrase.count(number), number == 1)));
    format!("{}, {against}{}", at_milestone(phrase, what_if), missing.unwrap_or_default())
}

/// The gap in things on the latest denominator, rounded up: as many more are enough.
fn missing(what_if: &WhatIf, gap: Gap) -> Option<u64> {
    let whole = hundredths(Value::whole(100));
    let parts = hundredths(gap.size).checked_mul(i128::from(what_if.latest.measured.denominator?))?;
    u64::try_from(parts.div_euclid(whole) + i128::from(parts.rem_euclid(whole) > 0)).ok()
}

fn beyond_range(phrase: Phrase, what_if: &WhatIf) -> String {
    phrase.beyond_range(&Projection {
        year: what_if.aim.year,
        years: what_if.years,
        value: Rounded { value: what_if.at_milestone, exact: true },
        beyond_range: what_if.beyond_range,
    })
}

#[cfg(test)]
mod tests;
