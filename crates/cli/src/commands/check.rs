//! `check`.

use crate::answer::Answer;
use crate::args::Check;
use crate::print;
use app::{App, Failure};

/// Works out examples of the law. Exit code 0 when every one of them comes out.
///
/// # Errors
/// When a file cannot be read or holds no examples.
pub fn check(app: &App, of: &Check) -> Result<Answer, Failure> {
    let report = app::check_paths(app, &of.paths, &of.category)?;
    let refusal = (report.failed > 0).then(|| "Not every example came out as expected.".to_owned());
    Ok(Answer { text: print::check(&report), refusal })
}
