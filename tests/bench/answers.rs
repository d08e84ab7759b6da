//! Answers of a form that everyone sent, a field of them accepted at once: of people of the case, and of callers whom it does
//! not know.

use crate::{Brought, brought_in, path_text, print_row, timed};
use anyhow::Result;
use app::App;
use app::wire::{AnswerDecide, AnswerRead, OperationUndo};
use std::fmt::Write;
use std::path::Path;

const USUAL: u32 = 100_000;

/// `cargo xtask bench answers [PEOPLE]`: these answers, and nothing else.
pub fn alone(people: Option<&String>) -> Result<()> {
    let Brought { folder, mut app, case, people, .. } = brought_in(people, USUAL)?;
    answers(&mut app, case, people, folder.path())
}

/// A form that everyone of the list sent, then one of as many callers, who are leads afterwards.
pub fn answers(app: &mut App, case: i64, people: u32, folder: &Path) -> Result<()> {
    let (mut known, mut callers) =
        ("external_id,first,discovered_on\n".to_owned(), "first,last,premium_from\n".to_owned());
    for at in 0..people {
        let (month, day) = (1 + at % 12, 1 + at % 27);
        // The others were rejected, and are nobody of the case.
        if at % 1_000 != 999 {
            writeln!(known, "LI-{at:07},Ana,2023-{month:02}-{day:02}")?;
        }
        writeln!(callers, "Caller,Number{at},2022-{month:02}-{day:02}")?;
    }
    read(app, case, folder, &known)?;
    let accepted = accept(app, case, people, "facts.discovered_on")?;
    undo(app, people, accepted)?;
    read(app, case, folder, &callers)?;
    let accepted = accept(app, case, people, "family")?;
    undo(app, people, accepted)?;
    accept(app, case, people, "family")?;
    let accepted = accept(app, case, people, "facts.premium_from")?;
    undo(app, people, accepted)
}

fn read(app: &mut App, case: i64, folder: &Path, form: &str) -> Result<()> {
    let path = path_text(&folder.join("form.csv"))?;
    std::fs::write(&path, form)?;
    app::answer_read(app, AnswerRead { case, path, form: None })?;
    Ok(())
}

/// Accepts a field of all the answers that wait, and gives the operation.
fn accept(app: &mut App, case: i64, people: u32, field: &str) -> Result<i64> {
    let decide = AnswerDecide {
        case,
        field: Some(field.into()),
        decision: "accept".into(),
        ..AnswerDecide::default()
    };
    let (took, done) = timed(|| app::answer_decide(app, decide))?;
    print_row(people, &format!("{field}: {}", done.summary.to_lowercase()), took);
    Ok(done.operation)
}

fn undo(app: &mut App, people: u32, operation: i64) -> Result<()> {
    let undo = OperationUndo { operation, ..OperationUndo::default() };
    let (took, _) = timed(|| app::operation_undo(app, undo))?;
    print_row(people, "undo that", took);
    Ok(())
}
