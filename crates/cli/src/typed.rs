//! Days as they are typed: every DATE is read here, the way a date field of the window reads it.

use app::{App, Failure};

/// A day as ISO text.
///
/// # Errors
/// When it cannot be read; the text stands in the refusal.
pub fn day(app: &mut App, text: &str) -> Result<String, Failure> {
    app::typed_day(app, text, None)
}

/// A day of a deadline: court days are counted from the event that it runs from.
///
/// # Errors
/// When it cannot be read, or there is no such deadline.
pub fn day_of(app: &mut App, text: &str, deadline: i64) -> Result<String, Failure> {
    app::typed_day(app, text, Some(deadline))
}

/// A day that may be left out.
///
/// # Errors
/// When it cannot be read.
pub fn day_if(app: &mut App, text: Option<&String>) -> Result<Option<String>, Failure> {
    text.map(|text| day(app, text)).transpose()
}

/// Several days.
///
/// # Errors
/// When one of them cannot be read.
pub fn days(app: &mut App, texts: &[String]) -> Result<Vec<String>, Failure> {
    texts.iter().map(|text| day(app, text)).collect()
}
