//! `import`, `imports`.

use super::events::import_events;
use super::with_progress;
use crate::answer::{Answer, Ending, shown};
use crate::args::By;
use crate::args_import::{Import, Imports};
use crate::open::{open, open_for};
use crate::{map_file, print};
use app::wire::{
    ImportCheck, ImportLook, ImportReport, ImportWrite, ListFormAsked, MatchRule, Nothing, OfCase,
};
use app::{App, ErrorCode, Failure};
use serde_json::json;
use std::path::Path;

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
    open_for(app, by, &of.file, of.dry_run)?;
    let map = of.map.as_deref().map(map_file::read).transpose()?;
    let list = ImportCheck {
        case: of.case,
        path: path.to_owned(),
        form: Some(form(of)),
        map,
        matching: Some(matching(of)),
        ..ImportCheck::default()
    };
    if let Some(out) = &of.write_map {
        write_map(app, &list, out)?;
    }
    if of.dry_run {
        let checked = with_progress(app, "Opening the list", |app| app::import_check(app, list))?;
        let refused = format!(
            "{} of {} rows are bad, so that a strict import would write nothing. Put them right, or import without --strict",
            checked.rejected, checked.rows
        );
        let is_refused = of.strict && checked.rejected > 0;
        let ending = if is_refused { Ending::Refused(refused) } else { Ending::Done };
        return answer(of, &checked, ending);
    }
    let (name, sender) = (of.name.clone(), of.sender.clone());
    let request = ImportWrite { list: list.clone(), strict: of.strict, name, sender, draft: None };
    match with_progress(app, "Opening the list", |app| app::import_write(app, request)) {
        Ok(report) => answer(of, &report, Ending::Done),
        Err(refused) if refused.code == ErrorCode::Refused => {
            let checked = app::import_check(app, list)?;
            answer(of, &ImportReport { new: 0, updated: 0, ..checked }, Ending::Refused(refused.message))
        }
        Err(failure) => Err(failure),
    }
}

fn write_map(app: &mut App, list: &ImportCheck, out: &Path) -> Result<(), Failure> {
    let ImportCheck { case, path, form, map, .. } = list.clone();
    let left_blank = map.as_ref().map(|map| map.left_blank.clone()).unwrap_or_default();
    let look = app::import_look(app, ImportLook { case, path, form, map, ..ImportLook::default() })?;
    map_file::write(out, &look, left_blank)
}

/// Lists the lists that came in.
///
/// # Errors
/// When the file refuses or the case does not exist.
pub fn imports(app: &mut App, by: &By, of: &Imports) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    let cases = match of.case {
        Some(case) => vec![case],
        None => app::case_list(app, Nothing {})?.into_iter().map(|case| case.case).collect(),
    };
    let mut found = Vec::new();
    for case in cases {
        found.extend(app::import_list(app, OfCase { case })?);
    }
    found.sort_by_key(|import| std::cmp::Reverse(import.operation));
    shown(of.json, &found, |found| print::imports(found))
}

/// What the command line says of rows of people whom the case, or an earlier row, knows.
fn matching(of: &Import) -> MatchRule {
    let twice = match of.twice.as_str() {
        "both" => Some("new"),
        "first" => Some("skip"),
        _ => None,
    };
    let kinds = twice.map(|decision| ("twice".to_owned(), decision.to_owned())).into_iter().collect();
    MatchRule { on_match: Some(of.on_match.clone()), kinds, ..MatchRule::default() }
}

/// What the command line says of the form of the file.
pub(super) fn form(of: &Import) -> ListFormAsked {
    ListFormAsked {
        encoding: of.encoding.clone(),
        sheet: of.sheet.clone(),
        header_row: of.header_row,
        no_header: of.no_header.then_some(true),
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
            "review": report.review,
            "skipped": report.skipped,
            "overwritten": report.overwritten,
            "columns": report.columns,
            "problems": report.problems,
            "offers": report.offers,
            "swapped": report.swapped,
            "reviews": report.reviews,
            "review_rows": report.review_rows,
            "form": report.form,
        });
        Answer::json(serde_json::to_string_pretty(&value))?.text
    } else {
        print::import(&of.file, report, of.dry_run)
    };
    Ok(Answer { text, ending })
}
