//! What everyone of the class still has to send or to prove, and the list filtered by documents.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{
    Concern, DocumentAbout, OfCase, PersonFilter, PersonList, PersonTest, ProofGrid, ProofGridAsked,
    RequiredDocumentSet, TollingDraft,
};
use common::{Desk, desk_with_four};

const KIND: &str = "Account statement";

fn grid(desk: &mut Desk, asked: ProofGridAsked) -> ProofGrid {
    app::proof_grid(&mut desk.app, ProofGridAsked { case: desk.case, limit: 50, ..asked }).unwrap()
}

fn names(desk: &mut Desk, list: PersonList) -> Vec<String> {
    let page = app::person_list(&mut desk.app, PersonList { case: desk.case, limit: 50, ..list }).unwrap();
    page.rows.into_iter().map(|row| row.name).collect()
}

fn require(desk: &mut Desk, is_required: bool) {
    let set = RequiredDocumentSet { case: desk.case, kind: KIND.into(), is_required };
    app::required_document_set(&mut desk.app, set).unwrap();
}

/// Everyone has to send a statement, and Ann has.
fn with_statement() -> Desk {
    let mut desk = desk_with_four();
    require(&mut desk, true);
    let ann = DocumentAbout::Person { id: desk.find("P-1").person };
    let path = desk.outside("march.pdf", "hers");
    desk.add(&path, KIND, &[ann]).unwrap();
    desk
}

#[test]
fn the_foot_counts_those_whom_its_list_names() {
    let mut desk = with_statement();
    let found = grid(&mut desk, ProofGridAsked::default());
    assert_eq!(found.items[0].says, KIND);
    let members = names(&mut desk, PersonList { concern: Some(Concern::Members), ..PersonList::default() });
    // Dee opted out; Ann has sent hers.
    let without: Vec<String> = members.iter().filter(|name| *name != "Roe, Ann").cloned().collect();
    assert_eq!(found.items[0].missing, without.len() as u64);
    assert!(found.items.len() > 1, "what the claims have to have proven stands there too");
    for item in &found.items {
        let list = PersonList { concern: Some(item.concern.clone()), ..PersonList::default() };
        assert_eq!(names(&mut desk, list).len() as u64, item.missing, "{}", item.key);
    }
    let lacking = ProofGridAsked { lacking: Some(found.items[0].key.clone()), ..ProofGridAsked::default() };
    let shown: Vec<String> = grid(&mut desk, lacking).rows.into_iter().map(|row| row.name).collect();
    assert_eq!(shown, without);
}

#[test]
fn each_line_says_what_is_on_record_and_what_is_not_asked() {
    let mut desk = with_statement();
    let found = grid(&mut desk, ProofGridAsked::default());
    let of = |name: &str| found.rows.iter().find(|row| row.name == name).map(|row| row.known[0]);
    assert_eq!(of("Roe, Ann"), Some(Some(true)));
    assert_eq!(of("Roe, Bob"), Some(Some(false)));
    assert_ne!(of("Poe, Dee"), Some(Some(false)), "nothing is asked of somebody who opted out");
    for (place, item) in found.items.iter().enumerate() {
        let lacking = found.rows.iter().filter(|row| row.known[place] == Some(false)).count();
        assert_eq!(lacking as u64, item.missing, "{}", item.key);
    }
}

#[test]
fn each_page_marks_its_own_people_where_the_clock_of_one_of_them_was_stopped() {
    let mut desk = with_statement();
    let bob = desk.find("P-2").person;
    let agreement = TollingDraft {
        case: desk.case,
        kind: "agreement".into(),
        cause: "Bob Roe".into(),
        from_on: Some("2026-01-05".into()),
        to_on: Some("2026-02-05".into()),
        person: Some(bob),
        ..TollingDraft::default()
    };
    app::tolling_add(&mut desk.app, agreement).unwrap();
    let page = |desk: &mut Desk, offset, limit| {
        let asked = ProofGridAsked { case: desk.case, offset, limit, ..ProofGridAsked::default() };
        app::proof_grid(&mut desk.app, asked).unwrap().rows
    };
    let marks: Vec<_> = page(&mut desk, 0, 50).into_iter().map(|row| (row.name, row.known)).collect();
    let statement = |name: &str| marks.iter().find(|(of, _)| of == name).and_then(|(_, known)| known[0]);
    assert_eq!((statement("Roe, Ann"), statement("Roe, Bob")), (Some(true), Some(false)));
    for (offset, marked) in (0..).zip(&marks) {
        let row = page(&mut desk, offset, 1).remove(0);
        assert_eq!((row.name, row.known), *marked, "the page after {offset} people");
    }
}

#[test]
fn what_is_asked_no_more_is_counted_no_more() {
    let mut desk = with_statement();
    require(&mut desk, false);
    let found = grid(&mut desk, ProofGridAsked::default());
    assert!(found.items.iter().all(|item| item.says != KIND));
}

#[test]
fn people_are_filtered_and_shown_by_the_documents_that_they_have() {
    let mut desk = with_statement();
    let columns = app::person_column_list(&mut desk.app, OfCase { case: desk.case }).unwrap();
    let column = columns.into_iter().find(|column| column.label.as_deref() == Some(KIND)).unwrap().key;
    let filtered = |value: &str| {
        let (test, values) = (PersonTest::Is, vec![value.to_owned()]);
        let filter = Some(PersonFilter::Where { column: column.clone(), test, values });
        PersonList { filter, ..PersonList::default() }
    };
    assert_eq!(names(&mut desk, filtered("yes")), ["Roe, Ann"]);
    assert_eq!(names(&mut desk, filtered("no")), ["Poe, Cid", "Poe, Dee", "Roe, Bob"]);
    let shown =
        PersonList { case: desk.case, limit: 9, columns: vec![column.clone()], ..PersonList::default() };
    let page = app::person_list(&mut desk.app, shown).unwrap();
    let cells: Vec<Option<String>> = page.rows.into_iter().map(|row| row.cells[0].clone()).collect();
    assert_eq!(cells, [Some("no".into()), Some("no".into()), Some("yes".into()), Some("no".into())]);
}
