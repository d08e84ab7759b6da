//! Filters and orders give what a scan gives, and say what they cannot do.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod invented;
mod reference;

use domain::fact::FactKind;
use invented::{Chance, day, facts, people, roster_of};
use proptest::prelude::*;
use reference::{figure, in_order, order, today, wants};
use roster::{Column, Direction, Entry, Filter, Limit, Query, Roster, RosterError, Sort, Test};

fn fact(key: &str) -> Column {
    Column::Fact(key.into())
}

fn amount() -> Column {
    Column::Figure("recoverable".into())
}

/// A condition as a person may put it.
fn condition(chance: &mut Chance) -> Filter {
    let value = |text: &str| Limit::Value(text.to_owned());
    let (column, test) = match chance.below(15) {
        0 => (Column::State, Test::Is("CA".into())),
        1 => (Column::City, Test::OneOf(vec!["san jose".into(), "RENO".into(), "Coeur d’Alene".into()])),
        2 => (Column::Email, Test::Contains((*chance.of(&["mun", "@post", "bel", "e"])).into())),
        3 => (Column::Street, Test::StartsWith((*chance.of(&["1", "12 ELM"])).into())),
        4 => (Column::Phone, Test::StartsWith("(415)".into())),
        5 => (Column::BornOn, Test::Before(Limit::Today(-365 * 40))),
        6 => (fact("since"), Test::Between(value("2020-02-01"), value("2021-12-31"))),
        7 => (fact("paid"), Test::After(value("$1,000"))),
        8 => (fact("proof"), Test::Is((*chance.of(&["yes", "no"])).into())),
        9 => (fact("calls"), Test::OneOf(vec!["3".into(), "17".into()])),
        10 => (Column::Tag, Test::Is("SPANISH".into())),
        11 => (Column::Operation, Test::OneOf(vec!["2".into(), "4".into()])),
        13 => (Column::Note, Test::Contains((*chance.of(&["refund", "Called", "é"])).into())),
        12 => (amount(), Test::Between(value("0"), value("250.50"))),
        _ => {
            let columns = [
                Column::Email,
                Column::Tag,
                fact("paid"),
                fact("plan"),
                Column::KnownAs,
                Column::Note,
                amount(),
            ];
            (chance.of(&columns).clone(), Test::IsEmpty)
        }
    };
    Filter::on(column, test)
}

fn filter(chance: &mut Chance, depth: u64) -> Filter {
    let several = |chance: &mut Chance| (0..chance.below(4)).map(|_| filter(chance, depth + 1)).collect();
    match chance.below(5 + 2 * depth) {
        0 => Filter::And(several(chance)),
        1 => Filter::Or(several(chance)),
        2 => Filter::Not(Box::new(filter(chance, depth + 1))),
        3 => Filter::In("even".into()),
        _ => condition(chance),
    }
}

fn sorts(chance: &mut Chance) -> Vec<Sort> {
    let columns = [
        Column::Name,
        Column::Family,
        Column::City,
        Column::Email,
        Column::State,
        Column::Status,
        Column::BornOn,
        fact("plan"),
        fact("paid"),
        fact("proof"),
        amount(),
    ];
    let direction = |chance: &mut Chance| *chance.of(&[Direction::Ascending, Direction::Descending]);
    (0..chance.below(4))
        .map(|_| Sort { column: chance.of(&columns).clone(), direction: direction(chance) })
        .collect()
}

/// The invented people with a figure.
fn roster_with_figure(people: &[Entry]) -> Roster {
    let mut roster = roster_of(people);
    roster.bring("recoverable", FactKind::Money, figure);
    roster
}

#[track_caller]
fn check(roster: &Roster, people: &[Entry], chance: &mut Chance) {
    let known = in_order(people);
    let even = roster.set_of(people.iter().map(|entry| entry.person).filter(|person| person % 2 == 0));
    let (filter, sorts) = (filter(chance, 0), sorts(chance));
    let mut wanted: Vec<&Entry> =
        known.iter().map(|known| known.entry).filter(|entry| wants(entry, &filter)).collect();
    order(&mut wanted, &sorts);
    let wanted: Vec<i64> = wanted.iter().map(|entry| entry.person).collect();
    let offset = usize::try_from(chance.below(wanted.len() as u64 + 3)).unwrap();
    let query = Query {
        filter: Some(&filter),
        sets: &[("even", &even)],
        sort: &sorts,
        offset,
        limit: 20,
        ..Query::of(today())
    };
    let found = roster.find(&query).unwrap();
    let page: Vec<i64> = found.people.iter().map(|found| found.person).collect();
    let expected: Vec<i64> = wanted.iter().copied().skip(offset).take(20).collect();
    assert_eq!((page, found.count), (expected, wanted.len()), "{filter:?} {sorts:?} from {offset}");
    let mut set = roster.people(&found.set).unwrap();
    set.sort_unstable();
    let mut all = wanted;
    all.sort_unstable();
    assert_eq!(set, all);
}

#[test]
fn any_filter_in_any_order_gives_the_page_that_a_scan_gives() {
    let people = people(7, 900);
    let roster = roster_with_figure(&people);
    let mut chance = Chance(41);
    (0..400).for_each(|_| check(&roster, &people, &mut chance));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn after_any_changes_lists_are_those_of_a_roster_built_anew(seed in any::<u64>()) {
        let mut chance = Chance(seed);
        let mut known = people(seed, 120);
        let mut roster = roster_with_figure(&known);
        for _ in 0..4 {
            let somebody = |chance: &mut Chance| 1 + i64::try_from(chance.below(140)).unwrap();
            let changed: Vec<Entry> = (0..chance.below(12))
                .map(|_| {
                    let person = somebody(&mut chance);
                    invented::person(&mut chance, person)
                })
                .collect();
            let removed: Vec<i64> = (0..chance.below(5)).map(|_| somebody(&mut chance)).collect();
            roster.replace(changed.clone()).unwrap();
            for entry in changed {
                known.retain(|one| one.person != entry.person);
                known.push(entry);
            }
            roster.remove(&removed).unwrap();
            known.retain(|one| !removed.contains(&one.person));
            roster.bring("recoverable", FactKind::Money, figure);
            (0..6).for_each(|_| check(&roster, &known, &mut chance));
            let anew = roster_of(&known);
            for search in ["garcia", "a", "bob", "munzo", "cor mar", "415", "eill", "LI-00"] {
                let of = |roster: &Roster| {
                    let found = roster.find(&Query { search, limit: 200, ..Query::of(today()) }).unwrap();
                    (found.people, found.by_way)
                };
                prop_assert_eq!(of(&roster), of(&anew), "{}", search);
            }
        }
    }
}

#[test]
fn those_of_whom_a_value_is_unknown_stand_last_whichever_way_the_list_runs() {
    let people = people(7, 300);
    let roster = roster_with_figure(&people);
    for direction in [Direction::Ascending, Direction::Descending] {
        let sort = [Sort { column: amount(), direction }];
        let found = roster.find(&Query { sort: &sort, limit: usize::MAX, ..Query::of(today()) }).unwrap();
        let figures: Vec<Option<i64>> = found.people.iter().map(|found| figure(found.person)).collect();
        let known = figures.iter().position(Option::is_none).unwrap();
        assert!(known > 0 && figures[known..].iter().all(Option::is_none));
        let rises = figures[..known].is_sorted();
        assert_eq!(rises, direction == Direction::Ascending);
    }
}

#[test]
fn a_figure_is_unknown_of_whoever_changed_until_it_is_brought_anew() {
    let people = people(7, 40);
    let mut roster = roster_with_figure(&people);
    let known = Filter::Not(Box::new(Filter::on(amount(), Test::IsEmpty)));
    let has_figure = |roster: &Roster, person: i64| {
        let found = roster.matching(&known, &[], today()).unwrap();
        roster.people(&found).unwrap().contains(&person)
    };
    roster.replace(vec![Entry::new(6), Entry::new(7)]).unwrap();
    assert!(!has_figure(&roster, 6) && has_figure(&roster, 8));
    roster.bring("recoverable", FactKind::Money, figure);
    assert!(has_figure(&roster, 6));
    roster.replace(vec![Entry::new(7)]).unwrap();
    assert!(has_figure(&roster, 6) && !has_figure(&roster, 7), "of the sixth nothing changed");
}

#[test]
fn a_set_made_before_people_changed_is_refused() {
    let mut roster = roster_of(&people(7, 40));
    let old = roster.everyone();
    roster.remove(&[8]).unwrap();
    assert_eq!(roster.everyone().and(&old), Err(RosterError::SetOutOfDate));
    assert_eq!(roster.people(&old), Err(RosterError::SetOutOfDate));
    let filter = Filter::In("old".into());
    let query = Query { filter: Some(&filter), sets: &[("old", &old)], ..Query::of(today()) };
    assert_eq!(roster.find(&query).unwrap_err(), RosterError::SetOutOfDate);
    assert_eq!(roster.set_of([8, 9]).count(), 1);
}

#[test]
fn a_list_that_changed_much_asks_to_be_built_anew() {
    let mut roster = roster_of(&people(7, 3_000));
    roster.remove(&[1, 2, 3]).unwrap();
    assert!(!roster.should_rebuild());
    roster.remove(&(1..2_900).collect::<Vec<i64>>()).unwrap();
    assert!(roster.should_rebuild());
}

/// What a condition is refused with.
#[track_caller]
fn refused(column: Column, test: Test) -> String {
    let filter = Filter::on(column, test);
    roster_of(&people(7, 40)).matching(&filter, &[], today()).unwrap_err().to_string()
}

#[test]
fn a_condition_that_cannot_be_answered_says_which_and_why() {
    let value = |text: &str| Limit::Value(text.into());
    assert_eq!(
        refused(fact("missing"), Test::IsEmpty),
        "this case has no column “missing”; choose one of its columns"
    );
    assert_eq!(
        refused(fact("paid"), Test::Contains("9".into())),
        "“paid” holds amounts, which cannot be asked with “contains”; choose another condition"
    );
    assert_eq!(
        refused(Column::City, Test::After(value("Reno"))),
        "“city” holds words, which cannot be asked with “after”; choose another condition"
    );
    assert_eq!(
        refused(fact("paid"), Test::Before(Limit::Today(3))),
        "“paid” holds amounts, which cannot be asked with “before”; choose another condition"
    );
    assert_eq!(
        refused(fact("since"), Test::Is("soon".into())),
        "the condition on “since” cannot be read: \"soon\" is not a date; write it like 2024-09-18 or 9/18/2024, or 2024-09 or 2024 where no more is known"
    );
    assert!(
        refused(Column::Status, Test::Is("maybe".into()))
            .starts_with("\"maybe\" is not a status; use one of:")
    );
    assert_eq!(
        refused(Column::City, Test::Is(" ".into())),
        "the condition on “city” has no value; write what to look for"
    );
    assert_eq!(
        refused(Column::BornOn, Test::After(Limit::Today(i64::MAX))),
        "the condition on “date of birth” reaches a day that no calendar has; use fewer days"
    );
    assert_eq!(
        roster_of(&[]).matching(&Filter::In("gone".into()), &[], today()).unwrap_err().to_string(),
        "the filter names “gone”, which the list does not know; take it out of the filter"
    );
    let sort = [Sort { column: Column::Tag, direction: Direction::Ascending }];
    let refused = roster_of(&[]).find(&Query { sort: &sort, ..Query::of(today()) }).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "a list cannot be ordered by “tag”, of which a person has several; choose another column"
    );
}

#[test]
fn people_who_cannot_be_taken_are_named_and_nothing_of_them_is_kept() {
    let mut builder = Roster::builder(facts());
    let entry = |person: i64, key: &str| {
        let since = domain::fact::FactValue::Date(day("2020-01-01").into());
        Entry { facts: vec![(key.into(), since)], ..Entry::new(person) }
    };
    assert!(matches!(builder.push(&entry(1, "since")), Ok(())));
    assert_eq!(builder.push(&entry(2, "until")), Err(RosterError::UnknownColumn(fact("until"))));
    assert_eq!(
        builder.push(&entry(3, "paid")).unwrap_err().to_string(),
        "“paid” holds amounts, and person 3 has something else in it; correct the fact"
    );
    builder.push(&Entry::new(1)).unwrap();
    assert_eq!(builder.build().unwrap_err(), RosterError::PersonTwice(1));
    let mut roster = roster_of(&people(7, 40));
    assert!(roster.replace(vec![Entry::new(1), entry(2, "until")]).is_err());
    assert_eq!(roster.everyone().count(), people(7, 40).len());
}

#[test]
fn a_filter_is_kept_as_json_and_read_back() {
    let kept = r#"{"and":[{"where":{"column":"state","test":{"is":"CA"}}},{"not":{"in":"with proof"}},{"or":[{"where":{"column":{"fact":"since"},"test":{"between":[{"today":-60},{"value":"2027-01-31"}]}}},{"where":{"column":"tag","test":"is_empty"}}]}]}"#;
    let filter: Filter = serde_json::from_str(kept).unwrap();
    assert_eq!(serde_json::to_string(&filter).unwrap(), kept);
    assert!(serde_json::from_str::<Filter>(r#"{"where":{"column":"shoe","test":"is_empty"}}"#).is_err());
    assert!(
        serde_json::from_str::<Filter>(r#"{"where":{"column":"tag","test":"is_empty","or":1}}"#).is_err()
    );
}

#[test]
fn a_date_known_in_part_passes_a_test_only_whatever_day_it_turns_out_to_be() {
    let mut builder = Roster::builder(facts());
    let dates = ["2024", "2024-03", "2024-03-05", "2023-12-31"];
    for (person, date) in (1..).zip(dates) {
        let since = domain::fact::FactValue::Date(domain::PartialDate::from_iso(date).unwrap());
        builder.push(&Entry { facts: vec![("since".into(), since)], ..Entry::new(person) }).unwrap();
    }
    let roster = builder.build().unwrap();
    let found = |test: Test| {
        let set = roster.matching(&Filter::on(fact("since"), test), &[], day("2026-01-01")).unwrap();
        roster.people(&set).unwrap()
    };
    let limit = |text: &str| Limit::Value(text.to_owned());
    assert_eq!(found(Test::Before(limit("2024-06-01"))), [2, 3, 4], "2024 may be later");
    assert_eq!(found(Test::After(limit("2023-12-31"))), [1, 2, 3]);
    assert_eq!(found(Test::Is("2024-01-01".into())), Vec::<i64>::new());
    assert_eq!(found(Test::Is("2024-03".into())), [2, 3]);
    assert_eq!(found(Test::After(limit("2023"))), [1, 2, 3]);
    assert_eq!(found(Test::After(limit("2024"))), Vec::<i64>::new());
    assert_eq!(found(Test::Between(limit("2024-01-01"), limit("2024"))), [1, 2, 3]);
}
