//! Class lists in: checked first, then written in one operation.

use crate::events::EVENT_IMPORT;
use crate::import_decisions::Decisions;
use crate::import_match::{FROZEN, Found, KEPT, Matching, Placed, UNKNOWN};
use crate::import_twice::{KeyMaker, Keys};
use crate::leads::ANSWER_READ;
use crate::list_file::{
    ListFile, ReadAs, all_or_nothing, in_other_order, kinds_seen, problems_kept, problems_seen, stream_list,
};
use crate::list_form;
use crate::list_map::{Taken, pairs, wanted};
use crate::list_unread::with_unread;
use crate::wire::{
    ImportCheck, ImportProblem, ImportReport, ImportView, ImportWrite, OfCase, ProblemCount, ReadingOffer,
};
use crate::{App, Failure, grouped, optional};
use intake::{Asked, Checked, Column, Field, ListRow, Offer, ProblemKind, Reading, Wanted};
use store::{ImportRecord, ImportRow, Reader};

/// Reads a list against a case and says what it would bring. Writes nothing.
///
/// # Errors
/// When the file cannot be read or is no whole class list, or when it was stopped.
pub fn import_check(app: &mut App, req: ImportCheck) -> Result<ImportReport, Failure> {
    app.watch.begin();
    let wanted = wanted(app.store()?.read(), req.case)?;
    let (taken, decisions) = (Taken::of(app, &req, &wanted)?, Decisions::read(req.matching.as_ref())?);
    let read_as = ReadAs { wanted: &wanted, mapping: &taken.mapping };
    let check = |asked: &Asked| {
        let read = app.store()?.read();
        let mut matching = Matching::begin(read, req.case, &wanted, 0, app.today(), &decisions)?;
        let list = stream_list(&app.watch, &taken.source, asked, read_as, keyed(), &mut |columns, rows| {
            matching.columns(columns);
            rows.iter().try_for_each(|(row, keys)| matching.place(read, row, keys).map(drop))
        })?;
        Ok::<_, Failure>((list, matching.found))
    };
    let (mut list, mut found) = check(&taken.asked)?;
    if let Some(asked) = in_other_order(&taken.asked, &list.list.form) {
        (list, found) = check(&asked)?;
    }
    refuse_another(&req, &list)?;
    Ok(report(&list, &taken, &wanted, found, None))
}

/// A row with what it says of its person, by which rows of one person are found.
pub(crate) fn keyed() -> impl FnMut(ListRow) -> (ListRow, Keys) + Send {
    let mut maker = KeyMaker::default();
    move |row| {
        let keys = maker.keys(&row);
        (row, keys)
    }
}

/// Refuses a file that is not the one on which rows and cells were decided: they would fall on others.
pub(crate) fn refuse_another<L>(seen: &ImportCheck, list: &ListFile<L>) -> Result<(), Failure> {
    match &seen.sha256 {
        Some(sha256) if *sha256 != list.sha256 => Err(Failure::invalid(
            "sha256",
            format!(
                "{} has changed since it was checked, and what was decided of single rows and cells belongs to the file as it was. Check it again",
                list.file_name
            ),
        )),
        _ => Ok(()),
    }
}

/// Writes a list into a case, in one operation that can be undone whole.
///
/// Rows that are right are written and the others reported; with `strict` nothing is written if any is bad. Rows that are
/// to be reviewed and on which nobody has decided are left out.
///
/// # Errors
/// When the file cannot be read or is no whole class list; with `strict`, when any row is bad; when it was stopped.
pub fn import_write(app: &mut App, req: ImportWrite) -> Result<ImportReport, Failure> {
    app.watch.begin();
    let wanted = wanted(app.store()?.read(), req.list.case)?;
    let taken = Taken::of(app, &req.list, &wanted)?;
    let mut other = None;
    let written = write(app, &req, (&taken, &wanted), &taken.asked, &mut other);
    // What was written in the wrong order of its dates was taken back before it was kept.
    other.map_or(written, |asked| write(app, &req, (&taken, &wanted), &asked, &mut None))
}

/// Writes the list as `asked`, unless its dates show another order, which is left in `other`.
fn write(
    app: &mut App,
    req: &ImportWrite,
    (taken, wanted): (&Taken, &Wanted),
    asked: &Asked,
    other: &mut Option<Asked>,
) -> Result<ImportReport, Failure> {
    let case = req.list.case;
    let decisions = Decisions::read(req.list.matching.as_ref())?;
    let read_as = ReadAs { wanted, mapping: &taken.mapping };
    let (today, watch) = (app.today(), app.watch.clone());
    app.operate("import", Some(case), |op| {
        let mut matching = Matching::begin(op.read(), case, wanted, op.id, today, &decisions)?;
        let (mut writer, mut said) = (op.list_writer(case)?, op.said_writer(case)?);
        let list = stream_list(&watch, &taken.source, asked, read_as, keyed(), &mut |columns, rows| {
            matching.columns(columns);
            for (row, keys) in rows {
                match matching.place(op.read(), &row, &keys)? {
                    Placed::New => {
                        writer.push(matching.said(row))?;
                    }
                    Placed::Updated(person) => {
                        said.push(person.id, matching.said(row))?;
                        op.person_update(&person)?;
                    }
                    Placed::Left(person) => said.push(person, matching.said(row))?,
                    Placed::Nobody => {}
                }
            }
            Ok(())
        })?;
        writer.finish()?;
        said.finish()?;
        *other = in_other_order(asked, &list.list.form);
        if other.is_some() {
            return Err(Failure::invalid("date_order", "the dates of the list show another order"));
        }
        refuse_another(&req.list, &list)?;
        if req.strict {
            let checked = &list.list;
            let rejected = checked.rejected + matching.found.unknown.len();
            all_or_nothing(&list.file_name, checked.row_count, rejected, checked.problems.first())?;
        }
        if let Some(draft) = req.draft {
            op.list_draft_remove(draft)?;
        }
        if let Some(sender) = optional(req.sender.as_deref()) {
            op.list_map_set(case, &taken.kept_for(sender, wanted)?)?;
        }
        let name = optional(req.name.as_deref());
        let written = ImportReport { name, ..report(&list, taken, wanted, matching.found, Some(op.id)) };
        op.import_insert(case, &record(&list, &written)?)?;
        Ok((written.clone(), summary(&written)))
    })
}

/// What an import did, for the history.
fn summary(written: &ImportReport) -> String {
    let (new, updated) = (grouped(written.new), grouped(written.updated));
    let name = written.name.as_ref().filter(|name| **name != written.file_name);
    let name = name.map(|name| format!(" as {name}")).unwrap_or_default();
    let review = match written.review {
        0 => String::new(),
        count => format!(", {} left for review", grouped(count)),
    };
    let extras = match written.extras_only {
        0 => String::new(),
        count => format!(", columns kept as they came of {} more", grouped(count)),
    };
    format!("Imported {}{name}: {new} new, {updated} updated{extras}{review}", written.file_name)
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

fn report(
    list: &ListFile<Checked>,
    taken: &Taken,
    wanted: &Wanted,
    found: Found,
    operation: Option<i64>,
) -> ImportReport {
    let checked = &list.list;
    let mut kinds = kinds_seen(&checked.problem_counts);
    name_options(&mut kinds, checked, wanted);
    kinds.extend(of_people(&found));
    let headers: Vec<&str> = checked.columns.0.iter().map(|column| column.header.as_str()).collect();
    ImportReport {
        file_name: list.file_name.clone(),
        name: None,
        rows: checked.row_count as u64,
        new: found.new,
        updated: found.updated,
        unchanged: found.unchanged,
        extras_only: found.extras_only,
        without_status: found.without_status,
        rejected: (checked.rejected + found.unknown.len()) as u64,
        review: found.review,
        skipped: found.skipped,
        overwritten: found.overwritten,
        problems: problems_seen(&checked.problems)
            .chain(found.unknown)
            .chain(found.frozen)
            .chain(found.kept)
            .collect(),
        sha256: Some(list.sha256.clone()),
        kinds,
        columns: taken.columns(wanted),
        offers: checked.offers.iter().map(|of| offer(of, &checked.columns.0[of.column], wanted)).collect(),
        swapped: pairs(&checked.swapped, &headers),
        reviews: found.kinds.into_values().collect(),
        review_rows: found.rows,
        form: Some(list_form::seen(&checked.form, headers.iter().copied())),
        operation,
    }
}

/// What is wrong with rows beside the people of the case, by kind.
fn of_people(found: &Found) -> impl Iterator<Item = ProblemCount> {
    let kinds = [
        (
            UNKNOWN,
            found.unknown.len(),
            "Nobody in this case went out under this number, or they are not in the case any more; bring the list into the case that it went out of, or take the number away.",
        ),
        (
            FROZEN,
            found.frozen.len(),
            "These people left the class, so that their records are frozen, and stay as they are. Where the list is right, let the record be changed again on the person, with a reason, and check the list anew.",
        ),
        (
            KEPT,
            found.kept.len(),
            "Someone typed another value here; it was kept. If the list is right, decide so in the match step, or change it on the person.",
        ),
    ];
    kinds.into_iter().filter(|(_, count, _)| *count > 0).map(|(kind, count, advice)| ProblemCount {
        kind: kind.to_owned(),
        count: count as u64,
        advice: advice.to_owned(),
        can_be_left_blank: false,
    })
}

fn offer(of: &Offer, column: &Column, wanted: &Wanted) -> ReadingOffer {
    let field = match of.reading {
        Reading::LastFirst | Reading::FirstLast => Field::FullName,
        _ => column.field,
    };
    ReadingOffer {
        column: column.header.clone(),
        field: field.word(wanted).unwrap_or_default().to_owned(),
        reading: of.reading.word().to_owned(),
        count: of.count as u64,
        breaks: of.breaks as u64,
        found: of.found.clone(),
        becomes: of.becomes.clone(),
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

fn record(list: &ListFile<Checked>, written: &ImportReport) -> Result<ImportRecord, Failure> {
    Ok(ImportRecord {
        file_name: list.file_name.clone(),
        name: written.name.clone(),
        sheet: list.list.form.sheet.clone(),
        sha256: list.sha256.clone(),
        rows: written.rows,
        new: written.new,
        updated: written.updated,
        unchanged: written.unchanged,
        rejected: written.rejected,
        review: written.review,
        skipped: written.skipped,
        overwritten: written.overwritten,
        columns: serde_json::to_value(&written.columns).map_err(Failure::unexpected)?,
        problems: with_unread(problems_kept(&written.problems, &written.kinds), &list.list.unread)?,
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
        // One that brought nothing has nothing to put back.
        Ok(undo) if file.operation(undo)?.stays => (None, None),
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
        review: record.review,
        skipped: record.skipped,
        overwritten: record.overwritten,
        name: record.name,
        problems: problems.listed,
        kinds: problems.kinds,
        columns: serde_json::from_value(record.columns).map_err(Failure::unexpected)?,
        operation: Some(operation),
        ..ImportReport::default()
    };
    let list = match kind.as_str() {
        EVENT_IMPORT => Some("events".to_owned()),
        ANSWER_READ => Some("answers".to_owned()),
        _ => None,
    };
    Ok(ImportView { operation, list, report, user, at, undone_by, undo })
}
