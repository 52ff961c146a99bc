//! Addresses: what can be read survives being written.

use tiendo_core::lang::Lang;
use tiendo_core::view_state::ViewState;

/// Panics unless the view that `text` leads to, if any, has an address that leads to the same view.
pub(crate) fn round_trips(text: &str) {
    let (path, query) = text.split_once('?').unwrap_or((text, ""));
    let Ok(state) = ViewState::from_address(path, query) else { return };
    // A folder's own page: as a code (`%69ndex.html`) it is read, but written it is taken for the page.
    if [&state.dataset, &state.indicator].into_iter().flatten().any(|code| code == "index.html") {
        return;
    }
    for lang in Lang::ALL {
        let state = state.in_lang(lang);
        let address = state.address();
        assert!(address.starts_with('/') && address.is_ascii(), "{address:?} is no address");
        let (path, query) = address.split_once('?').unwrap_or((&address, ""));
        assert_eq!(ViewState::from_address(path, query), Ok(state), "{address:?}");
    }
}
