//! What was given to many people at once: kept in memory, since one task may be for everyone of a class.

use super::due::{DueDays, given_on};
use crate::people::{HELD_AT_ONCE, people_in_order};
use crate::{App, Failure};
use chrono::{Duration, NaiveDate};
use std::collections::HashMap;
use store::{Reader, TaskBatch, Tied, TiedTasks};

/// The batches of a case, as of one operation of the file.
pub(crate) struct Batches {
    last_operation: i64,
    each: Vec<Batch>,
}

/// Tasks that were given to many people together.
pub(super) struct Batch {
    /// How many there are, and how many are done.
    pub kept: TaskBatch,
    /// Of those that are open and have a day of their own, how many have which.
    days: Vec<(NaiveDate, u64)>,
    /// Those that are open and hang on other days.
    tied: Vec<TiedDays>,
}

/// Open tasks that hang on the same day of their people.
struct TiedDays {
    tasks: TiedTasks,
    /// From when each of the people has the status on which it hangs.
    given: Vec<Option<NaiveDate>>,
}

impl App {
    /// Runs `work` on the batches of a case, newest first, as the file has them now.
    pub(super) fn with_batches<T>(
        &mut self,
        case: i64,
        work: impl FnOnce(Reader<'_>, &[Batch]) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let kept = self.batches.remove(&case);
        let read = self.store()?.read();
        let now = match kept {
            Some(kept) => kept.put_right(read, case)?,
            None => Batches::read(read, case)?,
        };
        let done = work(read, &now.each);
        self.batches.insert(case, now);
        done
    }
}

impl Batches {
    fn read(read: Reader<'_>, case: i64) -> Result<Batches, Failure> {
        // Before anything is read: what another program writes in between is then seen as touched.
        let last_operation = read.touched_since(i64::MAX)?.last_operation;
        let mut days = HashMap::<i64, Vec<(NaiveDate, u64)>>::new();
        for (batch, day, tasks) in read.batch_days(case)? {
            days.entry(batch).or_default().push((day, tasks));
        }
        let mut tied = HashMap::<i64, Vec<TiedDays>>::new();
        for tasks in read.tied_batches(case)? {
            tied.entry(tasks.batch).or_default().push(TiedDays::read(read, tasks)?);
        }
        let each = read.task_batches(case)?.into_iter().map(|kept| Batch {
            days: days.remove(&kept.batch).unwrap_or_default(),
            tied: tied.remove(&kept.batch).unwrap_or_default(),
            kept,
        });
        Ok(Batches { last_operation, each: each.collect() })
    }

    /// The same as the file has it now: read anew where tasks were touched, or people on whose status some hang.
    fn put_right(self, read: Reader<'_>, case: i64) -> Result<Batches, Failure> {
        let touched = read.touched_since(self.last_operation)?;
        let hangs_on_people = self.each.iter().flat_map(|batch| &batch.tied).any(TiedDays::is_of_status);
        if touched.contacts || hangs_on_people && !touched.people.is_empty() {
            return Batches::read(read, case);
        }
        Ok(Batches { last_operation: touched.last_operation, ..self })
    }
}

impl Batch {
    /// How many are open and were due before today.
    pub fn overdue(&self, days: &DueDays, today: NaiveDate) -> u64 {
        let own: u64 = self.days.iter().filter(|(day, _)| *day < today).map(|(_, tasks)| tasks).sum();
        own + self.tied.iter().map(|tied| tied.overdue(days, today)).sum::<u64>()
    }
}

impl TiedDays {
    fn read(read: Reader<'_>, tasks: TiedTasks) -> Result<TiedDays, Failure> {
        let mut given = Vec::new();
        if let Tied::Status(status) = &tasks.to {
            for people in tasks.people.chunks(HELD_AT_ONCE) {
                let people = people_in_order(read, people)?;
                given.extend(people.iter().map(|person| given_on(person, status)));
            }
        }
        Ok(TiedDays { tasks, given })
    }

    fn is_of_status(&self) -> bool {
        matches!(self.tasks.to, Tied::Status(_))
    }

    /// What hangs on the same day for everyone is counted at once; else each person has a day.
    fn overdue(&self, days: &DueDays, today: NaiveDate) -> u64 {
        let TiedTasks { to, people, .. } = &self.tasks;
        // Due before today: the day that it hangs on lies before this one.
        let Some(before) = today.checked_sub_signed(Duration::days(self.tasks.days)) else { return 0 };
        let is_late = |day: Option<NaiveDate>| day.is_some_and(|day| day < before);
        let late = match to {
            Tied::Deadline(deadline) if is_late(days.deadline(*deadline)) => people.len(),
            Tied::Deadline(_) => 0,
            Tied::LastDay(claim) => {
                people.iter().filter(|person| is_late(days.last_day(claim, **person))).count()
            }
            Tied::Status(_) => self.given.iter().filter(|day| is_late(**day)).count(),
        };
        late as u64
    }
}
