//! A call as it is typed: every field is kept once it is left, and the class test answers meanwhile.

use super::{questions, tested};
use crate::assess::class_answer;
use crate::facts::rules;
use crate::person_edit::{Errors, fill, keep_frozen, nobody, of_case, unwritten};
use crate::person_file::fields_of;
use crate::terms::classes;
use crate::wire::{LeadDraft, LeadDraftView, LeadSave, LeadSaved, PersonDraft, PersonFields};
use crate::{App, Failure, optional};
use chrono::NaiveDate;
use domain::Money;
use domain::fact::FactRule;
use domain::lead::LeadStage;
use domain::membership::MembershipStatus;
use domain::person::{Contact, Person, Source, Standing};
use std::collections::BTreeMap;
use std::mem::discriminant;
use std::sync::Arc;
use store::{LeadRow, LeadStep, NewContact, Operation};

/// Tests a call as typed so far: the class test, the last days, who looks alike, and what is to be asked. Writes nothing.
///
/// # Errors
/// When the case does not exist or does not ask a fact, or the person is not in it.
pub fn lead_draft(app: &mut App, req: LeadDraft) -> Result<LeadDraftView, Failure> {
    let read = app.store()?.read();
    let rules = rules(read, req.case)?;
    req.fields.facts.keys().try_for_each(|fact| asked_in_case(fact, &rules))?;
    let stands = req.person.map(|id| of_case(read.person(id)?, req.case)).transpose()?;
    let mut typed = unwritten(req.case, stands.as_ref());
    fill(&mut typed, &req.fields, &rules, app.today(), Source { operation: 0, row: None });
    let questions = questions::asked(app.store()?.read(), &typed)?;
    let status = MembershipStatus::Prospective.word().to_owned();
    let draft = PersonDraft { case: req.case, person: req.person, status, fields: req.fields };
    Ok(LeadDraftView { draft: crate::person_draft(app, draft)?, questions })
}

/// Keeps what was typed of a call, field by field: a field that cannot be read is left as it stands, and said. The first
/// field that is kept makes the caller a person of the case, prospective, and a lead.
///
/// # Errors
/// When nothing is typed yet, a field is unknown, the person is not in the case, or their record is frozen.
pub fn lead_save(app: &mut App, req: LeadSave) -> Result<LeadSaved, Failure> {
    let today = app.today();
    let read = app.store()?.read();
    let rules = rules(read, req.case)?;
    let stands = req.person.map(|id| of_case(read.person(id)?, req.case)).transpose()?;
    let lead = stands.as_ref().map(|person| read.lead(person.id)).transpose()?.flatten();
    let before = stands.clone().unwrap_or_else(|| nobody(req.case));
    let (fields, errors) = readable(&before, &req.changes, &rules, today)?;
    if let Some(stands) = &stands {
        keep_frozen(read, stands, &fields)?;
    }
    let campaign = lead.as_ref().and_then(|lead| lead.campaign);
    let campaign = campaign.map(|campaign| read.campaign(campaign)).transpose()?;
    let campaign = campaign.map(|campaign| campaign.name).unwrap_or_default();
    let said = lead.as_ref().map(|lead| lead.said.clone()).unwrap_or_default();
    let typed = Typed {
        campaign: req.campaign.as_deref().map_or(campaign.as_str(), str::trim),
        said: req.said.as_deref().unwrap_or(&said),
    };
    let is_same = fields == fields_of(&before) && (typed.campaign, typed.said) == (&*campaign, &*said);
    if is_same && let Some(person) = req.person.filter(|_| lead.is_some()) {
        return Ok(LeadSaved { person, operation: None, summary: "Nothing had changed".to_owned(), errors });
    }
    if is_same && stands.is_none() {
        return Err(Failure::invalid("given", "Nothing is typed of the call yet"));
    }
    let of_firm = app.user.as_ref().ok_or_else(Failure::no_user)?.name.clone();
    let kind = if lead.is_some() { "lead_edit" } else { "lead_add" };
    app.operate(kind, Some(req.case), |op| {
        let source = Source { operation: op.id, row: None };
        let mut person = before.clone();
        fill(&mut person, &fields, &rules, today, source);
        if lead.as_ref().is_some_and(|lead| is_first_call(lead, today)) {
            typed_again(op, &before, &mut person, today)?;
        }
        let name = person.name.listed();
        if stands.is_some() {
            op.person_update(&person)?;
        } else {
            let status = MembershipStatus::Prospective;
            person.standings.push(Standing { status, on: today, note: None, source });
            person.id = op.person_insert(&person)?;
        }
        let summary = match lead {
            Some(lead) => {
                let campaign = campaign_of(op, req.case, typed.campaign)?;
                go_on(op, &person, &lead, today)?;
                op.lead_update(&LeadRow { campaign, said: typed.said.to_owned(), ..lead })?;
                format!("Kept the call of {name}")
            }
            None => {
                begin(op, req.case, std::slice::from_ref(&person), typed, today)?;
                log_call(op, &person, &of_firm, today)?;
                format!("Took a call of {name}")
            }
        };
        let (operation, errors) = (Some(op.id), errors.clone());
        Ok((LeadSaved { person: person.id, operation, summary: summary.clone(), errors }, summary))
    })
}

/// What a call holds beside the person.
#[derive(Clone, Copy)]
pub(super) struct Typed<'t> {
    pub campaign: &'t str,
    pub said: &'t str,
}

/// Makes people of a case leads, from this day on.
pub(super) fn begin(
    op: &Operation<'_>,
    case: i64,
    people: &[Person],
    typed: Typed<'_>,
    today: NaiveDate,
) -> Result<(), Failure> {
    let campaign = campaign_of(op, case, typed.campaign)?;
    let (classes, types) = (classes(op.read(), case)?, op.read().fact_types(case)?);
    let lead = |person: &Person| {
        let (class_test, class_reason) = class_answer(&classes, &types, person);
        let (stage, said) = (LeadStage::Lead, typed.said.to_owned());
        let lead = LeadRow { person: person.id, case, campaign, stage, stage_on: today, said };
        let class_test = class_test.to_owned();
        let step = LeadStep { stage, on: today, reason: None, class_test, class_reason, operation: op.id };
        (lead, step)
    };
    Ok(op.leads_insert(&people.iter().map(lead).collect::<Vec<_>>())?)
}

/// Writes a call that came in into the contact log: whoever called was spoken to.
pub(super) fn log_call(
    op: &Operation<'_>,
    person: &Person,
    of_firm: &str,
    today: NaiveDate,
) -> Result<(), Failure> {
    let call = NewContact {
        on: today,
        time: None,
        way: "call".to_owned(),
        direction: "in".to_owned(),
        of_firm: of_firm.to_owned(),
        with_whom: None,
        outcome: "reached".to_owned(),
        said: None,
        email: None,
    };
    op.contact_add(person.case, &[person.id], &call, &mut |_| {})?;
    Ok(())
}

/// Whether the call goes on with which somebody became a lead.
fn is_first_call(lead: &LeadRow, today: NaiveDate) -> bool {
    lead.stage == LeadStage::Lead && lead.stage_on == today
}

/// The contact that the form of this call showed gives way to what is typed in its place, from `new` on: the parts of an
/// address come one by one, and nobody ever lived at what stood meanwhile. What came from elsewhere stays.
fn typed_again(
    op: &Operation<'_>,
    before: &Person,
    person: &mut Person,
    today: NaiveDate,
) -> Result<(), Failure> {
    let kind = |contact: &Contact| discriminant(&contact.reach);
    let stood = before.contacts.len();
    let mut gives_way = Vec::new();
    for (place, contact) in before.contacts.iter().enumerate() {
        let is_later = |later: &Contact| kind(later) == kind(contact) && later.ended_on.is_none();
        let is_shown = contact.ended_on.is_none() && !before.contacts[place + 1..].iter().any(is_later);
        let is_replaced = person.contacts[stood..].iter().any(|new| kind(new) == kind(contact));
        let is_ended = person.contacts[place].ended_on.is_some();
        if is_shown && (is_replaced || is_ended) && is_of_call(op, contact, today)? {
            gives_way.push(place);
        }
    }
    gives_way.into_iter().rev().for_each(|place| drop(person.contacts.remove(place)));
    Ok(())
}

/// Whether a contact was typed today as a call was kept.
fn is_of_call(op: &Operation<'_>, contact: &Contact, today: NaiveDate) -> Result<bool, Failure> {
    let is_typed = contact.source.row.is_none() && contact.noted_on == today;
    Ok(is_typed && matches!(&*op.read().operation(contact.source.operation)?.kind, "lead_add" | "lead_edit"))
}

/// While the first call goes on, its step says what the class test makes of all that was answered: it was written with
/// the first field. What was said at a later step, or on an earlier day, stays.
fn go_on(op: &Operation<'_>, person: &Person, lead: &LeadRow, today: NaiveDate) -> Result<(), Failure> {
    if !is_first_call(lead, today) {
        return Ok(());
    }
    let (class_test, class_reason) = tested(op.read(), person)?;
    let steps = op.read().lead_steps(person.id)?;
    if steps.last().is_some_and(|step| step.class_reason != class_reason) {
        op.lead_step_retell(person.id, class_test, &class_reason)?;
    }
    Ok(())
}

/// The campaign of a name, which is added where the case does not know it.
pub(super) fn campaign_of(op: &Operation<'_>, case: i64, name: &str) -> Result<Option<i64>, Failure> {
    let Some(name) = optional(Some(name)) else { return Ok(None) };
    let known = op.read().campaigns(case)?;
    let known = known.into_iter().find(|known| domain::fold(&known.name) == domain::fold(&name));
    Ok(Some(match known {
        Some(known) => known.id,
        None => op.campaign_insert(case, &name, Money::ZERO)?,
    }))
}

/// Refuses a fact that a case does not ask.
fn asked_in_case(fact: &str, rules: &[(Arc<str>, FactRule)]) -> Result<(), Failure> {
    if rules.iter().any(|(key, _)| &**key == fact) {
        return Ok(());
    }
    let known: Vec<&str> = rules.iter().map(|(key, _)| &**key).collect();
    let message = format!("The case asks no fact {fact:?}; it asks {}", known.join(", "));
    Err(Failure::invalid(&format!("facts.{fact}"), message))
}

/// The form of a person with these changes, but for those that cannot be read: they are given beside it.
///
/// # Errors
/// When a change is of no field that a caller says.
pub(super) fn readable(
    person: &Person,
    changes: &BTreeMap<String, String>,
    rules: &[(Arc<str>, FactRule)],
    today: NaiveDate,
) -> Result<(PersonFields, Errors), Failure> {
    let stands = fields_of(person);
    let mut fields = stands.clone();
    for (name, value) in changes {
        if let Some(fact) = name.strip_prefix("facts.") {
            asked_in_case(fact, rules)?;
        }
        *field_of(&mut fields, name)? = value.trim().to_owned();
    }
    fields.facts.retain(|_, value| !value.is_empty());
    let mut errors = fill(&mut person.clone(), &fields, rules, today, person.named_by);
    // A caller may have no name yet.
    errors.retain(|name, _| name != "family");
    for name in errors.keys() {
        let before = field_of(&mut stands.clone(), name)?.clone();
        *field_of(&mut fields, name)? = before;
    }
    fields.facts.retain(|_, value| !value.is_empty());
    Ok((fields, errors))
}

/// The fields of the form of a person that a caller says, but for facts.
const FIELDS: [&str; 13] = [
    "given",
    "middle",
    "family",
    "suffix",
    "known_as",
    "former_names",
    "born_on",
    "phone",
    "email",
    "street",
    "city",
    "state",
    "zip",
];

/// What a form says, field by field: what is blank in it is not said.
///
/// # Errors
/// None that a form can bring about.
pub(super) fn said_in(fields: &PersonFields) -> Result<Vec<(String, String)>, Failure> {
    let facts = fields.facts.keys().map(|fact| format!("facts.{fact}"));
    let mut said = Vec::new();
    for name in FIELDS.into_iter().map(str::to_owned).chain(facts) {
        let value = field_of(&mut fields.clone(), &name)?.trim().to_owned();
        said.extend(Some((name, value)).filter(|(_, value)| !value.is_empty()));
    }
    Ok(said)
}

/// What the form of a person holds under a name: `phone`, `facts.premium_from`. The id in a list is nothing that a caller
/// says.
///
/// # Errors
/// When it has no such field.
pub fn field_of<'f>(fields: &'f mut PersonFields, name: &str) -> Result<&'f mut String, Failure> {
    if let Some(fact) = name.strip_prefix("facts.") {
        return Ok(fields.facts.entry(fact.to_owned()).or_default());
    }
    Ok(match name {
        "given" => &mut fields.given,
        "middle" => &mut fields.middle,
        "family" => &mut fields.family,
        "suffix" => &mut fields.suffix,
        "known_as" => &mut fields.known_as,
        "former_names" => &mut fields.former_names,
        "born_on" => &mut fields.born_on,
        "email" => &mut fields.email,
        "phone" => &mut fields.phone,
        "street" => &mut fields.street,
        "city" => &mut fields.city,
        "state" => &mut fields.state,
        "zip" => &mut fields.zip,
        _ => return Err(Failure::invalid(name, format!("the form of a person has no field {name:?}"))),
    })
}
