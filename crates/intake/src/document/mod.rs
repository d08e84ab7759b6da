//! The text of documents, page by page, so that they can be found by it: PDF, Word, workbooks, e-mail, plain text.
//!
//! Files come from anybody and may be made to do harm. None is read past a size, no part of one is unpacked past a size, no
//! more text than [`MOST_TEXT`] is taken, and whoever asks can stop it at any page, part or row.

mod mail;
mod objects;
mod pdf;
mod word;
mod workbook;

use crate::decode::Decoded;
use crate::error::IntakeError;
use crate::sheet::archive::Archive;
use std::io::{Cursor, Read};

/// The largest file whose text is read, in bytes.
pub const LARGEST: u64 = 64 << 20;
/// The most text that is taken of one document, in bytes: some three thousand pages.
const MOST_TEXT: usize = 8 << 20;

/// What was read of a document: pages with their numbers, 0 for what has none; of a workbook each sheet is a page. Nothing
/// stands in it where there is no text, as in a picture of a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DocumentText {
    /// The pages that have text, in order.
    pub pages: Vec<(u32, String)>,
    bytes: usize,
}

/// Why the text of a document cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum TextError {
    /// It is of a kind whose text is not read.
    #[error("text of this kind of file is not read")]
    OtherKind,
    /// It is larger than is read.
    #[error("the file is larger than 64 MB")]
    TooLarge,
    /// It is protected.
    #[error("the file is protected by a password")]
    Locked,
    /// It is not what it says it is.
    #[error("the file is damaged: {0}")]
    Damaged(String),
    /// Whoever asked wanted no more of it.
    #[error("reading it took too long")]
    Stopped,
}

/// Reads the text of a document. What the file begins with tells its kind; its name only what has no such beginning.
/// `goes_on` is asked again and again, and stops it once it says no.
///
/// # Errors
/// When the text cannot be read, see [`TextError`].
pub fn document_text(
    bytes: &[u8],
    file_name: &str,
    goes_on: &dyn Fn() -> bool,
) -> Result<DocumentText, TextError> {
    if bytes.len() as u64 > LARGEST {
        return Err(TextError::TooLarge);
    }
    let mut text = DocumentText::default();
    let lower = file_name.to_lowercase();
    // A PDF may have a little before its mark.
    let head = &bytes[..bytes.len().min(1024)];
    if memchr::memmem::find(head, b"%PDF-").is_some() {
        pdf::read(bytes, &mut text, goes_on)?;
    } else if bytes.starts_with(b"PK\x03\x04") {
        let archive = Archive::open(Cursor::new(bytes))?;
        let is_sheet = memchr::memmem::find(head, b"opendocument.spreadsheet").is_some();
        match word::Form::of(&archive).filter(|_| !is_sheet) {
            Some(form) => word::read(archive, form, &mut text, goes_on)?,
            None => workbook::read(bytes, &mut text, goes_on)?,
        }
    } else if lower.ends_with(".eml") {
        mail::read(bytes, &mut text)?;
    } else if lower.ends_with(".html") || lower.ends_with(".htm") {
        text.add(0, &mail_parser::decoders::html::html_to_text(&plain(bytes)?));
    } else {
        text.add(0, &plain(bytes)?);
    }
    if goes_on() { Ok(text) } else { Err(TextError::Stopped) }
}

impl DocumentText {
    /// Adds a page, if it has any text, as far as there is room.
    fn add(&mut self, number: u32, text: &str) {
        let room = MOST_TEXT.saturating_sub(self.bytes);
        let end =
            (0..=text.len().min(room)).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
        let text = tidy(&text[..end]);
        if text.chars().any(char::is_alphanumeric) {
            self.bytes += text.len();
            self.pages.push((number, text));
        }
    }

    /// Whether there is no room for more.
    fn is_full(&self) -> bool {
        self.bytes >= MOST_TEXT
    }
}

/// A text without what nobody reads: blanks in a row, more than one blank line, letters that are none.
fn tidy(text: &str) -> String {
    let mut tidied = String::with_capacity(text.len());
    let (mut blanks, mut lines) = (false, 0);
    for c in text.chars() {
        match c {
            '\n' => lines += 1,
            c if c.is_whitespace() => blanks = true,
            c if c.is_control() || c == '\u{FFFD}' => {}
            c => {
                if !tidied.is_empty() {
                    (0..lines.min(2)).for_each(|_| tidied.push('\n'));
                    if lines == 0 && blanks {
                        tidied.push(' ');
                    }
                }
                (blanks, lines) = (false, 0);
                tidied.push(c);
            }
        }
    }
    tidied
}

/// Plain text in any encoding.
fn plain(bytes: &[u8]) -> Result<String, TextError> {
    let mut decoded = Decoded::open(Box::new(bytes.take(MOST_TEXT as u64)), None)?;
    if decoded.is_binary() {
        return Err(TextError::OtherKind);
    }
    let (mut text, mut piece) = (Vec::new(), vec![0; 64 << 10]);
    loop {
        match decoded.read(&mut piece).map_err(IntakeError::from)? {
            0 => return Ok(String::from_utf8_lossy(&text).into_owned()),
            count => text.extend_from_slice(&piece[..count]),
        }
    }
}

impl From<IntakeError> for TextError {
    fn from(error: IntakeError) -> TextError {
        match error {
            IntakeError::Locked => TextError::Locked,
            IntakeError::NotAList | IntakeError::NotText => TextError::OtherKind,
            IntakeError::Damaged { why } | IntakeError::WorkbookTooLarge { why } => TextError::Damaged(why),
            error => TextError::Damaged(error.to_string()),
        }
    }
}
