//! The order in which leads are listed.

use super::stage_of;
use crate::view::ClassView;
use crate::wire::LeadList;
use crate::{App, Failure};
use domain::lead::LeadStage;
use roster::{Filter, Query};
use std::collections::BTreeMap;
use store::{LeadRow, Reader};

/// What leads are listed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
    /// Open leads by their first last day to file, those overdue before all others; then the rest as they wait.
    LastDay,
    /// Stage by stage, of each those first who have been there longest.
    Waiting,
}

impl Order {
    /// The order of a word; by the last day, where none is said.
    ///
    /// # Errors
    /// When there is no such order (field `order`).
    pub fn of(word: Option<&str>) -> Result<Order, Failure> {
        match word {
            None | Some("last_day") => Ok(Order::LastDay),
            Some("waiting") => Ok(Order::Waiting),
            Some(word) => {
                Err(Failure::invalid("order", format!("{word:?} is no order; use last_day or waiting")))
            }
        }
    }
}

/// A page of leads.
pub(super) struct Page {
    /// How many come before it.
    pub offset: u32,
    /// How many there are on all pages.
    pub matching: u64,
    pub leads: Vec<LeadRow>,
}

/// A page of leads: those whom a search finds, best first, or all in the order asked for; the page with one of them, where
/// that one is asked for and listed.
pub(super) fn page(
    app: &mut App,
    req: &LeadList,
    view: &ClassView,
    counts: &BTreeMap<LeadStage, u64>,
) -> Result<Page, Failure> {
    let stage = req.stage.as_deref().map(stage_of).transpose()?;
    let order = Order::of(req.order.as_deref())?;
    if !req.search.trim().is_empty() {
        let (matching, leads) = found(app, req, stage, view)?;
        return Ok(Page { offset: req.offset, matching, leads });
    }
    let wanted = LeadStage::ALL.into_iter().filter(|at| stage.is_none_or(|stage| stage == *at));
    let (by_day, as_they_wait): (Vec<LeadStage>, Vec<LeadStage>) =
        wanted.partition(|at| order == Order::LastDay && at.is_open());
    let read = app.store()?.read();
    let people = by_last_day(read, req.case, &by_day, view)?;
    let offset = page_with(read, req, &people, &as_they_wait, counts)?.unwrap_or(req.offset);
    let mut leads = Vec::new();
    for person in people.iter().skip(offset as usize).take(req.limit as usize) {
        leads.extend(read.lead(*person)?);
    }
    let count = people.len() as u64;
    let rest = LeadList {
        offset: offset.saturating_sub(u32::try_from(count).unwrap_or(u32::MAX)),
        limit: req.limit - u32::try_from(leads.len()).unwrap_or(req.limit).min(req.limit),
        ..req.clone()
    };
    let (others, waiting) = waiting(read, &rest, &as_they_wait, counts)?;
    leads.extend(waiting);
    Ok(Page { offset, matching: count + others, leads })
}

/// How many leads come before the page that holds the lead asked for, where first come those in the order of their last days
/// and then those of other stages; none where it is not asked for, or not listed.
fn page_with(
    read: Reader<'_>,
    req: &LeadList,
    by_day: &[i64],
    as_they_wait: &[LeadStage],
    counts: &BTreeMap<LeadStage, u64>,
) -> Result<Option<u32>, Failure> {
    let lead = req.with.map(|person| read.lead(person)).transpose()?.flatten();
    let Some(lead) = lead.filter(|lead| lead.case == req.case) else { return Ok(None) };
    let place = if as_they_wait.contains(&lead.stage) {
        let of = |stage: &LeadStage| counts.get(stage).copied().unwrap_or_default();
        let earlier = as_they_wait.iter().take_while(|stage| **stage != lead.stage);
        Some(by_day.len() as u64 + earlier.map(of).sum::<u64>() + read.leads_before(lead.person)?)
    } else {
        by_day.iter().position(|person| *person == lead.person).map(|place| place as u64)
    };
    let limit = req.limit.max(1);
    Ok(place.and_then(|place| u32::try_from(place).ok()).map(|place| place / limit * limit))
}

/// The leads at some stages by their first last day to file; those of whom none is known last.
fn by_last_day(
    read: Reader<'_>,
    case: i64,
    stages: &[LeadStage],
    view: &ClassView,
) -> Result<Vec<i64>, Failure> {
    if stages.is_empty() {
        return Ok(Vec::new());
    }
    let leads = read.lead_stages(case)?.into_iter().filter(|(_, at)| stages.contains(at));
    let (rows, people): (Vec<usize>, Vec<i64>) =
        leads.filter_map(|(person, _)| Some((view.row(person)?, person))).unzip();
    // Of the leads alone: the days of a large class are not worked out for a page of them.
    let shown = view.of_rows(&rows);
    let last_day = |place: usize| shown.first_safe_date(place).map(|(day, _)| day);
    let mut leads: Vec<_> =
        people.into_iter().enumerate().map(|(at, person)| (last_day(at), person)).collect();
    leads.sort_by_key(|(day, person)| (day.is_none(), *day, *person));
    Ok(leads.into_iter().map(|(_, person)| person).collect())
}

/// A page of leads as they wait, stage by stage.
fn waiting(
    read: Reader<'_>,
    req: &LeadList,
    stages: &[LeadStage],
    counts: &BTreeMap<LeadStage, u64>,
) -> Result<(u64, Vec<LeadRow>), Failure> {
    let (mut before, mut found) = (0, Vec::new());
    for at in stages {
        let left = req.limit - u32::try_from(found.len()).unwrap_or(req.limit).min(req.limit);
        let offset = u64::from(req.offset).saturating_sub(before);
        let count = counts.get(at).copied().unwrap_or_default();
        if offset < count && left > 0 {
            found.extend(read.leads_at(req.case, *at, offset, left)?);
        }
        before += count;
    }
    Ok((before, found))
}

/// A page of leads whom a search finds, best first, with how many there are.
fn found(
    app: &mut App,
    req: &LeadList,
    stage: Option<LeadStage>,
    view: &ClassView,
) -> Result<(u64, Vec<LeadRow>), Failure> {
    const LEADS: &str = "leads";
    let stages = app.store()?.read().lead_stages(req.case)?;
    let leads = stages.into_iter().filter(|(_, at)| stage.is_none_or(|stage| stage == *at));
    let today = app.today();
    let (count, people) = app.with_roster(req.case, view, |roster| {
        let set = roster.roster.set_of(leads.map(|(person, _)| person));
        let filter = Filter::In(LEADS.to_owned());
        let size = |count: u32| usize::try_from(count).unwrap_or(usize::MAX);
        let query = Query {
            search: &req.search,
            filter: Some(&filter),
            sets: &[(LEADS, &set)],
            offset: size(req.offset),
            limit: size(req.limit),
            ..Query::of(today)
        };
        let found = roster.roster.find(&query)?;
        Ok((found.count as u64, found.people))
    })?;
    let read = app.store()?.read();
    let mut rows = Vec::with_capacity(people.len());
    for found in people {
        rows.extend(read.lead(found.person)?);
    }
    Ok((count, rows))
}
