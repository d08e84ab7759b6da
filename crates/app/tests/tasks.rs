//! Tasks: for a person, for many at once, for a case; days that move with other days; sets.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    Chosen, DeadlineAdd, DeadlineDaySet, OfCase, OfTask, OperationUndo, PersonGet, PersonList,
    PersonStatusSet, TaskAdd, TaskAddMany, TaskChange, TaskList, TaskPage, TaskSaid, TaskSetGive,
    TaskSetItem, TaskSetSave, TaskSetTie, TaskTie, TaskView,
};
use common::{Desk, desk_with_four};
use std::sync::{Arc, Mutex};

fn due(title: &str, on: &str) -> TaskSaid {
    TaskSaid { title: title.into(), due: Some(on.into()), ..TaskSaid::default() }
}

fn tied(title: &str, to: &str, which: &str, days: i32) -> TaskSaid {
    let tie = Some(TaskTie { to: to.into(), which: which.into(), days });
    TaskSaid { title: title.into(), tie, ..TaskSaid::default() }
}

fn add(desk: &mut Desk, person: Option<i64>, said: TaskSaid) -> Result<app::wire::Done, app::Failure> {
    app::task_add(&mut desk.app, TaskAdd { case: desk.case, person, said })
}

fn of_person(desk: &mut Desk, person: i64) -> Vec<TaskView> {
    app::task_of_person(&mut desk.app, PersonGet { person }).unwrap()
}

fn page(desk: &mut Desk, batch: Option<i64>) -> TaskPage {
    let asked = TaskList { case: desk.case, batch, done: false, offset: 0, limit: 50 };
    app::task_list(&mut desk.app, asked).unwrap()
}

fn everyone(desk: &Desk) -> Chosen {
    Chosen { of: PersonList { case: desk.case, ..PersonList::default() }, ..Chosen::default() }
}

fn deadline(desk: &mut Desk, on: &str) -> i64 {
    let add = DeadlineAdd {
        case: desk.case,
        text: "opt out".into(),
        date: on.into(),
        kind: None,
        cite: None,
        is_critical: false,
        note: None,
    };
    app::deadline_add(&mut desk.app, add).unwrap().deadline
}

#[test]
fn the_first_due_stands_first_and_what_has_no_day_last() {
    let mut desk = desk_with_four();
    add(&mut desk, None, TaskSaid { title: "Tidy the file".into(), ..TaskSaid::default() }).unwrap();
    add(&mut desk, Some(1), due("Call", "2026-12-01")).unwrap();
    add(&mut desk, Some(2), due("Write", "2026-11-23")).unwrap();
    let tasks = page(&mut desk, None).tasks;
    let told: Vec<_> = tasks.iter().map(|of| (of.title.as_str(), of.name.as_deref(), of.days_left)).collect();
    assert_eq!(
        told,
        [
            ("Write", Some("Roe, Bob"), Some(-1)),
            ("Call", Some("Roe, Ann"), Some(7)),
            ("Tidy the file", None, None)
        ]
    );
}

#[test]
fn a_task_that_hangs_on_a_deadline_moves_with_it() {
    let mut desk = desk_with_four();
    let deadline = deadline(&mut desk, "2027-01-15");
    add(&mut desk, None, tied("Remind everyone", "deadline", &deadline.to_string(), -14)).unwrap();
    let task = page(&mut desk, None).tasks[0].clone();
    assert_eq!((task.due.as_deref(), task.tie_label.as_deref()), (Some("2027-01-01"), Some("opt out")));
    let moved = DeadlineDaySet { deadline, date: "2027-02-15".into(), why: "The court moved it".into() };
    app::deadline_day_set(&mut desk.app, moved).unwrap();
    assert_eq!(page(&mut desk, None).tasks[0].due.as_deref(), Some("2027-02-01"));
}

#[test]
fn a_task_that_hangs_on_a_status_or_a_last_day_has_each_persons_own_day() {
    let mut desk = desk_with_four();
    let set = PersonStatusSet {
        case: desk.case,
        people: vec![1],
        status: "objector".into(),
        on: Some("2026-11-20".into()),
        note: None,
    };
    app::person_status_set(&mut desk.app, set).unwrap();
    add(&mut desk, Some(1), tied("Answer the objection", "status", "objector", 10)).unwrap();
    let answer = of_person(&mut desk, 1)[0].clone();
    assert_eq!(answer.due.as_deref(), Some("2026-11-30"));
    // Bob never objected: his task has no day, and says on what it hangs.
    add(&mut desk, Some(2), tied("Answer the objection", "status", "objector", 10)).unwrap();
    let unknown = of_person(&mut desk, 2)[0].clone();
    assert_eq!((unknown.due, unknown.tie_label.as_deref()), (None, Some("objector")));

    let claim = desk.find("P-1").assessment.last_days[0].clone();
    let last: chrono::NaiveDate = claim.safe_date.unwrap().parse().unwrap();
    add(&mut desk, Some(1), tied("File for Ann", "last_day", &claim.claim, -30)).unwrap();
    let task = of_person(&mut desk, 1).into_iter().find(|task| task.title == "File for Ann").unwrap();
    assert_eq!(task.due, Some((last - chrono::Days::new(30)).to_string()));
}

#[test]
fn a_task_of_the_case_hangs_on_no_day_of_a_person() {
    let mut desk = desk_with_four();
    let refused = add(&mut desk, None, tied("Call", "status", "objector", 1)).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("tie"));
    let refused = add(&mut desk, Some(1), tied("Call", "deadline", "99", 1)).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("tie"));
    assert_eq!(add(&mut desk, None, due(" ", "2026-12-01")).unwrap_err().field.as_deref(), Some("title"));
}

#[test]
fn many_get_one_task_in_one_operation_with_how_far_it_is_and_one_undo() {
    let mut desk = desk_with_four();
    let told = Arc::new(Mutex::new(Vec::new()));
    let noted = Arc::clone(&told);
    desk.app.on_progress(move |progress| noted.lock().unwrap().push((progress.done, progress.total)));
    let give = TaskAddMany { chosen: everyone(&desk), said: due("Ask for the statement", "2026-11-20") };
    let done = app::task_add_many(&mut desk.app, give).unwrap();
    assert_eq!(done.summary, "Gave 4 people the task “Ask for the statement”");
    assert_eq!(*told.lock().unwrap(), [(4, 4)]);

    let batch = page(&mut desk, None).batches[0].clone();
    assert_eq!((batch.tasks, batch.done, batch.overdue), (4, 0, 4));
    assert!(page(&mut desk, None).tasks.is_empty(), "what many have is one line");
    let tasks = page(&mut desk, Some(batch.batch)).tasks;
    app::task_finish(&mut desk.app, OfTask { task: tasks[0].task }).unwrap();
    let batch = page(&mut desk, None).batches[0].clone();
    assert_eq!((batch.tasks, batch.done, batch.overdue), (4, 1, 3));

    // One of them was touched since: that stands in the way until it is undone.
    let undo = |desk: &mut Desk, operation| {
        app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() })
    };
    let in_the_way = undo(&mut desk, done.operation).unwrap_err().operation.unwrap();
    undo(&mut desk, in_the_way).unwrap();
    undo(&mut desk, done.operation).unwrap();
    assert!(page(&mut desk, None).batches.is_empty() && of_person(&mut desk, 1).is_empty());
}

#[test]
fn many_hang_on_days_of_their_own_and_the_overdue_are_counted() {
    let mut desk = desk_with_four();
    let set = PersonStatusSet {
        case: desk.case,
        people: vec![1, 2],
        status: "objector".into(),
        on: Some("2026-11-10".into()),
        note: None,
    };
    app::person_status_set(&mut desk.app, set).unwrap();
    let give = TaskAddMany { chosen: everyone(&desk), said: tied("Answer", "status", "objector", 10) };
    app::task_add_many(&mut desk.app, give).unwrap();
    let batch = page(&mut desk, None).batches[0].clone();
    assert_eq!((batch.due, batch.overdue), (None, 2));
}

#[test]
fn a_task_is_changed_done_reopened_and_removed() {
    let mut desk = desk_with_four();
    add(&mut desk, Some(1), due("Call", "2026-12-01")).unwrap();
    let task = of_person(&mut desk, 1)[0].task;
    let said = TaskSaid { assignee: Some("Maya Okafor".into()), ..due("Call again", "2026-12-02") };
    app::task_change(&mut desk.app, TaskChange { task, said }).unwrap();
    app::task_finish(&mut desk.app, OfTask { task }).unwrap();
    let refused = app::task_finish(&mut desk.app, OfTask { task }).unwrap_err();
    assert_eq!(refused.message, "Maya Okafor has done it already.");
    let done = TaskList { case: desk.case, batch: None, done: true, offset: 0, limit: 9 };
    let done = app::task_list(&mut desk.app, done).unwrap().tasks;
    assert_eq!((done[0].title.as_str(), done[0].done_by.as_deref()), ("Call again", Some("Maya Okafor")));
    app::task_reopen(&mut desk.app, OfTask { task }).unwrap();
    app::task_remove(&mut desk.app, OfTask { task }).unwrap();
    assert!(of_person(&mut desk, 1).is_empty());
}

#[test]
fn a_set_gives_its_tasks_with_their_days_to_one_or_to_many() {
    let mut desk = desk_with_four();
    let item = |title: &str, days, tie| TaskSetItem { title: title.into(), days, tie, assignee: None };
    let member = TaskSetTie { to: "status".into(), which: "class_member".into() };
    let save = TaskSetSave {
        case: desk.case,
        set: None,
        name: "When engaged".into(),
        stage: Some("engaged".into()),
        items: vec![
            item("Send the engagement letter", 1, None),
            item("Ask for documents", 14, None),
            item("Look again", 30, Some(member)),
        ],
    };
    app::task_set_save(&mut desk.app, save.clone()).unwrap();
    let taken = app::task_set_save(&mut desk.app, save).unwrap_err();
    assert_eq!(taken.field.as_deref(), Some("name"));
    let set = app::task_set_list(&mut desk.app, OfCase { case: desk.case }).unwrap()[0].set;
    let one = Chosen { only: vec![3], ..everyone(&desk) };
    app::task_set_give(&mut desk.app, TaskSetGive { set, chosen: one }).unwrap();
    let told: Vec<_> = of_person(&mut desk, 3).into_iter().map(|of| (of.title, of.due)).collect();
    assert_eq!(
        told,
        [
            ("Send the engagement letter".into(), Some("2026-11-25".into())),
            ("Ask for documents".into(), Some("2026-12-08".into())),
            ("Look again".into(), None)
        ]
    );
    let chosen = everyone(&desk);
    let done = app::task_set_give(&mut desk.app, TaskSetGive { set, chosen }).unwrap();
    assert_eq!(done.summary, "Gave 4 people the tasks of “When engaged”");
    let told: Vec<_> = page(&mut desk, None).batches.into_iter().map(|of| (of.title, of.tasks)).collect();
    assert_eq!(
        told,
        [("Look again".into(), 4), ("Ask for documents".into(), 4), ("Send the engagement letter".into(), 4)]
    );
}

#[test]
fn pages_of_tasks_follow_one_another_whatever_their_days_hang_on() {
    let mut desk = desk_with_four();
    let deadline = deadline(&mut desk, "2027-01-15");
    let tied_to = |days| tied(&format!("{days} days from it"), "deadline", &deadline.to_string(), days);
    let all = [
        TaskSaid { title: "Some day".into(), ..TaskSaid::default() },
        due("In March", "2027-03-01"),
        tied_to(-14),
        due("On New Year's Day", "2027-01-01"),
        tied_to(90),
        due("Tomorrow", "2026-11-25"),
        tied("When he objects", "status", "objector", 3),
    ];
    for said in all {
        add(&mut desk, Some(2), said).unwrap();
    }
    let page = |desk: &mut Desk, offset| {
        let asked = TaskList { case: desk.case, batch: None, done: false, offset, limit: 3 };
        let page = app::task_list(&mut desk.app, asked).unwrap();
        assert_eq!(page.count, 7);
        page.tasks.into_iter().map(|task| task.title).collect::<Vec<_>>()
    };
    // January 15 less 14 days is the first, and with 90 days more it is April 15.
    let pages = [0, 3, 6].map(|offset| page(&mut desk, offset));
    assert_eq!(pages[0], ["Tomorrow", "-14 days from it", "On New Year's Day"]);
    assert_eq!(pages[1], ["In March", "90 days from it", "Some day"]);
    assert_eq!(pages[2], ["When he objects"]);
}

#[test]
fn the_overdue_of_many_are_counted_anew_when_a_task_is_done_a_day_moves_or_somebody_gets_a_status() {
    let mut desk = desk_with_four();
    let deadline = deadline(&mut desk, "2026-11-30");
    let mut give = |said| {
        let give = TaskAddMany { chosen: everyone(&desk), said };
        app::task_add_many(&mut desk.app, give).unwrap();
    };
    give(due("Call", "2026-11-23"));
    give(tied("Remind", "deadline", &deadline.to_string(), -7));
    give(tied("Answer", "status", "objector", 3));
    let overdue = |desk: &mut Desk| {
        let batches = page(desk, None).batches;
        batches.into_iter().rev().map(|of| (of.tasks - of.done, of.overdue)).collect::<Vec<_>>()
    };
    // November 30 less 7 days was yesterday; nobody objected.
    assert_eq!(overdue(&mut desk), [(4, 4), (4, 4), (4, 0)]);
    let first = page(&mut desk, None).batches[2].batch;
    let one = page(&mut desk, Some(first)).tasks[0].task;
    app::task_finish(&mut desk.app, OfTask { task: one }).unwrap();
    assert_eq!(overdue(&mut desk), [(3, 3), (4, 4), (4, 0)]);
    let moved = DeadlineDaySet { deadline, date: "2026-12-15".into(), why: "The court moved it".into() };
    app::deadline_day_set(&mut desk.app, moved).unwrap();
    assert_eq!(overdue(&mut desk), [(3, 3), (4, 0), (4, 0)]);
    let set = PersonStatusSet {
        case: desk.case,
        people: vec![1, 2],
        status: "objector".into(),
        on: Some("2026-11-20".into()),
        note: None,
    };
    app::person_status_set(&mut desk.app, set).unwrap();
    assert_eq!(overdue(&mut desk), [(3, 3), (4, 0), (4, 2)]);
}

#[test]
fn the_overdue_of_a_case_are_counted_beyond_the_page() {
    let mut desk = desk_with_four();
    let passed = deadline(&mut desk, "2026-11-20");
    add(&mut desk, None, due("Today", "2026-11-24")).unwrap();
    add(&mut desk, Some(1), due("Call", "2026-11-23")).unwrap();
    add(&mut desk, Some(2), due("Write", "2026-11-02")).unwrap();
    add(&mut desk, None, tied("File", "deadline", &passed.to_string(), 3)).unwrap();
    add(&mut desk, None, tied("Serve", "deadline", &passed.to_string(), 30)).unwrap();
    let many = TaskAddMany { chosen: everyone(&desk), said: due("Ask", "2026-11-23") };
    app::task_add_many(&mut desk.app, many).unwrap();
    let asked = TaskList { case: desk.case, batch: None, done: false, offset: 0, limit: 1 };
    let page = app::task_list(&mut desk.app, asked).unwrap();
    assert_eq!((page.tasks.len(), page.count, page.overdue), (1, 5, 3 + 4));
}

#[test]
fn many_hang_on_the_last_days_of_their_people() {
    let mut desk = desk_with_four();
    let claim = desk.find("P-1").assessment.last_days[0].clone();
    let last: chrono::NaiveDate = claim.safe_date.unwrap().parse().unwrap();
    let today: chrono::NaiveDate = "2026-11-24".parse().unwrap();
    // All four learnt of it on the same day, so that they have one last day.
    let until = i32::try_from((today - last).num_days()).unwrap();
    for (days, overdue) in [(until - 1, 4), (until, 0)] {
        let give =
            TaskAddMany { chosen: everyone(&desk), said: tied("File", "last_day", &claim.claim, days) };
        app::task_add_many(&mut desk.app, give).unwrap();
        assert_eq!(page(&mut desk, None).batches[0].overdue, overdue, "{days} days after {last}");
    }
}

#[test]
fn a_task_of_a_set_hangs_on_the_one_before_it_and_moves_with_the_same_day() {
    let mut desk = desk_with_four();
    let number = deadline(&mut desk, "2027-01-15");
    let item = |title: &str, days, to: Option<&str>, which: String| TaskSetItem {
        title: title.into(),
        days,
        tie: to.map(|to| TaskSetTie { to: to.into(), which }),
        assignee: None,
    };
    let mut save = TaskSetSave {
        case: desk.case,
        set: None,
        name: "Opt-outs".into(),
        stage: None,
        items: vec![
            item("Draft", -14, Some("deadline"), number.to_string()),
            item("Send", 3, Some("previous"), String::new()),
            item("Call", 2, Some("previous"), String::new()),
            item("Tidy up", 1, None, String::new()),
            item("Close", 1, Some("previous"), String::new()),
        ],
    };
    app::task_set_save(&mut desk.app, save.clone()).unwrap();
    let set = app::task_set_list(&mut desk.app, OfCase { case: desk.case }).unwrap().remove(0);
    let labels: Vec<_> = set.tie_labels.iter().map(Option::as_deref).collect();
    assert_eq!(labels, [Some("opt out"), None, None, None, None]);
    let chosen = Chosen { only: vec![3], ..everyone(&desk) };
    app::task_set_give(&mut desk.app, TaskSetGive { set: set.set, chosen }).unwrap();
    let days = |desk: &mut Desk| {
        let tasks = of_person(desk, 3).into_iter();
        tasks.map(|of| format!("{} {}", of.title, of.due.unwrap())).collect::<Vec<_>>()
    };
    // Two weeks before January 15, three days on, two more; a day from today, and one more.
    let before =
        ["Tidy up 2026-11-25", "Close 2026-11-26", "Draft 2027-01-01", "Send 2027-01-04", "Call 2027-01-06"];
    assert_eq!(days(&mut desk), before);
    let moved = DeadlineDaySet { deadline: number, date: "2027-01-22".into(), why: "Stipulated".into() };
    app::deadline_day_set(&mut desk.app, moved).unwrap();
    assert_eq!(days(&mut desk)[2..], ["Draft 2027-01-08", "Send 2027-01-11", "Call 2027-01-13"]);
    save.items.rotate_left(1);
    let refused =
        app::task_set_save(&mut desk.app, TaskSetSave { name: "Other".into(), ..save }).unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("items"));
    assert!(refused.message.contains("no task before the first"), "{refused}");
}
