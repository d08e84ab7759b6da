//! Finding something in all cases of a file: people, notes, cases, filings, events, deadlines and lists.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    CaseAdd, DeadlineAdd, EverywhereAsked, EverywhereHit, EverywhereKind, FilingAdd, FoundEverywhere,
    ListViewBody, ListViewSave, NoteAdd, OfCase, PersonFields, PersonSave,
};
use common::{Desk, desk};

fn add_person(desk: &mut Desk, case: i64, given: &str, family: &str, email: &str) -> i64 {
    let fields = PersonFields {
        given: given.into(),
        family: family.into(),
        email: email.into(),
        ..PersonFields::default()
    };
    let save = PersonSave { case, person: None, status: None, fields };
    app::person_save(&mut desk.app, save).unwrap().person
}

/// Two cases: Ana García in the first, with a note; Gael Garson in the second.
fn two_cases() -> (Desk, i64, i64) {
    let mut desk = desk();
    let (first, caption) = (desk.case, Some("Okoro v. Example Mail, LLC".to_owned()));
    let second = app::case_add(&mut desk.app, CaseAdd { caption, ..CaseAdd::default() }).unwrap().case;
    let ana = add_person(&mut desk, first, "Ana", "García", "ana@mail.example");
    add_person(&mut desk, second, "Gael", "Garson", "gael@post.example");
    let text =
        "Called on Monday about the settlement letter. She received the second notice and asks for a form \
                in Spanish, which we sent the same day."
            .to_owned();
    app::note_add(&mut desk.app, NoteAdd { person: ana, text, ..NoteAdd::default() }).unwrap();
    (desk, first, second)
}

fn find(desk: &mut Desk, typed: &str) -> FoundEverywhere {
    let asked = EverywhereAsked { typed: typed.into(), case: Some(desk.case) };
    app::find_everywhere(&mut desk.app, asked).unwrap()
}

fn ready(desk: &mut Desk) {
    for case in find(desk, "").unread {
        app::people_ready(&mut desk.app, OfCase { case }).unwrap();
    }
}

/// What is marked of a text.
fn marked(hit: &EverywhereHit) -> Vec<String> {
    let units: Vec<u16> = hit.text.encode_utf16().collect();
    hit.marks
        .iter()
        .map(|mark| String::from_utf16(&units[mark.from as usize..mark.to as usize]).unwrap())
        .collect()
}

#[test]
fn people_of_every_case_are_found_once_they_are_in_memory_those_of_the_case_at_hand_first() {
    let (mut desk, first, second) = two_cases();
    assert_eq!(find(&mut desk, "gar").unread, [first, second]);
    ready(&mut desk);
    let found = find(&mut desk, "gar");
    assert_eq!(found.unread, Vec::<i64>::new());
    let people: Vec<_> = found.hits.iter().map(|hit| (hit.what, hit.case, hit.text.as_str())).collect();
    let person = EverywhereKind::Person;
    assert_eq!(people, [(person, first, "García, Ana"), (person, second, "Garson, Gael")]);
    assert_eq!(marked(&found.hits[0]), ["Gar"]);

    let by_mail = find(&mut desk, "gael@post");
    assert_eq!(by_mail.hits[0].about.as_deref(), Some("gael@post.example"));
}

#[test]
fn a_note_is_found_with_a_slip_of_the_fingers_and_shown_around_the_word() {
    let (mut desk, first, _) = two_cases();
    ready(&mut desk);
    let found = find(&mut desk, "recieved");
    let [note] = &found.hits[..] else { panic!("{found:?}") };
    assert_eq!(
        (note.what, note.case, note.about.as_deref()),
        (EverywhereKind::Note, first, Some("García, Ana"))
    );
    assert_eq!(marked(note), ["received"]);
    assert!(note.text.starts_with("settlement letter. She received the second notice"), "{}", note.text);
    assert!(note.text.len() < 110, "{}", note.text);
}

#[test]
fn cases_filings_deadlines_and_lists_are_found_by_their_words() {
    let (mut desk, first, second) = two_cases();
    let filing = FilingAdd {
        case: first,
        filed_on: "2026-11-12".into(),
        docket_entry: Some(88),
        title: "Order on certification".into(),
        filed_by: None,
        source: None,
    };
    app::filing_add(&mut desk.app, filing).unwrap();
    let deadline = DeadlineAdd {
        case: second,
        text: "Answer to the certification motion".into(),
        date: "2027-01-11".into(),
        ..DeadlineAdd::default()
    };
    app::deadline_add(&mut desk.app, deadline).unwrap();
    let (name, body) = ("Certification, no proof".into(), ListViewBody::default());
    app::list_view_save(&mut desk.app, ListViewSave { case: first, view: None, name, body }).unwrap();
    let found = find(&mut desk, "certif");
    let kinds: Vec<_> = found.hits.iter().map(|hit| (hit.what, hit.case, hit.text.as_str())).collect();
    assert_eq!(
        kinds,
        [
            (EverywhereKind::Filing, first, "88 · Order on certification"),
            (EverywhereKind::Deadline, second, "Answer to the certification motion"),
            (EverywhereKind::List, first, "Certification, no proof"),
        ]
    );
    assert_eq!(found.hits[0].about.as_deref(), Some("2026-11-12"));
    let case = find(&mut desk, "okoro");
    assert_eq!((case.hits[0].what, case.hits[0].id), (EverywhereKind::Case, second));
}

#[test]
fn what_was_written_since_is_found() {
    let (mut desk, first, _) = two_cases();
    ready(&mut desk);
    assert!(find(&mut desk, "Zielinska").hits.is_empty());
    add_person(&mut desk, first, "Ola", "Zielińska", "");
    assert_eq!(find(&mut desk, "Zielinska").hits[0].text, "Zielińska, Ola");
}

#[test]
fn a_note_on_everybody_leaves_room_for_the_filing_that_speaks_of_the_same() {
    let (mut desk, first, _) = two_cases();
    for number in 0..120 {
        let person = add_person(&mut desk, first, "Kim", &format!("Park{number}"), "");
        app::note_add(
            &mut desk.app,
            NoteAdd { person, text: "Sent opt-out forms".into(), ..NoteAdd::default() },
        )
        .unwrap();
    }
    let title = "Order on opt-out forms".to_owned();
    let filing = FilingAdd {
        case: first,
        filed_on: "2026-03-02".into(),
        docket_entry: None,
        title,
        filed_by: None,
        source: None,
    };
    app::filing_add(&mut desk.app, filing).unwrap();
    let found = find(&mut desk, "opt-out").hits;
    let count = |kind| found.iter().filter(|hit| hit.what == kind).count();
    assert_eq!((count(EverywhereKind::Note), count(EverywhereKind::Filing)), (4, 1));
}
