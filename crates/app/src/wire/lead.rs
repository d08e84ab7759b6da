use super::{DraftView, PersonFields};
use domain::Money;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Asks for leads of a case.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeadList {
    /// The case.
    pub case: i64,
    /// Only those at this stage: `contacted`. Nothing: all.
    pub stage: Option<String>,
    /// Words that names or contacts must hold.
    #[serde(default)]
    pub search: String,
    /// `last_day`: open leads by their first last day to file, those overdue first; `waiting`: stage by stage, those first who
    /// have been there longest. By the last day, where nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub order: Option<String>,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give.
    pub limit: u32,
    /// The page that holds this lead, in place of the one after `offset`; not where a search narrows the list.
    #[serde(default)]
    #[ts(optional)]
    pub with: Option<i64>,
}

/// A page of leads in the order asked for; of a search those first who are found best.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeadPage {
    /// Every stage in order, with how many leads are there.
    pub stages: Vec<StageCount>,
    /// Those who match.
    pub matching: u64,
    /// How many come before the page.
    pub offset: u32,
    /// The page.
    pub rows: Vec<LeadRow>,
}

/// How many leads are at a stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StageCount {
    /// The stage: `lead`, `contacted`, `vetted`, `engaged`, `turned_down`.
    pub stage: String,
    /// How many.
    pub leads: u64,
}

/// A lead in a list.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeadRow {
    /// The person.
    pub person: i64,
    /// Name, family first.
    pub name: String,
    /// How far they have come.
    pub stage: String,
    /// Since when.
    pub stage_on: String,
    /// For how many days.
    pub days: i64,
    /// What brought them.
    pub campaign: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail address.
    pub email: Option<String>,
    /// `inside`, `outside` or `unknown`.
    pub class_test: String,
    /// Why, in a sentence.
    pub class_reason: String,
    /// The first last day to file.
    pub last_day: Option<String>,
    /// Days left to it.
    pub days_left: Option<i64>,
}

/// Asks for one lead.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeadGet {
    /// The person.
    pub person: i64,
}

/// A lead as the page of a call shows it.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeadView {
    /// The person.
    pub person: i64,
    /// The case.
    pub case: i64,
    /// Name, family first.
    pub name: String,
    /// Status in the class.
    pub status: String,
    /// What is known of the caller, as text.
    pub fields: PersonFields,
    /// What brought them.
    pub campaign: String,
    /// What was said.
    pub said: String,
    /// How far they have come.
    pub stage: String,
    /// Every step, oldest first.
    pub steps: Vec<LeadStepView>,
}

/// A step of a lead.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeadStepView {
    /// To which stage.
    pub stage: String,
    /// When.
    pub on: String,
    /// Why.
    pub reason: Option<String>,
    /// What the class test said that day: `inside`, `outside` or `unknown`.
    pub class_test: String,
    /// Why, in a sentence.
    pub class_reason: String,
    /// Who took it.
    pub user: String,
    /// The operation that took it.
    pub operation: i64,
}

/// Tests a call as typed so far, writing nothing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeadDraft {
    /// The case.
    pub case: i64,
    /// The person, once there is one.
    pub person: Option<i64>,
    /// What the form holds.
    pub fields: PersonFields,
}

/// What a call as typed so far comes to.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeadDraftView {
    /// Class test, last days, what cannot be read, who looks alike.
    pub draft: DraftView,
    /// What is to be asked, in order.
    pub questions: Vec<AskedQuestion>,
}

/// A question as it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AskedQuestion {
    /// Number in the file.
    pub question: i64,
    /// Key of the fact that the answer fills.
    pub fact: String,
    /// The question.
    pub wording: String,
    /// What helps to answer it.
    pub hint: Option<String>,
    /// What the fact holds: `text`, `number`, `money`, `date` or `yes_no`.
    pub kind: String,
    /// The words it may hold, where it is a list to pick from.
    pub options: Vec<String>,
}

/// Keeps what was typed of a call; what is not among the changes stays.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeadSave {
    /// The case.
    pub case: i64,
    /// The person; none begins a lead.
    pub person: Option<i64>,
    /// Fields of the form of a person that were left, with what they hold: `phone`, `facts.premium_from`.
    #[serde(default)]
    pub changes: BTreeMap<String, String>,
    /// What brought the caller, by name; a name that the case does not know is kept as a new campaign, a blank one clears it.
    #[serde(default)]
    #[ts(optional)]
    pub campaign: Option<String>,
    /// What was said.
    #[serde(default)]
    #[ts(optional)]
    pub said: Option<String>,
}

/// Goes on with a call as that of somebody whom the case knows.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeadGoOn {
    /// The case in which they are known.
    pub case: i64,
    /// Who they are.
    pub person: i64,
    /// The person that was begun of the call as of a new one, if one was: they go into the bin.
    pub begun: Option<i64>,
    /// What the form of the call holds.
    pub fields: PersonFields,
    /// What brought the caller.
    pub campaign: String,
    /// What was said.
    pub said: String,
}

/// What was typed of a call was kept.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LeadSaved {
    /// The person.
    pub person: i64,
    /// The operation; none when nothing had changed.
    pub operation: Option<i64>,
    /// What was done.
    pub summary: String,
    /// What could not be read and was not kept, by field, in a sentence.
    pub errors: BTreeMap<String, String>,
}

/// Takes a step of a lead.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeadStep {
    /// The person.
    pub person: i64,
    /// To which stage.
    pub stage: String,
    /// When; today, where nothing is said.
    pub on: Option<String>,
    /// Why; needed to turn somebody down and to go back.
    pub reason: Option<String>,
    /// The status of whoever is engaged; where nothing is said, class member if the class test says inside, else as it is.
    pub status: Option<String>,
}

/// What brings callers to a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CampaignView {
    /// Number in the file.
    pub campaign: i64,
    /// What it is called.
    pub name: String,
    /// What it has cost so far.
    #[ts(type = "string")]
    pub cost: Money,
    /// Leads that it brought.
    pub leads: u64,
    /// Those engaged.
    pub engaged: u64,
    /// Cost per engaged client, to the nearest cent; none before there is one.
    #[ts(type = "string | null")]
    pub cost_each: Option<Money>,
}

/// Adds a campaign, or writes one.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CampaignSave {
    /// The case.
    pub case: i64,
    /// The campaign; none adds one.
    pub campaign: Option<i64>,
    /// What it is called.
    pub name: String,
    /// What it has cost so far.
    pub cost: String,
}

/// Takes a campaign away.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct CampaignRemove {
    /// The campaign.
    pub campaign: i64,
}
