//! `cafa`, `interest`.

use crate::answer::Answer;
use crate::args::By;
use crate::args_claims::{Cafa, Interest};
use crate::open::open;
use crate::{print, typed};
use app::wire::{InterestRequest, OfCase};
use app::{App, CountedFrom, Failure};

/// Says whether a class meets the Class Action Fairness Act.
///
/// # Errors
/// When the file or the core refuses.
pub fn cafa(app: &mut App, by: &By, of: &Cafa) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    let found = app::cafa_meter(app, OfCase { case: of.case })?;
    if of.json {
        return Answer::json(serde_json::to_string_pretty(&found));
    }
    Ok(Answer::done(print::cafa(&found)))
}

/// Works out interest on a sum.
///
/// # Errors
/// When something cannot be read, or the end lies before the start.
pub fn interest(app: &mut App, of: &Interest) -> Result<Answer, Failure> {
    let request = InterestRequest {
        principal: of.principal.clone(),
        from: typed::day(app, &of.from, CountedFrom::Today)?,
        to: typed::day(app, &of.to, CountedFrom::Today)?,
        rate: of.rate.clone(),
        day_count: of.day_count.clone(),
        compounding: of.compounding.clone(),
    };
    let found = app::interest(app, request)?;
    if of.json {
        return Answer::json(serde_json::to_string_pretty(&found));
    }
    Ok(Answer::done(print::interest(&found)))
}
