//! Open questions of law: the firm decides them, with who, when and why.

use crate::estimate::total_under;
use crate::view::CaseTerms;
use crate::wire::{AnswerView, ChoiceDecide, ChoiceReopen, DecisionView, Done, OfCase, QuestionView};
use crate::{App, Failure, done, optional, required};
use domain::choice::Question;
use domain::exposure::Tally;
use store::Decision;

/// The open questions that the claims of a case raise, with what each answer does to the total.
///
/// # Errors
/// When the case does not exist.
pub fn choice_list(app: &mut App, req: OfCase) -> Result<Vec<QuestionView>, Failure> {
    let (terms, tally) = app.open_tally(req.case)?;
    let touched =
        |question: &&Question| terms.theories.iter().any(|theory| theory.questions.contains(&question.name));
    let questions = app.law.questions.iter().filter(touched);
    Ok(questions.map(|question| question_view(question, &terms, &tally)).collect())
}

fn question_view(question: &Question, terms: &CaseTerms, tally: &Tally) -> QuestionView {
    let decision = terms.decisions.iter().find(|decision| decision.question == question.name);
    let answers = question.answers.iter().map(|answer| {
        let (after_overlap, people) =
            total_under(terms, tally, &question.name, &answer.value).unwrap_or_default();
        AnswerView {
            value: answer.value.clone(),
            text: answer.text.clone(),
            authorities: answer.authorities.iter().map(|found| found.cite.clone()).collect(),
            after_overlap,
            people,
        }
    });
    let claims = terms.theories.iter().filter(|theory| theory.questions.contains(&question.name));
    QuestionView {
        name: question.name.clone(),
        text: question.text.clone(),
        working: terms.possible[0].answer(&question.name).unwrap_or_default().to_owned(),
        decision: decision.map(decision_view),
        answers: answers.collect(),
        claims: claims.map(|theory| theory.id.clone()).collect(),
    }
}

fn decision_view(decision: &Decision) -> DecisionView {
    DecisionView {
        answer: decision.answer.clone(),
        why: decision.why.clone(),
        authority: decision.authority.clone(),
        decided_by: decision.decided_by.clone(),
        decided_on: decision.decided_on.to_string(),
    }
}

/// Decides an open question for a case. The reason must be said.
///
/// # Errors
/// When the question or the answer does not exist, or no reason is given.
pub fn choice_decide(app: &mut App, req: ChoiceDecide) -> Result<Done, Failure> {
    app.store()?.read().case(req.case)?;
    app.law
        .defaults
        .clone()
        .set(&req.question, &req.answer)
        .map_err(|error| Failure::invalid("answer", error.to_string()))?;
    let why = required(&req.why, "why", "The reason")?;
    let today = app.today();
    app.operate("choice_decide", Some(req.case), |op| {
        let decision = Decision {
            question: req.question.clone(),
            answer: req.answer.clone(),
            why,
            authority: optional(req.authority.as_deref()),
            decided_by: op.author_name()?,
            decided_on: today,
        };
        op.decision_set(req.case, &decision)?;
        Ok(done(op, format!("Decided {}: {}", req.question, req.answer)))
    })
}

/// Opens a decided question again.
///
/// # Errors
/// When nobody had decided it.
pub fn choice_reopen(app: &mut App, req: ChoiceReopen) -> Result<Done, Failure> {
    app.operate("choice_reopen", Some(req.case), |op| {
        op.decision_remove(req.case, &req.question)?;
        Ok(done(op, format!("Opened the question {} again", req.question)))
    })
}
