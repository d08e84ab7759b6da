//! What people's files say of how they may be reached: whom nobody may contact, who has counsel, and who acts for whom.

use super::DO_NOT_CONTACT;
use crate::Failure;
use domain::role::{Detail, Role};
use std::collections::{HashMap, HashSet};
use store::{Handling, Reader, RoleRow};

/// Roles by which somebody is not simply written to.
const BEARING: [Role; 5] =
    [Role::Represented, Role::Objector, Role::Estate, Role::Minor, Role::Incapacitated];
/// Stands in the place of the name of counsel that nobody has written down.
const UNNAMED: &str = "counsel whose name is not on record";

/// Of those of a case whose files say anything of it.
#[derive(Default)]
pub(crate) struct Files {
    handled: HashMap<i64, Handling>,
    /// By person and role what is known of the role, while it has not ended.
    roles: HashMap<(i64, Role), Detail>,
}

impl Files {
    /// Of everyone in a case.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of(read: Reader<'_>, case: i64) -> Result<Files, Failure> {
        let mut files = Files { handled: read.handlings(case)?.into_iter().collect(), ..Files::default() };
        for role in BEARING {
            files.fold(read.roles_in(case, role)?);
        }
        Ok(files)
    }

    /// Of one person.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn of_person(read: Reader<'_>, person: i64) -> Result<Files, Failure> {
        let handled = HashMap::from([(person, read.handling(person)?)]);
        let mut files = Files { handled, ..Files::default() };
        files.fold(read.roles_of(person)?);
        Ok(files)
    }

    /// Of each role the latest entry holds, whatever was written of the others.
    fn fold(&mut self, rows: Vec<RoleRow>) {
        for RoleRow { person, role, ended, detail, .. } in rows {
            if ended {
                self.roles.remove(&(person, role));
            } else {
                self.roles.insert((person, role), detail);
            }
        }
    }

    /// How people may be reached of whom anything was said, by their numbers.
    pub fn handled(&self) -> &HashMap<i64, Handling> {
        &self.handled
    }

    /// What was said of a person whom nobody may contact; nothing of anybody else.
    pub fn not_contacted(&self, person: i64) -> Option<&Handling> {
        self.handled.get(&person).filter(|handling| handling.do_not_contact)
    }

    /// What stands in the place of a contact of somebody whom nobody may contact, or only through counsel.
    pub fn in_place_of_contact(&self, person: i64) -> Option<String> {
        let represented = || self.counsel(person).map(|counsel| format!("represented by {counsel}"));
        self.not_contacted(person).map(|_| DO_NOT_CONTACT.to_owned()).or_else(represented)
    }

    /// Those of whom no contact leaves.
    pub fn withheld(&self) -> HashSet<i64> {
        let everyone = self.handled.keys().copied().chain(self.roles.keys().map(|(person, _)| *person));
        everyone.filter(|person| self.in_place_of_contact(*person).is_some()).collect()
    }

    /// What is known of a role that a person has.
    pub fn role(&self, person: i64, role: Role) -> Option<&Detail> {
        self.roles.get(&(person, role))
    }

    /// Counsel of a person's own, by name where that is known. An objection that was withdrawn does not end it.
    pub fn counsel(&self, person: i64) -> Option<&str> {
        let said = self.handled.get(&person).and_then(|handling| handling.represented_by.as_deref());
        let named = |role: Role| self.role(person, role).and_then(|detail| detail.get("counsel"));
        let unnamed = || self.role(person, Role::Represented).map(|_| UNNAMED);
        said.or_else(|| named(Role::Represented)).or_else(|| named(Role::Objector)).or_else(unnamed)
    }

    /// Whether somebody is on record who acts for the estate of a person.
    pub fn has_representative(&self, person: i64) -> bool {
        self.role(person, Role::Estate).is_some_and(|detail| detail.get("agent").is_some())
    }

    /// Those with whom nobody of the firm may get in touch, whatever their status is.
    pub fn out_of_reach(&self) -> HashSet<i64> {
        let everyone = self.handled.keys().copied().chain(self.roles.keys().map(|(person, _)| *person));
        let is_out = |person: &i64| {
            let is_dead = self.role(*person, Role::Estate).is_some();
            self.not_contacted(*person).is_some()
                || self.counsel(*person).is_some()
                || is_dead && !self.has_representative(*person)
        };
        everyone.filter(is_out).collect()
    }
}
