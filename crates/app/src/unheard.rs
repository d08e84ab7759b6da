//! People with whom the firm is to keep in touch and whom it has not reached for longer than the case allows.

use crate::leaving::Files;
use crate::view::ClassView;
use domain::membership::MembershipStatus;

/// Those of a class who are not among the people who were `reached`, both in the order of their numbers. Whom nobody may contact,
/// or need not, is not among them: who does not want it, has counsel, left the class or is there twice; and a dead person for
/// whom nobody is known to act.
pub(crate) fn unheard<'a>(
    view: &'a ClassView,
    files: &'a Files,
    reached: impl Iterator<Item = i64> + 'a,
) -> impl Iterator<Item = i64> + 'a {
    let (out_of_reach, mut reached) = (files.out_of_reach(), reached.peekable());
    let people = view.people.ids.iter().copied().zip(&view.people.columns.status);
    people.filter_map(move |(person, status)| {
        while reached.next_if(|other| *other < person).is_some() {}
        let is_asked = match status {
            MembershipStatus::OptedOut | MembershipStatus::Duplicate => false,
            MembershipStatus::Deceased => files.has_representative(person),
            _ => true,
        };
        let is_unheard = is_asked && !out_of_reach.contains(&person) && reached.peek() != Some(&person);
        is_unheard.then_some(person)
    })
}
