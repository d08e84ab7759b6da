//! The docket, and the last days to file over the whole class.

use crate::last_days::standing;
use crate::view::ClassView;
use crate::wire::{
    Done, FilingAdd, FilingView, LastDayCount, LastDaySummary, LimitationAsked, LimitationRow, OfCase,
};
use crate::{App, Failure, day, done, optional, required};
use chrono::NaiveDate;
use store::{DayCount, Filing, PartsRead};

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
    (0..view.terms.claims.len()).map(|place| summary(app, &view, req.case, place)).collect()
}

/// Whose last days come next, the first ones first; what was filed in time asks for nothing.
///
/// # Errors
/// When the case does not exist, or pleads no such claim.
pub fn limitation_list(app: &mut App, req: LimitationAsked) -> Result<Vec<LimitationRow>, Failure> {
    let view = app.view(req.case)?;
    let place_of = |claim: &String| {
        let place = view.terms.place(claim);
        place.ok_or_else(|| Failure::not_found(format!("the case pleads no claim {claim:?}")))
    };
    let only = req.claim.as_ref().map(place_of).transpose()?;
    let today = view.terms.on;
    let mut found: Vec<(NaiveDate, usize, usize)> = Vec::new();
    for place in (0..view.terms.claims.len()).filter(|place| only.is_none_or(|only| only == *place)) {
        for row in (0..view.people.ids.len()).filter(|row| view.counts_for(*row, place)) {
            let Some(safe) = view.safe_date(row, place) else { continue };
            let is_next = (0..=i64::from(req.within)).contains(&(safe - today).num_days());
            if is_next && view.standing(row, place) != When::Filed {
                found.push((safe, place, row));
            }
        }
    }
    found.sort_unstable();
    let read = app.store()?.read();
    let mut parts = PartsRead::default();
    let row = |(safe, place, row): (NaiveDate, usize, usize)| {
        let person = read.person_among(view.people.ids[row], &mut parts)?;
        Ok(LimitationRow {
            person: person.id,
            external_id: person.external_id.clone(),
            name: person.name.listed(),
            claim: view.terms.names[place].clone(),
            claim_name: view.terms.theories[place].name.clone(),
            safe_date: safe.to_string(),
            days_left: (safe - today).num_days(),
            is_open: view.is_open(row, place),
            is_partial: view.is_partial(row, place),
        })
    };
    found.into_iter().map(row).collect()
}

/// How one person's time for one claim stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// The day is not known.
    NoDate,
    /// It was filed in time.
    Filed,
    /// It has run; or the claim was filed after it had.
    Expired,
    /// Within a week.
    Within7,
    /// Within thirty days.
    Within30,
    /// Within ninety days.
    Within90,
    /// Later.
    Later,
}

impl When {
    /// Where a day to work towards stands, for a claim that was filed on a day, or is not filed yet.
    pub fn of(safe: Option<NaiveDate>, filed_on: Option<NaiveDate>, today: NaiveDate) -> When {
        let Some(safe) = safe else { return When::NoDate };
        if let Some(filed_on) = filed_on {
            return if safe < filed_on { When::Expired } else { When::Filed };
        }
        match (safe - today).num_days() {
            ..0 => When::Expired,
            0..=7 => When::Within7,
            8..=30 => When::Within30,
            31..=90 => When::Within90,
            _ => When::Later,
        }
    }

    /// Its name on the wire.
    pub const fn word(self) -> &'static str {
        match self {
            When::NoDate => "no_date",
            When::Filed => "filed",
            When::Expired => "expired",
            When::Within7 => "within_7",
            When::Within30 => "within_30",
            When::Within90 => "within_90",
            When::Later => "later",
        }
    }
}

fn summary(app: &App, view: &ClassView, case: i64, place: usize) -> Result<LastDaySummary, Failure> {
    let (theory, today, filed_on) = (&view.terms.theories[place], view.terms.on, view.terms.filed_on(place));
    let last_days = view.last_days(place);
    let days = &last_days.used;
    let mut found = LastDaySummary {
        claim: view.terms.names[place].clone(),
        name: theory.name.clone(),
        cite: theory.limitation(&view.terms.answers).citation.cite.clone(),
        action: view.terms.time.action.word().to_owned(),
        filed_on: filed_on.map(|day| day.to_string()),
        filed: 0,
        expired: 0,
        within_7: 0,
        within_30: 0,
        within_90: 0,
        later: 0,
        no_date: days.no_day,
        open: 0,
        partial: 0,
        days: Vec::new(),
        next: None,
        last: days.days.last().map(|of| of.safe.to_string()),
        standing: standing(app, view, case, place)?,
    };
    if filed_on.is_none() {
        let count = |of: &DayCount| LastDayCount {
            day: of.safe.to_string(),
            latest: of.latest.to_string(),
            people: of.people,
            partial: last_days.partial(of),
        };
        found.days = days.days.iter().map(count).collect();
    }
    for of in &days.days {
        let when = When::of(Some(of.safe), filed_on, today);
        *match when {
            When::NoDate => &mut found.no_date,
            When::Filed => &mut found.filed,
            When::Expired => &mut found.expired,
            When::Within7 => &mut found.within_7,
            When::Within30 => &mut found.within_30,
            When::Within90 => &mut found.within_90,
            When::Later => &mut found.later,
        } += of.people;
        if when != When::Filed {
            found.open += of.open;
            found.partial += last_days.partial(of);
            if of.safe >= today {
                found.next.get_or_insert_with(|| of.safe.to_string());
            }
        }
    }
    Ok(found)
}
