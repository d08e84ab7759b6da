//! Filing again: the last day for a class action and for suits of each one's own, side by side.

use crate::assess::tolled_view;
use crate::wire::{RefilingAsked, RefilingDay, RefilingView};
use crate::{App, Failure, terms::day_of_case, time_terms::covering_all};
use chrono::NaiveDate;
use domain::PartialDate;
use domain::assess::clock;
use domain::exposure::time_of;
use domain::limitation::{Clock, NewAction};
use domain::theory::LimitationStart;
use std::collections::BTreeMap;

/// The last days of one claim from a day on which its clock starts: typed, or else the one that most people share. What
/// stops the clock of everyone is counted; what holds for one person or class is not.
///
/// # Errors
/// When the case pleads no such claim, a day cannot be read, nobody's day is known and none is typed, or the year reached
/// is not loaded.
pub fn refiling(app: &mut App, req: RefilingAsked) -> Result<RefilingView, Failure> {
    let view = app.view(req.case)?;
    let claim = view
        .terms
        .place(&req.claim)
        .ok_or_else(|| Failure::invalid("claim", format!("the case pleads no claim {:?}", req.claim)))?;
    let typed = req.start.as_deref().map(|text| day_of_case(text, "start")).transpose()?;
    let shared = view.with_sheet(|sheet| {
        let mut counts: BTreeMap<NaiveDate, u64> = BTreeMap::new();
        for row in (0..view.people.ids.len()).filter(|row| view.counts_for(*row, claim)) {
            if let Ok((clock, _)) = clock(sheet, claim, row) {
                *counts.entry(clock.start).or_default() += 1;
            }
        }
        counts
    });
    // Of days that as many share, the earliest.
    let most = shared.iter().rev().max_by_key(|(_, people)| **people).map(|(day, _)| *day);
    let start = typed.or(most).ok_or_else(|| {
        Failure::invalid("start", "nobody's day is known; type the day on which the clock starts")
    })?;
    let violation = req.violation.as_deref().map(|text| day_of_case(text, "violation")).transpose()?;
    let clock = Clock { start, violation: violation.or(view.terms.date().map(PartialDate::first)) };
    let theory = &view.terms.theories[claim];
    let limitation = theory.limitation(&view.terms.answers);
    let days = view.with_sheet(|sheet| {
        let time = view.terms.time.of_case(view.terms.on);
        let everyone = covering_all(&time.tolling);
        [NewAction::Class, NewAction::Individual].map(|action| {
            let of = &sheet.terms.claims[claim];
            let found = time_of(&time, of, claim, &everyone, view.terms.answers, action).last_day(clock)?;
            Ok::<_, domain::calendar::CalendarError>(RefilingDay {
                action: action.word().to_owned(),
                last_day: found.last_day.to_string(),
                safe_date: found.safe_date.to_string(),
                latest_arguable_date: found.latest_arguable_date.to_string(),
                days_left: (found.safe_date - view.terms.on).num_days(),
                tolled: found.tolled.iter().map(tolled_view).collect(),
                asks: found.asks.iter().map(|question| question.name().to_owned()).collect(),
                working: found.working,
            })
        })
    });
    let days: Result<Vec<RefilingDay>, _> = days.into_iter().collect();
    Ok(RefilingView {
        claim: req.claim,
        name: theory.name.clone(),
        cite: limitation.citation.cite.clone(),
        period: limitation.period.to_string(),
        start_kind: match limitation.start {
            LimitationStart::Discovery => "discovery",
            LimitationStart::Accrual => "accrual",
        }
        .to_owned(),
        start: start.to_string(),
        people: shared.get(&start).copied().unwrap_or_default(),
        days: days.map_err(|error| Failure::invalid("start", error.to_string()))?,
    })
}
