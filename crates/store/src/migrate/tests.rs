//! Files of earlier versions: what was done in them before they were brought up to date can still be undone.

use super::ALL;
use crate::{Author, Due, Key, NewTask, Store, StoreError, Tied};
use chrono::{DateTime, Utc};
use domain::lead::LeadStage;
use rusqlite::Connection;

/// What the first version kept of a case.
const CASE: &str = "
    INSERT INTO legal_case (caption) VALUES ('Lee v. Acme');
    INSERT INTO class (case_id, name) VALUES (1, 'All');
    INSERT INTO party (case_id, name, role) VALUES (1, 'Acme', 'defendant');
    INSERT INTO claim (case_id, class_id, theory, position) VALUES (1, 1, 'sca', 1);
    INSERT INTO claim_status (claim_id, status, from_on) VALUES (1, 'pleaded', '2025-01-21');
    INSERT INTO fact_type (case_id, key, label, kind, position) VALUES (1, 'amount_paid', 'Paid', 'money', 1);
    INSERT INTO setting (case_id, name, value, source, is_assumed)
      VALUES (1, 'accrued_on', '2024-09-18', 'press', 1);";
const PEOPLE: &str = r#"
    INSERT INTO person (case_id, family, named_operation, contacts, extra, sort_name, search) VALUES
      (1, 'Lee', 3, '[{"k":"address","state":"CA","on":"2025-01-01","o":3,"r":2}]', '[]', 'lee', ' lee'),
      (1, 'Reed', 3, '[]', '[]', 'reed', ' reed');
    INSERT INTO membership (person_id, case_id, status, standings, facts) VALUES
      (1, 1, 'class_member', '[{"s":"class_member","on":"2025-01-01","o":3,"r":2}]',
        '[{"o":3,"r":2,"f":{"1":1250}}]'),
      (2, 1, 'class_member', '[]', '[]');"#;
const MOVED: &str = r#"UPDATE person SET contacts =
    '[{"k":"address","state":"CA","on":"2025-01-01","o":3,"r":2},{"k":"address","state":"NV","on":"2025-02-01","o":4}]'
    WHERE person_id = 1;"#;
const RENAMED: &str = "UPDATE person SET given = 'Ruth', sort_name = 'lee ruth' WHERE person_id = 1;";
const AMENDED: &str = "
    UPDATE setting SET value = '2024-10-01' WHERE name = 'accrued_on';
    UPDATE fact_type SET label = 'Amount paid' WHERE key = 'amount_paid';
    INSERT INTO claim_status (claim_id, status, from_on) VALUES (1, 'certified', '2025-06-01');";

struct File {
    _folder: tempfile::TempDir,
    store: Store,
    author: Author,
}

/// A file of the first version in which each of `steps` was one operation, brought up to date.
fn brought_up(steps: &[&str]) -> (File, Vec<i64>) {
    brought_up_from(1, steps)
}

/// The same of a later version.
fn brought_up_from(version: usize, steps: &[&str]) -> (File, Vec<i64>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("cases.numerosity");
    let mut store = Store::create_of(&path, &ALL[..version]).unwrap();
    let at: DateTime<Utc> = "2025-03-01T10:00:00Z".parse().unwrap();
    let user = store.user_by_name("Maya Okafor", "MO", at).unwrap();
    let author = Author { user: user.id, at };
    let mut done = Vec::new();
    for step in steps {
        let operation = store.operate("step", Some(1), author, |op| {
            op.tx.execute_batch(step)?;
            Ok::<_, StoreError>((op.id, "A step".to_owned()))
        });
        done.push(operation.unwrap());
    }
    drop(store);
    let store = Store::open(&path, &Key::Unencrypted).unwrap();
    (File { _folder: folder, store, author }, done)
}

impl File {
    fn undo(&mut self, operation: i64) -> i64 {
        self.store.undo(operation, self.author, |_| Ok::<_, StoreError>(None)).unwrap()
    }

    fn state(&self) -> Option<String> {
        self.store.read().membership(1).unwrap().unwrap().state
    }

    fn changes_of_memberships(&self, operation: i64) -> i64 {
        let count = "SELECT count(*) FROM change WHERE operation_id = ? AND table_name = 'membership'";
        self.store.db.query_row(count, [operation], |row| row.get(0)).unwrap()
    }

    /// Every row of every journaled table.
    fn rows(&self) -> Vec<String> {
        let mut rows = Vec::new();
        for table in crate::journal::journaled(&self.store.db).unwrap() {
            let sql = format!(
                "SELECT {} FROM {} ORDER BY {}",
                table.as_json("t"),
                format_args!("{} t", table.table),
                table.key
            );
            rows.extend(texts(&self.store.db, &sql).into_iter().map(|row| format!("{} {row}", table.table)));
        }
        rows
    }
}

fn texts(db: &Connection, sql: &str) -> Vec<String> {
    let mut query = db.prepare(sql).unwrap();
    query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn a_file_that_is_brought_up_to_date_is_whole() {
    let (file, _) = brought_up(&[CASE, PEOPLE, MOVED, RENAMED, AMENDED]);
    assert_eq!(file.state().as_deref(), Some("NV"));
    assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
}

#[test]
fn undoing_an_old_move_gives_back_the_old_state_and_undoing_that_the_new_one() {
    let (mut file, done) = brought_up(&[CASE, PEOPLE, MOVED]);
    let before = file.rows();
    let undo = file.undo(done[2]);
    assert_eq!(file.state().as_deref(), Some("CA"));
    file.undo(undo);
    assert_eq!((file.state().as_deref(), file.rows()), (Some("NV"), before));
    assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
}

#[test]
fn undoing_an_old_change_of_a_name_touches_no_membership() {
    let (mut file, done) = brought_up(&[CASE, PEOPLE, MOVED, RENAMED]);
    let undo = file.undo(done[3]);
    assert_eq!((file.changes_of_memberships(undo), file.state().as_deref()), (0, Some("NV")));
}

#[test]
fn rows_of_tables_that_were_made_anew_are_put_back() {
    let (mut file, done) = brought_up(&[CASE, AMENDED]);
    let undo = file.undo(done[1]);
    let read = file.store.read();
    assert_eq!(read.settings(1).unwrap()[0].value, "2024-09-18");
    assert_eq!(read.fact_types(1).unwrap()[0].label, "Paid");
    assert_eq!(read.claims(1).unwrap()[0].statuses.len(), 1);
    file.undo(undo);
    assert_eq!(file.store.read().claims(1).unwrap()[0].statuses.len(), 2);
    assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
}

#[test]
fn an_old_case_goes_with_the_answers_it_was_begun_with_and_comes_back_with_them() {
    let (mut file, done) = brought_up(&[CASE, PEOPLE]);
    let before = file.rows();
    assert!(!file.store.read().begun_with(1).unwrap().is_empty());
    let people = file.undo(done[1]);
    let case = file.undo(done[0]);
    assert_eq!(file.store.read().cases().unwrap(), []);
    assert_eq!(file.store.read().begun_with(1).unwrap(), []);
    file.undo(case);
    file.undo(people);
    assert_eq!(file.rows(), before);
    assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
}

/// Somebody of a case, and tasks of every kind before they could hang on a stage: one by one and of a batch, with a day and tied,
/// open and done. The last one is taken away again.
const TASKS: &str = r#"
    INSERT INTO legal_case (caption) VALUES ('Lee v. Acme');
    INSERT INTO person (case_id, family, named_operation, contacts, extra) VALUES (1, 'Lee', 1, '[]', '[]');
    INSERT INTO membership (person_id, case_id, status, standings, facts) VALUES (1, 1, 'class_member', '[]', '[]');
    INSERT INTO contact (case_id, person_id, contacted_on, way, direction, of_firm, outcome, entered_by, entered_at)
      VALUES (1, 1, '2026-11-20', 'call', 'out', 'Maya Okafor', 'reached', 1, '2026-11-20T10:00:00Z');
    INSERT INTO task (case_id, person_id, contact_id, batch, title, due_on, tie, tied_to, tie_days, assignee, added_by,
        added_at, done_by, done_at) VALUES
      (1, NULL, NULL, NULL, 'Tidy', NULL, NULL, NULL, NULL, 'Maya', 1, '2026-11-20T10:00:00Z', NULL, NULL),
      (1, 1, 1, NULL, 'Call', '2026-12-01', NULL, NULL, NULL, NULL, 1, '2026-11-20T10:00:00Z', 1, '2026-11-21T10:00:00Z'),
      (1, 1, NULL, 3, 'File', NULL, 'last_day', 'sca', -30, NULL, 1, '2026-11-20T10:00:00Z', NULL, NULL),
      (1, 1, NULL, 3, 'File', NULL, 'status', 'objector', 5, NULL, 1, '2026-11-20T10:00:00Z', NULL, NULL),
      (1, 1, NULL, NULL, 'Gone', NULL, NULL, NULL, NULL, NULL, 1, '2026-11-20T10:00:00Z', NULL, NULL);"#;

#[test]
fn tasks_stay_as_they_are_and_go_on_counting_when_they_can_hang_on_a_stage() {
    let renamed = "UPDATE task SET title = 'Tidy up' WHERE task_id = 1";
    let gone = "DELETE FROM task WHERE task_id = 5";
    let (mut file, done) = brought_up_from(22, &[TASKS, renamed, gone]);
    let read = file.store.read();
    let told = read.tasks_of(1).unwrap();
    let told: Vec<_> = told.iter().map(|task| (task.id, task.batch, task.task.due.clone())).collect();
    let tied = |to, days| Due::Tied { to, days };
    let expected = [
        (2, None, Due::On("2026-12-01".parse().unwrap())),
        (3, Some(3), tied(Tied::LastDay("sca".to_owned()), -30)),
        (4, Some(3), tied(Tied::Status("objector".to_owned()), 5)),
    ];
    assert_eq!(told, expected);
    assert_eq!(
        (read.task(1).unwrap().task.title, read.task(2).unwrap().contact),
        ("Tidy up".to_owned(), Some(1))
    );
    // A number that was used stays so, and what was done before can be undone.
    let due = tied(Tied::Stage(LeadStage::Contacted), 2);
    let task = NewTask { title: "Write".to_owned(), due, assignee: None };
    let author = file.author;
    let added = file.store.operate("task_add", Some(1), author, |op| {
        Ok::<_, StoreError>((op.task_add(1, Some(1), &task)?, "Gave a task".to_owned()))
    });
    assert_eq!(added.unwrap(), 6);
    assert_eq!(file.store.read().task(6).unwrap().task, task);
    file.undo(done[2]);
    file.undo(done[1]);
    let titles = [1, 5].map(|id| file.store.read().task(id).unwrap().task.title);
    assert_eq!(titles, ["Tidy", "Gone"]);
    assert_eq!(file.store.verify().unwrap().faults, Vec::<String>::new());
}
