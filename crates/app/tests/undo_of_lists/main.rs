//! Lists that come in, go and come back among edits of one person and of many: after each step everyone is there who should be, and
//! shows what they should. The model knows nothing of rows: it keeps what was done to whom, and for whom it holds.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

#[path = "../common/mod.rs"]
mod common;
mod model;

use app::wire::{
    BulkAsked, BulkChange, BulkSet, Chosen, OperationOthers, OperationUndo, PersonGet, PersonList, PersonSave,
};
use common::{Desk, desk};
use model::{Act, Field, Model, Values};
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

#[derive(Debug, Clone)]
enum Step {
    /// A list of some of eight people, with a loss; who is known already is updated, every other one has a name of long ago,
    /// which no part of a list can hold.
    Import {
        from: usize,
        count: usize,
        loss: u32,
    },
    Many {
        whom: u8,
        field: Field,
        value: usize,
    },
    One {
        who: usize,
        field: Field,
        value: usize,
    },
    Undo(usize),
    Others(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let many = prop::sample::select(vec![Field::Status, Field::Loss, Field::Tag, Field::Notes]);
    let one = prop::sample::select(vec![Field::Loss, Field::City]);
    let import = (0usize..8, 1usize..6, 1u32..4);
    let step = prop_oneof![
        2 => import.prop_map(|(from, count, loss)| Step::Import { from, count, loss }),
        3 => (any::<u8>(), many, 0usize..2).prop_map(|(whom, field, value)| Step::Many { whom, field, value }),
        2 => (0usize..8, one, 0usize..2).prop_map(|(who, field, value)| Step::One { who, field, value }),
        6 => any::<prop::sample::Index>().prop_map(|at| Step::Undo(at.index(1000))),
        1 => any::<prop::sample::Index>().prop_map(|at| Step::Others(at.index(1000))),
    ];
    prop::collection::vec(step, 1..16)
}

fn word(field: Field, value: usize) -> String {
    let words = match field {
        Field::Status => ["withdrawn", "prospective"],
        Field::Loss => ["70.00", "80.00"],
        Field::Tag => ["Call back"; 2],
        Field::City => ["Reno", "Elko"],
        Field::Notes => ["Sent the notice"; 2],
    };
    words[value].to_owned()
}

/// A case that lists come into, and what the model has of it.
struct Trial {
    desk: Desk,
    model: Model,
    /// Who was there and what held of them, after each operation.
    after: BTreeMap<i64, BTreeMap<i64, BTreeSet<usize>>>,
}

impl Trial {
    fn new() -> Trial {
        Trial { desk: desk(), model: Model::default(), after: BTreeMap::new() }
    }

    /// Everyone whom the program shows, by number.
    fn shown(&mut self) -> BTreeMap<i64, (String, Values)> {
        let list = PersonList { case: self.desk.case, limit: 100, ..PersonList::default() };
        let people = app::person_list(&mut self.desk.app, list).unwrap().rows;
        let of = |row: &app::wire::PersonRow| {
            let of = app::person_get(&mut self.desk.app, PersonGet { person: row.person }).unwrap();
            let loss = of.fields.facts.get("documented_loss").cloned().unwrap_or_default();
            let values = [
                (Field::Status, of.status),
                (Field::Loss, loss),
                (Field::Tag, of.tags.join(",")),
                (Field::City, of.fields.city),
                (Field::Notes, of.notes.len().to_string()),
            ];
            (row.person, (of.external_id.unwrap_or_default(), values.into()))
        };
        people.iter().map(of).collect()
    }

    /// Takes a step; an undo that is refused must have a reason.
    fn take(&mut self, step: &Step) {
        let before = self.shown();
        let operation = match step {
            Step::Import { from, count, loss } => self.import(*from, *count, *loss, &before),
            Step::Many { whom, field, value } => self.many(*whom, *field, *value, &before),
            Step::One { who, field, value } => self.one(*who, *field, *value, &before),
            Step::Undo(which) => self.undo(*which),
            Step::Others(which) => self.others(*which, &before),
        };
        let now = self.shown();
        let Some(operation) = operation else {
            assert_eq!(now, before, "{step:?} did nothing");
            return;
        };
        let there: BTreeMap<i64, String> = now.iter().map(|(id, (name, _))| (*id, name.clone())).collect();
        assert_eq!(there, self.model.there, "who is there after {step:?}");
        for (person, (_, values)) in &now {
            for (field, value) in values {
                let may = self.model.values(*person, *field);
                assert!(
                    may.contains(value),
                    "{field:?} of {person} is {value:?} after {step:?}, not {may:?}"
                );
            }
        }
        let held = self.model.there.keys().map(|person| (*person, self.model.held(*person)));
        self.after.insert(operation, held.collect());
    }

    fn done(&mut self, operation: i64, act: Act) -> Option<i64> {
        let holds = act.whom().into_iter().map(|person| (person, operation)).collect();
        self.model.acts.push(Act { standing: operation, holds, ..act });
        Some(operation)
    }

    fn import(
        &mut self,
        from: usize,
        count: usize,
        loss: u32,
        before: &BTreeMap<i64, (String, Values)>,
    ) -> Option<i64> {
        let loss = format!("{loss}0.00");
        let header = "external_id,first,last,former names,documented_loss\n".to_owned();
        let row = |at: usize| {
            let former = if at.is_multiple_of(2) { "" } else { "Old Name" };
            format!(
                "P-{at},{},Roe,{former},{loss}\n",
                ["Ann", "Bob", "Cid", "Dee", "Eve", "Fay", "Gus", "Hal"][at]
            )
        };
        let text = (from..(from + count).min(8)).map(row).fold(header, |text, row| text + &row);
        let rule = app::wire::MatchRule { on_match: Some("update".into()), ..Default::default() };
        let list = app::wire::ImportCheck { matching: Some(rule), ..self.desk.list(&text) };
        let write = app::wire::ImportWrite { list, ..Default::default() };
        let report = app::import_write(&mut self.desk.app, write).unwrap();
        let operation = report.operation?;
        let (mut brought, mut set, mut named) = (BTreeMap::new(), BTreeMap::new(), BTreeSet::new());
        let listed: BTreeSet<String> = (from..(from + count).min(8)).map(|at| format!("P-{at}")).collect();
        for (person, (name, _)) in self.shown() {
            if listed.contains(&name) && before.contains_key(&person) {
                named.insert(person);
            }
            match before.get(&person) {
                _ if !listed.contains(&name) => {}
                None => {
                    let values = [
                        (Field::Status, "class_member".to_owned()),
                        (Field::Loss, loss.clone()),
                        (Field::Tag, String::new()),
                        (Field::City, String::new()),
                    ];
                    brought.insert(person, values.into());
                    self.model.there.insert(person, name.clone());
                    self.model.names.insert(person, name);
                }
                Some((_, values))
                    if values[&Field::Loss] != loss && !self.model.is_typed(person, Field::Loss) =>
                {
                    set.insert(person, (Field::Loss, loss.clone()));
                }
                Some(_) => {}
            }
        }
        assert_eq!((report.new, report.updated), (brought.len() as u64, set.len() as u64));
        self.done(operation, Act { named, ..Act::new(true, brought, set) })
    }

    fn many(
        &mut self,
        whom: u8,
        field: Field,
        value: usize,
        before: &BTreeMap<i64, (String, Values)>,
    ) -> Option<i64> {
        let only: Vec<i64> =
            before.keys().enumerate().filter(|(at, _)| whom >> at & 1 == 1).map(|(_, id)| *id).collect();
        let text = word(field, value);
        let changed = |person: &&i64| field == Field::Notes || before[person].1[&field] != text;
        let set: BTreeMap<_, _> =
            only.iter().filter(changed).map(|id| (*id, (field, text.clone()))).collect();
        if set.is_empty() {
            return None;
        }
        let change = match field {
            Field::Status => BulkChange::Status { status: text, on: None, note: None },
            Field::Loss => BulkChange::Fact { fact: "documented_loss".into(), value: text },
            Field::Tag => BulkChange::Tag { tag: text },
            _ => BulkChange::Note { text },
        };
        let of = PersonList { case: self.desk.case, ..PersonList::default() };
        let chosen = Chosen { of, only, ..Chosen::default() };
        let asked = BulkAsked { chosen: chosen.clone(), change: change.clone() };
        let seen = app::person_bulk_preview(&mut self.desk.app, asked).unwrap().changes;
        assert_eq!(seen, set.len() as u64);
        let done = app::person_bulk_set(&mut self.desk.app, BulkSet { chosen, change, seen }).unwrap();
        self.done(done.operation, Act::new(false, BTreeMap::new(), set))
    }

    fn one(
        &mut self,
        who: usize,
        field: Field,
        value: usize,
        before: &BTreeMap<i64, (String, Values)>,
    ) -> Option<i64> {
        let person = *before.keys().nth(who % before.len().max(1))?;
        let text = word(field, value);
        let mut fields = app::person_get(&mut self.desk.app, PersonGet { person }).unwrap().fields;
        match field {
            Field::Loss => drop(fields.facts.insert("documented_loss".into(), text.clone())),
            _ => fields.city.clone_from(&text),
        }
        let save = PersonSave { case: self.desk.case, person: Some(person), status: None, fields };
        let operation = app::person_save(&mut self.desk.app, save).unwrap().operation;
        assert_eq!(operation.is_some(), before[&person].1[&field] != text);
        self.done(operation?, Act::new(false, BTreeMap::new(), [(person, (field, text))].into()))
    }

    fn undo(&mut self, which: usize) -> Option<i64> {
        let at = which.checked_rem(self.model.acts.len())?;
        let act = self.model.acts[at].clone();
        let request = OperationUndo { operation: act.standing, ..OperationUndo::default() };
        match app::operation_undo(&mut self.desk.app, request) {
            Err(refused) => {
                assert!(self.may_be_refused(at), "{} was refused: {refused}", act.standing);
                None
            }
            Ok(done) => {
                let holds =
                    |person| self.model.is_changed_since(person, at) || self.model.is_named_later(person, at);
                let stays = |person: &i64| act.is_import && !act.undone && holds(*person);
                let stay = act.whom().into_iter().filter(stays).collect();
                self.model.turn(at, done.operation, &stay);
                Some(done.operation)
            }
        }
    }

    /// Whether somebody whom an act is about is not as it left them, or somebody else has their number by now.
    fn may_be_refused(&self, at: usize) -> bool {
        let act = &self.model.acts[at];
        if act.is_import && !act.undone {
            // What changed nobody has nothing to put back.
            return act.whom().is_empty();
        }
        let now = |person: &i64| self.model.there.contains_key(person).then(|| self.model.held(*person));
        let left = &self.after[&act.standing];
        let is_taken = |person: &i64| {
            let name = &self.model.names[person];
            self.model.there.iter().any(|(other, taken)| other != person && taken == name)
        };
        let whom = act.whom();
        !act.open.is_empty() || whom.iter().any(|id| now(id) != left.get(id).cloned() || is_taken(id))
    }

    fn others(&mut self, which: usize, before: &BTreeMap<i64, (String, Values)>) -> Option<i64> {
        let at = which.checked_rem(self.model.acts.len())?;
        let act = self.model.acts[at].clone();
        if act.is_import {
            return None;
        }
        let asked = OperationOthers { operation: act.standing };
        let Ok(found) = app::operation_others(&mut self.desk.app, asked) else {
            assert!(self.may_be_refused(at), "{} was refused", act.standing);
            return None;
        };
        let stay: BTreeSet<i64> = found.named.iter().map(|named| named.person).collect();
        assert_eq!(found.changed, stay.len() as u64);
        let request = OperationUndo {
            operation: act.standing,
            keeping: Some(found.changed),
            ..OperationUndo::default()
        };
        let done = app::operation_undo(&mut self.desk.app, request).unwrap();
        self.model.turn(at, done.operation, &stay);
        for person in &stay {
            self.model.acts[at].holds.remove(person);
            self.model.acts[at].open.insert(*person);
        }
        let now = self.shown();
        for person in &stay {
            assert_eq!(now.get(person), before.get(person), "who was changed since stays as they are");
        }
        Some(done.operation)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whoever_a_list_brought_comes_and_goes_with_it_unless_something_else_of_them_holds(steps in steps()) {
        let mut trial = Trial::new();
        for step in &steps {
            trial.take(step);
        }
    }
}

/// A list of three comes in, two are given a status, and the list goes: the two stay. The status is taken back, the list comes
/// again, and goes again with everyone.
#[test]
fn who_stayed_for_a_status_goes_with_the_list_once_the_status_is_taken_back() {
    let mut trial = Trial::new();
    let import = Step::Import { from: 0, count: 3, loss: 5 };
    let status = Step::Many { whom: 0b011, field: Field::Status, value: 0 };
    let mut left = |step: &Step| {
        trial.take(step);
        trial.shown().len()
    };
    assert_eq!([left(&import), left(&status)], [3, 3]);
    assert_eq!(left(&Step::Undo(0)), 2, "the list goes, but for who was changed since");
    assert_eq!(left(&Step::Undo(1)), 2, "who stayed has the status no more");
    assert_eq!(left(&Step::Undo(0)), 3, "the list comes back");
    assert_eq!(left(&Step::Undo(0)), 0, "and goes with everyone");
    assert_eq!(left(&Step::Undo(0)), 3);
    assert_eq!(left(&Step::Undo(1)), 3, "the status comes back");
    assert_eq!(left(&Step::Undo(0)), 2, "who has it again stays");
}

/// Whoever stood packed got a row of their own with the edit, and what was set of many stands in it: it is not brought back with
/// the row once that was taken back.
#[test]
fn the_redo_of_an_edit_does_not_bring_back_what_was_taken_from_many_meanwhile() {
    let mut trial = Trial::new();
    let mut shown = |step: &Step| {
        trial.take(step);
        let (_, values) = trial.shown().into_values().next().unwrap();
        [Field::Status, Field::Loss].map(|field| values[&field].clone())
    };
    shown(&Step::Import { from: 0, count: 1, loss: 5 });
    shown(&Step::Many { whom: 1, field: Field::Status, value: 0 });
    let both = shown(&Step::One { who: 0, field: Field::Loss, value: 0 });
    assert_eq!(both, ["withdrawn", "70.00"]);
    assert_eq!(shown(&Step::Undo(2)), ["withdrawn", "50.00"]);
    assert_eq!(shown(&Step::Undo(1)), ["class_member", "50.00"]);
    assert_eq!(shown(&Step::Undo(2)), ["class_member", "50.00"], "the redo is refused");
    assert_eq!(shown(&Step::Undo(1)), ["withdrawn", "50.00"]);
    assert_eq!(shown(&Step::Undo(2)), both, "and done once the status is back");
}

/// Version 2 of a list names whom version 1 brought and changes nothing of them: they are in the case by it as well.
#[test]
fn whom_a_later_list_names_stays_when_the_list_that_brought_them_goes() {
    let mut trial = Trial::new();
    trial.take(&Step::Import { from: 0, count: 4, loss: 5 });
    trial.take(&Step::Import { from: 2, count: 4, loss: 5 });
    let request = OperationUndo { operation: trial.model.acts[0].standing, ..OperationUndo::default() };
    let undone = app::operation_undo(&mut trial.desk.app, request).unwrap();
    assert!(undone.summary.ends_with("; 2 people whom a later list names stay"), "{}", undone.summary);
    assert_eq!(trial.shown().len(), 4, "two of the first, and two whom the second brought");
}
