//! Letters to 4,300 people, looked at and written.

use crate::{path_text, print_row, timed};
use anyhow::Result;
use app::App;
use app::wire::{
    Chosen, LetterAsked, LetterForm, LetterPlace, LetterSource, LetterTemplateSave, LetterWith, LetterWrite,
    PersonList,
};
use std::path::Path;

/// What a first mailing of a settled case has.
const LETTERS: usize = 4_300;

const TEXT: &str = "{today}\n\n{address block}\n\n**Re: {case caption}, No. {docket number}**\n\nDear {salutation}:\n\nWe are \
    putting together what each member of the class has to show in {case caption}. Please send us what you have. A copy, a \
    photograph or a forwarded e-mail will do. If you do not have it, tell us, and we will look for another way. Please do not \
    throw anything away.\n\nIf your address or telephone number has changed, let us know that too.\n\nSincerely,\n\nThe firm";

/// Letters to as many, checked, then written into one PDF and into one Word file.
pub fn letters(app: &mut App, case: i64, people: u32, folder: &Path) -> Result<()> {
    let save = LetterTemplateSave { key: None, name: "Bench".into(), text: TEXT.into() };
    let key = app::letter_template_save(app, save)?.key;
    let of = PersonList { case, ..PersonList::default() };
    let mut only = app::person_numbers(app, of.clone())?;
    only.truncate(LETTERS);
    for (form, ending) in [(LetterForm::Pdf, "pdf"), (LetterForm::Word, "docx")] {
        let with = LetterWith {
            source: LetterSource::Template { key: key.clone() },
            reply_by: None,
            message: None,
            purpose: None,
            form,
        };
        let letters =
            LetterAsked { chosen: Chosen { of: of.clone(), only: only.clone(), except: Vec::new() }, with };
        let (took, check) = timed(|| app::letter_check(app, letters.clone()))?;
        print_row(people, &format!("whom {} letters go to ({ending})", check.letters), took);
        if check.letters == 0 {
            continue;
        }
        let path = path_text(&folder.join(format!("letters.{ending}")))?;
        let write =
            LetterWrite { letters, seen: check.letters, place: LetterPlace::One { path, replace: false } };
        let (took, written) = timed(|| app::letter_write(app, write))?;
        print_row(people, &format!("{} letters in one file ({ending})", written.letters), took);
    }
    Ok(())
}
