//! Open questions of law: the firm decides them, with who, when and why.

use crate::terms::CaseTerms;
use crate::view::{ClassView, tally};
use crate::wire::{AnswerView, ChoiceDecide, ChoiceReopen, DecisionView, Done, OfCase, QuestionView};
use crate::{App, Failure, done, optional, required};
use domain::ClassTotal;
use domain::choice::{BearsOn, DAY_COUNT, Question, QuestionId};
use domain::exposure::{Assumption, Terms, settle};
use store::Decision;

/// The open questions of law of a case, those that its claims raise first, with what each answer does to the
/// total whether or not the firm has decided.
///
/// # Errors
/// When the case does not exist.
pub fn choice_list(app: &mut App, req: OfCase) -> Result<Vec<QuestionView>, Failure> {
    let view = app.view(req.case)?;
    let terms = &view.terms;
    let raised_here = terms.raised();
    let view_of = |question: &Question| -> QuestionView {
        let id = QuestionId::of(&question.name).ok().filter(|id| raised_here.contains(id));
        let totals = id.map(|id| totals(&view, id)).unwrap_or_default();
        question_view(question, id, terms, &totals, &interest_by_count(&view, id))
    };
    let (raised, others): (Vec<&Question>, Vec<&Question>) = app
        .law
        .questions
        .iter()
        .partition(|question| raised_here.iter().any(|id| id.name() == question.name));
    Ok(raised.into_iter().chain(others).map(view_of).collect())
}

/// The class total under each answer to one question, the others answered as they are worked with, and the
/// people whom any claim that the question touches gives a figure.
fn totals(view: &ClassView, question: QuestionId) -> Vec<(ClassTotal, u64)> {
    let answers = 0..u8::try_from(question.answers().len()).unwrap_or(u8::MAX);
    let sets = answers.map(|answer| {
        let mut under = view.terms.answers;
        under.put(question, answer);
        Assumption::working(under)
    });
    let possible: Vec<Assumption> = sets.collect();
    let (_, tally) = view.terms.with(|terms| {
        let terms = Terms { possible: possible.clone(), open: Vec::new(), until: None, ..terms.clone() };
        settle(&terms, &view.people.columns, tally)
    });
    let touches = |claim: &usize| view.terms.raises(*claim, question);
    let touched: Vec<usize> = (0..view.terms.theories.len()).filter(touches).collect();
    let people =
        |set: usize| touched.iter().map(|claim| tally.sums[set][*claim].people).max().unwrap_or_default();
    (0..possible.len()).map(|set| (tally.after_overlap(set), people(set))).collect()
}

/// Interest before judgment under each answer to the question how its days are counted; nothing for another.
fn interest_by_count(view: &ClassView, question: Option<QuestionId>) -> Vec<ClassTotal> {
    if question != Some(DAY_COUNT) {
        return Vec::new();
    }
    let mut totals = vec![ClassTotal::default(); DAY_COUNT.answers().len()];
    for sum in &view.tally().interest {
        totals.iter_mut().zip(sum.by_count).for_each(|(total, one)| total.add_total(one));
    }
    totals
}

/// One question; `raised` where the claims of the case raise it.
fn question_view(
    question: &Question,
    raised: Option<QuestionId>,
    terms: &CaseTerms,
    totals: &[(ClassTotal, u64)],
    interest: &[ClassTotal],
) -> QuestionView {
    let decision = terms.decisions.iter().find(|decision| decision.question == question.name);
    let answers = question.answers.iter().map(|answer| {
        let place = QuestionId::of(&question.name).and_then(|id| id.answer(&answer.value)).ok();
        let total = place.and_then(|place| totals.get(usize::from(place)).copied());
        AnswerView {
            value: answer.value.clone(),
            text: answer.text.clone(),
            authorities: answer.authorities.iter().map(|found| found.cite.clone()).collect(),
            after_overlap: total.map(|(total, _)| total),
            people: total.map(|(_, people)| people),
            interest: place.and_then(|place| interest.get(usize::from(place)).copied()),
        }
    });
    let touched = |place: &usize| raised.is_some_and(|raised| terms.raises(*place, raised));
    let claims = (0..terms.names.len()).filter(touched).map(|place| terms.names[place].clone());
    QuestionView {
        name: question.name.clone(),
        text: question.text.clone(),
        bears_on: match question.bears_on {
            BearsOn::Figures => "figures",
            BearsOn::Dates => "dates",
        }
        .to_owned(),
        working: terms.answers.answer(&question.name).unwrap_or_default().to_owned(),
        default: question.default.clone(),
        decision: decision.map(decision_view),
        answers: answers.collect(),
        claims: claims.collect(),
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
    let mut defaults = app.law.defaults;
    defaults
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
