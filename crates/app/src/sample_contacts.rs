//! What was said with some people of the sample case, and what is to be done for them. All of it is invented.

use crate::Failure;
use crate::wire::{TaskSetItem, TaskSetTie};
use chrono::{Days, NaiveDate};
use domain::lead::LeadStage;
use store::{Due, EmailHead, NewContact, NewTask, Operation, TaskSet, Tied};

/// Who of the firm speaks with people.
const OF_FIRM: &str = "Maya Okafor";
/// Callers of a stage with whom somebody has spoken, at most.
const MOST_CALLERS: u32 = 2;
/// Clients who were given the tasks of a set, at most.
const MOST_CLIENTS: u32 = 6;
/// People of the list with whom something was said, by their numbers there.
const SPOKEN_WITH: [&str; 3] = ["LI-000001", "LI-000002", "LI-000003"];

/// Writes a log of contacts, one of them a filed e-mail, with next steps of which one is overdue; tasks of the case and of people; and
/// a set of tasks that was given to the clients.
///
/// # Errors
/// When the file cannot be written.
pub(crate) fn add(op: &Operation<'_>, case: i64, today: NaiveDate) -> Result<(), Failure> {
    let people = SPOKEN_WITH.map(|id| op.read().person_by_external_id(case, id));
    let people = people.into_iter().collect::<Result<Vec<_>, _>>()?;
    let people: Vec<i64> = people.into_iter().flatten().map(|person| person.id).collect();
    for (person, said) in people.iter().zip(said(today)) {
        for (contact, next) in said {
            log(op, case, *person, &contact, next)?;
        }
    }
    for stage in [LeadStage::Contacted, LeadStage::Vetted] {
        for lead in op.read().leads_at(case, stage, 0, MOST_CALLERS)? {
            let spoken =
                op.read().lead_stage_day(lead.person, LeadStage::Contacted)?.unwrap_or(lead.stage_on);
            let call = call(spoken, "out", "reached", "Went through the questions of the case.");
            log(
                op,
                case,
                lead.person,
                &call,
                Some(task("Send the engagement letter", today + Days::new(30))),
            )?;
        }
    }
    tasks(op, case, people.first().copied(), today)?;
    give_set(op, case, today)
}

type Said = Vec<(NewContact, Option<NewTask>)>;

/// What was said with each of the people, the oldest first.
fn said(today: NaiveDate) -> [Said; 3] {
    let ago = |days| today - Days::new(days);
    [
        vec![
            (letter(ago(40), "How the case stands after the dismissal without prejudice."), None),
            (call(ago(21), "out", "left_message", "Asked to call back about the account statement."), None),
            (
                call(ago(13), "in", "reached", "Will look for the invoices of 2023 and 2024."),
                Some(task("Ask for the account statement again", ago(6))),
            ),
        ],
        vec![(email(), None)],
        vec![(
            call(ago(9), "in", "reached", "Moves house at the end of the month."),
            Some(task("Write down the new address", today + Days::new(45))),
        )],
    ]
}

fn contact(on: NaiveDate, way: &str, direction: &str, outcome: &str, said: &str) -> NewContact {
    NewContact {
        on,
        time: None,
        way: way.to_owned(),
        direction: direction.to_owned(),
        of_firm: OF_FIRM.to_owned(),
        with_whom: None,
        outcome: outcome.to_owned(),
        said: Some(said.to_owned()),
        email: None,
    }
}

fn call(on: NaiveDate, direction: &str, outcome: &str, said: &str) -> NewContact {
    NewContact { time: Some("14:05".to_owned()), ..contact(on, "call", direction, outcome, said) }
}

fn letter(on: NaiveDate, said: &str) -> NewContact {
    contact(on, "letter", "out", "sent", said)
}

/// The e-mail that lies among the documents as well.
fn email() -> NewContact {
    let head = EmailHead {
        sender: "member@mail.example".to_owned(),
        recipients: "intake@firm.example".to_owned(),
        subject: "My receipts".to_owned(),
        message_id: Some("receipts@mail.example".to_owned()),
    };
    let said = "I have received the refund for October, but not for the months before.";
    let on = crate::sample_documents::SENT;
    NewContact {
        time: Some("09:12".to_owned()),
        email: Some(head),
        ..contact(on, "email", "in", "received", said)
    }
}

fn task(title: &str, on: NaiveDate) -> NewTask {
    NewTask { title: title.to_owned(), due: Due::On(on), assignee: None }
}

fn log(
    op: &Operation<'_>,
    case: i64,
    person: i64,
    contact: &NewContact,
    next: Option<NewTask>,
) -> Result<(), Failure> {
    let first = op.contact_add(case, &[person], contact, &mut |_| {})?;
    next.map_or(Ok(()), |next| Ok(op.next_steps_add(case, &[person], first, &next)?))
}

/// Tasks of the case and of one person: overdue, coming, and one that moves with the last day to file.
fn tasks(op: &Operation<'_>, case: i64, person: Option<i64>, today: NaiveDate) -> Result<(), Failure> {
    op.task_add(case, None, &task("Ask the court for the docket sheet", today - Days::new(2)))?;
    let assignee = Some(OF_FIRM.to_owned());
    let meet = task("Meet about filing again", today + Days::new(60));
    op.task_add(case, None, &NewTask { assignee, ..meet })?;
    if let Some(person) = person {
        let due = Due::Tied { to: Tied::LastDay("sca".to_owned()), days: -60 };
        let title = "Decide whether to file again for this client".to_owned();
        op.task_add(case, Some(person), &NewTask { title, due, assignee: None })?;
    }
    Ok(())
}

/// Keeps a set of tasks, and gives it to the clients; the first of them has sent something.
fn give_set(op: &Operation<'_>, case: i64, today: NaiveDate) -> Result<(), Failure> {
    let previous = Some(TaskSetTie { to: "previous".to_owned(), which: String::new() });
    let item = |title: &str, days, tie| TaskSetItem { title: title.to_owned(), days, tie, assignee: None };
    let items =
        [item("Send the letter of welcome", 28, None), item("Ask for the account statement", 14, previous)];
    let items_kept = serde_json::to_string(&items).map_err(Failure::unexpected)?;
    let name = "When somebody is engaged".to_owned();
    op.task_set_insert(&TaskSet { id: 0, case, name, stage: Some("engaged".to_owned()), items: items_kept })?;
    let clients = op.read().leads_at(case, LeadStage::Engaged, 0, MOST_CLIENTS)?;
    let clients: Vec<i64> = clients.into_iter().map(|lead| lead.person).collect();
    let mut on = today;
    for TaskSetItem { title, days, .. } in &items {
        on = on + Days::new(days.unsigned_abs().into());
        op.tasks_add(case, &clients, &task(title, on), &mut |_| {})?;
    }
    let of_first = clients.first().map(|client| op.read().tasks_of(*client)).transpose()?.unwrap_or_default();
    of_first.first().map_or(Ok(()), |task| Ok(op.task_finish(task.id)?))
}
