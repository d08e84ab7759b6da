//! What courts ask of the class as a whole: jurisdiction, the recovery claim by claim.

use crate::classes::unknown_members;
use crate::estimate::{choices_used, each};
use crate::terms::{CaseTerms, term};
use crate::view::{ClassView, settled};
use crate::wire::{CafaMeter, CourtRow, CourtTable, OfCase, StateCount};
use crate::{App, Failure};
use domain::cafa::{exceptions, jurisdiction};
use domain::state::normal;
use domain::{ClassTotal, Money};
use rust_decimal::Decimal;

/// Whether the class meets the Class Action Fairness Act, by the members and figures as they stand. The state of
/// the current address stands for citizenship, which is a question of fact for each member.
///
/// # Errors
/// When the case does not exist.
pub fn cafa_meter(app: &mut App, req: OfCase) -> Result<CafaMeter, Failure> {
    let view = app.view(req.case)?;
    let parties = app.store()?.read().parties(req.case)?;
    let states = states(&view);
    let not_listed = unknown_members(&view.terms);
    let listed = view.tally().class_members;
    let members = listed + not_listed.map_or(0, |(members, ..)| members);
    let known: u64 = states.iter().map(|state| state.people).sum();
    let mut amount = at_issue(&view);
    amount.add_total(not_listed.map(|(_, _, total)| total).unwrap_or_default());
    let defendants: Vec<Vec<&str>> = parties
        .iter()
        .filter(|party| party.role == "defendant")
        .filter_map(|party| party.citizenship.as_deref())
        .map(|states| states.split(',').map(normal).collect())
        .collect();
    // A corporation is a citizen of two states; a member of neither is diverse from it.
    let differs = states.iter().any(|state| defendants.iter().any(|of| !of.contains(&state.state.as_str())));
    let unknown = parties.iter().any(|party| party.role == "defendant" && party.citizenship.is_none());
    let all_known = known == listed && !defendants.is_empty() && !unknown && listed > 0;
    let diversity = if differs { Some(true) } else { all_known.then_some(false) };
    let found = jurisdiction(&app.law.cafa, members, amount, diversity);
    let forum = setting(&view.terms, "forum_state").map(normal);
    let in_state = forum
        .and_then(|forum| states.iter().find(|state| state.state == forum))
        .map_or(0, |state| state.people);
    let answer = |name: &str| setting(&view.terms, name).map(|value| value == "yes");
    let others = ["significant_defendant_in_state", "injuries_in_state", "no_similar_action"].map(answer);
    let others = if others.contains(&Some(false)) {
        Some(false)
    } else {
        others.iter().all(|answer| *answer == Some(true)).then_some(true)
    };
    let excepted = exceptions(&app.law.cafa, in_state, known, answer("primary_defendants_in_state"), others);
    Ok(CafaMeter {
        members,
        not_listed: not_listed.map(|(members, ..)| members),
        members_needed: app.law.cafa.members,
        numerosity_met: found.numerosity_met,
        amount: found.amount,
        gross: view.tally().gross(0),
        amount_over: app.law.cafa.amount_over,
        amount_met: found.amount_met,
        minimal_diversity: found.minimal_diversity,
        jurisdiction: found.jurisdiction,
        forum: forum.map(str::to_owned),
        in_state,
        state_known: known,
        local_controversy_fraction_met: forum.map(|_| excepted.local_controversy_fraction_met),
        local_controversy: forum.and(excepted.local_controversy),
        home_state: forum.and(excepted.home_state_mandatory),
        discretionary: forum.and(excepted.discretionary_band),
        states,
        cite: app.law.cafa.citation.cite.clone(),
    })
}

fn setting<'t>(terms: &'t CaseTerms, name: &str) -> Option<&'t str> {
    terms.setting_rows.iter().find(|row| row.name == name).map(|row| row.value.as_str())
}

/// What is in controversy: an election comes before judgment, and takes nothing out of it.
fn at_issue(view: &ClassView) -> ClassTotal {
    if view.terms.claims.iter().all(|claim| term(&claim.terms, "elected").is_none()) {
        return view.tally().after_overlap(0);
    }
    let mut terms = view.terms.clone();
    terms.claims.iter_mut().for_each(|claim| claim.terms.retain(|term| term.name != "elected"));
    settled(&mut terms, &view.people.columns).after_overlap(0)
}

/// Class members by state, the largest first; those of whom it is not known are in none.
fn states(view: &ClassView) -> Vec<StateCount> {
    let words = view.people.columns.state.words();
    let mut counts = vec![0_u64; words.len()];
    for row in (0..view.people.ids.len()).filter(|row| view.is_counted(*row)) {
        if let Ok(place) = usize::try_from(view.people.columns.state.number(row)) {
            counts[place] += 1;
        }
    }
    let counted = words.iter().zip(counts).filter(|(_, people)| *people > 0);
    let mut states: Vec<StateCount> =
        counted.map(|(state, people)| StateCount { state: state.clone(), people }).collect();
    states.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.state.cmp(&other.state)));
    states
}

/// The recovery claim by claim if the plaintiffs fully prevailed, without what comes too late, and with what the
/// settlement gives of it: the table that the Northern District of California asks for on preliminary approval.
///
/// # Errors
/// When the case does not exist.
pub fn court_table(app: &mut App, req: OfCase) -> Result<CourtTable, Failure> {
    let view = app.view(req.case)?;
    let rows = (0..view.terms.claims.len()).map(|place| court_row(&view, place));
    let choices = choices_used(&view.terms, &[]);
    Ok(CourtTable { as_of: app.today().to_string(), rows: rows.collect(), choices })
}

fn court_row(view: &ClassView, place: usize) -> CourtRow {
    let (terms, claim) = (&view.terms, &view.terms.claims[place]);
    let sum = view.tally().sums[0][place];
    let pleaded = |set: usize| {
        let of = view.tally().sums[set][place];
        let mut total = of.gross.minus(of.late);
        total.add_total(view.tally().adjusted[set][place]);
        total
    };
    let most = (0..view.tally().sums.len()).map(pleaded).max().unwrap_or_default();
    let share = term(&claim.terms, "settlement_share").and_then(|term| term.value.parse::<Decimal>().ok());
    let percent = |part: Decimal| (part * Decimal::ONE_HUNDRED).normalize().to_string();
    CourtRow {
        claim: terms.names[place].clone(),
        name: terms.theories[place].name.clone(),
        people: sum.people - sum.late_people,
        each: each(terms, place),
        worked_with: pleaded(0),
        maximum: most,
        settlement: share.and_then(|share| share_of(most.cents(), share)),
        share_percent: share.map(percent),
        discount_percent: share.map(|share| percent(Decimal::ONE - share)),
        reason: term(&claim.terms, "discount_reason").map(|term| term.value.clone()),
    }
}

/// A share of a class total, half-up to the cent; `None` past what can be held.
fn share_of(cents: i128, share: Decimal) -> Option<Money> {
    i64::try_from(cents).ok().and_then(|cents| Money::from_cents(cents).share(share))
}
