//! What a slide is about, and the short code that stands for it in addresses and in the steward's files.

use std::fmt;
use std::sync::Arc;

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
    /// What differs from the release before.
    Change,
    /// Indicators and areas that lag behind.
    Watch,
    /// The documents that figures and targets are written in.
    Sources,
    /// How progress is judged.
    Method,
}

/// In front of the code of an indicator.
const INDICATOR: &str = "i.";
const RANKING: &str = "r.";

/// Topics that are about no one indicator, with their codes.
const PLAIN: [(&str, Topic); 8] = [
    ("title", Topic::Title),
    ("agenda", Topic::Agenda),
    ("summary", Topic::Summary),
    ("scorecard", Topic::Scorecard),
    ("change", Topic::Change),
    ("watch", Topic::Watch),
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
        PLAIN.into_iter().find(|(known, _)| *known == code).map(|(_, topic)| topic)
    }

    /// The indicator that it is about, by code.
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
        let (prefix, code) = match self {
            Self::Indicator(code) => (INDICATOR, &**code),
            Self::Ranking(code) => (RANKING, &**code),
            _ => ("", plain),
        };
        text.write_str(prefix)?;
        text.write_str(code)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_is_read_back_from_its_code() {
        let about_one = [Topic::Indicator("learning_family".into()), Topic::Ranking("i.x".into())];
        for topic in PLAIN.into_iter().map(|(_, topic)| topic).chain(about_one) {
            assert_eq!(Topic::parse(&topic.to_string()), Some(topic));
        }
        assert_eq!(Topic::Indicator("a".into()).to_string(), "i.a");
    }

    #[test]
    fn other_codes_are_no_topic() {
        for code in ["", "i.", "r.", "Title", "summary ", "learning_family"] {
            assert_eq!(Topic::parse(code), None, "{code}");
        }
    }
}
