//! Worked examples: what one claim gives one person, found by hand and held against the program.

use crate::LawError;
use crate::source::Source;
use crate::theory::{input, share, tier, tier_names};
use chrono::NaiveDate;
use domain::Money;
use domain::choice::Answers;
use domain::damages::{Assumed, Pleaded, Reading, Settings, award};
use domain::fact::FactKind;
use domain::input::{Event, Input, InputKind, Values};
use domain::theory::Theory;
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// What one claim gives one person, worked out by hand.
#[derive(Debug, Clone, PartialEq)]
pub struct TheoryExample {
    /// Id of the theory.
    pub theory: String,
    /// What it shows.
    pub says: String,
    /// Facts of the person, by the names of the inputs.
    pub given: Vec<(Input, String)>,
    /// What happened to the person, one by one.
    pub events: Vec<Event>,
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
    /// The line of its file on which it begins.
    pub line: usize,
}

/// One `[[example]]`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ExampleFile {
    says: String,
    #[serde(default)]
    given: BTreeMap<String, toml::Value>,
    #[serde(default)]
    losses: Vec<Money>,
    #[serde(default)]
    on: Vec<NaiveDate>,
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

/// One example of a theory.
pub(crate) fn worked(
    source: &Source<'_>,
    theory: &Theory,
    example: Spanned<ExampleFile>,
) -> Result<TheoryExample, LawError> {
    let (span, example) = (example.span(), example.into_inner());
    let unfit = |what: &str, found: &str| {
        source.refused_at(&span, format!("the example {:?}: {what} cannot be {found:?}", example.says))
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
        given.push((input(source, &span, key)?, text));
    }
    let case = &example.case;
    let share_of = |text: &str| share(source, &span, "share_not_delivered", text);
    let settings = Settings {
        share_not_delivered: case.share_not_delivered.as_deref().map(share_of).transpose()?,
        accrued_on: case.accrued_on.map(Into::into),
        discoverable_on: None,
        filed_on: case.filed_on,
    };
    let place = |name: &str| tier(theory, name).ok_or_else(|| unfit("tier", name));
    let expect = match example.expect.as_str() {
        "nothing" => None,
        amount => Some(amount.parse().map_err(|_| unfit("expect", amount))?),
    };
    let count = example.losses.len().max(example.on.len());
    let event = |at: usize| Event {
        on: example.on.get(at).copied().map(Into::into),
        loss: example.losses.get(at).copied(),
    };
    Ok(TheoryExample {
        theory: theory.id.clone(),
        given,
        events: (0..count).map(event).collect(),
        settings,
        pleaded: Pleaded { figure: example.figure, tier: example.tier.as_deref().map(place).transpose()? },
        reading: match example.read_at {
            None => Reading::Working,
            Some(ReadAt::Least) => Reading::Least,
            Some(ReadAt::Most) => Reading::Most,
        },
        choices: example.choices.into_iter().collect(),
        expect,
        line: source.line(&span),
        says: example.says,
    })
}

impl TheoryExample {
    /// Works the example out. Says what came out where it is not what the example expects.
    ///
    /// # Errors
    /// In a sentence: another amount, a gap, or an input or answer that cannot be read.
    pub fn check(&self, theory: &Theory, defaults: Answers) -> Result<(), String> {
        let found = self.worked(theory, defaults)?;
        if found == self.expect {
            Ok(())
        } else {
            Err(format!("{} came out and not {}", shown(found), shown(self.expect)))
        }
    }

    /// What the example expects, in words: an amount, or `nothing`.
    pub fn expected(&self) -> String {
        shown(self.expect)
    }

    /// What comes out, in the words of [`TheoryExample::expected`].
    ///
    /// # Errors
    /// In a sentence: a gap, or an input or answer that cannot be read.
    pub fn outcome(&self, theory: &Theory, defaults: Answers) -> Result<String, String> {
        self.worked(theory, defaults).map(shown)
    }

    fn worked(&self, theory: &Theory, defaults: Answers) -> Result<Option<Money>, String> {
        let mut answers = defaults;
        for (name, value) in &self.choices {
            answers.set(name, value).map_err(|error| error.to_string())?;
        }
        let words = tier_names(theory);
        let mut values = Values::default();
        for (input, text) in &self.given {
            put(&mut values, *input, text, &words)?;
        }
        values.events = self.events.as_slice().into();
        let assumed = Assumed {
            settings: &self.settings,
            pleaded: self.pleaded,
            reading: self.reading,
            answers: &answers,
            words: &words,
        };
        let found =
            award(theory, &values, &assumed).map_err(|gap| format!("no figure came out: {}", gap.kind()))?;
        Ok(found.map(|award| award.amount))
    }
}

fn shown(amount: Option<Money>) -> String {
    amount.map_or("nothing".to_owned(), |amount| amount.to_string())
}

fn put(values: &mut Values<'_>, input: Input, text: &str, words: &[String]) -> Result<(), String> {
    let kind = match input.kind() {
        InputKind::Money => FactKind::Money,
        InputKind::Count => FactKind::Number,
        InputKind::Day => FactKind::Date,
        InputKind::YesNo => FactKind::YesNo,
        InputKind::Word => FactKind::Text,
    };
    let value = kind.read(text).map_err(|error| error.to_string())?;
    values.put_fact(input, &value, words);
    if values.knows(input) { Ok(()) } else { Err(format!("{text:?} tells nothing of {}", input.key())) }
}
