//! Shared by the tests that hold the parser to outside references: where their data lies, and how to say that it is absent.
#![allow(dead_code, missing_docs)]
use std::path::{Path, PathBuf};

pub mod dat;
pub mod oracle;

/// The folder of outside data: `SARING_DATA`, else `../../shared/data` seen from the repository.
pub fn data(name: &str) -> Option<PathBuf> {
    let root = match std::env::var_os("SARING_DATA") {
        Some(path) => PathBuf::from(path),
        None => Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data"),
    };
    let path = root.join(name);
    path.exists().then_some(path)
}

/// Says that a test did not run for lack of data.
pub fn ignored(test: &str, needed: &str) {
    println!(
        "\ntest {test} ... IGNORED: {needed} is not there (set SARING_DATA); nothing was checked\n"
    );
}

/// Files of a folder with an extension, sorted.
pub fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .map(|entries| entries.flatten().map(|entry| entry.path()).collect())
        .unwrap_or_default();
    files.retain(|path| path.extension().is_some_and(|found| found == extension));
    files.sort();
    files
}
