//! What operations touched, so that what is kept in memory is put right and not read anew.

use crate::error::StoreError;
use crate::open::Reader;
use crate::part_edit::PartEdit;
use crate::undo_edits::PART_EDIT;
use rusqlite::named_params;
use std::ops::RangeInclusive;

/// What operations after a certain one touched.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Touched {
    /// The last operation of the file.
    pub last_operation: i64,
    /// Numbers of people whose status or facts were touched, as ranges.
    pub people: Vec<RangeInclusive<i64>>,
    /// Numbers of people of whom only tags were touched, as ranges: no figure rests on them.
    pub tagged: Vec<RangeInclusive<i64>>,
    /// Whether events were touched.
    pub events: bool,
    /// Whether notes were touched.
    pub notes: bool,
    /// Whether leads were touched: their stage, what brought them, what they said.
    pub leads: bool,
    /// Whether documents were touched, what they are about, or which everyone has to send.
    pub documents: bool,
    /// Whether it was touched who got none of the letters that were written.
    pub left_out: bool,
    /// Whether it was touched how people may be reached, what they are beside their status, or a deadline, which an opt-out
    /// can be held to.
    pub files: bool,
    /// Whether the contact log or tasks were touched, next steps among them.
    pub contacts: bool,
    /// Whether anything else was touched on which figures rest: claims, classes, settings, decisions, facts asked.
    pub terms: bool,
}

/// Tables on which no figure rests.
const BESIDE: &[&str] = &[
    "campaign",
    "lead_step",
    "intake_question",
    "incoming_answer",
    "list_view",
    "person_removal",
    "counsel",
    "user",
    "trigger_event",
    "deadline_trigger",
    "deadline_status",
    "contact_interval",
    "task_set",
    "document_kind",
    "sealed_case",
    "relation",
    "sealed",
    "showing",
    "same_human",
    "involved",
    "letterhead",
    "letter_template",
    "letter_text",
    "letter_run",
    "contact_document",
];

/// Tables that say who has which documents.
const DOCUMENTS: [&str; 3] = ["document", "document_about", "required_document"];

impl Reader<'_> {
    /// What the operations after `operation` touched.
    pub fn touched_since(&self, operation: i64) -> Result<Touched, StoreError> {
        let last_operation =
            self.db
                .query_row("SELECT coalesce(max(operation_id), 0) FROM operation", [], |row| row.get(0))?;
        let mut found = Touched { last_operation, ..Touched::default() };
        if last_operation <= operation {
            return Ok(found);
        }
        let mut query = self.db.prepare_cached(
            "SELECT table_name, first_id, last_id, iif(table_name = 'part_edit', coalesce(after, before), NULL) AS edit
             FROM change WHERE operation_id > :operation",
        )?;
        let mut rows = query.query(named_params! {":operation": operation})?;
        while let Some(row) = rows.next()? {
            match row.get_ref("table_name")?.as_str().map_err(rusqlite::Error::from)? {
                "membership" => found.people.push(row.get("first_id")?..=row.get("last_id")?),
                // Who stands as a list has them has no membership of their own.
                "person" => found.people.push(row.get("first_id")?..=row.get("last_id")?),
                "note" => found.notes = true,
                "event" => found.events = true,
                "lead" => found.leads = true,
                table if DOCUMENTS.contains(&table) => found.documents = true,
                "handling" | "role" | "deadline" | "deadline_status" => found.files = true,
                "contact" | "task" => found.contacts = true,
                "letter_left_out" => found.left_out = true,
                PART_EDIT => {
                    let edit =
                        PartEdit::from_json(row.get_ref("edit")?.as_str().map_err(rusqlite::Error::from)?)?;
                    let moved = if edit.kept.moves_figures() { &mut found.people } else { &mut found.tagged };
                    moved.extend(edit.people().map(|person| person..=person));
                }
                table if BESIDE.contains(&table) => {}
                _ => found.terms = true,
            }
        }
        Ok(found)
    }
}
