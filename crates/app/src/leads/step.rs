//! The steps of a lead: dated, with who and why, and what the class test said that day.

use super::{lead_of, stage_of, tested};
use crate::person_edit::{stand_from, status};
use crate::tasks::of_stage;
use crate::wire::{self, Done};
use crate::{App, Failure, day, done, optional};
use domain::lead::{LeadStage, StepError};
use domain::membership::MembershipStatus;
use domain::person::{Source, Standing};
use store::LeadStep;

/// Takes a step of a lead. Whoever is engaged gets the status that is named with it; where none is, somebody prospective
/// becomes a class member if the class test says inside, and everybody else keeps the status they have. The tasks of the sets
/// that are for this stage are given with it.
///
/// # Errors
/// When the person is no lead, the step needs a reason (field `reason`) or cannot be taken (field `stage`), or its day is
/// yet to come or before that of the last step (field `on`).
pub fn lead_step(app: &mut App, req: wire::LeadStep) -> Result<Done, Failure> {
    let today = app.today();
    let read = app.store()?.read();
    let (lead, mut person) = lead_of(read, req.person)?;
    let (to, name) = (stage_of(&req.stage)?, person.name.listed());
    let reason = optional(req.reason.as_deref());
    lead.stage.step(to, reason.is_some()).map_err(|error| refused(error, &name, to))?;
    let on = req.on.as_deref().map(|text| day(text, "on")).transpose()?.unwrap_or(today);
    if on > today {
        return Err(Failure::invalid("on", "The day is after today; a step is kept once it is taken"));
    }
    if on < lead.stage_on {
        let message = format!("The last step was taken on {}, after this day", lead.stage_on);
        return Err(Failure::invalid("on", message));
    }
    let (class_test, class_reason) = tested(read, &person)?;
    let engaged_as = match req.status.as_deref() {
        _ if to != LeadStage::Engaged => None,
        Some(word) => Some(status(word)?),
        None if person.status() != MembershipStatus::Prospective => None,
        None => (class_test == "inside").then_some(MembershipStatus::ClassMember),
    };
    let engaged_as = engaged_as.filter(|status| *status != person.status());
    let sets = of_stage(app, lead.case, to)?;
    app.operate("lead_step", Some(lead.case), |op| {
        let step = LeadStep {
            stage: to,
            on,
            reason: reason.clone(),
            class_test: class_test.to_owned(),
            class_reason,
            operation: op.id,
        };
        op.lead_step_insert(person.id, &step)?;
        let mut summary = step_words(to, &name, reason.as_deref());
        if let Some(status) = engaged_as {
            let source = Source { operation: op.id, row: None };
            stand_from(&mut person, Standing { status, on, note: Some("Engaged".to_owned()), source });
            op.person_update(&person)?;
            summary += &format!(", {}", status.word().replace('_', " "));
        }
        for set in &sets {
            for task in &set.tasks {
                op.task_add(lead.case, Some(person.id), task)?;
            }
            summary += &format!("; gave the tasks of “{}”", set.name);
            for title in &set.left_out {
                summary += &format!(", but not “{title}”, whose day is gone from the case");
            }
        }
        Ok(done(op, summary))
    })
}

fn refused(error: StepError, name: &str, to: LeadStage) -> Failure {
    match error {
        StepError::NoReason if to == LeadStage::TurnedDown => {
            Failure::invalid("reason", format!("Say why {name} is turned down"))
        }
        StepError::NoReason => Failure::invalid("reason", format!("Say why {name} goes back")),
        StepError::SameStage | StepError::Engaged => {
            Failure::invalid("stage", crate::sentence(&error.to_string()))
        }
    }
}

fn step_words(to: LeadStage, name: &str, reason: Option<&str>) -> String {
    let why = reason.map(|reason| format!(": {reason}")).unwrap_or_default();
    let did = match to {
        LeadStage::Lead => return format!("Made {name} a lead again{why}"),
        LeadStage::Contacted => "Contacted",
        LeadStage::Vetted => "Vetted",
        LeadStage::Engaged => "Engaged",
        LeadStage::TurnedDown => "Turned down",
    };
    format!("{did} {name}{why}")
}
