//! The program is killed at any moment of an operation: the file is whole, and holds all of the operation or nothing.

use crate::work::{Doing, Kind, Work, before_and_after, look, reader};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How often each work is killed at a moment within it: more than two hundred times in all.
const KILLS: u32 = 52;
/// And how often just after it was done.
const LATE: u32 = 4;
/// One file in so many is encrypted: deriving a key takes longer than all of the work.
const ENCRYPTED: u32 = 13;

/// A moment within each of so many equal parts of a span, the same in each run.
fn moment(place: u32, span: Duration) -> Duration {
    let within = place.wrapping_mul(2_654_435_761).wrapping_add(97) >> 16 & 0xFF;
    span * (place * 256 + within) / (KILLS * 256)
}

fn killed(work: Work) {
    let (folder, mut app) = (tempfile::tempdir().unwrap(), reader());
    let stands = [Kind::Plain, Kind::Encrypted]
        .map(|kind| (kind, before_and_after(work, kind, folder.path(), &mut app)));
    let span = stands.clone().map(|(kind, _)| span(work, kind, folder.path()));
    let (mut nothing, mut all, mut on_the_way) = (0, 0, 0);
    for place in 0..KILLS + LATE {
        let chosen = usize::from(place % ENCRYPTED == 0);
        let (kind, (before, after)) = &stands[chosen];
        let file = work.file(*kind, folder.path());
        let mut doing = Doing::start(work.command(&file, *kind));
        if place < KILLS {
            sleep(moment(place, span[chosen]));
        } else {
            assert_eq!(doing.line().as_deref(), Some("done"));
            sleep(Duration::from_millis(u64::from(place - KILLS)));
        }
        let was_done = doing.kill() || place >= KILLS;
        on_the_way += u32::from(!was_done);
        let found = look(&mut app, &file, *kind);
        match found {
            found if found == *before => {
                assert!(!was_done, "{work:?}, {kind:?}: what was done is not there");
                nothing += 1;
            }
            found if found == *after => all += 1,
            half => {
                panic!("{work:?}, {kind:?}, killed at {place}: {half:?}, neither {before:?} nor {after:?}")
            }
        }
    }
    println!("{work:?}: {nothing} kept nothing, {all} all; {on_the_way} of {} were on the way", KILLS + LATE);
    assert!(on_the_way >= KILLS / 2, "{work:?}: only {on_the_way} were killed on the way");
    assert!(nothing > 0 && all > 0, "{work:?}: {nothing} kept nothing, {all} all");
}

/// How long the work takes when nobody interrupts it.
fn span(work: Work, kind: Kind, folder: &std::path::Path) -> Duration {
    let once = || {
        let mut doing = Doing::start(work.command(&work.file(kind, folder), kind));
        let start = Instant::now();
        assert_eq!(doing.line().as_deref(), Some("done"));
        let took = start.elapsed();
        doing.kill();
        took
    };
    [once(), once(), once()].into_iter().min().unwrap_or_default()
}

#[test]
fn killed_at_any_moment_of_an_import() {
    killed(Work::Import);
}

#[test]
fn killed_at_any_moment_of_a_change_of_many() {
    killed(Work::Edit);
}

#[test]
fn killed_at_any_moment_of_the_undo_of_an_import() {
    killed(Work::UndoImport);
}

#[test]
fn killed_at_any_moment_of_the_undo_of_a_change_of_many() {
    killed(Work::UndoEdit);
}

#[test]
fn moments_are_spread_over_the_whole_span_in_order() {
    let span = Duration::from_millis(520);
    let moments: Vec<Duration> = (0..KILLS).map(|place| moment(place, span)).collect();
    assert!(moments.is_sorted() && moments[0] < Duration::from_millis(10));
    assert!(moments[KILLS as usize - 1] >= Duration::from_millis(510));
}
