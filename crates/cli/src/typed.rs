//! What is typed: every DATE is read here, the way a date field of the window reads it, every code of a rule, and every
//! number of a person.

use app::wire::{DeadlineRuleView, Nothing, PersonFind};
use app::{App, CountedFrom, Failure};

/// How many codes are named to who typed one that no rule has.
const ALIKE: usize = 4;

/// A day as ISO text.
///
/// # Errors
/// When it cannot be read; the text stands in the refusal.
pub fn day(app: &mut App, text: &str, from: CountedFrom<'_>) -> Result<String, Failure> {
    app::typed_day(app, text, from)
}

/// A day that may be left out.
///
/// # Errors
/// When it cannot be read.
pub fn day_if(
    app: &mut App,
    text: Option<&String>,
    from: CountedFrom<'_>,
) -> Result<Option<String>, Failure> {
    text.map(|text| day(app, text, from)).transpose()
}

/// A day of which the month or the year may be all that is known: `2018-03`.
///
/// # Errors
/// When it cannot be read.
pub fn day_or_part_if(
    app: &mut App,
    text: Option<&String>,
    from: CountedFrom<'_>,
) -> Result<Option<String>, Failure> {
    text.map(|text| app::typed_day_or_part(app, text, from)).transpose()
}

/// Several days.
///
/// # Errors
/// When one of them cannot be read.
pub fn days(app: &mut App, texts: &[String], from: CountedFrom<'_>) -> Result<Vec<String>, Failure> {
    texts.iter().map(|text| day(app, text, from)).collect()
}

/// The number in the file of a person whom the sender of a list numbers.
///
/// # Errors
/// When the case has nobody of that number.
pub fn person(app: &mut App, case: i64, id: &str) -> Result<i64, Failure> {
    Ok(app::person_find(app, PersonFind { case, external_id: id.to_owned() })?.person)
}

/// The rule of a code, in capitals or not.
///
/// # Errors
/// When no rule has it; the codes that are most like it stand in the refusal.
pub fn rule(app: &mut App, code: &str) -> Result<DeadlineRuleView, Failure> {
    let mut rules = app::deadline_rule_list(app, Nothing {})?;
    if let Some(at) = rules.iter().position(|known| known.code.eq_ignore_ascii_case(code)) {
        return Ok(rules.swap_remove(at));
    }
    let capitals = code.to_ascii_uppercase();
    let likeness = |rule: &DeadlineRuleView| strsim::jaro_winkler(&rule.code, &capitals);
    rules.sort_by(|one, other| likeness(other).total_cmp(&likeness(one)));
    let alike: Vec<&str> = rules.iter().take(ALIKE).map(|known| known.code.as_str()).collect();
    let message = format!(
        "There is no rule {code:?}. Codes like it: {}. `numerosity deadline` without --rule lists all {}.",
        alike.join(", "),
        rules.len()
    );
    Err(Failure::invalid("rule", message))
}

/// The codes of several rules, as the law writes them.
///
/// # Errors
/// When no rule has one of them.
pub fn codes(app: &mut App, codes: &[String]) -> Result<Vec<String>, Failure> {
    codes.iter().map(|code| Ok(rule(app, code)?.code)).collect()
}
