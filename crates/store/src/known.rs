//! Who is in a case, to match a list against: by the number that the sender of a list gave, and by what can be shared:
//! e-mail, telephone, name.

use crate::error::StoreError;
use crate::open::Reader;
use domain::fold;
use domain::person::{Name, Person, Reach};
use domain::words::{email_key, phone_key};
use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

/// A key that more people share tells nothing of any of them.
const MOST_ALIKE: usize = 8;

/// Who is in a case.
#[derive(Debug, Default)]
pub struct Known {
    ids: HashMap<Box<str>, i64>,
    emails: Shared,
    phones: Shared,
    names: Shared,
    hasher: RandomState,
}

/// Hashes of what people share, each with a person, in order. Whether two texts of one hash are alike is for whoever
/// reads those people to say.
#[derive(Debug, Default)]
struct Shared(Vec<(u64, i64)>);

impl Shared {
    fn of(&self, hash: u64) -> impl Iterator<Item = i64> + '_ {
        let start = self.0.partition_point(|(known, _)| *known < hash);
        let alike = self.0[start..].iter().take_while(move |(known, _)| *known == hash);
        let is_telling = alike.clone().nth(MOST_ALIKE).is_none();
        alike.filter(move |_| is_telling).map(|(_, person)| *person)
    }

    fn in_order(&mut self) {
        self.0.sort_unstable();
        self.0.dedup();
    }
}

/// A name as people are found by it: family and given name, without accents and case.
fn name_key(name: &Name) -> String {
    let part = |part: &Option<String>| part.as_deref().map(fold).unwrap_or_default();
    format!("{}\u{1}{}", part(&name.family), part(&name.given))
}

impl Known {
    /// The person of an external id.
    pub fn of_id(&self, external_id: &str) -> Option<i64> {
        self.ids.get(external_id).copied()
    }

    /// People who may have this e-mail address, oldest first; nobody where many share it.
    pub fn with_email(&self, address: &str) -> impl Iterator<Item = i64> + '_ {
        self.emails.of(self.hasher.hash_one(email_key(address)))
    }

    /// The same for a telephone number.
    pub fn with_phone(&self, number: &str) -> impl Iterator<Item = i64> + '_ {
        phone_key(number).into_iter().flat_map(|key| self.phones.of(self.hasher.hash_one(key)))
    }

    /// The same for a family and a given name.
    pub fn named(&self, name: &Name) -> impl Iterator<Item = i64> + '_ {
        self.names.of(self.hasher.hash_one(name_key(name)))
    }

    /// Numbers of all of them.
    pub fn everyone(&self) -> impl Iterator<Item = i64> + '_ {
        self.names.0.iter().map(|(_, person)| *person)
    }

    /// Whether nobody is known.
    pub fn is_empty(&self) -> bool {
        self.names.0.is_empty()
    }

    fn add(&mut self, person: &Person) {
        if let Some(external_id) = &person.external_id {
            self.ids.insert(external_id.as_str().into(), person.id);
        }
        self.names.0.push((self.hasher.hash_one(name_key(&person.name)), person.id));
        for contact in &person.contacts {
            match &contact.reach {
                Reach::Email { v } => {
                    self.emails.0.push((self.hasher.hash_one(email_key(v)), person.id));
                }
                Reach::Phone { v } => {
                    let key = phone_key(v).map(|key| (self.hasher.hash_one(key), person.id));
                    self.phones.0.extend(key);
                }
                Reach::Address(_) => {}
            }
        }
    }
}

impl Reader<'_> {
    /// Who is in a case, to match a list against.
    pub fn known(&self, case: i64) -> Result<Known, StoreError> {
        let mut known = Known::default();
        self.each_person(case, &mut |person| known.add(&person))?;
        for shared in [&mut known.emails, &mut known.phones, &mut known.names] {
            shared.in_order();
        }
        Ok(known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_many_share_finds_nobody() {
        let few = Shared((1..=8).map(|person| (7, person)).collect());
        assert_eq!(few.of(7).count(), 8);
        let many = Shared((1..=9).map(|person| (7, person)).collect());
        assert_eq!(many.of(7).count(), 0);
    }
}
