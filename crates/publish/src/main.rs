//! The command `tiendo`: reads the command line, calls the library, and says what was done; no work is done here.
//!
//! It ends with 0 when done, 1 when the data has a problem, 2 when it could not run.

use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context as _;
use clap::Parser as _;
use tiendo_core::date::Date;
use tiendo_core::format;
use tiendo_core::lang::Lang;
use tiendo_publish::address::{BasePath, BaseUrl};
use tiendo_publish::app::App;
use tiendo_publish::bundle::{self, Order};
use tiendo_publish::check::{self, Format, Manner};
use tiendo_publish::cli::{Arguments, Bundle, Check, Color, Command, Diff, Export, Verify};
use tiendo_publish::descriptor::Descriptor;
use tiendo_publish::site::Sources;
use tiendo_publish::{Error, Unusable, clock, diff, export, hash, new, preview, releases, site, verify};

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Check(check) => run_check(&check),
        Command::Diff(diff) => run_diff(&diff),
        Command::Export(export) => run_export(&export),
        Command::New { dir, lang } => run_new(&dir, lang.into()),
        Command::Preview { dir, port } => run_preview(&dir, port),
        Command::Hash { dirs, check } => run_hash(&dirs, check),
        Command::Verify(verify) => run_verify(&verify),
        Command::Bundle(bundle) => run_bundle(&bundle),
        Command::Publish { data, app, out, base_url, base_path } => {
            run_publish(&data, app.as_deref(), &out, base_url.as_ref(), base_path)
        }
    };
    done.unwrap_or_else(|error| {
        // Nobody is left to tell when standard error is closed.
        let _ = writeln!(io::stderr(), "tiendo: {error:#}");
        let about_data = error.downcast_ref::<Error>().is_some_and(Error::is_about_data);
        ExitCode::from(if about_data { 1 } else { 2 })
    })
}

fn run_check(options: &Check) -> anyhow::Result<ExitCode> {
    let lang = Lang::from(options.lang);
    let today = options.today.map_or_else(today, Ok)?;
    let outcome = check::check(&options.paths, today, lang);
    let text = outcome.to_text(Manner { format: options.format, lang, max: options.max });
    print(&text, options.color, options.format == Format::Text)?;
    outcome.unusable.iter().for_each(|unusable| complain(unusable, lang));
    Ok(ExitCode::from(outcome.exit_code()))
}

fn run_diff(options: &Diff) -> anyhow::Result<ExitCode> {
    let lang = Lang::from(options.lang);
    let today = options.today.map_or_else(today, Ok)?;
    match diff::compare(&options.old, &options.new, today, lang) {
        Ok(release) => {
            let text = diff::render(&release, options.format, lang, options.max);
            print(&text, options.color, options.format == diff::Format::Text)?;
            Ok(ExitCode::from(u8::from(!release.is_empty())))
        }
        Err(unusable) => {
            complain(&unusable, lang);
            Ok(ExitCode::from(2))
        }
    }
}

fn run_export(options: &Export) -> anyhow::Result<ExitCode> {
    let lang = Lang::from(options.lang);
    let today = options.date.map_or_else(today, Ok)?;
    let wanted = &options.wanted().context("nothing to export is named")?;
    let (data, out, site) = (options.data.as_path(), options.out.as_path(), options.base_url.as_ref());
    match export::export(&export::Request { data, wanted, out, site, today, lang }) {
        Ok(bytes) => {
            let weight = format::bytes(u64::try_from(bytes).unwrap_or(u64::MAX), lang);
            say(&format!("{}: {weight}", out.display()))?;
            Ok(ExitCode::SUCCESS)
        }
        Err(unusable) => {
            complain(&unusable, lang);
            Ok(ExitCode::from(2))
        }
    }
}

fn run_verify(options: &Verify) -> anyhow::Result<ExitCode> {
    let lang = Lang::from(options.lang);
    let outcome = verify::verify(&options.site, lang);
    print(&outcome.to_text(lang, options.max), options.color, true)?;
    outcome.unusable.iter().for_each(|unusable| complain(unusable, lang));
    Ok(ExitCode::from(outcome.exit_code()))
}

fn run_new(dir: &Path, lang: Lang) -> anyhow::Result<ExitCode> {
    match new::create(dir, lang, today()?) {
        Ok(_) => {
            say(new::next_steps(dir, lang).trim_end())?;
            Ok(ExitCode::SUCCESS)
        }
        Err(unusable) => {
            complain(&unusable, lang);
            Ok(ExitCode::from(2))
        }
    }
}

/// Writes an answer; only one for a person has colours.
fn print(text: &str, color: Color, for_a_person: bool) -> anyhow::Result<()> {
    let choice = if for_a_person { color.into() } else { anstream::ColorChoice::Never };
    let mut out = anstream::AutoStream::new(io::stdout(), choice);
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        // Whoever reads has seen enough, as `head` does.
        Err(why) if why.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        written => written.context("cannot write to standard output"),
    }
}

fn complain(unusable: &Unusable, lang: Lang) {
    // Nobody is left to tell when standard error is closed.
    let _ = writeln!(io::stderr(), "tiendo: {}", unusable.sentence(lang));
}

fn run_preview(dir: &Path, port: u16) -> anyhow::Result<ExitCode> {
    anyhow::ensure!(dir.is_dir(), "{} is not a folder; `tiendo publish` makes one", dir.display());
    let runtime = tokio::runtime::Runtime::new().context("cannot start the server's threads")?;
    runtime.block_on(async {
        let listener = preview::listen(port).await?;
        let address = listener.local_addr().context("cannot tell the port")?;
        say(&format!("http://{address}{}", preview::start_of(dir)))?;
        preview::serve(listener, preview::router(dir)).await.context("the server stopped")?;
        Ok(ExitCode::SUCCESS)
    })
}

fn run_hash(dirs: &[PathBuf], check: bool) -> anyhow::Result<ExitCode> {
    let mut differs = false;
    for dir in dirs {
        let descriptor = Descriptor::of_dataset(dir)?;
        // Also tells of earlier releases that are not as they were published; nothing writes into these.
        releases::earlier(&descriptor)?;
        let path = descriptor.path().to_path_buf();
        let differences = if check { hash::compare(&descriptor)? } else { hash::update(descriptor)? };
        for hash::Difference { resource, keys, .. } in &differences {
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

fn run_publish(
    data: &Path,
    app: Option<&Path>,
    out: &Path,
    base_url: Option<&BaseUrl>,
    base_path: Option<BasePath>,
) -> anyhow::Result<ExitCode> {
    let of_url = base_url.map(BaseUrl::path);
    if let (Some(of_url), Some(base_path)) = (&of_url, &base_path) {
        let (of_url, base_path) = (of_url.as_str(), base_path.as_str());
        anyhow::ensure!(
            of_url == base_path,
            "--base-url says that the site stands at {of_url}/, --base-path at {base_path}/"
        );
    }
    let base_path = &base_path.or(of_url).unwrap_or_default();
    let app = App::find(app).map_err(anyhow::Error::msg)?;
    let summary = site::publish(Sources { data, app, out, today: today()?, base_url, base_path })?;
    say(&format!("{}: published\n{}", out.display(), summary.to_text(base_url.is_some()).trim_end()))?;
    Ok(ExitCode::SUCCESS)
}

fn run_bundle(options: &Bundle) -> anyhow::Result<ExitCode> {
    let app = App::find(options.app.as_deref()).map_err(anyhow::Error::msg)?;
    let summary = bundle::bundle(Order {
        data: &options.data,
        app,
        out: &options.out,
        today: options.today.map_or_else(today, Ok)?,
        lang: options.lang.into(),
        first: options.first(),
        base_url: options.base_url.as_ref(),
    })?;
    say(&format!("{}: made\n{}", options.out.display(), summary.to_text()))?;
    Ok(ExitCode::SUCCESS)
}

fn today() -> anyhow::Result<Date> {
    clock::today().context("the clock of this machine shows no date")
}

/// Writes a line that is to be seen at once, even through a pipe.
fn say(line: &str) -> anyhow::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).context("cannot write to standard output")
}
