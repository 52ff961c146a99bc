//! Runs other programs: says what is run, and gives a failure the command line and its last words.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// What every program that xtask starts has in its environment: which Rust, and which tools come first on PATH.
#[derive(Clone, Default)]
pub(crate) struct Environment {
    toolchain: Option<String>,
    tool_folders: Vec<PathBuf>,
}

impl Environment {
    /// An environment in which rustup's programs use the named toolchain; `None` leaves rustup's own choice.
    pub(crate) fn with_toolchain(toolchain: Option<String>) -> Self {
        Self { toolchain, tool_folders: Vec::new() }
    }

    /// Puts a folder in front of PATH.
    pub(crate) fn add_folder(&mut self, folder: PathBuf) {
        self.tool_folders.push(folder);
    }

    /// The toolchain that rustup was told to use.
    pub(crate) fn toolchain(&self) -> Option<&str> {
        self.toolchain.as_deref()
    }

    /// A program, to be run in this environment.
    pub(crate) fn program(&self, program: impl AsRef<OsStr>) -> Result<Program> {
        let mut command = Command::new(program);
        for (name, _) in env::vars_os().filter(|(name, _)| is_cargos_own(name)) {
            command.env_remove(name);
        }
        if let Some(toolchain) = &self.toolchain {
            command.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        if !self.tool_folders.is_empty() {
            let inherited = env::var_os("PATH").unwrap_or_default();
            let folders = self.tool_folders.iter().cloned().chain(env::split_paths(&inherited));
            command.env("PATH", env::join_paths(folders).context("a tool folder's name cannot be on PATH")?);
        }
        Ok(Program { command })
    }
}

/// Variables that `cargo run` sets for xtask itself: passed on, they make cargo rebuild crates that watch them.
fn is_cargos_own(name: &OsStr) -> bool {
    name.to_str().is_some_and(|name| {
        ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"].iter().any(|own| name.starts_with(own))
    })
}

/// A program with its arguments.
pub(crate) struct Program {
    command: Command,
}

impl Program {
    /// Adds one argument.
    pub(crate) fn arg(mut self, arg: impl AsRef<OsStr>) -> Self {
        self.command.arg(arg);
        self
    }

    /// Adds arguments.
    pub(crate) fn args<A: AsRef<OsStr>>(mut self, args: impl IntoIterator<Item = A>) -> Self {
        self.command.args(args);
        self
    }

    /// Sets a variable.
    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs it in a folder.
    pub(crate) fn dir(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Prints the command line and runs it with xtask's own output.
    pub(crate) fn run(mut self) -> Result<()> {
        let line = self.line();
        println!("  $ {line}");
        let status =
            self.command.stdin(Stdio::null()).status().with_context(|| format!("cannot start `{line}`"))?;
        if !status.success() {
            bail!("`{line}` failed ({status})");
        }
        Ok(())
    }

    /// Runs it silently and returns what it printed.
    pub(crate) fn output(mut self) -> Result<String> {
        let line = self.line();
        let output =
            self.command.stdin(Stdio::null()).output().with_context(|| format!("cannot start `{line}`"))?;
        if !output.status.success() {
            let words = String::from_utf8_lossy(&output.stderr);
            bail!("`{line}` failed ({}): {}", output.status, words.trim());
        }
        String::from_utf8(output.stdout)
            .with_context(|| format!("`{line}` printed something that is not UTF-8"))
    }

    /// Runs it silently and says whether it succeeded.
    pub(crate) fn succeeds(mut self) -> bool {
        let quiet = self.command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        quiet.status().is_ok_and(|status| status.success())
    }

    /// Hands this process over to the program, so that whoever ends it ends the program.
    #[cfg(unix)]
    pub(crate) fn replace_self(mut self) -> Result<()> {
        use std::os::unix::process::CommandExt;
        let line = self.line();
        println!("  $ {line}");
        Err(self.command.exec()).with_context(|| format!("cannot start `{line}`"))
    }

    /// Runs the program until it ends; only Unix can hand a process over.
    #[cfg(not(unix))]
    pub(crate) fn replace_self(self) -> Result<()> {
        self.run()
    }

    fn line(&self) -> String {
        let words = std::iter::once(self.command.get_program()).chain(self.command.get_args());
        words.map(|word| quoted(&word.to_string_lossy())).collect::<Vec<_>>().join(" ")
    }
}

fn quoted(word: &str) -> String {
    if word.contains(char::is_whitespace) { format!("'{word}'") } else { word.to_owned() }
}

/// The program of that name on PATH.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let file = OsString::from(format!("{name}{}", env::consts::EXE_SUFFIX));
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::Environment;

    #[test]
    fn a_failure_names_the_command_line_and_the_programs_words() -> anyhow::Result<()> {
        let rustc = Environment::default().program("rustc")?.args(["--print", "no such thing"]);
        let message = rustc.output().map_err(|error| format!("{error:#}")).err().unwrap_or_default();
        assert!(message.contains("`rustc --print 'no such thing'` failed"), "{message}");
        assert!(message.contains("error:"), "{message}");
        Ok(())
    }
}
