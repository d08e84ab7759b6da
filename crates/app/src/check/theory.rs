//! The worked examples of a file of law: what one claim gives one person.

use super::CheckFailure;
use crate::Failure;
use law::{Law, TheoryExample, read_theory};
use std::path::Path;

/// The category of these examples.
pub(super) const CATEGORY: &str = "theory";

/// What is wrong with each example of a file; nothing where it is of no theory, such as a calendar.
///
/// # Errors
/// When the file cannot be read as law; the first of what is wrong with it.
pub(super) fn checked(law: &Law, path: &Path) -> Result<Vec<Vec<CheckFailure>>, Failure> {
    let read = read_theory(path).map_err(|errors| {
        let first = errors.first().map_or_else(|| path.display().to_string(), ToString::to_string);
        Failure::invalid("paths", first)
    })?;
    let Some((theory, examples)) = read else { return Ok(Vec::new()) };
    let one = |example: &TheoryExample| {
        let expected = example.expected();
        let got = match example.outcome(&theory, law.defaults) {
            Ok(got) if got == expected => return Vec::new(),
            Ok(got) | Err(got) => got,
        };
        let id = format!("{}:{} {}", path.display(), example.line, example.says);
        vec![CheckFailure { id, field: "expect".to_owned(), expected, got }]
    };
    Ok(examples.iter().map(one).collect())
}
