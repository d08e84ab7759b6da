//! Taking answers: each person whom they are of is read and written once, and callers whom the case does not know come in
//! together, so that a field of a hundred thousand answers is taken in seconds.

use super::callers::Callers;
use super::save::{Typed, begin, field_of};
use crate::Failure;
use crate::person_edit::{fill, keep_frozen, nobody};
use crate::person_file::fields_of;
use crate::wire::PersonFields;
use chrono::NaiveDate;
use domain::fact::FactRule;
use domain::membership::MembershipStatus;
use domain::person::{Person, Source, Standing};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{AnswerDecision, IncomingAnswer, Operation};

/// Answers that are being taken.
pub(super) struct Taking<'t> {
    pub op: &'t Operation<'t>,
    pub case: i64,
    pub rules: &'t [(Arc<str>, FactRule)],
    pub today: NaiveDate,
    /// The one answer in whose place something was typed.
    pub typed: Option<(i64, &'t str)>,
    pub callers: &'t Callers,
}

impl Taking<'_> {
    /// Takes answers, which stand in the order of their numbers and so row by row.
    ///
    /// # Errors
    /// When a value cannot be read (field `value`), or a record is frozen.
    pub fn take(&self, answers: &[IncomingAnswer]) -> Result<(), Failure> {
        let mut of_people: BTreeMap<i64, Vec<&IncomingAnswer>> = BTreeMap::new();
        let mut of_callers: BTreeMap<(i64, u32), Vec<&IncomingAnswer>> = BTreeMap::new();
        for answer in answers {
            match answer.person {
                Some(person) => of_people.entry(person).or_default().push(answer),
                None => {
                    let row = self.callers.first(answer.operation, answer.row);
                    of_callers.entry((answer.operation, row)).or_default().push(answer);
                }
            }
        }
        self.of_people(&of_people)?;
        self.of_callers(&of_callers)
    }

    /// Takes answers of people of the case, the rows of each one after the other.
    fn of_people(&self, answers: &BTreeMap<i64, Vec<&IncomingAnswer>>) -> Result<(), Failure> {
        let people: Vec<i64> = answers.keys().copied().collect();
        self.op.people_rewrite(self.case, &people, &mut |stands| {
            let mut person = stands.clone();
            let is_of_one_row = |one: &&IncomingAnswer, next: &&IncomingAnswer| {
                (one.operation, one.row) == (next.operation, next.row)
            };
            for answers in answers.get(&stands.id).into_iter().flat_map(|all| all.chunk_by(is_of_one_row)) {
                let fields = self.answered(&person, answers)?;
                keep_frozen(self.op.read(), &person, &fields)?;
                self.fill(&mut person, &fields, answers)?;
            }
            Ok::<_, Failure>(person)
        })?;
        answers.values().flatten().try_for_each(|answer| self.decide(answer, None))
    }

    /// Takes answers of callers whom the case does not know, by the first row of each: they become people of it, and leads.
    fn of_callers(&self, answers: &BTreeMap<(i64, u32), Vec<&IncomingAnswer>>) -> Result<(), Failure> {
        let caller = |answers: &Vec<&IncomingAnswer>| {
            let mut person = nobody(self.case);
            let fields = self.answered(&person, answers)?;
            let source = self.fill(&mut person, &fields, answers)?;
            let status = MembershipStatus::Prospective;
            person.standings.push(Standing { status, on: self.today, note: None, source });
            Ok(person)
        };
        let mut people: Vec<Person> = answers.values().map(caller).collect::<Result<_, Failure>>()?;
        let first = self.op.people_insert(self.case, people.iter().cloned(), &mut |_| {})?;
        (first..).zip(&mut people).for_each(|(id, person)| person.id = id);
        begin(self.op, self.case, &people, Typed { campaign: "", said: "" }, self.today)?;
        for (((operation, row), answers), person) in answers.iter().zip(&people) {
            answers.iter().try_for_each(|answer| self.decide(answer, Some(person.id)))?;
            for row in self.callers.rows(*operation, *row) {
                self.op.answers_are_of(*operation, row, person.id)?;
            }
        }
        Ok(())
    }

    /// The form of a person with these answers.
    fn answered(&self, person: &Person, answers: &[&IncomingAnswer]) -> Result<PersonFields, Failure> {
        let mut fields = fields_of(person);
        for answer in answers {
            let value = self.typed_for(answer).unwrap_or(&answer.value);
            value.clone_into(field_of(&mut fields, &answer.field)?);
        }
        Ok(fields)
    }

    /// Writes the form to a person, and gives its source.
    fn fill(
        &self,
        person: &mut Person,
        fields: &PersonFields,
        answers: &[&IncomingAnswer],
    ) -> Result<Source, Failure> {
        let source = match (self.typed, answers.first()) {
            (None, Some(first)) => Source { operation: first.operation, row: Some(first.row) },
            _ => Source { operation: self.op.id, row: None },
        };
        let errors = fill(person, fields, self.rules, self.today, source);
        match answers.iter().find_map(|answer| Some((answer, errors.get(&answer.field)?))) {
            Some((answer, error)) => Err(Failure::invalid("value", format!("{}: {error}", answer.caller))),
            None => Ok(source),
        }
    }

    fn decide(&self, answer: &IncomingAnswer, person: Option<i64>) -> Result<(), Failure> {
        let decision = self.typed_for(answer).map_or(AnswerDecision::Accepted, AnswerDecision::Edited);
        Ok(self.op.answer_decide(answer.id, decision, person)?)
    }

    /// What was typed in the place of an answer.
    fn typed_for(&self, answer: &IncomingAnswer) -> Option<&str> {
        self.typed.filter(|(id, _)| *id == answer.id).map(|(_, value)| value)
    }
}
