//! `case add`.

use crate::answer::Answer;
use crate::args::{By, CaseAdd, CaseCommand};
use crate::open::open_to_change;
use app::{App, Failure, wire};

/// What is done with cases.
///
/// # Errors
/// When the file or the core refuses.
pub fn case(app: &mut App, by: &By, command: &CaseCommand) -> Result<Answer, Failure> {
    match command {
        CaseCommand::Add(of) => add(app, by, of),
    }
}

fn add(app: &mut App, by: &By, of: &CaseAdd) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let request = wire::CaseAdd {
        template: of.template.clone(),
        caption: of.caption.clone(),
        docket_number: of.docket.clone(),
        court: of.court.clone(),
        judge: of.judge.clone(),
    };
    let added = app::case_add(app, request)?;
    if of.json {
        return Answer::json(serde_json::to_string_pretty(&added));
    }
    Ok(Answer::done(format!("{}\n", added.case)))
}
