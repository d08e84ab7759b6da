//! The packages: their dependencies on each other and on one database library.

use std::fs;

use toml::{Table, Value};

use crate::allowed::{Row, TABLE};
use crate::tree::{Offence, Source, holds, lines, root, sources};

/// Names in the sections that are built into the product, whatever the platform.
fn dependencies(manifest: &Table) -> Vec<String> {
    let mut names = Vec::new();
    for (section, value) in manifest {
        match (section.as_str(), value) {
            ("dependencies" | "build-dependencies", Value::Table(entries)) => {
                names.extend(entries.keys().cloned())
            }
            ("target", Value::Table(platforms)) => {
                names.extend(platforms.values().filter_map(Value::as_table).flat_map(dependencies));
            }
            _ => {}
        }
    }
    names
}

fn refuses(row: &Row, name: &str, ours: &[&str]) -> bool {
    let is_named = |pattern: &&str| match pattern.strip_suffix('*') {
        Some(start) => name.starts_with(start),
        None => name == *pattern,
    };
    if ours.contains(&name) {
        return !row.ours.contains(&name);
    }
    row.never.iter().any(is_named) || row.others.is_some_and(|others| !others.contains(&name))
}

fn forbidden_uses(manifest: &Source) -> Vec<Offence> {
    let ours: Vec<&str> = TABLE.iter().map(|row| row.package).collect();
    let Ok(table) = manifest.text.parse::<Table>() else { return vec![manifest.offence(1, "is not TOML")] };
    let package = table.get("package").and_then(|package| package.get("name")).and_then(Value::as_str);
    let Some(package) = package.filter(|name| *name != "tests") else { return Vec::new() };
    let Some(row) = TABLE.iter().find(|row| row.package == package) else {
        return vec![manifest.offence(1, format!("{package} has no row in tests/house/allowed.rs"))];
    };
    let forbidden = dependencies(&table).into_iter().filter(|name| refuses(row, name, &ours));
    forbidden
        .map(|name| manifest.offence(line_of(manifest, &name), format!("{package} may not use {name}")))
        .collect()
}

fn line_of(manifest: &Source, name: &str) -> usize {
    let is_entry = |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '.', '=']));
    manifest.text.lines().position(is_entry).map_or(1, |at| at + 1)
}

fn copies_of(package: &str, lock: &str) -> usize {
    lock.lines().filter(|line| *line == format!("name = \"{package}\"")).count()
}

#[test]
fn every_package_uses_only_what_its_row_allows() {
    let manifests: Vec<Source> =
        ["crates", "src-tauri"].iter().flat_map(|folder| sources(folder, &["toml"])).collect();
    let offences: Vec<Offence> =
        manifests.iter().filter(|file| file.path.ends_with("/Cargo.toml")).flat_map(forbidden_uses).collect();
    holds("Who may use whom stands in tests/house/allowed.rs and docs/architecture.md.", &offences);
}

#[test]
fn a_domain_that_reads_files_of_the_store_is_refused() {
    let text = "[package]\nname = \"domain\"\n[dependencies]\nchrono.workspace = true\nstore = { path = \"../store\" }\n\
                rusqlite = \"1\"\n[dev-dependencies]\nproptest = \"1\"";
    assert_eq!(lines(&forbidden_uses(&Source::sample("crates/domain/Cargo.toml", text))), [6, 5]);
}

#[test]
fn a_window_in_the_core_is_refused_on_any_platform() {
    let text = "[package]\nname = \"app\"\n[target.'cfg(unix)'.dependencies]\ntauri-plugin-dialog = \"2\"";
    assert_eq!(lines(&forbidden_uses(&Source::sample("crates/app/Cargo.toml", text))), [4]);
}

#[test]
fn a_package_without_a_row_is_refused() {
    let manifest = Source::sample("crates/misc/Cargo.toml", "[package]\nname = \"misc\"");
    assert_eq!(forbidden_uses(&manifest)[0].what, "misc has no row in tests/house/allowed.rs");
}

#[test]
fn there_is_exactly_one_sqlite() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).expect("Cargo.lock stands in the root");
    assert_eq!(copies_of("libsqlite3-sys", &lock), 1, "copies of libsqlite3-sys in Cargo.lock");
}

#[test]
fn two_copies_of_a_package_are_counted() {
    assert_eq!(copies_of("a", "name = \"a\"\nname = \"ab\"\nname = \"a\""), 2);
}
