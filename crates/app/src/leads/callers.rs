//! Rows of one file that are of one caller whom the case does not know: whoever sends a form twice is one person.

use crate::Failure;
use domain::fold;
use domain::words::{email_key, phone_key};
use std::collections::HashMap;
use store::{IncomingAnswer, Reader};

/// What tells callers of a file: the name, with an e-mail address or a telephone number.
pub(super) type CallerKey = (String, String);

/// What an answer tells of who gave it; nothing where it is no address and no number.
pub(super) fn key_of(caller: &str, field: &str, value: &str) -> Option<CallerKey> {
    let reached = match field {
        "email" => Some(email_key(value)),
        "phone" => phone_key(value),
        _ => None,
    };
    Some((fold(caller), reached?))
}

/// Rows of files that are of the same callers.
#[derive(Default)]
pub(super) struct Callers {
    /// For each of them the first row of its caller.
    first: HashMap<(i64, u32), u32>,
    /// Every row of a caller, by the first of them.
    rows: HashMap<(i64, u32), Vec<u32>>,
}

impl Callers {
    /// Those of the files that brought these answers.
    ///
    /// # Errors
    /// When the file of cases cannot be read.
    pub fn of(read: Reader<'_>, answers: &[IncomingAnswer]) -> Result<Callers, Failure> {
        let unknown = answers.iter().filter(|answer| answer.person.is_none());
        let mut files: Vec<i64> = unknown.map(|answer| answer.operation).collect();
        files.sort_unstable();
        files.dedup();
        let mut callers = Callers::default();
        for file in files {
            let mut known: HashMap<CallerKey, u32> = HashMap::new();
            for answer in read.answers_of_unknown(file)? {
                let Some(key) = key_of(&answer.caller, &answer.field, &answer.value) else { continue };
                callers.first.entry((file, answer.row)).or_insert_with(|| {
                    callers.rows.insert((file, answer.row), vec![answer.row]);
                    answer.row
                });
                let same = *known.entry(key).or_insert(answer.row);
                callers.join(file, same, answer.row);
            }
        }
        Ok(callers)
    }

    /// Two rows are of one caller, and so are all that are of either.
    fn join(&mut self, file: i64, one: u32, other: u32) {
        let (one, other) = (self.first(file, one), self.first(file, other));
        if one == other {
            return;
        }
        let (first, joins) = (one.min(other), one.max(other));
        let joining = self.rows.remove(&(file, joins)).unwrap_or_default();
        for row in &joining {
            self.first.insert((file, *row), first);
        }
        self.rows.entry((file, first)).or_default().extend(joining);
    }

    /// The first row of the caller of a row: itself, where nobody else is the same.
    pub fn first(&self, file: i64, row: u32) -> u32 {
        self.first.get(&(file, row)).copied().unwrap_or(row)
    }

    /// Every row of the caller of a row.
    pub fn rows(&self, file: i64, row: u32) -> Vec<u32> {
        self.rows.get(&(file, self.first(file, row))).cloned().unwrap_or_else(|| vec![row])
    }
}
