//! `check`.

use crate::answer::{Answer, Ending};
use crate::args::{Check, LawCheck};
use crate::print;
use app::{App, Failure, FolderReport};
use serde_json::json;

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
    let (found, wrong) = match app::law_check(&of.folder) {
        Ok(found) => (found, Vec::new()),
        Err(wrong) => (FolderReport::default(), wrong),
    };
    let FolderReport { added, replaced, examples } = &found;
    let text = if of.json {
        let all = json!({"added": added, "replaced": replaced, "examples": examples, "wrong": wrong});
        Answer::json(serde_json::to_string_pretty(&all))?.text
    } else if wrong.is_empty() {
        print::law(added, replaced, *examples)
    } else {
        wrong.iter().map(|one| format!("{one}\n")).collect()
    };
    let reason = format!("{} cannot be used as law.", of.folder.display());
    let ending = if wrong.is_empty() { Ending::Done } else { Ending::Refused(reason) };
    Ok(Answer { text, ending })
}
