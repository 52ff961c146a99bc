//! The command `tiendo`: reads the command line, calls the library, and says what was done; no work is done here.
//!
//! It ends with 0 when done, 1 when the data has a problem, 2 when it could not run.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::{Parser, Subcommand};
use tiendo_publish::descriptor::Descriptor;
use tiendo_publish::site::Sources;
use tiendo_publish::{Error, hash, preview, site};

/// Publishes datasets of progress toward targets as a static site.
#[derive(Parser)]
#[command(version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve a finished site on 127.0.0.1, to this machine only
    Preview {
        /// Folder of the finished site
        dir: PathBuf,
        /// Port to listen on; 0 takes any free one
        #[arg(long, default_value_t = 8080)]
        port: u16,
    },
    /// Write size and checksum of every file into the descriptors of datasets
    Hash {
        /// Folders of datasets, each with its datapackage.json
        #[arg(required = true)]
        dirs: Vec<PathBuf>,
        /// Change nothing; list what differs and end with 1 if anything does
        #[arg(long)]
        check: bool,
    },
    /// Make the static site from the app and the datasets
    Publish {
        /// Folder of the datasets, with catalog.json
        data: PathBuf,
        /// Folder of the app's files, as Trunk leaves them
        #[arg(long)]
        app: PathBuf,
        /// Folder to publish into; replaced as a whole
        #[arg(long)]
        out: PathBuf,
    },
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Preview { dir, port } => run_preview(&dir, port),
        Command::Hash { dirs, check } => run_hash(&dirs, check),
        Command::Publish { data, app, out } => run_publish(Sources { data: &data, app: &app, out: &out }),
    };
    done.unwrap_or_else(|error| {
        // Nobody is left to tell when standard error is closed.
        let _ = writeln!(std::io::stderr(), "tiendo: {error:#}");
        let about_data = error.downcast_ref::<Error>().is_some_and(Error::is_about_data);
        ExitCode::from(if about_data { 1 } else { 2 })
    })
}

fn run_preview(dir: &Path, port: u16) -> anyhow::Result<ExitCode> {
    anyhow::ensure!(dir.is_dir(), "{} is not a folder; `tiendo publish` makes one", dir.display());
    let runtime = tokio::runtime::Runtime::new().context("cannot start the server's threads")?;
    runtime.block_on(async {
        let listener = preview::listen(port).await?;
        let address = listener.local_addr().context("cannot tell the port")?;
        say(&format!("http://{address}/"))?;
        preview::serve(listener, preview::router(dir)).await.context("the server stopped")?;
        Ok(ExitCode::SUCCESS)
    })
}

fn run_hash(dirs: &[PathBuf], check: bool) -> anyhow::Result<ExitCode> {
    let mut differs = false;
    for dir in dirs {
        let descriptor = Descriptor::of_dataset(dir)?;
        let path = descriptor.path().to_path_buf();
        let differences = if check { hash::compare(&descriptor)? } else { hash::update(descriptor)? };
        for hash::Difference { resource, keys } in &differences {
            let verb = if check { "differs in" } else { "corrected:" };
            say(&format!("{}: {resource} {verb} {}", path.display(), keys.join(", ")))?;
        }
        differs |= !differences.is_empty();
    }
    if !differs {
        say("All files are as their descriptors say.")?;
    }
    Ok(if differs && check { ExitCode::from(1) } else { ExitCode::SUCCESS })
}

fn run_publish(sources: Sources<'_>) -> anyhow::Result<ExitCode> {
    let summary = site::publish(sources)?;
    let site::Summary { app_files, datasets, data_files, pages } = summary;
    let out = sources.out.display();
    say(&format!(
        "{out}: published; pages {pages}, datasets {datasets}, files of the app {app_files}, of the data {data_files}"
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// Writes a line that is to be seen at once, even through a pipe.
fn say(line: &str) -> anyhow::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).context("cannot write to standard output")
}
