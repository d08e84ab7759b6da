//! Who came into the file after a check was made.

use super::compare::Checked;
use crate::Failure;
use crate::wire::ConflictName;
use domain::person::Person;
use std::collections::HashMap;
use store::{ConflictCheck, PartsRead, Reader};

/// So many people who came in later are compared whenever a check is shown. Of more it is only said how many they are: a list
/// came in, and the check is to be made again.
const MOST_COMPARED: usize = 200;

/// The people who came in last, read once for all checks that are shown together, the newest check first.
pub(super) struct Newcomers {
    newest: Vec<Person>,
    captions: HashMap<i64, String>,
    /// How many have a number above this one.
    count: u64,
    counted_above: i64,
}

/// What came in after one check.
pub(super) struct Since {
    /// How many people.
    pub count: u64,
    /// Those who are like the names that were checked.
    pub alike: Vec<ConflictName>,
    /// Whether they are too many to have been compared.
    pub is_unknown: bool,
}

impl Newcomers {
    /// Those who came in after the oldest of some checks.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(read: Reader<'_>, checks: &[ConflictCheck]) -> Result<Newcomers, Failure> {
        let oldest = checks.iter().map(|check| check.last_person).min().unwrap_or(i64::MAX);
        let mut parts = PartsRead::default();
        let newest = read.people_after(oldest, MOST_COMPARED)?;
        let newest = newest.into_iter().map(|person| read.person_among(person, &mut parts));
        Ok(Newcomers {
            newest: newest.collect::<Result<_, _>>()?,
            captions: read.cases()?.into_iter().map(|case| (case.id, case.caption)).collect(),
            count: 0,
            counted_above: i64::MAX,
        })
    }

    /// What came in after a check, which is no newer than the one asked about before.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn since(&mut self, read: Reader<'_>, check: &ConflictCheck) -> Result<Since, Failure> {
        self.count += read.people_count_between(check.last_person, self.counted_above)?;
        self.counted_above = check.last_person;
        let is_unknown = self.count > MOST_COMPARED as u64;
        let later = self.newest.iter().filter(|person| person.id > check.last_person);
        let alike = match is_unknown {
            true => Vec::new(),
            false => Checked::of_names(&check.names).among(later, &self.captions),
        };
        Ok(Since { count: self.count, alike, is_unknown })
    }
}
