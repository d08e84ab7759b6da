//! Class lists in: checked first, then written in one operation.

use crate::events::EVENT_IMPORT;
use crate::import_match::{Plan, plan};
use crate::list_file::{ListFile, all_or_nothing, kinds_seen, problems_kept, problems_seen, read_file};
use crate::list_form;
use crate::wire::{
    ImportCheck, ImportColumn, ImportProblem, ImportReport, ImportView, ImportWrite, ListFormAsked, OfCase,
    ProblemCount,
};
use crate::{App, Failure, grouped};
use intake::{ClassList, Column, Field, ProblemKind, Table, Wanted, read_list};
use store::{ImportRecord, ImportRow, Reader};

/// A list that was read, with what identifies its file.
struct Incoming {
    list: ClassList,
    wanted: Wanted,
    file_name: String,
    sha256: String,
}

/// Reads a list against a case and says what it would bring. Writes nothing.
///
/// # Errors
/// When the file cannot be read or is no whole class list.
pub fn import_check(app: &mut App, req: ImportCheck) -> Result<ImportReport, Failure> {
    let incoming = read(app, req.case, &req.path, req.form.as_ref())?;
    let found = plan(app.store()?.read(), req.case, &incoming.list, &incoming.wanted, 0, app.today())?;
    Ok(report(&incoming, &found, None))
}

/// Writes a list into a case, in one operation that can be undone whole.
///
/// Rows that are right are written and the others reported; with `strict` nothing is written if any is bad.
///
/// # Errors
/// When the file cannot be read or is no whole class list; with `strict`, when any row is bad.
pub fn import_write(app: &mut App, req: ImportWrite) -> Result<ImportReport, Failure> {
    let incoming = read(app, req.case, &req.path, req.form.as_ref())?;
    if req.strict {
        let checked = &incoming.list.checked;
        all_or_nothing(&incoming.file_name, checked.row_count, checked.rejected, checked.problems.first())?;
    }
    let today = app.today();
    let watch = app.watch.clone();
    app.operate("import", Some(req.case), |op| {
        let found = plan(op.read(), req.case, &incoming.list, &incoming.wanted, op.id, today)?;
        let written = report(&incoming, &found, Some(op.id));
        let mut writing = watch.writing(written.new + written.updated);
        op.people_insert(req.case, found.new.into_iter(), &mut writing)?;
        for (done, person) in (written.new + 1..).zip(&found.updated) {
            op.person_update(person)?;
            writing(done);
        }
        op.import_insert(req.case, &record(&incoming, &written)?)?;
        let (new, updated) = (grouped(written.new), grouped(written.updated));
        let summary = format!("Imported {}: {new} new, {updated} updated", incoming.file_name);
        Ok((written, summary))
    })
}

/// The imports of a case, newest first; those undone too.
///
/// # Errors
/// When the case does not exist.
pub fn import_list(app: &mut App, req: OfCase) -> Result<Vec<ImportView>, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    read.imports(req.case)?.into_iter().map(|row| import_view(read, row)).collect()
}

fn read(app: &App, case: i64, path: &str, form: Option<&ListFormAsked>) -> Result<Incoming, Failure> {
    let store = app.store()?.read();
    store.case(case)?;
    let rules = crate::facts::rules(store, case)?;
    let wanted = Wanted { facts: rules.into_iter().map(|(key, rule)| (key.to_string(), rule)).collect() };
    let read = |table: Table<'_>, progress: &mut dyn FnMut(u64)| read_list(table, &wanted, progress);
    let ListFile { list, file_name, sha256 } =
        read_file(app, path, list_form::asked(form)?, read, |list| &list.checked.form)?;
    Ok(Incoming { list, wanted, file_name, sha256 })
}

fn report(incoming: &Incoming, found: &Plan, operation: Option<i64>) -> ImportReport {
    let checked = &incoming.list.checked;
    let read = problems_seen(&checked.problems);
    let problems: Vec<ImportProblem> = read.chain(found.kept.iter().cloned()).collect();
    let mut kinds = kinds_seen(&checked.problem_counts);
    name_options(&mut kinds, incoming);
    if !found.kept.is_empty() {
        kinds.push(ProblemCount {
            kind: crate::import_match::KEPT.to_owned(),
            count: found.kept.len() as u64,
            advice:
                "Someone typed another value here; it was kept. Change it on the person if the list is right."
                    .into(),
        });
    }
    ImportReport {
        file_name: incoming.file_name.clone(),
        rows: checked.row_count as u64,
        new: found.new.len() as u64,
        updated: found.updated.len() as u64,
        unchanged: found.unchanged,
        rejected: checked.rejected as u64,
        problems,
        kinds,
        columns: checked.columns.0.iter().map(|column| import_column(column, &incoming.wanted)).collect(),
        form: Some(list_form::seen(
            &checked.form,
            checked.columns.0.iter().map(|column| column.header.as_str()),
        )),
        operation,
    }
}

/// Says which words there are to pick from, where other words were found.
fn name_options(kinds: &mut [ProblemCount], incoming: &Incoming) {
    let word = ProblemKind::NotAnOption.word();
    let Some(kind) = kinds.iter_mut().find(|kind| kind.kind == word) else { return };
    for column in &incoming.list.checked.columns.0 {
        let Field::Fact(place) = column.field else { continue };
        let options = &incoming.wanted.facts[place].1.options;
        let mut problems = incoming.list.checked.problems.iter();
        if problems.any(|of| of.kind == ProblemKind::NotAnOption && of.column == column.header) {
            kind.advice += &format!(" {}: {}.", column.header, options.join(", "));
        }
    }
}

fn import_column(column: &Column, wanted: &Wanted) -> ImportColumn {
    let field = match column.field {
        Field::ExternalId => "external_id",
        Field::First => "first",
        Field::Middle => "middle",
        Field::Last => "last",
        Field::Suffix => "suffix",
        Field::Email => "email",
        Field::Phone => "phone",
        Field::Street => "street",
        Field::City => "city",
        Field::State => "state",
        Field::Zip => "zip",
        Field::BornOn => "dob",
        Field::Status => "status",
        Field::Fact(place) => &wanted.facts[place].0,
        Field::Extra => return ImportColumn { header: column.header.clone(), field: None },
    };
    ImportColumn { header: column.header.clone(), field: Some(field.to_owned()) }
}

fn record(incoming: &Incoming, written: &ImportReport) -> Result<ImportRecord, Failure> {
    Ok(ImportRecord {
        file_name: incoming.file_name.clone(),
        sha256: incoming.sha256.clone(),
        rows: written.rows,
        new: written.new,
        updated: written.updated,
        unchanged: written.unchanged,
        rejected: written.rejected,
        columns: serde_json::to_value(&written.columns).map_err(Failure::unexpected)?,
        problems: problems_kept(&written.problems, &written.kinds),
    })
}

fn import_view(file: Reader<'_>, row: ImportRow) -> Result<ImportView, Failure> {
    #[derive(serde::Deserialize)]
    struct Problems {
        listed: Vec<ImportProblem>,
        kinds: Vec<ProblemCount>,
    }
    let ImportRow { operation, kind, record, user, at } = row;
    let (undo, undone_by) = match file.in_force(operation)? {
        Ok(undo) => (Some(undo), None),
        Err(by) => (None, Some(by)),
    };
    let problems: Problems = serde_json::from_value(record.problems).map_err(Failure::unexpected)?;
    let report = ImportReport {
        file_name: record.file_name,
        rows: record.rows,
        new: record.new,
        updated: record.updated,
        unchanged: record.unchanged,
        rejected: record.rejected,
        problems: problems.listed,
        kinds: problems.kinds,
        columns: serde_json::from_value(record.columns).map_err(Failure::unexpected)?,
        form: None,
        operation: Some(operation),
    };
    let list = (kind == EVENT_IMPORT).then(|| "events".to_owned());
    Ok(ImportView { operation, list, report, user, at, undone_by, undo })
}
