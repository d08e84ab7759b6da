//! Causes of action with their worked examples.

use crate::remedy::{self, RemedyFile};
use crate::{LawError, parse, refused};
use chrono::NaiveDate;
use domain::Money;
use domain::choice::{Answers, Question, QuestionId};
use domain::damages::{Assumed, Pleaded, Reading, Settings, award};
use domain::input::{Event, Input, InputKind, Values};
use domain::theory::{Citation, ClassCap, Limitation, LimitationStart, Proof, Rule, Theory, Threshold};
use rust_decimal::Decimal;
use serde::Deserialize;
use std::collections::BTreeMap;

/// What one claim gives one person, worked out by hand.
#[derive(Debug, Clone, PartialEq)]
pub struct TheoryExample {
    /// Id of the theory.
    pub theory: String,
    /// What it shows.
    pub says: String,
    /// Facts of the person, by the names of the inputs.
    pub given: Vec<(Input, String)>,
    /// What single violations cost, one by one.
    pub losses: Vec<Money>,
    /// Settings of the case.
    pub settings: Settings,
    /// What the firm says for the claim.
    pub pleaded: Pleaded,
    /// Whether the room that the statute leaves is read at its most or its least.
    pub reading: Reading,
    /// Answers to open questions, by name; the defaults hold for the others.
    pub choices: Vec<(String, String)>,
    /// The award; `None` where the claim gives nothing at all.
    pub expect: Option<Money>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TheoryFile {
    id: String,
    name: String,
    short_cite: String,
    citation: Citation,
    elements: Vec<String>,
    questions: Vec<String>,
    remedy: Vec<RemedyFile>,
    threshold: Option<ThresholdFile>,
    class_cap: Option<ClassCapFile>,
    #[serde(default)]
    proof: Vec<ProofFile>,
    limitation: Vec<LimitationFile>,
    fees: Option<Rule>,
    punitive: Option<Rule>,
    #[serde(default)]
    notice: Vec<Rule>,
    example: Vec<ExampleFile>,
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
    years: u32,
    start: LimitationStart,
    outer_years: Option<u32>,
    #[serde(default)]
    when: BTreeMap<String, String>,
    citation: Citation,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExampleFile {
    says: String,
    #[serde(default)]
    given: BTreeMap<String, toml::Value>,
    #[serde(default)]
    losses: Vec<Money>,
    #[serde(default)]
    case: CaseFile,
    #[serde(default)]
    choices: BTreeMap<String, String>,
    figure: Option<Money>,
    tier: Option<String>,
    read_at: Option<ReadAt>,
    expect: String,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "snake_case")]
enum ReadAt {
    Least,
    Most,
}

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
struct CaseFile {
    share_not_delivered: Option<String>,
    accrued_on: Option<NaiveDate>,
    filed_on: Option<NaiveDate>,
}

/// One theory and its examples.
pub(crate) fn read(file: &str, text: &str) -> Result<(Theory, Vec<TheoryExample>), LawError> {
    let found: TheoryFile = parse(file, text)?;
    let examples_of = found.example;
    let questions = found.questions.iter().map(|name| question(file, name)).collect::<Result<Vec<_>, _>>()?;
    let remedies = remedy::read(file, found.remedy)?;
    let theory = Theory {
        id: found.id,
        name: found.name,
        short_cite: found.short_cite,
        citation: found.citation,
        remedies,
        threshold: found.threshold.map(|of| threshold(file, of)).transpose()?,
        class_cap: found.class_cap.map(|of| class_cap(file, of)).transpose()?,
        elements: found.elements,
        proof: found.proof.into_iter().map(|of| proof(file, of)).collect::<Result<_, _>>()?,
        limitations: limitations(file, found.limitation)?,
        fees: found.fees,
        punitive: found.punitive,
        notices: found.notice,
        questions,
    };
    asked_and_named(file, &theory)?;
    let examples = examples_of.into_iter().map(|example| worked(file, &theory, example));
    let examples = examples.collect::<Result<_, _>>()?;
    Ok((theory, examples))
}

fn question(file: &str, name: &str) -> Result<QuestionId, LawError> {
    QuestionId::of(name).map_err(|error| refused(file, error.to_string()))
}

fn input(file: &str, key: &str) -> Result<Input, LawError> {
    let known = || Input::ALL.map(Input::key).join(", ");
    Input::from_key(key)
        .ok_or_else(|| refused(file, format!("{key:?} is not an input; use one of: {}", known())))
}

fn threshold(file: &str, of: ThresholdFile) -> Result<Threshold, LawError> {
    let input = input(file, &of.input)?;
    Ok(Threshold { input, at_least: of.at_least, within_months: of.within_months, citation: of.citation })
}

fn class_cap(file: &str, of: ClassCapFile) -> Result<ClassCap, LawError> {
    let net_worth_share = share(file, "net_worth_share", &of.net_worth_share)?;
    Ok(ClassCap { fixed: of.fixed, net_worth_share, citation: of.citation })
}

fn proof(file: &str, of: ProofFile) -> Result<Proof, LawError> {
    Ok(Proof { input: input(file, &of.input)?, says: of.says })
}

fn share(file: &str, what: &str, text: &str) -> Result<Decimal, LawError> {
    let found = Decimal::from_str_exact(text).ok();
    found
        .filter(|share| (Decimal::ZERO..=Decimal::ONE).contains(share))
        .ok_or_else(|| refused(file, format!("{what} cannot be {text:?}; write a share from 0 to 1")))
}

fn limitations(file: &str, found: Vec<LimitationFile>) -> Result<Vec<Limitation>, LawError> {
    if found.is_empty() {
        return Err(refused(file, "it has no [[limitation]]; add one"));
    }
    let read = |of: LimitationFile| {
        Ok(Limitation {
            years: of.years,
            start: of.start,
            outer_years: of.outer_years,
            when: remedy::when(file, &of.when)?,
            citation: of.citation,
        })
    };
    found.into_iter().map(read).collect()
}

/// Every question that decides between versions stands in the list of the theory's questions.
fn asked_and_named(file: &str, theory: &Theory) -> Result<(), LawError> {
    let by_remedy = theory.remedies.iter().flat_map(|dated| &dated.when);
    let by_limitation = theory.limitations.iter().flat_map(|limitation| &limitation.when);
    match by_remedy.chain(by_limitation).find(|(question, _)| !theory.questions.contains(question)) {
        Some((question, _)) => Err(refused(
            file,
            format!("it asks {0} but does not list it; add {0:?} to questions", question.name()),
        )),
        None => Ok(()),
    }
}

/// Refuses what only the theories and questions together can show to be wrong.
pub(crate) fn check(theories: &[(&str, Theory)], questions: &[Question]) -> Result<(), LawError> {
    for (place, (file, theory)) in theories.iter().enumerate() {
        if let Some((other, _)) = theories[..place].iter().find(|(_, other)| other.id == theory.id) {
            let reason = format!("law/{other} has the id {:?} already; choose another", theory.id);
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

fn worked(file: &str, theory: &Theory, example: ExampleFile) -> Result<TheoryExample, LawError> {
    let unfit = |what: &str, found: &str| {
        refused(file, format!("the example {:?}: {what} cannot be {found:?}", example.says))
    };
    let mut given = Vec::new();
    for (key, value) in &example.given {
        let text = match value {
            toml::Value::String(text) => text.clone(),
            toml::Value::Integer(number) => number.to_string(),
            toml::Value::Boolean(yes) => if *yes { "yes" } else { "no" }.to_owned(),
            toml::Value::Datetime(day) => day.to_string(),
            other => return Err(unfit(key, &other.to_string())),
        };
        given.push((input(file, key)?, text));
    }
    let case = &example.case;
    let share = case.share_not_delivered.as_deref().map(|text| share(file, "share_not_delivered", text));
    let settings = Settings {
        share_not_delivered: share.transpose()?,
        accrued_on: case.accrued_on,
        filed_on: case.filed_on,
    };
    let tier = example.tier.as_deref().map(|name| tier(theory, name).ok_or_else(|| unfit("tier", name)));
    let expect = match example.expect.as_str() {
        "nothing" => None,
        amount => Some(amount.parse().map_err(|_| unfit("expect", amount))?),
    };
    Ok(TheoryExample {
        theory: theory.id.clone(),
        given,
        losses: example.losses,
        settings,
        pleaded: Pleaded { figure: example.figure, tier: tier.transpose()? },
        reading: match example.read_at {
            None => Reading::Working,
            Some(ReadAt::Least) => Reading::Least,
            Some(ReadAt::Most) => Reading::Most,
        },
        choices: example.choices.into_iter().collect(),
        expect,
        says: example.says,
    })
}

/// The place of a tier by its name.
pub fn tier(theory: &Theory, name: &str) -> Option<usize> {
    let mut tiers = theory.remedies.iter().filter_map(|dated| dated.remedy.statutory());
    tiers.find_map(|statutory| statutory.tiers.iter().position(|tier| tier.name == name))
}

impl TheoryExample {
    /// Works the example out. Says what came out where it is not what the example expects.
    ///
    /// # Errors
    /// In a sentence: another amount, a gap, or an input or answer that cannot be read.
    pub fn check(&self, theory: &Theory, defaults: Answers) -> Result<(), String> {
        let mut answers = defaults;
        for (name, value) in &self.choices {
            answers.set(name, value).map_err(|error| error.to_string())?;
        }
        let words = tier_names(theory);
        let mut values = Values::default();
        for (input, text) in &self.given {
            values.put(*input, number(*input, text, &words)?);
        }
        let events: Vec<Event> =
            self.losses.iter().map(|loss| Event { on: None, loss: Some(*loss) }).collect();
        values.events = &events;
        let assumed = Assumed {
            settings: &self.settings,
            pleaded: self.pleaded,
            reading: self.reading,
            answers: &answers,
            words: &words,
        };
        let found = award(theory, &values, &assumed).map_err(|gap| format!("nothing: {}", gap.kind()))?;
        let found = found.map(|award| award.amount);
        let shown = |amount: Option<Money>| amount.map_or("nothing".to_owned(), |amount| amount.to_string());
        if found == self.expect {
            Ok(())
        } else {
            Err(format!("{} and not {}", shown(found), shown(self.expect)))
        }
    }
}

/// The names of a theory's tiers, each once.
pub(crate) fn tier_names(theory: &Theory) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let tiers = theory.remedies.iter().filter_map(|dated| dated.remedy.statutory()).flat_map(|of| &of.tiers);
    for tier in tiers {
        if !names.contains(&tier.name) {
            names.push(tier.name.clone());
        }
    }
    names
}

fn number(input: Input, text: &str, words: &[String]) -> Result<i64, String> {
    use domain::fact::FactKind;
    let kind = match input.kind() {
        InputKind::Money => FactKind::Money,
        InputKind::Count => FactKind::Number,
        InputKind::Day => FactKind::Date,
        InputKind::YesNo => FactKind::YesNo,
        InputKind::Word => FactKind::Text,
    };
    let value = kind.read(text).map_err(|error| error.to_string())?;
    match domain::input::number(input.kind(), &value, words) {
        domain::input::UNKNOWN => Err(format!("{text:?} tells nothing of {}", input.key())),
        number => Ok(number),
    }
}
