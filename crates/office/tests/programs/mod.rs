//! Programs of others that look at office files; their paths are in variables.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

fn program(variable: &str) -> PathBuf {
    env::var_os(variable).map_or_else(|| panic!("{variable} names no program"), PathBuf::from)
}

/// Runs a program to its end; what it wrote.
fn output(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|why| panic!("{command:?}: {why}"));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{command:?}\n{text}\n{}", String::from_utf8_lossy(&output.stderr));
    text
}

/// Writes files into a folder.
pub(crate) fn write_all(folder: &Path, files: &[(&str, Vec<u8>)]) -> Vec<PathBuf> {
    let write = |(name, bytes): &(&str, Vec<u8>)| {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    files.iter().map(write).collect()
}

/// Holds files to the schemas of ECMA-376, and to what the programs of Microsoft Office are known to miss.
pub(crate) fn check_schemas(files: &[PathBuf]) {
    for path in files {
        let mut audit = Command::new(program("TIENDO_OPENXML_AUDIT"));
        output(audit.args(["-m", "openxml_audit", "--format", "office2019"]).arg(path));
    }
}

/// Has `LibreOffice` print the files of a folder into it.
pub(crate) fn print_all(folder: &Path, files: &[PathBuf]) {
    let profile = format!("-env:UserInstallation=file://{}", folder.join("profile").display());
    let mut office = Command::new(program("TIENDO_SOFFICE"));
    office.args([profile.as_str(), "--headless", "--convert-to", "pdf", "--outdir"]).arg(folder);
    output(office.args(files));
}

/// The pages of a printed file, as texts.
pub(crate) fn pages(folder: &Path, name: &str) -> Vec<String> {
    let pdf = folder.join(name).with_extension("pdf");
    let text = output(Command::new(program("TIENDO_PDFTOTEXT")).args(["-layout"]).arg(&pdf).arg("-"));
    // A form feed ends each page.
    let mut pages: Vec<String> = text.split('\u{c}').map(str::to_owned).collect();
    pages.pop();
    pages
}
