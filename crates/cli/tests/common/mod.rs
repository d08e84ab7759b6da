//! Running the program as whoever types its commands does.
#![allow(dead_code, clippy::unwrap_used, reason = "shared by tests, each of which uses a part")]

use std::path::Path;
use std::process::{Command, Output, Stdio};

/// The program in a folder; words of the line are parted by blanks.
pub fn numerosity(folder: &Path, line: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_numerosity"));
    command.current_dir(folder).args(line.split_whitespace()).stdin(Stdio::null());
    command.env_remove("NUMEROSITY_PASSPHRASE_FILE").env_remove("NUMEROSITY_AS").env("USER", "pat");
    command
}

#[track_caller]
pub fn run(folder: &Path, line: &str, code: i32) -> Output {
    let out = numerosity(folder, line).output().unwrap();
    assert_eq!(out.status.code(), Some(code), "{line}: {}", said(&out));
    out
}

pub fn said(out: &Output) -> String {
    String::from_utf8_lossy(&out.stderr).into_owned()
}

pub fn printed(out: &Output) -> String {
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// What a command prints that has to be done.
#[track_caller]
pub fn done(folder: &Path, line: &str) -> String {
    printed(&run(folder, line, 0))
}

/// Why a command is refused.
#[track_caller]
pub fn refused(folder: &Path, line: &str) -> String {
    said(&run(folder, line, 1))
}
