//! Tables out: what a room shows, as a file that spreadsheets open.

mod damages;
mod ics;
mod last_days;
mod mailing;
mod people;
mod refused;

pub use damages::damages_export;
pub use ics::ics_export;
pub(crate) use mailing::purpose;
pub use mailing::{mailing_check, mailing_export, statuses_of_class};
pub use people::person_export;
pub use refused::import_refused_export;

use crate::wire::Exported;
use crate::{App, ErrorCode, Failure};
use domain::redaction::Redaction;
use std::ffi::OsStr;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Tells spreadsheets that what follows is UTF-8.
const MARK: &[u8] = "\u{feff}".as_bytes();

/// What the name of a case file ends with, and those of its backups hold.
const CASE_FILE: &str = ".numerosity";

/// Rows of cells, of any length each.
#[derive(Default)]
pub(crate) struct Sheet {
    rows: Vec<Vec<String>>,
}

impl Sheet {
    pub(crate) fn row<S: Into<String>>(&mut self, cells: impl IntoIterator<Item = S>) {
        self.rows.push(cells.into_iter().map(|cell| guarded(cell.into())).collect());
    }

    /// A table under its title, a blank row before it.
    fn table(&mut self, title: &str, head: &[&str]) {
        self.row(["", ""]);
        self.row([title]);
        self.row(head.iter().copied());
    }

    /// The sheet as the bytes of a CSV file.
    fn bytes(&self) -> Result<Vec<u8>, Failure> {
        let mut writer = csv::WriterBuilder::new()
            .flexible(true)
            .terminator(csv::Terminator::CRLF)
            .from_writer(MARK.to_vec());
        for row in &self.rows {
            writer.write_record(row).map_err(Failure::unexpected)?;
        }
        writer.into_inner().map_err(|error| Failure::unexpected(error.to_string()))
    }
}

/// A cell that a spreadsheet takes for text, whatever a list had in it: one that would be a formula gets an apostrophe.
fn guarded(cell: String) -> String {
    let starts = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    if starts && !is_number(&cell) { format!("'{cell}") } else { cell }
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['-', '+']).unwrap_or(cell);
    let (whole, rest) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_plain = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    is_plain(whole) && is_plain(rest)
}

/// The preset of redaction that a request names; a court's where it names none.
///
/// # Errors
/// When there is no such preset.
pub(crate) fn redaction(word: Option<&str>) -> Result<Redaction, Failure> {
    let found = word.map_or(Some(Redaction::default()), Redaction::from_word);
    found.ok_or_else(|| {
        Failure::invalid("redaction", "redact for a court (court), all of it (none), or nothing (off)")
    })
}

/// Writes a sheet to a `.csv` file; over one that is there only where `replace` says so.
pub(crate) fn write(
    app: &App,
    path: &str,
    replace: bool,
    sheet: &Sheet,
    rows: u64,
) -> Result<Exported, Failure> {
    place(app, Path::new(path), "csv")?;
    put(Path::new(path), replace, &sheet.bytes()?, rows)
}

/// Writes bytes to a file whose place was looked at.
pub(crate) fn put(path: &Path, replace: bool, bytes: &[u8], rows: u64) -> Result<Exported, Failure> {
    let opened =
        if replace { File::create(path) } else { OpenOptions::new().write(true).create_new(true).open(path) };
    opened.and_then(|mut file| file.write_all(bytes).and_then(|()| file.sync_all())).map_err(|error| {
        match error.kind() {
            ErrorKind::AlreadyExists => Failure {
                code: ErrorCode::AlreadyExists,
                message: format!("{} is there already. Nothing was written.", path.display()),
                field: Some("path".into()),
                hint: None,
                operation: None,
            },
            _ => Failure::invalid("path", format!("{} cannot be written: {error}", path.display())),
        }
    })?;
    let file_name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(Exported { file_name, rows })
}

/// Refuses a place that is not for a file of this ending, or that [`refuse_case_file`] refuses.
pub(crate) fn place(app: &App, path: &Path, wanted: &str) -> Result<(), Failure> {
    if !path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(wanted)) {
        return Err(Failure::invalid("path", format!("the name of the file must end in .{wanted}")));
    }
    refuse_case_file(app, path)
}

/// Refuses the place of the case file itself, of what lies beside it under its name, of any other case file or backup, and any
/// place in the folder of documents.
///
/// # Errors
/// When it is such a place (field `path`).
pub(crate) fn refuse_case_file(app: &App, path: &Path) -> Result<(), Failure> {
    let (case_file, documents) = (within_real_folder(app.store()?.path()), app.documents()?);
    // A link is followed: what it leads to would be written over.
    let path = path.canonicalize().unwrap_or_else(|_| within_real_folder(path));
    let (own, name) = (lower(case_file.file_name()), lower(path.file_name()));
    let is_beside = path.parent() == case_file.parent();
    if is_beside && name == own {
        return Err(Failure::invalid("path", "that is the case file, which nothing is written over"));
    }
    if is_beside && name.starts_with(&own) || name.contains(CASE_FILE) {
        let why = "that is a name of case files and of what belongs to them, which nothing is written over";
        return Err(Failure::invalid("path", why));
    }
    let documents = documents.path().canonicalize().unwrap_or_else(|_| within_real_folder(documents.path()));
    // Systems that take capitals and small letters for the same take a folder by either.
    if path.to_string_lossy().to_lowercase().starts_with(&within(&documents)) {
        let why = "that is in the folder of documents, where nothing is written over; choose another folder";
        return Err(Failure::invalid("path", why));
    }
    Ok(())
}

/// A path by the real place of the folder it is in.
fn within_real_folder(path: &Path) -> PathBuf {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    folder.join(path.file_name().unwrap_or_default())
}

fn lower(name: Option<&OsStr>) -> String {
    name.map(|name| name.to_string_lossy().to_lowercase()).unwrap_or_default()
}

/// What paths within a folder begin with, in small letters.
fn within(folder: &Path) -> String {
    folder.join("").to_string_lossy().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::guarded;

    #[test]
    fn a_cell_that_would_be_a_formula_becomes_text() {
        for cell in ["=1+1", "+cmd", "-2+3", "@SUM(A1)", "\t=1", "\n=1", "-", "-1,000.00"] {
            assert_eq!(guarded(cell.into()), format!("'{cell}"));
        }
    }

    #[test]
    fn numbers_and_words_stay_as_they_are() {
        for cell in ["-12.50", "+14155550100", "-3", "Muñoz, Ana", "", "1=1"] {
            assert_eq!(guarded(cell.into()), cell);
        }
    }
}
