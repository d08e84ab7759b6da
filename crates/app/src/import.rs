//! Class lists in: checked first, then written in one operation.

use crate::events::EVENT_IMPORT;
use crate::import_match::{Found, Matching, Placed};
use crate::list_file::{
    ListFile, all_or_nothing, in_other_order, kinds_seen, problems_kept, problems_seen, stream_list,
};
use crate::list_form;
use crate::wire::{
    ImportCheck, ImportColumn, ImportProblem, ImportReport, ImportView, ImportWrite, OfCase, ProblemCount,
};
use crate::{App, Failure, grouped};
use intake::{Asked, Checked, Column, Field, ProblemKind, Wanted};
use store::{ImportRecord, ImportRow, Reader};

/// Reads a list against a case and says what it would bring. Writes nothing.
///
/// # Errors
/// When the file cannot be read or is no whole class list.
pub fn import_check(app: &mut App, req: ImportCheck) -> Result<ImportReport, Failure> {
    let (wanted, asked) = (wanted(app.store()?.read(), req.case)?, list_form::asked(req.form.as_ref())?);
    let check = |asked: &Asked| {
        let read = app.store()?.read();
        let mut matching = Matching::begin(read, req.case, &wanted, 0, app.today())?;
        let list = stream_list(&app.watch, &req.path, asked, &wanted, &mut |columns, rows| {
            matching.columns(columns);
            rows.iter().try_for_each(|row| matching.place(read, row).map(drop))
        })?;
        Ok::<_, Failure>((list, matching.found))
    };
    let (mut list, mut found) = check(&asked)?;
    if let Some(asked) = in_other_order(&asked, &list.list.form) {
        (list, found) = check(&asked)?;
    }
    Ok(report(&list, &wanted, &found, None))
}

/// Writes a list into a case, in one operation that can be undone whole.
///
/// Rows that are right are written and the others reported; with `strict` nothing is written if any is bad.
///
/// # Errors
/// When the file cannot be read or is no whole class list; with `strict`, when any row is bad.
pub fn import_write(app: &mut App, req: ImportWrite) -> Result<ImportReport, Failure> {
    let asked = list_form::asked(req.form.as_ref())?;
    let mut other = None;
    let written = write(app, &req, &asked, &mut other);
    // What was written in the wrong order of its dates was taken back before it was kept.
    other.map_or(written, |asked| write(app, &req, &asked, &mut None))
}

/// Writes the list as `asked`, unless its dates show another order, which is left in `other`.
fn write(
    app: &mut App,
    req: &ImportWrite,
    asked: &Asked,
    other: &mut Option<Asked>,
) -> Result<ImportReport, Failure> {
    let wanted = wanted(app.store()?.read(), req.case)?;
    let (today, watch) = (app.today(), app.watch.clone());
    app.operate("import", Some(req.case), |op| {
        let mut matching = Matching::begin(op.read(), req.case, &wanted, op.id, today)?;
        let mut writer = op.list_writer(req.case)?;
        let list = stream_list(&watch, &req.path, asked, &wanted, &mut |columns, rows| {
            matching.columns(columns);
            for row in &rows {
                match matching.place(op.read(), row)? {
                    Placed::New(person) => {
                        writer.push(person)?;
                    }
                    Placed::Updated(person) => op.person_update(&person)?,
                    Placed::Unchanged => {}
                }
            }
            Ok(())
        })?;
        writer.finish()?;
        *other = in_other_order(asked, &list.list.form);
        if other.is_some() {
            return Err(Failure::invalid("date_order", "the dates of the list show another order"));
        }
        if req.strict {
            let checked = &list.list;
            all_or_nothing(&list.file_name, checked.row_count, checked.rejected, checked.problems.first())?;
        }
        let written = report(&list, &wanted, &matching.found, Some(op.id));
        op.import_insert(req.case, &record(&list, &written)?)?;
        let (new, updated) = (grouped(written.new), grouped(written.updated));
        let summary = format!("Imported {}: {new} new, {updated} updated", list.file_name);
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

/// The facts that a case asks for.
fn wanted(read: Reader<'_>, case: i64) -> Result<Wanted, Failure> {
    read.case(case)?;
    let rules = crate::facts::rules(read, case)?;
    Ok(Wanted { facts: rules.into_iter().map(|(key, rule)| (key.to_string(), rule)).collect() })
}

fn report(list: &ListFile<Checked>, wanted: &Wanted, found: &Found, operation: Option<i64>) -> ImportReport {
    let checked = &list.list;
    let read = problems_seen(&checked.problems);
    let problems: Vec<ImportProblem> = read.chain(found.kept.iter().cloned()).collect();
    let mut kinds = kinds_seen(&checked.problem_counts);
    name_options(&mut kinds, checked, wanted);
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
        file_name: list.file_name.clone(),
        rows: checked.row_count as u64,
        new: found.new,
        updated: found.updated,
        unchanged: found.unchanged,
        rejected: checked.rejected as u64,
        problems,
        kinds,
        columns: checked.columns.0.iter().map(|column| import_column(column, wanted)).collect(),
        form: Some(list_form::seen(
            &checked.form,
            checked.columns.0.iter().map(|column| column.header.as_str()),
        )),
        operation,
    }
}

/// Says which words there are to pick from, where other words were found.
fn name_options(kinds: &mut [ProblemCount], checked: &Checked, wanted: &Wanted) {
    let word = ProblemKind::NotAnOption.word();
    let Some(kind) = kinds.iter_mut().find(|kind| kind.kind == word) else { return };
    for column in &checked.columns.0 {
        let Field::Fact(place) = column.field else { continue };
        let options = &wanted.facts[place].1.options;
        let mut problems = checked.problems.iter();
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

fn record(list: &ListFile<Checked>, written: &ImportReport) -> Result<ImportRecord, Failure> {
    Ok(ImportRecord {
        file_name: list.file_name.clone(),
        sha256: list.sha256.clone(),
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
