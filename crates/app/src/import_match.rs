//! Rows of a list matched to the people known: who is new, of whom something is added, who stands as they are, and who is
//! put before a person, because another value would be replaced or it is not sure who is meant.

use crate::Failure;
use crate::import_decisions::{Decision, Decisions, LIKE_NAME, OTHER_NAME, TWICE, TYPED};
use crate::import_merge::{Change, Effect, Merge, Typed};
use crate::import_person::{By, Meant, People};
use crate::import_twice::{Keys, Rows, Twin};
use crate::opt_out::Frozen;
use crate::wire::{ImportProblem, ReviewCount, ReviewField, ReviewRow};
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
/// Kind of the problem that the record of somebody who left the class was kept as it was.
pub(crate) const FROZEN: &str = "frozen_record";
/// Rows to be reviewed that are shown of each kind.
const SHOWN: usize = 500;

/// What a list brings, counted.
#[derive(Default)]
pub(crate) struct Found {
    pub new: u64,
    pub updated: u64,
    pub unchanged: u64,
    /// People of the unchanged to whom columns are added that are kept as they came.
    pub extras_only: u64,
    /// New people whose rows say no status.
    pub without_status: u64,
    /// Rows that nobody has decided on.
    pub review: u64,
    /// Rows that somebody wanted left out.
    pub skipped: u64,
    /// Values that take the place of others.
    pub overwritten: u64,
    pub kept: Vec<ImportProblem>,
    /// Rows under a number that went out with no list of this case, or of people who are not in it any more.
    pub unknown: Vec<ImportProblem>,
    /// Rows that say otherwise of people whose records are frozen.
    pub frozen: Vec<ImportProblem>,
    pub kinds: BTreeMap<String, ReviewCount>,
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

/// What a row of a list is to a case that it is held beside.
pub(crate) enum Compared {
    /// Somebody new.
    New,
    /// Somebody known, with all that the row says otherwise.
    Known(Box<Person>, Vec<Change>),
    /// Somebody known of whom the row says otherwise, and whose record no list changes.
    Frozen(Box<Person>),
    /// Nobody that an import would take: the person of an earlier row once more, or under a number that went out elsewhere.
    LeftOut,
}

/// Matches the good rows of a list to the people of a case, one after another.
pub(crate) struct Matching {
    pub found: Found,
    people: People,
    /// The rows so far that were taken.
    rows: Rows,
    frozen: Frozen,
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
            rows: Rows::default(),
            frozen: Frozen::of(read, case)?,
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
    /// When the file cannot be read, a row with the id of someone known is to be somebody new, or one that seems to be of
    /// the person of an earlier row is to update them.
    pub fn place(&mut self, read: Reader<'_>, row: &ListRow, keys: &Keys) -> Result<Placed, Failure> {
        let twin = self.rows.note(row.row, keys);
        let placed = match self.people.find(read, row, &self.merge)? {
            Meant::Known(stands, by) => self.place_known(row, &stands, by)?,
            Meant::Nobody => match twin {
                Some(twin) => self.place_twin(row, &twin)?,
                None => self.place_new(row),
            },
            Meant::WentOutElsewhere => {
                self.found.unknown.push(unknown(row));
                Placed::Nobody
            }
        };
        if matches!(placed, Placed::Nobody) {
            self.rows.forget_last(keys);
        }
        Ok(placed)
    }

    fn place_new(&mut self, row: &ListRow) -> Placed {
        self.found.new += 1;
        self.found.without_status += u64::from(row.status.is_none());
        Placed::New
    }

    /// A row that seems to be of the person of an earlier row: both are kept only where somebody says so.
    fn place_twin(&mut self, row: &ListRow, twin: &Twin) -> Result<Placed, Failure> {
        let decision = self.review_twin(row, twin);
        match decision {
            Decision::Review => self.found.review += 1,
            Decision::Skip => self.found.skipped += 1,
            Decision::New => return Ok(self.place_new(row)),
            Decision::Update | Decision::Overwrite => return Err(no_update_of_twin(row.row, twin.row)),
        }
        Ok(Placed::Nobody)
    }

    fn place_known(&mut self, row: &ListRow, stands: &Person, by: By) -> Result<Placed, Failure> {
        let mut person = Box::new(stands.clone());
        let mut changes = self.merge.onto(&mut person, row, Typed::Stays);
        let frozen = (!changes.is_empty()).then(|| self.frozen.since(stands)).flatten();
        let is_sure = !matches!(by, By::EmailOfAnother | By::LikeName);
        if let Some(since) = frozen.filter(|_| is_sure) {
            return Ok(self.leave_frozen(row.row, stands, since));
        }
        let decision = match kind(by, &changes) {
            Some(kind) => self.review(kind, row.row, stands, &changes),
            None if self.decisions.default == Decision::Skip && *person != *stands => Decision::Skip,
            None => Decision::Update,
        };
        match decision {
            Decision::Review => self.found.review += 1,
            Decision::Skip => self.found.skipped += 1,
            Decision::New if by == By::Id => return Err(not_new(row)),
            Decision::New => {
                self.people.release(stands.id);
                return Ok(self.place_new(row));
            }
            Decision::Update | Decision::Overwrite => {
                if let Some(since) = frozen {
                    return Ok(self.leave_frozen(row.row, stands, since));
                }
                if decision == Decision::Overwrite {
                    person.as_mut().clone_from(stands);
                    changes = self.merge.onto(&mut person, row, Typed::GivesWay);
                }
                self.people.take(stands.id);
                let replaced = count(&changes, Effect::Replaces);
                self.found.overwritten += replaced;
                self.keep(row.row, changes);
                if *person != *stands {
                    let is_extra = replaced == 0 && differs_in_extra(stands, &mut person);
                    let count = if is_extra { &mut self.found.unchanged } else { &mut self.found.updated };
                    *count += 1;
                    self.found.extras_only += u64::from(is_extra);
                    return Ok(Placed::Updated(person));
                }
                self.found.unchanged += 1;
            }
        }
        // What is said of somebody else with this e-mail address is not said of this person.
        let is_meant = matches!(decision, Decision::Update | Decision::Overwrite) || by != By::EmailOfAnother;
        Ok(if is_meant { Placed::Left(stands.id) } else { Placed::Nobody })
    }

    /// Leaves the record of somebody who left the class as it is: only who lets it be changed again, with a reason, may
    /// have a list change it.
    fn leave_frozen(&mut self, row: u32, stands: &Person, since: NaiveDate) -> Placed {
        self.people.take(stands.id);
        self.found.unchanged += 1;
        self.found.frozen.push(ImportProblem {
            row,
            column: String::new(),
            kind: FROZEN.to_owned(),
            found: format!("{}, left the class on {}", stands.name.listed(), since.format("%b %-d, %Y")),
        });
        Placed::Left(stands.id)
    }

    /// All that a row says, as of somebody of whom nothing else is known.
    pub fn said(&self, row: ListRow) -> Person {
        self.merge.person_of(row)
    }

    /// What a row is to the case when it is only held beside it, which may hang on what was decided on it. Where only the e-mail
    /// address is that of somebody known, it means them once that was decided.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn compare(&mut self, read: Reader<'_>, row: &ListRow, keys: &Keys) -> Result<Compared, Failure> {
        let twin = self.rows.note(row.row, keys);
        let found = match self.people.find(read, row, &self.merge)? {
            Meant::Known(stands, by) => self.compare_known(row, stands, by),
            Meant::Nobody if twin.is_some() && self.decisions.on(row.row, TWICE) != Decision::New => {
                Compared::LeftOut
            }
            Meant::Nobody => Compared::New,
            Meant::WentOutElsewhere => Compared::LeftOut,
        };
        if matches!(found, Compared::LeftOut) {
            self.rows.forget_last(keys);
        }
        Ok(found)
    }

    /// The person whom a row means, of whatever else it says; nothing where it is somebody new.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn meant(&mut self, read: Reader<'_>, row: &ListRow) -> Result<Option<Box<Person>>, Failure> {
        let Meant::Known(stands, by) = self.people.find(read, row, &self.merge)? else { return Ok(None) };
        Ok(match self.compare_known(row, stands, by) {
            Compared::Known(person, _) | Compared::Frozen(person) => Some(person),
            Compared::New | Compared::LeftOut => None,
        })
    }

    fn compare_known(&mut self, row: &ListRow, stands: Box<Person>, by: By) -> Compared {
        let changes = self.merge.onto(&mut stands.clone(), row, Typed::Stays);
        let decision = kind(by, &changes).map(|kind| self.decisions.on(row.row, kind));
        let is_meant = match decision {
            Some(Decision::Update | Decision::Overwrite) => true,
            Some(Decision::New) if by != By::Id => false,
            _ => by != By::EmailOfAnother,
        };
        if !is_meant {
            self.people.release(stands.id);
            return Compared::New;
        }
        self.people.take(stands.id);
        let is_frozen = !changes.is_empty() && self.frozen.since(&stands).is_some();
        if is_frozen { Compared::Frozen(stands) } else { Compared::Known(stands, changes) }
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
        let fields = changes.iter().map(|change| ReviewField {
            field: change.field.clone(),
            stands: change.stands.clone(),
            brings: change.brings.clone(),
            effect: change.effect.word().to_owned(),
        });
        let decision = self.decisions.on(row, kind);
        self.show(
            decision,
            ReviewRow {
                row,
                kind: kind.to_owned(),
                person: Some(stands.id),
                earlier: None,
                name: stands.name.listed(),
                fields: fields.collect(),
            },
        );
        decision
    }

    /// Puts a row before a person that seems to be of the person of an earlier one, with what both say.
    fn review_twin(&mut self, row: &ListRow, twin: &Twin) -> Decision {
        let said = |field: &str| match field {
            "dob" => row.born_on.map(|day| day.to_string()),
            "email" => row.email.clone(),
            "phone" => row.phone.clone(),
            _ => Some(row.address.line()),
        };
        let fields = twin.shares.iter().map(|field| ReviewField {
            field: (*field).to_owned(),
            stands: None,
            brings: said(field).unwrap_or_default(),
            effect: "same".to_owned(),
        });
        let decision = self.decisions.on(row.row, TWICE);
        self.show(
            decision,
            ReviewRow {
                row: row.row,
                kind: TWICE.to_owned(),
                person: None,
                earlier: Some(twin.row),
                name: row.name.listed(),
                fields: fields.collect(),
            },
        );
        decision
    }

    /// Counts a row that is put before a person, and shows it where not too many of its kind are shown.
    fn show(&mut self, decision: Decision, row: ReviewRow) {
        let count = self.found.kinds.entry(row.kind.clone()).or_insert_with(|| ReviewCount {
            kind: row.kind.clone(),
            count: 0,
            open: 0,
        });
        count.count += 1;
        count.open += u64::from(decision == Decision::Review);
        if count.count <= SHOWN as u64 {
            self.found.rows.push(row);
        }
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

/// Whether a person differs only in columns that are kept as they came.
fn differs_in_extra(stands: &Person, person: &mut Person) -> bool {
    let extra = std::mem::replace(&mut person.extra, stands.extra.clone());
    let is_same = *person == *stands;
    person.extra = extra;
    is_same
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

fn no_update_of_twin(row: u32, earlier: u32) -> Failure {
    let message = format!(
        "row {row} seems to be of the person of row {earlier}, and no row updates another; keep both (new), or only the first (skip)"
    );
    Failure::invalid("matching", message)
}
