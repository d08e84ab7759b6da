//! The file of a list: read once from its first byte to its last and hashed meanwhile, and what was wrong with it.

use crate::wire::{ImportProblem, ProblemCount};
use crate::{App, ErrorCode, Failure};
use intake::{IntakeError, Problem, ProblemKind};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

/// Problems that are kept with an import, one by one.
const PROBLEMS_KEPT: usize = 10_000;

/// A list that was read, with what identifies its file.
pub(crate) struct ListFile<T> {
    pub list: T,
    pub file_name: String,
    pub sha256: String,
}

/// Reads the file at `path` with `read`, which is told the source and whom to tell the bytes read.
///
/// # Errors
/// When there is no such file, it may not be read, or `read` refuses it.
pub(crate) fn read_file<T>(
    app: &App,
    path: &str,
    read: impl FnOnce(&mut dyn Read, &mut dyn FnMut(u64)) -> Result<T, IntakeError>,
) -> Result<ListFile<T>, Failure> {
    let path = Path::new(path);
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let file = File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => unreadable(path, &"there is no such file"),
        ErrorKind::PermissionDenied => unreadable(path, &"you have no right to read it"),
        _ => unreadable(path, &error),
    })?;
    let about = file.metadata().map_err(|error| unreadable(path, &error))?;
    if about.is_dir() {
        return Err(unreadable(path, &"it is a folder; name the file of the list in it"));
    }
    let mut source = Hashing { file, hash: Sha256::new() };
    let list = read(&mut source, &mut app.watch.reading(about.len())).map_err(|error| {
        let message = format!("{file_name}: {error}. Nothing was written");
        Failure { code: ErrorCode::Invalid, message, field: Some("path".into()), hint: None }
    })?;
    std::io::copy(&mut source, &mut std::io::sink()).map_err(|error| unreadable(path, &error))?;
    let sha256 = source.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(ListFile { list, file_name, sha256 })
}

fn unreadable(path: &Path, why: &dyn std::fmt::Display) -> Failure {
    Failure::invalid(
        "path",
        format!("the list {} cannot be read: {why}. Nothing was written", path.display()),
    )
}

/// Reads a file and hashes what passes.
struct Hashing {
    file: File,
    hash: Sha256,
}

impl Read for Hashing {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let got = self.file.read(buffer)?;
        self.hash.update(&buffer[..got]);
        Ok(got)
    }
}

/// Refuses a list of which any row is bad.
pub(crate) fn all_or_nothing(
    file_name: &str,
    rows: usize,
    rejected: usize,
    first: Option<&Problem>,
) -> Result<(), Failure> {
    if rejected == 0 {
        return Ok(());
    }
    let message = format!(
        "{rejected} of {rows} rows of {file_name} are bad, so nothing was written. Put them right, or import without strict"
    );
    let (message, hint) = (crate::sentence(&message), first.map(ToString::to_string));
    Err(Failure { code: ErrorCode::Refused, message, field: None, hint })
}

/// What is wrong with the rows of a list, as reports show it.
pub(crate) fn problems_seen(problems: &[Problem]) -> impl Iterator<Item = ImportProblem> {
    problems.iter().map(|problem| ImportProblem {
        row: problem.row,
        column: problem.column.clone(),
        kind: problem.kind.word().to_owned(),
        found: problem.found.clone(),
    })
}

/// The same by kind, with what to do about it.
pub(crate) fn kinds_seen(counts: &BTreeMap<ProblemKind, usize>) -> Vec<ProblemCount> {
    let seen = counts.iter().map(|(kind, count)| ProblemCount {
        kind: kind.word().to_owned(),
        count: *count as u64,
        advice: kind.message().to_owned(),
    });
    seen.collect()
}

/// What is kept of the problems with the record of an import.
pub(crate) fn problems_kept(problems: &[ImportProblem], kinds: &[ProblemCount]) -> serde_json::Value {
    serde_json::json!({"listed": problems[..problems.len().min(PROBLEMS_KEPT)], "kinds": kinds})
}
