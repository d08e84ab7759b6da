//! One person's assessment, with the working of every figure.

use crate::assessment::{Assessment, ClaimLastDay, Gap, Input, Line};
use crate::calendar::Calendar;
use crate::class::ClassTest;
use crate::damages::{Award, FloorAward, Inputs, Settings, keys};
use crate::exposure::{Awards, Terms, gaps};
use crate::fact::Facts;
use crate::limitation::{LastDay, last_day_to_file};
use crate::membership::MembershipStatus;
use crate::money::Money;
use crate::theory::{LimitationStart, Remedy, Theory};
use chrono::NaiveDate;

/// What one person could recover under the assumptions worked with, with range, gaps and last days.
///
/// Never fails: what is unknown stands among the gaps.
pub fn assess(
    terms: &Terms<'_>,
    calendar: &Calendar,
    status: MembershipStatus,
    facts: &impl Facts,
) -> Assessment {
    let test = terms.class.test(facts);
    let counted = status.counts() && test == ClassTest::Inside;
    let last_days = last_days(terms, calendar, facts);
    let mut gaps = if status.counts() { gaps(terms, &test, facts) } else { Vec::new() };
    if counted {
        gaps.extend(last_days.iter().filter_map(|day| day.found.as_ref().err()).cloned());
        gaps.dedup();
    }
    let lines = if counted { lines(terms, &Inputs::of(facts)) } else { Vec::new() };
    let (low, high) = if counted { range(terms, &Inputs::of(facts)) } else { Default::default() };
    let mut seen = Vec::new();
    gaps.retain(|gap| {
        !seen.contains(gap) && {
            seen.push(gap.clone());
            true
        }
    });
    Assessment {
        status,
        test,
        counted,
        gross: sum(lines.iter().map(|line| line.amount)),
        after_overlap: sum(lines.iter().map(|line| line.after_overlap)),
        lines,
        gaps,
        low,
        high,
        last_days,
    }
}

fn sum(amounts: impl Iterator<Item = Money>) -> Money {
    amounts.fold(Money::ZERO, |sum, amount| sum.checked_add(amount).unwrap_or(sum))
}

fn range(terms: &Terms<'_>, inputs: &Inputs) -> (Money, Money) {
    let mut found = Awards::default();
    let mut ends: Option<(Money, Money)> = None;
    for assume in terms.possible {
        found.under(terms, inputs, assume);
        let total = sum(found.after_overlap.into_iter());
        ends = Some(ends.map_or((total, total), |(low, high)| (low.min(total), high.max(total))));
    }
    ends.unwrap_or_default()
}

fn lines(terms: &Terms<'_>, inputs: &Inputs) -> Vec<Line> {
    let mut found = Awards::default();
    found.under(terms, inputs, &terms.possible[0]);
    let found = terms.claims.iter().zip(found.awards).zip(found.after_overlap);
    found
        .filter_map(|((theory, award), left)| Some(line(theory, award?, left, inputs, &terms.settings)))
        .collect()
}

fn line(theory: &Theory, award: Award, left: Money, inputs: &Inputs, settings: &Settings) -> Line {
    let (label, unit, units, working) = match award {
        Award::Floor(found) => floor_words(&found),
        Award::Contract(amount) => ("Share not delivered", "loss", 1, share_words(inputs, settings, amount)),
        Award::Restitution(amount) => ("Restitution", "loss", 1, share_words(inputs, settings, amount)),
    };
    let cite = match (&theory.remedy, settings.accrued_on) {
        (Remedy::StatutoryFloor { .. }, Some(day)) => {
            theory.remedy.minimum_on(day).map_or(&theory.citation, |dated| &dated.citation)
        }
        _ => &theory.citation,
    };
    Line {
        claim: theory.id.clone(),
        label: label.to_owned(),
        unit,
        units,
        amount: award.amount(),
        after_overlap: left,
        cite: cite.cite.clone(),
        working,
        inputs: line_inputs(&award, inputs, settings),
    }
}

fn floor_words(found: &FloorAward) -> (&'static str, &'static str, u32, String) {
    let unit = if found.units == 1 { "person" } else { "violation" };
    let minimum = if found.minimum.is_positive() {
        format!("minimum {}", found.minimum.in_words())
    } else {
        "no minimum: not entitled to it".to_owned()
    };
    let larger = format!(
        "actual damages and profits {}; {minimum}; the larger is {}",
        found.proven.in_words(),
        found.amount.in_words()
    );
    (if found.floor_driven { "Minimum" } else { "Actual damages and profits" }, unit, found.units, larger)
}

fn share_words(inputs: &Inputs, settings: &Settings, amount: Money) -> String {
    match (inputs.paid, settings.share_not_delivered) {
        (Some(paid), Some(share)) => {
            format!("{} paid × {share} not delivered = {}", paid.in_words(), amount.in_words())
        }
        _ => amount.in_words(),
    }
}

fn line_inputs(award: &Award, inputs: &Inputs, settings: &Settings) -> Vec<Input> {
    let money = |name, amount: Option<Money>| amount.map(|found| Input { name, value: found.to_string() });
    let found = match award {
        Award::Floor(_) => [
            money(keys::DOCUMENTED_LOSS, inputs.loss),
            money(keys::VIOLATOR_PROFITS, inputs.profits),
            inputs.violations.map(|count| Input { name: keys::VIOLATIONS, value: count.to_string() }),
        ],
        Award::Contract(_) | Award::Restitution(_) => [
            money(keys::AMOUNT_PAID, inputs.paid),
            settings
                .share_not_delivered
                .map(|share| Input { name: keys::SHARE_NOT_DELIVERED, value: share.to_string() }),
            None,
        ],
    };
    found.into_iter().flatten().collect()
}

/// The day from which the limitation of a theory runs for one person.
///
/// # Errors
/// The gap, when the day is unknown.
pub fn clock_start(theory: &Theory, settings: &Settings, facts: &impl Facts) -> Result<NaiveDate, Gap> {
    match theory.limitation.start {
        LimitationStart::Discovery => facts.day(keys::DISCOVERED_ON).ok_or(Gap::no_fact(keys::DISCOVERED_ON)),
        LimitationStart::Accrual => settings.accrued_on.ok_or(Gap::NoSetting(keys::ACCRUED_ON)),
    }
}

fn last_days(terms: &Terms<'_>, calendar: &Calendar, facts: &impl Facts) -> Vec<ClaimLastDay> {
    let last_day = |theory: &Theory| -> Result<LastDay, Gap> {
        let start = clock_start(theory, &terms.settings, facts)?;
        last_day_to_file(start, &theory.limitation, calendar).map_err(|error| Gap::NoCalendar(error.year()))
    };
    let claims = terms.claims.iter();
    claims.map(|theory| ClaimLastDay { claim: theory.id.clone(), found: last_day(theory) }).collect()
}
