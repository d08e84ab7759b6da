//! The file of a list: read and hashed, and what was wrong with it.

use crate::progress::Watch;
use crate::wire::{ImportProblem, ProblemCount};
use crate::{App, ErrorCode, Failure};
use intake::{
    Asked, Checked, Columns, Form, IntakeError, ListRow, Look, Mapping, PlainRow, Problem, ProblemKind,
    Progress, Table, Wanted, read_rows,
};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{Cursor, ErrorKind, Read, Seek, SeekFrom};
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

/// What a list is read from.
#[derive(Debug, Clone)]
pub(crate) enum ListSource {
    /// A file, by its path.
    File(String),
    /// What was pasted, and what it is called.
    Pasted { name: String, text: String },
}

impl ListSource {
    /// The file of a path, or what was pasted into a list on its way in.
    ///
    /// # Errors
    /// When there is no such list.
    pub fn of(app: &App, path: &str, pasted: Option<i64>) -> Result<ListSource, Failure> {
        let Some(draft) = pasted else { return Ok(ListSource::File(path.to_owned())) };
        let read = app.store()?.read();
        Ok(ListSource::Pasted { name: read.list_draft(draft)?.name, text: read.pasted(draft)? })
    }

    /// The form that is asked for. A spreadsheet parts what is copied from it by tabs.
    fn asked(&self, asked: &Asked) -> Asked {
        let is_tabbed = match self {
            ListSource::File(_) => false,
            ListSource::Pasted { text, .. } => text.lines().next().is_some_and(|line| line.contains('\t')),
        };
        Asked { delimiter: asked.delimiter.or(is_tabbed.then_some('\t')), ..asked.clone() }
    }
}

/// Reads a list with `read`, which is given its table and whom to tell the bytes read. Where its dates
/// show another order than they were read in, and nobody asked for one, it is read again in that order.
///
/// # Errors
/// When there is no such file, it may not be read, has not the form that is `asked` for, or `read` refuses it.
pub(crate) fn read_file<T>(
    watch: &Watch,
    source: &ListSource,
    asked: Asked,
    read: impl Fn(Table<'_>, Progress<'_>) -> Result<T, IntakeError>,
    form: impl Fn(&T) -> &Form,
) -> Result<ListFile<T>, Failure> {
    let mut file = Source::open(source)?;
    let mut list = file.read(watch, &asked, &read)?;
    if let Some(asked) = in_other_order(&asked, form(&list)) {
        list = file.read(watch, &asked, &read)?;
    }
    file.read_to_its_end(list)
}

/// Looks at the first rows of a list; its name comes beside.
///
/// # Errors
/// Those of [`read_file`].
pub(crate) fn look_at(
    source: &ListSource,
    asked: &Asked,
    wanted: &Wanted,
    mapping: &Mapping,
) -> Result<(Look, String), Failure> {
    let mut file = Source::open(source)?;
    let look = file.read(&Watch::nobody(), asked, |table, _| intake::look(table, wanted, mapping))?;
    Ok((look, file.file_name))
}

/// Rows of a list by their numbers, as they stand, with the names of its columns.
///
/// # Errors
/// Those of [`read_file`].
pub(crate) fn rows_at(
    source: &ListSource,
    asked: &Asked,
    rows: &BTreeSet<u32>,
) -> Result<(Vec<String>, Vec<PlainRow>), Failure> {
    Source::open(source)?
        .read(&Watch::nobody(), asked, |table, progress| intake::plain_rows(table, rows, progress))
}

/// What to ask of a file whose dates show another order than they were read in; nothing where they show none, or the
/// order was asked for.
pub(crate) fn in_other_order(asked: &Asked, found: &Form) -> Option<Asked> {
    let order = found.other_date_order().filter(|_| asked.date_order.is_none())?;
    Some(Asked { date_order: Some(order), ..asked.clone() })
}

/// A list that is read, once or again.
struct Source<'s> {
    list: &'s ListSource,
    file_name: String,
    bytes: u64,
    content: Hashing<'s>,
}

impl<'s> Source<'s> {
    fn open(list: &'s ListSource) -> Result<Source<'s>, Failure> {
        let (file_name, bytes, inner): (String, u64, Box<dyn intake::Source + Send + 's>) = match list {
            ListSource::File(path) => {
                let (file, bytes) = opened(Path::new(path))?;
                let name = Path::new(path).file_name();
                let name = name.map(|name| name.to_string_lossy().into_owned());
                (name.unwrap_or_default(), bytes, Box::new(file))
            }
            ListSource::Pasted { name, text } => {
                (name.clone(), text.len() as u64, Box::new(Cursor::new(text.as_bytes())))
            }
        };
        let content = Hashing { inner, hash: Sha256::new(), place: 0, hashed: 0 };
        Ok(Source { list, file_name, bytes, content })
    }

    /// Reads it from its beginning.
    fn read<T>(
        &mut self,
        watch: &Watch,
        asked: &Asked,
        read: impl FnOnce(Table<'_>, Progress<'_>) -> Result<T, IntakeError>,
    ) -> Result<T, Failure> {
        self.content.rewind().map_err(|error| self.unreadable(&error))?;
        let table = Table::open(&mut self.content, &self.list.asked(asked));
        table.and_then(|table| read(table, &mut watch.reading(self.bytes))).map_err(|error| match error {
            IntakeError::Stopped => Failure::stopped(),
            error => {
                let message = format!("{}: {error}. Nothing was written", self.file_name);
                Failure {
                    code: ErrorCode::Invalid,
                    message,
                    field: Some("path".into()),
                    hint: None,
                    operation: None,
                }
            }
        })
    }

    fn read_to_its_end<T>(self, list: T) -> Result<ListFile<T>, Failure> {
        let file_name = self.file_name.clone();
        let why = |error| unreadable(Path::new(&file_name), &error);
        let sha256 = self.content.finish().map_err(why)?;
        Ok(ListFile { list, file_name: self.file_name, sha256 })
    }

    fn unreadable(&self, why: &dyn std::fmt::Display) -> Failure {
        unreadable(Path::new(&self.file_name), why)
    }
}

/// A file that can be read, and how long it is.
///
/// # Errors
/// When there is no such file, it may not be read, or is a folder.
pub(crate) fn opened(path: &Path) -> Result<(File, u64), Failure> {
    let file = File::open(path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => unreadable(path, &"there is no such file"),
        ErrorKind::PermissionDenied => unreadable(path, &"you have no right to read it"),
        _ => unreadable(path, &error),
    })?;
    let about = file.metadata().map_err(|error| unreadable(path, &error))?;
    if about.is_dir() {
        return Err(unreadable(path, &"it is a folder; name the file of the list in it"));
    }
    Ok((file, about.len()))
}

/// Rows that are handed on together.
const PIECE: usize = 1_024;
/// Pieces that may wait to be taken.
const WAITING: usize = 8;

/// Rows of a list as they are handed on, with its columns where they are the first.
type Piece<R> = (Option<Columns>, Vec<R>);

/// How a class list is read: what the case asks for, and what a person says of the list.
#[derive(Clone, Copy)]
pub(crate) struct ReadAs<'r> {
    pub wanted: &'r Wanted,
    pub mapping: &'r Mapping,
}

/// Reads a class list once and hands what `each` makes of its good rows to `take`, in the order of the file, a piece at a time
/// and with the columns in the first: one thread reads, checks and makes it while this one takes. Whether its dates show another order
/// is for [`in_other_order`] to say afterwards.
///
/// # Errors
/// Those of [`read_file`], which may come after rows were handed out: nothing of the list must be kept then; and whatever
/// `take` refuses with.
pub(crate) fn stream_list<R: Send>(
    watch: &Watch,
    source: &ListSource,
    asked: &Asked,
    read_as: ReadAs<'_>,
    mut each: impl FnMut(ListRow) -> R + Send,
    take: &mut dyn FnMut(Option<Columns>, Vec<R>) -> Result<(), Failure>,
) -> Result<ListFile<Checked>, Failure> {
    thread::scope(|scope| {
        let (send, receive) = sync_channel::<Piece<R>>(WAITING);
        let reader = scope.spawn(move || {
            let mut file = Source::open(source)?;
            let list = file.read(watch, asked, |table, progress| {
                read_pieces(table, read_as, progress, &mut each, &send)
            })?;
            file.read_to_its_end(list)
        });
        // Where `take` refuses, nobody waits for the rest any more, and the reader ends by itself.
        let taken = receive.into_iter().try_for_each(|(columns, rows)| take(columns, rows));
        let read = reader.join().map_err(|_| Failure::unexpected("the list could not be read to its end"))?;
        taken.and(read)
    })
}

fn read_pieces<R>(
    table: Table<'_>,
    read_as: ReadAs<'_>,
    progress: Progress<'_>,
    each: &mut impl FnMut(ListRow) -> R,
    send: &SyncSender<Piece<R>>,
) -> Result<Checked, IntakeError> {
    let (mut is_first, mut rows) = (true, Vec::with_capacity(PIECE));
    let checked = read_rows(table, read_as.wanted, read_as.mapping, progress, &mut |columns, row| {
        rows.push(each(row));
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

/// Reads a list, and hashes each byte when it passes for the first time.
struct Hashing<'s> {
    inner: Box<dyn intake::Source + Send + 's>,
    hash: Sha256,
    /// Where in the file it is.
    place: u64,
    /// How many bytes from the start were hashed.
    hashed: u64,
}

impl Hashing<'_> {
    /// Hashes what was not read and gives the hash of the whole file, in hexadecimal.
    fn finish(mut self) -> std::io::Result<String> {
        self.seek(SeekFrom::Start(self.hashed))?;
        std::io::copy(&mut self, &mut std::io::sink())?;
        Ok(self.hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl Read for Hashing<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let got = self.inner.read(buffer)?;
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

impl Seek for Hashing<'_> {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.place = self.inner.seek(to)?;
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
        can_be_left_blank: kind.can_be_left_blank(),
    });
    seen.collect()
}

/// What is kept of the problems with the record of an import.
pub(crate) fn problems_kept(problems: &[ImportProblem], kinds: &[ProblemCount]) -> serde_json::Value {
    serde_json::json!({"listed": problems[..problems.len().min(PROBLEMS_KEPT)], "kinds": kinds})
}
