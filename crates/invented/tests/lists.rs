//! What holds for every list that is made.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use invented::{COLUMNS, Flaw, List, Meta, Profile, Recipe};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

const ROWS: u32 = 20_000;

fn list(profile: Profile) -> List {
    Recipe { rows: ROWS, seed: 20_250_101, profile }.make().unwrap()
}

fn column(name: &str) -> usize {
    COLUMNS.iter().position(|column| *column == name).unwrap()
}

/// How many of a thousand rows have a cell of which `is` holds.
fn per_thousand(list: &List, name: &str, is: impl Fn(&str) -> bool) -> usize {
    let column = column(name);
    list.records.iter().filter(|record| is(record.cell(column))).count() * 1_000 / list.records.len()
}

#[test]
fn a_seed_makes_the_same_list_on_every_machine() {
    let made = |seed| {
        let folder = tempfile::tempdir().unwrap();
        let recipe = Recipe { rows: 2_000, seed, profile: Profile::Base };
        recipe.make().unwrap().write(folder.path()).unwrap().sha256
    };
    assert_eq!(made(7), "6f7c05090968551a8d49c2d3a4d7ee26b6604c93ccddededdb5021133c43d848");
    assert_ne!(made(7), made(8));
}

/// Of a list of 20,000 rows made by the same rules elsewhere: 14,806 people, 11,890 of them in one row; 57% of rows in
/// California, 20% written by a spreadsheet, 10% by a form, 40% without a middle name, 30% without mail.
#[test]
fn an_ordinary_list_has_people_sources_and_blanks_in_their_proportions() {
    let list = list(Profile::Base);
    let mut rows_of: HashMap<u32, u32> = HashMap::new();
    list.records.iter().for_each(|record| *rows_of.entry(record.person).or_default() += 1);
    assert!((14_500..15_100).contains(&rows_of.len()), "{}", rows_of.len());
    let once = rows_of.values().filter(|rows| **rows == 1).count();
    assert!((11_600..12_200).contains(&once), "{once}");
    type Is = fn(&str) -> bool;
    for (name, is, from, to) in [
        ("state", (|cell| cell == "CA") as Is, 540, 590),
        ("last", |cell| cell.len() > 1 && cell == cell.to_uppercase(), 185, 215),
        ("phone", |cell| cell.starts_with("+1-"), 88, 108),
        ("middle", str::is_empty, 380, 420),
        ("email", str::is_empty, 280, 315),
        ("dob", str::is_empty, 8, 25),
        ("last", |cell| cell.contains('-'), 15, 45),
    ] {
        let found = per_thousand(&list, name, is);
        assert!((from..to).contains(&found), "{name}: {found} of 1,000");
    }
}

#[test]
fn four_rows_of_a_thousand_are_malformed_in_every_way_and_none_of_a_clean_list() {
    let base = list(Profile::Base);
    let mut flaws: BTreeMap<Flaw, usize> = BTreeMap::new();
    base.records
        .iter()
        .filter_map(|record| record.flaw)
        .for_each(|flaw| *flaws.entry(flaw).or_default() += 1);
    assert_eq!(flaws.keys().copied().collect::<BTreeSet<_>>(), BTreeSet::from(Flaw::ALL));
    assert!((55..105).contains(&flaws.values().sum::<usize>()), "{flaws:?}");
    let clean = list(Profile::Clean);
    assert!(clean.records.iter().all(|record| record.flaw.is_none()));
    assert_eq!(per_thousand(&clean, "phone", |cell| cell.starts_with("+1-")), 0);
}

#[test]
fn a_dirty_list_has_more_rows_of_the_same_people_than_an_ordinary_one() {
    let people =
        |profile| list(profile).records.iter().map(|record| record.person).collect::<HashSet<_>>().len();
    assert!(people(Profile::Dirty) + 400 < people(Profile::Base));
}

#[test]
fn nobody_has_an_address_that_could_be_somebodys() {
    let (list, email) = (list(Profile::Dirty), column("email"));
    let mut addresses = list.records.iter().map(|record| record.cell(email)).filter(|cell| !cell.is_empty());
    assert!(addresses.all(|address| address.to_lowercase().ends_with(".example")));
}

#[test]
fn the_files_beside_a_list_say_who_is_who_what_is_wrong_and_what_it_comes_to() {
    let folder = tempfile::tempdir().unwrap();
    let list = list(Profile::Base);
    let meta = list.write(folder.path()).unwrap();
    list.write_xlsx(folder.path()).unwrap();
    let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
    let (truth, malformed) = (read("truth.csv"), read("malformed.csv"));
    assert_eq!(truth.lines().count() - 1, ROWS as usize);
    assert_eq!(truth.lines().nth(1), Some("C00000001,P00000001"));
    assert_eq!(malformed.lines().count() - 1, usize::try_from(meta.malformed_rows).unwrap());
    assert_eq!(meta.malformed.values().sum::<u64>(), meta.malformed_rows);
    assert_eq!(serde_json::from_str::<Meta>(&read("meta.json")).unwrap(), meta);
    let amount = column("amount_paid");
    let cents = |cell: &str| -> Option<u64> { cell.replace(['$', ',', '.'], "").parse().ok() };
    let sum: u64 = list.records.iter().filter_map(|record| cents(record.cell(amount))).sum();
    assert_eq!(meta.amount_paid.all_cents, sum);
    assert!(std::fs::metadata(folder.path().join("class_list.xlsx")).unwrap().len() > 1_000_000);
}

#[test]
fn a_list_longer_than_a_sheet_is_not_written_as_one() {
    let records = Vec::new();
    let list = List { recipe: Recipe { rows: 1_048_576, seed: 1, profile: Profile::Base }, records };
    let refused = list.write_xlsx(std::path::Path::new("nowhere")).unwrap_err();
    assert!(refused.to_string().contains("1048575 rows at most"), "{refused}");
}
