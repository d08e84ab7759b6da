//! `sample`, `new`, `verify`.

use super::with_progress;
use crate::answer::{Answer, Ending};
use crate::args::{By, New, Sample, Verify};
use crate::open::{create, open};
use crate::print;
use app::wire::{Nothing, SampleAdd};
use app::{App, Failure};

/// Makes a file with the sample case.
///
/// # Errors
/// When the file cannot be made.
pub fn sample(app: &mut App, by: &By, of: &Sample) -> Result<Answer, Failure> {
    create(app, by, &of.file, of.unencrypted)?;
    let request = SampleAdd { people: of.people, seed: of.seed };
    let added = with_progress("Inventing people", || app::sample_add(app, request))?;
    let people = print::count(of.people.into());
    Ok(Answer::done(format!(
        "{}: the LinkedIn case with {people} invented people, as case {}.\n",
        of.file, added.case
    )))
}

/// Makes an empty file.
///
/// # Errors
/// When the file cannot be made.
pub fn new(app: &mut App, by: &By, of: &New) -> Result<Answer, Failure> {
    create(app, by, &of.file, of.unencrypted)?;
    Ok(Answer::done(format!("{}: a new case file. Add a case with `numerosity case add`.\n", of.file)))
}

/// Checks that a file is whole.
///
/// # Errors
/// When the file cannot be opened at all.
pub fn verify(app: &mut App, by: &By, of: &Verify) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    let found = with_progress("Reading every page", || app::file_verify(app, Nothing {}))?;
    let reason = format!("{} is not whole. It was not changed; open a backup.", of.file);
    let ending = if found.is_whole { Ending::Done } else { Ending::Refused(reason) };
    Ok(Answer { text: print::verify(&of.file, &found), ending })
}
