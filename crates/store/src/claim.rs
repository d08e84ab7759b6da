//! The claims of a case: what is pleaded, against whom, what the firm says of it, and what tells its inputs.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, named_params};

/// A cause of action pleaded in the case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    /// Number in the file.
    pub id: i64,
    /// Its theory in the law's catalogue.
    pub theory: String,
    /// The class it is brought for.
    pub class: i64,
    /// Name of the loss it makes good: claims for the same loss meet in the overlap.
    pub loss: String,
    /// The defendants it is brought against, with their numbers.
    pub defendants: Vec<(i64, String)>,
    /// Statuses, oldest first.
    pub statuses: Vec<ClaimStatus>,
    /// What the firm says of it.
    pub terms: Vec<ClaimTerm>,
}

/// The status of a claim, from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimStatus {
    /// The status: `pleaded`.
    pub status: String,
    /// The defendant it holds against; every one of them where none is named.
    pub defendant: Option<i64>,
    /// From which day.
    pub from_on: NaiveDate,
    /// What happened.
    pub note: Option<String>,
}

/// What the firm says of a claim where the statute leaves room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimTerm {
    /// Name: `figure`, `tier`, `net_worth`.
    pub name: String,
    /// Its value as text.
    pub value: String,
    /// Where it came from.
    pub source: String,
    /// Whether it is an assumption and not a finding.
    pub is_assumed: bool,
}

/// What tells an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Told {
    /// A fact, by its key.
    Fact(String),
    /// Events of a kind: how many there are, or what they cost.
    Events(String),
}

/// Which fact or kind of event tells an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputSource {
    /// The claim; every claim of the case where none is named.
    pub claim: Option<i64>,
    /// The input: `amount_paid`.
    pub input: String,
    /// What tells it.
    pub told: Told,
}

impl Reader<'_> {
    /// When a claim was pleaded in this file, RFC 3339, UTC.
    pub fn claim_pleaded_at(&self, claim: i64) -> Result<String, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT o.at FROM change c JOIN operation o USING (operation_id)
             WHERE c.table_name = 'claim' AND c.first_id = :claim ORDER BY c.change_id LIMIT 1",
        )?;
        let at = query.query_row(named_params! {":claim": claim}, |row| row.get("at")).optional()?;
        at.ok_or_else(|| StoreError::not_found("claim", claim))
    }

    /// The claims of a case, in the order of the pleading.
    pub fn claims(&self, case: i64) -> Result<Vec<ClaimRow>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT claim_id, theory, class_id, loss FROM claim WHERE case_id = :case ORDER BY position, claim_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            Ok(ClaimRow {
                id: row.get("claim_id")?,
                theory: row.get("theory")?,
                class: row.get("class_id")?,
                loss: row.get("loss")?,
                defendants: Vec::new(),
                statuses: Vec::new(),
                terms: Vec::new(),
            })
        })?;
        let mut claims = rows.collect::<Result<Vec<ClaimRow>, _>>()?;
        for claim in &mut claims {
            claim.defendants = self.defendants(claim.id)?;
            claim.statuses = self.claim_statuses(claim.id)?;
            claim.terms = self.claim_terms(claim.id)?;
        }
        Ok(claims)
    }

    fn defendants(&self, claim: i64) -> Result<Vec<(i64, String)>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT p.party_id, p.name FROM claim_defendant d JOIN party p USING (party_id)
             WHERE d.claim_id = :claim ORDER BY d.claim_defendant_id",
        )?;
        let rows = query
            .query_map(named_params! {":claim": claim}, |row| Ok((row.get("party_id")?, row.get("name")?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn claim_statuses(&self, claim: i64) -> Result<Vec<ClaimStatus>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT status, party_id, from_on, note FROM claim_status WHERE claim_id = :claim
             ORDER BY from_on, claim_status_id",
        )?;
        let rows = query.query_map(named_params! {":claim": claim}, |row| {
            Ok(ClaimStatus {
                status: row.get("status")?,
                defendant: row.get("party_id")?,
                from_on: row.get("from_on")?,
                note: row.get("note")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    fn claim_terms(&self, claim: i64) -> Result<Vec<ClaimTerm>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT name, value, source, is_assumed FROM claim_term WHERE claim_id = :claim ORDER BY name",
        )?;
        let rows = query.query_map(named_params! {":claim": claim}, |row| {
            Ok(ClaimTerm {
                name: row.get("name")?,
                value: row.get("value")?,
                source: row.get("source")?,
                is_assumed: row.get("is_assumed")?,
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What tells the inputs of a case, those for all its claims first.
    pub fn input_sources(&self, case: i64) -> Result<Vec<InputSource>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT claim_id, input, fact_key, event_kind FROM input_source WHERE case_id = :case
             ORDER BY claim_id IS NOT NULL, claim_id, input",
        )?;
        let rows = query.query_map(named_params! {":case": case}, |row| {
            let (fact, kind): (Option<String>, Option<String>) =
                (row.get("fact_key")?, row.get("event_kind")?);
            let told = match (fact, kind) {
                (Some(fact), _) => Told::Fact(fact),
                (None, kind) => Told::Events(kind.unwrap_or_default()),
            };
            Ok(InputSource { claim: row.get("claim_id")?, input: row.get("input")?, told })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Adds a claim against the given parties, after the claims that stand.
    pub fn claim_insert(
        &self,
        case: i64,
        class: i64,
        theory: &str,
        loss: &str,
        defendants: &[i64],
    ) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO claim (case_id, class_id, theory, loss, position)
             SELECT :case, :class, :theory, :loss, coalesce(max(position), 0) + 1 FROM claim WHERE case_id = :case",
            named_params! {":case": case, ":class": class, ":theory": theory, ":loss": loss},
        )?;
        let claim = self.tx.last_insert_rowid();
        for party in defendants {
            self.tx.execute(
                "INSERT INTO claim_defendant (claim_id, party_id) VALUES (:claim, :party)",
                named_params! {":claim": claim, ":party": party},
            )?;
        }
        Ok(claim)
    }

    /// Names the loss that a claim makes good.
    pub fn claim_loss_set(&self, claim: i64, loss: &str) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE claim SET loss = :loss WHERE claim_id = :claim",
            named_params! {":claim": claim, ":loss": loss},
        )?;
        Ok(())
    }

    /// Adds a status to the dated history of a claim.
    pub fn claim_status_insert(&self, claim: i64, status: &ClaimStatus) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO claim_status (claim_id, party_id, status, from_on, note)
             VALUES (:claim, :party, :status, :from_on, :note)",
            named_params! {
                ":claim": claim, ":party": status.defendant, ":status": status.status,
                ":from_on": status.from_on, ":note": status.note,
            },
        )?;
        Ok(())
    }

    /// Sets what the firm says of a claim.
    pub fn claim_term_set(&self, claim: i64, term: &ClaimTerm) -> Result<(), StoreError> {
        self.tx.execute(
            "INSERT INTO claim_term (claim_id, name, value, source, is_assumed)
             VALUES (:claim, :name, :value, :source, :is_assumed)
             ON CONFLICT (claim_id, name) DO UPDATE
             SET value = :value, source = :source, is_assumed = :is_assumed",
            named_params! {
                ":claim": claim, ":name": term.name, ":value": term.value, ":source": term.source,
                ":is_assumed": term.is_assumed,
            },
        )?;
        Ok(())
    }

    /// Takes back what the firm said of a claim.
    pub fn claim_term_remove(&self, claim: i64, name: &str) -> Result<(), StoreError> {
        let removed = self.tx.execute(
            "DELETE FROM claim_term WHERE claim_id = :claim AND name = :name",
            named_params! {":claim": claim, ":name": name},
        )?;
        if removed == 0 { Err(StoreError::not_found("term of the claim", name)) } else { Ok(()) }
    }

    /// Says what tells an input; nothing goes back to the fact of the input's own name.
    pub fn input_source_set(
        &self,
        case: i64,
        claim: Option<i64>,
        input: &str,
        told: Option<&Told>,
    ) -> Result<(), StoreError> {
        self.tx.execute(
            "DELETE FROM input_source WHERE case_id = :case AND claim_id IS :claim AND input = :input",
            named_params! {":case": case, ":claim": claim, ":input": input},
        )?;
        let Some(told) = told else { return Ok(()) };
        let (fact, kind) = match told {
            Told::Fact(fact) => (Some(fact), None),
            Told::Events(kind) => (None, Some(kind)),
        };
        self.tx.execute(
            "INSERT INTO input_source (case_id, claim_id, input, fact_key, event_kind)
             VALUES (:case, :claim, :input, :fact, :kind)",
            named_params! {":case": case, ":claim": claim, ":input": input, ":fact": fact, ":kind": kind},
        )?;
        Ok(())
    }
}
