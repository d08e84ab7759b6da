//! Adding files: each is copied into the folder of documents, whole, before it is put on record.

use super::folder::{Folder, OnTheWay, Seen, Standing, look};
use super::list::view_of;
use super::{about_of, name, name_of, sealed, words};
use crate::wire::{DocumentAdd, DocumentFile, DocumentLook, DocumentLooked, DocumentsAdded};
use crate::{App, Failure, day, grouped, optional, required as must};
use chrono::NaiveDate;
use std::path::Path;
use std::time::SystemTime;
use store::{About, DocumentRow, Operation, Reader};

/// Files that are added at once at most.
const MOST_FILES: usize = 500;

/// What is said of the files that are added together.
struct Said {
    case: i64,
    kind: String,
    on: NaiveDate,
    note: Option<String>,
    about: Vec<About>,
    /// Folder below that of documents.
    below: String,
}

/// A file with the title and the name it came with.
struct Brought {
    title: String,
    file_name: String,
    ready: OnTheWay,
    /// What it holds, in the open.
    seen: Seen,
    is_sealed: bool,
}

/// Looks at a file before it is added: how large it is, and whether the case has its content already.
///
/// # Errors
/// When there is no such file, it is a link or a device, or it cannot be read (field `path`).
pub fn document_look(app: &mut App, req: DocumentLook) -> Result<DocumentLooked, Failure> {
    app.store()?.read().case(req.case)?;
    let seen = look(Path::new(&req.path))?;
    let same = app.store()?.read().document_with(req.case, &seen.sha256)?;
    let file_name = file_name_of(&req.path);
    Ok(DocumentLooked {
        title: name::title_of(&file_name),
        file_name,
        path: req.path,
        size: seen.size,
        same: same.map(|row| view_of(app, row)).transpose()?,
    })
}

/// Adds files to a case as documents. One whose content the case has already is not copied again: the document that has it
/// is about these things too, and gets its file back where that was changed or is gone.
///
/// Each file is written whole and then gets its name, which nothing else has; only then is it put on record. Whatever
/// happens in between, there is a file with a record, a file without one, or nothing.
///
/// # Errors
/// When no file is named, one of them cannot be read or is no plain file (field `path`), the kind is blank (`kind`), the day
/// is none (`on`), something it is about is not of the case, or there is no room.
pub fn document_add(app: &mut App, req: DocumentAdd) -> Result<DocumentsAdded, Failure> {
    if req.files.is_empty() || req.files.len() > MOST_FILES {
        return Err(Failure::invalid("path", format!("name at least one file, and at most {MOST_FILES}")));
    }
    let incoming = Incoming::of(app, &req)?;
    app.operate("document_add", Some(req.case), |op| {
        let titles: Vec<String> = incoming.brought.iter().map(|file| file.title.clone()).collect();
        let kind = incoming.said.kind.clone();
        let (documents, known) = incoming.keep(op)?;
        let summary = summary(&kind, &titles, known);
        Ok((DocumentsAdded { operation: op.id, summary: summary.clone(), documents, known }, summary))
    })
}

/// Files that were copied into the folder and are not on record yet.
pub(crate) struct Incoming {
    said: Said,
    folder: Folder,
    brought: Vec<Brought>,
}

impl Incoming {
    /// Copies files; none stays where one cannot be copied.
    ///
    /// # Errors
    /// Those of [`document_add`].
    pub fn of(app: &App, req: &DocumentAdd) -> Result<Incoming, Failure> {
        let (said, folder) = (said(app, req)?, app.documents()?);
        let moment = SystemTime::from(app.moment().at);
        let mut brought = Vec::new();
        for file in &req.files {
            match bring(app, req.case, &folder, file, moment) {
                Ok(one) => brought.push(one),
                Err(refused) => {
                    brought.into_iter().for_each(|one: Brought| one.ready.drop_it());
                    return Err(refused);
                }
            }
        }
        Ok(Incoming { said, folder, brought })
    }

    /// Puts them on record within a running operation: the number of each document, and how many were there already.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn keep(self, op: &Operation<'_>) -> Result<(Vec<i64>, u64), Failure> {
        let Incoming { said, folder, brought } = self;
        let (mut documents, mut known) = (Vec::new(), 0);
        let kind = op.document_kind(&said.kind)?;
        for file in brought {
            let (document, was_known) = keep(op, &folder, file, &said, kind)?;
            documents.push(document);
            known += u64::from(was_known);
        }
        Ok((documents, known))
    }
}

/// A document that the program writes itself.
pub(crate) struct Made {
    file_name: &'static str,
    title: String,
    kind: &'static str,
    on: NaiveDate,
    content: Vec<u8>,
    about: Vec<About>,
}

impl Made {
    /// A document of this content.
    pub fn new(
        file_name: &'static str,
        title: String,
        kind: &'static str,
        on: NaiveDate,
        content: Vec<u8>,
        about: Vec<About>,
    ) -> Made {
        Made { file_name, title, kind, on, content, about }
    }
}

/// Writes a document into the folder and puts it on record, within a running operation.
///
/// # Errors
/// When the folder cannot be written to.
pub(crate) fn keep_made(op: &Operation<'_>, folder: &Folder, case: i64, made: Made) -> Result<(), Failure> {
    let Made { file_name, title, kind, on, content, about } = made;
    let ready = folder.put(&mut content.as_slice(), SystemTime::from(op.author.at))?;
    let name = match about.first() {
        Some(About::Person(id)) => op.read().person(*id)?.name.listed(),
        _ => title.clone(),
    };
    let below = below(op.read(), case, about.first().copied().zip(Some(name.as_str())))?;
    let said = Said { case, kind: kind.to_owned(), on, note: None, about, below };
    let seen = ready.seen.clone();
    let brought = Brought { title, file_name: file_name.to_owned(), ready, seen, is_sealed: false };
    let kind = op.document_kind(kind)?;
    keep(op, folder, brought, &said, kind).map(drop)
}

fn said(app: &App, req: &DocumentAdd) -> Result<Said, Failure> {
    let read = app.store()?.read();
    let kind = must(&req.kind, "kind", "The kind of document")?;
    let known = read.document_kinds()?.into_iter().find(|known| known.name.eq_ignore_ascii_case(&kind));
    let kind = known.map_or(kind, |known| known.name);
    let on = match optional(req.on.as_deref()) {
        Some(text) => day(&text, "on")?,
        None => app.today(),
    };
    let mut about: Vec<About> = req.about.iter().copied().filter_map(about_of).collect();
    about.sort_unstable();
    about.dedup();
    let names = about.iter().map(|one| name_of(app, read, req.case, *one)).collect::<Result<Vec<_>, _>>()?;
    let below = below(read, req.case, about.first().copied().zip(names.first().map(String::as_str)))?;
    Ok(Said { case: req.case, kind, on, note: optional(req.note.as_deref()), about, below })
}

/// The folder for documents of a case about something.
fn below(read: Reader<'_>, case: i64, about: Option<(About, &str)>) -> Result<String, Failure> {
    let row = read.case(case)?;
    let docket = row.docket_number.map(|number| format!(" {number}")).unwrap_or_default();
    let of_case = name::legal(&format!("{}{docket}", row.caption), "case");
    let of_thing = match about {
        None => "Case".to_owned(),
        Some((About::Person(id), name)) => {
            let external = read.person(id)?.external_id.unwrap_or_else(|| format!("no. {id}"));
            name::legal(&format!("{name} {external}"), "person")
        }
        Some((About::Claim(_), name)) => name::legal(&format!("Claim {name}"), "claim"),
        Some((About::Filing(_), name)) => name::legal(&format!("Docket {name}"), "docket"),
        Some((About::Deadline(_), name)) => name::legal(&format!("Deadline {name}"), "deadline"),
    };
    Ok(format!("{of_case}/{of_thing}"))
}

fn bring(
    app: &App,
    case: i64,
    folder: &Folder,
    file: &DocumentFile,
    moment: SystemTime,
) -> Result<Brought, Failure> {
    let (read, path) = (app.store()?.read(), Path::new(&file.path));
    let file_name = file_name_of(&file.path);
    let title = optional(file.title.as_deref()).unwrap_or_else(|| name::title_of(&file_name));
    let is_sealed = read.seals_documents(case)?;
    let (ready, seen) = if is_sealed {
        sealed::bring(read, folder, path, moment)?
    } else {
        let ready = folder.bring(path, moment)?;
        let seen = ready.seen.clone();
        (ready, seen)
    };
    Ok(Brought { title, file_name, ready, seen, is_sealed })
}

/// Puts a file on record, and says under which number, and whether the case had its content already.
fn keep(
    op: &Operation<'_>,
    folder: &Folder,
    file: Brought,
    said: &Said,
    kind: i64,
) -> Result<(i64, bool), Failure> {
    let Brought { title, file_name, ready, seen, is_sealed } = file;
    let (stem, ending) = match is_sealed {
        true => ("document".to_owned(), sealed::ENDING.to_owned()),
        false => name::file_name(said.on, &said.kind, &title, &file_name),
    };
    let known = op.read().document_with(said.case, &seen.sha256)?;
    let document = match &known {
        Some(known) => {
            give_back(op, folder, ready, known, is_sealed)?;
            known.id
        }
        None => {
            // The name of an encrypted file says nothing either.
            let below = if is_sealed { format!("case {}", said.case) } else { said.below.clone() };
            let (place, modified_ns) = folder.settle(ready, &below, &stem, &ending)?;
            op.document_insert(&DocumentRow {
                id: 0,
                case: said.case,
                kind,
                dated_on: said.on,
                words: words(&said.kind, &title, said.note.as_deref(), &file_name),
                title,
                note: said.note.clone(),
                file_name,
                place,
                sha256: seen.sha256,
                size: seen.size,
                modified_ns,
                is_sealed,
                added_by: String::new(),
                added_at: String::new(),
            })?
        }
    };
    let about = op.read().document_abouts(document)?;
    for one in said.about.iter().filter(|one| !about.contains(one)) {
        op.document_about_insert(document, *one)?;
    }
    Ok((document, known.is_some()))
}

/// Gives a document its file back where that is not as it was added.
fn give_back(
    op: &Operation<'_>,
    folder: &Folder,
    ready: OnTheWay,
    known: &DocumentRow,
    is_sealed: bool,
) -> Result<(), Failure> {
    let is_there = folder.standing(&known.place)? != Standing::Missing;
    let now = sealed::content_of(op.read(), folder, &known.file(), &known.place);
    if is_there && now.is_ok_and(|now| now == known.sha256) {
        ready.drop_it();
        return Ok(());
    }
    let (below, name) = known.place.rsplit_once('/').unwrap_or(("", &known.place));
    let own = name::ending(name);
    let stem = name.strip_suffix(&*own).unwrap_or(name).to_owned();
    let ending = if is_sealed { sealed::ENDING.to_owned() } else { name::ending(&known.file_name) };
    let (place, modified_ns) = folder.settle(ready, below, &stem, &ending)?;
    Ok(op.document_move(known.id, &place, modified_ns, is_sealed)?)
}

fn file_name_of(path: &str) -> String {
    Path::new(path)
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_else(|| path.to_owned())
}

fn summary(kind: &str, titles: &[String], known: u64) -> String {
    let new = titles.len() as u64 - known;
    match (titles, known) {
        ([title], 0) => format!("Added the document “{title}” ({kind})"),
        ([title], _) => format!("The document “{title}” was there already; it is about this too"),
        (_, 0) => format!("Added {} documents ({kind})", grouped(new)),
        _ => format!("Added {} documents ({kind}); {} were there already", grouped(new), grouped(known)),
    }
}
