//! Answers that wait, taken or not. What is taken keeps its file and row as its source; what was typed in its place is typed.

use super::callers::Callers;
use super::take::Taking;
use crate::facts::rules;
use crate::wire::{AnswerDecide, Done};
use crate::{App, Failure, done, grouped, optional};
use store::{AnswerDecision, IncomingAnswer, Reader};

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
            taking.take(&answers)?;
            "Accepted"
        } else {
            for answer in &answers {
                op.answer_decide(answer.id, AnswerDecision::Rejected, None)?;
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
