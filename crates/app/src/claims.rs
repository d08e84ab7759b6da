//! The claims of a case.

use crate::cases::{claim_status_word, status_views};
use crate::estimate::{each, remedy, shape};
use crate::terms::{CaseTerms, pleaded, raised_by, rates, term, tiers};
use crate::view::ClassView;
use crate::wire::{
    ClaimAdd, ClaimAdded, ClaimLossSet, ClaimStatusAdd, ClaimTermClear, ClaimTermSet, ClaimView,
    DefendantView, Done, GapCount, OfCase, RoomView, RuleView, SettingView,
};
use crate::{App, Failure, day, done, optional, required};
use chrono::NaiveDate;
use domain::Money;
use domain::assessment::Gap;
use domain::damages::keys;
use domain::exposure::{MOST_CLAIMS, wanted_inputs};
use domain::input::Input;
use domain::theory::{Basis, LimitationStart, Remedy, Rule, Theory};
use law::Law;
use store::{ClaimRow, ClaimStatus, ClaimTerm, Operation, Told};

/// The claims of a case with elements, remedy, limitation and figures, in the order of the pleading.
///
/// # Errors
/// When the case does not exist.
pub fn claim_list(app: &mut App, req: OfCase) -> Result<Vec<ClaimView>, Failure> {
    let view = app.view(req.case)?;
    Ok((0..view.terms.claims.len()).map(|place| claim_view(place, &view, app.law.own())).collect())
}

fn claim_view(place: usize, view: &ClassView, own: &[String]) -> ClaimView {
    let terms = &view.terms;
    let (claim, theory, sum) = (&terms.claims[place], &terms.theories[place], view.tally().sums[0][place]);
    let dated = remedy(terms, place);
    let limitation = theory.limitation(&terms.answers);
    let class = terms.classes.iter().find(|class| class.id == claim.class);
    let defendants = claim.defendants.iter();
    ClaimView {
        id: claim.id,
        claim: terms.names[place].clone(),
        theory: theory.id.clone(),
        name: theory.name.clone(),
        cite: theory.citation.cite.clone(),
        short_cite: theory.short_cite.clone(),
        defendants: defendants
            .map(|(party, name)| DefendantView { party: *party, name: name.clone() })
            .collect(),
        class: class.map(|class| class.name.clone()).unwrap_or_default(),
        loss: claim.loss.clone(),
        is_own: own.contains(&theory.id),
        is_live: terms.is_live(place),
        statuses: statuses(claim),
        holds: terms.holds(place),
        elements: theory.elements.clone(),
        shape: shape(terms, place).to_owned(),
        gives: dated.map(|dated| crate::catalogue::gives(&dated.remedy)).unwrap_or_default(),
        minimum: each(terms, place),
        minimum_cite: dated.map(|dated| dated.citation.cite.clone()),
        changes_on: dated.and_then(|dated| dated.changes_on).map(|day| day.to_string()),
        room: room(terms, place),
        terms: claim.terms.iter().map(term_view).collect(),
        fees: theory.fees.as_ref().map(rule_view),
        punitive: theory.punitive.as_ref().map(rule_view),
        notices: theory.notices.iter().map(rule_view).collect(),
        notes: theory.notes.iter().map(rule_view).collect(),
        limitation_period: limitation.period.to_string(),
        limitation_start: match limitation.start {
            LimitationStart::Discovery => "discovery".to_owned(),
            LimitationStart::Accrual => "accrual".to_owned(),
        },
        limitation_cite: limitation.citation.cite.clone(),
        questions: raised_by(theory, &view.terms.theories),
        people: sum.people,
        gross: sum.gross,
        after_overlap: view.tally().claim_total(0, place),
        gaps: claim_gaps(place, view),
        proof: crate::proof::items(place, view),
    }
}

fn statuses(claim: &ClaimRow) -> Vec<crate::wire::StatusView> {
    let name =
        |id: i64| claim.defendants.iter().find(|(party, _)| *party == id).map(|(_, name)| name.clone());
    let rows = claim.statuses.iter().map(|status| {
        let against = status.defendant.and_then(name).map(|name| format!("against {name}"));
        let note = match (against, status.note.clone()) {
            (Some(against), Some(note)) => Some(format!("{against}; {note}")),
            (against, note) => against.or(note),
        };
        (status.status.clone(), status.from_on, note)
    });
    status_views(rows)
}

fn term_view(term: &ClaimTerm) -> SettingView {
    SettingView {
        name: term.name.clone(),
        value: term.value.clone(),
        source: term.source.clone(),
        is_assumed: term.is_assumed,
    }
}

pub(crate) fn rule_view(rule: &Rule) -> RuleView {
    RuleView { says: rule.says.clone(), cite: rule.citation.cite.clone(), verified: rule.citation.verified }
}

/// What the statute leaves for the firm to say, whether it elects the claim, interest before judgment, punitive damages
/// and what a settlement gives.
fn room(terms: &CaseTerms, place: usize) -> Vec<RoomView> {
    let theory = &terms.theories[place];
    let mut found = Vec::new();
    let words = tiers(theory);
    if !words.is_empty() {
        let name = "tier".to_owned();
        found.push(RoomView { name, low: None, high: None, words });
    }
    let of = |name: &str, low: Option<Money>, high: Option<Money>| RoomView {
        name: name.to_owned(),
        low,
        high,
        words: Vec::new(),
    };
    match remedy(terms, place).map(|dated| &dated.remedy) {
        Some(Remedy::ClassMinimum { senior_or_disabled, .. }) => {
            found.push(of("figure", Some(Money::ZERO), Some(*senior_or_disabled)));
        }
        Some(remedy) => {
            let tier = remedy.statutory().and_then(|of| of.tiers.get(terms.pleaded(place).tier.unwrap_or(0)));
            if let Some(Basis::Each { low, high }) = tier.map(|tier| &tier.basis)
                && low < high
            {
                found.push(of("figure", Some(*low), Some(*high)));
            }
        }
        None => {}
    }
    if theory.class_cap.is_some() {
        found.push(of(keys::NET_WORTH, None, None));
    }
    if terms.claims.iter().filter(|claim| claim.loss == terms.claims[place].loss).count() > 1 {
        found.push(RoomView { words: vec!["yes".to_owned()], ..of("elected", None, None) });
    }
    if !theory.gives_only_back() {
        found.extend(["interest_rate", "interest_from"].map(|name| of(name, None, None)));
    }
    found.extend(theory.punitive.as_ref().map(|_| of("punitive", None, None)));
    found.extend(["settlement_share", "discount_reason"].map(|name| of(name, None, None)));
    found
}

/// What class members lack for one claim.
fn claim_gaps(place: usize, view: &ClassView) -> Vec<GapCount> {
    let wanted = wanted_inputs(&view.terms.theories[place], &view.terms.answers);
    let counted = wanted.into_iter().filter_map(|input| {
        let gap = Gap::NoFact(fact_of(&view.terms, place, input)?.into());
        view.tally().gaps.get(&gap).map(|people| GapCount { kind: gap.kind(), people: *people })
    });
    counted.collect()
}

pub(crate) fn fact_of(terms: &CaseTerms, place: usize, input: Input) -> Option<String> {
    match terms.told(place, input) {
        Told::Fact(fact) => Some(fact),
        Told::Events(_) => None,
    }
}

/// Pleads a claim from the catalogue, for a class and against defendants of the case.
///
/// # Errors
/// When the theory is unknown or pleaded for the class already, a defendant is not of the case, or the
/// case pleads as many claims as it can.
pub fn claim_add(app: &mut App, req: ClaimAdd) -> Result<ClaimAdded, Failure> {
    let terms = app.terms(req.case, &[])?;
    let theory = known_theory(app, &req.theory)?.clone();
    if terms.claims.len() >= MOST_CLAIMS {
        return Err(Failure::invalid("theory", format!("A case pleads at most {MOST_CLAIMS} claims")));
    }
    let class = match (req.class, terms.classes.first()) {
        (Some(class), _) if terms.classes.iter().all(|known| known.id != class) => {
            return Err(Failure::not_found(format!("there is no class {class} in this case")));
        }
        (Some(class), _) => Some(class),
        (None, first) => first.map(|class| class.id),
    };
    if terms.claims.iter().any(|claim| claim.theory == theory.id && Some(claim.class) == class) {
        return Err(Failure::invalid("theory", format!("{} is pleaded for this class already", theory.name)));
    }
    let known = app.store()?.read().parties(req.case)?;
    let defendants = match &req.defendants {
        Some(defendants) => defendants.clone(),
        None => known.iter().filter(|party| party.role == "defendant").map(|party| party.id).collect(),
    };
    if let Some(stranger) = defendants.iter().find(|id| known.iter().all(|party| party.id != **id)) {
        return Err(Failure::not_found(format!("there is no party {stranger} in this case")));
    }
    let from_on = req.from_on.as_deref().map(|text| day(text, "from_on")).transpose()?;
    let (from_on, status) = (from_on.unwrap_or_else(|| app.today()), claim_status_word(&req.status)?);
    let loss = optional(req.loss.as_deref())
        .or_else(|| terms.claims.first().map(|claim| claim.loss.clone()))
        .unwrap_or_else(|| "the loss".to_owned());
    app.operate("claim_add", Some(req.case), |op| {
        let class = match class {
            Some(class) => class,
            None => everyone(op, req.case)?,
        };
        let claim = op.claim_insert(req.case, class, &theory.id, &loss, &defendants)?;
        let status = ClaimStatus { status: status.to_owned(), defendant: None, from_on, note: None };
        op.claim_status_insert(claim, &status)?;
        let added = missing_facts(op, req.case, &theory)?;
        let with =
            if added.is_empty() { String::new() } else { format!(", asking for {}", added.join(", ")) };
        let summary = format!("Pleaded {}{with}", theory.name);
        Ok((ClaimAdded { claim, operation: op.id, summary: summary.clone() }, summary))
    })
}

pub(crate) fn known_theory<'a>(app: &'a App, id: &str) -> Result<&'a Theory, Failure> {
    app.law.theory(id).ok_or_else(|| {
        let known: Vec<&str> = app.law.theories.iter().map(|theory| theory.id.as_str()).collect();
        Failure::invalid(
            "theory",
            format!("the catalogue holds no theory {id:?}; it has: {}", known.join(", ")),
        )
    })
}

/// A class for a case that has none yet: everyone, until it is defined.
fn everyone(op: &Operation<'_>, case: i64) -> Result<i64, Failure> {
    let class = op.class_insert(case, "Everyone")?;
    op.class_definition_insert(&store::ClassDefinition {
        class,
        version: 1,
        text: "Everyone in the case, until the class is defined".to_owned(),
        period_from_on: None,
        period_to_on: None,
        criterion: domain::class::Criterion::All(Vec::new()),
        source: None,
    })?;
    Ok(class)
}

/// Adds the facts that a theory asks for and the case does not ask yet. Gives their labels.
fn missing_facts(op: &Operation<'_>, case: i64, theory: &Theory) -> Result<Vec<String>, Failure> {
    let known = op.read().fact_types(case)?;
    let told: Vec<String> = op.read().input_sources(case)?.into_iter().map(|source| source.input).collect();
    let mut inputs: Vec<Input> = theory
        .remedies
        .iter()
        .flat_map(|dated| {
            let (needed, wanted) = domain::damages::asked(&dated.remedy);
            needed.into_iter().chain(wanted)
        })
        .chain(theory.threshold.iter().map(|threshold| threshold.input))
        .chain(theory.is_dated().then_some(Input::ViolationOn))
        .collect();
    inputs.sort_unstable();
    inputs.dedup();
    let mut added = Vec::new();
    for input in inputs {
        let key = input.key();
        if told.iter().any(|known| known == key) || known.iter().any(|of| &*of.key == key) {
            continue;
        }
        let label = crate::facts::label_of(key);
        let options: Vec<String> =
            if input == Input::Transaction { transaction_words(theory) } else { Vec::new() };
        op.fact_type_insert(case, key, &label, crate::facts::kind_of(input), &options)?;
        added.push(label.to_lowercase());
    }
    Ok(added)
}

fn transaction_words(theory: &Theory) -> Vec<String> {
    let tiers = theory.remedies.iter().filter_map(|dated| dated.remedy.statutory()).flat_map(|of| &of.tiers);
    let mut words: Vec<String> = tiers.map(|tier| tier.name.clone()).collect();
    words.dedup();
    words
}

/// Says something of a claim where its statute leaves room, with where that is known from.
///
/// # Errors
/// When the claim or the name is unknown, the value does not fit, or no source is given.
pub fn claim_term_set(app: &mut App, req: ClaimTermSet) -> Result<Done, Failure> {
    let terms = app.terms(req.case, &[])?;
    let place = place_of(&terms, req.id)?;
    let term = ClaimTerm {
        name: req.term.name.clone(),
        value: required(&req.term.value, "value", "The value")?,
        source: required(&req.term.source, "source", "The source")?,
        is_assumed: req.term.is_assumed,
    };
    check_term(&app.law, &terms, place, &term)?;
    app.operate("claim_term_set", Some(req.case), |op| {
        op.claim_term_set(req.id, &term)?;
        let (name, what) = (&terms.theories[place].name, term.name.replace('_', " "));
        Ok(done(op, format!("{name}: set {what} to {}", term.value)))
    })
}

fn check_term(law: &Law, terms: &CaseTerms, place: usize, term: &ClaimTerm) -> Result<(), Failure> {
    let theory = &terms.theories[place];
    match term.name.as_str() {
        "figure" | "tier" => {
            let said = pleaded(theory, std::slice::from_ref(term))?;
            let Some(figure) = said.figure else { return Ok(()) };
            let range = room(terms, place).into_iter().find(|room| room.name == "figure");
            let Some((low, high)) = range.and_then(|room| Some((room.low?, room.high?))) else {
                return Err(Failure::invalid("name", format!("{} leaves no figure to choose", theory.name)));
            };
            if (low..=high).contains(&figure) {
                return Ok(());
            }
            let message = format!("{} gives from {} to {}", theory.name, low.in_words(), high.in_words());
            Err(Failure::invalid("value", message))
        }
        keys::NET_WORTH if theory.class_cap.is_none() => {
            Err(Failure::invalid("name", format!("{} is not capped by a net worth", theory.name)))
        }
        keys::NET_WORTH | "punitive" => crate::terms::money(&term.value, "value").map(drop),
        "settlement_share" => crate::terms::share(&term.value).map(drop),
        "discount_reason" => Ok(()),
        "interest_rate" | "interest_from" if theory.gives_only_back() => Err(Failure::invalid(
            "name",
            format!("{} gives back what was taken; interest on that is for the court to give", theory.name),
        )),
        "interest_rate" => rates(law, &term.value).map(drop),
        "interest_from" => crate::terms::day_of_case(&term.value, "value").map(drop),
        "elected" => check_election(terms, place, &term.value),
        other => Err(Failure::invalid(
            "name",
            format!(
                "nothing is said of a claim by {other:?}; use figure, tier, net_worth, elected, interest_rate, \
                 interest_from, punitive, settlement_share or discount_reason"
            ),
        )),
    }
}

/// One elects between claims for the same loss.
fn check_election(terms: &CaseTerms, place: usize, value: &str) -> Result<(), Failure> {
    let loss = &terms.claims[place].loss;
    let others = terms.claims.iter().filter(|claim| claim.loss == *loss).count() > 1;
    let elected = terms.claims.iter().enumerate().find(|(other, claim)| {
        *other != place && claim.loss == *loss && term(&claim.terms, "elected").is_some()
    });
    if let Some((other, _)) = elected {
        let message = format!("{} is elected for {loss:?}; take that back first", terms.theories[other].name);
        return Err(Failure::invalid("name", message));
    }
    match (value, others) {
        ("yes", true) => Ok(()),
        ("yes", false) => Err(Failure::invalid(
            "name",
            format!("no other claim is pleaded for {loss:?}, so there is nothing to elect between"),
        )),
        _ => Err(Failure::invalid("value", "say yes; to take an election back, clear it")),
    }
}

/// Takes back what was said of a claim.
///
/// # Errors
/// When the claim is unknown, or nothing of the name was said.
pub fn claim_term_clear(app: &mut App, req: ClaimTermClear) -> Result<Done, Failure> {
    let terms = app.terms(req.case, &[])?;
    let place = place_of(&terms, req.id)?;
    app.operate("claim_term_clear", Some(req.case), |op| {
        op.claim_term_remove(req.id, &req.name)?;
        let (name, what) = (&terms.theories[place].name, req.name.replace('_', " "));
        Ok(done(op, format!("{name}: took back {what}")))
    })
}

/// Says which loss a claim makes good. Claims for the same loss meet, and its dollars count once. An election of the
/// claim was one between claims for the loss it had, and is taken back.
///
/// # Errors
/// When the claim is unknown, or the loss is blank.
pub fn claim_loss_set(app: &mut App, req: ClaimLossSet) -> Result<Done, Failure> {
    let terms = app.terms(req.case, &[])?;
    let place = place_of(&terms, req.id)?;
    let loss = required(&req.loss, "loss", "The loss")?;
    app.operate("claim_loss_set", Some(req.case), |op| {
        op.claim_loss_set(req.id, &loss)?;
        let claim = &terms.claims[place];
        let was_elected = loss != claim.loss && term(&claim.terms, "elected").is_some();
        if was_elected {
            op.claim_term_remove(req.id, "elected")?;
        }
        let taken_back = if was_elected { "; its election is taken back" } else { "" };
        Ok(done(op, format!("{}: makes good {loss}{taken_back}", terms.theories[place].name)))
    })
}

pub(crate) fn place_of(terms: &CaseTerms, id: i64) -> Result<usize, Failure> {
    let place = terms.claims.iter().position(|claim| claim.id == id);
    place.ok_or_else(|| Failure::not_found(format!("there is no claim {id} in this case")))
}

/// Adds a status to the dated history of a claim, against one defendant or all of them.
///
/// # Errors
/// When the status or the defendant is unknown, or the day cannot be read.
pub fn claim_status_add(app: &mut App, req: ClaimStatusAdd) -> Result<Done, Failure> {
    let from_on: NaiveDate = day(&req.from_on, "from_on")?;
    let status = claim_status_word(&req.status)?;
    let terms = app.terms(req.case, &[])?;
    let place = place_of(&terms, req.id)?;
    let defendants = &terms.claims[place].defendants;
    let against = match req.defendant {
        Some(party) => {
            let known = defendants.iter().find(|(id, _)| *id == party);
            let (_, name) = known.ok_or_else(|| {
                Failure::invalid("defendant", format!("the claim is not brought against party {party}"))
            })?;
            format!(" against {name}")
        }
        None => String::new(),
    };
    app.operate("claim_status_add", Some(req.case), |op| {
        let note = optional(req.note.as_deref());
        let row = ClaimStatus { status: status.to_owned(), defendant: req.defendant, from_on, note };
        op.claim_status_insert(req.id, &row)?;
        let name = &terms.theories[place].name;
        Ok(done(op, format!("{name}: {}{against} from {from_on}", status.replace('_', " "))))
    })
}
