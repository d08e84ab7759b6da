//! How the program is spoken to: exit codes, passphrases, and what goes where.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod common;

use common::{numerosity, printed, run, said};
use std::io::Read;
use std::process::Stdio;

#[test]
fn a_command_written_wrongly_ends_with_2() {
    let folder = tempfile::tempdir().unwrap();
    for line in [
        "",
        "fly",
        "new",
        "new a.case --fast",
        "case add a.case",
        "estimate a.case",
        "estimate a.case --case one",
        "estimate a.case --case 1 --choice sca_minimum",
        "new a.case --unencrypted --passphrase-file p",
        "check",
    ] {
        let out = run(folder.path(), line, 2);
        assert!(out.stdout.is_empty(), "{line}");
    }
}

/// The fourteenth day is Thanksgiving Day; the day after is a holiday of California's courts only.
#[test]
fn a_deadline_is_worked_out_without_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let found = printed(&run(folder.path(), "deadline --rule FRCP_23F --trigger 2026-11-12", 0));
    assert!(found.contains("last day: Fri 2026-11-27") && found.contains("critical"), "{found}");
    assert!(found.contains("latest arguable: Mon 2026-11-30"), "{found}");
    assert!(printed(&run(folder.path(), "deadline", 0)).contains("USC28_1715B"));
    let late = said(&run(folder.path(), "deadline --rule FRCP_23F --trigger 2040-12-30", 1));
    assert!(late.contains("holidays of 2041 are not known"), "{late}");
    let unknown = said(&run(folder.path(), "deadline --rule FRCP_99 --trigger 2026-11-12", 1));
    assert!(unknown.contains("no rule \"FRCP_99\""), "{unknown}");
}

/// Every code that there is would be no answer to a slip of the finger.
#[test]
fn a_code_is_read_in_small_letters_and_one_that_no_rule_has_is_answered_with_those_most_like_it() {
    let folder = tempfile::tempdir().unwrap();
    let found = printed(&run(folder.path(), "deadline --rule frcp_23f --trigger 2026-11-12", 0));
    assert!(found.contains("last day: Fri 2026-11-27"), "{found}");
    let unknown = said(&run(folder.path(), "deadline --rule frcp_23fx --trigger 2026-11-12", 1));
    assert!(unknown.contains("Codes like it: FRCP_23F, "), "{unknown}");
    assert!(unknown.contains("`numerosity deadline` without --rule lists all"), "{unknown}");
    assert!(unknown.matches("_").count() < 10, "{unknown}");
}

#[test]
fn help_and_version_end_with_0() {
    let folder = tempfile::tempdir().unwrap();
    assert!(printed(&run(folder.path(), "--help", 0)).contains("estimate"));
    assert!(printed(&run(folder.path(), "--version", 0)).starts_with("numerosity "));
}

#[test]
fn a_file_that_is_not_encrypted_says_so_and_needs_no_passphrase() {
    let folder = tempfile::tempdir().unwrap();
    let made = run(folder.path(), "new a.case --unencrypted", 0);
    assert!(said(&made).contains("NOT encrypted"), "{}", said(&made));
    assert_eq!(printed(&run(folder.path(), "case add a.case --caption Roe", 0)), "1\n");
    // A passphrase file of the environment is for other files; one that is named is for this one.
    std::fs::write(folder.path().join("p"), "correct horse battery\n").unwrap();
    let out =
        numerosity(folder.path(), "history a.case").env("NUMEROSITY_PASSPHRASE_FILE", "p").output().unwrap();
    assert_eq!(out.status.code(), Some(0), "{}", said(&out));
    let out = run(folder.path(), "history a.case --passphrase-file p", 1);
    assert!(said(&out).contains("not encrypted"), "{}", said(&out));
}

#[test]
fn a_passphrase_is_the_first_line_of_its_file_however_the_line_ends() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
    write("unix", "correct horse battery\nmore\n");
    write("windows", "correct horse battery\r\n");
    write("bare", "correct horse battery");
    write("empty", "\ncorrect horse battery\n");
    run(folder.path(), "new a.case --passphrase-file unix", 0);
    for name in ["windows", "bare"] {
        run(folder.path(), &format!("verify a.case --passphrase-file {name}"), 0);
    }
    let out = numerosity(folder.path(), "verify a.case")
        .env("NUMEROSITY_PASSPHRASE_FILE", "bare")
        .output()
        .unwrap();
    assert_eq!(out.status.code(), Some(0), "{}", said(&out));
    for name in ["empty", "absent"] {
        let out = run(folder.path(), &format!("verify a.case --passphrase-file {name}"), 1);
        assert!(said(&out).contains(name), "{}", said(&out));
    }
}

#[test]
fn without_a_terminal_a_passphrase_that_nobody_gave_is_a_refusal_that_says_how() {
    let folder = tempfile::tempdir().unwrap();
    let out = run(folder.path(), "new a.case", 1);
    assert!(said(&out).contains("--passphrase-file"), "{}", said(&out));
    assert!(!folder.path().join("a.case").exists());
}

#[test]
fn a_file_that_stands_there_is_never_written_over() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("p"), "correct horse battery\n").unwrap();
    std::fs::write(folder.path().join("a.case"), "a letter").unwrap();
    for line in ["new a.case", "new a.case --unencrypted", "sample a.case --passphrase-file p"] {
        let out = run(folder.path(), line, 1);
        assert!(said(&out).contains("a.case"), "{}", said(&out));
    }
    assert_eq!(std::fs::read_to_string(folder.path().join("a.case")).unwrap(), "a letter");
}

#[test]
fn whoever_is_named_stands_in_the_history() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), "new a.case --unencrypted", 0);
    run(folder.path(), "case add a.case --caption Roe --as Ann", 0);
    let history = printed(&run(folder.path(), "history a.case", 0));
    assert!(history.contains("Ann") && history.contains("pat"), "{history}");
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), "sample a.case --unencrypted --people 2000", 0);
    let mut command = numerosity(folder.path(), "people a.case --case 1 --limit 2000 --json");
    let mut running = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut first = [0; 10];
    running.stdout.take().unwrap().read_exact(&mut first).unwrap();
    let out = running.wait_with_output().unwrap();
    assert_eq!((out.status.code(), said(&out).as_str()), (Some(0), ""));
}

#[test]
fn examples_that_do_not_come_out_end_with_1_and_a_count() {
    let folder = tempfile::tempdir().unwrap();
    let example = |total: &str| {
        format!(
            r#"[{{"id": "X-1", "category": "class_total", "expected": {{"total": "{total}"}},
               "inputs": {{"members": 10, "per_person": "2.00", "claims_rate": "0.5"}}}}]"#
        )
    };
    std::fs::write(folder.path().join("right.json"), example("10.00")).unwrap();
    std::fs::write(folder.path().join("wrong.json"), example("11.00")).unwrap();
    assert_eq!(printed(&run(folder.path(), "check right.json", 0)), "1 passed, 0 failed\n");
    let both = printed(&run(folder.path(), "check right.json wrong.json", 1));
    assert_eq!(both, "X-1: total: expected 11.00, got 10.00\n1 passed, 1 failed\n");
    let none = run(folder.path(), "check absent.json", 1);
    assert!(said(&none).contains("absent.json") && none.stdout.is_empty());
}

#[test]
fn examples_of_theory_files_are_worked_out_and_other_files_of_law_hold_none() {
    let law = concat!(env!("CARGO_MANIFEST_DIR"), "/../../law");
    let folder = tempfile::tempdir().unwrap();
    let passed = |path: &str| {
        let out = printed(&run(folder.path(), &format!("check {path}"), 0));
        let count = out.strip_suffix(" passed, 0 failed\n").unwrap().parse::<u64>().unwrap();
        assert!(count > 0);
        count
    };
    assert_eq!(passed(law), passed(&format!("{law}/theories")));
    assert!(passed(law) > passed(&format!("{law}/theories/us")));
    assert!(said(&run(folder.path(), &format!("check {law}/calendars"), 1)).contains("No examples to check"));
    let ucl = std::fs::read_to_string(format!("{law}/theories/ca/ucl.toml")).unwrap();
    let wrong = ucl.replacen("expect = \"", "expect = \"1", 1);
    std::fs::write(folder.path().join("ucl.toml"), wrong).unwrap();
    let found = printed(&run(folder.path(), "check .", 1));
    assert!(found.starts_with("./ucl.toml:") && found.ends_with(" passed, 1 failed\n"), "{found}");
    std::fs::write(folder.path().join("ucl.toml"), "id = 7\n").unwrap();
    assert!(said(&run(folder.path(), "check ucl.toml", 1)).starts_with("ucl.toml cannot be read"));
}
