//! Writing letters: into one file in the order of ZIP codes, or a file for each; and on each person's record.

use super::addressee::LeftOut;
use super::folder::LetterFolder;
use super::look::none_unknown;
use super::post::{Planned, Post};
use crate::export::{place, put};
use crate::people::people_in_order;
use crate::wire::{
    LeftOutCount, LetterForm, LetterPlace, LetterRun, LetterSource, LetterWrite, LettersWritten, OfCase,
};
use crate::{App, Failure, bulk::others_by_now, grouped};
use chrono::NaiveDate;
use domain::person::Person;
use report::{Letter, PdfWriter, Setter, WordWriter};
use std::cmp::Reverse;
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::path::Path;
use store::{LeftOutRow, LeftOutTally, LetterRunRow, NewContact, Operation};

/// Letters that are composed and held at once.
const AT_ONCE: usize = 1_000;

/// Writes letters, and puts each on the record of the person it is about. One undo takes the record back; files stay.
///
/// # Errors
/// Those of [`crate::letter_check`]; when the text names fields that nobody knows; when there are other letters by now than
/// were looked at, or none; when it was stopped; or when a file is there already or cannot be written. Of letters in a folder
/// none is left then.
pub fn letter_write(app: &mut App, req: LetterWrite) -> Result<LettersWritten, Failure> {
    let LetterSource::Template { .. } = req.letters.with.source else {
        return Err(Failure::invalid(
            "source",
            "Keep the text as a template before letters are written with it",
        ));
    };
    let case = req.letters.chosen.of.case;
    let mut sent = sent_today(app)?;
    let post = Post::of(app, &req.letters)?;
    none_unknown(&post.composer)?;
    let count = post.recipients.letters.len() as u64;
    if count != req.seen {
        return Err(others_by_now(&format!("{} would be written", letters(count)), req.seen));
    }
    if count == 0 {
        return Err(Failure::invalid("people", "Nobody who is chosen gets a letter; nothing was written"));
    }
    let template = post.composer.template.clone().ok_or_else(|| Failure::unexpected("no template"))?;
    let form = req.letters.with.form;
    let writing = Writing::begin(app, &req.place, form, &template.name)?;
    let (file_name, folder) = writing.write(app, &post, &template.name)?;
    let written = app.operate("letter_write", Some(case), |op| {
        let what = letters(count);
        let of = format!("“{}” (version {})", template.name, template.version);
        let others = match post.recipients.left_out.len() as u64 {
            0 => String::new(),
            left_out => format!("; {} left out", grouped(left_out)),
        };
        let summary = format!("Wrote {what} {of} to {file_name}{others}");
        let run = LetterRunRow {
            operation: op.id,
            template: template.name,
            version: template.version,
            text: template.text,
            written_on: sent.on,
            file_name: file_name.clone(),
            letters: count,
        };
        let run = op.letter_run_insert(case, &run)?;
        let left_out = |(person, why): &(i64, LeftOut)| LeftOutRow {
            operation: op.id,
            person: *person,
            why: why.why.to_owned(),
            what: why.what.clone(),
        };
        op.letter_left_out_insert(run, &post.recipients.left_out.iter().map(left_out).collect::<Vec<_>>())?;
        sent.said = Some(of);
        record(op, case, &post.recipients.letters, &sent)?;
        Ok((
            LettersWritten { operation: op.id, summary: summary.clone(), file_name, letters: count },
            summary,
        ))
    })?;
    if let Some(folder) = folder {
        folder.keep();
    }
    Ok(written)
}

/// What the contact log says of a letter that whoever uses the file writes today.
fn sent_today(app: &App) -> Result<NewContact, Failure> {
    let user = app.user.as_ref().ok_or_else(Failure::no_user)?;
    Ok(NewContact {
        on: app.today(),
        time: None,
        way: "letter".to_owned(),
        direction: "out".to_owned(),
        of_firm: user.name.clone(),
        with_whom: None,
        outcome: "sent".to_owned(),
        said: None,
        email: None,
    })
}

/// Puts letters into the contact logs of the people they are about.
fn record(op: &Operation<'_>, case: i64, letters: &[Planned], sent: &NewContact) -> Result<(), Failure> {
    let theirs: Vec<i64> =
        letters.iter().filter(|letter| letter.with_whom.is_none()).map(|letter| letter.person).collect();
    op.contact_add(case, &theirs, sent, &mut |_| {})?;
    for letter in letters.iter().filter(|letter| letter.with_whom.is_some()) {
        let sent = NewContact { with_whom: letter.with_whom.clone(), ..sent.clone() };
        op.contact_add(case, &[letter.person], &sent, &mut |_| {})?;
    }
    Ok(())
}

/// The letters of a case that were written, newest first.
///
/// # Errors
/// When the case does not exist.
pub fn letter_run_list(app: &mut App, req: OfCase) -> Result<Vec<LetterRun>, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let mut left_out = HashMap::<i64, Vec<LeftOutCount>>::new();
    for LeftOutTally { operation, why, what, people } in read.letters_left_out_counts(req.case)? {
        left_out.entry(operation).or_default().push(LeftOutCount { why, what, people });
    }
    left_out.values_mut().for_each(|counts| counts.sort_by_key(|of| Reverse(of.people)));
    let run = |row: LetterRunRow| LetterRun {
        left_out: left_out.remove(&row.operation).unwrap_or_default(),
        operation: row.operation,
        template: row.template,
        version: row.version,
        text: row.text,
        written_on: row.written_on.to_string(),
        file_name: row.file_name,
        letters: row.letters,
    };
    Ok(read.letter_runs(req.case)?.into_iter().map(run).collect())
}

/// Files on their way.
struct Writing {
    place: LetterPlace,
    form: LetterForm,
    day: NaiveDate,
}

/// One file that letters are put into.
enum Document<'s> {
    Pdf(&'s Setter, Box<PdfWriter<'s>>),
    Word(Box<WordWriter>),
}

impl Writing {
    /// Looks at the place before any letter is composed.
    fn begin(app: &App, place_of: &LetterPlace, form: LetterForm, title: &str) -> Result<Writing, Failure> {
        match place_of {
            LetterPlace::One { path, .. } => place(app, Path::new(path), ending(form))?,
            LetterPlace::Each { folder } if !Path::new(folder).is_dir() => {
                return Err(Failure::invalid(
                    "folder",
                    format!("{folder} is not a folder; {title} goes into one"),
                ));
            }
            LetterPlace::Each { .. } => {}
        }
        Ok(Writing { place: place_of.clone(), form, day: app.today() })
    }

    /// Writes the letters of a post and gives the name of the file, or that of the folder with the folder itself: it goes again
    /// unless it is kept.
    fn write(&self, app: &App, post: &Post, title: &str) -> Result<(String, Option<LetterFolder>), Failure> {
        match self.place.clone() {
            LetterPlace::One { path, replace } => {
                let file = self.document(&post.composer.setter, title)?;
                let file = self.each(app, post, file, |file, person, letter| added(file, person, letter))?;
                let bytes = finished(file)?;
                Ok((
                    put(Path::new(&path), replace, &bytes, post.recipients.letters.len() as u64)?.file_name,
                    None,
                ))
            }
            LetterPlace::Each { folder } => {
                let folder = LetterFolder::make(Path::new(&folder), &format!("{title} {}", self.day))?;
                let folder = self.each(app, post, folder, |mut folder, person, letter| {
                    let name = person.name.listed();
                    let file = added(self.document(&post.composer.setter, &name)?, person, letter)?;
                    folder.put(&name, ending(self.form), &finished(file)?)?;
                    Ok(folder)
                })?;
                let (name, folder) = folder.finish()?;
                Ok((name, Some(folder)))
            }
        }
    }

    fn document<'s>(&self, setter: &'s Setter, title: &str) -> Result<Document<'s>, Failure> {
        Ok(match self.form {
            LetterForm::Pdf => {
                let writer = PdfWriter::new(setter, title, self.day).map_err(Failure::unexpected)?;
                Document::Pdf(setter, Box::new(writer))
            }
            LetterForm::Word => Document::Word(Box::new(WordWriter::new(self.day))),
        })
    }

    /// Composes the letters in their order and puts each to those before it; tells whoever watches how far it is.
    fn each<T>(
        &self,
        app: &App,
        post: &Post,
        mut so_far: T,
        put: impl Fn(T, &Person, &Letter) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let read = app.store()?.read();
        app.watch.begin();
        let mut watched = app.watch.writing_or_stopped(post.recipients.letters.len() as u64);
        let numbers: Vec<i64> = post.recipients.letters.iter().map(|letter| letter.person).collect();
        let mut done = 0;
        for numbers in numbers.chunks(AT_ONCE) {
            for person in people_in_order(read, numbers)? {
                let Ok((_, letter)) = post.composer.letter(read, &person)? else {
                    return Err(Failure::unexpected("a letter that was counted cannot be written"));
                };
                so_far = put(so_far, &person, &letter)?;
                done += 1;
                if let ControlFlow::Break(()) = watched(done) {
                    return Err(Failure::stopped());
                }
            }
        }
        Ok(so_far)
    }
}

fn added<'s>(file: Document<'s>, person: &Person, letter: &Letter) -> Result<Document<'s>, Failure> {
    Ok(match file {
        Document::Pdf(setter, mut writer) => {
            let pages = setter.pages(letter).map_err(Failure::unexpected)?;
            writer.letter(&person.name.listed(), &pages).map_err(Failure::unexpected)?;
            Document::Pdf(setter, writer)
        }
        Document::Word(writer) => Document::Word(Box::new(writer.letter(letter))),
    })
}

fn finished(file: Document<'_>) -> Result<Vec<u8>, Failure> {
    match file {
        Document::Pdf(_, writer) => writer.finish(),
        Document::Word(writer) => writer.finish(),
    }
    .map_err(Failure::unexpected)
}

fn letters(count: u64) -> String {
    if count == 1 { "1 letter".to_owned() } else { format!("{} letters", grouped(count)) }
}

fn ending(form: LetterForm) -> &'static str {
    match form {
        LetterForm::Pdf => "pdf",
        LetterForm::Word => "docx",
    }
}
