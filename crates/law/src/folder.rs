//! A folder of the firm's own: theories, rates, deadlines and calendars that are added to those the program was built
//! with, or stand in their place.

use crate::event::{self, FoundEvent};
use crate::source::{Source, kept};
use crate::theory::{self, LEAST_EXAMPLES};
use crate::{Law, LawError, RateTable, TheoryExample, deadline, interest, own_calendar, refused};
use domain::Calendar;
use domain::theory::Theory;
use std::fs;
use std::path::Path;

/// What a folder of the firm's own holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FolderReport {
    /// Ids of theories and tables of rates, codes of events and deadlines and names of calendars that the program does not have.
    pub added: Vec<String>,
    /// The same that stand in the place of the program's.
    pub replaced: Vec<String>,
    /// How many worked examples were checked.
    pub examples: usize,
}

/// A file of the folder.
struct Text {
    /// As messages show it.
    shown: String,
    /// Within the folder, with `/`.
    inside: String,
    text: String,
}

impl Law {
    /// The law that the program was built with, and the firm's own: every `.toml` file under `theories`, `deadlines` and
    /// `calendars` of `folder`, and the rates of its `interest.toml`. What has the id of something built in takes its
    /// place, holidays and closings are added; examples are checked before anything is used.
    ///
    /// # Errors
    /// The first of what [`check_folder`] finds.
    pub fn with_folder(folder: &Path) -> Result<Law, LawError> {
        let found = own_of(folder).map(|(law, _)| law);
        found.map_err(|errors| errors.into_iter().next().unwrap_or_else(|| refused("", "it cannot be used")))
    }

    /// As [`Law::with_folder`], from paths within a folder (`theories/us/a.toml`) and their texts.
    ///
    /// # Errors
    /// Everything that is wrong with them.
    pub fn with_files(files: &[(String, String)]) -> Result<Law, Vec<LawError>> {
        let text = |(path, text): &(String, String)| Text {
            shown: path.clone(),
            inside: path.replace('\\', "/"),
            text: text.clone(),
        };
        let texts: Vec<Text> = files.iter().map(text).collect();
        Law::embedded().map_err(|error| vec![error])?.with_own(&texts).map(|(law, _)| law)
    }

    fn with_own(mut self, texts: &[Text]) -> Result<(Law, FolderReport), Vec<LawError>> {
        let (mut refused, mut own, mut tables) = (Vec::new(), Vec::new(), Vec::new());
        let mut rules: Vec<(&Text, deadline::Found)> = Vec::new();
        let mut events: Vec<(&Text, FoundEvent)> = Vec::new();
        let mut report = FolderReport::default();
        refused.extend(self.with_calendars(texts, &mut report));
        for text in texts {
            let source = Source { file: &text.shown, text: &text.text };
            if text.inside == "interest.toml" {
                tables = kept(interest::read(&source), &mut refused).unwrap_or_default();
                continue;
            }
            if text.inside.starts_with("deadlines/") {
                let found = kept(deadline::read(&source), &mut refused).unwrap_or_default();
                rules.extend(found.rules.into_iter().map(|found| (text, found)));
                events.extend(found.events.into_iter().map(|found| (text, found)));
                continue;
            }
            if text.inside.starts_with("calendars/") {
                continue;
            }
            if !text.inside.starts_with("theories/") {
                refused.push(source.refused(
                    "only files under theories, deadlines and calendars, and interest.toml, are the firm's own; move it or \
                     remove it",
                ));
                continue;
            }
            let Some(found) = kept(theory::read(&source), &mut refused) else { continue };
            refused.extend(unproven(&source, &found.theory, &found.examples, &self));
            own.push((text, found));
        }
        refused.extend(twice(&own));
        refused.extend(self.with_events(&events, &mut report));
        refused.extend(self.with_rules(&rules, &mut report));
        if !refused.is_empty() {
            return Err(refused);
        }
        for (_, found) in own {
            report.examples += found.examples.len();
            let id = found.theory.id.clone();
            self.examples.retain(|example| example.theory != id);
            self.examples.extend(found.examples);
            if let Some(theory) = self.theories.iter_mut().find(|theory| theory.id == id) {
                *theory = found.theory;
                report.replaced.push(id);
            } else {
                self.theories.push(found.theory);
                report.added.push(id);
            }
        }
        self.with_tables(tables, &mut report);
        self.own = report.replaced.iter().chain(&report.added).cloned().collect();
        if !self.own.is_empty() {
            // Estimates name the edition: one that rests on the firm's own law must say so.
            self.version = format!("{} with own {}", self.version, self.own.join(", "));
        }
        Ok((self, report))
    }

    /// Adds holidays and closings, before anything is counted with them; what is wrong with them.
    fn with_calendars(&mut self, texts: &[Text], report: &mut FolderReport) -> Vec<LawError> {
        let (mut refused, mut own) = (Vec::new(), Vec::new());
        for text in texts.iter().filter(|text| text.inside.starts_with("calendars/")) {
            let source = Source { file: &text.shown, text: &text.text };
            let found = kept(own_calendar::read(&source, &self.calendar), &mut refused);
            own.extend(found.map(|found| (text, found)));
        }
        let mut holidays = self.calendar.holidays().to_vec();
        for (_, found) in &own {
            // The program may have learned of a day since the firm wrote it down.
            let is_new = |new: &&domain::calendar::Holiday| {
                self.calendar.holidays().iter().all(|known| (known.date, known.kind) != (new.date, new.kind))
            };
            holidays.extend(found.holidays.iter().filter(is_new).cloned());
        }
        match Calendar::new(self.calendar.years(), holidays) {
            Ok(calendar) => self.calendar = calendar,
            Err(error) => refused.push(crate::refused("calendars", error.to_string())),
        }
        for (text, found) in own {
            for (line, example) in &found.examples {
                if let Some(reason) = own_calendar::unproven(example, &self.calendar) {
                    refused.push(LawError::Refused { file: text.shown.clone(), line: Some(*line), reason });
                }
            }
            report.examples += found.examples.len();
            report.added.push(found.name);
            self.closures.extend(found.closures);
        }
        refused
    }

    /// Adds tables of rates, or puts them in the place of the program's.
    fn with_tables(&mut self, tables: Vec<RateTable>, report: &mut FolderReport) {
        for table in tables {
            let id = table.id.clone();
            if let Some(known) = self.rates.iter_mut().find(|known| known.id == id) {
                *known = table;
                report.replaced.push(id);
            } else {
                self.rates.push(table);
                report.added.push(id);
            }
        }
    }

    /// Adds events, or puts them in the place of the program's; what is wrong with them.
    fn with_events(&mut self, own: &[(&Text, FoundEvent)], report: &mut FolderReport) -> Vec<LawError> {
        for (_, FoundEvent { event, .. }) in own {
            let code = event.code.clone();
            match self.events.iter_mut().find(|known| known.code == code) {
                Some(known) => {
                    *known = event.clone();
                    report.replaced.push(code);
                }
                None => {
                    self.events.push(event.clone());
                    report.added.push(code);
                }
            }
        }
        let found: Vec<&FoundEvent> = own.iter().map(|(_, found)| found).collect();
        let faults = event::faults(&found, &self.events).into_iter();
        let refused = faults.map(|(place, reason)| {
            let (text, found) = &own[place];
            LawError::Refused { file: text.shown.clone(), line: Some(found.line), reason }
        });
        refused.collect()
    }

    /// Adds rules that set deadlines, or puts them in the place of the program's; what is wrong with them.
    fn with_rules(&mut self, own: &[(&Text, deadline::Found)], report: &mut FolderReport) -> Vec<LawError> {
        for (_, found) in own {
            report.examples += found.examples.len();
            let code = found.rule.code.clone();
            match self.deadlines.iter_mut().find(|rule| rule.code == code) {
                Some(known) => {
                    *known = found.rule.clone();
                    report.replaced.push(code);
                }
                None => {
                    self.deadlines.push(found.rule.clone());
                    report.added.push(code);
                }
            }
        }
        event::put_words(&mut self.deadlines, &self.events);
        let found: Vec<&deadline::Found> = own.iter().map(|(_, found)| found).collect();
        let faults = deadline::faults(&found, &self.deadlines, &self.events, &self.calendar).into_iter();
        let refused = faults.map(|(place, reason)| {
            let (text, found) = &own[place];
            LawError::Refused { file: text.shown.clone(), line: Some(found.line), reason }
        });
        refused.collect()
    }
}

/// Theories of the folder that have the id of another of its theories.
fn twice(own: &[(&Text, theory::Found)]) -> Vec<LawError> {
    let mut refused = Vec::new();
    for (place, (text, found)) in own.iter().enumerate() {
        let same = |(_, other): &&(&Text, theory::Found)| other.theory.id == found.theory.id;
        if let Some((other, _)) = own[..place].iter().find(same) {
            let reason = format!("{} has the id {:?} already; choose another", other.shown, found.theory.id);
            let (file, line) = (text.shown.clone(), Some(found.id_line));
            refused.push(LawError::Refused { file, line, reason });
        }
    }
    refused
}

/// Examples that do not come out, and a want of examples.
fn unproven(source: &Source<'_>, theory: &Theory, examples: &[TheoryExample], law: &Law) -> Vec<LawError> {
    let mut refused = Vec::new();
    if examples.len() < LEAST_EXAMPLES {
        let reason = format!(
            "{} has {} worked examples; give at least {LEAST_EXAMPLES}, worked by hand",
            theory.id,
            examples.len()
        );
        refused.push(source.refused(reason));
    }
    for example in examples {
        if let Err(why) = example.check(theory, law.defaults) {
            let reason = format!("the example {:?} does not hold: {why}", example.says);
            let (file, line) = (source.file.to_owned(), Some(example.line));
            refused.push(LawError::Refused { file, line, reason });
        }
    }
    refused
}

/// Reads a folder of the firm's own and checks its examples, without using it.
///
/// # Errors
/// Everything that is wrong with it, file by file: what is not understood (of each file the first such place), what
/// cannot be right, examples that do not come out.
pub fn check_folder(folder: &Path) -> Result<FolderReport, Vec<LawError>> {
    own_of(folder).map(|(_, report)| report)
}

fn own_of(folder: &Path) -> Result<(Law, FolderReport), Vec<LawError>> {
    let (mut texts, mut unreadable) = (Vec::new(), Vec::new());
    gather(folder, "", &mut texts, &mut unreadable);
    texts.sort_by(|one: &Text, other| one.inside.cmp(&other.inside));
    let found = Law::embedded().map_err(|error| vec![error])?.with_own(&texts);
    match (found, unreadable.is_empty()) {
        (found, true) => found,
        (Ok(_), false) => Err(unreadable),
        (Err(refused), false) => Err(unreadable.into_iter().chain(refused).collect()),
    }
}

/// The theory of one file with its worked examples, whether or not the program has it; nothing where the file is of
/// another kind, such as a calendar.
///
/// # Errors
/// Everything in it that is not understood or cannot be right.
pub fn read_theory(path: &Path) -> Result<Option<(Theory, Vec<TheoryExample>)>, Vec<LawError>> {
    let file = path.display().to_string();
    let text = fs::read_to_string(path)
        .map_err(|error| vec![LawError::Unreadable { file: file.clone(), why: error.to_string() }])?;
    let is_other = text
        .parse::<toml::Table>()
        .is_ok_and(|table| ["id", "remedy", "limitation"].iter().all(|key| !table.contains_key(*key)));
    if is_other {
        return Ok(None);
    }
    let found = theory::read(&Source { file: &file, text: &text })?;
    Ok(Some((found.theory, found.examples)))
}

/// Adds every `.toml` file of the folder.
fn gather(folder: &Path, inside: &str, texts: &mut Vec<Text>, refused: &mut Vec<LawError>) {
    let unreadable = |path: &Path, why: &std::io::Error| LawError::Unreadable {
        file: path.display().to_string(),
        why: why.to_string(),
    };
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
    let entries = match entries {
        Ok(entries) => entries,
        Err(error) => return refused.push(unreadable(folder, &error)),
    };
    for entry in entries {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        let within = if inside.is_empty() { name.clone() } else { format!("{inside}/{name}") };
        // A folder that is only linked to is not entered: it could lead back here.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            gather(&path, &within, texts, refused);
        } else if name.ends_with(".toml") {
            match fs::read_to_string(&path) {
                Ok(text) => texts.push(Text { shown: path.display().to_string(), inside: within, text }),
                Err(error) => refused.push(unreadable(&path, &error)),
            }
        }
    }
}
