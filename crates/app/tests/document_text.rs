//! Documents found by what stands in them.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod common;

use app::wire::{DocumentList, DocumentTextState, DocumentView, EverywhereAsked, EverywhereKind};
use common::{Desk, desk_with_four};

fn search(desk: &mut Desk, typed: &str) -> Vec<DocumentView> {
    desk.page(DocumentList { search: typed.into(), ..DocumentList::default() }).rows
}

/// What is marked of the part of a text that is shown.
fn marked(row: &DocumentView) -> Vec<String> {
    let hit = row.hit.as_ref().unwrap();
    let units: Vec<u16> = hit.text.encode_utf16().collect();
    hit.marks
        .iter()
        .map(|mark| String::from_utf16(&units[mark.from as usize..mark.to as usize]).unwrap())
        .collect()
}

fn with_letters() -> Desk {
    let mut desk = desk_with_four();
    let texts = [
        ("refund.txt", "Dear Ms. Roe,\n\nwe have received your refund form of March. It is being looked at."),
        ("notice.txt", "Señor Muñoz asked that no InMail be sent to him. He lives in San José."),
        ("invoice.txt", "Premium Career, one month: $29.99"),
    ];
    for (name, text) in texts {
        let path = desk.outside(name, text);
        desk.add(&path, "Letter", &[]).unwrap();
    }
    desk.reads_texts();
    desk
}

#[test]
fn a_document_is_found_by_words_of_its_text_which_are_marked() {
    let mut desk = with_letters();
    let found = search(&mut desk, "received refund");
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].title.as_str(), found[0].text), ("refund", DocumentTextState::Read));
    assert_eq!(marked(&found[0]), ["received", "refund"]);
    assert_eq!(marked(&search(&mut desk, "prem care")[0]), ["Prem", "Care"]);
    assert!(search(&mut desk, "received inmail").is_empty(), "both words are wanted");
}

#[test]
fn a_slip_is_forgiven_and_accents_do_not_matter() {
    let mut desk = with_letters();
    let found = search(&mut desk, "recieved refund");
    assert_eq!(
        (found[0].title.as_str(), marked(&found[0])),
        ("refund", vec!["received".into(), "refund".into()])
    );
    assert_eq!(marked(&search(&mut desk, "munoz jose")[0]), ["Muñoz", "José"]);
    assert!(search(&mut desk, "xyzzy").is_empty());
}

#[test]
fn a_document_is_found_by_its_title_before_those_that_only_speak_of_it() {
    let mut desk = with_letters();
    let path = desk.outside("about the invoice.txt", "nothing of that word");
    desk.add(&path, "Other", &[]).unwrap();
    let path = desk.outside("z.txt", "The invoice was paid.");
    desk.add(&path, "Other", &[]).unwrap();
    desk.reads_texts();
    let titles: Vec<String> = search(&mut desk, "invoice").into_iter().map(|row| row.title).collect();
    assert_eq!(titles.len(), 3);
    assert_eq!(titles[2], "z");
}

#[test]
fn the_palette_finds_documents_of_all_cases() {
    let mut desk = with_letters();
    let asked = EverywhereAsked { typed: "recieved".into(), case: Some(desk.case) };
    let hits = app::find_everywhere(&mut desk.app, asked).unwrap().hits;
    let hit = hits.iter().find(|hit| hit.what == EverywhereKind::Document).unwrap();
    assert_eq!(hit.about.as_deref(), Some("refund"));
    assert!(hit.text.contains("received your refund form"));
}

#[test]
fn a_file_that_cannot_be_read_says_why_and_hides_no_other() {
    let mut desk = with_letters();
    for (name, bytes) in [
        ("broken.pdf", &b"%PDF-1.7\nnothing that makes sense"[..]),
        ("photo.jpg", &b"\xFF\xD8\xFF\xE0\0\0\0"[..]),
    ] {
        let path = desk.outside(name, bytes);
        desk.add(&path, "Other", &[]).unwrap();
    }
    desk.reads_texts();
    let rows = desk.listed();
    let of = |title: &str| rows.iter().find(|row| row.title == title).unwrap();
    assert_eq!(of("broken").text, DocumentTextState::Refused);
    assert!(of("broken").text_why.as_deref().unwrap().contains("damaged"));
    assert_eq!(of("photo").text, DocumentTextState::Refused);
    assert_eq!(search(&mut desk, "received").len(), 1);
}
