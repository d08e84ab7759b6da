//! What a person is to a case beside the membership status that counts, and what each such role asks to be known.
//!
//! A person holds several roles at once, over time: a representative may be a claimant and a payee. What is known of a role is kept
//! as text by the names of its fields, so that a half-known one is kept as it is.

use crate::date::parse_day;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A role beside the status.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Represents the class, Fed. R. Civ. P. 23(a)(4).
    Representative,
    /// Has sent a claim to the administrator.
    Claimant,
    /// Has sent a claim that lacks something.
    DeficientClaimant,
    /// Is paid.
    Payee,
    /// Cannot act alone; a guardian or conservator acts.
    Incapacitated,
    /// Has counsel of their own.
    Represented,
    /// Asked to be left out of the class, Fed. R. Civ. P. 23(c)(2)(B)(v).
    OptOut,
    /// Objects to a settlement, Fed. R. Civ. P. 23(e)(5).
    Objector,
    /// Has died; a personal representative acts.
    Estate,
    /// Is under age; a guardian acts.
    Minor,
}

/// What a field of a role holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// Words.
    Text,
    /// A day.
    Day,
    /// `yes` or `no`.
    YesNo,
    /// One of these words.
    OneOf(&'static [&'static str]),
}

/// A field of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RoleField {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// Whether something is missing while it is not known.
    pub is_needed: bool,
}

const fn needed(name: &'static str, holds: Holds) -> RoleField {
    RoleField { name, holds, is_needed: true }
}

const fn other(name: &'static str, holds: Holds) -> RoleField {
    RoleField { name, holds, is_needed: false }
}

/// How a request to be left out can come in.
const HOW: Holds = Holds::OneOf(&["mail", "e_mail", "web_form", "fax", "by_hand"]);
/// What can become of a claim that lacks something.
const RESULT: Holds = Holds::OneOf(&["cured", "rejected", "withdrawn"]);

const OPT_OUT: &[RoleField] = &[
    needed("received_on", Holds::Day),
    other("postmarked_on", Holds::Day),
    needed("signed", Holds::YesNo),
    other("how", HOW),
];
const OBJECTOR: &[RoleField] = &[
    needed("grounds", Holds::Text),
    other("counsel", Holds::Text),
    other("appears", Holds::YesNo),
    other("withdrawn_on", Holds::Day),
];
const DEFICIENT: &[RoleField] = &[
    needed("reason", Holds::Text),
    needed("letter_on", Holds::Day),
    needed("cure_by", Holds::Day),
    other("result", RESULT),
];
const ESTATE: &[RoleField] = &[
    needed("died_on", Holds::Day),
    needed("proof", Holds::Text),
    needed("agent", Holds::Text),
    needed("letters", Holds::Text),
    other("heirs", Holds::Text),
    other("street", Holds::Text),
    other("city", Holds::Text),
    other("state", Holds::Text),
    other("zip", Holds::Text),
];
const CLAIMANT: &[RoleField] = &[other("claim_number", Holds::Text), other("received_on", Holds::Day)];
const REPRESENTED: &[RoleField] = &[needed("counsel", Holds::Text)];
const GUARDED: &[RoleField] = &[
    needed("agent", Holds::Text),
    needed("proof", Holds::Text),
    needed("approval", Holds::Text),
    other("street", Holds::Text),
    other("city", Holds::Text),
    other("state", Holds::Text),
    other("zip", Holds::Text),
];

/// Fields that hold the day of something that has happened.
const HAPPENED: [&str; 5] = ["received_on", "postmarked_on", "died_on", "withdrawn_on", "letter_on"];
/// Fields whose days come one after the other, or on one day: the first, what it is the day of, the second.
const IN_ORDER: [(&str, &str, &str); 2] = [
    ("postmarked_on", "the day of its postmark", "received_on"),
    ("letter_on", "the day of the letter", "cure_by"),
];

impl Role {
    /// Every role, in the order lists show them.
    pub const ALL: [Role; 10] = [
        Role::Representative,
        Role::Claimant,
        Role::DeficientClaimant,
        Role::Payee,
        Role::OptOut,
        Role::Objector,
        Role::Estate,
        Role::Minor,
        Role::Incapacitated,
        Role::Represented,
    ];

    /// The word used in files and on the command line.
    pub const fn word(self) -> &'static str {
        match self {
            Role::Representative => "representative",
            Role::Claimant => "claimant",
            Role::DeficientClaimant => "deficient_claimant",
            Role::Payee => "payee",
            Role::Incapacitated => "incapacitated",
            Role::Represented => "represented",
            Role::OptOut => "opt_out",
            Role::Objector => "objector",
            Role::Estate => "estate",
            Role::Minor => "minor",
        }
    }

    /// The role of a word.
    pub fn from_word(word: &str) -> Option<Role> {
        Self::ALL.into_iter().find(|role| role.word() == word)
    }

    /// What is asked of the role.
    pub const fn fields(self) -> &'static [RoleField] {
        match self {
            Role::OptOut => OPT_OUT,
            Role::Objector => OBJECTOR,
            Role::DeficientClaimant => DEFICIENT,
            Role::Estate => ESTATE,
            Role::Minor | Role::Incapacitated => GUARDED,
            Role::Claimant => CLAIMANT,
            Role::Represented => REPRESENTED,
            Role::Representative | Role::Payee => &[],
        }
    }

    /// The fields of which nothing is known yet.
    pub fn missing(self, detail: &Detail) -> impl Iterator<Item = &'static str> {
        let is_missing = |field: &&RoleField| field.is_needed && detail.get(field.name).is_none();
        self.fields().iter().filter(is_missing).map(|field| field.name)
    }
}

/// What is known of a role, by the names of its fields; what is not known is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Detail(pub BTreeMap<String, String>);

/// What was typed into a field of a role cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DetailError {
    /// The role has no such field.
    #[error("{role} has no field {field:?}; it has: {known}", role = .role.word().replace('_', " "))]
    NoSuchField {
        /// The role.
        role: Role,
        /// The name.
        field: String,
        /// Those it has.
        known: String,
    },
    /// It is no day.
    #[error("{text:?} is not a date; write it like 2024-09-18 or 9/18/2024")]
    NotADay {
        /// The field.
        field: &'static str,
        /// What was typed.
        text: String,
    },
    /// It is the day of something that is yet to come.
    #[error("{day} is after today; write it down once it has come")]
    DayAhead {
        /// The field.
        field: &'static str,
        /// The day.
        day: NaiveDate,
    },
    /// It comes before the day of what went before it.
    #[error("{day} comes before {earlier}, {before}")]
    DayBefore {
        /// The field.
        field: &'static str,
        /// Its day.
        day: NaiveDate,
        /// What went before it.
        before: &'static str,
        /// The day of that.
        earlier: NaiveDate,
    },
    /// It is none of the words.
    #[error("{text:?} cannot stand there; use one of: {known}")]
    NotAWord {
        /// The field.
        field: &'static str,
        /// What was typed.
        text: String,
        /// The words.
        known: String,
    },
}

impl DetailError {
    /// The field that is meant.
    pub fn field(&self) -> &str {
        match self {
            DetailError::NoSuchField { field, .. } => field,
            DetailError::NotADay { field, .. }
            | DetailError::NotAWord { field, .. }
            | DetailError::DayAhead { field, .. }
            | DetailError::DayBefore { field, .. } => field,
        }
    }
}

impl Detail {
    /// Reads what was typed of a role; blanks are not known.
    ///
    /// # Errors
    /// [`DetailError`] names the field.
    pub fn read(role: Role, typed: &BTreeMap<String, String>) -> Result<Detail, DetailError> {
        let mut found = BTreeMap::new();
        for (name, text) in typed.iter().filter(|(_, text)| !text.trim().is_empty()) {
            let field = role.fields().iter().find(|field| field.name == name);
            let field = field.ok_or_else(|| {
                let known = role.fields().iter().map(|field| field.name).collect::<Vec<_>>().join(", ");
                DetailError::NoSuchField { role, field: name.clone(), known }
            })?;
            found.insert(name.clone(), field.read(text.trim())?);
        }
        Ok(Detail(found))
    }

    /// What stands in a field.
    pub fn get(&self, field: &str) -> Option<&str> {
        self.0.get(field).map(String::as_str)
    }

    /// The day that stands in a field.
    pub fn day(&self, field: &str) -> Option<NaiveDate> {
        self.get(field)?.parse().ok()
    }

    /// Whether the days of what has happened lie behind, and in their order.
    ///
    /// # Errors
    /// [`DetailError::DayAhead`] and [`DetailError::DayBefore`] name the field.
    pub fn days_hold(&self, today: NaiveDate) -> Result<(), DetailError> {
        for field in HAPPENED {
            if let Some(day) = self.day(field).filter(|day| *day > today) {
                return Err(DetailError::DayAhead { field, day });
            }
        }
        for (earlier, before, field) in IN_ORDER {
            if let (Some(earlier), Some(day)) = (self.day(earlier), self.day(field))
                && day < earlier
            {
                return Err(DetailError::DayBefore { field, day, before, earlier });
            }
        }
        Ok(())
    }

    /// The same with a field set.
    #[must_use]
    pub fn with(mut self, field: &str, text: &str) -> Detail {
        self.0.insert(field.to_owned(), text.to_owned());
        self
    }

    /// The day that a request to be left out counts from: the postmark, else the day it was received.
    pub fn requested_on(&self) -> Option<NaiveDate> {
        self.day("postmarked_on").or_else(|| self.day("received_on"))
    }

    /// By how many days a request to be left out is late; none in time or before a deadline is known, below one never.
    pub fn days_late(&self, deadline: Option<NaiveDate>) -> Option<i64> {
        Some((self.requested_on()? - deadline?).num_days()).filter(|days| *days > 0)
    }

    /// Whether a request to be left out counts: signed and in time by a deadline that is known, or accepted by an attorney all
    /// the same.
    ///
    /// # Law
    /// Fed. R. Civ. P. 23(c)(2)(B)(v)-(vi): the time and manner are those that the court's notice states; a court may
    /// excuse what is late, Fed. R. Civ. P. 6(b)(1)(B).
    pub fn is_valid_request(&self, deadline: Option<NaiveDate>) -> bool {
        let is_in_time =
            deadline.is_some() && self.requested_on().is_some() && self.days_late(deadline).is_none();
        self.get("accepted").is_some() || self.get("signed") == Some("yes") && is_in_time
    }
}

impl RoleField {
    fn read(&self, text: &str) -> Result<String, DetailError> {
        let one_of = |words: &[&str]| {
            let word = text.to_lowercase().replace([' ', '-'], "_");
            words.contains(&word.as_str()).then_some(word).ok_or_else(|| DetailError::NotAWord {
                field: self.name,
                text: text.to_owned(),
                known: words.join(", "),
            })
        };
        match self.holds {
            Holds::Text => Ok(text.to_owned()),
            Holds::Day => parse_day(text)
                .map(|day| day.to_string())
                .ok_or_else(|| DetailError::NotADay { field: self.name, text: text.to_owned() }),
            Holds::YesNo => one_of(&["yes", "no"]),
            Holds::OneOf(words) => one_of(words),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opt_out(typed: &[(&str, &str)]) -> Detail {
        let typed = typed.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect();
        Detail::read(Role::OptOut, &typed).unwrap()
    }

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    #[test]
    fn a_request_is_late_by_its_postmark_and_not_by_the_day_it_came() {
        let in_time =
            opt_out(&[("postmarked_on", "3/2/2026"), ("received_on", "3/9/2026"), ("signed", "yes")]);
        assert_eq!(in_time.days_late(day("2026-03-02")), None);
        assert!(in_time.is_valid_request(day("2026-03-02")));
        assert_eq!(in_time.days_late(day("2026-03-01")), Some(1));
        assert!(!in_time.is_valid_request(day("2026-03-01")));
        let unstamped = opt_out(&[("received_on", "3/9/2026"), ("signed", "yes")]);
        assert_eq!(unstamped.days_late(day("2026-03-02")), Some(7));
    }

    #[test]
    fn what_is_unsigned_or_has_no_deadline_to_be_held_to_counts_once_it_is_accepted() {
        let unsigned = opt_out(&[("received_on", "2026-03-01"), ("signed", "no")]);
        assert!(!unsigned.is_valid_request(day("2026-03-02")));
        let signed = opt_out(&[("received_on", "2026-03-01"), ("signed", "yes")]);
        assert!(!signed.is_valid_request(None));
        assert!(unsigned.with("accepted", "the court excused it").is_valid_request(None));
    }

    #[test]
    fn what_is_typed_is_read_and_what_is_needed_is_named() {
        let typed = BTreeMap::from([("died_on".to_owned(), "4/12/2026".to_owned())]);
        let estate = Detail::read(Role::Estate, &typed).unwrap();
        assert_eq!(estate.day("died_on"), day("2026-04-12"));
        assert_eq!(Role::Estate.missing(&estate).collect::<Vec<_>>(), ["proof", "agent", "letters"]);
        let wrong = BTreeMap::from([("died_on".to_owned(), "soon".to_owned())]);
        assert_eq!(Detail::read(Role::Estate, &wrong).unwrap_err().field(), "died_on");
        let elsewhere = BTreeMap::from([("grounds".to_owned(), "fees".to_owned())]);
        assert!(Detail::read(Role::Estate, &elsewhere).is_err());
    }
}
