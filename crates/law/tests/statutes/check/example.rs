//! An example as the program's checks hand it on.

use domain::choice::Answers;
use domain::{ClassTotal, Money};
use law::Law;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use std::fmt;

pub struct Example {
    pub authority: String,
    choices: Map<String, Value>,
    inputs: Value,
}

#[derive(Debug)]
#[allow(dead_code, reason = "shown where a test fails")]
pub struct Trouble {
    pub field: String,
    pub wanted: String,
    pub why: String,
}

pub type Figures = Vec<(&'static str, Figure)>;

#[derive(Debug)]
pub enum Figure {
    Money(ClassTotal),
}

impl Example {
    pub fn read(value: &Value) -> Example {
        let text = |field: &str| value[field].as_str().unwrap_or_default().to_owned();
        Example {
            authority: text("authority"),
            choices: value["choices"].as_object().cloned().unwrap_or_default(),
            inputs: value["inputs"].clone(),
        }
    }

    pub fn inputs<T: DeserializeOwned>(&self) -> Result<T, Trouble> {
        T::deserialize(&self.inputs).map_err(Trouble::input)
    }

    pub fn choice(&self, name: &str) -> Option<String> {
        self.choices.get(name).and_then(Value::as_str).map(str::to_owned)
    }

    pub fn answers_of<'n>(
        &'n self,
        law: &Law,
        question: impl Fn(&'n str) -> Option<&'n str>,
    ) -> Result<Answers, Trouble> {
        let mut answers = law.defaults;
        for (name, answer) in &self.choices {
            let Some(question) = question(name) else { continue };
            answers.set(question, answer.as_str().unwrap_or_default()).map_err(Trouble::input)?;
        }
        Ok(answers)
    }
}

impl Trouble {
    pub fn input(why: impl fmt::Display) -> Trouble {
        Trouble { field: "inputs".to_owned(), wanted: String::new(), why: why.to_string() }
    }
}

impl Figure {
    pub fn money(amount: Money) -> Figure {
        Figure::Money(ClassTotal::from_cents(amount.cents().into()))
    }
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Figure::Money(total) => total.fmt(f),
        }
    }
}
