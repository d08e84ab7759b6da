//! How SQLite reads the tables that grow with a class: whatever lists, imports, history and undo run is written down as it
//! runs, and none of it may go through such a table from its first row to its last, unless it is said here why it must.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "../tests/common/mod.rs"]
mod common;

use crate::document::{About, AboutKind, DocumentRow, DocumentsWanted};
use crate::document_text::TextRead;
use crate::event::EventRow;
use crate::{Due, LeftOutRow, LetterRunRow, Named, NewContact, NewTask, Store, StoreError, Tied};
use common::{File, add_note, add_people, at, day, file, set_status};
use domain::edit::Edit;
use domain::input::Event;
use domain::lead::LeadStage;
use domain::membership::MembershipStatus;
use domain::person::Source;
use rusqlite::trace::{TraceEvent, TraceEventCodes};
use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

/// Tables with a row for each person, each part of a list, or each thing that was ever done.
const BIG: &[&str] = &[
    "person",
    "membership",
    "list_part",
    "list_said",
    "part_edit",
    "event",
    "note",
    "contact",
    "task",
    "tolling",
    "lead",
    "lead_step",
    "incoming_answer",
    "change",
    "operation",
    "document",
    "document_about",
    "document_page",
    "contact_document",
    "letter_left_out",
];

/// Everything that was run while `work` went on, but for the steps of triggers, which begin with a dash.
fn run_by(file: &mut File, work: impl FnOnce(&mut File)) -> BTreeSet<String> {
    let run = Arc::new(Mutex::new(BTreeSet::new()));
    let noted = Arc::clone(&run);
    let note = move |event: TraceEvent<'_>| {
        if let TraceEvent::Stmt(statement, _) = event {
            noted.lock().unwrap().insert(statement.sql().into_owned());
        }
    };
    file.store.db.trace_v2(TraceEventCodes::SQLITE_TRACE_STMT, Some(note)).unwrap();
    work(file);
    file.store.db.trace_v2(TraceEventCodes::empty(), None::<fn(TraceEvent<'_>)>).unwrap();
    let is_read = |sql: &String| {
        let sql = sql.trim_start().to_ascii_uppercase();
        ["SELECT", "WITH", "UPDATE", "DELETE", "INSERT"].iter().any(|word| sql.starts_with(word))
    };
    let run: BTreeSet<String> = std::mem::take(&mut run.lock().unwrap());
    run.into_iter().filter(is_read).collect()
}

/// The big tables that a statement goes through from end to end, without an index or with one that narrows nothing.
fn scanned(store: &Store, sql: &str) -> Vec<String> {
    let mut query = store.db.prepare(&format!("EXPLAIN QUERY PLAN {sql}")).unwrap();
    let (count, mut steps) = (query.parameter_count(), Vec::new());
    let nothing = vec![None::<i64>; count];
    let mut rows = query.query(rusqlite::params_from_iter(nothing)).unwrap();
    while let Some(row) = rows.next().unwrap() {
        steps.push(row.get::<_, String>("detail").unwrap());
    }
    // Of a value that is taken apart, as `json_each` does, its rows are gone through, and no table.
    let steps = steps.iter().filter(|step| !step.contains("VIRTUAL TABLE"));
    let name = |step: &String| Some(step.strip_prefix("SCAN ")?.split(' ').next()?.to_owned());
    let table = |name: String| table_of(sql, &name);
    steps.filter_map(name).map(table).filter(|table| BIG.contains(&table.as_str())).collect()
}

/// The table of a name that a statement gives it: `person` of `p` in `FROM person p`.
fn table_of(sql: &str, name: &str) -> String {
    let words: Vec<&str> =
        sql.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty()).collect();
    let named = words.windows(2).find(|pair| pair[1] == name && BIG.contains(&pair[0]));
    named.map_or(name, |pair| pair[0]).to_owned()
}

/// Nothing of what `work` runs goes through a big table, but for statements that hold one of these words.
#[track_caller]
fn reads_by_index(work: impl FnOnce(&mut File), but: &[&str]) {
    let mut file = class();
    let run = run_by(&mut file, work);
    assert!(!run.is_empty(), "nothing was run");
    let mut left: Vec<&&str> = but.iter().collect();
    for sql in &run {
        let tables = scanned(&file.store, sql);
        if tables.is_empty() {
            continue;
        }
        let known = but.iter().position(|words| sql.contains(words));
        let words = known.map(|place| &but[place]);
        assert!(words.is_some(), "{tables:?} is gone through from end to end by\n{sql}");
        left.retain(|other| Some(**other) != words.copied());
    }
    assert!(left.is_empty(), "these are not gone through any more: {left:?}");
}

/// Two lists, people changed one by one and together, events and notes.
fn class() -> File {
    let mut file = file();
    add_people(&mut file, 0..600);
    add_people(&mut file, 600..900);
    set_status(&mut file, 5, MembershipStatus::OptedOut);
    edit(&mut file, &(1..500).collect::<Vec<_>>());
    add_note(&mut file, 7);
    let case = file.case;
    file.store
        .operate("event_add", Some(case), file.author, |op| {
            let event = EventRow {
                id: 0,
                person: 9,
                kind: "call".into(),
                event: Event { on: None, loss: None },
                note: None,
                source: Source { operation: op.id, row: None },
            };
            op.event_insert(case, &event)?;
            Ok::<_, StoreError>(((), "Added an event".into()))
        })
        .unwrap();
    file
}

fn edit(file: &mut File, people: &[i64]) -> i64 {
    let case = file.case;
    let edit = Edit::Status { status: MembershipStatus::OptedOut, on: day("2026-11-25"), note: None };
    let work = |op: &crate::Operation<'_>| {
        op.people_edit(case, people, &edit)?;
        Ok::<_, StoreError>((op.id, "Set a status".to_owned()))
    };
    file.store.operate("person_bulk_set", Some(case), file.author, work).unwrap()
}

#[test]
fn a_person_is_read_without_the_others() {
    let work = |file: &mut File| {
        let read = file.store.read();
        read.person(5).unwrap();
        read.person(700).unwrap();
        read.membership(700).unwrap();
        read.memberships_of(file.case, &[5, 700]).unwrap();
        read.events_of(9).unwrap();
        read.history_of_person(5).unwrap();
    };
    reads_by_index(work, &[]);
}

#[test]
fn a_class_is_read_by_its_case() {
    let work = |file: &mut File| {
        let (case, read) = (file.case, file.store.read());
        read.people_count(case).unwrap();
        read.each_person(case, &mut |_| ()).unwrap();
        read.memberships(case).unwrap();
        read.known(case).unwrap();
        read.each_external_id(case, &mut |_, _| ()).unwrap();
        read.person_by_external_id(case, "X-3").unwrap();
        read.events(case).unwrap();
        read.tags(case).unwrap();
        read.bin(case).unwrap();
    };
    reads_by_index(work, &[]);
}

#[test]
fn contacts_and_tasks_are_read_by_whom_they_are_of_and_by_their_days() {
    let work = |file: &mut File| {
        let case = file.case;
        write_contacts(file);
        let read = file.store.read();
        read.contacts_of(5).unwrap();
        read.contacts_of_message(case, "1@mail.example").unwrap();
        read.last_contacts(case).unwrap();
        read.last_contact(case, 5).unwrap();
        read.next_contact(5).unwrap();
        read.notes_naming(case, Named::Person(5)).unwrap();
        read.note_versions(1).unwrap();
        read.people_contacted_since(case, day("2026-11-01")).unwrap();
        read.people_with_overdue_contact(case, day("2026-11-25")).unwrap();
        read.next_contacts(case).unwrap();
        read.tasks_of(5).unwrap();
        assert_eq!(read.single_tasks(case, 10).unwrap().len(), 1);
        assert_eq!(read.tied_single_tasks(case).unwrap().len(), 1);
        assert_eq!(read.single_task_count(case).unwrap(), 2);
        read.single_tasks_before(case, day("2026-11-25")).unwrap();
        read.tasks_done(case, 10).unwrap();
        let batches = read.task_batches(case).unwrap();
        let [tied, steps] = batches[..] else { panic!("{batches:?}") };
        read.open_tasks_of_batch(case, steps, 0, 10).unwrap();
        assert_eq!(read.first_of_batch(steps).unwrap().id, steps);
        assert_eq!(read.batch_done(case, steps).unwrap(), 1);
        assert_eq!(read.batch_days(case, steps).unwrap(), [(Some(day("2026-11-24")), 2)]);
        let ties = read.batch_ties(case, tied).unwrap();
        assert_eq!(read.people_tied(case, &ties[0]).unwrap(), [5, 700]);
    };
    reads_by_index(work, &[]);
}

/// A letter to some, with a next step for each, of which one is done.
fn write_contacts(file: &mut File) {
    let letter = NewContact {
        on: day("2026-11-20"),
        time: None,
        way: "letter".into(),
        direction: "out".into(),
        of_firm: "Maya Okafor".into(),
        with_whom: None,
        outcome: "sent".into(),
        said: None,
        email: None,
    };
    let step = NewTask { title: "Call".into(), due: Due::On(day("2026-11-24")), assignee: None };
    let (case, people) = (file.case, [5, 6, 700]);
    let work = |op: &crate::Operation<'_>| {
        let first = op.contact_add(case, &people, &letter, &mut |_| {})?;
        op.next_steps_add(case, &people, first, &step)?;
        op.next_steps_finish(6)?;
        let tied = |days| Due::Tied { to: Tied::Status("class_member".into()), days };
        let task = |due| NewTask { title: "Write".into(), due, assignee: None };
        op.tasks_add(case, &[5, 700], &task(tied(10)), &mut |_| {})?;
        op.task_add(case, Some(5), &task(tied(20)))?;
        op.task_add(case, None, &task(Due::On(day("2026-12-01"))))?;
        Ok::<_, StoreError>(((), "Wrote to some".to_owned()))
    };
    file.store.operate("contact_add", Some(case), file.author, work).unwrap();
}

/// Letters that were written, and two who got none.
fn write_letters(file: &mut File) {
    let case = file.case;
    let work = |op: &crate::Operation<'_>| {
        let run = LetterRunRow {
            operation: op.id,
            template: "Update".into(),
            version: 1,
            text: "Dear {salutation}:".into(),
            written_on: day("2026-11-24"),
            file_name: "letters.pdf".into(),
            letters: 3,
        };
        let left_out = |person| LeftOutRow { operation: op.id, person, why: "no_address".into(), what: None };
        let run = op.letter_run_insert(case, &run)?;
        op.letter_left_out_insert(run, &[left_out(5), left_out(700)])?;
        Ok::<_, StoreError>(((), "Wrote letters".to_owned()))
    };
    file.store.operate("letter_write", Some(case), file.author, work).unwrap();
}

#[test]
fn who_got_no_letter_is_read_by_the_letters() {
    let work = |file: &mut File| {
        write_letters(file);
        let read = file.store.read();
        assert_eq!(read.letter_runs(file.case).unwrap().len(), 1);
        assert_eq!(read.letters_left_out_counts(file.case).unwrap()[0].people, 2);
        let people = read.letters_left_out(file.case).unwrap().into_iter().map(|row| row.person);
        assert_eq!(people.collect::<Vec<_>>(), [5, 700]);
    };
    reads_by_index(work, &[]);
}

#[test]
fn the_history_and_the_imports_are_read_page_by_page() {
    let work = |file: &mut File| {
        let (case, read) = (file.case, file.store.read());
        read.history(Some(case), 0, 50).unwrap();
        read.history_count(Some(case)).unwrap();
        read.operations_before(at()).unwrap();
        read.people_of_operation(3).unwrap();
        read.noted_by(3).unwrap();
        read.note_written(3, 1).unwrap();
        read.touched_since(4).unwrap();
        read.imports(case).unwrap();
        read.in_force(2).unwrap().unwrap();
    };
    // Backwards from the newest operation, which stops at the first of an earlier day.
    reads_by_index(work, &["WHERE at < :before ORDER BY operation_id DESC LIMIT 1"]);
}

#[test]
fn an_import_looks_nobody_up_by_going_through_everyone() {
    reads_by_index(|file| assert!(add_people(file, 900..1_300) > 0), &[]);
}

#[test]
fn a_change_of_one_and_of_many_reads_those_whom_it_changes() {
    let work = |file: &mut File| {
        set_status(file, 650, MembershipStatus::Excluded);
        edit(file, &[1, 2, 3, 610]);
    };
    reads_by_index(work, &[]);
}

#[test]
fn an_undo_reads_what_its_operation_touched() {
    let work = |file: &mut File| {
        let of_one = set_status(file, 651, MembershipStatus::Excluded);
        let of_many = edit(file, &[600, 601, 602]);
        file.undo(of_many).unwrap();
        file.undo(of_one).unwrap();
    };
    reads_by_index(work, &[]);
}

#[test]
fn undoing_an_import_reads_its_range() {
    let work = |file: &mut File| {
        let import = add_people(file, 1_300..1_900);
        file.undo(import).unwrap();
    };
    // Whoever has anything of their own, or was changed since, stays: that is asked once for all of them.
    let once = [
        "SELECT DISTINCT person_id FROM event",
        "SELECT DISTINCT person_id FROM contact",
        "SELECT DISTINCT person_id FROM lead",
        "SELECT DISTINCT person_id FROM letter_left_out",
        "first_person, operation_id, people, edit FROM part_edit",
    ];
    reads_by_index(work, &once);
}

#[test]
fn a_past_day_is_looked_at_from_the_journal_back() {
    let work = |file: &mut File| {
        file.store.versions(5).unwrap();
        file.store.as_of(3, |read| read.people_count(1)).unwrap();
    };
    reads_by_index(work, &[]);
}

/// Two documents, one of them about somebody, whose texts are read.
fn add_documents(file: &mut File) {
    let case = file.case;
    let row = |place: &str, sha256: String| DocumentRow {
        id: 0,
        case,
        kind: 1,
        dated_on: day("2026-11-03"),
        title: place.into(),
        note: None,
        file_name: place.into(),
        place: place.into(),
        sha256,
        size: 1,
        modified_ns: 1,
        is_sealed: false,
        words: place.into(),
        added_by: String::new(),
        added_at: String::new(),
    };
    let work = |op: &crate::Operation<'_>| {
        let first = op.document_insert(&row("first.txt", "a".repeat(64)))?;
        op.document_about_insert(first, About::Person(7))?;
        op.document_insert(&row("second.txt", "b".repeat(64)))?;
        Ok::<_, StoreError>(((), "Added documents".to_owned()))
    };
    file.store.operate("document_add", Some(case), file.author, work).unwrap();
    let read = TextRead::Pages(vec![(1, "received your refund".into())]);
    file.store.text_keep(&"a".repeat(64), &read).unwrap();
}

#[test]
fn documents_are_read_by_case_content_and_what_they_are_about() {
    let work = |file: &mut File| {
        add_documents(file);
        let (case, read) = (file.case, file.store.read());
        let all = DocumentsWanted { case, limit: 50, ..DocumentsWanted::default() };
        let of_kind = DocumentsWanted { kind: Some(1), of_case_only: true, ..all.clone() };
        let of_person =
            DocumentsWanted { about: Some(About::Person(7)), among: Some(&[1, 2]), ..all.clone() };
        let of_people = DocumentsWanted { about_any: Some(AboutKind::Person), ..all.clone() };
        assert_eq!(read.document_files(&all).unwrap().len(), 2);
        assert_eq!(read.document_files(&of_people).unwrap()[0].document, 1);
        let counts = [all, of_kind, of_person].map(|wanted| read.documents(&wanted).unwrap().1);
        assert_eq!(counts, [2, 1, 1]);
        assert!(read.document_with(case, &"b".repeat(64)).unwrap().is_some());
        assert_eq!(read.document_abouts(1).unwrap(), [About::Person(7)]);
        assert_eq!(read.documents_about(About::Person(7)).unwrap(), 1);
        assert!(read.has_document(7, 1).unwrap());
        assert_eq!(read.document_holders(case).unwrap()[&1], [7]);
        assert_eq!(read.texts_waiting(case, 9).unwrap(), (vec![2], 1));
        assert_eq!(read.texts_with(case, &[vec!["received".into()]], 9).unwrap().len(), 1);
        assert_eq!(read.documents_titled(case, &["second".into()], 9).unwrap(), [2]);
        read.each_document(case, |_| Ok::<_, StoreError>(())).unwrap();
    };
    reads_by_index(work, &[]);
}

#[test]
fn leads_and_answers_that_wait_are_read_by_their_case_their_person_and_their_row() {
    let work = |file: &mut File| {
        let (case, read) = (file.case, file.store.read());
        read.lead_counts(case).unwrap();
        read.leads_at(case, LeadStage::Contacted, 0, 50).unwrap();
        read.lead_stages(case).unwrap();
        read.leads_before(5).unwrap();
        read.lead(5).unwrap();
        read.lead_steps(5).unwrap();
        read.lead_stage_day(5, LeadStage::Contacted).unwrap();
        read.lead_stage_days(case, LeadStage::Contacted).unwrap();
        read.campaign_count(1).unwrap();
        read.answers_waiting(case, 0, 50).unwrap();
        read.answers_waiting_in(case, "phone", 9).unwrap();
        read.answers_of_unknown(1).unwrap();
        read.answers_waiting_of(3, 7).unwrap();
        read.answer_counts(case).unwrap();
    };
    reads_by_index(work, &[]);
}

#[test]
fn who_came_in_after_a_check_is_read_by_number() {
    let work = |file: &mut File| {
        let read = file.store.read();
        assert_eq!(read.people_after(0, 2).unwrap().len(), 2);
        assert!(read.people_count_between(1, i64::MAX).unwrap() > 0);
    };
    reads_by_index(work, &[]);
}

#[test]
fn a_statement_that_goes_through_everyone_is_noticed() {
    let file = class();
    let found = |sql| scanned(&file.store, sql);
    assert_eq!(found("SELECT p.born_on FROM person p WHERE p.born_on = :day"), ["person"]);
    assert_eq!(found("SELECT count(*) FROM change WHERE after = :after"), ["change"]);
    assert_eq!(found("SELECT case_id FROM person WHERE person_id = :id"), Vec::<String>::new());
}
