//! What goes over the wire between the core and those who ask it: the window and the command
//! line. Money is decimal text (`"1234.50"`), days are ISO text, instants RFC 3339 in UTC.

mod assessment;
mod bin;
mod bulk;
mod case;
mod claim;
mod class;
mod column_set;
mod conflict;
mod contact_log;
mod court;
mod deadline;
mod document;
mod email;
mod event;
mod everywhere;
mod export;
mod figures;
mod file;
mod import;
mod incoming_answer;
mod intake_question;
mod interest;
mod kept_deadline;
mod known;
mod last_days;
mod lead;
mod letter;
mod list_compare;
mod list_draft;
mod list_form;
mod list_map;
mod list_view;
mod matching;
mod note;
mod past_class;
mod people;
mod person_history;
mod person_record;
mod picked;
mod proof_grid;
mod reminder;
mod risk;
mod task;
mod tolling;
mod trigger;
mod vetting;

pub use assessment::*;
pub use bin::*;
pub use bulk::*;
pub use case::*;
pub use claim::*;
pub use class::*;
pub use column_set::*;
pub use conflict::*;
pub use contact_log::*;
pub use court::*;
pub use deadline::*;
pub use document::*;
pub use email::*;
pub use event::*;
pub use everywhere::*;
pub use export::*;
pub use figures::*;
pub use file::*;
pub use import::*;
pub use incoming_answer::*;
pub use intake_question::*;
pub use interest::*;
pub use kept_deadline::*;
pub use known::*;
pub use last_days::*;
pub use lead::*;
pub use letter::*;
pub use list_compare::*;
pub use list_draft::*;
pub use list_form::*;
pub use list_map::*;
pub use list_view::*;
pub use matching::*;
pub use note::*;
pub use past_class::*;
pub use people::*;
pub use person_history::*;
pub use person_record::*;
pub use picked::*;
pub use proof_grid::*;
pub use reminder::*;
pub use risk::*;
pub use task::*;
pub use tolling::*;
pub use trigger::*;
pub use vetting::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A request without parameters.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}

/// A request about one case.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfCase {
    /// The case.
    pub case: i64,
}

/// Done, under this operation, which can be undone by its number.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Done {
    /// The operation.
    pub operation: i64,
    /// What was done, in a sentence.
    pub summary: String,
}
