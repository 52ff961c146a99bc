//! Reads the command line of `cargo xtask` and calls the command; no command's work is done here.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command-line tool speaks by printing")]

mod bench;
mod build;
mod first_view;
mod fuzz;
mod licences;
mod national;
mod packages;
mod release;
mod run;
mod sample_data;
mod serve;
mod setup;
mod size;
mod spdx;
mod stamp;
mod test;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};

use crate::setup::{Browser, Setup};
use crate::workspace::Workspace;

const HELP: &str = "\
cargo xtask <command>

  serve [--port N]     set up what is missing, build, and serve the dashboard on 127.0.0.1 (port 8080)
  test [--only NAME]   set up what is missing and run every test, native and in the browser; NAME runs one step
  build                set up what is missing and leave the finished static site in dist/
  release              set up what is missing, and make target/release/tiendo, one file with the app inside
  size                 build, then print the bytes of the first view and fail above its budget
  setup                only set up: Rust for wasm32, Trunk, wasm-bindgen, wasm-opt, Chromium for the tests
  sample-data          write the sample observations in data/ again, the same on every machine
  bench [NAME]         measure speed and memory at national size (docs/performance.md); NAME runs what has it in its name
  national-data DIR    write the made-up dataset of national size into DIR
  help                 this text

Tools are kept in .tools/ and found again; delete that folder to start over.
TIENDO_RUST=rustup|debian|auto        where Rust for wasm32 comes from (auto: rustup, then Debian's packages)
TIENDO_CHROMIUM, TIENDO_CHROMEDRIVER  the browser and its driver, if they are not on PATH";

/// One command line, understood.
#[derive(Clone)]
enum Command {
    Serve { port: u16 },
    Test { only: Option<test::Step> },
    Build,
    Release,
    Size,
    Setup,
    SampleData,
    Bench { only: Option<String> },
    NationalData { folder: PathBuf },
    Help,
}

fn main() -> ExitCode {
    match parse(std::env::args().skip(1)).and_then(execute) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn execute(command: Command) -> Result<()> {
    let workspace = Workspace::locate()?;
    match command {
        Command::Serve { port } => serve::run(&workspace, port),
        Command::Test { only } => test::run(&workspace, only),
        Command::Build => build::run(&workspace, &Setup::for_build(&workspace)?),
        Command::Release => release::run(&workspace, &Setup::for_build(&workspace)?),
        Command::Size => {
            build::run(&workspace, &Setup::for_build(&workspace)?)?;
            size::run(&workspace)
        }
        Command::Setup => {
            setup::rust(&workspace)?;
            let setup = Setup::for_build(&workspace)?;
            Browser::set_up()?;
            println!("Set-up complete: {}.", setup.summary()?);
            Ok(())
        }
        Command::SampleData => sample_data::write(&workspace.root().join("data")),
        Command::Bench { only } => bench::run(&workspace, only.as_deref()),
        Command::NationalData { folder } => national::write(&folder),
        Command::Help => {
            println!("{HELP}");
            Ok(())
        }
    }
}

fn parse(mut args: impl Iterator<Item = String>) -> Result<Command> {
    let name = args.next().unwrap_or_else(|| "help".to_owned());
    let mut rest = args.collect::<Vec<_>>();
    let command = match name.as_str() {
        "serve" => {
            let port = option(&mut rest, "--port")?.map_or(Ok(8080), |text| {
                text.parse().with_context(|| format!("--port {text} is not a port number"))
            })?;
            Command::Serve { port }
        }
        "test" => Command::Test {
            only: option(&mut rest, "--only")?.map(|name| test::Step::named(&name)).transpose()?,
        },
        "build" => Command::Build,
        "release" => Command::Release,
        "size" => Command::Size,
        "sample-data" => Command::SampleData,
        "bench" => Command::Bench { only: next(&mut rest) },
        "national-data" => {
            let folder = next(&mut rest).context("national-data needs a folder to write to")?;
            Command::NationalData { folder: folder.into() }
        }
        "setup" => Command::Setup,
        "help" | "--help" | "-h" => Command::Help,
        other => bail!("there is no command `{other}`\n\n{HELP}"),
    };
    if let Some(extra) = rest.first() {
        bail!("`{name}` does not know `{extra}`\n\n{HELP}");
    }
    Ok(command)
}

/// Takes the first argument.
fn next(args: &mut Vec<String>) -> Option<String> {
    if args.is_empty() { None } else { Some(args.remove(0)) }
}

/// Takes `name value` or `name=value` out of the arguments.
fn option(args: &mut Vec<String>, name: &str) -> Result<Option<String>> {
    let Some(at) = args.iter().position(|arg| arg.split('=').next() == Some(name)) else {
        return Ok(None);
    };
    let found = args.remove(at);
    if let Some((_, value)) = found.split_once('=') {
        return Ok(Some(value.to_owned()));
    }
    if at < args.len() { Ok(Some(args.remove(at))) } else { bail!("{name} needs a value") }
}
