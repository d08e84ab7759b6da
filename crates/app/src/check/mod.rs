//! Worked examples of the law, in files that anyone can write, run against the engine.
//!
//! An example says what goes in and what must come out. What the engine cannot do is a failed
//! example, never one passed over.

mod cafa;
mod class_total;
mod contract_person;
mod deadline;
mod example;
mod interest;
mod limitation;
mod overlap;
mod sca_person;
mod settlement;
mod statute;
mod theory;

use crate::{App, ErrorCode, Failure};
use domain::Money;
use domain::choice::Answers;
use domain::damages::{Assumed, Pleaded, Reading, Settings, award};
use domain::input::Values;
use example::{Example, Figures, Trouble};
use law::Law;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// Files of a folder whose names begin so hold tables that examples refer to, and no examples.
const TABLES: &str = "reference_";

type Compute = fn(&Law, &Example) -> Result<Figures, Trouble>;

/// Every category of example that can be worked out.
const CATEGORIES: [(&str, Compute); 18] = [
    ("sca_person", sca_person::figures),
    ("contract_person", contract_person::figures),
    ("overlap", overlap::figures),
    ("class_total", class_total::figures),
    ("statute", statute::figures),
    ("statute_class_cap", settlement::statute_class_cap),
    ("cafa", cafa::figures),
    ("interest_simple", interest::simple_figures),
    ("interest_1961", interest::judgment_figures),
    ("interest_mixed", interest::mixed_figures),
    ("waterfall", settlement::waterfall),
    ("lodestar", settlement::lodestar),
    ("pro_rata", settlement::pro_rata),
    ("pro_rata_large", settlement::pro_rata_large),
    ("pro_rata_limits", settlement::pro_rata),
    ("claims_made", settlement::claims_made),
    ("second_distribution", settlement::second_distribution),
    ("pda_statistics", settlement::accounting),
];

/// What a run of worked examples found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CheckReport {
    /// Examples of which everything expected came out.
    pub passed: u64,
    /// Examples of which something did not.
    pub failed: u64,
    /// Each field that did not come out.
    pub failures: Vec<CheckFailure>,
}

/// A field of an example that did not come out as expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckFailure {
    /// The example.
    pub id: String,
    /// The field.
    pub field: String,
    /// What the example expects there.
    pub expected: String,
    /// What came out, or why nothing did.
    pub got: String,
}

/// Works out the examples in these files, and in every `.json` and `.toml` file of these folders and
/// the folders in them; of `categories` only, if any are named. The examples of a `.toml` file are those
/// of its theory; files of other law hold none. In a folder, files named `reference_*.json` are
/// passed over: they hold tables.
///
/// # Errors
/// When a path does not exist, a file cannot be read or holds no list of examples, or nothing is left to check.
pub fn check_paths(app: &App, paths: &[PathBuf], categories: &[String]) -> Result<CheckReport, Failure> {
    if let Some(unknown) = categories.iter().find(|name| {
        let is_other = *name == theory::CATEGORY || *name == limitation::CATEGORY;
        category(name).is_none() && !is_other && !deadline::KINDS.contains(&name.as_str())
    }) {
        let message = format!("this version checks no category {unknown:?}; use one of: {}", known());
        return Err(Failure::invalid("category", message));
    }
    let mut files = Vec::new();
    for path in paths {
        gather(path, &mut files)?;
    }
    let mut report = CheckReport::default();
    for file in files {
        if is_law(&file) {
            if categories.is_empty() || categories.iter().any(|name| name == theory::CATEGORY) {
                theory::checked(&app.law, &file)?.into_iter().for_each(|found| report.note(found));
            }
            continue;
        }
        let examples = read(&file)?;
        let wanted = |value: &&Value| {
            let of_time = limitation::is_one(value).then_some(limitation::CATEGORY);
            let named = value.get("category").and_then(Value::as_str).or(of_time).or(kind_of(value));
            categories.is_empty() || categories.iter().any(|name| Some(name.as_str()) == named)
        };
        for (place, value) in (1..).zip(&examples).filter(|(_, value)| wanted(value)) {
            report.note(check_one(&app.law, place, value));
        }
    }
    if report.passed + report.failed == 0 {
        return Err(Failure::invalid(
            "paths",
            "no examples to check were found; name a file or folder that holds some",
        ));
    }
    Ok(report)
}

impl CheckReport {
    fn note(&mut self, found: Vec<CheckFailure>) {
        if found.is_empty() {
            self.passed += 1;
        } else {
            self.failed += 1;
        }
        self.failures.extend(found);
    }
}

/// The files that a path stands for, in the order of their names.
fn gather(path: &Path, files: &mut Vec<PathBuf>) -> Result<(), Failure> {
    if !path.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let entries = fs::read_dir(path).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let mut entries: Vec<PathBuf> =
        entries.map_err(|error| unreadable(path, error))?.into_iter().map(|entry| entry.path()).collect();
    entries.sort();
    for entry in entries {
        let name = entry.file_name().unwrap_or_default().to_string_lossy();
        let holds_examples = name.ends_with(".json") && !name.starts_with(TABLES) || is_law(&entry);
        if holds_examples || entry.is_dir() {
            gather(&entry, files)?;
        }
    }
    Ok(())
}

fn is_law(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml")
}

/// The examples of a file: a list, or an object with the list under `vectors`.
fn read(path: &Path) -> Result<Vec<Value>, Failure> {
    let text = fs::read(path).map_err(|error| unreadable(path, error))?;
    let content: Value = serde_json::from_slice(&text).map_err(|error| unreadable(path, error))?;
    let list = match content {
        Value::Object(mut parts) => parts.remove("vectors"),
        list => Some(list),
    };
    match list {
        Some(Value::Array(examples)) => Ok(examples),
        _ => Err(unreadable(path, "it holds no list of examples under \"vectors\"")),
    }
}

fn unreadable(path: &Path, why: impl std::fmt::Display) -> Failure {
    let code = if path.exists() { ErrorCode::Invalid } else { ErrorCode::NotFound };
    let message = format!("the examples in {} cannot be read: {why}", path.display());
    Failure {
        code,
        message: crate::sentence(&message),
        field: Some("paths".to_owned()),
        hint: None,
        operation: None,
    }
}

/// The kind of an example that is of no category: a deadline.
fn kind_of(value: &Value) -> Option<&str> {
    value.get("kind").and_then(Value::as_str).filter(|_| value.get("category").is_none())
}

fn category(name: &str) -> Option<Compute> {
    CATEGORIES.iter().find(|(known, _)| *known == name).map(|(_, compute)| *compute)
}

fn known() -> String {
    let categories = CATEGORIES.map(|(name, _)| name).join(", ");
    let kinds = deadline::KINDS.join(", ");
    format!("{categories}, {}, {}, {kinds}", theory::CATEGORY, limitation::CATEGORY)
}

/// What is wrong with the example that stands at `place` of its file; nothing when it passes.
fn check_one(law: &Law, place: usize, value: &Value) -> Vec<CheckFailure> {
    let nameless = || format!("example {place}");
    let id = value.get("id").and_then(Value::as_str).map_or_else(nameless, str::to_owned);
    if kind_of(value).is_some_and(|kind| deadline::KINDS.contains(&kind)) {
        return deadline::checked(law, &id, value);
    }
    if limitation::is_one(value) {
        return limitation::checked(law, &id, value);
    }
    match worked(law, value) {
        Ok(failures) => {
            failures.into_iter().map(|failure| CheckFailure { id: id.clone(), ..failure }).collect()
        }
        Err(Trouble { field, wanted, why }) => vec![CheckFailure { id, field, expected: wanted, got: why }],
    }
}

fn worked(law: &Law, value: &Value) -> Result<Vec<CheckFailure>, Trouble> {
    let example = Example::read(value)?;
    let compute = category(&example.category).ok_or_else(|| Trouble {
        field: "category".to_owned(),
        wanted: format!("one of {}", known()),
        why: format!("{}, which this version does not check", example.category),
    })?;
    let figures = compute(law, &example)?;
    let mut failures = Vec::new();
    for (field, expected) in &example.expected {
        let found = figures.iter().find(|(name, _)| name == field).map(|(_, figure)| figure);
        if !found.is_some_and(|found| found.equals(expected)) {
            let got = found
                .map_or_else(|| "a figure this version does not work out".to_owned(), ToString::to_string);
            let expected = expected.as_str().map_or_else(|| expected.to_string(), str::to_owned);
            failures.push(CheckFailure { id: String::new(), field: field.clone(), expected, got });
        }
    }
    Ok(failures)
}

/// One person's award under the Stored Communications Act as the law has it now.
fn sca_award(law: &Law, values: &Values<'_>, answers: &Answers) -> Result<Money, Trouble> {
    let missing = || Trouble::input("the law's catalogue holds no remedy for sca");
    let theory = law.theory("sca").ok_or_else(missing)?;
    let accrued_on = theory.latest_remedy(answers).ok_or_else(missing)?.from;
    let settings = Settings { accrued_on: Some(accrued_on.into()), ..Settings::default() };
    let assumed = Assumed {
        settings: &settings,
        pleaded: Pleaded::default(),
        reading: Reading::Working,
        answers,
        words: &[],
    };
    let found = award(theory, values, &assumed).map_err(|gap| Trouble::input(gap.kind()))?;
    Ok(found.map(|award| award.amount).unwrap_or_default())
}
