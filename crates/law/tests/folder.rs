//! A folder of the firm's own.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use domain::Money;
use law::{Law, LawError, check_folder, read_theory};
use std::fs;
use tempfile::TempDir;

const UCL: &str = include_str!("../../../law/theories/ca/ucl.toml");
const PPPA: &str = include_str!("../../../law/theories/mi/pppa.toml");

/// An act that the program does not know.
fn own() -> String {
    PPPA.replace("id = \"pppa\"", "id = \"nj_act\"")
}

fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[track_caller]
fn refusals(files: &[(&str, &str)]) -> Vec<String> {
    let folder = folder(files);
    let refused = check_folder(folder.path()).unwrap_err();
    let first = Law::with_folder(folder.path()).unwrap_err();
    assert_eq!(first, refused[0]);
    let shown = format!("{}/", folder.path().display());
    refused.iter().map(|error| error.to_string().replace(&shown, "").replace('\\', "/")).collect()
}

#[test]
fn theories_are_added_or_stand_in_the_place_of_those_with_the_same_id() {
    let changed = UCL.replace("name = \"Unfair competition\"", "name = \"Unfair competition, our reading\"");
    let folder = folder(&[
        ("theories/nj/act.toml", &own()),
        ("theories/ca/ucl.toml", &changed),
        ("README.md", "What we changed, and why."),
    ]);
    let report = check_folder(folder.path()).unwrap();
    assert_eq!(report.added, ["nj_act"]);
    assert_eq!(report.replaced, ["ucl"]);
    assert_eq!(report.examples, 7);

    let (law, built_in) = (Law::with_folder(folder.path()).unwrap(), Law::embedded().unwrap());
    assert_eq!(law.theory("ucl").unwrap().name, "Unfair competition, our reading");
    assert!(law.theory("nj_act").is_some());
    assert_eq!(law.theories.len(), built_in.theories.len() + 1);
    assert_eq!(law.examples().len(), built_in.examples().len() + 3);
    assert_eq!(law.own(), ["ucl", "nj_act"]);
    assert_eq!(law.version, format!("{} with own ucl, nj_act", built_in.version));
    assert_eq!(law.theory("sca"), built_in.theory("sca"));
    assert!(built_in.own().is_empty());
}

#[test]
fn an_empty_folder_changes_nothing_and_a_missing_one_is_said() {
    let folder = folder(&[]);
    assert_eq!(Law::with_folder(folder.path()).unwrap(), Law::embedded().unwrap());
    let missing = folder.path().join("nowhere");
    let error = Law::with_folder(&missing).unwrap_err();
    assert!(matches!(error, LawError::Unreadable { .. }), "{error}");
    assert!(error.to_string().contains("nowhere cannot be opened"), "{error}");
}

#[test]
fn an_example_that_does_not_come_out_is_refused_with_what_did() {
    let wrong = own().replacen("expect = \"5000.00\"", "expect = \"500.00\"", 1);
    let line = wrong.lines().position(|line| line == "[[example]]").unwrap() + 1;
    let found = refusals(&[("theories/nj/act.toml", &wrong)]);
    let expected = format!(
        "theories/nj/act.toml cannot be used: line {line}: the example \"a disclosure of July 15, 2016\" does not \
         hold: 5000.00 came out and not 500.00"
    );
    assert_eq!(found, [expected]);
}

#[test]
fn a_theory_without_examples_is_refused() {
    let text = own();
    let found = refusals(&[("theories/nj/act.toml", &text[..text.find("[[example]]").unwrap()])]);
    assert!(found[0].contains("nj_act has 0 worked examples; give at least 3"), "{found:?}");
}

#[test]
fn every_problem_of_every_file_is_listed() {
    let misspelt = UCL.replace("short_cite", "shortcite");
    let overlapping = own().replace("to = \"2016-07-30\"", "to = \"2020-01-01\"");
    let figures =
        own().replace("nj_act", "other").replace("low = \"5000.00\"", "low = \"5000.00\"\nhigh = \"1.00\"");
    let figures = figures.replace("years = 6", "years = 0");
    let found = refusals(&[
        ("theories/a.toml", &misspelt),
        ("theories/b.toml", &overlapping),
        ("theories/c.toml", &figures),
        ("thoeries/d.toml", &own()),
    ]);
    let says = [
        ("theories/a.toml", "line 5"),
        ("theories/b.toml", "the one from 1989-03-30 (line "),
        ("theories/c.toml", "`years`, `months` or `days`"),
        ("theories/c.toml", "is more than the most"),
        ("thoeries/d.toml", "only files under theories"),
    ];
    assert_eq!(found.len(), says.len(), "{found:#?}");
    for (found, (file, words)) in found.iter().zip(says) {
        assert!(found.starts_with(file) && found.contains(words), "{found}");
    }
}

#[test]
fn two_files_of_the_folder_cannot_have_one_id() {
    let found = refusals(&[("theories/a.toml", &own()), ("theories/b.toml", &own())]);
    assert_eq!(found.len(), 1);
    assert!(found[0].starts_with("theories/b.toml cannot be used: line 3: "), "{found:?}");
    assert!(found[0].contains("theories/a.toml has the id \"nj_act\" already"), "{found:?}");
}

#[test]
fn a_file_that_is_no_text_is_refused_beside_the_others() {
    let folder = folder(&[("theories/a.toml", &own().replace("years = 6", "years = 0"))]);
    fs::write(folder.path().join("theories/b.toml"), [0xff, 0xfe, 0x00]).unwrap();
    let found = check_folder(folder.path()).unwrap_err();
    assert_eq!(found.len(), 2, "{found:?}");
    assert!(found.iter().any(|error| matches!(error, LawError::Unreadable { .. })), "{found:?}");
}

#[test]
fn files_can_be_given_without_a_folder() {
    let law = Law::with_files(&[("theories/nj/act.toml".to_owned(), own())]).unwrap();
    let theory = law.theory("nj_act").unwrap();
    let example = law.examples().iter().find(|example| example.theory == "nj_act").unwrap();
    assert_eq!(example.expect, Some(Money::from_cents(5_000_00)));
    assert_eq!(example.check(theory, law.defaults), Ok(()));
    assert!(Law::with_files(&[("theories/a.toml".to_owned(), "id = 3".to_owned())]).is_err());
}

#[test]
fn the_sample_of_the_recipe_is_understood_and_its_examples_hold() {
    let sample = include_str!("../../../docs/statute-sample.toml");
    let folder = folder(&[("theories/us/sample.toml", sample)]);
    let report = check_folder(folder.path())
        .map_err(|errors| errors.iter().map(ToString::to_string).collect::<Vec<_>>());
    assert_eq!(report.unwrap().added, ["sample_act"]);
}

const RATES: &str = "\
[[table]]
id = \"treasury\"
name = \"One-year Treasury yield, the weeks that our judgments need\"
rates = [{ from = \"2024-05-06\", a_year = \"0.0515\" }, { from = \"2025-03-03\", a_year = \"0.0408\" }]

[table.citation]
cite = \"28 U.S.C. § 1961(a)\"
source = \"a release that we keep\"
read_on = \"2026-11-23\"
verified = true
";

#[test]
fn a_firm_adds_rates_of_its_own() {
    let folder = folder(&[("interest.toml", RATES)]);
    let law = Law::with_folder(folder.path()).unwrap();
    assert_eq!(law.rate_table("treasury").unwrap().dated.len(), 2);
    assert_eq!(law.own(), ["treasury"]);
    assert!(law.rate_table("ca_contract").is_some());
}

#[test]
fn rates_out_of_order_or_in_percent_are_refused_with_their_line() {
    let late = RATES.replace("2025-03-03", "2023-03-03");
    let percent = RATES.replace("0.0515", "5.15");
    let misspelt = RATES.replace("a_year = \"0.0408\"", "yearly = \"0.0408\"");
    let found = [late, percent, misspelt].map(|text| refusals(&[("interest.toml", &text)]).remove(0));
    assert!(
        found[0].contains("line 4: the table \"treasury\": rates are given in the order"),
        "{}",
        found[0]
    );
    assert!(found[1].contains("write 0.10 for ten percent"), "{}", found[1]);
    assert!(found[2].contains("yearly"), "{}", found[2]);
}

#[test]
fn a_file_of_a_theory_is_read_alone_with_what_its_examples_give() {
    let changed = UCL.replacen("expect = \"", "expect = \"1", 1);
    let folder = folder(&[
        ("ucl.toml", &changed),
        ("edition.toml", "version = \"2026.11\"\n"),
        ("torn.toml", "id = \"ucl\"\nname"),
    ]);
    let (theory, examples) = read_theory(&folder.path().join("ucl.toml")).unwrap().unwrap();
    let defaults = Law::embedded().unwrap().defaults;
    let outcome = |place: usize| examples[place].outcome(&theory, defaults).unwrap();
    assert_eq!(format!("1{}", outcome(0)), examples[0].expected());
    assert_eq!(outcome(1), examples[1].expected());
    assert!(read_theory(&folder.path().join("edition.toml")).unwrap().is_none());
    let torn = read_theory(&folder.path().join("torn.toml")).unwrap_err();
    assert!(matches!(torn.as_slice(), [LawError::NotUnderstood { file, .. }] if file.ends_with("torn.toml")));
    assert!(matches!(&read_theory(folder.path()).unwrap_err()[..], [LawError::Unreadable { .. }]));
}

/// Ten days before December 7, 2026: Friday, November 27, an open day of the federal courts.
const RULES: &str = "\
name = \"Standing order of our judge\"
method = \"federal\"

[[rule]]
code = \"JUDGE_LETTER\"
text = \"letter on discovery\"
period = [{ trigger = \"hearing\", count = 10, unit = \"days\", direction = \"before\" }]
citation = { cite = \"Standing order, 4\", source = \"the court's site\", read_on = \"2026-11-26\", verified = true }
example = [{ given = { hearing = \"2026-12-07\" }, expect = \"2026-11-27\" }]
";

#[test]
fn a_firm_adds_deadlines_and_puts_its_own_in_place_of_others() {
    let folder = folder(&[("deadlines/judge.toml", RULES)]);
    let law = Law::with_folder(folder.path()).unwrap();
    assert_eq!(law.own(), ["JUDGE_LETTER"]);
    assert_eq!(law.deadline("JUDGE_LETTER").unwrap().counts[0].n, 10);
    let before = law.deadlines.len();
    let replaced = RULES.replace("JUDGE_LETTER", "FRCP_6C2");
    let other = self::folder(&[("deadlines/judge.toml", &replaced)]);
    let law = Law::with_folder(other.path()).unwrap();
    assert_eq!((law.deadlines.len(), law.deadline("FRCP_6C2").unwrap().counts[0].n), (before - 1, 10));
}

#[test]
fn a_deadline_of_a_firm_that_does_not_come_out_is_refused_with_file_and_line() {
    let wrong = RULES.replace("2026-11-27", "2026-11-26");
    let found = refusals(&[("deadlines/judge.toml", &wrong)]);
    assert!(found[0].contains("judge.toml") && found[0].contains("line 4"), "{}", found[0]);
    assert!(found[0].contains("expects 2026-11-26 and 2026-11-27 comes out"), "{}", found[0]);
}

#[test]
fn an_earlier_hour_stands_with_its_time_zone_or_is_refused_with_its_line() {
    let with =
        |more: &str| RULES.replace("text = \"letter on discovery\"", &format!("text = \"letter\"\n{more}"));
    let good = with("until = \"17:00\"\nzone = \"America/Los_Angeles\"");
    let law = Law::with_folder(folder(&[("deadlines/judge.toml", &good)]).path()).unwrap();
    let until = law.deadline("JUDGE_LETTER").unwrap().until.unwrap();
    assert_eq!(until.on("2026-11-27".parse().unwrap()), "17:00 PST (America/Los_Angeles)");
    for (wrong, says) in [
        ("until = \"17:00\"", "until and zone stand together"),
        ("zone = \"America/Los_Angeles\"", "until and zone stand together"),
        ("until = \"5 pm\"\nzone = \"America/Los_Angeles\"", "\"5 pm\" is no hour"),
        ("until = \"17:00\"\nzone = \"Pacific\"", "\"Pacific\" is no time zone"),
    ] {
        let found = refusals(&[("deadlines/judge.toml", &with(wrong))]);
        assert!(found[0].contains("line 4") && found[0].contains(says), "{}", found[0]);
    }
}
