//! One worked example as a file holds it, and the figures to hold against it.

use domain::choice::Answers;
use domain::{ClassTotal, Money};
use law::Law;
use rust_decimal::Decimal;
use serde::de::{DeserializeOwned, Error};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::fmt;

/// Names that examples have for questions which the program calls otherwise.
const QUESTIONS: [(&str, &str); 2] = [("minimum_rule", "sca_minimum"), ("unit", "sca_unit")];

/// An example: what goes in, which answers to open questions hold, what must come out.
///
/// Whatever else stands in it (title, working, authority, notes) is for people.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub(super) struct Example {
    /// What kind of figure it works out.
    pub(super) category: String,
    /// Where the rule stands.
    #[serde(default)]
    pub(super) authority: String,
    inputs: Value,
    #[serde(default)]
    choices: Map<String, Value>,
    /// What must come out, field by field.
    pub(super) expected: Map<String, Value>,
}

/// Why an example cannot be worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Trouble {
    /// The part of the example that is meant.
    pub(super) field: String,
    /// What could stand there.
    pub(super) wanted: String,
    /// What is wrong.
    pub(super) why: String,
}

impl Trouble {
    /// Inputs that give no figure.
    pub(super) fn input(why: impl fmt::Display) -> Trouble {
        let wanted = "inputs that can be worked out".to_owned();
        Trouble { field: "inputs".to_owned(), wanted, why: why.to_string() }
    }

    /// A figure larger than can be held.
    pub(super) fn too_large() -> Trouble {
        Trouble::input("an amount larger than can be held")
    }
}

impl Example {
    /// Reads an example, which must expect something.
    pub(super) fn read(value: &Value) -> Result<Example, Trouble> {
        let trouble = |field: &str, wanted: &str, why: String| Trouble {
            field: field.to_owned(),
            wanted: wanted.to_owned(),
            why,
        };
        if let (Some(kind), None) = (value.get("kind"), value.get("category")) {
            return Err(trouble("kind", "a category", format!("{kind}, which this version does not check")));
        }
        let found = Example::deserialize(value).map_err(|error| {
            trouble("example", "category, inputs, choices and expected", error.to_string())
        })?;
        if found.expected.is_empty() {
            return Err(trouble("expected", "at least one figure", "nothing".to_owned()));
        }
        Ok(found)
    }

    /// The inputs, in the shape of the category. A field that is not of that shape is refused.
    pub(super) fn inputs<T: DeserializeOwned>(&self) -> Result<T, Trouble> {
        T::deserialize(&self.inputs).map_err(Trouble::input)
    }

    /// The text of a choice, where the example makes it.
    pub(super) fn choice(&self, name: &str) -> Option<String> {
        self.choices.get(name).and_then(Value::as_str).map(str::to_owned)
    }

    /// Whether the inputs hold this field.
    pub(super) fn has_input(&self, field: &str) -> bool {
        self.inputs.get(field).is_some()
    }

    /// The answers to open questions: those of the example, and the law's defaults for the others.
    ///
    /// The Sonner bar alone is off unless the example names it: it is a bar of the federal courts,
    /// and an example that does not speak of it shows the rule without it.
    pub(super) fn answers(&self, law: &Law) -> Result<Answers, Trouble> {
        self.answers_of(law, |name| {
            let ours = QUESTIONS.iter().find(|(ours, _)| *ours == name);
            Some(ours.map_or(name, |(_, known)| known))
        })
    }

    /// The same with choices read as `question` says; a choice that means nothing there is passed over.
    pub(super) fn answers_of<'n>(
        &'n self,
        law: &Law,
        question: impl Fn(&'n str) -> Option<&'n str>,
    ) -> Result<Answers, Trouble> {
        let mut answers = law.defaults;
        answers.set("sonner_bar", "off").map_err(Trouble::input)?;
        for (name, answer) in &self.choices {
            let Some(question) = question(name) else { continue };
            let value = match answer {
                Value::Bool(true) => "on",
                Value::Bool(false) => "off",
                Value::String(text) => text,
                _ => "",
            };
            answers.set(question, value).map_err(|error| Trouble {
                field: format!("choices.{name}"),
                wanted: "an answer to an open question".to_owned(),
                why: error.to_string(),
            })?;
        }
        Ok(answers)
    }
}

/// What was worked out, by field.
pub(super) type Figures = Vec<(&'static str, Figure)>;

/// Something worked out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Figure {
    /// An amount.
    Money(ClassTotal),
    /// A number of people or things.
    Count(u64),
    /// Whether something is so.
    Truth(bool),
    /// Whether something is so, where that may not be known; then the example expects `null`.
    Known(Option<bool>),
    /// A number with a fixed count of digits after the point.
    Number(Decimal),
    /// Payments by id.
    Payments(BTreeMap<String, Money>),
}

impl Figure {
    /// One person's amount.
    pub(super) fn money(amount: Money) -> Figure {
        Figure::Money(ClassTotal::from_cents(amount.cents().into()))
    }

    /// Whether the example expects exactly this.
    pub(super) fn equals(&self, expected: &Value) -> bool {
        match self {
            Figure::Money(total) => {
                let amount = |text: &str| Decimal::from_str_exact(text).ok();
                let wanted = expected.as_str().and_then(amount);
                wanted.is_some() && wanted == amount(&total.to_string())
            }
            Figure::Count(count) => expected.as_u64() == Some(*count),
            Figure::Truth(truth) => expected.as_bool() == Some(*truth),
            Figure::Known(known) => match known {
                Some(truth) => expected.as_bool() == Some(*truth),
                None => expected.is_null(),
            },
            Figure::Number(number) => {
                expected.as_str().and_then(|text| Decimal::from_str_exact(text).ok()) == Some(*number)
            }
            Figure::Payments(payments) => expected.as_object().is_some_and(|wanted| {
                wanted.len() == payments.len()
                    && payments.iter().all(|(id, paid)| {
                        wanted.get(id).is_some_and(|wanted| Figure::money(*paid).equals(wanted))
                    })
            }),
        }
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Figure::Money(total) => total.fmt(f),
            Figure::Count(count) => count.fmt(f),
            Figure::Truth(truth) => truth.fmt(f),
            Figure::Known(known) => known.map_or("not known".to_owned(), |truth| truth.to_string()).fmt(f),
            Figure::Number(number) => number.fmt(f),
            Figure::Payments(payments) => {
                let payments: Vec<String> = payments.iter().map(|(id, paid)| format!("{id} {paid}")).collect();
                payments.join(", ").fmt(f)
            }
        }
    }
}

/// Reads a share or rate from text, digit for digit; a JSON number is refused, since it would be rounded.
///
/// # Errors
/// When it is not text, not a number, or not from 0 to 1.
pub(super) fn share<'de, D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
    let text = String::deserialize(from)?;
    let found =
        Decimal::from_str_exact(&text).ok().filter(|share| (Decimal::ZERO..=Decimal::ONE).contains(share));
    found.ok_or_else(|| D::Error::custom(format!("{text:?} is not a share from 0 to 1, like \"0.125\"")))
}
