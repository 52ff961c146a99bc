//! Barriers in a page, as axe-core finds them. Which rules count is decided here, for every page alike.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::browser::Browser;

/// The rules of WCAG 2.0 to 2.2, level A and AA, and what axe-core knows as good practice besides.
const RULES: [&str; 6] = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/// Calls back with a line a violation and element, or with the error as the only line.
const RUN: &str = "
const [rules, done] = arguments;
const lines = found => found.violations.flatMap(violation => violation.nodes.map(node =>
  violation.id + ': ' + node.target.join(' ') + ' – ' + (node.failureSummary ?? '').replace(/\\s+/g, ' ') +
  ' – ' + node.html.slice(0, 160)));
axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] })
  .then(found => done(lines(found)), error => done([String(error)]));";

impl Browser {
    /// What axe-core finds wrong in the page as it is shown now, a line an element.
    ///
    /// # Errors
    /// When axe-core is not installed or does not run.
    pub fn barriers(&self) -> Result<Vec<String>> {
        if self.execute("return typeof axe", &[])? != "object" {
            let script = script();
            let source = fs::read_to_string(&script);
            let source = source.with_context(|| {
                format!(
                    "{} is missing; `cargo xtask test --only browser` installs axe-core",
                    script.display()
                )
            })?;
            // Run as the body of a function, where its `this` must be the window.
            self.execute(&format!("(function () {{ {source}\n}}).call(window); window.axe = axe;"), &[])?;
        }
        let found = self.execute_async(RUN, &[json!(RULES)])?;
        let lines = found.as_array().context("axe-core gave no list")?;
        Ok(lines
            .iter()
            .map(|line| line.as_str().map_or_else(|| Value::to_string(line), str::to_owned))
            .collect())
    }
}

/// The script: named in `TIENDO_AXE`, or else where the set-up installs it.
fn script() -> PathBuf {
    if let Some(named) = env::var_os("TIENDO_AXE") {
        return PathBuf::from(named);
    }
    let tools = Path::new(env!("CARGO_MANIFEST_DIR")).join("../.tools");
    let installed = fs::read_dir(&tools).ok().into_iter().flatten().flatten().map(|entry| entry.path());
    let found = installed
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("axe-core-")))
        .max();
    found.unwrap_or_else(|| tools.join("axe-core")).join("node_modules/axe-core/axe.min.js")
}
