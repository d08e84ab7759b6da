//! What each person has to prove for a claim, and who has it on record.

use crate::claims::{fact_of, place_of};
use crate::people::{everyone_in_order, people_in_order};
use crate::view::{ClassView, working};
use crate::wire::{ProofItem, ProofList, ProofPage, ProofRow};
use crate::{App, Failure};
use domain::exposure::Sheet;
use domain::input::{Input, InputKind};
use domain::theory::Proof;
use rayon::prelude::*;

/// The class members of a claim with what each of them has on record of what is to be proven: a page, in the order of
/// their names.
///
/// # Errors
/// When the case or the claim does not exist.
pub fn proof_list(app: &mut App, req: ProofList) -> Result<ProofPage, Failure> {
    let view = app.view(req.case)?;
    let everyone = everyone_in_order(app, req.case, &view)?;
    let place = place_of(&view.terms, req.id)?;
    let inputs: Vec<Input> = view.terms.theories[place].proof.iter().map(|proof| proof.input).collect();
    let matching: Vec<(usize, Vec<bool>)> = working(&view.terms, &view.people.columns, |sheet| {
        let class = sheet.terms.claims[place].class;
        let of_row = |row: usize| -> Option<(usize, Vec<bool>)> {
            let (inside, ..) = sheet.membership(row);
            let known: Vec<bool> = inputs.iter().map(|input| is_proven(sheet, place, *input, row)).collect();
            let is_wanted = inside[class] && !(req.lacking && known.iter().all(|known| *known));
            is_wanted.then_some((row, known))
        };
        everyone.into_iter().filter_map(|id| of_row(view.row(id)?)).collect()
    });
    let offset = usize::try_from(req.offset).unwrap_or(usize::MAX);
    let limit = usize::try_from(req.limit).unwrap_or(usize::MAX);
    let page: Vec<&(usize, Vec<bool>)> = matching.iter().skip(offset).take(limit).collect();
    let ids: Vec<i64> = page.iter().map(|(row, _)| view.people.ids[*row]).collect();
    let people = people_in_order(app.store()?.read(), &ids)?;
    let rows = people.into_iter().zip(page).map(|(person, (_, known))| {
        let name = person.name.listed();
        ProofRow { person: person.id, external_id: person.external_id, name, known: known.clone() }
    });
    let rows = rows.collect();
    Ok(ProofPage { items: items(place, &view), people: matching.len() as u64, rows })
}

/// What each person has to prove, with how many class members lack it.
pub(crate) fn items(place: usize, view: &ClassView) -> Vec<ProofItem> {
    let item = |proof: &Proof| ProofItem {
        input: proof.input.key().to_owned(),
        says: proof.says.clone(),
        fact: fact_of(&view.terms, place, proof.input),
        missing: missing(place, proof.input, view),
    };
    view.terms.theories[place].proof.iter().map(item).collect()
}

fn missing(place: usize, input: Input, view: &ClassView) -> u64 {
    working(&view.terms, &view.people.columns, |sheet| {
        let people = 0..view.people.ids.len();
        people.into_par_iter().filter(|row| is_unproven(sheet, place, input, *row)).count() as u64
    })
}

/// Whether a person is of the class of a claim and lacks something that each has to prove.
pub(crate) fn is_unproven(sheet: &Sheet<'_>, claim: usize, input: Input, row: usize) -> bool {
    let (inside, ..) = sheet.membership(row);
    inside[sheet.terms.claims[claim].class] && !is_proven(sheet, claim, input, row)
}

/// Whether an input is known; one that is answered by yes or no, known to be yes.
pub(crate) fn is_proven(sheet: &Sheet<'_>, claim: usize, input: Input, row: usize) -> bool {
    match input.kind() {
        InputKind::YesNo => sheet.says_yes(claim, input, row),
        _ => sheet.knows(claim, input, row),
    }
}
