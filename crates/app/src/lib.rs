//! What a user can do: one function per operation, one transaction, one journal entry.
//!
//! The window and the command line call the same functions. Nothing here reads the clock or
//! draws a random number by itself: both come in with [`App::new`] and the requests.

mod assess;
mod bin;
mod bulk;
mod case_roster;
mod cases;
mod catalogue;
mod cells;
mod check;
mod choices;
mod chosen;
mod claims;
mod classes;
mod column_set;
mod commands;
mod conflicts;
mod contact_log;
mod court;
mod dates;
mod deadlines;
mod defendants;
mod docket;
mod documents;
mod email;
mod estimate;
mod event_rows;
mod events;
mod everywhere;
mod export;
mod facts;
mod failure;
mod file;
mod history;
mod import;
mod import_decisions;
mod import_match;
mod import_merge;
mod import_person;
mod import_row;
mod import_source;
mod import_twice;
mod interest;
mod involved;
mod kept;
mod known;
mod last_days;
mod leads;
mod leaving;
mod letters;
mod list_compare;
mod list_draft;
mod list_file;
mod list_form;
mod list_map;
mod list_unread;
mod list_views;
mod mark;
mod memory;
mod notes;
mod opt_out;
mod parties;
mod past_class;
mod people;
mod person_edit;
mod person_field;
mod person_file;
mod person_history;
mod person_record;
mod person_table;
mod progress;
mod proof;
mod proof_grid;
mod reach;
mod refiling;
mod reminders;
mod risk;
mod roles;
mod sample;
mod sample_contacts;
mod sample_documents;
mod sample_leads;
mod sample_people;
mod sample_records;
mod sensitive;
mod tally_with;
mod tasks;
mod template;
mod terms;
mod time_terms;
mod tolling;
mod unheard;
mod vetting;
mod view;
pub mod wire;

pub use bin::{bin_list, person_remove, person_restore};
pub use bulk::{person_bulk_preview, person_bulk_set, tag_list};
pub use cases::*;
pub use catalogue::*;
pub use check::*;
pub use choices::*;
pub use claims::*;
pub use classes::{class_accept, class_list, class_preview, estimate_by};
pub use column_set::{person_column_preview, person_column_set};
pub use commands::{dispatch, typescript};
pub use conflicts::{
    conflict_check, conflict_clear, conflict_decide, conflict_export, conflict_get, conflict_list,
    conflict_sign_off,
};
pub use contact_log::{contact_add, contact_correct, contact_interval_set, contact_list, contact_standing};
pub use court::*;
pub use dates::*;
pub use deadlines::{deadline, deadline_rule_list};
pub use docket::*;
pub use documents::{
    document_add, document_check, document_copy, document_get, document_kind_list, document_link,
    document_list, document_look, document_place, document_reading, document_relink, document_remove,
    document_sealing_set, document_set, document_unlink, required_document_set,
};
pub use email::{email_file, email_read};
pub use estimate::*;
pub use events::{event_add, event_check, event_import, event_kind_list, event_remove};
pub use everywhere::{find_everywhere, people_ready};
pub use export::{
    damages_export, ics_export, import_refused_export, mailing_check, mailing_export, person_export,
    statuses_of_class,
};
pub use facts::*;
pub use failure::{ErrorCode, Failure};
pub use file::*;
pub use history::*;
pub use import::*;
pub use import_row::import_row_get;
pub use interest::{interest, rate_list};
pub use involved::{involved_add, involved_list, involved_remove};
pub use known::{person_known, same_human_add, same_human_list, same_human_remove};
pub use last_days::{last_days_accept, last_days_confirm, last_days_pin};
pub use leads::*;
pub use letters::*;
pub use list_compare::{list_compare, list_compare_export};
pub use list_draft::*;
pub use list_map::{import_look, import_rows};
pub use list_views::*;
pub use notes::{note_add, note_correct, note_naming_document_list, note_naming_list, note_version_list};
pub use opt_out::{opt_out_accept, record_unfreeze};
pub use parties::{party_add, party_set};
pub use past_class::class_as_of;
pub use people::*;
pub use person_edit::*;
pub use person_file::*;
pub use person_history::{operation_people, person_field_history, person_part_undo};
pub use person_record::{name_split, person_record};
pub use person_table::*;
pub use progress::{Progress, Stop, Work, work_stop};
pub use proof::proof_list;
pub use proof_grid::proof_grid;
pub use reach::{handling_set, reach_add, reach_change, relation_add, relation_remove};
pub use refiling::refiling;
pub use reminders::{reminder_given, reminder_list};
pub use risk::risk_list;
pub use roles::{role_add, role_kind_list};
pub use sample::sample_add;
pub use sensitive::{sensitive_set, sensitive_show};
pub use tasks::*;
pub use tolling::*;
pub use vetting::{vetting_finding_add, vetting_get, vetting_list};

pub use domain::input::event_kind;
pub use domain::money::thousands;
pub use law::FolderReport;

use case_roster::CaseRoster;
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};
use domain::fact::FactError;
use domain::partial_date::parse_date;
use domain::{Calendar, PartialDate};
use law::Law;
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use store::{Author, Operation, Store, StoreError, User};
use view::ClassView;

/// The moment an operation takes place, and the calendar day it is where the user sits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The day.
    pub today: NaiveDate,
}

/// The core of the program: at most one open case file, and who is using it.
pub struct App {
    law: Law,
    /// The holidays of the law.
    calendar: Arc<Calendar>,
    clock: Box<dyn Fn() -> Moment + Send>,
    /// Day and time of an instant on the clock of the firm.
    wall_clock: Box<dyn Fn(DateTime<Utc>) -> NaiveDateTime + Send>,
    store: Option<Store>,
    user: Option<User>,
    views: HashMap<i64, Arc<ClassView>>,
    rosters: HashMap<i64, CaseRoster>,
    batches: HashMap<i64, tasks::Batches>,
    recipients: Option<letters::RecipientsKept>,
    things: Option<everywhere::Things>,
    last_days: reminders::LastDays,
    /// What files of documents held when they were last read.
    files_read: documents::FilesRead,
    text_reader: Option<documents::TextReader>,
    watch: progress::Watch,
}

impl App {
    /// A core without an open file. `clock` says what moment it is whenever that matters.
    ///
    /// # Errors
    /// When the law data that came with the program cannot be read.
    pub fn new(clock: impl Fn() -> Moment + Send + 'static) -> Result<App, Failure> {
        let law = Law::embedded().map_err(Failure::unexpected)?;
        Ok(App {
            calendar: Arc::new(law.calendar.clone()),
            law,
            clock: Box::new(clock),
            wall_clock: Box::new(|at| at.naive_utc()),
            store: None,
            user: None,
            views: HashMap::new(),
            rosters: HashMap::new(),
            batches: HashMap::new(),
            recipients: None,
            things: None,
            last_days: HashMap::new(),
            files_read: documents::FilesRead::new(),
            text_reader: None,
            watch: progress::Watch::nobody(),
        })
    }

    /// The same with the clock of the firm, which says day and time of an instant where it works; else that of the world.
    #[must_use]
    pub fn with_wall_clock(
        mut self,
        wall_clock: impl Fn(DateTime<Utc>) -> NaiveDateTime + Send + 'static,
    ) -> App {
        self.wall_clock = Box::new(wall_clock);
        self
    }

    /// Works with the law of the program together with a folder of the firm's own: its theories are added, or stand
    /// in the place of the program's.
    ///
    /// # Errors
    /// When a file of the folder is not understood or an example of it does not come out; it is named.
    pub fn use_law(&mut self, folder: &Path) -> Result<(), Failure> {
        self.law = Law::with_folder(folder).map_err(|error| Failure::invalid("law", error.to_string()))?;
        self.calendar = Arc::new(self.law.calendar.clone());
        self.forget();
        Ok(())
    }

    fn moment(&self) -> Moment {
        (self.clock)()
    }

    fn today(&self) -> NaiveDate {
        self.moment().today
    }

    fn store(&self) -> Result<&Store, Failure> {
        self.store.as_ref().ok_or_else(Failure::no_file)
    }

    /// Runs one operation for whoever uses the file.
    fn operate<T>(
        &mut self,
        kind: &str,
        case: Option<i64>,
        work: impl FnOnce(&Operation<'_>) -> Result<(T, String), Failure>,
    ) -> Result<T, Failure> {
        let author = self.author()?;
        self.store.as_mut().ok_or_else(Failure::no_file)?.operate(kind, case, author, work)
    }

    /// Lets go of what was computed from a file that is closed.
    fn forget(&mut self) {
        self.views.clear();
        self.rosters.clear();
        self.batches.clear();
        self.recipients = None;
        self.things = None;
        self.last_days.clear();
        self.files_read.clear();
        self.text_reader = None;
    }

    fn author(&self) -> Result<Author, Failure> {
        let user = self.user.as_ref().ok_or_else(Failure::no_user)?;
        Ok(Author { user: user.id, at: self.moment().at })
    }
}

/// The number of a running operation with the sentence that says what it did.
fn done(op: &Operation<'_>, summary: impl Into<String>) -> (wire::Done, String) {
    let summary = summary.into();
    (wire::Done { operation: op.id, summary: summary.clone() }, summary)
}

/// Reads a day that a user typed into `field`.
fn day(text: &str, field: &str) -> Result<NaiveDate, Failure> {
    domain::date::parse_day(text).ok_or_else(|| {
        let what = match parse_date(text) {
            Some(_) => "is a month or a year, and the day itself is needed here",
            None => "is not a date",
        };
        Failure::invalid(field, format!("{text:?} {what}; write it like 2024-09-18 or 9/18/2024"))
    })
}

/// Reads a date that a user typed into `field`, as far as it is known.
fn date(text: &str, field: &str) -> Result<PartialDate, Failure> {
    parse_date(text).ok_or_else(|| {
        let message = FactError::BadDate(text.to_owned()).to_string();
        Failure::invalid(field, message)
    })
}

/// A count as a sentence has it: `12,000`.
fn grouped(count: u64) -> String {
    thousands(&count.to_string())
}

/// A text that must say something.
fn required(text: &str, field: &str, what: &str) -> Result<String, Failure> {
    let text = text.trim();
    if text.is_empty() {
        Err(Failure::invalid(field, format!("{what} must not be blank")))
    } else {
        Ok(text.to_owned())
    }
}

/// A text that may be blank.
fn optional(text: Option<&str>) -> Option<String> {
    text.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Failure {
        let code = match &error {
            StoreError::NoSuchFile(_) | StoreError::NotFound { .. } => ErrorCode::NotFound,
            StoreError::AlreadyExists(_) => ErrorCode::AlreadyExists,
            StoreError::WrongKeyOrDamaged(_) => ErrorCode::WrongKeyOrDamaged,
            StoreError::NeedsPassphrase(_) => ErrorCode::NeedsPassphrase,
            StoreError::NotEncrypted(_) => ErrorCode::NotEncrypted,
            StoreError::NotOurs(_) | StoreError::CutShort(_) | StoreError::Damaged(_) => ErrorCode::Damaged,
            StoreError::Unreadable { .. } => ErrorCode::Damaged,
            StoreError::TooNew { .. } | StoreError::MigrationEdited { .. } => ErrorCode::TooNew,
            StoreError::Locked => ErrorCode::Locked,
            StoreError::ReadOnly(_) => ErrorCode::ReadOnly,
            StoreError::DiskFull | StoreError::NotWritten(_) => ErrorCode::DiskFull,
            StoreError::EmptyPassphrase => ErrorCode::Invalid,
            StoreError::Conflict { .. }
            | StoreError::UndoneAlready { .. }
            | StoreError::NotUndoable { .. } => ErrorCode::Conflict,
            StoreError::Sql(_) | StoreError::Io { .. } => ErrorCode::Unexpected,
        };
        let operation = match &error {
            StoreError::Conflict { conflict, .. } => Some(conflict.operation),
            StoreError::UndoneAlready { by, .. } => Some(*by),
            _ => None,
        };
        Failure { code, message: sentence(&error.to_string()), field: None, hint: None, operation }
    }
}

/// With a capital letter and a full stop. A path or an identifier at the start stays as it is written.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(|c| c.to_uppercase().to_string()).unwrap_or_default();
    let stop = if text.ends_with(['.', '?', '!']) { "" } else { "." };
    let starts_as_written = text.split(' ').next().is_some_and(|word| word.contains(['/', '\\', '.', '_']));
    if starts_as_written { format!("{text}{stop}") } else { format!("{first}{}{stop}", letters.as_str()) }
}

#[cfg(test)]
mod tests {
    use super::sentence;

    #[test]
    fn a_sentence_begins_with_a_capital_unless_it_begins_with_a_name_that_has_none() {
        assert_eq!(sentence("there is no party 7"), "There is no party 7.");
        assert_eq!(sentence("sca_minimum is answered twice"), "sca_minimum is answered twice.");
        assert_eq!(sentence("cases.numerosity is locked"), "cases.numerosity is locked.");
    }
}
