//! What was given to many people at once: kept in memory, since one task may be for everyone of a class.

use super::due::{DueDays, given_on};
use crate::people::{HELD_AT_ONCE, people_in_order};
use crate::{App, Failure};
use chrono::{Duration, NaiveDate};
use std::collections::HashSet;
use store::{Reader, TaskRow, Tied, TiedTasks, Touched};

/// The batches of a case, as of one operation of the file.
pub(crate) struct Batches {
    last_operation: i64,
    each: Vec<Batch>,
}

/// Tasks that were given to many people together.
pub(super) struct Batch {
    /// Its number: that of the first of them.
    pub batch: i64,
    /// The first that is still there: it says what all of them said at first.
    pub first: TaskRow,
    /// How many there are.
    pub tasks: u64,
    /// How many are done.
    pub done: u64,
    /// Of those that are open and have a day of their own, how many have which.
    days: Vec<(NaiveDate, u64)>,
    /// Those that are open and hang on other days.
    tied: Vec<TiedDays>,
}

/// Open tasks that hang on the same day of their people.
struct TiedDays {
    tasks: TiedTasks,
    /// Numbers of the people who have one, in order.
    people: Vec<i64>,
    /// From when each of the people has the status, or came to the stage, on which it hangs.
    given: Vec<Option<NaiveDate>>,
}

impl App {
    /// Runs `work` on the batches of a case, newest first, as the file has them now.
    pub(super) fn with_batches<T>(
        &mut self,
        case: i64,
        days: &DueDays,
        work: impl FnOnce(&[Batch]) -> T,
    ) -> Result<T, Failure> {
        let kept = self.batches.remove(&case);
        let read = self.store()?.read();
        let now = match kept {
            Some(kept) => kept.put_right(read, case, days)?,
            None => Batches::read(read, case, days)?,
        };
        let done = work(&now.each);
        self.batches.insert(case, now);
        Ok(done)
    }
}

impl Batches {
    fn read(read: Reader<'_>, case: i64, days: &DueDays) -> Result<Batches, Failure> {
        // Before anything is read: what another program writes in between is then seen as touched.
        let last_operation = read.touched_since(i64::MAX)?.last_operation;
        let mut ties = Vec::new();
        for batch in read.task_batches(case)? {
            ties.push((batch, read.batch_ties(case, batch)?));
        }
        let to = ties.iter().flat_map(|(_, ties)| ties).map(|tasks| tasks.to.clone());
        let to: HashSet<Tied> = to.collect();
        // Other threads work out the last days that tasks hang on while this one reads whose tasks they are.
        let each = rayon::in_place_scope(|scope| {
            to.iter().for_each(|to| scope.spawn(|_| days.make_ready(to)));
            let batch = |(batch, ties)| Batch::read(read, case, batch, ties);
            ties.into_iter().map(batch).collect::<Result<_, _>>()
        })?;
        Ok(Batches { last_operation, each })
    }

    /// The same as the file has it now: read anew where tasks were touched, or people or leads on whose days some hang.
    fn put_right(self, read: Reader<'_>, case: i64, days: &DueDays) -> Result<Batches, Failure> {
        let touched = read.touched_since(self.last_operation)?;
        let is_moved = self.each.iter().flat_map(|batch| &batch.tied).any(|tied| tied.is_moved_by(&touched));
        if touched.contacts || is_moved {
            return Batches::read(read, case, days);
        }
        Ok(Batches { last_operation: touched.last_operation, ..self })
    }
}

impl Batch {
    fn read(read: Reader<'_>, case: i64, batch: i64, ties: Vec<TiedTasks>) -> Result<Batch, Failure> {
        let days = read.batch_days(case, batch)?;
        let tied = ties.into_iter().map(|tasks| TiedDays::read(read, case, tasks));
        let tied: Vec<TiedDays> = tied.collect::<Result<_, _>>()?;
        let done = read.batch_done(case, batch)?;
        let on_days: u64 = days.iter().map(|(_, tasks)| tasks).sum();
        Ok(Batch {
            batch,
            first: read.first_of_batch(batch)?,
            tasks: done + on_days + tied.iter().map(|tied| tied.people.len() as u64).sum::<u64>(),
            done,
            days: days.into_iter().filter_map(|(day, tasks)| Some((day?, tasks))).collect(),
            tied,
        })
    }

    /// How many are open and were due before today.
    pub fn overdue(&self, days: &DueDays, today: NaiveDate) -> u64 {
        let own: u64 = self.days.iter().filter(|(day, _)| *day < today).map(|(_, tasks)| tasks).sum();
        own + self.tied.iter().map(|tied| tied.overdue(days, today)).sum::<u64>()
    }
}

impl TiedDays {
    fn read(read: Reader<'_>, case: i64, tasks: TiedTasks) -> Result<TiedDays, Failure> {
        let (whom, mut given) = (read.people_tied(case, &tasks)?, Vec::new());
        if let Tied::Status(status) = &tasks.to {
            for people in whom.chunks(HELD_AT_ONCE) {
                let people = people_in_order(read, people)?;
                given.extend(people.iter().map(|person| given_on(person, status)));
            }
        }
        if let Tied::Stage(stage) = &tasks.to {
            let days = read.lead_stage_days(case, *stage)?;
            given.extend(whom.iter().map(|person| days.get(person).copied()));
        }
        Ok(TiedDays { tasks, people: whom, given })
    }

    /// Whether what was touched since can have moved the day on which they hang.
    fn is_moved_by(&self, touched: &Touched) -> bool {
        match self.tasks.to {
            Tied::Status(_) => !touched.people.is_empty(),
            Tied::Stage(_) => touched.leads || !touched.people.is_empty(),
            Tied::Deadline(_) | Tied::LastDay(_) => false,
        }
    }

    /// What hangs on the same day for everyone is counted at once; else each person has a day.
    fn overdue(&self, days: &DueDays, today: NaiveDate) -> u64 {
        let TiedDays { tasks: TiedTasks { to, .. }, people, .. } = self;
        // Due before today: the day that it hangs on lies before this one.
        let Some(before) = today.checked_sub_signed(Duration::days(self.tasks.days)) else { return 0 };
        let is_late = |day: Option<NaiveDate>| day.is_some_and(|day| day < before);
        let late = match to {
            Tied::Deadline(deadline) if is_late(days.deadline(*deadline)) => people.len(),
            Tied::Deadline(_) => 0,
            Tied::LastDay(claim) => {
                people.iter().filter(|person| is_late(days.last_day(claim, **person))).count()
            }
            Tied::Status(_) | Tied::Stage(_) => self.given.iter().filter(|day| is_late(**day)).count(),
        };
        late as u64
    }
}
