//! Faults: the program is killed, the disk is full, the folder is read-only, the file is of a newer version. Nothing
//! known is lost, nothing half done stays, and a clear word is said.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test may stop at the first surprise")]

#[cfg(unix)]
mod documents;
#[cfg(unix)]
mod killed;
#[cfg(unix)]
mod no_room;
#[path = "../program/mod.rs"]
mod program;
#[cfg(unix)]
mod work;

use program::{numerosity, said, succeeds};
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Command;

const PEOPLE: u32 = 80_000;

fn list(path: &Path) {
    let mut text =
        String::from("external_id,first,last,email,amount_paid,inmail_before_cutoff,premium_from\n");
    for n in 0..PEOPLE {
        text += &format!("K-{n},Ana,Muñoz {n},a{n}@mail.example,120.00,yes,2022-03-04\n");
    }
    fs::write(path, text).unwrap();
}

/// A plain file with the LinkedIn case in `folder`.
fn new_file(folder: &Path) -> String {
    let file = folder.join("cases.numerosity").display().to_string();
    succeeds(&["new", &file, "--unencrypted"]);
    succeeds(&["case", "add", &file, "--template", "linkedin"]);
    file
}

fn people(file: &str) -> u64 {
    let found: serde_json::Value =
        serde_json::from_str(&succeeds(&["estimate", file, "--case", "1", "--json"])).unwrap();
    found["people"].as_u64().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_nothing_is_written_and_the_file_is_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let disk = folder.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let source = folder.path().join("list.csv");
    list(&source);
    let script = format!(
        "mount -t tmpfs -o size=2M none {disk} && cd {disk} && {numerosity} new cases.numerosity --unencrypted \
         && {numerosity} case add cases.numerosity --template linkedin \
         && ! {numerosity} import cases.numerosity --case 1 --people {source} \
         && {numerosity} verify cases.numerosity && {numerosity} estimate cases.numerosity --case 1 --json",
        disk = disk.display(),
        source = source.display(),
        numerosity = program::path().display(),
    );
    let run =
        Command::new("unshare").args(["--user", "--map-root-user", "--mount", "sh", "-c", &script]).output();
    let run = run.expect("unshare, from the package util-linux, gives the test a small disk of its own");
    let (out, error) = said(&run);
    assert!(run.status.success(), "{out}{error}");
    assert!(error.contains("disk is full"), "{error}");
    assert!(out.contains("\"people\": 0"), "{out}");
}

#[cfg(target_os = "linux")]
#[test]
fn in_a_read_only_folder_the_file_is_refused_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let disk = folder.path().join("disk");
    fs::create_dir(&disk).unwrap();
    let file = new_file(&disk);
    let before = fs::read(&file).unwrap();
    let script = format!(
        "mount --bind {disk} {disk} && mount -o remount,bind,ro {disk} \
         && ! {numerosity} people {file} --case 1 && ! {numerosity} new {disk}/other.numerosity --unencrypted",
        disk = disk.display(),
        numerosity = program::path().display(),
    );
    let run =
        Command::new("unshare").args(["--user", "--map-root-user", "--mount", "sh", "-c", &script]).output();
    let run = run.expect("unshare, from the package util-linux, gives the test a read-only folder");
    let (out, error) = said(&run);
    assert!(run.status.success(), "{out}{error}");
    assert_eq!(error.matches("cannot be written to").count(), 2, "{error}");
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn a_file_of_a_newer_version_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let file = new_file(folder.path());
    let db = rusqlite::Connection::open(&file).unwrap();
    db.execute("INSERT INTO migration (name, sql) VALUES ('9999_later.sql', 'SELECT 1')", []).unwrap();
    db.close().unwrap();
    let before = fs::read(&file).unwrap();
    let run = numerosity(&["people", &file, "--case", "1"]).output().unwrap();
    assert_eq!(run.status.code(), Some(1));
    assert!(said(&run).1.contains("newer version"), "{}", said(&run).1);
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn a_row_changed_behind_the_journals_back_is_found_by_verify() {
    let folder = tempfile::tempdir().unwrap();
    let file = new_file(folder.path());
    succeeds(&["verify", &file]);
    let db = rusqlite::Connection::open(&file).unwrap();
    db.execute("UPDATE setting SET value = '0.5' WHERE name = 'share_not_delivered'", []).unwrap();
    db.close().unwrap();
    let run = numerosity(&["verify", &file]).output().unwrap();
    assert_eq!(run.status.code(), Some(1));
    assert!(said(&run).0.contains("setting"), "{:?}", said(&run));
}

#[test]
fn a_line_of_200_megabytes_is_refused_and_nothing_is_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = new_file(folder.path());
    let source = folder.path().join("line.csv");
    let mut line = fs::File::create(&source).unwrap();
    line.write_all(b"first,last\n").unwrap();
    let piece = [b'x'; 1 << 20];
    (0..200).for_each(|_| line.write_all(&piece).unwrap());
    let source = source.display().to_string();
    let run = numerosity(&["import", &file, "--case", "1", "--people", &source]).output().unwrap();
    assert_eq!(run.status.code(), Some(1), "{:?}", said(&run));
    assert_eq!(people(&file), 0);
}
