//! The program is killed at any moment of adding documents: all of them are on record, each with its file whole, or none is.

use crate::work::{Doing, Kind, Work, at_work, reader};
use app::wire::{DocumentStanding, FileOpen, Nothing, OfCase};
use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often it is killed.
const KILLS: u32 = 24;
/// Documents that are added, and how large each is.
const DOCUMENTS: u64 = 12;
const BYTES: usize = 300_000;

/// How many documents are on record; each of them has its file, as it was added.
fn on_record(file: &Path) -> u64 {
    let mut app = reader();
    app::file_open(&mut app, FileOpen { path: file.display().to_string(), passphrase: None }).unwrap();
    let whole = app::file_verify(&mut app, Nothing {}).unwrap();
    assert!(whole.is_whole, "{:?}", whole.faults);
    let check = app::document_check(&mut app, OfCase { case: 1 }).unwrap();
    assert_eq!((check.changed.len(), check.missing.len()), (0, 0), "{check:?}");
    assert_eq!(check.present, check.documents);
    let listed = app::wire::DocumentList { case: 1, limit: 50, ..Default::default() };
    let rows = app::document_list(&mut app, listed).unwrap().rows;
    assert!(rows.iter().all(|row| row.standing == DocumentStanding::Present));
    check.documents
}

#[test]
fn killed_at_any_moment_of_adding_documents() {
    let outside = tempfile::tempdir().unwrap();
    for number in 0..DOCUMENTS {
        let content = format!("letter {number}\n").repeat(BYTES / 9);
        fs::write(outside.path().join(format!("{number:02}.txt")), content).unwrap();
    }
    let start = |folder: &Path| {
        let file = Work::Import.file(Kind::Plain, folder);
        (Doing::start(at_work(&file, Kind::Plain, "add", outside.path())), file)
    };
    let span = {
        let folder = tempfile::tempdir().unwrap();
        let (mut doing, _) = start(folder.path());
        let begun = Instant::now();
        assert_eq!(doing.line().as_deref(), Some("done"));
        begun.elapsed()
    };
    let (mut nothing, mut all) = (0, 0);
    for place in 0..=KILLS {
        let folder = tempfile::tempdir().unwrap();
        let (doing, file) = start(folder.path());
        // The last one comes when it is done.
        sleep(if place == KILLS { span * 3 + Duration::from_millis(500) } else { span * place / KILLS });
        let was_done = doing.kill();
        match on_record(&file) {
            0 => {
                assert!(!was_done, "what was done is not there");
                nothing += 1;
            }
            DOCUMENTS => all += 1,
            some => panic!("killed at {place}: {some} of {DOCUMENTS} documents are on record"),
        }
        // What was left on the way stands in no way.
        let (mut again, file) = (Doing::start(at_work(&file, Kind::Plain, "add", outside.path())), file);
        assert_eq!(again.end()[1], "done");
        assert_eq!(on_record(&file), DOCUMENTS);
    }
    println!("{nothing} kept nothing, {all} all");
    assert!(nothing > 0 && all > 0, "{nothing} kept nothing, {all} all");
}
