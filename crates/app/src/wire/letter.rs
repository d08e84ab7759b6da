use super::Chosen;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the firm writes letters with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LetterDesk {
    /// What stands at the head of its letters.
    pub head: LetterheadText,
    /// Its templates, by name.
    pub templates: Vec<LetterTemplate>,
}

/// What stands at the head of the firm's letters, and who signs them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterheadText {
    /// Name of the firm.
    pub firm: String,
    /// Address, telephone and the like, a line each.
    pub lines: String,
    /// The attorney who signs.
    pub signer: String,
}

/// A template of letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LetterTemplate {
    /// By which it is asked for: the word of one that came with the program, else its number in the file.
    pub key: String,
    /// What it is called.
    pub name: String,
    /// The text: blank lines part paragraphs, `**` stands around what is bold, braces around fields.
    pub text: String,
    /// Which version of it the text is, from 1.
    pub version: u32,
    /// Whether it came with the program and is as it came.
    pub is_built_in: bool,
}

/// Keeps a template, or a new version of one.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterTemplateSave {
    /// The template; a new one without it.
    pub key: Option<String>,
    /// What it is called.
    pub name: String,
    /// The text.
    pub text: String,
}

/// The template that was kept.
#[derive(Debug, Clone, Serialize, TS)]
pub struct LetterTemplateSaved {
    /// By which it is asked for.
    pub key: String,
    /// The operation.
    pub operation: i64,
    /// What was done, in a sentence.
    pub summary: String,
}

/// Asks about one template.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct OfLetterTemplate {
    /// The template.
    pub key: String,
}

/// A version of a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LetterVersion {
    /// Its number, from 1.
    pub version: u32,
    /// Its text.
    pub text: String,
}

/// A field that a template can name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LetterField {
    /// As it stands between the braces.
    pub name: String,
    /// What it becomes, where that is the same for everyone and known.
    pub value: Option<String>,
}

/// What is written with: a template that is kept, or a text that is being typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum LetterSource {
    /// The newest text of a template.
    Template {
        /// The template.
        key: String,
    },
    /// A text that nobody kept yet. It is looked at, and never written.
    Draft {
        /// The text.
        text: String,
    },
}

/// What letters are written with.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterWith {
    /// The text.
    pub source: LetterSource,
    /// The day until which an answer is asked for, where the text names it.
    #[serde(default)]
    pub reply_by: Option<String>,
    /// What these letters have to say, where the text has a place for it.
    #[serde(default)]
    pub message: Option<String>,
    /// `notice`, or `marketing`, which whoever opted out does not get; a notice unless told otherwise.
    #[serde(default)]
    pub purpose: Option<String>,
    /// The typeface of a PDF does not have the letters of every script; Word finds one that does.
    pub form: LetterForm,
}

/// Letters that somebody thinks of writing.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterAsked {
    /// About whom.
    pub chosen: Chosen,
    /// With what.
    pub with: LetterWith,
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LetterForm {
    /// PDF.
    Pdf,
    /// Word.
    Word,
}

/// What writing letters would do. Nothing is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LetterCheck {
    /// How many people are chosen.
    pub chosen: u64,
    /// How many letters there would be.
    pub letters: u64,
    /// How many of them go to whoever acts for the person: guardians, and representatives of estates.
    pub to_agents: u64,
    /// Why others get none, with how many, most first.
    pub left_out: Vec<LeftOutCount>,
    /// The people about whom they are, in the order in which they would be printed: that of ZIP codes.
    pub people: Vec<i64>,
    /// Fields that the text names and nobody knows, such as a fact of another case. No letter is written while there are any.
    pub unknown_fields: Vec<String>,
    /// Whether the text names the day until which an answer is asked for.
    pub asks_reply_by: bool,
    /// Whether the text has a place for what these letters have to say.
    pub asks_message: bool,
}

/// Why people get no letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeftOutCount {
    /// Why, in a word: `no_address`, `lacks`.
    pub why: String,
    /// The field that they lack, the letter that the typeface lacks, or counsel of their own.
    pub what: Option<String>,
    /// How many.
    pub people: u64,
}

/// Asks for a page of those who get no letter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeftOutAsked {
    /// The letters.
    pub letters: LetterAsked,
    /// Only those for this reason.
    pub why: Option<String>,
    /// And this field, letter or counsel.
    pub what: Option<String>,
    /// How many to pass over.
    pub offset: u32,
    /// How many to give.
    pub limit: u32,
}

/// Somebody who gets no letter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LeftOutRow {
    /// Number in the file.
    pub person: i64,
    /// Number of the sender of the list.
    pub external_id: Option<String>,
    /// Name, family first.
    pub name: String,
    /// Why, in a word.
    pub why: String,
    /// The field that they lack, the letter that the typeface lacks, or counsel of their own.
    pub what: Option<String>,
}

/// Asks for the pages of the letter about one person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterPreviewAsked {
    /// The person.
    pub person: i64,
    /// With what it is written.
    pub with: LetterWith,
}

/// One letter as it would be printed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct LetterPreview {
    /// The person's name, family first.
    pub name: String,
    /// To whom it goes, as the envelope has it.
    pub to: Vec<String>,
    /// Its pages, as a PDF has them; none where there is no letter.
    pub pages: Vec<LetterPage>,
    /// Why there is no letter, in a word.
    pub why: Option<String>,
    /// The field that the person lacks, the letter that the typeface lacks, or counsel of the person's own.
    pub what: Option<String>,
}

/// A page; places are thousandths of a point, of which an inch has 72.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LetterPage {
    /// The words on it.
    pub spans: Vec<LetterSpan>,
}

/// Words with their place on a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LetterSpan {
    /// The words.
    pub text: String,
    /// Whether they stand out.
    pub is_bold: bool,
    /// Size of the type.
    pub size: i32,
    /// From the left edge.
    pub x: i32,
    /// From the upper edge.
    pub y: i32,
    /// How wide they are.
    pub width: i32,
}

/// Writes letters, and puts each on the record of the person it is about.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LetterWrite {
    /// The letters.
    pub letters: LetterAsked,
    /// How many there are, as they were looked at: where there would be others by now, nothing is written.
    pub seen: u64,
    /// Where to.
    pub place: LetterPlace,
}

/// Where letters are written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "as", rename_all = "snake_case")]
pub enum LetterPlace {
    /// All into one file, in the order of ZIP codes.
    One {
        /// The file; its name ends in `.pdf` or `.docx`.
        path: String,
        /// Writes over a file that is there.
        replace: bool,
    },
    /// A file for each, in a new folder.
    Each {
        /// The folder that the new one is made in.
        folder: String,
    },
}

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LettersWritten {
    /// The operation.
    pub operation: i64,
    /// What was done, in a sentence.
    pub summary: String,
    /// Name of the file or of the new folder.
    pub file_name: String,
    /// How many letters.
    pub letters: u64,
}

/// Writes the list of those who get no letter, or of those who get no label, into a file.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LeftOutExport {
    /// The letters.
    pub letters: LetterAsked,
    /// The file; its name ends in `.csv`.
    pub path: String,
    /// Writes over a file that is there.
    pub replace: bool,
}

/// Writes sheets of address labels.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct LabelWrite {
    /// Whose.
    pub chosen: Chosen,
    /// `notice`, or `marketing`, which whoever opted out does not get; a notice unless told otherwise.
    #[serde(default)]
    pub purpose: Option<String>,
    /// The file; its name ends in `.pdf`.
    pub path: String,
    /// Writes over a file that is there.
    pub replace: bool,
}

/// Sheets of labels that were written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LabelsWritten {
    /// Name of the file.
    pub file_name: String,
    /// How many labels.
    pub labels: u64,
    /// On how many sheets.
    pub sheets: u64,
    /// Why others have none, with how many.
    pub left_out: Vec<LeftOutCount>,
}

/// Letters that were written together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LetterRun {
    /// The operation that wrote them.
    pub operation: i64,
    /// What the template was called.
    pub template: String,
    /// Which version of it was used.
    pub version: u32,
    /// The text of that version.
    pub text: String,
    /// Why others who were chosen got none, with how many, most first.
    pub left_out: Vec<LeftOutCount>,
    /// The day that stands in them.
    pub written_on: String,
    /// The file or the folder.
    pub file_name: String,
    /// How many.
    pub letters: u64,
}
