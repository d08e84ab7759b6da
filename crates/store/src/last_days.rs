//! The last days to file of a claim as the firm confirmed them, and what a case was told since that they hang on.

use crate::deadline::Signed;
use crate::error::{StoreError, bad_column};
use crate::journal::Operation;
use crate::open::Reader;
use chrono::NaiveDate;
use rusqlite::{Row, named_params};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// For how many people each day is the last one to file a claim.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClaimDays {
    /// The days, in order.
    pub days: Vec<DayCount>,
    /// People whose day cannot be told.
    pub no_day: u64,
}

/// For how many people a day is the last one to file a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayCount {
    /// The day to work towards.
    pub safe: NaiveDate,
    /// The latest day that can be argued for.
    pub latest: NaiveDate,
    /// Those people.
    pub people: u64,
    /// Those of them whose day hangs on a question that nobody has decided.
    pub open: u64,
}

/// What the last days of a claim were counted from, so that the day a clock had is known whoever comes or goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedFrom {
    /// Whether clocks started with discovery; otherwise with the violation.
    pub is_from_discovery: bool,
    /// Whether an outer limit ran from the violation as well.
    pub has_outer_limit: bool,
    /// The day of each clock.
    pub clocks: Vec<ClockDay>,
}

/// The day to work towards that a clock gave.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ClockDay {
    /// Numbers of what stopped it, in order.
    pub stopped_by: Vec<i64>,
    /// The day that started it.
    pub start: NaiveDate,
    /// The day from which an outer limit ran.
    pub violation: Option<NaiveDate>,
    /// The day to work towards.
    pub safe: NaiveDate,
}

/// Days with the law that gave them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaysUnder {
    /// The days.
    pub days: ClaimDays,
    /// What they were counted from; of days pinned more than once, what each of them was.
    pub from: Vec<CountedFrom>,
    /// Stands for what the law says that bears on them.
    pub law: String,
    /// The edition of the law.
    pub version: String,
}

/// What the firm has confirmed or accepted of the last days of a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastDaysRow {
    /// The claim.
    pub claim: i64,
    /// The days that were confirmed or accepted.
    pub kept: DaysUnder,
    /// What newer law gave, where the days stay beside it.
    pub pinned: Option<DaysUnder>,
    /// The operation up to which the case was counted.
    pub as_of: i64,
    /// Who answers for the days, and does not confirm them.
    pub set_by: i64,
    /// Who confirmed them, and when.
    pub confirmed: Option<Signed>,
}

/// An operation that touched what last days hang on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DaysChange {
    /// The operation.
    pub operation: i64,
    /// What was done, in a sentence.
    pub summary: String,
    /// Who, and when.
    pub done: Signed,
}

/// Days as the file holds them.
#[derive(Serialize, Deserialize)]
struct Days<'d> {
    #[serde(flatten)]
    days: Cow<'d, ClaimDays>,
    from: Option<Cow<'d, [CountedFrom]>>,
}

/// Days as they were kept, with the law that `law` and `version` name; nothing where older editions of the program kept
/// them, without what they were counted from.
fn days_under(row: &Row<'_>, [days, law, version]: [&str; 3]) -> rusqlite::Result<Option<DaysUnder>> {
    let text = row.get_ref(days)?.as_str()?;
    let kept: Days<'_> = serde_json::from_str(text).map_err(|error| bad_column(days, error))?;
    let Some(from) = kept.from else { return Ok(None) };
    let (law, version) = (row.get(law)?, row.get(version)?);
    Ok(Some(DaysUnder { days: kept.days.into_owned(), from: from.into_owned(), law, version }))
}

fn row(row: &Row<'_>) -> rusqlite::Result<Option<LastDaysRow>> {
    let has_pinned = row.get::<_, Option<String>>("pinned_law")?.is_some();
    let confirmed: Option<i64> = row.get("confirmed_by")?;
    let Some(kept) = days_under(row, ["days", "law", "law_version"])? else { return Ok(None) };
    let pinned = ["pinned_days", "pinned_law", "pinned_version"];
    Ok(Some(LastDaysRow {
        claim: row.get("claim_id")?,
        kept,
        pinned: if has_pinned { days_under(row, pinned)? } else { None },
        as_of: row.get("as_of")?,
        set_by: row.get("set_by")?,
        confirmed: match confirmed {
            Some(user) => Some(Signed { user, name: row.get("name")?, at: row.get("confirmed_at")? }),
            None => None,
        },
    }))
}

impl Reader<'_> {
    /// What the firm has confirmed or accepted of the claims of a case. What was kept without what it was counted from is
    /// left out, and so is asked for anew: no day of it could be held against that of new law.
    pub fn last_days(&self, case: i64) -> Result<Vec<LastDaysRow>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT d.claim_id, d.days, d.law, d.law_version, d.pinned_days, d.pinned_law, d.pinned_version, d.as_of,
               d.set_by, d.confirmed_by, u.name, d.confirmed_at
             FROM last_days d JOIN claim c USING (claim_id) LEFT JOIN user u ON u.user_id = d.confirmed_by
             WHERE c.case_id = :case ORDER BY d.claim_id",
        )?;
        let rows = query.query_map(named_params! {":case": case}, row)?;
        Ok(rows.filter_map(Result::transpose).collect::<Result<_, _>>()?)
    }

    /// The operations after `after` that touched what the last days of a claim hang on, the newest first, at most
    /// `limit`: its pleading and what tells its inputs, what stops its clock, the people with their facts and events, the
    /// classes, the stage of the case, the day the case says, and the answers to `questions`.
    pub fn last_days_changes(
        &self,
        case: i64,
        claim: i64,
        questions: &[&str],
        after: i64,
        limit: u32,
    ) -> Result<Vec<DaysChange>, StoreError> {
        let mut query = self.db.prepare_cached(
            "SELECT o.operation_id, o.summary, o.user_id, u.name, o.at
             FROM operation o JOIN user u USING (user_id)
             WHERE o.case_id = :case AND o.operation_id > :after AND EXISTS (
               SELECT 1 FROM (
                 SELECT table_name, coalesce(after, before) AS row, after IS NULL OR before IS NULL AS came_or_went
                 FROM change c WHERE c.operation_id = o.operation_id
               )
               WHERE table_name = 'person' AND came_or_went
                 OR table_name IN ('membership', 'event', 'class', 'class_definition', 'case_stage')
                 OR table_name = 'part_edit' AND row ->> '$.edit' ->> '$.k' IN ('status', 'fact')
                 OR table_name IN ('claim', 'claim_status') AND row ->> '$.claim_id' = :claim
                 OR table_name = 'input_source' AND coalesce(row ->> '$.claim_id', :claim) = :claim
                 OR table_name = 'setting' AND row ->> '$.name' IN ('accrued_on', 'discoverable_on', 'new_action')
                 OR table_name = 'decision'
                   AND row ->> '$.question' IN (SELECT value FROM json_each(:questions))
                 OR table_name IN ('tolling', 'tolling_claim')
             )
             ORDER BY o.operation_id DESC LIMIT :limit",
        )?;
        let questions = serde_json::json!(questions).to_string();
        let values = named_params! {
            ":case": case, ":claim": claim, ":questions": questions, ":after": after, ":limit": limit,
        };
        let rows = query.query_map(values, |row| {
            Ok(DaysChange {
                operation: row.get("operation_id")?,
                summary: row.get("summary")?,
                done: Signed { user: row.get("user_id")?, name: row.get("name")?, at: row.get("at")? },
            })
        })?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Operation<'_> {
    /// Keeps what the firm has confirmed or accepted of the last days of a claim, counted up to this operation;
    /// `confirmed` says who confirmed it and when.
    pub fn last_days_keep(
        &self,
        claim: i64,
        kept: &DaysUnder,
        pinned: Option<&DaysUnder>,
        set_by: i64,
        confirmed: Option<(i64, &str)>,
    ) -> Result<(), StoreError> {
        let text = |of: &DaysUnder| {
            let days = Days { days: Cow::Borrowed(&of.days), from: Some(Cow::Borrowed(&of.from)) };
            serde_json::json!(days).to_string()
        };
        self.tx.execute(
            "INSERT INTO last_days (claim_id, days, law, law_version, pinned_days, pinned_law, pinned_version, as_of,
               set_by, confirmed_by, confirmed_at)
             VALUES (:claim, :days, :law, :version, :pinned_days, :pinned_law, :pinned_version, :as_of, :set_by, :by, :at)
             ON CONFLICT (claim_id) DO UPDATE SET days = excluded.days, law = excluded.law,
               law_version = excluded.law_version, pinned_days = excluded.pinned_days, pinned_law = excluded.pinned_law,
               pinned_version = excluded.pinned_version, as_of = excluded.as_of, set_by = excluded.set_by,
               confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at",
            named_params! {
                ":claim": claim, ":days": text(kept), ":law": kept.law, ":version": kept.version,
                ":pinned_days": pinned.map(text), ":pinned_law": pinned.map(|of| &of.law),
                ":pinned_version": pinned.map(|of| &of.version), ":as_of": self.id, ":set_by": set_by,
                ":by": confirmed.map(|(by, _)| by), ":at": confirmed.map(|(_, at)| at),
            },
        )?;
        Ok(())
    }
}
