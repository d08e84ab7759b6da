//! A person's file: opt-outs by their postmark, roles that are only added to, contacts that are never erased, values under seal.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    HandlingSet, HandlingView, HistoryList, KnownAsked, MatchRule, NameSplit, NoteAdd, Nothing, OfRelation,
    OperationUndo, PersonFields, PersonFilter, PersonGet, PersonList, PersonReason, PersonRecord, PersonSave,
    PersonTest, ReachAdd, ReachChange, RelationAdd, RoleAdd, SensitiveSet, SensitiveShow, SettingSet,
    SettingView, TollingDraft,
};
use app::{ErrorCode, Failure};
use common::{Desk, desk_with_four};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn record(desk: &mut Desk, person: i64) -> PersonRecord {
    app::person_record(&mut desk.app, PersonGet { person }).unwrap()
}

fn number(desk: &mut Desk, external_id: &str) -> i64 {
    desk.find(external_id).person
}

fn detail(fields: &[(&str, &str)]) -> BTreeMap<String, String> {
    fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect()
}

fn role(desk: &mut Desk, person: i64, role: &str, fields: &[(&str, &str)]) -> Result<i64, Failure> {
    let add = RoleAdd { person, role: role.to_owned(), detail: detail(fields), ..RoleAdd::default() };
    app::role_add(&mut desk.app, add).map(|done| done.operation)
}

/// The case says that requests to be left out must be postmarked by that day.
fn last_day_to_opt_out(desk: &mut Desk, day: &str) {
    let setting = SettingView {
        name: "opt_out_deadline".into(),
        value: day.into(),
        source: "Order of May 4, 2026".into(),
        is_assumed: false,
    };
    app::setting_set(&mut desk.app, SettingSet { case: desk.case, setting }).unwrap();
}

fn postmarked(on: &str) -> [(&'static str, &str); 3] {
    [("received_on", "2026-07-14"), ("postmarked_on", on), ("signed", "yes")]
}

#[test]
fn what_a_claim_lacks_comes_first_today_while_it_can_be_cured() {
    let mut desk = desk_with_four();
    let ann = desk.find("P-1").person;
    let cure_by =
        |day: &'static str| [("reason", "no signature"), ("letter_on", "2026-11-02"), ("cure_by", day)];
    let first = |desk: &mut Desk| {
        let rows = app::risk_list(&mut desk.app, Nothing {}).unwrap().rows;
        let row = rows.into_iter().find(|row| row.kind == "cure");
        row.map(|row| (row.name.unwrap(), row.what, row.days_left))
    };
    role(&mut desk, ann, "deficient_claimant", &cure_by("2027-03-01")).unwrap();
    assert_eq!(first(&mut desk), None, "months away");
    role(&mut desk, ann, "deficient_claimant", &cure_by("2026-11-26")).unwrap();
    assert_eq!(first(&mut desk), Some(("Roe, Ann".into(), "no signature".into(), Some(2))));
    let cured = [cure_by("2026-11-26").as_slice(), &[("result", "cured")]].concat();
    role(&mut desk, ann, "deficient_claimant", &cured).unwrap();
    assert_eq!(first(&mut desk), None);
}

#[test]
fn an_opt_out_postmarked_one_day_late_counts_only_once_an_attorney_accepts_it() {
    let mut desk = desk_with_four();
    let ann = number(&mut desk, "P-1");
    last_day_to_opt_out(&mut desk, "7/9/2026");
    let members = desk.estimate(&[]).class_members;
    role(&mut desk, ann, "opt_out", &postmarked("7/10/2026")).unwrap();
    let file = record(&mut desk, ann);
    let request = &file.roles[0];
    assert_eq!((request.days_late, request.counts), (Some(1), false));
    assert_eq!((file.opt_out_deadline.as_deref(), file.frozen_since.as_deref()), (Some("2026-07-09"), None));
    assert_eq!(desk.find("P-1").status, "class_member");
    assert_eq!(desk.estimate(&[]).class_members, members);

    let accept = |desk: &mut Desk, why: &str| {
        app::opt_out_accept(&mut desk.app, PersonReason { person: ann, why: why.into() })
    };
    assert_eq!(accept(&mut desk, " ").unwrap_err().field.as_deref(), Some("why"));
    accept(&mut desk, "The court excused it").unwrap();
    let file = record(&mut desk, ann);
    assert!(file.roles[0].counts && file.frozen_since.is_some());
    assert_eq!(file.role_history.len(), 2);
    let person = desk.find("P-1");
    assert_eq!((person.status.as_str(), person.assessment.counted), ("opted_out", false));
    assert_eq!(desk.estimate(&[]).class_members, members - 1);
    assert_eq!(accept(&mut desk, "again").unwrap_err().field.as_deref(), Some("why"));
}

#[test]
fn an_opt_out_in_time_takes_the_person_out_freezes_the_record_and_ends_tolling() {
    let mut desk = desk_with_four();
    let (ann, bob) = (number(&mut desk, "P-1"), number(&mut desk, "P-2"));
    let tolling = TollingDraft {
        case: desk.case,
        kind: "american_pipe".into(),
        cause: "Poe v. LinkedIn".into(),
        docket_number: Some("5:25-cv-00001".into()),
        from_on: Some("2025-01-21".into()),
        ending: Some("pending".into()),
        ..TollingDraft::default()
    };
    app::tolling_add(&mut desk.app, tolling).unwrap();
    last_day_to_opt_out(&mut desk, "2026-07-09");
    role(&mut desk, ann, "opt_out", &postmarked("2026-07-09")).unwrap();
    assert_eq!(desk.find("P-1").status, "opted_out");
    let entries = app::tolling_list(&mut desk.app, app::wire::OfCase { case: desk.case }).unwrap();
    let own: Vec<_> = entries.iter().filter(|entry| entry.draft.person == Some(ann)).collect();
    assert_eq!(own.len(), 1);
    assert_eq!(own[0].draft.to_on.as_deref(), Some("2026-07-09"));
    assert_eq!(own[0].draft.ending.as_deref(), Some("excluded"));
    assert!(entries.iter().all(|entry| entry.draft.person != Some(bob)));

    let add =
        |person| ReachAdd { person, kind: "phone".into(), value: "4155550199".into(), ..ReachAdd::default() };
    let refused = app::reach_add(&mut desk.app, add(ann)).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Conflict);
    assert!(refused.message.contains("the record is frozen since 2026-07-09"), "{}", refused.message);
    let fields = app::wire::PersonFields { email: "new@mail.example".into(), ..desk.find("P-1").fields };
    let save = PersonSave { case: desk.case, person: Some(ann), status: None, fields };
    assert_eq!(app::person_save(&mut desk.app, save).unwrap_err().code, ErrorCode::Conflict);
    app::record_unfreeze(&mut desk.app, PersonReason { person: ann, why: "Moved house".into() }).unwrap();
    app::reach_add(&mut desk.app, add(ann)).unwrap();
    app::reach_add(&mut desk.app, add(bob)).unwrap();
}

#[test]
fn a_list_leaves_the_record_of_whoever_left_the_class_as_it_is_until_it_may_be_changed() {
    let mut desk = desk_with_four();
    let ann = number(&mut desk, "P-1");
    last_day_to_opt_out(&mut desk, "2026-07-09");
    role(&mut desk, ann, "opt_out", &postmarked("2026-07-09")).unwrap();
    let rows = "P-1,Ann,Roe,new@mail.example,94607,,,,,,\nP-2,Bob,Roe,bob@mail.example,,,,,,,\n";
    for word in ["update", "overwrite"] {
        let rule = MatchRule { rows: [(2, word.to_owned())].into(), ..MatchRule::default() };
        let written = desk.import_by(rows, rule).unwrap();
        let kind = written.kinds.iter().find(|kind| kind.kind == "frozen_record").unwrap();
        assert_eq!((kind.count, written.review, written.rejected), (1, 0, 0));
        let left = written.problems.iter().find(|problem| problem.kind == "frozen_record").unwrap();
        assert_eq!((left.row, left.found.as_str()), (2, "Roe, Ann, left the class on Jul 9, 2026"));
        let ann = desk.find("P-1");
        assert_eq!((ann.fields.email.as_str(), ann.fields.zip.as_str()), ("ann@mail.example", ""));
        assert_eq!(desk.find("P-2").fields.email, "bob@mail.example");
    }
    app::record_unfreeze(&mut desk.app, PersonReason { person: ann, why: "Moved house".into() }).unwrap();
    let written = desk.update(rows).unwrap();
    assert!(written.kinds.iter().all(|kind| kind.kind != "frozen_record"));
    assert_eq!(desk.find("P-1").fields.email, "new@mail.example");
}

#[test]
fn what_an_estate_and_a_minor_lack_is_named_and_the_status_follows() {
    let mut desk = desk_with_four();
    let (ann, bob) = (number(&mut desk, "P-1"), number(&mut desk, "P-2"));
    role(&mut desk, ann, "estate", &[("died_on", "2026-04-12"), ("agent", "Lucy Roe")]).unwrap();
    let file = record(&mut desk, ann);
    assert_eq!(file.roles[0].missing, ["proof", "letters"]);
    assert_eq!(desk.find("P-1").status, "deceased");
    role(&mut desk, bob, "minor", &[]).unwrap();
    assert_eq!(record(&mut desk, bob).barred.as_deref(), Some("no_guardian"));
    assert_eq!(desk.find("P-2").status, "minor");
    let wrong = role(&mut desk, ann, "estate", &[("died_on", "soon")]).unwrap_err();
    assert_eq!(wrong.field.as_deref(), Some("detail.died_on"));
    let unknown = role(&mut desk, ann, "king", &[]).unwrap_err();
    assert_eq!(unknown.field.as_deref(), Some("role"));
}

#[test]
fn a_contact_is_marked_made_current_and_ended_and_never_erased() {
    let mut desk = desk_with_four();
    let ann = number(&mut desk, "P-1");
    let mail = |value: &str| ReachAdd {
        person: ann,
        kind: "email".into(),
        value: value.into(),
        ..ReachAdd::default()
    };
    app::reach_add(&mut desk.app, mail("second@mail.example")).unwrap();
    assert_eq!(app::reach_add(&mut desk.app, mail("nobody")).unwrap_err().field.as_deref(), Some("value"));
    let phone = ReachAdd {
        person: ann,
        kind: "phone".into(),
        value: "415.555.0123 x7".into(),
        told_by: Some("her sister".into()),
        ..ReachAdd::default()
    };
    app::reach_add(&mut desk.app, phone).unwrap();
    let current = |file: &PersonRecord| {
        let current = file.contacts.iter().filter(|contact| contact.is_current);
        current.map(|contact| contact.shown.clone()).collect::<Vec<_>>()
    };
    let file = record(&mut desk, ann);
    assert_eq!(current(&file), ["second@mail.example", "(415) 555-0123 ext. 7"]);
    assert_eq!(file.contacts[2].value, "415.555.0123 x7");
    let say = |desk: &mut Desk, at: u32, value: &str, what: &str| {
        let (value, what) = (value.to_owned(), what.to_owned());
        let change = ReachChange { person: ann, at, value, what, on: None };
        app::reach_change(&mut desk.app, change).map(|done| done.operation)
    };
    say(&mut desk, 1, "second@mail.example", "ended").unwrap();
    assert_eq!(current(&record(&mut desk, ann)), ["ann@mail.example", "(415) 555-0123 ext. 7"]);
    say(&mut desk, 1, "second@mail.example", "current").unwrap();
    let file = record(&mut desk, ann);
    assert_eq!((file.contacts.len(), current(&file)[1].as_str()), (3, "second@mail.example"));
    assert_eq!(say(&mut desk, 0, "gone@mail.example", "bad").unwrap_err().code, ErrorCode::Conflict);
    let bad = say(&mut desk, 0, "ann@mail.example", "bad").unwrap();
    assert_eq!(record(&mut desk, ann).contacts[0].quality, "bad");
    app::operation_undo(&mut desk.app, OperationUndo { operation: bad, ..OperationUndo::default() }).unwrap();
    assert_eq!(record(&mut desk, ann).contacts[0].quality, "good");
}

#[test]
fn a_showing_of_a_sensitive_value_stands_in_the_history_of_the_person_for_good() {
    let mut desk = desk_with_four();
    let ann = number(&mut desk, "P-1");
    let set =
        |value: &str| SensitiveSet { person: ann, field: "social_security".into(), value: value.into() };
    assert_eq!(app::sensitive_set(&mut desk.app, set("12")).unwrap_err().field.as_deref(), Some("value"));
    app::sensitive_set(&mut desk.app, set("123-45-6789")).unwrap();
    let file = record(&mut desk, ann);
    let masked = file.sensitive.iter().find(|value| value.field == "social_security").unwrap();
    assert_eq!(masked.masked.as_deref(), Some("••••6789"));
    let show = |field: &str| SensitiveShow { person: ann, field: field.into() };
    assert!(app::sensitive_show(&mut desk.app, show("bank_account")).is_err());
    let before = desk.find("P-1").history.len();
    assert_eq!(app::sensitive_show(&mut desk.app, show("social_security")).unwrap().value, "123-45-6789");
    let history = desk.find("P-1").history;
    assert_eq!(history.len(), before + 1);
    assert_eq!(history[0].summary, "Was shown the social security number of Roe, Ann");
    let undo = OperationUndo { operation: history[0].operation, ..OperationUndo::default() };
    assert_eq!(app::operation_undo(&mut desk.app, undo).unwrap_err().code, ErrorCode::Conflict);
}

#[test]
fn a_day_of_birth_is_masked_wherever_it_stands_and_a_form_that_leaves_it_so_keeps_it() {
    let mut desk = desk_with_four();
    let (ann, case) = (number(&mut desk, "P-1"), desk.case);
    let save = |desk: &mut Desk, change: &dyn Fn(&mut PersonFields)| {
        let mut fields = desk.find("P-1").fields;
        change(&mut fields);
        app::person_save(&mut desk.app, PersonSave { case, person: Some(ann), status: None, fields }).unwrap()
    };
    let whole = |desk: &mut Desk| {
        let show = SensitiveShow { person: ann, field: "born_on".into() };
        app::sensitive_show(&mut desk.app, show).map(|shown| shown.value).ok()
    };
    save(&mut desk, &|fields| fields.born_on = "4/30/1957".into());
    assert_eq!(desk.find("P-1").fields.born_on, "••/••/1957");
    let list = PersonList { case, columns: vec!["born_on".into()], limit: 9, ..PersonList::default() };
    let rows = app::person_list(&mut desk.app, list).unwrap().rows;
    let cell = rows.iter().find(|row| row.person == ann).map(|row| row.cells[0].clone());
    assert_eq!(cell, Some(Some("••/••/1957".to_owned())));
    // A form is saved, tested and compared with the day that it leaves masked.
    assert!(save(&mut desk, &|fields| fields.city = "Reno".into()).operation.is_some());
    assert_eq!(whole(&mut desk).as_deref(), Some("1957-04-30"));
    assert_eq!(desk.find("P-1").history[0].summary, "Was shown the date of birth of Roe, Ann");
    let twin = PersonFields {
        given: "Ana".into(),
        family: "Rowe".into(),
        born_on: "1957-04-30".into(),
        ..PersonFields::default()
    };
    app::person_save(&mut desk.app, PersonSave { case, person: None, status: None, fields: twin }).unwrap();
    let asked = KnownAsked { case, person: Some(ann), fields: desk.find("P-1").fields };
    let known = app::person_known(&mut desk.app, asked).unwrap().people;
    assert!(known[0].reasons.contains(&"same_birth_date".to_owned()), "{known:?}");
    // A new one takes its place, and a blank one takes it away.
    save(&mut desk, &|fields| fields.born_on = "1957-05-01".into());
    assert_eq!(whole(&mut desk).as_deref(), Some("1957-05-01"));
    save(&mut desk, &|fields| fields.born_on = String::new());
    assert_eq!(whole(&mut desk), None);
}

#[test]
fn a_relation_is_shown_on_both_each_from_their_own_side() {
    let mut desk = desk_with_four();
    let (ann, bob) = (number(&mut desk, "P-1"), number(&mut desk, "P-2"));
    let relate = |other, is: &str| RelationAdd { person: bob, other, is: is.into(), note: None };
    assert!(app::relation_add(&mut desk.app, relate(bob, "spouse")).is_err());
    assert_eq!(
        app::relation_add(&mut desk.app, relate(ann, "boss")).unwrap_err().field.as_deref(),
        Some("is")
    );
    app::relation_add(&mut desk.app, relate(ann, "guardian")).unwrap();
    let of = |desk: &mut Desk, person| {
        let file = record(desk, person);
        file.relations.into_iter().map(|of| (of.name, of.is)).collect::<Vec<_>>()
    };
    assert_eq!(of(&mut desk, bob), [("Roe, Ann".to_owned(), "guardian".to_owned())]);
    assert_eq!(of(&mut desk, ann), [("Roe, Bob".to_owned(), "ward".to_owned())]);
    let relation = record(&mut desk, ann).relations[0].relation;
    app::relation_remove(&mut desk.app, OfRelation { relation }).unwrap();
    assert!(of(&mut desk, bob).is_empty());
}

#[test]
fn a_former_name_is_found_and_a_whole_name_comes_apart_as_it_is_meant() {
    let mut desk = desk_with_four();
    let ann = number(&mut desk, "P-1");
    let fields =
        app::wire::PersonFields { former_names: "Ann Soto-Lima; Ann Park".into(), ..desk.find("P-1").fields };
    app::person_save(&mut desk.app, PersonSave { case: desk.case, person: Some(ann), status: None, fields })
        .unwrap();
    assert_eq!(desk.find("P-1").fields.former_names, "Ann Soto-Lima; Ann Park");
    let list = PersonList { case: desk.case, search: "soto".into(), limit: 5, ..PersonList::default() };
    let page = app::person_list(&mut desk.app, list).unwrap();
    assert_eq!(page.rows.iter().map(|row| row.person).collect::<Vec<_>>(), [ann]);
    assert_eq!(page.rows[0].hits[0].text, "Ann Soto-Lima");
    let split = NameSplit { text: "GARCIA LOPEZ, Ana M.".into() };
    let parts = app::name_split(&mut desk.app, split).unwrap().unwrap();
    assert_eq!(
        (parts.family.as_str(), parts.given.as_str(), parts.middle.as_str()),
        ("GARCIA LOPEZ", "Ana", "M.")
    );
}

#[test]
fn lists_are_filtered_by_what_the_files_of_people_say() {
    let mut desk = desk_with_four();
    let (ann, bob) = (number(&mut desk, "P-1"), number(&mut desk, "P-2"));
    let matching = |desk: &mut Desk, column: &str, test: PersonTest, values: &[&str]| {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        let filter = Some(PersonFilter::Where { column: column.into(), test, values });
        let columns = vec![column.to_owned()];
        let list = PersonList { case: desk.case, filter, columns, limit: 9, ..PersonList::default() };
        let page = app::person_list(&mut desk.app, list).unwrap();
        page.rows
            .into_iter()
            .map(|row| (row.person, row.cells[0].clone().unwrap_or_default()))
            .collect::<Vec<_>>()
    };
    assert!(matching(&mut desk, "do_not_contact", PersonTest::Is, &["yes"]).is_empty());
    let handling =
        HandlingView { do_not_contact: true, language: Some("Español".into()), ..HandlingView::default() };
    app::handling_set(&mut desk.app, HandlingSet { person: ann, handling }).unwrap();
    last_day_to_opt_out(&mut desk, "2026-07-09");
    role(&mut desk, bob, "opt_out", &postmarked("2026-07-12")).unwrap();
    role(&mut desk, bob, "claimant", &[]).unwrap();
    assert_eq!(matching(&mut desk, "do_not_contact", PersonTest::Is, &["yes"]), [(ann, "yes".to_owned())]);
    assert_eq!(
        matching(&mut desk, "language", PersonTest::Contains, &["espanol"]),
        [(ann, "Español".to_owned())]
    );
    assert_eq!(
        matching(&mut desk, "role", PersonTest::OneOf, &["opt_out", "payee"]),
        [(bob, "claimant, opt_out".to_owned())]
    );
    assert_eq!(matching(&mut desk, "opt_out_late", PersonTest::After, &["2"]), [(bob, "3".to_owned())]);
    assert!(matching(&mut desk, "opt_out_late", PersonTest::After, &["3"]).is_empty());
}

/// Something that is done to Ann.
#[derive(Debug, Clone)]
enum Act {
    Role(&'static str, bool),
    Accept,
    Unfreeze,
    Handle(bool),
    Note,
    UndoNote,
    UndoRole,
    Status(&'static str),
}

fn act() -> impl Strategy<Value = Act> {
    let roles =
        proptest::sample::select(vec!["claimant", "payee", "objector", "opt_out", "estate", "represented"]);
    let statuses = proptest::sample::select(vec!["class_member", "objector", "withdrawn"]);
    prop_oneof![
        (roles, any::<bool>()).prop_map(|(role, ends)| Act::Role(role, ends)),
        Just(Act::Accept),
        Just(Act::Unfreeze),
        any::<bool>().prop_map(Act::Handle),
        Just(Act::Note),
        Just(Act::UndoNote),
        Just(Act::UndoRole),
        statuses.prop_map(Act::Status),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]
    #[test]
    fn what_was_written_of_roles_and_statuses_shrinks_by_its_undo_alone_which_the_history_keeps(acts in proptest::collection::vec(act(), 1..14)) {
        let mut desk = desk_with_four();
        let ann = number(&mut desk, "P-1");
        let (mut noted, mut written) = (Vec::new(), Vec::new());
        let history = |desk: &mut Desk| {
            let file = record(desk, ann);
            let roles: Vec<String> = file.role_history.iter().rev().map(|entry| format!("{entry:?}")).collect();
            (roles, desk.find("P-1").statuses.len())
        };
        let (mut roles, mut statuses) = history(&mut desk);
        for act in acts {
            // What is refused writes nothing.
            match act {
                Act::Role(role, ended) => {
                    let fields: &[(&str, &str)] = if role == "opt_out" { &postmarked("2026-07-01") } else { &[] };
                    let add = RoleAdd { person: ann, role: role.into(), ended, detail: detail(fields), ..RoleAdd::default() };
                    let before = history(&mut desk);
                    written.push((app::role_add(&mut desk.app, add).unwrap().operation, before));
                }
                Act::UndoRole => {
                    let Some((operation, before)) = written.pop() else { continue };
                    let undone = app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() });
                    // What was written after it stands in its way, or stays.
                    if undone.is_ok() {
                        let now = history(&mut desk);
                        prop_assert!(now.0.len() == roles.len() - 1 && now.1 >= before.1);
                        let all = HistoryList { case: Some(desk.case), offset: 0, limit: 50 };
                        let all = app::history_list(&mut desk.app, all).unwrap().operations;
                        let of = all.iter().find(|of| of.operation == operation);
                        prop_assert!(of.is_some_and(|of| of.undone_by.is_some()));
                        (roles, statuses) = now;
                        continue;
                    }
                }
                Act::Accept => drop(app::opt_out_accept(&mut desk.app, PersonReason { person: ann, why: "excused".into() })),
                Act::Unfreeze => drop(app::record_unfreeze(&mut desk.app, PersonReason { person: ann, why: "moved".into() })),
                Act::Handle(do_not_contact) => {
                    let handling = HandlingView { do_not_contact, ..HandlingView::default() };
                    app::handling_set(&mut desk.app, HandlingSet { person: ann, handling }).unwrap();
                }
                Act::Note => noted.push(app::note_add(&mut desk.app, NoteAdd { person: ann, text: "called".into(), ..NoteAdd::default() }).unwrap().operation),
                Act::UndoNote => if let Some(operation) = noted.pop() {
                    app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() }).unwrap();
                },
                Act::Status(status) => {
                    let set = app::wire::PersonStatusSet {
                        case: desk.case, people: vec![ann], status: status.into(), on: None, note: None,
                    };
                    app::person_status_set(&mut desk.app, set).unwrap();
                }
            }
            let (now, standing) = history(&mut desk);
            prop_assert!(now.starts_with(&roles), "{now:?} does not begin with {roles:?}");
            prop_assert!(standing >= statuses);
            (roles, statuses) = (now, standing);
        }
    }
}
