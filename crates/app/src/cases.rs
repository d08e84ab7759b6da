//! Cases: adding them, their stages and settings, and what the head of the window shows.

use crate::estimate::setting_views;
use crate::opt_out::{class_actions, hold_requests_to};
use crate::template;
use crate::terms::{OPT_OUT_DEADLINE, day_of_case};
use crate::wire::{
    CaseAdd, CaseAdded, CaseDetails, CaseHeader, ClassDefinitionView, Done, FactTypeView, Nothing, OfCase,
    PartyView, SettingSet, StageAdd, StatusView,
};
use crate::{App, Failure, day, done, optional, required};
use chrono::NaiveDate;
use domain::choice::{Answers, KNOWN};
use store::{CaseRow, CaseStage, NewCase, Operation, Reader, Setting};

const STAGES: [&str; 15] = [
    "intake",
    "investigation",
    "filed",
    "served",
    "motion_to_dismiss",
    "discovery",
    "class_certification",
    "notice",
    "settlement",
    "preliminary_approval",
    "claims_administration",
    "final_approval",
    "distribution",
    "dismissed",
    "closed",
];

const CLAIM_STATUSES: [&str; 10] = [
    "considered",
    "pleaded",
    "dismissed_without_prejudice",
    "dismissed_with_leave",
    "dismissed_with_prejudice",
    "withdrawn",
    "certified",
    "decertified",
    "settled",
    "tried",
];

/// Every case of the file, as the head of the window shows it.
///
/// # Errors
/// When no file is open.
pub fn case_list(app: &mut App, _: Nothing) -> Result<Vec<CaseHeader>, Failure> {
    let cases = app.store()?.read().cases()?;
    cases.into_iter().map(|case| case_header(app, case)).collect()
}

fn case_header(app: &mut App, case: CaseRow) -> Result<CaseHeader, Failure> {
    let view = app.view(case.id)?;
    let read = app.store()?.read();
    let stage = read.stages(case.id)?.pop();
    let class = view.terms.classes.first().and_then(|class| class.definition.clone());
    let text = |day: NaiveDate| day.to_string();
    Ok(CaseHeader {
        case: case.id,
        caption: case.caption,
        docket_number: case.docket_number,
        court: case.court,
        judge: case.judge,
        stage: stage.as_ref().map(|stage| stage.stage.clone()),
        stage_on: stage.as_ref().map(|stage| text(stage.from_on)),
        stage_note: stage.and_then(|stage| stage.note),
        class_period: class
            .as_ref()
            .map_or([None, None], |c| [c.period_from_on.map(text), c.period_to_on.map(text)]),
        class_version: class.as_ref().map(|class| class.version),
        class_text: class.map(|class| class.text),
        people: view.tally().people,
        class_members: view.tally().class_members,
        open_questions: view.terms.open.len() as u64,
        claims: view.terms.claims.len() as u64,
    })
}

/// What stands behind a case.
///
/// # Errors
/// When the case does not exist.
pub fn case_details(app: &mut App, req: OfCase) -> Result<CaseDetails, Failure> {
    let terms = app.terms(req.case, &[])?;
    let read = app.store()?.read();
    let stages = read.stages(req.case)?.into_iter().map(|s| (s.stage, s.from_on, s.note));
    Ok(CaseDetails {
        stages: status_views(stages),
        parties: parties(read, req.case)?,
        class_definitions: class_definitions(read, req.case)?,
        facts: terms
            .types
            .iter()
            .map(|of| FactTypeView {
                key: of.key.to_string(),
                label: of.label.clone(),
                kind: of.kind.word().to_owned(),
                options: of.options.clone(),
            })
            .collect(),
        settings: setting_views(&terms),
    })
}

fn parties(read: Reader<'_>, case: i64) -> Result<Vec<PartyView>, Failure> {
    let views = read.parties(case)?.into_iter().map(|party| {
        let counsel = party.counsel.into_iter().map(|counsel| match counsel.firm {
            Some(firm) => format!("{}, {firm}", counsel.name),
            None => counsel.name,
        });
        PartyView {
            party: party.id,
            name: party.name,
            role: party.role,
            citizenship: party.citizenship,
            counsel: counsel.collect(),
        }
    });
    Ok(views.collect())
}

fn class_definitions(read: Reader<'_>, case: i64) -> Result<Vec<ClassDefinitionView>, Failure> {
    let text = |day: NaiveDate| day.to_string();
    let views = read.class_definitions(case)?.into_iter().map(|class| ClassDefinitionView {
        version: class.version,
        text: class.text,
        period: [class.period_from_on.map(text), class.period_to_on.map(text)],
        source: class.source,
    });
    Ok(views.collect())
}

/// Dated statuses as the wire shows them, without a source of their own.
pub(crate) fn status_views(
    rows: impl Iterator<Item = (String, NaiveDate, Option<String>)>,
) -> Vec<StatusView> {
    rows.map(|(status, from_on, note)| StatusView {
        status,
        from_on: from_on.to_string(),
        note,
        source: None,
    })
    .collect()
}

/// Adds a case: from a template, or with caption, court and docket number.
///
/// # Errors
/// When the template is unknown or the caption is blank.
pub fn case_add(app: &mut App, req: CaseAdd) -> Result<CaseAdded, Failure> {
    let begun = app.law.defaults;
    match req.template.as_deref() {
        Some("linkedin") => app.operate("case_add", None, |op| {
            let case = template::linkedin(op)?;
            begin(op, case, &begun)?;
            Ok((
                CaseAdded { case },
                format!("Added the case {} from the template linkedin", template::CAPTION),
            ))
        }),
        Some(other) => {
            Err(Failure::invalid("template", format!("there is no template {other:?}; there is: linkedin")))
        }
        None => {
            let caption = required(req.caption.as_deref().unwrap_or_default(), "caption", "The caption")?;
            let new = NewCase {
                caption: caption.clone(),
                docket_number: optional(req.docket_number.as_deref()),
                court: optional(req.court.as_deref()),
                judge: optional(req.judge.as_deref()),
            };
            app.operate("case_add", None, |op| {
                let case = op.case_insert(&new)?;
                begin(op, case, &begun)?;
                Ok((CaseAdded { case }, format!("Added the case {caption}")))
            })
        }
    }
}

/// Keeps the answers that a case is begun with, so that a later edition of the law moves none of its figures
/// in silence.
pub(crate) fn begin(op: &Operation<'_>, case: i64, answers: &Answers) -> Result<(), Failure> {
    for (question, _) in KNOWN {
        if let Some(answer) = answers.answer(question) {
            op.begun_with_insert(case, question, answer)?;
        }
    }
    Ok(())
}

/// Adds a stage to the dated history of a case.
///
/// # Errors
/// When the stage is unknown or the day cannot be read.
pub fn stage_add(app: &mut App, req: StageAdd) -> Result<Done, Failure> {
    app.store()?.read().case(req.case)?;
    let stage = known_word(&req.stage, &STAGES, "stage")?;
    let from_on = day(&req.from_on, "from_on")?;
    app.operate("stage_add", Some(req.case), |op| {
        let note = optional(req.note.as_deref());
        op.stage_insert(req.case, &CaseStage { stage: stage.to_owned(), from_on, note })?;
        Ok(done(op, format!("Stage: {} from {from_on}", stage.replace('_', " "))))
    })
}

/// The status of a claim that a word means.
pub(crate) fn claim_status_word(word: &str) -> Result<&'static str, Failure> {
    known_word(word, &CLAIM_STATUSES, "status")
}

fn known_word(word: &str, known: &[&'static str], field: &str) -> Result<&'static str, Failure> {
    let found = known.iter().find(|known| **known == word).copied();
    found.ok_or_else(|| {
        Failure::invalid(field, format!("{word:?} is not a {field}; use one of: {}", known.join(", ")))
    })
}

/// Sets a figure of the case, with its source. Another last day to opt out is what requests on record are held to from then on.
///
/// # Errors
/// When the name is unknown, the value cannot be read, or no source is given.
pub fn setting_set(app: &mut App, req: SettingSet) -> Result<Done, Failure> {
    app.store()?.read().case(req.case)?;
    let mut setting = Setting {
        name: req.setting.name.clone(),
        value: required(&req.setting.value, "value", "The value")?,
        source: required(&req.setting.source, "source", "The source")?,
        is_assumed: req.setting.is_assumed,
    };
    let found = crate::terms::settings(std::slice::from_ref(&setting))?;
    if let Some(on) = found.accrued_on.or(found.discoverable_on) {
        setting.value = on.to_string();
    }
    let mut last_day_to_opt_out = None;
    if setting.name == OPT_OUT_DEADLINE {
        let last_day = day_of_case(&setting.value, "value")?;
        setting.value = last_day.to_string();
        last_day_to_opt_out = Some(last_day);
    }
    let class_actions = class_actions(&app.law);
    app.operate("setting_set", Some(req.case), |op| {
        op.setting_set(req.case, &setting)?;
        let mut summary = format!("Set {} to {}", setting.name.replace('_', " "), setting.value);
        if let Some(last_day) = last_day_to_opt_out {
            summary += &hold_requests_to(op, &class_actions, req.case, last_day)?;
        }
        Ok(done(op, summary))
    })
}
