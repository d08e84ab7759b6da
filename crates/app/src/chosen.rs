//! People who are chosen for a change of many.

use crate::people::found;
use crate::wire::{Chosen, PersonList};
use crate::{App, Failure};
use std::collections::HashSet;

/// Numbers of the people who are chosen, in order.
///
/// # Errors
/// When the list cannot be read, or someone named is not in the case.
pub(crate) fn chosen(app: &mut App, chosen: &Chosen) -> Result<Vec<i64>, Failure> {
    let mut people = if chosen.only.is_empty() {
        everyone_of(app, &chosen.of)?
    } else {
        named(app, chosen.of.case, &chosen.only)?
    };
    let except: HashSet<i64> = chosen.except.iter().copied().collect();
    people.retain(|id| !except.contains(id));
    people.sort_unstable();
    people.dedup();
    if people.is_empty() {
        return Err(Failure::invalid("people", "Nobody is chosen"));
    }
    Ok(people)
}

/// Numbers of everyone who matches a list, whatever its page.
fn everyone_of(app: &mut App, list: &PersonList) -> Result<Vec<i64>, Failure> {
    let view = app.view(list.case)?;
    let (today, everyone) = (app.today(), PersonList { offset: 0, limit: u32::MAX, ..list.clone() });
    let found = app.with_roster(list.case, &view, |roster| found(roster, &everyone, &view, today))?;
    Ok(found.people.into_iter().map(|found| found.person).collect())
}

fn named(app: &mut App, case: i64, people: &[i64]) -> Result<Vec<i64>, Failure> {
    let view = app.view(case)?;
    let missing = people.iter().filter(|id| view.row(**id).is_none()).count();
    if missing > 0 {
        let who = crate::classes::people(missing as u64);
        let message = format!("{who} of those selected are not in the case any more; select them anew");
        return Err(Failure::invalid("people", message));
    }
    Ok(people.to_vec())
}
