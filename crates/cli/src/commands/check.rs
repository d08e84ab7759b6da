//! `check`.

use crate::answer::{Answer, Ending};
use crate::args::{Check, LawCheck};
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

/// Checks a folder of the firm's own law. Exit code 0 when it can be used.
///
/// # Errors
/// None of its own: what is wrong is the answer.
pub fn law_check(of: &LawCheck) -> Result<Answer, Failure> {
    Ok(match app::law_check(&of.folder) {
        Ok(found) => Answer::done(print::law(&found.added, &found.replaced, found.examples)),
        Err(wrong) => {
            let reason = format!("{} cannot be used as law.", of.folder.display());
            Answer {
                text: wrong.iter().map(|one| format!("{one}\n")).collect(),
                ending: Ending::Refused(reason),
            }
        }
    })
}
