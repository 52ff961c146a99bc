//! The two languages of the product and text that exists in both.

use std::sync::Arc;

/// A language a reader can choose. Vietnamese comes first everywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Hash)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

impl Lang {
    /// Every language, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Vi, Self::En];

    /// The code used in addresses and in `<html lang>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vi => "vi",
            Self::En => "en",
        }
    }

    /// The language with this code, if it is one of ours.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language that is not this one.
    #[must_use]
    pub const fn other(self) -> Self {
        self.pick(Self::En, Self::Vi)
    }

    /// Picks the text of this language.
    pub const fn pick<T>(self, vi: T, en: T) -> T
    where
        T: Copy,
    {
        match self {
            Self::Vi => vi,
            Self::En => en,
        }
    }
}

/// A text as published in both languages. Either may be blank where the publisher gave only the other. Cloning shares the
/// text, so that view models of thousands of areas cost no copies of their names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Bilingual {
    /// Vietnamese and English; `None` where neither has a text.
    texts: Option<Arc<(Box<str>, Box<str>)>>,
}

impl Bilingual {
    /// Joins the two columns `…_vi` and `…_en` of a table.
    pub fn new(vi: impl Into<Box<str>>, en: impl Into<Box<str>>) -> Self {
        let (vi, en) = (vi.into(), en.into());
        let blank = vi.is_empty() && en.is_empty();
        Self { texts: if blank { None } else { Some(Arc::new((vi, en))) } }
    }

    /// The same text in both languages, for names that are not translated.
    pub fn same(text: &str) -> Self {
        Self::new(text, "")
    }

    /// The text in `lang`, or in the other language where that one is blank.
    pub fn get(&self, lang: Lang) -> &str {
        let Some(texts) = &self.texts else { return "" };
        let (vi, en) = (&texts.0, &texts.1);
        let (wanted, other) = lang.pick((vi, en), (en, vi));
        if wanted.is_empty() { other } else { wanted }
    }

    /// Whether neither language has a text.
    pub const fn is_empty(&self) -> bool {
        self.texts.is_none()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_translation_falls_back_to_the_other_language() {
        let only_vi = Bilingual::new("gia đình", "");
        assert_eq!(only_vi.get(Lang::En), "gia đình");
        assert_eq!(Bilingual::new("gia đình", "families").get(Lang::En), "families");
        assert!(!only_vi.is_empty());
        assert!(Bilingual::default().is_empty());
    }
}
