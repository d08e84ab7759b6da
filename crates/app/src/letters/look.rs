//! Looking at letters before any is written.

use super::fields::Fields;
use super::left_out::counts;
use super::post::Composer;
use crate::wire::{
    LetterAsked, LetterCheck, LetterField, LetterForm, LetterPage, LetterPreview, LetterPreviewAsked,
    LetterSource, LetterSpan, LetterWith, OfCase,
};
use crate::{App, Failure};
use report::{Page, ReportError};

/// Every field that a template can name in letters of a case.
///
/// # Errors
/// When the case does not exist.
pub fn letter_field_list(app: &mut App, req: OfCase) -> Result<Vec<LetterField>, Failure> {
    let source = LetterSource::Draft { text: String::new() };
    let with = LetterWith { source, reply_by: None, message: None, purpose: None, form: LetterForm::Word };
    Ok(Fields::of(app, req.case, &with, &[], &[])?.list())
}

/// What writing letters would do: how many, to whom, in which order, and who gets none for which reason.
///
/// # Errors
/// When nobody is chosen, the template does not exist, its text cannot be read, or a day cannot be read.
pub fn letter_check(app: &mut App, req: LetterAsked) -> Result<LetterCheck, Failure> {
    let (composer, recipients) = app.recipients(&req)?;
    let named = composer.named();
    let letters = &recipients.letters;
    Ok(LetterCheck {
        chosen: recipients.chosen,
        letters: letters.len() as u64,
        to_agents: letters.iter().filter(|letter| letter.with_whom.is_some()).count() as u64,
        left_out: counts(&recipients.left_out),
        people: letters.iter().map(|letter| letter.person).collect(),
        unknown_fields: composer.unknown(),
        asks_reply_by: Fields::asks_reply_by(&named),
        asks_message: Fields::asks_message(&named),
    })
}

/// The pages of the letter about one person, or why there is none.
///
/// # Errors
/// When there is no such person, the text cannot be read, or it names fields that nobody knows.
pub fn letter_preview(app: &mut App, req: LetterPreviewAsked) -> Result<LetterPreview, Failure> {
    let person = app.store()?.read().person(req.person)?;
    let composer = Composer::of(app, person.case, &req.with, &[person.id])?;
    none_unknown(&composer)?;
    let name = person.name.listed();
    let (to, letter) = match composer.letter(app.store()?.read(), &person)? {
        Ok(found) => found,
        Err(none) => {
            let why = Some(none.why.to_owned());
            return Ok(LetterPreview { name, why, what: none.what, ..LetterPreview::default() });
        }
    };
    match composer.setter.pages(&letter) {
        Ok(pages) => {
            let pages = pages.iter().map(page).collect();
            Ok(LetterPreview { name, to: to.lines, pages, ..LetterPreview::default() })
        }
        // A Word file that the typeface of the screen cannot show.
        Err(ReportError::NoLetterFor(letter)) => {
            let why = Some("typeface".to_owned());
            Ok(LetterPreview { name, to: to.lines, why, what: Some(letter), ..LetterPreview::default() })
        }
        Err(error) => Err(Failure::unexpected(error)),
    }
}

/// Refuses a text with fields that nobody knows.
pub(super) fn none_unknown(composer: &Composer) -> Result<(), Failure> {
    let unknown = composer.unknown();
    if unknown.is_empty() {
        return Ok(());
    }
    let named: Vec<String> = unknown.iter().map(|name| format!("{{{name}}}")).collect();
    let message =
        format!("this case has no field {}; the fields it has are listed beside the text", named.join(", "));
    Err(Failure::invalid("text", message))
}

fn page(of: &Page) -> LetterPage {
    let lines = of.blocks.iter().flat_map(|block| &block.lines);
    let spans = lines.flat_map(|line| {
        line.spans.iter().map(|span| LetterSpan {
            text: span.text.clone(),
            is_bold: span.is_bold,
            size: span.size,
            x: span.x,
            y: line.y,
            width: span.width,
        })
    });
    LetterPage { spans: spans.collect() }
}
