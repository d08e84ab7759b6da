//! One person's assessment, with the working of every figure.

use crate::assessment::{Assessment, ClaimLastDay, Gap, Line, NoLine, RivalStart};
use crate::class::ClassTest;
use crate::columns::Columns;
use crate::damages::{Left, keys, why_nothing};
use crate::exposure::{MOST_CLAIMS, PersonAwards, Sheet, Terms, climb, earned, time_of};
use crate::fact::Facts;
use crate::input::{Event, Input};
use crate::limitation::{Clock, LastDay, NewAction};
use crate::membership::MembershipStatus;
use crate::money::{ClassTotal, Money};
use crate::partial_date::PartialDate;
use crate::theory::LimitationStart;
use crate::working;
use chrono::NaiveDate;

/// What one person could recover under the assumptions worked with, with range, gaps and last days.
/// `events` are what happened to the person, by kind; `tolled` is what stops this person's clocks alone, by its place
/// among what the case says.
///
/// Never fails: what is unknown stands among the gaps.
pub fn assess(
    terms: &Terms<'_>,
    status: MembershipStatus,
    facts: &impl Facts,
    events: &[(String, Vec<Event>)],
    tolled: &[usize],
) -> Assessment {
    let mut columns = Columns::one(status, facts, terms.facts(), events);
    columns.tolled = tolled.iter().map(|place| (0, *place)).collect();
    let sheet = Sheet::new(terms, &columns);
    let (inside, counted, _) = sheet.membership(0);
    let class = inside.iter().position(|is_in| *is_in).unwrap_or(0);
    let test = terms.classes.get(class).map_or(ClassTest::Inside, |class| class.test(facts));
    let awards = sheet.awards(0, inside);
    let last_days = last_days(&sheet, inside);
    let mut gaps = gaps(&sheet, &awards, counted, status);
    let open_days = last_days.iter().filter_map(|day| day.found().err());
    for gap in open_days.filter(|_| counted) {
        if !gaps.contains(gap) {
            gaps.push(gap.clone());
        }
    }
    let (lines, nothing, low, high) = if counted {
        let (low, high) = range(&sheet, &awards);
        (lines(&sheet, &awards), nothing(&sheet, &awards), low, high)
    } else {
        Default::default()
    };
    Assessment {
        status,
        test,
        class,
        counted,
        gross: sum(lines.iter().map(|line| line.amount)),
        late: sum(lines.iter().map(|line| line.late)),
        after_overlap: sum(lines.iter().map(|line| line.after_overlap)),
        lines,
        nothing,
        gaps,
        low,
        high,
        last_days,
    }
}

/// A sum that stays at the most that can be held.
fn sum(amounts: impl Iterator<Item = Money>) -> Money {
    amounts.fold(Money::ZERO, |sum, amount| sum.checked_add(amount).unwrap_or(sum))
}

fn gaps(sheet: &Sheet<'_>, awards: &PersonAwards, counted: bool, status: MembershipStatus) -> Vec<Gap> {
    let mut places = Vec::new();
    if counted {
        sheet.gaps(awards, 0, &mut places);
    } else if status.counts() {
        sheet.missing(0, &mut places);
    }
    places.into_iter().map(|place| sheet.gap_list()[place].clone()).collect()
}

/// Least and most over everything still possible.
fn range(sheet: &Sheet<'_>, awards: &PersonAwards) -> (Money, Money) {
    let mut found = totals(sheet, awards);
    let sums =
        |totals: &[Money]| totals.iter().map(|total| ClassTotal::from_cents(total.cents().into())).collect();
    climb(sheet.terms, sheet.terms.possible.clone(), sums(&found), |more| {
        let terms = Terms { possible: more.to_vec(), ..sheet.terms.clone() };
        let wider = Sheet::new(&terms, sheet.columns);
        let totals = totals(&wider, &wider.awards(0, awards.inside()));
        let sums = sums(&totals);
        found.extend(totals);
        (more.to_vec(), sums)
    });
    found.iter().min().copied().zip(found.iter().max().copied()).unwrap_or_default()
}

fn totals(sheet: &Sheet<'_>, awards: &PersonAwards) -> Vec<Money> {
    let mut left = [Money::ZERO; MOST_CLAIMS];
    let total = |s: usize| {
        sheet.after_overlap(awards, s, &mut left);
        sum(left.into_iter())
    };
    (0..sheet.terms.possible.len()).map(total).collect()
}

fn lines(sheet: &Sheet<'_>, awards: &PersonAwards) -> Vec<Line> {
    let mut left = [Left::default(); MOST_CLAIMS];
    sheet.left(awards, 0, &mut left);
    let earned = earned(sheet, awards, 0, &left);
    let line = |claim: usize| -> Option<Line> {
        let award = (*sheet.award(awards, 0, claim)).as_ref().ok()?.as_ref()?;
        Some(working::line(sheet, awards, claim, award, left[claim], earned[claim]))
    };
    (0..sheet.terms.claims.len()).filter_map(line).collect()
}

fn nothing(sheet: &Sheet<'_>, awards: &PersonAwards) -> Vec<NoLine> {
    let inside = awards.inside();
    let no_line = |claim: usize| {
        let terms = &sheet.terms.claims[claim];
        let why = || why_nothing(terms.theory, &sheet.values(claim, 0));
        let is_none = matches!(sheet.award(awards, 0, claim), Ok(None));
        is_none.then(|| NoLine { claim, why: inside[terms.class].then(why) })
    };
    (0..sheet.terms.claims.len()).filter_map(no_line).collect()
}

/// The days from which the time of a claim runs for one person: from the discovery, or the day from which anybody could
/// have discovered it where that is earlier; or from the violation, or else the day the case says its claims accrued. Of several events the first counts that is in time, or else the first. A date
/// that is known in part counts from the earliest day that it can mean, and is given beside the clock; so does an event
/// that may be in time.
///
/// # Errors
/// The gap, when the day that starts it is unknown.
pub fn clock(sheet: &Sheet<'_>, claim: usize, row: usize) -> Result<(Clock, Option<PartialDate>), Gap> {
    let answers = sheet.terms.possible.first().map(|set| set.answers).unwrap_or_default();
    let limitation = sheet.terms.claims[claim].theory.limitation(&answers);
    clock_from(sheet, claim, row, limitation.start, limitation.outer_years.is_some())
}

/// The same under a period that runs from `start`, with an outer limit or none: what the law at hand says is not asked.
///
/// # Errors
/// As [`clock`].
pub fn clock_from(
    sheet: &Sheet<'_>,
    claim: usize,
    row: usize,
    start: LimitationStart,
    has_outer_limit: bool,
) -> Result<(Clock, Option<PartialDate>), Gap> {
    let (terms, values) = (sheet.terms, sheet.values(claim, row));
    let first = sheet.first_in_time(claim, row);
    let may_be_in_time = |on: &PartialDate| Some(on.last()) >= first;
    let still = values.events.iter().filter_map(|event| event.on).filter(may_be_in_time).min();
    let violation = first.and(still).or_else(|| values.violation_date()).or(terms.settings.accrued_on);
    let start = match start {
        LimitationStart::Discovery => sheet.discovery(&values).ok_or(Gap::no_input(Input::DiscoveredOn))?,
        LimitationStart::Accrual => violation.ok_or(Gap::NoSetting(keys::ACCRUED_ON))?,
    };
    // What no outer limit asks for stays out, so that equal clocks are counted once.
    let violation = violation.filter(|_| has_outer_limit);
    let partial = [Some(start), violation].into_iter().flatten().find(|date| !date.is_whole());
    Ok((Clock { start: start.first(), violation: violation.map(PartialDate::first) }, partial))
}

fn last_days(sheet: &Sheet<'_>, inside: [bool; MOST_CLAIMS]) -> Vec<ClaimLastDay> {
    let Some(time) = &sheet.terms.time else { return Vec::new() };
    let answers = sheet.terms.possible.first().map(|set| set.answers).unwrap_or_default();
    let of_claim = |claim: usize| {
        let terms = &sheet.terms.claims[claim];
        let clock = clock(sheet, claim, 0).map_err(|gap| named(gap, terms.inputs.fact(Input::DiscoveredOn)));
        let last_day = |action: NewAction| -> Result<LastDay, Gap> {
            let time = time_of(time, terms, claim, sheet.covering(0), answers, action);
            let (clock, partial) = clock.clone()?;
            let mut found = time.last_day(clock).map_err(|error| Gap::NoCalendar(error.year()))?;
            found.working.splice(0..0, partial.map(earliest));
            Ok(found)
        };
        ClaimLastDay {
            claim,
            rivals: rivals(sheet, claim, |start| {
                let violation = clock.as_ref().ok().and_then(|(clock, _)| clock.violation);
                let time = time_of(time, terms, claim, sheet.covering(0), answers, time.action);
                time.last_day(Clock { start, violation }).ok().map(|found| found.safe_date)
            }),
            individual: last_day(NewAction::Individual),
            class: last_day(NewAction::Class),
            action: time.action,
            partial: clock.as_ref().ok().and_then(|(_, partial)| *partial),
            // A filing for the class keeps the time of its members.
            filed_on: terms.filed_on.filter(|_| inside[terms.class]),
        }
    };
    (0..sheet.terms.claims.len()).map(of_claim).collect()
}

/// The dates that could start the clock of a claim that discovery starts, where there are two, each with its last day.
fn rivals(
    sheet: &Sheet<'_>,
    claim: usize,
    safe_date: impl Fn(NaiveDate) -> Option<NaiveDate>,
) -> Vec<RivalStart> {
    let answers = sheet.terms.possible.first().map(|set| set.answers).unwrap_or_default();
    let limitation = sheet.terms.claims[claim].theory.limitation(&answers);
    let own = sheet.values(claim, 0).date(Input::DiscoveredOn);
    let (Some(own), Some(public), LimitationStart::Discovery) =
        (own, sheet.terms.settings.discoverable_on, limitation.start)
    else {
        return Vec::new();
    };
    let fact = sheet.terms.claims[claim].inputs.fact(Input::DiscoveredOn);
    let mut found = [(fact, own), (keys::DISCOVERABLE_ON, public)];
    found.sort_by_key(|(_, date)| date.first());
    let rival = |(key, date): (&str, PartialDate)| RivalStart {
        key: key.to_owned(),
        date,
        safe_date: safe_date(date.first()),
    };
    found.map(rival).into()
}

/// Says from which day of a date that is known in part the time is counted.
pub fn earliest(partial: PartialDate) -> String {
    let (known, first) = (partial.in_words(), PartialDate::from(partial.first()).in_words());
    format!("Counted from {first}, the earliest day that \u{201c}{known}\u{201d} can mean")
}

/// A gap under the name that the case gives the fact.
fn named(gap: Gap, fact: &str) -> Gap {
    match gap {
        Gap::NoFact(_) => Gap::NoFact(fact.to_owned().into()),
        other => other,
    }
}
