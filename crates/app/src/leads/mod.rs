//! Leads: callers on their way to becoming clients. A lead is a person of the case from the first word on, so that whatever
//! is done with people is done with leads.

mod answers;
mod callers;
mod campaigns;
mod decide;
mod going_on;
mod order;
mod questions;
mod save;
mod step;
mod take;

pub use answers::{answer_list, answer_read};
pub use campaigns::{campaign_list, campaign_remove, campaign_save};
pub use decide::answer_decide;
pub use going_on::lead_go_on;
pub use questions::{
    intake_question_list, intake_question_order, intake_question_remove, intake_question_save,
};
pub use save::{field_of, lead_draft, lead_save};
pub use step::lead_step;

pub(crate) use answers::ANSWER_READ;

use crate::assess::class_answer;
use crate::people::people_in_order;
use crate::person_file::fields_of;
use crate::terms::classes;
use crate::view::ClassView;
use crate::wire::{self, LeadGet, LeadList, LeadPage, LeadStepView, LeadView, StageCount};
use crate::{App, Failure};
use chrono::NaiveDate;
use domain::lead::LeadStage;
use domain::person::Person;
use std::collections::{BTreeMap, HashMap};
use store::{LeadRow, Reader};

/// Leads of a case: a page of them, with how many are at each stage.
///
/// # Errors
/// When the case does not exist, or there is no such stage or order.
pub fn lead_list(app: &mut App, req: LeadList) -> Result<LeadPage, Failure> {
    let view = app.view(req.case)?;
    let counts = app.store()?.read().lead_counts(req.case)?;
    let order::Page { offset, matching, leads } = order::page(app, &req, &view, &counts)?;
    Ok(LeadPage {
        stages: LeadStage::ALL.map(|stage| stage_count(stage, &counts)).to_vec(),
        matching,
        offset,
        rows: rows(app.store()?.read(), req.case, leads, &view, app.today())?,
    })
}

/// The stage of a word.
///
/// # Errors
/// When a lead has no such stage (field `stage`).
pub(crate) fn stage_of(word: &str) -> Result<LeadStage, Failure> {
    word.parse().map_err(|error: domain::lead::UnknownStage| Failure::invalid("stage", error.to_string()))
}

fn stage_count(stage: LeadStage, counts: &BTreeMap<LeadStage, u64>) -> StageCount {
    StageCount { stage: stage.word().to_owned(), leads: counts.get(&stage).copied().unwrap_or_default() }
}

fn rows(
    read: Reader<'_>,
    case: i64,
    leads: Vec<LeadRow>,
    view: &ClassView,
    today: NaiveDate,
) -> Result<Vec<wire::LeadRow>, Failure> {
    let campaigns: HashMap<i64, String> =
        read.campaigns(case)?.into_iter().map(|campaign| (campaign.id, campaign.name)).collect();
    let people = people_in_order(read, &leads.iter().map(|lead| lead.person).collect::<Vec<_>>())?;
    let places: Vec<usize> = people.iter().filter_map(|person| view.row(person.id)).collect();
    let shown = view.of_rows(&places);
    let row = |(place, (lead, person)): (usize, (&LeadRow, &Person))| {
        let (class_test, class_reason) = class_answer(&view.terms.classes, &view.terms.types, person);
        let last_day = shown.first_safe_date(place).map(|(day, _)| day);
        wire::LeadRow {
            person: person.id,
            name: person.name.listed(),
            stage: lead.stage.word().to_owned(),
            stage_on: lead.stage_on.to_string(),
            days: (today - lead.stage_on).num_days(),
            campaign: lead.campaign.and_then(|campaign| campaigns.get(&campaign).cloned()),
            phone: person.phone().map(str::to_owned),
            email: person.email().map(str::to_owned),
            class_test: class_test.to_owned(),
            class_reason,
            last_day: last_day.map(|day| day.to_string()),
            days_left: last_day.map(|day| (day - today).num_days()),
        }
    };
    Ok(leads.iter().zip(&people).enumerate().map(row).collect())
}

/// One lead with every step.
///
/// # Errors
/// When there is no such person, or the person is no lead.
pub fn lead_get(app: &mut App, req: LeadGet) -> Result<LeadView, Failure> {
    let read = app.store()?.read();
    let (lead, person) = lead_of(read, req.person)?;
    let steps = read.lead_steps(person.id)?.into_iter().map(|step| {
        Ok(LeadStepView {
            stage: step.stage.word().to_owned(),
            on: step.on.to_string(),
            reason: step.reason,
            class_test: step.class_test,
            class_reason: step.class_reason,
            user: read.operation(step.operation)?.user,
            operation: step.operation,
        })
    });
    Ok(LeadView {
        person: person.id,
        case: person.case,
        name: person.name.listed(),
        status: person.status().word().to_owned(),
        fields: fields_of(&person),
        campaign: match lead.campaign {
            Some(campaign) => read.campaign(campaign)?.name,
            None => String::new(),
        },
        said: lead.said,
        stage: lead.stage.word().to_owned(),
        steps: steps.collect::<Result<_, Failure>>()?,
    })
}

/// A person who is a lead.
fn lead_of(read: Reader<'_>, person: i64) -> Result<(LeadRow, Person), Failure> {
    let person = read.person(person)?;
    let lead = read.lead(person.id)?;
    let lead = lead.ok_or_else(|| Failure::not_found(format!("{} is no lead", person.name.listed())))?;
    Ok((lead, person))
}

/// What the class test says of a person of the case, and why.
fn tested(read: Reader<'_>, person: &Person) -> Result<(&'static str, String), Failure> {
    Ok(class_answer(&classes(read, person.case)?, &read.fact_types(person.case)?, person))
}
