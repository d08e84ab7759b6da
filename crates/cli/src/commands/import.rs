//! `import`.

use super::events::import_events;
use super::with_progress;
use crate::answer::{Answer, Ending};
use crate::args::{By, Import};
use crate::open::open_to_change;
use crate::print;
use app::wire::{ImportCheck, ImportReport, ImportWrite, ListFormAsked};
use app::{App, ErrorCode, Failure};
use serde_json::json;

/// Reads a class list, or a list of events, into a case.
///
/// # Errors
/// When the list cannot be read as one. Bad rows that keep a strict import from writing are a
/// refusal with the problems listed.
pub fn import(app: &mut App, by: &By, of: &Import) -> Result<Answer, Failure> {
    match (&of.people, &of.events) {
        (Some(path), _) => people(app, by, of, path),
        (None, Some(path)) => import_events(app, by, of, path),
        (None, None) => Err(Failure::invalid("people", "name a list with --people or --events")),
    }
}

fn people(app: &mut App, by: &By, of: &Import, path: &str) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let request =
        ImportWrite { case: of.case, path: path.to_owned(), strict: of.strict, form: Some(form(of)) };
    match with_progress(app, "Opening the list", |app| app::import_write(app, request)) {
        Ok(report) => answer(of, &report, Ending::Done),
        Err(refused) if refused.code == ErrorCode::Refused => {
            let check = ImportCheck { case: of.case, path: path.to_owned(), form: Some(form(of)) };
            let checked = app::import_check(app, check)?;
            answer(of, &ImportReport { new: 0, updated: 0, ..checked }, Ending::Refused(refused.message))
        }
        Err(failure) => Err(failure),
    }
}

/// What the command line says of the form of the file.
pub(super) fn form(of: &Import) -> ListFormAsked {
    ListFormAsked {
        encoding: of.encoding.clone(),
        sheet: of.sheet.clone(),
        header_row: of.header_row,
        date_order: of.dates.as_ref().map(|order| order.replace('-', "_")),
        ..ListFormAsked::default()
    }
}

fn answer(of: &Import, report: &ImportReport, ending: Ending) -> Result<Answer, Failure> {
    let text = if of.json {
        let value = json!({
            "rows": report.rows,
            "new": report.new,
            "updated": report.updated,
            "unchanged": report.unchanged,
            "rejected": report.rejected,
            "problems": report.problems,
            "form": report.form,
        });
        Answer::json(serde_json::to_string_pretty(&value))?.text
    } else {
        print::import(&of.file, report)
    };
    Ok(Answer { text, ending })
}
