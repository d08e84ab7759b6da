use super::Mark;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "of", rename_all = "snake_case")]
pub enum DocumentAbout {
    /// The case alone.
    Case,
    /// A person.
    Person {
        /// Number in the file.
        id: i64,
    },
    /// A claim.
    Claim {
        /// Number in the file.
        id: i64,
    },
    /// An entry of the docket.
    Filing {
        /// Number in the file.
        id: i64,
    },
    /// A deadline.
    Deadline {
        /// Number in the file.
        id: i64,
    },
}

/// A kind of thing that documents can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentAboutKind {
    /// People.
    Person,
    /// Claims.
    Claim,
    /// Entries of the docket.
    Filing,
    /// Deadlines.
    Deadline,
}

/// A kind of document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DocumentKindView {
    /// Number in the file.
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// Whether everyone of the class has to send one; of a case.
    pub is_required: bool,
}

/// Asks for a page of the documents of a case.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentList {
    /// The case.
    pub case: i64,
    /// Words that the text, the title, the kind, the note or the name of the file must hold.
    #[serde(default)]
    pub search: String,
    /// Only of this kind.
    #[serde(default)]
    pub kind: Option<i64>,
    /// Only about this; `case`: those about nothing else.
    #[serde(default)]
    pub about: Option<DocumentAbout>,
    /// Only about something of this kind, whichever it is.
    #[serde(default)]
    pub about_any: Option<DocumentAboutKind>,
    /// Only those whose file stands so.
    #[serde(default)]
    pub standing: Option<DocumentStanding>,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give.
    pub limit: u32,
}

/// A page of documents: the newest day first, or what was found best first.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentPage {
    /// Those that match.
    pub matching: u64,
    /// Where the page begins.
    pub offset: u32,
    /// The page.
    pub rows: Vec<DocumentView>,
    /// The folder in which the files lie.
    pub folder: String,
    /// Whether new documents of the case are encrypted.
    pub is_sealed: bool,
}

/// A document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DocumentView {
    /// Number in the file of cases.
    pub document: i64,
    /// The case.
    pub case: i64,
    /// Number of its kind.
    pub kind: i64,
    /// What that is called.
    pub kind_name: String,
    /// The day it is of.
    pub on: String,
    /// What it is called.
    pub title: String,
    /// What is noted on it.
    pub note: Option<String>,
    /// What it is about, beside its case.
    pub about: Vec<DocumentAboutView>,
    /// Name of the file that was added.
    pub file_name: String,
    /// Where its file lies, below the folder of documents.
    pub place: String,
    /// Bytes.
    pub size: u64,
    /// SHA-256 of its content, hexadecimal.
    pub sha256: String,
    /// How its file stands.
    pub standing: DocumentStanding,
    /// Whether the file is encrypted, and opens through the program only.
    pub is_sealed: bool,
    /// How far its text is.
    pub text: DocumentTextState,
    /// Why its text cannot be read.
    pub text_why: Option<String>,
    /// Where in it a search found something.
    pub hit: Option<DocumentHit>,
    /// Who added it.
    pub added_by: String,
    /// When.
    pub added_at: String,
}

/// What a document is about, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DocumentAboutView {
    /// What it is.
    pub about: DocumentAbout,
    /// Its name.
    pub name: String,
}

/// How the file of a document stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentStanding {
    /// It is there, as it was added.
    Present,
    /// It is there, and holds something else than was added.
    Changed,
    /// It is not where it was.
    Missing,
}

/// How far the text of a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentTextState {
    /// It is not read yet.
    Waiting,
    /// It can be found.
    Read,
    /// There is none, as in a picture of a page.
    Blank,
    /// It cannot be read.
    Refused,
}

/// A part of the text of a document in which a search found something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DocumentHit {
    /// The page; 0 where there are none.
    pub page: u32,
    /// The part of its text around the words.
    pub text: String,
    /// What to mark in it.
    pub marks: Vec<Mark>,
}

/// Asks what a file is before it is added.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentLook {
    /// The case.
    pub case: i64,
    /// The file.
    pub path: String,
}

/// What a file is that may be added.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentLooked {
    /// The file.
    pub path: String,
    /// Its name.
    pub file_name: String,
    /// The title that its name gives.
    pub title: String,
    /// Bytes.
    pub size: u64,
    /// The document of the case that has the same content already.
    pub same: Option<DocumentView>,
}

/// Adds files to a case as documents: each is copied into the folder of documents. One whose content is there already is not
/// copied again: what it is about is added to the document that has it.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentAdd {
    /// The case.
    pub case: i64,
    /// The files.
    pub files: Vec<DocumentFile>,
    /// Their kind by its name; another name makes another kind.
    pub kind: String,
    /// The day they are of; today without one.
    #[serde(default)]
    pub on: Option<String>,
    /// What is to be noted on them.
    #[serde(default)]
    pub note: Option<String>,
    /// What they are about, beside the case.
    #[serde(default)]
    pub about: Vec<DocumentAbout>,
}

/// A file that is added.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentFile {
    /// Where it lies.
    pub path: String,
    /// What the document is called; without it as the file is.
    #[serde(default)]
    pub title: Option<String>,
}

/// Documents that were added.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentsAdded {
    /// The operation.
    pub operation: i64,
    /// What was done, in a sentence.
    pub summary: String,
    /// A document for each file, in their order.
    pub documents: Vec<i64>,
    /// How many of them were there already.
    pub known: u64,
}

/// Changes what is said of a document.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentSet {
    /// The document.
    pub document: i64,
    /// Its kind by its name; another name makes another kind.
    pub kind: String,
    /// The day it is of.
    pub on: String,
    /// What it is called.
    pub title: String,
    /// What is noted on it.
    #[serde(default)]
    pub note: Option<String>,
}

/// A request about one document.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfDocument {
    /// The document.
    pub document: i64,
}

/// Says that a document is, or is not, about something.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentLink {
    /// The document.
    pub document: i64,
    /// What it is about.
    pub about: DocumentAbout,
}

/// What came of reading every file of a case again.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentCheck {
    /// How many documents there are.
    pub documents: u64,
    /// How many of their files are there as they were added.
    pub present: u64,
    /// Those whose files hold something else.
    pub changed: Vec<DocumentView>,
    /// Those whose files are not where they were.
    pub missing: Vec<DocumentMissing>,
    /// Files and folders that could not be read.
    pub unreadable: Vec<DocumentUnreadable>,
    /// Files in the folder of the case that no document names, and that are no moved file of one either.
    pub strangers: Vec<String>,
}

/// A file or folder that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DocumentUnreadable {
    /// Its place below the folder of documents.
    pub place: String,
    /// Why, in a sentence.
    pub why: String,
}

/// A document whose file is not where it was.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentMissing {
    /// The document.
    pub document: DocumentView,
    /// Where a file with the same content lies, below the folder of documents.
    pub found: Option<String>,
}

/// How far the reading of texts has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct DocumentReading {
    /// Documents of the case whose text is not read yet.
    pub waiting: u64,
    /// Texts that were kept since this was last asked.
    pub kept: u64,
}

/// Says whether new documents of a case are encrypted.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentSealingSet {
    /// The case.
    pub case: i64,
    /// Whether they are.
    pub is_sealed: bool,
}

/// Writes what a document holds into a file elsewhere, in the open.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct DocumentCopy {
    /// The document.
    pub document: i64,
    /// The file.
    pub path: String,
    /// Writes over a file that is there.
    pub replace: bool,
}

/// Where the file of a document lies.
#[derive(Debug, Clone, Serialize, TS)]
pub struct DocumentPlace {
    /// Its path.
    pub path: String,
    /// Whether it is of a kind that runs nothing when it is opened; any other is shown in its folder.
    pub is_opened: bool,
}
