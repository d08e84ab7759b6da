//! What a search finds is what a scan of everyone finds.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod invented;
mod reference;

use domain::fold;
use invented::{Chance, people, roster_of};
use proptest::prelude::*;
use reference::{found, in_order, today};
use roster::{Entry, Found, Query, Roster, Way, hits};

/// What somebody may type who looks for a person: parts of what is known, in every spelling, with slips.
fn typed(chance: &mut Chance, people: &[Entry]) -> String {
    let entry = chance.of(people);
    let name = &entry.name;
    let known = |text: &Option<String>| text.clone().unwrap_or_else(|| "zi".to_owned());
    let texts = [
        known(&name.given),
        known(&name.family),
        format!("{} {}", known(&name.family), known(&name.given)),
        format!("{}, {}", known(&name.given), known(&name.family)),
        known(&name.known_as),
        known(&entry.external_id),
        entry.emails.first().cloned().unwrap_or_default(),
        entry.phones.first().cloned().unwrap_or_default(),
        format!(
            "{} {}",
            known(&name.family),
            entry.addresses.last().map_or_else(String::new, |one| known(&one.city))
        ),
        entry.addresses.last().map_or_else(String::new, |one| known(&one.zip)),
        entry.notes.first().cloned().unwrap_or_default(),
        entry.addresses.last().map_or_else(String::new, |one| known(&one.street)),
        format!("bob {}", known(&name.family)),
        format!("peggy {}", known(&name.family)),
    ];
    let text: Vec<char> = chance.of(&texts).chars().collect();
    let size = text.len() as u64;
    let first = if chance.one_in(3) { chance.below(size + 1) } else { 0 };
    let end = first + chance.below(size - first + 1);
    let mut text: String =
        text[usize::try_from(first).unwrap()..usize::try_from(end).unwrap()].iter().collect();
    match chance.below(8) {
        0 => text = fold(&text),
        1 => text = text.to_uppercase(),
        2 => text = text.replace(['-', ' '], ""),
        3 => text = text.replace(['\'', '’'], ""),
        4 | 5 => text = slipped(chance, &text),
        _ => {}
    }
    text
}

/// A text with one letter left out, added, mistaken or swapped.
fn slipped(chance: &mut Chance, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.len() < 2 {
        return text.to_owned();
    }
    let at = usize::try_from(chance.below(letters.len() as u64 - 1)).unwrap();
    match chance.below(4) {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, 'a'),
        2 => letters[at] = 'e',
        _ => letters.swap(at, at + 1),
    }
    letters.into_iter().collect()
}

fn find(roster: &Roster, search: &str) -> Found {
    roster.find(&Query { search, limit: usize::MAX, ..Query::of(today()) }).unwrap()
}

#[test]
fn two_thousand_searches_find_exactly_whom_a_scan_finds() {
    let people = people(11, 800);
    let (roster, known) = (roster_of(&people), in_order(&people));
    let mut chance = Chance(2_026);
    let mut ways = [0; 5];
    for _ in 0..2_000 {
        let search = typed(&mut chance, &people);
        let (asked, expected) = (find(&roster, &search), found(&known, &search));
        let by_way =
            |way: Way| asked.people.iter().filter(move |found| found.way == way).map(|found| found.person);
        for (index, (way, expected)) in Way::ALL.into_iter().zip(&expected).enumerate() {
            assert_eq!(by_way(way).collect::<Vec<i64>>(), *expected, "{search:?} by {way:?}");
            assert_eq!(asked.by_way[index], expected.len());
            ways[index] += usize::from(!expected.is_empty());
        }
        assert_eq!((asked.count, asked.set.count()), (asked.people.len(), asked.people.len()));
    }
    assert!(ways.iter().all(|times| *times > 10), "every way was put to the test: {ways:?}");
}

#[test]
fn everyone_found_has_something_to_mark() {
    let people = people(5, 600);
    let roster = roster_of(&people);
    let mut chance = Chance(77);
    for _ in 0..400 {
        let search = typed(&mut chance, &people);
        for found in find(&roster, &search).people.iter().filter(|_| !fold(&search).trim().is_empty()) {
            let entry = people.iter().find(|entry| entry.person == found.person).unwrap();
            let marked = hits(entry, &search, found.way).unwrap();
            let is_sign = !search.chars().any(char::is_alphanumeric);
            assert!(is_sign || !marked.is_empty(), "{search:?} finds {entry:?} by {:?}", found.way);
        }
    }
}

#[test]
fn threads_and_the_order_of_the_list_change_nothing() {
    let mut people = people(3, 3_000);
    let mut chance = Chance(8);
    let searches: Vec<String> = (0..60).map(|_| typed(&mut chance, &people)).collect();
    let answers = |people: &[Entry], threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| {
            let roster = roster_of(people);
            searches.iter().map(|search| find(&roster, search)).collect::<Vec<Found>>()
        })
    };
    let one = answers(&people, 1);
    assert_eq!(one, answers(&people, 3));
    people.reverse();
    people.rotate_left(700);
    assert_eq!(one, answers(&people, 2));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_can_be_searched_for(search in "\\PC{0,12}|[0-9 ()+.-]{0,14}|[a-z']{1,9}") {
        let people = people(21, 150);
        let (asked, expected) = (find(&roster_of(&people), &search), found(&in_order(&people), &search));
        // Letters that nobody can read find nobody, and the reference does not know which they are.
        if !fold(&search).contains("[?]") {
            prop_assert_eq!(asked.people.iter().map(|found| found.person).collect::<Vec<_>>(), expected.concat());
        }
    }
}
