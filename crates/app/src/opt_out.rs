//! Requests to be left out of the class: whether they come in time, and what follows from one that counts.

mod exclusion;
mod frozen;

use crate::terms::OPT_OUT_DEADLINE;
use crate::wire::{Done, PersonReason};
use crate::{App, Failure, done, required};
use chrono::NaiveDate;
use domain::limitation::Effect;
use domain::membership::MembershipStatus;
use domain::person::{Person, Source, Standing};
use domain::role::Role;
use exclusion::exclude;
pub(crate) use frozen::{Frozen, frozen_since, lacks_request, refuse_frozen};
use law::Law;
use std::collections::BTreeMap;
use store::{Operation, Reader, RoleRow};

/// Codes of the rules whose deadline is the last day to ask to be left out end so.
const OPT_OUT_RULE: &str = "_OPT_OUT";
/// How the note begins of a status that a request to be left out brought.
const ASKED: &str = "asked to be left out on";
/// People who are named one by one.
const NAMED: usize = 5;

/// The last day to ask to be left out of the class: as it is typed for the case, else the latest of its deadlines for that.
///
/// # Law
/// Fed. R. Civ. P. 23(c)(2)(B)(v)-(vi), (e)(4).
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn deadline(read: Reader<'_>, case: i64) -> Result<Option<NaiveDate>, Failure> {
    let settings = read.settings(case)?;
    let typed = settings.iter().find(|setting| setting.name == OPT_OUT_DEADLINE);
    if let Some(day) = typed.and_then(|setting| setting.value.parse().ok()) {
        return Ok(Some(day));
    }
    let of_rule = read.deadlines(case)?.into_iter().filter(|deadline| {
        deadline.status != "waived"
            && deadline.rule.as_deref().is_some_and(|rule| rule.ends_with(OPT_OUT_RULE))
    });
    Ok(of_rule.map(|deadline| deadline.day.due_on).max())
}

/// The request of a person that stands, whether or not it counts.
pub(crate) fn standing_request(roles: &[RoleRow]) -> Option<&RoleRow> {
    roles.iter().rev().find(|row| row.role == Role::OptOut).filter(|row| !row.ended)
}

/// The requests of a case that stand, by who made them.
fn standing_requests(read: Reader<'_>, case: i64) -> Result<BTreeMap<i64, RoleRow>, Failure> {
    standing(read, case, Role::OptOut)
}

/// What is on record last of everyone in a case who has a role that has not ended, by their numbers.
pub(crate) fn standing(read: Reader<'_>, case: i64, role: Role) -> Result<BTreeMap<i64, RoleRow>, Failure> {
    let rows = read.roles_in(case, role)?;
    let latest: BTreeMap<i64, RoleRow> = rows.into_iter().map(|row| (row.person, row)).collect();
    Ok(latest.into_iter().filter(|(_, row)| !row.ended).collect())
}

/// Accepts a request that does not count by itself, because it is late, unsigned, or no deadline is known; or takes whoever
/// made one that counts, and is of the class all the same, out of it.
///
/// # Errors
/// When no reason is given (field `why`), or the person made no request that waits for it.
pub fn opt_out_accept(app: &mut App, req: PersonReason) -> Result<Done, Failure> {
    let why = required(&req.why, "why", "The reason")?;
    let (person, request) = request_of(app, req.person)?;
    let deadline = deadline(app.store()?.read(), person.case)?;
    if request.detail.is_valid_request(deadline) && is_out(&person) {
        return Err(Failure::invalid("why", "This request counts already"));
    }
    let accepted = RoleRow { detail: request.detail.clone().with("accepted", &why), ..request };
    let (class_actions, case) = (class_actions(&app.law), person.case);
    app.operate("opt_out_accept", Some(case), |op| {
        op.role_insert(case, &accepted)?;
        leave_class(op, &class_actions, person.clone(), &accepted)?;
        Ok(done(op, format!("Accepted the opt-out of {}: {why}", person.name.listed())))
    })
}

/// Lets the record of somebody who opted out be changed again.
///
/// # Errors
/// When no reason is given (field `why`), or the record is not frozen.
pub fn record_unfreeze(app: &mut App, req: PersonReason) -> Result<Done, Failure> {
    let why = required(&req.why, "why", "The reason")?;
    let (person, request) = request_of(app, req.person)?;
    if frozen_since(app.store()?.read(), &person)?.is_none() {
        return Err(Failure::invalid("why", "This record is not frozen"));
    }
    let unfrozen = RoleRow { detail: request.detail.clone().with("unfrozen", &why), ..request };
    app.operate("record_unfreeze", Some(person.case), |op| {
        op.role_insert(person.case, &unfrozen)?;
        Ok(done(op, format!("Unfroze the record of {}: {why}", person.name.listed())))
    })
}

fn request_of(app: &App, person: i64) -> Result<(Person, RoleRow), Failure> {
    let read = app.store()?.read();
    let person = read.person(person)?;
    let roles = read.roles_of(person.id)?;
    let request = standing_request(&roles).cloned();
    let missing = || {
        let name = person.name.listed();
        Failure::not_found(if is_out(&person) {
            format!("{name} opted out by status alone: log the request, or correct the status, first")
        } else {
            format!("{name} has not asked to be left out")
        })
    };
    Ok((person.clone(), request.ok_or_else(missing)?))
}

/// Whether the status says that a person left the class at their own request.
fn is_out(person: &Person) -> bool {
    person.status_in_class() == MembershipStatus::OptedOut
}

/// The day that a request counts from.
fn asked_on(request: &RoleRow) -> NaiveDate {
    request.detail.requested_on().unwrap_or(request.from_on)
}

/// What follows from a request that counts: the person leaves the class, and class actions stop their clock no longer.
///
/// # Law
/// American Pipe tolling ends for whoever leaves the class; which day ends it is a question that the case answers
/// (`opt_out_tolling`).
///
/// # Errors
/// When the file cannot be written.
pub(crate) fn leave_class(
    op: &Operation<'_>,
    class_actions: &[String],
    mut person: Person,
    request: &RoleRow,
) -> Result<(), Failure> {
    exclude(op, class_actions, &person, Some(request))?;
    if is_out(&person) {
        return Ok(());
    }
    let asked_on = asked_on(request);
    stand(op, &mut person, MembershipStatus::OptedOut, asked_on, Some(format!("{ASKED} {asked_on}")))
}

/// What follows where a request has ended or does not count any more: what it brought is taken back. A status that came by
/// another way stays.
///
/// # Errors
/// When the file cannot be written.
pub(crate) fn stay_in_class(
    op: &Operation<'_>,
    class_actions: &[String],
    mut person: Person,
    on: NaiveDate,
) -> Result<(), Failure> {
    exclude(op, class_actions, &person, None)?;
    let last = person.standings.last();
    if last.is_none_or(|last| !last.note.as_deref().is_some_and(|note| note.starts_with(ASKED))) {
        return Ok(());
    }
    let before = person.standings.iter().rev().map(|standing| standing.status);
    let Some(before) = before.into_iter().find(|status| *status != MembershipStatus::OptedOut) else {
        return Ok(());
    };
    stand(op, &mut person, before, on, Some("the request to be left out does not hold".to_owned()))
}

/// Ends for everyone whose request counts what class actions stop, as they stand by now.
///
/// # Errors
/// When the file cannot be read or written.
pub(crate) fn exclude_all(op: &Operation<'_>, class_actions: &[String], case: i64) -> Result<(), Failure> {
    let last_day = deadline(op.read(), case)?;
    for request in standing_requests(op.read(), case)?.into_values() {
        if request.detail.is_valid_request(last_day) {
            exclude(op, class_actions, &op.read().person(request.person)?, Some(&request))?;
        }
    }
    Ok(())
}

/// Those of a case whose request and status say different things, since the last day came or moved after it was logged: it
/// counts and they are of the class, or it does not and they left it.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn at_odds(read: Reader<'_>, case: i64) -> Result<Vec<Person>, Failure> {
    let last_day = deadline(read, case)?;
    let mut found = Vec::new();
    for request in standing_requests(read, case)?.into_values() {
        let person = read.person(request.person)?;
        if request.detail.is_valid_request(last_day) != is_out(&person) {
            found.push(person);
        }
    }
    Ok(found)
}

/// Draws what follows for those of a case whose requests are held to another last day from now on, and says of whom: those
/// whose request counts by it leave the class; those who left it and are late by it are named, for an attorney to decide.
///
/// # Errors
/// When the file cannot be read or written.
pub(crate) fn hold_requests_to(
    op: &Operation<'_>,
    class_actions: &[String],
    case: i64,
    last_day: NaiveDate,
) -> Result<String, Failure> {
    let (mut left, mut late) = (Vec::new(), Vec::new());
    for request in standing_requests(op.read(), case)?.into_values() {
        let person = op.read().person(request.person)?;
        let counts = request.detail.is_valid_request(Some(last_day));
        if counts && !is_out(&person) {
            left.push(person.name.listed());
            leave_class(op, class_actions, person, &request)?;
        } else if !counts && is_out(&person) {
            late.push(person.name.listed());
        }
    }
    let named = |people: Vec<String>, says: &str| match people.len() {
        0 => String::new(),
        all if all <= NAMED => format!("; {says}: {}", people.join("; ")),
        all => format!("; {says}: {} and {} more", people[..NAMED].join("; "), all - NAMED),
    };
    Ok(named(left, "left the class, having asked in time")
        + &named(late, "opted out and late by this day, to be accepted or ended one by one"))
}

/// Gives a person a status from a day on, or from the day of the one before where that is later: it is the one that holds.
///
/// # Errors
/// When the file cannot be written.
pub(crate) fn stand(
    op: &Operation<'_>,
    person: &mut Person,
    status: MembershipStatus,
    on: NaiveDate,
    note: Option<String>,
) -> Result<(), Failure> {
    let on = person.standings.last().map_or(on, |last| last.on.max(on));
    person.standings.push(Standing { status, on, note, source: Source { operation: op.id, row: None } });
    Ok(op.person_update(person)?)
}

/// Codes of the kinds of tolling that are class actions.
pub(crate) fn class_actions(law: &Law) -> Vec<String> {
    let kinds = law.tolling.iter().filter(|kind| kind.effect == Effect::ClassAction);
    kinds.map(|kind| kind.code.clone()).collect()
}
