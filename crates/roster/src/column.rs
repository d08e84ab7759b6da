//! The columns of a roster.

use domain::fact::FactKind;
use serde::{Deserialize, Serialize};
use std::fmt;

/// What people are ordered and filtered by. Of contacts it is the current one, as in lists; a search finds by all.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Column {
    /// Family name, then the rest. For the order only: a filter asks for the parts.
    Name,
    /// Given name.
    Given,
    /// Middle name.
    Middle,
    /// Family name.
    Family,
    /// `Jr.`
    Suffix,
    /// What the person is called.
    KnownAs,
    /// Number the sender of the list gave.
    ExternalId,
    /// E-mail address.
    Email,
    /// Telephone number, by its digits.
    Phone,
    /// Street.
    Street,
    /// City.
    City,
    /// State, by its two letters.
    State,
    /// ZIP.
    Zip,
    /// Notes about the person, all together.
    Note,
    /// Status, by its word.
    Status,
    /// Day of birth.
    BornOn,
    /// Operations that brought what is known of the person, imports among them, by number.
    Operation,
    /// Tags.
    Tag,
    /// A fact of the case, by its key.
    Fact(String),
    /// A figure that the caller brought ([`crate::Roster::bring`]), by the name it was given.
    Figure(String),
    /// Words that the caller brought ([`crate::Roster::bring_words`]), by the name they were given.
    Brought(String),
}

/// Columns of words that every case has, in the order in which a roster keeps them.
pub(crate) const WORDS: [Column; 14] = [
    Column::Family,
    Column::Given,
    Column::Middle,
    Column::Suffix,
    Column::KnownAs,
    Column::ExternalId,
    Column::Email,
    Column::Phone,
    Column::City,
    Column::State,
    Column::Zip,
    Column::Street,
    Column::Note,
    Column::Status,
];

/// Those of [`WORDS`] by which a search finds: all but the status.
pub(crate) const SEARCHED: usize = WORDS.len() - 1;

/// Those of [`WORDS`] that are parts of a name, which stand first.
pub(crate) const NAMES: usize = 5;

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Column::Name => "name",
            Column::Given => "given name",
            Column::Middle => "middle name",
            Column::Family => "family name",
            Column::Suffix => "suffix",
            Column::KnownAs => "known as",
            Column::ExternalId => "external ID",
            Column::Email => "e-mail",
            Column::Phone => "telephone",
            Column::Street => "street",
            Column::City => "city",
            Column::State => "state",
            Column::Zip => "ZIP",
            Column::Note => "note",
            Column::Status => "status",
            Column::BornOn => "date of birth",
            Column::Operation => "import",
            Column::Tag => "tag",
            Column::Fact(name) | Column::Figure(name) | Column::Brought(name) => name,
        })
    }
}

/// A fact of the case, as a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FactColumn {
    /// Key the case gives the fact.
    pub key: String,
    /// What it holds.
    pub kind: FactKind,
}
