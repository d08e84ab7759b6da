//! The law's figures, as files that a lawyer can read, into the types of `domain`.
//!
//! What is not understood is refused: a misspelt key, amounts out of order, a question that
//! the damages code does not ask. A wrong figure of law must not pass for a right one.

mod calendar;
mod choice;
mod coherence;
mod court;
mod deadline;
mod event;
mod example;
mod folder;
mod interest;
mod majority;
mod own_calendar;
mod remedy;
mod source;
mod theory;
mod tolling;
mod vetting;

pub use calendar::{CalendarCase, CalendarExample, Closure, HolidaySource};
pub use court::{Courts, Keeper};
pub use deadline::DeadlineExample;
pub use example::TheoryExample;
pub use folder::{FolderReport, check_folder, read_theory};
pub use interest::RateTable;
pub use majority::{Age, Majority};
pub use theory::{tier, tier_names};
pub use vetting::VettingItem;

use calendar::CalendarFile;
use domain::Calendar;
use domain::cafa::CafaFigures;
use domain::choice::{Answers, Question};
use domain::deadline::{DeadlineRule, Event};
use domain::limitation::TollingKind;
use domain::theory::Theory;
use include_dir::{Dir, include_dir};
use serde::Deserialize;
use source::Source;

/// What the paths of the program's own files begin with.
const FOLDER: &str = "law/";

static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../law");

/// Everything the catalogue of law holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Law {
    /// Federal and California holidays.
    pub calendar: Calendar,
    /// Whose holidays a court keeps.
    pub courts: Courts,
    /// Days on which a clerk's office cannot be reached, from a firm's own calendars.
    pub closures: Vec<Closure>,
    /// What happens in a case and starts deadlines.
    pub events: Vec<Event>,
    /// Rules that set deadlines.
    pub deadlines: Vec<DeadlineRule>,
    /// Causes of action.
    pub theories: Vec<Theory>,
    /// Open questions.
    pub questions: Vec<Question>,
    /// The answers worked with until the firm decides.
    pub defaults: Answers,
    /// Figures of the Class Action Fairness Act.
    pub cafa: CafaFigures,
    /// Rates of interest.
    pub rates: Vec<RateTable>,
    /// What stops limitation clocks.
    pub tolling: Vec<TollingKind>,
    /// What is looked into before somebody represents a class.
    pub vetting: Vec<VettingItem>,
    /// When somebody comes of age.
    pub majority: Majority,
    /// Edition of the figures: `2026.11`, with the theories that are the firm's own, if any are.
    pub version: String,
    own: Vec<String>,
    holiday_sources: Vec<HolidaySource>,
    examples: Vec<TheoryExample>,
    deadline_examples: Vec<DeadlineExample>,
    calendar_examples: Vec<CalendarExample>,
}

/// Why the files of law cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LawError {
    /// Not TOML, or a key or value that is not understood; the message names the line.
    #[error("{file} cannot be read; put right what is marked: {message}")]
    NotUnderstood {
        /// The file.
        file: String,
        /// Line and reason.
        message: String,
    },
    /// Readable, but it cannot be right.
    #[error("{file} cannot be used: {at}{reason}", at = at(*line))]
    Refused {
        /// The file.
        file: String,
        /// The line on which the entry begins, where that can be told.
        line: Option<usize>,
        /// What is wrong, and with which entry.
        reason: String,
    },
    /// The file or folder cannot be opened.
    #[error("{file} cannot be opened: {why}")]
    Unreadable {
        /// The file or folder.
        file: String,
        /// What the system says.
        why: String,
    },
}

fn at(line: Option<usize>) -> String {
    line.map(|line| format!("line {line}: ")).unwrap_or_default()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct EditionFile {
    version: String,
}

/// A file of law: its path, which begins with `law/`, and its text.
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
        let (mut deadlines, mut events) = (Vec::new(), Vec::new());
        let mut singles = Singles::default();
        for (path, text) in files {
            let source = Source { file: path, text };
            let inside = path.strip_prefix(FOLDER).unwrap_or(path);
            if inside.starts_with("theories/") {
                let found = theory::read(&source).map_err(|errors| first(&source, errors))?;
                theories.push((path.as_str(), found.theory));
                examples.extend(found.examples);
            } else if inside.starts_with("deadlines/") {
                let found = deadline::read(&source).map_err(|errors| first(&source, errors))?;
                deadlines.extend(found.rules.into_iter().map(|found| (path.as_str(), found)));
                events.extend(found.events.into_iter().map(|found| (path.as_str(), found)));
            } else if inside.starts_with("calendars/") {
                calendars.push((path.as_str(), source.parse::<CalendarFile>()?));
            } else if !singles.take(inside, &source)? {
                return Err(refused(path, "the program does not know this file; remove it or move it"));
            }
        }
        let missing = |file: &str| refused(&format!("{FOLDER}{file}"), "it is missing; put it back");
        let (questions, defaults) = singles.questions.ok_or_else(|| missing("choices.toml"))?;
        theory::check(&theories, &questions)?;
        let calendars = calendar::build(calendars)?;
        let (events, rules) = docket(&events, &deadlines, &calendars.calendar)?;
        Ok(Law {
            courts: singles.courts.ok_or_else(|| missing("courts.toml"))?,
            closures: Vec::new(),
            events,
            deadlines: rules,
            calendar: calendars.calendar,
            theories: theories.into_iter().map(|(_, theory)| theory).collect(),
            questions,
            defaults,
            cafa: singles.cafa.ok_or_else(|| missing("cafa.toml"))?,
            rates: singles.rates.ok_or_else(|| missing("interest.toml"))?,
            tolling: singles.tolling.ok_or_else(|| missing("tolling.toml"))?,
            vetting: singles.vetting.ok_or_else(|| missing("vetting.toml"))?,
            majority: singles.majority.ok_or_else(|| missing("majority.toml"))?,
            version: singles.version.ok_or_else(|| missing("edition.toml"))?,
            own: Vec::new(),
            holiday_sources: calendars.sources,
            examples,
            deadline_examples: deadlines.into_iter().flat_map(|(_, found)| found.examples).collect(),
            calendar_examples: calendars.examples,
        })
    }

    /// The theory with this id: `sca`.
    pub fn theory(&self, id: &str) -> Option<&Theory> {
        self.theories.iter().find(|theory| theory.id == id)
    }

    /// The rule that sets a deadline with this code: `FRCP_23F`.
    pub fn deadline(&self, code: &str) -> Option<&DeadlineRule> {
        self.deadlines.iter().find(|rule| rule.code == code)
    }

    /// What stops a clock, by its code: `american_pipe`.
    pub fn tolling_kind(&self, code: &str) -> Option<&TollingKind> {
        self.tolling.iter().find(|kind| kind.code == code)
    }

    /// The open question with this name: `sca_minimum`.
    pub fn question(&self, name: &str) -> Option<&Question> {
        self.questions.iter().find(|question| question.name == name)
    }

    /// The table of rates with this id: `ca_contract`.
    pub fn rate_table(&self, id: &str) -> Option<&RateTable> {
        self.rates.iter().find(|table| table.id == id)
    }

    /// Ids of the theories, tables of rates, events and deadlines, and names of the calendars, that are the firm's own
    /// ([`Law::with_folder`]).
    pub fn own(&self) -> &[String] {
        &self.own
    }

    /// Where the holidays were read.
    pub fn holiday_sources(&self) -> &[HolidaySource] {
        &self.holiday_sources
    }

    /// The worked examples of the theories.
    pub fn examples(&self) -> &[TheoryExample] {
        &self.examples
    }

    /// The worked examples of the program's own rules that set deadlines.
    pub fn deadline_examples(&self) -> &[DeadlineExample] {
        &self.deadline_examples
    }

    /// The worked examples of the calendars.
    pub fn calendar_examples(&self) -> &[CalendarExample] {
        &self.calendar_examples
    }
}

/// What stands in files of which there is one each.
#[derive(Default)]
struct Singles {
    questions: Option<(Vec<Question>, Answers)>,
    cafa: Option<CafaFigures>,
    rates: Option<Vec<RateTable>>,
    tolling: Option<Vec<TollingKind>>,
    vetting: Option<Vec<VettingItem>>,
    majority: Option<Majority>,
    courts: Option<Courts>,
    version: Option<String>,
}

impl Singles {
    /// Reads one of these files; false where it is none of them.
    fn take(&mut self, name: &str, source: &Source<'_>) -> Result<bool, LawError> {
        let refused = |errors| first(source, errors);
        match name {
            "choices.toml" => self.questions = Some(choice::read(source)?),
            "cafa.toml" => self.cafa = Some(source.parse()?),
            "interest.toml" => self.rates = Some(interest::read(source).map_err(refused)?),
            "tolling.toml" => self.tolling = Some(tolling::read(source).map_err(refused)?),
            "vetting.toml" => self.vetting = Some(vetting::read(source).map_err(refused)?),
            "majority.toml" => self.majority = Some(majority::read(source).map_err(refused)?),
            "courts.toml" => self.courts = Some(court::read(source)?),
            "edition.toml" => self.version = Some(source.parse::<EditionFile>()?.version),
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// The events and the rules of all files, held against one another.
fn docket(
    events: &[(&str, event::FoundEvent)],
    deadlines: &[(&str, deadline::Found)],
    calendar: &Calendar,
) -> Result<(Vec<Event>, Vec<DeadlineRule>), LawError> {
    let refused = |(file, line): (&str, usize), reason: String| LawError::Refused {
        file: file.to_owned(),
        line: Some(line),
        reason,
    };
    let known: Vec<Event> = events.iter().map(|(_, found)| found.event.clone()).collect();
    let found: Vec<&event::FoundEvent> = events.iter().map(|(_, found)| found).collect();
    if let Some((place, reason)) = event::faults(&found, &known).into_iter().next() {
        return Err(refused((events[place].0, events[place].1.line), reason));
    }
    let mut rules: Vec<DeadlineRule> = deadlines.iter().map(|(_, found)| found.rule.clone()).collect();
    event::put_words(&mut rules, &known);
    let found: Vec<&deadline::Found> = deadlines.iter().map(|(_, found)| found).collect();
    match deadline::faults(&found, &rules, &known, calendar).into_iter().next() {
        Some((place, reason)) => Err(refused((deadlines[place].0, deadlines[place].1.line), reason)),
        None => Ok((known, rules)),
    }
}

fn collect(folder: &Dir<'_>, files: &mut Vec<File>) -> Result<(), LawError> {
    for file in folder.files() {
        let path = format!("{FOLDER}{}", file.path().to_string_lossy().replace('\\', "/"));
        if path.ends_with(".toml") {
            let text = file
                .contents_utf8()
                .ok_or_else(|| refused(&path, "it is not UTF-8 text; save it as such"))?;
            files.push((path, text.to_owned()));
        }
    }
    folder.dirs().try_for_each(|inner| collect(inner, files))
}

fn refused(file: &str, reason: impl Into<String>) -> LawError {
    LawError::Refused { file: file.to_owned(), line: None, reason: reason.into() }
}

fn first(source: &Source<'_>, errors: Vec<LawError>) -> LawError {
    errors.into_iter().next().unwrap_or_else(|| source.refused("it cannot be used"))
}

#[cfg(test)]
mod tests;
