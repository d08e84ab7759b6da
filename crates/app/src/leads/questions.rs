//! The questions of a case, kept as data: their order, their words, the fact that each fills, and when it is asked.

use crate::classes::{criterion, line_of};
use crate::wire::{
    AskedQuestion, Done, IntakeQuestionOrder, IntakeQuestionRemove, IntakeQuestionSave, IntakeQuestionView,
    OfCase,
};
use crate::{App, Failure, done, optional, required};
use domain::class::{ClassTest, Criterion};
use domain::person::Person;
use std::collections::BTreeSet;
use store::{FactType, IntakeQuestion, Reader};

/// What is to be asked of a person as known so far: every question whose condition holds, in order.
///
/// # Errors
/// When the case does not exist, or the file cannot be read.
pub(super) fn asked(read: Reader<'_>, person: &Person) -> Result<Vec<AskedQuestion>, Failure> {
    read.case(person.case)?;
    let types = read.fact_types(person.case)?;
    let holds = |of: &Criterion| of.test(person) == ClassTest::Inside;
    let questions = read.intake_questions(person.case)?.into_iter();
    let questions = questions.filter(|of| of.condition.as_ref().is_none_or(holds));
    let asked = questions.filter_map(|question| {
        let of = types.iter().find(|of| *of.key == *question.fact)?;
        Some(AskedQuestion {
            question: question.id,
            fact: question.fact,
            wording: question.wording,
            hint: question.hint,
            kind: of.kind.word().to_owned(),
            options: of.options.clone(),
        })
    });
    Ok(asked.collect())
}

/// The questions of a case, in the order in which they are asked.
///
/// # Errors
/// When the case does not exist.
pub fn intake_question_list(app: &mut App, req: OfCase) -> Result<Vec<IntakeQuestionView>, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let types = read.fact_types(req.case)?;
    Ok(read.intake_questions(req.case)?.into_iter().map(|of| view(of, &types)).collect())
}

fn view(question: IntakeQuestion, types: &[FactType]) -> IntakeQuestionView {
    let of = types.iter().find(|of| *of.key == *question.fact);
    IntakeQuestionView {
        question: question.id,
        label: of.map(|of| of.label.clone()).unwrap_or_default(),
        kind: of.map(|of| of.kind.word().to_owned()).unwrap_or_default(),
        fact: question.fact,
        wording: question.wording,
        hint: question.hint,
        says: question.condition.as_ref().map(|of| of.named(&|key| name_of(types, key))),
        condition: question.condition.as_ref().and_then(line_of),
    }
}

/// What a case calls a fact, in quotation marks: names of facts are words like those around them.
fn name_of(types: &[FactType], key: &str) -> String {
    let of = types.iter().find(|of| *of.key == *key);
    format!("“{}”", of.map_or(key, |of| &of.label))
}

/// Adds a question after the others, or writes one.
///
/// # Errors
/// When it has no words, the case asks no such fact, or its condition cannot be read or hangs on its own answer.
pub fn intake_question_save(app: &mut App, req: IntakeQuestionSave) -> Result<Done, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let types = read.fact_types(req.case)?;
    let wording = required(&req.wording, "wording", "The question")?;
    if !types.iter().any(|of| *of.key == *req.fact) {
        return Err(Failure::invalid("fact", format!("the case asks no fact {:?}", req.fact)));
    }
    let stands = req.question.map(|id| of_case(read.intake_question(id)?, req.case)).transpose()?;
    let condition = if req.keeps_condition {
        stands.as_ref().and_then(|stands| stands.condition.clone())
    } else {
        req.condition.as_ref().map(|line| criterion(&types, "condition", line)).transpose()?
    };
    if condition.as_ref().is_some_and(|of| of.facts().contains(&req.fact.as_str())) {
        let message = "A question cannot hang on its own answer; choose another fact for the condition";
        return Err(Failure::invalid("condition", message));
    }
    let question = IntakeQuestion {
        id: stands.as_ref().map_or(0, |stands| stands.id),
        case: req.case,
        fact: req.fact,
        wording,
        hint: optional(req.hint.as_deref()),
        condition,
    };
    app.operate("intake_question_save", Some(req.case), |op| {
        let did = if stands.is_some() {
            op.intake_question_update(&question)?;
            "Changed"
        } else {
            op.intake_question_insert(&question)?;
            "Added"
        };
        Ok(done(op, format!("{did} the question “{}”", question.wording)))
    })
}

/// Puts the questions of a case into another order.
///
/// # Errors
/// When not each question of the case is named once.
pub fn intake_question_order(app: &mut App, req: IntakeQuestionOrder) -> Result<Done, Failure> {
    let known = app.store()?.read().intake_questions(req.case)?;
    let (known, named): (BTreeSet<i64>, BTreeSet<i64>) =
        (known.iter().map(|of| of.id).collect(), req.questions.iter().copied().collect());
    if known != named || named.len() != req.questions.len() {
        return Err(Failure::invalid("questions", "Name each question of the case once"));
    }
    app.operate("intake_question_order", Some(req.case), |op| {
        op.intake_questions_order(&req.questions)?;
        Ok(done(op, "Put the questions of the intake into another order"))
    })
}

/// Takes a question away; what was answered stays with the people.
///
/// # Errors
/// When there is no such question.
pub fn intake_question_remove(app: &mut App, req: IntakeQuestionRemove) -> Result<Done, Failure> {
    let question = app.store()?.read().intake_question(req.question)?;
    app.operate("intake_question_remove", Some(question.case), |op| {
        op.intake_question_delete(question.id)?;
        Ok(done(op, format!("Removed the question “{}”", question.wording)))
    })
}

fn of_case(question: IntakeQuestion, case: i64) -> Result<IntakeQuestion, Failure> {
    if question.case == case {
        Ok(question)
    } else {
        Err(Failure::not_found(format!("case {case} has no question {}", question.id)))
    }
}
