//! Everything a reader can choose, and its address. An address names a choice; whether the dataset has it is `view`'s business.

use crate::date::Year;
use crate::lang::Lang;

/// What is on screen, as far as a reader chose it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ViewState {
    /// The language.
    pub lang: Lang,
    /// The dataset; `None` for the first of the catalogue.
    pub dataset: Option<String>,
    /// The indicator; `None` for the dataset's first.
    pub indicator: Option<String>,
    /// The area; `None` for the dataset's first.
    pub area: Option<String>,
    /// The year; `None` for the latest.
    pub year: Option<Year>,
}

/// An address that leads nowhere here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoSuchPage;

impl ViewState {
    /// Reads an address: a path such as `/vi/hai-phong/indicator/learning_family` and a query such as `area=303&year=2025`.
    ///
    /// # Errors
    /// [`NoSuchPage`] when the path is none of ours. Unknown parts of the query are passed over.
    pub fn from_address(path: &str, query: &str) -> Result<Self, NoSuchPage> {
        let decoded: Vec<String> = path
            .split('/')
            .filter(|part| !part.is_empty() && *part != "index.html")
            .map(percent_decode)
            .collect();
        let parts: Vec<&str> = decoded.iter().map(String::as_str).collect();
        let mut state = match parts.as_slice() {
            [] => Self::default(),
            [lang] => Self { lang: Lang::from_code(lang).ok_or(NoSuchPage)?, ..Self::default() },
            [lang, dataset] => Self {
                lang: Lang::from_code(lang).ok_or(NoSuchPage)?,
                dataset: Some((*dataset).to_owned()),
                ..Self::default()
            },
            [lang, dataset, "indicator", indicator] => Self {
                lang: Lang::from_code(lang).ok_or(NoSuchPage)?,
                dataset: Some((*dataset).to_owned()),
                indicator: Some((*indicator).to_owned()),
                ..Self::default()
            },
            _ => return Err(NoSuchPage),
        };
        for (name, value) in query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='))
        {
            match name {
                "area" => state.area = Some(percent_decode(value)).filter(|area| !area.is_empty()),
                "year" => state.year = value.parse().ok(),
                _ => {}
            }
        }
        Ok(state)
    }

    /// The address of this choice: path and query, from the root of the site.
    pub fn address(&self) -> String {
        let mut address = format!("/{}/", self.lang.code());
        if let Some(dataset) = &self.dataset {
            percent_encode(dataset, &mut address);
            if let Some(indicator) = &self.indicator {
                address.push_str("/indicator/");
                percent_encode(indicator, &mut address);
            } else {
                address.push('/');
            }
        }
        let mut mark = '?';
        if let Some(area) = &self.area {
            address.push(mark);
            address.push_str("area=");
            percent_encode(area, &mut address);
            mark = '&';
        }
        if let Some(year) = self.year {
            address.push(mark);
            address.push_str(&format!("year={year}"));
        }
        address
    }

    /// The same choice in another language.
    #[must_use]
    pub fn in_lang(&self, lang: Lang) -> Self {
        Self { lang, ..self.clone() }
    }
}

fn percent_encode(text: &str, address: &mut String) {
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
}

fn percent_decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut place = 0;
    while let Some(byte) = bytes.get(place) {
        // Digits are asked for, since a number may begin with a sign.
        let hex = text.get(place + 1..place + 3).filter(|_| *byte == b'%');
        let hex = hex.filter(|hex| hex.bytes().all(|digit| digit.is_ascii_hexdigit()));
        if let Some(escaped) = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            decoded.push(escaped);
            place += 3;
        } else {
            decoded.push(*byte);
            place += 1;
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chosen() -> ViewState {
        ViewState {
            lang: Lang::En,
            dataset: Some("hai-phong".into()),
            indicator: Some("learning_family".into()),
            area: Some("303".into()),
            year: Some(2025),
        }
    }

    #[test]
    fn an_address_reads_as_a_person_would_write_it() {
        assert_eq!(chosen().address(), "/en/hai-phong/indicator/learning_family?area=303&year=2025");
        let read =
            ViewState::from_address("/en/hai-phong/indicator/learning_family/", "?year=2025&area=303&utm=x");
        assert_eq!(read, Ok(chosen()));
        assert_eq!(ViewState::from_address("/", ""), Ok(ViewState::default()));
        assert_eq!(ViewState::default().address(), "/vi/");
    }

    #[test]
    fn foreign_paths_are_no_page() {
        for path in ["/fr/", "/vi/x/y", "/vi/x/indicator", "/vi/x/indicator/y/z", "/wp-login.php"] {
            assert_eq!(ViewState::from_address(path, ""), Err(NoSuchPage), "{path}");
        }
    }

    #[test]
    fn a_year_that_is_none_is_passed_over() {
        assert_eq!(ViewState::from_address("/vi/x", "year=2022.0").unwrap().year, None);
        assert_eq!(ViewState::from_address("/vi/x", "year=99999999").unwrap().year, None);
    }

    fn code() -> impl Strategy<Value = Option<String>> {
        proptest::option::of("[^/]{1,12}".prop_filter("a folder's own page", |code| code != "index.html"))
    }

    proptest! {
        #[test]
        fn every_choice_survives_its_address(
            english in any::<bool>(), dataset in code(), indicator in code(), area in code(),
            year in proptest::option::of(1900_i16..2200)
        ) {
            let indicator = indicator.filter(|_| dataset.is_some());
            let lang = if english { Lang::En } else { Lang::Vi };
            let state = ViewState { lang, dataset, indicator, area, year };
            let address = state.address();
            let (path, query) = address.split_once('?').unwrap_or((&address, ""));
            prop_assert_eq!(ViewState::from_address(path, query), Ok(state));
        }

        #[test]
        fn any_address_is_read_without_a_panic(path in ".{0,60}", query in ".{0,60}") {
            let _ = ViewState::from_address(&path, &query);
        }
    }
}
