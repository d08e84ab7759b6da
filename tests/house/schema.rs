//! The history of the schema.

use regex::Regex;

use crate::tree::{Offence, Source, holds, lines, sources};

/// `place` is the migration's place in the history, from 1.
fn misnamed(place: usize, migration: &Source) -> Option<Offence> {
    let name = migration.path.rsplit('/').next().unwrap_or_default();
    let is_named = Regex::new(r"^\d{4}_[a-z][a-z0-9_]*\.sql$").unwrap().is_match(name);
    let is_next = name.starts_with(&format!("{place:04}_"));
    (!is_named || !is_next).then(|| migration.offence(1, format!("should be named {place:04}_what.sql")))
}

/// Tables whose statement does not end in `STRICT`. Virtual tables cannot be strict and do not match.
fn not_strict(migration: &Source) -> Vec<Offence> {
    let comment = Regex::new(r"--[^\n]*").unwrap();
    let text = comment.replace_all(&migration.text, "");
    let table =
        Regex::new(r"(?is)\bCREATE\s+(?:TEMP\w*\s+)?TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(\w+)([^;]*)").unwrap();
    let strict = Regex::new(r"(?i)\bSTRICT\b").unwrap();
    let loose = table.captures_iter(&text).filter(|found| {
        let after_columns = found[2].rsplit(')').next().unwrap_or_default();
        !strict.is_match(after_columns)
    });
    let line_of = |at: usize| text[..at].lines().count().max(1) + usize::from(text[..at].ends_with('\n'));
    loose
        .map(|found| {
            let start = found.get(0).map_or(0, |whole| whole.start());
            migration.offence(line_of(start), format!("table {} is not STRICT", &found[1]))
        })
        .collect()
}

fn migrations() -> Vec<Source> {
    sources("crates/store/migrations", &["sql"])
}

#[test]
fn migrations_are_numbered_without_a_gap_and_say_what_they_do() {
    let migrations = migrations();
    assert!(!migrations.is_empty(), "no migrations in crates/store/migrations");
    let offences: Vec<Offence> =
        (1..).zip(&migrations).filter_map(|(place, migration)| misnamed(place, migration)).collect();
    holds("Migrations are named NNNN_what.sql.", &offences);
}

#[test]
fn a_migration_out_of_order_is_refused() {
    let named =
        |place, name: &str| misnamed(place, &Source::sample(&format!("migrations/{name}"), "")).is_none();
    assert!(named(1, "0001_first.sql") && named(12, "0012_claim_demand.sql"));
    assert!(!named(2, "0003_gap.sql") && !named(1, "1_first.sql") && !named(1, "0001_First.sql"));
}

#[test]
fn every_table_is_strict() {
    let offences: Vec<Offence> = migrations().iter().flat_map(not_strict).collect();
    holds("Every table is STRICT: a column takes what it was declared for.", &offences);
}

#[test]
fn a_table_that_takes_anything_is_refused() {
    let text = "-- CREATE TABLE old (a);\nCREATE TABLE good (a INTEGER CHECK (a > 0)) STRICT;\n\
                CREATE TABLE strict_name (\n  a TEXT -- STRICT\n);\nCREATE VIRTUAL TABLE words USING fts5(a);\n\
                create table rowless (a TEXT PRIMARY KEY) WITHOUT ROWID, STRICT;\ncreate table loose (strict TEXT);";
    let offences = not_strict(&Source::sample("migrations/0001_first.sql", text));
    assert_eq!(lines(&offences), [3, 8]);
    assert_eq!(offences[1].what, "table loose is not STRICT");
}
