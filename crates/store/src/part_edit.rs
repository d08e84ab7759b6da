//! What was set at once of people who stand as their list has them: kept packed as well, one row for each part.

use crate::case::FactType;
use crate::error::StoreError;
use crate::facts::{Scalar, known_fact, scalar};
use crate::listed::place_in;
use crate::open::Reader;
use chrono::NaiveDate;
use domain::edit::Edit;
use domain::membership::MembershipStatus;
use domain::person::{KnownFact, Person, Source};
use rusqlite::{Row, named_params};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::borrow::Cow;

/// Bits of one word of [`Places`].
const WORD: usize = 64;

/// Places in a part of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Places([u64; 4]);

impl Places {
    /// Adds a place; one past the last that a part can have is none.
    pub fn insert(&mut self, place: usize) {
        if let Some(word) = self.0.get_mut(place / WORD) {
            *word |= 1 << (place % WORD);
        }
    }

    /// Takes a place out.
    pub fn remove(&mut self, place: usize) {
        if let Some(word) = self.0.get_mut(place / WORD) {
            *word &= !(1 << (place % WORD));
        }
    }

    /// Whether a place is among them.
    pub fn contains(self, place: usize) -> bool {
        self.0.get(place / WORD).is_some_and(|word| word & (1 << (place % WORD)) != 0)
    }

    /// Whether any place is among both.
    pub fn meets(self, other: Places) -> bool {
        self.0.iter().zip(other.0).any(|(one, other)| one & other != 0)
    }

    /// Whether there are none.
    pub fn is_empty(self) -> bool {
        self == Places::default()
    }

    /// The places, in order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        (0..WORD * 4).filter(move |place| self.contains(*place))
    }

    /// As a row holds them.
    pub fn to_text(self) -> String {
        self.0.iter().map(|word| format!("{word:016x}")).collect()
    }

    /// Reads what a row holds.
    pub fn from_text(text: &str) -> Result<Places, StoreError> {
        let unreadable =
            || StoreError::unreadable("people of an edit", format!("{text:?} is not their bits"));
        let mut places = Places::default();
        for (at, word) in places.0.iter_mut().enumerate() {
            let digits = text.get(at * 16..(at + 1) * 16).ok_or_else(unreadable)?;
            *word = u64::from_str_radix(digits, 16).map_err(|_| unreadable())?;
        }
        Ok(places)
    }
}

/// An edit as a row holds it: a fact by the number of its type, its value as rows of people hold it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "k", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Kept {
    Status {
        s: MembershipStatus,
        on: NaiveDate,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        n: Option<String>,
    },
    Fact {
        fact: i64,
        value: Value,
    },
    Tag {
        tag: String,
    },
    Untag {
        tag: String,
    },
}

impl Kept {
    /// An edit of a case that asks facts of these types.
    ///
    /// # Errors
    /// When the case does not ask the fact.
    pub fn of(edit: &Edit, types: &[FactType]) -> Result<Kept, StoreError> {
        Ok(match edit {
            Edit::Status { status, on, note } => Kept::Status { s: *status, on: *on, n: note.clone() },
            Edit::Tag(tag) => Kept::Tag { tag: tag.clone() },
            Edit::Untag(tag) => Kept::Untag { tag: tag.clone() },
            Edit::Fact { key, value: None } => {
                let of = types.iter().find(|of| of.key == *key);
                let of = of.ok_or_else(|| StoreError::not_found("fact", key))?;
                Kept::Fact { fact: of.id, value: Value::Null }
            }
            Edit::Fact { key, value: Some(value) } => {
                let source = Source { operation: 0, row: None };
                let known = KnownFact { key: key.clone(), value: value.clone(), source };
                let (fact, scalar) = scalar(&known, types)?;
                let value = match scalar {
                    Scalar::Bool(yes) => Value::from(yes),
                    Scalar::Int(number) => Value::from(number),
                    Scalar::Text(text) => Value::from(text.into_owned()),
                };
                Kept::Fact { fact, value }
            }
        })
    }

    /// Whether both set the same thing.
    pub fn is_of_same_field(&self, other: &Kept) -> bool {
        match (self, other) {
            (Kept::Status { .. }, Kept::Status { .. }) => true,
            (Kept::Fact { fact: one, .. }, Kept::Fact { fact: other, .. }) => one == other,
            (
                Kept::Tag { tag: one } | Kept::Untag { tag: one },
                Kept::Tag { tag: other } | Kept::Untag { tag: other },
            ) => one == other,
            _ => false,
        }
    }

    /// Whether figures rest on what it sets.
    pub fn moves_figures(&self) -> bool {
        matches!(self, Kept::Status { .. } | Kept::Fact { .. })
    }

    /// The edit, for a case that asks facts of these types.
    ///
    /// # Errors
    /// When it sets a fact that the case does not ask, or to what that cannot be.
    pub fn edit(&self, types: &[FactType]) -> Result<Edit, StoreError> {
        Ok(match self {
            Kept::Status { s, on, n } => Edit::Status { status: *s, on: *on, note: n.clone() },
            Kept::Tag { tag } => Edit::Tag(tag.clone()),
            Kept::Untag { tag } => Edit::Untag(tag.clone()),
            Kept::Fact { fact, value } => {
                let of = types.iter().find(|of| of.id == *fact);
                let missing =
                    || StoreError::unreadable("an edit", format!("there is no fact of type {fact}"));
                let key = of.ok_or_else(missing)?.key.clone();
                let scalar = match value {
                    Value::Null => return Ok(Edit::Fact { key, value: None }),
                    Value::Bool(yes) => Scalar::Bool(*yes),
                    Value::String(text) => Scalar::Text(Cow::Borrowed(text)),
                    other => Scalar::Int(other.as_i64().ok_or_else(missing)?),
                };
                let known = known_fact(*fact, scalar, types, Source { operation: 0, row: None })?;
                Edit::Fact { key, value: Some(known.value) }
            }
        })
    }
}

/// What one operation set of people of one part.
#[derive(Debug, Clone)]
pub(crate) struct PartEdit {
    /// Its number.
    pub id: i64,
    /// Number of the first person of the part.
    pub first: i64,
    /// The operation.
    pub operation: i64,
    /// Whom it is of.
    pub places: Places,
    /// What.
    pub kept: Kept,
}

impl PartEdit {
    /// Numbers of the people.
    pub fn people(&self) -> impl Iterator<Item = i64> + use<> {
        let first = self.first;
        self.places.iter().map(move |place| first + i64::try_from(place).unwrap_or_default())
    }

    /// Whether it is of a person.
    pub fn is_of(&self, person: i64) -> bool {
        self.places.contains(place_in(self.first, person))
    }

    /// Where what it set comes from.
    pub fn source(&self) -> Source {
        Source { operation: self.operation, row: None }
    }

    /// Makes it on a person.
    pub fn apply(&self, person: &mut Person, types: &[FactType]) -> Result<(), StoreError> {
        self.kept.edit(types)?.apply(person, self.source());
        Ok(())
    }

    /// Reads a row as the journal keeps it.
    pub fn from_json(row: &str) -> Result<PartEdit, StoreError> {
        #[derive(Deserialize)]
        struct Fields {
            part_edit_id: i64,
            first_person: i64,
            operation_id: i64,
            people: String,
            edit: String,
        }
        let unreadable = |error| StoreError::unreadable("an edit of the journal", error);
        let fields: Fields = serde_json::from_str(row).map_err(unreadable)?;
        Ok(PartEdit {
            id: fields.part_edit_id,
            first: fields.first_person,
            operation: fields.operation_id,
            places: Places::from_text(&fields.people)?,
            kept: serde_json::from_str(&fields.edit).map_err(unreadable)?,
        })
    }
}

fn edit_from_row(row: &Row<'_>) -> Result<PartEdit, StoreError> {
    let edit: String = row.get("edit")?;
    Ok(PartEdit {
        id: row.get("part_edit_id")?,
        first: row.get("first_person")?,
        operation: row.get("operation_id")?,
        places: Places::from_text(row.get_ref("people")?.as_str().map_err(rusqlite::Error::from)?)?,
        kept: serde_json::from_str(&edit)
            .map_err(|error| StoreError::unreadable("an edit of people", error))?,
    })
}

impl Reader<'_> {
    /// What was set at once of people of the part that begins with `first`, in the order in which it holds.
    pub(crate) fn edits_of_part(&self, first: i64) -> Result<Vec<PartEdit>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT part_edit_id, first_person, operation_id, people, edit FROM part_edit
             WHERE first_person = :first ORDER BY part_edit_id",
        )?;
        let rows = query.query_and_then(named_params! {":first": first}, edit_from_row)?;
        rows.collect()
    }

    /// People of lists of whom something that was set of many at once is in force.
    pub(crate) fn people_edited(&self) -> Result<Vec<i64>, StoreError> {
        let mut query = self
            .db
            .prepare_cached("SELECT part_edit_id, first_person, operation_id, people, edit FROM part_edit")?;
        let mut people = Vec::new();
        for edit in query.query_and_then([], edit_from_row)? {
            people.extend(edit?.people());
        }
        Ok(people)
    }

    /// Operations that set something of a person together with others, while they stood as their list has them.
    pub(crate) fn edits_of_person(&self, person: i64) -> Result<Vec<i64>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT c.operation_id, coalesce(c.after, c.before) AS edit FROM change c
             WHERE c.table_name = 'part_edit' AND json_extract(coalesce(c.before, c.after), '$.first_person') =
               (SELECT first_person FROM list_part WHERE first_person <= :person ORDER BY first_person DESC LIMIT 1)",
        )?;
        let mut rows = query.query(named_params! {":person": person})?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let edit = PartEdit::from_json(row.get_ref("edit")?.as_str().map_err(rusqlite::Error::from)?)?;
            if edit.is_of(person) {
                found.push(row.get("operation_id")?);
            }
        }
        Ok(found)
    }

    /// The tags that anyone in a case has, in order.
    pub fn tags(&self, case: i64) -> Result<Vec<String>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT t.value AS tag FROM person p JOIN membership m USING (person_id), json_each(m.tags) t
               WHERE p.case_id = :case AND p.contacts IS NOT NULL
             UNION SELECT json_extract(e.edit, '$.tag') FROM list_part l JOIN part_edit e USING (first_person)
               WHERE l.case_id = :case AND json_extract(e.edit, '$.k') = 'tag'
             ORDER BY tag COLLATE NOCASE",
        )?;
        let tags = query.query_map(named_params! {":case": case}, |row| row.get("tag"))?;
        Ok(tags.collect::<Result<_, _>>()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_come_back_as_they_were_kept() {
        let mut places = Places::default();
        for place in [0, 63, 64, 200, 255] {
            places.insert(place);
        }
        let back = Places::from_text(&places.to_text()).unwrap();
        assert_eq!(back.iter().collect::<Vec<_>>(), [0, 63, 64, 200, 255]);
        assert!(Places::from_text("12").is_err() && Places::from_text(&"g".repeat(64)).is_err());
    }
}
