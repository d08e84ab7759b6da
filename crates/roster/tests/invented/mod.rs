//! Invented people, the same for the same seed.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "the tests and the bench each use a part; a test may stop at the first surprise"
)]

use chrono::{Days, NaiveDate};
use domain::Money;
use domain::fact::{FactKind, FactValue};
use domain::membership::MembershipStatus;
use domain::person::{Address, Name};
use roster::{Entry, FactColumn, Roster};
use rust_decimal::Decimal;

const GIVEN: [&str; 24] = [
    "Ana", "José", "Robert", "Bob", "Margaret", "Peggy", "Zoë", "John", "Mei", "Noemí", "Philip", "Inès",
    "Víctor", "Joaquín", "Ruth", "Tomás", "Joan", "D'Arcy", "Jean-Luc", "Olga", "Siobhán", "Łukasz",
    "Mary Ann", "陈",
];
const FAMILY: [&str; 24] = [
    "Garcia",
    "García López",
    "Garcia-Lopez",
    "Nguyen",
    "O'Neill",
    "O’Néill",
    "Smith",
    "Smyth",
    "Johnson",
    "Muñoz",
    "Munoz",
    "Okafor",
    "Lee",
    "Martínez",
    "Weiß",
    "St. John",
    "Kowalski",
    "Garcelon",
    "D'Angelo",
    "Ivanova",
    "Þórsson",
    "de la Cruz",
    "Brown",
    "Tanaka",
];
const SYLLABLES: [&str; 20] = [
    "bel", "cor", "dan", "far", "gre", "hol", "kin", "lam", "mar", "nor", "pel", "quin", "ros", "sol", "tam",
    "ul", "ver", "win", "yar", "zim",
];
const PLACES: [(&str, &str, &str); 8] = [
    ("Los Angeles", "CA", "90026"),
    ("San José", "California", "95112"),
    ("Cambridge", "MA", "02138"),
    ("Oakland", "CA", "94607"),
    ("Reno", "NV", "89501"),
    ("Austin", "tx", "78701"),
    ("St. Paul", "MN", "55101-1234"),
    ("Coeur d'Alene", "ID", "83814"),
];
const NOTES: [&str; 4] = [
    "Called: no refund received",
    "Spricht Deutsch; prefers é-mail",
    "received refund of $40",
    "Left a message\nCall 555-0142",
];
const TAGS: [&str; 4] = ["Called back", "Spanish", "vip", "No proof"];

/// Chance, from a seed: SplitMix64.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        (mixed ^ mixed >> 31) % most
    }

    pub fn one_in(&mut self, so_many: u64) -> bool {
        self.below(so_many) == 0
    }

    pub fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[usize::try_from(self.below(all.len() as u64)).unwrap()]
    }

    /// A name of the list, or one put together of syllables, as most family names are of few people.
    fn name(&mut self, list: &[&str]) -> String {
        if self.one_in(3) {
            return (*self.of(list)).to_owned();
        }
        let mut name: String = (0..2 + self.below(2)).map(|_| *self.of(&SYLLABLES)).collect();
        name[..1].make_ascii_uppercase();
        name
    }

    fn known<T>(&mut self, value: T) -> Option<T> {
        (!self.one_in(9)).then_some(value)
    }
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The facts of the invented case.
pub fn facts() -> Vec<FactColumn> {
    let kinds = [
        ("plan", FactKind::Text),
        ("paid", FactKind::Money),
        ("since", FactKind::Date),
        ("calls", FactKind::Number),
        ("proof", FactKind::YesNo),
    ];
    kinds.map(|(key, kind)| FactColumn { key: key.into(), kind }).into()
}

/// What one in ten was called before.
fn former(person: i64) -> Vec<String> {
    let place = usize::try_from(person / 10).unwrap_or_default();
    if person % 10 == 0 { vec![FAMILY[place % FAMILY.len()].to_owned()] } else { Vec::new() }
}

/// One person.
pub fn person(chance: &mut Chance, person: i64) -> Entry {
    let (given, family) = (chance.name(&GIVEN), chance.name(&FAMILY));
    let bare = |name: &str| domain::fold(name).replace(|c: char| !c.is_ascii_alphanumeric(), "");
    let number = chance.below(90);
    let host = *chance.of(&["mail", "mail", "mail", "post", "web"]);
    let email = format!("{}.{}{number}@{host}.example", bare(&given), bare(&family));
    let (area, line) = (*chance.of(&[213, 415, 510, 617, 702]), chance.below(10_000_000));
    let (exchange, last) = (200 + line / 10_000 % 800, line % 10_000);
    let phone = match chance.below(4) {
        0 => format!("({area}) {exchange}-{last:04}"),
        1 => format!("+1 {area}.{exchange}.{last:04}"),
        2 => format!("{area}-{exchange}-{last:04}"),
        _ => format!("{area}{exchange}{last:04}"),
    };
    let place = *chance.of(&PLACES);
    let address = |street: u64| Address {
        street: Some(format!("{street} Elm St")),
        city: Some(place.0.into()),
        state: Some(place.1.into()),
        zip: Some(place.2.into()),
    };
    let mut entry = Entry {
        name: Name {
            given: chance.known(given),
            middle: chance.one_in(3).then(|| "M.".to_owned()),
            family: chance.known(family),
            suffix: chance.one_in(20).then(|| "Jr.".to_owned()),
            known_as: chance.one_in(12).then(|| chance.name(&GIVEN)),
            former: former(person),
        },
        external_id: chance.known(format!("LI-{person:07}")),
        emails: chance.known(email).into_iter().collect(),
        phones: chance.known(phone).into_iter().collect(),
        addresses: chance.known(address(number)).into_iter().collect(),
        born_on: chance.known(day("1950-01-01") + Days::new(number * 200)),
        status: *chance.of(&MembershipStatus::ALL),
        operations: vec![1 + i64::try_from(number % 4).unwrap()],
        ..Entry::new(person)
    };
    if chance.one_in(10) {
        entry.emails.insert(0, format!("former{number}@post.example"));
        entry.addresses.insert(0, Address { city: Some("Old Lyme".into()), ..Address::default() });
    }
    if chance.one_in(8) {
        entry.notes = (0..=chance.below(2)).map(|_| (*chance.of(&NOTES)).to_owned()).collect();
    }
    if chance.one_in(5) {
        entry.tags.push((*chance.of(&TAGS)).to_owned());
    }
    add_facts(chance, &mut entry);
    entry
}

fn add_facts(chance: &mut Chance, entry: &mut Entry) {
    let plan = *chance.of(&["Premium", "Career", "premium "]);
    let values = [
        ("plan", FactValue::Text(plan.into())),
        ("paid", FactValue::Money(Money::from_cents(i64::try_from(chance.below(200_000)).unwrap()))),
        ("since", FactValue::Date((day("2019-01-01") + Days::new(chance.below(2_500))).into())),
        ("calls", FactValue::Number(Decimal::from(chance.below(40)))),
        ("proof", FactValue::YesNo(chance.one_in(2))),
    ];
    entry.facts =
        values.into_iter().filter(|_| !chance.one_in(6)).map(|(key, value)| (key.into(), value)).collect();
}

/// So many people, numbered down to 1.
pub fn people(seed: u64, count: i64) -> Vec<Entry> {
    let mut chance = Chance(seed);
    (1..=count).rev().map(|number| person(&mut chance, number)).collect()
}

pub fn roster_of(people: &[Entry]) -> Roster {
    let mut builder = Roster::builder(facts());
    people.iter().for_each(|entry| builder.push(entry).unwrap());
    builder.build().unwrap()
}
