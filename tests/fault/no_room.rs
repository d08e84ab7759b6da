//! There is no room for an operation: it is refused in words, nothing of it is kept, and it can be done once there is room.
//!
//! The room is a limit of the system on how long a file may get (`ulimit -f`), which needs no rights and no disk of its own.
//! Writing past it fails as it does where a share of a disk is used up.

use crate::work::{Doing, Kind, Work, before_and_after, look, reader};
use std::path::Path;
use std::process::Command;

/// In what `ulimit -f` counts, in bytes.
const BLOCK: u64 = 512;
/// What a file needs that is only read: the index of its log.
const LEAST: u64 = 33 << 10;
/// At how many lengths of the log the room ends.
const STEPS: u64 = 5;

/// The same command with so much room for each of its files. A signal would end it before it could say anything.
fn with_room(command: &Command, bytes: u64) -> Command {
    let mut limited = Command::new("sh");
    limited.args(["-c", "trap '' XFSZ; ulimit -f \"$0\" && exec \"$@\"", &(bytes / BLOCK).to_string()]);
    limited.arg(command.get_program()).args(command.get_args());
    limited
}

/// How long the log gets while the work is done.
fn log_bytes(work: Work, kind: Kind, folder: &Path) -> u64 {
    let file = work.file(kind, folder);
    let mut doing = Doing::start(work.command(&file, kind));
    assert_eq!(doing.line().as_deref(), Some("done"));
    let bytes = std::fs::metadata(file.with_extension("numerosity-wal")).unwrap().len();
    doing.kill();
    bytes
}

fn without_room(work: Work, kind: Kind) {
    let (folder, mut app) = (tempfile::tempdir().unwrap(), reader());
    let (before, after) = before_and_after(work, kind, folder.path(), &mut app);
    let log = log_bytes(work, kind, folder.path());
    assert!(log > LEAST + BLOCK, "{work:?} writes {log} bytes");
    for step in 0..STEPS {
        let room = LEAST + (log - LEAST - BLOCK) * step / STEPS;
        let file = work.file(kind, folder.path());
        let said = Doing::start(with_room(&work.command(&file, kind), room)).end();
        let [_, refused, people] = &said[..] else { panic!("{said:?}") };
        assert!(
            refused.starts_with("refused: The system would not write any more to the case file"),
            "{refused}"
        );
        assert!(refused.contains("nothing was written") && refused.contains("Make room"), "{refused}");
        assert_eq!(*people, format!("people: {}", before.people));
        assert_eq!(look(&mut app, &file, kind), before, "{work:?} with room for {room} of {log} bytes");
        if step == STEPS - 1 {
            assert_eq!(Doing::start(work.command(&file, kind)).end()[1], "done");
            assert_eq!(look(&mut app, &file, kind), after);
        }
    }
}

#[test]
fn without_room_for_an_import() {
    without_room(Work::Import, Kind::Plain);
}

#[test]
fn without_room_for_a_change_of_many() {
    without_room(Work::Edit, Kind::Plain);
}

#[test]
fn without_room_for_the_undo_of_an_import() {
    without_room(Work::UndoImport, Kind::Plain);
}

#[test]
fn without_room_for_the_undo_of_a_change_of_many() {
    without_room(Work::UndoEdit, Kind::Plain);
}

#[test]
fn without_room_in_an_encrypted_file() {
    Work::ALL.into_iter().for_each(|work| without_room(work, Kind::Encrypted));
}
