//! The fields of a person one by one: what each is called, what it holds, and putting an older value back.

use domain::fact::Facts;
use domain::person::{Contact, Person, Reach};
use domain::redaction::masked_birth;
use std::mem::discriminant;
use store::FactType;

/// A field of a person that changes by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field<'a> {
    ExternalId,
    Given,
    Middle,
    Family,
    Suffix,
    KnownAs,
    Former,
    BornOn,
    Email,
    Phone,
    Address,
    Status,
    Tags,
    Fact(&'a FactType),
}

const PLAIN: [(&str, Field<'static>, &str); 13] = [
    ("external_id", Field::ExternalId, "ID in the list"),
    ("given", Field::Given, "Given name"),
    ("middle", Field::Middle, "Middle"),
    ("family", Field::Family, "Family name"),
    ("suffix", Field::Suffix, "Suffix"),
    ("known_as", Field::KnownAs, "Known as"),
    ("former_names", Field::Former, "Former names"),
    ("born_on", Field::BornOn, "Date of birth"),
    ("email", Field::Email, "E-mail"),
    ("phone", Field::Phone, "Phone"),
    ("address", Field::Address, "Address"),
    ("status", Field::Status, "Status"),
    ("tags", Field::Tags, "Tags"),
];

/// Every field of a person of a case that asks these facts.
pub(crate) fn all(types: &[FactType]) -> impl Iterator<Item = Field<'_>> {
    PLAIN.iter().map(|(_, field, _)| *field).chain(types.iter().map(Field::Fact))
}

impl<'a> Field<'a> {
    /// The field of this key: `born_on`, `facts.amount_paid`.
    pub fn of_key(key: &str, types: &'a [FactType]) -> Option<Field<'a>> {
        all(types).find(|field| field.key() == key)
    }

    /// Its key.
    pub fn key(self) -> String {
        match self {
            Field::Fact(of) => format!("facts.{}", of.key),
            plain => named(plain).0.to_owned(),
        }
    }

    /// What people call it.
    pub fn label(self) -> String {
        match self {
            Field::Fact(of) => of.label.clone(),
            plain => named(plain).1.to_owned(),
        }
    }

    /// What it holds: a kind of fact, `status` or `tags`.
    pub fn kind(self) -> &'static str {
        match self {
            Field::Fact(of) => of.kind.word(),
            Field::Status => "status",
            Field::BornOn => "date",
            Field::Tags => "tags",
            _ => "text",
        }
    }

    /// What it holds of a person, as text; nothing where that is not known.
    pub fn text(self, person: &Person) -> Option<String> {
        let name = &person.name;
        match self {
            Field::ExternalId => person.external_id.clone(),
            Field::Given => name.given.clone(),
            Field::Middle => name.middle.clone(),
            Field::Family => name.family.clone(),
            Field::Suffix => name.suffix.clone(),
            Field::KnownAs => name.known_as.clone(),
            Field::Former => Some(name.former.join("; ")).filter(|names| !names.is_empty()),
            Field::BornOn => person.born_on.map(|day| day.to_string()),
            Field::Email => person.email().map(str::to_owned),
            Field::Phone => person.phone().map(str::to_owned),
            Field::Address => person.address().map(|address| address.line()),
            Field::Status => person.standings.last().map(|standing| standing.status.word().to_owned()),
            Field::Tags => {
                let tags: Vec<&str> = person.tags.iter().map(String::as_str).collect();
                Some(tags.join(", ")).filter(|tags| !tags.is_empty())
            }
            Field::Fact(of) => person.fact(&of.key).map(|value| value.to_text()),
        }
    }

    /// What it holds of a person, as it is shown: of the day of birth the year.
    pub fn shown(self, person: &Person) -> Option<String> {
        match self {
            Field::BornOn => person.born_on.map(masked_birth),
            _ => self.text(person),
        }
    }

    /// Whether two states of a person hold the same in it, whatever its source. Statuses and contacts are compared with
    /// those before.
    pub fn is_same(self, one: &Person, other: &Person) -> bool {
        match self {
            Field::Status => one.standings == other.standings,
            Field::Email | Field::Phone | Field::Address => {
                let of = |person| contacts(person, self).cloned().collect::<Vec<_>>();
                of(one) == of(other)
            }
            _ => self.text(one) == self.text(other),
        }
    }

    /// Puts what it held in `from` into `to`, with its source where it has one of its own.
    pub fn put_back(self, from: &Person, to: &mut Person) {
        match self {
            Field::ExternalId => to.external_id.clone_from(&from.external_id),
            Field::Given => to.name.given.clone_from(&from.name.given),
            Field::Middle => to.name.middle.clone_from(&from.name.middle),
            Field::Family => to.name.family.clone_from(&from.name.family),
            Field::Suffix => to.name.suffix.clone_from(&from.name.suffix),
            Field::KnownAs => to.name.known_as.clone_from(&from.name.known_as),
            Field::Former => to.name.former.clone_from(&from.name.former),
            Field::BornOn => to.born_on = from.born_on,
            Field::Email | Field::Phone | Field::Address => {
                to.contacts.retain(|contact| !is_of(contact, self));
                to.contacts.extend(contacts(from, self).cloned());
            }
            Field::Status => to.standings.clone_from(&from.standings),
            Field::Tags => to.tags.clone_from(&from.tags),
            Field::Fact(of) => {
                to.facts.retain(|known| known.key != of.key);
                to.facts.extend(from.facts.iter().find(|known| known.key == of.key).cloned());
            }
        }
    }

    /// Whether it belongs to who the person is: these fields have one source together.
    pub fn is_identity(self) -> bool {
        matches!(
            self,
            Field::ExternalId
                | Field::Given
                | Field::Middle
                | Field::Family
                | Field::Suffix
                | Field::KnownAs
                | Field::Former
                | Field::BornOn
        )
    }

    /// Whether it is a way to reach the person.
    pub fn is_contact(self) -> bool {
        matches!(self, Field::Email | Field::Phone | Field::Address)
    }

    /// The row of a list that gave what a person holds in it.
    pub fn row(self, person: &Person) -> Option<u32> {
        let source = match self {
            Field::Fact(of) => person.source_of(&of.key),
            Field::Status => person.standings.last().map(|standing| standing.source),
            Field::Email | Field::Phone | Field::Address => {
                contacts(person, self).last().map(|contact| contact.source)
            }
            Field::Tags => None,
            _ => Some(person.named_by),
        };
        source.and_then(|source| source.row)
    }
}

fn named(field: Field<'_>) -> (&'static str, &'static str) {
    let found = PLAIN.iter().find(|(_, plain, _)| discriminant(plain) == discriminant(&field));
    found.map_or(("", ""), |(key, _, label)| (key, label))
}

fn contacts<'p>(person: &'p Person, field: Field<'_>) -> impl Iterator<Item = &'p Contact> {
    person.contacts.iter().filter(move |contact| is_of(contact, field))
}

fn is_of(contact: &Contact, field: Field<'_>) -> bool {
    matches!(
        (&contact.reach, field),
        (Reach::Email { .. }, Field::Email)
            | (Reach::Phone { .. }, Field::Phone)
            | (Reach::Address(_), Field::Address)
    )
}
