//! Setting one thing of many people at once.

use crate::case::FactType;
use crate::error::StoreError;
use crate::journal::Operation;
use crate::listed::place_in;
use crate::open::Reader;
use crate::part_edit::{Kept, Places};
use chrono::{DateTime, SecondsFormat, Utc};
use domain::edit::{Edit, Stands};
use domain::person::{Person, Source};
use rusqlite::named_params;

/// People with rows of their own who are read before they are handed out.
const MOST: usize = 256;

/// People of a case who stand together.
pub enum Together {
    /// They stand as their list has them, in the part of it that begins with this number.
    Listed(i64, Vec<Person>),
    /// They have rows of their own.
    Own(Vec<Person>),
}

impl Together {
    /// The people.
    pub fn people(&self) -> &[Person] {
        match self {
            Together::Listed(_, people) | Together::Own(people) => people,
        }
    }
}

impl Reader<'_> {
    /// Hands out some people of a case by their numbers, which stand in order, those who stand together at once: what
    /// holds a part of a list is read once for all of them.
    ///
    /// # Errors
    /// When one of them is not in the case.
    pub fn people_of<E: From<StoreError>>(
        &self,
        case: i64,
        people: &[i64],
        each: &mut dyn FnMut(Together) -> Result<(), E>,
    ) -> Result<(), E> {
        let types = self.fact_types(case)?;
        let mut own = Vec::new();
        let mut rest = people;
        for part in self.parts_with(case, people)? {
            let part = part?;
            let (before, from) = rest.split_at(rest.partition_point(|id| *id < part.first));
            let (within, after) = from.split_at(from.partition_point(|id| *id <= part.last()));
            own.extend_from_slice(before);
            rest = after;
            let bytes = part.unpack()?;
            let listed = bytes.read()?;
            let mut found = Vec::new();
            for id in within {
                if part.is_listed(*id) {
                    found.push(listed.person(&bytes, place_in(part.first, *id), case, &types)?);
                } else {
                    own.push(*id);
                }
            }
            if !found.is_empty() {
                each(Together::Listed(part.first, found))?;
            }
        }
        own.extend_from_slice(rest);
        for ids in own.chunks(MOST) {
            let of_case = |id: &i64| match self.own_person(*id, &types) {
                Ok(person) if person.case == case => Ok(person),
                Ok(_) => Err(StoreError::not_found("person of the case", id)),
                Err(error) => Err(error),
            };
            each(Together::Own(ids.iter().map(of_case).collect::<Result<_, _>>()?))?;
        }
        Ok(())
    }
}

impl Operation<'_> {
    /// Sets one thing of many people of a case, by their numbers, which stand in order. Who has it already is left
    /// alone. Gives how many changed.
    ///
    /// # Errors
    /// When one of them is not in the case, or the case does not ask the fact.
    pub fn people_edit(&self, case: i64, people: &[i64], edit: &Edit) -> Result<u64, StoreError> {
        let types = self.read().fact_types(case)?;
        let kept = Kept::of(edit, &types)?;
        let kept = serde_json::to_string(&kept).map_err(|error| StoreError::unreadable("an edit", error))?;
        let mut changed = 0;
        self.read().people_of(case, people, &mut |together| {
            let going = together.people().iter().filter(|person| edit.stands(person) != Stands::Same);
            match &together {
                Together::Listed(first, _) => {
                    let mut places = Places::default();
                    for person in going {
                        places.insert(usize::try_from(person.id - first).unwrap_or(usize::MAX));
                        changed += 1;
                    }
                    self.part_edit_insert(case, *first, places, &kept)
                }
                Together::Own(_) => {
                    for person in going {
                        self.edit_own(person, edit, &types)?;
                        changed += 1;
                    }
                    Ok(())
                }
            }
        })?;
        Ok(changed)
    }

    fn part_edit_insert(&self, case: i64, first: i64, places: Places, kept: &str) -> Result<(), StoreError> {
        if places.is_empty() {
            return Ok(());
        }
        self.tx
            .prepare_cached(
                "INSERT INTO part_edit (case_id, first_person, operation_id, people, edit)
                 VALUES (:case, :first, :operation, :people, :edit)",
            )?
            .execute(named_params! {
                ":case": case, ":first": first, ":operation": self.id, ":people": places.to_text(), ":edit": kept,
            })?;
        Ok(())
    }

    fn edit_own(&self, person: &Person, edit: &Edit, types: &[FactType]) -> Result<(), StoreError> {
        let mut person = person.clone();
        edit.apply(&mut person, Source { operation: self.id, row: None });
        self.membership_update(&person, types)
    }

    /// Adds the same note on many people of a case, by their numbers, journaled as one range.
    pub fn notes_insert(
        &self,
        case: i64,
        people: &[i64],
        text: &str,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let (by, at) = (self.author_name()?, at.to_rfc3339_opts(SecondsFormat::Secs, true));
        let mut ends: Option<(i64, i64)> = None;
        self.unjournaled(|| {
            let mut insert = self.tx.prepare_cached(
                "INSERT INTO note (case_id, person_id, text, written_by, written_at)
                 VALUES (:case, :person, :text, :by, :at)",
            )?;
            for person in people {
                insert.execute(named_params! {
                    ":case": case, ":person": person, ":text": text, ":by": by, ":at": at,
                })?;
                let id = self.tx.last_insert_rowid();
                ends = Some((ends.map_or(id, |(first, _)| first), id));
            }
            Ok(())
        })?;
        ends.map_or(Ok(()), |(first, last)| self.journal_range("note", first, last))
    }
}
