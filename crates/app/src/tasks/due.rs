//! By when tasks are to be done: a day of their own, or a day counted from another whenever it is asked, so that it moves
//! with that one.

use crate::view::ClassView;
use crate::wire::{TaskTie, TieChoice};
use crate::{App, Failure};
use chrono::{Duration, NaiveDate};
use domain::lead::LeadStage;
use domain::membership::MembershipStatus;
use domain::person::Person;
use std::collections::HashMap;
use std::sync::Arc;
use store::{Due, Reader, TaskRow, Tied};

/// The most days that a task may lie from the day that it hangs on: ten years.
const FARTHEST: i32 = 3_660;

/// For each of these tasks that hang on a day on which their person got a status or came to a stage, by the number of the
/// task: that day, where there is one.
///
/// # Errors
/// When the file cannot be read.
pub(super) fn given<'r>(
    read: Reader<'_>,
    rows: impl Iterator<Item = &'r TaskRow>,
    people: &HashMap<i64, Person>,
) -> Result<HashMap<i64, NaiveDate>, Failure> {
    let mut found = HashMap::new();
    for row in rows {
        let (Due::Tied { to, .. }, Some(person)) = (&row.task.due, row.person) else { continue };
        let day = match to {
            Tied::Status(status) => people.get(&person).and_then(|person| given_on(person, status)),
            Tied::Stage(stage) => read.lead_stage_day(person, *stage)?,
            Tied::Deadline(_) | Tied::LastDay(_) => None,
        };
        found.extend(day.map(|day| (row.id, day)));
    }
    Ok(found)
}

/// From when a person has had a status, the last time that they got it.
pub(super) fn given_on(person: &Person, status: &str) -> Option<NaiveDate> {
    let given = person.standings.iter().rev().find(|standing| standing.status.word() == status);
    given.map(|standing| standing.on)
}

/// The days that tasks of a case can hang on.
pub(super) struct DueDays {
    /// The day to work towards of each deadline, and what is to be done.
    deadlines: HashMap<i64, (NaiveDate, String)>,
    view: Arc<ClassView>,
}

impl DueDays {
    /// Those of a case, as they stand now.
    pub fn of(app: &mut App, case: i64) -> Result<DueDays, Failure> {
        let view = app.view(case)?;
        let deadlines = app.store()?.read().deadlines(case)?.into_iter();
        let deadlines = deadlines.map(|deadline| (deadline.id, (deadline.work_towards(), deadline.text)));
        Ok(DueDays { deadlines: deadlines.collect(), view })
    }

    /// By when a task is to be done; nothing where nobody said, or where the day that it hangs on is not known. Of one that
    /// hangs on a status or a stage, `given` is the day on which the person got it.
    pub fn day(&self, task: &TaskRow, given: Option<NaiveDate>) -> Option<NaiveDate> {
        match &task.task.due {
            Due::Never => None,
            Due::On(on) => Some(*on),
            Due::Tied { to, days } => {
                let from = match to {
                    Tied::Deadline(deadline) => self.deadline(*deadline),
                    Tied::LastDay(claim) => self.last_day(claim, task.person?),
                    Tied::Status(_) | Tied::Stage(_) => given,
                };
                from?.checked_add_signed(Duration::days(*days))
            }
        }
    }

    /// The day to work towards of a deadline.
    pub fn deadline(&self, deadline: i64) -> Option<NaiveDate> {
        self.deadlines.get(&deadline).map(|(day, _)| *day)
    }

    /// The last day of a person to file a claim.
    pub fn last_day(&self, claim: &str, person: i64) -> Option<NaiveDate> {
        self.view.safe_date(self.view.row(person)?, self.view.terms.place(claim)?)
    }

    /// Works out what it takes everyone of the class to know of a day that many tasks hang on.
    pub fn make_ready(&self, to: &Tied) {
        if let Tied::LastDay(claim) = to
            && let Some(place) = self.view.terms.place(claim)
        {
            self.view.last_days(place);
        }
    }

    /// What the day that a task hangs on is called; nothing where it is gone.
    pub fn label(&self, to: &Tied) -> Option<String> {
        match to {
            Tied::Deadline(deadline) => self.deadlines.get(deadline).map(|(_, text)| text.clone()),
            Tied::LastDay(claim) => {
                self.view.terms.place(claim).map(|place| self.view.terms.theories[place].name.clone())
            }
            Tied::Status(status) => Some(status.replace('_', " ")),
            Tied::Stage(stage) => Some(stage.word().replace('_', " ")),
        }
    }

    /// Every day that a task can hang on.
    pub fn choices(&self) -> Vec<TieChoice> {
        let choice = |to: &Tied, label: String, day: Option<NaiveDate>| {
            let (to, which) = to.words();
            TieChoice { to: to.to_owned(), which, label, day: day.map(|day| day.to_string()) }
        };
        let mut deadlines: Vec<_> = self.deadlines.iter().collect();
        deadlines.sort_by_key(|(id, (day, _))| (*day, **id));
        let deadlines = deadlines
            .into_iter()
            .map(|(id, (day, text))| choice(&Tied::Deadline(*id), text.clone(), Some(*day)));
        let claims = self.view.terms.names.iter().zip(&self.view.terms.theories);
        let claims =
            claims.map(|(name, theory)| choice(&Tied::LastDay(name.clone()), theory.name.clone(), None));
        let statuses = MembershipStatus::ALL.map(|status| {
            choice(&Tied::Status(status.word().to_owned()), status.word().replace('_', " "), None)
        });
        let stages =
            LeadStage::ALL.map(|stage| choice(&Tied::Stage(stage), stage.word().replace('_', " "), None));
        deadlines.chain(claims).chain(statuses).chain(stages).collect()
    }

    /// Reads what a task hangs on, as it was typed.
    ///
    /// # Errors
    /// When the case has no such day, or the task would lie too far from it (fields `tie`, `days`).
    pub fn read(&self, tie: &TaskTie) -> Result<Due, Failure> {
        let to = Tied::from_words(&tie.to, &tie.which).filter(|to| self.is_known(to)).ok_or_else(|| {
            Failure::invalid(
                "tie",
                format!("The case has no day {} {:?}; choose one that it has", tie.to, tie.which),
            )
        })?;
        if tie.days.abs() > FARTHEST {
            return Err(Failure::invalid(
                "days",
                format!("At most {FARTHEST} days before or after that day"),
            ));
        }
        Ok(Due::Tied { to, days: tie.days.into() })
    }

    fn is_known(&self, to: &Tied) -> bool {
        match to {
            Tied::Deadline(deadline) => self.deadlines.contains_key(deadline),
            Tied::LastDay(claim) => self.view.terms.place(claim).is_some(),
            Tied::Status(status) => status.parse::<MembershipStatus>().is_ok(),
            Tied::Stage(_) => true,
        }
    }
}
