//! The docket, and the last days to file over the whole class.

use crate::view::ClassView;
use crate::wire::{Done, FilingAdd, FilingView, LastDaySummary, OfCase};
use crate::{App, Failure, day, done, optional, required};
use chrono::NaiveDate;
use store::Filing;

/// The docket of a case, oldest first.
///
/// # Errors
/// When the case does not exist.
pub fn filing_list(app: &mut App, req: OfCase) -> Result<Vec<FilingView>, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let filings = read.filings(req.case)?.into_iter().map(|filing| FilingView {
        filing: filing.id,
        filed_on: filing.filed_on.to_string(),
        docket_entry: filing.docket_entry,
        title: filing.title,
        filed_by: filing.filed_by,
        source: filing.source,
    });
    Ok(filings.collect())
}

/// Adds an entry to the docket.
///
/// # Errors
/// When the title is blank, or the day cannot be read or lies ahead.
pub fn filing_add(app: &mut App, req: FilingAdd) -> Result<Done, Failure> {
    app.store()?.read().case(req.case)?;
    let filed_on = day(&req.filed_on, "filed_on")?;
    if filed_on > app.today() {
        return Err(Failure::invalid("filed_on", "The filing date is after today"));
    }
    let title = required(&req.title, "title", "What was filed")?;
    app.operate("filing_add", Some(req.case), |op| {
        let filing = Filing {
            id: 0,
            filed_on,
            docket_entry: req.docket_entry,
            title: title.clone(),
            filed_by: optional(req.filed_by.as_deref()),
            source: optional(req.source.as_deref()),
        };
        op.filing_insert(req.case, &filing)?;
        Ok(done(op, format!("Docketed {title}, filed {filed_on}")))
    })
}

/// How the class stands against the last day to file of each claim.
///
/// # Errors
/// When the case does not exist.
pub fn last_day_list(app: &mut App, req: OfCase) -> Result<Vec<LastDaySummary>, Failure> {
    let view = app.view(req.case)?;
    let today = app.today();
    Ok((0..view.terms.claims.len()).map(|place| summary(&view, place, today)).collect())
}

/// Which part of the class a safe date puts a person in.
pub(crate) fn when(safe: Option<NaiveDate>, today: NaiveDate) -> &'static str {
    match safe.map(|safe| (safe - today).num_days()) {
        None => "no_date",
        Some(left) if left < 0 => "expired",
        Some(left) if left <= 30 => "within_30",
        Some(left) if left <= 90 => "within_90",
        Some(_) => "later",
    }
}

fn summary(view: &ClassView, place: usize, today: NaiveDate) -> LastDaySummary {
    let theory = &view.terms.theories[place];
    let mut found = LastDaySummary {
        claim: view.terms.names[place].clone(),
        name: theory.name.clone(),
        cite: theory.limitation(&view.terms.answers).citation.cite.clone(),
        expired: 0,
        within_30: 0,
        within_90: 0,
        later: 0,
        no_date: 0,
        next: None,
        last: None,
    };
    let (mut next, mut last) = (None::<NaiveDate>, None::<NaiveDate>);
    for row in (0..view.people.ids.len()).filter(|row| view.is_counted(*row)) {
        let safe = view.safe_date(row, place);
        match when(safe, today) {
            "expired" => found.expired += 1,
            "within_30" => found.within_30 += 1,
            "within_90" => found.within_90 += 1,
            "later" => found.later += 1,
            _ => found.no_date += 1,
        }
        if let Some(safe) = safe {
            last = Some(last.map_or(safe, |last| last.max(safe)));
            if safe >= today {
                next = Some(next.map_or(safe, |next| next.min(safe)));
            }
        }
    }
    found.next = next.map(|day| day.to_string());
    found.last = last.map(|day| day.to_string());
    found
}
