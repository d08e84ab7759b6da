//! The only place that opens a connection: a raw one has no key.

use crate::error::StoreError;
use crate::{journal, migrate};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, ErrorCode, OpenFlags};
use std::fs::OpenOptions;
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Marks a database as ours: "NUME".
const APPLICATION_ID: i32 = 0x4E55_4D45;
const PLAIN_HEADER: &[u8; 16] = b"SQLite format 3\0";
const PAGE: u64 = 4096;
/// How long one program waits for another that writes.
pub(crate) const PATIENCE: Duration = Duration::from_secs(3);

/// What opens a case file.
#[derive(Clone, PartialEq, Eq)]
pub enum Key {
    /// The file is encrypted under this passphrase.
    Passphrase(String),
    /// The file is not encrypted.
    Unencrypted,
}

/// An open case file.
#[derive(Debug)]
pub struct Store {
    pub(crate) db: Connection,
    path: PathBuf,
    encrypted: bool,
    /// SQLite's number for what other programs had written when that was last asked, or when the file was opened.
    elsewhere: i64,
}

impl Store {
    /// Makes a new case file at `path`.
    ///
    /// # Errors
    /// When something stands there already, or the folder cannot be written to.
    pub fn create(path: &Path, key: &Key) -> Result<Store, StoreError> {
        if matches!(key, Key::Passphrase(passphrase) if passphrase.is_empty()) {
            return Err(StoreError::EmptyPassphrase);
        }
        own_file(path).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists => StoreError::AlreadyExists(path.to_owned()),
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
                StoreError::ReadOnly(path.to_owned())
            }
            ErrorKind::StorageFull => StoreError::DiskFull,
            _ => StoreError::Io { path: path.to_owned(), error },
        })?;
        let db = connect(path, key)?;
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        Store::prepare(db, path, key, migrate::ALL)
    }

    /// An unencrypted file as an earlier version of the program made it.
    #[cfg(test)]
    pub(crate) fn create_of(path: &Path, schema: &[migrate::Migration]) -> Result<Store, StoreError> {
        own_file(path).map_err(|error| StoreError::Io { path: path.to_owned(), error })?;
        let db = connect(path, &Key::Unencrypted)?;
        db.pragma_update(None, "application_id", APPLICATION_ID)?;
        Store::prepare(db, path, &Key::Unencrypted, schema)
    }

    /// Opens the case file at `path`, bringing its schema up to date.
    ///
    /// # Errors
    /// Each way a file can refuse has its own [`StoreError`]; the file is untouched by all of them.
    pub fn open(path: &Path, key: &Key) -> Result<Store, StoreError> {
        check_header(path, key)?;
        let db = connect(path, key)?;
        let ours = db.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, i64>(0));
        ours.map_err(|error| match first_read(error, path) {
            StoreError::WrongKeyOrDamaged(_) if *key == Key::Unencrypted => {
                StoreError::Damaged(format!("{} cannot be read as a database", path.display()))
            }
            other => other,
        })?;
        if db.pragma_query_value(None, "application_id", |row| row.get::<_, i32>(0))? != APPLICATION_ID {
            return Err(StoreError::NotOurs(path.to_owned()));
        }
        Store::prepare(db, path, key, migrate::ALL)
    }

    fn prepare(
        db: Connection,
        path: &Path,
        key: &Key,
        schema: &[migrate::Migration],
    ) -> Result<Store, StoreError> {
        let encrypted = matches!(key, Key::Passphrase(_));
        let mut store = Store { db, path: path.to_owned(), encrypted, elsewhere: 0 };
        store.set_up(schema).map_err(|error| match error {
            StoreError::Sql(sql) => first_read(sql, path),
            other => other,
        })?;
        store.elsewhere = version_elsewhere(&store.db)?;
        Ok(store)
    }

    fn set_up(&mut self, schema: &[migrate::Migration]) -> Result<(), StoreError> {
        let mode: String = self.db.pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))?;
        if mode != "wal" || self.db.is_readonly("main")? {
            return Err(StoreError::ReadOnly(self.path.clone()));
        }
        self.db.pragma_update(None, "synchronous", "FULL")?;
        self.db.pragma_update(None, "cache_size", -128_000)?;
        self.db.pragma_update(None, "temp_store", "MEMORY")?;
        self.db.set_prepared_statement_cache_capacity(64);
        // A statement is planned once, and not anew for each value that is bound to it.
        self.db.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        // A table that others refer to is made anew without them noticing; the runner sees that all still fits.
        self.db.pragma_update(None, "foreign_keys", false)?;
        migrate::run(&mut self.db, &self.path, schema)?;
        self.db.pragma_update(None, "foreign_keys", true)?;
        journal::install(&self.db)
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether another program has changed the file since this was last asked, or since the file was opened.
    pub fn was_changed_elsewhere(&mut self) -> Result<bool, StoreError> {
        let before = std::mem::replace(&mut self.elsewhere, version_elsewhere(&self.db)?);
        Ok(before != self.elsewhere)
    }

    /// Whether the file is encrypted.
    pub fn is_encrypted(&self) -> bool {
        self.encrypted
    }
}

/// SQLite's number for what others have written to the file.
fn version_elsewhere(db: &Connection) -> Result<i64, StoreError> {
    Ok(db.query_row("PRAGMA data_version", [], |row| row.get(0))?)
}

/// Makes a file that only its owner can read.
fn own_file(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

fn connect(path: &Path, key: &Key) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags).map_err(|error| first_read(error, path))?;
    if let Key::Passphrase(passphrase) = key {
        // The cipher's own log would write over the window and the command line; its errors come back as ours.
        db.pragma_update(None, "cipher_log_level", "NONE")?;
        db.pragma_update(None, "key", passphrase)?;
    }
    db.busy_timeout(PATIENCE)?;
    Ok(db)
}

/// Reads the case file, inside an operation or outside one.
#[derive(Debug, Clone, Copy)]
pub struct Reader<'a> {
    pub(crate) db: &'a Connection,
}

impl Store {
    /// Reads the file as it stands.
    pub fn read(&self) -> Reader<'_> {
        Reader { db: &self.db }
    }
}

/// What can be told of a file before any key is tried.
fn check_header(path: &Path, key: &Key) -> Result<(), StoreError> {
    let io = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => StoreError::NoSuchFile(path.to_owned()),
        ErrorKind::PermissionDenied => StoreError::ReadOnly(path.to_owned()),
        _ => StoreError::Io { path: path.to_owned(), error },
    };
    let mut file = std::fs::File::open(path).map_err(io)?;
    let about = file.metadata().map_err(io)?;
    if about.is_dir() {
        return Err(StoreError::NotOurs(path.to_owned()));
    }
    let mut header = Vec::new();
    Read::by_ref(&mut file).take(16).read_to_end(&mut header).map_err(io)?;
    let plain = header == PLAIN_HEADER;
    if plain && matches!(key, Key::Passphrase(_)) {
        return Err(StoreError::NotEncrypted(path.to_owned()));
    }
    if about.len() < PAGE || about.len() % PAGE != 0 {
        return Err(StoreError::CutShort(path.to_owned()));
    }
    if !plain && *key == Key::Unencrypted {
        return Err(StoreError::NeedsPassphrase(path.to_owned()));
    }
    Ok(())
}

/// What an error means while the file is being opened.
fn first_read(error: rusqlite::Error, path: &Path) -> StoreError {
    let path = path.to_owned();
    match error.sqlite_error_code() {
        Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => StoreError::WrongKeyOrDamaged(path),
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            StoreError::ReadOnly(path)
        }
        _ => error.into(),
    }
}

/// Whether the file at `path` is encrypted, as far as its first bytes tell.
///
/// # Errors
/// When there is no file, or it cannot be read.
pub fn looks_encrypted(path: &Path) -> Result<bool, StoreError> {
    match check_header(path, &Key::Unencrypted) {
        Ok(()) => Ok(false),
        Err(StoreError::NeedsPassphrase(_)) => Ok(true),
        Err(other) => Err(other),
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Key::Passphrase(_) => "Passphrase(…)",
            Key::Unencrypted => "Unencrypted",
        })
    }
}
