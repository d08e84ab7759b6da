//! The one gate through which people leave the program: every list, letter and copy asks it who may be written to, and what
//! of a person may be shown outside.

use crate::Failure;
use chrono::NaiveDate;
use domain::membership::MembershipStatus;
use domain::person::{Address, Person, Reach};
use domain::redaction::Redaction;
use domain::role::{Detail, Role};
use std::collections::{HashMap, HashSet};
use store::{Handling, Reader};

/// What stands in the place of a contact that may not be used.
pub(crate) const DO_NOT_CONTACT: &str = "do not contact";

/// What somebody is written to for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// Something about the case that the person is to know.
    #[default]
    Notice,
    /// To win the person for another matter.
    Marketing,
}

/// Why nobody may write to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Barred {
    /// They do not want it.
    DoNotContact(Option<String>),
    /// They have counsel of their own.
    Represented(String),
    /// They asked to be left out of the class, and this is no notice.
    OptedOut,
    /// They have died, and nobody is known who acts for the estate.
    NoRepresentative,
    /// They cannot act alone, and nobody is known who acts for them.
    NoGuardian,
    /// Mail came back, or the address was found wrong.
    Undeliverable,
    /// No street or city is known.
    NoAddress,
}

impl Barred {
    /// The word on the wire.
    pub const fn word(&self) -> &'static str {
        match self {
            Barred::DoNotContact(_) => "do_not_contact",
            Barred::Represented(_) => "represented",
            Barred::OptedOut => "opted_out",
            Barred::NoRepresentative => "no_representative",
            Barred::NoGuardian => "no_guardian",
            Barred::Undeliverable => "undeliverable",
            Barred::NoAddress => "no_address",
        }
    }

    /// In words, as a list of those left out has it.
    pub fn says(&self) -> String {
        match self {
            Barred::DoNotContact(Some(why)) => format!("do not contact: {why}"),
            Barred::DoNotContact(None) => DO_NOT_CONTACT.to_owned(),
            Barred::Represented(by) => format!("represented by {by}"),
            Barred::OptedOut => "opted out of the class".to_owned(),
            Barred::NoRepresentative => "deceased, no personal representative known".to_owned(),
            Barred::NoGuardian => "no guardian known".to_owned(),
            Barred::Undeliverable => "mail came back from the address".to_owned(),
            Barred::NoAddress => "no address known".to_owned(),
        }
    }
}

/// To whom a letter about a person goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Addressee {
    /// `Ana M. Reed`, `Estate of Ana M. Reed`, `Guardian of Ana M. Reed`.
    pub to: String,
    /// Who opens it, where that is somebody else.
    pub care_of: Option<String>,
    /// Where it goes.
    pub address: Address,
}

/// What a cell tells of a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tells {
    /// The name, or a part of it.
    Name,
    /// The day of birth.
    Birth,
    /// A way to reach the person.
    Contact,
    /// Anything else.
    Other,
}

impl Tells {
    /// By the key of a column of the list of people, or of a list that came in.
    pub fn of_column(key: &str) -> Tells {
        match key {
            "name" | "given" | "middle" | "family" | "suffix" | "known_as" | "first" | "last" => Tells::Name,
            "born_on" | "dob" => Tells::Birth,
            "email" | "phone" | "street" | "city" | "zip" | "address" => Tells::Contact,
            _ => Tells::Other,
        }
    }
}

/// Roles in which somebody else acts for a person; of several the last one counts.
const ACTED_FOR: [Role; 3] = [Role::Incapacitated, Role::Minor, Role::Estate];

/// What a case says of those who are not simply written to, as far as it goes out on a day.
pub(crate) struct Leaving {
    handled: HashMap<i64, Handling>,
    /// Who acts for estates, minors and those who cannot act alone.
    agents: HashMap<i64, (Role, Detail)>,
    today: NaiveDate,
    redaction: Redaction,
}

impl Leaving {
    /// The gate of a case.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(
        read: Reader<'_>,
        case: i64,
        today: NaiveDate,
        redaction: Redaction,
    ) -> Result<Leaving, Failure> {
        let mut agents = HashMap::new();
        for role in ACTED_FOR {
            for row in read.roles_in(case, role)? {
                let entry = (role, row.detail);
                if row.ended {
                    agents.remove(&row.person)
                } else {
                    agents.insert(row.person, entry)
                };
            }
        }
        Ok(Leaving { handled: read.handlings(case)?.into_iter().collect(), agents, today, redaction })
    }

    /// The gate of one person, whose identifiers stay whole.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of_person(read: Reader<'_>, person: &Person, today: NaiveDate) -> Result<Leaving, Failure> {
        let mut agents = HashMap::new();
        let roles = read.roles_of(person.id)?;
        for role in ACTED_FOR {
            let latest = roles.iter().rev().find(|row| row.role == role).filter(|row| !row.ended);
            agents.extend(latest.map(|row| (person.id, (role, row.detail.clone()))));
        }
        let handled = HashMap::from([(person.id, read.handling(person.id)?)]);
        Ok(Leaving { handled, agents, today, redaction: Redaction::Off })
    }

    /// To whom a letter about a person goes, or why none does.
    ///
    /// # Law
    /// Whoever is represented is written to through counsel alone (ABA Model Rule 4.2); an estate acts through its
    /// representative, a minor through a guardian (Fed. R. Civ. P. 17(b)-(c)).
    pub fn addressee(&self, person: &Person, purpose: Purpose) -> Result<Addressee, Barred> {
        if let Some(handling) = self.handled.get(&person.id) {
            if handling.do_not_contact {
                return Err(Barred::DoNotContact(handling.why.clone()));
            }
            if let Some(by) = &handling.represented_by {
                return Err(Barred::Represented(by.clone()));
            }
        }
        if purpose == Purpose::Marketing && person.status() == MembershipStatus::OptedOut {
            return Err(Barred::OptedOut);
        }
        let spoken = person.name.spoken();
        let agent = self.agents.get(&person.id);
        let (to, lacking) = match agent {
            Some((Role::Estate, _)) => (format!("Estate of {spoken}"), Barred::NoRepresentative),
            Some((Role::Incapacitated, _)) => (format!("Guardian of {spoken}"), Barred::NoGuardian),
            _ if person.status() == MembershipStatus::Deceased => {
                (format!("Estate of {spoken}"), Barred::NoRepresentative)
            }
            _ if self.is_minor(person) => (format!("Guardian of {spoken}"), Barred::NoGuardian),
            _ => return Ok(Addressee { to: spoken, care_of: None, address: own_address(person)? }),
        };
        let (_, detail) = agent.ok_or_else(|| lacking.clone())?;
        let care_of = detail.get("agent").ok_or(lacking)?.to_owned();
        let part = |name: &str| detail.get(name).map(str::to_owned);
        let theirs =
            Address { street: part("street"), city: part("city"), state: part("state"), zip: part("zip") };
        let address = if theirs.is_empty() { own_address(person)? } else { theirs };
        Ok(Addressee { to, care_of: Some(care_of), address })
    }

    /// Whether a person is under age: by the day of birth, or by the status where that is not known.
    pub fn is_minor(&self, person: &Person) -> bool {
        match person.born_on {
            Some(born_on) => domain::role::of_age_on(born_on, person.address()) > self.today,
            None => {
                let by_role = self.agents.get(&person.id).is_some_and(|(role, _)| *role == Role::Minor);
                by_role || person.status() == MembershipStatus::Minor
            }
        }
    }

    /// Whether nobody may contact a person.
    pub fn is_not_contacted(&self, person: i64) -> bool {
        self.handled.get(&person).is_some_and(|handling| handling.do_not_contact)
    }

    /// What a cell says of a person once it leaves the program.
    pub fn cell(&self, person: &Person, tells: Tells, text: String) -> String {
        if self.is_not_contacted(person.id) && !text.is_empty() {
            let is_contact = tells == Tells::Contact || tells != Tells::Name && names_contact(person, &text);
            if is_contact {
                return DO_NOT_CONTACT.to_owned();
            }
        }
        match tells {
            Tells::Name if self.redaction != Redaction::Off && self.is_minor(person) => {
                self.redaction.minor(&person.name)
            }
            Tells::Birth => text.parse().map_or(text, |born_on| self.redaction.birth(born_on)),
            Tells::Name => text,
            Tells::Contact | Tells::Other => self.redaction.words(&text),
        }
    }
}

/// Every way to reach those of a case who must not be contacted, for rows of a list that are nobody's yet.
pub(crate) struct WithheldContacts(HashSet<String>);

impl WithheldContacts {
    /// Those of a case.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(read: Reader<'_>, case: i64) -> Result<WithheldContacts, Failure> {
        let mut found = HashSet::new();
        let handled = read.handlings(case)?.into_iter().filter(|(_, handling)| handling.do_not_contact);
        for (person, _) in handled {
            let person = read.person(person)?;
            found.extend(contacts(&person).map(key));
        }
        Ok(WithheldContacts(found))
    }

    /// What stands in a cell, unless it is one of them.
    pub fn cell(&self, text: String) -> String {
        if self.0.contains(&key(&text)) { DO_NOT_CONTACT.to_owned() } else { text }
    }
}

/// A contact as it is compared: a telephone number by its digits, all else without regard to case.
fn key(text: &str) -> String {
    domain::words::phone_key(text).unwrap_or_else(|| text.trim().to_lowercase())
}

/// Every way to reach a person that was ever known.
fn contacts(person: &Person) -> impl Iterator<Item = &str> {
    let texts = person.contacts.iter().filter_map(|contact| match &contact.reach {
        Reach::Email { v } | Reach::Phone { v } => Some(v.as_str()),
        Reach::Address(address) => address.street.as_deref(),
    });
    texts.filter(|text| !text.is_empty())
}

/// The address that a letter reaches.
fn own_address(person: &Person) -> Result<Address, Barred> {
    let usable =
        person.mailing_address().filter(|address| address.street.is_some() || address.city.is_some());
    let lacking = || if person.address().is_some() { Barred::Undeliverable } else { Barred::NoAddress };
    usable.cloned().ok_or_else(lacking)
}

/// Whether words hold any way to reach a person that was ever known.
fn names_contact(person: &Person, text: &str) -> bool {
    let text = text.to_lowercase();
    contacts(person).any(|contact| text.contains(&contact.to_lowercase()))
}
