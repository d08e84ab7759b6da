//! One person's assessment, with the working of every figure.

use crate::assessment::{Assessment, ClaimLastDay, Gap, Line, NoLine};
use crate::calendar::Calendar;
use crate::class::ClassTest;
use crate::columns::Columns;
use crate::damages::{Left, keys, why_nothing};
use crate::exposure::{MOST_CLAIMS, PersonAwards, Sheet, Terms, climb, earned};
use crate::fact::Facts;
use crate::input::{Event, Input, Values};
use crate::limitation::{Clock, LastDay, last_day_to_file};
use crate::membership::MembershipStatus;
use crate::money::{ClassTotal, Money};
use crate::theory::{LimitationStart, Theory};
use crate::working;

/// What one person could recover under the assumptions worked with, with range, gaps and last days.
/// `events` are what happened to the person, by kind.
///
/// Never fails: what is unknown stands among the gaps.
pub fn assess(
    terms: &Terms<'_>,
    calendar: &Calendar,
    status: MembershipStatus,
    facts: &impl Facts,
    events: &[(String, Vec<Event>)],
) -> Assessment {
    let columns = Columns::one(status, facts, terms.facts(), events);
    let sheet = Sheet::new(terms, &columns);
    let (inside, counted, _) = sheet.membership(0);
    let class = inside.iter().position(|is_in| *is_in).unwrap_or(0);
    let test = terms.classes.get(class).map_or(ClassTest::Inside, |class| class.test(facts));
    let awards = sheet.awards(0, inside);
    let last_days = last_days(&sheet, calendar);
    let mut gaps = gaps(&sheet, &awards, counted, status);
    let open_days = last_days.iter().filter_map(|day| day.found.as_ref().err());
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

/// The days from which the limitation of a theory runs for one person: from the violation, or else the first of the
/// events behind the claim, or else the day the case says its claims accrued.
///
/// # Errors
/// The gap, when the day that starts it is unknown.
pub fn clock(theory: &Theory, terms: &Terms<'_>, values: &Values<'_>) -> Result<Clock, Gap> {
    let answers = terms.possible.first().map(|set| set.answers).unwrap_or_default();
    let limitation = theory.limitation(&answers);
    let violation = values.violation_day().or(terms.settings.accrued_on);
    let start = match limitation.start {
        LimitationStart::Discovery => {
            values.day(Input::DiscoveredOn).ok_or(Gap::no_input(Input::DiscoveredOn))?
        }
        LimitationStart::Accrual => violation.ok_or(Gap::NoSetting(keys::ACCRUED_ON))?,
    };
    // What no outer limit asks for stays out, so that equal clocks are counted once.
    Ok(Clock { start, violation: violation.filter(|_| limitation.outer_years.is_some()) })
}

fn last_days(sheet: &Sheet<'_>, calendar: &Calendar) -> Vec<ClaimLastDay> {
    let answers = sheet.terms.possible.first().map(|set| set.answers).unwrap_or_default();
    let last_day = |claim: usize| -> Result<LastDay, Gap> {
        let terms = &sheet.terms.claims[claim];
        let clock = clock(terms.theory, sheet.terms, &sheet.values(claim, 0))
            .map_err(|gap| named(gap, terms.inputs.fact(Input::DiscoveredOn)))?;
        last_day_to_file(clock, terms.theory.limitation(&answers), calendar)
            .map_err(|error| Gap::NoCalendar(error.year()))
    };
    (0..sheet.terms.claims.len()).map(|claim| ClaimLastDay { claim, found: last_day(claim) }).collect()
}

/// A gap under the name that the case gives the fact.
fn named(gap: Gap, fact: &str) -> Gap {
    match gap {
        Gap::NoFact(_) => Gap::NoFact(fact.to_owned().into()),
        other => other,
    }
}
