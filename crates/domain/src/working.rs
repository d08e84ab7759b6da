//! A figure of one claim in words: what was counted, how, and out of what.

use crate::assessment::{Line, LineInput, LineInterest};
use crate::damages::{Award, Left, Nature, asked, beside, keys, remedy_for};
use crate::exposure::{Earned, Late, PersonAwards, Sheet, day_count};
use crate::input::{Input, Values};
use crate::interest::Span;
use crate::money::Money;
use crate::theory::{Basis, Remedy, Statutory, Tier, TierBy};

/// The line of one claim of the only person of a sheet.
pub(crate) fn line(
    sheet: &Sheet<'_>,
    awards: &PersonAwards,
    claim: usize,
    award: &Award,
    left: Left,
    earned: Option<Earned>,
) -> Line {
    let theory = sheet.terms.claims[claim].theory;
    let values = sheet.values(claim, 0);
    let working = sheet.terms.possible.first().copied().unwrap_or_default();
    let dated = remedy_for(theory, &values, &sheet.assumed(claim, &working)).ok();
    let (label, unit, says) = match dated.map(|dated| &dated.remedy) {
        Some(remedy) => words(remedy, sheet, claim, award, &values),
        None => (String::new(), "person", award.amount.in_words()),
    };
    let says = if sheet.gives_up(awards, claim) {
        format!(
            "{says}; the fixed sum is given up: within its cap it would bring the class less than other claims"
        )
    } else {
        says
    };
    let says = match &theory.class_cap {
        Some(cap) if award.fixed().is_positive() && !awards.is_named() => {
            let most = cap.most(sheet.terms.claims[claim].net_worth).in_words();
            format!("{says}; all but the named plaintiffs share {most} of fixed sums at most")
        }
        _ => says,
    };
    let in_time = sheet.award_in_time(awards, 0, claim).map(|award| award.amount).unwrap_or_default();
    let says = match sheet.lateness(awards, 0, claim) {
        Late::No | Late::Undecided => says,
        Late::Yes => format!("{says}; time has run for it, and it adds nothing"),
        Late::Part(_) => {
            let first = sheet.first_in_time(claim, 0).map(|day| day.format("%B %-d, %Y").to_string());
            let first = first.unwrap_or_default();
            format!("{says}; what happened before {first} comes too late, {} is in time", in_time.in_words())
        }
    };
    Line {
        claim,
        label,
        unit,
        units: award.units,
        amount: award.amount,
        late: award.amount.less(in_time),
        after_overlap: left.total(),
        cite: dated.map_or(&theory.citation, |dated| &dated.citation).cite.clone(),
        working: says,
        inputs: dated.map(|dated| inputs(&dated.remedy, sheet, claim, &values)).unwrap_or_default(),
        interest: earned.and_then(|earned| interest(sheet, claim, earned)),
    }
}

/// Interest before judgment, with each span of a rate.
fn interest(sheet: &Sheet<'_>, claim: usize, earned: Earned) -> Option<LineInterest> {
    let said = sheet.terms.claims[claim].interest.as_ref()?;
    let Earned { principal, from, partial } = earned;
    let to = sheet.terms.until?;
    let Some(from) = from else {
        let working = "the day from which interest runs is not known".to_owned();
        return Some(LineInterest { principal, interest: None, working });
    };
    let (to, count) = (to.max(from), day_count(sheet));
    let interest = said.rates.simple(principal, from, to, count);
    let span = |span: Span| {
        let Span { from, to, rate, days } = span;
        format!("{} × {rate} × {days} / 365 from {from} to {to}", principal.in_words())
    };
    let working = match (said.rates.spans(from, to, count), interest) {
        (Some(spans), Some(interest)) => {
            let spans: Vec<String> = spans.into_iter().map(span).collect();
            let latest = partial
                .map(|date| format!(", the latest day that \u{201c}{}\u{201d} can mean", date.in_words()));
            format!("{} = {}{}", spans.join(" and "), interest.in_words(), latest.unwrap_or_default())
        }
        _ => format!("no rate is known for {from}"),
    };
    Some(LineInterest { principal, interest, working })
}

fn words(
    remedy: &Remedy,
    sheet: &Sheet<'_>,
    claim: usize,
    award: &Award,
    values: &Values<'_>,
) -> (String, &'static str, String) {
    let amount = award.amount.in_words();
    match remedy {
        Remedy::Floor { statutory, with_profits, .. } => {
            let kind = if *with_profits { "actual damages and profits" } else { "actual damages" };
            let minimum = if award.statutory.is_positive() {
                format!("minimum {}", counted(statutory, award, values))
            } else {
                "no minimum: not entitled to it".to_owned()
            };
            let proven = values_proven(values, *with_profits);
            let says = format!("{kind} {proven}; {minimum}; the larger is {amount}");
            let actual = if *with_profits { "Actual damages and profits" } else { "Actual damages" };
            (driven(award, "Minimum", actual), statutory.unit.word(), says)
        }
        Remedy::GreaterOf { statutory, each_violation: true, .. } if !values.events.is_empty() => {
            let (label, says) = one_by_one(statutory, sheet, claim, award, values);
            (label, statutory.unit.word(), says)
        }
        Remedy::GreaterOf { statutory, with_profits, .. } => {
            let proven = if *with_profits { "actual damages and profits" } else { "actual damages" };
            let tier = tier_words(statutory, sheet, claim, values);
            let times = multiples(statutory, sheet, claim, values);
            let says = format!(
                "{proven} {}; statutory amount {}{tier}{times}; the greater is {amount}",
                values_proven(values, *with_profits),
                counted(statutory, award, values)
            );
            (driven(award, "Statutory amount", "Actual damages"), statutory.unit.word(), says)
        }
        Remedy::Added(statutory) => {
            let tier = tier_words(statutory, sheet, claim, values);
            let says = format!(
                "actual damages {} and in addition {}{tier} = {amount}",
                award.proven.in_words(),
                counted(statutory, award, values)
            );
            ("Statutory amount and actual damages".to_owned(), statutory.unit.word(), says)
        }
        Remedy::Actual => ("Actual damages".to_owned(), "loss", format!("documented loss {amount}")),
        Remedy::Capped(statutory) => {
            let tier = tier_words(statutory, sheet, claim, values);
            let limit = award.statutory.in_words();
            let says = format!("loss, and other damages up to {limit}{tier} = {amount}");
            ("Damages within the limit".to_owned(), "person", says)
        }
        Remedy::ClassMinimum { .. } => {
            let more = award.amount.less(award.proven);
            let says =
                format!("actual damages {} and in addition {}", award.proven.in_words(), more.in_words());
            ("Actual damages".to_owned(), "loss", says)
        }
        Remedy::ContractShare => {
            ("Share not delivered".to_owned(), "loss", share_words(sheet, values, award.amount))
        }
        Remedy::Restitution => {
            ("Restitution".to_owned(), "loss", restitution_words(sheet, values, award.amount))
        }
    }
}

/// A statute that compares violation by violation, in words.
fn one_by_one(
    statutory: &Statutory,
    sheet: &Sheet<'_>,
    claim: usize,
    award: &Award,
    values: &Values<'_>,
) -> (String, String) {
    let each = Money::from_cents(award.statutory.cents() / i64::from(award.units.max(1)));
    let losses: Vec<Money> = values.events.iter().filter_map(|event| event.loss).collect();
    let larger = losses.iter().filter(|loss| **loss > each);
    let (count, sum) = larger
        .fold((0_u32, Money::ZERO), |(count, sum), loss| (count + 1, sum.checked_add(*loss).unwrap_or(sum)));
    let unit = statutory.unit.word();
    let tier = tier_words(statutory, sheet, claim, values);
    let times = multiples(statutory, sheet, claim, values);
    let all = award.amount.in_words();
    let label = driven(award, "Statutory amount", "Actual damages");
    let rest = award.units.saturating_sub(count);
    let says = match (count, rest) {
        (0, _) => {
            format!("{} for each {unit}, none of which cost more{tier}{times} = {all}", each.in_words())
        }
        (_, 0) => {
            format!("losses of {}, each more than {}{tier}{times} = {all}", sum.in_words(), each.in_words())
        }
        _ => format!(
            "{unit} by {unit}: losses of {} where one cost more than {}, and {} for each of the other {rest}{tier}{times} = {all}",
            sum.in_words(),
            each.in_words(),
            each.in_words()
        ),
    };
    (label, says)
}

fn driven(award: &Award, fixed: &str, actual: &str) -> String {
    let is_fixed = matches!(award.nature, Nature::Statutory { fixed_driven: true, .. });
    if is_fixed { fixed } else { actual }.to_owned()
}

fn values_proven(values: &Values<'_>, with_profits: bool) -> String {
    let is_known =
        values.knows(Input::DocumentedLoss) || with_profits && values.knows(Input::ViolatorProfits);
    if !is_known && values.events.is_empty() {
        return "not known".to_owned();
    }
    let profits = if with_profits { values.money(Input::ViolatorProfits) } else { None };
    let loss = values.money(Input::DocumentedLoss).unwrap_or_default();
    loss.checked_add(profits.unwrap_or_default()).unwrap_or(loss).in_words()
}

/// `$1,000.00`, `$1,000.00 (3 violations)`, or that one is counted because nobody knows how many there were.
fn counted(statutory: &Statutory, award: &Award, values: &Values<'_>) -> String {
    let (all, unit) = (award.statutory.in_words(), statutory.unit.word());
    let is_known = |input| values.knows(input) || !values.events.is_empty();
    match (award.units, statutory.unit.input()) {
        (1, Some(input)) if !is_known(input) => format!("{all} (1 {unit}; how many is not known)"),
        (1, _) => all,
        (units, _) => format!("{all} ({units} {unit}s)"),
    }
}

fn chosen<'t>(
    statutory: &'t Statutory,
    sheet: &Sheet<'_>,
    claim: usize,
    values: &Values<'_>,
) -> Option<&'t Tier> {
    match statutory.tier_by {
        TierBy::Nothing => None,
        TierBy::StateOfMind | TierBy::EmployerSize => {
            statutory.tiers.get(sheet.terms.claims[claim].pleaded.tier.unwrap_or(0))
        }
        TierBy::Transaction => {
            let word = values.word(Input::Transaction).and_then(|place| sheet.words().get(place));
            word.and_then(|word| statutory.tiers.iter().find(|tier| tier.name == *word))
        }
    }
}

fn tier_words(statutory: &Statutory, sheet: &Sheet<'_>, claim: usize, values: &Values<'_>) -> String {
    let tier = chosen(statutory, sheet, claim, values);
    let name = tier.map(|tier| format!(" ({})", tier.name.replace('_', " "))).unwrap_or_default();
    let how = match tier.or(statutory.tiers.first()).map(|tier| &tier.basis) {
        Some(Basis::Days { each, at_least }) => {
            let days = values.count(Input::Days);
            let days = days
                .map_or("days, of which the number is not known".to_owned(), |days| format!("{days} days"));
            format!(" ({} for each of {days}, at least {})", each.in_words(), at_least.in_words())
        }
        Some(Basis::FinanceCharge { times, low, high }) => {
            let limits = format!("from {} to {}", low.in_words(), high.in_words());
            format!(" ({times} times the finance charge or, for a lease, the monthly payments, {limits})")
        }
        _ => String::new(),
    };
    format!("{name}{how}")
}

fn multiples(statutory: &Statutory, sheet: &Sheet<'_>, claim: usize, values: &Values<'_>) -> String {
    let Some(tier) = chosen(statutory, sheet, claim, values).or(statutory.tiers.first()) else {
        return String::new();
    };
    let may = if tier.court_may { ", as the court may" } else { "" };
    match (tier.actual_times, tier.award_times) {
        (1, 1) => String::new(),
        (times, 1) => match tier.actual_times_most {
            Some(most) => format!("; {times} times actual damages, not over {}{may}", most.in_words()),
            None => format!("; {times} times actual damages{may}"),
        },
        (_, times) => format!("; multiplied by {times}{may}"),
    }
}

fn share_words(sheet: &Sheet<'_>, values: &Values<'_>, amount: Money) -> String {
    match (values.money(Input::AmountPaid), sheet.terms.settings.share_not_delivered) {
        (Some(paid), Some(share)) => {
            format!("{} paid × {share} not delivered = {}", paid.in_words(), amount.in_words())
        }
        _ => amount.in_words(),
    }
}

fn restitution_words(sheet: &Sheet<'_>, values: &Values<'_>, amount: Money) -> String {
    match (values.money(Input::AmountPaid), values.money(Input::ValueReceived)) {
        (Some(paid), Some(received)) => {
            format!("{} paid less {} received = {}", paid.in_words(), received.in_words(), amount.in_words())
        }
        _ => share_words(sheet, values, amount),
    }
}

fn inputs(remedy: &Remedy, sheet: &Sheet<'_>, claim: usize, values: &Values<'_>) -> Vec<LineInput> {
    let terms = &sheet.terms.claims[claim];
    let (needed, wanted) = asked(remedy);
    let dated = (terms.theory.remedies.len() > 1).then_some(Input::ViolationOn);
    let beside = beside(remedy).into_iter().chain(dated);
    let mut found: Vec<LineInput> = Vec::new();
    for input in needed.into_iter().chain(wanted).chain(beside) {
        if let Some(value) = values.text(input, sheet.words()) {
            let told = terms.events.iter().find(|(told, _)| *told == input);
            let events = told.map(|(_, kind)| (kind.clone(), sheet.event_count(kind, claim, 0)));
            let name = if events.is_some() { input.key() } else { terms.inputs.fact(input) };
            found.push(LineInput { name: name.to_owned(), value, events });
        }
    }
    let by_share = matches!(remedy, Remedy::ContractShare)
        || matches!(remedy, Remedy::Restitution) && !values.knows(Input::ValueReceived);
    if by_share && let Some(share) = sheet.terms.settings.share_not_delivered {
        found.push(LineInput {
            name: keys::SHARE_NOT_DELIVERED.to_owned(),
            value: share.to_string(),
            events: None,
        });
    }
    found
}
