//! The file of a list: read and hashed, and what was wrong with it.

use crate::wire::{ImportProblem, ProblemCount};
use crate::{App, ErrorCode, Failure};
use intake::{Asked, Form, IntakeError, Problem, ProblemKind, Table};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::Path;

/// Problems that are kept with an import, one by one.
const PROBLEMS_KEPT: usize = 10_000;

/// A list that was read, with what identifies its file.
pub(crate) struct ListFile<T> {
    pub list: T,
    pub file_name: String,
    pub sha256: String,
}

/// Reads the file at `path` with `read`, which is given its table and whom to tell the bytes read. Where its dates
/// show another order than they were read in, and nobody asked for one, it is read again in that order.
///
/// # Errors
/// When there is no such file, it may not be read, has not the form that is `asked` for, or `read` refuses it.
pub(crate) fn read_file<T>(
    app: &App,
    path: &str,
    asked: Asked,
    read: impl Fn(Table<'_>, &mut dyn FnMut(u64)) -> Result<T, IntakeError>,
    form: impl Fn(&T) -> &Form,
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
    let mut source = Hashing { file, hash: Sha256::new(), place: 0, hashed: 0 };
    let mut read_as = |asked: &Asked| {
        source.rewind()?;
        read(Table::open(&mut source, asked)?, &mut app.watch.reading(about.len()))
    };
    let mut list = read_as(&asked);
    if asked.date_order.is_none()
        && let Some(order) = list.as_ref().ok().and_then(|list| form(list).other_date_order())
    {
        drop(list);
        list = read_as(&Asked { date_order: Some(order), ..asked });
    }
    let list = list.map_err(|error| {
        let message = format!("{file_name}: {error}. Nothing was written");
        Failure { code: ErrorCode::Invalid, message, field: Some("path".into()), hint: None }
    })?;
    let sha256 = source.finish().map_err(|error| unreadable(path, &error))?;
    Ok(ListFile { list, file_name, sha256 })
}

fn unreadable(path: &Path, why: &dyn std::fmt::Display) -> Failure {
    Failure::invalid(
        "path",
        format!("the list {} cannot be read: {why}. Nothing was written", path.display()),
    )
}

/// Reads a file, and hashes each byte when it passes for the first time.
struct Hashing {
    file: File,
    hash: Sha256,
    /// Where in the file it is.
    place: u64,
    /// How many bytes from the start were hashed.
    hashed: u64,
}

impl Hashing {
    /// Hashes what was not read and gives the hash of the whole file, in hexadecimal.
    fn finish(mut self) -> std::io::Result<String> {
        self.seek(SeekFrom::Start(self.hashed))?;
        std::io::copy(&mut self, &mut std::io::sink())?;
        Ok(self.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl Read for Hashing {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let got = self.file.read(buffer)?;
        let end = self.place + got as u64;
        let known = self.hashed.checked_sub(self.place).and_then(|known| usize::try_from(known).ok());
        if let Some(new) = known.and_then(|known| buffer[..got].get(known..)) {
            self.hash.update(new);
            self.hashed = self.hashed.max(end);
        }
        self.place = end;
        Ok(got)
    }
}

impl Seek for Hashing {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.place = self.file.seek(to)?;
        Ok(self.place)
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
