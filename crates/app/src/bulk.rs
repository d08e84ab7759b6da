//! Changing many people at once: what it would do, and doing it in one operation.

use crate::assess::shown;
use crate::chosen::chosen;
use crate::classes::people as in_words;
use crate::facts::rules;
use crate::view::ClassView;
use crate::wire::{
    BulkAsked, BulkChange, BulkExposure, BulkNamed, BulkPreview, BulkSet, Done, OfCase, ValueCount,
};
use crate::{App, ErrorCode, Failure, day, done, grouped, optional, required, sentence};
use domain::edit::{Edit, Stands};
use domain::fact::Facts;
use domain::membership::MembershipStatus;
use domain::person::{Person, Source};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// People with another value whom a preview names.
const NAMED: usize = 8;
/// Other values that a preview counts one by one.
const VALUES: usize = 6;
/// Letters of a tag at most.
const TAG: usize = 40;
/// The source of an edit that is only tried.
const TRIED: Source = Source { operation: i64::MAX, row: None };

/// What is set of many people, as it was read.
enum Change {
    Edit(Edit),
    Note(String),
}

/// What a change of many people would do. Writes nothing.
///
/// # Errors
/// When nobody is chosen, or what is to be set cannot be read: the field is named.
pub fn person_bulk_preview(app: &mut App, req: BulkAsked) -> Result<BulkPreview, Failure> {
    let case = req.chosen.of.case;
    let change = read_change(app, case, &req.change)?;
    let people = chosen(app, &req.chosen)?;
    let all = people.len() as u64;
    let Change::Edit(edit) = &change else {
        let summary = summary(app, case, &change, all)?;
        return Ok(BulkPreview { chosen: all, changes: all, without: all, summary, ..nothing() });
    };
    let view = app.view(case)?;
    let mut found = Looked::default();
    app.store()?.read().people_of(case, &people, &mut |together| {
        together.people().iter().for_each(|person| found.look(edit, person, &view));
        Ok::<_, Failure>(())
    })?;
    let changes = found.without + found.other;
    drop(view);
    let exposure = exposure(app, case, edit, &found.moved)?;
    let summary = summary(app, case, &change, changes)?;
    let mut others: Vec<ValueCount> =
        found.values.into_iter().map(|(value, people)| ValueCount { value, people }).collect();
    others.sort_by_key(|value| Reverse(value.people));
    others.truncate(VALUES);
    Ok(BulkPreview {
        chosen: all,
        changes,
        same: found.same,
        without: found.without,
        other: found.other,
        keep_later: found.keep_later,
        others,
        named: found.named,
        exposure,
        summary,
    })
}

fn nothing() -> BulkPreview {
    BulkPreview {
        chosen: 0,
        changes: 0,
        same: 0,
        without: 0,
        other: 0,
        keep_later: 0,
        others: Vec::new(),
        named: Vec::new(),
        exposure: None,
        summary: String::new(),
    }
}

/// Changes many people at once, in one operation that is undone by one.
///
/// # Errors
/// Those of the preview; when others change by now than were shown; or when nobody does.
pub fn person_bulk_set(app: &mut App, req: BulkSet) -> Result<Done, Failure> {
    let case = req.chosen.of.case;
    let change = read_change(app, case, &req.change)?;
    let people = chosen(app, &req.chosen)?;
    let at = app.moment().at;
    let words = Words::of(app, case, &change)?;
    app.operate("person_bulk_set", Some(case), |op| {
        let changed = match &change {
            Change::Edit(edit) => op.people_edit(case, &people, edit)?,
            Change::Note(text) => {
                op.notes_insert(case, &people, text, at)?;
                people.len() as u64
            }
        };
        if changed != req.seen {
            return Err(others_by_now(&format!("{} would change", in_words(changed)), req.seen));
        }
        if changed == 0 {
            return Err(Failure::invalid("people", "Everyone chosen has it already; nothing was changed"));
        }
        Ok(done(op, words.of_people(changed)))
    })
}

/// What would be done by now is not what was looked at.
pub(crate) fn others_by_now(now: &str, seen: u64) -> Failure {
    let message = format!(
        "{now} by now, and {} were shown: people have changed meanwhile. Nothing was written; look again",
        grouped(seen)
    );
    Failure {
        code: ErrorCode::Conflict,
        message: sentence(&message),
        field: None,
        hint: None,
        operation: None,
    }
}

/// The tags that anyone in a case has, in order.
///
/// # Errors
/// When the case does not exist.
pub fn tag_list(app: &mut App, req: OfCase) -> Result<Vec<String>, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    Ok(read.tags(req.case)?)
}

/// What a look at everyone chosen has found.
#[derive(Default)]
struct Looked {
    same: u64,
    without: u64,
    other: u64,
    keep_later: u64,
    values: BTreeMap<String, u64>,
    named: Vec<BulkNamed>,
    /// Rows of those whose figures may move.
    moved: Vec<usize>,
}

impl Looked {
    fn look(&mut self, edit: &Edit, person: &Person, view: &ClassView) {
        match edit.stands(person) {
            Stands::Same => {
                self.same += 1;
                return;
            }
            Stands::Without => self.without += 1,
            Stands::Other => {
                self.other += 1;
                self.note_other(edit, person);
            }
        }
        if let Edit::Status { status, .. } = edit {
            let mut after = person.clone();
            edit.apply(&mut after, TRIED);
            if after.status() != *status {
                self.keep_later += 1;
                return;
            }
        }
        self.moved.extend(view.row(person.id));
    }

    fn note_other(&mut self, edit: &Edit, person: &Person) {
        let now = match edit {
            Edit::Status { .. } => person.status().word().to_owned(),
            Edit::Fact { key, .. } => person.fact(key).map(|value| value.to_text()).unwrap_or_default(),
            Edit::Tag(_) | Edit::Untag(_) => return,
        };
        if self.named.len() < NAMED {
            self.named.push(BulkNamed { person: person.id, name: person.name.listed(), now: now.clone() });
        }
        *self.values.entry(now).or_default() += 1;
    }
}

/// What the class could recover before and after, where the edit moves any figure: the column that it sets is set in
/// memory, the sums are made, and the column is put back.
fn exposure(app: &mut App, case: i64, edit: &Edit, rows: &[usize]) -> Result<Option<BulkExposure>, Failure> {
    let view = app.view(case)?;
    let (members_before, before) = (view.tally().class_members, view.tally().after_overlap(0));
    drop(view);
    let tally = app.tally_with(case, edit, rows)?;
    let after = tally.map(|tally| BulkExposure {
        members_before,
        members_after: tally.class_members,
        before,
        after: tally.after_overlap(0),
    });
    Ok(after.filter(|of| of.members_before != of.members_after || of.before != of.after))
}

fn read_change(app: &App, case: i64, change: &BulkChange) -> Result<Change, Failure> {
    let read = app.store()?.read();
    read.case(case)?;
    let edit = match change {
        BulkChange::Status { status, on, note } => {
            let status: MembershipStatus =
                status.parse().map_err(|error: domain::membership::UnknownStatus| {
                    Failure::invalid("status", error.to_string())
                })?;
            let on = on.as_deref().map(|text| day(text, "on")).transpose()?.unwrap_or_else(|| app.today());
            if on > app.today() {
                let message = "The day is after today; give a status from the day it holds";
                return Err(Failure::invalid("on", message));
            }
            Edit::Status { status, on, note: optional(note.as_deref()) }
        }
        BulkChange::Fact { fact, value } => {
            let rules = rules(read, case)?;
            let (key, rule) = rules.iter().find(|(key, _)| **key == **fact).ok_or_else(|| no_fact(fact))?;
            let text = required(value, "value", "The value")?;
            let value = rule.read(&text).map_err(|error| Failure::invalid("value", error.to_string()))?;
            Edit::Fact { key: key.clone(), value: Some(value) }
        }
        BulkChange::FactClear { fact } => {
            let types = read.fact_types(case)?;
            let of = types.iter().find(|of| *of.key == **fact).ok_or_else(|| no_fact(fact))?;
            Edit::Fact { key: of.key.clone(), value: None }
        }
        BulkChange::Tag { tag } => Edit::Tag(spelled(tag, &read.tags(case)?)?),
        BulkChange::Untag { tag } => Edit::Untag(spelled(tag, &read.tags(case)?)?),
        BulkChange::Note { text } => return Ok(Change::Note(required(text, "text", "The note")?)),
    };
    Ok(Change::Edit(edit))
}

fn no_fact(fact: &str) -> Failure {
    Failure::invalid("fact", format!("the case asks no fact {fact:?}"))
}

/// A tag as the case spells it already, whatever its letters' case; as it is typed where it is new.
pub(crate) fn spelled(tag: &str, known: &[String]) -> Result<String, Failure> {
    let tag = required(tag, "tag", "The tag")?;
    if tag.chars().count() > TAG {
        return Err(Failure::invalid(
            "tag",
            format!("a tag has at most {TAG} letters; put more into a note"),
        ));
    }
    let lower = tag.to_lowercase();
    Ok(known.iter().find(|known| known.to_lowercase() == lower).cloned().unwrap_or(tag))
}

fn summary(app: &App, case: i64, change: &Change, people: u64) -> Result<String, Failure> {
    Ok(Words::of(app, case, change)?.of_people(people))
}

/// What the history says, before and after the people are named.
struct Words(String, String);

impl Words {
    fn of(app: &App, case: i64, change: &Change) -> Result<Words, Failure> {
        let label = |key: &str| -> Result<String, Failure> {
            let types = app.store()?.read().fact_types(case)?;
            Ok(types.into_iter().find(|of| *of.key == *key).map_or_else(|| key.to_owned(), |of| of.label))
        };
        let words = match change {
            Change::Note(_) => ("Noted on ".to_owned(), String::new()),
            Change::Edit(Edit::Status { status, on, .. }) => {
                let from = if *on == app.today() { String::new() } else { format!(" from {on}") };
                ("Set status of ".to_owned(), format!(" to {}{from}", status.word().replace('_', " ")))
            }
            Change::Edit(Edit::Fact { key, value: Some(value) }) => {
                (format!("Set {} of ", label(key)?), format!(" to {}", shown(value)))
            }
            Change::Edit(Edit::Fact { key, value: None }) => {
                (format!("Cleared {} of ", label(key)?), String::new())
            }
            Change::Edit(Edit::Tag(tag)) => (format!("Put the tag “{tag}” on "), String::new()),
            Change::Edit(Edit::Untag(tag)) => (format!("Took the tag “{tag}” off "), String::new()),
        };
        Ok(Words(words.0, words.1))
    }

    fn of_people(&self, people: u64) -> String {
        format!("{}{}{}", self.0, in_words(people), self.1)
    }
}
