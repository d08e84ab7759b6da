//! A person's file beside names, facts and claims: contacts, roles, relations, what is under seal.

use crate::import_source::of_contact;
use crate::leaving::{Leaving, Purpose};
use crate::opt_out::{deadline, frozen_since, lacks_request};
use crate::person_file::SourceBook;
use crate::reach::{kind, value};
use crate::sensitive::masked;
use crate::wire::{
    HandlingView, NameParts, NameSplit, PersonGet, PersonRecord, ReachEntry, RelationView, RoleEntry,
    RoleView,
};
use crate::{App, Failure};
use chrono::NaiveDate;
use domain::fact::Facts;
use domain::membership::MembershipStatus;
use domain::person::{Person, Quality, Reach};
use domain::phone;
use domain::role::Role;
use store::{Handling, Reader, RoleRow};

/// A person's file beside names, facts and claims.
///
/// # Errors
/// When there is no such person, or something of theirs cannot be read.
pub fn person_record(app: &mut App, req: PersonGet) -> Result<PersonRecord, Failure> {
    let read = app.store()?.read();
    let person = read.person(req.person)?;
    let leaving = Leaving::of_person(app, person.id)?;
    let addressee = leaving.addressee(&person, Purpose::Notice);
    let deadline = deadline(read, person.case)?;
    let roles = read.roles_of(person.id)?;
    let Handling { do_not_contact, why, represented_by, language } = read.handling(person.id)?;
    let day = |day: NaiveDate| day.to_string();
    let was_minor = roles.iter().any(|row| row.role == Role::Minor)
        || person.standings.iter().any(|standing| standing.status == MembershipStatus::Minor);
    Ok(PersonRecord {
        person: person.id,
        handling: HandlingView { do_not_contact, why, represented_by, language },
        counsel: leaving.counsel(person.id).map(str::to_owned),
        barred: addressee.as_ref().err().map(|barred| barred.word().to_owned()),
        care_of: addressee.ok().and_then(|addressee| addressee.care_of),
        frozen_since: frozen_since(read, &person)?.map(day),
        lacks_request: lacks_request(&person, &roles),
        contacts: contacts(&person, &SourceBook::new(read)),
        relations: relations(read, &person)?,
        roles: standing_roles(read, &person, &roles, deadline)?,
        role_history: roles.iter().rev().map(|row| role_entry(read, row)).collect::<Result<_, _>>()?,
        opt_out_deadline: deadline.map(day),
        of_age_on: person
            .born_on
            .filter(|_| was_minor)
            .map(|born| day(app.law.majority.of_age_on(born, person.state()))),
        sensitive: masked(read, &person)?,
    })
}

fn contacts(person: &Person, book: &SourceBook<'_>) -> Vec<ReachEntry> {
    let is_current = |place: usize| {
        let of_kind = |at: &usize| kind(&person.contacts[*at].reach) == kind(&person.contacts[place].reach);
        let mut lasting = (0..person.contacts.len()).filter(|at| person.contacts[*at].ended_on.is_none());
        lasting.rfind(of_kind) == Some(place)
    };
    let entry = |(place, contact): (usize, &domain::person::Contact)| {
        let value = value(&contact.reach);
        let shown = match &contact.reach {
            Reach::Phone { v } => phone::shown(v),
            _ => value.clone(),
        };
        let (quality, quality_on) = match contact.quality {
            Quality::Good => ("good", None),
            Quality::Returned { on } => ("returned", Some(on)),
            Quality::Bad { on } => ("bad", Some(on)),
        };
        ReachEntry {
            at: u32::try_from(place).unwrap_or(u32::MAX),
            kind: kind(&contact.reach).to_owned(),
            value,
            shown,
            noted_on: contact.noted_on.to_string(),
            told_by: contact.told_by.clone(),
            quality: quality.to_owned(),
            quality_on: quality_on.map(|on| on.to_string()),
            ended_on: contact.ended_on.map(|on| on.to_string()),
            is_current: is_current(place),
            source: book.view(contact.source, of_contact(&contact.reach)),
        }
    };
    person.contacts.iter().enumerate().map(entry).collect()
}

fn relations(read: Reader<'_>, person: &Person) -> Result<Vec<RelationView>, Failure> {
    let rows = read.relations_of(person.id)?.into_iter().map(|row| {
        let is_theirs = row.other == person.id;
        let other = read.person(if is_theirs { row.person } else { row.other })?;
        let is = if is_theirs { row.kind } else { the_other_way(row.kind) };
        Ok(RelationView { relation: row.id, other: other.id, name: other.name.listed(), is, note: row.note })
    });
    rows.collect()
}

/// What somebody is to whom they are this to.
fn the_other_way(kind: String) -> String {
    match kind.as_str() {
        "parent" => "child".to_owned(),
        "guardian" => "ward".to_owned(),
        "heir" => "leaves_to".to_owned(),
        _ => kind,
    }
}

/// The latest entry of each role, of those that have not ended.
fn standing_roles(
    read: Reader<'_>,
    person: &Person,
    rows: &[RoleRow],
    deadline: Option<NaiveDate>,
) -> Result<Vec<RoleView>, Failure> {
    let latest = Role::ALL.into_iter().filter_map(|role| rows.iter().rev().find(|row| row.role == role));
    let views = latest.filter(|row| !row.ended).map(|row| {
        let is_request = row.role == Role::OptOut;
        Ok(RoleView {
            missing: row.role.missing(&row.detail).map(str::to_owned).collect(),
            days_late: row.detail.days_late(deadline).filter(|_| is_request),
            counts: !is_request || row.detail.is_valid_request(deadline),
            is_done: !is_request || person.status_in_class() == MembershipStatus::OptedOut,
            entry: role_entry(read, row)?,
        })
    });
    views.collect()
}

fn role_entry(read: Reader<'_>, row: &RoleRow) -> Result<RoleEntry, Failure> {
    let by = read.operation(row.operation)?;
    Ok(RoleEntry {
        role: row.role.word().to_owned(),
        from_on: row.from_on.to_string(),
        ended: row.ended,
        document: row.document.clone(),
        note: row.note.clone(),
        detail: row.detail.0.clone(),
        by: by.user,
        at: by.at,
    })
}

/// Takes a whole name apart; nothing where it cannot be told which word is the family name.
///
/// # Errors
/// None of its own.
pub fn name_split(_: &mut App, req: NameSplit) -> Result<Option<NameParts>, Failure> {
    let text = |part: Option<String>| part.unwrap_or_default();
    let parts = intake::split_name(&req.text, false).map(|name| NameParts {
        given: text(name.given),
        middle: text(name.middle),
        family: text(name.family),
        suffix: text(name.suffix),
    });
    Ok(parts)
}
