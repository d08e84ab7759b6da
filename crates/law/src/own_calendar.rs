//! Calendars of a firm's own: holidays and closings beside those that the program was built with.

use crate::calendar::{
    CalendarCase, CalendarExample, ExampleFile, HolidayFile, SourceFile, YearFile, worked,
};
use crate::source::{Source, all};
use crate::{Closure, LawError};
use chrono::{Datelike, NaiveDate};
use domain::Calendar;
use domain::calendar::Holiday;
use domain::deadline::next_open_day;
use domain::limitation::anniversary;
use serde::Deserialize;
use toml::Spanned;

/// A calendar of the firm's own. Unlike a built-in one, it holds the years that it has something for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OwnFile {
    name: String,
    #[serde(default)]
    source: Vec<SourceFile>,
    #[serde(default)]
    year: Vec<Spanned<YearFile>>,
    #[serde(default)]
    closure: Vec<Spanned<Closure>>,
    #[serde(default)]
    example: Vec<Spanned<ExampleFile>>,
}

/// What a calendar of the firm's own adds.
pub(crate) struct Own {
    pub name: String,
    pub holidays: Vec<Holiday>,
    pub closures: Vec<Closure>,
    /// Each with the line on which it begins.
    pub examples: Vec<(usize, CalendarExample)>,
}

/// Reads a calendar of the firm's own.
///
/// # Errors
/// Everything in it that is not understood or cannot be right, by line.
pub(crate) fn read(source: &Source<'_>, calendar: &Calendar) -> Result<Own, Vec<LawError>> {
    let file: OwnFile = source.parse().map_err(|error| vec![error])?;
    let sources = &file.source;
    let years = all(file.year.into_iter().map(|spanned| {
        let span = spanned.span();
        let year = spanned.into_inner();
        wrong(&year, sources, calendar).map_or(Ok(year), |reason| Err(source.refused_at(&span, reason)))
    }))?;
    let closures = all(file.closure.into_iter().map(|spanned| {
        let span = spanned.span();
        let closure = spanned.into_inner();
        if calendar.years().contains(&closure.date.year()) && !closure.name.trim().is_empty() {
            Ok(closure)
        } else {
            let years = calendar.years();
            let reason = format!(
                "the closure of {} needs a name, and a year from {} through {}",
                closure.date,
                years.start(),
                years.end()
            );
            Err(source.refused_at(&span, reason))
        }
    }))?;
    let examples = all(file.example.into_iter().map(|spanned| {
        let span = spanned.span();
        let example = worked(source.file, spanned.into_inner());
        example.map(|example| (source.line(&span), example)).map_err(|error| source.at_line(&span, error))
    }))?;
    let holidays = years.into_iter().flat_map(|year| year.holidays).map(HolidayFile::into_holiday).collect();
    Ok(Own { name: file.name, holidays, closures, examples })
}

/// What is wrong with a year.
fn wrong(year: &YearFile, sources: &[SourceFile], calendar: &Calendar) -> Option<String> {
    let loaded = calendar.years();
    if !loaded.contains(&year.year) {
        let (first, last) = (loaded.start(), loaded.end());
        return Some(format!("{} is not among the years of the program, {first} through {last}", year.year));
    }
    year.holidays.iter().find_map(|holiday| {
        let (date, name) = (holiday.date, &holiday.name);
        if date.year() != year.year {
            return Some(format!("{date} ({name}) stands under {}; move it", year.year));
        }
        let has_source = sources.iter().any(|source| source.kinds.contains(&holiday.kind));
        (!has_source).then(|| format!("{date} ({name}) is of a kind that no [[source]] covers; add one"))
    })
}

/// Why an example of a calendar does not come out.
pub(crate) fn unproven(example: &CalendarExample, calendar: &Calendar) -> Option<String> {
    let says = &example.says;
    match example.case {
        CalendarCase::Day { date, open } => match calendar.is_open(date, example.profile) {
            Ok(found) if found == open => None,
            Ok(found) => {
                let word = if found { "open" } else { "closed" };
                Some(format!("the example {says:?} does not hold: {date} is {word}"))
            }
            Err(error) => Some(format!("the example {says:?} gives no answer: {error}")),
        },
        CalendarCase::LastDay { start, years, expect } => {
            // A start past the last day that can be written has no end.
            let end = anniversary(start, years).unwrap_or(NaiveDate::MAX);
            match next_open_day(end, example.profile, calendar) {
                Ok(found) if found == expect => None,
                Ok(found) => Some(format!("the example {says:?} does not hold: {found} comes out")),
                Err(error) => Some(format!("the example {says:?} gives no answer: {error}")),
            }
        }
    }
}
