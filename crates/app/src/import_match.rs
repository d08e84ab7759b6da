//! Rows of a list matched to the people known: who is new, of whom something is added, who stands as they are, and who is
//! put before a person, because another value would be replaced or it is not sure who is meant.

use crate::Failure;
use crate::import_merge::{Change, Effect, Merge, Typed};
use crate::import_person::{By, Meant, People};
use crate::wire::{ImportProblem, MatchRule, ReviewCount, ReviewField, ReviewRow};
use chrono::NaiveDate;
use domain::person::Person;
use intake::{Columns, ListRow, Wanted};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::Reader;

/// Kind of the problem that a typed value was kept against a list.
pub(crate) const KEPT: &str = "kept_as_typed";
/// Kind of the problem that nobody of the case went out under a number.
pub(crate) const UNKNOWN: &str = "went_out_elsewhere";
/// Rows to be reviewed that are shown of each kind.
const SHOWN: usize = 500;
/// The kind of rows whose e-mail address belongs to somebody of another name.
const OTHER_NAME: &str = "other_name";
/// The kind of rows whose telephone number belongs to somebody whose name is like theirs.
const LIKE_NAME: &str = "like_name";
/// The kind of rows that say otherwise only where a person typed what stands.
const TYPED: &str = "typed";

/// What a list brings, counted.
#[derive(Default)]
pub(crate) struct Found {
    pub new: u64,
    pub updated: u64,
    pub unchanged: u64,
    /// Rows that nobody has decided on.
    pub review: u64,
    /// Rows that somebody wanted left out.
    pub skipped: u64,
    /// Values that take the place of others.
    pub overwritten: u64,
    pub kept: Vec<ImportProblem>,
    /// Rows under a number that went out with no list of this case, or of people who are not in it any more.
    pub unknown: Vec<ImportProblem>,
    pub kinds: BTreeMap<&'static str, ReviewCount>,
    pub rows: Vec<ReviewRow>,
}

/// What a row of a list is to a case.
pub(crate) enum Placed {
    /// Somebody new, of whom nothing else is known.
    New,
    /// Somebody known, as they are with what the row says.
    Updated(Box<Person>),
    /// Somebody known, by number, of whom nothing changes.
    Left(i64),
    /// Nobody: the row is left out.
    Nobody,
}

/// What becomes of a row that somebody known may be meant by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Decision {
    Review,
    /// What the row says is taken, but for what a person typed.
    Update,
    /// All that the row says is taken.
    Overwrite,
    New,
    Skip,
}

impl Decision {
    fn read(word: &str) -> Result<Decision, Failure> {
        match word {
            "review" => Ok(Decision::Review),
            "update" => Ok(Decision::Update),
            "overwrite" => Ok(Decision::Overwrite),
            "new" => Ok(Decision::New),
            "skip" => Ok(Decision::Skip),
            _ => Err(Failure::invalid(
                "matching",
                format!("{word:?} is not known here; write review, update, overwrite, new or skip"),
            )),
        }
    }
}

/// What a person has decided on rows that are put before them.
#[derive(Debug, Clone)]
pub(crate) struct Decisions {
    default: Decision,
    kinds: BTreeMap<String, Decision>,
    rows: BTreeMap<u32, Decision>,
}

impl Decisions {
    /// Reads what the wire has.
    ///
    /// # Errors
    /// A word that is not known, or `new` or `overwrite` for everyone whom the case knows.
    pub fn read(rule: Option<&MatchRule>) -> Result<Decisions, Failure> {
        let none = MatchRule::default();
        let rule = rule.unwrap_or(&none);
        let default = rule.on_match.as_deref().map_or(Ok(Decision::Review), Decision::read)?;
        if default == Decision::New {
            return Err(Failure::invalid(
                "matching",
                "whoever is known is not new; write review, update or skip",
            ));
        }
        if default == Decision::Overwrite {
            return Err(Failure::invalid(
                "matching",
                "what people typed is given up row by row or for a kind of rows, not for a whole list; write review, update or skip",
            ));
        }
        let kinds = rule.kinds.iter().map(|(kind, word)| Ok((kind.clone(), Decision::read(word)?)));
        let rows = rule.rows.iter().map(|(row, word)| Ok((*row, Decision::read(word)?)));
        Ok(Decisions {
            default,
            kinds: kinds.collect::<Result<_, Failure>>()?,
            rows: rows.collect::<Result<_, Failure>>()?,
        })
    }

    /// On one row of a kind, where nothing is said of the row or its kind: who has another name is looked at, and what
    /// was typed stays.
    fn on(&self, row: u32, kind: &str) -> Decision {
        let said = self.rows.get(&row).or_else(|| self.kinds.get(kind)).copied();
        said.unwrap_or(match kind {
            OTHER_NAME | LIKE_NAME => Decision::Review,
            TYPED if self.default == Decision::Review => Decision::Update,
            _ => self.default,
        })
    }
}

/// Matches the good rows of a list to the people of a case, one after another.
pub(crate) struct Matching {
    pub found: Found,
    people: People,
    merge: Merge,
    decisions: Decisions,
}

impl Matching {
    /// Begins with the people whom the case has.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn begin(
        read: Reader<'_>,
        case: i64,
        wanted: &Wanted,
        operation: i64,
        today: NaiveDate,
        decisions: &Decisions,
    ) -> Result<Matching, Failure> {
        let keys = wanted.facts.iter().map(|(key, _)| Arc::from(key.as_str())).collect();
        Ok(Matching {
            found: Found::default(),
            people: People::of(read, case)?,
            merge: Merge::new(case, today, operation, keys),
            decisions: decisions.clone(),
        })
    }

    /// Takes the columns of the list, which come with its first rows.
    pub fn columns(&mut self, columns: Option<Columns>) {
        self.merge.columns(columns);
    }

    /// What the next row is to the case: someone new, or someone known, as they are with what the row says.
    ///
    /// # Errors
    /// When the file cannot be read, or a row with the id of someone known is to be somebody new.
    pub fn place(&mut self, read: Reader<'_>, row: &ListRow) -> Result<Placed, Failure> {
        let (stands, by) = match self.people.find(read, row, &self.merge)? {
            Meant::Known(stands, by) => (stands, by),
            Meant::Nobody => {
                self.found.new += 1;
                return Ok(Placed::New);
            }
            Meant::WentOutElsewhere => {
                self.found.unknown.push(unknown(row));
                return Ok(Placed::Nobody);
            }
        };
        let mut person = stands.clone();
        let mut changes = self.merge.onto(&mut person, row, Typed::Stays);
        let decision = match kind(by, &changes) {
            Some(kind) => self.review(kind, row.row, &stands, &changes),
            None if self.decisions.default == Decision::Skip && person != stands => Decision::Skip,
            None => Decision::Update,
        };
        match decision {
            Decision::Review => self.found.review += 1,
            Decision::Skip => self.found.skipped += 1,
            Decision::New if by == By::Id => return Err(not_new(row)),
            Decision::New => {
                self.people.release(stands.id);
                self.found.new += 1;
                return Ok(Placed::New);
            }
            Decision::Update | Decision::Overwrite => {
                if decision == Decision::Overwrite {
                    person.clone_from(&stands);
                    changes = self.merge.onto(&mut person, row, Typed::GivesWay);
                }
                self.people.take(stands.id);
                self.found.overwritten += count(&changes, Effect::Replaces);
                self.keep(row.row, changes);
                if person != stands {
                    self.found.updated += 1;
                    return Ok(Placed::Updated(person));
                }
                self.found.unchanged += 1;
            }
        }
        // What is said of somebody else with this e-mail address is not said of this person.
        let is_meant = matches!(decision, Decision::Update | Decision::Overwrite) || by != By::EmailOfAnother;
        Ok(if is_meant { Placed::Left(stands.id) } else { Placed::Nobody })
    }

    /// All that a row says, as of somebody of whom nothing else is known.
    pub fn said(&self, row: ListRow) -> Person {
        self.merge.person_of(row)
    }

    /// The person whom a row means, with all that it says otherwise; nothing where it is somebody new, or where only the
    /// e-mail address is that of somebody known.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn compare(
        &mut self,
        read: Reader<'_>,
        row: &ListRow,
    ) -> Result<Option<(Person, Vec<Change>)>, Failure> {
        let Meant::Known(stands, by) = self.people.find(read, row, &self.merge)? else { return Ok(None) };
        if by == By::EmailOfAnother {
            return Ok(None);
        }
        let changes = self.merge.onto(&mut stands.clone(), row, Typed::Stays);
        Ok(Some((*stands, changes)))
    }

    /// Lets another row mean a person.
    pub fn release(&mut self, person: i64) {
        self.people.release(person);
    }

    /// Numbers of the people whom no row meant.
    pub fn unmatched(&self) -> Vec<i64> {
        self.people.unmatched()
    }

    /// Puts a row before a person, with what they have decided on it.
    fn review(&mut self, kind: &'static str, row: u32, stands: &Person, changes: &[Change]) -> Decision {
        let decision = self.decisions.on(row, kind);
        let count = self.found.kinds.entry(kind).or_insert_with(|| ReviewCount {
            kind: kind.to_owned(),
            count: 0,
            open: 0,
        });
        count.count += 1;
        count.open += u64::from(decision == Decision::Review);
        if count.count <= SHOWN as u64 {
            let fields = changes.iter().map(|change| ReviewField {
                field: change.field.clone(),
                stands: change.stands.clone(),
                brings: change.brings.clone(),
                effect: change.effect.word().to_owned(),
            });
            self.found.rows.push(ReviewRow {
                row,
                kind: kind.to_owned(),
                person: stands.id,
                name: stands.name.listed(),
                fields: fields.collect(),
            });
        }
        decision
    }

    /// Notes what a person typed and the list says otherwise.
    fn keep(&mut self, row: u32, changes: Vec<Change>) {
        let typed = changes.into_iter().filter(|change| change.effect == Effect::KeptAsTyped);
        self.found.kept.extend(typed.map(|change| ImportProblem {
            row,
            column: change.field,
            kind: KEPT.to_owned(),
            found: change.brings,
        }));
    }
}

/// As what kind of row it is put before a person, if it is.
fn kind(by: By, changes: &[Change]) -> Option<&'static str> {
    match by {
        By::EmailOfAnother => return Some(OTHER_NAME),
        By::LikeName => return Some(LIKE_NAME),
        By::Id | By::Email | By::Phone | By::Name => {}
    }
    if count(changes, Effect::Replaces) == 0 {
        return (count(changes, Effect::KeptAsTyped) > 0).then_some(TYPED);
    }
    Some(match by {
        By::Id => "differs",
        By::Email => "same_email",
        By::Phone => "same_phone",
        By::Name | By::LikeName | By::EmailOfAnother => "same_name",
    })
}

/// How many values come to that.
fn count(changes: &[Change], effect: Effect) -> u64 {
    changes.iter().filter(|change| change.effect == effect).count() as u64
}

fn unknown(row: &ListRow) -> ImportProblem {
    ImportProblem {
        row: row.row,
        column: intake::MAILED_HEADER.to_owned(),
        kind: UNKNOWN.to_owned(),
        found: row.mailed.map(|mailed| mailed.to_string()).unwrap_or_default(),
    }
}

fn not_new(row: &ListRow) -> Failure {
    let id = row.external_id.as_deref().unwrap_or_default();
    let message = format!(
        "row {} has the id {id} of someone whom the case knows, so it cannot be somebody new; update or skip it, or give it an id of its own",
        row.row
    );
    Failure::invalid("matching", message)
}
