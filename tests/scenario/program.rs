//! The built program, and a case file of its own for each test.

use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use tempfile::TempDir;

const PASSPHRASE: &str = "correct horse battery\n";

/// What the program said.
pub struct Said {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

/// Runs the program without a terminal, as Pat Example.
pub fn numerosity(arguments: &[&str]) -> Said {
    let mut command = Command::new(program());
    command.args(arguments).env_remove("NUMEROSITY_PASSPHRASE_FILE").env("NUMEROSITY_AS", "Pat Example");
    let out = command.stdin(Stdio::null()).output().unwrap();
    Said {
        code: out.status.code().unwrap(),
        stdout: String::from_utf8(out.stdout).unwrap(),
        stderr: String::from_utf8(out.stderr).unwrap(),
    }
}

/// The program stands beside the folder that this test stands in; where it is missing, it is built.
fn program() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let folder = test.parent().and_then(|folder| folder.parent()).unwrap();
    let program = folder.join(format!("numerosity{}", std::env::consts::EXE_SUFFIX));
    if !program.exists() {
        let mut build = Command::new(env!("CARGO"));
        build.args(["build", "-p", "cli"]).current_dir(env!("CARGO_MANIFEST_DIR"));
        if !cfg!(debug_assertions) {
            build.arg("--release");
        }
        assert!(build.status().unwrap().success(), "the program did not build");
    }
    program
}

/// A case file in a folder that goes with the test, with its passphrase beside it.
pub struct File {
    pub path: String,
    folder: TempDir,
}

impl File {
    /// The place of a case file; the file itself is still to be made.
    pub fn new() -> File {
        let folder = tempfile::tempdir().unwrap();
        let file = File { path: folder.path().join("test.case").display().to_string(), folder };
        file.beside("passphrase", PASSPHRASE);
        file
    }

    /// Writes another file beside the case file, and says where.
    pub fn beside(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    /// Runs a command on this file.
    pub fn run(&self, command: &[&str], options: &[&str]) -> Said {
        let passphrase = self.folder.path().join("passphrase").display().to_string();
        numerosity(&[command, &[&self.path, "--passphrase-file", &passphrase], options].concat())
    }

    /// What a command prints as JSON.
    pub fn json(&self, command: &[&str], options: &[&str]) -> Value {
        let out = self.run(command, &[options, &["--json"]].concat());
        assert_eq!(out.code, 0, "{command:?}: {}", out.stderr);
        serde_json::from_str(&out.stdout).unwrap()
    }
}
