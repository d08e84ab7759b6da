//! Where things are, and how other programs are started.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// Every build turns on the same features of the same packages. Cargo decides features for all packages that it
/// is told to build, so that `run`, the tests and the window tests share one build of Tauri and SQLCipher.
const FEATURES: &str = "numerosity-desktop/custom-protocol,tests/window";

/// The folder that holds the workspace's `Cargo.toml`.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_path_buf()
}

/// The folder that cargo builds into: this program runs from `<target>/<profile>/xtask`.
pub fn target_dir() -> Result<PathBuf> {
    let program = env::current_exe().context("cannot tell where this program itself was built")?;
    Ok(program.ancestors().nth(2).map_or_else(|| root().join("target"), Path::to_path_buf))
}

/// `cargo <subcommand>` with the cargo that started this program, in the root of the workspace.
pub fn cargo(subcommand: &str) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root()).arg(subcommand);
    command
}

/// `cargo <subcommand>` for the whole workspace with the shared features; the caller picks the targets.
pub fn cargo_workspace(subcommand: &str) -> Command {
    let mut command = cargo(subcommand);
    command.args(["--workspace", "--features", FEATURES]);
    command
}

/// Runs the command to its end with its output on the screen.
///
/// # Errors
/// The program is not there, or ended with anything but success.
pub fn must(command: &mut Command) -> Result<()> {
    let spoken = spoken(command);
    let status = command.status().with_context(|| format!("`{spoken}` could not be started"))?;
    if !status.success() {
        bail!("`{spoken}` ended with {status}");
    }
    Ok(())
}

/// What the command prints on its standard output, or `None` when it is not there or fails.
pub fn output_of(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Whether a program of this name stands in one of the folders of `PATH`.
pub fn is_on_path(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// The command as a person would type it, without the folder of the program.
fn spoken(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_command_that_fails_is_named_as_typed() {
        let error = must(cargo("no-such-subcommand").stderr(Stdio::null())).unwrap_err().to_string();
        assert!(error.starts_with("`cargo no-such-subcommand` ended with "), "{error}");
    }

    #[test]
    fn the_root_is_the_folder_of_the_workspace() {
        assert!(root().join(".cargo/config.toml").is_file());
    }
}
