//! What is overdue over a whole class: contacts that were promised, people whom nobody reached, and tasks that everyone has.

use crate::documents::proof_grid;
use crate::{Brought, brought_in, print_row, timed};
use anyhow::{Context, Result};
use app::App;
use app::wire::{
    Chosen, Concern, ContactAdd, ContactIntervalSet, ContactSaid, NextStep, Nothing, OfCase, OfTask,
    PersonList, TaskAddMany, TaskList, TaskSaid, TaskTie,
};

const USUAL: u32 = 1_000_000;
/// For so many days nobody is to be left without a word.
const DAYS: u32 = 30;
/// People with whom somebody spoke, and who were promised a call that is overdue.
const PROMISED: i64 = 200;

/// `cargo xtask bench overdue [PEOPLE]`: the proof grid and these lists, and nothing else.
pub fn overdue(people: Option<&String>) -> Result<()> {
    let Brought { folder, mut app, case, people, .. } = brought_in(people, USUAL)?;
    let (took, _) = timed(|| app::people_ready(&mut app, OfCase { case }))?;
    print_row(people, "everyone read into memory", took);
    proof_grid(&mut app, case, people, folder.path())?;
    lists(&mut app, case, people)
}

/// Contacts and tasks that are overdue, counted and listed; first as the file is read, then again.
fn lists(app: &mut App, case: i64, people: u32) -> Result<()> {
    app::contact_interval_set(app, ContactIntervalSet { case, days: Some(DAYS) })?;
    promise_calls(app)?;
    let (took, standing) = timed(|| app::contact_standing(app, OfCase { case }))?;
    let what = format!("{} overdue contacts and {} not reached, counted", standing.overdue, standing.unheard);
    print_row(people, &what, took);
    let concern = Some(Concern::Unheard { days: DAYS });
    let list = PersonList { case, concern, limit: 50, ..PersonList::default() };
    let (took, page) = timed(|| app::person_list(app, list))?;
    print_row(people, &format!("list of the {} not reached", page.matching), took);

    let claim = app::claim_list(app, OfCase { case })?.into_iter().next().context("no claim")?.claim;
    let tie = Some(TaskTie { to: "last_day".into(), which: claim, days: -3_000 });
    let tied = TaskSaid { title: "File".into(), tie, ..TaskSaid::default() };
    let own = TaskSaid { title: "Call".into(), due: Some("2026-01-02".into()), ..TaskSaid::default() };
    for (what, said) in [("with a day of its own", own), ("tied to each person's last day", tied)] {
        let chosen = Chosen { of: PersonList { case, ..PersonList::default() }, ..Chosen::default() };
        let (took, _) = timed(|| app::task_add_many(app, TaskAddMany { chosen, said }))?;
        print_row(people, &format!("a task for everyone {what}, given"), took);
        let page = overdue_tasks(app, case, people, &format!("overdue tasks {what}"))?;
        let batch = page.batches.first().context("no batch")?.batch;
        let asked = TaskList { case, batch: Some(batch), done: false, offset: 0, limit: 1 };
        let first = app::task_list(app, asked)?.tasks.into_iter().next().context("no task")?;
        app::task_finish(app, OfTask { task: first.task })?;
        overdue_tasks(app, case, people, &format!("overdue tasks {what}, one of them done"))?;
    }
    let (took, _) = timed(|| app::risk_list(app, Nothing {}))?;
    print_row(people, "what comes first, over all cases", took);
    Ok(())
}

/// The list of tasks with what is overdue, right after a change and again.
fn overdue_tasks(app: &mut App, case: i64, people: u32, what: &str) -> Result<app::wire::TaskPage> {
    let asked = TaskList { case, batch: None, done: false, offset: 0, limit: 200 };
    let (took, page) = timed(|| app::task_list(app, asked))?;
    let overdue: u64 = page.batches.iter().map(|batch| batch.overdue).sum();
    print_row(people, &format!("{overdue} {what}, counted and listed"), took);
    let (took, page) = timed(|| app::task_list(app, asked))?;
    print_row(people, &format!("{overdue} {what}, again"), took);
    Ok(page)
}

fn promise_calls(app: &mut App) -> Result<()> {
    for person in 1..=PROMISED {
        let said = ContactSaid {
            on: Some("2026-01-02".into()),
            time: None,
            way: "call".into(),
            direction: "out".into(),
            of_firm: None,
            with_whom: None,
            outcome: "reached".into(),
            said: None,
        };
        let next = Some(NextStep { step: "Call back".into(), on: "2026-01-09".into() });
        app::contact_add(app, ContactAdd { person, said, next, settles: false })?;
    }
    Ok(())
}
