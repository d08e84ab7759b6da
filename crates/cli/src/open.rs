//! Opening and making case files: passphrases, and who is using the file.

use crate::answer::say;
use crate::args::By;
use app::wire::{FileCreate, FileOpen, FileProbe, UserRow};
use app::{App, ErrorCode, Failure};
use std::env;
use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::{Path, PathBuf};

/// Names the file with the passphrase.
const PASSPHRASE_FILE: &str = "NUMEROSITY_PASSPHRASE_FILE";
/// Names who is using the file.
const WHO: &str = "NUMEROSITY_AS";
/// A passphrase of fewer characters is soon guessed.
const SHORT: usize = 8;
/// Longest first line of a passphrase file that is read, in bytes.
const LONGEST: u64 = 64 * 1024;

/// Opens a case file to read it.
///
/// # Errors
/// When the file refuses, or no passphrase can be had.
pub fn open(app: &mut App, by: &By, file: &str) -> Result<(), Failure> {
    let found = app::file_probe(app, FileProbe { path: file.to_owned() })?;
    let passphrase = match (&by.passphrase_file, found.encrypted) {
        (Some(path), _) => Some(read_first_line(path)?),
        (None, true) => Some(match from_environment() {
            Some(path) => read_first_line(&path)?,
            None => ask("Passphrase: ")?,
        }),
        (None, false) => None,
    };
    app::file_open(app, FileOpen { path: file.to_owned(), passphrase })?;
    Ok(())
}

/// Opens a case file to change it, or to read it where nothing is to be written.
///
/// # Errors
/// As [`open`] and [`open_to_change`].
pub fn open_for(app: &mut App, by: &By, file: &str, dry_run: bool) -> Result<(), Failure> {
    if dry_run { open(app, by, file) } else { open_to_change(app, by, file) }
}

/// Opens a case file to change it, as whoever is using it.
///
/// # Errors
/// When the file refuses, or no passphrase can be had.
pub fn open_to_change(app: &mut App, by: &By, file: &str) -> Result<(), Failure> {
    open(app, by, file)?;
    app::user_choose(app, user(by))?;
    Ok(())
}

/// Makes a new, empty case file and opens it. Says so when it is not encrypted.
///
/// # Errors
/// When something stands there already, or no passphrase can be had.
pub fn create(app: &mut App, by: &By, file: &str, unencrypted: bool) -> Result<(), Failure> {
    let passphrase = if unencrypted { None } else { Some(new_passphrase(by, file)?) };
    let is_short = passphrase.as_ref().is_some_and(|passphrase| passphrase.chars().count() < SHORT);
    let request = FileCreate { path: file.to_owned(), passphrase, user: user(by), with_sample: false };
    app::file_create(app, request)?;
    if is_short {
        say("The passphrase is short and can be guessed; a sentence is better.");
    }
    if unencrypted {
        say(&format!("{file} is NOT encrypted: whoever has the file can read everything in it."));
    }
    Ok(())
}

fn new_passphrase(by: &By, file: &str) -> Result<String, Failure> {
    if let Some(path) = by.passphrase_file.clone().or_else(from_environment) {
        return read_first_line(&path);
    }
    if Path::new(file).exists() {
        // Nobody is asked for a passphrase in vain.
        let message = format!("{file} exists already and is left as it is; choose another name.");
        return Err(Failure {
            code: ErrorCode::AlreadyExists,
            message,
            field: None,
            hint: None,
            operation: None,
        });
    }
    let first = ask("New passphrase: ")?;
    if first == ask("The same again: ")? {
        Ok(first)
    } else {
        Err(Failure::invalid("passphrase", "the two passphrases differ, so nothing was made; try again"))
    }
}

fn from_environment() -> Option<PathBuf> {
    env::var_os(PASSPHRASE_FILE).filter(|path| !path.is_empty()).map(PathBuf::from)
}

/// The first line of a passphrase file, without the end of the line.
fn read_first_line(path: &Path) -> Result<String, Failure> {
    let refuse = |why: String| {
        Failure::invalid("passphrase", format!("the passphrase file {}: {why}", path.display()))
    };
    let file = File::open(path).map_err(|error| refuse(error.to_string()))?;
    let mut line = String::new();
    BufReader::new(file.take(LONGEST)).read_line(&mut line).map_err(|error| refuse(error.to_string()))?;
    let line = line.strip_suffix('\n').map_or(line.as_str(), |rest| rest.strip_suffix('\r').unwrap_or(rest));
    if line.is_empty() { Err(refuse("its first line is empty".to_owned())) } else { Ok(line.to_owned()) }
}

fn ask(prompt: &str) -> Result<String, Failure> {
    if !io::stdin().is_terminal() {
        let message = format!(
            "A passphrase is needed and there is no terminal to ask on. Put it in a file and name that with \
             --passphrase-file or {PASSPHRASE_FILE}."
        );
        return Err(Failure {
            code: ErrorCode::NeedsPassphrase,
            message,
            field: None,
            hint: None,
            operation: None,
        });
    }
    rpassword::prompt_password(prompt)
        .map_err(|error| Failure::invalid("passphrase", format!("the passphrase could not be read: {error}")))
}

/// Who is using the file: as told, or by the name of the account.
fn user(by: &By) -> UserRow {
    let named = [WHO, "USER", "USERNAME", "LOGNAME"].into_iter().filter_map(|name| env::var(name).ok());
    let known = by.who.iter().cloned().chain(named).find(|name| !name.trim().is_empty());
    UserRow { name: known.unwrap_or_else(|| "Unknown user".to_owned()), initials: String::new() }
}
