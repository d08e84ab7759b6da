//! All that a list said, row by row: of the people whom it brought, and of those whom the case knew before.

use crate::case::FactType;
use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::listed::{MOST, PartBytes, pack};
use crate::open::Reader;
use domain::person::Person;
use rusqlite::{Row, named_params};
use std::collections::{BTreeSet, HashMap};

/// Parts that are kept unpacked while a list is looked up.
const UNPACKED: usize = 16;

/// Keeps what a list says of people whom the case knew before. Nothing of the last part is in the file before
/// [`SaidWriter::finish`].
pub struct SaidWriter<'a> {
    op: &'a Operation<'a>,
    case: i64,
    types: Vec<FactType>,
    people: Vec<i64>,
    waiting: Vec<Person>,
}

impl Operation<'_> {
    /// Begins to keep what a list says of people whom the case knows.
    pub fn said_writer(&self, case: i64) -> Result<SaidWriter<'_>, StoreError> {
        let types = self.read().fact_types(case)?;
        Ok(SaidWriter { op: self, case, types, people: Vec::new(), waiting: Vec::new() })
    }
}

impl SaidWriter<'_> {
    /// Keeps what a row says of a person of this number.
    pub fn push(&mut self, id: i64, said: Person) -> Result<(), StoreError> {
        self.people.push(id);
        self.waiting.push(said);
        if self.waiting.len() == MOST { self.write_part() } else { Ok(()) }
    }

    /// Writes what is still waiting.
    pub fn finish(mut self) -> Result<(), StoreError> {
        self.write_part()
    }

    fn write_part(&mut self) -> Result<(), StoreError> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let body = pack(&self.waiting, &self.types)?;
        self.op
            .tx
            .prepare_cached(
                "INSERT INTO list_said (case_id, operation_id, people, body)
             VALUES (:case, :operation, :people, :body)",
            )?
            .execute(named_params! {
                ":case": self.case, ":operation": self.op.id,
                ":people": serde_json::json!(self.people).to_string(), ":body": body,
            })?;
        self.people.clear();
        self.waiting.clear();
        Ok(())
    }
}

/// What one list said, looked up by the person.
pub struct SaidList<'a> {
    read: Reader<'a>,
    case: i64,
    types: Vec<FactType>,
    parts: Vec<SaidPart>,
    places: HashMap<i64, (usize, usize)>,
    unpacked: Vec<(usize, PartBytes)>,
}

/// Where a part of a list stands, and whom it is about, in its order.
struct SaidPart {
    id: i64,
    is_new: bool,
    people: Vec<i64>,
}

fn new_from_row(row: &Row<'_>) -> rusqlite::Result<SaidPart> {
    let (first, count): (i64, i64) = (row.get("first_person")?, row.get("people_count")?);
    Ok(SaidPart { id: row.get("list_part_id")?, is_new: true, people: (first..first + count).collect() })
}

fn known_from_row(row: &Row<'_>) -> rusqlite::Result<SaidPart> {
    let people = row.get_ref("people")?.as_str()?;
    let people = serde_json::from_str(people).map_err(|error| bad_column("people", error))?;
    Ok(SaidPart { id: row.get("list_said_id")?, is_new: false, people })
}

impl<'a> Reader<'a> {
    /// What the list of an import said of everyone, those included who were changed or taken away since.
    pub fn said_list(&self, case: i64, operation: i64) -> Result<SaidList<'a>, StoreError> {
        let named = named_params! {":operation": operation};
        let mut query = self.db.prepare_cached(
            "SELECT list_part_id, first_person, people_count FROM list_part WHERE operation_id = :operation",
        )?;
        let mut parts = query.query_map(named, new_from_row)?.collect::<Result<Vec<_>, _>>()?;
        let mut query = self
            .db
            .prepare_cached("SELECT list_said_id, people FROM list_said WHERE operation_id = :operation")?;
        parts.extend(query.query_map(named, known_from_row)?.collect::<Result<Vec<_>, _>>()?);
        let places = parts.iter().enumerate().flat_map(|(part, said)| {
            said.people.iter().enumerate().map(move |(place, person)| (*person, (part, place)))
        });
        let (places, types) = (places.collect(), self.fact_types(case)?);
        Ok(SaidList { read: *self, case, types, parts, places, unpacked: Vec::new() })
    }
}

impl Operation<'_> {
    /// Whom lists that came in after an import and are in the case name of those whom the case knew. A list that came back
    /// from a mail house names only whom it was sent, and does not count.
    pub(crate) fn named_by_later_lists(&self, import: i64) -> Result<BTreeSet<i64>, StoreError> {
        let mut query = self.tx.prepare_cached(
            "SELECT s.operation_id, s.people FROM list_said s JOIN import i USING (operation_id)
             WHERE s.operation_id > :import AND NOT EXISTS (
               SELECT 1 FROM json_each(i.columns) c WHERE json_extract(c.value, '$.field') = 'mailed')",
        )?;
        let mut parts = query.query(named_params! {":import": import})?;
        let mut found = BTreeSet::new();
        while let Some(part) = parts.next()? {
            if self.read().in_force(part.get("operation_id")?)?.is_err() {
                continue;
            }
            let people: Vec<i64> =
                serde_json::from_str(part.get_ref("people")?.as_str().map_err(rusqlite::Error::from)?)
                    .map_err(|error| bad_column("people", error))?;
            found.extend(people);
        }
        Ok(found)
    }
}

impl SaidList<'_> {
    /// How many people it speaks of.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether it speaks of nobody.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// Whether it speaks of a person.
    pub fn names(&self, person: i64) -> bool {
        self.places.contains_key(&person)
    }

    /// Numbers of all of whom it speaks, in the order of its parts.
    pub fn people(&self) -> Vec<i64> {
        self.parts.iter().flat_map(|part| part.people.iter().copied()).collect()
    }

    /// What it says of a person.
    pub fn of(&mut self, person: i64) -> Result<Option<Person>, StoreError> {
        let Some((part, place)) = self.places.get(&person).copied() else { return Ok(None) };
        let at = match self.unpacked.iter().position(|(known, _)| *known == part) {
            Some(at) => at,
            None => {
                self.unpacked.truncate(UNPACKED - 1);
                self.unpacked.insert(0, (part, self.unpack(part)?));
                0
            }
        };
        let bytes = &self.unpacked[at].1;
        let found = bytes.read()?.person(bytes, place, self.case, &self.types)?;
        Ok(Some(Person { id: person, ..found }))
    }

    fn unpack(&self, part: usize) -> Result<PartBytes, StoreError> {
        let SaidPart { id, is_new, people } = &self.parts[part];
        let sql = if *is_new {
            "SELECT operation_id, body FROM list_part WHERE list_part_id = :id"
        } else {
            "SELECT operation_id, body FROM list_said WHERE list_said_id = :id"
        };
        let (operation, body): (i64, Vec<u8>) =
            self.read.db.prepare_cached(sql)?.query_row(named_params! {":id": id}, |row| {
                Ok((row.get("operation_id")?, row.get("body")?))
            })?;
        let first = people.first().copied().unwrap_or_default();
        PartBytes::unpack(operation, first, i64::try_from(people.len()).unwrap_or(i64::MAX), &body)
    }
}
