//! Files made here, given to the browser to keep, and what is said of that.

use js_sys::{Array, Uint8Array};
use leptos::prelude::{document, set_timeout};
use std::time::Duration;
use tiendo_core::lang::Lang;
use tiendo_papers::TooLarge;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use crate::parts::NotLoaded;

/// After so long every browser has begun to read the file.
const KEPT: Duration = Duration::from_secs(30);

/// Why there is no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NotSaved {
    /// The chart has no table.
    NoTable,
    /// There is too much for a file of this kind.
    TooLarge,
    /// The part of the program that makes it could not be loaded.
    NotLoaded,
    /// The browser did not make or take it.
    Refused,
}

impl From<JsValue> for NotSaved {
    fn from(_: JsValue) -> Self {
        Self::Refused
    }
}

impl From<NotLoaded> for NotSaved {
    fn from(_: NotLoaded) -> Self {
        Self::NotLoaded
    }
}

impl From<TooLarge> for NotSaved {
    fn from(_: TooLarge) -> Self {
        Self::TooLarge
    }
}

impl NotSaved {
    /// What is said to the reader.
    pub(crate) const fn sentence(self, lang: Lang) -> &'static str {
        match self {
            Self::NoTable => {
                lang.pick("Biểu đồ này chưa có bảng số để tải về.", "This chart has no table to save yet.")
            }
            Self::TooLarge => lang
                .pick("Số liệu quá lớn cho loại tệp này.", "There is too much data for a file of this kind."),
            Self::NotLoaded => lang.pick(
                "Chưa tải được phần chương trình làm tệp này; xem lại mạng rồi thử lại.",
                "What makes this file could not be loaded; check the network and try again.",
            ),
            Self::Refused => lang.pick(
                "Trình duyệt không tạo được tệp. Hãy thử loại tệp khác, hoặc trình duyệt khác.",
                "The browser could not make the file. Try another kind of file, or another browser.",
            ),
        }
    }
}

/// That a file is on its way.
pub(crate) const fn making(lang: Lang) -> &'static str {
    lang.pick("Đang tạo tệp…", "Making the file…")
}

/// That a file of this name was saved.
pub(crate) fn saved_as(name: &str, lang: Lang) -> String {
    format!("{} {name}", lang.pick("Đã tải về:", "Saved:"))
}

/// How it went.
pub(crate) fn told(outcome: Result<String, NotSaved>, lang: Lang) -> String {
    match outcome {
        Ok(name) => saved_as(&name, lang),
        Err(why) => why.sentence(lang).to_owned(),
    }
}

/// Saves bytes under a name.
pub(crate) fn bytes(name: &str, mime: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    let parts = Array::of1(&Uint8Array::from(bytes));
    blob(name, &Blob::new_with_u8_array_sequence_and_options(&parts, &kind)?)
}

/// Saves a file under a name.
pub(crate) fn blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    set_timeout(
        move || {
            let _ = Url::revoke_object_url(&address);
        },
        KEPT,
    );
    Ok(())
}
