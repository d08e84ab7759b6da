//! The case file: one encrypted SQLite database that holds many cases.
//!
//! Everything is written inside an operation ([`Store::operate`]): one transaction and one
//! journal row that says who did what when, with every row touched before and after.

#[cfg(test)]
extern crate self as store;

mod case;
mod case_write;
mod claim;
mod columns;
mod conflict;
mod contact;
mod critical;
mod deadline;
mod deadline_write;
mod document;
mod document_text;
mod edit_write;
mod error;
mod event;
mod facts;
mod handling;
mod history;
mod import;
mod involved;
mod journal;
mod known;
mod last_day_event;
mod last_days;
mod list_draft;
mod list_map;
mod list_said;
mod list_view;
mod list_writer;
mod listed;
mod look_back;
mod mailing;
mod membership;
mod migrate;
mod open;
mod part_edit;
mod parts;
mod people;
mod person;
mod person_write;
#[cfg(test)]
mod plans;
mod relation;
mod reminder;
mod removal;
mod role;
mod same_human;
mod seal;
mod sealed;
mod task;
mod task_set;
mod tolling;
mod touched;
mod trigger;
mod undo;
mod undo_edits;
mod undo_people;
mod undo_rows;
mod user;
mod verify;
mod vetting;

pub use case::{
    CaseRow, CaseStage, ClassDefinition, Counsel, Decision, FactType, Filing, NewCase, Note, Party, Setting,
};
pub use claim::{ClaimRow, ClaimStatus, ClaimTerm, InputSource, Told};
pub use columns::ClassColumn;
pub use conflict::{ConflictCheck, ConflictDecision, ConflictHit};
pub use contact::{ContactRow, EmailHead, NewContact};
pub use critical::{Loss, LostDeadline};
pub use deadline::{DeadlineRow, DeadlineStatus, Exported, KeptDay, RemovalRow, Signed};
pub use deadline_write::NewDeadline;
pub use document::{About, DocumentKind, DocumentRow, DocumentsWanted};
pub use document_text::{PageFound, TextRead, TextState, words_of};
pub use edit_write::Together;
pub use error::StoreError;
pub use event::{EventKind, EventRow};
pub use handling::Handling;
pub use history::OperationRow;
pub use import::{ImportRecord, ImportRow, ImportedList};
pub use involved::{CaseName, Involved};
pub use journal::{Author, Operation};
pub use known::Known;
pub use last_day_event::LastDayEvent;
pub use last_days::{ClaimDays, ClockDay, CountedFrom, DayCount, DaysChange, DaysUnder, LastDaysRow};
pub use list_draft::{DraftSource, ListDraftRow};
pub use list_map::ListMapRow;
pub use list_said::{SaidList, SaidWriter};
pub use list_view::ListView;
pub use list_writer::ListWriter;
pub use listed::AsListed;
pub use look_back::Version;
pub use mailing::MailingRow;
pub use membership::{Membership, MembershipPart};
pub use open::{Key, Reader, Store, looks_encrypted};
pub use people::{Found, PeoplePart};
pub use person::PartsRead;
pub use relation::RelationRow;
pub use reminder::ReminderRow;
pub use removal::PersonRemoval;
pub use role::RoleRow;
pub use task::{Due, NewTask, TaskBatch, TaskRow, Tied};
pub use task_set::TaskSet;
pub use tolling::TollingRow;
pub use touched::Touched;
pub use trigger::TriggerEvent;
pub use undo_rows::Conflict;
pub use user::User;
pub use verify::Verified;
pub use vetting::VettingFinding;
