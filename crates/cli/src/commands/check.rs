//! `check`.

use crate::answer::{Answer, Ending};
use crate::args::Check;
use crate::print;
use app::{App, Failure};

/// Works out examples of the law. Exit code 0 when every one of them comes out.
///
/// # Errors
/// When a file cannot be read or holds no examples.
pub fn check(app: &App, of: &Check) -> Result<Answer, Failure> {
    let report = app::check_paths(app, &of.paths, &of.category)?;
    let ending = if report.failed == 0 { Ending::Done } else { Ending::Wanting };
    Ok(Answer { text: print::check(&report), ending })
}
