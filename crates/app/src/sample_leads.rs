//! Leads of the sample case: some of its people who have called, at every stage, and what brought them.

use crate::Failure;
use crate::assess::class_answer;
use crate::terms::classes;
use chrono::{Days, NaiveDate};
use domain::Money;
use domain::lead::LeadStage;
use domain::membership::MembershipStatus;
use domain::person::Person;
use store::{LeadRow, LeadStep, Operation};

/// So many people of the sample are leads at most.
const MOST: usize = 60;

/// What brings callers, with its cost in cents.
const CAMPAIGNS: [(&str, i64); 3] =
    [("Notice in social media", 418_000), ("Referral", 0), ("Web site form", 186_500)];

const SAID: [&str; 4] = [
    "Read about the case in the news. Prefers to be called in the evening.",
    "Has kept every invoice. Will send them by mail.",
    "Not sure when Premium began; will look for the first invoice.",
    "",
];

/// How far those have come who are not engaged yet, one after another.
const STAGES: [LeadStage; 5] =
    [LeadStage::Lead, LeadStage::Contacted, LeadStage::TurnedDown, LeadStage::Lead, LeadStage::Vetted];

/// Makes leads of those among `people`, each with their number, who have come to the firm by themselves.
///
/// # Errors
/// Those of the file.
pub(crate) fn add(
    op: &Operation<'_>,
    case: i64,
    people: impl Iterator<Item = (i64, Person)>,
    today: NaiveDate,
) -> Result<(), Failure> {
    let mut campaigns = Vec::new();
    for (name, cents) in CAMPAIGNS {
        campaigns.push(op.campaign_insert(case, name, Money::from_cents(cents))?);
    }
    let (classes, types) = (classes(op.read(), case)?, op.read().fact_types(case)?);
    let has_called = |(_, person): &(i64, Person)| {
        let first = person.standings.first().map(|standing| standing.status);
        let is_open =
            matches!(person.status(), MembershipStatus::Prospective | MembershipStatus::ClassMember);
        is_open && first == Some(MembershipStatus::Prospective)
    };
    for (place, (id, person)) in people.filter(has_called).take(MOST).enumerate() {
        let (class_test, class_reason) = class_answer(&classes, &types, &person);
        let steps = steps(place, &person, class_test, today);
        let step = |(stage, on, reason): (LeadStage, NaiveDate, Option<&str>)| LeadStep {
            stage,
            on,
            reason: reason.map(str::to_owned),
            class_test: class_test.to_owned(),
            class_reason: class_reason.clone(),
            operation: op.id,
        };
        let mut steps = steps.into_iter().map(step);
        let Some(first) = steps.next() else { continue };
        let lead = LeadRow {
            person: id,
            case,
            campaign: campaigns.get(place % campaigns.len()).copied(),
            stage: first.stage,
            stage_on: first.on,
            said: SAID[place % SAID.len()].to_owned(),
        };
        op.leads_insert(&[(lead, first)])?;
        for step in steps {
            op.lead_step_insert(id, &step)?;
        }
    }
    Ok(())
}

/// The steps of the lead at a place, with their days and reasons. Whoever is a class member by now was engaged the day that
/// they became one.
fn steps(
    place: usize,
    person: &Person,
    class_test: &str,
    today: NaiveDate,
) -> Vec<(LeadStage, NaiveDate, Option<&'static str>)> {
    if let (MembershipStatus::ClassMember, [called, .., engaged]) = (person.status(), &person.standings[..]) {
        return vec![(LeadStage::Lead, called.on, None), (LeadStage::Engaged, engaged.on, None)];
    }
    let ago = |days: usize| today - Days::new(days as u64);
    let called = ago(6 + place % 23);
    let spoken = (LeadStage::Contacted, ago(4 + place % 2), None);
    let mut steps = vec![(LeadStage::Lead, called, None)];
    match STAGES[place % STAGES.len()] {
        LeadStage::Contacted => steps.push(spoken),
        LeadStage::Vetted => steps.extend([spoken, (LeadStage::Vetted, ago(1 + place % 3), None)]),
        LeadStage::TurnedDown => {
            let why = if class_test == "outside" {
                "Outside the class"
            } else {
                "Has counsel of their own in the matter"
            };
            steps.extend([spoken, (LeadStage::TurnedDown, ago(place % 3), Some(why))]);
        }
        LeadStage::Lead | LeadStage::Engaged => {}
    }
    steps
}
