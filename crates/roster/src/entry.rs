//! What a roster knows of one person.

use crate::line::Line;
use chrono::NaiveDate;
use domain::fact::FactValue;
use domain::membership::MembershipStatus;
use domain::person::{Address, Name, Person, Reach};
use std::sync::Arc;

/// One person, as a roster takes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Number of the person in the file.
    pub person: i64,
    /// Names.
    pub name: Name,
    /// Number the sender of the list gave.
    pub external_id: Option<String>,
    /// E-mail addresses, oldest first; the last is the current one.
    pub emails: Vec<String>,
    /// Telephone numbers, oldest first.
    pub phones: Vec<String>,
    /// Postal addresses, oldest first.
    pub addresses: Vec<Address>,
    /// Day of birth.
    pub born_on: Option<NaiveDate>,
    /// The status that holds.
    pub status: MembershipStatus,
    /// Known facts by their keys.
    pub facts: Vec<(Arc<str>, FactValue)>,
    /// Operations that brought what is known.
    pub operations: Vec<i64>,
    /// Tags.
    pub tags: Vec<String>,
    /// Notes, oldest first.
    pub notes: Vec<String>,
}

impl Entry {
    /// A person of whom nothing is known yet.
    pub fn new(person: i64) -> Entry {
        Entry {
            person,
            name: Name::default(),
            external_id: None,
            emails: Vec::new(),
            phones: Vec::new(),
            addresses: Vec::new(),
            born_on: None,
            status: MembershipStatus::Prospective,
            facts: Vec::new(),
            operations: Vec::new(),
            tags: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// What is current of the person, with their facts by the places of the columns, and the notes all together.
    pub(crate) fn line<'a>(&'a self, facts: Vec<(usize, FactValue)>, notes: &'a str) -> Line<'a> {
        let text = |text: &'a Option<String>| text.as_deref().unwrap_or_default();
        let part =
            |of: fn(&'a Address) -> &'a Option<String>| self.addresses.last().map_or("", |one| text(of(one)));
        let last = |texts: &'a [String]| texts.last().map_or("", String::as_str);
        Line {
            person: self.person,
            given: text(&self.name.given),
            middle: text(&self.name.middle),
            family: text(&self.name.family),
            suffix: text(&self.name.suffix),
            known_as: text(&self.name.known_as),
            external_id: text(&self.external_id),
            email: last(&self.emails),
            phone: last(&self.phones),
            street: part(|address| &address.street),
            city: part(|address| &address.city),
            state: part(|address| &address.state),
            zip: part(|address| &address.zip),
            notes,
            born_on: self.born_on,
            status: self.status,
            facts,
            operations: &self.operations,
        }
    }
}

/// A person as the case holds them, without notes. Their operations are those that any value came from.
impl From<Person> for Entry {
    fn from(person: Person) -> Entry {
        let status = person.status();
        let contacts = person.contacts.iter().map(|contact| contact.source);
        let standings = person.standings.iter().map(|standing| standing.source);
        let facts = person.facts.iter().map(|fact| fact.source);
        let sources = [person.named_by].into_iter().chain(contacts).chain(standings).chain(facts);
        let mut operations: Vec<i64> = Vec::new();
        for source in sources {
            if !operations.contains(&source.operation) {
                operations.push(source.operation);
            }
        }
        operations.sort_unstable();
        let mut entry = Entry {
            name: person.name,
            external_id: person.external_id,
            born_on: person.born_on,
            status,
            tags: person.tags.into_iter().collect(),
            facts: person.facts.into_iter().map(|fact| (fact.key, fact.value)).collect(),
            operations,
            ..Entry::new(person.id)
        };
        // What has ended stands before what lasts: the last of a kind is the current one.
        let (lasting, ended): (Vec<_>, Vec<_>) =
            person.contacts.into_iter().partition(|contact| contact.ended_on.is_none());
        for contact in ended.into_iter().chain(lasting) {
            match contact.reach {
                Reach::Email { v } => entry.emails.push(v),
                Reach::Phone { v } => entry.phones.push(v),
                Reach::Address(address) => entry.addresses.push(address),
            }
        }
        entry
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::person::{Contact, KnownFact, Source, Standing};

    #[test]
    fn an_entry_holds_every_contact_and_every_operation_of_a_person() {
        let noted_on = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        let source = |operation| Source { operation, row: Some(3) };
        let email =
            |v: &str, operation| Contact::new(Reach::Email { v: v.to_owned() }, noted_on, source(operation));
        let standing =
            Standing { status: MembershipStatus::OptedOut, on: noted_on, note: None, source: source(4) };
        let person = Person {
            id: 9,
            case: 1,
            external_id: Some("LI-9".into()),
            name: Name { family: Some("Muñoz".into()), ..Name::default() },
            born_on: None,
            named_by: source(7),
            contacts: vec![email("old@mail.example", 2), email("new@mail.example", 7)],
            standings: vec![standing],
            facts: vec![KnownFact {
                key: "plan".into(),
                value: FactValue::Text("year".into()),
                source: source(11),
            }],
            tags: ["called back".to_owned()].into(),
            extra: Vec::new(),
        };
        let entry = Entry::from(person);
        assert_eq!(entry.operations, [2, 4, 7, 11]);
        assert_eq!(entry.emails, ["old@mail.example", "new@mail.example"]);
        assert_eq!(
            (entry.status, &*entry.tags),
            (MembershipStatus::OptedOut, &["called back".to_owned()][..])
        );
        assert_eq!(entry.facts, [(Arc::from("plan"), FactValue::Text("year".into()))]);
    }
}
