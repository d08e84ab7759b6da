//! Who is most like somebody is who a comparison with everyone finds.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod invented;

use domain::fold;
use invented::{Chance, people, roster_of};
use linkage::{Record, compare};
use roster::Entry;

/// From this score on, whoever is most like somebody has to be among those who are found.
const SURE: u32 = 80;

/// What a roster holds of a person: folded names, every telephone number and e-mail address, the current address.
fn record(entry: &Entry) -> Record {
    let text = |text: &Option<String>| fold(text.as_deref().unwrap_or_default());
    let name = &entry.name;
    let named = Record::named(&text(&name.given), &text(&name.family));
    let called = named.called(&text(&name.known_as)).with_suffix(&text(&name.suffix));
    let mut record = name.former.iter().fold(called, |record, former| record.formerly(&fold(former)));
    record.born_on = entry.born_on;
    entry.phones.iter().for_each(|phone| record.add_phone(phone));
    entry.emails.iter().for_each(|email| record.add_email(email));
    if let Some(address) = entry.addresses.last() {
        record.add_address(&text(&address.street), &text(&address.zip));
    }
    record
}

/// A person as a caller may say them: one of the people with something else in a name, in a day, or left out.
fn said(chance: &mut Chance, people: &[Entry]) -> Record {
    let mut entry = chance.of(people).clone();
    match chance.below(6) {
        0 => std::mem::swap(&mut entry.name.given, &mut entry.name.family),
        1 => entry.name.given = Some("Bob".to_owned()),
        2 => entry.born_on = None,
        3 => entry.phones.clear(),
        4 => (entry.emails, entry.addresses) = Default::default(),
        _ => {}
    }
    record(&entry)
}

#[test]
fn whoever_is_most_like_somebody_is_found_as_a_comparison_with_everyone_finds_them() {
    let people = people(7, 2_000);
    let (roster, everyone) = (roster_of(&people), people.iter().map(record).collect::<Vec<_>>());
    let mut chance = Chance(11);
    let mut sure = 0;
    for _ in 0..400 {
        let sought = said(&mut chance, &people);
        let best = everyone.iter().map(|one| compare(&sought, one).score).max().unwrap();
        if best < SURE {
            continue;
        }
        sure += 1;
        let found = roster.alike(&sought, 8);
        let score_of = |person: &i64| {
            let place = people.iter().position(|entry| entry.person == *person).unwrap();
            compare(&sought, &everyone[place]).score
        };
        let first = found.first().map(score_of);
        assert_eq!(first, Some(best), "{sought:?}");
    }
    assert!(sure > 200, "{sure} of 400 were like somebody");
}

#[test]
fn whoever_was_called_otherwise_before_is_among_those_who_are_found_by_that_name() {
    let people = people(7, 2_000);
    let roster = roster_of(&people);
    let renamed = people.iter().filter(|entry| entry.name.given.is_some() && !entry.name.former.is_empty());
    let mut count = 0;
    for entry in renamed {
        let sought = Record::named(entry.name.given.as_deref().unwrap(), &entry.name.former[0]);
        let score_of = |person: &i64| {
            let place = people.iter().position(|entry| entry.person == *person).unwrap();
            compare(&sought, &record(&people[place])).score
        };
        let found = roster.alike(&sought, 8);
        let is_beaten = || found.last().map(score_of) >= Some(score_of(&entry.person));
        assert!(found.contains(&entry.person) || is_beaten(), "{sought:?}");
        count += 1;
    }
    assert!(count > 100, "{count} were called otherwise before");
}

#[test]
fn who_was_changed_is_found_as_they_are_now_and_who_was_removed_is_not() {
    let people = people(3, 300);
    let mut roster = roster_of(&people);
    let mut changed = people.iter().find(|entry| entry.name.family.is_some()).unwrap().clone();
    changed.name.given = Some("Xanthippe".to_owned());
    changed.name.family = Some("Quuxley".to_owned());
    roster.replace(vec![changed.clone()]).unwrap();
    assert_eq!(roster.alike(&Record::named("Xantippe", "Quuxley"), 1), [changed.person]);
    roster.remove(&[changed.person]).unwrap();
    assert!(roster.alike(&Record::named("Xanthippe", "Quuxley"), 1).is_empty());
}

#[test]
fn everyone_worth_a_look_is_found_however_many_have_the_name() {
    let mut people = people(5, 2_000);
    for entry in people.iter_mut().step_by(7) {
        entry.name.given = Some("Maria".to_owned());
        entry.name.family = Some("Garcia".to_owned());
    }
    let sought = Record::named("Maria", "Garcia");
    let alike = |entry: &&Entry| compare(&sought, &record(entry)).score >= SURE;
    let expected: Vec<i64> = people.iter().filter(alike).map(|entry| entry.person).collect();
    assert!(expected.len() >= 286, "{}", expected.len());
    let found = roster_of(&people).worth_a_look(&sought);
    assert_eq!(expected.iter().filter(|person| !found.contains(person)).count(), 0);
    let score_of = |person: &i64| {
        let place = people.iter().position(|entry| entry.person == *person).unwrap();
        compare(&sought, &record(&people[place])).score
    };
    assert!(found.iter().map(score_of).is_sorted_by(|one, next| one >= next), "the likeliest first");
}

#[test]
fn whoever_is_known_by_one_name_alone_is_found_by_who_says_both() {
    let mut people = people(9, 2_000);
    let (mut given, mut family) = (people[40].clone(), people[41].clone());
    (given.name.given, given.name.family) = (Some("Xanthippe".to_owned()), None);
    (family.name.given, family.name.family) = (None, Some("Quuxley".to_owned()));
    people.splice(40..42, [given.clone(), family.clone()]);
    let mut roster = roster_of(&people);
    let found = |roster: &roster::Roster, one: &str, other: &str| roster.alike(&Record::named(one, other), 8);
    assert_eq!(found(&roster, "Xanthippe", "Quuxley").len(), 2);
    assert_eq!(found(&roster, "Xanthipe", "Quuxly").len(), 2, "with a slip in both");
    assert_eq!(found(&roster, "Quuxley", "Xanthippe").len(), 2, "given and family name exchanged");
    // Of whom both names are known, a strange given name speaks against it.
    family.name.given = Some("Wilhelmina".to_owned());
    roster.replace(vec![family.clone()]).unwrap();
    assert_eq!(found(&roster, "Xanthippe", "Quuxley"), [given.person]);
    // And who has the whole name stands before those of whom it is known in part.
    family.name.given = Some("Xanthippe".to_owned());
    people[41] = family.clone();
    assert_eq!(found(&roster_of(&people), "Xanthippe", "Quuxley"), [family.person, given.person]);
}
