//! Does one thing to a case file, as the window does it, and says when it begins and how it went. What watches it kills it on
//! the way, or lets it run out of room.
//!
//! `at-work FILE PASSPHRASE import|edit|undo|add LIST-OPERATION-OR-FOLDER`; a blank passphrase stands for a file without one.

use anyhow::{Context, Result};
use app::wire::{
    BulkChange, BulkSet, Chosen, DocumentAdd, DocumentFile, FileOpen, ImportCheck, ImportWrite, Nothing,
    OperationUndo, PersonList, UserRow,
};
use app::{App, Failure, Moment};
use chrono::{Local, Utc};
use std::io::{Read, Write, stdin, stdout};

fn now() -> Moment {
    Moment { at: Utc::now(), today: Local::now().date_naive() }
}

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [file, passphrase, what, of] = &arguments[..] else {
        anyhow::bail!("at-work FILE PASSPHRASE import|edit|undo|add LIST-OPERATION-OR-FOLDER");
    };
    let mut app = App::new(now)?;
    let passphrase = Some(passphrase.clone()).filter(|words| !words.is_empty());
    app::file_open(&mut app, FileOpen { path: file.clone(), passphrase })?;
    app::user_choose(&mut app, UserRow { name: "Maya Okafor".into(), initials: "MO".into() })?;
    say("ready");
    let done = match what.as_str() {
        "import" => import(&mut app, of),
        "edit" => edit(&mut app),
        "undo" => undo(&mut app, of.parse().context("which operation?")?),
        "add" => add(&mut app, &files_in(of)?),
        _ => anyhow::bail!("there is no work {what}"),
    };
    match done {
        Ok(()) => say("done"),
        Err(failure) => say(&format!("refused: {failure}")),
    }
    // The file can be read on by who has just been refused.
    let people = app::file_verify(&mut app, Nothing {})?.people;
    say(&format!("people: {people}"));
    // Until whoever watches has looked at what stands on the disk.
    stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}

/// One line, which is out before anything else happens.
fn say(line: &str) {
    println!("{line}");
    let _ = stdout().flush();
}

fn import(app: &mut App, list: &str) -> Result<(), Failure> {
    let list = ImportCheck { case: 1, path: list.to_owned(), ..ImportCheck::default() };
    app::import_write(app, ImportWrite { list, ..ImportWrite::default() }).map(drop)
}

/// Opts everyone out, and has a look at nothing before.
fn edit(app: &mut App) -> Result<(), Failure> {
    let of = PersonList { case: 1, ..PersonList::default() };
    let seen = app::person_list(app, PersonList { limit: 1, ..of.clone() })?.people;
    let chosen = Chosen { of, only: Vec::new(), except: Vec::new() };
    let change = BulkChange::Status { status: "opted_out".into(), on: None, note: None };
    app::person_bulk_set(app, BulkSet { chosen, change, seen }).map(drop)
}

/// The files of a folder, in the order of their names.
fn files_in(folder: &str) -> Result<Vec<DocumentFile>> {
    let mut paths = std::fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path().display().to_string()))
        .collect::<Result<Vec<String>>>()?;
    paths.sort();
    Ok(paths.into_iter().map(|path| DocumentFile { path, title: None }).collect())
}

/// Adds documents, all in one operation.
fn add(app: &mut App, files: &[DocumentFile]) -> Result<(), Failure> {
    let files = files.to_vec();
    app::document_add(app, DocumentAdd { case: 1, files, kind: "Letter".into(), ..DocumentAdd::default() })
        .map(drop)
}

fn undo(app: &mut App, operation: i64) -> Result<(), Failure> {
    app::operation_undo(app, OperationUndo { operation, ..OperationUndo::default() }).map(drop)
}
