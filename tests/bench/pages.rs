//! Lists that are put in order, or tested one by one, before a page of them is cut.

use crate::answers::answers;
use crate::{Brought, brought_in, path_text, print_row, timed};
use anyhow::{Context, Result};
use app::App;
use app::wire::{
    Chosen, DocumentAdd, DocumentFile, DocumentList, DocumentStanding, LeadList, LeftOutAsked, LetterAsked,
    LetterForm, LetterSource, LetterWith, OfCase, OperationPeople, PersonList, TaskAdd, TaskList, TaskSaid,
    TaskTie,
};
use std::path::Path;

const USUAL: u32 = 100_000;
/// Tasks that were given one by one, half of them tied to last days: more than a case has.
const TASKS: u32 = 2_000;

/// `cargo xtask bench pages [PEOPLE]`: as many people, as many leads, a document for every tenth of them, and letters to all.
pub fn pages(people: Option<&String>) -> Result<()> {
    let Brought { folder, mut app, case, people, operation } = brought_in(people, USUAL)?;
    app::people_ready(&mut app, OfCase { case })?;
    let page = |offset| OperationPeople { operation, offset, limit: 50 };
    for (what, offset) in [("first page", 0), ("page in the middle", people / 2)] {
        let (took, _) = timed(|| app::operation_people(&mut app, page(offset)))?;
        print_row(people, &format!("whom the import brought, {what}"), took);
    }
    letters(&mut app, case, people)?;
    tasks(&mut app, case)?;
    documents(&mut app, case, people / 10, folder.path())?;
    answers(&mut app, case, people, folder.path())?;
    leads(&mut app, case, people)
}

/// Letters to everyone, looked at again after each change of what they say.
fn letters(app: &mut App, case: i64, people: u32) -> Result<()> {
    let asked = |text: &str| {
        let source = LetterSource::Draft { text: text.to_owned() };
        let of = PersonList { case, ..PersonList::default() };
        let with = LetterWith { source, reply_by: None, message: None, purpose: None, form: LetterForm::Pdf };
        LetterAsked { chosen: Chosen { of, ..Chosen::default() }, with }
    };
    for text in ["{address block}\n\nDear {salutation}:", "{address block}\n\nDear {salutation}: hello"] {
        let (took, check) = timed(|| app::letter_check(app, asked(text)))?;
        print_row(people, &format!("whom {} letters of a text go to", check.letters), took);
        let (took, _) = timed(|| app::letter_check(app, asked(text)))?;
        print_row(people, "the same, asked again", took);
        let page = LeftOutAsked { letters: asked(text), why: None, what: None, offset: 0, limit: 50 };
        let (took, _) = timed(|| app::letter_left_out(app, page))?;
        print_row(people, "those who get none, first page", took);
    }
    Ok(())
}

/// Documents that can be added in one go.
const AT_ONCE: usize = 500;

fn tasks(app: &mut App, case: i64) -> Result<()> {
    let claim = app::claim_list(app, OfCase { case })?.into_iter().next().context("no claim")?.claim;
    for at in 0..TASKS {
        let tie = TaskTie { to: "last_day".into(), which: claim.clone(), days: -30 };
        let (due, tie) = match at % 2 {
            0 => (Some(format!("2027-{:02}-{:02}", 1 + at % 12, 1 + at % 28)), None),
            _ => (None, Some(tie)),
        };
        let said = TaskSaid { title: "Call".into(), due, tie, assignee: None };
        app::task_add(app, TaskAdd { case, person: Some(i64::from(1 + at)), said })?;
    }
    for (what, offset) in [("first page", 0), ("page in the middle", TASKS / 2)] {
        let asked = TaskList { case, batch: None, done: false, offset, limit: 200 };
        let (took, page) = timed(|| app::task_list(app, asked))?;
        print_row(TASKS, &format!("{} tasks given one by one, {what}", page.count), took);
    }
    Ok(())
}

fn documents(app: &mut App, case: i64, documents: u32, folder: &Path) -> Result<()> {
    let from = folder.join("from");
    std::fs::create_dir(&from)?;
    let file = |at: u32| {
        let path = path_text(&from.join(format!("{at}.txt")))?;
        std::fs::write(&path, format!("Statement {at}"))?;
        Ok(DocumentFile { path, title: None })
    };
    let files = (0..documents).map(file).collect::<Result<Vec<_>>>()?;
    let (took, ()) = timed(|| {
        for files in files.chunks(AT_ONCE) {
            let (files, kind) = (files.to_vec(), "Account statement".to_owned());
            app::document_add(app, DocumentAdd { case, files, kind, ..DocumentAdd::default() })?;
        }
        Ok::<_, app::Failure>(())
    })?;
    print_row(documents, "documents added", took);
    for (what, standing) in [("missing", DocumentStanding::Missing), ("present", DocumentStanding::Present)] {
        let list = DocumentList { case, standing: Some(standing), limit: 50, ..DocumentList::default() };
        let (took, page) = timed(|| app::document_list(app, list))?;
        print_row(documents, &format!("{} documents whose files are {what}", page.matching), took);
    }
    Ok(())
}

/// The leads of a case, as many as people: a page of them in each order.
fn leads(app: &mut App, case: i64, people: u32) -> Result<()> {
    app::people_ready(app, OfCase { case })?;
    let asked = |order: &str, search: &str, offset| LeadList {
        case,
        stage: None,
        search: search.to_owned(),
        order: Some(order.to_owned()),
        with: None,
        offset,
        limit: 50,
    };
    for (what, list) in [
        ("by their last days, first page", asked("last_day", "", 0)),
        ("by their last days, again", asked("last_day", "", 0)),
        ("by their last days, page in the middle", asked("last_day", "", people / 2)),
        ("as they wait", asked("waiting", "", 0)),
        ("by a name", asked("last_day", "caller", 0)),
    ] {
        let (took, page) = timed(|| app::lead_list(app, list))?;
        print_row(people, &format!("{} leads {what}", page.matching), took);
    }
    Ok(())
}
