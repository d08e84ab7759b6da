//! What the class could recover.

use crate::classes::unknown_members;
use crate::interest::estimated;
use crate::terms::{CaseTerms, raised_by, term};
use crate::view::{columns, settled};
use crate::wire::{
    ChoiceUsed, ClaimEstimate, Estimate, EstimateRequest, GapCount, PunitiveView, SettingView, UnknownMembers,
};
use crate::{App, Failure, day};
use domain::exposure::Tally;
use domain::theory::{Basis, DatedRemedy};
use domain::{ClassTotal, Money};
use law::Law;
use std::sync::atomic::{AtomicU64, Ordering};

/// What the class could recover, claim by claim, with the range over the open questions.
///
/// The statuses are those of the day asked for, the facts and decisions those known today.
///
/// # Errors
/// When the case does not exist, or a choice or the day cannot be read.
pub fn estimate(app: &mut App, req: EstimateRequest) -> Result<Estimate, Failure> {
    let as_of =
        req.as_of.as_deref().map(|text| day(text, "as_of")).transpose()?.unwrap_or_else(|| app.today());
    let caption = app.store()?.read().case(req.case)?.caption;
    let answers: Vec<(String, String)> = req.choices.into_iter().collect();
    if as_of == app.today() {
        let view = app.view(req.case)?;
        if answers.is_empty() {
            return Ok(estimate_of(caption, &view.terms, view.tally(), &[], &app.law));
        }
        let mut terms = app.terms(req.case, &answers)?;
        let tally = settled(&mut terms, &view.people.columns);
        return Ok(estimate_of(caption, &terms, &tally, &answers, &app.law));
    }
    let mut terms = app.terms_on(req.case, &answers, as_of)?;
    let parts = app.store()?.read().memberships(req.case)?;
    let came_later = AtomicU64::new(0);
    let (ids, mut columns) = columns(&terms.types, &parts, |part| {
        let (rows, later) = part.rows_on(&terms.types, as_of)?;
        came_later.fetch_add(later, Ordering::Relaxed);
        Ok(rows)
    })?;
    let came_later = came_later.into_inner();
    columns.events = crate::view::events(app.store()?.read(), req.case, &ids)?;
    columns.tolled = crate::view::tolled(&terms, &ids);
    let tally = settled(&mut terms, &columns);
    let found = estimate_of(caption, &terms, &tally, &answers, &app.law);
    Ok(Estimate { came_later, ..found })
}

fn estimate_of(
    case: String,
    terms: &CaseTerms,
    tally: &Tally,
    answers: &[(String, String)],
    law: &Law,
) -> Estimate {
    let (low, high) = tally.range();
    let claims: Vec<ClaimEstimate> =
        (0..terms.claims.len()).map(|place| claim_estimate(place, terms, tally, law.own())).collect();
    let sum = |of: fn(&ClaimEstimate) -> ClassTotal| {
        claims.iter().map(of).fold(ClassTotal::default(), |mut sum, one| {
            sum.add_total(one);
            sum
        })
    };
    let (in_others, over, late) =
        (sum(|claim| claim.in_others), sum(|claim| claim.over), sum(|claim| claim.late));
    Estimate {
        case,
        as_of: terms.on.to_string(),
        people: tally.people,
        class_members: tally.class_members,
        came_later: 0,
        claims,
        gross: tally.gross(0),
        after_overlap: tally.after_overlap(0),
        in_others,
        over,
        late,
        low,
        high,
        is_searched: terms.with(|terms| terms.is_searched()),
        choices: choices_used(terms, answers),
        gaps: gap_counts(tally),
        assumptions: setting_views(terms),
        unknown: unknown_members(terms).map(|(members, average, total)| UnknownMembers {
            members,
            average,
            total,
        }),
        punitive: punitive(terms),
        interest: estimated(law, terms, &tally.interest),
    }
}

/// Punitive damages as the firm says them.
fn punitive(terms: &CaseTerms) -> Vec<PunitiveView> {
    let of_claim = |place: usize| {
        let said = term(&terms.claims[place].terms, "punitive")?;
        Some(PunitiveView {
            claim: terms.names[place].clone(),
            name: terms.theories[place].name.clone(),
            amount: said.value.parse().ok()?,
            source: said.source.clone(),
            is_assumed: said.is_assumed,
        })
    };
    (0..terms.claims.len()).filter_map(of_claim).collect()
}

pub(crate) fn setting_views(terms: &CaseTerms) -> Vec<SettingView> {
    let views = terms.setting_rows.iter().map(|row| SettingView {
        name: row.name.clone(),
        value: row.value.clone(),
        source: row.source.clone(),
        is_assumed: row.is_assumed,
    });
    views.collect()
}

fn claim_estimate(place: usize, terms: &CaseTerms, tally: &Tally, own: &[String]) -> ClaimEstimate {
    let is_live = terms.is_live(place);
    let (sum, theory) = (tally.sums[0][place], &terms.theories[place]);
    let total = tally.claim_total(0, place);
    let (low, high) = tally.claim_range(place);
    let class = terms.classes.iter().find(|class| class.id == terms.claims[place].class);
    let nothing = ClassTotal::default();
    ClaimEstimate {
        claim: terms.names[place].clone(),
        name: theory.name.clone(),
        cite: theory.short_cite.clone(),
        class: class.map(|class| class.name.clone()).unwrap_or_default(),
        status: terms.status(place).map(str::to_owned),
        is_live,
        people: sum.people,
        each: each(terms, place),
        each_most: each_most(terms, place),
        shape: shape(terms, place).to_owned(),
        gross: sum.gross,
        after_overlap: total,
        in_others: if is_live { sum.gross.minus(sum.late).minus(sum.after_overlap) } else { nothing },
        over: if is_live { nothing } else { sum.gross },
        late: if is_live { sum.late } else { nothing },
        late_people: sum.late_people,
        gives_up: terms.settled.get().and_then(|sets| sets.first()).is_some_and(|set| set.waives(place)),
        is_elected: term(&terms.claims[place].terms, "elected").is_some(),
        is_own: own.contains(&theory.id),
        adjusted: tally.adjusted[0][place],
        low,
        high,
        questions: raised_by(theory, &terms.theories),
    }
}

/// The remedy that governs a claim on the day the case says its claims accrued; the latest where it says none.
pub(crate) fn remedy(terms: &CaseTerms, place: usize) -> Option<&DatedRemedy> {
    let theory = &terms.theories[place];
    let on_day = terms.date().and_then(|date| theory.remedy_throughout(date, &terms.answers)).flatten();
    on_day.or_else(|| theory.latest_remedy(&terms.answers))
}

/// The statutory amount of one unit, where it is one sum for everyone: the firm's figure, or the least.
pub(crate) fn each(terms: &CaseTerms, place: usize) -> Option<Money> {
    let statutory = remedy(terms, place)?.remedy.statutory()?;
    let pleaded = terms.pleaded(place);
    let tier = statutory.tiers.get(pleaded.tier.unwrap_or(0))?;
    match &tier.basis {
        Basis::Each { low, high } => Some(pleaded.figure.map_or(*low, |figure| figure.clamp(*low, *high))),
        Basis::Days { at_least, .. } => Some(*at_least),
        Basis::FinanceCharge { .. } => None,
    }
}

/// The most of one unit, where the statute leaves a range and the firm has said no figure within it.
fn each_most(terms: &CaseTerms, place: usize) -> Option<Money> {
    let pleaded = terms.pleaded(place);
    let tiers = &remedy(terms, place)?.remedy.statutory()?.tiers;
    match &tiers.get(pleaded.tier.unwrap_or(0))?.basis {
        Basis::Each { low, high } if low < high && pleaded.figure.is_none() => Some(*high),
        _ => None,
    }
}

pub(crate) fn shape(terms: &CaseTerms, place: usize) -> &'static str {
    remedy(terms, place).map_or("actual", |dated| dated.remedy.shape())
}

pub(crate) fn choices_used(terms: &CaseTerms, answers: &[(String, String)]) -> Vec<ChoiceUsed> {
    let used = terms.raised().into_iter().filter_map(|question| {
        let name = question.name();
        let decided = terms.decisions.iter().any(|decision| decision.question == name)
            || answers.iter().any(|(answered, _)| answered == name);
        let value = terms.answers.answer(name)?.to_owned();
        Some(ChoiceUsed { name: name.to_owned(), value, decided })
    });
    used.collect()
}

fn gap_counts(tally: &Tally) -> Vec<GapCount> {
    let mut counts: Vec<GapCount> =
        tally.gaps.iter().map(|(gap, people)| GapCount { kind: gap.kind(), people: *people }).collect();
    counts.sort_by(|one, other| other.people.cmp(&one.people).then_with(|| one.kind.cmp(&other.kind)));
    counts
}
