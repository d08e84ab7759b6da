//! Lists of events: what columns mean, what is kept, and what is said of rows that are wrong.

#![allow(clippy::unwrap_used)]

use domain::input::Event;
use domain::{Money, PartialDate};
use intake::{Asked, EventList, EventsWanted, IntakeError, ListedEvent, ProblemKind, Table, read_events};
use std::ops::ControlFlow::Continue;

fn try_read(text: &str, kind: Option<&str>) -> Result<EventList, IntakeError> {
    let person = |id: &str| ["A-1", "A-2"].iter().position(|known| *known == id).map(|at| at as i64 + 1);
    let wanted = EventsWanted { kind, person: &person, today: "2026-11-24".parse().unwrap() };
    read_events(Table::text(text.as_bytes(), &Asked::default())?, &wanted, &mut |_| Continue(()))
}

fn read(text: &str) -> EventList {
    try_read(text, Some("call")).unwrap()
}

/// Row, column, kind and what was found, of each problem.
fn problems(list: &EventList) -> Vec<(u32, &str, ProblemKind, &str)> {
    let problems = list.problems.iter();
    problems.map(|p| (p.row, p.column.as_str(), p.kind, p.found.as_str())).collect()
}

#[test]
fn an_event_is_read_with_its_day_kind_loss_and_everything_else_in_its_note() {
    let list = read(
        "Member ID,Called on,Event type,Amount,Note,Duration,Number,Comments\n\
         A-2,5/1/2024,Text message,$12.50,in the night,0:45,,late\n",
    );
    let expected = ListedEvent {
        row: 2,
        person: 2,
        kind: "text_message".into(),
        event: Event { on: PartialDate::from_iso("2024-05-01"), loss: Some(Money::from_cents(12_50)) },
        note: Some("in the night; Duration: 0:45; Comments: late".into()),
    };
    assert_eq!((list.events, list.problems), (vec![expected], vec![]));
}

#[test]
fn the_day_is_told_by_many_headers_and_a_day_of_birth_is_not_taken_for_it() {
    for header in ["date", "Date of call", "call_date", "Scanned on", "When", "Date called", "Charge date"] {
        let list = read(&format!("id,{header},Date of birth\nA-1,2024-05-01,1980-01-01\n"));
        assert_eq!(list.events[0].event.on, PartialDate::from_iso("2024-05-01"), "{header}");
        assert_eq!(list.events[0].note.as_deref(), Some("Date of birth: 1980-01-01"), "{header}");
    }
    let list = try_read("id,Robocall date\nA-1,2024-05-01\n", Some("robocall")).unwrap();
    assert_eq!(list.events[0].event.on, PartialDate::from_iso("2024-05-01"));
}

#[test]
fn a_time_of_day_is_kept_in_the_note_and_one_with_a_zone_is_not_guessed_at() {
    let list =
        read("id,called on\nA-1,2024-05-01 14:33:10\nA-1,5/2/2024 2:33 PM\nA-1,2024-05-01T23:00:00Z\n");
    let notes: Vec<_> = list.events.iter().map(|event| event.note.as_deref().unwrap()).collect();
    assert_eq!(notes, ["called on: 2024-05-01 14:33:10", "called on: 5/2/2024 2:33 PM"]);
    assert_eq!(list.events[1].event.on, PartialDate::from_iso("2024-05-02"));
    assert_eq!(problems(&list), [(4, "called on", ProblemKind::BadDate, "2024-05-01T23:00:00Z")]);
}

#[test]
fn a_month_or_a_year_is_kept_as_it_is_known_and_what_may_be_either_is_refused_at_its_row() {
    let list = read(
        "id,called on\nA-1,2018\nA-1,2018-03\nA-1,03/2018\nA-1,March 2018\nA-1,03/18\nA-1,2018-13\nA-1,2027\nA-1,2018-03 14:33\n",
    );
    let known: Vec<String> =
        list.events.iter().filter_map(|event| Some(event.event.on?.to_string())).collect();
    assert_eq!(known, ["2018", "2018-03", "2018-03", "2018-03"]);
    let refused = [
        (6, "called on", ProblemKind::BadDate, "03/18"),
        (7, "called on", ProblemKind::BadDate, "2018-13"),
        (8, "called on", ProblemKind::FutureDate, "2027"),
        (9, "called on", ProblemKind::BadDate, "2018-03 14:33"),
    ];
    assert_eq!(problems(&list), refused);
}

#[test]
fn a_blank_day_is_not_known_and_a_row_of_its_own_kind_keeps_it() {
    let list = read("id,date,kind\nA-1,,\nA-1,,Scan\n");
    let found: Vec<_> = list.events.iter().map(|event| (event.kind.as_str(), event.event.on)).collect();
    assert_eq!(found, [("call", None), ("scan", None)]);
}

#[test]
fn bad_rows_are_named_by_row_and_column_and_the_good_ones_come_in() {
    let list = read(
        "id,date,loss\n,2024-05-01,\nB-9,2024-05-01,\nA-1,31/31/2024,-5\nA-1,2027-01-01,a lot\nA-1,2024-05-01,5\nA-2\n",
    );
    assert_eq!(
        problems(&list),
        [
            (2, "id", ProblemKind::NoPersonId, ""),
            (3, "id", ProblemKind::UnknownPersonId, "B-9"),
            (4, "date", ProblemKind::BadDate, "31/31/2024"),
            (4, "loss", ProblemKind::NegativeMoney, "-5"),
            (5, "date", ProblemKind::FutureDate, "2027-01-01"),
            (5, "loss", ProblemKind::BadMoney, "a lot"),
            (7, "", ProblemKind::WrongNumberOfCells, "1 instead of 3 cells"),
        ]
    );
    assert_eq!((list.row_count, list.rejected, list.events.len()), (6, 5, 1));
    assert_eq!(list.events[0].row, 6);
}

#[test]
fn without_a_kind_for_the_list_each_row_must_say_its_own() {
    let list = try_read("id,type\nA-1,call\nA-1,\nA-1,-\n", None).unwrap();
    assert_eq!(list.events.len(), 1);
    let lacking = [(3, "type", ProblemKind::NoEventKind, ""), (4, "type", ProblemKind::NoEventKind, "-")];
    assert_eq!(problems(&list), lacking);
    let list = try_read("id,date\nA-1,2024-05-01\n", None).unwrap();
    assert_eq!(problems(&list), [(2, "", ProblemKind::NoEventKind, "")]);
}

#[test]
fn a_file_that_cannot_be_a_list_of_events_is_refused_whole() {
    let error = try_read("name,date\nAna,2024-05-01\n", Some("call")).unwrap_err();
    assert!(matches!(&error, IntakeError::NoPersonColumn { found } if found == "name, date"), "{error}");
    let error = try_read("id,date,called on\nA-1,,\n", Some("call")).unwrap_err();
    assert!(matches!(&error, IntakeError::RepeatedColumn { field, .. } if field == "date"), "{error}");
    assert!(matches!(try_read("id,date\nA-1,\"2024", None), Err(IntakeError::CutOff { row: 2 })));
    assert!(matches!(try_read("", None), Err(IntakeError::Empty)));
    assert!(matches!(try_read("id,date\n\n", Some("call")), Err(IntakeError::NoRows)));
}
