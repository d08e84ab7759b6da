//! The text of a document of Word (.docx) or LibreOffice Writer (.odt).

use super::{DocumentText, TextError};
use crate::sheet::archive::{Archive, Place};
use crate::sheet::xml::{Token, Xml, unescape};
use crate::table::Source;

/// Which of the two it is, with the part of its text.
pub(super) enum Form {
    /// Word.
    Word(Place),
    /// Writer.
    Writer(Place),
}

/// Parts of a document of Word that have text of their own.
const BESIDE: [&str; 3] = ["word/footnotes.xml", "word/endnotes.xml", "word/comments.xml"];

impl Form {
    /// What an archive is, where it is a document and not a workbook of Excel. One of LibreOffice looks alike.
    pub fn of<S: Source>(archive: &Archive<S>) -> Option<Form> {
        let word = archive.place("word/document.xml").map(Form::Word);
        word.or_else(|| archive.place("content.xml").map(Form::Writer))
    }
}

/// Reads all text of a document, as one page: where its pages end is not in the file.
pub(super) fn read<S: Source>(
    mut archive: Archive<S>,
    form: Form,
    text: &mut DocumentText,
    goes_on: &dyn Fn() -> bool,
) -> Result<(), TextError> {
    let mut found = String::new();
    let (parts, holders): (Vec<Place>, &[&[u8]]) = match form {
        Form::Word(main) => {
            let beside = BESIDE.into_iter().filter_map(|name| archive.place(name));
            ([main].into_iter().chain(beside).collect(), &[b"t"])
        }
        Form::Writer(main) => (vec![main], &[b"p", b"h"]),
    };
    for part in parts {
        let xml = Xml::new(archive.part(&part)?)?;
        read_part(xml, holders, &mut found, goes_on)?;
    }
    text.add(0, &found);
    Ok(())
}

/// Text stands within the elements called as one of `holders`; a paragraph and a break end a line, a cell and a tab a word.
fn read_part<S: std::io::Read>(
    mut xml: Xml<S>,
    holders: &[&[u8]],
    found: &mut String,
    goes_on: &dyn Fn() -> bool,
) -> Result<(), TextError> {
    let (mut within, mut bytes) = (0_usize, Vec::new());
    while found.len() < super::MOST_TEXT && goes_on() {
        match xml.next()? {
            Token::Start(tag) => {
                within += usize::from(holders.contains(&tag.name) && !tag.is_empty);
                match tag.name {
                    b"tab" | b"s" => found.push(' '),
                    b"br" | b"line-break" | b"cr" => found.push('\n'),
                    _ => {}
                }
            }
            Token::End(name) => {
                within = within.saturating_sub(usize::from(holders.contains(&name)));
                match name {
                    b"p" | b"h" => found.push('\n'),
                    b"tc" | b"table-cell" => found.push(' '),
                    _ => {}
                }
            }
            Token::Text(raw) if within > 0 => {
                bytes.clear();
                unescape(raw, &mut bytes);
                found.push_str(&String::from_utf8_lossy(&bytes));
            }
            Token::Verbatim(raw) if within > 0 => found.push_str(&String::from_utf8_lossy(raw)),
            Token::Over => break,
            Token::Text(_) | Token::Verbatim(_) => {}
        }
    }
    Ok(())
}
