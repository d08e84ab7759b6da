//! What the documents name is there.

use regex::Regex;

use crate::tree::{Offence, Source, holds, root, sources};

const LONGEST_ARCHITECTURE: usize = 299;

/// Links to files, and paths in backticks that begin with a folder of the root, as paths from the root.
///
/// Names with a placeholder (`<name>`, `NNNN`, `*`) and what a build makes are left alone.
fn named_paths(document: &Source) -> Vec<(usize, String)> {
    let link = Regex::new(r"\]\(([^)\s#]+)(?:#[^)]*)?\)").unwrap();
    let path = Regex::new(r"`((?:crates|src-tauri|ui|tests|law|docs|\.ci|\.cargo)/[\w./-]+)`").unwrap();
    let made = Regex::new(r"NNNN|^ui/(dist|node_modules)\b").unwrap();
    let folder = document.path.rsplit_once('/').map_or("", |parts| parts.0);
    let mut found = Vec::new();
    for (line, text) in (1..).zip(document.text.lines()) {
        let links = link.captures_iter(text).map(|link| link[1].to_owned());
        let local = links.filter(|target| !target.contains("://") && !target.starts_with("mailto:"));
        found.extend(local.map(|target| (line, format!("{folder}/{target}"))));
        let paths = path.captures_iter(text).map(|path| path[1].to_owned());
        found.extend(paths.filter(|path| !made.is_match(path)).map(|path| (line, path)));
    }
    found
}

fn named_but_missing(document: &Source) -> Vec<Offence> {
    let missing = |path: &str| !root().join(path.trim_start_matches('/')).exists();
    let named = named_paths(document).into_iter().filter(|(_, path)| missing(path));
    named.map(|(line, path)| document.offence(line, format!("{path} does not exist"))).collect()
}

fn documents() -> Vec<Source> {
    let at_root = sources("", &["md"]).into_iter().filter(|document| !document.path.contains('/'));
    at_root.chain(sources("docs", &["md"])).collect()
}

#[test]
fn every_path_that_a_document_names_exists() {
    let documents = documents();
    assert!(documents.iter().any(|document| document.path == "README.md"), "README.md is missing");
    let offences: Vec<Offence> = documents.iter().flat_map(named_but_missing).collect();
    holds("A document names only what is there.", &offences);
}

#[test]
fn a_path_that_is_not_there_is_refused() {
    let text = "[map](architecture-of-nothing.md#top), [site](https://law.example)\n`crates/xtask/src/main.rs`\n\
                `crates/nowhere/src` and `law/theories/us/<name>.toml`\n`ui/dist/index.html`, `cargo xtask run`";
    let offences = named_but_missing(&Source::sample("docs/adding.md", text));
    let found: Vec<(usize, &str)> = offences.iter().map(|each| (each.line, each.what.as_str())).collect();
    let expected =
        [(1, "docs/architecture-of-nothing.md does not exist"), (3, "crates/nowhere/src does not exist")];
    assert_eq!(found, expected);
}

#[test]
fn the_architecture_can_be_read_in_one_sitting() {
    let documents = documents();
    let page = documents.iter().find(|document| document.path == "docs/architecture.md");
    let count = page.expect("docs/architecture.md is missing").text.lines().count();
    assert!(
        count <= LONGEST_ARCHITECTURE,
        "docs/architecture.md has {count} lines; at most {LONGEST_ARCHITECTURE}"
    );
}
