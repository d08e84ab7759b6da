//! `documents`.

use crate::answer::{Answer, Ending, say, shown};
use crate::args::By;
use crate::args_documents::{
    DocumentsAdd, DocumentsCheck, DocumentsCommand, DocumentsCopy, DocumentsFind, DocumentsKinds,
    DocumentsLink, DocumentsList, DocumentsProof, DocumentsSeal, DocumentsSet, OfThing, OneDocument,
};
use crate::open::{open, open_to_change};
use crate::{print, typed};
use app::wire::{
    DocumentAbout, DocumentAboutKind, DocumentAdd, DocumentCopy, DocumentFile, DocumentLink, DocumentList,
    DocumentSealingSet, DocumentSet, DocumentStanding, OfCase, OfDocument, ProofGridAsked,
    RequiredDocumentSet,
};
use app::{App, CountedFrom, Failure};
use std::thread::sleep;
use std::time::Duration;

/// How long to wait before it is asked again whether all texts are read.
const PAUSE: Duration = Duration::from_millis(20);

/// What is done with documents.
///
/// # Errors
/// When the file or the core refuses.
pub fn documents(app: &mut App, by: &By, command: &DocumentsCommand) -> Result<Answer, Failure> {
    match command {
        DocumentsCommand::Add(of) => add(app, by, of),
        DocumentsCommand::List(of) => list(app, by, of),
        DocumentsCommand::Find(of) => find(app, by, of),
        DocumentsCommand::Check(of) => check(app, by, of),
        DocumentsCommand::Set(of) => set(app, by, of),
        DocumentsCommand::Link(of) => link(app, by, of),
        DocumentsCommand::Copy(of) => copy(app, by, of),
        DocumentsCommand::Seal(of) => seal(app, by, of),
        DocumentsCommand::Remove(of) => remove(app, by, of),
        DocumentsCommand::Proof(of) => proof(app, by, of),
        DocumentsCommand::Kinds(of) => kinds(app, by, of),
    }
}

fn add(app: &mut App, by: &By, of: &DocumentsAdd) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let file = |path: &String| DocumentFile { path: path.clone(), title: of.title.clone() };
    let request = DocumentAdd {
        case: of.case,
        files: of.documents.iter().map(file).collect(),
        kind: of.kind.clone(),
        on: of.on.as_ref().map(|on| typed::day(app, on, CountedFrom::Case(of.case))).transpose()?,
        note: of.note.clone(),
        about: abouts(app, of.case, &of.about)?,
    };
    let added = app::document_add(app, request)?;
    read_texts(app, of.case)?;
    Ok(Answer::done(print::undoable(&of.file, &added.summary, added.operation)))
}

/// Waits until the texts of a case are read.
fn read_texts(app: &mut App, case: i64) -> Result<(), Failure> {
    while app::document_reading(app, OfCase { case })?.waiting > 0 {
        sleep(PAUSE);
    }
    Ok(())
}

fn list(app: &mut App, by: &By, of: &DocumentsList) -> Result<Answer, Failure> {
    open(app, by, &of.of.file)?;
    let kind = match &of.kind {
        None => None,
        Some(name) => {
            let kinds = app::document_kind_list(app, OfCase { case: of.of.case })?;
            let known = kinds.into_iter().find(|kind| kind.name.eq_ignore_ascii_case(name));
            Some(known.ok_or_else(|| Failure::invalid("kind", format!("there is no kind {name:?}")))?.id)
        }
    };
    let standing = of.standing.as_deref().map(standing).transpose()?;
    let about = match &abouts(app, of.of.case, &of.about)?[..] {
        [] => None,
        [one] => Some(*one),
        _ => return Err(Failure::invalid("about", "name one thing at a time; a list is of one of them")),
    };
    let request = DocumentList {
        case: of.of.case,
        search: String::new(),
        kind,
        about,
        about_any: of.about_any.as_deref().and_then(about_kind),
        standing,
        offset: of.page.offset,
        limit: of.page.limit,
    };
    shown(of.of.json, &app::document_list(app, request)?, print::documents)
}

/// The kind of thing of a word that the command line takes.
fn about_kind(word: &str) -> Option<DocumentAboutKind> {
    match word {
        "person" => Some(DocumentAboutKind::Person),
        "claim" => Some(DocumentAboutKind::Claim),
        "filing" => Some(DocumentAboutKind::Filing),
        "deadline" => Some(DocumentAboutKind::Deadline),
        _ => None,
    }
}

fn standing(word: &str) -> Result<DocumentStanding, Failure> {
    match word {
        "present" => Ok(DocumentStanding::Present),
        "changed" => Ok(DocumentStanding::Changed),
        "missing" => Ok(DocumentStanding::Missing),
        _ => Err(Failure::invalid("standing", format!("{word:?} is none; name present, changed or missing"))),
    }
}

fn find(app: &mut App, by: &By, of: &DocumentsFind) -> Result<Answer, Failure> {
    open(app, by, &of.of.file)?;
    read_texts(app, of.of.case)?;
    let request = DocumentList {
        case: of.of.case,
        search: of.words.clone(),
        offset: of.page.offset,
        limit: of.page.limit,
        ..DocumentList::default()
    };
    shown(of.of.json, &app::document_list(app, request)?, print::documents_found)
}

fn check(app: &mut App, by: &By, of: &DocumentsCheck) -> Result<Answer, Failure> {
    let case = OfCase { case: of.case };
    if of.relink {
        open_to_change(app, by, &of.file)?;
        let done = app::document_relink(app, case)?;
        say(&done.summary);
    } else {
        open(app, by, &of.file)?;
    }
    let found = app::document_check(app, case)?;
    let is_whole = found.present == found.documents && found.unreadable.is_empty();
    let answer = shown(of.json, &found, print::documents_checked)?;
    Ok(Answer { ending: if is_whole { Ending::Done } else { Ending::Wanting }, ..answer })
}

fn set(app: &mut App, by: &By, of: &DocumentsSet) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let now = app::document_get(app, OfDocument { document: of.document })?;
    let on = typed::day_if(app, of.on.as_ref(), CountedFrom::Case(now.case))?;
    let request = DocumentSet {
        document: now.document,
        kind: of.kind.clone().unwrap_or(now.kind_name),
        on: on.unwrap_or(now.on),
        title: of.title.clone().unwrap_or(now.title),
        note: of.note.clone().or(now.note),
    };
    let done = app::document_set(app, request)?;
    Ok(Answer::done(print::undoable(&of.file, &done.summary, done.operation)))
}

fn link(app: &mut App, by: &By, of: &DocumentsLink) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let mut said = String::new();
    for about in abouts(app, of.case, &of.about)? {
        let link = DocumentLink { document: of.document, about };
        let done = if of.not { app::document_unlink(app, link) } else { app::document_link(app, link) }?;
        said += &print::undoable(&of.file, &done.summary, done.operation);
    }
    Ok(Answer::done(said))
}

fn copy(app: &mut App, by: &By, of: &DocumentsCopy) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let copy = DocumentCopy { document: of.document, path: of.out.clone(), replace: of.replace };
    let exported = app::document_copy(app, copy)?;
    Ok(Answer::done(format!("Wrote {}\n", exported.file_name)))
}

fn seal(app: &mut App, by: &By, of: &DocumentsSeal) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let done = app::document_sealing_set(app, DocumentSealingSet { case: of.case, is_sealed: !of.off })?;
    Ok(Answer::done(print::undoable(&of.file, &done.summary, done.operation)))
}

fn remove(app: &mut App, by: &By, of: &OneDocument) -> Result<Answer, Failure> {
    open_to_change(app, by, &of.file)?;
    let done = app::document_remove(app, OfDocument { document: of.document })?;
    Ok(Answer::done(print::undoable(&of.file, &done.summary, done.operation)))
}

fn kinds(app: &mut App, by: &By, of: &DocumentsKinds) -> Result<Answer, Failure> {
    let asked =
        of.require.as_ref().map(|kind| (kind, true)).or(of.release.as_ref().map(|kind| (kind, false)));
    let Some((kind, is_required)) = asked else {
        open(app, by, &of.file)?;
        return Ok(Answer::done(print::document_kinds(&app::document_kind_list(
            app,
            OfCase { case: of.case },
        )?)));
    };
    open_to_change(app, by, &of.file)?;
    let set = RequiredDocumentSet { case: of.case, kind: kind.clone(), is_required };
    let done = app::required_document_set(app, set)?;
    Ok(Answer::done(print::undoable(&of.file, &done.summary, done.operation)))
}

fn proof(app: &mut App, by: &By, of: &DocumentsProof) -> Result<Answer, Failure> {
    open(app, by, &of.of.file)?;
    let asked = ProofGridAsked {
        case: of.of.case,
        lacks_any: of.lacks_any,
        lacking: of.lacking.clone(),
        offset: of.page.offset,
        limit: of.page.limit,
    };
    shown(of.of.json, &app::proof_grid(app, asked)?, print::proof_grid)
}

fn abouts(app: &mut App, case: i64, of: &OfThing) -> Result<Vec<DocumentAbout>, Failure> {
    let person = of.person.as_ref().map(|id| typed::person(app, case, id));
    let person = person.transpose()?.map(|id| DocumentAbout::Person { id });
    let claim = of.claim.as_ref().map(|name| super::claims::named(app, case, name));
    let claim = claim.transpose()?.map(|claim| DocumentAbout::Claim { id: claim.id });
    let filing = of.filing.map(|id| DocumentAbout::Filing { id });
    let deadline = of.deadline.map(|id| DocumentAbout::Deadline { id });
    Ok(person.into_iter().chain(claim).chain(filing).chain(deadline).collect())
}
