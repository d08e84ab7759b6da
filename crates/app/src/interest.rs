//! Interest: before judgment on the claims of a case, and on any sum.

use crate::terms::{CaseTerms, rate, term};
use crate::wire::{
    ClaimInterest, InterestByCount, InterestEstimate, InterestRequest, InterestView, Nothing, RateTableView,
};
use crate::{App, Failure, day};
use chrono::NaiveDate;
use domain::choice::DAY_COUNT;
use domain::exposure::InterestSum;
use domain::interest::{DayCount, InterestError, Rates, compounded, simple};
use domain::{ClassTotal, Money};
use law::{Law, RateTable};
use rust_decimal::Decimal;

/// The tables of rates that the law holds.
///
/// # Errors
/// None of its own.
pub fn rate_list(app: &mut App, _: Nothing) -> Result<Vec<RateTableView>, Failure> {
    let view = |table: &RateTable| RateTableView {
        id: table.id.clone(),
        name: table.name.clone(),
        says: says(table),
        cite: table.citation.cite.clone(),
        verified: table.citation.verified,
        is_own: app.law.own().contains(&table.id),
    };
    Ok(app.law.rates.iter().map(view).collect())
}

fn says(table: &RateTable) -> String {
    let rates = table.dated.iter().map(|(from, rate)| format!("{} a year from {from}", percent(*rate)));
    rates.collect::<Vec<_>>().join(", ")
}

/// `0.0475` as `4.75%`.
fn percent(rate: Decimal) -> String {
    format!("{}%", (rate * Decimal::ONE_HUNDRED).normalize())
}

/// The rate that the firm says, in words.
fn rate_words(law: &Law, said: &str) -> String {
    match law.rate_table(said) {
        Some(table) => format!("{}: {}", table.name, says(table)),
        None => rate(law, said).map_or_else(
            |_| format!("the rates {said} are not in the law at hand; name the folder that holds them, or another rate"),
            |rate| format!("{} a year", percent(rate)),
        ),
    }
}

/// Interest before judgment on the claims of a case; none where the firm says no rate.
pub(crate) fn estimated(law: &Law, terms: &CaseTerms, sums: &[InterestSum]) -> Option<InterestEstimate> {
    let place = usize::from(terms.answers.place(DAY_COUNT));
    let of_claim = |(place_of, sum): (usize, &InterestSum)| -> Option<ClaimInterest> {
        let said = terms.interest(place_of)?;
        let rate = term(&terms.claims[place_of].terms, "interest_rate")?;
        Some(ClaimInterest {
            claim: terms.names[place_of].clone(),
            name: terms.theories[place_of].name.clone(),
            rate_words: rate_words(law, &rate.value),
            rate: rate.value.clone(),
            source: rate.source.clone(),
            is_assumed: rate.is_assumed,
            not_before: said.not_before.map(|day| day.to_string()),
            people: sum.people,
            unknown: sum.unknown,
            principal: sum.principal,
            interest: sum.by_count[place],
        })
    };
    let claims: Vec<ClaimInterest> = sums.iter().enumerate().filter_map(of_claim).collect();
    let total = |place: usize| {
        sums.iter().map(|sum| sum.by_count[place]).fold(ClassTotal::default(), |mut total, one| {
            total.add_total(one);
            total
        })
    };
    let by_count = DayCount::ALL
        .iter()
        .enumerate()
        .map(|(place, count)| InterestByCount { day_count: count.word().to_owned(), total: total(place) });
    (!claims.is_empty()).then(|| InterestEstimate {
        until: terms.on.to_string(),
        total: total(place),
        day_count: DayCount::ALL[place].word().to_owned(),
        by_count: by_count.collect(),
        claims,
    })
}

/// Interest on a sum, with its working. Needs no case.
///
/// # Errors
/// When a sum, rate, day or way of counting cannot be read, no rate holds on the first day, or the end lies before
/// the start.
pub fn interest(app: &mut App, req: InterestRequest) -> Result<InterestView, Failure> {
    let principal = crate::terms::money(&req.principal, "principal")?;
    let (from, to) = (day(&req.from, "from")?, day(&req.to, "to")?);
    let count = DayCount::from_word(&req.day_count).ok_or_else(|| {
        let message =
            format!("{:?} is no way to count days; use act_365f, nl_365 or full_year", req.day_count);
        Failure::invalid("day_count", message)
    })?;
    match (app.law.rate_table(req.rate.trim()), req.compounding.as_str()) {
        (Some(table), "none") => dated(&table.rates, principal, from, to, count),
        (Some(_), "annual") => Err(Failure::invalid(
            "compounding",
            "a rate that is compounded holds from the judgment to payment; say the rate itself, like 0.0475",
        )),
        (None, "none") => said(simple(principal, rate(&app.law, &req.rate)?, from, to, count)),
        (None, "annual") => said(compounded(principal, rate(&app.law, &req.rate)?, from, to, count)),
        (_, other) => Err(Failure::invalid("compounding", format!("{other:?} is not none or annual"))),
    }
}

fn said(found: Result<domain::interest::Interest, InterestError>) -> Result<InterestView, Failure> {
    let found = found.map_err(|error| {
        let field = match &error {
            InterestError::Backwards { .. } => "to",
            InterestError::NoRate(_) => "rate",
            InterestError::TooLarge => "principal",
        };
        Failure::invalid(field, error.to_string())
    })?;
    Ok(InterestView {
        days: found.days,
        interest: found.interest,
        total: found.total,
        working: found.working,
    })
}

/// Simple interest under rates that change: each span with its days.
fn dated(
    rates: &Rates,
    principal: Money,
    from: NaiveDate,
    to: NaiveDate,
    count: DayCount,
) -> Result<InterestView, Failure> {
    if to < from {
        return said(Err(InterestError::Backwards { from, to }));
    }
    let none = || Failure::invalid("from", format!("the table holds no rate for {from}"));
    let spans = rates.spans(from, to, count).ok_or_else(none)?;
    let too_large = || Failure::invalid("principal", InterestError::TooLarge.to_string());
    let interest = rates.simple(principal, from, to, count).ok_or_else(too_large)?;
    let working = spans.iter().map(|span| {
        let (days, rate) = (span.days, span.rate);
        format!("{} × {rate} × {days} / 365 from {} to {}", principal.in_words(), span.from, span.to)
    });
    Ok(InterestView {
        days: spans.iter().map(|span| span.days).sum(),
        interest,
        total: principal.checked_add(interest).ok_or_else(too_large)?,
        working: working.collect(),
    })
}
