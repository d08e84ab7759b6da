//! A call that turns out to be of somebody known goes on with them, and nothing that was typed of it is lost.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    LeadGet, LeadGoOn, LeadSave, LeadView, OfCase, PersonFields, PersonGet, RoleAdd, SettingSet, SettingView,
};
use common::{Desk, desk_with_four};

/// What was typed of a call.
fn typed() -> PersonFields {
    PersonFields {
        given: "Annie".into(),
        family: "Roe".into(),
        email: "annie@mail.example".into(),
        phone: "(415) 555-0123".into(),
        street: "12 Elm St".into(),
        city: "Oakland".into(),
        zip: "94607".into(),
        facts: [("inmail_before_cutoff".into(), "no".into()), ("premium_to".into(), "soon".into())].into(),
        ..PersonFields::default()
    }
}

fn begun(desk: &mut Desk) -> i64 {
    let changes = [("given".to_owned(), "Annie".to_owned())].into();
    let save = LeadSave { case: desk.case, changes, ..LeadSave::default() };
    app::lead_save(&mut desk.app, save).unwrap().person
}

fn go_on(desk: &mut Desk, person: i64, begun: Option<i64>) -> Result<i64, app::Failure> {
    let go_on = LeadGoOn {
        case: desk.case,
        person,
        begun,
        fields: typed(),
        campaign: "Referral".into(),
        said: "Asks for a call in the evening.".into(),
    };
    app::lead_go_on(&mut desk.app, go_on).map(|saved| saved.operation.unwrap())
}

/// What is kept of two people, one of whom is a lead.
fn stands(desk: &mut Desk, known: i64, lead: i64) -> String {
    let known = app::person_get(&mut desk.app, PersonGet { person: known }).unwrap().fields;
    let lead = app::lead_get(&mut desk.app, LeadGet { person: lead }).unwrap();
    format!("{known:?} {lead:?}")
}

fn lead(desk: &mut Desk, person: i64) -> LeadView {
    app::lead_get(&mut desk.app, LeadGet { person }).unwrap()
}

#[test]
fn what_is_not_known_is_filled_what_is_said_otherwise_stands_in_the_notes_and_one_undo_takes_all_back() {
    let mut desk = desk_with_four();
    let ann = desk.find("P-1").person;
    let new = begun(&mut desk);
    let before = stands(&mut desk, ann, new);
    let operation = go_on(&mut desk, ann, Some(new)).unwrap();
    let now = lead(&mut desk, ann);
    assert_eq!((now.fields.given.as_str(), now.fields.email.as_str()), ("Ann", "ann@mail.example"));
    assert_eq!(now.fields.phone, "(415) 555-0123");
    assert_eq!((now.fields.street.as_str(), now.fields.zip.as_str()), ("12 Elm St", "94607"));
    assert_eq!(now.fields.facts["inmail_before_cutoff"], "yes");
    assert_eq!((now.campaign.as_str(), now.stage.as_str()), ("Referral", "lead"));
    let lines: Vec<&str> = now.said.lines().collect();
    assert_eq!(lines[0], "Asks for a call in the evening.");
    for part in ["Given: Annie", "Email: annie@mail.example", ": no", ": soon"] {
        assert!(lines[1].contains(part), "{part} is not in {}", lines[1]);
    }
    let bin = app::bin_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    assert_eq!(bin.iter().map(|row| row.person).collect::<Vec<_>>(), [new]);
    desk.try_undo(operation).unwrap();
    assert_eq!(stands(&mut desk, ann, new), before);
    let nobody = app::lead_get(&mut desk.app, LeadGet { person: ann });
    assert!(nobody.is_err(), "she is no lead any more");
}

#[test]
fn what_was_said_before_stays_and_so_does_what_brought_them() {
    let mut desk = desk_with_four();
    let ann = desk.find("P-1").person;
    let first = LeadSave {
        case: desk.case,
        person: Some(ann),
        campaign: Some("Radio".into()),
        said: Some("Called in May.".into()),
        ..LeadSave::default()
    };
    app::lead_save(&mut desk.app, first).unwrap();
    go_on(&mut desk, ann, None).unwrap();
    let now = lead(&mut desk, ann);
    assert_eq!(now.campaign, "Radio");
    assert!(now.said.starts_with("Called in May.\nAsks for a call in the evening.\n"), "{}", now.said);
    assert!(now.said.contains("Campaign: Referral"), "{}", now.said);
}

#[test]
fn names_and_contacts_of_a_frozen_record_stay_and_are_noted() {
    let mut desk = desk_with_four();
    let bob = desk.find("P-2").person;
    let setting = SettingView {
        name: "opt_out_deadline".into(),
        value: "2026-12-31".into(),
        source: "Order of May 4, 2026".into(),
        is_assumed: false,
    };
    let deadline = SettingSet { case: desk.case, setting };
    app::setting_set(&mut desk.app, deadline).unwrap();
    let detail = [("received_on", "2026-11-04"), ("postmarked_on", "2026-11-02"), ("signed", "yes")];
    let detail = detail.map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    let role = RoleAdd { person: bob, role: "opt_out".into(), detail, ..RoleAdd::default() };
    app::role_add(&mut desk.app, role).unwrap();
    go_on(&mut desk, bob, None).unwrap();
    let now = lead(&mut desk, bob);
    assert_eq!((now.fields.phone.as_str(), now.fields.street.as_str()), ("", ""));
    assert!(now.said.contains("Phone: (415) 555-0123") && now.said.contains("12 Elm St"), "{}", now.said);
    assert_eq!(now.status, "opted_out");
}

#[test]
fn nobody_goes_on_with_the_record_that_was_begun() {
    let mut desk = desk_with_four();
    let new = begun(&mut desk);
    assert_eq!(go_on(&mut desk, new, Some(new)).unwrap_err().field.as_deref(), Some("begun"));
    app::person_get(&mut desk.app, PersonGet { person: new }).unwrap();
}
