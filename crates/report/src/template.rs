//! Templates: plain text with blank lines between paragraphs, `**bold**` words, and fields in braces.

use crate::letter::{Paragraph, Run};

/// A template that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    paragraphs: Vec<Vec<Piece>>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    what: What,
    is_bold: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum What {
    Words(String),
    Field(String),
}

/// What is wrong with a template, and on which line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TemplateError {
    /// There is no text.
    #[error("the letter has no text")]
    Blank,
    /// A brace without its other half.
    #[error("line {0}: a field stands between an opening and a closing brace, and one of them is missing")]
    Brace(usize),
    /// Braces with nothing between them.
    #[error("line {0}: there is no field between the braces")]
    NoField(usize),
    /// Bold words that do not end with their paragraph.
    #[error(
        "line {0}: bold words begin with ** and do not end; put ** after them, before the paragraph ends"
    )]
    Bold(usize),
}

impl Template {
    /// Reads a template.
    ///
    /// # Errors
    /// When there is nothing in it, or a brace or a `**` has no other half; with the line.
    pub fn read(text: &str) -> Result<Template, TemplateError> {
        let mut paragraphs = Vec::new();
        let mut of: Vec<(usize, &str)> = Vec::new();
        for (at, line) in text.lines().enumerate() {
            if line.trim().is_empty() {
                paragraphs.extend(paragraph(&of)?);
                of.clear();
            } else {
                of.push((at + 1, line.trim_end()));
            }
        }
        paragraphs.extend(paragraph(&of)?);
        if paragraphs.is_empty() { Err(TemplateError::Blank) } else { Ok(Template { paragraphs }) }
    }

    /// The fields that it names, each once, in the order in which they come. Spaces and capitals make no difference.
    pub fn fields(&self) -> Vec<&str> {
        let mut found = Vec::new();
        for piece in self.paragraphs.iter().flatten() {
            if let What::Field(name) = &piece.what
                && !found.contains(&name.as_str())
            {
                found.push(name.as_str());
            }
        }
        found
    }

    /// The words that stand in it whoever it is written to.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.paragraphs.iter().flatten().filter_map(|piece| match &piece.what {
            What::Words(words) => Some(words.as_str()),
            What::Field(_) => None,
        })
    }

    /// The paragraphs of a letter, each field with its value. A value that ends with a full stop of its own, as a caption
    /// does with "Corp.", takes that of the sentence with it.
    ///
    /// # Errors
    /// The fields that have no value, by name: a letter with a blank in it is never made.
    pub fn fill(&self, value: impl Fn(&str) -> Option<String>) -> Result<Vec<Paragraph>, Vec<String>> {
        let mut lacking = Vec::new();
        let mut paragraphs = Vec::with_capacity(self.paragraphs.len());
        for pieces in &self.paragraphs {
            let mut paragraph = Paragraph::new();
            let mut is_stopped = false;
            for Piece { what, is_bold } in pieces {
                match what {
                    What::Words(words) => {
                        let rest = words.strip_prefix('.').filter(|_| is_stopped).unwrap_or(words);
                        put(&mut paragraph, rest, *is_bold);
                        is_stopped = false;
                    }
                    What::Field(name) => match value(name) {
                        Some(value) => {
                            put(&mut paragraph, &value, *is_bold);
                            is_stopped = value.ends_with('.');
                        }
                        None => lacking.push(name.clone()),
                    },
                }
            }
            paragraphs.push(paragraph);
        }
        lacking.dedup();
        if lacking.is_empty() { Ok(paragraphs) } else { Err(lacking) }
    }
}

/// Puts words to the run before them, where they are of one weight: they are printed in one piece.
fn put(paragraph: &mut Paragraph, text: &str, is_bold: bool) {
    match paragraph.last_mut() {
        Some(run) if run.is_bold == is_bold => run.text.push_str(text),
        _ => paragraph.push(Run { text: text.to_owned(), is_bold }),
    }
}

fn paragraph(lines: &[(usize, &str)]) -> Result<Option<Vec<Piece>>, TemplateError> {
    let (mut pieces, mut is_bold, mut bold_from) = (Vec::new(), false, 0);
    for (place, (number, line)) in lines.iter().enumerate() {
        if place > 0 {
            words("\n", is_bold, &mut pieces);
        }
        let mut rest = *line;
        while let Some(at) = rest.find(['{', '}', '*']) {
            let (before, from) = rest.split_at(at);
            words(before, is_bold, &mut pieces);
            if let Some(after) = from.strip_prefix("**") {
                (is_bold, bold_from, rest) = (!is_bold, *number, after);
            } else if let Some(after) = from.strip_prefix('*') {
                words("*", is_bold, &mut pieces);
                rest = after;
            } else {
                let inside = from.strip_prefix('{').ok_or(TemplateError::Brace(*number))?;
                let (name, after) = inside.split_once('}').ok_or(TemplateError::Brace(*number))?;
                pieces.push(Piece { what: What::Field(field(name, *number)?), is_bold });
                rest = after;
            }
        }
        words(rest, is_bold, &mut pieces);
    }
    if is_bold {
        return Err(TemplateError::Bold(bold_from));
    }
    Ok((!pieces.is_empty()).then_some(pieces))
}

/// Puts words to those before them, where they are of one weight.
fn words(text: &str, is_bold: bool, pieces: &mut Vec<Piece>) {
    if text.is_empty() {
        return;
    }
    if let Some(Piece { what: What::Words(before), is_bold: was_bold }) = pieces.last_mut()
        && *was_bold == is_bold
    {
        before.push_str(text);
    } else {
        pieces.push(Piece { what: What::Words(text.to_owned()), is_bold });
    }
}

fn field(name: &str, line: usize) -> Result<String, TemplateError> {
    if name.contains('{') {
        return Err(TemplateError::Brace(line));
    }
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    if name.is_empty() { Err(TemplateError::NoField(line)) } else { Ok(name) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(text: &str, is_bold: bool) -> Run {
        Run { text: text.to_owned(), is_bold }
    }

    #[test]
    fn blank_lines_part_paragraphs_and_fields_are_filled_in() {
        let template = Template::read("Dear { Name }:\n\nFile by **{last  day}**\nat once.\n\n\n").unwrap();
        assert_eq!(template.fields(), ["name", "last day"]);
        let filled = template.fill(|field| Some(field.to_uppercase())).unwrap();
        assert_eq!(
            filled,
            [
                vec![run("Dear NAME:", false)],
                vec![run("File by ", false), run("LAST DAY", true), run("\nat once.", false)],
            ]
        );
    }

    #[test]
    fn a_value_with_a_full_stop_of_its_own_ends_its_sentence() {
        let template = Template::read("In {case}. Then {day}.").unwrap();
        let value =
            |field: &str| Some(if field == "case" { "Roe v. Acme Corp." } else { "May 4" }.to_owned());
        assert_eq!(template.fill(value).unwrap(), [vec![run("In Roe v. Acme Corp. Then May 4.", false)]]);
    }

    #[test]
    fn a_field_without_a_value_is_named_and_no_letter_is_made() {
        let template = Template::read("{name} {deadline} {deadline}").unwrap();
        let filled = template.fill(|field| (field == "name").then(|| "Ana".to_owned()));
        assert_eq!(filled, Err(vec!["deadline".to_owned()]));
    }

    #[test]
    fn half_a_brace_and_half_a_mark_are_refused_with_their_line() {
        assert_eq!(Template::read(" \n\n"), Err(TemplateError::Blank));
        assert_eq!(Template::read("a\n{name"), Err(TemplateError::Brace(2)));
        assert_eq!(Template::read("a\nname}"), Err(TemplateError::Brace(2)));
        assert_eq!(Template::read("{a {b}}"), Err(TemplateError::Brace(1)));
        assert_eq!(Template::read("{ }"), Err(TemplateError::NoField(1)));
        assert_eq!(Template::read("a\n\nb **c\nd\n\ne**"), Err(TemplateError::Bold(3)));
        assert!(Template::read("5 * 3 = 15").is_ok());
    }
}
