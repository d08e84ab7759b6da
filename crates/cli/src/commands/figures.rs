//! `estimate`.

use crate::answer::Answer;
use crate::args::{By, Estimate};
use crate::open::open;
use crate::{print, typed};
use app::wire::{EstimateRequest, GroupRequest};
use app::{App, CountedFrom, Failure};
use std::collections::BTreeMap;

/// Says what the class could recover.
///
/// # Errors
/// When the file or the core refuses, or a question is answered twice.
pub fn estimate(app: &mut App, by: &By, of: &Estimate) -> Result<Answer, Failure> {
    let mut choices = BTreeMap::new();
    for (name, value) in &of.choices {
        if choices.insert(name.clone(), value.clone()).is_some() {
            return Err(Failure::invalid(
                "choice",
                format!("the question {name} is answered twice; answer each question once"),
            ));
        }
    }
    open(app, by, &of.file)?;
    if let Some(parts) = of.by.as_deref().filter(|parts| *parts != "claim") {
        let found = app::estimate_by(app, GroupRequest { case: of.case, by: parts.to_owned() })?;
        if of.json {
            return Answer::json(serde_json::to_string_pretty(&found));
        }
        return Ok(Answer::done(print::groups(parts, &found)));
    }
    let as_of = typed::day_if(app, of.as_of.as_ref(), CountedFrom::Case(of.case))?;
    let found = app::estimate(app, EstimateRequest { case: of.case, as_of, choices })?;
    if of.json {
        return Answer::json(serde_json::to_string_pretty(&found));
    }
    Ok(Answer::done(print::estimate(&found)))
}
