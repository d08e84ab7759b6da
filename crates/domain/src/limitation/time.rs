//! One person's time for one claim: when it ends, under every answer and reading that nobody has ruled out.

use super::expiry::{Counting, Expiry, Stops, expire};
use super::tolling::{Applied, Asked, Effect, NewAction, Tolling};
use super::{Clock, words};
use crate::calendar::{Calendar, CalendarError, Profile};
use crate::choice::{ANNIVERSARY, Answers, OBSERVED_FRIDAY, QuestionId, STATE_HOLIDAYS, TOLLED_DAYS};
use crate::deadline::holidays_left;
use crate::deadline::next_open_day;
use crate::theory::{Citation, Limitation, Theory};
use chrono::{Datelike, NaiveDate};

/// Everything that one person's time for one claim hangs on, beside the person's own days.
#[derive(Debug, Clone)]
pub struct Time<'a> {
    /// The theory pleaded.
    pub theory: &'a Theory,
    /// Its place in the pleading.
    pub claim: usize,
    /// What covers the person.
    pub tolling: Vec<&'a Tolling>,
    /// The answers worked with.
    pub answers: Answers,
    /// Questions that nobody has decided.
    pub open: &'a [QuestionId],
    /// What is to be filed.
    pub action: NewAction,
    /// Where something that stops the clock goes on: the day up to which that is sure.
    pub today: NaiveDate,
    /// Holidays.
    pub calendar: &'a Calendar,
}

/// The ends of a period that nobody has ruled out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ends {
    /// The last day under the answers and the reading of the holidays that are worked with.
    pub last: NaiveDate,
    /// The earliest: the day to work towards.
    pub safe: NaiveDate,
    /// The latest that can be argued.
    pub latest: NaiveDate,
    /// The open questions that move the last day, one bit each by their place.
    asks: u32,
}

impl Ends {
    /// Whether an open question moves the last day.
    pub fn has_open(&self) -> bool {
        self.asks != 0
    }

    /// The open questions that move it.
    pub fn asks(&self) -> Vec<QuestionId> {
        QuestionId::all().filter(|question| self.asks & question.bit() != 0).collect()
    }
}

/// Time in which the clock stood still.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tolled {
    /// The first day that is not counted.
    pub from: NaiveDate,
    /// The day on which the clock runs again.
    pub to: NaiveDate,
    /// Days that the period is longer by; none where the clock only started at its end.
    pub days: Option<i64>,
    /// Why.
    pub says: String,
}

/// The last day on which a claim can be filed, with how it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LastDay {
    /// The day that starts the clock, itself not counted.
    pub start: NaiveDate,
    /// The end of the period that nothing stopped later.
    pub base: NaiveDate,
    /// The end of the period, before weekends and holidays.
    pub nominal: NaiveDate,
    /// What was not counted.
    pub tolled: Vec<Tolled>,
    /// The last day under the reading of the holidays that is worked with.
    pub last_day: NaiveDate,
    /// The last day under every profile.
    pub by_profile: Vec<(Profile, NaiveDate)>,
    /// The earliest last day that nobody has ruled out: the day to remind of.
    pub safe_date: NaiveDate,
    /// The latest last day that can be argued for.
    pub latest_arguable_date: NaiveDate,
    /// The last day as if nothing had stopped the clock.
    pub without_tolling: NaiveDate,
    /// The last day where each stretch of time counts one day more.
    pub one_more: NaiveDate,
    /// Open questions that move it.
    pub asks: Vec<QuestionId>,
    /// The steps, as sentences.
    pub working: Vec<String>,
    /// Where the length of the period stands.
    pub citation: Citation,
}

/// Answers to the questions that a period hangs on, and the readings of the holidays that count.
struct Under<'t, 'a> {
    time: &'t Time<'a>,
    answers: Answers,
}

impl<'a> Time<'a> {
    /// The limitation under the answers worked with.
    pub fn limitation(&self) -> &'a Limitation {
        self.theory.limitation(&self.answers)
    }

    fn under(&self, answers: Answers) -> Under<'_, 'a> {
        Under { time: self, answers }
    }

    /// The last day to file, under every profile and with the working.
    ///
    /// # Errors
    /// [`CalendarError`] when the year reached is not loaded.
    pub fn last_day(&self, clock: Clock) -> Result<LastDay, CalendarError> {
        let working = self.under(self.answers);
        let (stops, left_out) = working.stops(clock);
        let found = working.expiry(clock, &stops, self.profile())?;
        let mut by_profile = Vec::with_capacity(Profile::ALL.len());
        for profile in Profile::ALL {
            by_profile.push((profile, working.strict(clock, &stops, profile)?));
        }
        let ends = self.ends(clock)?;
        let mut one_more = self.answers;
        one_more.put(TOLLED_DAYS, 1);
        let tolled = found.stopped.iter().map(|stopped| {
            let interval = &stops.intervals[stopped.place];
            Tolled { from: interval.from, to: interval.to, days: stopped.days, says: interval.says.clone() }
        });
        let tolled: Vec<Tolled> = tolled.collect();
        let last_day = working.strict(clock, &stops, self.profile())?;
        let working_words = words::working(self, clock, &found, &tolled, &left_out, &by_profile, &ends)?;
        Ok(LastDay {
            start: found.start,
            base: found.base,
            nominal: found.end,
            tolled,
            last_day,
            by_profile,
            safe_date: ends.safe,
            latest_arguable_date: ends.latest,
            without_tolling: working.strict(clock, &Stops::default(), self.profile())?,
            one_more: self.under(one_more).last(clock, self.profile())?,
            asks: ends.asks(),
            working: working_words,
            citation: self.limitation().citation.clone(),
        })
    }

    /// The last day to file under the answers worked with and one reading of the holidays.
    ///
    /// # Errors
    /// [`CalendarError`] when the year reached is not loaded.
    pub fn last_under(&self, clock: Clock, profile: Profile) -> Result<NaiveDate, CalendarError> {
        let working = self.under(self.answers);
        let (stops, _) = working.stops(clock);
        working.strict(clock, &stops, profile)
    }

    /// The ends of the period that nobody has ruled out, without the working.
    ///
    /// A period that ended before the first year whose holidays are loaded has passed, whatever the holidays were: its
    /// end is then not moved off closed days, which is never later than the true day.
    ///
    /// # Errors
    /// [`CalendarError`] when the year reached is not loaded.
    pub fn ends(&self, clock: Clock) -> Result<Ends, CalendarError> {
        let (profiles, worked_with) = (self.profiles(), self.profile());
        let last = self.under(self.answers).last(clock, worked_with)?;
        let mut found = Ends { last, safe: last, latest: last, asks: 0 };
        let mut moving: Vec<u32> = Vec::new();
        for answers in self.alternatives(clock) {
            let under = self.under(answers);
            let (stops, _) = under.stops(clock);
            for profile in profiles.iter().copied() {
                let day = rolled(under.expiry(clock, &stops, profile)?.end, profile, self.calendar)?;
                found.safe = found.safe.min(day);
                found.latest = found.latest.max(day);
                // Whether a day is a holiday is open as well, where it parts the last days.
                let reading = match profile {
                    Profile::FedStrict => Some(OBSERVED_FRIDAY),
                    Profile::FedState => Some(STATE_HOLIDAYS),
                    _ => None,
                };
                if let Some(reading) = reading
                    && answers == self.answers
                    && day != last
                    && self.open.contains(&reading)
                {
                    moving.push(reading.bit());
                }
                if profile == worked_with && day != last {
                    let differs =
                        |question: &QuestionId| answers.place(*question) != self.answers.place(*question);
                    moving.push(
                        QuestionId::all().filter(differs).fold(0, |bits, question| bits | question.bit()),
                    );
                }
            }
        }
        found.asks = least(&moving).fold(0, |all, bits| all | bits);
        Ok(found)
    }

    /// The first day on which a clock can have started for a filing on `on` to be in time; nothing where every one is.
    /// Under what is worked with, and without an outer limit.
    pub fn first_start_in_time(&self, on: NaiveDate) -> Option<NaiveDate> {
        first_day(on, |start| {
            let clock = Clock { start, violation: None };
            // What ends past the calendar ends later than any filing.
            self.under(self.answers).last(clock, self.profile()).is_ok_and(|last| last < on)
        })
    }

    /// The first day of a violation whose outer limit has not run on `on`; nothing where there is no such limit.
    pub fn first_violation_in_time(&self, on: NaiveDate) -> Option<NaiveDate> {
        self.limitation().outer_years?;
        first_day(on, |violation| {
            let clock = Clock { start: on, violation: Some(violation) };
            self.under(self.answers).last(clock, self.profile()).is_ok_and(|last| last < on)
        })
    }

    /// The answers worked with, and every combination of other answers to open questions that may bear on the day.
    fn alternatives(&self, clock: Clock) -> Vec<Answers> {
        let mut all = vec![self.answers];
        for question in self.questions(clock).into_iter().filter(|asked| self.open.contains(asked)) {
            let places = 0..u8::try_from(question.answers().len()).unwrap_or(u8::MAX);
            let given = |answers: Answers| {
                places.clone().map(move |place| {
                    let mut answers = answers;
                    answers.put(question, place);
                    answers
                })
            };
            all = all.into_iter().flat_map(given).collect();
        }
        all
    }

    /// Questions whose answers may bear on the day.
    pub fn questions(&self, clock: Clock) -> Vec<QuestionId> {
        let mut found: Vec<QuestionId> =
            self.theory.limitations.iter().flat_map(|of| of.when.iter().map(|(asked, _)| *asked)).collect();
        let of_tolling = |tolling: &&Tolling| tolling.questions(self.theory.law_of.as_deref());
        found.extend(self.tolling.iter().flat_map(of_tolling));
        found.extend((!self.tolling.is_empty()).then_some(TOLLED_DAYS));
        let is_late_in_month = |day: NaiveDate| day.day() > 28;
        let restarts = self.tolling.iter().filter(|of| of.kind.effect != Effect::Note);
        let mut days = restarts.flat_map(|of| [of.to, of.kind.fixed.map(|fixed| fixed.to)]).flatten();
        let asks = is_late_in_month(clock.start)
            || clock.violation.is_some_and(is_late_in_month)
            || days.any(is_late_in_month);
        found.extend(asks.then_some(ANNIVERSARY));
        found.sort_unstable();
        found.dedup();
        found
    }

    /// The readings of the holidays that nobody has ruled out, the one worked with first.
    ///
    /// # Law
    /// A last day rolls once, off weekends and legal holidays (Fed. R. Civ. P. 6(a)(1)(C), or Cal. Code Civ. Proc. § 12a).
    /// Other questions about closed days move no day to work towards: a clerk who cannot be reached (6(a)(3)) and a closing by
    /// the President could only make the last day later, and California's order of rolling and adding days for service is
    /// about periods that service makes longer, which a limitation period is not.
    fn profiles(&self) -> Vec<Profile> {
        let decided = |question: QuestionId, value: &str| {
            !self.open.contains(&question) && self.answers.is(question, value)
        };
        holidays_left(decided)
    }

    /// The reading of the holidays that is worked with.
    pub(super) fn profile(&self) -> Profile {
        self.profiles().first().copied().unwrap_or_default()
    }
}

impl Under<'_, '_> {
    /// What stops the clock, and what does not and why.
    fn stops(&self, clock: Clock) -> (Stops, Vec<String>) {
        let time = self.time;
        let asked = Asked {
            law_of: time.theory.law_of.as_deref(),
            claim: time.claim,
            start: clock.start,
            period: time.theory.limitation(&self.answers).period,
            answers: &self.answers,
            action: time.action,
            today: time.today,
        };
        let (mut stops, mut left_out) = (Stops::default(), Vec::new());
        let entries = || time.tolling.iter().filter(|tolling| tolling.is_for(asked.claim));
        for tolling in entries() {
            match tolling.applied(&asked) {
                Applied::Stops(mut interval) => {
                    // Who was excluded from an action has no more of it, whoever else it still covers.
                    let excluded = entries().filter_map(|other| other.excluded_from(tolling, &asked));
                    interval.to = excluded.fold(interval.to, NaiveDate::min);
                    if interval.from < interval.to {
                        stops.add(interval);
                    }
                }
                Applied::NotBefore { day, months, says } => stops.not_before.push((day, months, says)),
                Applied::Within { day, months, says } => stops.within.push((day, months, says)),
                Applied::Nothing(why) => left_out.push(why),
            }
        }
        stops.merge();
        (stops, left_out)
    }

    fn counting(&self) -> Counting {
        Counting {
            one_more: self.answers.is(TOLLED_DAYS, "one_more"),
            later_day: self.answers.is(ANNIVERSARY, "later_day"),
        }
    }

    fn expiry(&self, clock: Clock, stops: &Stops, profile: Profile) -> Result<Expiry, CalendarError> {
        let limitation = self.time.theory.limitation(&self.answers);
        let calendar = self.time.calendar;
        let roll = |day: NaiveDate| rolled(day, profile, calendar).ok();
        expire(clock, limitation.period, limitation.outer_years, stops, self.counting(), &roll).ok_or_else(
            || calendar.not_loaded(calendar.years().end().saturating_add(1).max(clock.start.year())),
        )
    }

    /// The last day under a profile, for the screens that count everyone.
    fn last(&self, clock: Clock, profile: Profile) -> Result<NaiveDate, CalendarError> {
        let (stops, _) = self.stops(clock);
        let found = self.expiry(clock, &stops, profile)?;
        rolled(found.end, profile, self.time.calendar)
    }

    /// The last day under a profile, or the year whose holidays are missing.
    fn strict(&self, clock: Clock, stops: &Stops, profile: Profile) -> Result<NaiveDate, CalendarError> {
        next_open_day(self.expiry(clock, stops, profile)?.end, profile, self.time.calendar)
    }
}

/// A last day moved off closed days; one before the first year that is loaded stays where it is.
fn rolled(day: NaiveDate, profile: Profile, calendar: &Calendar) -> Result<NaiveDate, CalendarError> {
    if day.year() < *calendar.years().start() { Ok(day) } else { next_open_day(day, profile, calendar) }
}

/// Of sets of questions those that hold no other of them: what moves a day with fewer other answers needs no more.
fn least(sets: &[u32]) -> impl Iterator<Item = u32> {
    let holds_other = |set: u32| sets.iter().any(|other| *other != set && other & set == *other);
    sets.iter().copied().filter(move |set| !holds_other(*set))
}

/// The most years that a period is looked for back.
const MOST_YEARS: i32 = 100;

/// The first day up to `on` for which it is not too late, where later days are never too late once one is not.
fn first_day(on: NaiveDate, is_late: impl Fn(NaiveDate) -> bool) -> Option<NaiveDate> {
    let mut late = NaiveDate::from_ymd_opt(on.year().saturating_sub(MOST_YEARS), 1, 1)?;
    if !is_late(late) {
        return None;
    }
    let mut in_time = on.succ_opt()?;
    while (in_time - late).num_days() > 1 {
        let middle = late + chrono::TimeDelta::days((in_time - late).num_days() / 2);
        if is_late(middle) {
            late = middle;
        } else {
            in_time = middle;
        }
    }
    Some(in_time)
}
