//! The case file and who uses it.

use crate::wire::{
    FileChanges, FileCreate, FileOpen, FileProbe, FileStatus, Nothing, SampleAdd, UserRow, VerifyReport,
};
use crate::{App, Failure, required};
use std::path::Path;
use store::{Key, Store};

/// People in the sample case unless told otherwise.
pub const SAMPLE_PEOPLE: u32 = 12_000;
/// Seed of the sample case unless told otherwise.
pub const SAMPLE_SEED: u64 = 1;

/// The file as it stands.
///
/// # Errors
/// When the open file cannot be read.
pub fn file_status(app: &mut App, _: Nothing) -> Result<FileStatus, Failure> {
    let (path, encrypted, users) = match &app.store {
        None => (None, false, Vec::new()),
        Some(store) => {
            let users = store.read().users()?;
            let users = users.into_iter().map(|user| UserRow { name: user.name, initials: user.initials });
            (Some(store.path().display().to_string()), store.is_encrypted(), users.collect())
        }
    };
    Ok(FileStatus {
        path,
        exists: app.store.is_some(),
        encrypted,
        is_open: app.store.is_some(),
        user: app
            .user
            .as_ref()
            .map(|user| UserRow { name: user.name.clone(), initials: user.initials.clone() }),
        users,
        law_version: app.law.version.clone(),
        program_version: env!("CARGO_PKG_VERSION").to_owned(),
    })
}

/// Whether another program, such as the command line, has changed the open file since this was last asked.
///
/// # Errors
/// When the open file cannot be read.
pub fn file_changes(app: &mut App, _: Nothing) -> Result<FileChanges, Failure> {
    let changed = app.store.as_mut().map(Store::was_changed_elsewhere).transpose()?;
    Ok(FileChanges { were_made_elsewhere: changed.unwrap_or_default() })
}

/// Whether a file stands at a path and is encrypted, without opening it.
///
/// # Errors
/// When something stands there that is no case file, or cannot be read.
pub fn file_probe(app: &mut App, req: FileProbe) -> Result<FileStatus, Failure> {
    let path = Path::new(&req.path);
    let exists = path.exists();
    let encrypted = exists && store::looks_encrypted(path)?;
    let mut status =
        FileStatus { users: Vec::new(), user: None, is_open: false, ..file_status(app, Nothing {})? };
    (status.path, status.exists, status.encrypted) = (Some(req.path), exists, encrypted);
    Ok(status)
}

/// Makes a new case file, with the sample case if wished, and opens it.
///
/// # Errors
/// When something stands there, the passphrase is empty, or the folder cannot be written to.
pub fn file_create(app: &mut App, req: FileCreate) -> Result<FileStatus, Failure> {
    let path = required(&req.path, "path", "The place of the file")?;
    let user = read_user(&req.user)?;
    let key = match req.passphrase {
        Some(passphrase) => Key::Passphrase(passphrase),
        None => Key::Unencrypted,
    };
    let store = Store::create(Path::new(&path), &key)?;
    app.opened(store);
    user_choose(app, user)?;
    if req.with_sample {
        crate::sample_add(app, SampleAdd { people: SAMPLE_PEOPLE, seed: SAMPLE_SEED })?;
    }
    file_status(app, Nothing {})
}

/// Opens a case file. Who is using it is still to be said.
///
/// # Errors
/// Each way a file can refuse, in a sentence; a file that is open already stays open.
pub fn file_open(app: &mut App, req: FileOpen) -> Result<FileStatus, Failure> {
    let key = req.passphrase.map_or(Key::Unencrypted, Key::Passphrase);
    let store = Store::open(Path::new(&req.path), &key)?;
    app.opened(store);
    file_status(app, Nothing {})
}

/// Closes the file: to look at it again takes the passphrase.
///
/// # Errors
/// None of its own.
pub fn file_close(app: &mut App, _: Nothing) -> Result<FileStatus, Failure> {
    let path = app.store.as_ref().map(|store| store.path().display().to_string());
    if let Some(store) = &mut app.store {
        // That a file is closed in the middle of a text says nothing against the text; it is read again if this fails.
        let _ = store.texts_let_go(None);
    }
    (app.store, app.user) = (None, None);
    app.forget();
    match path {
        Some(path) => file_probe(app, FileProbe { path }),
        None => file_status(app, Nothing {}),
    }
}

/// Says who is using the file; someone new becomes known to it.
///
/// # Errors
/// When the name is blank or no file is open.
pub fn user_choose(app: &mut App, req: UserRow) -> Result<FileStatus, Failure> {
    let UserRow { name, initials } = read_user(&req)?;
    let at = app.moment().at;
    let store = app.store.as_mut().ok_or_else(Failure::no_file)?;
    app.user = Some(store.user_by_name(&name, &initials, at)?);
    file_status(app, Nothing {})
}

/// Reads every page and checks that the file is whole. Changes nothing.
///
/// # Errors
/// When no file is open or it cannot be read at all.
pub fn file_verify(app: &mut App, _: Nothing) -> Result<VerifyReport, Failure> {
    let store = app.store()?;
    let found = store.verify()?;
    Ok(VerifyReport {
        is_whole: found.faults.is_empty(),
        faults: found.faults,
        encrypted: store.is_encrypted(),
        cases: found.cases,
        people: found.people,
        operations: found.operations,
    })
}

fn read_user(req: &UserRow) -> Result<UserRow, Failure> {
    let name = required(&req.name, "name", "Your name")?;
    let initials = match req.initials.trim() {
        "" => {
            name.split_whitespace().filter_map(|word| word.chars().next()).collect::<String>().to_uppercase()
        }
        initials => initials.to_owned(),
    };
    Ok(UserRow { name, initials })
}

impl App {
    fn opened(&mut self, store: Store) {
        self.forget();
        (self.store, self.user) = (Some(store), None);
    }
}
