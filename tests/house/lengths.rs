//! How long a file may be.

use crate::tree::{Offence, Source, holds, rust, screens};

const LONGEST_FILE: usize = 600;
const LONGEST_COMPONENT: usize = 250;

fn too_long(source: &Source) -> Option<Offence> {
    let is_component = source.extension() == "tsx" && !source.is_test();
    let longest = if is_component { LONGEST_COMPONENT } else { LONGEST_FILE };
    let count = source.text.lines().count();
    (count > longest).then(|| source.offence(count, format!("{count} lines; at most {longest}")))
}

#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    let sources = rust().into_iter().chain(screens());
    let offences: Vec<Offence> = sources.filter_map(|source| too_long(&source)).collect();
    holds("Files have at most 600 lines, components at most 250.", &offences);
}

#[test]
fn a_line_too_many_is_refused() {
    let file = |path: &str, count: usize| too_long(&Source::sample(path, &"x\n".repeat(count))).is_some();
    assert!(!file("crates/app/src/a.rs", 600) && file("crates/app/src/a.rs", 601));
    assert!(!file("ui/src/kit/A.tsx", 250) && file("ui/src/kit/A.tsx", 251));
    assert!(file("ui/src/api/a.ts", 601) && file("ui/src/kit/a.css", 601));
}
