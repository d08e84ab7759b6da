//! Causes of action with their worked examples.

use crate::{LawError, parse, refused};
use chrono::NaiveDate;
use domain::Money;
use domain::choice::Question;
use domain::damages::{Inputs, Settings};
use domain::theory::{Citation, DatedAmount, Limitation, Remedy, Theory};
use serde::Deserialize;
use std::collections::BTreeMap;

/// What one claim gives one person, worked out by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TheoryExample {
    /// Id of the theory.
    pub theory: String,
    /// What it shows.
    pub says: String,
    /// Facts of the person.
    pub inputs: Inputs,
    /// Settings of the case.
    pub settings: Settings,
    /// Answers to open questions, by name; the defaults hold for the others.
    pub choices: Vec<(String, String)>,
    /// The award; `None` where the claim gives nothing at all.
    pub expect: Option<Money>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TheoryFile {
    id: String,
    name: String,
    short_cite: String,
    citation: Citation,
    elements: Vec<String>,
    questions: Vec<String>,
    remedy: RemedyFile,
    limitation: Limitation,
    example: Vec<ExampleFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RemedyFile {
    shape: Shape,
    #[serde(default)]
    minimum: Vec<DatedAmount>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum Shape {
    StatutoryFloor,
    ContractShare,
    Restitution,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExampleFile {
    says: String,
    given: Given,
    #[serde(default)]
    choices: BTreeMap<String, String>,
    expect: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    amount_paid: Option<Money>,
    documented_loss: Option<Money>,
    violator_profits: Option<Money>,
    violations: Option<u32>,
    share_not_delivered: Option<String>,
    accrued_on: Option<NaiveDate>,
}

/// One theory and its examples.
pub(crate) fn read(file: &str, text: &str) -> Result<(Theory, Vec<TheoryExample>), LawError> {
    let found: TheoryFile = parse(file, text)?;
    let examples = found.example.into_iter().map(|example| worked(file, &found.id, example));
    let examples = examples.collect::<Result<_, _>>()?;
    let theory = Theory {
        remedy: remedy(file, found.remedy)?,
        id: found.id,
        name: found.name,
        short_cite: found.short_cite,
        citation: found.citation,
        elements: found.elements,
        limitation: found.limitation,
        questions: found.questions,
    };
    Ok((theory, examples))
}

/// Refuses what only the theories and questions together can show to be wrong.
pub(crate) fn check(theories: &[(&str, Theory)], questions: &[Question]) -> Result<(), LawError> {
    for (place, (file, theory)) in theories.iter().enumerate() {
        if let Some((other, _)) = theories[..place].iter().find(|(_, other)| other.id == theory.id) {
            let reason = format!("law/{other} has the id {:?} already; choose another", theory.id);
            return Err(refused(file, reason));
        }
        let open = |name: &&String| !questions.iter().any(|question| question.name == **name);
        if let Some(name) = theory.questions.iter().find(open) {
            let reason = format!("choices.toml does not hold the question {name:?}; correct the name");
            return Err(refused(file, reason));
        }
    }
    Ok(())
}

fn remedy(file: &str, remedy: RemedyFile) -> Result<Remedy, LawError> {
    let unfit = match (&remedy.shape, remedy.minimum.as_slice()) {
        (Shape::StatutoryFloor, []) => Some("a statutory_floor needs a [[remedy.minimum]]".to_owned()),
        (Shape::ContractShare | Shape::Restitution, [_, ..]) => {
            Some("only a statutory_floor has a [[remedy.minimum]]; remove it".to_owned())
        }
        (_, amounts) => amounts.windows(2).find(|pair| pair[0].from >= pair[1].from).map(|pair| {
            let (first, second) = (pair[0].from, pair[1].from);
            format!("the amount from {second} does not come after the one from {first}; put the oldest first")
        }),
    };
    if let Some(reason) = unfit {
        return Err(refused(file, reason));
    }
    Ok(match remedy.shape {
        Shape::StatutoryFloor => Remedy::StatutoryFloor { minimum: remedy.minimum },
        Shape::ContractShare => Remedy::ContractShare,
        Shape::Restitution => Remedy::Restitution,
    })
}

fn worked(file: &str, theory: &str, example: ExampleFile) -> Result<TheoryExample, LawError> {
    let unfit = |what: &str, found: &str| {
        refused(file, format!("the example {:?}: {what} cannot be {found:?}", example.says))
    };
    let share = match &example.given.share_not_delivered {
        Some(text) => Some(text.parse().map_err(|_| unfit("share_not_delivered", text))?),
        None => None,
    };
    let expect = match example.expect.as_str() {
        "nothing" => None,
        amount => Some(amount.parse().map_err(|_| unfit("expect", amount))?),
    };
    Ok(TheoryExample {
        theory: theory.to_owned(),
        inputs: Inputs {
            paid: example.given.amount_paid,
            loss: example.given.documented_loss,
            profits: example.given.violator_profits,
            violations: example.given.violations,
        },
        settings: Settings { share_not_delivered: share, accrued_on: example.given.accrued_on },
        says: example.says,
        choices: example.choices.into_iter().collect(),
        expect,
    })
}
