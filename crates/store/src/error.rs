use rusqlite::ErrorCode;
use rusqlite::ffi::{
    SQLITE_IOERR_DIR_FSYNC, SQLITE_IOERR_FSYNC, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_TRUNCATE,
    SQLITE_IOERR_WRITE,
};
use std::path::PathBuf;

/// Why the case file could not be opened, read or written. Whatever it is, the file is left as it was.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Nothing at that path.
    #[error("there is no file at {}; check the path, or make one with `numerosity new`", .0.display())]
    NoSuchFile(PathBuf),
    /// A new file was asked for where one stands.
    #[error("{} exists already and is left as it is; choose another name", .0.display())]
    AlreadyExists(PathBuf),
    /// With an encrypted file these look alike.
    #[error(
        "{} could not be opened: either the passphrase is wrong or the file is damaged. \
         Try the passphrase again; if you are sure of it, open a backup. The file was not changed", .0.display()
    )]
    WrongKeyOrDamaged(PathBuf),
    /// The file is encrypted and no passphrase was given.
    #[error("{} is encrypted; give its passphrase", .0.display())]
    NeedsPassphrase(PathBuf),
    /// The file is plain and a passphrase was given.
    #[error("{} is not encrypted, so it takes no passphrase; open it as an unencrypted file", .0.display())]
    NotEncrypted(PathBuf),
    /// Another kind of database, or not one at all.
    #[error("{} is not a Numerosity file", .0.display())]
    NotOurs(PathBuf),
    /// The file is shorter than it must be.
    #[error("{} is not a whole case file: it is empty, cut short, or no Numerosity file at all. If it was one, open a backup. The file was not changed", .0.display())]
    CutShort(PathBuf),
    /// A page of the file does not hold what it must.
    #[error(
        "the case file is damaged ({0}). Nothing was changed; open a backup, or run `numerosity verify` to see how far the damage goes"
    )]
    Damaged(String),
    /// Written by a newer version.
    #[error(
        "this case file was made by a newer version of Numerosity (schema {found}, this one knows {known}); install that version"
    )]
    TooNew {
        /// Migrations the file has had.
        found: usize,
        /// Migrations this version knows.
        known: usize,
    },
    /// The file's history of schemas is not the one this version knows.
    #[error(
        "the schema history of this file differs from this version's at {name}; it was made by another build and is left as it is"
    )]
    MigrationEdited {
        /// The migration.
        name: String,
    },
    /// Another program holds it.
    #[error(
        "the case file is locked: another program is writing to it. Close that one, or try again in a moment"
    )]
    Locked,
    /// The file or its folder cannot be written to.
    #[error("{} or its folder cannot be written to; ask for the right to write there, or copy the file to another folder", .0.display())]
    ReadOnly(PathBuf),
    /// No space left.
    #[error("the disk is full: nothing was written, and the case file is as it was. Make room and try again")]
    DiskFull,
    /// The system takes no more, though it does not say that the disk is full: a share of it is used up, a file may not
    /// grow any longer, or the disk has failed.
    #[error(
        "the system would not write any more to the case file ({0}): nothing was written, and the case file is as it was. Make room on the disk, or in your share of it, and try again"
    )]
    NotWritten(String),
    /// A passphrase that protects nothing.
    #[error(
        "the passphrase is empty, so it would protect nothing; choose one, a sentence is good, or make the file unencrypted"
    )]
    EmptyPassphrase,
    /// Something named by number or name is not there.
    #[error("there is no {what} {which} in this case file")]
    NotFound {
        /// The kind of thing.
        what: &'static str,
        /// Its number or name.
        which: String,
    },
    /// A stored value cannot be read.
    #[error(
        "the case file holds {what} that cannot be read ({why}); it may be damaged, run `numerosity verify`"
    )]
    Unreadable {
        /// What it is.
        what: String,
        /// What is wrong with it.
        why: String,
    },
    /// A later change stands in the way of an undo.
    #[error("operation {operation} cannot be undone: {conflict}")]
    Conflict {
        /// The operation that was to be undone.
        operation: i64,
        /// What stands in the way.
        conflict: Box<crate::undo_rows::Conflict>,
    },
    /// It is of a kind that is not undone.
    #[error("operation {operation} cannot be undone: {why}")]
    NotUndoable {
        /// The operation.
        operation: i64,
        /// The reason.
        why: &'static str,
    },
    /// It was undone before.
    #[error("operation {operation} was undone already, by operation {by}; undo {by} to bring it back")]
    UndoneAlready {
        /// The operation.
        operation: i64,
        /// The operation that undid it.
        by: i64,
    },
    /// Anything else that the database or the system said.
    #[error("the case file could not be read or written: {0}")]
    Sql(rusqlite::Error),
    /// The system would not read or write.
    #[error("{} could not be read or written: {error}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        error: std::io::Error,
    },
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> StoreError {
        let Some(code) = error.sqlite_error_code() else { return StoreError::Sql(error) };
        match code {
            ErrorCode::DiskFull => StoreError::DiskFull,
            ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked => StoreError::Locked,
            ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase => StoreError::Damaged(error.to_string()),
            ErrorCode::SystemIoFailure if failed_to_write(&error) => {
                StoreError::NotWritten(error.to_string())
            }
            _ => StoreError::Sql(error),
        }
    }
}

/// Whether it was in writing, in making a file longer or in making sure that it is written that the system failed.
fn failed_to_write(error: &rusqlite::Error) -> bool {
    let extended = error.sqlite_error().map(|error| error.extended_code);
    [
        SQLITE_IOERR_WRITE,
        SQLITE_IOERR_FSYNC,
        SQLITE_IOERR_DIR_FSYNC,
        SQLITE_IOERR_TRUNCATE,
        SQLITE_IOERR_SHMSIZE,
    ]
    .map(Some)
    .contains(&extended)
}

/// Whether what could not be written now is no matter where nothing rests on it: another program writes, the disk is full
/// or the file is read only.
pub(crate) fn can_wait(error: &rusqlite::Error) -> bool {
    use ErrorCode::{DatabaseBusy, DatabaseLocked, DiskFull, ReadOnly};
    let codes = [DatabaseBusy, DatabaseLocked, DiskFull, ReadOnly];
    error.sqlite_error_code().is_some_and(|code| codes.contains(&code)) || failed_to_write(error)
}

impl StoreError {
    pub(crate) fn not_found(what: &'static str, which: impl ToString) -> StoreError {
        StoreError::NotFound { what, which: which.to_string() }
    }

    pub(crate) fn unreadable(what: impl Into<String>, why: impl ToString) -> StoreError {
        StoreError::Unreadable { what: what.into(), why: why.to_string() }
    }
}

/// A stored text that does not read as what it must be, as an error of the row it stands in.
pub(crate) fn bad_column(column: &str, why: impl ToString) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(
        0,
        rusqlite::types::Type::Text,
        format!("{column}: {}", why.to_string()).into(),
    )
}
