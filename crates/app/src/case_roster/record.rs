//! What people's files say beside names, facts and claims, as columns of a list.

use crate::Failure;
use crate::leaving::Files;
use crate::opt_out::{deadline, standing_request};
use chrono::NaiveDate;
use domain::role::Role;
use std::collections::{BTreeMap, HashMap};
use store::{Reader, RoleRow};

/// A column of people's files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OfRecord {
    /// Whether nobody may write or call.
    DoNotContact,
    /// The language they are written to in.
    Language,
    /// Roles beside the status.
    Role,
    /// By how many days an opt-out is late.
    DaysLate,
}

/// Columns of people's files, by their keys.
pub(crate) const RECORD: [(&str, OfRecord); 4] = [
    ("do_not_contact", OfRecord::DoNotContact),
    ("language", OfRecord::Language),
    ("role", OfRecord::Role),
    ("opt_out_late", OfRecord::DaysLate),
];

/// Of those of a case whose files say anything of it.
#[derive(Default)]
pub(crate) struct Records {
    /// How they may be reached.
    pub files: Files,
    roles: BTreeMap<Role, Vec<i64>>,
    late: HashMap<i64, i64>,
}

impl Records {
    /// Reads them.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn read(read: Reader<'_>, case: i64) -> Result<Records, Failure> {
        let deadline = deadline(read, case)?;
        let mut found = Records { files: Files::of(read, case)?, ..Records::default() };
        for role in Role::ALL {
            let rows = read.roles_in(case, role)?;
            let latest: BTreeMap<i64, RoleRow> = rows.into_iter().map(|row| (row.person, row)).collect();
            let standing = latest.into_values().filter(|row| !row.ended);
            for row in standing {
                found.roles.entry(role).or_default().push(row.person);
                let late = row.detail.days_late(deadline).filter(|_| role == Role::OptOut);
                found.late.extend(late.map(|days| (row.person, days)));
            }
        }
        Ok(found)
    }

    /// Whether nobody may contact a person: `1`, else `0`.
    pub fn is_not_contacted(&self, person: i64) -> i64 {
        i64::from(self.files.not_contacted(person).is_some())
    }

    /// By how many days the opt-out of a person is late.
    pub fn days_late(&self, person: i64) -> Option<i64> {
        self.late.get(&person).copied()
    }

    /// Who has which word of a column of words.
    pub fn words(&self, of: OfRecord) -> BTreeMap<String, Vec<i64>> {
        if of == OfRecord::Role {
            let roles = self.roles.iter().map(|(role, people)| (role.word().to_owned(), people.clone()));
            return roles.collect();
        }
        let mut languages: BTreeMap<String, Vec<i64>> = BTreeMap::new();
        for (person, handling) in self.files.handled() {
            if let Some(language) = &handling.language {
                languages.entry(domain::fold(language)).or_default().push(*person);
            }
        }
        languages
    }
}

/// What stands in a column of one person's file.
///
/// # Errors
/// When the file cannot be read.
pub(crate) fn cell(
    read: Reader<'_>,
    of: OfRecord,
    person: i64,
    deadline: Option<NaiveDate>,
) -> Result<Option<String>, Failure> {
    Ok(match of {
        OfRecord::DoNotContact => read.handling(person)?.do_not_contact.then(|| "yes".to_owned()),
        OfRecord::Language => read.handling(person)?.language,
        OfRecord::Role => {
            let rows = read.roles_of(person)?;
            let standing =
                |role: &Role| rows.iter().rev().find(|row| row.role == *role).is_some_and(|row| !row.ended);
            let words: Vec<&str> =
                Role::ALL.iter().filter(|role| standing(role)).map(|role| role.word()).collect();
            Some(words.join(", ")).filter(|words| !words.is_empty())
        }
        OfRecord::DaysLate => {
            let rows = read.roles_of(person)?;
            standing_request(&rows)
                .and_then(|row| row.detail.days_late(deadline))
                .map(|days| days.to_string())
        }
    })
}
