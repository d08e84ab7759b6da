//! A slow reference of its own making: one person after another, from what the entry says.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test uses a part; a test may stop at the first surprise"
)]

use crate::invented::day;
use chrono::{Days, NaiveDate};
use domain::fact::{FactKind, FactValue};
use domain::fold;
use roster::{Column, Direction, Entry, Filter, Limit, Sort, Test};
use rust_decimal::Decimal;
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

const NICKNAMES: &str = include_str!("../../../linkage/data/nicknames.txt");

pub fn today() -> NaiveDate {
    day("2026-11-26")
}

/// A person with their words, in the order of names.
pub struct Known<'e> {
    pub entry: &'e Entry,
    /// Words of the name.
    names: HashSet<String>,
    words: HashSet<String>,
}

/// Everyone in the order of names: family name, what comes after a sign that sorts before all letters, number.
pub fn in_order(people: &[Entry]) -> Vec<Known<'_>> {
    let key = |entry: &Entry| {
        let name = &entry.name;
        let rest: Vec<String> =
            [&name.given, &name.middle, &name.suffix].into_iter().flatten().map(|text| fold(text)).collect();
        let rest = rest.join(" ");
        (name.family.as_ref().map_or(rest.clone(), |family| fold(family) + "\u{1}" + &rest), entry.person)
    };
    let mut known: Vec<Known<'_>> =
        people.iter().map(|entry| Known { entry, names: names_of(entry), words: words_of(entry) }).collect();
    // A family name alone has nothing after it.
    known.sort_by_key(|known| {
        let (name, person) = key(known.entry);
        (name.trim_end_matches('\u{1}').to_owned(), person)
    });
    known
}

fn split(text: &str) -> Vec<String> {
    let joined = fold(text).replace(['\'', '`'], "");
    joined
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn number(text: &str) -> String {
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    if digits.len() == 11 { digits.strip_prefix('1').map_or(digits.clone(), str::to_owned) } else { digits }
}

fn names_of(entry: &Entry) -> HashSet<String> {
    let name = &entry.name;
    let names = [&name.given, &name.middle, &name.family, &name.suffix, &name.known_as];
    names.into_iter().flatten().flat_map(|text| split(text)).collect()
}

fn words_of(entry: &Entry) -> HashSet<String> {
    let addresses = entry.addresses.iter().flat_map(|one| [&one.street, &one.city, &one.zip]);
    let states = entry.addresses.iter().filter_map(|one| one.state.as_deref());
    let states = states.flat_map(|state| match state {
        "CA" | "California" => ["CA", "California"],
        "MA" => ["MA", "Massachusetts"],
        "NV" => ["NV", "Nevada"],
        "tx" => ["TX", "Texas"],
        "MN" => ["MN", "Minnesota"],
        "ID" => ["ID", "Idaho"],
        other => panic!("the reference knows no {other}"),
    });
    let texts = addresses.chain([&entry.external_id]).flatten().chain(&entry.emails).chain(&entry.notes);
    let texts = texts.chain(&entry.name.former);
    let texts = texts.map(String::as_str).chain(states);
    let phones = entry.phones.iter().map(|phone| number(phone));
    texts.flat_map(split).chain(phones).chain(names_of(entry)).collect()
}

/// Whether what was typed begins a word once the first letter that differs is mended in one of the four ways.
fn is_slip(typed: &str, word: &str) -> bool {
    let (typed, word) = (typed.as_bytes(), word.as_bytes());
    let at = typed.iter().zip(word).take_while(|(one, other)| one == other).count();
    let (typed, word) = (&typed[at..], &word[at..]);
    let rest = |skip: usize, of: usize| word.get(skip..).zip(typed.get(of..));
    let begins = |skip: usize, of: usize| rest(skip, of).is_some_and(|(word, typed)| word.starts_with(typed));
    let swapped = matches!((typed, word), ([a, b, ..], [c, d, ..]) if a == d && b == c);
    typed.is_empty() || begins(0, 1) || begins(1, 0) || begins(1, 1) || swapped && begins(2, 2)
}

/// Every two names that stand in one line.
static ALIKE: LazyLock<HashSet<(&str, &str)>> = LazyLock::new(|| {
    let lines = NICKNAMES.lines().filter(|line| !line.starts_with('#'));
    let pairs = |line: &'static str| {
        line.split(' ').flat_map(move |one| line.split(' ').map(move |other| (one, other)))
    };
    lines.flat_map(pairs).filter(|(one, other)| one != other).collect()
});

/// Whether one word of a search finds a word of a person, in one of the ways up to `way`.
fn finds(typed: &str, is_whole: bool, word: &str, way: usize) -> bool {
    let number = |text: &str| text.bytes().all(|letter| letter.is_ascii_digit());
    let may_slip = typed.len() >= 4 && typed.bytes().all(|letter| letter.is_ascii_alphabetic());
    let begins = if is_whole { word == typed } else { word.starts_with(typed) };
    begins
        || way >= 2 && (if typed.len() >= 3 { word.contains(typed) } else { word.starts_with(typed) })
        || way >= 3 && ALIKE.contains(&(typed, word))
        || way >= 4 && may_slip && !number(word) && is_slip(typed, word)
}

/// Whether a person has what is searched for, in one of the ways up to `way`.
fn has(known: &Known<'_>, search: &str, way: usize) -> bool {
    let is_phone = |piece: &str| piece.chars().all(|c| c.is_ascii_digit() || "()+-.".contains(c));
    let pieces: Vec<&str> = search.split([' ', ',']).filter(|piece| !piece.is_empty()).collect();
    let own = if way == 0 { &known.names } else { &known.words };
    let any =
        |typed: &str, is_whole: bool, way: usize| own.iter().any(|word| finds(typed, is_whole, word, way));
    let all = |piece: &str, way: usize| {
        let words = split(piece);
        let is_readable = !words.is_empty() || !piece.chars().any(char::is_alphanumeric);
        is_readable && words.iter().enumerate().all(|(index, word)| any(word, index + 1 < words.len(), way))
    };
    let mut at = 0;
    while at < pieces.len() {
        let run = pieces[at..].iter().take_while(|piece| is_phone(piece)).count();
        let number = number(&pieces[at..at + run].concat());
        let holds = match run {
            0 => all(pieces[at], way),
            _ if number.is_empty() => true,
            1 if split(pieces[at]) == [number.clone()] => all(pieces[at], way),
            run => {
                any(&number, false, way) || way > 0 && pieces[at..at + run].iter().all(|piece| all(piece, 1))
            }
        };
        if !holds {
            return false;
        }
        at += run.max(1);
    }
    true
}

/// The people found in each way, each list in the order of names.
pub fn found(people: &[Known<'_>], search: &str) -> [Vec<i64>; 5] {
    let mut by_way: [Vec<i64>; 5] = Default::default();
    let mut seen: HashSet<i64> = HashSet::new();
    for (way, found) in by_way.iter_mut().enumerate() {
        for known in people {
            if !seen.contains(&known.entry.person) && has(known, search, way) {
                found.push(known.entry.person);
            }
        }
        seen.extend(&*found);
        if way > 0 && seen.len() >= 10 || search.trim().is_empty() {
            break;
        }
    }
    by_way
}

/// What a column says of a person.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Value {
    Word(String),
    Number(Decimal),
    Day(NaiveDate),
}

pub fn value(entry: &Entry, column: &Column) -> Option<Value> {
    let word =
        |text: Option<&String>| text.map(|text| fold(text)).filter(|text| !text.is_empty()).map(Value::Word);
    let address = entry.addresses.last();
    match column {
        Column::Given => word(entry.name.given.as_ref()),
        Column::Family => word(entry.name.family.as_ref()),
        Column::KnownAs => word(entry.name.known_as.as_ref()),
        Column::ExternalId => word(entry.external_id.as_ref()),
        Column::Email => word(entry.emails.last()),
        Column::Phone => entry.phones.last().map(|phone| Value::Word(number(phone))),
        Column::Street => word(address.and_then(|address| address.street.as_ref())),
        Column::City => word(address.and_then(|address| address.city.as_ref())),
        Column::State => word(address.and_then(|address| address.state.as_ref())).map(|state| match state {
            Value::Word(state) if state == "california" => Value::Word("ca".into()),
            state => state,
        }),
        Column::Zip => word(address.and_then(|address| address.zip.as_ref())),
        Column::Note => word(Some(&entry.notes.join("\n"))),
        Column::Status => Some(Value::Word(entry.status.word().into())),
        Column::BornOn => entry.born_on.map(Value::Day),
        Column::Fact(key) => {
            let (_, value) = entry.facts.iter().find(|(known, _)| **known == **key)?;
            Some(match value {
                FactValue::Text(text) => Value::Word(fold(text)),
                FactValue::Number(number) => Value::Number(*number),
                FactValue::Money(amount) => Value::Number(Decimal::new(amount.cents(), 2)),
                FactValue::Date(day) => Value::Day(day.first()),
                FactValue::YesNo(yes) => Value::Word(if *yes { "yes" } else { "no" }.into()),
            })
        }
        Column::Figure(_) => figure(entry.person).map(|cents| Value::Number(Decimal::new(cents, 2))),
        other => panic!("the reference knows no {other}"),
    }
}

/// The figure that tests bring: an amount in cents.
pub fn figure(person: i64) -> Option<i64> {
    (person % 5 != 0).then_some(person * 7_919 % 100_000 - 30_000)
}

/// Whether a filter wants a person. Sets hold everyone whose number is even.
pub fn wants(entry: &Entry, filter: &Filter) -> bool {
    match filter {
        Filter::And(all) => all.iter().all(|one| wants(entry, one)),
        Filter::Or(any) => any.iter().any(|one| wants(entry, one)),
        Filter::Not(one) => !wants(entry, one),
        Filter::In(_) => entry.person % 2 == 0,
        Filter::Where(condition) => match &condition.column {
            Column::Tag => many(entry.tags.iter().map(|tag| fold(tag)).collect(), &condition.test),
            Column::Operation => many(entry.operations.iter().map(i64::to_string).collect(), &condition.test),
            column => passes(value(entry, column), kind(column), &condition.test, *column == Column::Phone),
        },
    }
}

fn kind(column: &Column) -> FactKind {
    match column {
        Column::BornOn => FactKind::Date,
        Column::Figure(_) => FactKind::Money,
        Column::Fact(key) => crate::invented::facts().into_iter().find(|fact| fact.key == *key).unwrap().kind,
        _ => FactKind::Text,
    }
}

fn many(words: Vec<String>, test: &Test) -> bool {
    match test {
        Test::IsEmpty => words.is_empty(),
        test => words.into_iter().any(|word| passes(Some(Value::Word(word)), FactKind::Text, test, false)),
    }
}

fn passes(value: Option<Value>, kind: FactKind, test: &Test, is_phone: bool) -> bool {
    let Some(value) = value else { return *test == Test::IsEmpty };
    let read = |text: &str| match kind {
        FactKind::Date => Value::Day(day(text)),
        FactKind::Money | FactKind::Number => Value::Number(text.replace(['$', ','], "").parse().unwrap()),
        _ if is_phone => Value::Word(number(text)),
        _ => Value::Word(fold(text)),
    };
    let limit = |limit: &Limit| match limit {
        Limit::Value(text) => read(text),
        Limit::Today(days) if *days < 0 => Value::Day(today() - Days::new(days.unsigned_abs())),
        Limit::Today(days) => Value::Day(today() + Days::new(days.unsigned_abs())),
    };
    let part = |text: &str| match &value {
        Value::Word(word) => Some((word.clone(), if is_phone { number(text) } else { fold(text) })),
        _ => None,
    };
    match test {
        Test::IsEmpty => false,
        Test::Is(text) => value == read(text),
        Test::OneOf(texts) => texts.iter().any(|text| value == read(text)),
        Test::Contains(text) => part(text).is_some_and(|(word, part)| word.contains(&part)),
        Test::StartsWith(text) => part(text).is_some_and(|(word, part)| word.starts_with(&part)),
        Test::Before(most) => value < limit(most),
        Test::After(least) => value > limit(least),
        Test::Between(least, most) => limit(least) <= value && value <= limit(most),
    }
}

/// Puts people who stand in the order of names in another.
pub fn order(people: &mut [&Entry], sorts: &[Sort]) {
    let places: HashMap<i64, usize> = people.iter().map(|entry| entry.person).zip(0..).collect();
    people.sort_by(|one, other| {
        let by = |sort: &Sort| {
            let of = |entry: &Entry| match &sort.column {
                Column::Name => Some(Value::Number(places[&entry.person].into())),
                column => value(entry, column),
            };
            match (of(one), of(other)) {
                (Some(one), Some(other)) if sort.direction == Direction::Descending => other.cmp(&one),
                (Some(one), Some(other)) => one.cmp(&other),
                (Some(_), None) => Ordering::Less,
                (None, Some(_)) => Ordering::Greater,
                (None, None) => Ordering::Equal,
            }
        };
        sorts.iter().map(by).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    });
}
