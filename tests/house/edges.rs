//! What may be touched only at the edge: the clock, chance, the case file.

use regex::Regex;

use crate::tree::{Offence, Source, holds, lines, rust};

/// Code that starts the program and may ask the machine for the time and for chance.
const EDGE: [&str; 4] = ["crates/cli/", "crates/xtask/", "src-tauri/", "tests/"];

/// Code that holds case files and may never take one away.
const HOLDS_CASE_FILES: [&str; 4] =
    ["crates/store/src/", "crates/app/src/", "crates/cli/src/", "src-tauri/src/"];

/// Where files of documents get their names; what it takes away is only what it brought itself and nobody knows of.
const NAMES_DOCUMENTS: &str = "crates/app/src/documents/folder.rs";
/// Where letters get their folder; what it takes away is only what it wrote a moment ago.
const NAMES_LETTERS: &str = "crates/app/src/letters/folder.rs";

fn is_in(source: &Source, folders: &[&str]) -> bool {
    folders.iter().any(|folder| source.path.starts_with(folder))
}

fn clock_or_chance(source: &Source) -> Vec<Offence> {
    let pattern =
        r"\b(Utc|Local|SystemTime)::now\b|\bthread_rng\b|\brand::(rng|random)\b|\bfrom_(entropy|os_rng)\b";
    if is_in(source, &EDGE) { Vec::new() } else { source.find_in_code(&Regex::new(pattern).unwrap()) }
}

fn open_connection(source: &Source) -> Vec<Offence> {
    let is_door =
        source.path == "crates/store/src/open.rs" || source.path.starts_with("crates/store/src/open/");
    if is_door { Vec::new() } else { source.find_in_code(&Regex::new(r"\bConnection::open\w*").unwrap()) }
}

fn removal(source: &Source) -> Vec<Offence> {
    let pattern = Regex::new(r"\b(remove_file|remove_dir\w*|fs::rename|set_len)\b").unwrap();
    let takes_back_its_own = [NAMES_DOCUMENTS, NAMES_LETTERS].contains(&source.path.as_str());
    let holds_case_files = is_in(source, &HOLDS_CASE_FILES) && !takes_back_its_own;
    if holds_case_files { source.find_in_code(&pattern) } else { Vec::new() }
}

fn float(source: &Source) -> Vec<Offence> {
    let is_domain = source.path.starts_with("crates/domain/src/");
    if is_domain { source.find_in_code(&Regex::new(r"\bf(32|64)\b").unwrap()) } else { Vec::new() }
}

#[test]
fn time_and_chance_are_arguments_everywhere_but_at_the_edge() {
    let offences: Vec<Offence> = rust().iter().flat_map(clock_or_chance).collect();
    holds("Time, ids and randomness are arguments; the clock is read by cli and src-tauri.", &offences);
}

#[test]
fn a_clock_in_the_core_is_refused() {
    let text =
        "let a = Utc::now();\nlet b = Local::now(); // Utc::now()\nlet c = now();\nlet d = rand::rng();";
    assert_eq!(lines(&clock_or_chance(&Source::sample("crates/app/src/a.rs", text))), [1, 2, 4]);
    assert_eq!(clock_or_chance(&Source::sample("crates/cli/src/a.rs", text)), []);
}

#[test]
fn only_the_store_opens_a_connection() {
    let offences: Vec<Offence> = rust().iter().flat_map(open_connection).collect();
    holds("Only store::open opens a connection: a raw connection has no key.", &offences);
}

#[test]
fn a_raw_connection_is_refused() {
    let text = "let db = rusqlite::Connection::open_with_flags(path, flags)?;";
    assert_eq!(lines(&open_connection(&Source::sample("crates/store/src/query.rs", text))), [1]);
    assert_eq!(open_connection(&Source::sample("crates/store/src/open.rs", text)), []);
    assert_eq!(open_connection(&Source::sample("crates/store/src/open/key.rs", text)), []);
}

#[test]
fn no_case_file_is_ever_removed_or_replaced() {
    let offences: Vec<Offence> = rust().iter().flat_map(removal).collect();
    holds("No code path deletes or replaces a case file.", &offences);
}

#[test]
fn a_removed_file_is_refused() {
    let text = "use std::fs;\nfs::remove_file(path)?;\nfs::rename(a, b)?;\nfile.set_len(0)?;\n#[cfg(test)]\n\
                mod tests {\n    remove_file(a)\n}";
    assert_eq!(lines(&removal(&Source::sample("crates/store/src/a.rs", text))), [2, 3, 4]);
    assert_eq!(lines(&removal(&Source::sample("crates/app/src/documents/add.rs", text))), [2, 3, 4]);
    assert_eq!(removal(&Source::sample(NAMES_DOCUMENTS, text)), []);
    assert_eq!(removal(&Source::sample(NAMES_LETTERS, text)), []);
}

#[test]
fn files_of_documents_are_read_and_written_in_one_place() {
    let pattern = Regex::new(r"\bfs::|\bFile::|\bOpenOptions\b").unwrap();
    let beside = |source: &&Source| {
        source.path.starts_with("crates/app/src/documents/") && source.path != NAMES_DOCUMENTS
    };
    let offences: Vec<Offence> =
        rust().iter().filter(beside).flat_map(|source| source.find_in_code(&pattern)).collect();
    holds("Only the folder of documents touches their files.", &offences);
}

#[test]
fn the_domain_has_no_floats() {
    let offences: Vec<Offence> = rust().iter().flat_map(float).collect();
    holds("Money and days are whole numbers: the domain has no floats.", &offences);
}

#[test]
fn a_float_in_the_domain_is_refused() {
    let text = "/// An f64 in words.\nfn share() -> f64 { 0 }\nlet x = cents as f32;";
    assert_eq!(lines(&float(&Source::sample("crates/domain/src/a.rs", text))), [2, 3]);
    assert_eq!(float(&Source::sample("crates/valuation/src/a.rs", text)), []);
}
