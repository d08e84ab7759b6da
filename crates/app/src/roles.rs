//! What people are to a case beside the status that counts: entries are only ever added.

use crate::opt_out::{class_actions, deadline, leave_class, stand, standing_request, stay_in_class};
use crate::wire::{Done, Nothing, RoleAdd, RoleFieldView, RoleKindView};
use crate::{App, Failure, day, done, optional};
use chrono::NaiveDate;
use domain::membership::MembershipStatus;
use domain::person::Person;
use domain::role::{Detail, Holds, Role};
use store::{Operation, RoleRow};

/// What is decided of a request to be left out stays with it when more becomes known of it.
const DECIDED: [&str; 2] = ["accepted", "unfrozen"];

/// Every role, with what it asks.
///
/// # Errors
/// None of its own.
pub fn role_kind_list(_: &mut App, _: Nothing) -> Result<Vec<RoleKindView>, Failure> {
    let kinds = Role::ALL.into_iter().map(|role| {
        let fields = role.fields().iter().map(|field| {
            let (holds, options): (_, &[&str]) = match field.holds {
                Holds::Text => ("text", &[]),
                Holds::Day => ("day", &[]),
                Holds::YesNo => ("choice", &["yes", "no"]),
                Holds::OneOf(words) => ("choice", words),
            };
            let options = options.iter().map(|word| (*word).to_owned()).collect();
            RoleFieldView { name: field.name.to_owned(), holds: holds.to_owned(), options }
        });
        RoleKindView { role: role.word().to_owned(), fields: fields.collect() }
    });
    Ok(kinds.collect())
}

/// Adds an entry to a role of a person. A request to be left out that counts takes the person out of the class, and one that
/// has ended, or by what is known now does not count, brings them back; an estate or a minor of the class gets that status.
///
/// # Errors
/// When there is no such person or role, or something typed cannot be read: its field is named.
pub fn role_add(app: &mut App, req: RoleAdd) -> Result<Done, Failure> {
    let role = role(&req.role)?;
    let read = app.store()?.read();
    let person = read.person(req.person)?;
    let mut detail = Detail::read(role, &req.detail)
        .map_err(|error| Failure::invalid(&format!("detail.{}", error.field()), error.to_string()))?;
    detail
        .days_hold(app.today())
        .map_err(|error| Failure::invalid(&format!("detail.{}", error.field()), error.to_string()))?;
    let roles = read.roles_of(person.id)?;
    if role == Role::OptOut {
        for decided in DECIDED {
            let stands = standing_request(&roles).and_then(|row| row.detail.get(decided));
            detail = stands.map_or(detail.clone(), |why| detail.with(decided, why));
        }
        if !req.ended && detail.requested_on().is_none() {
            return Err(Failure::invalid(
                "detail.received_on",
                "Say on which day it came in, or was postmarked",
            ));
        }
    }
    let row = RoleRow {
        person: person.id,
        role,
        from_on: from_on(app.today(), &req, &detail)?,
        ended: req.ended,
        document: optional(req.document.as_deref()),
        note: optional(req.note.as_deref()),
        detail,
        operation: 0,
    };
    let deadline = deadline(read, person.case)?;
    let class_actions = class_actions(&app.law);
    app.operate("role_add", Some(person.case), |op| {
        op.role_insert(person.case, &row)?;
        let summary = summary(&row, &person, deadline);
        match role {
            Role::OptOut if row.ended || !row.detail.is_valid_request(deadline) => {
                stay_in_class(op, &class_actions, person, row.from_on)?;
            }
            Role::OptOut => leave_class(op, &class_actions, person, &row)?,
            _ if row.ended => {}
            _ => follow(op, person, &row)?,
        }
        Ok(done(op, summary))
    })
}

pub(crate) fn role(word: &str) -> Result<Role, Failure> {
    if word.is_empty() {
        return Err(Failure::invalid("role", "Choose the role."));
    }
    Role::from_word(word).ok_or_else(|| {
        let known = Role::ALL.map(Role::word).join(", ");
        Failure::invalid("role", format!("{word:?} is not a role; use one of: {known}"))
    })
}

fn from_on(today: NaiveDate, req: &RoleAdd, detail: &Detail) -> Result<NaiveDate, Failure> {
    let typed = optional(req.from_on.as_deref()).map(|text| day(&text, "from_on")).transpose()?;
    let told = detail.requested_on().filter(|_| !req.ended).or_else(|| detail.day("died_on"));
    let from_on = typed.or(told).unwrap_or(today);
    if from_on > today {
        return Err(Failure::invalid("from_on", "The day is after today; write it down once it has come"));
    }
    Ok(from_on)
}

/// What follows of an estate or minority for the status that counts.
fn follow(op: &Operation<'_>, mut person: Person, row: &RoleRow) -> Result<(), Failure> {
    let status = person.status();
    match row.role {
        Role::Estate if status.counts() && status != MembershipStatus::Deceased => {
            let note = row.detail.get("agent").map(|agent| format!("Personal representative: {agent}"));
            stand(op, &mut person, MembershipStatus::Deceased, row.from_on, note)
        }
        Role::Minor if status == MembershipStatus::ClassMember => {
            let note = row.detail.get("agent").map(|agent| format!("Guardian: {agent}"));
            stand(op, &mut person, MembershipStatus::Minor, row.from_on, note)
        }
        _ => Ok(()),
    }
}

fn summary(row: &RoleRow, person: &Person, deadline: Option<NaiveDate>) -> String {
    let (role, name) = (row.role.word().replace('_', " "), person.name.listed());
    if row.ended {
        return format!("Ended the role {role} of {name}");
    }
    let late = (row.role == Role::OptOut).then(|| row.detail.days_late(deadline)).flatten();
    match late {
        Some(1) => format!("Logged the opt-out of {name}: late by 1 day"),
        Some(days) => format!("Logged the opt-out of {name}: late by {days} days"),
        None => format!("Wrote down the role {role} of {name}"),
    }
}
