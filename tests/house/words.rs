//! Words that may not stand in the source: empty names, unfinished work, real people's addresses.

use regex::Regex;

use crate::tree::{Offence, Source, holds, lines, rust, screens, sources};

/// This page spells out what it forbids.
fn is_this_page(source: &Source) -> bool {
    source.path == "tests/house/words.rs"
}

fn empty_name(source: &Source) -> Vec<Offence> {
    let declares = r"\b(struct|enum|trait|type|class|interface|function|const)\s+\w*(Manager|Service|Helper|Util|Processor)s?\b";
    let mut offences = source.find_in_code(&Regex::new(declares).unwrap());
    let file = Regex::new(r"(?i)(^|[/_.-])(managers?|helpers?|utils?|processors?)\.\w+$").unwrap();
    offences.extend(
        file.find(&source.path).map(|name| source.offence(1, format!("the file name {}", name.as_str()))),
    );
    offences
}

fn unfinished_work(source: &Source) -> Vec<Offence> {
    let rust = r"\b(todo|unimplemented)!|#\[ignore|\b(TODO|FIXME|XXX)\b";
    let screens = r"\b(test|it|describe)\.(skip|only|todo)\b|\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-nocheck";
    let pattern = if source.extension() == "rs" { rust } else { screens };
    if is_this_page(source) { Vec::new() } else { source.find_anywhere(&Regex::new(pattern).unwrap()) }
}

/// Addresses that could be somebody's: all but those that end in `.example`, which nobody can own.
fn mail_address(source: &Source) -> Vec<Offence> {
    let pattern = Regex::new(r"\b[\w.+-]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}\b").unwrap();
    let of_line = |(line, text): (usize, &'_ str)| {
        let found = pattern.find_iter(text).map(|address| address.as_str().to_owned());
        let owned = found.filter(|address| !address.to_lowercase().ends_with(".example"));
        owned.map(|address| source.offence(line, address)).collect::<Vec<_>>()
    };
    if is_this_page(source) { Vec::new() } else { (1..).zip(source.text.lines()).flat_map(of_line).collect() }
}

fn all_source() -> Vec<Source> {
    rust().into_iter().chain(screens()).chain(sources("ui/tests", &["ts", "tsx"])).collect()
}

#[test]
fn no_type_or_file_has_a_name_that_says_nothing() {
    let offences: Vec<Offence> = all_source().iter().flat_map(empty_name).collect();
    holds("Names are terms of the field: no Manager, Service, Helper, Util, Processor.", &offences);
}

#[test]
fn a_name_that_says_nothing_is_refused() {
    let text = "pub struct CaseManager;\nenum Remedy {}\ntrait Helper {}\nstruct ManagerOfFunds;\nstruct ClaimUtils;";
    assert_eq!(lines(&empty_name(&Source::sample("crates/app/src/case.rs", text))), [1, 3, 5]);
    assert_eq!(empty_name(&Source::sample("ui/src/kit/utils.ts", "")).len(), 1);
    assert_eq!(empty_name(&Source::sample("crates/app/src/date_helpers.rs", "")).len(), 1);
}

#[test]
fn nothing_is_left_unfinished_or_skipped() {
    let offences: Vec<Offence> = all_source().iter().flat_map(unfinished_work).collect();
    holds("What is there is finished, and every test runs.", &offences);
}

#[test]
fn unfinished_work_is_refused() {
    let rust = "todo!()\nrows.iter().skip(1)\n#[ignore]\nunimplemented!()\n// TODO later";
    assert_eq!(lines(&unfinished_work(&Source::sample("crates/app/src/a.rs", rust))), [1, 3, 4, 5]);
    let screen = "test.skip(\"a\", () => {})\ntest(\"skip\")\ndescribe.only(\"b\")\n// @ts-ignore";
    assert_eq!(lines(&unfinished_work(&Source::sample("ui/src/a.test.ts", screen))), [1, 3, 4]);
}

#[test]
fn no_mail_address_belongs_to_a_real_person() {
    let data = sources("", &["csv", "json", "toml", "md", "sql", "html"]);
    let offences: Vec<Offence> = all_source().iter().chain(&data).flat_map(mail_address).collect();
    holds("People in tests and samples are invented; their mail ends in .example.", &offences);
}

#[test]
fn a_mail_address_that_somebody_could_own_is_refused() {
    let text =
        "ann@firm.example\nann.lee@mail.com, bob@firm.example\n@tauri-apps/api\nvite@8.1.0\nBOB@FIRM.EXAMPLE";
    assert_eq!(lines(&mail_address(&Source::sample("tests/people.csv", text))), [2]);
}
