//! Checks every dependency's licence, origin and name against deny.toml, without network.
//!
//! The same file serves cargo-deny, which is asked for known vulnerabilities where it and its database are present.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{env, fs};

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::run::Environment;
use crate::spdx;
use crate::workspace::{WASM_TARGET, Workspace};

/// What deny.toml allows and forbids.
struct Policy {
    licences: Vec<String>,
    registries: Vec<String>,
    /// Name of a package, and why it may not be used.
    banned: BTreeMap<String, String>,
}

/// A package that this project did not write.
struct Dependency {
    name: String,
    version: String,
    licence: Option<String>,
    source: String,
}

/// Checks all dependencies of all crates, for this machine and for the browser.
pub(crate) fn run(workspace: &Workspace, rust: &Environment) -> Result<()> {
    let path = workspace.root().join("deny.toml");
    let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
    let policy = policy(&text).with_context(|| format!("cannot understand {}", path.display()))?;
    let dependencies = dependencies(workspace, rust)?;
    let findings = dependencies.values().flat_map(|one| findings(&policy, one)).collect::<Vec<_>>();
    for finding in &findings {
        println!("  {finding}");
    }
    if !findings.is_empty() {
        bail!("{} disagreements with deny.toml; see above", findings.len());
    }
    println!("{} dependencies have allowed licences, origins and names.", dependencies.len());
    advisories(workspace, rust)
}

fn policy(text: &str) -> Result<Policy> {
    let toml: Value = basic_toml::from_str(text)?;
    let bans = toml.pointer("/bans/deny").and_then(Value::as_array).context("it has no bans.deny")?;
    let ban = |ban: &Value| {
        let name = ban["crate"].as_str()?.to_owned();
        Some((name, ban["reason"].as_str()?.to_owned()))
    };
    Ok(Policy {
        licences: texts(&toml, "/licenses/allow")?,
        registries: texts(&toml, "/sources/allow-registry")?,
        banned: bans.iter().map(ban).collect::<Option<_>>().context("a ban needs a crate and a reason")?,
    })
}

fn texts(toml: &Value, pointer: &str) -> Result<Vec<String>> {
    let list = toml.pointer(pointer).and_then(Value::as_array);
    let texts = list.and_then(|list| list.iter().map(|item| item.as_str().map(str::to_owned)).collect());
    texts.with_context(|| format!("it has no list of texts at {pointer}"))
}

fn findings(policy: &Policy, one: &Dependency) -> Vec<String> {
    let name = format!("{} {}", one.name, one.version);
    let mut findings = Vec::new();
    match one.licence.as_deref().map(|licence| (licence, spdx::is_allowed(licence, &policy.licences))) {
        None => findings.push(format!("{name} names no licence")),
        Some((_, Ok(true))) => {}
        Some((licence, Ok(false))) => {
            findings.push(format!("{name} has the licence {licence}, which is not allowed"));
        }
        Some((licence, Err(error))) => findings.push(format!("{name} has the licence {licence}: {error}")),
    }
    if !policy.registries.iter().any(|registry| one.source == format!("registry+{registry}")) {
        findings.push(format!("{name} comes from {}, which is not allowed", one.source));
    }
    if let Some(reason) = policy.banned.get(&one.name) {
        findings.push(format!("{name} is banned: {reason}"));
    }
    findings
}

/// Every dependency that is compiled for this machine or for the browser, by cargo's id.
fn dependencies(workspace: &Workspace, rust: &Environment) -> Result<BTreeMap<String, Dependency>> {
    let host = rust.program("rustc")?.args(["--print", "host-tuple"]).output()?;
    let mut all = BTreeMap::new();
    for target in [host.trim(), WASM_TARGET] {
        let cargo = rust.program("cargo")?.dir(workspace.root());
        let json = cargo
            .args(["metadata", "--format-version=1", "--locked", "--filter-platform", target])
            .output()?;
        let metadata: Value = serde_json::from_str(&json).context("cargo metadata printed no JSON")?;
        let packages = metadata["packages"].as_array().context("cargo metadata names no packages")?;
        all.extend(packages.iter().filter_map(dependency));
    }
    Ok(all)
}

fn dependency(package: &Value) -> Option<(String, Dependency)> {
    let text = |key: &str| package[key].as_str().map(str::to_owned);
    // The project's own crates have no source.
    let source = text("source")?;
    Some((
        text("id")?,
        Dependency { name: text("name")?, version: text("version")?, licence: text("license"), source },
    ))
}

fn advisories(workspace: &Workspace, rust: &Environment) -> Result<()> {
    let database = cargo_home().map(|home| home.join("advisory-dbs")).filter(|folder| folder.is_dir());
    let has_deny = rust.program("cargo")?.args(["deny", "--version"]).succeeds();
    if database.is_none() || !has_deny {
        println!(
            "Known vulnerabilities were NOT checked: that needs cargo-deny and its database. With network: \
             `cargo install cargo-deny && cargo deny fetch`, then this step again."
        );
        return Ok(());
    }
    let cargo = rust.program("cargo")?.dir(workspace.root());
    cargo.args(["deny", "--offline", "check", "advisories"]).run()
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")))
}

#[cfg(test)]
mod tests {
    use super::{Dependency, findings, policy};

    const POLICY: &str = r#"
[licenses]
allow = ["MIT"]
[bans]
deny = [{ crate = "polars", reason = "too large" }]
[sources]
allow-registry = ["https://example.org/index"]
"#;

    fn check(name: &str, licence: Option<&str>, source: &str, expected: &[&str]) {
        let one = Dependency {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            licence: licence.map(str::to_owned),
            source: source.to_owned(),
        };
        assert_eq!(findings(&policy(POLICY).unwrap(), &one), expected);
    }

    #[test]
    fn every_disagreement_is_found() {
        let registry = "registry+https://example.org/index";
        check("csv", Some("MIT OR Unlicense"), registry, &[]);
        check("csv", None, registry, &["csv 1.0.0 names no licence"]);
        let git = "git+https://example.org/polars";
        let expected = [
            "polars 1.0.0 has the licence GPL-3.0-only, which is not allowed",
            "polars 1.0.0 comes from git+https://example.org/polars, which is not allowed",
            "polars 1.0.0 is banned: too large",
        ];
        check("polars", Some("GPL-3.0-only"), git, &expected);
    }

    #[test]
    fn a_policy_without_its_lists_is_refused() {
        assert!(policy("[licenses]\nallow = [\"MIT\"]").is_err());
    }
}
