//! Answers of a form or a spreadsheet: read like a class list, but nothing of them is known of a person before somebody
//! takes it.

use super::callers::{CallerKey, key_of};
use super::save::{field_of, said_in};
use crate::import_decisions::Decisions;
use crate::import_match::Matching;
use crate::import_merge::alike;
use crate::list_file::{
    ListFile, ReadAs, in_other_order, kinds_seen, problems_kept, problems_seen, stream_list,
};
use crate::list_map::{Taken, wanted};
use crate::person_file::{fields_of, whole_fields_of};
use crate::wire::{
    AnswerKind, AnswerList, AnswerPage, AnswerRead, AnswerRow, AnswersCame, ColumnSaid, ImportCheck,
    ImportLook, ImportProblem, ListMap, PersonFields,
};
use crate::{App, Failure, grouped};
use domain::fold;
use domain::words::{email_key, phone_key};
use intake::{Asked, Checked, ListRow, Wanted};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use store::{FactType, ImportRecord, IncomingAnswer, Operation, PartsRead};

/// The command that reads answers, as the history and the records of imports name it.
pub(crate) const ANSWER_READ: &str = "answer_read";

/// Reads a file of answers, a row for each caller, and lets each answer wait that says something new. Its columns are told
/// by the names of facts and of fields of a person, and by the words of the questions.
///
/// # Errors
/// When the file cannot be read, or has no column of names.
pub fn answer_read(app: &mut App, req: AnswerRead) -> Result<AnswersCame, Failure> {
    app.watch.begin();
    let wanted = wanted(app.store()?.read(), req.case)?;
    let map = Some(by_wording(app, &req)?);
    let list = ImportCheck { case: req.case, path: req.path, form: req.form, map, ..ImportCheck::default() };
    let taken = Taken::of(app, &list, &wanted)?;
    let mut other = None;
    let came = read(app, req.case, (&taken, &wanted), &taken.asked, &mut other);
    // What was read in the wrong order of its dates was taken back before it was kept.
    other.map_or(came, |asked| read(app, req.case, (&taken, &wanted), &asked, &mut None))
}

/// Columns that are headed by the words of a question hold its fact.
fn by_wording(app: &mut App, req: &AnswerRead) -> Result<ListMap, Failure> {
    let questions = app.store()?.read().intake_questions(req.case)?;
    let look = ImportLook {
        case: req.case,
        path: req.path.clone(),
        form: req.form.clone(),
        ..ImportLook::default()
    };
    let (mut columns, mut filled) = (Vec::new(), BTreeSet::new());
    let looked = crate::import_look(app, look)?.columns.into_iter().map(|looked| looked.column);
    for column in looked.filter(|column| column.field.is_none()) {
        let asks = questions.iter().find(|question| fold(&question.wording) == fold(&column.header));
        if let Some(question) = asks.filter(|question| filled.insert(question.fact.clone())) {
            let field = Some(question.fact.clone());
            columns.push(ColumnSaid { column: column.header, field, reading: None });
        }
    }
    Ok(ListMap { columns, ..ListMap::default() })
}

/// What rows came to.
#[derive(Default)]
struct Came {
    answers: u64,
    callers: u64,
    unchanged: u64,
    /// Callers of the rows so far whom the case does not know.
    unknown: HashSet<CallerKey>,
    /// Rows that waited before this file, and how many of each, so that a file that is read again asks nothing twice.
    waiting: HashMap<WaitingRow, u32>,
}

/// Of whom a row is, by number or as the file calls them, and what of it waits, by field.
type WaitingRow = (Option<i64>, String, BTreeMap<String, String>);

/// The rows of which answers wait, and how many of each.
fn waiting_rows(answers: Vec<IncomingAnswer>) -> HashMap<WaitingRow, u32> {
    let mut rows: HashMap<(i64, u32), WaitingRow> = HashMap::new();
    for IncomingAnswer { operation, row, person, caller, field, value, .. } in answers {
        let row = rows.entry((operation, row)).or_insert_with(|| (person, fold(&caller), BTreeMap::new()));
        row.2.insert(field, value);
    }
    let mut counts = HashMap::new();
    rows.into_values().for_each(|row| *counts.entry(row).or_default() += 1);
    counts
}

/// Reads the file as `asked`, unless its dates show another order, which is left in `other`.
fn read(
    app: &mut App,
    case: i64,
    (taken, wanted): (&Taken, &Wanted),
    asked: &Asked,
    other: &mut Option<Asked>,
) -> Result<AnswersCame, Failure> {
    let decisions = Decisions::read(None)?;
    let read_as = ReadAs { wanted, mapping: &taken.mapping };
    let (today, watch) = (app.today(), app.watch.clone());
    app.operate(ANSWER_READ, Some(case), |op| {
        let mut matching = Matching::begin(op.read(), case, wanted, op.id, today, &decisions)?;
        let waiting = waiting_rows(op.read().answers_waiting(case, 0, u32::MAX)?);
        let mut came = Came { waiting, ..Came::default() };
        let list = stream_list(&watch, &taken.source, asked, read_as, |row| row, &mut |columns, rows| {
            matching.columns(columns);
            rows.into_iter().try_for_each(|row| wait(op, case, &mut matching, row, &mut came))
        })?;
        *other = in_other_order(asked, &list.list.form);
        if other.is_some() {
            return Err(Failure::invalid("date_order", "the dates of the file show another order"));
        }
        let problems: Vec<ImportProblem> = problems_seen(&list.list.problems).collect();
        op.import_insert(case, &record(&list, taken, wanted, &came, &problems)?)?;
        let summary = summary(&list, came.answers);
        let view = AnswersCame {
            operation: op.id,
            summary: summary.clone(),
            file_name: list.file_name,
            rows: list.list.row_count as u64,
            answers: came.answers,
            callers: came.callers,
            unchanged: came.unchanged,
            rejected: list.list.rejected as u64,
            kinds: kinds_seen(&list.list.problem_counts),
            problems,
        };
        Ok((view, summary))
    })
}

/// Lets the answers of a row wait that say something else than what is known of whom it means.
fn wait(
    op: &Operation<'_>,
    case: i64,
    matching: &mut Matching,
    row: ListRow,
    came: &mut Came,
) -> Result<(), Failure> {
    let list_row = row.row;
    let known = matching.meant(op.read(), &row)?;
    // Somebody may have answered twice.
    known.iter().for_each(|person| matching.release(person.id));
    let said = matching.said(row);
    let stands = known.as_deref().map(whole_fields_of).unwrap_or_default();
    let (caller, person) = (said.name.listed(), known.as_ref().map(|person| person.id));
    let (mut news, mut keys) = (Vec::new(), Vec::new());
    // The id that a form gives its answers is not the person's.
    for (field, value) in said_in(&whole_fields_of(&said))? {
        if !is_known(&field, &stands, &value)? {
            keys.extend(key_of(&caller, &field, &value));
            news.push((field, value));
        }
    }
    let row = (person, fold(&caller), news.iter().cloned().collect());
    if let Some(left) = came.waiting.get_mut(&row).filter(|left| **left > 0) {
        *left -= 1;
        came.unchanged += 1;
        return Ok(());
    }
    let answers = news.len() as u64;
    for (field, value) in news {
        let caller = caller.clone();
        let answer = IncomingAnswer { id: 0, operation: op.id, row: list_row, caller, person, field, value };
        op.answer_insert(case, &answer)?;
    }
    came.answers += answers;
    let is_same = keys.iter().any(|key| came.unknown.contains(key));
    came.callers += u64::from(known.is_none() && !is_same);
    came.unknown.extend(keys.into_iter().filter(|_| known.is_none()));
    came.unchanged += u64::from(answers == 0);
    Ok(())
}

/// Whether a person's form says the same already.
pub(super) fn is_known(field: &str, stands: &PersonFields, value: &str) -> Result<bool, Failure> {
    let stands = field_of(&mut stands.clone(), field)?.clone();
    Ok(match field {
        "email" => email_key(&stands) == email_key(value),
        "phone" => phone_key(&stands).is_some_and(|key| Some(key) == phone_key(value)) || stands == value,
        _ => alike(&stands, value),
    })
}

/// `Read form.xlsx: 12 answers wait, 1 row rejected`
fn summary(list: &ListFile<Checked>, answers: u64) -> String {
    let wait = if answers == 1 { "answer waits" } else { "answers wait" };
    let read = format!("Read {}: {} {wait}", list.file_name, grouped(answers));
    match list.list.rejected as u64 {
        0 => read,
        1 => read + ", 1 row rejected",
        rows => format!("{read}, {} rows rejected", grouped(rows)),
    }
}

fn record(
    list: &ListFile<Checked>,
    taken: &Taken,
    wanted: &Wanted,
    came: &Came,
    problems: &[ImportProblem],
) -> Result<ImportRecord, Failure> {
    Ok(ImportRecord {
        file_name: list.file_name.clone(),
        sheet: list.list.form.sheet.clone(),
        sha256: list.sha256.clone(),
        rows: list.list.row_count as u64,
        unchanged: came.unchanged,
        rejected: list.list.rejected as u64,
        review: came.answers,
        columns: serde_json::to_value(taken.columns(wanted)).map_err(Failure::unexpected)?,
        problems: problems_kept(problems, &kinds_seen(&list.list.problem_counts)),
        ..ImportRecord::default()
    })
}

/// The answers of a case that wait, as they came in: for each what stands and what was answered.
///
/// # Errors
/// When the case does not exist.
pub fn answer_list(app: &mut App, req: AnswerList) -> Result<AnswerPage, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let types = read.fact_types(req.case)?;
    let kinds = read.answer_counts(req.case)?.into_iter().map(|(field, count, newest)| AnswerKind {
        label: label(&field, &types),
        field,
        count,
        newest,
    });
    let kinds: Vec<AnswerKind> = kinds.collect();
    let (mut files, mut parts) = (HashMap::new(), PartsRead::default());
    let mut rows = Vec::new();
    for answer in read.answers_waiting(req.case, req.offset.into(), req.limit)? {
        let person = answer.person.map(|id| read.person_among(id, &mut parts)).transpose()?;
        let mut stands = person.as_ref().map(fields_of).unwrap_or_default();
        let stands = field_of(&mut stands, &answer.field)?.clone();
        let file = match files.get(&answer.operation) {
            Some(file) => String::clone(file),
            None => read.imported_list(answer.operation)?.map(|list| list.file_name).unwrap_or_default(),
        };
        files.insert(answer.operation, file.clone());
        let fact = answer.field.strip_prefix("facts.");
        let of = fact.and_then(|fact| types.iter().find(|of| *of.key == *fact));
        rows.push(AnswerRow {
            answer: answer.id,
            person: answer.person,
            name: person.as_ref().map_or(answer.caller, |person| person.name.listed()),
            label: label(&answer.field, &types),
            kind: match of {
                Some(of) => of.kind.word().to_owned(),
                None if answer.field == "born_on" => "date".to_owned(),
                None => "text".to_owned(),
            },
            field: answer.field,
            stands: Some(stands).filter(|stands| !stands.is_empty()),
            value: answer.value,
            file,
            row: answer.row,
        });
    }
    Ok(AnswerPage { waiting: kinds.iter().map(|kind| kind.count).sum(), kinds, rows })
}

/// What people call a field of the form of a person.
pub(super) fn label(field: &str, types: &[FactType]) -> String {
    let fact = field.strip_prefix("facts.");
    let of = fact.and_then(|fact| types.iter().find(|of| *of.key == *fact));
    of.map_or_else(|| crate::facts::label_of(field), |of| of.label.clone())
}
