//! What was wrong with the data on screen, and a way to try again where that can help.

use leptos::prelude::*;
use tiendo_core::finding::{Finding, Severity};
use tiendo_core::lang::Lang;

use crate::store::Store;
use crate::words::Words;

/// Findings shown in full; the rest fold away.
const SHOWN: usize = 6;

/// Findings that are listed at all; of the others there is the number. A column of a national table could hold a million.
const LISTED: usize = 200;

/// A box for each kind of finding that there is.
pub(crate) fn findings(findings: &[Finding], lang: Lang, store: Store) -> AnyView {
    let of = |severity| -> Vec<&Finding> {
        findings.iter().filter(|finding| finding.problem.severity() == severity).collect()
    };
    let (errors, warnings, repaired) = (of(Severity::Error), of(Severity::Warning), of(Severity::Repaired));
    let retry = findings.iter().any(|finding| finding.problem.retry_may_help());
    let alarm = (!errors.is_empty() || !warnings.is_empty()).then(|| {
        let title = if errors.is_empty() {
            lang.pick("Có chỗ cần lưu ý trong số liệu", "Some of the data needs care")
        } else {
            lang.pick("Một phần số liệu không đọc được", "Part of the data could not be read")
        };
        let all: Vec<&Finding> = errors.into_iter().chain(warnings).collect();
        view! {
            <section class="findings" role="alert">
                <h2>{title}</h2>
                {list(&all, lang)}
                {retry.then(|| retry_button(lang, store))}
            </section>
        }
    });
    let repairs = (!repaired.is_empty()).then(|| {
        view! {
            <details class="findings repaired">
                <summary>{format!("{} ({})", lang.pick("Đã tự sửa khi đọc", "Repaired while reading"), repaired.len())}</summary>
                {list(&repaired, lang)}
            </details>
        }
    });
    view! { {alarm} {repairs} }.into_any()
}

/// A button that fetches everything anew.
pub(crate) fn retry_button(lang: Lang, store: Store) -> impl IntoView + use<> {
    view! { <button type="button" class="retry" on:click=move |_| store.fetch_again()>{Words::of(lang).retry}</button> }
}

fn list(findings: &[&Finding], lang: Lang) -> impl IntoView + use<> {
    let item = |finding: &&Finding| {
        view! { <li><span class="code">{finding.problem.code()}</span> " " {finding.sentence(lang)}</li> }
    };
    let (shown, rest) = findings.split_at(findings.len().min(SHOWN));
    let rest = (!rest.is_empty()).then(|| {
        let summary = format!("{} {}", lang.pick("và các chỗ khác cùng loại:", "and more of the kind:"), rest.len());
        view! { <details><summary>{summary}</summary><ul>{rest.iter().take(LISTED).map(item).collect_view()}</ul></details> }
    });
    view! { <ul>{shown.iter().map(item).collect_view()}</ul> {rest} }
}
