//! Documents of a case: ordinary files in a folder beside the case file, with what the firm says of them, how their files
//! stand, and their text to be found.

mod add;
mod check;
mod find;
mod folder;
mod list;
mod name;
mod reading;
mod required;
mod sealed;
mod strangers;

pub use add::{document_add, document_look};
pub use check::{document_check, document_place, document_relink};
pub use list::{document_get, document_list};
pub use reading::document_reading;
pub use required::required_document_set;
pub use sealed::{document_copy, document_sealing_set};

pub(crate) use add::{Incoming, Made, keep_made};
pub(crate) use find::for_palette;
pub(crate) use folder::Folder;
pub(crate) use list::FilesRead;
pub(crate) use name::{legal, numbered};
pub(crate) use reading::TextReader;

use crate::wire::{
    DocumentAbout, DocumentAboutKind, DocumentKindView, DocumentLink, DocumentSet, Done, OfCase, OfDocument,
};
use crate::{App, Failure, day, done, optional, required as must};
use domain::fold;
use store::{About, AboutKind, DocumentRow, Reader};

impl App {
    /// The folder of documents of the open file.
    pub(crate) fn documents(&self) -> Result<Folder, Failure> {
        Ok(Folder::beside(self.store()?.path()))
    }
}

/// Every kind of document, by name, with those that everyone of the class of a case has to send.
///
/// # Errors
/// When the case does not exist.
pub fn document_kind_list(app: &mut App, req: OfCase) -> Result<Vec<DocumentKindView>, Failure> {
    let read = app.store()?.read();
    read.case(req.case)?;
    let asked = read.required_documents(req.case)?;
    let view = |kind: store::DocumentKind| DocumentKindView {
        id: kind.id,
        is_required: asked.contains(&kind.id),
        name: kind.name,
    };
    Ok(read.document_kinds()?.into_iter().map(view).collect())
}

/// Changes what is said of a document. Its file keeps the name that it has.
///
/// # Errors
/// When there is no such document, the kind or title is blank (fields `kind`, `title`), or the day is none (field `on`).
pub fn document_set(app: &mut App, req: DocumentSet) -> Result<Done, Failure> {
    let known = app.store()?.read().document(req.document)?;
    let kind = must(&req.kind, "kind", "The kind of document")?;
    let title = must(&req.title, "title", "The title")?;
    let (dated_on, note) = (day(&req.on, "on")?, optional(req.note.as_deref()));
    app.operate("document_set", Some(known.case), |op| {
        let words = words(&kind, &title, note.as_deref(), &known.file_name);
        let kind = op.document_kind(&kind)?;
        op.document_update(&DocumentRow { kind, dated_on, title: title.clone(), note, words, ..known })?;
        Ok(done(op, format!("Changed the document “{title}”")))
    })
}

/// Takes a document off the record. Its file stays where it is.
///
/// # Errors
/// When there is no such document.
pub fn document_remove(app: &mut App, req: OfDocument) -> Result<Done, Failure> {
    let known = app.store()?.read().document(req.document)?;
    app.operate("document_remove", Some(known.case), |op| {
        op.document_delete(known.id)?;
        Ok(done(op, format!("Took the document “{}” off the record; its file stays", known.title)))
    })
}

/// Says that a document is about one more thing.
///
/// # Errors
/// When there is no such document or thing, the thing is of another case, or the document is about it already.
pub fn document_link(app: &mut App, req: DocumentLink) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let known = read.document(req.document)?;
    let Some(about) = about_of(req.about) else {
        return Err(Failure::invalid("about", "every document is about its case; name something else"));
    };
    let name = name_of(app, read, known.case, about)?;
    if read.document_abouts(known.id)?.contains(&about) {
        return Err(Failure::invalid("about", format!("“{}” is about {name} already", known.title)));
    }
    app.operate("document_link", Some(known.case), |op| {
        op.document_about_insert(known.id, about)?;
        Ok(done(op, format!("The document “{}” is about {name} too", known.title)))
    })
}

/// Says that a document is not about a thing.
///
/// # Errors
/// When there is no such document, or it is not about the thing.
pub fn document_unlink(app: &mut App, req: DocumentLink) -> Result<Done, Failure> {
    let read = app.store()?.read();
    let known = read.document(req.document)?;
    let about = about_of(req.about)
        .filter(|about| read.document_abouts(known.id).is_ok_and(|all| all.contains(about)));
    let about = about.ok_or_else(|| Failure::not_found(format!("“{}” is not about that", known.title)))?;
    let name = name_of(app, read, known.case, about)?;
    app.operate("document_unlink", Some(known.case), |op| {
        op.document_about_delete(known.id, about)?;
        Ok(done(op, format!("The document “{}” is not about {name}", known.title)))
    })
}

/// What a document is found by beside its text.
fn words(kind: &str, title: &str, note: Option<&str>, file_name: &str) -> String {
    let all = [title, kind, note.unwrap_or_default(), file_name].join(" ");
    store::words_of(&fold(&all)).collect::<Vec<_>>().join(" ")
}

/// What is kept of what a document is about: nothing where that is the case alone.
fn about_of(about: DocumentAbout) -> Option<About> {
    match about {
        DocumentAbout::Case => None,
        DocumentAbout::Person { id } => Some(About::Person(id)),
        DocumentAbout::Claim { id } => Some(About::Claim(id)),
        DocumentAbout::Filing { id } => Some(About::Filing(id)),
        DocumentAbout::Deadline { id } => Some(About::Deadline(id)),
    }
}

/// What is kept of a kind of thing.
fn kind_of(about: DocumentAboutKind) -> AboutKind {
    match about {
        DocumentAboutKind::Person => AboutKind::Person,
        DocumentAboutKind::Claim => AboutKind::Claim,
        DocumentAboutKind::Filing => AboutKind::Filing,
        DocumentAboutKind::Deadline => AboutKind::Deadline,
    }
}

/// What a document is about, as it is shown.
fn about_on_wire(about: About) -> DocumentAbout {
    match about {
        About::Person(id) => DocumentAbout::Person { id },
        About::Claim(id) => DocumentAbout::Claim { id },
        About::Filing(id) => DocumentAbout::Filing { id },
        About::Deadline(id) => DocumentAbout::Deadline { id },
    }
}

/// The name of what a document is about.
///
/// # Errors
/// When there is no such thing in the case.
fn name_of(app: &App, read: Reader<'_>, case: i64, about: About) -> Result<String, Failure> {
    let missing = |what: &str, id: i64| Failure::not_found(format!("case {case} has no {what} {id}"));
    match about {
        About::Person(id) => {
            let person = read.person(id)?;
            if person.case == case { Ok(person.name.listed()) } else { Err(missing("person", id)) }
        }
        About::Claim(id) => {
            let claim = read.claims(case)?.into_iter().find(|claim| claim.id == id);
            let theory = claim.ok_or_else(|| missing("claim", id))?.theory;
            Ok(app
                .law
                .theories
                .iter()
                .find(|known| known.id == theory)
                .map_or(theory, |known| known.name.clone()))
        }
        About::Filing(id) => {
            let filing = read.filings(case)?.into_iter().find(|filing| filing.id == id);
            let filing = filing.ok_or_else(|| missing("filing", id))?;
            let number = filing.docket_entry.map(|number| format!("{number} ")).unwrap_or_default();
            Ok(format!("{number}{}", filing.title))
        }
        About::Deadline(id) => {
            let deadline = read.deadlines(case)?.into_iter().find(|deadline| deadline.id == id);
            Ok(deadline.ok_or_else(|| missing("deadline", id))?.text)
        }
    }
}
