//! What the first cells of each column look like, whatever its header says.

use crate::records::Record;
use domain::date::parse_day;
use domain::state;

/// Rows that are looked at.
pub(crate) const LOOKED_AT: usize = 1_000;
/// Cells of a column that are shown.
const SAMPLES: usize = 5;

/// What the cells of a column look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Content {
    /// `ana@mail.example`
    Email,
    /// `(415) 555-0123`
    Phone,
    /// `CA`, `California`
    State,
    /// `02138`, `02138-1234`
    Zip,
    /// `2024-09-18`, `9/18/2024`
    Date,
    /// `GARCIA LOPEZ, Ana M.`
    FullName,
}

const CONTENTS: [Content; 6] =
    [Content::Email, Content::Phone, Content::State, Content::Zip, Content::Date, Content::FullName];

/// What was seen of one column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Seen {
    samples: Vec<String>,
    filled: usize,
    /// How many cells look like each of [`CONTENTS`].
    alike: [usize; CONTENTS.len()],
}

/// What the first rows of a list hold, column by column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contents {
    rows: usize,
    columns: Vec<Seen>,
}

impl Contents {
    /// Looks at a row, while not enough of them were looked at; says whether it did.
    pub(crate) fn note(&mut self, record: &Record<'_>) -> bool {
        if self.rows == LOOKED_AT {
            return false;
        }
        self.rows += 1;
        if self.columns.len() < record.len() {
            self.columns.resize(record.len(), Seen::default());
        }
        for (index, seen) in self.columns.iter_mut().enumerate().take(record.len()) {
            match record.text(index) {
                Ok(text) if !text.is_empty() => seen.note(&text),
                _ => {}
            }
        }
        true
    }

    /// The first cells of a column that are not blank.
    pub fn samples(&self, column: usize) -> &[String] {
        self.columns.get(column).map_or(&[], |seen| &seen.samples)
    }

    /// What nine of ten cells of a column look like; nothing where they look like nothing that is known.
    pub fn of(&self, column: usize) -> Option<Content> {
        let seen = self.columns.get(column)?;
        let fits = |place: &usize| seen.filled > 0 && seen.alike[*place] * 10 >= seen.filled * 9;
        (0..CONTENTS.len()).find(fits).map(|place| CONTENTS[place])
    }
}

impl Seen {
    fn note(&mut self, text: &str) {
        self.filled += 1;
        if self.samples.len() < SAMPLES {
            self.samples.push(text.to_owned());
        }
        for (place, content) in CONTENTS.iter().enumerate() {
            self.alike[place] += usize::from(looks_like(text, *content));
        }
    }
}

/// Whether a text is a number with a decimal point, as an amount that a spreadsheet worked out: `42.7753192679783`.
fn is_decimal(text: &str) -> bool {
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let parts = text.strip_prefix('-').unwrap_or(text).split_once('.');
    parts.is_some_and(|(whole, rest)| digits(whole) && digits(rest))
}

/// Whether a text looks like what a cell holds, and not like the name of a column.
pub(crate) fn looks_like_a_value(text: &str) -> bool {
    [Content::Email, Content::Phone, Content::Zip, Content::Date]
        .into_iter()
        .any(|content| looks_like(text, content))
}

fn looks_like(text: &str, content: Content) -> bool {
    let digits = || text.bytes().filter(u8::is_ascii_digit).count();
    match content {
        Content::Email => {
            let parts = text.split_once('@');
            parts.is_some_and(|(name, host)| {
                !name.is_empty() && host.contains('.') && !text.contains(' ') && !host.contains('@')
            })
        }
        // Ten digits in a row are as likely to be the number of an account.
        Content::Phone if is_decimal(text) => false,
        Content::Phone => {
            let plain = text.chars().all(|c| c.is_ascii_digit() || "()+-. ".contains(c));
            plain
                && (10..=15).contains(&digits())
                && text.contains(['(', '+', '-', '.', ' '])
                && parse_day(text).is_none()
        }
        Content::State => state::code(text).is_some(),
        Content::Zip => {
            let (five, four) = text.split_once('-').unwrap_or((text, "0000"));
            let is_number =
                |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
            is_number(five, 5) && is_number(four, 4)
        }
        Content::Date => parse_day(text).is_some(),
        Content::FullName => {
            let is_words =
                |part: &str| !part.is_empty() && !part.chars().any(|c| c.is_ascii_digit() || c == '@');
            let parts = text.split_once(',').map(|(family, rest)| (family.trim(), rest.trim()));
            parts.is_some_and(|(family, rest)| {
                is_words(family) && is_words(rest) && state::code(rest).is_none() && text.len() <= 60
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_told_by_what_they_look_like() {
        for (text, content) in [
            ("ana@mail.example", Some(Content::Email)),
            ("(415) 555-0123", Some(Content::Phone)),
            ("415.555.0123", Some(Content::Phone)),
            ("California", Some(Content::State)),
            ("ny", Some(Content::State)),
            ("02138", Some(Content::Zip)),
            ("02138-1234", Some(Content::Zip)),
            ("2024-09-18", Some(Content::Date)),
            ("GARCIA LOPEZ, Ana M.", Some(Content::FullName)),
            ("Oakland, CA", None),
            ("4155550123", None),
            ("42.7753192679783", None),
            ("-1042.775319267", None),
            ("12 Elm St, Apt 4", None),
            ("@", None),
            ("blue", None),
        ] {
            let found = CONTENTS.into_iter().find(|content| looks_like(text, *content));
            assert_eq!(found, content, "{text}");
        }
    }
}
