//! What selects offer, as HTML: the browser makes a hundred options in the time in which we would make a few, and leaves those that
//! stay the same alone.

use tiendo_core::markup::escape;

/// Something to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Offer {
    code: String,
    label: String,
    /// The heading that it stands under; blank for none.
    group: &'static str,
    chosen: bool,
}

impl Offer {
    pub(crate) fn new(code: &str, label: &str, chosen: bool) -> Self {
        Self { code: code.to_owned(), label: label.to_owned(), group: "", chosen }
    }

    /// Under this heading.
    pub(crate) fn under(self, group: &'static str) -> Self {
        Self { group, ..self }
    }
}

/// The options of a select; neighbours under one heading stand together.
pub(crate) fn options(offers: &[Offer]) -> String {
    offers.chunk_by(|one, next| one.group == next.group).map(option_group).collect()
}

fn option_group(offers: &[Offer]) -> String {
    let options: String = offers.iter().map(option).collect();
    match offers.first().map_or("", |offer| offer.group) {
        "" => options,
        heading => ["<optgroup label=\"", &escape(heading), "\">", &options, "</optgroup>"].concat(),
    }
}

fn option(offer: &Offer) -> String {
    let chosen = if offer.chosen { "\" selected>" } else { "\">" };
    ["<option value=\"", &escape(&offer.code), chosen, &escape(&offer.label), "</option>"].concat()
}
