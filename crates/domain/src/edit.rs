//! What is set of many people at once.

use crate::fact::{FactValue, Facts};
use crate::membership::MembershipStatus;
use crate::person::{KnownFact, Person, Source, Standing};
use chrono::NaiveDate;
use std::sync::Arc;

/// One thing that is set of many people at once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// A status from a day on.
    Status {
        /// The status.
        status: MembershipStatus,
        /// From which day.
        on: NaiveDate,
        /// Why, the estate, the guardian, or whose duplicate.
        note: Option<String>,
    },
    /// What is known of a fact; without a value, that nothing is.
    Fact {
        /// Its key.
        key: Arc<str>,
        /// The value.
        value: Option<FactValue>,
    },
    /// A tag that is put on.
    Tag(String),
    /// A tag that is taken off.
    Untag(String),
}

/// How a person stands to an edit before it is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// They have it already; nothing of them changes.
    Same,
    /// They have nothing in its place.
    Without,
    /// They have something else in its place.
    Other,
}

/// What an edit sets: two edits of the same field stand in each other's way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field<'a> {
    /// The status.
    Status,
    /// A fact, by its key.
    Fact(&'a str),
    /// Whether a tag is on.
    Tag(&'a str),
}

impl Edit {
    /// What it sets.
    pub fn field(&self) -> Field<'_> {
        match self {
            Edit::Status { .. } => Field::Status,
            Edit::Fact { key, .. } => Field::Fact(key),
            Edit::Tag(tag) | Edit::Untag(tag) => Field::Tag(tag),
        }
    }

    /// How a person stands to it.
    pub fn stands(&self, person: &Person) -> Stands {
        match self {
            Edit::Status { status, .. } if person.status() == *status => Stands::Same,
            Edit::Status { .. } if person.standings.is_empty() => Stands::Without,
            Edit::Status { .. } => Stands::Other,
            Edit::Fact { key, value } => match person.fact(key) {
                known if known == value.as_ref() => Stands::Same,
                None => Stands::Without,
                Some(_) => Stands::Other,
            },
            Edit::Tag(tag) if person.tags.contains(tag) => Stands::Same,
            Edit::Untag(tag) if !person.tags.contains(tag) => Stands::Same,
            Edit::Tag(_) => Stands::Without,
            Edit::Untag(_) => Stands::Other,
        }
    }

    /// Makes it on a person. Statuses stay in the order of their days: an earlier one does not become current.
    pub fn apply(&self, person: &mut Person, source: Source) {
        match self {
            Edit::Status { status, on, note } => {
                let place = person.standings.partition_point(|standing| standing.on <= *on);
                let standing = Standing { status: *status, on: *on, note: note.clone(), source };
                person.standings.insert(place, standing);
            }
            Edit::Fact { key, value } => {
                person.facts.retain(|known| known.key != *key);
                let known = value.clone().map(|value| KnownFact { key: key.clone(), value, source });
                person.facts.extend(known);
            }
            Edit::Tag(tag) => drop(person.tags.insert(tag.clone())),
            Edit::Untag(tag) => drop(person.tags.remove(tag)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::person::Name;

    const TYPED: Source = Source { operation: 7, row: None };

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn member() -> Person {
        let listed = Source { operation: 1, row: Some(2) };
        Person {
            id: 1,
            case: 1,
            external_id: None,
            name: Name::default(),
            born_on: None,
            named_by: listed,
            contacts: Vec::new(),
            standings: vec![Standing {
                status: MembershipStatus::ClassMember,
                on: day("2026-11-24"),
                note: None,
                source: listed,
            }],
            facts: Vec::new(),
            tags: Default::default(),
            extra: Vec::new(),
        }
    }

    fn opted_out(on: &str) -> Edit {
        Edit::Status { status: MembershipStatus::OptedOut, on: day(on), note: None }
    }

    #[test]
    fn a_status_of_an_earlier_day_goes_beneath_the_one_that_holds() {
        let mut person = member();
        opted_out("2026-11-03").apply(&mut person, TYPED);
        assert_eq!((person.status(), person.standings.len()), (MembershipStatus::ClassMember, 2));
        opted_out("2026-11-24").apply(&mut person, TYPED);
        assert_eq!(person.status(), MembershipStatus::OptedOut);
        assert_eq!(opted_out("2026-11-25").stands(&person), Stands::Same);
    }

    #[test]
    fn a_fact_is_put_in_the_place_of_another_and_cleared() {
        let mut person = member();
        let set =
            |text: &str| Edit::Fact { key: "plan".into(), value: Some(FactValue::Text(text.to_owned())) };
        assert_eq!(set("Career").stands(&person), Stands::Without);
        set("Career").apply(&mut person, TYPED);
        assert_eq!(
            (set("Career").stands(&person), set("Business").stands(&person)),
            (Stands::Same, Stands::Other)
        );
        set("Business").apply(&mut person, TYPED);
        assert_eq!(person.facts.len(), 1);
        let clear = Edit::Fact { key: "plan".into(), value: None };
        assert_eq!(clear.stands(&person), Stands::Other);
        clear.apply(&mut person, TYPED);
        assert_eq!((clear.stands(&person), person.facts.len()), (Stands::Same, 0));
    }

    #[test]
    fn a_tag_is_put_on_once_and_taken_off() {
        let mut person = member();
        let (on, off) = (Edit::Tag("call back".into()), Edit::Untag("call back".into()));
        assert_eq!((on.stands(&person), off.stands(&person)), (Stands::Without, Stands::Same));
        on.apply(&mut person, TYPED);
        assert_eq!((on.stands(&person), off.stands(&person)), (Stands::Same, Stands::Other));
        off.apply(&mut person, TYPED);
        assert!(person.tags.is_empty());
        assert_eq!(on.field(), off.field());
    }
}
