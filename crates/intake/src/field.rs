//! What a column of a list can hold.

use crate::content::Content;
use domain::fact::{FactKind, FactRule};

/// The facts a case asks for, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Each fact's key (`amount_paid`) and what the case takes for it.
    pub facts: Vec<(String, FactRule)>,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The number under which the person went out to somebody who sends the list back: see [`Mailed`](crate::Mailed).
    Mailed,
    /// The person's id in whatever the list came from.
    ExternalId,
    /// Given name.
    First,
    /// Middle name or initial.
    Middle,
    /// Family name.
    Last,
    /// All of a name in one cell: `GARCIA LOPEZ, Ana M.`
    FullName,
    /// `Jr.`, `III`.
    Suffix,
    /// E-mail address.
    Email,
    /// Telephone number.
    Phone,
    /// Street, number, unit.
    Street,
    /// City.
    City,
    /// State.
    State,
    /// ZIP or foreign postal code.
    Zip,
    /// Day of birth.
    BornOn,
    /// Membership status.
    Status,
    /// Nothing of a person: what was written beside rows that are to be corrected.
    LeftOut,
    /// A fact, by its place in [`Wanted::facts`].
    Fact(usize),
    /// Something the case does not ask for; kept as text under its header.
    Extra,
}

impl Field {
    /// The fields that every case has.
    pub const ALL: [Field; 16] = [
        Field::Mailed,
        Field::ExternalId,
        Field::First,
        Field::Middle,
        Field::Last,
        Field::FullName,
        Field::Suffix,
        Field::Email,
        Field::Phone,
        Field::Street,
        Field::City,
        Field::State,
        Field::Zip,
        Field::BornOn,
        Field::Status,
        Field::LeftOut,
    ];

    /// The word for it in mappings and records of imports; of a fact the key of the case, and none for what is kept
    /// as it came.
    pub fn word(self, wanted: &Wanted) -> Option<&str> {
        Some(match self {
            Field::Mailed => "mailed",
            Field::ExternalId => "external_id",
            Field::First => "first",
            Field::Middle => "middle",
            Field::Last => "last",
            Field::FullName => "full_name",
            Field::Suffix => "suffix",
            Field::Email => "email",
            Field::Phone => "phone",
            Field::Street => "street",
            Field::City => "city",
            Field::State => "state",
            Field::Zip => "zip",
            Field::BornOn => "dob",
            Field::Status => "status",
            Field::LeftOut => "left_out",
            Field::Fact(place) => wanted.facts.get(place).map(|(key, _)| key.as_str())?,
            Field::Extra => return None,
        })
    }

    /// The field of exactly this word.
    pub fn from_word(word: &str, wanted: &Wanted) -> Option<Field> {
        let fact = || wanted.facts.iter().position(|(key, _)| key == word).map(Field::Fact);
        Field::ALL.into_iter().find(|field| field.word(wanted) == Some(word)).or_else(fact)
    }

    /// Whether it holds dates.
    pub(crate) fn is_date(self, wanted: &Wanted) -> bool {
        match self {
            Field::Fact(place) => {
                wanted.facts.get(place).is_some_and(|(_, rule)| rule.kind == FactKind::Date)
            }
            field => field == Field::BornOn,
        }
    }

    /// What its cells look like, where that can be told.
    pub(crate) const fn content(self) -> Option<Content> {
        match self {
            Field::Email => Some(Content::Email),
            Field::Phone => Some(Content::Phone),
            Field::State => Some(Content::State),
            Field::Zip => Some(Content::Zip),
            Field::BornOn => Some(Content::Date),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_known_by_its_word() {
        let facts = ["premium_from", "premium_to", "discovered_on"];
        let wanted = Wanted { facts: facts.map(|key| (key.to_owned(), FactKind::Date.into())).to_vec() };
        for field in Field::ALL.into_iter().chain([Field::Fact(2)]) {
            assert_eq!(Field::from_word(field.word(&wanted).unwrap(), &wanted), Some(field));
        }
        assert_eq!(Field::from_word("shoe_size", &wanted), None);
    }
}
