//! Whether somebody is known already, asked before anything is saved.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    CaseAdd, KnownAsked, KnownPeople, OfCase, OperationUndo, PersonFields, PersonGet, PersonRemove,
    PersonRestore, PersonSave, SameHuman,
};
use common::{Desk, desk};

fn fields(given: &str, family: &str, phone: &str, born_on: &str) -> PersonFields {
    PersonFields {
        given: given.into(),
        family: family.into(),
        phone: phone.into(),
        born_on: born_on.into(),
        ..PersonFields::default()
    }
}

fn add(desk: &mut Desk, case: i64, fields: PersonFields) -> i64 {
    app::person_save(&mut desk.app, PersonSave { case, person: None, status: None, fields }).unwrap().person
}

fn known(desk: &mut Desk, fields: PersonFields) -> KnownPeople {
    app::person_known(&mut desk.app, KnownAsked { case: desk.case, person: None, fields }).unwrap()
}

/// Names with reasons, as they are shown.
fn found(desk: &mut Desk, fields: PersonFields) -> Vec<String> {
    let known = known(desk, fields);
    known.people.iter().map(|one| format!("{}: {}", one.name, one.reasons.join(", "))).collect()
}

#[test]
fn a_caller_is_known_under_another_spelling_with_the_reasons() {
    let mut desk = desk();
    let case = desk.case;
    add(&mut desk, case, fields("Jonathan", "Smith", "(415) 555-0123", "12/4/1981"));
    add(&mut desk, case, fields("Maria", "Jones", "(510) 555-0100", "3/3/1970"));
    let before = app::history_list(&mut desk.app, app::wire::HistoryList { case: None, offset: 0, limit: 1 })
        .unwrap()
        .total;
    let typed = fields("Jon", "Smyth", "+1 415 555 0123", "4/12/1981");
    let people = known(&mut desk, typed).people;
    assert_eq!(people.len(), 1);
    assert_eq!(people[0].reasons, ["nickname", "sounds_alike", "swapped_day_and_month", "same_phone"]);
    assert_eq!((&*people[0].name, people[0].score, &people[0].caption), ("Smith, Jonathan", 91, &None));
    let after = app::history_list(&mut desk.app, app::wire::HistoryList { case: None, offset: 0, limit: 1 })
        .unwrap()
        .total;
    assert_eq!(before, after, "nothing is written");
}

#[test]
fn a_name_is_sought_from_its_third_letter_and_as_it_is_typed() {
    let mut desk = desk();
    let case = desk.case;
    add(&mut desk, case, fields("Ana", "García López", "", ""));
    for (given, family, expected) in [
        ("", "Ga", &[][..]),
        ("", "Gar", &["García López, Ana: one_of_two_surnames, begins_alike"]),
        ("An", "G", &["García López, Ana: one_of_two_surnames, sounds_alike, begins_alike"]),
        ("Ana", "Garcia Lopez", &["García López, Ana: same_given_name, accents"]),
        ("Garcia", "Ana", &["García López, Ana: one_of_two_surnames, accents, exchanged"]),
        ("Tom", "Weber", &[]),
    ] {
        assert_eq!(found(&mut desk, fields(given, family, "", "")), expected, "{given} {family}");
    }
}

#[test]
fn whoever_took_another_name_is_known_by_the_former_one_which_is_given_with_the_reason() {
    let mut desk = desk();
    let case = desk.case;
    let ana = PersonFields {
        former_names: "Ana María Soto; Vega".into(),
        known_as: "Pili".into(),
        ..fields("Ana", "Reyes", "", "")
    };
    add(&mut desk, case, ana);
    for (given, family, reasons, other) in [
        ("Ana", "Soto", &["same_name", "former_name"][..], Some("Ana María Soto")),
        ("Ana", "Vega", &["same_name", "former_name"], Some("Vega")),
        ("Pili", "Reyes", &["same_name", "known_as"], Some("Pili")),
        ("Ana", "Reyes", &["same_name"], None),
    ] {
        let people = known(&mut desk, fields(given, family, "", "")).people;
        let found = people.first().map(|one| (&*one.name, &*one.reasons, one.other_name.as_deref()));
        let reasons: Vec<String> = reasons.iter().map(|word| (*word).to_owned()).collect();
        assert_eq!(found, Some(("Reyes, Ana", &*reasons, other)), "{given} {family}");
    }
    // A caller who gives a former name is known by it as well.
    let typed = PersonFields { former_names: "Ana Reyes".into(), ..fields("Ana", "Okoro", "", "") };
    assert_eq!(found(&mut desk, typed), ["Reyes, Ana: same_name, former_name"]);
}

#[test]
fn who_can_be_reached_the_same_way_is_shown_under_any_name() {
    let mut desk = desk();
    let case = desk.case;
    let ana = PersonFields { email: "Ana.Roe@mail.example".into(), ..fields("Ana", "Roe", "", "") };
    add(&mut desk, case, ana);
    add(&mut desk, case, fields("Luis", "Vega", "+44 20 7946 0958", ""));
    let typed = PersonFields { email: "ana.roe@MAIL.example".into(), ..fields("Tom", "Weber", "", "") };
    assert_eq!(found(&mut desk, typed), ["Roe, Ana: same_email"]);
    assert_eq!(found(&mut desk, fields("", "", "020 7946 0958", "")), ["Vega, Luis: same_phone"]);
    assert_eq!(found(&mut desk, fields("", "", "7946", "")), Vec::<String>::new());
}

#[test]
fn people_of_other_cases_are_named_with_their_case_once_they_are_in_memory() {
    let mut desk = desk();
    let caption = Some("Okoro v. Example Mail, LLC".to_owned());
    let other = app::case_add(&mut desk.app, CaseAdd { caption, ..CaseAdd::default() }).unwrap().case;
    add(&mut desk, other, fields("Ana", "Roe", "", ""));
    let first = known(&mut desk, fields("Ana", "Roe", "", ""));
    assert_eq!((first.people.len(), first.unread), (0, vec![other]));
    app::people_ready(&mut desk.app, OfCase { case: other }).unwrap();
    let then = known(&mut desk, fields("Ana", "Roe", "", ""));
    assert_eq!(then.people[0].caption.as_deref(), Some("Okoro v. Example Mail, LLC"));
    assert_eq!((then.people[0].case, then.unread), (other, vec![]));
}

#[test]
fn nobody_is_known_by_their_own_record_and_whoever_was_removed_is_not_known() {
    let mut desk = desk();
    let (case, typed) = (desk.case, fields("Ana", "Roe", "", ""));
    let ana = add(&mut desk, case, typed.clone());
    let own = KnownAsked { case, person: Some(ana), fields: typed.clone() };
    assert_eq!(app::person_known(&mut desk.app, own).unwrap().people, []);
    assert_eq!(found(&mut desk, typed.clone()).len(), 1);
    app::person_remove(&mut desk.app, PersonRemove { person: ana, why: "Twice".into() }).unwrap();
    assert_eq!(found(&mut desk, typed), Vec::<String>::new());
}

#[test]
fn two_records_of_one_human_being_show_each_other_until_it_is_taken_back() {
    let mut desk = desk();
    let case = desk.case;
    let (ana, anna) = (
        add(&mut desk, case, fields("Ana", "Roe", "", "")),
        add(&mut desk, case, fields("Anna", "Roe", "", "")),
    );
    let others = |desk: &mut Desk, person| {
        let others = app::same_human_list(&mut desk.app, PersonGet { person }).unwrap();
        others.into_iter().map(|other| other.person).collect::<Vec<i64>>()
    };
    let link = app::same_human_add(&mut desk.app, SameHuman { person: anna, other: ana }).unwrap();
    assert_eq!(link.summary, "Roe, Anna is the same person as Roe, Ana");
    assert_eq!((others(&mut desk, ana), others(&mut desk, anna)), (vec![anna], vec![ana]));
    app::person_remove(&mut desk.app, PersonRemove { person: anna, why: "By mistake".into() }).unwrap();
    assert!(others(&mut desk, ana).is_empty());
    app::person_restore(&mut desk.app, PersonRestore { case, person: anna }).unwrap();
    assert_eq!(others(&mut desk, ana), [anna]);
    let undo = OperationUndo { operation: link.operation, ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, undo).unwrap();
    assert!(others(&mut desk, anna).is_empty());
    app::same_human_add(&mut desk.app, SameHuman { person: ana, other: anna }).unwrap();
    app::same_human_remove(&mut desk.app, SameHuman { person: ana, other: anna }).unwrap();
    assert!(others(&mut desk, anna).is_empty());
    let same = app::same_human_add(&mut desk.app, SameHuman { person: ana, other: ana }).unwrap_err();
    assert_eq!(same.field.as_deref(), Some("other"));
}

#[test]
fn whoever_is_linked_is_not_asked_about_again() {
    let mut desk = desk();
    let case = desk.case;
    let known = add(&mut desk, case, fields("Jonathan", "Smith", "(415) 555-0123", ""));
    let caller = add(&mut desk, case, fields("Jon", "Smith", "(415) 555-0123", ""));
    let asked = |desk: &mut Desk| {
        let fields = fields("Jon", "Smith", "(415) 555-0123", "");
        let found =
            app::person_known(&mut desk.app, KnownAsked { case, person: Some(caller), fields }).unwrap();
        found.people.iter().map(|one| one.person).collect::<Vec<_>>()
    };
    assert_eq!(asked(&mut desk), [known]);
    app::same_human_add(&mut desk.app, SameHuman { person: caller, other: known }).unwrap();
    assert!(asked(&mut desk).is_empty());
    app::same_human_remove(&mut desk.app, SameHuman { person: caller, other: known }).unwrap();
    assert_eq!(asked(&mut desk), [known]);
}
