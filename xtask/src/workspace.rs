//! Where things are and which versions are pinned; the only place that names either.

use std::env::consts::EXE_SUFFIX;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The target that the app is compiled for.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// Later versions of Trunk ask for a newer compiler than Debian's.
pub(crate) const TRUNK_VERSION: &str = "0.21.14";
/// The major version that `wasm-opt --version` prints; the npm package is `binaryen@132`.
pub(crate) const BINARYEN_VERSION: &str = "132";
/// The npm package `axe-core`, which the browser tests run in pages.
pub(crate) const AXE_VERSION: &str = "4.14.1";

/// The `PyPI` package `frictionless`, which checks the published Data Packages.
pub(crate) const FRICTIONLESS_VERSION: &str = "5.21.0";

/// The `PyPI` package `openxml-audit`, which holds office files to the schemas of ECMA-376.
pub(crate) const OPENXML_AUDIT_VERSION: &str = "0.8.0";

/// The project's folders.
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Finds the workspace that this program was compiled in.
    pub(crate) fn locate() -> Result<Self> {
        let here = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = here.parent().context("xtask has no parent folder")?.to_owned();
        Ok(Self { root })
    }

    /// The folder of the workspace's `Cargo.toml`.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The git-ignored folder that holds every tool the set-up installs.
    pub(crate) fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// What Trunk leaves: the app alone.
    pub(crate) fn app(&self) -> PathBuf {
        self.root.join("target").join("app")
    }

    /// What cargo has compiled for the browser.
    pub(crate) fn compiled_wasm(&self) -> PathBuf {
        self.root.join("target").join(WASM_TARGET)
    }

    /// The finished site.
    pub(crate) fn site(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The command `tiendo` as it is released.
    pub(crate) fn program(&self) -> PathBuf {
        self.root.join("target").join("release").join(format!("tiendo{EXE_SUFFIX}"))
    }

    /// Where stages note what they were built from.
    pub(crate) fn stamps(&self) -> PathBuf {
        self.root.join("target").join("stamps")
    }

    /// The version of a package in Cargo.lock.
    pub(crate) fn locked_version(&self, package: &str) -> Result<String> {
        let path = self.root.join("Cargo.lock");
        let text = fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))?;
        locked_version(&text, package).with_context(|| format!("{} has no package {package}", path.display()))
    }
}

fn locked_version(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let version = lock.lines().skip_while(|line| *line != name).nth(1)?;
    Some(version.strip_prefix("version = \"")?.strip_suffix('"')?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    const LOCK: &str = "\
[[package]]
name = \"wasm-bindgen-macro\"
version = \"0.2.1\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
source = \"registry+https://github.com/rust-lang/crates.io-index\"
";

    #[test]
    fn reads_the_version_of_exactly_the_named_package() {
        assert_eq!(locked_version(LOCK, "wasm-bindgen").as_deref(), Some("0.2.130"));
        assert_eq!(locked_version(LOCK, "wasm-bindgen-cli"), None);
    }
}
