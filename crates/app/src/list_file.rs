//! The file of a list: read once from its first byte to its last and hashed meanwhile, and what was wrong with it.

use crate::progress::Watch;
use crate::wire::{ImportProblem, ProblemCount};
use crate::{ErrorCode, Failure};
use intake::{Checked, Columns, IntakeError, ListRow, Problem, ProblemKind, Wanted, read_rows};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

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
    watch: &Watch,
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
    let list = read(&mut source, &mut watch.reading(about.len())).map_err(|error| {
        let message = format!("{file_name}: {error}. Nothing was written");
        Failure { code: ErrorCode::Invalid, message, field: Some("path".into()), hint: None }
    })?;
    std::io::copy(&mut source, &mut std::io::sink()).map_err(|error| unreadable(path, &error))?;
    let sha256 = source.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(ListFile { list, file_name, sha256 })
}

/// Rows that are handed on together.
const PIECE: usize = 1_024;
/// Pieces that may wait to be taken.
const WAITING: usize = 8;

/// Rows of a list, with its columns where they are the first.
type Piece = (Option<Columns>, Vec<ListRow>);

/// Reads the class list at `path` and hands its good rows to `take`, in the order of the file, a piece at a time and with
/// the columns in the first: one thread reads and checks while this one takes.
///
/// # Errors
/// Those of [`read_file`], which may come after rows were handed out: nothing of the list must be kept then; and whatever
/// `take` refuses with.
pub(crate) fn stream_list(
    watch: &Watch,
    path: &str,
    wanted: &Wanted,
    take: &mut dyn FnMut(Option<Columns>, Vec<ListRow>) -> Result<(), Failure>,
) -> Result<ListFile<Checked>, Failure> {
    thread::scope(|scope| {
        let (send, receive) = sync_channel::<Piece>(WAITING);
        let reader = scope.spawn(move || {
            read_file(watch, path, |source, progress| read_pieces(source, wanted, progress, &send))
        });
        // Where `take` refuses, nobody waits for the rest any more, and the reader ends by itself.
        let taken = receive.into_iter().try_for_each(|(columns, rows)| take(columns, rows));
        let read = reader.join().map_err(|_| Failure::unexpected("the list could not be read to its end"))?;
        taken.and(read)
    })
}

fn read_pieces(
    source: &mut dyn Read,
    wanted: &Wanted,
    progress: &mut dyn FnMut(u64),
    send: &SyncSender<Piece>,
) -> Result<Checked, IntakeError> {
    let (mut is_first, mut rows) = (true, Vec::with_capacity(PIECE));
    let checked = read_rows(source, wanted, progress, &mut |columns, row| {
        rows.push(row);
        if rows.len() == PIECE {
            let columns = std::mem::take(&mut is_first).then(|| columns.clone());
            // Fails only where nobody takes any more.
            let _ = send.send((columns, std::mem::replace(&mut rows, Vec::with_capacity(PIECE))));
        }
    })?;
    let _ = send.send((is_first.then(|| checked.columns.clone()), rows));
    Ok(checked)
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
