//! Answers that wait, taken or not. What is taken keeps its file and row as its source; what was typed in its place is typed.

use super::callers::Callers;
use super::save::{Typed, begin, field_of};
use crate::facts::rules;
use crate::person_edit::{fill, keep_frozen, nobody};
use crate::person_file::fields_of;
use crate::wire::{AnswerDecide, Done};
use crate::{App, Failure, done, grouped, optional};
use chrono::NaiveDate;
use domain::fact::FactRule;
use domain::membership::MembershipStatus;
use domain::person::{Source, Standing};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::{AnswerDecision, IncomingAnswer, Operation, Reader};

/// Fields that are parts of one address: those of a row are decided together, since a part alone is a place where nobody
/// lives.
pub(super) const OF_ADDRESS: [&str; 4] = ["street", "city", "state", "zip"];

/// Takes answers that wait, as they came or with another value, or turns them away. A caller whom the case does not know
/// becomes a person of it and a lead with the first answer that is taken.
///
/// # Errors
/// When an answer does not wait any more, none is named, a value cannot be read (field `value`), or a record is frozen.
pub fn answer_decide(app: &mut App, req: AnswerDecide) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let rules = rules(read, req.case)?;
    let answers = named(read, &req)?;
    let value = optional(req.value.as_deref());
    if answers.is_empty() {
        return Err(Failure::invalid("answers", "No answer is named"));
    }
    if value.is_some() && req.answers.len() != 1 {
        return Err(Failure::invalid("value", "A value can be typed for one answer at a time"));
    }
    let takes = match req.decision.as_str() {
        "accept" => true,
        "reject" => false,
        other => return Err(Failure::invalid("decision", format!("{other:?} is not accept or reject"))),
    };
    let (today, callers) = (app.today(), Callers::of(read, &answers)?);
    app.operate("answer_decide", Some(req.case), |op| {
        let did = if takes {
            let typed = value.as_deref().map(|value| (req.answers[0], value));
            let taking = Taking { op, case: req.case, rules: &rules, today, typed, callers: &callers };
            for answers in by_caller(&answers, &callers).into_values() {
                taking.take(&answers)?;
            }
            "Accepted"
        } else {
            for answer in &answers {
                op.answer_decide(answer.id, AnswerDecision::Rejected)?;
            }
            "Rejected"
        };
        let count = answers.len() as u64;
        let noun = if count == 1 { "answer" } else { "answers" };
        Ok(done(op, format!("{did} {} {noun}", grouped(count))))
    })
}

/// The answers meant, each part of an address with the other parts of its row.
fn named(read: Reader<'_>, req: &AnswerDecide) -> Result<Vec<IncomingAnswer>, Failure> {
    let mut found = match &req.field {
        Some(field) => read.answers_waiting_in(req.case, field, req.newest.unwrap_or(i64::MAX))?,
        None => {
            let answer = |id: &i64| {
                read.answer_waiting(req.case, *id)?
                    .ok_or_else(|| Failure::not_found(format!("answer {id} does not wait any more")))
            };
            req.answers.iter().map(answer).collect::<Result<_, Failure>>()?
        }
    };
    let is_part = |of: &IncomingAnswer| OF_ADDRESS.contains(&of.field.as_str());
    let rows: Vec<(i64, u32)> =
        found.iter().filter(|of| is_part(of)).map(|of| (of.operation, of.row)).collect();
    for (operation, row) in rows {
        found.extend(read.answers_waiting_of(operation, row)?.into_iter().filter(is_part));
    }
    found.sort_by_key(|answer| answer.id);
    found.dedup_by_key(|answer| answer.id);
    Ok(found)
}

/// The answers of each caller: of a row of a person, or of the rows of a caller who is none yet.
fn by_caller<'a>(
    answers: &'a [IncomingAnswer],
    callers: &Callers,
) -> BTreeMap<(Option<i64>, i64, u32), Vec<&'a IncomingAnswer>> {
    let mut found: BTreeMap<_, Vec<&IncomingAnswer>> = BTreeMap::new();
    for answer in answers {
        let row = match answer.person {
            Some(_) => answer.row,
            None => callers.first(answer.operation, answer.row),
        };
        let key = (answer.person, answer.operation, row);
        found.entry(key).or_default().push(answer);
    }
    found
}

/// Answers that are being taken.
struct Taking<'t> {
    op: &'t Operation<'t>,
    case: i64,
    rules: &'t [(Arc<str>, FactRule)],
    today: NaiveDate,
    /// The one answer in whose place something was typed.
    typed: Option<(i64, &'t str)>,
    callers: &'t Callers,
}

impl Taking<'_> {
    /// Takes the answers of one row, or of the rows of one caller whom the case does not know.
    fn take(&self, answers: &[&IncomingAnswer]) -> Result<(), Failure> {
        let Some(first) = answers.first() else { return Ok(()) };
        let known = first.person.map(|id| self.op.read().person(id)).transpose()?;
        let mut person = known.clone().unwrap_or_else(|| nobody(self.case));
        let mut fields = fields_of(&person);
        for answer in answers {
            let typed = self.typed.filter(|(id, _)| *id == answer.id);
            field_of(&mut fields, &answer.field)?
                .clone_from(&typed.map_or(answer.value.clone(), |(_, value)| value.to_owned()));
            let decision = typed.map_or(AnswerDecision::Accepted, |(_, value)| AnswerDecision::Edited(value));
            self.op.answer_decide(answer.id, decision)?;
        }
        if let Some(known) = &known {
            keep_frozen(self.op.read(), known, &fields)?;
        }
        let source = match self.typed {
            None => Source { operation: first.operation, row: Some(first.row) },
            Some(_) => Source { operation: self.op.id, row: None },
        };
        let errors = fill(&mut person, &fields, self.rules, self.today, source);
        if let Some(error) = answers.iter().find_map(|answer| errors.get(&answer.field)) {
            return Err(Failure::invalid("value", format!("{}: {error}", first.caller)));
        }
        if known.is_some() {
            return Ok(self.op.person_update(&person)?);
        }
        let status = MembershipStatus::Prospective;
        person.standings.push(Standing { status, on: self.today, note: None, source });
        person.id = self.op.person_insert(&person)?;
        begin(self.op, &person, Typed { campaign: "", said: "" }, self.today)?;
        for row in self.callers.rows(first.operation, first.row) {
            self.op.answers_are_of(first.operation, row, person.id)?;
        }
        Ok(())
    }
}
