//! Who of a class lacks which document: the grid, its counts, and the list of exactly those.

use crate::{print_row, timed};
use anyhow::Result;
use app::App;
use app::wire::{
    Concern, DocumentAbout, DocumentAdd, DocumentFile, OperationUndo, PersonList, ProofGridAsked,
    RequiredDocumentSet, TollingDraft,
};
use std::path::Path;

const KIND: &str = "Account statement";

/// Everyone has to send a statement, and a hundred have.
pub fn proof_grid(app: &mut App, case: i64, people: u32, folder: &Path) -> Result<()> {
    let require = RequiredDocumentSet { case, kind: KIND.into(), is_required: true };
    app::required_document_set(app, require)?;
    let path = folder.join("statement.txt");
    std::fs::write(&path, "Premium Career, one month: $29.99")?;
    let files = vec![DocumentFile { path: path.display().to_string(), title: None }];
    let about = (1..=100).map(|id| DocumentAbout::Person { id }).collect();
    app::document_add(app, DocumentAdd { case, files, kind: KIND.into(), about, ..DocumentAdd::default() })?;
    let asked = |lacking: Option<String>, offset| ProofGridAsked {
        case,
        lacks_any: lacking.is_none(),
        lacking,
        offset,
        limit: 100,
    };
    let (took, grid) = timed(|| app::proof_grid(app, asked(None, 0)))?;
    print_row(people, &format!("proof grid of {} items, counts and first page", grid.items.len()), took);
    let (took, _) = timed(|| app::proof_grid(app, asked(None, people / 2)))?;
    print_row(people, "proof grid, a page in the middle", took);
    let (took, _) = timed(|| app::proof_grid(app, asked(Some(grid.items[0].key.clone()), 0)))?;
    print_row(people, "proof grid, those who lack one item", took);
    let agreement = TollingDraft {
        case,
        kind: "agreement".into(),
        cause: "with one person".into(),
        from_on: Some("2025-06-02".into()),
        to_on: Some("2025-07-02".into()),
        person: Some(1),
        ..TollingDraft::default()
    };
    let stopped = app::tolling_add(app, agreement)?.operation;
    app::proof_grid(app, asked(None, 0))?;
    let (took, _) = timed(|| app::proof_grid(app, asked(None, people / 2)))?;
    print_row(people, "proof grid, a page in the middle where the clock of one person was stopped", took);
    app::operation_undo(app, OperationUndo { operation: stopped, ..OperationUndo::default() })?;
    let concern = Some(Concern::NoDocument { kind: KIND.into() });
    let list = PersonList { case, concern, limit: 50, ..PersonList::default() };
    let (took, page) = timed(|| app::person_list(app, list))?;
    print_row(people, &format!("list of the {} without a statement", page.matching), took);
    Ok(())
}
