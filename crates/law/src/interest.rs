//! Rates of interest, dated.

use crate::LawError;
use crate::source::{Source, all};
use chrono::NaiveDate;
use domain::interest::{RateError, Rates};
use domain::theory::Citation;
use rust_decimal::Decimal;
use serde::Deserialize;
use std::ops::Range;
use toml::Spanned;

/// A table of rates: which claims or judgments they are for, and from which day each holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateTable {
    /// Short name used in files and on the command line: `ca_contract`.
    pub id: String,
    /// What it is for, in words.
    pub name: String,
    /// The rates for a year, the oldest first; 0.10 is ten percent.
    pub dated: Vec<(NaiveDate, Decimal)>,
    /// The same, to reckon with.
    pub rates: Rates,
    /// Where they stand.
    pub citation: Citation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct InterestFile {
    table: Vec<Spanned<Table>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Table {
    id: String,
    name: String,
    rates: Vec<Spanned<DatedRate>>,
    citation: Citation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DatedRate {
    from: NaiveDate,
    a_year: Decimal,
}

/// The tables of one file.
///
/// # Errors
/// Everything that is wrong with them.
pub(crate) fn read(source: &Source<'_>) -> Result<Vec<RateTable>, Vec<LawError>> {
    let file: InterestFile = source.parse().map_err(|error| vec![error])?;
    let mut seen: Vec<String> = Vec::new();
    all(file.table.into_iter().map(|spanned| {
        let span = spanned.span();
        let Table { id, name, rates, citation } = spanned.into_inner();
        if id.is_empty() || id.contains(|c: char| c != '_' && !c.is_ascii_lowercase() && !c.is_ascii_digit())
        {
            let reason = format!("{id:?} is no name for a table; use small letters, digits and _");
            return Err(source.refused_at(&span, reason));
        }
        if seen.contains(&id) {
            return Err(source.refused_at(&span, format!("the table {id:?} stands twice; keep one")));
        }
        seen.push(id.clone());
        let refused =
            |at: &Range<usize>, error: RateError| source.refused_at(at, format!("the table {id:?}: {error}"));
        let mut dated: Vec<(NaiveDate, Decimal)> = Vec::with_capacity(rates.len());
        for rate in rates {
            let (at, rate) = (rate.span(), rate.into_inner());
            Rates::of(rate.a_year).map_err(|error| refused(&at, error))?;
            if dated.last().is_some_and(|(before, _)| *before >= rate.from) {
                return Err(refused(&at, RateError::NotInOrder));
            }
            dated.push((rate.from, rate.a_year));
        }
        let rates = Rates::dated(&dated).map_err(|error| refused(&span, error))?;
        Ok(RateTable { id, name, dated, rates, citation })
    }))
}
