//! A folder of letters, a file for each: it has its name once all are there, and goes again where that never comes.

use crate::Failure;
use crate::documents::{legal, numbered};
use crate::export::put;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// What a folder is called beside its name until all letters are in it.
const ON_THE_WAY: &str = "being written";

/// A folder that was made for files of one name each. Nothing that is there is written over; what was put into it is taken away
/// again when it is dropped without being kept.
pub(super) struct LetterFolder {
    path: PathBuf,
    /// What it is to be called.
    name: String,
    taken: BTreeSet<String>,
    files: Vec<String>,
    is_kept: bool,
}

impl LetterFolder {
    /// Makes a folder in another.
    ///
    /// # Errors
    /// When it cannot be made (field `folder`).
    pub fn make(within: &Path, name: &str) -> Result<LetterFolder, Failure> {
        let name = legal(name, "letters");
        let path = within.join(free(within, &format!("{name} {ON_THE_WAY}")));
        fs::create_dir(&path).map_err(|error| not_made(&path, &error))?;
        let (taken, files) = Default::default();
        Ok(LetterFolder { path, name, taken, files, is_kept: false })
    }

    /// Writes a file under somebody's name, with a number where others are called so too.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn put(&mut self, name: &str, ending: &str, bytes: &[u8]) -> Result<(), Failure> {
        let (stem, ending) = (legal(name, "letter"), format!(".{ending}"));
        let mut names = (1..).map(|number| numbered(&stem, &ending, number));
        // Some file systems take capitals and small letters for the same.
        let name = names.find(|name| self.taken.insert(name.to_lowercase())).unwrap_or(stem);
        let path = self.path.join(&name);
        // What somebody else put there meanwhile is not ours to take away.
        if !path.exists() {
            self.files.push(name);
        }
        put(&path, false, bytes, 1).map(drop)
    }

    /// Gives it its name, or one with a number where that is taken, and says it.
    ///
    /// # Errors
    /// When it cannot be given one (field `folder`).
    pub fn finish(mut self) -> Result<(String, LetterFolder), Failure> {
        let within = self.path.parent().unwrap_or(Path::new("")).to_owned();
        let name = free(&within, &self.name);
        let path = within.join(&name);
        fs::rename(&self.path, &path).map_err(|error| not_made(&path, &error))?;
        self.path = path;
        Ok((name, self))
    }

    /// Leaves it where it is: its letters stand on record.
    pub fn keep(mut self) {
        self.is_kept = true;
    }
}

impl Drop for LetterFolder {
    fn drop(&mut self) {
        if self.is_kept {
            return;
        }
        for file in &self.files {
            let _ = fs::remove_file(self.path.join(file));
        }
        // Whatever somebody else put into it keeps it.
        let _ = fs::remove_dir(&self.path);
    }
}

/// A name that nothing in a folder has, with a number where it is taken.
fn free(within: &Path, name: &str) -> String {
    let mut names = (1..).map(|number| numbered(name, "", number));
    names.find(|name| !within.join(name).exists()).unwrap_or_else(|| name.to_owned())
}

fn not_made(path: &Path, error: &std::io::Error) -> Failure {
    Failure::invalid("folder", format!("{} cannot be made: {error}", path.display()))
}
