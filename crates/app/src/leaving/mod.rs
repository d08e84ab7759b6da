//! The one gate through which people leave the program: every list, letter and copy asks it who may be written to, and what
//! of a person may be shown outside.

mod contacts;
mod files;

use crate::{App, Failure};
use chrono::NaiveDate;
use contacts::Contacts;
pub(crate) use contacts::WithheldContacts;
use domain::fact::Facts;
use domain::membership::MembershipStatus;
use domain::person::{Address, Person};
use domain::redaction::{Redaction, masked_birth};
use domain::role::{Detail, Role};
pub(crate) use files::Files;
use law::Majority;

/// What stands in the place of a contact that may not be used.
pub(crate) const DO_NOT_CONTACT: &str = "do not contact";

/// What stands in the place of a contact of somebody who is not in the case any more, or not yet.
const NOT_ON_RECORD: &str = "not in the case";

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
    /// Another record of the same human being is written to.
    Duplicate,
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
            Barred::Duplicate => "duplicate",
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
            Barred::Duplicate => "the same person as another record".to_owned(),
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

/// What a case says of those who are not simply written to, as far as it goes out on a day.
pub(crate) struct Leaving {
    files: Files,
    majority: Majority,
    today: NaiveDate,
    redaction: Redaction,
}

impl Leaving {
    /// The gate of a case.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(app: &App, case: i64, redaction: Redaction) -> Result<Leaving, Failure> {
        let (files, majority) = (Files::of(app.store()?.read(), case)?, app.law.majority.clone());
        Ok(Leaving { files, majority, today: app.today(), redaction })
    }

    /// The gate of one person, whose identifiers stay whole.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of_person(app: &App, person: i64) -> Result<Leaving, Failure> {
        let files = Files::of_person(app.store()?.read(), person)?;
        let (majority, today) = (app.law.majority.clone(), app.today());
        Ok(Leaving { files, majority, today, redaction: Redaction::Off })
    }

    /// To whom a letter about a person goes, or why none does.
    ///
    /// # Law
    /// Whoever is represented is written to through counsel alone (ABA Model Rule 4.2); an estate acts through its
    /// representative, a minor through a guardian (Fed. R. Civ. P. 17(b)-(c)).
    pub fn addressee(&self, person: &Person, purpose: Purpose) -> Result<Addressee, Barred> {
        self.refuse(person, purpose)?;
        let spoken = person.name.spoken();
        let (to, agent, lacking) = if self.is_deceased(person) {
            let agent = self.agent(person, Role::Estate);
            (format!("Estate of {spoken}"), agent, Barred::NoRepresentative)
        } else if self.needs_guardian(person) {
            (format!("Guardian of {spoken}"), self.guardian(person), Barred::NoGuardian)
        } else {
            return Ok(Addressee { to: spoken, care_of: None, address: own_address(person)? });
        };
        let (care_of, detail) = agent.ok_or(lacking)?;
        let part = |name: &str| detail.get(name).map(str::to_owned);
        let theirs =
            Address { street: part("street"), city: part("city"), state: part("state"), zip: part("zip") };
        let address = if theirs.is_empty() { own_address(person)? } else { theirs };
        Ok(Addressee { to, care_of: Some(care_of.to_owned()), address })
    }

    /// Refuses whoever is not written to at all, whoever acts for them.
    fn refuse(&self, person: &Person, purpose: Purpose) -> Result<(), Barred> {
        if let Some(handling) = self.files.not_contacted(person.id) {
            return Err(Barred::DoNotContact(handling.why.clone()));
        }
        if let Some(counsel) = self.files.counsel(person.id) {
            return Err(Barred::Represented(counsel.to_owned()));
        }
        if person.status() == MembershipStatus::Duplicate {
            return Err(Barred::Duplicate);
        }
        let has_opted_out = person.status_in_class() == MembershipStatus::OptedOut;
        if purpose == Purpose::Marketing && has_opted_out { Err(Barred::OptedOut) } else { Ok(()) }
    }

    /// Counsel through whom alone a person is written to.
    pub fn counsel(&self, person: i64) -> Option<&str> {
        self.files.counsel(person)
    }

    fn is_deceased(&self, person: &Person) -> bool {
        self.files.role(person.id, Role::Estate).is_some()
            || person.status_in_life() == MembershipStatus::Deceased
    }

    fn needs_guardian(&self, person: &Person) -> bool {
        self.files.role(person.id, Role::Incapacitated).is_some() || self.is_minor(person)
    }

    /// Whoever acts for somebody who cannot act alone. The guardian of a minor acts until the minor is of age.
    fn guardian(&self, person: &Person) -> Option<(&str, &Detail)> {
        let of_minor = || self.agent(person, Role::Minor).filter(|_| self.is_minor(person));
        self.agent(person, Role::Incapacitated).or_else(of_minor)
    }

    /// Whoever acts for a person in a role, with what else is known of the role.
    fn agent(&self, person: &Person, role: Role) -> Option<(&str, &Detail)> {
        let detail = self.files.role(person.id, role)?;
        Some((detail.get("agent")?, detail))
    }

    /// Whether a person is under age: by the day of birth, or by role and status where that is not known.
    pub fn is_minor(&self, person: &Person) -> bool {
        match person.born_on {
            Some(born_on) => self.majority.of_age_on(born_on, person.state()) > self.today,
            None => {
                self.files.role(person.id, Role::Minor).is_some()
                    || person.status_in_life() == MembershipStatus::Minor
            }
        }
    }

    /// What a cell says of a person of the case once it leaves the program.
    pub fn cell(&self, person: &Person, tells: Tells, text: String) -> String {
        match self.files.in_place_of_contact(person.id) {
            Some(said) if reaches(person, tells, &text) => said,
            _ => self.identifiers(person, tells, text),
        }
    }

    /// The same of somebody who is not in the case any more, or not yet, as a list has them: whether they may be contacted is
    /// not known, so that no way to reach them leaves.
    pub fn cell_of_stranger(&self, said: &Person, tells: Tells, text: String) -> String {
        if reaches(said, tells, &text) {
            NOT_ON_RECORD.to_owned()
        } else {
            self.identifiers(said, tells, text)
        }
    }

    /// A cell with as much of personal identifiers as leaves.
    fn identifiers(&self, person: &Person, tells: Tells, text: String) -> String {
        match tells {
            Tells::Name if self.redaction != Redaction::Off && self.is_minor(person) => {
                self.redaction.minor(&person.name)
            }
            Tells::Birth => {
                // The cells of the list of people hold it masked.
                let masked = person.born_on.filter(|born_on| masked_birth(*born_on) == text);
                let born_on = text.parse().ok().or(masked);
                born_on.map_or(text, |born_on| self.redaction.birth(born_on))
            }
            Tells::Name => text,
            Tells::Contact => self.redaction.contact(&text),
            Tells::Other => self.redaction.words(&text),
        }
    }
}

/// Whether a cell holds a way to reach a person.
fn reaches(person: &Person, tells: Tells, text: &str) -> bool {
    !text.is_empty() && (tells == Tells::Contact || Contacts::of([person]).stand_in(text))
}

/// The address that a letter reaches.
fn own_address(person: &Person) -> Result<Address, Barred> {
    let usable =
        person.mailing_address().filter(|address| address.street.is_some() || address.city.is_some());
    let lacking = || if person.address().is_some() { Barred::Undeliverable } else { Barred::NoAddress };
    usable.cloned().ok_or_else(lacking)
}
