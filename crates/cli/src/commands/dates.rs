//! `deadline`.

use crate::answer::Answer;
use crate::args_dates::Deadline;
use crate::print;
use app::wire::{DeadlineAsked, Nothing};
use app::{App, Failure};

/// Works out a deadline, or lists the rules that set one.
///
/// # Errors
/// When the core refuses: an unknown rule, a day that cannot be read, a year whose holidays are not known.
pub fn deadline(app: &mut App, of: &Deadline) -> Result<Answer, Failure> {
    let Some(rule) = &of.rule else {
        let rules = app::deadline_rule_list(app, Nothing {})?;
        return if of.json {
            Answer::json(serde_json::to_string_pretty(&rules))
        } else {
            Ok(Answer::done(print::deadline_rules(&rules)))
        };
    };
    let asked = DeadlineAsked {
        rule: rule.clone(),
        trigger: of.trigger.clone(),
        events: of.events.iter().cloned().collect(),
        service: of.service.clone(),
        profile: of.profile.clone(),
        inaccessible: of.inaccessible.clone(),
    };
    let found = app::deadline(app, asked)?;
    if of.json {
        return Answer::json(serde_json::to_string_pretty(&found));
    }
    Ok(Answer::done(print::deadline(&found)))
}
