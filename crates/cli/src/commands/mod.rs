//! One file per group of commands: each opens the file, asks the core, and says what came of it.

mod case;
mod check;
mod figures;
mod file;
mod history;
mod import;
mod people;

pub use case::case;
pub use check::check;
pub use figures::estimate;
pub use file::{new, sample, verify};
pub use history::{history, undo};
pub use import::import;
pub use people::{explain, people};

use indicatif::{ProgressBar, ProgressStyle};
use std::time::Duration;

/// Runs long work beside a sign of life with the time taken so far; where no terminal is, without.
fn with_progress<T>(what: &'static str, work: impl FnOnce() -> T) -> T {
    let style = ProgressStyle::with_template("{spinner} {msg} ({elapsed})");
    let bar = ProgressBar::new_spinner().with_message(what);
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
    bar.enable_steady_tick(Duration::from_millis(120));
    let result = work();
    bar.finish_and_clear();
    result
}
