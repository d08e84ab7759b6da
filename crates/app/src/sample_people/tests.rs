use super::*;
use chrono::Datelike;
use domain::fact::Facts;
use std::collections::BTreeSet;

const PEOPLE: u32 = 12_000;

fn sample(seed: u64, people: u32) -> Vec<Person> {
    let made = People::new(seed, 1, 1);
    (0..people).map(|index| made.person(index)).collect()
}

fn emails(person: &Person) -> impl Iterator<Item = &str> {
    person.contacts.iter().filter_map(|contact| match &contact.reach {
        Reach::Email { v } => Some(v.as_str()),
        _ => None,
    })
}

/// Whether something that holds for `found` of 12,000 people was meant to hold for `wanted` of them.
#[track_caller]
fn is_near(found: usize, wanted: usize) {
    assert!(found.abs_diff(wanted) * 50 <= wanted, "{found} is not within 2 % of {wanted}");
}

fn is_counted(person: &Person) -> bool {
    let began_in_time = person.date("premium_from").is_some_and(|date| date.first() < CUT_OFF);
    person.status().counts() && began_in_time && person.yes_no("inmail_before_cutoff") == Some(true)
}

#[test]
fn the_same_seed_gives_the_same_people_and_another_seed_others() {
    assert_eq!(sample(1, 300), sample(1, 300));
    let same = sample(1, 300).iter().zip(&sample(2, 300)).filter(|(a, b)| a.name == b.name).count();
    assert!(same < 5, "{same} people have the same name under another seed");
}

#[test]
fn a_smaller_sample_is_the_beginning_of_a_larger() {
    assert_eq!(sample(7, 40), sample(7, 400)[..40]);
    assert_eq!(People::new(7, 1, 1).person(399), sample(7, 400)[399]);
}

#[test]
fn the_figures_of_the_sample_are_near_their_aims() {
    for seed in [1, 2, 3] {
        let people = sample(seed, PEOPLE);
        let count = |test: &dyn Fn(&Person) -> bool| people.iter().filter(|person| test(person)).count();
        is_near(count(&is_counted), 9_300);
        is_near(count(&|p| p.status() == MembershipStatus::ClassMember), 10_570);
        is_near(count(&|p| p.yes_no("inmail_before_cutoff") == Some(true)), 11_136);
        is_near(count(&|p| p.date("premium_from").is_some_and(|date| date.first() < CUT_OFF)), 10_940);
        is_near(count(&|p| p.money("documented_loss").is_none()), 10_560);
        is_near(count(&|p| p.born_on.is_some()), 8_400);
        let unpaid = count(&|p| p.money("amount_paid").is_none());
        assert!((8..50).contains(&unpaid), "{unpaid} people with no amount paid known");
    }
}

#[test]
fn every_status_occurs_and_the_first_person_is_a_named_plaintiff_in_the_class() {
    for seed in 0..5 {
        let people = sample(seed, PEOPLE);
        let found: BTreeSet<_> = people.iter().map(Person::status).collect();
        assert_eq!(found, BTreeSet::from(MembershipStatus::ALL), "seed {seed}");
        assert_eq!(people[0].status(), MembershipStatus::NamedPlaintiff);
        assert!(is_counted(&people[0]) && people[0].money("amount_paid").is_some());
    }
}

#[test]
fn nobody_can_be_reached_by_what_the_sample_says() {
    for person in sample(1, PEOPLE) {
        for mail in emails(&person) {
            let (local, host) = mail.split_once('@').unwrap();
            assert_eq!(host, "mail.example");
            let is_plain = local.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'.');
            assert!(is_plain && !local.starts_with(|c: char| !c.is_ascii_lowercase()), "{mail}");
        }
        if let Some(phone) = person.phone() {
            let number: String = phone.chars().filter(char::is_ascii_digit).collect();
            assert!(number.len() == 10 && &number[3..8] == "55501", "{phone}");
        }
    }
}

#[test]
fn no_two_people_share_a_number_or_an_email_address() {
    let people = sample(1, PEOPLE);
    let ids: BTreeSet<_> = people.iter().filter_map(|person| person.external_id.as_deref()).collect();
    assert_eq!(ids.len(), people.len());
    assert_eq!(ids.first(), Some(&"LI-000001"));
    let mails: Vec<&str> = people.iter().flat_map(emails).collect();
    assert_eq!(mails.iter().collect::<BTreeSet<_>>().len(), mails.len());
}

#[test]
fn a_duplicate_names_the_earlier_record_of_the_same_human_being() {
    let people = sample(1, PEOPLE);
    let duplicates = people.iter().filter(|person| person.status() == MembershipStatus::Duplicate);
    for duplicate in duplicates {
        let note = duplicate.standings[0].note.as_deref().unwrap();
        let id = note.strip_prefix("Duplicate of ").unwrap();
        let of = people.iter().find(|person| person.external_id.as_deref() == Some(id)).unwrap();
        assert_ne!(of.status(), MembershipStatus::Duplicate);
        assert_eq!((&of.name.given, &of.name.family), (&duplicate.name.given, &duplicate.name.family));
        assert!(of.external_id < duplicate.external_id);
    }
}

#[test]
fn what_is_paid_is_whole_months_of_the_price_or_nothing() {
    for person in sample(1, PEOPLE) {
        let (Some(paid), Some(price)) = (person.money("amount_paid"), person.money("monthly_price")) else {
            continue;
        };
        assert_eq!(paid.cents() % price.cents(), 0, "{paid} at {price}");
        let from = person.date("premium_from").unwrap();
        assert!((2019..=2025).contains(&from.first().year()));
        assert!(paid.cents() / price.cents() <= 69, "{paid} at {price}: January 2019 to September 2024");
        assert!(person.date("premium_to").is_none_or(|to| to >= from));
    }
}

#[test]
fn statuses_and_contacts_stand_oldest_first() {
    for person in sample(1, PEOPLE) {
        assert!(person.standings.is_sorted_by_key(|standing| standing.on), "{:?}", person.standings);
        assert!(person.contacts.is_sorted_by_key(|contact| contact.noted_on), "{:?}", person.contacts);
    }
}

#[test]
fn the_lists_are_whole() {
    let people = sample(1, PEOPLE);
    let is_found = |family: &str| people.iter().any(|person| person.name.family.as_deref() == Some(family));
    for family in ["García López", "O'Neill", "Muñoz", "Nguyễn", "Tenzin"] {
        assert!(is_found(family), "nobody is called {family}");
    }
    let is_plaintiff =
        |person: &Person| person.name.family.as_deref().is_some_and(|name| name.contains("Torre"));
    assert!(!people.iter().any(is_plaintiff), "the real plaintiff's name is not among the invented ones");
    let zips: BTreeSet<_> =
        people.iter().filter_map(Person::address).filter_map(|at| at.zip.clone()).collect();
    assert!(zips.contains("02138") && zips.iter().all(|zip| zip.len() == 5), "{zips:?}");
    let californians =
        people.iter().filter_map(Person::address).filter(|at| at.state.as_deref() == Some("CA"));
    assert!((5_000..8_000).contains(&californians.count()));
}
