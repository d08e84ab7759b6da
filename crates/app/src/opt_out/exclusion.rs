//! What a request to be left out does to the time that class actions have given a person.

use super::asked_on;
use crate::Failure;
use domain::limitation::Ending;
use domain::person::Person;
use domain::role::Role;
use store::{Operation, RoleRow, TollingRow};

/// Ends what class actions stop for a person on the day of their request: one entry for each action, put right where another
/// day was written down before. Without a request such entries go. What somebody typed by hand, to another day than that of
/// any request, stays.
///
/// # Errors
/// When the file cannot be read or written.
pub(super) fn exclude(
    op: &Operation<'_>,
    class_actions: &[String],
    person: &Person,
    request: Option<&RoleRow>,
) -> Result<(), Failure> {
    let roles = op.read().roles_of(person.id)?;
    let asked = roles.iter().filter(|row| row.role == Role::OptOut).map(asked_on).collect::<Vec<_>>();
    let is_own = |row: &TollingRow| {
        row.person == Some(person.id)
            && row.ending == Ending::Excluded
            && row.to_on.is_some_and(|to| asked.contains(&to))
    };
    let rows = op.read().tollings(person.case)?.into_iter();
    let (mut own, others): (Vec<_>, Vec<_>) =
        rows.filter(|row| class_actions.contains(&row.kind)).partition(is_own);
    for (request, row) in request.iter().flat_map(|request| others.iter().map(move |row| (request, row))) {
        if !is_cut(row, request) {
            continue;
        }
        let stands = own.iter().position(|of| is_of(of, row)).map(|place| own.swap_remove(place));
        let ends = ending(row, person, request, stands.as_ref());
        match stands {
            None => drop(op.tolling_insert(person.case, &ends)?),
            Some(stands) if stands == ends => {}
            Some(_) => op.tolling_update(&ends)?,
        }
    }
    own.iter().try_for_each(|row| Ok(op.tolling_remove(row.id)?))
}

/// Whether a class action covers everyone, or a class, on the day of a request.
fn is_cut(row: &TollingRow, request: &RoleRow) -> bool {
    let on = asked_on(request);
    let lasts = row.from_on < on && row.to_on.is_none_or(|to| to > on);
    lasts && row.person.is_none() && row.ending != Ending::Excluded
}

/// Whether one entry is of the action of another.
fn is_of(one: &TollingRow, other: &TollingRow) -> bool {
    let action =
        |row: &TollingRow| (row.kind.clone(), row.docket_number.clone(), row.cause.clone(), row.from_on);
    action(one) == action(other)
}

/// The entry that ends an action for a person, in the place of the one that stands.
fn ending(row: &TollingRow, person: &Person, request: &RoleRow, stands: Option<&TollingRow>) -> TollingRow {
    TollingRow {
        id: stands.map_or(0, |stands| stands.id),
        to_on: Some(asked_on(request)),
        ordered_on: stands.and_then(|stands| stands.ordered_on),
        ending: Ending::Excluded,
        class: None,
        person: Some(person.id),
        document: request.document.clone(),
        note: stands.and_then(|stands| stands.note.clone()),
        ..row.clone()
    }
}
