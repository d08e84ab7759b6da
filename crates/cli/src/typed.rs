//! Days as they are typed: every DATE is read here, the way a date field of the window reads it.

use app::{App, CountedFrom, Failure};

/// A day as ISO text.
///
/// # Errors
/// When it cannot be read; the text stands in the refusal.
pub fn day(app: &mut App, text: &str, from: CountedFrom<'_>) -> Result<String, Failure> {
    app::typed_day(app, text, from)
}

/// A day that may be left out.
///
/// # Errors
/// When it cannot be read.
pub fn day_if(
    app: &mut App,
    text: Option<&String>,
    from: CountedFrom<'_>,
) -> Result<Option<String>, Failure> {
    text.map(|text| day(app, text, from)).transpose()
}

/// A day of which the month or the year may be all that is known: `2018-03`.
///
/// # Errors
/// When it cannot be read.
pub fn day_or_part_if(
    app: &mut App,
    text: Option<&String>,
    from: CountedFrom<'_>,
) -> Result<Option<String>, Failure> {
    text.map(|text| app::typed_day_or_part(app, text, from)).transpose()
}

/// Several days.
///
/// # Errors
/// When one of them cannot be read.
pub fn days(app: &mut App, texts: &[String], from: CountedFrom<'_>) -> Result<Vec<String>, Failure> {
    texts.iter().map(|text| day(app, text, from)).collect()
}
