//! Requests to be left out of the class: whether they come in time, and what follows from one that counts.

use crate::terms::OPT_OUT_DEADLINE;
use crate::wire::{Done, PersonReason};
use crate::{App, ErrorCode, Failure, done, required, sentence};
use chrono::NaiveDate;
use domain::limitation::{Effect, Ending};
use domain::membership::MembershipStatus;
use domain::person::{Person, Source, Standing};
use domain::role::Role;
use law::Law;
use store::{Operation, Reader, RoleRow, TollingRow};

/// Codes of the rules whose deadline is the last day to ask to be left out end so.
const OPT_OUT_RULE: &str = "_OPT_OUT";

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

/// The day since which a record is frozen: somebody opted out, and nobody let it be changed since.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn frozen_since(read: Reader<'_>, person: &Person) -> Result<Option<NaiveDate>, Failure> {
    let roles = read.roles_of(person.id)?;
    let Some(request) = standing_request(&roles) else { return Ok(None) };
    let counts = request.detail.is_valid_request(deadline(read, person.case)?);
    Ok((counts && request.detail.get("unfrozen").is_none()).then_some(request.from_on))
}

/// Refuses a change of names or contacts of a frozen record.
///
/// # Errors
/// When the person opted out.
pub(crate) fn refuse_frozen(read: Reader<'_>, person: &Person) -> Result<(), Failure> {
    let Some(since) = frozen_since(read, person)? else { return Ok(()) };
    let message = format!(
        "{} opted out, and the record is frozen since {since}; give a reason to change it all the same",
        person.name.listed()
    );
    let (code, message) = (ErrorCode::Conflict, sentence(&message));
    Err(Failure { code, message, field: None, hint: None, operation: None })
}

/// Accepts a request that does not count by itself, because it is late, unsigned, or no deadline is known.
///
/// # Errors
/// When no reason is given (field `why`), or the person made no request that waits for it.
pub fn opt_out_accept(app: &mut App, req: PersonReason) -> Result<Done, Failure> {
    let why = required(&req.why, "why", "The reason")?;
    let (person, request) = request_of(app, req.person)?;
    let deadline = deadline(app.store()?.read(), person.case)?;
    if request.detail.is_valid_request(deadline) {
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
    let missing = || Failure::not_found(format!("{} has not asked to be left out", person.name.listed()));
    Ok((person.clone(), request.ok_or_else(missing)?))
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
    let asked_on = request.detail.requested_on().unwrap_or(request.from_on);
    for row in op.read().tollings(person.case)? {
        let stops =
            class_actions.contains(&row.kind) && row.ending != Ending::Excluded && row.from_on < asked_on;
        if stops && row.person.is_none() && row.to_on.is_none_or(|to| to > asked_on) {
            let ends = TollingRow {
                to_on: Some(asked_on),
                ordered_on: None,
                ending: Ending::Excluded,
                class: None,
                person: Some(person.id),
                document: request.document.clone(),
                note: None,
                ..row
            };
            op.tolling_insert(person.case, &ends)?;
        }
    }
    if person.status() == MembershipStatus::OptedOut {
        return Ok(());
    }
    let note = Some(format!("asked to be left out on {asked_on}"));
    stand(op, &mut person, MembershipStatus::OptedOut, asked_on, note)?;
    Ok(())
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
