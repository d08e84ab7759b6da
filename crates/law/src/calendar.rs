//! Holidays by year, with their kind and source.

use crate::{LawError, refused};
use chrono::{Datelike, NaiveDate};
use domain::Calendar;
use domain::calendar::{Holiday, HolidayKind, Profile};
use domain::theory::Citation;
use serde::Deserialize;

/// Where the holidays of some kinds were read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HolidaySource {
    /// The calendar: `Federal legal holidays`.
    pub calendar: String,
    /// The kinds it speaks of.
    pub kinds: Vec<HolidayKind>,
    /// Where.
    pub citation: Citation,
}

/// What a calendar says, worked out by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CalendarExample {
    /// What it shows.
    pub says: String,
    /// Which days count as legal holidays.
    pub profile: Profile,
    /// What is asked, and the answer.
    pub case: CalendarCase,
}

/// A day on which the clerk's office of a court cannot be reached.
///
/// # Law
/// Fed. R. Civ. P. 6(a)(3): the last day moves on to the first accessible one, also of a period that is counted back.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Closure {
    /// The day.
    pub date: NaiveDate,
    /// Why: `closed by General Order 72`.
    pub name: String,
    /// The court, as cases name it; every court without it.
    pub court: Option<String>,
}

/// The two kinds of question that an example asks of a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CalendarCase {
    /// Whether a day is open.
    Day {
        /// The day.
        date: NaiveDate,
        /// The answer.
        open: bool,
    },
    /// When a period of whole years ends.
    LastDay {
        /// The day that starts it.
        start: NaiveDate,
        /// Its length.
        years: u32,
        /// The answer.
        expect: NaiveDate,
    },
}

/// One file of `law/calendars`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CalendarFile {
    name: String,
    source: Vec<SourceFile>,
    year: Vec<YearFile>,
    example: Vec<ExampleFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceFile {
    pub kinds: Vec<HolidayKind>,
    cite: String,
    source: String,
    read_on: NaiveDate,
    verified: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct YearFile {
    pub year: i32,
    pub holidays: Vec<HolidayFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HolidayFile {
    pub date: NaiveDate,
    pub kind: HolidayKind,
    pub name: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExampleFile {
    says: String,
    profile: Profile,
    date: Option<NaiveDate>,
    start: Option<NaiveDate>,
    years: Option<u32>,
    expect: String,
}

/// All calendar files as one calendar.
pub(crate) struct Calendars {
    pub calendar: Calendar,
    pub sources: Vec<HolidaySource>,
    pub examples: Vec<CalendarExample>,
}

/// Joins the calendar files, all of which have to hold the same years.
pub(crate) fn build(files: Vec<(&str, CalendarFile)>) -> Result<Calendars, LawError> {
    let Some((first_file, first)) = files.first() else {
        return Err(refused("law/calendars", "there is no calendar; put one back"));
    };
    let (first_file, years) = ((*first_file).to_owned(), years(first_file, first)?);
    let (mut holidays, mut sources, mut examples) = (Vec::new(), Vec::new(), Vec::new());
    for (file, found) in files {
        if self::years(file, &found)? != years {
            let reason =
                format!("it does not hold the same years as {first_file}; add those that are missing");
            return Err(refused(file, reason));
        }
        sourced(file, &found)?;
        for example in found.example {
            examples.push(worked(file, example)?);
        }
        sources.extend(found.source.into_iter().map(|source| source.of(&found.name)));
        for year in found.year {
            holidays.extend(year.holidays.into_iter().map(HolidayFile::into_holiday));
        }
    }
    let calendar = Calendar::new(years.0..=years.1, holidays)
        .map_err(|error| refused("law/calendars", error.to_string()))?;
    Ok(Calendars { calendar, sources, examples })
}

/// First and last year of a file whose years follow one another without a gap.
fn years(file: &str, found: &CalendarFile) -> Result<(i32, i32), LawError> {
    let [first, .., last] = found.year.as_slice() else {
        return Err(refused(file, "it needs at least two years"));
    };
    for pair in found.year.windows(2) {
        if pair[1].year != pair[0].year + 1 {
            let (one, next) = (pair[0].year, pair[1].year);
            return Err(refused(file, format!("{next} follows {one}; put every year once, in order")));
        }
    }
    for year in &found.year {
        for (place, holiday) in year.holidays.iter().enumerate() {
            let (date, name) = (holiday.date, &holiday.name);
            if date.year() != year.year {
                return Err(refused(file, format!("{date} ({name}) stands under {}; move it", year.year)));
            }
            if year.holidays[..place].iter().any(|other| other.date == date && other.kind == holiday.kind) {
                return Err(refused(
                    file,
                    format!("{date} ({name}) stands twice with the same kind; keep one"),
                ));
            }
        }
    }
    Ok((first.year, last.year))
}

fn sourced(file: &str, found: &CalendarFile) -> Result<(), LawError> {
    let has_source = |kind| found.source.iter().any(|source| source.kinds.contains(&kind));
    let mut holidays = found.year.iter().flat_map(|year| &year.holidays);
    match holidays.find(|holiday| !has_source(holiday.kind)) {
        Some(holiday) => {
            let reason = format!(
                "{} ({}) is of a kind that no [[source]] covers; add one",
                holiday.date, holiday.name
            );
            Err(refused(file, reason))
        }
        None => Ok(()),
    }
}

pub(crate) fn worked(file: &str, example: ExampleFile) -> Result<CalendarExample, LawError> {
    let case = match (example.date, example.start, example.years, example.expect.as_str()) {
        (Some(date), None, None, "open") => Some(CalendarCase::Day { date, open: true }),
        (Some(date), None, None, "closed") => Some(CalendarCase::Day { date, open: false }),
        (None, Some(start), Some(years), expect) => {
            expect.parse().ok().map(|expect| CalendarCase::LastDay { start, years, expect })
        }
        _ => None,
    };
    let Some(case) = case else {
        let reason = format!(
            "the example {:?} needs a date that is expected open or closed, or start, years and the day \
             expected",
            example.says
        );
        return Err(refused(file, reason));
    };
    Ok(CalendarExample { says: example.says, profile: example.profile, case })
}

impl SourceFile {
    fn of(self, calendar: &str) -> HolidaySource {
        let SourceFile { kinds, cite, source, read_on, verified } = self;
        let citation = Citation { cite, source, read_on, verified };
        HolidaySource { calendar: calendar.to_owned(), kinds, citation }
    }
}

impl HolidayFile {
    pub(crate) fn into_holiday(self) -> Holiday {
        Holiday { date: self.date, name: self.name, kind: self.kind }
    }
}
