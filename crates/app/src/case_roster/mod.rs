//! Everyone of a case in memory, to be found, filtered and put in order at every keystroke; put right after every change.

mod columns;
mod contacts;
mod documents;
mod record;
mod wanted;

pub(crate) use columns::{ColumnKey, Figure, columns_of};
use record::Records;
pub(crate) use record::cell;
pub(crate) use wanted::Wanted;

use crate::proof_grid::Grid;
use crate::unheard::unheard;
use crate::view::{ClassView, Stamp, few};
use crate::wire::Concern;
use crate::{App, Failure};
use chrono::{Days, NaiveDate};
use contacts::ContactDays;
use documents::Documents;
use domain::lead::LeadStage;
use domain::membership::MembershipStatus;
use domain::person::Person;
use rayon::prelude::*;
use roster::{
    Builder, Column, Entry, FactColumn, Filter, FoundPerson, Line, PeopleSet, Roster, RosterError, Test,
};
use std::collections::{BTreeMap, HashMap, VecDeque};
use store::{FactType, Found, LeftOutRow, PeoplePart, Reader};

/// Parts of lists that are read in one piece of parallel work.
const PIECE: usize = 64;

/// So many people are read again one by one; of more everyone is read, by several threads.
const MOST_PUT_RIGHT: usize = 2_000;

/// People behind a figure are kept of so many figures.
const KEPT_CONCERNS: usize = 8;

/// Everyone of a case, as of one operation.
pub(crate) struct CaseRoster {
    pub roster: Roster,
    types: Vec<FactType>,
    notes: BTreeMap<i64, Vec<String>>,
    /// What people's files say; read once a list asks for it, and again once it was touched.
    records: Option<Records>,
    /// How far those have come who are leads.
    lead_stages: BTreeMap<i64, LeadStage>,
    contacts: ContactDays,
    last_operation: i64,
    /// Who has which documents.
    pub documents: Documents,
    /// Who got none of the letters that were written.
    left_out: Vec<LeftOutRow>,
    /// What everyone of the class lacks, with what it is of.
    pub grid: Option<(Stamp, Grid)>,
    /// Figures that were brought, with what they are of.
    figures: HashMap<String, Stamp>,
    /// The people behind figures, with what they are of.
    concerns: VecDeque<(Concern, Stamp, PeopleSet)>,
}

impl App {
    /// Runs `work` on everyone of a case as the file has them now.
    pub(crate) fn with_roster<T>(
        &mut self,
        case: i64,
        view: &ClassView,
        work: impl FnOnce(&mut CaseRoster) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let stands = self.rosters.remove(&case);
        let read = self.store()?.read();
        let mut now = match stands {
            Some(stands) => stands.put_right(read, case, &view.terms.types)?,
            None => CaseRoster::read_to_keep(read, case, &view.terms.types)?,
        };
        if now.records.is_none() {
            now.records = Some(Records::read(read, case)?);
        }
        let done = work(&mut now);
        self.rosters.insert(case, now);
        done
    }
}

impl CaseRoster {
    /// Everyone of a case, read anew.
    pub fn read(read: Reader<'_>, case: i64, types: &[FactType]) -> Result<CaseRoster, Failure> {
        // Before anything is read: what another program writes in between is then seen as touched.
        let last_operation = read.touched_since(i64::MAX)?.last_operation;
        let notes = read.notes_of_people(case)?;
        let fact = |of: &FactType| FactColumn { key: of.key.to_string(), kind: of.kind };
        let empty = || Roster::builder(types.iter().map(fact).collect());
        let mut builder = empty();
        let mut parts = read.people_parts(case)?;
        let mut next_piece = || parts.by_ref().take(PIECE).collect::<Result<Vec<PeoplePart>, _>>();
        let rows = |part: PeoplePart| -> Result<Builder, Failure> {
            let mut rows = empty();
            part.each(types, |found| push(&mut rows, found, &notes))?;
            Ok(rows)
        };
        let mut piece = next_piece()?;
        while !piece.is_empty() {
            // The next piece is read from the file while this one is taken apart.
            let mut taken = Ok(Vec::new());
            let next = rayon::in_place_scope(|scope| {
                scope.spawn(|_| taken = piece.into_par_iter().map(rows).collect::<Result<Vec<_>, _>>());
                next_piece()
            });
            taken?.into_iter().try_for_each(|rows| builder.append(rows))?;
            piece = next?;
        }
        let roster = builder.build()?;
        Ok(CaseRoster {
            roster,
            types: types.to_vec(),
            notes,
            records: None,
            lead_stages: read.lead_stages(case)?,
            contacts: ContactDays::of(read, case)?,
            last_operation,
            documents: Documents::read(read, case)?,
            left_out: read.letters_left_out(case)?,
            grid: None,
            figures: HashMap::new(),
            concerns: VecDeque::new(),
        })
    }

    /// The same, with what searches and orders need made ready beside whatever else is done.
    fn read_to_keep(read: Reader<'_>, case: i64, types: &[FactType]) -> Result<CaseRoster, Failure> {
        let now = CaseRoster::read(read, case, types)?;
        now.roster.make_ready();
        Ok(now)
    }

    /// The same as the file has it now: those touched since are read again, or everyone where they are many.
    fn put_right(mut self, read: Reader<'_>, case: i64, types: &[FactType]) -> Result<CaseRoster, Failure> {
        let mut touched = read.touched_since(self.last_operation)?;
        let tagged = std::mem::take(&mut touched.tagged);
        touched.people.extend(tagged);
        if touched.last_operation == self.last_operation {
            return Ok(self);
        }
        if touched.documents {
            self.documents = Documents::read(read, case)?;
        }
        if touched.left_out {
            self.left_out = read.letters_left_out(case)?;
        }
        if touched.files || touched.terms {
            self.records = None;
        }
        let people = few(&touched, self.roster.everyone().count());
        let people = people.filter(|_| self.types == types && !self.roster.should_rebuild());
        let Some(mut people) = people else {
            return CaseRoster::read_to_keep(read, case, types);
        };
        if touched.notes {
            let notes = read.notes_of_people(case)?;
            let differs = |person: &&i64| notes.get(*person) != self.notes.get(*person);
            people.extend(notes.keys().chain(self.notes.keys()).filter(differs));
            people.sort_unstable();
            people.dedup();
            self.notes = notes;
        }
        if touched.leads {
            self.lead_stages = read.lead_stages(case)?;
        }
        if touched.contacts {
            self.contacts = ContactDays::of(read, case)?;
        }
        if people.len() > MOST_PUT_RIGHT {
            return CaseRoster::read_to_keep(read, case, types);
        }
        let (mut entries, mut gone) = (Vec::new(), Vec::new());
        for person in people {
            match read.membership(person)?.filter(|row| row.case == case) {
                Some(_) => entries.push(entry(read.person(person)?, &self.notes)),
                None => gone.push(person),
            }
        }
        if !entries.is_empty() {
            self.roster.replace(entries)?;
        }
        if !gone.is_empty() {
            self.roster.remove(&gone)?;
        }
        self.last_operation = touched.last_operation;
        Ok(self)
    }

    /// The notes of these people, oldest first, of those who have any.
    pub fn notes_of(&self, people: &[FoundPerson]) -> BTreeMap<i64, Vec<String>> {
        let noted =
            people.iter().filter_map(|found| Some((found.person, self.notes.get(&found.person)?.clone())));
        noted.collect()
    }

    /// The people behind a figure.
    pub fn behind(&mut self, concern: &Concern, view: &ClassView) -> Result<PeopleSet, Failure> {
        let stamp = view.stamp();
        let is_it = |(of, at, _): &&(Concern, Stamp, PeopleSet)| of == concern && *at == stamp;
        if let Some((.., set)) = self.concerns.iter().find(is_it) {
            return Ok(set.clone());
        }
        let set = match concern {
            Concern::Brought { operation } => {
                let came_with = Filter::on(Column::Operation, Test::Is(operation.to_string()));
                self.roster.matching(&came_with, &[], view.terms.on)?
            }
            Concern::NoDocument { kind } => {
                let kind = self.documents.kind_named(kind);
                let missing = || Failure::not_found("there is no such kind of document".to_owned());
                let kind = kind.ok_or_else(missing)?;
                let members = crate::people::behind(&Concern::Members, view)?;
                let documents = &self.documents;
                self.roster.set_of(members.into_iter().filter(|person| !documents.has(*person, kind)))
            }
            Concern::Unheard { days } => {
                let since = view.terms.on.checked_sub_days(Days::new((*days).into()));
                let unread = || Failure::unexpected("the files of people were not read");
                let files = &self.records.as_ref().ok_or_else(unread)?.files;
                let reached = self.contacts.last.since(since.unwrap_or(NaiveDate::MIN));
                self.roster.set_of(unheard(view, files, reached))
            }
            Concern::LeftOut { operation, why, what } => {
                let is_it = |row: &&LeftOutRow| {
                    let is_why = why.as_ref().is_none_or(|why| *why == row.why && *what == row.what);
                    row.operation == *operation && is_why
                };
                self.roster.set_of(self.left_out.iter().filter(is_it).map(|row| row.person))
            }
            concern => self.roster.set_of(crate::people::behind(concern, view)?),
        };
        if self.concerns.len() == KEPT_CONCERNS {
            self.concerns.pop_front();
        }
        self.concerns.push_back((concern.clone(), stamp, set.clone()));
        Ok(set)
    }
}

/// Adds someone who was read.
fn push(rows: &mut Builder, found: Found<'_>, notes: &BTreeMap<i64, Vec<String>>) -> Result<(), Failure> {
    let (person, operation) = match found {
        Found::Listed { person, operation } => (person, operation),
        Found::Whole(person) => return Ok(rows.push(&entry(person, notes))?),
    };
    let notes = notes.get(&person.person).map(|notes| notes.join("\n")).unwrap_or_default();
    rows.push_line(&Line {
        person: person.person,
        given: person.given.unwrap_or_default(),
        middle: person.middle.unwrap_or_default(),
        family: person.family.unwrap_or_default(),
        suffix: person.suffix.unwrap_or_default(),
        known_as: "",
        external_id: person.external_id.unwrap_or_default(),
        email: person.email.unwrap_or_default(),
        phone: person.phone.unwrap_or_default(),
        street: person.street.unwrap_or_default(),
        city: person.city.unwrap_or_default(),
        state: person.state.unwrap_or_default(),
        zip: person.zip.unwrap_or_default(),
        notes: &notes,
        born_on: person.born_on,
        status: person.status.unwrap_or(MembershipStatus::Prospective),
        facts: person.facts,
        operations: &[operation],
    })?;
    Ok(())
}

fn entry(person: Person, notes: &BTreeMap<i64, Vec<String>>) -> Entry {
    let notes = notes.get(&person.id).cloned().unwrap_or_default();
    Entry { notes, ..Entry::from(person) }
}

impl From<RosterError> for Failure {
    fn from(error: RosterError) -> Failure {
        match error {
            RosterError::PersonTwice(_) | RosterError::TooLarge(_) | RosterError::SetOutOfDate => {
                Failure::unexpected(error)
            }
            _ => Failure::invalid("filter", crate::sentence(&error.to_string())),
        }
    }
}
