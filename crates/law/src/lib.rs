//! The law's figures, as files that a lawyer can read, into the types of `domain`.
//!
//! What is not understood is refused: a misspelt key, amounts out of order, a question that
//! the damages code does not ask. A wrong figure of law must not pass for a right one.

mod calendar;
mod choice;
mod remedy;
mod theory;

pub use calendar::{CalendarCase, CalendarExample, HolidaySource};
pub use theory::{TheoryExample, tier};

use calendar::CalendarFile;
use domain::Calendar;
use domain::cafa::CafaFigures;
use domain::choice::{Answers, Question};
use domain::theory::Theory;
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use serde::de::DeserializeOwned;

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../law");

/// Everything the catalogue of law holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Law {
    /// Federal and California holidays.
    pub calendar: Calendar,
    /// Causes of action.
    pub theories: Vec<Theory>,
    /// Open questions.
    pub questions: Vec<Question>,
    /// The answers worked with until the firm decides.
    pub defaults: Answers,
    /// Figures of the Class Action Fairness Act.
    pub cafa: CafaFigures,
    /// Edition of the figures: `2026.11`.
    pub version: String,
    holiday_sources: Vec<HolidaySource>,
    examples: Vec<TheoryExample>,
    calendar_examples: Vec<CalendarExample>,
}

/// Why the files of law cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LawError {
    /// Not TOML, or a key or value that is not understood; the message names the line.
    #[error("law/{file} cannot be read; put right what is marked: {message}")]
    NotUnderstood {
        /// The file, within `law/`.
        file: String,
        /// Line and reason.
        message: String,
    },
    /// Readable, but it cannot be right.
    #[error("law/{file} cannot be used: {reason}")]
    Refused {
        /// The file, within `law/`.
        file: String,
        /// What is wrong, and with which entry.
        reason: String,
    },
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EditionFile {
    version: String,
}

/// A file of law: its path within `law/`, and its text.
type File = (String, String);

impl Law {
    /// The law that the program was built with.
    ///
    /// # Errors
    /// [`LawError`] naming the file, when one of them does not hold together.
    pub fn embedded() -> Result<Law, LawError> {
        let mut files = Vec::new();
        collect(&FILES, &mut files)?;
        files.sort();
        Law::read(&files)
    }

    fn read(files: &[File]) -> Result<Law, LawError> {
        let (mut theories, mut examples, mut calendars) = (Vec::new(), Vec::new(), Vec::new());
        let (mut questions, mut version, mut cafa) = (None, None, None);
        for (path, text) in files {
            if path.starts_with("theories/") {
                let (theory, worked) = theory::read(path, text)?;
                theories.push((path.as_str(), theory));
                examples.extend(worked);
            } else if path.starts_with("calendars/") {
                calendars.push((path.as_str(), parse::<CalendarFile>(path, text)?));
            } else if path == "choices.toml" {
                questions = Some(choice::read(path, text)?);
            } else if path == "cafa.toml" {
                cafa = Some(parse::<CafaFigures>(path, text)?);
            } else if path == "edition.toml" {
                version = Some(parse::<EditionFile>(path, text)?.version);
            } else {
                return Err(refused(path, "the program does not know this file; remove it or move it"));
            }
        }
        let missing = |file| refused(file, "it is missing; put it back");
        let (questions, defaults) = questions.ok_or_else(|| missing("choices.toml"))?;
        theory::check(&theories, &questions)?;
        let calendars = calendar::build(calendars)?;
        Ok(Law {
            calendar: calendars.calendar,
            theories: theories.into_iter().map(|(_, theory)| theory).collect(),
            questions,
            defaults,
            cafa: cafa.ok_or_else(|| missing("cafa.toml"))?,
            version: version.ok_or_else(|| missing("edition.toml"))?,
            holiday_sources: calendars.sources,
            examples,
            calendar_examples: calendars.examples,
        })
    }

    /// The theory with this id: `sca`.
    pub fn theory(&self, id: &str) -> Option<&Theory> {
        self.theories.iter().find(|theory| theory.id == id)
    }

    /// The open question with this name: `sca_minimum`.
    pub fn question(&self, name: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.name == name)
    }

    /// Where the holidays were read.
    pub fn holiday_sources(&self) -> &[HolidaySource] {
        &self.holiday_sources
    }

    /// The worked examples of the theories.
    pub fn examples(&self) -> &[TheoryExample] {
        &self.examples
    }

    /// The worked examples of the calendars.
    pub fn calendar_examples(&self) -> &[CalendarExample] {
        &self.calendar_examples
    }
}

fn collect(folder: &Dir<'_>, files: &mut Vec<File>) -> Result<(), LawError> {
    for file in folder.files() {
        let path = file.path().to_string_lossy().replace('\\', "/");
        if path.ends_with(".toml") {
            let text = file
                .contents_utf8()
                .ok_or_else(|| refused(&path, "it is not UTF-8 text; save it as such"))?;
            files.push((path, text.to_owned()));
        }
    }
    folder.dirs().try_for_each(|inner| collect(inner, files))
}

fn parse<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, LawError> {
    toml::from_str(text)
        .map_err(|error| LawError::NotUnderstood { file: file.to_owned(), message: error.to_string() })
}

fn refused(file: &str, reason: impl Into<String>) -> LawError {
    LawError::Refused { file: file.to_owned(), reason: reason.into() }
}

#[cfg(test)]
mod tests;
