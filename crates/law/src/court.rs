//! Whose holidays a court keeps, told from its name.

use crate::source::Source;
use crate::{LawError, refused};
use domain::theory::Citation;
use serde::Deserialize;

/// Whose holidays a court keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Keeper {
    /// The judicial holidays of California.
    California,
    /// The legal holidays of Fed. R. Civ. P. 6(a)(6).
    Federal,
    /// Those of another state, which are not known here.
    OtherState,
}

/// By which words a court is told from its name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Courts {
    california: Vec<String>,
    kinds: Vec<String>,
    places: Vec<String>,
    elsewhere: Vec<String>,
    other_kinds: Vec<String>,
    federal: Vec<String>,
    /// Where the kinds of court and the counties stand.
    pub citation: Citation,
    example: Vec<CourtExample>,
}

/// A court with whose holidays it keeps.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct CourtExample {
    court: String,
    keeps: Keeper,
}

/// Reads `courts.toml`.
pub(crate) fn read(source: &Source<'_>) -> Result<Courts, LawError> {
    let courts: Courts = source.parse()?;
    match courts.example.iter().find(|example| courts.keeper(&example.court) != example.keeps) {
        Some(CourtExample { court, keeps }) => {
            let found = courts.keeper(court);
            let reason =
                format!("{court:?} comes out as {found:?} and not as {keeps:?}; put its words right");
            Err(refused(source.file, reason))
        }
        None => Ok(courts),
    }
}

impl Courts {
    /// Whose holidays a court keeps, told from the name under which a case has it: `Alameda Superior Court`. A court that
    /// nothing tells, and one without a name, is taken for a federal one.
    pub fn keeper(&self, court: &str) -> Keeper {
        let name = in_words(court);
        let has = |words: &[String]| words.iter().any(|of| name.contains(&format!(" {of} ")));
        if has(&self.federal) {
            return Keeper::Federal;
        }
        if has(&self.california) {
            return Keeper::California;
        }
        if !has(&self.kinds) {
            return if has(&self.other_kinds) { Keeper::OtherState } else { Keeper::Federal };
        }
        if has(&self.places) && !has(&self.elsewhere) { Keeper::California } else { Keeper::OtherState }
    }
}

/// The words of a name in small letters between single spaces: ` cal super ct `.
fn in_words(name: &str) -> String {
    let letters = name.to_lowercase();
    let words: Vec<&str> =
        letters.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" "))
}
