//! Rows of a list that could not be read, and who stands in them: nobody whom the list leaves out.

use crate::Failure;
use domain::fold;
use domain::person::{Name, Person, Source};
use intake::Unread;
use std::collections::{BTreeSet, HashSet};
use store::ImportRecord;

/// The member of what is kept of an import's problems that says who stands in its refused rows.
const UNREAD: &str = "unread";

/// What is kept of the problems of an import, with who stands in the rows that were refused.
///
/// # Errors
/// When it cannot be written as JSON.
pub(crate) fn with_unread(
    mut problems: serde_json::Value,
    unread: &[Unread],
) -> Result<serde_json::Value, Failure> {
    problems[UNREAD] = serde_json::to_value(unread).map_err(Failure::unexpected)?;
    Ok(problems)
}

/// The rows of a list that could not be read.
pub(crate) struct NotRead {
    rows: Vec<Unread>,
    count: u64,
    ids: HashSet<String>,
    /// Of rows that give no id.
    names: HashSet<(String, String)>,
}

impl NotRead {
    /// So many of them, of which these say who stands in them.
    pub fn new(rows: &[Unread], count: u64) -> NotRead {
        let ids = rows.iter().filter_map(|row| row.external_id.clone());
        let names = rows.iter().filter(|row| row.external_id.is_none());
        let names = names.filter_map(|row| key(row.given.as_deref(), row.family.as_deref()));
        NotRead { rows: rows.to_vec(), count, ids: ids.collect(), names: names.collect() }
    }

    /// Those of a list that came in. One that came in before it was kept who stands in them only says how many they were.
    ///
    /// # Errors
    /// When what is kept cannot be read.
    pub fn of(record: &ImportRecord) -> Result<NotRead, Failure> {
        let rows: Option<Vec<Unread>> = match record.problems.get(UNREAD) {
            Some(rows) => serde_json::from_value(rows.clone()).map_err(Failure::unexpected)?,
            None => None,
        };
        Ok(NotRead::new(&rows.unwrap_or_default(), record.rejected))
    }

    /// How many they are.
    pub fn count(&self) -> u64 {
        self.count
    }

    /// Whether a person may stand in one of them: by their id, or by their name where a row gives no id.
    pub fn holds(&self, person: &Person) -> bool {
        let Name { given, family, .. } = &person.name;
        person.external_id.as_ref().is_some_and(|id| self.ids.contains(id))
            || key(given.as_deref(), family.as_deref()).is_some_and(|name| self.names.contains(&name))
    }

    /// Who stands in those of which that is kept: their id and name, and no more.
    pub fn people(&self) -> impl Iterator<Item = Person> {
        self.rows.iter().map(|row| Person {
            id: 0,
            case: 0,
            external_id: row.external_id.clone(),
            name: Name { given: row.given.clone(), family: row.family.clone(), ..Name::default() },
            born_on: None,
            named_by: Source { operation: 0, row: Some(row.row) },
            contacts: Vec::new(),
            standings: Vec::new(),
            facts: Vec::new(),
            tags: BTreeSet::new(),
            extra: Vec::new(),
        })
    }
}

/// A name as it is compared: without case and accents. None of nobody.
fn key(given: Option<&str>, family: Option<&str>) -> Option<(String, String)> {
    let part = |part: Option<&str>| part.map(fold).unwrap_or_default();
    Some((part(given), part(family))).filter(|(given, family)| !given.is_empty() || !family.is_empty())
}
