//! Changing many people at once: what is shown is what is written, in one operation that one undo takes back.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    BulkAsked, BulkChange, BulkPreview, BulkSet, Chosen, Done, EstimateRequest, HistoryList, NoteAdd, OfCase,
    OperationOthers, OperationPeople, OperationUndo, PersonList, PersonStatusSet, UndoOthers, ValueCount,
};
use app::{ErrorCode, Failure};
use common::{Desk, desk_with_four};

fn everyone(desk: &Desk) -> Chosen {
    Chosen { of: PersonList { case: desk.case, ..PersonList::default() }, ..Chosen::default() }
}

fn status(status: &str, on: Option<&str>) -> BulkChange {
    BulkChange::Status { status: status.into(), on: on.map(str::to_owned), note: None }
}

fn loss(value: &str) -> BulkChange {
    BulkChange::Fact { fact: "documented_loss".into(), value: value.into() }
}

fn preview(desk: &mut Desk, chosen: &Chosen, change: &BulkChange) -> Result<BulkPreview, Failure> {
    let asked = BulkAsked { chosen: chosen.clone(), change: change.clone() };
    app::person_bulk_preview(&mut desk.app, asked)
}

fn set(desk: &mut Desk, chosen: &Chosen, change: &BulkChange, seen: u64) -> Result<Done, Failure> {
    let set = BulkSet { chosen: chosen.clone(), change: change.clone(), seen };
    app::person_bulk_set(&mut desk.app, set)
}

fn undo(desk: &mut Desk, operation: i64) {
    app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() }).unwrap();
}

fn total(desk: &mut Desk) -> String {
    let request = EstimateRequest { case: desk.case, ..EstimateRequest::default() };
    app::estimate(&mut desk.app, request).unwrap().after_overlap.to_string()
}

fn counts(of: &BulkPreview) -> [u64; 6] {
    [of.chosen, of.changes, of.same, of.without, of.other, of.keep_later]
}

#[test]
fn a_status_is_previewed_with_what_it_moves_and_written_as_it_was_shown() {
    let mut desk = desk_with_four();
    let (chosen, change) = (everyone(&desk), status("opted_out", None));
    let before = total(&mut desk);
    let shown = preview(&mut desk, &chosen, &change).unwrap();
    assert_eq!(counts(&shown), [4, 3, 1, 0, 3, 0]);
    let of = |value: &str, people| ValueCount { value: value.into(), people };
    assert_eq!(shown.others, [of("class_member", 2), of("prospective", 1)]);
    let names: Vec<&str> = shown.named.iter().map(|named| named.name.as_str()).collect();
    assert_eq!(names, ["Roe, Ann", "Roe, Bob", "Poe, Cid"]);
    let exposure = shown.exposure.unwrap();
    assert_eq!((exposure.members_before, exposure.members_after), (2, 0));
    assert_eq!((exposure.before.to_string(), exposure.after.to_string()), (before.clone(), "0.00".into()));
    assert_eq!(shown.summary, "Set status of 3 people to opted out");
    // Trying it has changed nothing.
    assert_eq!(total(&mut desk), before);
    assert_eq!(desk.find("P-1").status, "class_member");

    let done = set(&mut desk, &chosen, &change, 3).unwrap();
    assert_eq!(done.summary, "Set status of 3 people to opted out");
    assert_eq!((desk.find("P-3").status.as_str(), total(&mut desk).as_str()), ("opted_out", "0.00"));
    assert_eq!(desk.find("P-1").history[0].operation, done.operation);
    assert_eq!(preview(&mut desk, &chosen, &change).unwrap().changes, 0);
    undo(&mut desk, done.operation);
    assert_eq!((desk.find("P-1").status.as_str(), total(&mut desk)), ("class_member", before));
}

#[test]
fn a_fact_says_how_many_have_another_value_and_how_many_this_one() {
    let mut desk = desk_with_four();
    let (chosen, change) = (everyone(&desk), loss("50"));
    let shown = preview(&mut desk, &chosen, &change).unwrap();
    assert_eq!(counts(&shown), [4, 2, 2, 1, 1, 0]);
    assert_eq!(shown.others, [ValueCount { value: "60.00".into(), people: 1 }]);
    let done = set(&mut desk, &chosen, &change, 2).unwrap();
    assert_eq!(done.summary, "Set Documented loss of 2 people to $50.00");
    // The price paid decides for each, whatever the loss; without InMail nobody is in the class.
    assert_eq!((shown.exposure, total(&mut desk).as_str()), (None, "215.92"));
    let outside = BulkChange::Fact { fact: "inmail_before_cutoff".into(), value: "no".into() };
    let exposure = preview(&mut desk, &chosen, &outside).unwrap().exposure.unwrap();
    assert_eq!((exposure.members_after, exposure.after.to_string().as_str()), (0, "0.00"));
    let clear = BulkChange::FactClear { fact: "documented_loss".into() };
    let cleared = preview(&mut desk, &chosen, &clear).unwrap();
    assert_eq!(counts(&cleared), [4, 4, 0, 0, 4, 0]);
    let cleared = set(&mut desk, &chosen, &clear, 4).unwrap();
    assert_eq!(desk.find("P-2").fields.facts.get("documented_loss"), None);
    undo(&mut desk, cleared.operation);
    undo(&mut desk, done.operation);
    assert_eq!(desk.find("P-2").fields.facts["documented_loss"], "60.00");
}

#[test]
fn a_status_of_an_earlier_day_goes_beneath_and_the_preview_says_so() {
    let mut desk = desk_with_four();
    let (chosen, change) = (everyone(&desk), status("withdrawn", Some("2026-11-03")));
    let shown = preview(&mut desk, &chosen, &change).unwrap();
    assert_eq!(counts(&shown), [4, 4, 0, 0, 4, 4]);
    assert!(shown.exposure.is_none());
    set(&mut desk, &chosen, &change, 4).unwrap();
    assert_eq!(desk.find("P-1").status, "class_member");
    assert_eq!(desk.find("P-1").statuses[0].status, "withdrawn");
}

#[test]
fn tags_and_notes_are_put_on_many_and_taken_off() {
    let mut desk = desk_with_four();
    let tagged = Chosen { except: vec![2], ..everyone(&desk) };
    let done = set(&mut desk, &tagged, &BulkChange::Tag { tag: " Call back ".into() }, 3).unwrap();
    assert_eq!(done.summary, "Put the tag “Call back” on 3 people");
    assert_eq!(app::tag_list(&mut desk.app, OfCase { case: desk.case }).unwrap(), ["Call back"]);
    assert_eq!((desk.find("P-1").tags, desk.find("P-2").tags), (vec!["Call back".to_owned()], vec![]));
    // The case spells it so already.
    let chosen = everyone(&desk);
    let again = preview(&mut desk, &chosen, &BulkChange::Tag { tag: "call BACK".into() }).unwrap();
    assert_eq!(counts(&again), [4, 1, 3, 1, 0, 0]);
    set(&mut desk, &chosen, &BulkChange::Untag { tag: "call back".into() }, 3).unwrap();
    assert_eq!(desk.find("P-1").tags, Vec::<String>::new());
    let noted = set(&mut desk, &chosen, &BulkChange::Note { text: "Sent the notice".into() }, 4).unwrap();
    assert_eq!(desk.find("P-4").notes[0].text, "Sent the notice");
    let whom = OperationPeople { operation: noted.operation, offset: 0, limit: 3 };
    let noted_on = app::operation_people(&mut desk.app, whom.clone()).unwrap();
    let shown: Vec<_> = noted_on.people.iter().map(|of| (of.person, of.note.as_deref())).collect();
    assert_eq!((noted_on.total, shown), (4, [1, 2, 3].map(|of| (of, Some("Sent the notice"))).to_vec()));
    undo(&mut desk, noted.operation);
    assert!(desk.find("P-4").notes.is_empty());
    assert_eq!(app::operation_people(&mut desk.app, whom).unwrap().total, 0);
}

#[test]
fn those_named_and_those_who_match_are_chosen() {
    let mut desk = desk_with_four();
    let list = PersonList { case: desk.case, search: "roe".into(), ..PersonList::default() };
    let of = |only: &[i64], except: &[i64]| Chosen {
        of: list.clone(),
        only: only.to_vec(),
        except: except.to_vec(),
    };
    let change = loss("1");
    let mut chosen = |only: &[i64], except: &[i64]| {
        preview(&mut desk, &of(only, except), &change).map(|shown| shown.chosen)
    };
    assert_eq!(chosen(&[], &[]).unwrap(), 2);
    assert_eq!(chosen(&[], &[1]).unwrap(), 1);
    assert_eq!(chosen(&[3, 1, 3], &[]).unwrap(), 2);
    for refused in [chosen(&[], &[1, 2]), chosen(&[99], &[])] {
        assert_eq!(refused.unwrap_err().field.as_deref(), Some("people"));
    }
}

#[test]
fn what_cannot_be_read_is_refused_at_its_field() {
    let mut desk = desk_with_four();
    let chosen = everyone(&desk);
    let long = "x".repeat(41);
    for (change, field) in [
        (status("gone", None), "status"),
        (status("opted_out", Some("2026-13-01")), "on"),
        (status("opted_out", Some("2027-01-01")), "on"),
        (loss("-5"), "value"),
        (loss(" "), "value"),
        (BulkChange::Fact { fact: "shoe_size".into(), value: "9".into() }, "fact"),
        (BulkChange::FactClear { fact: "shoe_size".into() }, "fact"),
        (BulkChange::Tag { tag: " ".into() }, "tag"),
        (BulkChange::Tag { tag: long }, "tag"),
        (BulkChange::Note { text: "".into() }, "text"),
    ] {
        let refused = preview(&mut desk, &chosen, &change).unwrap_err();
        assert_eq!((refused.code, refused.field.as_deref()), (ErrorCode::Invalid, Some(field)), "{change:?}");
        assert_eq!(set(&mut desk, &chosen, &change, 4).unwrap_err().field, refused.field);
    }
}

#[test]
fn what_is_written_is_what_was_seen_or_nothing_is() {
    let mut desk = desk_with_four();
    let (chosen, change) = (everyone(&desk), status("opted_out", None));
    let seen = preview(&mut desk, &chosen, &change).unwrap().changes;
    let one = PersonStatusSet {
        case: desk.case,
        people: vec![1],
        status: "opted_out".into(),
        on: None,
        note: None,
    };
    app::person_status_set(&mut desk.app, one).unwrap();
    let history = HistoryList { case: Some(desk.case), offset: 0, limit: 1 };
    let before = app::history_list(&mut desk.app, history.clone()).unwrap().total;
    let refused = set(&mut desk, &chosen, &change, seen).unwrap_err();
    assert_eq!(refused.code, ErrorCode::Conflict);
    assert!(refused.message.contains("2 people would change by now, and 3 were shown"), "{refused}");
    assert_eq!(app::history_list(&mut desk.app, history).unwrap().total, before);
    assert_eq!(desk.find("P-2").status, "class_member");
}

#[test]
fn who_was_edited_since_keeps_that_when_the_change_of_many_is_undone() {
    let mut desk = desk_with_four();
    // A status that freezes no record.
    let (chosen, change) = (everyone(&desk), status("withdrawn", None));
    let done = set(&mut desk, &chosen, &change, 4).unwrap();
    let mut fields = desk.find("P-1").fields;
    fields.city = "Reno".into();
    let save = app::wire::PersonSave { case: desk.case, person: Some(1), status: None, fields };
    app::person_save(&mut desk.app, save).unwrap();
    app::note_add(&mut desk.app, NoteAdd { person: 2, text: "Called".into(), ..NoteAdd::default() }).unwrap();
    undo(&mut desk, done.operation);
    let ann = desk.find("P-1");
    assert_eq!((ann.status.as_str(), ann.fields.city.as_str()), ("class_member", "Reno"));
    assert_eq!(desk.find("P-2").notes.len(), 1);
}

fn others(desk: &mut Desk, operation: i64) -> UndoOthers {
    app::operation_others(&mut desk.app, OperationOthers { operation }).unwrap()
}

fn undo_keeping(desk: &mut Desk, operation: i64, keeping: u64) -> Result<Done, Failure> {
    let request = OperationUndo { operation, keeping: Some(keeping), ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, request)
}

#[test]
fn a_change_of_many_is_undone_for_those_who_were_not_changed_since_and_redone_for_them() {
    let mut desk = desk_with_four();
    let losses = |desk: &mut Desk| {
        ["P-1", "P-2", "P-3", "P-4"].map(|id| desk.find(id).fields.facts.get("documented_loss").cloned())
    };
    let (chosen, dollars) = (everyone(&desk), |text: &str| Some(text.to_owned()));
    let first = set(&mut desk, &chosen, &loss("70"), 4).unwrap().operation;
    let only = Chosen { only: vec![2], ..everyone(&desk) };
    let second = set(&mut desk, &only, &loss("80"), 1).unwrap().operation;

    let refused =
        app::operation_undo(&mut desk.app, OperationUndo { operation: first, ..Default::default() });
    assert_eq!(refused.unwrap_err().operation, Some(second));
    let found = others(&mut desk, first);
    assert_eq!((found.people, found.changed), (4, 1));
    assert_eq!(found.named[0].name, "Roe, Bob");
    assert_eq!(found.named[0].later.as_ref().map(|later| later.operation), Some(second));
    // What is done is what was shown.
    let refused = undo_keeping(&mut desk, first, 2).unwrap_err();
    assert!(
        refused.message.contains("1 person would stay as they are by now, and 2 were shown"),
        "{refused}"
    );
    assert_eq!(losses(&mut desk)[0], dollars("70.00"));

    let undone = undo_keeping(&mut desk, first, 1).unwrap();
    assert_eq!(
        undone.summary,
        "Undo: Set Documented loss of 4 people to $70.00; 1 person changed since stays"
    );
    assert_eq!(losses(&mut desk), [dollars("50.00"), dollars("80.00"), None, dollars("50.00")]);
    // Who stayed is said to have, with the reason, where the operation is looked into.
    let looked = OperationPeople { operation: first, offset: 0, limit: 10 };
    let looked = app::operation_people(&mut desk.app, looked).unwrap();
    let later = |at: usize| looked.people[at].fields[0].later.as_ref().map(|later| later.operation);
    assert_eq!((later(0), later(1)), (Some(undone.operation), Some(second)));

    let redone = OperationUndo { operation: undone.operation, ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, redone).unwrap();
    assert_eq!(losses(&mut desk), ["70.00", "80.00", "70.00", "70.00"].map(dollars));
    undo(&mut desk, second);
    assert_eq!(losses(&mut desk), ["70.00"; 4].map(dollars));
}

#[test]
fn a_change_of_many_of_whom_all_were_changed_since_is_refused_as_a_whole() {
    let mut desk = desk_with_four();
    let chosen = everyone(&desk);
    let first = set(&mut desk, &chosen, &loss("70"), 4).unwrap().operation;
    let second = set(&mut desk, &chosen, &loss("80"), 4).unwrap().operation;
    let refused = app::operation_others(&mut desk.app, OperationOthers { operation: first }).unwrap_err();
    assert_eq!(refused.operation, Some(second));
    assert_eq!(undo_keeping(&mut desk, first, 4).unwrap_err().operation, Some(second));
}
