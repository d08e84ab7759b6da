//! What happened to people: lists of events in, and one event typed or taken away.

use crate::event_rows::{self, Sorted};
use crate::list_file::{
    ListFile, ListSource, all_or_nothing, kinds_seen, problems_kept, problems_seen, read_file,
};
use crate::list_form;
use crate::terms::CaseTerms;
use crate::wire::{
    Done, EventAdd, EventAdded, EventCheck, EventImport, EventKindView, EventRemove, EventReport,
    ImportColumn, ListFormAsked, OfCase,
};
use crate::{App, ErrorCode, Failure, date, done, grouped, optional};
use domain::input::{Event, Input, event_kind};
use domain::person::Source;
use intake::{EventColumn, EventList, EventsWanted, ListedEvent, Progress, Table, read_events};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use store::{EventRow, ImportRecord, Reader, Told};

/// The command that brings a list of events, as the history and the records of imports name it.
pub(crate) const EVENT_IMPORT: &str = "event_import";

/// Reads a list of events against a case and says what it would bring. Writes nothing.
///
/// # Errors
/// When the file cannot be read or is no whole list of events.
pub fn event_check(app: &mut App, req: EventCheck) -> Result<EventReport, Failure> {
    let incoming = read(app, req.case, &req.path, req.kind.as_deref(), req.form.as_ref())?;
    let rows = sorted(app, req.case, &incoming.list, false)?;
    report(app, req.case, &incoming, &rows)
}

/// The rows of a list with nothing wrong, sorted by what the case holds; `again` adds them all.
fn sorted<'l>(app: &App, case: i64, list: &'l EventList, again: bool) -> Result<Sorted<'l>, Failure> {
    let known = if again { Vec::new() } else { app.store()?.read().events(case)? };
    Ok(event_rows::sorted(&list.events, &known))
}

/// Writes a list of events into a case, in one operation that can be undone whole. Rows that are right and whose
/// event the case does not hold yet are written, the others reported; with `strict` nothing is written if any is bad.
///
/// # Errors
/// When the file cannot be read or is no whole list of events; with `strict`, when any row is bad; when the case
/// holds the same file already, unless it is asked for `again`.
pub fn event_import(app: &mut App, req: EventImport) -> Result<EventReport, Failure> {
    let incoming = read(app, req.case, &req.path, req.kind.as_deref(), req.form.as_ref())?;
    let list = &incoming.list;
    let rows = sorted(app, req.case, list, req.again)?;
    let found = report(app, req.case, &incoming, &rows)?;
    if req.strict {
        all_or_nothing(&incoming.file_name, list.row_count, list.rejected, list.problems.first())?;
    }
    if let Some(operation) = found.imported_before.filter(|_| !req.again) {
        return Err(twice(&incoming.file_name, operation));
    }
    let watch = app.watch.clone();
    app.operate(EVENT_IMPORT, Some(req.case), |op| {
        let rows: Vec<EventRow> = rows.new.iter().map(|event| event_row(event, op.id)).collect();
        op.events_insert(req.case, &rows, &mut watch.writing(found.events))?;
        op.import_insert(req.case, &record(&incoming, &found)?)?;
        let (events, people) = (counted(found.events), crate::classes::people(found.people));
        let summary = format!("Imported {}: {events} of {people}", incoming.file_name);
        Ok((EventReport { operation: Some(op.id), ..found }, summary))
    })
}

fn counted(events: u64) -> String {
    if events == 1 { "1 event".to_owned() } else { format!("{} events", grouped(events)) }
}

fn twice(file_name: &str, operation: i64) -> Failure {
    let message = format!(
        "The very same file came in with operation {operation}, so nothing of {file_name} was written: every event \
         would count twice. Undo that operation first, or ask for the list again if the events did happen twice."
    );
    Failure {
        code: ErrorCode::AlreadyExists,
        message,
        field: Some("path".to_owned()),
        hint: None,
        operation: None,
    }
}

fn read(
    app: &App,
    case: i64,
    path: &str,
    kind: Option<&str>,
    form: Option<&ListFormAsked>,
) -> Result<ListFile<EventList>, Failure> {
    let store = app.store()?.read();
    store.case(case)?;
    let mut known: HashMap<String, i64> = HashMap::new();
    store.each_external_id(case, &mut |person, external_id| {
        known.insert(external_id.to_owned(), person);
    })?;
    let person = |id: &str| known.get(id).copied();
    let wanted = EventsWanted { kind, person: &person, today: app.today() };
    let read = |table: Table<'_>, progress: Progress<'_>| read_events(table, &wanted, progress);
    app.watch.begin();
    read_file(&app.watch, &ListSource::File(path.to_owned()), list_form::asked(form)?, read, |list| {
        &list.form
    })
}

fn event_row(listed: &ListedEvent, operation: i64) -> EventRow {
    EventRow {
        id: 0,
        person: listed.person,
        kind: listed.kind.clone(),
        event: listed.event,
        note: listed.note.clone(),
        source: Source { operation, row: Some(listed.row) },
    }
}

fn report(
    app: &App,
    case: i64,
    incoming: &ListFile<EventList>,
    rows: &Sorted<'_>,
) -> Result<EventReport, Failure> {
    let list = &incoming.list;
    let terms = app.terms(case, &[])?;
    let mut of_kinds: BTreeMap<&str, (u64, BTreeSet<i64>)> = BTreeMap::new();
    for event in &rows.new {
        let (events, people) = of_kinds.entry(&event.kind).or_default();
        *events += 1;
        people.insert(event.person);
    }
    let of_kinds = of_kinds.into_iter().map(|(kind, (events, people))| EventKindView {
        kind: kind.to_owned(),
        events,
        people: people.len() as u64,
        tells: told_by(&terms, kind),
    });
    let (gone, gone_from) = gone(app.store()?.read(), &incoming.file_name, rows)?;
    let people: BTreeSet<i64> = rows.new.iter().map(|event| event.person).collect();
    Ok(EventReport {
        file_name: incoming.file_name.clone(),
        rows: list.row_count as u64,
        events: rows.new.len() as u64,
        people: people.len() as u64,
        of_kinds: of_kinds.collect(),
        held: rows.held.clone(),
        alike: rows.alike.clone(),
        repeated: rows.repeated.clone(),
        gone,
        gone_from,
        rejected: list.rejected as u64,
        problems: problems_seen(&list.problems).collect(),
        kinds: kinds_seen(&list.problem_counts),
        columns: list.columns.iter().map(import_column).collect(),
        form: list_form::seen(&list.form, list.columns.iter().map(|column| column.header.as_str())),
        imported_before: imported_before(app.store()?.read(), case, &incoming.sha256)?,
        operation: None,
    })
}

/// Events that an earlier list of the same name brought and this one does not say, with the last such operation.
fn gone(read: Reader<'_>, file_name: &str, rows: &Sorted<'_>) -> Result<(u64, Option<i64>), Failure> {
    let (mut events, mut last) = (0, None);
    for (operation, count) in &rows.unsaid {
        if read.imported_list(*operation)?.is_some_and(|list| list.file_name == file_name) {
            events += count;
            last = last.max(Some(*operation));
        }
    }
    Ok((events, last))
}

fn import_column(column: &EventColumn) -> ImportColumn {
    ImportColumn {
        header: column.header.clone(),
        field: column.field.word().map(str::to_owned),
        reading: None,
        told_by: None,
    }
}

/// The operation in force that brought the events of the same file.
fn imported_before(read: Reader<'_>, case: i64, sha256: &str) -> Result<Option<i64>, Failure> {
    for import in read.imports(case)? {
        if import.kind == EVENT_IMPORT
            && import.record.sha256 == sha256
            && let Ok(in_force) = read.in_force(import.operation)?
        {
            return Ok(Some(in_force));
        }
    }
    Ok(None)
}

fn record(incoming: &ListFile<EventList>, found: &EventReport) -> Result<ImportRecord, Failure> {
    Ok(ImportRecord {
        file_name: incoming.file_name.clone(),
        sha256: incoming.sha256.clone(),
        rows: found.rows,
        new: found.events,
        updated: 0,
        unchanged: found.held.count,
        rejected: found.rejected,
        sheet: incoming.list.form.sheet.clone(),
        columns: serde_json::to_value(&found.columns).map_err(Failure::unexpected)?,
        problems: problems_kept(&found.problems, &found.kinds),
        ..ImportRecord::default()
    })
}

/// The kinds of events that a case keeps, with how many there are and what they tell.
///
/// # Errors
/// When the case does not exist.
pub fn event_kind_list(app: &mut App, req: OfCase) -> Result<Vec<EventKindView>, Failure> {
    let terms = app.terms(req.case, &[])?;
    let kinds = app.store()?.read().event_kinds(req.case)?;
    let view = |of: store::EventKind| EventKindView {
        tells: told_by(&terms, &of.kind),
        kind: of.kind,
        events: of.events,
        people: of.people,
    };
    Ok(kinds.into_iter().map(view).collect())
}

/// The inputs of claims that events of a kind tell: `tcpa_227c5: calls`.
fn told_by(terms: &CaseTerms, kind: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (place, theory) in terms.theories.iter().enumerate() {
        let wanted = domain::exposure::wanted_inputs(theory, &terms.answers);
        for input in Input::ALL.into_iter().filter(|input| wanted.contains(input)) {
            let is_told = matches!(terms.told(place, input), Told::Events(of) if of == kind);
            if is_told && crate::facts::is_told_by_events(input) {
                found.push(format!("{}: {}", terms.names[place], input.key()));
            }
        }
    }
    found
}

/// Adds one event to a person.
///
/// # Errors
/// When there is no such person, no kind is given, the day cannot be read or is yet to come, or the loss is no
/// amount.
pub fn event_add(app: &mut App, req: EventAdd) -> Result<EventAdded, Failure> {
    let person = app.store()?.read().person(req.person)?;
    let kind = event_kind(&req.kind);
    if kind.is_empty() {
        return Err(Failure::invalid("kind", "Say what happened, such as call"));
    }
    let on = optional(req.on.as_deref()).map(|text| date(&text, "on")).transpose()?;
    if on.is_some_and(|on| on.first() > app.today()) {
        return Err(Failure::invalid("on", "The day is after today; an event is kept once it has happened"));
    }
    let loss = optional(req.loss.as_deref()).map(|text| crate::terms::money(&text, "loss")).transpose()?;
    let (event, note) = (Event { on, loss }, optional(req.note.as_deref()));
    app.operate("event_add", Some(person.case), |op| {
        let source = Source { operation: op.id, row: None };
        let row = EventRow { id: 0, person: person.id, kind, event, note, source };
        let id = op.event_insert(person.case, &row)?;
        let summary = format!("Added to {}: {}", person.name.listed(), words(&row));
        Ok((EventAdded { event: id, operation: op.id, summary: summary.clone() }, summary))
    })
}

/// Takes one event away, typed or from a list; undoing that brings it back.
///
/// # Errors
/// When there is no such event.
pub fn event_remove(app: &mut App, req: EventRemove) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let row = read.event(req.event)?;
    let person = read.person(row.person)?;
    app.operate("event_remove", Some(person.case), |op| {
        op.event_remove(row.id)?;
        Ok(done(op, format!("Took away from {}: {}", person.name.listed(), words(&row))))
    })
}

/// An event as a sentence has it: `call on 2024-05-01`, `call in 2024-05`.
pub(crate) fn words(row: &EventRow) -> String {
    let kind = row.kind.replace('_', " ");
    match row.event.on {
        None => format!("{kind}, day not known"),
        Some(on) if on.is_whole() => format!("{kind} on {on}"),
        Some(on) => format!("{kind} in {on}"),
    }
}
