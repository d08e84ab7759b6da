//! One file per group of commands: each opens the file, asks the core, and says what came of it.

mod case;
mod check;
mod claims;
mod conflicts;
mod contact;
mod court;
mod dates;
mod docket;
mod documents;
mod events;
mod figures;
mod file;
mod history;
mod import;
mod known;
mod leads;
mod letters;
mod list;
mod note;
mod people;
mod people_list;
mod people_set;
mod person;
mod task;
mod tolling;
mod triggers;

pub use case::case;
pub use check::{check, law_check};
pub use claims::{choose, claim, class};
pub use conflicts::{conflicts, vetting};
pub use contact::contact;
pub use court::{cafa, interest};
pub use dates::deadline;
pub use docket::{deadlines, filing, ics, law_moves, risk, today};
pub use documents::documents;
pub use events::event;
pub use figures::estimate;
pub use file::{new, sample, verify};
pub use history::{history, undo};
pub use import::{import, imports};
pub use leads::lead;
pub use letters::letters;
pub use list::list;
pub use note::note;
pub use people::{explain, people};
pub use person::person;
pub use task::task;
pub use tolling::{limitations, tolling};
pub use triggers::trigger;

use app::{App, Failure, Progress, Work};
use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

/// Runs long work beside a bar with the time taken so far; where no terminal is, without.
/// Until the core says how far it is, the bar is a sign of life.
fn with_progress<T>(app: &mut App, what: &'static str, work: impl FnOnce(&mut App) -> T) -> T {
    let bar = ProgressBar::new_spinner().with_message(what);
    bar.set_style(style("{spinner} {msg} ({elapsed})"));
    bar.enable_steady_tick(Duration::from_millis(120));
    let shown = bar.clone();
    app.on_progress(move |progress| show(&shown, progress));
    let result = work(app);
    bar.finish_and_clear();
    result
}

/// The one of some things of a case that has a number, where one is named.
///
/// # Errors
/// When none has it: `what` is what such a thing is called.
fn numbered<T>(
    all: Vec<T>,
    number: Option<i64>,
    number_of: impl Fn(&T) -> i64,
    what: &str,
    case: i64,
) -> Result<Option<T>, Failure> {
    let Some(number) = number else { return Ok(None) };
    let found = all.into_iter().find(|one| number_of(one) == number);
    let missing = || Failure::not_found(format!("case {case} has no {what} {number}"));
    found.ok_or_else(missing).map(Some)
}

fn show(bar: &ProgressBar, progress: Progress) {
    let (template, words) = match progress.what {
        Work::Reading => ("{msg} {wide_bar} {bytes} of {total_bytes} ({elapsed})", "Reading the list"),
        Work::Writing => ("{msg} {wide_bar} {human_pos} of {human_len} ({elapsed})", "Writing"),
    };
    if bar.length() != Some(progress.total) || bar.message() != words {
        bar.set_style(style(template));
        bar.set_length(progress.total);
        bar.set_message(words);
    }
    bar.set_position(progress.done);
}

fn style(template: &str) -> ProgressStyle {
    ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_spinner())
}
