//! The command line, run as a program of its own.
#![allow(dead_code, reason = "shared by tests, each of which uses a part")]

use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;

/// Where `numerosity` was built; it is built now if need be.
pub fn path() -> &'static PathBuf {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    PATH.get_or_init(|| {
        // Built together with the tests, whose dependencies turn on features that it shares: what they built serves it too.
        let packages = ["--package", "cli", "--package", "tests", "--bin", "numerosity"];
        let built = Command::new(env!("CARGO")).args(["build", "--quiet"]).args(packages).status();
        assert!(built.is_ok_and(|status| status.success()), "numerosity could not be built");
        let test = std::env::current_exe().expect("a test knows where it lies");
        let folder = test.ancestors().nth(2).expect("tests lie in deps, below the programs");
        folder.join(format!("numerosity{}", std::env::consts::EXE_SUFFIX))
    })
}

/// A command with these words, by a user named in none of them.
pub fn numerosity(words: &[&str]) -> Command {
    let mut command = Command::new(path());
    command.args(words).env("NUMEROSITY_AS", "Maya Okafor").env_remove("NUMEROSITY_PASSPHRASE_FILE");
    command.stdin(std::process::Stdio::null());
    command
}

/// What a run wrote: output and errors.
pub fn said(run: &Output) -> (String, String) {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    (text(&run.stdout), text(&run.stderr))
}

/// Runs a command that must succeed and gives what it wrote.
#[track_caller]
pub fn succeeds(words: &[&str]) -> String {
    let run = numerosity(words).output().expect("numerosity runs");
    let (out, error) = said(&run);
    assert!(run.status.success(), "{words:?}: {out}{error}");
    out
}
