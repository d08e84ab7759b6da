//! The screens: their packages and their build.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::command::{must, root};

/// The folder of the screens.
fn folder() -> PathBuf {
    root().join("ui")
}

/// `npm` in the folder of the screens.
fn npm() -> Command {
    let mut command = Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(folder());
    command
}

/// Installs the packages of the lock file unless exactly these are installed.
///
/// A copy of the lock file inside `node_modules` says what is installed; it is written last, so that an
/// installation cut short is done again.
///
/// # Errors
/// The lock file cannot be read, or `npm ci` failed.
pub fn install() -> Result<()> {
    let lock_path = folder().join("package-lock.json");
    let lock = fs::read(&lock_path).with_context(|| format!("cannot read {}", lock_path.display()))?;
    let stamp = folder().join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    println!("Installing the packages of the screens (npm ci)");
    must(npm().args(["ci", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, lock).with_context(|| format!("cannot write {}", stamp.display()))
}

/// Runs one of the scripts of `ui/package.json`.
///
/// # Errors
/// The script failed.
pub fn script(name: &str) -> Result<()> {
    must(npm().args(["run", name]))
}

/// Builds the screens unless the last build is newer than everything it was built from.
///
/// A build that changes nothing would still make cargo build the window program again.
///
/// # Errors
/// The build failed, or the folder cannot be read.
pub fn build_if_older() -> Result<()> {
    let built = fs::metadata(folder().join("dist/index.html")).and_then(|file| file.modified()).ok();
    let changed = newest(&folder())?;
    if built.is_some_and(|built| built > changed) {
        return Ok(());
    }
    println!("Building the screens (npm run build)");
    script("build")
}

/// The latest change to a file or folder below `folder`, without what `npm` puts there.
fn newest(folder: &Path) -> Result<SystemTime> {
    let spoken = || format!("cannot read the folder {}", folder.display());
    let mut latest = SystemTime::UNIX_EPOCH;
    for entry in fs::read_dir(folder).with_context(spoken)? {
        let entry = entry.with_context(spoken)?;
        if ["node_modules", "dist"].iter().any(|made| entry.file_name() == *made) {
            continue;
        }
        let about = entry.metadata().with_context(spoken)?;
        latest = latest.max(about.modified().with_context(spoken)?);
        if about.is_dir() {
            latest = latest.max(newest(&entry.path())?);
        }
    }
    Ok(latest)
}
