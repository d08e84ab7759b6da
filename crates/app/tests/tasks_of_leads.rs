//! Tasks that hang on the day on which a lead came to a stage, and those that are given with it.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    Chosen, DeadlineAdd, DeadlineRemove, FileOpen, LeadSave, LeadStep, Nothing, OfCase, OperationUndo,
    PersonGet, PersonList, TaskAdd, TaskAddMany, TaskList, TaskPage, TaskSaid, TaskSetGive, TaskSetItem,
    TaskSetSave, TaskSetTie, TaskTie, UserRow,
};
use app::{App, Moment};
use common::{Desk, desk_with_four};

fn lead(desk: &mut Desk, family: &str) -> i64 {
    let changes = [("family".to_owned(), family.to_owned())].into();
    let save = LeadSave { case: desk.case, changes, ..LeadSave::default() };
    app::lead_save(&mut desk.app, save).unwrap().person
}

/// Takes a step on the day on which the tests are told.
fn step(desk: &mut Desk, person: i64, stage: &str, reason: Option<&str>) -> i64 {
    let (stage, reason) = (stage.to_owned(), reason.map(str::to_owned));
    let step = LeadStep { person, stage, on: Some("2026-11-24".into()), reason, ..LeadStep::default() };
    app::lead_step(&mut desk.app, step).unwrap().operation
}

fn after_stage(title: &str, stage: &str, days: i32) -> TaskSaid {
    let tie = Some(TaskTie { to: "stage".into(), which: stage.into(), days });
    TaskSaid { title: title.into(), tie, ..TaskSaid::default() }
}

fn due(desk: &mut Desk, person: i64) -> Option<String> {
    app::task_of_person(&mut desk.app, PersonGet { person }).unwrap()[0].due.clone()
}

fn page(desk: &mut Desk) -> TaskPage {
    let asked = TaskList { case: desk.case, batch: None, done: false, offset: 0, limit: 50 };
    app::task_list(&mut desk.app, asked).unwrap()
}

fn four_days_later() -> Moment {
    Moment { at: "2026-11-28T20:00:00Z".parse().unwrap(), today: "2026-11-28".parse().unwrap() }
}

fn undo(desk: &mut Desk, operation: i64) {
    app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() }).unwrap();
}

#[test]
fn a_task_that_hangs_on_a_stage_waits_for_it_moves_with_it_and_loses_its_day_with_it() {
    let mut desk = desk_with_four();
    let zoe = lead(&mut desk, "Vance");
    let said = after_stage("Send the questions", "contacted", 2);
    app::task_add(&mut desk.app, TaskAdd { case: desk.case, person: Some(zoe), said }).unwrap();
    assert_eq!(due(&mut desk, zoe), None, "nobody has spoken with her yet");
    let contacted = step(&mut desk, zoe, "contacted", None);
    assert_eq!(due(&mut desk, zoe).as_deref(), Some("2026-11-26"));
    let task = page(&mut desk).tasks.remove(0);
    assert_eq!((task.due.as_deref(), task.tie_label.as_deref()), (Some("2026-11-26"), Some("contacted")));
    undo(&mut desk, contacted);
    assert_eq!(due(&mut desk, zoe), None);
}

#[test]
fn the_last_time_at_a_stage_counts() {
    let mut desk = desk_with_four();
    let zoe = lead(&mut desk, "Vance");
    step(&mut desk, zoe, "contacted", None);
    let said = after_stage("Ask again", "lead", 7);
    app::task_add(&mut desk.app, TaskAdd { case: desk.case, person: Some(zoe), said }).unwrap();
    assert_eq!(due(&mut desk, zoe).as_deref(), Some("2026-12-01"));
    let path = desk.folder.path().join("cases.numerosity").display().to_string();
    app::file_close(&mut desk.app, Nothing {}).unwrap();
    desk.app = App::new(four_days_later).unwrap();
    app::file_open(&mut desk.app, FileOpen { path, passphrase: None }).unwrap();
    app::user_choose(&mut desk.app, UserRow { name: "Maya Okafor".into(), initials: "MO".into() }).unwrap();
    let (stage, on) = ("lead".to_owned(), Some("2026-11-27".to_owned()));
    let reason = Some("She wants to think".to_owned());
    app::lead_step(&mut desk.app, LeadStep { person: zoe, stage, on, reason, ..LeadStep::default() })
        .unwrap();
    assert_eq!(due(&mut desk, zoe).as_deref(), Some("2026-12-04"));
}

#[test]
fn what_is_overdue_of_a_task_for_many_leads_follows_their_steps() {
    let mut desk = desk_with_four();
    let leads = [lead(&mut desk, "Vance"), lead(&mut desk, "Yates")];
    let of = PersonList { case: desk.case, ..PersonList::default() };
    let chosen = Chosen { of, ..Chosen::default() };
    // Ten days before the step, so that it is overdue as soon as the step is taken.
    let said = after_stage("Call", "contacted", -10);
    app::task_add_many(&mut desk.app, TaskAddMany { chosen, said }).unwrap();
    let told = |desk: &mut Desk| {
        let page = page(desk);
        (page.batches[0].tasks, page.batches[0].overdue, page.overdue)
    };
    assert_eq!(told(&mut desk), (6, 0, 0), "four people and two leads, none contacted");
    let first = step(&mut desk, leads[0], "contacted", None);
    assert_eq!(told(&mut desk), (6, 1, 1));
    step(&mut desk, leads[1], "contacted", None);
    assert_eq!(told(&mut desk), (6, 2, 2));
    undo(&mut desk, first);
    assert_eq!(told(&mut desk), (6, 1, 1));
}

#[test]
fn a_task_of_a_set_hangs_on_a_stage_and_one_of_the_case_does_not() {
    let mut desk = desk_with_four();
    let zoe = lead(&mut desk, "Vance");
    step(&mut desk, zoe, "contacted", None);
    let tie = |to: &str, which: &str| Some(TaskSetTie { to: to.into(), which: which.into() });
    let item = |title: &str, days, tie| TaskSetItem { title: title.into(), days, tie, assignee: None };
    let items = vec![
        item("Send the questions", 2, tie("stage", "contacted")),
        item("Ask for them", 5, tie("previous", "")),
    ];
    let save = TaskSetSave { case: desk.case, set: None, name: "Contacted".into(), stage: None, items };
    app::task_set_save(&mut desk.app, save).unwrap();
    let set = app::task_set_list(&mut desk.app, OfCase { case: desk.case }).unwrap().remove(0);
    assert_eq!(set.tie_labels, [Some("contacted".to_owned()), None]);
    let of = PersonList { case: desk.case, ..PersonList::default() };
    let give = TaskSetGive { set: set.set, chosen: Chosen { of, only: vec![zoe], ..Chosen::default() } };
    app::task_set_give(&mut desk.app, give).unwrap();
    let tasks = app::task_of_person(&mut desk.app, PersonGet { person: zoe }).unwrap();
    let days: Vec<_> = tasks.iter().map(|task| task.due.as_deref()).collect();
    assert_eq!(days, [Some("2026-11-26"), Some("2026-12-01")]);

    let add = |desk: &mut Desk, person, said| {
        app::task_add(&mut desk.app, TaskAdd { case: desk.case, person, said }).unwrap_err()
    };
    let refused = add(&mut desk, None, after_stage("Call", "contacted", 1));
    assert_eq!(refused.field.as_deref(), Some("tie"));
    let refused = add(&mut desk, Some(zoe), after_stage("Call", "called", 1));
    assert_eq!(refused.field.as_deref(), Some("tie"), "there is no such stage");
}

#[test]
fn whoever_comes_to_a_stage_is_given_the_tasks_of_its_sets_which_go_with_the_step() {
    let mut desk = desk_with_four();
    let person = lead(&mut desk, "Reed");
    let item = |title: &str, days| TaskSetItem { title: title.into(), days, tie: None, assignee: None };
    let save = |stage: Option<&str>, name: &str| TaskSetSave {
        case: desk.case,
        set: None,
        name: name.into(),
        stage: stage.map(str::to_owned),
        items: vec![item("Send the letter", 2), item("Ask for documents", 14)],
    };
    let (of_stage, of_none, unknown) =
        (save(Some("vetted"), "When vetted"), save(None, "Now and then"), save(Some("hired"), "Never"));
    app::task_set_save(&mut desk.app, of_stage).unwrap();
    app::task_set_save(&mut desk.app, of_none).unwrap();
    assert_eq!(app::task_set_save(&mut desk.app, unknown).unwrap_err().field.as_deref(), Some("stage"));
    let tasks = |desk: &mut Desk| {
        let tasks = app::task_of_person(&mut desk.app, PersonGet { person }).unwrap();
        tasks.into_iter().map(|task| (task.title, task.due)).collect::<Vec<_>>()
    };
    step(&mut desk, person, "contacted", None);
    assert_eq!(tasks(&mut desk), []);
    let vetted = step(&mut desk, person, "vetted", None);
    let given = |title: &str, due: &str| (title.to_owned(), Some(due.to_owned()));
    assert_eq!(
        tasks(&mut desk),
        [given("Send the letter", "2026-11-26"), given("Ask for documents", "2026-12-08")]
    );
    undo(&mut desk, vetted);
    assert_eq!(tasks(&mut desk), []);
}

#[test]
fn a_set_whose_day_is_gone_keeps_nobody_from_a_stage() {
    let mut desk = desk_with_four();
    let person = lead(&mut desk, "Reed");
    let add = DeadlineAdd {
        case: desk.case,
        text: "answer".into(),
        date: "2027-01-15".into(),
        ..DeadlineAdd::default()
    };
    let deadline = app::deadline_add(&mut desk.app, add).unwrap().deadline;
    let answer = TaskSetTie { to: "deadline".into(), which: deadline.to_string() };
    let item = |title: &str, tie| TaskSetItem { title: title.into(), days: 2, tie, assignee: None };
    let save = TaskSetSave {
        case: desk.case,
        set: None,
        name: "When vetted".into(),
        stage: Some("vetted".into()),
        items: vec![item("Send the letter", None), item("Decide", Some(answer))],
    };
    app::task_set_save(&mut desk.app, save).unwrap();
    app::deadline_remove(&mut desk.app, DeadlineRemove { deadline, why: None }).unwrap();
    let step = LeadStep { person, stage: "vetted".into(), ..LeadStep::default() };
    let said = app::lead_step(&mut desk.app, step).unwrap().summary;
    assert!(said.contains("gave the tasks of “When vetted”, but not “Decide”"), "{said}");
    let tasks = app::task_of_person(&mut desk.app, PersonGet { person }).unwrap();
    assert_eq!(tasks.len(), 1);
}
