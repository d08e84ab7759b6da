//! Lists of people: found as one types, filtered, put in order, kept under a name.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::Failure;
use app::wire::{
    Concern, ListViewBody, ListViewRemove, ListViewSave, NoteAdd, OfCase, OperationUndo, PersonFilter,
    PersonList, PersonOrder, PersonPage, PersonStatusSet, PersonTest, PickedPeople, PickedTable,
};
use common::{Desk, desk};

/// Paid $863.68, nothing, $20 and $1,000.
const ROWS: &str = "P-1,Ana,García López,ana@mail.example,94607,2022-03-04,863.68,yes,50.00,2024-09-18,class_member\n\
    P-2,Bob,O'Neill,bob@post.example,02138,2023-01-05,,yes,60.00,2024-09-20,class_member\n\
    P-3,Robert,Muñoz,rm@mail.example,89501,2021-06-07,20,no,,,prospective\n\
    P-4,Dee,Garcia,dee@mail.example,94607,2022-03-04,1000,yes,50.00,2024-09-18,opted_out\n";

fn with_four() -> Desk {
    let mut desk = desk();
    assert_eq!(desk.import(ROWS).unwrap().new, 4);
    desk
}

fn list(desk: &mut Desk, of: PersonList) -> Result<PersonPage, Failure> {
    app::person_list(&mut desk.app, PersonList { case: desk.case, limit: 50, ..of })
}

/// Ids of those found, in order.
#[track_caller]
fn ids(desk: &mut Desk, of: PersonList) -> Vec<String> {
    let page = list(desk, of).unwrap();
    assert_eq!(page.matching, page.rows.len() as u64);
    page.rows.into_iter().map(|row| row.external_id.unwrap()).collect()
}

fn searched(text: &str) -> PersonList {
    PersonList { search: text.into(), ..PersonList::default() }
}

fn filtered(filter: PersonFilter) -> PersonList {
    PersonList { filter: Some(filter), ..PersonList::default() }
}

fn on(column: &str, test: PersonTest, values: &[&str]) -> PersonFilter {
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    PersonFilter::Where { column: column.into(), test, values }
}

#[test]
fn people_are_found_by_accents_left_out_nicknames_slips_and_notes() {
    let mut desk = with_four();
    assert_eq!(ids(&mut desk, searched("garcia")), ["P-4", "P-1"]);
    assert_eq!(ids(&mut desk, searched("oneill")), ["P-2"]);
    assert_eq!(ids(&mut desk, searched("bob mun")), ["P-3"], "Robert goes by Bob");
    assert_eq!(ids(&mut desk, searched("muonz")), ["P-3"], "one slip of the fingers");
    assert_eq!(ids(&mut desk, searched("post.example")), ["P-2"]);
    let person = desk.find("P-3").person;
    let note = NoteAdd { person, text: "Says a refund was received".into(), ..NoteAdd::default() };
    let noted = app::note_add(&mut desk.app, note).unwrap();
    let shown = PersonList { columns: vec!["note".into()], ..searched("recieved refund") };
    assert_eq!(
        list(&mut desk, shown).unwrap().rows[0].cells,
        [Some("Says a refund was received".to_owned())]
    );
    assert_eq!(ids(&mut desk, searched("recieved refund")), ["P-3"]);
    let undo = OperationUndo { operation: noted.operation, ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, undo).unwrap();
    assert_eq!(ids(&mut desk, searched("refund")), [""; 0]);
}

#[test]
fn a_row_says_by_which_word_somebody_was_found() {
    let mut desk = with_four();
    let page = list(&mut desk, searched("garc an")).unwrap();
    let hits = &page.rows[0].hits;
    let marked: Vec<(&str, &str)> =
        hits.iter().map(|hit| (&*hit.column, &hit.text[hit.from as usize..])).collect();
    assert_eq!(marked[..2], [("given", "Ana"), ("family", "García López")]);
    let page = list(&mut desk, searched("post")).unwrap();
    let hit = &page.rows[0].hits[0];
    assert_eq!((&*hit.column, &*hit.text, hit.from, hit.to), ("email", "bob@post.example", 4, 8));
}

#[test]
fn conditions_on_facts_figures_and_days_are_put_together() {
    let mut desk = with_four();
    let paid = on("fact:amount_paid", PersonTest::After, &["$500"]);
    assert_eq!(ids(&mut desk, filtered(paid.clone())), ["P-4", "P-1"]);
    let unknown = on("fact:amount_paid", PersonTest::IsEmpty, &[]);
    let any = PersonFilter::Or { filters: vec![paid.clone(), unknown] };
    assert_eq!(ids(&mut desk, filtered(any)), ["P-4", "P-1", "P-2"]);
    let not = PersonFilter::Not { filter: Box::new(paid) };
    assert_eq!(ids(&mut desk, filtered(not)), ["P-3", "P-2"]);
    // Whoever opted out or is no member yet has no figure. The claim of P-2 comes too late, and what they paid is unknown.
    let under = on("amount:sca", PersonTest::Is, &["1,000"]);
    assert_eq!(ids(&mut desk, filtered(under.clone())), ["P-1", "P-2"]);
    let recovers = on("recoverable", PersonTest::After, &["0"]);
    let both = PersonFilter::And { filters: vec![recovers, under] };
    assert_eq!(ids(&mut desk, filtered(both)), ["P-1"]);
    let behind = PersonFilter::Behind { concern: Concern::Members };
    assert_eq!(ids(&mut desk, filtered(behind)), ["P-1", "P-2"]);
    // The desk stands on November 24, 2026.
    let discovered = |test, values: &[&str]| filtered(on("fact:discovered_on", test, values));
    assert_eq!(ids(&mut desk, discovered(PersonTest::Before, &["today-796"])), ["P-4", "P-1"]);
    assert_eq!(ids(&mut desk, discovered(PersonTest::Between, &["2024-09-19", "today"])), ["P-2"]);
}

#[test]
fn a_list_is_put_in_order_by_any_column_with_the_unknown_last() {
    let mut desk = with_four();
    let by = |column: &str, descending: bool| PersonList {
        sort: vec![PersonOrder { column: column.into(), descending }],
        ..PersonList::default()
    };
    assert_eq!(ids(&mut desk, by("fact:amount_paid", true)), ["P-4", "P-1", "P-3", "P-2"]);
    assert_eq!(ids(&mut desk, by("fact:amount_paid", false)), ["P-3", "P-1", "P-4", "P-2"]);
    assert_eq!(ids(&mut desk, by("given", false)), ["P-1", "P-2", "P-4", "P-3"]);
    assert_eq!(
        ids(&mut desk, by("zip", false)),
        ["P-2", "P-3", "P-4", "P-1"],
        "equals in the order of names"
    );
}

#[test]
fn what_the_case_has_not_is_refused_in_words() {
    let mut desk = with_four();
    let refused = |desk: &mut Desk, filter| list(desk, filtered(filter)).unwrap_err().message;
    let shoe = on("shoe", PersonTest::IsEmpty, &[]);
    assert_eq!(refused(&mut desk, shoe), "This case has no column \"shoe\"; choose one of its columns.");
    let words = on("fact:amount_paid", PersonTest::Contains, &["5"]);
    assert!(refused(&mut desk, words).contains("which cannot be asked with “contains”"));
    let soon = on("fact:discovered_on", PersonTest::Before, &["todaysoon"]);
    assert!(refused(&mut desk, soon).contains("write it like today+30 or today-60"));
    let one = on("state", PersonTest::Is, &["CA", "NV"]);
    assert_eq!(refused(&mut desk, one), "This condition takes one value.");
}

#[test]
fn a_list_follows_what_is_changed() {
    let mut desk = with_four();
    let members = || PersonList { statuses: vec!["class_member".into()], ..PersonList::default() };
    assert_eq!(ids(&mut desk, members()), ["P-1", "P-2"]);
    let person = desk.find("P-2").person;
    let out = PersonStatusSet {
        case: desk.case,
        people: vec![person],
        status: "opted_out".into(),
        on: None,
        note: None,
    };
    let done = app::person_status_set(&mut desk.app, out).unwrap();
    assert_eq!(ids(&mut desk, members()), ["P-1"]);
    let undo = OperationUndo { operation: done.operation, ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, undo).unwrap();
    assert_eq!(ids(&mut desk, members()), ["P-1", "P-2"]);
    desk.import("P-5,Zoë,Garcia,,94607,2022-03-04,5,yes,,,class_member\n").unwrap();
    assert_eq!(ids(&mut desk, searched("garcia")), ["P-4", "P-5", "P-1"]);
}

#[test]
fn a_list_is_kept_counted_changed_and_taken_away_each_undone() {
    let mut desk = with_four();
    let body = |test, values: &[&str]| ListViewBody {
        filter: Some(on("zip", test, values)),
        columns: vec!["name".into(), "zip".into()],
        ..ListViewBody::default()
    };
    let save = |desk: &mut Desk, view, name: &str, body| {
        let req = ListViewSave { case: desk.case, view, name: name.into(), body };
        app::list_view_save(&mut desk.app, req)
    };
    let shown = |desk: &mut Desk| -> Vec<(String, Option<u64>)> {
        let views = app::list_view_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
        views.into_iter().map(|view| (view.name, view.count)).collect()
    };
    let oakland = save(&mut desk, None, "Oakland", body(PersonTest::Is, &["94607"])).unwrap();
    assert_eq!(shown(&mut desk), [("Oakland".to_owned(), Some(2))]);
    let twice = save(&mut desk, None, "oakland", body(PersonTest::IsEmpty, &[])).unwrap_err();
    assert_eq!((twice.field.as_deref(), twice.message.contains("already")), (Some("name"), true));
    let changed =
        save(&mut desk, Some(oakland.view), "East Bay", body(PersonTest::StartsWith, &["9"])).unwrap();
    assert_eq!(shown(&mut desk), [("East Bay".to_owned(), Some(2))]);
    let remove = ListViewRemove { case: desk.case, view: oakland.view };
    let removed = app::list_view_remove(&mut desk.app, remove).unwrap();
    assert_eq!(shown(&mut desk), []);
    for operation in [removed.operation, changed.operation] {
        app::operation_undo(&mut desk.app, OperationUndo { operation, ..OperationUndo::default() }).unwrap();
    }
    assert_eq!(shown(&mut desk), [("Oakland".to_owned(), Some(2))]);
    desk.import("P-6,Kim,Roe,,94607,2022-03-04,5,yes,,,class_member\n").unwrap();
    assert_eq!(shown(&mut desk), [("Oakland".to_owned(), Some(3))]);
}

#[test]
fn picked_people_are_summed_and_copied_as_a_table() {
    let mut desk = with_four();
    let members = PersonList { statuses: vec!["class_member".into()], ..PersonList::default() };
    let members = PersonList { case: desk.case, ..members };
    let people = app::person_numbers(&mut desk.app, members.clone()).unwrap();
    let sum =
        app::person_sum(&mut desk.app, PickedPeople { case: desk.case, people: people.clone() }).unwrap();
    let of_list = app::person_list_sum(&mut desk.app, members.clone()).unwrap();
    let rows = list(&mut desk, PersonList { limit: 10, ..members }).unwrap().rows;
    let added: domain::ClassTotal = rows.iter().filter_map(|row| row.recoverable).sum();
    assert_eq!((sum.people, sum.recoverable, of_list.recoverable), (2, added, added));
    assert!(!of_list.is_capped);
    let table = PickedTable {
        case: desk.case,
        people,
        columns: ["name", "zip", "fact:amount_paid", "import"].map(str::to_owned).to_vec(),
        headers: ["Name", "ZIP", "Paid", "Import"].map(str::to_owned).to_vec(),
    };
    let text = app::person_table(&mut desk.app, table).unwrap().text;
    assert_eq!(
        text,
        "Name\tZIP\tPaid\tImport\nGarcía López, Ana\t94607\t863.68\tlist.csv\nO'Neill, Bob\t02138\t\tlist.csv\n"
    );
}

#[test]
fn who_stays_of_an_import_that_was_undone_is_listed() {
    let mut desk = desk();
    let written = desk.import("P-1,Ana,Reed,,94607,2022-03-04,5,yes,,,class_member\nP-2,Tom,Park,,02138,2022-03-04,5,yes,,,class_member\n");
    let operation = written.unwrap().operation.unwrap();
    let brought = || PersonList { concern: Some(Concern::Brought { operation }), ..PersonList::default() };
    assert_eq!(ids(&mut desk, brought()), ["P-2", "P-1"]);
    let kept = desk.find("P-2").person;
    let set = PersonStatusSet {
        case: desk.case,
        people: vec![kept],
        status: "opted_out".into(),
        on: None,
        note: None,
    };
    app::person_status_set(&mut desk.app, set).unwrap();
    let undo = OperationUndo { operation, ..OperationUndo::default() };
    app::operation_undo(&mut desk.app, undo).unwrap();
    assert_eq!(ids(&mut desk, brought()), ["P-2"]);
}
