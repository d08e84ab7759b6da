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
    /// Names the person bore before, whole, the latest last.
    #[serde(default)]
    pub former: Vec<String>,
}

impl Name {
    /// As it is spoken: `Ana M. García López Jr.`
    pub fn spoken(&self) -> String {
        let parts = [&self.given, &self.middle, &self.family, &self.suffix];
        parts.into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(" ")
    }

    /// As lists show it: `Garcia López, Ana M.` Whoever has given no name yet is called so.
    pub fn listed(&self) -> String {
        let after = [&self.given, &self.middle, &self.suffix];
        let after: Vec<&str> = after.into_iter().flatten().map(String::as_str).collect();
        match &self.family {
            Some(family) if after.is_empty() => family.clone(),
            Some(family) => format!("{family}, {}", after.join(" ")),
            None if after.is_empty() => self.known_as.clone().unwrap_or_else(|| "(no name yet)".to_owned()),
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
    /// Who told it, where no list brought it: `skip trace`, `her sister`.
    #[serde(rename = "by", default, skip_serializing_if = "Option::is_none")]
    pub told_by: Option<String>,
    /// Whether it was found to reach the person.
    #[serde(rename = "q", default, skip_serializing_if = "Quality::is_good")]
    pub quality: Quality,
    /// The day since which it is not the person's any more.
    #[serde(rename = "end", default, skip_serializing_if = "Option::is_none")]
    pub ended_on: Option<NaiveDate>,
}

impl Contact {
    /// One of which nothing is known but where it came from.
    pub fn new(reach: Reach, noted_on: NaiveDate, source: Source) -> Contact {
        Contact { reach, noted_on, source, told_by: None, quality: Quality::Good, ended_on: None }
    }

    /// Whether mail or a call can be expected to arrive.
    pub fn is_usable(&self) -> bool {
        self.ended_on.is_none() && self.quality.is_good()
    }
}

/// Whether a contact reaches the person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Quality {
    /// Nothing speaks against it.
    #[default]
    Good,
    /// Mail came back.
    Returned {
        /// On which day.
        on: NaiveDate,
    },
    /// It is nobody's, or somebody else's.
    Bad {
        /// Since when that is known.
        on: NaiveDate,
    },
}

impl Quality {
    /// Whether nothing speaks against it.
    pub fn is_good(&self) -> bool {
        *self == Quality::Good
    }
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

impl Reach {
    /// The postal address, where it is one.
    pub fn address(&self) -> Option<&Address> {
        if let Reach::Address(address) = self { Some(address) } else { None }
    }
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
    /// Ways to reach the person; the last of a kind that has not ended is the current one.
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

    /// The last status that tells whether the person lives and is of age; one by which somebody leaves the class tells neither.
    pub fn status_in_life(&self) -> MembershipStatus {
        self.last_status(MembershipStatus::tells_of_life)
    }

    /// The last status that tells what the person is to the class; a death and minority tell nothing of that.
    pub fn status_in_class(&self) -> MembershipStatus {
        self.last_status(|status| !matches!(status, MembershipStatus::Deceased | MembershipStatus::Minor))
    }

    fn last_status(&self, tells: impl Fn(MembershipStatus) -> bool) -> MembershipStatus {
        let told = self.standings.iter().rev().map(|standing| standing.status).find(|status| tells(*status));
        told.unwrap_or(MembershipStatus::Prospective)
    }

    /// The current e-mail address: the last that has not ended.
    pub fn email(&self) -> Option<&str> {
        self.lasting().find_map(|contact| match &contact.reach {
            Reach::Email { v } => Some(v.as_str()),
            _ => None,
        })
    }

    /// The current telephone number.
    pub fn phone(&self) -> Option<&str> {
        self.lasting().find_map(|contact| match &contact.reach {
            Reach::Phone { v } => Some(v.as_str()),
            _ => None,
        })
    }

    /// The current postal address, also where mail to it came back: it is where the person was last known to live.
    pub fn address(&self) -> Option<&Address> {
        self.lasting().find_map(|contact| contact.reach.address())
    }

    /// The address for mail: the last that has not ended and from which nothing came back.
    pub fn mailing_address(&self) -> Option<&Address> {
        self.contacts.iter().rev().filter(|contact| contact.is_usable()).find_map(|one| one.reach.address())
    }

    /// Contacts that have not ended, the current ones first.
    fn lasting(&self) -> impl Iterator<Item = &Contact> {
        self.contacts.iter().rev().filter(|contact| contact.ended_on.is_none())
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
    fn an_address_from_which_mail_came_back_is_not_mailed_to_and_one_that_ended_is_not_the_current_one() {
        let source = Source { operation: 1, row: None };
        let on = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
        let at = |street: &str| {
            let address = Address { street: Some(street.into()), ..Address::default() };
            Contact::new(Reach::Address(address), on, source)
        };
        let street = |address: Option<&Address>| address.and_then(|address| address.street.clone());
        let mut person = Person {
            id: 1,
            case: 1,
            external_id: None,
            name: Name::default(),
            born_on: None,
            named_by: source,
            contacts: vec![at("1 Elm St"), at("2 Oak Ave"), at("3 Fir Rd")],
            standings: Vec::new(),
            facts: Vec::new(),
            tags: BTreeSet::new(),
            extra: Vec::new(),
        };
        person.contacts[2].ended_on = Some(on);
        person.contacts[1].quality = Quality::Returned { on };
        assert_eq!(street(person.address()), Some("2 Oak Ave".into()));
        assert_eq!(street(person.mailing_address()), Some("1 Elm St".into()));
        person.contacts[0].quality = Quality::Bad { on };
        assert_eq!(person.mailing_address(), None);
    }

    #[test]
    fn an_address_is_written_from_the_parts_that_are_known() {
        let address =
            Address { city: Some("Boston".into()), zip: Some("02138".into()), ..Address::default() };
        assert_eq!(address.line(), "Boston, 02138");
    }
}
