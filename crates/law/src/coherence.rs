//! What only the versions of a theory together can show to be wrong: days and answers under which nothing is the law,
//! or two things are.

use crate::LawError;
use crate::source::Source;
use chrono::{Days, NaiveDate};
use domain::choice::{Answers, QuestionId, SCA_MINIMUM};
use domain::theory::{DatedRemedy, Remedy, Theory};
use std::ops::Range;

/// Every combination of answers to these questions.
fn combinations(questions: &[QuestionId]) -> Vec<Answers> {
    let mut found = vec![Answers::default()];
    for question in questions {
        let answers = 0..u8::try_from(question.answers().len()).unwrap_or(u8::MAX);
        let answered = |set: Answers| {
            answers.clone().map(move |answer| {
                let mut other = set;
                other.put(*question, answer);
                other
            })
        };
        found = found.into_iter().flat_map(answered).collect();
    }
    found
}

fn asked<'w>(whens: impl Iterator<Item = &'w Vec<(QuestionId, u8)>>) -> Vec<QuestionId> {
    let mut found: Vec<QuestionId> = whens.flatten().map(|(question, _)| *question).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// ` where bipa_unit is per_person`.
fn condition(questions: &[QuestionId], answers: &Answers) -> String {
    let said = questions.iter().map(|question| {
        format!("{} is {}", question.name(), answers.answer(question.name()).unwrap_or_default())
    });
    let said: Vec<String> = said.collect();
    if said.is_empty() { String::new() } else { format!(" where {}", said.join(" and ")) }
}

/// Every question that decides between versions stands in the list of the theory's questions.
pub(crate) fn asked_and_named(
    source: &Source<'_>,
    theory: &Theory,
    remedies: &[Range<usize>],
    limitations: &[Range<usize>],
) -> Vec<LawError> {
    let by_remedy = theory.remedies.iter().map(|dated| &dated.when).zip(remedies);
    let by_limitation = theory.limitations.iter().map(|limitation| &limitation.when).zip(limitations);
    let mut refused = Vec::new();
    for (when, span) in by_remedy.chain(by_limitation) {
        for (question, _) in when.iter().filter(|(question, _)| !theory.questions.contains(question)) {
            let reason = format!("it asks {0} but does not list it; add {0:?} to questions", question.name());
            refused.push(source.refused_at(span, reason));
        }
    }
    let entitled = theory
        .remedies
        .iter()
        .zip(remedies)
        .filter(|(dated, _)| matches!(dated.remedy, Remedy::Floor { asks_entitlement: true, .. }));
    for (_, span) in entitled.filter(|_| !theory.questions.contains(&SCA_MINIMUM)) {
        let reason = "`asks_entitlement` is the question sca_minimum; add \"sca_minimum\" to questions";
        refused.push(source.refused_at(span, reason));
    }
    refused
}

/// From the first day on, under all answers, some remedy is the law until the last one ends.
pub(crate) fn without_gaps(
    source: &Source<'_>,
    remedies: &[(Range<usize>, DatedRemedy)],
) -> Result<(), LawError> {
    let questions = asked(remedies.iter().map(|(_, dated)| &dated.when));
    let ends: Option<Vec<NaiveDate>> = remedies.iter().map(|(_, dated)| dated.to).collect();
    let repealed = ends.and_then(|ends| ends.into_iter().max());
    let after = |day: NaiveDate| day.checked_add_days(Days::new(1)).unwrap_or(day);
    for (span, dated) in remedies {
        for day in [Some(dated.from), dated.to.map(after)].into_iter().flatten() {
            if repealed.is_some_and(|last| day > last) {
                continue;
            }
            for answers in combinations(&questions) {
                if !remedies.iter().any(|(_, other)| other.governs(day, &answers)) {
                    let reason = format!(
                        "no remedy governs {day}{}; correct `from`, `to` or `when`",
                        condition(&questions, &answers)
                    );
                    return Err(source.refused_at(span, reason));
                }
            }
        }
    }
    Ok(())
}

/// Under all answers exactly one limitation is the law.
pub(crate) fn one_limitation(
    source: &Source<'_>,
    theory: &Theory,
    spans: &[Range<usize>],
) -> Result<(), LawError> {
    let questions = asked(theory.limitations.iter().map(|limitation| &limitation.when));
    for answers in combinations(&questions) {
        let holds = |when: &[(QuestionId, u8)]| {
            when.iter().all(|(question, answer)| answers.place(*question) == *answer)
        };
        let holding = theory.limitations.iter().zip(spans).filter(|(limitation, _)| holds(&limitation.when));
        let holding: Vec<&Range<usize>> = holding.map(|(_, span)| span).collect();
        let under = condition(&questions, &answers);
        match holding.as_slice() {
            [_] => {}
            [] => return Err(source.refused(format!("no [[limitation]] is the law{under}; add one"))),
            [first, second, ..] => {
                let reason = format!(
                    "two limitations are the law{under}, this one and the one of line {}; tell them apart with `when`",
                    source.line(first)
                );
                return Err(source.refused_at(second, reason));
            }
        }
    }
    Ok(())
}
