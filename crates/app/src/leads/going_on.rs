//! A call that turns out to be of somebody whom the case knows: it goes on with them, and nothing that was typed is lost.

use super::answers::{is_known, label};
use super::decide::OF_ADDRESS;
use super::save::{Typed, begin, campaign_of, field_of, log_call, readable, said_in};
use crate::facts::rules;
use crate::opt_out::frozen_since;
use crate::person_edit::{fill, of_case};
use crate::person_file::{fields_of, whole_fields_of};
use crate::wire::{LeadGoOn, LeadSaved, PersonFields};
use crate::{App, Failure, optional};
use domain::person::{Person, Source};
use std::collections::BTreeMap;
use store::{LeadRow, Reader};

/// Goes on with a call as that of somebody known, who becomes a lead if they are none. What was typed fills what is not known
/// of them; what says something else stands among what was said, since a person decides between the two. What was begun of
/// the call as of a new person goes into the bin. One undo takes all of it back.
///
/// # Errors
/// When the person is not in the case, or is the one that was begun.
pub fn lead_go_on(app: &mut App, req: LeadGoOn) -> Result<LeadSaved, Failure> {
    let today = app.today();
    let read = app.store()?.read();
    let known = of_case(read.person(req.person)?, req.case)?;
    let begun = req.begun.map(|id| read.person(id)).transpose()?;
    if req.begun == Some(req.person) {
        return Err(Failure::invalid("begun", "The call is that of this person already"));
    }
    let lead = read.lead(known.id)?;
    let campaign = lead.as_ref().and_then(|lead| lead.campaign);
    let campaign = campaign.map(|campaign| read.campaign(campaign)).transpose()?.map(|of| of.name);
    let rules = rules(read, req.case)?;
    let mut typed = req.fields;
    // A day of birth that was kept of the call already stands masked in its form.
    let kept = begun.as_ref().filter(|begun| fields_of(begun).born_on == typed.born_on);
    typed.born_on = kept.map_or(typed.born_on, |begun| whole_fields_of(begun).born_on);
    let (changes, mut otherwise) = sorted(read, &known, &typed)?;
    let (fields, unread) = readable(&known, &changes, &rules, today)?;
    let types = read.fact_types(req.case)?;
    otherwise.extend(changes.into_iter().filter(|(field, _)| unread.contains_key(field)));
    let mut otherwise: Vec<String> =
        otherwise.iter().map(|(field, value)| format!("{}: {value}", label(field, &types))).collect();
    let typed_campaign = optional(Some(&req.campaign));
    let other = campaign.as_ref().zip(typed_campaign.as_ref()).filter(|(stands, typed)| stands != typed);
    otherwise.extend(other.map(|(_, typed)| format!("Campaign: {typed}")));
    let campaign = campaign.or(typed_campaign).unwrap_or_default();
    let said = all_said(lead.as_ref(), &req.said, &otherwise);
    let of_firm = app.user.as_ref().ok_or_else(Failure::no_user)?.name.clone();
    app.operate("lead_go_on", Some(req.case), |op| {
        let (mut person, name) = (known.clone(), known.name.listed());
        if fields != fields_of(&known) {
            fill(&mut person, &fields, &rules, today, Source { operation: op.id, row: None });
            op.person_update(&person)?;
        }
        match lead {
            Some(lead) => {
                let campaign = campaign_of(op, req.case, &campaign)?;
                op.lead_update(&LeadRow { campaign, said, ..lead })?;
            }
            None => {
                let typed = Typed { campaign: &campaign, said: &said };
                begin(op, person.case, std::slice::from_ref(&person), typed, today)?;
            }
        }
        log_call(op, &person, &of_firm, today)?;
        if let Some(begun) = begun {
            op.person_remove(begun.id, &format!("The caller is {name}, who was known already"))?;
        }
        let summary = format!("Went on with the call of {name}, who was known already");
        let (person, errors) = (person.id, BTreeMap::new());
        Ok((LeadSaved { person, operation: Some(op.id), summary: summary.clone(), errors }, summary))
    })
}

/// Fields by name, with what was typed in them.
type Fields = Vec<(String, String)>;

/// What fills something that is not known of a person, and what says something else than what stands. A part of an address
/// fills nothing of another one, and the names and contacts of a frozen record stay.
fn sorted(
    read: Reader<'_>,
    known: &Person,
    typed: &PersonFields,
) -> Result<(BTreeMap<String, String>, Fields), Failure> {
    let is_frozen = frozen_since(read, known)?.is_some();
    let (mut fills, mut otherwise, stands) = (BTreeMap::new(), Vec::new(), whole_fields_of(known));
    for (field, value) in said_in(typed)? {
        if is_known(&field, &stands, &value)? {
            continue;
        }
        let stays = match &*field {
            part if OF_ADDRESS.contains(&part) => is_frozen || known.address().is_some(),
            fact if fact.starts_with("facts.") => stands.facts.contains_key(&fact["facts.".len()..]),
            plain => is_frozen || !field_of(&mut stands.clone(), plain)?.is_empty(),
        };
        if stays { otherwise.push((field, value)) } else { drop(fills.insert(field, value)) }
    }
    Ok((fills, otherwise))
}

/// What was said before, what was said in this call, and what was typed otherwise than it stands.
fn all_said(lead: Option<&LeadRow>, said: &str, otherwise: &[String]) -> String {
    let before = lead.map(|lead| lead.said.trim()).unwrap_or_default();
    let otherwise = if otherwise.is_empty() {
        String::new()
    } else {
        format!("Said otherwise than it stands: {}", otherwise.join("; "))
    };
    let parts: Vec<&str> =
        [before, said.trim(), &otherwise].into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("\n")
}
