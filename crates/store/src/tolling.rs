//! What stops limitation clocks: earlier class actions, agreements, orders, what holds for one person.

use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use chrono::NaiveDate;
use domain::limitation::Ending;
use rusqlite::{OptionalExtension, Row, named_params};

/// Something that stops a clock or moves its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TollingRow {
    /// Number in the file.
    pub id: i64,
    /// Its kind in the law: `american_pipe`.
    pub kind: String,
    /// The cause: the earlier action, the agreement.
    pub cause: String,
    /// The court of an action.
    pub court: Option<String>,
    /// Its docket number.
    pub docket_number: Option<String>,
    /// The state whose court it is, by its two letters; none for a federal court.
    pub court_of: Option<String>,
    /// Whether it is the named plaintiffs' own action, which stops nothing for them.
    pub is_own_action: bool,
    /// The first day.
    pub from_on: NaiveDate,
    /// The last day; none while it goes on.
    pub to_on: Option<NaiveDate>,
    /// The day of an order that excludes.
    pub ordered_on: Option<NaiveDate>,
    /// How a class action ended.
    pub ending: Ending,
    /// The class whose members it covers.
    pub class: Option<i64>,
    /// The one person it covers.
    pub person: Option<i64>,
    /// The claims it is for; every claim where none is named.
    pub claims: Vec<i64>,
    /// The document.
    pub document: Option<String>,
    /// A note.
    pub note: Option<String>,
}

const TOLLING: &str =
    "SELECT tolling_id, kind, cause, court, docket_number, court_of, is_own_action, from_on, to_on,
      ordered_on, ending, class_id, person_id, document, note,
      (SELECT group_concat(claim_id) FROM tolling_claim c WHERE c.tolling_id = tolling.tolling_id) AS claims
    FROM tolling";

fn tolling_from_row(row: &Row<'_>) -> rusqlite::Result<TollingRow> {
    let ending = row.get_ref("ending")?.as_str()?;
    let claims: Option<String> = row.get("claims")?;
    let claims = claims.as_deref().unwrap_or_default().split(',').filter(|text| !text.is_empty());
    Ok(TollingRow {
        id: row.get("tolling_id")?,
        kind: row.get("kind")?,
        cause: row.get("cause")?,
        court: row.get("court")?,
        docket_number: row.get("docket_number")?,
        court_of: row.get("court_of")?,
        is_own_action: row.get("is_own_action")?,
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
        ordered_on: row.get("ordered_on")?,
        ending: Ending::from_word(ending).ok_or_else(|| bad_column("ending", ending))?,
        class: row.get("class_id")?,
        person: row.get("person_id")?,
        claims: claims
            .map(|text| text.parse().map_err(|error| bad_column("claims", error)))
            .collect::<Result<_, _>>()?,
        document: row.get("document")?,
        note: row.get("note")?,
    })
}

impl Reader<'_> {
    /// What stops clocks in a case, oldest first.
    pub fn tollings(&self, case: i64) -> Result<Vec<TollingRow>, StoreError> {
        let mut query = self
            .db
            .prepare_cached(&format!("{TOLLING} WHERE case_id = :case ORDER BY from_on, tolling_id"))?;
        Ok(query.query_map(named_params! {":case": case}, tolling_from_row)?.collect::<Result<_, _>>()?)
    }

    /// One of them, with its case.
    pub fn tolling(&self, id: i64) -> Result<(i64, TollingRow), StoreError> {
        let mut query = self.db.prepare_cached(&format!("{TOLLING} WHERE tolling_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, tolling_from_row).optional()?;
        let found = found.ok_or_else(|| StoreError::not_found("tolling", id))?;
        let case = self.db.query_row(
            "SELECT case_id FROM tolling WHERE tolling_id = :id",
            named_params! {":id": id},
            |row| row.get("case_id"),
        )?;
        Ok((case, found))
    }
}

impl Operation<'_> {
    /// Adds something that stops clocks and gives its number; `TollingRow::id` does not matter.
    pub fn tolling_insert(&self, case: i64, of: &TollingRow) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO tolling (case_id, kind, cause, court, docket_number, court_of, is_own_action, from_on, to_on,
               ordered_on, ending, class_id, person_id, document, note)
             VALUES (:case, :kind, :cause, :court, :docket, :court_of, :own, :from_on, :to_on, :ordered_on, :ending,
               :class, :person, :document, :note)",
            named_params! {
                ":case": case, ":kind": of.kind, ":cause": of.cause, ":court": of.court, ":docket": of.docket_number,
                ":court_of": of.court_of, ":own": of.is_own_action, ":from_on": of.from_on, ":to_on": of.to_on,
                ":ordered_on": of.ordered_on, ":ending": of.ending.word(), ":class": of.class, ":person": of.person,
                ":document": of.document, ":note": of.note,
            },
        )?;
        let id = self.tx.last_insert_rowid();
        self.tolling_claims_insert(id, &of.claims)?;
        Ok(id)
    }

    /// Changes what an entry says.
    pub fn tolling_update(&self, of: &TollingRow) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE tolling SET kind = :kind, cause = :cause, court = :court, docket_number = :docket,
               court_of = :court_of, is_own_action = :own, from_on = :from_on, to_on = :to_on,
               ordered_on = :ordered_on, ending = :ending, class_id = :class, person_id = :person,
               document = :document, note = :note
             WHERE tolling_id = :id",
            named_params! {
                ":id": of.id, ":kind": of.kind, ":cause": of.cause, ":court": of.court, ":docket": of.docket_number,
                ":court_of": of.court_of, ":own": of.is_own_action, ":from_on": of.from_on, ":to_on": of.to_on,
                ":ordered_on": of.ordered_on, ":ending": of.ending.word(), ":class": of.class, ":person": of.person,
                ":document": of.document, ":note": of.note,
            },
        )?;
        self.tolling_claims_remove(of.id)?;
        self.tolling_claims_insert(of.id, &of.claims)
    }

    /// Takes an entry away.
    pub fn tolling_remove(&self, id: i64) -> Result<(), StoreError> {
        self.tolling_claims_remove(id)?;
        let removed =
            self.tx.execute("DELETE FROM tolling WHERE tolling_id = :id", named_params! {":id": id})?;
        if removed == 0 { Err(StoreError::not_found("tolling", id)) } else { Ok(()) }
    }

    fn tolling_claims_insert(&self, tolling: i64, claims: &[i64]) -> Result<(), StoreError> {
        for claim in claims {
            self.tx.execute(
                "INSERT INTO tolling_claim (tolling_id, claim_id) VALUES (:tolling, :claim)",
                named_params! {":tolling": tolling, ":claim": claim},
            )?;
        }
        Ok(())
    }

    fn tolling_claims_remove(&self, tolling: i64) -> Result<(), StoreError> {
        self.tx.execute(
            "DELETE FROM tolling_claim WHERE tolling_id = :tolling",
            named_params! {":tolling": tolling},
        )?;
        Ok(())
    }
}
