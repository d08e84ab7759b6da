//! The journal: every row touched, before and after, written by triggers that are made from
//! the schema itself, so that a new table is journaled without a line of code.

use crate::error::StoreError;
use crate::open::{Reader, Store};
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::{Connection, Transaction, TransactionBehavior, named_params};

/// Tables that are not journaled, and why.
pub const EXEMPT: &[(&str, &str)] = &[
    ("migration", "the schema's own history; written only by the runner"),
    ("operation", "the journal itself"),
    ("change", "the journal itself"),
    ("class_column", "derived from what is journaled, and put right from the journal"),
    ("reminder_given", "who was told what, which nobody undoes; no figure and no day rests on it"),
    ("last_day_event", "history of the calendar files that went out, which no undo takes back"),
    ("import", "history of what came in; stays when the import is undone"),
    ("list_draft", "what is not yet decided of a list on its way in; nothing of a case rests on it"),
    ("list_said", "what a list said of people whom the case knew, never changed; history, as the import is"),
    ("mailing", "history of the lists that went out, which no undo takes back"),
    ("conflict_check", "who was checked for conflicts, a record that no undo takes back"),
    ("conflict_hit", "what such a check found, as it stood then"),
    ("conflict_decision", "what was decided of it; a later decision is added, none is taken back"),
    ("conflict_sign_off", "who signed a check for conflicts off"),
    ("vetting_finding", "what was found of a representative; a later finding is added, none is taken back"),
    ("document_text", "read anew from the files of documents whenever it is wanted"),
    ("document_page", "read anew from the files of documents whenever it is wanted"),
    ("document_term", "the words of these texts"),
    ("text_attempt", "which texts are being read just now; nothing of a case rests on it"),
    ("file_key", "the key under which values are sealed, which the journal must never hold"),
    ("list_part", "what a list brought, never changed; who of it is in the case stands in person"),
];

/// What the journal says of people who were taken away and stood as their list has them: the list still holds them.
pub(crate) const LISTED: &str = r#"{"as_listed":true}"#;

/// Who does an operation, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Author {
    /// A user known to the file.
    pub user: i64,
    /// The moment.
    pub at: DateTime<Utc>,
}

/// A running operation. What is written through it is journaled under it.
pub struct Operation<'a> {
    pub(crate) tx: &'a Transaction<'a>,
    /// Its number.
    pub id: i64,
    /// Who does it, and when.
    pub author: Author,
}

/// A table that is journaled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Journaled {
    pub table: String,
    pub key: String,
    pub columns: Vec<String>,
}

impl Journaled {
    /// SQL for one row as JSON, with every column taken from `from` (`old`, `new`, or the table).
    pub fn as_json(&self, from: &str) -> String {
        let pairs: Vec<String> = self.columns.iter().map(|c| format!("'{c}', {from}.{c}")).collect();
        format!("json_object({})", pairs.join(", "))
    }
}

/// The journaled tables of this file, from its schema. Of an index of words its tables are not: it holds what others hold.
pub(crate) fn journaled(db: &Connection) -> Result<Vec<Journaled>, StoreError> {
    let mut tables = db.prepare_cached(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'
         AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name",
    )?;
    let names = tables.query_map([], |row| row.get::<_, String>("name"))?.collect::<Result<Vec<_>, _>>()?;
    let wanted = names.into_iter().filter(|name| EXEMPT.iter().all(|(exempt, _)| exempt != name));
    wanted.map(|table| journaled_table(db, table)).collect()
}

fn journaled_table(db: &Connection, table: String) -> Result<Journaled, StoreError> {
    let mut info = db.prepare_cached("SELECT name, pk FROM pragma_table_info(:table)")?;
    let columns = info
        .query_map(named_params! {":table": table}, |row| Ok((row.get("name")?, row.get("pk")?)))?
        .collect::<Result<Vec<(String, i64)>, _>>()?;
    let key = columns.iter().find(|(_, pk)| *pk == 1).map(|(name, _)| name.clone());
    let key = key.ok_or_else(|| StoreError::unreadable(format!("table {table}"), "it has no primary key"))?;
    Ok(Journaled { table, key, columns: columns.into_iter().map(|(name, _)| name).collect() })
}

/// Sets the triggers that write the journal, for this connection only.
pub(crate) fn install(db: &Connection) -> Result<(), StoreError> {
    db.execute_batch(
        // `bulk`: 0 journals every row; 1 those that are changed, a range stands for the others; 2 none, since nothing is kept.
        "CREATE TEMP TABLE running (operation_id INTEGER, bulk INTEGER NOT NULL);
         INSERT INTO temp.running VALUES (NULL, 0);",
    )?;
    for table in journaled(db)? {
        let Journaled { table: name, key, .. } = &table;
        let (old, new) = (table.as_json("old"), table.as_json("new"));
        let write = |event: &str, id: &str, before: &str, after: &str, unless: &str| {
            format!(
                "CREATE TEMP TRIGGER journal_{event}_{name} AFTER {event} ON main.{name}
                 WHEN (SELECT {unless} FROM temp.running)
                 BEGIN
                   INSERT INTO change (operation_id, table_name, first_id, last_id, before, after)
                   SELECT operation_id, '{name}', {id}, {id}, {before}, {after} FROM temp.running;
                 END;"
            )
        };
        let (new_key, old_key) = (format!("new.{key}"), format!("old.{key}"));
        db.execute_batch(&write("INSERT", &new_key, "NULL", &new, "bulk = 0"))?;
        db.execute_batch(&write("UPDATE", &new_key, &old, &new, "bulk < 2"))?;
        db.execute_batch(&write("DELETE", &old_key, &old, "NULL", "bulk = 0"))?;
    }
    Ok(())
}

impl Store {
    /// Runs one operation: one transaction, one journal row. `work` gives its result and one
    /// sentence that says what was done, for people who read the history.
    ///
    /// # Errors
    /// Whatever `work` refuses with, or the file; nothing is written then.
    pub fn operate<T, E: From<StoreError>>(
        &mut self,
        kind: &str,
        case: Option<i64>,
        author: Author,
        work: impl FnOnce(&Operation<'_>) -> Result<(T, String), E>,
    ) -> Result<T, E> {
        self.operate_undoing(kind, case, author, None, work)
    }

    pub(crate) fn operate_undoing<T, E: From<StoreError>>(
        &mut self,
        kind: &str,
        case: Option<i64>,
        author: Author,
        undoes: Option<i64>,
        work: impl FnOnce(&Operation<'_>) -> Result<(T, String), E>,
    ) -> Result<T, E> {
        let behavior = TransactionBehavior::Immediate;
        let tx = self.db.transaction_with_behavior(behavior).map_err(StoreError::from)?;
        let id = begin(&tx, kind, case, author, undoes)?;
        let (found, summary) = work(&Operation { tx: &tx, id, author })?;
        finish(&tx, id, &summary)?;
        tx.commit().map_err(StoreError::from)?;
        Ok(found)
    }

    /// Runs `work` as an operation that is taken back: nothing of it is kept.
    pub(crate) fn trying<T>(
        &mut self,
        kind: &str,
        case: Option<i64>,
        author: Author,
        undoes: Option<i64>,
        work: impl FnOnce(&Operation<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let tx = self.db.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let id = begin(&tx, kind, case, author, undoes)?;
        let found = work(&Operation { tx: &tx, id, author })?;
        tx.rollback()?;
        Ok(found)
    }
}

fn begin(
    tx: &Connection,
    kind: &str,
    case: Option<i64>,
    author: Author,
    undoes: Option<i64>,
) -> Result<i64, StoreError> {
    tx.execute(
        "INSERT INTO operation (kind, summary, case_id, user_id, at, undoes)
         VALUES (:kind, '', :case, :user, :at, :undoes)",
        named_params! {
            ":kind": kind, ":case": case, ":user": author.user, ":undoes": undoes,
            ":at": author.at.to_rfc3339_opts(SecondsFormat::Secs, true),
        },
    )?;
    let id = tx.last_insert_rowid();
    tx.execute("UPDATE temp.running SET operation_id = :id, bulk = 0", named_params! {":id": id})?;
    Ok(id)
}

fn finish(tx: &Connection, id: i64, summary: &str) -> Result<(), StoreError> {
    tx.execute(
        "UPDATE operation SET summary = :summary WHERE operation_id = :id",
        named_params! {":summary": summary, ":id": id},
    )?;
    Ok(tx.execute("UPDATE temp.running SET operation_id = NULL, bulk = 0", []).map(|_| ())?)
}

impl Operation<'_> {
    /// Runs `work` without journaling the rows that it inserts: a range is journaled for them.
    pub(crate) fn unjournaled(
        &self,
        work: impl FnOnce() -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        self.tx.prepare_cached("UPDATE temp.running SET bulk = 1")?.execute([])?;
        work()?;
        self.tx.prepare_cached("UPDATE temp.running SET bulk = 0")?.execute([])?;
        Ok(())
    }

    /// Journals that rows were inserted whose ids follow one another.
    pub(crate) fn journal_range(&self, table: &str, first: i64, last: i64) -> Result<(), StoreError> {
        self.journal_rows(table, first, last, None)
    }

    /// Journals that people who stood as their list has them were taken away.
    pub(crate) fn journal_listed_gone(&self, first: i64, last: i64) -> Result<(), StoreError> {
        self.journal_rows("person", first, last, Some(LISTED))
    }

    fn journal_rows(
        &self,
        table: &str,
        first: i64,
        last: i64,
        before: Option<&str>,
    ) -> Result<(), StoreError> {
        self.tx
            .prepare_cached(
                "INSERT INTO change (operation_id, table_name, first_id, last_id, before)
             VALUES (:operation, :table, :first, :last, :before)",
            )?
            .execute(named_params! {
                ":operation": self.id, ":table": table, ":first": first, ":last": last, ":before": before,
            })?;
        Ok(())
    }

    /// Reads the file as the operation has left it so far.
    pub fn read(&self) -> Reader<'_> {
        Reader { db: self.tx }
    }

    /// Names the case an operation made, which had no number when it began.
    pub fn belongs_to(&self, case: i64) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE operation SET case_id = :case WHERE operation_id = :id",
            named_params! {":case": case, ":id": self.id},
        )?;
        Ok(())
    }
}
