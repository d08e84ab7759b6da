//! Tasks: what is to be done for a person or for a case, by when and by whom, alone or for many people at once.

use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use chrono::{NaiveDate, SecondsFormat};
use domain::lead::LeadStage;
use rusqlite::{OptionalExtension, Row, named_params};

/// By when a task is to be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Due {
    /// Nobody has said.
    Never,
    /// By this day.
    On(NaiveDate),
    /// So many days after another day, before it below zero; it moves with that day.
    Tied {
        /// The other day.
        to: Tied,
        /// Days after it.
        days: i64,
    },
}

/// A day that a task hangs on.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Tied {
    /// The day to work towards of a deadline, by its number.
    Deadline(i64),
    /// The person's last day to file a claim, by the name of the claim.
    LastDay(String),
    /// The day from which the person has a status.
    Status(String),
    /// The day on which the person came to a stage of a lead, the last time.
    Stage(LeadStage),
}

impl Tied {
    /// The words of the file: which kind of day, and which one.
    pub fn words(&self) -> (&'static str, String) {
        match self {
            Tied::Deadline(deadline) => ("deadline", deadline.to_string()),
            Tied::LastDay(claim) => ("last_day", claim.clone()),
            Tied::Status(status) => ("status", status.clone()),
            Tied::Stage(stage) => ("stage", stage.word().to_owned()),
        }
    }

    /// Whether it is a day of a person.
    pub fn is_of_person(&self) -> bool {
        !matches!(self, Tied::Deadline(_))
    }

    /// Reads them; nothing for words that mean no day.
    pub fn from_words(kind: &str, which: &str) -> Option<Tied> {
        match kind {
            "deadline" => which.parse().ok().map(Tied::Deadline),
            "last_day" => Some(Tied::LastDay(which.to_owned())),
            "status" => Some(Tied::Status(which.to_owned())),
            "stage" => LeadStage::from_word(which).map(Tied::Stage),
            _ => None,
        }
    }
}

/// What a task says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTask {
    /// What is to be done.
    pub title: String,
    /// By when.
    pub due: Due,
    /// By whom; nobody in particular without.
    pub assignee: Option<String>,
}

/// A task of a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    /// Number in the file.
    pub id: i64,
    /// The case.
    pub case: i64,
    /// For whom; for the case itself without.
    pub person: Option<i64>,
    /// The entry of the contact log whose next step it is.
    pub contact: Option<i64>,
    /// The first of the tasks that were given to many people together with it.
    pub batch: Option<i64>,
    /// What it says.
    pub task: NewTask,
    /// Who did it.
    pub done_by: Option<String>,
    /// When.
    pub done_at: Option<String>,
}

pub(crate) const TASK: &str =
    "SELECT t.task_id, t.case_id, t.person_id, t.contact_id, t.batch, t.title, t.due_on, t.tie, t.tied_to, t.tie_days,
      t.assignee, u.name AS done_by, t.done_at
    FROM task t LEFT JOIN user u ON u.user_id = t.done_by";

pub(crate) fn task_from_row(row: &Row<'_>) -> rusqlite::Result<TaskRow> {
    let tie: Option<String> = row.get("tie")?;
    let due = match (tie, row.get("due_on")?) {
        (Some(kind), _) => {
            let which: String = row.get("tied_to")?;
            let to = Tied::from_words(&kind, &which).ok_or_else(|| bad_column("tied_to", which))?;
            Due::Tied { to, days: row.get("tie_days")? }
        }
        (None, Some(on)) => Due::On(on),
        (None, None) => Due::Never,
    };
    Ok(TaskRow {
        id: row.get("task_id")?,
        case: row.get("case_id")?,
        person: row.get("person_id")?,
        contact: row.get("contact_id")?,
        batch: row.get("batch")?,
        task: NewTask { title: row.get("title")?, due, assignee: row.get("assignee")? },
        done_by: row.get("done_by")?,
        done_at: row.get("done_at")?,
    })
}

impl Reader<'_> {
    /// The tasks of a person, in the order in which they were given.
    pub fn tasks_of(&self, person: i64) -> Result<Vec<TaskRow>, StoreError> {
        let mut query =
            self.db.prepare_cached(&format!("{TASK} WHERE t.person_id = :person ORDER BY t.task_id"))?;
        let rows = query.query_map(named_params! {":person": person}, task_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The tasks of a case that were done last, newest first.
    pub fn tasks_done(&self, case: i64, limit: u32) -> Result<Vec<TaskRow>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{TASK} WHERE t.case_id = :case AND t.done_at IS NOT NULL
             ORDER BY t.done_at DESC, t.task_id DESC LIMIT :limit"
        ))?;
        let rows = query.query_map(named_params! {":case": case, ":limit": limit}, task_from_row)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// A page of the open tasks that were given to many together.
    pub fn open_tasks_of_batch(
        &self,
        case: i64,
        batch: i64,
        offset: u32,
        limit: u32,
    ) -> Result<Vec<TaskRow>, StoreError> {
        let mut query = self.db.prepare_cached(&format!(
            "{TASK} WHERE t.case_id = :case AND t.batch = :batch AND t.done_at IS NULL
             ORDER BY t.due_on, t.task_id LIMIT :limit OFFSET :offset"
        ))?;
        let values = named_params! {":case": case, ":batch": batch, ":limit": limit, ":offset": offset};
        Ok(query.query_map(values, task_from_row)?.collect::<Result<_, _>>()?)
    }

    /// One task.
    pub fn task(&self, id: i64) -> Result<TaskRow, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{TASK} WHERE t.task_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, task_from_row).optional()?;
        found.ok_or_else(|| StoreError::not_found("task", id))
    }

    /// The people of a case who have an open next step in the contact log, by number, each with the first day of one.
    pub fn next_contacts(&self, case: i64) -> Result<Vec<(i64, NaiveDate)>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT person_id, min(due_on) AS next_on FROM task
             WHERE case_id = :case AND done_at IS NULL AND contact_id IS NOT NULL GROUP BY person_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok((row.get("person_id")?, row.get("next_on")?))
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The first day of an open next step of one person.
    pub fn next_contact(&self, person: i64) -> Result<Option<NaiveDate>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT min(due_on) AS next_on FROM task
             WHERE person_id = :person AND done_at IS NULL AND contact_id IS NOT NULL",
        )?;
        Ok(query.query_row(named_params! {":person": person}, |row| row.get("next_on"))?)
    }

    /// Of how many people of a case an open next step was due before a day.
    pub fn people_with_overdue_contact(&self, case: i64, day: NaiveDate) -> Result<u64, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT count(*) AS people FROM (SELECT person_id FROM task
             WHERE case_id = :case AND done_at IS NULL AND contact_id IS NOT NULL AND due_on < :day
             GROUP BY person_id)",
        )?;
        Ok(query.query_row(named_params! {":case": case, ":day": day}, |row| row.get("people"))?)
    }
}

/// What a new task belongs to.
#[derive(Debug, Clone, Copy)]
struct Of {
    person: Option<i64>,
    contact: Option<i64>,
}

impl Operation<'_> {
    /// Adds a task for a person, or for the case itself, and gives its number.
    pub fn task_add(&self, case: i64, person: Option<i64>, task: &NewTask) -> Result<i64, StoreError> {
        let id = self.next_task()?;
        self.task_insert(id, case, Of { person, contact: None }, None, task)?;
        Ok(id)
    }

    /// Gives the same task to people of a case, journaled as one range, and tells `progress` how many have it.
    pub fn tasks_add(
        &self,
        case: i64,
        people: &[i64],
        task: &NewTask,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), StoreError> {
        let of = |person: &i64| Of { person: Some(*person), contact: None };
        self.tasks_insert(case, &people.iter().map(of).collect::<Vec<_>>(), task, progress)
    }

    /// Makes a task the next step of entries of the contact log, which follow one another from `first` in the order of
    /// the people.
    pub fn next_steps_add(
        &self,
        case: i64,
        people: &[i64],
        first: i64,
        task: &NewTask,
    ) -> Result<(), StoreError> {
        let of = |(contact, person): (i64, &i64)| Of { person: Some(*person), contact: Some(contact) };
        let of: Vec<Of> = (first..).zip(people).map(of).collect();
        self.tasks_insert(case, &of, task, &mut |_| {})
    }

    /// Says what a task says from now on.
    pub fn task_update(&self, id: i64, task: &NewTask) -> Result<(), StoreError> {
        let (on, tie, tied_to, days) = columns_of(&task.due);
        self.tx.execute(
            "UPDATE task SET title = :title, due_on = :on, tie = :tie, tied_to = :tied_to, tie_days = :days,
               assignee = :assignee WHERE task_id = :id",
            named_params! {
                ":title": task.title, ":on": on, ":tie": tie, ":tied_to": tied_to, ":days": days,
                ":assignee": task.assignee, ":id": id,
            },
        )?;
        Ok(())
    }

    /// Says that a task is done, by whoever does this operation.
    pub fn task_finish(&self, id: i64) -> Result<(), StoreError> {
        self.tx.prepare_cached("UPDATE task SET done_by = :by, done_at = :at WHERE task_id = :id")?.execute(
            named_params! {
                ":by": self.author.user, ":id": id,
                ":at": self.author.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            },
        )?;
        Ok(())
    }

    /// Says that a task is not done after all.
    pub fn task_reopen(&self, id: i64) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE task SET done_by = NULL, done_at = NULL WHERE task_id = :id",
            named_params! {":id": id},
        )?;
        Ok(())
    }

    /// Takes a task away.
    pub fn task_delete(&self, id: i64) -> Result<(), StoreError> {
        self.tx.execute("DELETE FROM task WHERE task_id = :id", named_params! {":id": id})?;
        Ok(())
    }

    /// Says that the open next steps of the contacts with a person are done.
    pub fn next_steps_finish(&self, person: i64) -> Result<(), StoreError> {
        let tasks = self.read().tasks_of(person)?;
        let open = tasks.iter().filter(|task| task.contact.is_some() && task.done_at.is_none());
        open.map(|task| task.id).try_for_each(|task| self.task_finish(task))
    }

    fn next_task(&self) -> Result<i64, StoreError> {
        let sql = "SELECT coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'task'), 0) + 1";
        Ok(self.tx.query_row(sql, [], |row| row.get(0))?)
    }

    fn tasks_insert(
        &self,
        case: i64,
        each: &[Of],
        task: &NewTask,
        progress: &mut dyn FnMut(u64),
    ) -> Result<(), StoreError> {
        if each.is_empty() {
            return Ok(());
        }
        let first = self.next_task()?;
        let batch = (each.len() > 1).then_some(first);
        let mut last = first;
        self.unjournaled(|| {
            for (id, of) in (first..).zip(each) {
                self.task_insert(id, case, *of, batch, task)?;
                last = id;
                progress(u64::try_from(last - first + 1).unwrap_or_default());
            }
            Ok(())
        })?;
        self.journal_range("task", first, last)
    }

    fn task_insert(
        &self,
        id: i64,
        case: i64,
        of: Of,
        batch: Option<i64>,
        task: &NewTask,
    ) -> Result<(), StoreError> {
        let (on, tie, tied_to, days) = columns_of(&task.due);
        self.tx
            .prepare_cached(
                "INSERT INTO task (task_id, case_id, person_id, contact_id, batch, title, due_on, tie, tied_to,
                   tie_days, assignee, added_by, added_at)
                 VALUES (:id, :case, :person, :contact, :batch, :title, :on, :tie, :tied_to, :days, :assignee, :by, :at)",
            )?
            .execute(named_params! {
                ":id": id, ":case": case, ":person": of.person, ":contact": of.contact, ":batch": batch,
                ":title": task.title, ":on": on, ":tie": tie, ":tied_to": tied_to, ":days": days,
                ":assignee": task.assignee, ":by": self.author.user,
                ":at": self.author.at.to_rfc3339_opts(SecondsFormat::Secs, true),
            })?;
        Ok(())
    }
}

type DueColumns = (Option<NaiveDate>, Option<&'static str>, Option<String>, Option<i64>);

/// A due day as its columns have it: day, kind and name of what it hangs on, days after it.
fn columns_of(due: &Due) -> DueColumns {
    match due {
        Due::Never => (None, None, None, None),
        Due::On(on) => (Some(*on), None, None, None),
        Due::Tied { to, days } => {
            let (kind, which) = to.words();
            (None, Some(kind), Some(which), Some(*days))
        }
    }
}
