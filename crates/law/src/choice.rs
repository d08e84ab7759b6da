//! Open questions: exactly those that the damages code asks, with exactly its answers.

use crate::source::Source;
use crate::{LawError, refused};
use domain::choice::{Answers, KNOWN, Question};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoicesFile {
    question: Vec<Question>,
}

/// The questions of one file, and their defaults.
pub(crate) fn read(source: &Source<'_>) -> Result<(Vec<Question>, Answers), LawError> {
    let (file, questions) = (source.file, source.parse::<ChoicesFile>()?.question);
    for question in &questions {
        if !KNOWN.iter().any(|(name, _)| *name == question.name) {
            return Err(refused(file, format!("nothing asks the question {:?}; remove it", question.name)));
        }
    }
    for (name, answers) in KNOWN {
        let mut found = questions.iter().filter(|question| question.name == name);
        match (found.next(), found.next()) {
            (Some(question), None) => check(file, question, answers)?,
            (Some(_), Some(_)) => {
                return Err(refused(file, format!("the question {name:?} stands twice; keep one")));
            }
            (None, _) => return Err(refused(file, format!("the question {name:?} is missing; add it"))),
        }
    }
    let defaults = defaults(file, &questions)?;
    Ok((questions, defaults))
}

fn check(file: &str, question: &Question, answers: &[&str]) -> Result<(), LawError> {
    let mut given: Vec<&str> = question.answers.iter().map(|answer| answer.value.as_str()).collect();
    let mut wanted = answers.to_vec();
    given.sort_unstable();
    wanted.sort_unstable();
    if given != wanted {
        let (given, wanted) = (given.join(", "), wanted.join(", "));
        let reason = format!("{} has to be answered by {wanted}, each once, not by {given}", question.name);
        return Err(refused(file, reason));
    }
    match question.answers.iter().find(|answer| answer.authorities.is_empty()) {
        Some(answer) => {
            let reason =
                format!("the answer {} to {} names no authority; add one", answer.value, question.name);
            Err(refused(file, reason))
        }
        None => Ok(()),
    }
}

fn defaults(file: &str, questions: &[Question]) -> Result<Answers, LawError> {
    let mut defaults = Answers::default();
    for question in questions {
        defaults
            .set(&question.name, &question.default)
            .map_err(|error| refused(file, format!("the default of {}: {error}", question.name)))?;
    }
    Ok(defaults)
}
