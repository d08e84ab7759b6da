//! What the firm writes letters with: its letterhead and its templates.
//!
//! Some templates come with the program. One that the firm changes is kept in the file from then on: as it came as its first
//! version, as the firm has it as the next.

use crate::wire::{
    Done, LetterDesk, LetterTemplate, LetterTemplateSave, LetterTemplateSaved, LetterVersion, LetterheadText,
    Nothing, OfLetterTemplate,
};
use crate::{App, Failure, done, required};
use report::Template;
use store::{LetterTemplateRow, LetterheadRow, Reader};

/// A template that comes with the program: its word, its name and its text.
struct BuiltIn(&'static str, &'static str, &'static str);

const BUILT_IN: [BuiltIn; 5] = [
    BuiltIn("engagement", "Engagement letter", include_str!("templates/engagement.txt")),
    BuiltIn("missing_proof", "Missing proof", include_str!("templates/missing_proof.txt")),
    BuiltIn("opt_out", "Opt-out received", include_str!("templates/opt_out.txt")),
    BuiltIn("non_engagement", "Turn-down letter", include_str!("templates/non_engagement.txt")),
    BuiltIn("update", "Update to clients", include_str!("templates/update.txt")),
];

/// The firm's letterhead and its templates, by name.
///
/// # Errors
/// When no file is open.
pub fn letter_desk(app: &mut App, _: Nothing) -> Result<LetterDesk, Failure> {
    let read = app.store()?.read();
    let LetterheadRow { firm, lines, signer } = read.letterhead()?;
    Ok(LetterDesk { head: LetterheadText { firm, lines, signer }, templates: templates(read)? })
}

/// Sets the head of the firm's letters, and who signs them.
///
/// # Errors
/// When the firm has no name.
pub fn letterhead_set(app: &mut App, req: LetterheadText) -> Result<Done, Failure> {
    let row = LetterheadRow {
        firm: required(&req.firm, "firm", "The name of the firm")?,
        lines: lines_of(&req.lines),
        signer: req.signer.trim().to_owned(),
    };
    app.operate("letterhead_set", None, |op| {
        op.letterhead_set(&row)?;
        Ok(done(op, format!("Set the letterhead of {}", row.firm)))
    })
}

/// Keeps a new template, or a new version of one; a name alone changes without one.
///
/// # Errors
/// When the name is blank or taken, the text cannot be read (the line is named), or there is no such template.
pub fn letter_template_save(app: &mut App, req: LetterTemplateSave) -> Result<LetterTemplateSaved, Failure> {
    let name = required(&req.name, "name", "The name of the template")?;
    let text = req.text.trim().to_owned();
    Template::read(&text).map_err(|error| Failure::invalid("text", error.to_string()))?;
    let read = app.store()?.read();
    let known = templates(read)?;
    let is_taken =
        |of: &LetterTemplate| of.name.eq_ignore_ascii_case(&name) && Some(&of.key) != req.key.as_ref();
    if known.iter().any(is_taken) {
        let message = format!("There is a template called {name:?} already; give another name.");
        return Err(Failure::invalid("name", message));
    }
    let before = req.key.as_ref().map(|key| one_of(&known, key)).transpose()?;
    let kept = read.letter_templates()?;
    app.operate("letter_template_save", None, |op| {
        let (key, summary) = match before {
            None => {
                let id = op.letter_template_insert(None, &name)?;
                op.letter_text_insert(id, 1, &text)?;
                (id.to_string(), format!("Added the template “{name}”"))
            }
            Some(of) => {
                let id = match kept.iter().find(|row| key_of(row) == of.key) {
                    Some(row) => row.id,
                    None => {
                        let id = op.letter_template_insert(Some(&of.key), &of.name)?;
                        op.letter_text_insert(id, 1, &of.text)?;
                        id
                    }
                };
                op.letter_template_update(id, &name, false)?;
                let mut summary = format!("Renamed the template “{}” to “{name}”", of.name);
                if text != of.text {
                    let version = of.version + 1;
                    op.letter_text_insert(id, version, &text)?;
                    summary = format!("Changed the template “{name}” (version {version})");
                }
                (of.key, summary)
            }
        };
        Ok((LetterTemplateSaved { key, operation: op.id, summary: summary.clone() }, summary))
    })
}

/// Takes a template out of use. Its texts stay.
///
/// # Errors
/// When there is no such template.
pub fn letter_template_retire(app: &mut App, req: OfLetterTemplate) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let of = template(read, &req.key)?;
    let kept = read.letter_templates()?.into_iter().find(|row| key_of(row) == of.key);
    app.operate("letter_template_retire", None, |op| {
        let id = match kept {
            Some(row) => row.id,
            None => {
                let id = op.letter_template_insert(Some(&of.key), &of.name)?;
                op.letter_text_insert(id, 1, &of.text)?;
                id
            }
        };
        op.letter_template_update(id, &of.name, true)?;
        Ok(done(op, format!("Removed the template “{}”", of.name)))
    })
}

/// Every version of a template, newest first.
///
/// # Errors
/// When there is no such template.
pub fn letter_template_versions(app: &mut App, req: OfLetterTemplate) -> Result<Vec<LetterVersion>, Failure> {
    let read = app.store()?.read();
    let of = template(read, &req.key)?;
    let Some(row) = read.letter_templates()?.into_iter().find(|row| key_of(row) == of.key) else {
        return Ok(vec![LetterVersion { version: of.version, text: of.text }]);
    };
    let texts = read.letter_texts(row.id)?;
    Ok(texts.into_iter().map(|(version, text)| LetterVersion { version, text }).collect())
}

/// A template by its key.
///
/// # Errors
/// When there is none.
pub(super) fn template(read: Reader<'_>, key: &str) -> Result<LetterTemplate, Failure> {
    one_of(&templates(read)?, key)
}

fn one_of(known: &[LetterTemplate], key: &str) -> Result<LetterTemplate, Failure> {
    let found = known.iter().find(|of| of.key == key).cloned();
    found.ok_or_else(|| Failure::not_found(format!("there is no template {key:?}")))
}

/// The templates in use: those that the file keeps, and those of the program that it keeps none in place of.
fn templates(read: Reader<'_>) -> Result<Vec<LetterTemplate>, Failure> {
    let kept = read.letter_templates()?;
    let as_they_came = BUILT_IN
        .iter()
        .filter(|BuiltIn(origin, ..)| kept.iter().all(|row| row.origin.as_deref() != Some(origin)));
    let as_they_came = as_they_came.map(|BuiltIn(origin, name, text)| LetterTemplate {
        key: (*origin).to_owned(),
        name: (*name).to_owned(),
        text: text.trim().to_owned(),
        version: 1,
        is_built_in: true,
    });
    let of_the_firm = kept.iter().filter(|row| !row.is_retired).map(|row| LetterTemplate {
        key: key_of(row),
        name: row.name.clone(),
        text: row.text.clone(),
        version: row.version,
        is_built_in: row.origin.is_some() && row.version == 1,
    });
    let mut all: Vec<LetterTemplate> = as_they_came.chain(of_the_firm).collect();
    all.sort_by_key(|of| of.name.to_lowercase());
    Ok(all)
}

fn key_of(row: &LetterTemplateRow) -> String {
    row.origin.clone().unwrap_or_else(|| row.id.to_string())
}

/// Lines as they were typed, without blank ones.
fn lines_of(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}
