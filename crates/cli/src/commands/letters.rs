//! `letters …`.

use super::with_progress;
use crate::answer::{Answer, say, shown};
use crate::args::By;
use crate::args_letters::{Head, Labels, LettersCommand, Preview, Runs, Show, Templates, To, With, Write};
use crate::commands::history::said;
use crate::commands::people_list::asked_list;
use crate::open::{open, open_for, open_to_change};
use crate::{print, typed};
use app::wire::{
    Chosen, LabelWrite, LeftOutExport, LetterAsked, LetterForm, LetterPlace, LetterPreviewAsked,
    LetterSource, LetterTemplate, LetterTemplateSave, LetterWith, LetterWrite, LetterheadText, Nothing,
    OfCase, OfLetterTemplate, PersonFind,
};
use app::{App, CountedFrom, Failure};

/// What is done with letters.
///
/// # Errors
/// When the file or the core refuses.
pub fn letters(app: &mut App, by: &By, command: &LettersCommand) -> Result<Answer, Failure> {
    match command {
        LettersCommand::Templates(of) => templates(app, by, of),
        LettersCommand::Head(of) => head(app, by, of),
        LettersCommand::Preview(of) => preview(app, by, of),
        LettersCommand::Show(of) => show(app, by, of),
        LettersCommand::Write(of) => write(app, by, of),
        LettersCommand::Labels(of) => labels(app, by, of),
        LettersCommand::List(of) => runs(app, by, of),
    }
}

fn templates(app: &mut App, by: &By, of: &Templates) -> Result<Answer, Failure> {
    open_for(app, by, &of.file, of.set.is_none() && of.retire.is_none())?;
    if let Some(case) = of.fields {
        let fields = app::letter_field_list(app, OfCase { case })?;
        return shown(of.json, &fields, |fields| print::letter_fields(fields));
    }
    if let (Some(name), Some(path)) = (&of.set, &of.text) {
        let text = std::fs::read_to_string(path)
            .map_err(|error| Failure::invalid("text", format!("{path} cannot be read: {error}")))?;
        let known = found(app, name)?;
        let (key, name) = known.map_or((None, name.clone()), |known| (Some(known.key), known.name));
        let saved = app::letter_template_save(app, LetterTemplateSave { key, name, text })?;
        return shown(of.json, &saved, |saved| format!("{}\n", print::visible(&saved.summary)));
    }
    if let Some(name) = &of.show {
        let template = named(app, name)?;
        return shown(of.json, &template, |template| format!("{}\n", template.text));
    }
    if let Some(name) = &of.versions {
        let key = named(app, name)?.key;
        let versions = app::letter_template_versions(app, OfLetterTemplate { key })?;
        return shown(of.json, &versions, |versions| print::letter_versions(versions));
    }
    if let Some(name) = &of.retire {
        let key = named(app, name)?.key;
        return said(of.json, &app::letter_template_retire(app, OfLetterTemplate { key })?);
    }
    let desk = app::letter_desk(app, Nothing {})?;
    shown(of.json, &desk, print::letter_desk)
}

fn head(app: &mut App, by: &By, of: &Head) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let head =
        LetterheadText { firm: of.firm.clone(), lines: of.lines.join("\n"), signer: of.signer.clone() };
    said(of.json, &app::letterhead_set(app, head)?)
}

fn preview(app: &mut App, by: &By, of: &Preview) -> Result<Answer, Failure> {
    open_for(app, by, &of.to.file, of.left_out.is_none())?;
    let letters = asked(app, &of.to, &of.with)?;
    let check = app::letter_check(app, letters.clone())?;
    if let Some(path) = &of.left_out {
        let export = LeftOutExport { letters, path: path.clone(), replace: false };
        let written = app::letter_left_out_export(app, export)?;
        say(&format!("Wrote who gets no letter to {}.", written.file_name));
    }
    shown(of.to.json, &check, print::letter_check)
}

fn show(app: &mut App, by: &By, of: &Show) -> Result<Answer, Failure> {
    open(app, by, &of.of.file)?;
    let person = typed::person(app, of.of.case, &of.of.person)?;
    let with = written_with(app, &of.with)?;
    let letter = app::letter_preview(app, LetterPreviewAsked { person, with })?;
    shown(of.of.json, &letter, print::letter)
}

fn write(app: &mut App, by: &By, of: &Write) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.to.file)?;
    let letters = asked(app, &of.to, &of.with)?;
    let check = app::letter_check(app, letters.clone())?;
    let place = match (&of.out, &of.folder) {
        (Some(path), _) => LetterPlace::One { path: path.clone(), replace: of.replace },
        (None, folder) => LetterPlace::Each { folder: folder.clone().unwrap_or_default() },
    };
    let request = LetterWrite { letters, seen: check.letters, place };
    let written = with_progress(app, "Writing letters", |app| app::letter_write(app, request))?;
    shown(of.to.json, &written, |written| {
        let undo = format!(
            "`numerosity undo {} --operation {}` takes the record back\n",
            of.to.file, written.operation
        );
        format!("{}{}\n{undo}", print::left_out(&check.left_out), print::visible(&written.summary))
    })
}

fn labels(app: &mut App, by: &By, of: &Labels) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.to.file)?;
    let chosen = chosen(app, &of.to)?;
    let written = app::label_write(
        app,
        LabelWrite { chosen, purpose: purpose(of.marketing), path: of.out.clone(), replace: of.replace },
    )?;
    shown(of.to.json, &written, print::labels)
}

fn runs(app: &mut App, by: &By, of: &Runs) -> Result<Answer, Failure> {
    open(app, by, &of.file)?;
    let runs = app::letter_run_list(app, OfCase { case: of.case })?;
    shown(of.json, &runs, |runs| print::letter_runs(runs))
}

fn asked(app: &mut App, to: &To, with: &With) -> Result<LetterAsked, Failure> {
    Ok(LetterAsked { chosen: chosen(app, to)?, with: written_with(app, with)? })
}

fn written_with(app: &mut App, with: &With) -> Result<LetterWith, Failure> {
    let key = named(app, &with.template)?.key;
    let reply_by = typed::day_if(app, with.reply_by.as_ref(), CountedFrom::Today)?;
    let form = if with.word { LetterForm::Word } else { LetterForm::Pdf };
    Ok(LetterWith {
        source: LetterSource::Template { key },
        reply_by,
        message: with.message.clone(),
        purpose: purpose(with.marketing),
        form,
    })
}

fn purpose(is_marketing: bool) -> Option<String> {
    is_marketing.then(|| "marketing".to_owned())
}

fn chosen(app: &mut App, to: &To) -> Result<Chosen, Failure> {
    let only = to.person.iter().map(|external_id| {
        let asked = PersonFind { case: to.case, external_id: external_id.clone() };
        Ok(app::person_find(app, asked)?.person)
    });
    let only = only.collect::<Result<_, Failure>>()?;
    Ok(Chosen { of: asked_list(app, &to.listed())?, only, except: Vec::new() })
}

/// A template by its key or its name.
fn named(app: &mut App, name: &str) -> Result<LetterTemplate, Failure> {
    let missing = || {
        Failure::invalid("template", format!("there is no template {name:?}; `letters templates` lists them"))
    };
    found(app, name)?.ok_or_else(missing)
}

fn found(app: &mut App, name: &str) -> Result<Option<LetterTemplate>, Failure> {
    let known = app::letter_desk(app, Nothing {})?.templates;
    Ok(known.into_iter().find(|of| of.key == name || of.name.eq_ignore_ascii_case(name)))
}
