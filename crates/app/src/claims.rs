//! The claims of a case.

use crate::cases::{claim_status_word, status_views};
use crate::estimate::{minimum, shape};
use crate::view::ClassView;
use crate::wire::{ClaimStatusAdd, ClaimView, Done, GapCount, OfCase};
use crate::{App, Failure, day, done, optional};
use domain::assessment::Gap;
use domain::damages::keys;
use domain::theory::{LimitationStart, Remedy, Theory};
use store::{ClaimRow, ClaimStatus};

/// The claims of a case with elements, remedy, limitation and figures, in the order of the pleading.
///
/// # Errors
/// When the case does not exist.
pub fn claim_list(app: &mut App, req: OfCase) -> Result<Vec<ClaimView>, Failure> {
    let view = app.view(req.case)?;
    let read = app.store()?.read();
    let class = read.class_name(req.case)?.unwrap_or_default();
    let claims = read.claims(req.case)?.into_iter().zip(&view.terms.theories).enumerate();
    Ok(claims.map(|(place, (claim, theory))| claim_view(claim, theory, place, &class, &view)).collect())
}

fn claim_view(claim: ClaimRow, theory: &Theory, place: usize, class: &str, view: &ClassView) -> ClaimView {
    let sum = view.tally.sums[0][place];
    let dated = view.terms.settings.accrued_on.and_then(|day| theory.remedy.minimum_on(day));
    let limitation = &theory.limitation;
    ClaimView {
        id: claim.id,
        claim: theory.id.clone(),
        name: theory.name.clone(),
        cite: theory.citation.cite.clone(),
        short_cite: theory.short_cite.clone(),
        defendants: claim.defendants,
        class: class.to_owned(),
        statuses: status_views(claim.statuses.into_iter().map(|s| (s.status, s.from_on, s.note))),
        elements: theory.elements.clone(),
        shape: shape(&theory.remedy).to_owned(),
        minimum: minimum(theory, &view.terms),
        minimum_cite: dated.map(|dated| dated.citation.cite.clone()),
        limitation_years: limitation.years,
        limitation_start: match limitation.start {
            LimitationStart::Discovery => "discovery".to_owned(),
            LimitationStart::Accrual => "accrual".to_owned(),
        },
        limitation_cite: limitation.citation.cite.clone(),
        questions: theory.questions.clone(),
        people: sum.people,
        gross: sum.gross,
        after_overlap: sum.after_overlap,
        gaps: claim_gaps(theory, view),
    }
}

/// What class members lack for one claim.
fn claim_gaps(theory: &Theory, view: &ClassView) -> Vec<GapCount> {
    let mut wanted = match theory.remedy {
        Remedy::StatutoryFloor { .. } => {
            vec![Gap::no_fact(keys::DOCUMENTED_LOSS), Gap::no_fact(keys::VIOLATIONS)]
        }
        Remedy::ContractShare | Remedy::Restitution => vec![Gap::no_fact(keys::AMOUNT_PAID)],
    };
    if theory.limitation.start == LimitationStart::Discovery {
        wanted.push(Gap::no_fact(keys::DISCOVERED_ON));
    }
    let counted = wanted.into_iter().filter_map(|gap| {
        view.tally.gaps.get(&gap).map(|people| GapCount { kind: gap.kind(), people: *people })
    });
    counted.collect()
}

/// Adds a status to the dated history of a claim.
///
/// # Errors
/// When the status is unknown or the day cannot be read.
pub fn claim_status_add(app: &mut App, req: ClaimStatusAdd) -> Result<Done, Failure> {
    let from_on = day(&req.from_on, "from_on")?;
    let status = claim_status_word(&req.status)?;
    let claims = app.store()?.read().claims(req.case)?;
    let claim = claims.into_iter().find(|claim| claim.id == req.id);
    let claim =
        claim.ok_or_else(|| Failure::not_found(format!("there is no claim {} in this case", req.id)))?;
    app.operate("claim_status_add", Some(req.case), |op| {
        let note = optional(req.note.as_deref());
        op.claim_status_insert(req.id, &ClaimStatus { status: status.to_owned(), from_on, note })?;
        Ok(done(op, format!("Claim {}: {} from {from_on}", claim.theory, status.replace('_', " "))))
    })
}
