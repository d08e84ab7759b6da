use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a text can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum NamedInText {
    /// A person.
    Person {
        /// Number in the file.
        id: i64,
    },
    /// A document.
    Document {
        /// Number in the file.
        id: i64,
    },
}

/// Somebody or something that a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MentionSaid {
    /// Whom or what.
    pub named: NamedInText,
    /// Where the name begins in the text, in UTF-16 units as JavaScript counts.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
}

/// Adds a note on a person.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteAdd {
    /// The person.
    pub person: i64,
    /// The text.
    pub text: String,
    /// What it names, in the order in which it stands there.
    #[serde(default)]
    pub mentions: Vec<MentionSaid>,
}

/// Corrects a note; what it said stays on record.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct NoteCorrect {
    /// The note.
    pub note: i64,
    /// What it should say.
    pub text: String,
    /// What it names.
    #[serde(default)]
    pub mentions: Vec<MentionSaid>,
}

/// A request about one note.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfNote {
    /// The note.
    pub note: i64,
}

/// A note.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NoteView {
    /// Number in the file.
    pub note: i64,
    /// The text.
    pub text: String,
    /// People and documents of the case that it names, in the order in which they stand there.
    pub mentions: Vec<MentionView>,
    /// Who wrote it.
    pub written_by: String,
    /// When.
    pub written_at: String,
    /// Who corrected it last.
    pub corrected_by: Option<String>,
    /// When.
    pub corrected_at: Option<String>,
}

/// Somebody or something that a note names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MentionView {
    /// Whom or what.
    pub named: NamedInText,
    /// What it is called now.
    pub name: String,
    /// Where the name begins in the text, in UTF-16 units.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
}

/// A note on somebody that names another person, or a document.
#[derive(Debug, Clone, Serialize, TS)]
pub struct NamedIn {
    /// The person whom the note is on.
    pub person: i64,
    /// Their name, family first.
    pub name: String,
    /// The note.
    pub note: NoteView,
}

/// What a note said before it was corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct NoteVersionView {
    /// The text.
    pub text: String,
    /// Who wrote something else in its place.
    pub replaced_by: String,
    /// When.
    pub replaced_at: String,
}
