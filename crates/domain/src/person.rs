//! A person, with where everything known about them came from.

use crate::fact::{FactValue, Facts};
use crate::membership::MembershipStatus;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A person's names. A mononym stands alone in `family`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// Given name.
    pub given: Option<String>,
    /// Middle name or initial.
    pub middle: Option<String>,
    /// Family name, both of them where there are two.
    pub family: Option<String>,
    /// `Jr.`, `III`.
    pub suffix: Option<String>,
    /// What the person is called.
    pub known_as: Option<String>,
}

impl Name {
    /// As lists show it: `Garcia López, Ana M.`
    pub fn listed(&self) -> String {
        let after = [&self.given, &self.middle, &self.suffix];
        let after: Vec<&str> = after.into_iter().flatten().map(String::as_str).collect();
        match &self.family {
            Some(family) if after.is_empty() => family.clone(),
            Some(family) => format!("{family}, {}", after.join(" ")),
            None => after.join(" "),
        }
    }
}

/// Which operation wrote a value, and from which row of a list if it was an import.
/// Who and when stand with the operation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Source {
    /// The operation.
    #[serde(rename = "o")]
    pub operation: i64,
    /// The row, as a spreadsheet numbers it; absent for what was typed in.
    #[serde(rename = "r", default, skip_serializing_if = "Option::is_none")]
    pub row: Option<u32>,
}

impl Source {
    /// Whether a person typed it, rather than a list bringing it.
    pub fn typed(self) -> bool {
        self.row.is_none()
    }
}

/// A way to reach a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// The way.
    #[serde(flatten)]
    pub reach: Reach,
    /// The day it was noted.
    #[serde(rename = "on")]
    pub noted_on: NaiveDate,
    /// Where it came from.
    #[serde(flatten)]
    pub source: Source,
}

/// The ways to reach a person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "k", rename_all = "snake_case")]
pub enum Reach {
    /// An e-mail address, as given.
    Email {
        /// The address.
        v: String,
    },
    /// A telephone number, as given.
    Phone {
        /// The number.
        v: String,
    },
    /// A postal address.
    Address(Address),
}

/// A postal address. Every part may be unknown; a ZIP is text.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// Street, number, unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub street: Option<String>,
    /// City.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub city: Option<String>,
    /// State, by its two letters where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<String>,
    /// ZIP or foreign postal code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub zip: Option<String>,
}

impl Address {
    /// Whether nothing of it is known.
    pub fn is_empty(&self) -> bool {
        *self == Address::default()
    }

    /// In one line: `12 Elm St, Oakland, CA 94607`.
    pub fn line(&self) -> String {
        let region = [self.state.as_deref(), self.zip.as_deref()];
        let region = region.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let parts = [self.street.as_deref(), self.city.as_deref(), Some(region.as_str())];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// A membership status from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// What the person is to the class.
    #[serde(rename = "s")]
    pub status: MembershipStatus,
    /// From which day.
    pub on: NaiveDate,
    /// Why, the estate or guardian, or the record this one duplicates.
    #[serde(rename = "n", default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where it came from.
    #[serde(flatten)]
    pub source: Source,
}

/// A known fact and where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownFact {
    /// Key the case gives the fact, shared by everyone in the case.
    pub key: Arc<str>,
    /// The value.
    pub value: FactValue,
    /// Where it came from.
    pub source: Source,
}

/// Everything known of one person in one case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Number in the file.
    pub id: i64,
    /// Case the person belongs to.
    pub case: i64,
    /// Number the sender of the list gave.
    pub external_id: Option<String>,
    /// Names.
    pub name: Name,
    /// Day of birth.
    pub born_on: Option<NaiveDate>,
    /// Where names and day of birth came from.
    pub named_by: Source,
    /// Ways to reach the person, oldest first; the last of a kind is the current one.
    pub contacts: Vec<Contact>,
    /// Statuses, oldest first; the last one holds.
    pub standings: Vec<Standing>,
    /// Known facts.
    pub facts: Vec<KnownFact>,
    /// Words that the firm has put on the person.
    pub tags: BTreeSet<String>,
    /// Columns of a list that the case has no use for, kept as they came.
    pub extra: Vec<(String, String)>,
}

impl Person {
    /// The status that holds; prospective while none was ever set.
    pub fn status(&self) -> MembershipStatus {
        self.standings.last().map_or(MembershipStatus::Prospective, |standing| standing.status)
    }

    /// The current e-mail address.
    pub fn email(&self) -> Option<&str> {
        self.contacts.iter().rev().find_map(|c| match &c.reach {
            Reach::Email { v } => Some(v.as_str()),
            _ => None,
        })
    }

    /// The current telephone number.
    pub fn phone(&self) -> Option<&str> {
        self.contacts.iter().rev().find_map(|c| match &c.reach {
            Reach::Phone { v } => Some(v.as_str()),
            _ => None,
        })
    }

    /// The current postal address.
    pub fn address(&self) -> Option<&Address> {
        self.contacts.iter().rev().find_map(|c| match &c.reach {
            Reach::Address(address) => Some(address),
            _ => None,
        })
    }

    /// Where a known fact came from.
    pub fn source_of(&self, key: &str) -> Option<Source> {
        self.facts.iter().find(|known| &*known.key == key).map(|known| known.source)
    }
}

impl Facts for Person {
    fn fact(&self, key: &str) -> Option<&FactValue> {
        self.facts.iter().find(|known| &*known.key == key).map(|known| &known.value)
    }

    fn state(&self) -> Option<&str> {
        self.address().and_then(|address| address.state.as_deref()).map(crate::state::normal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed_family_first_and_mononyms_alone() {
        let name = |given: &str, family: &str| Name {
            given: Some(given.to_owned()).filter(|s| !s.is_empty()),
            family: Some(family.to_owned()).filter(|s| !s.is_empty()),
            ..Name::default()
        };
        assert_eq!(name("Ana", "Garcia López").listed(), "Garcia López, Ana");
        assert_eq!(name("", "Sukarno").listed(), "Sukarno");
        assert_eq!(name("Teller", "").listed(), "Teller");
    }

    #[test]
    fn an_address_is_written_from_the_parts_that_are_known() {
        let address =
            Address { city: Some("Boston".into()), zip: Some("02138".into()), ..Address::default() };
        assert_eq!(address.line(), "Boston, 02138");
    }
}
