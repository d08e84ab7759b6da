//! The parties of a case, and whose citizens they are.

use crate::wire::{Done, PartyAdd, PartyAdded, PartySet};
use crate::{App, Failure, done, required};
use store::Party;

const ROLES: [&str; 3] = ["plaintiff", "defendant", "other"];

/// Adds a party to a case. A claim that is pleaded later is brought against every defendant unless told otherwise.
///
/// # Errors
/// When the name is blank or taken in its role, the role is unknown, or a word of the citizenship is neither a state
/// nor a country.
pub fn party_add(app: &mut App, req: PartyAdd) -> Result<PartyAdded, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let name = required(&req.name, "name", "The name")?;
    if !ROLES.contains(&req.role.as_str()) {
        let message = format!("{:?} is not a role; use one of: {}", req.role, ROLES.join(", "));
        return Err(Failure::invalid("role", message));
    }
    let parties = read.parties(req.case)?;
    if parties.iter().any(|party| party.role == req.role && party.name.eq_ignore_ascii_case(&name)) {
        return Err(Failure::invalid("name", format!("the case has the {} {name} already", req.role)));
    }
    let citizenship = citizenship(&req.citizenship)?;
    app.operate("party_add", Some(req.case), |op| {
        let party = Party { id: 0, name, role: req.role, citizenship, counsel: Vec::new() };
        let id = op.party_insert(req.case, &party)?;
        let summary = format!("Added the {} {}", party.role.replace("other", "party"), party.name);
        Ok((PartyAdded { party: id, operation: op.id, summary: summary.clone() }, summary))
    })
}

/// Says whose citizen a party is: states and other countries. None takes back what was said.
///
/// # Errors
/// When the party is not of the case, or a word is neither a state nor a country; each such word is named.
pub fn party_set(app: &mut App, req: PartySet) -> Result<Done, Failure> {
    let parties = app.store()?.read().parties(req.case)?;
    let party = parties.into_iter().find(|party| party.id == req.party);
    let party =
        party.ok_or_else(|| Failure::not_found(format!("there is no party {} in this case", req.party)))?;
    let citizenship = citizenship(&req.citizenship)?;
    app.operate("party_set", Some(req.case), |op| {
        op.party_citizenship_set(party.id, citizenship.as_deref())?;
        let of =
            citizenship.map_or_else(|| "citizenship not known".to_owned(), |of| format!("citizen of {of}"));
        Ok(done(op, format!("{}: {of}", party.name)))
    })
}

/// States by their two letters and countries by name, each once, as they are kept.
fn citizenship(words: &[String]) -> Result<Option<String>, Failure> {
    let (mut known, mut unknown): (Vec<&str>, Vec<String>) = (Vec::new(), Vec::new());
    for word in words.iter().map(|word| word.trim()).filter(|word| !word.is_empty()) {
        match domain::state::code(word).or_else(|| domain::country::name(word)) {
            Some(found) if known.contains(&found) => {}
            Some(found) => known.push(found),
            None => unknown.push(format!("{word:?}")),
        }
    }
    if !unknown.is_empty() {
        let (words, are) = (unknown.join(", "), if unknown.len() == 1 { "is" } else { "are" });
        let message = format!(
            "{words} {are} no state and no country; write a state like DE or Delaware, another country by its \
             English name, like Germany"
        );
        return Err(Failure::invalid("citizenship", message));
    }
    Ok(Some(known.join(", ")).filter(|of| !of.is_empty()))
}
