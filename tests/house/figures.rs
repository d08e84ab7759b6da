//! Figures of law stand in `law/` and nowhere else.

use std::collections::BTreeSet;

use regex::Regex;
use toml::{Table, Value};

use crate::tree::{Offence, Source, holds, lines, rust, screens, sources};

/// Smaller sums, in cents, are too common as plain numbers to be taken for a figure of law.
const SMALLEST_FIGURE_CENTS: i64 = 100_00;

/// Every sum of money that a law file states, in cents, without its worked examples.
fn figures(file: &Source) -> BTreeSet<i64> {
    let table = file.text.parse::<Table>().unwrap_or_else(|error| panic!("{}: {error}", file.path));
    let mut found = BTreeSet::new();
    gather(&Value::Table(table), &mut found);
    found
}

fn gather(value: &Value, found: &mut BTreeSet<i64>) {
    match value {
        Value::Table(entries) => {
            entries.iter().filter(|(key, _)| !key.starts_with("example")).for_each(|(_, value)| {
                gather(value, found);
            });
        }
        Value::Array(entries) => entries.iter().for_each(|value| gather(value, found)),
        Value::String(text) => {
            let whole = Regex::new(r"^(\d+)\.(\d\d)$").unwrap();
            let cents =
                whole.captures(text).and_then(|parts| format!("{}{}", &parts[1], &parts[2]).parse().ok());
            cents.into_iter().for_each(|cents| note(cents, found));
        }
        _ => {}
    }
}

fn note(cents: i64, found: &mut BTreeSet<i64>) {
    if cents >= SMALLEST_FIGURE_CENTS {
        found.insert(cents);
    }
}

/// A figure as code or a sentence may spell it: `100000`, `1_000_00`, `1000.00`, `1,000.00`, `$1,000`.
///
/// `100_000` and `1_000` are left alone: so a count is written.
fn spellings(cents: i64) -> Regex {
    let (whole, rest) = (cents / 100, cents % 100);
    let mut forms = vec![
        format!(r"\b{cents}\b"),
        format!(r"\b{}_{rest:02}\b", grouped(whole, "_")),
        format!(r"\b{whole}\.{rest:02}\b"),
        format!(r"\b{}\.{rest:02}\b", grouped(whole, ",")),
        format!(r"\bdollars\({}\)", grouped(whole, "_?")),
    ];
    if rest == 0 {
        forms.push(format!(r"\$(USD )?{}\b", grouped(whole, ",?")));
    }
    Regex::new(&forms.join("|")).unwrap()
}

fn grouped(whole: i64, mark: &str) -> String {
    let digits = whole.to_string();
    let groups: Vec<&str> =
        digits.as_bytes().rchunks(3).rev().map(|part| std::str::from_utf8(part).unwrap()).collect();
    groups.join(mark)
}

#[test]
fn no_figure_of_law_stands_in_code() {
    let stated: BTreeSet<i64> = sources("law/theories", &["toml"]).iter().flat_map(figures).collect();
    assert!(!stated.is_empty(), "no sum of money was found in law/theories");
    let code: Vec<Source> = rust().into_iter().chain(screens()).collect();
    let offences: Vec<Offence> = stated
        .iter()
        .map(|cents| spellings(*cents))
        .flat_map(|pattern| {
            code.iter().flat_map(move |source| source.find_in_code(&pattern)).collect::<Vec<_>>()
        })
        .collect();
    holds("Figures of law stand in law/ only, where a lawyer can read and change them.", &offences);
}

#[test]
fn the_figures_of_a_law_file_are_found_without_its_examples() {
    let text = "[[remedy.minimum]]\namount = \"1000.00\"\n[[remedy.minimum]]\namount = \"2500.50\"\n[limit]\nleast = \"7.00\"\n\
                [[example]]\nexpect = \"999.00\"";
    assert_eq!(figures(&Source::sample("law/theories/us/a.toml", text)), [1_000_00, 2_500_50].into());
}

#[test]
fn a_figure_of_law_in_code_is_refused_in_every_spelling() {
    let text = "let a = Money::cents(100000);\nlet b = 1_000_00;\nlet c = \"1000.00\";\nconst D = \"$1,000 each\";\n\
                let e = \"1,000.00\";\nlet f = dollars(1_000);\nlet count = 100_000;\nlet page = 1000;\n\
                let more = 1_000_000;\nlet other = \"$1,0005\";";
    let source = Source::sample("crates/app/src/a.rs", text);
    assert_eq!(lines(&source.find_in_code(&spellings(1_000_00))), [1, 2, 3, 4, 5, 6]);
}
