//! Causes of action with their worked examples.

use crate::coherence::{asked_and_named, one_limitation, without_gaps};
use crate::example::{ExampleFile, TheoryExample, worked};
use crate::remedy::{self, RemedyFile};
use crate::source::{Source, all, kept};
use crate::{LawError, refused};
use domain::Money;
use domain::choice::{Question, QuestionId};
use domain::input::{Input, InputKind};
use domain::theory::{
    Citation, ClassCap, DatedRemedy, Limitation, LimitationStart, Period, Proof, Rule, Theory, Threshold,
};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::ops::Range;
use toml::Spanned;

/// How many worked examples a theory needs.
pub(crate) const LEAST_EXAMPLES: usize = 3;

/// What stands for a source that nobody has read yet.
const UNREAD: &str = "general knowledge";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TheoryFile {
    id: Spanned<String>,
    name: String,
    short_cite: String,
    citation: Citation,
    elements: Vec<String>,
    questions: Vec<Spanned<String>>,
    #[serde(default)]
    remedy: Vec<Spanned<RemedyFile>>,
    threshold: Option<Spanned<ThresholdFile>>,
    class_cap: Option<Spanned<ClassCapFile>>,
    #[serde(default)]
    proof: Vec<Spanned<ProofFile>>,
    #[serde(default)]
    limitation: Vec<Spanned<LimitationFile>>,
    fees: Option<Rule>,
    punitive: Option<Rule>,
    #[serde(default)]
    notice: Vec<Rule>,
    #[serde(default)]
    note: Vec<Rule>,
    #[serde(default)]
    example: Vec<Spanned<ExampleFile>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ThresholdFile {
    input: String,
    at_least: u32,
    within_months: u32,
    citation: Citation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassCapFile {
    fixed: Money,
    net_worth_share: String,
    citation: Citation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ProofFile {
    input: String,
    says: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LimitationFile {
    years: Option<u32>,
    months: Option<u32>,
    days: Option<u32>,
    start: LimitationStart,
    outer_years: Option<u32>,
    #[serde(default)]
    when: BTreeMap<String, String>,
    citation: Citation,
}

/// One theory, its examples, and where its id stands.
pub(crate) struct Found {
    pub theory: Theory,
    pub examples: Vec<TheoryExample>,
    pub id_line: usize,
}

/// One theory and its examples, or everything that is wrong with the file.
pub(crate) fn read(source: &Source<'_>) -> Result<Found, Vec<LawError>> {
    let file: TheoryFile = source.parse().map_err(|error| vec![error])?;
    let mut refused = Vec::new();
    let id_span = file.id.span();
    let id = file.id.into_inner();
    if id.is_empty() || !id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
        let reason = format!("the id cannot be {id:?}; use small letters, digits and underscores");
        refused.push(source.refused_at(&id_span, reason));
    }
    let questions = all(file.questions.iter().map(|name| question(source, name)));
    let threshold = file.threshold.map(|of| threshold(source, of)).transpose();
    let class_cap = file.class_cap.map(|of| class_cap(source, of)).transpose();
    let proof = all(file.proof.into_iter().map(|of| proof(source, of)));
    let limitations = limitations(source, file.limitation);
    let remedies = remedy::read(source, file.remedy);
    let questions = kept(questions, &mut refused);
    let threshold = kept(threshold.map_err(|error| vec![error]), &mut refused);
    let class_cap = kept(class_cap.map_err(|error| vec![error]), &mut refused);
    let proof = kept(proof, &mut refused);
    let limitations = kept(limitations, &mut refused);
    let remedies = kept(remedies, &mut refused);
    let parts = (questions, threshold, class_cap, proof, limitations, remedies);
    let (Some(questions), Some(threshold), Some(class_cap), Some(proof), Some(limitations), Some(remedies)) =
        parts
    else {
        return Err(refused);
    };
    let spans: Vec<Range<usize>> = remedies.iter().map(|(span, _)| span.clone()).collect();
    refused.extend(without_gaps(source, &remedies).err());
    let (limitation_spans, limitations): (Vec<_>, Vec<_>) = limitations.into_iter().unzip();
    let theory = Theory {
        id,
        name: file.name,
        short_cite: file.short_cite,
        law_of: law_of(source.file),
        citation: file.citation,
        remedies: remedies.into_iter().map(|(_, dated)| dated).collect(),
        threshold,
        class_cap,
        elements: file.elements,
        proof,
        limitations,
        fees: file.fees,
        punitive: file.punitive,
        notices: file.notice,
        notes: file.note,
        questions,
    };
    refused.extend(one_limitation(source, &theory, &limitation_spans).err());
    refused.extend(asked_and_named(source, &theory, &spans, &limitation_spans));
    refused.extend(read_somewhere(source, &theory));
    let examples = all(file.example.into_iter().map(|example| worked(source, &theory, example)));
    match kept(examples, &mut refused) {
        Some(examples) if refused.is_empty() => {
            Ok(Found { theory, examples, id_line: source.line(&id_span) })
        }
        _ => Err(refused),
    }
}

fn question(source: &Source<'_>, name: &Spanned<String>) -> Result<QuestionId, LawError> {
    QuestionId::of(name.get_ref()).map_err(|error| source.refused_at(&name.span(), error.to_string()))
}

/// The input of this name.
pub(crate) fn input(source: &Source<'_>, span: &Range<usize>, key: &str) -> Result<Input, LawError> {
    let known = || Input::ALL.map(Input::key).join(", ");
    let refused = || source.refused_at(span, format!("{key:?} is not an input; use one of: {}", known()));
    Input::from_key(key).ok_or_else(refused)
}

fn threshold(source: &Source<'_>, of: Spanned<ThresholdFile>) -> Result<Threshold, LawError> {
    let (span, of) = (of.span(), of.into_inner());
    let input = input(source, &span, &of.input)?;
    if input.kind() != InputKind::Count {
        let reason = format!("{} is nothing that is counted; use calls or violations", input.key());
        return Err(source.refused_at(&span, reason));
    }
    if of.at_least == 0 || of.within_months == 0 {
        return Err(source.refused_at(&span, "a threshold of nothing; write 1 or more"));
    }
    Ok(Threshold { input, at_least: of.at_least, within_months: of.within_months, citation: of.citation })
}

fn class_cap(source: &Source<'_>, of: Spanned<ClassCapFile>) -> Result<ClassCap, LawError> {
    let (span, of) = (of.span(), of.into_inner());
    let net_worth_share = share(source, &span, "net_worth_share", &of.net_worth_share)?;
    if !of.fixed.is_positive() {
        return Err(source.refused_at(&span, format!("a class cannot have {} at most; correct it", of.fixed)));
    }
    Ok(ClassCap { fixed: of.fixed, net_worth_share, citation: of.citation })
}

fn proof(source: &Source<'_>, of: Spanned<ProofFile>) -> Result<Proof, LawError> {
    let (span, of) = (of.span(), of.into_inner());
    Ok(Proof { input: input(source, &span, &of.input)?, says: of.says })
}

/// A share from 0 to 1.
pub(crate) fn share(
    source: &Source<'_>,
    span: &Range<usize>,
    what: &str,
    text: &str,
) -> Result<Decimal, LawError> {
    let found = Decimal::from_str_exact(text).ok();
    found.filter(|share| (Decimal::ZERO..=Decimal::ONE).contains(share)).ok_or_else(|| {
        source.refused_at(span, format!("{what} cannot be {text:?}; write a share from 0 to 1"))
    })
}

/// Under whose law the theories of a folder arise: `theories/us`, `theories/ca`.
fn law_of(file: &str) -> Option<String> {
    let folder = file.rsplit(['/', '\\']).nth(1)?;
    let is_place = folder.len() == 2 && folder.chars().all(|c| c.is_ascii_lowercase());
    is_place.then(|| folder.to_owned())
}

fn limitations(
    source: &Source<'_>,
    found: Vec<Spanned<LimitationFile>>,
) -> Result<Vec<(Range<usize>, Limitation)>, Vec<LawError>> {
    if found.is_empty() {
        return Err(vec![source.refused("it has no [[limitation]]; add one")]);
    }
    let read = |of: Spanned<LimitationFile>| {
        let (span, of) = (of.span(), of.into_inner());
        let period = match (of.years, of.months, of.days) {
            (Some(years), None, None) if years > 0 => Period::Years(years),
            (None, Some(months), None) if months > 0 => Period::Months(months),
            (None, None, Some(days)) if days > 0 => Period::Days(days),
            _ => {
                let reason = "a limitation has `years`, `months` or `days`, one of them and more than 0";
                return Err(source.refused_at(&span, reason));
            }
        };
        let limitation = Limitation {
            period,
            start: of.start,
            outer_years: of.outer_years,
            when: remedy::when(source, &span, &of.when)?,
            citation: of.citation,
        };
        Ok((span, limitation))
    };
    all(found.into_iter().map(read))
}

/// What is called verified was read somewhere.
fn read_somewhere(source: &Source<'_>, theory: &Theory) -> Option<LawError> {
    let rules = [&theory.fees, &theory.punitive].into_iter().flatten();
    let rules = rules.chain(&theory.notices).chain(&theory.notes).map(|rule| &rule.citation);
    let dated = theory.remedies.iter().map(|dated: &DatedRemedy| &dated.citation);
    let limits = theory.limitations.iter().map(|limitation| &limitation.citation);
    let others = theory.threshold.iter().map(|of| &of.citation);
    let others = others.chain(theory.class_cap.iter().map(|of| &of.citation));
    let mut cited = [&theory.citation].into_iter().chain(rules).chain(dated).chain(limits).chain(others);
    let unread = cited.find(|citation| citation.verified && citation.source == UNREAD)?;
    let reason =
        format!("{} is called verified, but its source is {UNREAD:?}; say where it was read", unread.cite);
    Some(source.refused(reason))
}

/// Refuses what only the theories and questions together can show to be wrong.
pub(crate) fn check(theories: &[(&str, Theory)], questions: &[Question]) -> Result<(), LawError> {
    for (place, (file, theory)) in theories.iter().enumerate() {
        if let Some((other, _)) = theories[..place].iter().find(|(_, other)| other.id == theory.id) {
            let reason = format!("{other} has the id {:?} already; choose another", theory.id);
            return Err(refused(file, reason));
        }
        let open = |asked: &&QuestionId| !questions.iter().any(|question| question.name == asked.name());
        if let Some(asked) = theory.questions.iter().find(open) {
            let reason =
                format!("choices.toml does not hold the question {:?}; correct the name", asked.name());
            return Err(refused(file, reason));
        }
    }
    Ok(())
}

/// The place of a tier by its name.
pub fn tier(theory: &Theory, name: &str) -> Option<usize> {
    let mut tiers = theory.remedies.iter().filter_map(|dated| dated.remedy.statutory());
    tiers.find_map(|statutory| statutory.tiers.iter().position(|tier| tier.name == name))
}

/// The names of a theory's tiers, each once.
pub fn tier_names(theory: &Theory) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let tiers = theory.remedies.iter().filter_map(|dated| dated.remedy.statutory()).flat_map(|of| &of.tiers);
    for tier in tiers {
        if !names.contains(&tier.name) {
            names.push(tier.name.clone());
        }
    }
    names
}
