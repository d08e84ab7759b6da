//! `lead`.

use super::history::said;
use super::known::known_of;
use super::{numbered, with_progress};
use crate::answer::{Answer, say, shown};
use crate::args::By;
use crate::args_leads::{
    AnswersCommand, AnswersDecide, Campaigns, LeadAdd, LeadCommand, LeadDraft, LeadSame, LeadStage,
    QuestionCommand, QuestionSave,
};
use crate::open::{open, open_to_change};
use crate::{print, typed};
use app::wire::{
    self, AnswerDecide, AnswerList, AnswerRead, CampaignRemove, CampaignSave, IntakeQuestionOrder,
    IntakeQuestionRemove, IntakeQuestionSave, KnownAsked, KnownPeople, LeadDraftView, LeadGet, LeadGoOn,
    LeadList, LeadSave, LeadStep, OfCase, PersonFields, PersonGet,
};
use app::{App, CountedFrom, Failure};
use serde::Serialize;

/// What is done with leads.
///
/// # Errors
/// When the file or the core refuses.
pub fn lead(app: &mut App, by: &By, command: &LeadCommand) -> Result<Answer, Failure> {
    match command {
        LeadCommand::Add(of) => add(app, by, of),
        LeadCommand::Draft(of) => draft(app, by, of),
        LeadCommand::Same(of) => same(app, by, of),
        LeadCommand::List(of) => {
            open(app, by, &of.of.file)?;
            let (stage, search) = (of.stage.clone(), of.search.clone());
            let (offset, limit) = (of.page.offset, of.page.limit);
            let order = Some(of.order.clone());
            let list = LeadList { case: of.of.case, stage, search, order, offset, limit, with: None };
            shown(of.of.json, &app::lead_list(app, list)?, print::leads)
        }
        LeadCommand::Stage(of) => stage(app, by, of),
        LeadCommand::Questions(of) => {
            open(app, by, &of.file)?;
            let questions = app::intake_question_list(app, OfCase { case: of.case })?;
            shown(of.json, &questions, |questions| print::intake_questions(questions))
        }
        LeadCommand::Question { command } => question(app, by, command),
        LeadCommand::Campaigns(of) => campaigns(app, by, of),
        LeadCommand::Answers { command } => answers(app, by, command),
    }
}

fn add(app: &mut App, by: &By, of: &LeadAdd) -> Result<Answer, Failure> {
    let LeadDraft { of: place, person, set } = &of.call;
    open_to_change(app, by, &place.file)?;
    let saved = app::lead_save(
        app,
        LeadSave {
            case: place.case,
            person: *person,
            changes: set.iter().cloned().collect(),
            campaign: of.campaign.clone(),
            said: of.said.clone(),
        },
    )?;
    for (field, error) in &saved.errors {
        say(&format!("{field} was not kept: {error}"));
    }
    shown(place.json, &saved, |saved| format!("{}\n", saved.person))
}

fn draft(app: &mut App, by: &By, of: &LeadDraft) -> Result<Answer, Failure> {
    open(app, by, &of.of.file)?;
    let case = of.of.case;
    let mut fields = match of.person {
        Some(person) => app::person_get(app, PersonGet { person })?.fields,
        None => PersonFields::default(),
    };
    for (field, said) in &of.set {
        app::field_of(&mut fields, field)?.clone_from(said);
    }
    let call = wire::LeadDraft { case, person: of.person, fields: fields.clone() };
    let call = app::lead_draft(app, call)?;
    let known = known_of(app, KnownAsked { case, person: of.person, fields })?;
    shown(of.of.json, &Drafted { call, known }, |of| print::lead_draft(&of.call, &of.known))
}

/// What a call comes to, and who may be meant.
#[derive(Serialize)]
struct Drafted {
    #[serde(flatten)]
    call: LeadDraftView,
    known: KnownPeople,
}

fn same(app: &mut App, by: &By, of: &LeadSame) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let begun = app::lead_get(app, LeadGet { person: of.person })?;
    let go_on = LeadGoOn {
        case: begun.case,
        person: of.known,
        begun: Some(begun.person),
        fields: begun.fields,
        campaign: begun.campaign,
        said: begun.said,
    };
    shown(of.json, &app::lead_go_on(app, go_on)?, |saved| format!("{}\n", saved.summary))
}

fn stage(app: &mut App, by: &By, of: &LeadStage) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let step = LeadStep {
        person: of.person,
        stage: of.stage.clone(),
        on: typed::day_if(app, of.on.as_ref(), CountedFrom::Today)?,
        reason: of.why.clone(),
        status: of.status.clone(),
    };
    let done = app::lead_step(app, step).map_err(|refused| match refused.field.as_deref() {
        Some("reason") => Failure { hint: Some("Say it with --why REASON.".to_owned()), ..refused },
        _ => refused,
    })?;
    said(of.json, &done)
}

fn question(app: &mut App, by: &By, command: &QuestionCommand) -> Result<Answer, Failure> {
    match command {
        QuestionCommand::Save(of) => save_question(app, by, of),
        QuestionCommand::Order(of) => {
            open_to_change(app, by, &of.of.file)?;
            let order = IntakeQuestionOrder { case: of.of.case, questions: of.questions.clone() };
            said(of.of.json, &app::intake_question_order(app, order)?)
        }
        QuestionCommand::Remove(of) => {
            open_to_change(app, by, &of.file)?;
            said(of.json, &app::intake_question_remove(app, IntakeQuestionRemove { question: of.question })?)
        }
    }
}

/// Of a question that is named, what is not said stays as it is.
fn save_question(app: &mut App, by: &By, of: &QuestionSave) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.of.file)?;
    let known = app::intake_question_list(app, OfCase { case: of.of.case })?;
    let known = numbered(known, of.question, |known| known.question, "question", of.of.case)?;
    let (fact, wording, hint) =
        known.map(|known| (known.fact, known.wording, known.hint)).unwrap_or_default();
    let save = IntakeQuestionSave {
        case: of.of.case,
        question: of.question,
        fact: of.fact.clone().unwrap_or(fact),
        wording: of.wording.clone().unwrap_or(wording),
        hint: of.hint.clone().or(hint),
        condition: of.condition.clone(),
        keeps_condition: of.condition.is_none() && !of.always,
    };
    said(of.of.json, &app::intake_question_save(app, save)?)
}

fn campaigns(app: &mut App, by: &By, of: &Campaigns) -> Result<Answer, Failure> {
    let case = OfCase { case: of.of.case };
    if let Some(name) = &of.remove {
        open_to_change(app, by, &of.of.file)?;
        let known = app::campaign_list(app, case)?;
        let known = known.iter().find(|known| known.name.eq_ignore_ascii_case(name));
        let missing = || Failure::invalid("remove", format!("there is no campaign {name:?}"));
        let campaign = known.ok_or_else(missing)?.campaign;
        return said(of.of.json, &app::campaign_remove(app, CampaignRemove { campaign })?);
    }
    let (Some(name), Some(cost)) = (&of.campaign, &of.cost) else {
        open(app, by, &of.of.file)?;
        return shown(of.of.json, &app::campaign_list(app, case)?, |rows| print::campaigns(rows));
    };
    open_to_change(app, by, &of.of.file)?;
    let known = app::campaign_list(app, case)?;
    let known = known.iter().find(|known| known.name.eq_ignore_ascii_case(name));
    let save = CampaignSave {
        case: of.of.case,
        campaign: known.map(|known| known.campaign),
        name: known.map_or(name, |known| &known.name).clone(),
        cost: cost.clone(),
    };
    said(of.of.json, &app::campaign_save(app, save)?)
}

fn answers(app: &mut App, by: &By, command: &AnswersCommand) -> Result<Answer, Failure> {
    match command {
        AnswersCommand::Read(of) => {
            open_to_change(app, by, &of.of.file)?;
            let read = AnswerRead { case: of.of.case, path: of.from.clone(), form: None };
            let came = with_progress(app, "Opening the answers", |app| app::answer_read(app, read))?;
            shown(of.of.json, &came, print::answers_came)
        }
        AnswersCommand::List(of) => {
            open(app, by, &of.of.file)?;
            let (offset, limit) = (of.page.offset, of.page.limit);
            let list = AnswerList { case: of.of.case, offset, limit };
            shown(of.of.json, &app::answer_list(app, list)?, print::answers)
        }
        AnswersCommand::Accept(of) => decide(app, by, of, "accept"),
        AnswersCommand::Reject(of) => decide(app, by, of, "reject"),
    }
}

fn decide(app: &mut App, by: &By, of: &AnswersDecide, decision: &str) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.of.file)?;
    let decide = AnswerDecide {
        case: of.of.case,
        answers: of.answer.clone(),
        field: of.field.clone(),
        newest: None,
        decision: decision.to_owned(),
        value: of.value.clone(),
    };
    said(of.of.json, &app::answer_decide(app, decide)?)
}
