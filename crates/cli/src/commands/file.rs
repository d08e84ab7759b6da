//! `sample`, `new`, `verify`.

use super::with_progress;
use crate::answer::{Answer, Ending, shown};
use crate::args::{By, New, Sample, Verify};
use crate::open::{create, open};
use crate::print;
use app::wire::{Nothing, SampleAdd};
use app::{App, Failure, Moment};
use chrono::DateTime;

/// When every sample is made: November 3, 2026, 17:00 UTC, in seconds.
const SAMPLE_MADE: i64 = 1_793_725_200;

/// Makes a file with the sample case. The same seed gives the same content, so the sample is made
/// on a day of its own, whatever day it is.
///
/// # Errors
/// When the file cannot be made.
pub fn sample(by: &By, of: &Sample) -> Result<Answer, Failure> {
    let at = DateTime::from_timestamp(SAMPLE_MADE, 0).unwrap_or_default();
    let mut app = App::new(move || Moment { at, today: at.date_naive() })?;
    create(&mut app, by, &of.file, of.unencrypted)?;
    let request = SampleAdd { people: of.people, seed: of.seed };
    let added = with_progress(&mut app, "Inventing people", |app| app::sample_add(app, request))?;
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
    let found = with_progress(app, "Reading every page", |app| app::file_verify(app, Nothing {}))?;
    let reason = format!("{} is not whole. It was not changed; open a backup.", of.file);
    let ending = if found.is_whole { Ending::Done } else { Ending::Refused(reason) };
    Ok(Answer { ending, ..shown(of.json, &found, |found| print::verify(&of.file, found))? })
}
