//! The facts that a case asks of everyone, and which of them tell the inputs of its claims.

use crate::wire::{Done, FactTypeAdd, FactTypeChange, InputSourceSet, InputSourceView, OfCase};
use crate::{App, Failure, done, required};
use domain::fact::{FactKind, FactRule};
use domain::input::{Input, InputKind, event_kind};
use std::sync::Arc;
use store::{FactType, InputSource, Reader, Told};

/// The kind of fact that tells an input.
pub(crate) fn kind_of(input: Input) -> FactKind {
    match input.kind() {
        InputKind::Money => FactKind::Money,
        InputKind::Count => FactKind::Number,
        InputKind::Day => FactKind::Date,
        InputKind::YesNo => FactKind::YesNo,
        InputKind::Word => FactKind::Text,
    }
}

/// What a case takes for each of its facts, in their order: a fact that tells a count is a whole number, and a list to
/// pick from holds its own words.
pub(crate) fn rules(read: Reader<'_>, case: i64) -> Result<Vec<(Arc<str>, FactRule)>, Failure> {
    let sources = read.input_sources(case)?;
    let told = |of: &InputSource| match &of.told {
        Told::Fact(fact) => Some(fact.clone()),
        Told::Events(_) => None,
    };
    let mut counts: Vec<String> = Vec::new();
    for input in Input::ALL.into_iter().filter(|input| input.kind() == InputKind::Count) {
        let mut said = sources.iter().filter(|of| of.input == input.key());
        counts.extend(said.clone().filter_map(told));
        if said.all(|of| of.claim.is_some()) {
            counts.push(input.key().to_owned());
        }
    }
    let rule = |of: FactType| {
        let is_count = of.kind == FactKind::Number && counts.iter().any(|key| **key == *of.key);
        (of.key, FactRule { kind: of.kind, is_count, options: of.options })
    };
    Ok(read.fact_types(case)?.into_iter().map(rule).collect())
}

/// What screens call a fact of this key until the firm says otherwise: `Amount paid`.
pub(crate) fn label_of(key: &str) -> String {
    let words = key.replace('_', " ");
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Asks a new fact of everyone in a case.
///
/// # Errors
/// When the key is no plain word or is taken, the label is blank, or the kind is unknown.
pub fn fact_type_add(app: &mut App, req: FactTypeAdd) -> Result<Done, Failure> {
    let known = app.store()?.read().fact_types(req.case)?;
    app.store()?.read().case(req.case)?;
    let label = required(&req.label, "label", "The name")?;
    let key = if req.key.trim().is_empty() { key_of(&label) } else { req.key.trim().to_owned() };
    let is_plain = key.starts_with(|c: char| c.is_ascii_lowercase())
        && key.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_');
    if !is_plain {
        let message =
            format!("{key:?} cannot be a key; write lower-case letters, digits and _, like amount_paid");
        return Err(Failure::invalid("key", message));
    }
    if known.iter().any(|of| *of.key == *key) {
        return Err(Failure::invalid("key", format!("the case asks {key:?} already")));
    }
    let kind = FactKind::from_word(&req.kind).ok_or_else(|| {
        let kinds = FactKind::ALL.map(FactKind::word).join(", ");
        Failure::invalid("kind", format!("{:?} is not a kind of fact; use one of: {kinds}", req.kind))
    })?;
    let options = options(kind, &req.options)?;
    app.operate("fact_type_add", Some(req.case), |op| {
        op.fact_type_insert(req.case, &key, &label, kind, &options)?;
        Ok(done(op, format!("Asks for {label} ({key})")))
    })
}

/// `Amount paid (2024)` as a key: `amount_paid_2024`.
fn key_of(label: &str) -> String {
    let folded = domain::fold(label);
    let words = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("_")
}

fn options(kind: FactKind, options: &[String]) -> Result<Vec<String>, Failure> {
    let mut found: Vec<String> = options.iter().map(|word| word.trim().to_owned()).collect();
    found.retain(|word| !word.is_empty());
    if !found.is_empty() && kind != FactKind::Text {
        return Err(Failure::invalid("options", "Only a text can be a list to pick from"));
    }
    Ok(found)
}

/// Gives a fact another name, or other words to pick from.
///
/// # Errors
/// When the case asks no such fact, or the name is blank.
pub fn fact_type_change(app: &mut App, req: FactTypeChange) -> Result<Done, Failure> {
    let known = app.store()?.read().fact_types(req.case)?;
    let of = known.into_iter().find(|of| *of.key == *req.key);
    let of = of.ok_or_else(|| Failure::not_found(format!("the case asks no fact {:?}", req.key)))?;
    let label = required(&req.label, "label", "The name")?;
    let options = options(of.kind, &req.options)?;
    app.operate("fact_type_change", Some(req.case), |op| {
        op.fact_type_update(of.id, &label, &options)?;
        Ok(done(op, format!("{} is now called {label}", of.label)))
    })
}

/// What tells the inputs of the claims of a case, where the firm has said so; the others are told by the fact
/// of the input's own name.
///
/// # Errors
/// When the case does not exist.
pub fn input_source_list(app: &mut App, req: OfCase) -> Result<Vec<InputSourceView>, Failure> {
    let view = app.view(req.case)?;
    let mut found = Vec::new();
    for (place, claim) in view.terms.claims.iter().enumerate() {
        let theory = &view.terms.theories[place];
        let mut inputs = domain::exposure::wanted_inputs(theory, &view.terms.answers);
        inputs.extend(theory.remedies.iter().flat_map(|dated| domain::damages::beside(&dated.remedy)));
        inputs.extend(theory.proof.iter().map(|proof| proof.input));
        inputs.extend(view.terms.mapped(place));
        inputs.sort_unstable();
        inputs.dedup();
        for input in inputs {
            let (fact, events) = match view.terms.told(place, input) {
                Told::Fact(fact) => (Some(fact), None),
                Told::Events(kind) => (None, Some(kind)),
            };
            let threshold = theory.threshold.as_ref().map(|threshold| threshold.input);
            let stands_in = threshold.filter(|of| input == Input::Violations && *of != input);
            found.push(InputSourceView {
                stands_in: stands_in.map(|of| of.key().to_owned()),
                id: claim.id,
                claim: view.terms.names[place].clone(),
                input: input.key().to_owned(),
                kind: kind_of(input).word().to_owned(),
                fact,
                events,
            });
        }
    }
    Ok(found)
}

/// Whether events can tell an input: how often, what it cost, and the first day for the day of the violation.
pub(crate) fn is_told_by_events(input: Input) -> bool {
    match input.kind() {
        InputKind::Count => input != Input::Sections,
        InputKind::Money => true,
        InputKind::Day => input == Input::ViolationOn,
        InputKind::YesNo | InputKind::Word => false,
    }
}

/// Says which fact, or which kind of event, tells an input, for one claim or for every claim of the case.
///
/// # Errors
/// When the input is unknown, or the fact is not asked or is of another kind.
pub fn input_source_set(app: &mut App, req: InputSourceSet) -> Result<Done, Failure> {
    let terms = app.terms(req.case, &[])?;
    if let Some(claim) = req.id {
        crate::claims::place_of(&terms, claim)?;
    }
    let input = Input::from_key(&req.input).ok_or_else(|| {
        let known = Input::ALL.map(Input::key).join(", ");
        Failure::invalid("input", format!("{:?} is not an input; use one of: {known}", req.input))
    })?;
    let told = match (&req.fact, &req.events) {
        (Some(fact), None) => {
            let of = terms.types.iter().find(|of| *of.key == **fact);
            let of = of.ok_or_else(|| Failure::invalid("fact", format!("the case asks no fact {fact:?}")))?;
            if of.kind != kind_of(input) {
                let (is, wanted) = (of.kind.word(), kind_of(input).word());
                return Err(Failure::invalid(
                    "fact",
                    format!("the fact {fact} is {is}, and the input {} takes {wanted}", input.key()),
                ));
            }
            Some(Told::Fact(fact.clone()))
        }
        (None, Some(kind)) if is_told_by_events(input) => {
            Some(Told::Events(event_kind(&required(kind, "events", "The kind of event")?)))
        }
        (None, Some(_)) => {
            return Err(Failure::invalid(
                "events",
                "Events tell how often, what it cost, and the day of the violation, and nothing else",
            ));
        }
        (None, None) => None,
        (Some(_), Some(_)) => {
            return Err(Failure::invalid("fact", "Name a fact or a kind of event, not both"));
        }
    };
    app.operate("input_source_set", Some(req.case), |op| {
        op.input_source_set(req.case, req.id, input.key(), told.as_ref())?;
        let by = match &told {
            Some(Told::Fact(fact)) => format!("the fact {fact}"),
            Some(Told::Events(kind)) => format!("events of kind {kind}"),
            None => "the fact of its own name".to_owned(),
        };
        Ok(done(op, format!("{} is told by {by}", label_of(input.key()))))
    })
}
