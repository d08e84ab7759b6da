//! The file of a list: read and hashed, and what was wrong with it.

use crate::progress::Watch;
use crate::wire::{ImportProblem, ProblemCount};
use crate::{ErrorCode, Failure};
use intake::{
    Asked, Checked, Columns, Form, IntakeError, ListRow, Problem, ProblemKind, Table, Wanted, read_rows,
};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{ErrorKind, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
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

/// Reads the file at `path` with `read`, which is given its table and whom to tell the bytes read. Where its dates
/// show another order than they were read in, and nobody asked for one, it is read again in that order.
///
/// # Errors
/// When there is no such file, it may not be read, has not the form that is `asked` for, or `read` refuses it.
pub(crate) fn read_file<T>(
    watch: &Watch,
    path: &str,
    asked: Asked,
    read: impl Fn(Table<'_>, &mut dyn FnMut(u64)) -> Result<T, IntakeError>,
    form: impl Fn(&T) -> &Form,
) -> Result<ListFile<T>, Failure> {
    let mut file = Source::open(path)?;
    let mut list = file.read(watch, &asked, &read)?;
    if let Some(asked) = in_other_order(&asked, form(&list)) {
        list = file.read(watch, &asked, &read)?;
    }
    file.read_to_its_end(list)
}

/// What to ask of a file whose dates show another order than they were read in; nothing where they show none, or the
/// order was asked for.
pub(crate) fn in_other_order(asked: &Asked, found: &Form) -> Option<Asked> {
    let order = found.other_date_order().filter(|_| asked.date_order.is_none())?;
    Some(Asked { date_order: Some(order), ..asked.clone() })
}

/// The file that a list is read from.
struct Source {
    path: PathBuf,
    file_name: String,
    bytes: u64,
    content: Hashing,
}

impl Source {
    fn open(path: &str) -> Result<Source, Failure> {
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
        let content = Hashing { file, hash: Sha256::new(), place: 0, hashed: 0 };
        Ok(Source { path: path.to_owned(), file_name, bytes: about.len(), content })
    }

    /// Reads it from its beginning.
    fn read<T>(
        &mut self,
        watch: &Watch,
        asked: &Asked,
        read: impl Fn(Table<'_>, &mut dyn FnMut(u64)) -> Result<T, IntakeError>,
    ) -> Result<T, Failure> {
        self.content.rewind().map_err(|error| unreadable(&self.path, &error))?;
        let table = Table::open(&mut self.content, asked);
        table.and_then(|table| read(table, &mut watch.reading(self.bytes))).map_err(|error| {
            let message = format!("{}: {error}. Nothing was written", self.file_name);
            Failure {
                code: ErrorCode::Invalid,
                message,
                field: Some("path".into()),
                hint: None,
                operation: None,
            }
        })
    }

    fn read_to_its_end<T>(self, list: T) -> Result<ListFile<T>, Failure> {
        let sha256 = self.content.finish().map_err(|error| unreadable(&self.path, &error))?;
        Ok(ListFile { list, file_name: self.file_name, sha256 })
    }
}

/// Rows that are handed on together.
const PIECE: usize = 1_024;
/// Pieces that may wait to be taken.
const WAITING: usize = 8;

/// Rows of a list, with its columns where they are the first.
type Piece = (Option<Columns>, Vec<ListRow>);

/// Reads the class list at `path` once and hands its good rows to `take`, in the order of the file, a piece at a time and
/// with the columns in the first: one thread reads and checks while this one takes. Whether its dates show another order
/// is for [`in_other_order`] to say afterwards.
///
/// # Errors
/// Those of [`read_file`], which may come after rows were handed out: nothing of the list must be kept then; and whatever
/// `take` refuses with.
pub(crate) fn stream_list(
    watch: &Watch,
    path: &str,
    asked: &Asked,
    wanted: &Wanted,
    take: &mut dyn FnMut(Option<Columns>, Vec<ListRow>) -> Result<(), Failure>,
) -> Result<ListFile<Checked>, Failure> {
    thread::scope(|scope| {
        let (send, receive) = sync_channel::<Piece>(WAITING);
        let reader = scope.spawn(move || {
            let mut file = Source::open(path)?;
            let list =
                file.read(watch, asked, |table, progress| read_pieces(table, wanted, progress, &send))?;
            file.read_to_its_end(list)
        });
        // Where `take` refuses, nobody waits for the rest any more, and the reader ends by itself.
        let taken = receive.into_iter().try_for_each(|(columns, rows)| take(columns, rows));
        let read = reader.join().map_err(|_| Failure::unexpected("the list could not be read to its end"))?;
        taken.and(read)
    })
}

fn read_pieces(
    table: Table<'_>,
    wanted: &Wanted,
    progress: &mut dyn FnMut(u64),
    send: &SyncSender<Piece>,
) -> Result<Checked, IntakeError> {
    let (mut is_first, mut rows) = (true, Vec::with_capacity(PIECE));
    let checked = read_rows(table, wanted, progress, &mut |columns, row| {
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
    Err(Failure { code: ErrorCode::Refused, message, field: None, hint, operation: None })
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
