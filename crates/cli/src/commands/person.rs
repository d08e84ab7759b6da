//! `person …`.

use crate::answer::{Answer, shown};
use crate::args::By;
use crate::args_person::{ContactCommand, ContactOf, Mark, PersonCommand, Reach, Relate, RoleOf, Seal};
use crate::args_shared::OfPerson;
use crate::commands::history::said;
use crate::open::{open, open_to_change};
use crate::{print, typed};
use app::wire::{
    Done, HandlingSet, Nothing, OfRelation, PersonGet, PersonReason, ReachAdd, ReachChange, RelationAdd,
    RoleAdd, SensitiveSet, SensitiveShow,
};
use app::{App, CountedFrom, Failure};

/// What is done with one person's file.
///
/// # Errors
/// When the file or the core refuses.
pub fn person(app: &mut App, by: &By, command: &PersonCommand) -> Result<Answer, Failure> {
    match command {
        PersonCommand::Show(of) => {
            open(app, by, &of.file)?;
            let person = typed::person(app, of.case, &of.person)?;
            let found = app::person_record(app, PersonGet { person })?;
            let file = app::person_get(app, PersonGet { person })?;
            shown(of.json, &found, |found| print::person_head(&file) + &print::person_record(found))
        }
        PersonCommand::Reach(of) => change(app, by, &of.of, |app, person| reach(app, person, of)),
        PersonCommand::Contact(ContactCommand::Add(of)) => {
            change(app, by, &of.of, |app, person| add(app, person, of))
        }
        PersonCommand::Contact(ContactCommand::Mark(of)) => {
            change(app, by, &of.of, |app, person| mark(app, person, of))
        }
        PersonCommand::Role(of) => change(app, by, &of.of, |app, person| role(app, person, of)),
        PersonCommand::Roles(of) => {
            shown(of.json, &app::role_kind_list(app, Nothing {})?, |roles| print::role_kinds(roles))
        }
        PersonCommand::AcceptOptOut(of) => change(app, by, &of.of, |app, person| {
            app::opt_out_accept(app, PersonReason { person, why: of.why.clone() })
        }),
        PersonCommand::Unfreeze(of) => change(app, by, &of.of, |app, person| {
            app::record_unfreeze(app, PersonReason { person, why: of.why.clone() })
        }),
        PersonCommand::Relate(of) => change(app, by, &of.of, |app, person| relate(app, person, of)),
        PersonCommand::Unrelate(of) => {
            open_to_change(app, by, &of.file)?;
            said(of.json, &app::relation_remove(app, OfRelation { relation: of.relation })?)
        }
        PersonCommand::Seal(of) => change(app, by, &of.of, |app, person| seal(app, person, of)),
        PersonCommand::Reveal(of) => {
            open_to_change(app, by, &of.of.file)?;
            let person = typed::person(app, of.of.case, &of.of.person)?;
            let value = app::sensitive_show(app, SensitiveShow { person, field: of.field.clone() })?;
            shown(of.of.json, &value, |shown| print::visible(&shown.value) + "\n")
        }
    }
}

fn change(
    app: &mut App,
    by: &By,
    of: &OfPerson,
    work: impl FnOnce(&mut App, i64) -> Result<Done, Failure>,
) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let person = typed::person(app, of.case, &of.person)?;
    said(of.json, &work(app, person)?)
}

/// What is not said stays as it is.
fn reach(app: &mut App, person: i64, of: &Reach) -> Result<Done, Failure> {
    let mut handling = app::person_record(app, PersonGet { person })?.handling;
    if of.do_not_contact || of.may_contact {
        (handling.do_not_contact, handling.why) = (of.do_not_contact, of.why.clone());
    }
    handling.represented_by = of.represented_by.clone().or(handling.represented_by);
    handling.language = of.language.clone().or(handling.language);
    app::handling_set(app, HandlingSet { person, handling })
}

fn add(app: &mut App, person: i64, of: &ContactOf) -> Result<Done, Failure> {
    let add = ReachAdd {
        person,
        kind: of.kind.clone(),
        value: of.value.clone(),
        city: of.city.clone(),
        state: of.state.clone(),
        zip: of.zip.clone(),
        noted_on: typed::day_if(app, of.on.as_ref(), CountedFrom::Today)?,
        told_by: of.told_by.clone(),
    };
    app::reach_add(app, add)
}

fn mark(app: &mut App, person: i64, of: &Mark) -> Result<Done, Failure> {
    let contacts = app::person_record(app, PersonGet { person })?.contacts;
    let contact = contacts.into_iter().find(|contact| contact.at == of.at);
    let value = contact.map(|contact| contact.value).unwrap_or_default();
    let on = typed::day_if(app, of.on.as_ref(), CountedFrom::Today)?;
    app::reach_change(app, ReachChange { person, at: of.at, value, what: of.what.clone(), on })
}

fn role(app: &mut App, person: i64, of: &RoleOf) -> Result<Done, Failure> {
    let role = RoleAdd {
        person,
        role: of.role.clone(),
        from_on: typed::day_if(app, of.from.as_ref(), CountedFrom::Today)?,
        ended: of.end,
        document: of.document.clone(),
        note: of.note.clone(),
        detail: of.detail.iter().cloned().collect(),
    };
    app::role_add(app, role)
}

fn relate(app: &mut App, person: i64, of: &Relate) -> Result<Done, Failure> {
    let other = typed::person(app, of.of.case, &of.other)?;
    app::relation_add(app, RelationAdd { person, other, is: of.is.clone(), note: of.note.clone() })
}

fn seal(app: &mut App, person: i64, of: &Seal) -> Result<Done, Failure> {
    let text = std::fs::read_to_string(&of.value_file)
        .map_err(|error| Failure::invalid("value", format!("{} cannot be read: {error}", of.value_file)))?;
    let value = text.trim_end().to_owned();
    app::sensitive_set(app, SensitiveSet { person, field: of.field.clone(), value })
}
