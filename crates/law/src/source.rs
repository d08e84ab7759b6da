//! One file of law while it is read, and how it is refused.

use crate::LawError;
use serde::de::DeserializeOwned;
use std::ops::Range;

/// A file of law: its path as messages show it, and its text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Source<'a> {
    pub file: &'a str,
    pub text: &'a str,
}

impl Source<'_> {
    /// Reads the whole file; a key or value that is not understood is refused with its line.
    pub fn parse<T: DeserializeOwned>(&self) -> Result<T, LawError> {
        toml::from_str(self.text).map_err(|error| LawError::NotUnderstood {
            file: self.file.to_owned(),
            message: error.to_string(),
        })
    }

    /// Refuses the file as a whole.
    pub fn refused(&self, reason: impl Into<String>) -> LawError {
        LawError::Refused { file: self.file.to_owned(), line: None, reason: reason.into() }
    }

    /// Refuses the entry that stands at `span` of the text.
    pub fn refused_at(&self, span: &Range<usize>, reason: impl Into<String>) -> LawError {
        let line = Some(self.line(span));
        LawError::Refused { file: self.file.to_owned(), line, reason: reason.into() }
    }

    /// The same refusal, with the line of the entry that stands at `span`.
    pub fn at_line(&self, span: &Range<usize>, error: LawError) -> LawError {
        match error {
            LawError::Refused { file, line: None, reason } => {
                LawError::Refused { file, line: Some(self.line(span)), reason }
            }
            other => other,
        }
    }

    /// The line on which an entry begins, the first being 1.
    pub fn line(&self, span: &Range<usize>) -> usize {
        let before = self.text.get(..span.start).unwrap_or(self.text);
        before.matches('\n').count() + 1
    }
}

/// What was found, unless something is refused: then everything that is.
pub(crate) fn all<T>(found: impl Iterator<Item = Result<T, LawError>>) -> Result<Vec<T>, Vec<LawError>> {
    let (mut kept, mut refused) = (Vec::new(), Vec::new());
    for one in found {
        match one {
            Ok(one) => kept.push(one),
            Err(error) => refused.push(error),
        }
    }
    if refused.is_empty() { Ok(kept) } else { Err(refused) }
}

/// Keeps what was found, or adds what is refused to `refused`.
pub(crate) fn kept<T>(found: Result<T, Vec<LawError>>, refused: &mut Vec<LawError>) -> Option<T> {
    found.map_err(|mut errors| refused.append(&mut errors)).ok()
}
