use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Looks for something in all cases of the file.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct EverywhereAsked {
    /// What was typed.
    pub typed: String,
    /// The case that is looked at: what belongs to it comes first.
    #[serde(default)]
    pub case: Option<i64>,
}

/// What was found in all cases: people first, then notes, cases, filings, events, deadlines, lists, documents.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct FoundEverywhere {
    /// The best of each kind.
    pub hits: Vec<EverywhereHit>,
    /// Cases whose people are not in memory yet, so that none of them was looked at: `people_ready` brings them there.
    pub unread: Vec<i64>,
}

/// Something that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct EverywhereHit {
    /// What it is.
    pub what: EverywhereKind,
    /// The case it belongs to.
    pub case: i64,
    /// Its number in the file; of a note that of the person whom it is on.
    pub id: i64,
    /// The text in which it was found: a name, a title, the part of a note or of a document around the words.
    pub text: String,
    /// What to mark in it.
    pub marks: Vec<Mark>,
    /// More of it: of a person their city, or by what they were found where that is not their name; of a note whose it is;
    /// of what stands on the calendar its day; of a document found by its text its title.
    pub about: Option<String>,
}

/// What can be found in all cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EverywhereKind {
    /// A person.
    Person,
    /// A note on a person.
    Note,
    /// A case.
    Case,
    /// An entry of the docket.
    Filing,
    /// An event that starts deadlines.
    Event,
    /// A deadline.
    Deadline,
    /// A list that is kept.
    List,
    /// A document, by its title or its text.
    Document,
}

impl EverywhereKind {
    /// Its word, as the wire has it.
    pub const fn word(self) -> &'static str {
        match self {
            EverywhereKind::Person => "person",
            EverywhereKind::Note => "note",
            EverywhereKind::Case => "case",
            EverywhereKind::Filing => "filing",
            EverywhereKind::Event => "event",
            EverywhereKind::Deadline => "deadline",
            EverywhereKind::List => "list",
            EverywhereKind::Document => "document",
        }
    }
}

/// A stretch of a text, in UTF-16 units as JavaScript counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Mark {
    /// Where it begins.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
}
