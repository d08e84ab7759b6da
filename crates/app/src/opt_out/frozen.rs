//! Records that are frozen: names and contacts of whoever opted out stay as they were then.

use super::{deadline, is_out, standing_request, standing_requests};
use crate::{ErrorCode, Failure, sentence};
use chrono::NaiveDate;
use domain::membership::MembershipStatus;
use domain::person::Person;
use std::collections::BTreeMap;
use store::{Reader, RoleRow};

/// Whose records are frozen.
pub(crate) struct Frozen {
    deadline: Option<NaiveDate>,
    /// Requests that stand, by who made them.
    requests: BTreeMap<i64, RoleRow>,
}

impl Frozen {
    /// Of everyone in a case.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(read: Reader<'_>, case: i64) -> Result<Frozen, Failure> {
        Ok(Frozen { deadline: deadline(read, case)?, requests: standing_requests(read, case)? })
    }

    /// Of one person.
    ///
    /// # Errors
    /// When the file cannot be read.
    fn of_person(read: Reader<'_>, person: &Person) -> Result<Frozen, Failure> {
        let roles = read.roles_of(person.id)?;
        let request = standing_request(&roles).map(|request| (person.id, request.clone()));
        Ok(Frozen { deadline: deadline(read, person.case)?, requests: request.into_iter().collect() })
    }

    /// The day since which a record is frozen: that of a request that counts, else that of the status by which the person left the
    /// class. Nothing where somebody let it be changed since.
    pub fn since(&self, person: &Person) -> Option<NaiveDate> {
        let request = self.requests.get(&person.id);
        if request.is_some_and(|request| request.detail.get("unfrozen").is_some()) {
            return None;
        }
        let counting = request.filter(|request| request.detail.is_valid_request(self.deadline));
        counting.map(|request| request.from_on).or_else(|| left_on(person))
    }

    /// Refuses a change of names or contacts of a frozen record.
    ///
    /// # Errors
    /// When the person opted out.
    pub fn refuse(&self, person: &Person) -> Result<(), Failure> {
        let Some(since) = self.since(person) else { return Ok(()) };
        let asked = if self.requests.contains_key(&person.id) { "" } else { "log the request and " };
        let message = format!(
            "{} opted out, and the record is frozen since {since}; {asked}give a reason to change it all the same",
            person.name.listed()
        );
        let (code, message) = (ErrorCode::Conflict, sentence(&message));
        Err(Failure { code, message, field: None, hint: None, operation: None })
    }
}

/// The day from which the status says that a person opted out.
fn left_on(person: &Person) -> Option<NaiveDate> {
    let left = person.standings.iter().rev().find(|standing| standing.status == MembershipStatus::OptedOut);
    left.filter(|_| is_out(person)).map(|standing| standing.on)
}

/// The day since which the record of a person is frozen.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn frozen_since(read: Reader<'_>, person: &Person) -> Result<Option<NaiveDate>, Failure> {
    Ok(Frozen::of_person(read, person)?.since(person))
}

/// Whether a person left the class by status alone, as a list or a change of many gives it: no request is on record, so that
/// nobody knows the day on which class actions ceased to stop their clock.
pub(crate) fn lacks_request(person: &Person, roles: &[RoleRow]) -> bool {
    is_out(person) && standing_request(roles).is_none()
}

/// Refuses a change of names or contacts of a frozen record.
///
/// # Errors
/// When the person opted out.
pub(crate) fn refuse_frozen(read: Reader<'_>, person: &Person) -> Result<(), Failure> {
    Frozen::of_person(read, person)?.refuse(person)
}
