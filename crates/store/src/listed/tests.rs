#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use super::*;
use domain::Money;
use domain::fact::{FactKind, FactValue};
use proptest::prelude::*;

const OPERATION: i64 = 17;

fn types() -> Vec<FactType> {
    let of = |(id, (key, kind)): (i64, (&str, FactKind))| FactType {
        options: Vec::new(),
        id,
        key: key.into(),
        label: key.to_owned(),
        kind,
    };
    let kinds = [
        ("plan", FactKind::Text),
        ("paid", FactKind::Money),
        ("from", FactKind::Date),
        ("mail", FactKind::YesNo),
    ];
    (3..).zip(kinds).map(of).collect()
}

fn word() -> impl Strategy<Value = Option<String>> {
    prop::option::of("[A-Za-zéñ' ]{1,8}")
}

prop_compose! {
    fn listed_person()(
        row in 2_u32..2_000_000,
        names in (word(), word(), word(), word()),
        reach in (word(), word(), word(), word(), word(), word()),
        external_id in word(),
        born in prop::option::of(700_000_i32..739_000),
        status in prop::option::of(0_usize..10),
        facts in (word(), prop::option::of(0_i64..9_000_000_000), prop::option::of(700_000_i32..739_000), any::<Option<bool>>()),
        extra in prop::collection::vec(("[a-c]", "[a-z]{0,4}"), 0..3),
    ) -> Person {
        let source = Source { operation: OPERATION, row: Some(row) };
        let noted_on = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
        let day = |number| NaiveDate::from_num_days_from_ce_opt(number).unwrap();
        let contact = |reach| Contact::new(reach, noted_on, source);
        let address = Address { street: reach.2, city: reach.3, state: reach.4, zip: reach.5 };
        let reaches = [
            reach.0.map(|v| Reach::Email { v }),
            reach.1.map(|v| Reach::Phone { v }),
            Some(address).filter(|address| !address.is_empty()).map(Reach::Address),
        ];
        let values = [
            ("plan", facts.0.map(FactValue::Text)),
            ("paid", facts.1.map(|cents| FactValue::Money(Money::from_cents(cents)))),
            ("from", facts.2.map(|number| FactKind::Date.read(&day(number).to_string()).unwrap())),
            ("mail", facts.3.map(FactValue::YesNo)),
        ];
        let status = status.map(|place| MembershipStatus::ALL[place]);
        Person {
            id: 0,
            case: 1,
            external_id,
            name: Name { given: names.0, middle: names.1, family: names.2, suffix: names.3, ..Name::default() },
            born_on: born.map(day),
            named_by: source,
            contacts: reaches.into_iter().flatten().map(contact).collect(),
            standings: status.map(|status| Standing { status, on: noted_on, note: None, source }).into_iter().collect(),
            facts: values
                .into_iter()
                .filter_map(|(key, value)| Some(KnownFact { key: key.into(), value: value?, source }))
                .collect(),
            tags: Default::default(),
            extra,
        }
    }
}

fn back(people: &[Person]) -> Vec<Person> {
    let body = pack(people, &types()).unwrap();
    let bytes = PartBytes::unpack(OPERATION, 5, i64::try_from(people.len()).unwrap(), &body).unwrap();
    let part = bytes.read().unwrap();
    (0..people.len()).map(|place| part.person(&bytes, place, 1, &types()).unwrap()).collect()
}

proptest! {
    #[test]
    fn people_of_a_list_come_back_as_they_were(people in prop::collection::vec(listed_person(), 1..20)) {
        prop_assert!(people.iter().all(|person| fits(person, OPERATION)));
        let numbered = (5..).zip(&people).map(|(id, person)| Person { id, ..person.clone() });
        prop_assert_eq!(back(&people), numbered.collect::<Vec<_>>());
    }

    #[test]
    fn a_damaged_part_is_an_error_and_not_a_default(
        people in prop::collection::vec(listed_person(), 1..6), cut in 0_usize..60, flip in any::<u8>()
    ) {
        let mut body = pack(&people, &types()).unwrap();
        let place = cut % body.len();
        body.truncate(place);
        let all = i64::try_from(people.len()).unwrap();
        prop_assert!(PartBytes::unpack(OPERATION, 5, all, &body).and_then(|part| part.read().map(drop)).is_err());
        let mut body = pack(&people, &types()).unwrap();
        body[place] ^= flip;
        // Whatever comes out, it ends, and nothing of it is read past its end.
        let _ = PartBytes::unpack(OPERATION, 5, all, &body).and_then(|bytes| {
            let part = bytes.read()?;
            (0..=people.len()).try_for_each(|place| part.person(&bytes, place, 1, &types()).map(drop))
        });
    }
}

#[test]
fn what_a_part_cannot_hold_does_not_fit() {
    let source = Source { operation: OPERATION, row: Some(2) };
    let on = NaiveDate::from_ymd_opt(2026, 11, 24).unwrap();
    let plain = || Person {
        id: 0,
        case: 1,
        external_id: None,
        name: Name { family: Some("Muñoz".into()), ..Name::default() },
        born_on: None,
        named_by: source,
        contacts: vec![Contact::new(Reach::Email { v: "ana@mail.example".into() }, on, source)],
        standings: vec![Standing { status: MembershipStatus::ClassMember, on, note: None, source }],
        facts: Vec::new(),
        tags: Default::default(),
        extra: Vec::new(),
    };
    assert!(fits(&plain(), OPERATION));
    assert!(!fits(&plain(), OPERATION + 1));
    let changes: [fn(&mut Person); 8] = [
        |person| person.named_by.row = None,
        |person| person.name.known_as = Some("Ani".into()),
        |person| person.name.former.push("Ana Soto".into()),
        |person| person.contacts[0].told_by = Some("her sister".into()),
        |person| person.contacts.push(person.contacts[0].clone()),
        |person| person.contacts[0].source.row = Some(9),
        |person| person.standings[0].note = Some("by letter".into()),
        |person| person.standings.push(person.standings[0].clone()),
    ];
    for change in changes {
        let mut person = plain();
        change(&mut person);
        assert!(!fits(&person, OPERATION), "{person:?}");
    }
}
