use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A person whom a text names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct MentionSaid {
    /// The person.
    pub person: i64,
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
    /// People whom it names, in the order in which they stand in it.
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
    /// People whom it names.
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
    /// People whom it names and who are in the case, in the order in which they stand in it.
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

/// A person whom a note names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MentionView {
    /// The person.
    pub person: i64,
    /// What they are called now.
    pub name: String,
    /// Where the name begins in the text, in UTF-16 units.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
}

/// A note on somebody else that names a person.
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
