//! The law's catalogue as the screens show it.

use crate::claims::rule_view;
use crate::wire::{CatalogueEntry, Nothing};
use crate::{App, Failure};
use domain::theory::{Basis, LimitationStart, Remedy, Theory, Tier};
use law::FolderReport;
use std::path::Path;

/// Every theory that a case can plead, with what it gives, in the order of their names.
///
/// # Errors
/// None of its own.
pub fn catalogue_list(app: &mut App, _: Nothing) -> Result<Vec<CatalogueEntry>, Failure> {
    let mut entries: Vec<CatalogueEntry> = app.law.theories.iter().map(|theory| entry(theory, app)).collect();
    entries.sort_by(|one, other| one.name.cmp(&other.name));
    Ok(entries)
}

/// A theory as it stands today, under the answers worked with until a firm decides.
fn entry(theory: &Theory, app: &App) -> CatalogueEntry {
    let answers = &app.law.defaults;
    let latest = theory.remedy(app.today(), answers).or_else(|| theory.latest_remedy(answers));
    let limitation = theory.limitation(answers);
    let start = match limitation.start {
        LimitationStart::Discovery => "discovery",
        LimitationStart::Accrual => "accrual",
    };
    CatalogueEntry {
        theory: theory.id.clone(),
        name: theory.name.clone(),
        cite: theory.citation.cite.clone(),
        gives: latest.map(|dated| gives(&dated.remedy)).unwrap_or_default(),
        limitation: format!("{} from {start}", limitation.period),
        limitation_cite: limitation.citation.cite.clone(),
        elements: theory.elements.clone(),
        proof: theory.proof.iter().map(|proof| proof.says.clone()).collect(),
        fees: theory.fees.as_ref().map(rule_view),
        punitive: theory.punitive.as_ref().map(rule_view),
        notices: theory.notices.iter().map(rule_view).collect(),
        notes: theory.notes.iter().map(rule_view).collect(),
        questions: theory.questions.iter().map(|question| question.name().to_owned()).collect(),
        verified: theory.citation.verified && theory.remedies.iter().all(|dated| dated.citation.verified),
        is_own: app.law.own().contains(&theory.id),
    }
}

/// What a remedy gives, in a few words: `$2,500.00 for each person, or actual damages if more`.
pub(crate) fn gives(remedy: &Remedy) -> String {
    let statutory = remedy.statutory().map(|statutory| {
        let tiers: Vec<String> = statutory.tiers.iter().map(tier).collect();
        let unit = statutory.unit.word();
        if tiers.len() == 1 { format!("{} for each {unit}", tiers[0]) } else { tiers.join("; ") }
    });
    match (remedy, statutory) {
        (Remedy::Floor { with_profits: true, .. }, Some(amount)) => {
            format!("actual damages and profits, at least {amount}")
        }
        (Remedy::Floor { .. }, Some(amount)) => format!("actual damages, at least {amount}"),
        (Remedy::GreaterOf { statutory, .. }, Some(amount)) => {
            let times = statutory.tiers.iter().map(|tier| tier.actual_times).max().unwrap_or(1);
            let actual =
                if times > 1 { format!("{times} times actual damages") } else { "actual damages".to_owned() };
            format!("{amount}, or {actual} if more")
        }
        (Remedy::Added(_), Some(amount)) => format!("actual damages and in addition {amount}"),
        (Remedy::Capped(_), Some(amount)) => format!("damages up to a limit: {amount}"),
        (Remedy::Actual, _) => "actual damages".to_owned(),
        (Remedy::ClassMinimum { class_total, .. }, _) => {
            format!("actual damages, at least {} for the whole class", class_total.in_words())
        }
        (Remedy::ContractShare, _) => "the share of the price that was not delivered".to_owned(),
        (Remedy::Restitution, _) => "money paid for what was not received".to_owned(),
        _ => String::new(),
    }
}

fn tier(tier: &Tier) -> String {
    let amount = match &tier.basis {
        Basis::Each { low, high } if low == high => low.in_words(),
        Basis::Each { low, high } => format!("{} to {}", low.in_words(), high.in_words()),
        Basis::Days { each, at_least } => {
            format!("{} a day, at least {}", each.in_words(), at_least.in_words())
        }
        Basis::FinanceCharge { times, low, high } => {
            format!("{times} × the finance charge, {} to {}", low.in_words(), high.in_words())
        }
    };
    let times =
        if tier.award_times > 1 { format!(" up to {} times", tier.award_times) } else { String::new() };
    let name =
        if tier.name.is_empty() { String::new() } else { format!(" ({})", tier.name.replace('_', " ")) };
    format!("{amount}{times}{name}")
}

/// Everything that is wrong with a folder of the firm's own law, by file and line; nothing when it can be used.
/// Otherwise the ids of the theories that it adds and replaces.
///
/// # Errors
/// One sentence for each thing that is wrong.
pub fn law_check(folder: &Path) -> Result<FolderReport, Vec<String>> {
    law::check_folder(folder).map_err(|errors| errors.iter().map(ToString::to_string).collect())
}
