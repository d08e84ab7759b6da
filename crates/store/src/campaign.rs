//! Campaigns: what brings callers to a case, and what it has cost.

use crate::error::StoreError;
use crate::journal::Operation;
use crate::open::Reader;
use domain::Money;
use rusqlite::{OptionalExtension, Row, named_params};

/// Something that brings callers: an advertisement, a referral, the press.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campaign {
    /// Number in the file.
    pub id: i64,
    /// The case.
    pub case: i64,
    /// What it is called.
    pub name: String,
    /// What it has cost so far.
    pub cost: Money,
}

/// How many leads a campaign brought, and how many of them are clients by now.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CampaignCount {
    /// Leads.
    pub leads: u64,
    /// Those engaged.
    pub engaged: u64,
}

const CAMPAIGN: &str = "SELECT campaign_id, case_id, name, cost_cents FROM campaign";

fn campaign_from_row(row: &Row<'_>) -> rusqlite::Result<Campaign> {
    Ok(Campaign {
        id: row.get("campaign_id")?,
        case: row.get("case_id")?,
        name: row.get("name")?,
        cost: Money::from_cents(row.get("cost_cents")?),
    })
}

impl Reader<'_> {
    /// The campaigns of a case, by name.
    pub fn campaigns(&self, case: i64) -> Result<Vec<Campaign>, StoreError> {
        let sql = format!("{CAMPAIGN} WHERE case_id = :case ORDER BY name COLLATE NOCASE, campaign_id");
        let mut query = self.db.prepare_cached(&sql)?;
        Ok(query.query_map(named_params! {":case": case}, campaign_from_row)?.collect::<Result<_, _>>()?)
    }

    /// One of them.
    pub fn campaign(&self, id: i64) -> Result<Campaign, StoreError> {
        let mut query = self.db.prepare_cached(&format!("{CAMPAIGN} WHERE campaign_id = :id"))?;
        let found = query.query_row(named_params! {":id": id}, campaign_from_row).optional()?;
        found.ok_or_else(|| StoreError::not_found("campaign", id))
    }

    /// How many leads a campaign brought.
    pub fn campaign_count(&self, id: i64) -> Result<CampaignCount, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT count(*) AS leads, count(*) FILTER (WHERE stage = 'engaged') AS engaged FROM lead
             WHERE campaign_id = :id",
        )?;
        Ok(query.query_row(named_params! {":id": id}, |row| {
            Ok(CampaignCount { leads: row.get("leads")?, engaged: row.get("engaged")? })
        })?)
    }
}

impl Operation<'_> {
    /// Adds a campaign and gives its number.
    pub fn campaign_insert(&self, case: i64, name: &str, cost: Money) -> Result<i64, StoreError> {
        self.tx.execute(
            "INSERT INTO campaign (case_id, name, cost_cents) VALUES (:case, :name, :cost)",
            named_params! {":case": case, ":name": name, ":cost": cost.cents()},
        )?;
        Ok(self.tx.last_insert_rowid())
    }

    /// Writes name and cost of one.
    pub fn campaign_update(&self, id: i64, name: &str, cost: Money) -> Result<(), StoreError> {
        self.tx.execute(
            "UPDATE campaign SET name = :name, cost_cents = :cost WHERE campaign_id = :id",
            named_params! {":name": name, ":cost": cost.cents(), ":id": id},
        )?;
        Ok(())
    }

    /// Takes one away that brought nobody.
    pub fn campaign_delete(&self, id: i64) -> Result<(), StoreError> {
        self.tx.execute("DELETE FROM campaign WHERE campaign_id = :id", named_params! {":id": id})?;
        Ok(())
    }
}
