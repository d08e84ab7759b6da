//! Notes that name people, and notes that are corrected; e-mails that are filed; the columns and what comes first.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    Concern, ContactIntervalSet, DeadlineAdd, DocumentList, EmailFile, EmailRead, MentionSaid, NamedInText,
    NextStep, NoteAdd, NoteCorrect, Nothing, OfDocument, OfNote, OperationUndo, PersonFilter, PersonGet,
    PersonList, PersonSave, PersonTest, RiskOpens, RiskRow, TaskAdd, TaskSaid,
};
use common::{Desk, desk, desk_with_four};

fn note(desk: &mut Desk, person: i64, text: &str, mentions: &[(i64, u32, u32)]) -> Result<i64, app::Failure> {
    let mentions = mentions.iter().map(|(person, from, to)| MentionSaid {
        named: NamedInText::Person { id: *person },
        from: *from,
        to: *to,
    });
    let add = NoteAdd { person, text: text.into(), mentions: mentions.collect() };
    app::note_add(&mut desk.app, add)?;
    Ok(app::person_get(&mut desk.app, PersonGet { person })?.notes[0].note)
}

#[test]
fn a_note_leads_to_whom_it_names_whatever_they_are_called_later() {
    let mut desk = desk_with_four();
    // “Lives with ” is eleven units long, and the name seven.
    note(&mut desk, 1, "Lives with Bob Roe.", &[(2, 11, 18)]).unwrap();
    let bob = desk.find("P-2");
    let mut fields = bob.fields;
    fields.family = "Stone".into();
    let save = PersonSave { case: desk.case, person: Some(2), status: None, fields };
    app::person_save(&mut desk.app, save).unwrap();
    let noted = desk.find("P-1").notes[0].clone();
    let told: Vec<_> = noted.mentions.iter().map(|of| (of.named, of.name.as_str(), of.from, of.to)).collect();
    let bob = NamedInText::Person { id: 2 };
    assert_eq!((noted.text.as_str(), told), ("Lives with Bob Roe.", vec![(bob, "Stone, Bob", 11, 18)]));
    let named = app::note_naming_list(&mut desk.app, PersonGet { person: 2 }).unwrap();
    assert_eq!((named.len(), named[0].person, named[0].name.as_str()), (1, 1, "Roe, Ann"));
    assert!(app::note_naming_list(&mut desk.app, PersonGet { person: 3 }).unwrap().is_empty());
}

#[test]
fn a_note_leads_to_a_document_that_it_names_and_the_document_says_in_which_notes_it_is_named() {
    let mut desk = desk_with_four();
    let path = desk.outside("statement.txt", "Paid 40 dollars");
    desk.add(&path, "Letter", &[]).unwrap();
    let document = desk.page(DocumentList::default()).rows[0].document;
    let named = NamedInText::Document { id: document };
    // “See ” is four units long, and the title nine.
    let mentions = vec![MentionSaid { named, from: 4, to: 13 }];
    let add = NoteAdd { person: 1, text: "See statement.".into(), mentions };
    app::note_add(&mut desk.app, add).unwrap();
    let told = |desk: &mut Desk| {
        let note = desk.find("P-1").notes.remove(0);
        note.mentions.into_iter().map(|of| (of.named, of.name)).collect::<Vec<_>>()
    };
    assert_eq!(told(&mut desk), [(named, "statement".to_owned())]);
    let found = app::note_naming_document_list(&mut desk.app, OfDocument { document }).unwrap();
    assert_eq!((found.len(), found[0].person, found[0].name.as_str()), (1, 1, "Roe, Ann"));
    let removed = app::document_remove(&mut desk.app, OfDocument { document }).unwrap();
    assert!(told(&mut desk).is_empty(), "what is gone is plain text");
    let undo = OperationUndo { operation: removed.operation, ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, undo).unwrap();
    assert_eq!(told(&mut desk).len(), 1);
    let nothing = MentionSaid { named: NamedInText::Document { id: 99 }, from: 0, to: 3 };
    let add = NoteAdd { person: 1, text: "See it".into(), mentions: vec![nothing] };
    assert!(app::note_add(&mut desk.app, add).is_err());
}

#[test]
fn a_name_stands_inside_of_the_text_and_belongs_to_the_case() {
    let mut desk = desk_with_four();
    for wrong in [(2, 11, 30), (2, 5, 5), (2, 9, 8)] {
        assert_eq!(
            note(&mut desk, 1, "Lives with Bob.", &[wrong]).unwrap_err().field.as_deref(),
            Some("mentions")
        );
    }
    let over = note(&mut desk, 1, "Lives with Bob.", &[(2, 5, 10), (3, 9, 14)]).unwrap_err();
    assert_eq!(over.field.as_deref(), Some("mentions"));
    assert!(note(&mut desk, 1, "Lives with Bob.", &[(99, 11, 14)]).is_err());
    // Blanks before the text are not kept: the name moves along.
    note(&mut desk, 1, "  Bob knows", &[(2, 2, 5)]).unwrap();
    let noted = desk.find("P-1").notes[0].clone();
    assert_eq!((noted.mentions[0].from, noted.mentions[0].to), (0, 3));
}

#[test]
fn what_a_note_said_stays_on_record_when_it_is_corrected() {
    let mut desk = desk_with_four();
    let id = note(&mut desk, 1, "Paid $40", &[]).unwrap();
    let correct = |desk: &mut Desk, text: &str| {
        app::note_correct(&mut desk.app, NoteCorrect { note: id, text: text.into(), mentions: Vec::new() })
    };
    correct(&mut desk, "Paid $50").unwrap();
    correct(&mut desk, "Paid $60").unwrap();
    assert_eq!(correct(&mut desk, "Paid $60").unwrap_err().field.as_deref(), Some("text"));
    let noted = desk.find("P-1").notes[0].clone();
    assert_eq!((noted.text.as_str(), noted.corrected_by.as_deref()), ("Paid $60", Some("Maya Okafor")));
    let before = app::note_version_list(&mut desk.app, OfNote { note: id }).unwrap();
    let told: Vec<&str> = before.iter().map(|version| version.text.as_str()).collect();
    assert_eq!(told, ["Paid $50", "Paid $40"]);
}

fn email(desk: &Desk, from: &str, to: &str, id: &str) -> String {
    let path = desk.folder.path().join("mail.eml");
    let text = format!(
        "From: {from}\r\nTo: {to}\r\nSubject: My statement\r\nDate: Fri, 20 Nov 2026 09:14:05 -0800\r\n\
         Message-ID: <{id}>\r\n\r\nHere it is."
    );
    std::fs::write(&path, text).unwrap();
    path.display().to_string()
}

#[test]
fn an_email_is_filed_on_whose_it_is_once() {
    let mut desk = desk_with_four();
    let path = email(&desk, "Ann Roe <ANN@mail.example>", "desk@firm.example", "1@mail.example");
    let found = app::email_read(&mut desk.app, EmailRead { person: 1, path: path.clone() }).unwrap();
    assert!(found.is_theirs && found.others.is_empty() && found.filed.is_empty());
    assert_eq!((found.direction.as_str(), found.on.as_deref()), ("in", Some("2026-11-20")));
    let next = Some(NextStep { step: "Read it".into(), on: "2026-11-26".into() });
    app::email_file(&mut desk.app, EmailFile { person: 1, path: path.clone(), next }).unwrap();
    let log = app::contact_list(&mut desk.app, PersonGet { person: 1 }).unwrap();
    let head = log[0].email.clone().unwrap();
    assert_eq!(
        (log[0].way.as_str(), log[0].outcome.as_str(), log[0].said.as_deref()),
        ("email", "received", Some("Here it is."))
    );
    assert_eq!((head.subject.as_str(), head.sender.as_str()), ("My statement", "Ann Roe <ANN@mail.example>"));
    assert_eq!(log[0].next.as_ref().unwrap().step, "Read it");
    let again = app::email_file(&mut desk.app, EmailFile { person: 1, path: path.clone(), next: None });
    assert_eq!(again.unwrap_err().message, "This e-mail stands in the log of Roe, Ann already.");
    // Dropped on somebody else it says whose it is, and where it stands.
    let other = app::email_read(&mut desk.app, EmailRead { person: 2, path }).unwrap();
    assert!(!other.is_theirs);
    assert_eq!((other.others[0].person, other.filed[0].name.as_str()), (1, "Roe, Ann"));
}

#[test]
fn an_email_that_the_firm_sent_went_out() {
    let mut desk = desk_with_four();
    let path = email(&desk, "desk@firm.example", "ann@mail.example", "2@firm.example");
    app::email_file(&mut desk.app, EmailFile { person: 1, path, next: None }).unwrap();
    let log = app::contact_list(&mut desk.app, PersonGet { person: 1 }).unwrap();
    assert_eq!((log[0].direction.as_str(), log[0].outcome.as_str()), ("out", "sent"));
    let nothing = app::email_read(&mut desk.app, EmailRead { person: 1, path: "nowhere.eml".into() });
    assert_eq!(nothing.unwrap_err().field.as_deref(), Some("path"));
}

#[test]
fn an_email_stands_in_the_log_on_the_clock_of_the_firm() {
    let mut desk = desk_with_four();
    // Eight hours west of Greenwich: sent at 1:30 in the morning of the 25th by the clock of Greenwich.
    let west = chrono::FixedOffset::west_opt(8 * 3600).unwrap();
    desk.app = desk.app.with_wall_clock(move |at| at.with_timezone(&west).naive_local());
    let path = email(&desk, "ann@mail.example", "desk@firm.example", "3@mail.example");
    let late = std::fs::read_to_string(&path).unwrap();
    let late = late.replace("Fri, 20 Nov 2026 09:14:05 -0800", "Wed, 25 Nov 2026 02:30:00 +0100");
    std::fs::write(&path, late).unwrap();
    let found = app::email_read(&mut desk.app, EmailRead { person: 1, path: path.clone() }).unwrap();
    assert_eq!((found.on.as_deref(), found.time.as_deref()), (Some("2026-11-24"), Some("17:30")));
    app::email_file(&mut desk.app, EmailFile { person: 1, path, next: None }).unwrap();
    let log = app::contact_list(&mut desk.app, PersonGet { person: 1 }).unwrap();
    assert_eq!((log[0].on.as_str(), log[0].time.as_deref()), ("2026-11-24", Some("17:30")));
}

#[test]
fn the_list_shows_filters_and_orders_by_last_and_next_contact() {
    let mut desk = desk_with_four();
    let path = email(&desk, "ann@mail.example", "desk@firm.example", "1@mail.example");
    let next = Some(NextStep { step: "Read it".into(), on: "2026-11-26".into() });
    app::email_file(&mut desk.app, EmailFile { person: 1, path, next }).unwrap();
    let columns = vec!["last_contact".to_owned(), "next_contact".to_owned()];
    let asked = PersonList { case: desk.case, columns, limit: 9, ..PersonList::default() };
    let ann =
        app::person_list(&mut desk.app, asked.clone()).unwrap().rows.into_iter().find(|row| row.person == 1);
    assert_eq!(ann.unwrap().cells, [Some("2026-11-20".into()), Some("2026-11-26".into())]);
    let mut matching = |column: &str, test, values: &[&str]| {
        let values = values.iter().map(|value| (*value).to_owned()).collect();
        let filter = Some(PersonFilter::Where { column: column.into(), test, values });
        let page = app::person_list(&mut desk.app, PersonList { filter, ..asked.clone() }).unwrap();
        page.rows.iter().map(|row| row.person).collect::<Vec<_>>()
    };
    assert_eq!(matching("last_contact", PersonTest::After, &["today-10"]), [1]);
    assert_eq!(matching("last_contact", PersonTest::IsEmpty, &[]).len(), 3);
    assert_eq!(matching("next_contact", PersonTest::Before, &["2026-11-27"]), [1]);
    // Dee opted out: the firm need not keep in touch with her.
    let unheard = PersonList { concern: Some(Concern::Unheard { days: 4 }), ..asked.clone() };
    assert_eq!(app::person_list(&mut desk.app, unheard).unwrap().matching, 2);
    let unheard = PersonList { concern: Some(Concern::Unheard { days: 3 }), ..asked.clone() };
    assert_eq!(app::person_list(&mut desk.app, unheard).unwrap().matching, 3);
    // The columns follow the log.
    let task = app::task_of_person(&mut desk.app, PersonGet { person: 1 }).unwrap()[0].task;
    app::task_finish(&mut desk.app, app::wire::OfTask { task }).unwrap();
    let asked = PersonList {
        filter: Some(PersonFilter::Where {
            column: "next_contact".into(),
            test: PersonTest::IsEmpty,
            values: Vec::new(),
        }),
        ..asked
    };
    assert_eq!(app::person_list(&mut desk.app, asked).unwrap().matching, 4);
}

#[test]
fn what_loses_a_right_this_week_comes_before_what_is_long_overdue() {
    let mut desk = desk_with_four();
    let deadline = |desk: &mut Desk, text: &str, on: &str| {
        let add = DeadlineAdd {
            case: desk.case,
            text: text.into(),
            date: on.into(),
            cite: None,
            kind: None,
            is_critical: false,
            note: None,
        };
        app::deadline_add(&mut desk.app, add).unwrap();
    };
    let task = |desk: &mut Desk, title: &str, on: &str| {
        let said = TaskSaid { title: title.into(), due: Some(on.into()), ..TaskSaid::default() };
        app::task_add(&mut desk.app, TaskAdd { case: desk.case, person: Some(1), said }).unwrap();
    };
    // Today is November 24.
    task(&mut desk, "Ask for the statement", "2026-09-01");
    task(&mut desk, "Call", "2026-11-27");
    task(&mut desk, "Far off", "2027-05-01");
    deadline(&mut desk, "answer", "2026-11-30");
    deadline(&mut desk, "reply", "2026-12-18");
    app::contact_interval_set(&mut desk.app, ContactIntervalSet { case: desk.case, days: Some(60) }).unwrap();
    let found = app::risk_list(&mut desk.app, Nothing {}).unwrap();
    let rows: Vec<_> = found.rows.into_iter().filter(|row| row.kind != "last_day").collect();
    let told: Vec<_> = rows.iter().map(|row| (row.kind.as_str(), row.what.as_str(), row.days_left)).collect();
    assert_eq!(
        told,
        [
            ("deadline", "answer", Some(6)),
            ("task", "Ask for the statement", Some(-84)),
            ("unheard", "60", None),
            ("deadline", "reply", Some(24)),
            ("task", "Call", Some(3)),
        ]
    );
    assert_eq!(rows[1].opens, RiskOpens::Person { person: 1 });
    // Dee opted out: nobody has to keep in touch with her.
    assert_eq!((rows[2].people, &rows[2].opens), (Some(3), &RiskOpens::Unheard { days: 60 }));
}

#[test]
fn last_days_stand_by_the_days_that_are_left_and_what_is_not_shown_is_counted() {
    let mut desk = desk();
    // Two years after it was discovered: today, a week from now, three weeks from now.
    let rows: String = ["2024-11-24", "2024-12-01", "2024-12-15"]
        .iter()
        .enumerate()
        .map(|(at, on)| format!("P-{at},Ann,Roe{at},,,2022-03-04,863.68,yes,50.00,{on},class_member\n"))
        .collect();
    desk.import(&rows).unwrap();
    let found = app::risk_list(&mut desk.app, Nothing {}).unwrap();
    let of_sca = |row: &&RiskRow| matches!(&row.opens, RiskOpens::LastDay { claim, .. } if claim == "sca");
    let told: Vec<_> =
        found.rows.iter().filter(of_sca).map(|row| (row.people, row.day.as_deref(), row.days_left)).collect();
    assert_eq!(told, [(Some(2), Some("2026-11-24"), Some(0)), (Some(1), Some("2026-12-15"), Some(21))]);
    let shown = found.rows.len() as u64;
    for number in 0..50 {
        let said = TaskSaid {
            title: format!("Call {number}"),
            due: Some("2026-11-25".into()),
            ..TaskSaid::default()
        };
        app::task_add(&mut desk.app, TaskAdd { case: desk.case, person: None, said }).unwrap();
    }
    let found = app::risk_list(&mut desk.app, Nothing {}).unwrap();
    assert_eq!(found.rows.len() as u64 + found.more, shown + 50);
    assert!(found.more > 0 && found.rows[0].kind == "last_day");
}
