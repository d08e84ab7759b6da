//! What the class could recover.

use crate::view::{CaseTerms, tally};
use crate::wire::{ChoiceUsed, ClaimEstimate, Estimate, EstimateRequest, GapCount, SettingView};
use crate::{App, Failure, day};
use domain::choice::KNOWN;
use domain::exposure::Tally;
use domain::theory::{Remedy, Theory};
use domain::{ClassTotal, Money};
use std::sync::Arc;

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
    if req.choices.is_empty() && as_of == app.today() {
        let view = app.view(req.case)?;
        return Ok(estimate_of(caption, as_of.to_string(), &view.terms, &view.tally, &[]));
    }
    let answers: Vec<(String, String)> = req.choices.into_iter().collect();
    let terms = app.terms(req.case, &answers)?;
    let rows = app.store()?.read().memberships_on(req.case, as_of)?;
    let tally = tally(&terms, &rows)?;
    Ok(estimate_of(caption, as_of.to_string(), &terms, &tally, &answers))
}

fn estimate_of(
    case: String,
    as_of: String,
    terms: &CaseTerms,
    tally: &Tally,
    answers: &[(String, String)],
) -> Estimate {
    let (low, high) = tally.range();
    let claims = terms.theories.iter().enumerate();
    Estimate {
        case,
        as_of,
        people: tally.people,
        class_members: tally.class_members,
        claims: claims.map(|(place, theory)| claim_estimate(theory, place, terms, tally)).collect(),
        gross: tally.gross(0),
        after_overlap: tally.after_overlap(0),
        in_others: tally.gross(0).minus(tally.after_overlap(0)),
        low,
        high,
        choices: choices_used(terms, answers),
        gaps: gap_counts(tally),
        assumptions: setting_views(terms),
    }
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

fn claim_estimate(theory: &Theory, place: usize, terms: &CaseTerms, tally: &Tally) -> ClaimEstimate {
    let sum = tally.sums[0][place];
    let (low, high) = tally.claim_range(place);
    ClaimEstimate {
        claim: theory.id.clone(),
        name: theory.name.clone(),
        cite: theory.short_cite.clone(),
        people: sum.people,
        each: minimum(theory, terms),
        shape: shape(&theory.remedy).to_owned(),
        gross: sum.gross,
        after_overlap: sum.after_overlap,
        in_others: sum.gross.minus(sum.after_overlap),
        low,
        high,
        questions: theory.questions.clone(),
    }
}

/// The statutory minimum in force for a case.
pub(crate) fn minimum(theory: &Theory, terms: &CaseTerms) -> Option<Money> {
    theory.remedy.minimum_on(terms.settings.accrued_on?).map(|dated| dated.amount)
}

pub(crate) fn shape(remedy: &Remedy) -> &'static str {
    match remedy {
        Remedy::StatutoryFloor { .. } => "statutory_floor",
        Remedy::ContractShare => "contract_share",
        Remedy::Restitution => "restitution",
    }
}

fn choices_used(terms: &CaseTerms, answers: &[(String, String)]) -> Vec<ChoiceUsed> {
    let touched = |name: &str| terms.theories.iter().any(|theory| theory.questions.iter().any(|q| q == name));
    let known = KNOWN.iter().map(|(name, _)| *name).filter(|name| touched(name));
    let used = known.filter_map(|name| {
        let decided = terms.decisions.iter().any(|decision| decision.question == name)
            || answers.iter().any(|(answered, _)| answered == name);
        let value = terms.possible[0].answer(name)?.to_owned();
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

/// The class total under each answer to one question, the others answered as they are worked with,
/// and the people whom any claim that the question touches gives a figure.
pub(crate) fn total_under(
    terms: &CaseTerms,
    tally: &Tally,
    question: &str,
    answer: &str,
) -> Option<(ClassTotal, u64)> {
    let mut wanted = terms.possible[0];
    wanted.set(question, answer).ok()?;
    let place = terms.possible.iter().position(|possible| *possible == wanted)?;
    let touched = terms
        .theories
        .iter()
        .enumerate()
        .filter(|(_, theory)| theory.questions.iter().any(|q| q == question));
    let people = touched.map(|(claim, _)| tally.sums[place][claim].people).max().unwrap_or_default();
    Some((tally.after_overlap(place), people))
}

impl App {
    /// The class of a case tallied with `question` open, so that both totals can be shown even once it is decided.
    pub(crate) fn open_tally(&mut self, case: i64) -> Result<(Arc<CaseTerms>, Arc<Tally>), Failure> {
        let mut terms = self.terms(case, &[])?;
        let working = terms.possible[0];
        let mut possible = domain::choice::combinations(working, &[]).map_err(Failure::unexpected)?;
        possible.retain(|other| *other != working);
        possible.insert(0, working);
        terms.possible = possible;
        let rows = self.store()?.read().memberships(case)?;
        let found = tally(&terms, &rows)?;
        Ok((Arc::new(terms), Arc::new(found)))
    }
}
