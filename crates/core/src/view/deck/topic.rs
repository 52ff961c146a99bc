//! What a slide is about, and the short code that stands for it in addresses and in the steward's files.

use std::fmt;
use std::sync::Arc;

use crate::view_state::{BETWEEN, compared_code, percent_decode};

/// What a slide is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Topic {
    /// Area, day and release of the data.
    Title,
    /// What is to come.
    Agenda,
    /// The finding of the whole area, with its counts.
    Summary,
    /// Where the area stands on every indicator, and its parts on each.
    Scorecard,
    /// One indicator through the years, by its code.
    Indicator(Arc<str>),
    /// All areas on one indicator, by its code.
    Ranking(Arc<str>),
    /// Areas beside each other on an indicator, all by their codes.
    Areas {
        /// The indicator.
        indicator: Arc<str>,
        /// The areas, in their order.
        areas: Vec<Arc<str>>,
    },
    /// Indicators of the deck's area beside each other, by their codes.
    Indicators(Vec<Arc<str>>),
    /// What differs from the release before.
    Change,
    /// Indicators and areas that lag behind.
    Watch,
    /// Who has reported which year.
    Reporting,
    /// What the dataset is made of.
    Data,
    /// The documents that figures and targets are written in.
    Sources,
    /// How progress is judged.
    Method,
}

/// In front of the code of an indicator.
const INDICATOR: &str = "i.";
const RANKING: &str = "r.";
/// In front of what is compared: an indicator with areas, `c.learning_family~303~305`, or, with no code before the first `~`, indicators
/// alone, `c.~learning_family~learning_clan`.
const COMPARED: &str = "c.";

/// Topics that are about no one indicator, with their codes.
const PLAIN: [(&str, Topic); 10] = [
    ("title", Topic::Title),
    ("agenda", Topic::Agenda),
    ("summary", Topic::Summary),
    ("scorecard", Topic::Scorecard),
    ("change", Topic::Change),
    ("watch", Topic::Watch),
    ("reporting", Topic::Reporting),
    ("data", Topic::Data),
    ("sources", Topic::Sources),
    ("method", Topic::Method),
];

impl Topic {
    /// The topic with this code: `summary`, `i.learning_family`; `None` where no topic has it. Whether a dataset has the indicator
    /// is not asked here.
    pub fn parse(code: &str) -> Option<Self> {
        let about = |prefix: &str| code.strip_prefix(prefix).filter(|code| !code.is_empty());
        if let Some(indicator) = about(INDICATOR) {
            return Some(Self::Indicator(indicator.into()));
        }
        if let Some(indicator) = about(RANKING) {
            return Some(Self::Ranking(indicator.into()));
        }
        if let Some(compared) = about(COMPARED) {
            return Self::compared(compared);
        }
        PLAIN.into_iter().find(|(known, _)| *known == code).map(|(_, topic)| topic)
    }

    /// What is compared, without the mark in front.
    fn compared(code: &str) -> Option<Self> {
        let (first, others) = code.split_once(BETWEEN)?;
        let others = others.split(BETWEEN).filter(|code| !code.is_empty());
        let others: Vec<Arc<str>> = others.map(|code| percent_decode(code).into()).collect();
        match (first, others.is_empty()) {
            (_, true) => None,
            ("", false) => Some(Self::Indicators(others)),
            (indicator, false) => {
                Some(Self::Areas { indicator: percent_decode(indicator).into(), areas: others })
            }
        }
    }

    /// Every indicator that it names, by code.
    pub fn indicators(&self) -> &[Arc<str>] {
        match self {
            Self::Indicator(code) | Self::Ranking(code) | Self::Areas { indicator: code, .. } => {
                std::slice::from_ref(code)
            }
            Self::Indicators(codes) => codes,
            _ => &[],
        }
    }

    /// Every area that it names, by code.
    pub fn areas(&self) -> &[Arc<str>] {
        match self {
            Self::Areas { areas, .. } => areas,
            _ => &[],
        }
    }

    /// Whether it is about the dataset, whichever area the deck is about.
    pub const fn is_of_dataset(&self) -> bool {
        matches!(self, Self::Reporting | Self::Data | Self::Method)
    }

    /// Whether it is about nothing of its own, but about the other slides of the deck.
    pub const fn is_of_deck(&self) -> bool {
        matches!(self, Self::Title | Self::Agenda | Self::Sources)
    }

    /// The one indicator that it is about, with the deck's area or with all; none of a comparison.
    pub fn indicator(&self) -> Option<&str> {
        match self {
            Self::Indicator(code) | Self::Ranking(code) => Some(code),
            _ => None,
        }
    }
}

impl fmt::Display for Topic {
    /// Its code, as [`Topic::parse`] reads it.
    fn fmt(&self, text: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plain = PLAIN.iter().find(|(_, topic)| topic == self).map_or("", |(code, _)| code);
        let compared =
            |common: &str, each: &[Arc<str>]| compared_code(common, each.iter().map(|code| &**code));
        match self {
            Self::Indicator(code) => write!(text, "{INDICATOR}{code}"),
            Self::Ranking(code) => write!(text, "{RANKING}{code}"),
            Self::Areas { indicator, areas } => write!(text, "{COMPARED}{}", compared(indicator, areas)),
            Self::Indicators(codes) => write!(text, "{COMPARED}{}", compared("", codes)),
            _ => text.write_str(plain),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_is_read_back_from_its_code() {
        let others = [
            Topic::Indicator("learning_family".into()),
            Topic::Ranking("i.x".into()),
            Topic::Areas { indicator: "i.x".into(), areas: vec!["31".into()] },
            Topic::Areas { indicator: "a~b".into(), areas: vec!["~".into(), "50%".into(), "%7E".into()] },
            Topic::Indicators(vec!["a".into(), "b.c".into()]),
        ];
        for topic in PLAIN.into_iter().map(|(_, topic)| topic).chain(others) {
            assert_eq!(Topic::parse(&topic.to_string()), Some(topic));
        }
        assert_eq!(Topic::Indicator("a".into()).to_string(), "i.a");
        let areas = Topic::Areas { indicator: "family".into(), areas: vec!["303".into(), "305".into()] };
        assert_eq!(areas.to_string(), "c.family~303~305");
        assert_eq!(Topic::Indicators(vec!["a".into(), "b".into()]).to_string(), "c.~a~b");
    }

    #[test]
    fn other_codes_are_no_topic() {
        for code in
            ["", "i.", "r.", "Title", "summary ", "learning_family", "c.", "c.x", "c.~", "c.x~", "c.~~"]
        {
            assert_eq!(Topic::parse(code), None, "{code}");
        }
    }
}
